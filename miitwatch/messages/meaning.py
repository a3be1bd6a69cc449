"""Why a new finding matters, seen against the record: a new region or service, the first since, a step in a total."""

import sqlite3
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from domain.findings import Finding
from findings.keys import anchor_of
from findings.series import find_total
from storage.ledger import precedents

#: The last one is named where it lies so many days back; what comes every other week is no first.
SINCE_DAYS = 30
_ACTS = {"approval": "approval", "revocation": "revocation"}


class Meaning(Struct, frozen=True):
    """`code` is machine-readable (`new_region:Hainan`), `words` a clause of a message."""

    code: str
    words: str


def explain_meaning(db: sqlite3.Connection, finding: Finding) -> tuple[Meaning, ...]:
    """What is first or further in a finding that is new. Against an empty record nothing is: it says nothing then."""
    if finding.kind == "total":
        return tuple(_explain_total(db, finding))
    if finding.kind in _ACTS:
        return tuple(_explain_act(db, finding))
    return ()


def _explain_act(db: sqlite3.Connection, finding: Finding) -> Iterator[Meaning]:
    from alerts.words.wording import SERVICES, join_words, write_date

    day, act = anchor_of(finding), _ACTS[finding.kind]
    last = precedents.find_last(db, finding, day)
    if last is None:
        return
    regions = precedents.list_new_regions(db, finding, day, finding.regions)
    services = precedents.list_new_services(db, finding, day, finding.services)
    for code, new, told in (
        ("new_region", regions, f"in {join_words(list(regions))}"),
        ("new_service", services, f"for {join_words([SERVICES.get(one, one) for one in services])}"),
    ):
        if new:
            yield Meaning(f"{code}:{','.join(new)}", f"the first {act} {told} in this record")
    before = anchor_of(last)
    if finding.part_of is None and _days_between(before, day) >= SINCE_DAYS:
        yield Meaning(f"first_since:{before}", f"the first {act} since that of {write_date(before)} ({last.id})")


def _explain_total(db: sqlite3.Connection, finding: Finding) -> Iterator[Meaning]:
    from alerts.words.wording import write_as_of, write_number

    total = find_total(finding)
    if total is None or total.as_of is None:
        return
    last = precedents.find_last_total(db, finding, total.role, total.as_of)
    before = find_total(last) if last else None
    if last is None or before is None:
        return
    said = write_as_of(before.as_of, tuple(item.sentence for item in before.evidence))
    figure = write_number(before.value, before.qualifier)
    yield Meaning(f"step_in_total:{last.id}", f"the figure before it was {figure}, {said} ({last.id})")


def _days_between(earlier: str, later: str) -> int:
    """Days between two dates; 0 where one of them is no day: what is not known is not called long ago."""
    if len(earlier) < 10 or len(later) < 10:
        return 0
    return (date.fromisoformat(later) - date.fromisoformat(earlier)).days
