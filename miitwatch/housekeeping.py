"""What the daemon or whoever polls does beside: once a day lets go of what need not be kept; renews old rows."""

import logging
from datetime import datetime, timedelta

from domain.dates import iso_utc
from miitwatch.application import Application, keep_place
from storage import finding_rows, meta
from storage.pruning import Pruned, prune

log = logging.getLogger("miitwatch")
PRUNED = "pruned_at"
EVERY = timedelta(days=1)
#: Findings that are renewed in one transaction: others wait no longer than about a second.
BATCH = 200


def keep_house(app: Application) -> Pruned | None:
    """Prunes bodies and texts by age where that was not done today; what a claim or a message rests on stays.

    Returns what was pruned, None where it was not time. Raises StorageError.
    """
    now = app.clock()
    with app.store.read() as db:
        last = meta.get_meta(db, PRUNED)
    if last is not None and abs(now - datetime.fromisoformat(last)) < EVERY:  # later: by a clock that ran ahead
        return None
    with app.store.write() as tx:
        keep_place(app, tx)  # a daemon runs for months: `doctor` asks who wrote here within the last thirty days
    return prune_now(app)


def prune_now(app: Application) -> Pruned:
    """The same without asking when it was done last. Raises StorageError."""
    now = app.clock()
    with app.store.write(bulk=True) as tx:
        meta.set_meta(tx, PRUNED, iso_utc(now))
        return prune(tx, now)


def renew_findings(app: Application) -> int:
    """Writes findings that an older version stored as this one keeps them: the same facts, counted by today's rule.

    Called at its start by the process that holds the lock. Returns how many were. Raises StorageError.
    """
    with app.store.read() as db:
        if finding_rows.is_renewed(db):
            return 0
    renewed, batch = 0, BATCH
    while batch == BATCH:
        with app.store.write() as tx:
            batch = finding_rows.renew_findings(tx, BATCH)
        renewed += batch
    if renewed:
        log.info("wrote %d findings of an older version again as this one keeps them", renewed)
    return renewed
