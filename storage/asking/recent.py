"""What is new: findings by the changes that were made to them lately, for the page and its feed.

The shipped record is never new, whenever it was entered: only what this watch has observed is listed here.
"""

import sqlite3
from datetime import datetime

from msgspec import Struct

from domain.findings import Finding
from domain.naming import class_firms
from storage.values.codec import decode_value
from storage.values.instants import read_instant, write_instant


class Recent(Struct, frozen=True):
    """A finding as it stands, with the kinds of its changes since a time, oldest first, and when the last one was."""

    finding: Finding
    changes: tuple[str, ...]
    at: datetime


def list_recent(db: sqlite3.Connection, since: datetime, limit: int) -> tuple[Recent, ...]:
    """The findings that changed after `since`, the last changed first; merged ones are told by what took them in."""
    rows = db.execute(
        "SELECT f.finding, group_concat(c.kind) AS kinds, max(c.at) AS at FROM ("
        "SELECT finding_id, kind, at FROM changes WHERE at > :since ORDER BY at, number) c "
        "CROSS JOIN finding_rows f ON f.id = c.finding_id WHERE f.state <> 'merged' AND f.observed = 1 "
        "GROUP BY f.id ORDER BY max(c.at) DESC, f.id DESC LIMIT :limit",
        {"since": write_instant(since), "limit": limit},
    )
    return tuple(_read(row) for row in rows)


def list_last_changed(db: sqlite3.Connection, limit: int) -> tuple[Recent, ...]:
    """The findings that were changed last, whatever became of them, the last changed first: an Atom feed's entries."""
    # CROSS: changes are read by their time, newest first, and no further than the limit.
    rows = db.execute(
        "SELECT f.finding, c.kind AS kinds, c.at FROM changes c CROSS JOIN finding_rows f ON f.id = c.finding_id "
        "WHERE f.observed = 1 "
        "AND NOT EXISTS (SELECT 1 FROM changes d WHERE d.finding_id = c.finding_id AND d.number > c.number) "
        "ORDER BY c.at DESC, c.finding_id DESC LIMIT ?",
        (limit,),
    )
    return tuple(_read(row) for row in rows)


def mark_last_changed(db: sqlite3.Connection, limit: int) -> str:
    """What `list_last_changed` lists, without reading a finding: the same mark means the same findings as they stand.

    A finding can be touched without a change of its own, and become a part of another: the mark moves then too.
    """
    rows = db.execute(
        "SELECT c.finding_id, c.number, f.event FROM changes c CROSS JOIN finding_rows f ON f.id = c.finding_id "
        "WHERE f.observed = 1 "
        "AND NOT EXISTS (SELECT 1 FROM changes d WHERE d.finding_id = c.finding_id AND d.number > c.number) "
        "ORDER BY c.at DESC, c.finding_id DESC LIMIT ?",
        (limit,),
    )
    listed = " ".join(f"{row['finding_id']}.{row['number']}.{row['event']}" for row in rows)
    last = db.execute("SELECT (SELECT max(rowid) FROM changes), (SELECT max(rowid) FROM relinks)").fetchone()
    return f"{last[0]}.{last[1]} {listed}"


def count_added_firms(db: sqlite3.Connection, since: datetime) -> int:
    """How many more firms are named today than `since`, of findings that were there then and stand as wholes.

    Counted as the findings count them: a group beside its own unit, and a name that may be another's, add nothing.
    """
    rows = db.execute(
        "SELECT DISTINCT w.id, w.named_legal + w.named_group FROM changes c "
        "CROSS JOIN finding_rows f ON f.id = c.finding_id JOIN finding_rows w ON w.id = coalesce(f.part_of, f.id) "
        "WHERE c.at > ? AND w.state = 'stands' AND w.observed = 1 "
        "AND (c.kind = 'new' AND f.part_of IS NOT NULL OR EXISTS (SELECT 1 FROM json_each(c.details) d "
        "WHERE json_extract(d.value, '$[0]') IN ('firms', 'firms.raised')))",
        (write_instant(since),),
    ).fetchall()
    counted = ((named, _count_named_before(db, finding, since)) for finding, named in rows)
    return sum(max(0, named - before) for named, before in counted if before is not None)


def _count_named_before(db: sqlite3.Connection, finding: str, since: datetime) -> int | None:
    """The firms that the finding named then, with those of what is a part of it now; None where it was not there."""
    whole = _load_before(db, finding, since)
    if whole is None:
        return None
    parts = db.execute("SELECT id FROM finding_rows WHERE part_of = ? ORDER BY id", (finding,)).fetchall()
    held = (_load_before(db, part[0], since) for part in parts)
    classes = class_firms(whole, [part for part in held if part is not None])
    return len(classes.legal) + len(classes.group)


def _load_before(db: sqlite3.Connection, finding: str, since: datetime) -> Finding | None:
    row = db.execute(
        "SELECT finding FROM ("
        "SELECT finding, event, number FROM changes WHERE finding_id = :id AND at <= :since UNION ALL "
        "SELECT finding, event, 0 FROM relinks WHERE finding_id = :id AND at <= :since) "
        "ORDER BY event DESC, number DESC LIMIT 1",
        {"id": finding, "since": write_instant(since)},
    ).fetchone()
    return None if row is None else decode_value(row["finding"], Finding)


def list_disputed(db: sqlite3.Connection, limit: int) -> tuple[Finding, ...]:
    """The standing findings on which sources differ, the last published first."""
    rows = db.execute(
        "SELECT finding FROM finding_rows WHERE disputes > 0 AND state = 'stands' "
        "ORDER BY published_to DESC, id DESC LIMIT ?",
        (limit,),
    )
    return tuple(decode_value(row["finding"], Finding) for row in rows)


def count_shipped(db: sqlite3.Connection) -> int:
    """How many findings of the shipped record stand."""
    row = db.execute("SELECT count(*) FROM shipped_record WHERE state = 'stands'").fetchone()
    return int(row[0])


def _read(row: sqlite3.Row) -> Recent:
    return Recent(decode_value(row["finding"], Finding), tuple(row["kinds"].split(",")), read_instant(row["at"]))
