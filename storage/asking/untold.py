"""What operators have not been told yet, asked of the store: a kill between a state and its notice loses nothing.

Of all entries few have failed, and an index has those: they are ordered by `+e.id`, since by `e.id` SQLite would rather
walk through every entry there is than sort them.
"""

import json
import sqlite3
from datetime import datetime, timedelta

from msgspec import Struct

from storage.articles.entries import NOT_ASKED
from storage.asking.reviews import Waiting, list_waiting
from storage.values.instants import read_instant, read_optional, write_instant


class Unread(Struct, frozen=True):
    """A page that was tried in vain. `key` is that of its notice."""

    key: str
    title: str
    url: str
    source: str
    failure: str
    tries: int
    summary: str = ""  # of its row


def list_given_up(db: sqlite3.Connection) -> tuple[Unread, ...]:
    """Every page that was given up and that no notice has named, oldest first."""
    rows = db.execute(
        "SELECT 'entry:' || e.id, e.title, e.url, e.source, ifnull(e.failure, ''), e.attempts FROM entries e "
        "WHERE e.state = 'given up' AND 'entry:' || e.id NOT IN (SELECT key FROM notices) "
        "ORDER BY +e.id"
    )
    return tuple(Unread(*row) for row in rows)


def list_unread(db: sqlite3.Connection, tries: int, rest: timedelta) -> tuple[Unread, ...]:
    """Every page that failed at so many tries or more, is tried again, and that no notice has named, oldest first.

    So is each one at its first failure whose site then asked to be left alone for longer than `rest`, and each one that
    may not be asked for and is not tried until later than that after it was first seen.
    """
    rows = db.execute(
        "SELECT 'unread:' || e.id, e.title, e.url, e.source, ifnull(e.failure, ''), e.attempts, "
        "ifnull(json_extract(e.entry, '$.summary'), '') FROM entries e WHERE e.state = 'failed' "
        "AND (e.attempts >= :tries OR unixepoch(e.not_before) - unixepoch(e.failed_at) > :rest "
        "OR (instr(e.failure_what, :mark) = 1 AND unixepoch(e.next_try) - unixepoch(e.first_seen) > :rest)) "
        "AND 'unread:' || e.id NOT IN (SELECT key FROM notices) ORDER BY +e.id",
        {"tries": tries, "rest": rest.total_seconds(), "mark": NOT_ASKED},
    )
    return tuple(Unread(*row) for row in rows)


def list_unasked(db: sqlite3.Connection, least: timedelta) -> tuple[Unread, ...]:
    """Every page that may not be asked for, so long after it was first seen, and that no notice has named."""
    rows = db.execute(
        "SELECT 'unread:' || e.id, e.title, e.url, e.source, ifnull(e.failure, ''), e.attempts FROM entries e "
        "WHERE e.state = 'failed' AND instr(e.failure_what, ?) = 1 "
        "AND unixepoch(e.failed_at) - unixepoch(e.first_seen) >= ? "
        "AND 'unread:' || e.id NOT IN (SELECT key FROM notices) ORDER BY +e.id",
        (NOT_ASKED, least.total_seconds()),
    )
    return tuple(Unread(*row) for row in rows)


#: Failures by which a page came and could not be read: its template, not its server.
_UNREAD = ("layout-changed", "unreadable")


class UnreadRun(Struct, frozen=True):
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


def list_ended_reviews(db: sqlite3.Connection) -> tuple[str, ...]:
    """The keys of notices of pages that wait no more: a person has ruled, or a newer version stands in their place."""
    lasting = db.execute("SELECT key FROM notices WHERE key LIKE 'review:%' AND cleared_at IS NULL").fetchall()
    waiting = {f"review:{one.article}" for one in list_waiting(db)} if lasting else set()
    return tuple(str(row[0]) for row in lasting if row[0] not in waiting)


def list_reviews(db: sqlite3.Connection) -> tuple[Waiting, ...]:
    """Every page that waits for a person and that no notice has named, oldest first."""
    told = {str(row[0]) for row in db.execute("SELECT key FROM notices WHERE key LIKE 'review:%'")}
    return tuple(one for one in list_waiting(db) if f"review:{one.article}" not in told)


class LastTrouble(Struct, frozen=True):
    """The last run of failed polls of a source: from its first until the answer after it, or its last failure."""

    since: datetime
    until: datetime
    polls: int


def find_last_trouble(db: sqlite3.Connection, source: str) -> LastTrouble | None:
    """None where no poll of the source has failed."""
    row = db.execute(
        "WITH failed AS (SELECT id, started, finished FROM polls WHERE source = ?1 AND result = 'failed'), "
        "last AS (SELECT max(id) AS id FROM failed), "
        "before AS (SELECT ifnull(max(p.id), 0) AS id FROM polls p, last "
        "WHERE p.source = ?1 AND p.result NOT IN ('failed', 'waiting') AND p.id < last.id) "
        "SELECT min(f.started) AS since, max(f.finished) AS failed_until, count(*) AS polls, "
        "(SELECT min(p.started) FROM polls p WHERE p.source = ?1 AND p.id > (SELECT id FROM last) "
        "AND p.result NOT IN ('failed', 'waiting')) AS answered FROM failed f, before WHERE f.id > before.id",
        (source,),
    ).fetchone()
    if row["since"] is None:
        return None
    return LastTrouble(read_instant(row["since"]), read_instant(row["answered"] or row["failed_until"]), row["polls"])


def fails_alike(db: sqlite3.Connection, source: str, failure: str, polls: int) -> bool:
    """Whether the source's last so many polls all failed by this name."""
    rows = db.execute(
        "SELECT failure FROM polls WHERE source = ? AND result <> 'waiting' ORDER BY id DESC LIMIT ?", (source, polls)
    ).fetchall()
    return len(rows) == polls and all(row[0] == failure for row in rows)


def last_answer(db: sqlite3.Connection, source: str) -> str:
    """Status and size of what a source's last failed poll gave and was kept, `HTTP 200, 18 kB`; empty where nothing."""
    row = db.execute(
        "SELECT p.status, b.size FROM pages p JOIN bodies b ON b.sha256 = p.sha256 WHERE p.poll_id = "
        "(SELECT max(id) FROM polls WHERE source = ? AND result = 'failed') ORDER BY p.id DESC LIMIT 1",
        (source,),
    ).fetchone()
    if row is None:
        return ""
    size = f"{row['size']} bytes" if row["size"] < 1_000 else f"{row['size'] / 1_000:.0f} kB"
    return f"HTTP {row['status']}, {size}"


def last_failure(db: sqlite3.Connection, source: str) -> str:
    """What went wrong at a source's last failed poll, in words; empty where none failed."""
    row = db.execute(
        "SELECT failure_what FROM polls WHERE source = ? AND failure IS NOT NULL ORDER BY id DESC LIMIT 1", (source,)
    ).fetchone()
    return "" if row is None else str(row[0] or "")
