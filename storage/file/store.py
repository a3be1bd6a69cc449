"""The store: one SQLite file, connections that no two threads use at once, every write in `BEGIN IMMEDIATE`."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from domain.errors import StorageError
from storage.chain.chain import seal_chain
from storage.file.connections import Connections
from storage.file.placing import find_record, make_file, require_file
from storage.file.schema import APPLICATION_ID, VERSION, migrate, read_header, say_newer

#: Milliseconds that a writer waits for another one.
BUSY_TIMEOUT = 10_000
#: What one connection keeps: kB of pages, and statements. A round has some ten connections, each of which fills what
#: it may: SQLite would give it 2,000 kB, Python 128 statements of some 6 kB each. With 48 of them
#: no round and no article entered took less time (benchmarks/round_of_304.py, grow_store.py).
KEPT_PAGES, KEPT_STATEMENTS = 512, 20
#: kB of pages for the connection of a process that ends soon.
WIDE = 6000


class Store:
    """An open database. Threads borrow its connections, which are closed with it."""

    def __init__(self, path: Path, *, read_only: bool) -> None:
        self.path = path
        self.read_only = read_only
        self._connections = Connections(lambda: connect(path, read_only=read_only))

    @contextmanager
    def write(self, *, bulk: bool = False) -> Iterator[sqlite3.Connection]:
        """One transaction that writes: committed at the end, rolled back on any exception.

        What it adds to the record enters the chain with it. It does not nest. `bulk` is for single statements that
        change any number of rows. Raises StorageError where the database cannot be written, the disk is full, or
        another writer holds it for longer than `BUSY_TIMEOUT`.
        """
        if self.read_only:
            raise StorageError(f"{self.path} is open for reading only")
        self._require_open()
        with self._name_errors(), self._connections.borrow() as connection:
            if connection.in_transaction:
                raise StorageError("a transaction is open in this thread already: write() does not nest")
            with _keep_undo(connection, in_memory=not bulk):
                connection.execute("BEGIN IMMEDIATE")
                try:
                    yield connection
                    seal_chain(connection)
                    connection.execute("COMMIT")
                except BaseException:
                    _roll_back(connection)
                    raise

    @contextmanager
    def read(self) -> Iterator[sqlite3.Connection]:
        """One snapshot for reading; inside write() of the same thread it is that transaction. Raises StorageError."""
        self._require_open()
        with self._name_errors(), self._connections.borrow() as connection:
            if connection.in_transaction:
                yield connection
                return
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                _roll_back(connection)

    def read_stamp(self) -> int:
        """Another number than before once somebody else has committed: a connection of another thread or process.

        What this thread commits itself does not change it. Raises StorageError.
        """
        with self._name_errors():
            return int(self._get_own().execute("PRAGMA data_version").fetchone()[0])

    def widen(self) -> None:
        """Has this thread's connection keep more pages: what is written again and again is not read anew each time.

        For a process that ends soon. Raises StorageError.
        """
        with self._name_errors():
            self._get_own().execute(f"PRAGMA cache_size = -{WIDE}")

    def shrink(self) -> None:
        """Closes the connections that nobody has, but for a few, and lets go of the pages that the others keep.

        Raises StorageError.
        """
        with self._name_errors():
            self._connections.close_spare()
            self._connections.shrink()

    def close_spare(self) -> None:
        """Closes the connections that nobody has, but for a few: ended workers had them. Raises StorageError."""
        with self._name_errors():
            self._connections.close_spare()

    def count_connections(self) -> int:
        return self._connections.count()

    def adopt(self, connection: sqlite3.Connection) -> None:
        """Takes an open connection for this thread's own: it has read already which tables there are."""
        self._connections.keep(connection)

    def close(self) -> None:
        """Closes every connection. Later use of the store raises StorageError."""
        self._connections.close()

    def _get_own(self) -> sqlite3.Connection:
        self._require_open()
        return self._connections.get_own()

    def _require_open(self) -> None:
        if self._connections.closed:
            raise StorageError(f"{self.path} is closed")

    @contextmanager
    def _name_errors(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise StorageError(f"{self.path}: {error}{_advise(error)}") from error


@contextmanager
def _keep_undo(connection: sqlite3.Connection, *, in_memory: bool) -> Iterator[None]:
    """Where SQLite keeps the pages that a statement changes until it has ended: it may have to be undone.

    In its temporary file, as it would by itself, an article alone writes 60 kB there, which takes longer than its row.
    """
    if not in_memory:
        yield
        return
    connection.execute("PRAGMA temp_store = MEMORY")
    try:
        yield
    finally:
        with suppress(sqlite3.Error):  # a store that was closed meanwhile keeps nothing
            connection.execute("PRAGMA temp_store = DEFAULT")


def open_store(path: Path, *, now: datetime, read_only: bool = False) -> Store:
    """Opens the database at `path`; unless `read_only`, makes it and brings its tables up to date.

    Raises StorageError where it cannot be opened or written, belongs to another program, was written by a newer
    version, or is missing while `read_only`.
    """
    if sqlite3.sqlite_version_info < (3, 40, 0):
        raise StorageError(f"SQLite {sqlite3.sqlite_version} is too old: 3.40 or newer is needed")
    if read_only:
        _check_readable(path)
    else:
        find_record(path)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StorageError(f"cannot make the folder {path.parent}: {error.strerror}") from error
    store = Store(path, read_only=read_only)
    if not read_only:
        store.adopt(_prepare(path, now))
    return store


def read_version(path: Path) -> int:
    """The version of a database's tables; 0 where it is not there, or was only begun. Raises StorageError."""
    if not find_record(path):
        return 0
    return _read_header(path)[1]


def connect(path: Path, *, read_only: bool) -> sqlite3.Connection:
    """A connection with our settings. `synchronous=FULL`: a commit that was acknowledged survives a power cut.

    Raises sqlite3.Error where there is no file: one that somebody removed from under a running daemon must not be
    followed by an empty one of the same name.
    """
    mode = "ro" if read_only else "rw"
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=KEPT_STATEMENTS,
    )
    try:
        connection.row_factory = sqlite3.Row
        connection.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT}")
        connection.execute(f"PRAGMA cache_size = -{KEPT_PAGES}")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")
        if read_only:
            connection.execute("PRAGMA query_only = ON")
    except BaseException:
        connection.close()
        raise
    return connection


def _prepare(path: Path, now: datetime) -> sqlite3.Connection:
    try:
        if not find_record(path):
            make_file(path)
        connection = connect(path, read_only=False)
        try:
            migrate(connection, path, now)
        except BaseException:
            connection.close()
            raise
    except sqlite3.Error as error:
        raise StorageError(f"cannot open the database {path}: {error}{_advise(error)}") from error
    return connection


def _check_readable(path: Path) -> None:
    require_file(path)
    application, version = _read_header(path, reads=True)
    if application == APPLICATION_ID and version == 0:
        raise StorageError(f"the database {path} was just begun and is empty: `miitwatch poll` fills it")
    if application != APPLICATION_ID:
        raise StorageError(f"{path} is the database of another program; set [store] path to another file")
    if version > VERSION:
        raise StorageError(say_newer(path, version))
    if version < VERSION:
        raise StorageError(
            f"{path} has tables of an older version ({version} of {VERSION}). Stop the daemon of the older version "
            "where one runs, then start the new one, or `miitwatch poll`: it brings them up to date"
        )


def _read_header(path: Path, *, reads: bool = False) -> tuple[int, int]:
    try:
        connection = connect(path, read_only=True)
        try:
            return read_header(connection)
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise StorageError(
            f"cannot read the database {path}: {error}{_advise(error, reads=reads and os.access(path, os.R_OK))}"
        ) from error


def _advise(error: sqlite3.Error, *, reads: bool = False) -> str:
    """What to do about an error of SQLite's; empty where its own words are enough.

    `reads`: nothing was to be written, and SQLite would make the two files of its log all the same.
    """
    to_read = (
        " (while no daemon runs, reading too needs the right to write in its folder; a way without that is in "
        "docs/querying.md, Reading the file without the daemon)"
    )
    advice = {
        "SQLITE_BUSY": " (another process is writing; try again)",
        "SQLITE_FULL": " (the disk is full; nothing was changed)",
        "SQLITE_READONLY": " (check the permissions of the file and its folder)",
        "SQLITE_CANTOPEN": " (check that it is there, and the permissions of its folder)",
        "SQLITE_NOTADB": " (the file is no database: restore a backup, or set [store] path to another file)",
        "SQLITE_CORRUPT": " (the file is damaged; restore a backup)",
    }
    name = getattr(error, "sqlite_errorname", "")
    if reads and name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN")):
        return to_read
    return next((words for code, words in advice.items() if name.startswith(code)), "")


def _roll_back(connection: sqlite3.Connection) -> None:
    """Ends the transaction. An error that destroyed it already must not hide the first one."""
    if connection.in_transaction:
        with suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
