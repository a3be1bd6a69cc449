"""Tables and their versions: the migrations in `migrations/`, applied in order, each in one transaction."""

import filecmp
import os
import sqlite3
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from glob import escape
from itertools import chain, count, takewhile
from pathlib import Path
from typing import TYPE_CHECKING

from domain.dates import iso_utc
from domain.errors import StorageError

if TYPE_CHECKING:
    from sqlite_utils import Database

#: Marks the file as ours ("miit" in ASCII).
APPLICATION_ID = 0x6D696974
#: Seconds to wait for another process that is just making the same file.
PATIENCE = 10.0


def _list_migrations() -> tuple[tuple[int, str], ...]:
    files = sorted(Path(__file__).with_name("migrations").glob("*.sql"))
    return tuple((int(file.name[:4]), file.read_text(encoding="utf-8")) for file in files)


MIGRATIONS = _list_migrations()
#: The version of the tables that this program knows, kept in `user_version`.
VERSION = MIGRATIONS[-1][0]


def read_header(connection: sqlite3.Connection) -> tuple[int, int]:
    """`application_id` and `user_version` of a database. Raises sqlite3.Error where it is none."""
    application: int = connection.execute("PRAGMA application_id").fetchone()[0]
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return application, version


def migrate(connection: sqlite3.Connection, path: Path, now: datetime) -> None:
    """Brings the tables up to date; a database of an older version is kept beside it as it was.

    Two processes may do so at once: each migration looks again inside its lock.

    Raises StorageError for another program's file and for a newer version, sqlite3.Error where it cannot be written.
    """
    version = _check_ours(connection, path)
    if 0 < version < VERSION:
        _keep_copy(connection, path, version)
    _set_wal(connection)
    if version == VERSION:
        return
    database = _open_tables(connection)
    for number, script in MIGRATIONS:
        if number <= version:
            continue
        connection.execute("BEGIN IMMEDIATE")
        try:
            if _check_ours(connection, path) < number:
                for statement in split_statements(script):
                    database.execute(statement)
                connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                connection.execute(f"PRAGMA user_version = {number}")
                connection.execute(
                    "INSERT INTO meta (key, value) VALUES (?, ?)", (f"migration {number:04}", iso_utc(now))
                )
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


def _open_tables(connection: sqlite3.Connection) -> "Database":
    """Imported here, since a command that only asks needs none of it, and without numpy.

    sqlite-utils imports that wherever it is installed, for numbers of its types: 0.1 s and 13 MB, and we have none.
    While it is hidden nobody can import it, and another thread might be about to: it is hidden only where there is
    none, as in every command and in the process that makes the daemon's tables. Elsewhere it costs its time.
    """
    hidden = "numpy" not in sys.modules and threading.active_count() == 1
    if hidden:
        sys.modules["numpy"] = None  # type: ignore[assignment]
    try:
        from sqlite_utils import Database
    finally:
        if hidden:
            del sys.modules["numpy"]
    return Database(connection, recursive_triggers=False, execute_plugins=False)


def split_statements(script: str) -> Iterator[str]:
    """The statements of a script, each of which ends where a line does.

    `executescript` of sqlite3 commits first; that of sqlite-utils looks again at each character, 0.3 s for a new file.
    """
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if line.rstrip().endswith(";") and sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if statement.strip():
        yield statement


def name_copy(path: Path, version: int) -> Path:
    """Where the database is kept as it was before its tables of this version were changed."""
    return path.with_name(f"{path.name}.before-upgrade-{version:04}")


def _keep_copy(connection: sqlite3.Connection, path: Path, version: int) -> None:
    """Keeps the database as it is before its tables change. Where that fails nothing is changed.

    Written whole under another name first: a kill leaves no half copy under the copy's own, and what it leaves is
    removed here. A copy that is there is of an earlier upgrade and stays; only one of the very same bytes, left by an
    upgrade that failed, is not kept twice.
    """
    _remove_halves(path)
    half = path.with_name(f"{path.name}.{os.getpid()}.half")
    try:
        with closing(sqlite3.connect(half)) as copy:
            connection.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
        if not any(filecmp.cmp(half, kept, shallow=False) for kept in list_copies(path, version)):
            half.replace(_name_free(path, version))
    except (sqlite3.Error, OSError) as error:
        raise StorageError(
            f"{path} must be upgraded, and no copy of it could be kept at {name_copy(path, version)}: {error}. "
            "Nothing was changed"
        ) from error
    finally:
        half.unlink(missing_ok=True)


def _remove_halves(path: Path) -> None:
    """Removes what upgrades that were killed had copied: each as large as the database, on the disk that it fills."""
    for half in path.parent.glob(f"{escape(path.name)}.*.half*"):  # and SQLite's journal of it
        process = half.name.removeprefix(f"{path.name}.").partition(".")[0]
        if process.isdecimal() and not is_alive(int(process)):
            half.unlink(missing_ok=True)


def is_alive(process: int) -> bool:
    """Whether a process of this number runs here, whosever it is."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        pass
    return True


def list_copies(path: Path, version: int) -> tuple[Path, ...]:
    """The copies that were kept of a database before its tables of this version were changed, the first one first."""
    first = name_copy(path, version)
    later = (first.with_name(f"{first.name}-{number}") for number in count(2))
    return tuple(takewhile(Path.exists, chain((first,), later)))


def _name_free(path: Path, version: int) -> Path:
    first, kept = name_copy(path, version), len(list_copies(path, version))
    return first.with_name(f"{first.name}-{kept + 1}") if kept else first


def _check_ours(connection: sqlite3.Connection, path: Path) -> int:
    application, version = read_header(connection)
    if application not in (0, APPLICATION_ID) or (application == 0 and _has_tables(connection)):
        raise StorageError(f"{path} is the database of another program; set [store] path to another file")
    if version > VERSION:
        raise StorageError(say_newer(path, version))
    return version


def say_newer(what: Path | str, version: int) -> str:
    """Why a database of a later version of this program is left alone, and what to do."""
    return f"{what} was written by a newer miitwatch (tables {version}, this one knows {VERSION}): upgrade miitwatch"


def _has_tables(connection: sqlite3.Connection) -> bool:
    return connection.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone() is not None


def _set_wal(connection: sqlite3.Connection) -> None:
    """Turns the write-ahead log on. SQLite does not wait for this lock by itself."""
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            mode = connection.execute("PRAGMA journal_mode = WAL").fetchone()[0]
        except sqlite3.OperationalError as error:
            if getattr(error, "sqlite_errorname", "") != "SQLITE_BUSY" or time.monotonic() > deadline:
                raise
            time.sleep(0.01)
            continue
        if mode != "wal":
            raise StorageError(f"the database cannot use a write-ahead log here (it says {mode}): use a local disk")
        return
