"""What only a change may alter: by it a finding as it stands is held against what its last change left."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from msgspec import Struct
from msgspec.structs import astuple

from domain.claims import Count, Firm, Ground, Growth, Term
from domain.findings import (
    Evidence,
    Finding,
    NamedFirm,
    ReadingEvent,
    Report,
    StatedCount,
    StatedGround,
    StatedGrowth,
    StatedTerm,
)
from findings.reports import RESTING, list_cited

#: What of a fact a later article may state without a change; the words for it are the claim's.
_COMPLETED = ("qualifier", "as_of", "region", "detail", "basis", "group", "stage", "act")
#: What makes two facts the same one.
_KEYS = ("value", "role", "key")
#: What a reading states, by what a finding makes of it; a dispute is of no one kind.
_CLAIMS: dict[type, type] = {
    StatedCount: Count,
    StatedGrowth: Growth,
    NamedFirm: Firm,
    StatedTerm: Term,
    StatedGround: Ground,
}


class _Later(Struct, frozen=True):
    """What articles state that were read after the last change."""

    events: Mapping[int, ReadingEvent]
    claims: Mapping[int, tuple[Any, ...]]
    stated: frozenset[Any]

    @classmethod
    def of(cls, events: Iterable[ReadingEvent]) -> "_Later":
        read = {event.article.id: event for event in events}
        claims = {article: tuple(_walk_claims(event.reading)) for article, event in read.items()}
        return cls(read, claims, frozenset(leaf for event in read.values() for leaf in _walk(event)))


def list_articles(finding: Finding) -> set[int]:
    """Every article that the finding lists or cites."""
    return list_cited(finding) | {report.article for report in finding.reports}


def find_parting(told: Finding, stands: Finding, later: Iterable[ReadingEvent] = ()) -> tuple[str, str, str] | None:
    """Where a finding parts from what its last change told: the field, what was told, and what stands. None: nowhere.

    `later` are the readings since. What they state may be added; nothing may go, and nothing else may differ.
    """
    if told == stands:
        return None
    since = _Later.of(later)
    for field in Finding.__struct_fields__:
        before, after = getattr(told, field), getattr(stands, field)
        if before == after:
            continue
        if field in RESTING:
            parting = _align(before, after, since)
            if parting is not None:
                return _name_fact(field, *parting)
        elif not _MAY.get(field, _may_not)(before, after, since):
            return field, str(before), str(after)
    return None


def _may_not(_before: Any, _after: Any, _since: _Later) -> bool:
    return False


def _may_grow(before: tuple[Any, ...], after: tuple[Any, ...], since: _Later) -> bool:
    return after[: len(before)] == before and since.stated.issuperset(after[len(before) :])


def _may_be_linked(before: tuple[str, ...], after: tuple[str, ...], since: _Later) -> bool:
    return after[: len(before)] == before and bool(since.events)


def _may_be_filled(before: str | None, after: str | None, since: _Later) -> bool:
    return before is None and after in since.stated


def _may_be_earlier(_before: Any, after: Any, since: _Later) -> bool:
    dates = {value for event in since.events.values() for value in (_date_report(event), event.article.first_seen)}
    return after in dates


def _may_be_reported(before: tuple[Report, ...], after: tuple[Report, ...], since: _Later) -> bool:
    return after[: len(before)] == before and all(_is_read(report, since) for report in after[len(before) :])


_MAY: dict[str, Callable[[Any, Any, _Later], bool]] = {
    "authority": _may_grow,
    "unread": _may_grow,
    "related": _may_be_linked,
    "region": _may_be_filled,
    "published": _may_be_earlier,
    "first_seen": _may_be_earlier,
    "reports": _may_be_reported,
}


def _is_read(report: Report, since: _Later) -> bool:
    """Whether the report is what was read: whose it is, where, and of which day."""
    event = since.events.get(report.article)
    if event is None:
        return False
    page, reading = event.article, event.reading
    return (
        (report.url, report.title, report.publisher, report.authority, report.first_seen)
        == (page.url, page.title, page.publisher, page.authority, page.first_seen)
        and (report.published, report.language, report.basis)
        == (_date_report(event), reading.language, reading.basis)
    )  # fmt: skip


def _date_report(event: ReadingEvent) -> str | None:
    read = event.reading.published
    return event.article.published or (read.as_text() if read else None)


def _align(told: tuple[Any, ...], stands: tuple[Any, ...], since: _Later) -> tuple[Any, Any] | None:
    """The first fact that was told and does not stand, or stands and was neither told nor read since."""
    waiting = list(told)
    for fact in stands:
        if waiting and _is_same(waiting[0], fact, since):
            waiting.pop(0)
        elif not fact.evidence or not all(_is_cited(fact, place, since) for place in fact.evidence):
            return (waiting[0] if waiting else None), fact
    return (waiting[0], None) if waiting else None


def _is_same(told: Any, stands: Any, since: _Later) -> bool:
    for field in told.__struct_fields__:
        before, after = getattr(told, field), getattr(stands, field)
        if before == after:
            continue
        if field == "evidence":
            more = after[len(before) :]
            if after[: len(before)] != before or not all(_is_cited(stands, place, since) for place in more):
                return False
        elif field == "names":
            if not _may_grow(before, after, since):
                return False
        elif field not in _COMPLETED or not _is_stated(stands, field, after, since):
            return False
    return True


def _is_stated(fact: Any, name: str, value: Any, since: _Later) -> bool:
    claims = (claim for held in since.claims.values() for claim in held)
    same = (claim for claim in claims if _agrees(claim, fact))
    return any(getattr(claim, name, None) == value for claim in same)


def _agrees(claim: Any, fact: Any) -> bool:
    return isinstance(claim, _CLAIMS.get(type(fact), ())) and all(
        getattr(claim, key) == getattr(fact, key) for key in _KEYS if hasattr(claim, key) and hasattr(fact, key)
    )


def _is_cited(fact: Any, place: Evidence, since: _Later) -> bool:
    """Whether an article read since states such a fact at this place, in these words."""
    event = since.events.get(place.article)
    if event is None or place.sentence not in event.reading.text:
        return False
    return any(
        (claim.quote, claim.start, claim.end, claim.rule, claim.confidence)
        == (place.quote, place.start, place.end, place.rule, place.confidence)
        and (type(fact) not in _CLAIMS or _agrees(claim, fact))
        for claim in since.claims[place.article]
    )


def _walk(value: Any) -> Iterator[Any]:
    """Every value that stands in a value, down to the words and figures."""
    if isinstance(value, tuple):
        for part in value:
            yield from _walk(part)
    elif isinstance(value, Struct):
        for part in astuple(value):
            yield from _walk(part)
    else:
        yield value


def _walk_claims(value: Any) -> Iterator[Any]:
    if isinstance(value, tuple):
        for part in value:
            yield from _walk_claims(part)
    elif isinstance(value, Struct):
        if hasattr(value, "quote"):
            yield value
        else:
            for part in astuple(value):
                yield from _walk_claims(part)


def _name_fact(name: str, told: Any, stands: Any) -> tuple[str, str, str]:
    if name == "firms":
        one = told or stands
        return f"firm {one.key}", str(told or "not named"), str(stands or "not named")
    return name, str(told or "none"), str(stands or "none")
