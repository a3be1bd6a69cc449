"""What became of entries: counted by rule, or listed, over the public view `outcomes`."""

import sqlite3
from typing import Any

from msgspec import Struct

from storage.asking.history import check_day
from storage.values.instants import span_date


class Window(Struct, frozen=True):
    """Which entries: first seen within these Beijing days, both ends included; of one source; of one rule."""

    since: str | None = None
    until: str | None = None
    source: str | None = None
    rule: str | None = None


#: How the outcome of such a page begins to say whom it names.
NAMED = "seems to name "
_TESTS = (
    "(:since IS NULL OR o.first_seen >= datetime(:since, '-8 hours')) "
    "AND (:until IS NULL OR o.first_seen < datetime(:until, '+1 day', '-8 hours')) "
    "AND (:source IS NULL OR o.source = :source) AND (:rule IS NULL OR o.rule = :rule)"
).replace("datetime(", "strftime('%Y-%m-%dT%H:%M:%SZ', ")


def count_outcomes(db: sqlite3.Connection, window: Window) -> tuple[tuple[str, int], ...]:
    """How many entries each rule has, the most first. Raises ValueError for a date that is none."""
    rows = db.execute(
        f"SELECT o.rule, count(*) FROM outcomes o WHERE {_TESTS} GROUP BY o.rule ORDER BY 2 DESC, 1",  # noqa: S608
        _bind(window),
    )
    return tuple((str(rule), int(number)) for rule, number in rows)


def list_outcomes(db: sqlite3.Connection, window: Window, limit: int | None = None) -> tuple[dict[str, Any], ...]:
    """Rows of `outcomes`, oldest first; with a limit the newest of them. Raises ValueError for a date that is none."""
    rows = db.execute(
        f"SELECT o.* FROM outcomes o WHERE {_TESTS} ORDER BY o.first_seen DESC, o.entry_id DESC LIMIT :limit",  # noqa: S608
        {**_bind(window), "limit": -1 if limit is None else limit},
    ).fetchall()
    return tuple(dict(row) for row in reversed(rows))


def count_entries(db: sqlite3.Connection, window: Window) -> int:
    """How many entries the window holds, whatever their outcome. Raises ValueError for a date that is none."""
    row = db.execute(
        "SELECT count(*) FROM entries o WHERE "  # noqa: S608
        + _TESTS.replace(" AND (:rule IS NULL OR o.rule = :rule)", ""),
        _bind(window),
    ).fetchone()
    return int(row[0])


def _bind(window: Window) -> dict[str, Any]:
    return {
        "since": span_date(check_day(window.since))[0],
        "until": span_date(check_day(window.until))[1],
        "source": window.source,
        "rule": window.rule,
    }
