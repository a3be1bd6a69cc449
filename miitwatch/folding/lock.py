"""One process folds at a time: it holds a lock file beside the database."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from domain.dates import iso_utc
from domain.errors import StorageError
from storage.file.placing import check_folder


class HeldError(StorageError):
    """Another process holds the lock; the message says which."""


@contextmanager
def hold_lock(database: Path, command: str, now: datetime, *, patience: float = 0) -> Iterator[None]:
    """Holds the lock beside `database` while the block runs; waits for it for `patience` seconds.

    Raises HeldError that says who holds it, and StorageError where the lock file cannot be written.

    The kernel lets the lock go with the process, so a killed holder blocks nobody.
    """
    lock, holder = FileLock(_stand_beside(database, "lock")), _stand_beside(database, "holder")
    try:
        lock.acquire(timeout=patience)
    except Timeout:
        raise HeldError(_describe_holder(database)) from None
    except OSError as error:
        check_folder(database)  # which says what is in the way, where it is that
        raise StorageError(
            f"{lock.lock_file} cannot be written: {error.strerror} (check the permissions of the file and its folder)"
        ) from error
    try:
        with suppress(OSError):  # a full disk: the lock holds although nobody is told by whom
            holder.write_text(json.dumps({"pid": os.getpid(), "command": command, "since": iso_utc(now)}), "utf-8")
        yield
    finally:
        with suppress(OSError):  # left, it would name a process that is gone; the lock is let go in any case
            holder.unlink(missing_ok=True)
        lock.release()


def name_holder(database: Path) -> str:
    """Who holds the lock beside `database`, as far as it is known."""
    holder = _stand_beside(database, "holder")
    try:
        told = json.loads(holder.read_text("utf-8"))
        return f"miitwatch {told['command']} (process {told['pid']}, since {told['since']})"
    except (OSError, ValueError, KeyError, TypeError):
        # the holder writes its name a moment after it takes the lock; the refusal stands without it
        return "another process"


def _stand_beside(database: Path, ending: str) -> Path:
    """Beside the file itself, also where a link leads to it: by two names two processes would be at work."""
    return Path(f"{os.path.realpath(database)}.{ending}")


def _describe_holder(database: Path) -> str:
    return (
        f"{name_holder(database)} is at work on {database}. Only one process may poll at a time: "
        "let it do the work, or stop it first. Reading (findings, show, read) and `miitwatch deliver` need no lock."
    )
