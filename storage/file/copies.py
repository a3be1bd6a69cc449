"""Whole copies of the database, and its file made small again."""

import gzip
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from domain.errors import StorageError
from storage.file.schema import APPLICATION_ID, VERSION, read_header, say_newer


def copy_database(source: Path, target: Path) -> None:
    """A copy as of now, by SQLite's own backup; a daemon may write meanwhile.

    Raises StorageError, also for a database of a newer version, which this one could not restore.
    """
    try:
        with (
            closing(sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)) as reading,
            closing(sqlite3.connect(target)) as writing,
        ):
            _, version = read_header(reading)
            if version > VERSION:
                raise StorageError(say_newer(source, version))
            reading.backup(writing)
            writing.execute("PRAGMA journal_mode = DELETE")
    except (sqlite3.Error, OSError) as error:
        raise StorageError(f"{source} cannot be copied to {target}: {error}") from error


def pack_file(source: Path, target: Path) -> None:
    """Compresses a file; the same bytes give the same bytes."""
    with (
        source.open("rb") as reading,
        target.open("wb") as file,
        gzip.GzipFile(filename="", mode="wb", fileobj=file, compresslevel=6, mtime=0) as packed,
    ):
        shutil.copyfileobj(reading, packed, 1 << 20)


def unpack_file(source: Path, target: Path) -> None:
    """Raises StorageError where it is no such file or is damaged."""
    try:
        with gzip.open(source, "rb") as packed, target.open("wb") as file:
            shutil.copyfileobj(packed, file, 1 << 20)
    except (OSError, EOFError) as error:
        raise StorageError(f"{source.name} cannot be unpacked: {error}") from error


def check_copy(path: Path, name: str = "the database in it") -> None:
    """Raises StorageError where a copy is damaged, another program's, or too new; `name` is what it is called there."""
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as db:
            application, version = read_header(db)
            verdict = db.execute("PRAGMA integrity_check(1)").fetchone()[0]
    except sqlite3.Error as error:
        raise StorageError(f"{name} cannot be read: {error}") from error
    if verdict != "ok":
        raise StorageError(f"{name} is damaged: {' '.join(verdict.split())}")
    if not application and not version:
        raise StorageError(f"{name} is empty")
    if application != APPLICATION_ID:
        raise StorageError(f"{name} is another program's")
    if version > VERSION:
        raise StorageError(say_newer("it", version))


def vacuum(path: Path) -> tuple[int, int]:
    """Gives back to the disk what was let go. Returns bytes before and after. Raises StorageError.

    The caller holds the lock: nobody else may poll meanwhile. It needs about as much free disk as the file is large.
    """
    before = path.stat().st_size
    try:
        with closing(sqlite3.connect(path, isolation_level=None, timeout=30)) as db:
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            db.execute("VACUUM")
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except sqlite3.Error as error:
        raise StorageError(f"{path} cannot be made smaller: {error}. Nothing is lost") from error
    return before, path.stat().st_size
