"""What canaries read: one row each, and the bytes of known pages that were misread."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from datetime import datetime

from domain.addresses import host_of
from domain.altering import alter
from domain.canaries import HOLDS, CanaryRecord
from domain.pages import Page
from storage.articles.pages import drop_orphans, save_page
from storage.values.codec import decode_value, encode_value, mend_value
from storage.values.instants import read_instant, write_due, write_instant
from storage.values.rows import upsert_row


def load_canaries(db: sqlite3.Connection) -> dict[str, CanaryRecord]:
    """What is recorded of every canary, by name. Raises StorageError where a record cannot be read."""
    rows = db.execute("SELECT name, record FROM canary_rows ORDER BY name")
    return {row["name"]: decode_value(row["record"], CanaryRecord) for row in rows}


def save_canary(tx: sqlite3.Connection, record: CanaryRecord, misread: Sequence[Page] = ()) -> CanaryRecord:
    """Stores a record. The bytes in `misread` replace those kept of before; without any, and while it is still
    misread, the old ones stay, so that a repair can be tried on them. Returns the record as stored."""
    before = load_canaries(tx).get(record.name)
    kept = before.kept if before else ()
    if misread or record.state == "reads well":
        _drop_pages(tx, kept)
        kept = tuple(save_page(tx, page, kept_because="unreadable") for page in misread)
    record = mend_value(alter(record, kept=kept), CanaryRecord)
    names = ("name", "source", "host", "reads", "url", "state", "served_by", "gone", "failure", "expected", "read")
    instants = {name: write_instant(getattr(record, name)) for name in ("since", "checked_at", "last_well")}
    values = {name: getattr(record, name) for name in names} | instants
    values |= {"due": write_due(record.due) if record.due else None, "record": encode_value(record)}
    upsert_row(tx, "canary_rows", "name", values)
    return record


def keep_only(tx: sqlite3.Connection, names: Iterable[str]) -> None:
    """Forgets the canaries that the configuration no longer has: they vouch for nothing and hold nothing back."""
    left = json.dumps(list(names))
    gone = tx.execute(
        "SELECT record FROM canary_rows WHERE name NOT IN (SELECT value FROM json_each(?))", (left,)
    ).fetchall()
    for row in gone:
        record = decode_value(row["record"], CanaryRecord)
        _drop_pages(tx, record.kept)
        tx.execute("DELETE FROM canary_rows WHERE name = ?", (record.name,))


def is_doubted(db: sqlite3.Connection, host: str) -> bool:
    """Whether a known page of the host is not read as it must be: then what a page of it lacks proves nothing.

    Neither does a page that has never read well here, nor a row of a list.
    """
    row = db.execute(
        "SELECT 1 FROM canary_rows WHERE host = ? AND reads = 'article' AND last_well IS NOT NULL "
        "AND state <> 'reads well' LIMIT 1",
        (host,),
    ).fetchone()
    return row is not None


def list_held_hosts(db: sqlite3.Connection) -> frozenset[str]:
    """The hosts whose known pages are both misread: what their pages say is not to be taken for fact."""
    return frozenset(find_held_since(db))


def find_held_since(db: sqlite3.Connection) -> dict[str, datetime]:
    """Those hosts, each with the instant when its known pages were first found to be misread."""
    rows = db.execute(
        "SELECT host, min(since) FROM canary_rows WHERE reads = 'article' "
        "AND state IN (SELECT value FROM json_each(?)) GROUP BY host",
        (json.dumps(HOLDS),),
    )
    return {row[0]: read_instant(row[1]) for row in rows}


def count_waiting(db: sqlite3.Connection, host: str) -> int:
    """How many pages of a host wait to be read."""
    rows = db.execute("SELECT url FROM entries WHERE state = 'pending'")
    return sum(host_of(row[0]) == host for row in rows)


def _drop_pages(tx: sqlite3.Connection, pages: Iterable[int]) -> None:
    for page in pages:
        row = tx.execute("SELECT sha256 FROM pages WHERE id = ?", (page,)).fetchone()
        if row is not None:
            tx.execute("DELETE FROM pages WHERE id = ?", (page,))
            drop_orphans(tx, [row[0]])
