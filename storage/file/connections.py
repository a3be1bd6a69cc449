"""The open connections of a store: threads borrow one for as long as they ask, and few are kept.

Each holds some 400 kB, most of it the tables as SQLite knows them and statements made ready. A daemon with the page has
some twenty threads, which are seldom at work at once; with a connection for each they held six megabytes, and more with
every thread that came.
"""

import sqlite3
import threading
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager

#: So many that nobody has are kept open when memory is given back: what begins next need not read the tables anew.
SPARE = 2


class Connections:
    """Made by `open_one` as they are needed. Raises sqlite3.Error where that does."""

    def __init__(self, open_one: Callable[[], sqlite3.Connection]) -> None:
        self._open_one = open_one
        self._local = threading.local()  # `own` is this thread's alone, `lent` what it has borrowed
        self._lock = threading.Lock()
        self._own: list[tuple[weakref.ref[threading.Thread], sqlite3.Connection]] = []
        self._pooled: list[sqlite3.Connection] = []
        self._free: list[sqlite3.Connection] = []  # of these, the one given back last at the end
        self.closed = False

    @contextmanager
    def borrow(self) -> Iterator[sqlite3.Connection]:
        """This thread's own, else one that no other thread has meanwhile; within another `borrow` the same one."""
        connection = getattr(self._local, "own", None) or getattr(self._local, "lent", None)
        if connection is not None:
            yield connection
            return
        self._local.lent = connection = self._take()
        try:
            yield connection
        finally:
            self._local.lent = None
            self._put_back(connection)

    def keep(self, connection: sqlite3.Connection) -> None:
        """Takes an open connection for this thread's own, from now on, and closes those whose thread has ended."""
        self._local.own = connection
        with self._lock:
            self._close_orphans()
            self._own.append((weakref.ref(threading.current_thread()), connection))

    def get_own(self) -> sqlite3.Connection:
        """This thread's own connection, opened where it has none."""
        connection: sqlite3.Connection | None = getattr(self._local, "own", None)
        if connection is None:
            connection = self._open_one()
            self.keep(connection)
        return connection

    def count(self) -> int:
        return len(self._own) + len(self._pooled)

    def close_spare(self) -> None:
        """Closes those that nobody has, but for a few, and those whose thread has ended."""
        with self._lock:
            self._close_orphans()
            spare, self._free = self._free[:-SPARE], self._free[-SPARE:]
            for connection in spare:
                self._pooled.remove(connection)
                connection.close()

    def shrink(self) -> None:
        """Lets all that are open go of the pages that they keep; these come back as they are asked for."""
        with self._lock:
            for connection in self._list_open():
                connection.execute("PRAGMA shrink_memory")

    def close(self) -> None:
        """Closes all, those that threads are using too."""
        with self._lock:
            self.closed = True
            for connection in self._list_open():
                connection.close()
            self._own, self._pooled, self._free = [], [], []

    def _take(self) -> sqlite3.Connection:
        with self._lock:
            if self._free:
                return self._free.pop()
        connection = self._open_one()
        with self._lock:
            self._pooled.append(connection)
        return connection

    def _put_back(self, connection: sqlite3.Connection) -> None:
        """One whose transaction could not be ended is of no use to another thread."""
        with self._lock:
            if self.closed:
                connection.close()
            elif connection.in_transaction:
                self._pooled.remove(connection)
                connection.close()
            else:
                self._free.append(connection)

    def _list_open(self) -> list[sqlite3.Connection]:
        return [*(connection for _, connection in self._own), *self._pooled]

    def _close_orphans(self) -> None:
        """The lock is held."""
        living = []
        for thread, connection in self._own:
            owner = thread()
            if owner is None or not owner.is_alive():
                connection.close()
            else:
                living.append((thread, connection))
        self._own = living
