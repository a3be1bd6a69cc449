"""The shipped record as it was entered: which rows, and the row that a finding stands for."""

import sqlite3
from collections.abc import Mapping

from msgspec import Struct

from domain.findings import RecordEvent
from domain.record import RecordRow
from storage.values.codec import decode_value


class Shipped(Struct, frozen=True):
    """A row of the record, the finding that it made, and the observed finding that has taken it in, if any."""

    finding: str
    row: RecordRow
    state: str  # stands, merged, withdrawn, retracted
    observed_as: str | None


def list_entered(db: sqlite3.Connection) -> frozenset[str]:
    """The keys of the rows that were entered, ever."""
    return frozenset(str(row[0]) for row in db.execute("SELECT key FROM shipped_record"))


def list_shipped(db: sqlite3.Connection) -> tuple[Shipped, ...]:
    """The record by date, undated rows last."""
    rows = db.execute(
        "SELECT s.finding_id, s.state, s.observed_as, e.payload FROM shipped_record s "
        "JOIN finding_ids i ON i.id = s.finding_id JOIN events e ON e.number = i.event "
        "ORDER BY s.date IS NULL, s.date, i.event"
    )
    return tuple(
        Shipped(row["finding_id"], decode_value(row["payload"], RecordEvent).row, row["state"], row["observed_as"])
        for row in rows
    )


def load_rows(db: sqlite3.Connection) -> Mapping[str, RecordRow]:
    """The rows by the finding that stands for each."""
    return {one.finding: one.row for one in list_shipped(db)}


def load_row(db: sqlite3.Connection, finding_id: str) -> RecordRow | None:
    """The row that a finding stands for; None for a finding that was observed."""
    row = db.execute(
        "SELECT e.payload FROM finding_ids i JOIN events e ON e.number = i.event WHERE i.id = ? AND e.kind = 'record'",
        (finding_id,),
    ).fetchone()
    return None if row is None else decode_value(row[0], RecordEvent).row
