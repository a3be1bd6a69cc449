"""The message that ends the first look: what stood in the sources when a new ledger began."""

from datetime import datetime
from functools import partial

from msgspec import Struct

from alerts.finding.briefly import name_briefly
from alerts.finding.standing import describe_sight, name_standing
from alerts.in_chinese.summaries_chinese import front_first_look, put_in_front
from alerts.layout.layout import Block, Heading, Lead, Section, field
from alerts.layout.regular import say_next
from alerts.layout.setting import set_message
from alerts.payloads.payload_size import VERSION, Payload, Step, cut_text, keep_first, write_payload
from alerts.words.cleaning import clean_line
from alerts.words.wording import TIMES, count_things, write_date, write_published
from domain.alerts import NextRegular, Rendered, Sight
from domain.dates import iso_utc
from domain.errors import word_failure
from domain.findings import Finding
from domain.timing import HOME, DigestTime

#: Outcomes of entries in words, as far as the summary counts them.
_OUTCOMES = {
    "changed": "told of an event or a total",
    "nothing_new": "told of what was known",
    "copy": "copies",
    "mention": "told of it in passing",
    "off_topic": "off topic",
    "passed_by_title": "off topic by their title",
    "other_language": "in another language",
    "headline_only": "by headline only",
    "review": "waiting for a person",
    "unread_attachment": "with an attachment or further page that was not read",
    "given_up": "given up",
    "first_look": "older than the watch",
}
_WEEKDAYS = ("Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays")
_OLDER_NAMED = 12  # older findings that the summary names; the rest is counted
_UNREAD_NAMED = 10
_RECENT_TOLD, _RECENT_LEAST, _SOURCES_TOLD = 40, 10, 100  # of a webhook's data that is too large


class FirstLook(Struct, frozen=True):
    """What stood in the sources when a new ledger first looked."""

    at: datetime
    started: datetime
    asked: int
    answered: int
    recent: tuple[Finding, ...]  # of the last 30 days: acts first
    older: tuple[Finding, ...]
    outcomes: tuple[tuple[str, int], ...]  # rule of an outcome, how many entries
    failing: tuple[tuple[str, str], ...]  # source, failure
    unread: tuple[tuple[str, str], ...] = ()  # title, failure
    sight: Sight | None = None
    blind_spots: tuple[tuple[str, str], ...] = ()  # what is not watched, and why
    digest: DigestTime | None = None  # of the channel that is told
    next_regular: NextRegular | None = None
    apart: tuple[str, ...] = ()  # findings that come to the channel by themselves or with its digest: not listed


def render_first_look(look: FirstLook, language: str = "en") -> Rendered:
    """The one message that ends the first look: what is recent by name, what could not be seen, and what comes now."""
    subject = f"First look finished: {look.answered} of {count_things(look.asked, 'source')} answered"
    if look.recent:
        subject += f"; {len(look.recent)} recent"
    lead = (
        f"First look finished: {count_things(look.asked, 'source')} asked, {look.answered} answered. What stood there "
        f"is recorded and is not told again, {_say_what_is_told(look)}."
    )
    sections: tuple[Section, ...] = (
        (Lead(lead),),
        _list_recent(look),
        _list_older(look),
        _list_blind(look),
        (field("FROM NOW", _say_from_now(look)), field("TIMES", TIMES), *say_next(look.next_regular)),
    )
    if language == "zh":
        unseen = [name for name, _ in look.blind_spots]
        front = front_first_look(
            look.asked, look.answered, look.recent, look.apart, unseen, look.next_regular, _is_whole(look)
        )
        subject, sections = front[0], put_in_front(front, [section for section in sections if section])
    headers = (("X-Miitwatch-Change", "First look"),)
    return set_message(subject, sections, lead, headers, write_payload(_describe_look(look), _STEPS))


def _is_whole(look: FirstLook) -> bool:
    """Whether all that was asked for could be read: only then is it known that nothing stood there."""
    return not look.failing and not look.unread


def _say_what_is_told(look: FirstLook) -> str:
    if look.recent:
        return "except these, since they are recent"
    if look.apart:
        return "except by itself or with the digest"
    none = "since none of it" if _is_whole(look) else "as far as it could be read, since none of that"
    return f"{none} is of the last 30 days"


def _say_from_now(look: FirstLook) -> str:
    """By the channel's own settings: what is told at once, and when the rest comes."""
    if look.digest is None:
        return "what is new is told when it is read, each event once, later changes under the same id"
    when = f"on {_WEEKDAYS[look.digest.weekday]}" if look.digest.weekday is not None else "every day"
    zone = "" if look.digest.zone == HOME else f" ({look.digest.zone})"
    at = f"{look.digest.hour:02d}:{look.digest.minute:02d}{zone}"
    return f"new events at once, the rest {when} at {at}; each event once, later changes under the same id"


def _list_recent(look: FirstLook) -> Section:
    blocks: list[Block] = [Heading("LAST 30 DAYS")]
    blocks += [field(finding.id, _outline(finding)) for finding in look.recent]
    if look.apart:
        blocks.append(field("APART", f"told by themselves or with the digest, and not here: {', '.join(look.apart)}"))
    elif not look.recent:
        where = "" if _is_whole(look) else " in what could be read"
        blocks.append(field("", f"nothing on foreign firms' access to China's telecom market{where}"))
    return tuple(blocks)


def _outline(finding: Finding) -> str:
    dated = f"dated {write_date(finding.decided)}" if finding.decided else ""
    published = f"published {write_published(finding.published)}" if finding.published else "publication not dated"
    parts = [name_briefly(finding), dated, published, name_standing(finding)]
    return "; ".join(part for part in parts if part)


def _list_older(look: FirstLook) -> Section:
    said = [f"{number:,} {_OUTCOMES.get(rule, rule.replace('_', ' '))}" for rule, number in look.outcomes if number]
    blocks: list[Block] = [field("PAGES", "; ".join(said) or "none")]
    if look.older:
        blocks.append(Heading(f"OLDER: {count_things(len(look.older), 'finding')}"))
        blocks += [field(finding.id, _outline(finding)) for finding in look.older[:_OLDER_NAMED]]
        if len(look.older) > _OLDER_NAMED:
            blocks.append(field("", f"and {len(look.older) - _OLDER_NAMED} more: miitwatch findings"))
    return tuple(blocks)


def _list_blind(look: FirstLook) -> Section:
    body = look.sight.body if look.sight else "the deciding body"
    blocks: list[Block] = [field("SIGHT", _say_sight(look, body))]
    if look.failing:
        lines = [_word_blind(name, failure) for name, failure in look.failing]
        blocks.append(field("CANNOT SEE", *lines))
    else:
        blocks.append(field("CANNOT SEE", "every source that was asked answered"))
    if look.unread:
        lines = [_word_blind(title, failure) for title, failure in look.unread[:_UNREAD_NAMED]]
        more = len(look.unread) - _UNREAD_NAMED
        blocks.append(field("NOT READ", *lines, *([f"and {more} more"] if more > 0 else [])))
    if look.blind_spots:
        lines = [
            f"{clean_line(name)}: {clean_line(why)}" if why else clean_line(name) for name, why in look.blind_spots
        ]
        blocks.append(field("NOT WATCHED", *lines))
    return tuple(blocks)


def _word_blind(what: str, failure: str) -> str:
    """A source or a page that could not be read, and why: in words, and by the name under which the manual has it."""
    words, name = word_failure(failure), clean_line(failure)
    return f"{clean_line(what)}: {name if words == failure else f'{words} ({name})'}"


def _say_sight(look: FirstLook, body: str) -> str:
    if look.sight is None:
        return "When the deciding body's own pages were last read is not recorded."
    said = describe_sight(look.sight, None)
    if look.sight.watched and look.sight.failing_since is None and look.sight.last_read is not None:
        return said
    return f"{said} Until it can be read, no finding here can be confirmed by {body}."


def _describe_look(look: FirstLook) -> Payload:
    return {
        "version": VERSION,
        "at": iso_utc(look.at),
        "started": iso_utc(look.started),
        "asked": look.asked,
        "answered": look.answered,
        "recent": [_describe_outline(finding) for finding in look.recent],
        "apart": list(look.apart),
        "older": len(look.older),
        "outcomes": dict(look.outcomes),
        "failing": [{"source": name, "failure": failure} for name, failure in look.failing],
        "not_watched": [name for name, _ in look.blind_spots],
        "next_regular": iso_utc(look.next_regular.at) if look.next_regular else None,
    }


def _describe_outline(finding: Finding) -> Payload:
    return {
        "id": finding.id,
        "kind": finding.kind,
        "summary": name_briefly(finding),
        "decided": finding.decided,
        "published": finding.published,
        "confirmation": finding.confirmation,
        "standing": name_standing(finding),
    }


def _drop_failures(data: Payload) -> None:
    for one in data["failing"]:
        one["failure"] = cut_text(one["failure"], 100)
    for one in data["recent"]:
        one["summary"] = cut_text(one["summary"], 200)


def _drop_recent(data: Payload, most: int) -> int:
    """None of them is told again, so those that are left out are named by their numbers."""
    data["recent_more"] = [*(one["id"] for one in data["recent"][most:]), *data.get("recent_more", ())]
    return keep_first(data, "recent", most)


def _drop_failing(data: Payload) -> int:
    return keep_first(data, "failing", _SOURCES_TOLD)


def _drop_apart(data: Payload) -> int:
    return keep_first(data, "apart", _SOURCES_TOLD)


#: Findings are what a reader asks for: they stay longest. All of them are in the letter, and in the record.
_STEPS: tuple[Step, ...] = (
    ("of each failure what is after 100 characters, of each summary what is after 200", _drop_failures),
    ("sources that fail after the hundredth: {}", _drop_failing),
    ("findings told apart after the hundredth: {}", _drop_apart),
    ("recent findings after the fortieth, but for their numbers: {}", partial(_drop_recent, most=_RECENT_TOLD)),
    ("recent findings after the tenth, but for their numbers: {}", partial(_drop_recent, most=_RECENT_LEAST)),
)
