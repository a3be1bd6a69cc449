"""The earlier points of a series of totals."""

import sqlite3

from domain.findings import Finding
from domain.naming import choose_main_count, choose_place
from storage.asking import series

#: Earlier points of a series of totals that a message or an item of a digest shows.
POINTS = 3


def find_series(db: sqlite3.Connection, finding: Finding) -> tuple[Finding, ...]:
    """The newest earlier points of the same series of totals, oldest first; none of what is no total."""
    count = choose_main_count(finding)
    if finding.kind != "total" or count is None or count.as_of is None:
        return ()
    points: dict[str, Finding] = {}
    for as_of, other in series.list_earlier(db, count.role, finding.region, count.as_of):
        if len(points) == POINTS and as_of not in points:
            break
        point = choose_main_count(other)
        told = point and (point.role, point.as_of, choose_place(other, point))
        if told == (count.role, as_of, choose_place(finding, count)):  # else it is about another figure
            points.setdefault(as_of, other)
    return tuple(points[as_of] for as_of in sorted(points))
