"""Lists that could not be read and are kept, so that a repair can read them: their bytes, and what it found in them."""

import sqlite3
from datetime import datetime

from msgspec import Struct

from domain.altering import alter
from domain.pages import Page, Poll
from domain.sources import Source
from storage.articles.pages import drop_orphans, load_page
from storage.polls.sighting import find_unknown, save_entries
from storage.values.instants import read_instant, write_instant


class KeptList(Struct, frozen=True):
    """An answer to a poll as received, with the error by which it was not read."""

    page_id: int
    poll_id: int
    page: Page
    failure: str


def load_kept_lists(db: sqlite3.Connection, source: str) -> tuple[KeptList, ...]:
    """The unreadable answers of a source that are kept, oldest first. Raises StorageError for damaged bytes."""
    rows = db.execute(
        "SELECT p.id, l.id AS poll_id, ifnull(l.failure, '') AS failure FROM polls l JOIN pages p ON p.poll_id = l.id "
        "WHERE l.source = ? AND p.kept_because = 'unreadable' ORDER BY p.id",
        (source,),
    ).fetchall()
    return tuple(KeptList(row["id"], row["poll_id"], load_page(db, row["id"]), row["failure"]) for row in rows)


def list_kept_times(db: sqlite3.Connection, source: str, since: datetime | None) -> tuple[datetime, ...]:
    """When the unreadable answers of a source came that are kept, from `since` on, oldest first; one a poll."""
    rows = db.execute(
        "SELECT DISTINCT l.started FROM polls l JOIN pages p ON p.poll_id = l.id "
        "WHERE l.source = ? AND p.kept_because = 'unreadable' AND l.started >= ? ORDER BY l.started",
        (source, write_instant(since) if since else ""),
    )
    return tuple(read_instant(row["started"]) for row in rows)


def save_reread(tx: sqlite3.Connection, kept: KeptList, poll: Poll, source: Source) -> int:
    """Stores the rows that nobody knew yet as pending entries, first seen when `poll` was made; returns how many.

    The bytes stay as the list that showed them; where nothing new stood in them they are dropped.
    """
    new = find_unknown(tx, poll, source)
    if new:
        save_entries(tx, alter(poll, entries=new), source, kept.poll_id)
        tx.execute("UPDATE pages SET kept_because = 'listing' WHERE id = ?", (kept.page_id,))
    else:
        tx.execute("DELETE FROM pages WHERE id = ?", (kept.page_id,))
        drop_orphans(tx, [kept.page.sha256])
    return len(new)
