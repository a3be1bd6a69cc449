"""The record that a listing asks: as it stands, or as it stood at the end of a day."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

from domain.errors import ConfigError
from miitwatch.application import Application
from storage import history, knowing
from storage.instants import span_date


@contextmanager
def open_record(app: Application, known_on: str | None = None) -> Iterator[sqlite3.Connection]:
    """A connection to ask: the database itself, or a copy in memory of the record at the end of a Beijing day.

    A month or a year means its end. Raises ConfigError for a date that is none, StorageError.
    """
    with app.store.read() as db:
        if known_on is None:
            yield db
            return
        day = read_end(known_on)
        with closing(knowing.copy_record(db, knowing.load_known(db, day), day)) as copy:
            yield copy


def read_end(text: str) -> str:
    """The last Beijing day of a date as coarse as a year. Raises ConfigError for what is no date."""
    try:
        end = span_date(history.check_day(text))[1]
    except ValueError as error:
        raise ConfigError(f"{error}. Dates are written 2025, 2025-02 or 2025-02-28.") from None
    if end is None:
        raise ConfigError(f"{text!r} is no date. Dates are written 2025, 2025-02 or 2025-02-28.")
    return end
