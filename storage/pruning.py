"""What is let go with time. Nothing that a claim rests on, and nothing that was sent, is ever pruned."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime, timedelta

from storage.codec import compress
from storage.instants import write_instant
from storage.pages import KEPT, RESTED_ON, prune_bodies
from storage.poll_days import fold_polls

#: Bytes of pages without a claim.
KEEP_BODIES = timedelta(days=30)
#: Their text, compressed once the bytes are gone, so that better rules can read it again.
KEEP_TEXTS = timedelta(days=730)


@dataclass(frozen=True, slots=True)
class Pruned:
    """How many bodies were dropped, texts compressed and texts dropped, and polls put into their day's row."""

    bodies: int
    compressed: int
    texts: int
    polls: int = 0


def prune(tx: sqlite3.Connection, now: datetime) -> Pruned:
    """Lets go of what is old and rests under no claim; a regulator's pages and texts stay for ever.

    Hashes, headers, addresses, titles and outcomes of everything stay. Takes one transaction; run it daily.
    """
    bodies = prune_bodies(tx, now - KEEP_BODIES, now)
    compressed = _compress_texts(tx, now - KEEP_BODIES)
    texts = _drop_texts(tx, now - KEEP_TEXTS, now)
    _strip_entries(tx, now - KEEP_BODIES)
    return Pruned(bodies, compressed, texts, fold_polls(tx, now))


#: On no article that shares the text anything rests, and none was read later than `:before`.
_UNCLAIMED = (
    "sha256 IN (SELECT a.text_sha256 FROM article_rows a WHERE a.read_at < :before) AND NOT EXISTS ("
    "SELECT 1 FROM article_rows b WHERE b.text_sha256 = texts.sha256 "
    "AND ({rested} OR b.read_at >= :before{more}))"
)
_RESTED = RESTED_ON.format("b")


def _compress_texts(tx: sqlite3.Connection, before: datetime) -> int:
    rows = tx.execute(
        f"SELECT sha256, text FROM texts WHERE text IS NOT NULL AND {_UNCLAIMED.format(rested=_RESTED, more='')}",  # noqa: S608
        {"before": write_instant(before)},
    ).fetchall()
    tx.executemany(
        "UPDATE texts SET text = NULL, compressed = ? WHERE sha256 = ?",
        [(compress(row["text"].encode()), row["sha256"]) for row in rows],
    )
    return len(rows)


def _drop_texts(tx: sqlite3.Connection, before: datetime, now: datetime) -> int:
    kept = " OR b.authority = 'regulator'"
    cursor = tx.execute(
        "UPDATE texts SET text = NULL, compressed = NULL, pruned_at = :now "  # noqa: S608
        f"WHERE pruned_at IS NULL AND {_UNCLAIMED.format(rested=_RESTED, more=kept)}",
        {"before": write_instant(before), "now": write_instant(now)},
    )
    return cursor.rowcount


def _strip_entries(tx: sqlite3.Connection, before: datetime) -> None:
    """A row that carried its article keeps it no longer than a page would be kept."""
    kept = f"SELECT 1 FROM article_rows a WHERE a.entry_id = entries.id AND {KEPT}"  # noqa: S608 our own words
    tx.execute(
        "UPDATE entries SET entry = json_set(entry, '$.html', '') WHERE done_at < ? "  # noqa: S608
        f"AND state IN ('read', 'passed over') AND json_extract(entry, '$.html') <> '' AND NOT EXISTS ({kept})",
        (write_instant(before),),
    )
