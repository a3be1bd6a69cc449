"""Which source served in place of which: one row from its first poll there until the other answers again."""

import sqlite3

from domain.pages import Poll
from storage.values.instants import write_instant


def note_serving(tx: sqlite3.Connection, poll: Poll, new_entries: int) -> None:
    """Notes a poll of a source that served for others, and ends what others did for a source that answers again."""
    if poll.failure is not None or poll.result == "waiting":
        return
    at = write_instant(poll.started)
    tx.execute("UPDATE fallback_rows SET until = ? WHERE source = ? AND until IS NULL", (at, poll.source))
    if not poll.serves:
        return
    tx.executemany(
        "INSERT INTO fallback_rows (source, fallback, failure, since, polls, entries) "
        "SELECT name, ?, failing, ?, 1, ? FROM source_rows WHERE name = ? AND failing <> '' "  # it may answer by now
        "ON CONFLICT (source, fallback) WHERE until IS NULL DO UPDATE "
        "SET polls = polls + 1, entries = entries + excluded.entries",
        [(poll.source, at, new_entries, name) for name in poll.serves],
    )
