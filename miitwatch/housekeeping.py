"""What is done once a day, by the daemon or by whoever polls: lets go of what need not be kept."""

from datetime import datetime, timedelta

from domain.dates import iso_utc
from miitwatch.application import Application
from storage import meta
from storage.pruning import Pruned, prune

PRUNED = "pruned_at"
EVERY = timedelta(days=1)


def keep_house(app: Application) -> Pruned | None:
    """Prunes bodies and texts by age where that was not done today; what a claim or a message rests on stays.

    Returns what was pruned, None where it was not time. Raises StorageError.
    """
    now = app.clock()
    with app.store.read() as db:
        last = meta.get_meta(db, PRUNED)
    if last is not None and now - datetime.fromisoformat(last) < EVERY:
        return None
    return prune_now(app)


def prune_now(app: Application) -> Pruned:
    """The same without asking when it was done last. Raises StorageError."""
    now = app.clock()
    with app.store.write() as tx:
        meta.set_meta(tx, PRUNED, iso_utc(now))
        return prune(tx, now)
