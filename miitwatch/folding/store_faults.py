"""Which faults of the store pass by themselves."""

import sqlite3

#: What SQLite says where trying again may help; anything else is a fault that somebody has to mend.
_PASSING = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR}


def is_passing(error: BaseException) -> bool:
    """Whether the store takes nothing just now: busy, full, or its disk answers with an error.

    The store's own error stands for what SQLite said, which is its cause.
    """
    cause = error.__cause__ or error
    return isinstance(cause, sqlite3.OperationalError) and (cause.sqlite_errorcode & 0xFF) in _PASSING
