"""Where the record's file lies: whether it is there, may be begun there, or was there and is lost."""

import fcntl
import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from domain.errors import StorageError
from storage.file.schema import APPLICATION_ID


def is_there(path: Path) -> bool:
    """Whether there is a file. Raises StorageError where this process may not look: that is no empty record."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        raise StorageError(f"{path} cannot be read: {error.strerror}; see its folders' rights") from error
    return True


def find_record(path: Path) -> bool:
    """Whether a file is there that may hold a record; where none is one may be begun.

    Raises StorageError where something else stands in its place, and where a record was that is lost: a new one in its
    stead would be quiet about all that the old one knew.
    """
    log = path.with_name(f"{path.name}-wal")
    has_log = _has_bytes(log)  # looked for first: another process may be making both
    if is_there(path):
        _check_file(path)
        return True
    if has_log:
        raise StorageError(
            f"{path} is missing, and what was last written to it lies beside it in {log.name}: bring the file back, or "
            "restore a backup. To begin a new record instead, remove the log"
        )
    if path.is_symlink():
        raise StorageError(
            f"{path} is a link to {path.readlink()}, which is not there: bring back what it leads to, as a disk that "
            "is not mounted. To begin a new record instead, remove the link"
        )
    return False


def _has_bytes(path: Path) -> bool:
    try:
        return path.stat().st_size > 0
    except OSError:
        return False


def require_file(path: Path) -> None:
    """Raises StorageError where there is no record's file, or where this process may not look."""
    if not find_record(path):
        raise StorageError(f"there is no database at {path} yet: `miitwatch poll` creates it")


def _check_file(path: Path) -> None:
    """Raises StorageError for a folder or device, and for a file without bytes: a lost record is no first start."""
    if path.is_dir():
        raise StorageError(f"{path} is a folder; set [store] path to a file in it")
    if not path.is_file():
        raise StorageError(f"{path} is no file of a disk; set [store] path to another one")
    if path.stat().st_size == 0:
        raise StorageError(
            f"{path} is there and has no bytes, which no record of this program has: it was lost (a full disk, a copy "
            "that broke off), or the file was made by something else. Nothing was written. Restore a backup; to begin "
            "a new record instead, remove the file"
        )


def check_folder(path: Path) -> None:
    """Raises StorageError where the file, which is not there, cannot be made: its folders must take it."""
    # `exists` would raise for what lies in a closed folder
    nearest = next(one for one in path.absolute().parents if os.access(one, os.F_OK))
    if not nearest.is_dir():
        raise StorageError(f"{path} cannot be made: {nearest} is a file and no folder; set [store] path to another one")
    if not os.access(nearest, os.W_OK | os.X_OK):
        raise StorageError(f"{path} cannot be made: this user may not write in {nearest}")


def make_file(path: Path) -> None:
    """A database without tables, put into its place whole: a kill leaves no file that looks like a record lost.

    Where another process was faster its file stays. Raises StorageError and sqlite3.Error.
    """
    half = path.with_name(f"{path.name}.{os.getpid()}.{threading.get_ident()}.half")
    try:
        with closing(sqlite3.connect(half)) as made:
            made.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        _put_in_place(half, path)
    except OSError as error:
        raise StorageError(f"cannot make the database {path}: {error.strerror}") from error
    finally:
        half.unlink(missing_ok=True)


def _put_in_place(half: Path, path: Path) -> None:
    """Not over a file that is there, on whatever file system.

    One without links (exFAT, many network disks) cannot hold to that by itself: there those who make a database take
    turns by a lock on its folder, which leaves no file behind and ends with its process; where it takes no lock either,
    what is left is to look right before.
    """
    try:
        os.link(half, path)
    except FileExistsError:
        pass
    except OSError:
        with _hold_folder(path.parent):
            if not os.path.lexists(path):
                half.replace(path)


@contextmanager
def _hold_folder(folder: Path) -> Iterator[None]:
    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
