"""A digest's sections in English: what is told first, its items, what is open, who waits."""

from collections.abc import Iterator

from alerts.coverage.coverage_summary import describe_sight, summarise_watch
from alerts.digests.digest_items import count_changes, set_item
from alerts.digests.digest_words import (
    Digest,
    count_named,
    count_open,
    name_span,
    say_nothing_new,
    write_day,
    write_day_and_time,
    write_span,
)
from alerts.finding.disputes import list_open_points
from alerts.finding.leads import open_message
from alerts.layout.layout import Block, Field, Heading, Lead, Run, Section, Verbatim, field
from alerts.layout.regular import write_next
from alerts.words.cleaning import clean_line
from alerts.words.wording import ZONE, count_things, join_words, write_moment
from domain.coverage import Coverage

#: So many open points and waiting pages a digest names; the rest is counted.
_NAMED = 20


def compose_digest(digest: Digest) -> Iterator[Section]:
    first, last = digest.part == 1, digest.part == digest.parts
    yield _open(digest)
    if first:
        yield _list_waiting(digest, long=True)
        yield (*_note_window(digest), *_tell_week(digest))
    for number, item in enumerate(digest.items, digest.before + 1):
        yield (set_item(number, item),)
    if last:
        yield _link_charts(digest)
        yield _list_open(digest)
        yield _list_firms(digest)
        yield _list_waiting(digest, long=False)
    yield (*(_tell_watch(digest) if last else ()), *_link_page(digest), *_say_next(digest))


def _link_page(digest: Digest) -> Section:
    if not digest.page:
        return ()
    return (
        field("RECORD", "every finding with its sources and evidence:"),
        Verbatim(f"{digest.page}/findings", f"{digest.page}/findings"),
    )


def _open(digest: Digest) -> Section:
    span = "collected, since more came than this channel takes in an hour or at once"
    if digest.window is not None:
        span = write_span(digest.window)
    for_whom = f"the channel “{clean_line(digest.channel)}”"
    if digest.lists:
        titles = join_words([f"“{clean_line(title)}”" for title in digest.lists])
        for_whom = f"your {'list' if len(digest.lists) == 1 else 'lists'} {titles}"
    said = f"For {for_whom}. Made {write_day_and_time(digest.now)}. All times are {ZONE}."
    if digest.parts > 1:
        said += f" Part {digest.part} of {digest.parts}"
        if digest.items:
            said += f": items {digest.before + 1:,} to {digest.before + len(digest.items):,} of {digest.in_all:,}"
        said += "."
    return (Lead(f"China telecom opening: {span}"), Lead(said))


def _note_window(digest: Digest) -> tuple[Block, ...]:
    """Days that had no digest of their own, or that this watch did not see."""
    window, usual = digest.window, digest.usual
    if window is None or usual is None or usual.days < 1:
        return ()
    if window.first < usual.first:
        said = f"No digest was made of the days before {write_day(usual.first)}; this one tells of them too."
        return (field("JOINED", said),)
    if window.first > usual.first:
        return (field("NOTE", f"Digests on this channel began with {write_day(window.first)}."),)
    return ()


def _tell_week(digest: Digest) -> tuple[Block, ...]:
    blocks: list[Block] = []
    if digest.items or digest.window is None:
        named = f"{count_things(digest.in_all or len(digest.items), 'finding')} named here. "
        if digest.parts > 1:
            named = f"{count_named(digest)}. "
        counted = count_changes(digest.items, count_open(digest)) if digest.parts == 1 else ""
        blocks.append(field(name_span(digest), (named + counted).strip()))
    else:
        blocks.append(Lead(say_nothing_new(digest)))
        if digest.standing:
            blocks.append(field("STANDS", *(f"{open_message(one)} [{one.id}]" for one in digest.standing)))
    if digest.coverage is not None:
        blocks.append(_say_sight(digest.coverage))
    return tuple(blocks)


def _say_sight(coverage: Coverage) -> Field:
    lines = [describe_sight(coverage)]
    if coverage.blind_spots:
        lines.append(f"Not watched: {'; '.join(clean_line(spot).rstrip('.') for spot in coverage.blind_spots)}.")
    return Field("SIGHT", tuple((Run(line),) for line in lines))


def _link_charts(digest: Digest) -> Section:
    """Where the totals are drawn, in a digest that gives one; the figures themselves stand with their finding."""
    told = (*(item.finding for item in digest.items), *digest.standing)
    if not digest.page or not any(finding.kind == "total" for finding in told):
        return ()
    return (field("CHARTS", "of the totals, with the figures behind each as CSV:", f"{digest.page}/totals"),)


def _list_open(digest: Digest) -> Section:
    lines = [f"{point} [{one.id}]" for one in digest.disputed for point in list_open_points(one)]
    if not lines:
        return ()
    more = len(lines) - _NAMED
    shown = [field(_letter(number), line) for number, line in enumerate(lines[:_NAMED])]
    return (Heading("OPEN POINTS"), *shown, *([field("", f"and {more} more, in the record")] if more > 0 else []))


def _letter(number: int) -> str:
    return f"{chr(ord('a') + number)}."


def _list_firms(digest: Digest) -> Section:
    if not digest.firms and not digest.firms_more:
        return ()
    shown = [field(clean_line(one.name), clean_line(one.state)) for one in digest.firms]
    more = [field("", f"and {digest.firms_more:,} more, in the record")] if digest.firms_more else []
    return (Heading("YOUR FIRMS"), *shown, *more)


def _list_waiting(digest: Digest, *, long: bool) -> Section:
    pages = [page for page in digest.waiting if page.long == long]
    if not pages:
        return ()
    head = "WAITING FOR A PERSON FOR OVER TWO WORKING DAYS" if long else "WAITING FOR A PERSON"
    shown = [
        field(page.number, f"{clean_line(page.title)} ({clean_line(page.publisher)}), since {write_moment(page.since)}")
        for page in pages[:_NAMED]
    ]
    more = [field("", f"and {len(pages) - _NAMED} more: miitwatch review list")] if len(pages) > _NAMED else []
    return (Heading(head), *shown, *more, field("", "Not told as fact; not counted in this message."))


def _tell_watch(digest: Digest) -> tuple[Block, ...]:
    return (field("THE WATCH", summarise_watch(digest.coverage)),) if digest.coverage is not None else ()


def _say_next(digest: Digest) -> tuple[Block, ...]:
    if digest.next_regular is None:
        return ()
    return (field("NEXT", f"{write_next(digest.next_regular)}. If it does not come, the watch is down."),)
