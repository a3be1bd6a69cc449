"""Enters the shipped record into the ledger: once, quietly, and never ahead of its own day."""

import logging

from domain.dates import beijing_day
from domain.findings import RecordEvent
from domain.record import load_record, mark_record
from miitwatch.application import Application
from storage.ledger import shipped
from storage.values.meta import get_meta, set_meta

log = logging.getLogger("miitwatch")

#: The mark of the record of which this ledger has every row.
_ENTERED = "record_entered"


def enter_record(app: Application) -> int:
    """Enters the rows that this ledger has not yet; those of a later version come with its first start.

    Called by the process that holds the lock. A run whose clock stands before the day on which a row was written does
    not get it: it would know what is to come. Returns how many were entered. Raises StorageError.
    """
    now, mark = app.clock(), mark_record()
    with app.store.read() as db:
        if get_meta(db, _ENTERED) == mark:
            return 0  # as at each start but the first of a version: the record is not read for that
        entered = shipped.list_entered(db)
    record = load_record()
    rows = [row for row in record if row.key not in entered and row.recorded <= beijing_day(now)]
    try:
        with app.store.write() as tx:
            for row in rows:
                app.ledger.fold_event(tx, RecordEvent(0, now, row))
            if {row.key for row in record} <= entered | {row.key for row in rows}:
                set_meta(tx, _ENTERED, mark)
    except BaseException:
        app.ledger.forget()  # a rollback: the state may hold what the database does not
        raise
    if rows:
        log.info("entered %d rows of the shipped record, not observed here", len(rows))
    return len(rows)
