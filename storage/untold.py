"""What operators have not been told yet, asked of the store: a kill between a state and its notice loses nothing."""

import json
import sqlite3
from dataclasses import dataclass
from datetime import datetime

from storage.instants import read_instant, read_optional, write_instant
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


#: Failures by which a page came and could not be read: its template, not its server.
_UNREAD = ("layout-changed", "unreadable")


@dataclass(frozen=True, slots=True)
class UnreadRun:
    """Pages of a source that could not be read one after another since its last one was."""

    source: str
    pages: int
    failure: str
    what: str
    title: str
    url: str
    since: datetime
    last_read: datetime | None


def list_unread_runs(db: sqlite3.Connection, least: int) -> tuple[UnreadRun, ...]:
    """The sources whose last `least` pages or more all failed by their layout, with the newest such page."""
    rows = db.execute(
        "SELECT e.source, count(*) AS pages, e.failure, e.failure_what, e.title, e.url, min(e.failed_at) AS since, "
        "max(e.failed_at) AS newest, r.last_read FROM entries e LEFT JOIN (SELECT source, max(done_at) AS last_read "
        "FROM entries WHERE state = 'read' GROUP BY source) r ON r.source = e.source "
        "WHERE e.failed_at IS NOT NULL AND e.failed_at > ifnull(r.last_read, '') AND e.state IN ('failed', 'given up') "
        "AND e.failure IN (SELECT value FROM json_each(?)) GROUP BY e.source HAVING count(*) >= ? ORDER BY e.source",
        (json.dumps(_UNREAD), least),
    )
    return tuple(
        UnreadRun(row[0], row[1], row[2], row[3], row[4], row[5], read_instant(row[6]), read_optional(row[8]))
        for row in rows
    )


def has_read_since(db: sqlite3.Connection, source: str, instant: datetime) -> bool:
    """Whether a page of the source was read after an instant."""
    row = db.execute(
        "SELECT 1 FROM entries WHERE source = ? AND state = 'read' AND done_at > ? LIMIT 1",
        (source, write_instant(instant)),
    ).fetchone()
    return row is not None


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
