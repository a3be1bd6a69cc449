"""The record that a listing asks: as it stands, or as it stood at the end of a day."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime, timedelta

from domain.dates import BEIJING, beijing_day
from domain.errors import CommandError
from domain.findings import Finding
from miitwatch.application import Application
from storage.asking import history
from storage.values.instants import span_date


@contextmanager
def open_record(app: Application, known_on: str | None = None, rules: str = "then") -> Iterator[sqlite3.Connection]:
    """A connection to ask: the database itself, or a copy in memory of the record at the end of a Beijing day.

    A month or a year means its end. With rules `today` everything seen by then is read and folded again, and the copy
    has no changes. Raises CommandError for a date that is none or is still to come, StorageError.
    """
    day = None if known_on is None else read_known(known_on, app.clock())
    with app.store.read() as db:
        if day is None and rules == "then":
            yield db
            return
        from storage.asking import knowing  # a listing of the record as it stands needs no copy

        if rules == "today" or day is None:
            copied = knowing.copy_record(db, _fold_again(app, db, day), changes=False)
        else:
            copied = knowing.copy_record(db, knowing.load_known(db, day), day)
        with closing(copied) as copy:
            yield copy


def _fold_again(app: Application, db: sqlite3.Connection, day: str | None) -> tuple[Finding, ...]:
    from miitwatch.folding.replaying import begin_state, replay_archive

    state = begin_state(db)
    for _ in replay_archive(app.reader, db, state, until=end_of_day(day) if day else None):
        pass
    return state.findings()


def end_of_day(day: str) -> datetime:
    """The first instant after a Beijing day."""
    return datetime.fromisoformat(day).replace(tzinfo=BEIJING) + timedelta(days=1)


def read_known(text: str, now: datetime) -> str:
    """The last Beijing day that `--known-on` means. Raises CommandError for what is no date or has not begun yet."""
    end, today = read_end(text), beijing_day(now)
    if text > today[: len(text)]:
        raise CommandError(f"--known-on {text} is still to come: nobody knows what will be known. Today is {today}.")
    return end


def check_window(since: str | None, until: str | None) -> None:
    """Raises CommandError for dates between which no day lies; a month holds its days, and a year its months."""
    if since and until and since > until and not since.startswith(until):
        raise CommandError(f"--since {since} is after --until {until}: no day lies between them")


def read_end(text: str) -> str:
    """The last Beijing day of a date as coarse as a year. Raises CommandError for what is no date."""
    try:
        end = span_date(history.check_day(text))[1]
    except ValueError as error:
        raise CommandError(f"{error}. Dates are written 2025, 2025-02 or 2025-02-28.") from None
    if end is None:
        raise CommandError(f"{text!r} is no date. Dates are written 2025, 2025-02 or 2025-02-28.")
    return end
