"""Tables are made and changed by a process that holds the lock: none changes beneath another that is at work."""

from datetime import datetime
from pathlib import Path

from domain.errors import StorageError
from storage.file.schema import VERSION
from storage.file.store import Store, open_store, read_version

#: How long it is waited for another process that is just making the file, seconds.
MAKING = 10.0


def open_beside(path: Path, now: datetime) -> Store:
    """The store for a process that does not hold the lock; it takes it while it makes tables or brings them up to date.

    Raises StorageError; where another process is at work on tables of an older version, nothing is touched.
    """
    version = read_version(path)
    if version >= VERSION:
        return open_store(path, now=now)
    from miitwatch.folding.lock import HeldError, hold_lock, name_holder

    try:
        with hold_lock(path, "upgrade", now, patience=0 if version else MAKING):
            return open_store(path, now=now)
    except HeldError as error:
        if not version:
            raise
        raise StorageError(
            f"{path} has tables of an older version ({version} of {VERSION}), and {name_holder(path)} is at work on "
            "it: nothing was changed. Stop it, then start the new version."
        ) from error
