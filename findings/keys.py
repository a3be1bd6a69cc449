"""The keys under which a finding is looked up, so that no event is compared with every finding."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from domain.dates import beijing_day, parse_published
from domain.findings import Finding
from domain.naming import choose_place
from findings.former import list_former

Key = tuple[object, ...]
#: Statuses that say that a firm was let in, or had been.
NAMING = ("approved", "parent", "revoked", "rejected")


def fold_document(document: str) -> str:
    """A document number without spaces and with one kind of bracket."""
    table = str.maketrans({"[": "〔", "［": "〔", "【": "〔", "(": "〔", "（": "〔", "]": "〕", "］": "〕", "】": "〕"})
    folded = "".join(document.split()).translate(table)
    return folded.replace(")", "〕").replace("）", "〕")


def anchor_of(finding: Finding) -> str:
    """The Beijing day to compare by: decided, else the earliest publication, else first seen."""
    if finding.decided:
        return finding.decided
    published = parse_published(finding.published)
    return published.day if published else beijing_day(finding.first_seen)


@lru_cache(maxsize=4096)
def months_around(day: str, days: int) -> tuple[str, ...]:
    """The months that hold any day within `days` of a calendar date; a coarse date gives its own months."""
    if len(day) == 4:
        return tuple(f"{day}-{month:02d}" for month in range(1, 13))
    if len(day) == 7:
        return (day,)
    middle = date.fromisoformat(day)
    found = {(middle + timedelta(days=step)).isoformat()[:7] for step in (-days, 0, days)}
    return tuple(sorted(found))


def is_standing(finding: Finding) -> bool:
    """Whether it counts as an event: not merged, retracted or withdrawn."""
    return not (finding.merged_into or finding.retracted or finding.withdrawn)


def list_keys(finding: Finding) -> Iterator[Key]:
    """Every key of a finding, and under `was` those of what a person corrected away or merged into another.

    What a person withdrew is still found, so that one more copy of it does not open it again. A row of the shipped
    record is found under `shipped` alone, so that nothing observed is ever judged by it, joined to it or added to it;
    and only where it has a date and stands.
    """
    if not finding.observed:
        if is_standing(finding) and date_of_record(finding):
            yield from map(key_of_record, _list_own_keys(finding))
        return
    if not finding.merged_into:
        yield from _list_own_keys(finding)
    elif finding.kind != "total":
        yield from map(key_of_former, _list_own_keys(finding))
    if finding.part_of:
        yield part_key(finding.part_of)
    for former in list_former(finding) if finding.ruled else ():
        yield from map(key_of_former, _list_own_keys(former))


def part_key(whole: str) -> Key:
    """Where the parts of a finding are looked up."""
    return ("part", whole)


def key_of_former(key: Key) -> Key:
    """Where a finding is looked up by what it once said."""
    return ("was", *key)


def key_of_record(key: Key) -> Key:
    """Where a row of the shipped record is looked up."""
    return ("shipped", *key)


def date_of_record(finding: Finding) -> str | None:
    """The date of a row of the shipped record: of a total its as-of date, else decided, else published."""
    as_of = next((count.as_of for count in finding.counts if count.as_of), None) if finding.kind == "total" else None
    published = parse_published(finding.published)
    return as_of or finding.decided or (published.day if published else None)


def _list_own_keys(finding: Finding) -> Iterator[Key]:
    kind, programme = finding.kind, finding.programme
    if finding.document:
        yield ("document", kind, fold_document(finding.document))
    if kind == "total":
        yield from _list_total_keys(finding)
        return
    for month in months_around(anchor_of(finding), 0):
        yield ("month", kind, programme, month)
    if finding.batch is not None:
        yield ("batch", kind, programme, finding.batch)
    yield ("all", kind, programme)
    yield from _list_claim_keys(finding)


def _list_claim_keys(finding: Finding) -> Iterator[Key]:
    kind, programme = finding.kind, finding.programme
    for count in finding.counts:
        if count.detail == "told_as_new":
            yield ("told_as_new", count.as_of)
        elif count.role in ("batch", "other"):
            yield ("count", kind, programme, count.value)
    for firm in finding.firms:
        if firm.status in NAMING:
            yield ("firm", kind, firm.key)


def _list_total_keys(finding: Finding) -> Iterator[Key]:
    totals = [count for count in finding.counts if count.role in ("stock_total", "pilot_total")]
    for role, place in {(one.role, choose_place(finding, one)) for one in totals} or {("stock_total", finding.region)}:
        yield ("total", role, place)
    for role, place, as_of in {(one.role, choose_place(finding, one), one.as_of) for one in totals}:
        for month in months_of(as_of):
            yield point_key(role, place, month)


def months_of(as_of: str | None) -> tuple[str | None, ...]:
    """The months under which a total as of that date is looked up; a total without a date has none."""
    return months_around(as_of, 0) if as_of else (None,)


def point_key(role: str, place: str | None, month: str | None) -> Key:
    """Where the points of one series and month are looked up. A district (Pudong) has a series of its own."""
    return ("point", role, place, month)
