"""Rebuilds the findings from the stored events and holds them against the table, byte for byte."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from typing import Any

from msgspec import Struct

from domain.altering import alter
from domain.dates import beijing_day
from domain.findings import CheckpointEvent, Finding
from findings.fold import fold
from findings.state import State
from miitwatch.application import Application
from miitwatch.folding.checkpoints import find_altered
from miitwatch.folding.named_rules import are_noted
from miitwatch.progress import count_of
from storage.asking import knowing
from storage.ledger import ledger
from storage.ledger.checkpoints import load_checkpoint, load_held
from storage.values.codec import decode_value, encode_value

#: The tables of findings as they stand, with what orders their rows. The number of the event is not rebuilt.
TABLES = {
    "finding_rows": "id",
    "finding_places": "finding_id, region",
    "finding_reports": "finding_id, position",
    "finding_counts": "finding_id, position",
    "finding_firms": "finding_id, position",
}


#: What to do about a difference while an older version's rows still stand: they are counted by another rule.
OLDER = "an older version may have written it so: `miitwatch poll` writes it anew, then look again"


class Parting(Struct, frozen=True):
    """Where the table and the rebuilt findings part: the row, the column, and both sides."""

    table: str
    row: str
    column: str
    stored: str
    rebuilt: str


class Rebuilt(Struct, frozen=True):
    """What rebuilding came to; `parting` is the first difference, None where there is none.

    `folded` is off where other rules folded the last event, and today's make something else of it: then the findings
    were held against their last changes alone.
    """

    events: int
    findings: int
    parting: Parting | None
    checkpoint: CheckpointEvent | None = None
    folded: bool = True

    def tell(self) -> str:
        """What was folded from what, in a sentence without its end."""
        findings = count_of(self.findings, "finding", "findings")
        if not self.folded:
            return (
                "The folding rules changed and nothing was folded by today's yet, so no event can be folded again: "
                f"{findings} were held against their last changes"
            )
        events = count_of(self.events, "event", "events")
        if self.checkpoint is None:
            return f"{events} fold into {findings}"
        kept = count_of(self.checkpoint.findings, "finding", "findings")
        day = beijing_day(self.checkpoint.at)
        return f"From the checkpoint of {day}, {kept} as older rules folded them: {events} since fold into {findings}"


def rebuild(app: Application) -> Rebuilt:
    """Folds again what was stored since the last checkpoint, from what that holds; from the first event without one.

    Each finding is held against its last change too, which no rules fold. Nothing is written. Raises StorageError.
    """
    with app.store.read() as db:
        return rebuild_record(db)


def rebuild_record(db: sqlite3.Connection) -> Rebuilt:
    """The same of any record that is open: that of a backup, for one."""
    done = _fold_again(db)
    if done.parting is not None and not are_noted(db):
        standing = ledger.load_findings(db)
        done = Rebuilt(0, len(standing), _find_parting(db, standing), done.checkpoint, folded=False)
    return alter(done, parting=done.parting or _find_altered(db))


def find_altered_among(db: sqlite3.Connection, ids: Iterable[str]) -> Parting | None:
    """The first thing that is otherwise of some findings than their rows, or their last changes, have it.

    Nothing is folded, so it takes no longer for a long record. Raises StorageError.
    """
    held = frozenset(ids)
    # the row of a finding counts its parts
    findings = [one for one in ledger.load_findings(db) if one.id in held or one.part_of in held]
    with closing(knowing.copy_record(db, findings, changes=False)) as copy:
        return next(_compare(db, copy, held), None) or _find_altered(db, held)


def _fold_again(db: sqlite3.Connection) -> Rebuilt:
    checkpoint = load_checkpoint(db)
    state, events = State.load(load_held(db, checkpoint) if checkpoint else ()), 0
    for event in ledger.load_events(db, after=checkpoint.number if checkpoint else 0):
        state.apply(fold(state, event))
        events += 1
    findings = state.findings()
    return Rebuilt(events, len(findings), _find_parting(db, findings), checkpoint)


def _find_parting(db: sqlite3.Connection, findings: Iterable[Finding]) -> Parting | None:
    with closing(knowing.copy_record(db, findings, changes=False)) as copy:
        return next(_compare(db, copy), None)


def _find_altered(db: sqlite3.Connection, only: frozenset[str] | None = None) -> Parting | None:
    one = next(find_altered(db, only), None)
    if one is None:
        return None
    return Parting("finding_rows", one.finding, one.field, one.stands, f"{one.told} (event {one.event})")


def _compare(db: sqlite3.Connection, copy: sqlite3.Connection, only: frozenset[str] | None = None) -> Iterator[Parting]:
    for table, order in TABLES.items():
        stored, rebuilt = _load_rows(db, table, order, only), _load_rows(copy, table, order, only)
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


def _load_rows(
    db: sqlite3.Connection, table: str, order: str, only: frozenset[str] | None
) -> dict[tuple[Any, ...], dict[str, Any]]:
    columns = [column.strip() for column in order.split(",")]
    rows = db.execute(f"SELECT * FROM {table} ORDER BY {order}")  # noqa: S608 — names of `TABLES`
    return {
        tuple(row[column] for column in columns): {key: _read(key, row[key]) for key in row.keys() if key != "event"}  # noqa: SIM118 a row gives values
        for row in rows
        if only is None or row[columns[0]] in only
    }


def _read(column: str, value: object) -> object:
    """A finding in the form of this version: one that an older version stored lacks the fields that came since."""
    return encode_value(decode_value(str(value), Finding)) if column == "finding" else value


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
