"""Rebuilds the findings from the stored events and holds them against the table, byte for byte."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import Any

from findings.fold import fold
from findings.state import State
from miitwatch.application import Application
from storage import knowing, ledger

#: The tables of findings as they stand, with what orders their rows. The number of the event is not rebuilt.
TABLES = {
    "finding_rows": "id",
    "finding_places": "finding_id, region",
    "finding_reports": "finding_id, position",
    "finding_counts": "finding_id, position",
    "finding_firms": "finding_id, position",
}


@dataclass(frozen=True, slots=True)
class Parting:
    """Where the table and the rebuilt findings part: the row, the column, and both sides."""

    table: str
    row: str
    column: str
    stored: str
    rebuilt: str


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What rebuilding came to; `parting` is the first difference, None where there is none."""

    events: int
    findings: int
    parting: Parting | None


def rebuild(app: Application) -> Rebuilt:
    """Folds every stored event again, from an empty state. Nothing is written. Raises StorageError."""
    with app.store.read() as db:
        state, events = State.load(()), 0
        for event in ledger.load_events(db):
            state.apply(fold(state, event))
            events += 1
        with closing(knowing.copy_record(db, state.findings(), changes=False)) as copy:
            parting = next(_compare(db, copy), None)
        return Rebuilt(events, len(state.findings()), parting)


def _compare(db: sqlite3.Connection, copy: sqlite3.Connection) -> Iterator[Parting]:
    for table, order in TABLES.items():
        stored, rebuilt = _load_rows(db, table, order), _load_rows(copy, table, order)
        for row in sorted(stored.keys() | rebuilt.keys()):
            one, other = stored.get(row), rebuilt.get(row)
            name = ", ".join(str(part) for part in row)
            if one is None or other is None:
                yield Parting(
                    table, name, "", "no row" if one is None else "a row", "no row" if other is None else "a row"
                )
                continue
            for column in one:
                if one[column] != other[column]:
                    yield Parting(table, name, column, *_cut(one[column], other[column]))


def _load_rows(db: sqlite3.Connection, table: str, order: str) -> dict[tuple[Any, ...], dict[str, Any]]:
    columns = [column.strip() for column in order.split(",")]
    rows = db.execute(f"SELECT * FROM {table} ORDER BY {order}")  # noqa: S608 — names of `TABLES`
    return {
        tuple(row[column] for column in columns): {key: row[key] for key in row.keys() if key != "event"}  # noqa: SIM118 a row gives values
        for row in rows
    }


def _cut(stored: object, rebuilt: object) -> tuple[str, str]:
    """Both sides in few words; of two findings the first field that differs."""
    one, other = str(stored), str(rebuilt)
    if one.startswith("{") and other.startswith("{"):
        left, right = json.loads(one), json.loads(other)
        key = next((key for key in left if left[key] != right.get(key)), None)
        if key is not None:
            one, other = f"{key}: {left.get(key)}", f"{key}: {right.get(key)}"
    start = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return tuple(text if len(text) <= 200 else f"… {text[max(0, start - 60) : start + 140]} …" for text in (one, other))  # type: ignore[return-value]
