"""The outbox: alerts, put there with the change they tell, and the messages that carry them."""

import sqlite3
from collections.abc import Iterable
from datetime import datetime

from domain.alerts import Message, Told
from domain.errors import StorageError
from storage.ledger.naming import NAMED, TOLD, save_named
from storage.outbox.alert_rows import (
    NewAlert,
    add_alerts,
    bring_forward,
    due_alerts,
    find_last,
    is_only_collected,
    list_added,
    list_alerts,
    list_channels,
    list_told,
    postpone_alerts,
    unqueued_alerts,
)
from storage.outbox.channels import (
    find_failing,
    find_refusing,
    hold_channel,
    is_another_taken,
    load_attempt_times,
    load_channel_states,
    load_refusals,
    load_waiting,
    mark_failing,
    park_channel,
    park_recipient,
    pause_channel,
    release_channel,
    resume_channel,
)
from storage.outbox.message_files import save_files
from storage.outbox.notices import clear_notice, list_notices, raise_notice
from storage.outbox.pressing import count_attempts, find_pressing, hasten_earlier
from storage.outbox.queue import (
    QueuedMessage,
    claim,
    describe_message,
    freeze,
    give_back,
    is_any_free,
    is_overtaken,
    load_following,
    load_queued,
    put_off,
    record_attempt,
    supersede,
)
from storage.outbox.sent import Depth, find_channel, list_known, list_messages, load_message, load_sent, queue_depth
from storage.outbox.settled import NOT_SENT, supersede_asked
from storage.values.codec import encode_value, mend_value
from storage.values.instants import read_instant, write_due, write_instant
from storage.values.rows import insert_row

__all__ = [
    "NOT_SENT",
    "Depth",
    "NewAlert",
    "QueuedMessage",
    "add_alerts",
    "add_message",
    "bring_forward",
    "claim",
    "clear_notice",
    "count_attempts",
    "due_alerts",
    "find_channel",
    "find_failing",
    "find_last",
    "find_pressing",
    "find_recalled",
    "find_refusing",
    "freeze",
    "give_back",
    "hasten_earlier",
    "hold_channel",
    "is_addressed",
    "is_another_taken",
    "is_any_free",
    "is_heard",
    "is_only_collected",
    "is_overtaken",
    "list_added",
    "list_alerts",
    "list_channels",
    "list_known",
    "list_messages",
    "list_notices",
    "list_told",
    "load_attempt_times",
    "load_channel_states",
    "load_following",
    "load_message",
    "load_queued",
    "load_refusals",
    "load_sent",
    "load_waiting",
    "mark_failing",
    "next_due",
    "park_channel",
    "park_recipient",
    "pause_channel",
    "postpone_alerts",
    "put_off",
    "queue_depth",
    "raise_notice",
    "record_attempt",
    "release_channel",
    "resume_channel",
    "supersede",
    "supersede_asked",
    "told",
    "unqueued_alerts",
]


def is_addressed(db: sqlite3.Connection, channel: str, finding_id: str, *, recalled: bool = True) -> bool:
    """Whether the channel was told of a finding, by a message of its own or a summary, or is about to be.

    `recalled` counts the digests that only show it, as where things stand.
    """
    row = db.execute(
        "SELECT 1 FROM alerts WHERE finding_id = :finding AND channel = :channel UNION ALL "  # noqa: S608
        f"SELECT 1 FROM {NAMED if recalled else TOLD} AND mf.finding_id = :finding AND m.channel = :channel LIMIT 1",
        {"finding": finding_id, "channel": channel},
    )
    return row.fetchone() is not None


def is_heard(db: sqlite3.Connection, channel: str, finding_id: str, recipient: str) -> bool:
    """Whether a recipient may have heard of a finding: a message that names it was tried at least once."""
    row = db.execute(
        f"SELECT 1 FROM {NAMED} AND mf.finding_id = ? "  # noqa: S608
        "AND m.channel = ? AND m.recipient = ? AND m.frozen = 1 LIMIT 1",
        (finding_id, channel, recipient),
    )
    return row.fetchone() is not None


def next_due(db: sqlite3.Connection) -> datetime | None:
    """When the next alert falls due or the next message is to be tried; None where nothing waits."""
    row = db.execute(
        "SELECT min(due) FROM (SELECT min(due) AS due FROM alerts WHERE queued = 0 UNION ALL "
        "SELECT min(next_attempt) FROM messages WHERE state IN ('waiting', 'parked'))"
    ).fetchone()
    return None if row[0] is None else read_instant(row[0])


def add_message(
    tx: sqlite3.Connection,
    message: Message,
    alert_ids: Iterable[int] = (),
    *,
    findings: Iterable[str] = (),
    recalled: Iterable[str] = (),
    due: datetime | None = None,
    planned: datetime | None = None,
) -> int:
    """Queues a message with the alerts that it carries and the findings that it names; returns its number.

    The alerts' own findings are named by it in any case; those `recalled` are only shown, as where things stand. It
    falls due at `due`, without one at once, and is tried first then, or at `planned`, where a cap lets it go only
    later. Raises StorageError for an id that was given before, and for an alert of another channel or one that a tried
    message of the same recipient carries already.
    """
    message = mend_value(message, Message)
    alerts = tuple(dict.fromkeys(alert_ids))
    number = _insert_message(tx, message, due or message.at, planned)
    save_files(tx, number, message.files)
    for alert_id in alerts:
        _carry(tx, message, number, alert_id)
    save_named(tx, number, findings, recalled)
    return number


def _insert_message(tx: sqlite3.Connection, message: Message, due: datetime, planned: datetime | None) -> int:
    if not message.id or not message.channel:
        raise StorageError("a message needs an id and a channel")
    values = {
        **describe_message(message),
        "id": message.id,
        "channel": message.channel,
        "recipient": message.recipient,
        "made_at": write_instant(message.at),
        "first_due": write_due(due),
        "next_attempt": write_due(planned or due),
    }
    try:
        return insert_row(tx, "messages", values)
    except sqlite3.IntegrityError as error:
        raise StorageError(f"message {message.id} cannot be queued: {error}") from error


def _carry(tx: sqlite3.Connection, message: Message, number: int, alert_id: int) -> None:
    """Puts an alert into a message."""
    row = tx.execute("SELECT channel FROM alerts WHERE id = ?", (alert_id,)).fetchone()
    if row is None or row["channel"] != message.channel:
        raise StorageError(f"there is no alert {alert_id} for channel {message.channel}")
    other = tx.execute(
        "SELECT m.id FROM message_alerts ma JOIN messages m ON m.number = ma.message "
        "WHERE ma.alert_id = ? AND m.recipient = ? AND m.state <> 'superseded' LIMIT 1",
        (alert_id, message.recipient),
    ).fetchone()
    if other is not None:
        raise StorageError(f"alert {alert_id} is in message {other['id']} already")
    tx.execute("INSERT INTO message_alerts (message, alert_id) VALUES (?, ?)", (number, alert_id))
    tx.execute("UPDATE alerts SET queued = 1 WHERE id = ?", (alert_id,))


def told(
    db: sqlite3.Connection,
    channel: str,
    finding_id: str,
    *,
    recipient: str | None = None,
    kinds: tuple[str, ...] = ("finding", "digest"),
) -> tuple[Told, ...]:
    """The messages about a finding that a channel accepted, oldest first; not the digests that only recall it.

    Without `recipient` messages that were made together for several recipients count as one, the first accepted.
    `kinds` may add "summary": the messages that only named it among others.
    """
    rows = db.execute(
        "SELECT min(m.accepted_at || printf('%012d', m.number)), m.accepted_at, m.subject, m.id "
        "FROM message_findings mf "
        "JOIN messages m ON m.number = mf.message "
        "WHERE mf.finding_id = :finding AND mf.recalled = 0 AND m.channel = :channel AND m.state = 'accepted' "
        "AND m.kind IN (SELECT value FROM json_each(:kinds)) AND (:recipient IS NULL OR m.recipient = :recipient) "
        "GROUP BY m.made_at, m.type, m.subject ORDER BY m.accepted_at, m.number",
        {"finding": finding_id, "channel": channel, "kinds": encode_value(kinds), "recipient": recipient},
    )
    return tuple(Told(read_instant(row["accepted_at"]), row["subject"], row["id"]) for row in rows)


def find_recalled(db: sqlite3.Connection, channel: str, finding_id: str, recipient: str) -> Told | None:
    """The last accepted digest that only recalled a finding to a recipient; None where there is none."""
    row = db.execute(
        "SELECT m.accepted_at, m.subject, m.id FROM message_findings mf JOIN messages m ON m.number = mf.message "
        "WHERE mf.finding_id = ? AND mf.recalled = 1 AND m.channel = ? AND m.recipient = ? AND m.state = 'accepted' "
        "ORDER BY m.accepted_at DESC, m.number DESC LIMIT 1",
        (finding_id, channel, recipient),
    ).fetchone()
    return None if row is None else Told(read_instant(row["accepted_at"]), row["subject"], row["id"])
