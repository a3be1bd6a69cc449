"""Ends the notices of sources and channels that left the configuration, or are off; nobody needs to hear of it.

Kept, the trouble would count for ever, and, when the same name is back and fails again, be taken for told.
"""

import sqlite3
from collections.abc import Iterator

from crawler.freshness import RESTING, UNASKED
from crawler.validators import OLD_VALIDATORS
from miitwatch.application import Application
from miitwatch.notices import move_notices
from storage.outbox import outbox

#: The kinds of keys, each followed by the source's name, that are raised for sources of the configuration alone.
OF_SOURCES = (
    *("source", "stale", "thin", UNASKED, RESTING, OLD_VALIDATORS, move_notices.KEY),
    *("rows-left-out", "rows-unmatched", "list-unasked"),
)
#: The same for channels. That one is held or parked is kept: nothing is tried that could tell it again.
OF_CHANNELS = ("failing", "refused")


def forget_departed(app: Application) -> None:
    """Raises StorageError."""
    with app.store.read() as db:
        if not any(_list_departed(app, db)):
            return
    with app.store.write() as tx:
        for key in _list_departed(app, tx):
            outbox.clear_notice(tx, key, app.clock())


def _list_departed(app: Application, db: sqlite3.Connection) -> Iterator[str]:
    known = {kind: {source.name for source in app.sources} for kind in OF_SOURCES}
    known |= {kind: {channel.name for channel in app.channels} for kind in OF_CHANNELS}
    for notice in outbox.list_notices(db):
        kind, name = (*notice.key.split(":"), "")[:2]
        if kind in known and name not in known[kind]:
            yield notice.key
