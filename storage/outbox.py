"""The outbox: alerts, put there with the change they tell, and the messages that carry them."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.alerts import Alert, Message, Told
from domain.errors import StorageError
from domain.findings import Change, Urgency
from storage.channels import (
    find_failing,
    find_refusing,
    hold_channel,
    load_attempt_times,
    load_channel_states,
    load_waiting,
    mark_failing,
    park_channel,
    pause_channel,
    release_channel,
    resume_channel,
)
from storage.codec import encode_value, mend_text, mend_value
from storage.instants import read_instant, read_optional, write_due, write_instant
from storage.ledger import read_change
from storage.message_files import save_files
from storage.notices import clear_notice, list_notices, raise_notice
from storage.pressing import count_attempts, find_pressing, hasten_earlier
from storage.queue import (
    QueuedMessage,
    claim,
    describe_message,
    freeze,
    give_back,
    is_any_free,
    is_overtaken,
    load_following,
    load_queued,
    record_attempt,
    supersede,
)
from storage.rows import insert_row
from storage.sent import Depth, list_known, list_messages, load_message, load_sent, queue_depth

__all__ = [
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
    "find_failing",
    "find_pressing",
    "find_refusing",
    "freeze",
    "give_back",
    "hasten_earlier",
    "hold_channel",
    "is_addressed",
    "is_any_free",
    "is_heard",
    "is_only_collected",
    "is_overtaken",
    "list_alerts",
    "list_channels",
    "list_known",
    "list_messages",
    "list_notices",
    "load_attempt_times",
    "load_channel_states",
    "load_following",
    "load_message",
    "load_queued",
    "load_sent",
    "load_waiting",
    "mark_failing",
    "next_due",
    "park_channel",
    "pause_channel",
    "postpone_alerts",
    "queue_depth",
    "raise_notice",
    "record_attempt",
    "release_channel",
    "resume_channel",
    "supersede",
    "told",
    "unqueued_alerts",
]


@dataclass(frozen=True, slots=True)
class NewAlert:
    """A change to be told to a channel, at the earliest when it is due."""

    change: Change
    channel: str
    urgency: Urgency
    due: datetime
    reason: str = ""


def add_alerts(tx: sqlite3.Connection, alerts: Iterable[NewAlert]) -> tuple[int, ...]:
    """Puts alerts into the outbox; returns the ids of those that are new.

    A change is addressed to a channel once for ever: the same change given again adds nothing. Raises StorageError
    for a change that is not stored.
    """
    added = []
    for alert in alerts:
        row = tx.execute(
            "INSERT INTO alerts (finding_id, change_number, channel, urgency, due, reason) VALUES (?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (finding_id, change_number, channel) DO NOTHING RETURNING id",
            (
                alert.change.finding.id,
                alert.change.number,
                alert.channel,
                alert.urgency,
                write_due(alert.due),
                mend_text(alert.reason),
            ),
        ).fetchone()
        if row is not None:
            added.append(int(row[0]))
    return tuple(added)


def list_channels(db: sqlite3.Connection, changes: Iterable[Change]) -> tuple[str, ...]:
    """The channels to which any of these changes is addressed, by name."""
    pairs = encode_value([[change.finding.id, change.number] for change in changes])
    rows = db.execute(
        "SELECT DISTINCT a.channel FROM json_each(?) c JOIN alerts a "
        "ON a.finding_id = c.value ->> 0 AND a.change_number = c.value ->> 1 ORDER BY a.channel",
        (pairs,),
    )
    return tuple(str(row[0]) for row in rows)


def is_addressed(db: sqlite3.Connection, channel: str, finding_id: str) -> bool:
    """Whether the channel was told of a finding, by a message of its own or a summary, or is about to be."""
    row = db.execute(
        "SELECT 1 FROM alerts WHERE finding_id = :finding AND channel = :channel UNION ALL "
        "SELECT 1 FROM message_findings mf JOIN messages m ON m.number = mf.message "
        "WHERE mf.finding_id = :finding AND m.channel = :channel AND m.state <> 'superseded' LIMIT 1",
        {"finding": finding_id, "channel": channel},
    )
    return row.fetchone() is not None


def is_heard(db: sqlite3.Connection, channel: str, finding_id: str, recipient: str) -> bool:
    """Whether a recipient may have heard of a finding: a message that names it was tried at least once."""
    row = db.execute(
        "SELECT 1 FROM message_findings mf JOIN messages m ON m.number = mf.message WHERE mf.finding_id = ? "
        "AND m.channel = ? AND m.recipient = ? AND m.frozen = 1 AND m.state <> 'superseded' LIMIT 1",
        (finding_id, channel, recipient),
    )
    return row.fetchone() is not None


def is_only_collected(db: sqlite3.Connection, channel: str, finding_id: str) -> bool:
    """Whether all that the channel was to be told of a finding still waits for a digest, and no message named it."""
    row = db.execute(
        "SELECT count(*), total(queued OR urgency <> 'digest'), EXISTS (SELECT 1 FROM message_findings mf "
        "JOIN messages m ON m.number = mf.message WHERE mf.finding_id = :finding AND m.channel = :channel "
        "AND m.state <> 'superseded') FROM alerts WHERE finding_id = :finding AND channel = :channel",
        {"finding": finding_id, "channel": channel},
    ).fetchone()
    return row[0] > 0 and not row[1] and not row[2]


ALERTS = (
    "SELECT a.id, a.channel, a.urgency, a.due, a.held_from, a.reason AS why, c.* FROM alerts a "
    "JOIN changes c ON c.finding_id = a.finding_id AND c.number = a.change_number "
)


#: No two clocks of one machine differ by more; what happened later than this was stored before the clock was set back.
_AHEAD = timedelta(seconds=90)


def due_alerts(db: sqlite3.Connection, now: datetime, channel: str | None = None) -> tuple[Alert, ...]:
    """The alerts that are due and in no message yet, by due-time, each with its change; `channel`: one channel's.

    What is still collected for a finding and channel comes along with what of it is due: one message tells both.
    """
    rows = db.execute(
        ALERTS + "WHERE a.queued = 0 AND (a.finding_id, a.channel) IN (SELECT d.finding_id, d.channel FROM alerts d "  # noqa: S608
        "JOIN changes dc ON dc.finding_id = d.finding_id AND dc.number = d.change_number "
        "WHERE d.queued = 0 AND (d.due <= :now OR dc.at > :ahead) AND (:channel IS NULL OR d.channel = :channel)) "
        "ORDER BY a.due, a.id",
        {"now": write_instant(now), "ahead": write_due(now + _AHEAD), "channel": channel},
    )
    return tuple(read_alert(row) for row in rows)


def unqueued_alerts(db: sqlite3.Connection, ids: Iterable[int]) -> frozenset[int]:
    """Those of these alerts that are in no message yet: another process may have made one meanwhile."""
    rows = db.execute(
        "SELECT id FROM alerts WHERE queued = 0 AND id IN (SELECT value FROM json_each(?))", (encode_value(list(ids)),)
    )
    return frozenset(int(row[0]) for row in rows)


def postpone_alerts(tx: sqlite3.Connection, ids: Iterable[int], due: datetime, *, capped: bool = False) -> None:
    """Lets alerts that are in no message yet fall due again at `due`: no message could be made of them now.

    `capped` keeps when they fell due first: what a cap holds back is late, which quiet hours, being asked for, are not.
    """
    tx.execute(
        "UPDATE alerts SET held_from = iif(:capped, coalesce(held_from, due), held_from), due = :due "
        "WHERE queued = 0 AND id IN (SELECT value FROM json_each(:ids))",
        {"capped": capped, "due": write_due(due), "ids": encode_value(list(ids))},
    )


def list_alerts(db: sqlite3.Connection, ids: Iterable[int]) -> tuple[Alert, ...]:
    """The alerts of these ids, in the order of their ids; ids that were never given are left out."""
    rows = db.execute(
        ALERTS + "WHERE a.id IN (SELECT value FROM json_each(?)) ORDER BY a.id",  # noqa: S608
        (encode_value(list(ids)),),
    )
    return tuple(read_alert(row) for row in rows)


def read_alert(row: sqlite3.Row) -> Alert:
    due, held = read_instant(row["due"]), read_optional(row["held_from"])
    return Alert(row["id"], read_change(row), row["channel"], row["urgency"], due, row["why"], held)


def next_due(db: sqlite3.Connection) -> datetime | None:
    """When the next alert falls due or the next message is to be tried; None where nothing waits."""
    row = db.execute(
        "SELECT min(due) FROM (SELECT min(due) AS due FROM alerts WHERE queued = 0 UNION ALL "
        "SELECT min(next_attempt) FROM messages WHERE state IN ('waiting', 'parked'))"
    ).fetchone()
    return None if row[0] is None else read_instant(row[0])


def bring_forward(tx: sqlite3.Connection, now: datetime, settle: timedelta) -> int:
    """Lets alerts that only wait for the other pages of their poll fall due now: those due within `settle`.

    Returns how many. Alerts that are collected for longer keep their time.
    """
    cursor = tx.execute(
        "UPDATE alerts SET due = ? WHERE queued = 0 AND due > ? AND due <= ?",
        (write_instant(now), write_instant(now), write_due(now + settle)),
    )
    return cursor.rowcount


def add_message(
    tx: sqlite3.Connection,
    message: Message,
    alert_ids: Iterable[int] = (),
    *,
    findings: Iterable[str] = (),
    due: datetime | None = None,
    planned: datetime | None = None,
) -> int:
    """Queues a message with the alerts that it carries and the findings that it names; returns its number.

    The alerts' own findings are named by it in any case. It falls due at `due`, without one at once, and is tried first
    then, or at `planned`, where a cap lets it go only later. Raises StorageError for an id that was given before, and
    for an alert of another channel or one that a tried message of the same recipient carries already.
    """
    message = mend_value(message, Message)
    alerts = tuple(dict.fromkeys(alert_ids))
    number = _insert_message(tx, message, due or message.at, planned)
    save_files(tx, number, message.files)
    named = dict.fromkeys(findings)
    for alert_id in alerts:
        named[_carry(tx, message, number, alert_id)] = None
    tx.executemany(
        "INSERT INTO message_findings (message, finding_id) VALUES (?, ?)", [(number, finding) for finding in named]
    )
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


def _carry(tx: sqlite3.Connection, message: Message, number: int, alert_id: int) -> str:
    """Puts an alert into a message, and returns the finding that it tells of."""
    row = tx.execute("SELECT finding_id, channel FROM alerts WHERE id = ?", (alert_id,)).fetchone()
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
    return str(row["finding_id"])


def told(
    db: sqlite3.Connection,
    channel: str,
    finding_id: str,
    *,
    recipient: str | None = None,
    kinds: tuple[str, ...] = ("finding", "digest"),
) -> tuple[Told, ...]:
    """The messages about a finding that a channel accepted, oldest first.

    Without `recipient` messages that were made together for several recipients count as one, the first accepted.
    `kinds` may add "summary": the messages that only named it among others.
    """
    rows = db.execute(
        "SELECT min(m.accepted_at || printf('%012d', m.number)), m.accepted_at, m.subject, m.id "
        "FROM message_findings mf "
        "JOIN messages m ON m.number = mf.message "
        "WHERE mf.finding_id = :finding AND m.channel = :channel AND m.state = 'accepted' "
        "AND m.kind IN (SELECT value FROM json_each(:kinds)) AND (:recipient IS NULL OR m.recipient = :recipient) "
        "GROUP BY m.made_at, m.type, m.subject ORDER BY m.accepted_at, m.number",
        {"finding": finding_id, "channel": channel, "kinds": encode_value(kinds), "recipient": recipient},
    )
    return tuple(Told(read_instant(row["accepted_at"]), row["subject"], row["id"]) for row in rows)
