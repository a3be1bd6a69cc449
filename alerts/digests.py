"""A channel's digest: what happened within some Beijing days, sent also when nothing did; and what a cap collected."""

from collections.abc import Iterator
from dataclasses import replace

from alerts.cleaning import clean_line
from alerts.coverage import describe_sight, summarise_watch
from alerts.digest_chat import set_digest_chat
from alerts.digest_chinese import compose_digest_in_chinese, write_chinese_digest_subject
from alerts.digest_items import DigestItem, count_changes, say_left_out, set_item
from alerts.digest_words import (
    Digest,
    count_named,
    count_open,
    name_span,
    say_nothing_new,
    write_day,
    write_day_and_time,
    write_digest_subject,
    write_span,
)
from alerts.disputes import list_open_points
from alerts.html import set_html
from alerts.layout import Block, Field, Heading, Lead, Run, Section, Verbatim, field
from alerts.leads import name_briefly, open_message
from alerts.limits import measure
from alerts.payloads import VERSION, Payload, dump_payload
from alerts.plain import set_plain
from alerts.regular import write_next
from alerts.standing import name_standing
from alerts.wording import count_things, join_words, write_moment
from domain.alerts import CHAT_KINDS, Channel, Rendered
from domain.coverage import Coverage
from domain.dates import iso_utc

#: So many open points, watched firms and waiting pages a digest names; the rest is counted.
_NAMED = 20
#: So many earlier messages of a finding a webhook's data gives.
_TOLD = 5


def render_digest(digest: Digest) -> Rendered:
    """The digest, or one part of it, as a letter.

    Figures and names come from the findings' claims, or are counts of our record.
    """
    subject = write_digest_subject(digest)
    sections = tuple(section for section in _compose(digest) if section)
    counted = count_changes(digest.items, count_open(digest))
    html = set_html(sections, subject, counted)
    return Rendered(subject, set_plain(sections), html, _list_headers(digest), dump_payload(_describe(digest, subject)))


def render_digest_for(channel: Channel, digest: Digest) -> Rendered:
    """The digest as a channel takes it: a letter, in English too, or a few lines in a chat; in its language."""
    subject = _write_subject(channel, digest)
    data = dump_payload(_describe(digest, subject))
    if channel.kind in CHAT_KINDS:
        return Rendered(subject, set_digest_chat(digest, channel.language), "", _list_headers(digest), data)
    if channel.language != "zh":
        return replace(render_digest(digest), subject=subject, data=data)
    sections = (*compose_digest_in_chinese(digest), *(section for section in _compose(digest) if section))
    html = set_html(sections, subject, subject)
    return Rendered(subject, set_plain(sections), html, _list_headers(digest), data)


def _write_subject(channel: Channel, digest: Digest) -> str:
    return write_chinese_digest_subject(digest) if channel.language == "zh" else write_digest_subject(digest)


def _list_headers(digest: Digest) -> tuple[tuple[str, str], ...]:
    window = digest.window
    return (
        ("X-Miitwatch-Change", "Digest" if window else "Collected"),
        ("X-Miitwatch-Urgency", digest.urgency),
        *((("X-Miitwatch-Window", f"{window.first}/{window.last}"),) if window else ()),
    )


def split_digest(channel: Channel, digest: Digest) -> tuple[tuple[Digest, Rendered], ...]:
    """The digest in as few parts as the channel's service takes, each with its words; one where it fits.

    The first part opens it, the last one closes it; every finding stands in exactly one.
    """
    parts: list[Digest] = []
    rest, total = digest.items, len(digest.items)
    while rest or not parts:
        part = replace(digest, part=len(parts) + 1, parts=99, before=total - len(rest), in_all=total)
        count = _find_fitting(channel, part, rest)
        parts.append(replace(part, items=rest[:count]))
        rest = rest[count:]
    numbered = [replace(part, parts=len(parts)) for part in parts]
    return tuple((part, render_digest_for(channel, part)) for part in numbered)


def _find_fitting(channel: Channel, part: Digest, rest: tuple[DigestItem, ...]) -> int:
    """How many of the items that are left fit into a part, at least one."""
    count = len(rest)
    while count > 1:
        last = count == len(rest)
        share = _measure(channel, replace(part, items=rest[:count], parts=part.part if last else part.parts))
        if share <= 1:
            return count
        count = max(1, min(count - 1, int(count / share * 0.97)))
    return 1


def _measure(channel: Channel, digest: Digest) -> float:
    """The share of what the channel takes; no more is written than is measured."""
    subject = _write_subject(channel, digest)
    if channel.kind == "webhook":
        return measure(channel, Rendered(subject, "", "", (), dump_payload(_describe(digest, subject))))
    if channel.kind in CHAT_KINDS:
        return measure(channel, Rendered(subject, set_digest_chat(digest, channel.language), ""))
    front = compose_digest_in_chinese(digest) if channel.language == "zh" else ()
    return measure(channel, Rendered(subject, set_plain((*front, *(one for one in _compose(digest) if one))), ""))


def _compose(digest: Digest) -> Iterator[Section]:
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
    said = f"For {for_whom}. Made {write_day_and_time(digest.now)}."
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
    if not digest.firms:
        return ()
    shown = [field(clean_line(one.name), clean_line(one.state)) for one in digest.firms]
    return (Heading("YOUR FIRMS"), *shown)


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


def _describe(digest: Digest, subject: str) -> Payload:
    window = digest.window
    return {
        "version": VERSION,
        "subject": subject,
        "urgency": digest.urgency,
        "window": {"first": window.first.isoformat(), "last": window.last.isoformat()} if window else None,
        "due": iso_utc(digest.due),
        "part": digest.part,
        "parts": digest.parts,
        "before": digest.before,
        "in_all": digest.in_all or len(digest.items),
        "items": [_describe_item(item) for item in digest.items],
        "open_points": count_open(digest),
        "firms": [{"name": one.name, "state": one.state} for one in digest.firms]
        if digest.part == digest.parts
        else [],
        "waiting": len(digest.waiting),
        "sight": describe_sight(digest.coverage) if digest.coverage else None,
        "watch": summarise_watch(digest.coverage) if digest.coverage else None,
        "next_regular": iso_utc(digest.next_regular.at) if digest.next_regular else None,
    }


def _describe_item(item: DigestItem) -> Payload:
    finding = item.finding
    return {
        "id": finding.id,
        "kind": finding.kind,
        "summary": say_left_out(item) or name_briefly(finding),
        "changes": list(dict.fromkeys(change.kind for change in (*item.changes, *item.untold))),
        "decided": finding.decided,
        "published": finding.published,
        "confirmation": finding.confirmation,
        "standing": name_standing(finding),
        "withdrawn": finding.withdrawn,
        "told": [iso_utc(one.at) for one in item.told[-_TOLD:]],
        "left_out": item.left_out or None,
    }
