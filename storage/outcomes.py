"""What became of entries: counted by rule, or listed, over the public view `outcomes`."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from storage.history import check_day
from storage.instants import read_instant, span_date, write_instant


@dataclass(frozen=True, slots=True)
class Window:
    """Which entries: first seen within these Beijing days, both ends included; of one source; of one rule."""

    since: str | None = None
    until: str | None = None
    source: str | None = None
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class OtherLanguage:
    """A page that was not read for its language. `named` is whom it seems to name, as one text for people."""

    entry_id: int
    title: str
    url: str
    publisher: str
    first_seen: datetime
    language: str  # a code: es, pt, ja
    named: str


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


def list_other_languages(db: sqlite3.Connection, since: datetime) -> tuple[OtherLanguage, ...]:
    """Pages in a language that is not read, first seen at or after an instant, oldest first; those that name somebody.

    What they seem to name may be an approval that stands in no other copy.
    """
    rows = db.execute(
        "SELECT o.entry_id, o.title, o.url, o.source, o.first_seen, a.language, a.publisher, o.detail FROM outcomes o "
        "JOIN article_rows a ON a.id = o.article_id WHERE o.rule = 'other_language' AND o.first_seen >= ? "
        "AND instr(o.detail, ?) > 0 ORDER BY o.first_seen, o.entry_id",
        (write_instant(since), NAMED),
    )
    return tuple(
        OtherLanguage(
            row["entry_id"], row["title"], row["url"], row["publisher"] or row["source"],
            read_instant(row["first_seen"]), row["language"], row["detail"].partition(NAMED)[2],
        )
        for row in rows
    )  # fmt: skip


def _bind(window: Window) -> dict[str, Any]:
    return {
        "since": span_date(check_day(window.since))[0],
        "until": span_date(check_day(window.until))[1],
        "source": window.source,
        "rule": window.rule,
    }
