"""Work that other processes put before the one that holds the lock: a ruling, a re-reading, an archive to enter."""

import sqlite3
from datetime import datetime
from typing import Literal

from msgspec import Struct

from domain.errors import StorageError
from storage.values.instants import read_instant, write_instant


class Request(Struct, frozen=True):
    """One piece of work, its input and its answer as JSON text."""

    id: int
    kind: str
    payload: str
    asked_at: datetime
    state: Literal["waiting", "done", "failed"]
    answer: str | None


def add_request(tx: sqlite3.Connection, kind: str, payload: str, now: datetime) -> int:
    """Puts work before the holder of the lock; returns its id."""
    cursor = tx.execute(
        "INSERT INTO requests (kind, payload, asked_at) VALUES (?, ?, ?) RETURNING id",
        (kind, payload, write_instant(now)),
    )
    return int(cursor.fetchone()[0])


def next_request(db: sqlite3.Connection) -> Request | None:
    """The oldest request that waits; None where none does."""
    row = db.execute("SELECT * FROM requests WHERE state = 'waiting' ORDER BY id LIMIT 1").fetchone()
    return None if row is None else _read_request(row)


def load_request(db: sqlite3.Connection, request_id: int) -> Request:
    """Raises StorageError for an id that was never given."""
    row = db.execute("SELECT * FROM requests WHERE id = ?", (request_id,)).fetchone()
    if row is None:
        raise StorageError(f"there is no request {request_id}")
    return _read_request(row)


def answer_request(
    tx: sqlite3.Connection, request_id: int, answer: str, now: datetime, *, failed: bool = False
) -> None:
    """Writes the answer, once. Raises StorageError for a request that does not wait."""
    cursor = tx.execute(
        "UPDATE requests SET state = ?, answer = ?, answered_at = ? WHERE id = ? AND state = 'waiting'",
        ("failed" if failed else "done", answer, write_instant(now), request_id),
    )
    if cursor.rowcount != 1:
        raise StorageError(f"request {request_id} does not wait for an answer")


def drop_payload(tx: sqlite3.Connection, request_id: int) -> None:
    """Lets go of the input of a request that is answered: it may be megabytes, and stands in the record or is stale."""
    tx.execute("UPDATE requests SET payload = '{}' WHERE id = ? AND state <> 'waiting'", (request_id,))


def _read_request(row: sqlite3.Row) -> Request:
    return Request(row["id"], row["kind"], row["payload"], read_instant(row["asked_at"]), row["state"], row["answer"])
