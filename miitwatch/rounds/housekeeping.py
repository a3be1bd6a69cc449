"""What the daemon or whoever polls does beside: once a day lets go of what need not be kept; renews old rows."""

import json
import logging
import threading
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from domain.dates import iso_utc
from miitwatch.application import Application, keep_place
from storage.ledger import finding_rows
from storage.values import meta

if TYPE_CHECKING:
    from storage.file.pruning import Pruned

log = logging.getLogger("miitwatch")
PRUNED = "pruned_at"
EVERY = timedelta(days=1)
#: Where the next pruning begins, and when all was looked at last: as JSON.
MARKS = "pruned_from"
#: What rested under a claim or finding, and does no longer, goes at the latest then.
WHOLE = timedelta(days=30)
#: The name of the daemon's job.
JOB = "housekeeping"
#: Seconds for which others get the database after each portion that was written.
REST = 0.1
#: Findings that are renewed in one transaction: others wait no longer than about a second.
BATCH = 200


def keep_house(app: Application, stop: threading.Event | None = None) -> "Pruned | None":
    """Prunes bodies and texts by age where that was not done today; what a claim or a message rests on stays.

    Returns what was pruned, None where it was not time. Ends early once `stop` is set. Raises StorageError.
    """
    now = app.clock()
    with app.store.read() as db:
        last = meta.get_meta(db, PRUNED)
        marks = json.loads(meta.get_meta(db, MARKS) or "{}")
    if last is not None and abs(now - datetime.fromisoformat(last)) < EVERY:  # later: by a clock that ran ahead
        return None
    with app.store.write() as tx:
        keep_place(app, tx)  # a daemon runs for months: `doctor` asks who wrote here within the last thirty days
    whole = marks.pop(PRUNED, None)
    recent = whole is not None and abs(now - datetime.fromisoformat(whole)) < WHOLE
    return _prune(app, stop, marks if recent else {}, whole if recent else iso_utc(now))


def prune_now(app: Application) -> "Pruned":
    """The same without asking when it was done last, and over all that there is. Raises StorageError."""
    return _prune(app, None, {}, iso_utc(app.clock()))


def _prune(app: Application, stop: threading.Event | None, marks: dict[str, int], whole: str) -> "Pruned":
    """By portions, with a sign of life after each; it counts as done at its end. `whole`: when all was looked at."""
    from storage.file.pruning import prune  # once a day, where a round may be each minute

    now, stopping = app.clock(), stop or threading.Event()

    def rest(wrote: bool) -> bool:
        app.pulse.beat(JOB)
        return not stopping.wait(REST if wrote else 0)

    done = prune(app.store, now, rest, marks)
    if done.marks is not None:
        with app.store.write() as tx:
            meta.set_meta(tx, PRUNED, iso_utc(now))
            meta.set_meta(tx, MARKS, json.dumps({**done.marks, PRUNED: whole}))
    return done


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
