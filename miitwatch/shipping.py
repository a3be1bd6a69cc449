"""Enters the shipped record into the ledger: once, quietly, and never ahead of its own day."""

import logging

from domain.dates import beijing_day
from domain.findings import RecordEvent
from domain.record import load_record
from miitwatch.application import Application
from storage import shipped

log = logging.getLogger("miitwatch")


def enter_record(app: Application) -> int:
    """Enters the rows that this ledger has not yet; those of a later version come with its first start.

    Called by the process that holds the lock. A run whose clock stands before the day on which a row was written does
    not get it: it would know what is to come. Returns how many were entered. Raises StorageError.
    """
    now = app.clock()
    with app.store.read() as db:
        entered = shipped.list_entered(db)
    rows = [row for row in load_record() if row.key not in entered and row.recorded <= beijing_day(now)]
    if not rows:
        return 0
    try:
        with app.store.write() as tx:
            for row in rows:
                app.ledger.fold_event(tx, RecordEvent(0, now, row))
    except BaseException:
        app.ledger.forget()  # a rollback: the state may hold what the database does not
        raise
    log.info("entered %d rows of the shipped record, not observed here", len(rows))
    return len(rows)
