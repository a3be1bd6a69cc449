"""What the chain is made over: of each kind of record the values that count, in canonical bytes."""

import hashlib
import json
import sqlite3
from collections.abc import Mapping
from functools import cache
from json.encoder import encode_basestring
from typing import Any

from msgspec import Struct

from storage.values.codec import decompress

_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))
#: Values that are JSON already stay the text that they are.
Record = Mapping[str, Any]


#: What an article is from the first, whatever rules read in it later.
_ORIGIN = ("id", "entry_id", "version", "url", "title", "stated_source", "publisher", "authority", "published",
           "published_from", "published_to", "language", "first_seen", "seen_day", "read_at", "text_sha256", "template",
           "basis", "unread")  # fmt: skip
#: What else belongs to it, of other tables.
FIXED = frozenset((*_ORIGIN, "pages", "attachments"))


class Kind(Struct, frozen=True):
    """One kind of record: its table, what names a row there, and the values that count. `only`: which rows at all."""

    table: str
    key: str  # an SQL expression over the table, equal to `chain.record`
    columns: tuple[str, ...]
    only: str = "1"
    later: tuple[str, ...] = ()  # columns that the first program with a chain did not seal


#: Columns are listed, not starred: what a later version adds to a table does not alter what was chained before it.
KINDS: dict[str, Kind] = {
    "page": Kind(
        "pages",
        "id",
        ("id", "url", "final_url", "status", "status_line", "sent", "headers", "sha256", "received_at", "peer", "tls",
         "poll_id", "kept_because"),
        "kept_because <> 'unreadable'",
    ),
    "body": Kind("bodies", "sha256", ("sha256", "size", "pruned_at"), "pruned_at IS NOT NULL"),
    "text": Kind("texts", "sha256", ("sha256", "pruned_at"), "pruned_at IS NOT NULL"),
    "article": Kind(
        "article_rows",
        "id",
        ("id", "entry_id", "version", "url", "title", "stated_source", "publisher", "authority", "published",
         "published_from", "published_to", "language", "first_seen", "seen_day", "read_at", "text_sha256", "template",
         "basis", "relevant", "score", "kind", "claims", "unread", "rules"),
    ),
    "origin": Kind("article_rows", "id", _ORIGIN),
    "claim": Kind(
        "claims",
        "id",
        ("id", "article_id", "statement", "kind", "role", "value", "qualifier", "basis", "detail", "region", "as_of",
         "name", "key", "group_name", "legal", "status", "stage", "act", "quote", "sentence", "start", "end", "rule",
         "confidence", "review", "rules"),
    ),
    "event": Kind("events", "number", ("number", "kind", "at", "article_id", "text_sha256", "rules", "payload")),
    "number": Kind("finding_ids", "id", ("id", "event", "given_at")),
    "change": Kind(
        "changes",
        "finding_id || '/' || number",
        ("finding_id", "number", "at", "kind", "reason", "summary", "event", "article_id", "details", "finding"),
    ),
    "link": Kind("relinks", "finding_id || '/' || event", ("finding_id", "event", "at", "finding")),
    "message": Kind(
        "messages",
        "number",
        ("number", "id", "channel", "recipient", "kind", "type", "subject", "text", "html", "made_at", "worded_at",
         "headers",
         "refers_to", "data"),
        "frozen = 1",
        ("worded_at",),
    ),
    "attempt": Kind("attempts", "id", ("id", "message", "at", "state", "status", "answer", "sent_sha256")),
}  # fmt: skip


def load_record(db: sqlite3.Connection, kind: str, record: str) -> Record | None:
    """The values of a record that count; None where there is no such row."""
    row = db.execute(_write_query(kind), _bind(kind, record)).fetchone()
    if row is None:
        return None
    values = {**dict(zip(KINDS[kind].columns, row, strict=True)), **_load_beside(db, kind, record)}
    return _leave_out_later(db, kind, record, values) if KINDS[kind].later else values


def _leave_out_later(db: sqlite3.Connection, kind: str, record: str, values: Record) -> Record:
    """Of a record that was sealed when fewer values counted, those that counted then; of any other, all."""
    query = "SELECT digest FROM chain WHERE kind = ? AND record = ? ORDER BY number LIMIT 1"
    row = db.execute(query, (kind, record)).fetchone()
    fewer = {name: value for name, value in values.items() if name not in KINDS[kind].later}
    return fewer if row is not None and row[0] == hash_record(fewer) else values


@cache
def _write_query(kind: str) -> str:
    """A query that an index answers: by two columns where the record is named by two."""
    known = KINDS[kind]
    columns = ", ".join(f'"{column}"' for column in known.columns)
    named = {"change": "finding_id = ? AND number", "link": "finding_id = ? AND event"}.get(kind, known.key)
    return f"SELECT {columns} FROM {known.table} WHERE {named} = ?"  # noqa: S608 names of `KINDS`


def _bind(kind: str, record: str) -> tuple[object, ...]:
    if kind in ("change", "link"):
        finding, _, number = record.rpartition("/")
        return finding, int(number)
    return (record,) if kind in ("body", "text", "number") else (int(record),)


def _load_beside(db: sqlite3.Connection, kind: str, record: str) -> Record:
    """What stands in other tables and belongs to the record."""
    if kind == "page":
        row = db.execute(
            "SELECT b.size, p.provenance FROM pages p JOIN bodies b USING (sha256) WHERE p.id = ?", (record,)
        ).fetchone()
        # only of a page that has one: what was chained before there was any stays what it was
        came = {"provenance": row[1]} if row is not None and row[1] is not None else {}
        return {"size": None if row is None else row[0], **came}
    if kind in ("article", "origin"):
        pages = db.execute("SELECT page_id FROM article_pages WHERE article_id = ? ORDER BY position", (record,))
        files = db.execute(
            "SELECT name, url, sha256, size, unread FROM attachments WHERE article_id = ? ORDER BY position", (record,)
        )
        return {"pages": [row[0] for row in pages], "attachments": [list(row) for row in files]}
    if kind == "message":
        return _load_beside_message(db, int(record))
    return {}


def _load_beside_message(db: sqlite3.Connection, number: int) -> Record:
    alerts = db.execute(
        "SELECT a.id, a.finding_id, a.change_number, a.channel, a.urgency, a.reason FROM message_alerts m "
        "JOIN alerts a ON a.id = m.alert_id WHERE m.message = ? ORDER BY a.id",
        (number,),
    )
    findings = db.execute(
        "SELECT finding_id, recalled FROM message_findings WHERE message = ? ORDER BY finding_id", (number,)
    ).fetchall()
    recalled = [row[0] for row in findings if row[1]]
    files = db.execute(
        "SELECT name, media_type, content FROM message_files WHERE message = ? ORDER BY position", (number,)
    )
    return {
        "alerts": [list(row) for row in alerts],
        "findings": [row[0] for row in findings],
        "files": [[row[0], row[1], hashlib.sha256(decompress(row[2])).hexdigest()] for row in files],
        # only where there is any: what was chained before this was kept stays what it was
        **({"recalled": recalled} if recalled else {}),
    }


def write_value(value: object) -> str:
    """One value as it stands in a record's canonical bytes."""
    return encode_basestring(value) if type(value) is str else _ENCODER.encode(value)


def write_canonical(record: Record) -> bytes:
    """A record as bytes: JSON in UTF-8, names in order, no spaces. The same record is always the same bytes."""
    return _ENCODER.encode(record).encode()


def hash_record(record: Record) -> str:
    """The SHA-256 of a record's canonical bytes."""
    return hashlib.sha256(write_canonical(record)).hexdigest()
