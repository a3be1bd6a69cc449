"""Messages looked up: as they wait, as they were sent, and how deep the queue is."""

import hashlib
import sqlite3
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

from msgspec import Struct

from domain.alerts import DeliveryState, Message
from domain.altering import alter
from domain.errors import StorageError
from storage.outbox.message_files import load_files
from storage.values.codec import decode_value, decompress, encode_value
from storage.values.instants import read_instant, read_optional, write_instant

#: What a receiver rejected is counted as undelivered for so long, unless it is sent again and accepted.
REFUSED_LATELY = timedelta(days=7)


class Depth(Struct, frozen=True):
    """What waits for one channel."""

    channel: str
    unsent_alerts: int  # addressed, in no message yet
    waiting: int
    parked: int
    oldest: datetime | None  # when the oldest message that waits was made
    next_attempt: datetime | None
    failing_since: datetime | None
    held_since: datetime | None
    last_success: datetime | None
    last_status: str
    leased_until: datetime | None = None  # until when the last attempt that was begun is held


class Attempt(Struct, frozen=True):
    """One attempt as it was kept. `sent` are the exact bytes; None where nothing was sent."""

    at: datetime
    state: DeliveryState
    status: str
    answer: str
    sent: bytes | None
    sent_sha256: str | None


def list_known(db: sqlite3.Connection, ids: Iterable[str]) -> frozenset[str]:
    """Those of these ids that a message has, whatever became of it."""
    query = "SELECT id FROM messages WHERE id IN (SELECT value FROM json_each(?))"
    return frozenset(str(row[0]) for row in db.execute(query, (encode_value(list(ids)),)))


def read_message(row: sqlite3.Row) -> Message:
    """A message from its row, without its files."""
    return Message(
        id=row["id"],
        channel=row["channel"],
        recipient=row["recipient"],
        kind=row["kind"],
        type=row["type"],
        subject=row["subject"],
        text=row["text"],
        html=row["html"],
        at=read_instant(row["made_at"]),
        headers=decode_value(row["headers"], tuple[tuple[str, str], ...]),
        references=decode_value(row["refers_to"], tuple[str, ...]),
        data=row["data"],
        worded=read_optional(row["worded_at"]),
    )


def load_message(db: sqlite3.Connection, message_id: str) -> Message:
    """A message by its id. Raises StorageError where there is none."""
    row = db.execute("SELECT * FROM messages WHERE id = ?", (message_id,)).fetchone()
    if row is None:
        raise StorageError(f"there is no message {message_id}")
    return alter(read_message(row), files=load_files(db, row["number"]))


def find_channel(db: sqlite3.Connection, message_id: str) -> str | None:
    """The channel of a message; None where there is no such message."""
    row = db.execute("SELECT channel FROM messages WHERE id = ?", (message_id,)).fetchone()
    return None if row is None else str(row[0])


def load_sent(db: sqlite3.Connection, message_id: str) -> tuple[Attempt, ...]:
    """Every attempt at a message, oldest first. Raises StorageError where the bytes kept are no longer those sent."""
    rows = db.execute(
        "SELECT t.* FROM attempts t JOIN messages m ON m.number = t.message WHERE m.id = ? ORDER BY t.id",
        (message_id,),
    )
    return tuple(_read_attempt(row, message_id) for row in rows)


def _read_attempt(row: sqlite3.Row, message_id: str) -> Attempt:
    sent = None if row["sent_sha256"] is None else read_sent(row, message_id)
    return Attempt(read_instant(row["at"]), row["state"], row["status"], row["answer"], sent, row["sent_sha256"])


def read_sent(row: sqlite3.Row, message_id: str) -> bytes:
    """What was sent at an attempt. Raises StorageError where the bytes kept are no longer those, or are gone."""
    if row["sent"] is None:
        raise StorageError(f"what was sent of message {message_id} (attempt {row['id']}) was removed")
    sent = decompress(row["sent"])
    if hashlib.sha256(sent).hexdigest() != row["sent_sha256"]:
        raise StorageError(f"the bytes kept of message {message_id} are no longer those that were sent")
    return sent


def list_messages(
    db: sqlite3.Connection,
    *,
    channel: str | None = None,
    state: str | None = None,
    finding: str | None = None,
    kind: str | None = None,
    since: datetime | None = None,
    until: datetime | None = None,
    limit: int = 100,
) -> tuple[dict[str, Any], ...]:
    """Rows of `deliveries` with `leased_until`, newest first.

    `since` and `until` are instants of making, both ends included.
    """
    rows = db.execute(
        "SELECT d.*, n.leased_until FROM messages n CROSS JOIN deliveries d ON d.message_id = n.id "
        "WHERE (:channel IS NULL OR n.channel = :channel) AND (:state IS NULL OR n.state = :state) "
        "AND (:kind IS NULL OR n.kind = :kind) "
        "AND (:finding IS NULL OR EXISTS (SELECT 1 FROM message_findings f "
        "WHERE f.message = n.number AND f.finding_id = :finding)) "
        "AND (:since IS NULL OR n.made_at >= :since) AND (:until IS NULL OR n.made_at <= :until) "
        "ORDER BY n.number DESC LIMIT :limit",
        {
            "channel": channel,
            "state": state,
            "kind": kind,
            "finding": finding,
            "since": write_instant(since),
            "until": write_instant(until),
            "limit": limit,
        },
    )
    return tuple(dict(row) for row in rows)


def count_refused(db: sqlite3.Connection, now: datetime) -> dict[str, int]:
    """How many messages of each channel were rejected within a week; channels with none are left out."""
    rows = db.execute(
        "SELECT channel, count(*) FROM messages WHERE state = 'refused' AND last_attempt >= ? GROUP BY channel",
        (write_instant(now - REFUSED_LATELY),),
    )
    return {row[0]: row[1] for row in rows}


def queue_depth(db: sqlite3.Connection, known: Mapping[str, Iterable[str]] | None = None) -> tuple[Depth, ...]:
    """What waits, by channel, for every channel that was ever addressed; with `known` messages to these recipients of
    these channels alone."""
    pairs = None if known is None else [[name, to] for name, recipients in known.items() for to in recipients]
    rows = db.execute(
        """
        WITH names AS (SELECT channel AS name FROM messages UNION SELECT channel FROM alerts
                       UNION SELECT name FROM channel_rows),
        queue AS (SELECT * FROM messages q WHERE q.state IN ('waiting', 'parked') AND (:known IS NULL OR EXISTS (
            SELECT 1 FROM json_each(:known) k WHERE k.value ->> 0 = q.channel AND k.value ->> 1 = q.recipient)))
        SELECT n.name,
            (SELECT count(*) FROM alerts a WHERE a.channel = n.name AND a.queued = 0) AS unsent,
            (SELECT count(*) FROM queue m WHERE m.channel = n.name AND m.state = 'waiting') AS waiting,
            (SELECT count(*) FROM queue m WHERE m.channel = n.name AND m.state = 'parked') AS parked,
            (SELECT min(m.made_at) FROM queue m WHERE m.channel = n.name) AS oldest,
            (SELECT min(m.next_attempt) FROM queue m WHERE m.channel = n.name) AS next_attempt,
            (SELECT max(m.leased_until) FROM queue m WHERE m.channel = n.name) AS leased_until,
            c.failing_since, c.held_since, c.last_success, ifnull(c.last_status, '') AS last_status
        FROM names n LEFT JOIN channel_rows c ON c.name = n.name ORDER BY n.name
        """,
        {"known": None if pairs is None else encode_value(pairs)},
    )
    return tuple(
        Depth(
            row["name"],
            row["unsent"],
            row["waiting"],
            row["parked"],
            read_optional(row["oldest"]),
            read_optional(row["next_attempt"]),
            read_optional(row["failing_since"]),
            read_optional(row["held_since"]),
            read_optional(row["last_success"]),
            row["last_status"],
            read_optional(row["leased_until"]),
        )
        for row in rows
    )
