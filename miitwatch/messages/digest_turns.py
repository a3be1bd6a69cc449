"""Whether a digest is due: asked at every look, and so without what it takes to make one."""

import sqlite3
from datetime import date, datetime, timedelta

from domain.alerts import Channel
from domain.timing import Window, due_window, end_of_quiet
from miitwatch.folding.timing import find_day, has_digest
from storage.outbox import digests

#: When a digest that could not be made is tried again.
UNMADE = timedelta(hours=1)


def is_digest_due(db: sqlite3.Connection, channel: Channel, now: datetime) -> bool:
    """Whether `make_digest` has something to do for the channel: a digest to make, or its first days to note."""
    if not has_digest(channel):
        return False
    untold = digests.load_untold(db, channel.name)
    return is_astray(untold, now) or find_window(db, channel, untold, now) is not None


def is_astray(untold: date | None, now: datetime) -> bool:
    """Whether the channel has no window yet, or one that begins in a time that has not come: the clock was set back."""
    return untold is None or untold > find_day(now) + timedelta(days=1)


def find_window(
    db: sqlite3.Connection, channel: Channel, untold: date | None, now: datetime
) -> tuple[datetime, Window] | None:
    """When the digest to be made now was due, and its days; None within quiet hours, whose end it waits for."""
    if channel.digest is None or untold is None or (channel.quiet and end_of_quiet(channel.quiet, now)):
        return None
    found = due_window(channel.digest, untold, now)
    next_try = digests.load_next_try(db, channel.name)
    return None if next_try is not None and now < next_try <= now + UNMADE else found
