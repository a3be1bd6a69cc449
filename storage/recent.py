"""What is new: findings by the changes that were made to them lately, for the page and its feed.

The shipped record is never new, whenever it was entered: only what this watch has observed is listed here.
"""

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from domain.findings import Finding
from storage.codec import decode_value
from storage.instants import read_instant, write_instant


@dataclass(frozen=True, slots=True)
class Recent:
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
    """How many names were added after `since` to findings that were there before and stand."""
    rows = db.execute(
        "SELECT json_extract(d.value, '$[1]') FROM changes c CROSS JOIN finding_rows f ON f.id = c.finding_id, "
        "json_each(c.details) d WHERE c.at > ? AND c.kind <> 'new' AND f.state = 'stands' AND f.observed = 1 "
        "AND json_extract(d.value, '$[0]') = 'firms'",
        (write_instant(since),),
    )
    return sum(len([name for name in row[0].split("; ") if name]) for row in rows)


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
