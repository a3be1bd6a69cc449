"""Operators' notices: each trouble is told once when it begins, and once when it is over."""

import sqlite3
from datetime import datetime

from msgspec import Struct

from storage.values.codec import mend_text
from storage.values.instants import read_instant, read_optional, write_instant


class KeptNotice(Struct, frozen=True):
    """One trouble from its beginning to its end; `cleared_at` is None while it lasts."""

    key: str
    subject: str
    text: str
    raised_at: datetime
    cleared_at: datetime | None


def raise_notice(tx: sqlite3.Connection, key: str, subject: str, text: str, now: datetime) -> bool:
    """Notes a trouble; True where it is new and so to be told, False while it lasts already."""
    cursor = tx.execute(
        "INSERT INTO notices (key, subject, text, raised_at) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (key) WHERE cleared_at IS NULL DO NOTHING",
        (key, mend_text(subject), mend_text(text), write_instant(now)),
    )
    return cursor.rowcount == 1


def lasts(db: sqlite3.Connection, key: str) -> bool:
    """Whether the trouble of this key was told and is not over: nothing more is to be said of it."""
    return db.execute("SELECT 1 FROM notices WHERE key = ? AND cleared_at IS NULL", (key,)).fetchone() is not None


def clear_notice(tx: sqlite3.Connection, key: str, now: datetime) -> bool:
    """Ends a trouble; True where one lasted and its end is so to be told."""
    cursor = tx.execute(
        "UPDATE notices SET cleared_at = ? WHERE key = ? AND cleared_at IS NULL", (write_instant(now), key)
    )
    return cursor.rowcount == 1


def list_notices(db: sqlite3.Connection, *, lasting: bool = True) -> tuple[KeptNotice, ...]:
    """The troubles that last, oldest first; with `lasting=False` those that are over too."""
    rows = db.execute(
        "SELECT key, subject, text, raised_at, cleared_at FROM notices WHERE cleared_at IS NULL OR ? ORDER BY id",
        (not lasting,),
    )
    return tuple(KeptNotice(row[0], row[1], row[2], read_instant(row[3]), read_optional(row[4])) for row in rows)
