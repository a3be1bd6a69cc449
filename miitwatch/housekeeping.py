"""What the daemon does once an hour: lets go of what need not be kept."""

import logging

from miitwatch.application import Application
from storage.pruning import prune

log = logging.getLogger("miitwatch")


def keep_house(app: Application) -> None:
    """Prunes bodies and texts by age; what a claim or a message rests on stays. Raises StorageError."""
    with app.store.write() as tx:
        pruned = prune(tx, app.clock())
    if pruned:
        log.info("housekeeping: %s", pruned)
