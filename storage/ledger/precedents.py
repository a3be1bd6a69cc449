"""What the record held before a finding: the last of its kind, in its region, for its service, and the last total."""

import sqlite3
from collections.abc import Iterable

from domain.findings import Finding
from domain.naming import choose_place
from storage.values.codec import decode_value

#: The day by which findings are put in order, as far as it is known.
_DAY = "coalesce(f.decided_from, f.published_from, f.seen_day)"
_BEFORE = (
    "FROM finding_rows f WHERE f.kind = :kind AND f.state = 'stands' AND f.observed = 1 AND f.id <> :id "
    f"AND ({_DAY} < :day OR ({_DAY} = :day AND f.id < :id)) "
)
_NEWEST = f" ORDER BY {_DAY} DESC, f.id DESC LIMIT 1"


def find_last(db: sqlite3.Connection, finding: Finding, day: str) -> Finding | None:
    """The newest finding of the same kind before `day` (ISO, of the finding) that is neither part nor whole of it."""
    parts = "AND f.part_of IS NOT :id AND f.id IS NOT :whole "
    row = db.execute(f"SELECT f.finding {_BEFORE}{parts}{_NEWEST}", _bind(finding, day)).fetchone()
    return None if row is None else decode_value(row["finding"], Finding)


def list_new_regions(db: sqlite3.Connection, finding: Finding, day: str, regions: Iterable[str]) -> tuple[str, ...]:
    """Those of the regions of which no earlier finding of the same kind tells, its own parts included."""
    query = (
        f"SELECT 1 {_BEFORE}AND EXISTS (SELECT 1 FROM finding_places p "  # noqa: S608
        "WHERE p.finding_id = f.id AND p.region = :word) LIMIT 1"
    )
    values = _bind(finding, day)
    return tuple(one for one in regions if db.execute(query, {**values, "word": one}).fetchone() is None)


def list_new_services(db: sqlite3.Connection, finding: Finding, day: str, services: Iterable[str]) -> tuple[str, ...]:
    """Those of the services (codes) of which no earlier finding of the same kind tells."""
    query = f"SELECT 1 {_BEFORE}AND instr(', ' || f.services || ', ', ', ' || :word || ', ') > 0 LIMIT 1"
    values = _bind(finding, day)
    return tuple(one for one in services if db.execute(query, {**values, "word": one}).fetchone() is None)


def find_last_total(db: sqlite3.Connection, finding: Finding, role: str, as_of: str) -> Finding | None:
    """The newest total of the same role, programme and place as of an earlier month; None where there is none."""
    place = choose_place(finding, next((count for count in finding.counts if count.role == role), None))
    row = db.execute(
        "SELECT f.finding FROM finding_rows f JOIN finding_counts c ON c.finding_id = f.id "
        "WHERE f.kind = 'total' AND f.state = 'stands' AND f.observed = 1 AND f.id <> :id AND f.programme = :programme "
        "AND ifnull(c.region, f.region) IS :place AND c.measure = 'count' AND c.role = :role "
        "AND substr(c.as_of, 1, 7) < :month "
        "ORDER BY c.as_of DESC, f.id DESC LIMIT 1",
        {
            "id": finding.id,
            "programme": finding.programme,
            "place": place,
            "role": role,
            "month": as_of[:7],
        },
    ).fetchone()
    return None if row is None else decode_value(row["finding"], Finding)


def _bind(finding: Finding, day: str) -> dict[str, str | None]:
    return {"kind": finding.kind, "id": finding.id, "day": day, "whole": finding.part_of}
