"""One process folds at a time: it holds a lock file beside the database."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from domain.dates import iso_utc
from domain.errors import StorageError


class HeldError(StorageError):
    """Another process holds the lock; the message says which."""


@contextmanager
def hold_lock(database: Path, command: str, now: datetime) -> Iterator[None]:
    """Holds the lock beside `database` while the block runs. Raises HeldError that says who holds it.

    The kernel lets the lock go with the process, so a killed holder blocks nobody.
    """
    lock = FileLock(f"{database}.lock")
    holder = database.with_name(f"{database.name}.holder")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise HeldError(_describe_holder(database, holder)) from None
    try:
        holder.write_text(json.dumps({"pid": os.getpid(), "command": command, "since": iso_utc(now)}), "utf-8")
        yield
        holder.unlink(missing_ok=True)
    finally:
        lock.release()


def _describe_holder(database: Path, holder: Path) -> str:
    who = "another process"
    try:
        told = json.loads(holder.read_text("utf-8"))
        who = f"miitwatch {told['command']} (process {told['pid']}, since {told['since']})"
    except (OSError, ValueError, KeyError, TypeError):
        pass  # the holder writes its name a moment after it takes the lock; the refusal stands without it
    return (
        f"{who} is at work on {database}. Only one process may poll at a time: let it do the work, or stop it first. "
        "Reading (findings, show, read) and `miitwatch deliver` need no lock."
    )
