"""The series of totals, and approvals counted by region and service, for the page."""

import sqlite3
from typing import Any


def list_series(db: sqlite3.Connection, role: str) -> tuple[dict[str, Any], ...]:
    """The stated figures of one role (or `growth`), the newest first, with where each stands in its article."""
    rows = db.execute(
        "SELECT c.measure, c.role, "
        "CASE c.measure WHEN 'count' THEN CAST(c.value AS INTEGER) ELSE c.value END AS value, "
        'c.qualifier, c.basis, c.region, c.as_of, c.start, c."end", c.article_id, f.id AS finding_id, f.standing, '
        "f.disputes, f.observed, coalesce(s.publisher, a.publisher, f.publisher) AS publisher, "
        "ifnull(s.verified, 1) AS verified "
        "FROM finding_counts c JOIN finding_rows f ON f.id = c.finding_id "
        "LEFT JOIN shipped_record s ON s.finding_id = f.id "
        "LEFT JOIN article_rows a ON a.id = c.article_id WHERE c.role = ? AND f.state = 'stands' "
        "ORDER BY c.as_of DESC, f.id DESC LIMIT 60",
        (role,),
    )
    return tuple(dict(row) for row in rows)


def count_regions(db: sqlite3.Connection) -> tuple[tuple[str, int], ...]:
    """How many approvals that stand tell of each region; one that tells of four counts in each."""
    rows = db.execute(
        "SELECT p.region, count(*) FROM finding_places p JOIN finding_rows f ON f.id = p.finding_id "
        "WHERE f.kind = 'approval' AND f.state = 'stands' GROUP BY p.region ORDER BY 2 DESC, 1"
    )
    return tuple((row[0], row[1]) for row in rows)


def count_services(db: sqlite3.Connection) -> tuple[tuple[str, int], ...]:
    """How many approvals that stand tell of each service."""
    rows = db.execute(
        "SELECT services, count(*) FROM finding_rows WHERE kind = 'approval' AND state = 'stands' AND services <> '' "
        "GROUP BY services"
    )
    counted: dict[str, int] = {}
    for services, number in rows:
        for service in services.split(", "):
            counted[service] = counted.get(service, 0) + number
    return tuple(sorted(counted.items(), key=lambda one: (-one[1], one[0])))
