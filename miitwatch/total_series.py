"""The earlier points of a series of totals."""

import sqlite3

from domain.findings import Finding
from domain.naming import choose_main_count
from storage import history

#: Earlier points of a series of totals that a message or an item of a digest shows.
POINTS = 3


def find_series(db: sqlite3.Connection, finding: Finding) -> tuple[Finding, ...]:
    """The newest earlier points of the same series of totals, oldest first; none of what is no total."""
    count = choose_main_count(finding)
    if finding.kind != "total" or count is None or count.as_of is None:
        return ()
    points: dict[str, Finding] = {}
    for other in history.find_findings(db, history.Filter(kind="total")):
        point = choose_main_count(other)
        same = point is not None and point.role == count.role and other.region == finding.region
        if same and point is not None and point.as_of is not None and point.as_of < count.as_of:
            points[point.as_of] = other
    return tuple(points[as_of] for as_of in sorted(points)[-POINTS:])
