"""At its start the holder of the lock sees to the checkpoint, and operators hear of what was altered before it."""

import sqlite3

from alerts.notices.notice import Notice
from domain.findings import CheckpointEvent
from miitwatch.application import Application
from miitwatch.folding.named_rules import are_noted
from miitwatch.notices.notices import tell_operators
from miitwatch.progress import count_of
from storage.ledger.checkpoints import load_checkpoint
from storage.values.meta import get_meta, set_meta

#: The last checkpoint of which operators were told, where there was something to tell.
_TOLD = "checkpoint_told"
#: So many findings are named in the notice; the checkpoint and the log have all.
_NAMED = 10


def begin_folding(app: Application) -> None:
    """Keeps the findings where other rules fold from now on; tells of those that were altered. Raises StorageError."""
    with app.store.read() as db:
        if are_noted(db) and _find_untold(db) is None:
            return
    from miitwatch.folding.checkpoints import mark_rules  # rules change with an upgrade, and few starts are one

    with app.store.write() as tx:
        mark_rules(tx, app.clock())
        last = _find_untold(tx)
        if last is not None:
            set_meta(tx, _TOLD, str(last.number))
            tell_operators(app, tx, _describe(app, last), f"checkpoint:{last.number}")


def _find_untold(db: sqlite3.Connection) -> CheckpointEvent | None:
    """The last checkpoint, where findings were altered before it and operators have not heard: a command made it."""
    last = load_checkpoint(db)
    return last if last is not None and last.parted and get_meta(db, _TOLD) != str(last.number) else None


def _describe(app: Application, checkpoint: CheckpointEvent) -> Notice:
    number = count_of(len(checkpoint.parted), "finding", "findings")
    more = len(checkpoint.parted) - _NAMED
    return Notice(
        name="findings-altered",
        subject=f"findings-altered: {number} stood otherwise than the record told",
        at=app.clock(),
        since=None,
        facts=(
            ("SEEN", f"the folding rules changed to {checkpoint.now}, and the findings were kept as they stood."),
            *(("ALTERED", one[:500]) for one in checkpoint.parted[:_NAMED]),
            *((("AND", f"{more} more"),) if more > 0 else ()),
            ("MEANS", "No event made them so: the database was altered past the program, or a fault of ours did it."),
            ("DO", "Keep a copy of the database; miitwatch evidence verify names them until they are right again."),
        ),
    )
