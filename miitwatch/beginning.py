"""When the first look of a new ledger began and ended, and what is quiet while it lasts."""

import sqlite3
from datetime import datetime, timedelta

from domain.dates import iso_utc
from storage.values import meta

STARTED = "first_look_started"
ENDED = "first_look_ended"
#: What was published so shortly before the ledger began is alerted as usual.
RECENT = timedelta(hours=48)


def begin(tx: sqlite3.Connection, now: datetime) -> None:
    """Starts the first look of a ledger that has none; a ledger that had one, renamed or restored, gets no second."""
    if meta.get_meta(tx, STARTED) is None:
        meta.set_meta(tx, STARTED, iso_utc(now))


def find_started(db: sqlite3.Connection) -> datetime | None:
    """When the first look that lasts began; None when there is none, or none any more."""
    started = meta.get_meta(db, STARTED)
    if started is None or meta.get_meta(db, ENDED) is not None:
        return None
    return datetime.fromisoformat(started)


def find_quiet_line(db: sqlite3.Connection) -> datetime | None:
    """While the first look lasts: what was published before this instant is left to its summary. None afterwards."""
    started = find_started(db)
    return None if started is None else started - RECENT


def end(tx: sqlite3.Connection, now: datetime) -> None:
    meta.set_meta(tx, ENDED, iso_utc(now))
