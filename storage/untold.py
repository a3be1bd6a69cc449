"""What operators have not been told yet, asked of the store: a kill between a state and its notice loses nothing."""

import sqlite3
from dataclasses import dataclass

from storage.reviews import Waiting, list_waiting


@dataclass(frozen=True, slots=True)
class GivenUp:
    """A page that could not be read on any try. `key` is that of its notice."""

    key: str
    title: str
    url: str
    source: str
    failure: str
    tries: int


def list_given_up(db: sqlite3.Connection) -> tuple[GivenUp, ...]:
    """Every page that was given up and that no notice has named, oldest first."""
    rows = db.execute(
        "SELECT 'entry:' || e.id, e.title, e.url, e.source, ifnull(e.failure, ''), e.attempts FROM entries e "
        "WHERE e.state = 'given up' AND NOT EXISTS (SELECT 1 FROM notices n WHERE n.key = 'entry:' || e.id) "
        "ORDER BY e.id"
    )
    return tuple(GivenUp(*row) for row in rows)


def list_reviews(db: sqlite3.Connection) -> tuple[Waiting, ...]:
    """Every page that waits for a person and that no notice has named, oldest first."""
    told = {str(row[0]) for row in db.execute("SELECT key FROM notices WHERE key LIKE 'review:%'")}
    return tuple(one for one in list_waiting(db) if f"review:{one.article}" not in told)


def last_failure(db: sqlite3.Connection, source: str) -> str:
    """What went wrong at a source's last failed poll, in words; empty where none failed."""
    row = db.execute(
        "SELECT failure_what FROM polls WHERE source = ? AND failure IS NOT NULL ORDER BY id DESC LIMIT 1", (source,)
    ).fetchone()
    return "" if row is None else str(row[0] or "")
