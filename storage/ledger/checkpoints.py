"""Checkpoints: all findings as they stood when other folding rules took over, one a line, held as a text is."""

import json
import re
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from hashlib import sha256

from msgspec import Struct

from domain.altering import alter
from domain.errors import StorageError
from domain.findings import CheckpointEvent, Finding, RevisionEvent
from storage.ledger.ledger import insert_event, list_findings
from storage.values.codec import decode_value, encode_value
from storage.values.instants import write_instant

#: So many bytes are unpacked at once.
_PIECE = 1 << 20


class Told(Struct, frozen=True):
    """A finding as it stands, and as the last event left it that changed, linked or revised it."""

    stands: Finding
    last: Finding
    event: int


def append_checkpoint(tx: sqlite3.Connection, checkpoint: CheckpointEvent) -> CheckpointEvent:
    """Keeps all findings as they stand; number and count that it carries are not looked at."""
    packer, digest, count = zlib.compressobj(6), sha256(), 0
    packed = bytearray()
    for finding in list_findings(tx):
        line = encode_value(finding).encode() + b"\n"
        digest.update(line)
        packed += packer.compress(line)
        count += 1
    packed += packer.flush()
    name = digest.hexdigest()
    tx.execute(
        "INSERT INTO texts (sha256, compressed) VALUES (?, ?) ON CONFLICT (sha256) DO UPDATE "
        "SET compressed = excluded.compressed, pruned_at = NULL WHERE pruned_at IS NOT NULL",
        (name, bytes(packed)),
    )
    bare = alter(checkpoint, number=0, findings=count)
    return alter(bare, number=insert_event(tx, "checkpoint", bare, text_sha256=name))


def append_beginning(tx: sqlite3.Connection, beginning: CheckpointEvent) -> None:
    """Notes before the first event, under the number 0, by which rules a record begins; it holds no findings."""
    tx.execute(
        "INSERT INTO events (number, kind, at, rules, payload) VALUES (0, 'checkpoint', ?, '', ?)",
        (write_instant(beginning.at), encode_value(beginning)),
    )


def name_last_rules(db: sqlite3.Connection) -> str | None:
    """The rules by which the last event was folded, as the chain has them; None where it has none."""
    query = "SELECT payload ->> '$.now' FROM events WHERE kind = 'checkpoint' ORDER BY number DESC LIMIT 1"
    row = db.execute(query).fetchone()
    return None if row is None else str(row[0])


def load_checkpoint(db: sqlite3.Connection) -> CheckpointEvent | None:
    """The last checkpoint; None where the rules that fold have been the same since the first event."""
    query = "SELECT number, payload FROM events WHERE kind = 'checkpoint' AND number > 0 ORDER BY number DESC LIMIT 1"
    row = db.execute(query).fetchone()
    return None if row is None else alter(decode_value(row["payload"], CheckpointEvent), number=row["number"])


def load_held(db: sqlite3.Connection, checkpoint: CheckpointEvent) -> Iterator[Finding]:
    """The findings that a checkpoint holds. Raises StorageError where they are not those that were kept."""
    digest, count = sha256(), 0
    try:
        for line in _split_lines(_load_content(db, checkpoint)):
            digest.update(line)
            count += 1
            yield decode_value(line, Finding)
    except (zlib.error, StorageError) as error:
        raise StorageError(f"the findings of checkpoint {checkpoint.number} are damaged: {error}") from error
    name = db.execute("SELECT text_sha256 FROM events WHERE number = ?", (checkpoint.number,)).fetchone()[0]
    if (digest.hexdigest(), count) != (name, checkpoint.findings):
        raise StorageError(f"the findings of checkpoint {checkpoint.number} are not those that were kept")


def _load_content(db: sqlite3.Connection, checkpoint: CheckpointEvent) -> Iterable[bytes]:
    row = db.execute(
        "SELECT t.text, t.compressed FROM events e JOIN texts t ON t.sha256 = e.text_sha256 WHERE e.number = ?",
        (checkpoint.number,),
    ).fetchone()
    if row is None:
        raise StorageError("they were removed")
    text, packed = row
    return ((text or "").encode(),) if packed is None else _unpack(packed)


def _unpack(packed: bytes) -> Iterator[bytes]:
    unpacker = zlib.decompressobj()
    while packed:
        yield unpacker.decompress(packed, _PIECE)
        packed = unpacker.unconsumed_tail
    yield unpacker.flush()


def _split_lines(content: Iterable[bytes]) -> Iterator[bytes]:
    """Lines with their ends, one after another: all of them at once would be many times what is packed."""
    begun = b""
    for piece in content:
        *lines, begun = (begun + piece).split(b"\n")
        yield from (line + b"\n" for line in lines)
    if begun:
        yield begun


def list_told(db: sqlite3.Connection) -> Iterator[Told]:
    """Every finding beside what was last recorded of it: by a change, a link, or a revision that told nothing."""
    for told in _list_recorded(db):
        yield alter(told, last=_add_links(db, told))


#: By which detail a change tells that its finding took in others, by the field that says so in those.
_LINKS = {"part_of": "parts", "merged_into": "takes_in"}


def _add_links(db: sqlite3.Connection, told: Told) -> Finding:
    """What was last recorded, with the link that a later change of the other finding tells and no row of this one has.

    Tables before version 4 kept no row where a finding became part of another without a change of its own. That change
    is in the chain.
    """
    last = told.last
    for field, detail in _LINKS.items():
        other = getattr(told.stands, field)
        if other not in (None, getattr(last, field)) and _is_taken_in(db, told, other, detail):
            last = alter(last, **{field: other})
    return last


def _is_taken_in(db: sqlite3.Connection, told: Told, other: str, detail: str) -> bool:
    rows = db.execute("SELECT details FROM changes WHERE finding_id = ? AND event > ?", (other, told.event))
    named = (value for row in rows for name, value in json.loads(row["details"]) if name == detail)
    return any(told.stands.id in re.findall(r"F-[0-9]+-[0-9]+", value) for value in named)


def _list_recorded(db: sqlite3.Connection) -> Iterator[Told]:
    revised = _load_revised(db)
    for stands in list_findings(db):
        last = db.execute(
            "SELECT event, finding FROM (SELECT event, finding FROM changes WHERE finding_id = :id "
            "ORDER BY number DESC LIMIT 1) UNION ALL "
            "SELECT event, finding FROM (SELECT event, finding FROM relinks WHERE finding_id = :id "
            "ORDER BY event DESC LIMIT 1) ORDER BY event DESC LIMIT 1",
            {"id": stands.id},
        ).fetchone()
        number, event = revised.get(stands.id, (None, 0))
        if last is not None and last["event"] >= event:
            yield Told(stands, decode_value(last["finding"], Finding), last["event"])
        elif number is not None:
            yield Told(stands, number, event)


def _load_revised(db: sqlite3.Connection) -> dict[str, tuple[Finding, int]]:
    revised = {}
    for row in db.execute("SELECT number, payload FROM events WHERE kind = 'revision' ORDER BY number"):
        for finding in decode_value(row["payload"], RevisionEvent).findings:
            revised[finding.id] = finding, int(row["number"])
    return revised
