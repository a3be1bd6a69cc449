"""A coverage statement as text: seven parts, every figure from the record (examples: the diligence file)."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import groupby

from alerts.coverage.coverage_summary import PASSED, count_passed, count_read
from alerts.layout.wrapping import pad, width, wrap
from alerts.words.cleaning import clean_line
from alerts.words.wording import count_things, join_words, write_date, write_duration, write_moment
from domain.coverage import Coverage, Silence, SourceCover
from domain.dates import BEIJING
from domain.sources import OFFICIAL

WIDTH = 72
#: Outcomes of entries that were read, in words; the others were not read.
READ = {
    "off_topic": "off topic",
    "copy": "copies",
    "mention": "only mention what is known",
    "nothing_new": "on topic, nothing new",
    "headline_only": "by a headline that adds no claim",
    "other_language": "in another language",
    "review": "waiting for a person",
    "rejected": "rejected by a person",
    "unread_attachment": "with an attachment or further page that was not read",
    "changed": "changed the record",
}
#: Groups in the order of authority; what is not listed stands under its own name at its place.
_LAST = ("State media", "Trade and business press", "Advisory firms", "News search (aggregators)")


def render_coverage(coverage: Coverage) -> str:
    """The whole statement, 72 columns wide."""
    parts = (
        _render_head(coverage),
        _render_looks(coverage),
        _render_blind(coverage),
        _render_seen(coverage),
        _render_told(coverage),
        _render_gaps(coverage),
        _render_changes(coverage),
        _render_meaning(coverage),
    )
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def _render_head(coverage: Coverage) -> Iterator[str]:
    yield "COVERAGE STATEMENT"
    yield "监测范围说明"
    last = coverage.days[-1]
    yield from _field("Period", f"{_write_day(coverage.days[0])}, 00:00 to {_write_end(last, coverage.made)} (UTC+8)")
    if coverage.begun:
        yield from _field("Begun", f"this watch began on {write_moment(coverage.begun)}; nothing is known of before")
    yield from _field("Subject", "foreign investment's access to China's telecom market")
    rules = f"reading rules {join_words(list(coverage.rules))}" if coverage.rules else "nothing was read"
    yield from _field(
        "Made", f"{write_moment(coverage.made)}, by miitwatch {coverage.version}, {rules}, from a record of "
        f"{count_things(coverage.events, 'event')}"
    )  # fmt: skip


def _render_looks(coverage: Coverage) -> Iterator[str]:
    yield "1. What we looked at"
    yield _row("", "sources", "looks due", "answered", "longest gap")
    for group, sources in group_sources(coverage.sources):
        gap = max(source.longest_gap for source in sources)
        yield _row(group, *sum_up(sources), write_duration(round_gap(gap)))
    if coverage.sources:
        yield _row("Total", *sum_up(coverage.sources), "")
    else:
        yield f"   No source was {'watched yet' if coverage.unbegun else 'on'}."


def round_gap(gap: timedelta) -> timedelta:
    """Days and hours; minutes only of what is shorter than a day."""
    return gap if gap < timedelta(days=1) else timedelta(hours=gap // timedelta(hours=1))


def sum_up(sources: Sequence[SourceCover]) -> tuple[str, str, str]:
    due, answered = sum(one.due for one in sources), sum(one.answered for one in sources)
    return f"{len(sources):,}", f"{due:,}", f"{answered:,}"


def group_sources(sources: Sequence[SourceCover]) -> list[tuple[str, list[SourceCover]]]:
    ordered = sorted(sources, key=lambda one: (_place(one.group), one.group))
    return [(group, list(members)) for group, members in groupby(ordered, key=lambda one: one.group)]


def _place(group: str) -> int:
    if group.endswith(", own site"):
        return 0
    return 2 + _LAST.index(group) if group in _LAST else 1


def clip(name: str, columns: int) -> str:
    """A name that fits, cut at its end with a mark where it does not."""
    if width(name) <= columns:
        return name
    while width(name) > columns - 2:
        name = name[:-1]
    return f"{name.rstrip()}.."


def _row(name: str, sources: str, due: str, answered: str, gap: str) -> str:
    return f"   {pad(clip(name, 25), 26)}{sources:>7}{due:>11}{answered:>10}  {gap}".rstrip()


def _render_blind(coverage: Coverage) -> Iterator[str]:
    yield "2. What we did not look at"
    for told in coverage.blind_spots:
        yield from indent(clean_line(told))
    if not coverage.blind_spots:
        yield from indent("No blind spot is configured.")
    if coverage.off:
        yield from indent(f"{count_things(len(coverage.off), 'source')} of the configuration off:")
        for name, reason in coverage.off:
            yield from indent(f"{name}: {clean_line(reason) or 'no reason given'}", 5)
    for name, since in coverage.joined:
        yield from indent(f"{name}: watched from {write_moment(since)} on only.")
    if coverage.unbegun:
        yield from indent(
            f"{count_things(len(coverage.unbegun), 'source')} not watched yet in this period: "
            f"{join_words(list(coverage.unbegun))}."
        )


def _render_seen(coverage: Coverage) -> Iterator[str]:
    seen = coverage.seen
    yield "3. What we saw"
    yield from indent(f"Pages or headlines that appeared for the first time: {seen.total:,}.")
    if not seen.total:
        return
    read, missed = count_read(coverage), Counter(one.why or "not tried yet" for one in seen.not_read)
    why = ", ".join(f"{number:,} {name}" for name, number in missed.most_common())
    yield from indent(f"{read - seen.headlines:,} read in full; {seen.headlines:,} by headline only;", 5)
    if passed := count_passed(coverage):
        yield from indent(f"{passed:,} passed over, their title being about something else: not opened;", 5)
    yield from indent(f"{len(seen.not_read):,} not read{f' ({why}; listed in the annex)' if why else ''}.", 5)
    yield from indent(_judge_missed(coverage), 5)
    if read:
        rules = "; ".join(f"{number:,} {READ.get(rule, rule)}" for rule, number in seen.outcomes if rule != PASSED)
        yield from indent(f"Of the {read:,} read, in full or by headline: {rules}.")


def _judge_missed(coverage: Coverage) -> str:
    missed = len(coverage.seen.not_read)
    official = sum(one.authority in OFFICIAL for one in coverage.seen.not_read)
    if not missed:
        return "All others were read." if count_passed(coverage) else "All of them were read."
    if not official:
        return "None of those not read is from an official body."
    return f"Of those not read {official:,} from an official body: see the annex."


def _render_told(coverage: Coverage) -> Iterator[str]:
    kinds = {"finding": "alert", "digest": "digest", "summary": "first-look message", "notice": "operators' notice"}
    yield "4. What we told"
    for kind, word in kinds.items():
        states = [(state, number) for told, state, number in coverage.told.messages if told == kind]
        total = sum(number for state, number in states if state != "superseded")
        said = ", ".join(f"{number:,} {state}" for state, number in states)
        yield from indent(f"{count_things(total, word)}{': ' + said if said else ''}.")
    yield from indent(f"{coverage.told.waiting:,} waiting now, {coverage.told.parked:,} parked.")


def _render_gaps(coverage: Coverage) -> Iterator[str]:
    yield "5. Gaps"
    for silence in coverage.silences:
        yield from indent(_describe_silence(silence))
    single = coverage.single_failures
    if single > 0:
        failed = f"{single:,} other looks" if single > 1 else "1 other look"
        yield from indent(f"{failed} failed singly; the next one of the same source answered.")
    for gap in coverage.gaps:
        span = f"{write_moment(gap.since)} to {write_moment(gap.until)}"
        state = "no row was missed" if gap.closed else "rows may have been missed"
        yield from indent(f"{gap.source}: its list was not seen from {span}; {state}: {clean_line(gap.what)}.")
    for late in coverage.overdue:
        pages = count_things(late.pages, "page")
        yield from indent(
            f"{late.host}: {pages} that we cite not asked again yet, due since {write_moment(late.since)}: "
            "what was corrected or removed there since is not known."
        )
    for vain in coverage.unanswered:
        yield from indent(
            f"{vain.host}: {count_things(vain.pages, 'page')} that we cite asked again in vain since "
            f"{write_moment(vain.since)}: what was corrected or removed there since is not known."
        )
    missed = coverage.due - coverage.looks
    if missed > 0:
        yield from indent(
            f"{missed:,} looks that the intervals ask for were not made: the watch did not run, a host was left "
            "alone, or a site asked for longer intervals."
        )
    untold = coverage.overdue or coverage.unanswered
    if not (coverage.silences or coverage.gaps or untold or single > 0 or missed > 0):
        yield from indent("None.")


def _describe_silence(silence: Silence) -> str:
    until = f"to {write_moment(silence.until)}" if silence.until else "and still does not"
    return (
        f"{silence.source} ({silence.group}) did not answer from {write_moment(silence.since)} {until}: "
        f"{count_things(silence.looks, 'look')}, {silence.failure}."
    )


def _render_changes(coverage: Coverage) -> Iterator[str]:
    yield "6. Changes to the watch in the period"
    for change in coverage.changes:
        yield from indent(f"{write_moment(change.at)}: {clean_line(change.what)}")
    if not coverage.changes:
        yield from indent("None.")


def _render_meaning(coverage: Coverage) -> Iterator[str]:
    yield "7. What this statement means"
    yield from indent(
        "It says what was asked for, what answered and what became of it. It does not say that nothing happened: "
        "bodies publish late, elsewhere, or not at all. Every figure can be made again from the record:"
    )
    yield f"   miitwatch coverage --since {coverage.since} --until {coverage.until}"
    if coverage.seen.not_read:
        yield ""
        yield "Annex: not read"
        for one in coverage.seen.not_read:
            yield from indent(f"{one.why or 'not tried yet'}: {clean_line(one.title)} ({one.source})")
            yield f"     {clean_line(one.url)}"


def _field(label: str, text: str) -> Iterator[str]:
    first, *rest = wrap(text, WIDTH - 11)
    yield f"{label:<11}{first}"
    yield from (" " * 11 + line for line in rest)


def indent(text: str, columns: int = 3) -> Iterator[str]:
    yield from (" " * columns + line for line in wrap(text, WIDTH - columns))


def _write_day(day: str) -> str:
    return f"{datetime.fromisoformat(day):%a} {write_date(day)}"


def _write_end(day: str, made: datetime) -> str:
    """`Sun 16 Mar 2025, 24:00`; the time of the statement where that day is not over."""
    over = datetime.fromisoformat(day).replace(tzinfo=BEIJING) + timedelta(days=1)
    return f"{_write_day(day)}, 24:00" if made >= over else f"{write_moment(made)}, when this was made"
