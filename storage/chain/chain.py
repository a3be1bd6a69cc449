"""The chain over the records that evidence rests on: each link's hash is over the one before it and the record."""

import hashlib
import sqlite3
from collections.abc import Iterator

from msgspec import Struct

from domain.errors import StorageError
from storage.chain.sealing import seal_records

#: What stands before the first link.
BEGINNING = "0" * 64
#: So many links are read at once.
_BATCH = 1000


class Link(Struct, frozen=True):
    """One link. `hash` is the SHA-256 of `hash before, number, kind, record, digest`, one space between them."""

    number: int
    kind: str
    record: str  # names the row: an id, a number, a hash, or F-2025-007/1
    digest: str
    hash: str


def hash_link(before: str, number: int, kind: str, record: str, digest: str) -> str:
    """The hash of a link from that of the link before it. All of it is text, so that `sha256sum` can do the same."""
    return hashlib.sha256(f"{before} {number} {kind} {record} {digest}".encode()).hexdigest()


def seal_chain(tx: sqlite3.Connection) -> None:
    """Seals the links that this transaction has put down. Raises StorageError where a record is gone before that."""
    while True:
        links = tx.execute(
            "SELECT number, kind, record FROM chain WHERE hash IS NULL ORDER BY number LIMIT ?", (_BATCH,)
        ).fetchall()
        if not links:
            return
        records = seal_records(tx, [(kind, name) for _, kind, name in links])
        before = read_hash(tx, links[0]["number"] - 1)
        sealed = []
        for number, kind, name in links:
            one = records.get((kind, name))
            if one is None:
                raise StorageError(f"{kind} {name} was removed in the transaction that stored it")
            digest, parts = one
            before = hash_link(before, number, kind, name, digest)
            sealed.append((digest, before, parts, number))
        tx.executemany("UPDATE chain SET digest = ?, hash = ?, parts = ? WHERE number = ?", sealed)


def read_hash(db: sqlite3.Connection, number: int) -> str:
    """The hash of the link of this number; 0: what stands before the first. Raises StorageError where it lacks."""
    if number <= 0:
        return BEGINNING
    row = db.execute("SELECT hash FROM chain WHERE number = ?", (number,)).fetchone()
    if row is None or row[0] is None:
        raise StorageError(f"link {number} of the chain is missing: `miitwatch evidence verify` says what else is")
    return str(row[0])


def read_head(db: sqlite3.Connection) -> tuple[int, str]:
    """Number and hash of the last link; 0 and the beginning where nothing was recorded."""
    row = db.execute("SELECT number, hash FROM chain WHERE hash IS NOT NULL ORDER BY number DESC LIMIT 1").fetchone()
    return (0, BEGINNING) if row is None else (int(row[0]), str(row[1]))


def list_links(db: sqlite3.Connection, first: int, last: int) -> Iterator[Link]:
    """The links from `first` to `last`, both included, in order."""
    rows = db.execute(
        "SELECT number, kind, record, digest, hash FROM chain WHERE number BETWEEN ? AND ? ORDER BY number",
        (first, last),
    )
    return (Link(*row) for row in rows)


def find_links(db: sqlite3.Connection, kind: str, record: str) -> tuple[int, ...]:
    """The numbers of a record's links: an article that was read again has several."""
    rows = db.execute("SELECT number FROM chain WHERE kind = ? AND record = ? ORDER BY number", (kind, record))
    return tuple(int(row[0]) for row in rows)
