"""The queue: messages claimed under a lease, tried, and never sent by two at once."""

import hashlib
import sqlite3
from collections.abc import Iterable
from datetime import datetime, timedelta

from msgspec import Struct

from domain.alerts import DeliveryState, Message, Named
from domain.altering import alter
from domain.errors import StorageError
from storage.ledger.naming import load_named, save_named
from storage.outbox.channels import remember_channel
from storage.outbox.message_files import load_files, save_files
from storage.outbox.sent import load_message, read_message
from storage.values.codec import compress, encode_value, mend_text, mend_value
from storage.values.instants import read_instant, read_optional, write_due, write_instant

#: Longer than any send may take: after it a message of a process that died is free again.
LEASE = timedelta(seconds=90)
#: A channel is parked for a day, and a little for jitter; one that is parked for longer was so by another clock.
LONGEST_PARKED = timedelta(days=2)


class QueuedMessage(Struct, frozen=True):
    """A message that this process alone may send until its lease ends. `attempts` counts those before."""

    message: Message
    number: int
    state: DeliveryState
    attempts: int
    frozen: bool
    due: datetime
    first_due: datetime
    leased_until: datetime | None
    alert_ids: tuple[int, ...]
    named: Named


#: No wait is longer: a server's of a week (`alerts.channels.schedule`), a part of a digest hour by hour. What is
#: planned further ahead was planned by a clock that ran ahead, as by a person's `alerts resume` in that time.
LONGEST_PLANNED = timedelta(days=30)
#: Messages to one recipient that carry alerts of the same finding, `mine` and `other`. What a message only names beside
#: (a related total, a part) binds it to no other message.
SAME_FINDING = """
    message_alerts mine JOIN alerts a ON a.id = mine.alert_id JOIN alerts b ON b.finding_id = a.finding_id
    JOIN message_alerts other ON other.alert_id = b.id
    JOIN messages o ON o.number = other.message AND o.state IN ('waiting', 'parked')
"""
#: Due, not leased by another, its channel neither held nor parked, and no earlier message to the same recipient that
#: carries one of its findings still under way: a message that waits holds back only later ones of its finding and
#: channel. What was claimed, tried or made last in a time that has not come yet, was so before the clock was set back:
#: it is due, and a lease that ends later than any could is none. Whatever is done with it by the right clock, `claim`,
#: `put_off` or an attempt, ends that: from then on its next attempt is the whole truth.
_FREE = f"""
    m.state IN ('waiting', 'parked')
    AND (m.next_attempt <= :now OR m.next_attempt > :farthest
        OR coalesce(m.leased_until, m.last_attempt, m.made_at) > :ahead)
    AND (m.leased_until IS NULL OR m.leased_until <= :now OR m.leased_until > :longest)
    AND (:channel IS NULL OR m.channel = :channel)
    AND (:recipients IS NULL OR m.recipient IN (SELECT r.value FROM json_each(:recipients) r))
    AND (:only IS NULL OR m.id = :only)
    AND NOT EXISTS (SELECT 1 FROM json_each(:busy) b WHERE b.value = m.channel)
    AND NOT EXISTS (SELECT 1 FROM json_each(:sent) s WHERE s.value = m.id)
    AND NOT EXISTS (SELECT 1 FROM channel_rows h WHERE h.name = m.channel AND (h.held_since IS NOT NULL
        OR (:only IS NULL AND h.parked_until > :now AND h.parked_until <= :parked)))
    AND NOT EXISTS (
        SELECT 1 FROM {SAME_FINDING} WHERE mine.message = m.number AND other.message < m.number
        AND o.channel = m.channel AND o.recipient = m.recipient)
"""  # noqa: S608 our own words


def claim(
    tx: sqlite3.Connection,
    now: datetime,
    lease: timedelta = LEASE,
    *,
    channel: str | None = None,
    recipients: Iterable[str] | None = None,
    busy: Iterable[str] = (),
    sent: Iterable[str] = (),
    only: str | None = None,
) -> QueuedMessage | None:
    """Takes the message that has been due longest, for `lease`; None where none is free.

    `channel` asks for one channel's only, `recipients` for what is addressed to one of these; `busy` leaves channels
    out, so that one message at a time is under way to each, and `sent` messages that were accepted though that is not
    stored yet; `only` asks for one message, also where its channel is parked. The lease is written in this
    transaction: another process sees it once it is committed, so commit before sending.
    """
    row = tx.execute(
        "UPDATE messages SET leased_until = :until, next_attempt = min(next_attempt, :now) WHERE number = "  # noqa: S608
        f"(SELECT m.number FROM messages m WHERE {_FREE} "
        "ORDER BY m.next_attempt, m.number LIMIT 1) RETURNING *",
        {**_narrow(now, lease, channel, recipients, busy, sent, only), "until": write_due(now + lease)},
    ).fetchone()
    return None if row is None else read_queued(tx, row)


def is_any_free(
    db: sqlite3.Connection,
    now: datetime,
    *,
    channel: str | None = None,
    recipients: Iterable[str] | None = None,
    sent: Iterable[str] = (),
) -> bool:
    """Whether `claim` would find a message; asked before it, since looking takes no lock."""
    query = f"SELECT EXISTS (SELECT 1 FROM messages m WHERE {_FREE})"  # noqa: S608
    return bool(db.execute(query, _narrow(now, LEASE, channel, recipients, (), sent, None)).fetchone()[0])


def _narrow(
    now: datetime,
    lease: timedelta,
    channel: str | None,
    recipients: Iterable[str] | None,
    busy: Iterable[str],
    sent: Iterable[str],
    only: str | None,
) -> dict[str, str | None]:
    return {
        "now": write_instant(now),
        "ahead": write_due(now + lease),
        "longest": write_due(now + 2 * lease),
        "parked": write_due(now + LONGEST_PARKED),
        "farthest": write_due(now + LONGEST_PLANNED),
        "channel": channel,
        "recipients": None if recipients is None else encode_value(list(recipients)),
        "busy": encode_value(list(busy)),
        "sent": encode_value(list(sent)),
        "only": only,
    }


def load_queued(db: sqlite3.Connection, message_id: str) -> QueuedMessage:
    """A message with its place in the queue, whatever its state. Raises StorageError where there is none."""
    row = db.execute("SELECT * FROM messages WHERE id = ?", (message_id,)).fetchone()
    if row is None:
        raise StorageError(f"there is no message {message_id}")
    return read_queued(db, row)


def read_queued(db: sqlite3.Connection, row: sqlite3.Row) -> QueuedMessage:
    """A queued message from its row."""
    number = row["number"]
    alerts = db.execute("SELECT alert_id FROM message_alerts WHERE message = ? ORDER BY alert_id", (number,))
    first_due = read_instant(row["first_due"])
    return QueuedMessage(
        message=alter(read_message(row), files=load_files(db, number)),
        number=number,
        state=row["state"],
        attempts=row["attempts"],
        frozen=bool(row["frozen"]),
        due=read_optional(row["next_attempt"]) or first_due,
        first_due=first_due,
        leased_until=read_optional(row["leased_until"]),
        alert_ids=tuple(alert[0] for alert in alerts),
        named=load_named(db, number),
    )


def give_back(tx: sqlite3.Connection, message_id: str, due: datetime | None = None) -> None:
    """Ends a lease without an attempt: the message is free at once, or at `due`."""
    tx.execute(
        "UPDATE messages SET leased_until = NULL, next_attempt = coalesce(?, next_attempt) WHERE id = ?",
        (None if due is None else write_due(due), message_id),
    )


def put_off(tx: sqlite3.Connection, message_id: str, until: datetime, now: datetime) -> None:
    """Ends a lease without an attempt: the message is free at `until`, whichever clock made it.

    Its lease ends now, rather than never having been: so it is seen that this clock has planned it.
    """
    tx.execute(
        "UPDATE messages SET leased_until = ?, next_attempt = ? WHERE id = ?",
        (write_instant(now), write_due(until), message_id),
    )


def freeze(tx: sqlite3.Connection, message_id: str, message: Message, named: Named | None = None) -> Message:
    """Writes a message's words as they are first sent, and the findings that they name; both never change again.

    Without `named` it names those that it was queued with. Returns the message as it is frozen: the one given, or the
    one that was frozen before. Raises StorageError for an id that is not queued, and for a message that would change
    its id, channel or recipient.
    """
    row = _find(tx, message_id)
    if row["frozen"]:
        return load_message(tx, message_id)
    if (message.id, message.channel, message.recipient) != (message_id, row["channel"], row["recipient"]):
        raise StorageError(f"message {message_id} cannot become another one")
    message = mend_value(alter(message, worded=message.worded or message.at), Message)
    save_files(tx, row["number"], message.files)
    if named is not None:
        save_named(tx, row["number"], named.told, named.recalled)
    tx.execute(
        "UPDATE messages SET frozen = 1, kind = :kind, type = :type, subject = :subject, text = :text, html = :html, "
        "headers = :headers, refers_to = :refers_to, data = :data, worded_at = :worded WHERE id = :id",
        {**describe_message(message), "id": message_id, "worded": write_instant(message.worded)},
    )
    return message


def describe_message(message: Message) -> dict[str, str]:
    """A message's words as columns: what `freeze` may still change."""
    return {
        "kind": message.kind,
        "type": message.type,
        "subject": message.subject,
        "text": message.text,
        "html": message.html,
        "headers": encode_value(message.headers),
        "refers_to": encode_value(message.references),
        "data": message.data,
    }


def record_attempt(
    tx: sqlite3.Connection,
    message_id: str,
    *,
    at: datetime,
    state: DeliveryState,
    status: str,
    answer: str = "",
    sent: bytes | None = None,
    next_attempt: datetime | None = None,
    alone: bool = False,
) -> None:
    """Keeps what came of one attempt, byte for byte what was sent, and ends the lease.

    A message that was accepted stays accepted, whatever a slower attempt says; one that was superseded while it was
    under way is not tried again. `alone`: that it was not accepted speaks of its recipient, and not of the channel.
    Raises StorageError where a message that waits or is parked has no next attempt, or another one has.
    """
    waits = state in ("waiting", "parked")
    if waits != (next_attempt is not None):
        raise StorageError(f"message {message_id}: state {state} {'needs a' if waits else 'has no'} next attempt")
    row = _find(tx, message_id)
    values = {
        "id": message_id,
        "number": row["number"],
        "at": write_instant(at),
        "state": state,
        "status": mend_text(status),
        "answer": mend_text(answer),
        "next": write_due(next_attempt) if next_attempt else None,
    }
    _keep_attempt(tx, values, sent)
    _settle_message(tx, values)
    remember_channel(tx, row["channel"], "refused" if alone else state, at, status)


def _settle_message(tx: sqlite3.Connection, values: dict[str, object]) -> None:
    tx.execute(
        "UPDATE messages SET attempts = attempts + 1, frozen = 1, leased_until = NULL, last_attempt = :at, "
        "last_status = :status, last_answer = :answer WHERE id = :id",
        values,
    )
    tx.execute(
        "UPDATE messages SET state = :state, next_attempt = :next, "
        "accepted_at = CASE :state WHEN 'accepted' THEN :at END WHERE id = :id AND state <> 'accepted' "
        "AND (state <> 'superseded' OR :state = 'accepted')",
        values,
    )


def _keep_attempt(tx: sqlite3.Connection, values: dict[str, object], sent: bytes | None) -> None:
    tx.execute(
        "INSERT INTO attempts (message, at, state, status, answer, sent_sha256, sent) "
        "VALUES (:number, :at, :state, :status, :answer, :sha256, :sent)",
        {
            **values,
            "sha256": None if sent is None else hashlib.sha256(sent).hexdigest(),
            "sent": None if sent is None else compress(sent),
        },
    )


def supersede(tx: sqlite3.Connection, message_id: str) -> bool:
    """Marks a message that was overtaken before its first attempt as superseded; its alerts may be told by another.

    Returns False, and changes nothing, once it was tried or is being sent.
    """
    cursor = tx.execute(
        "UPDATE messages SET state = 'superseded', next_attempt = NULL, leased_until = NULL "
        "WHERE id = ? AND state IN ('waiting', 'parked') AND attempts = 0 AND frozen = 0",
        (message_id,),
    )
    return cursor.rowcount == 1


def is_overtaken(db: sqlite3.Connection, number: int, kinds: Iterable[str] | None = None) -> bool:
    """Whether one of the findings of a message has changed since it was made, other than by what it tells.

    `kinds` asks for changes of these kinds only.
    """
    query = (
        "SELECT EXISTS (SELECT 1 FROM message_findings mf JOIN messages m ON m.number = mf.message "
        "JOIN changes c ON c.finding_id = mf.finding_id WHERE mf.message = :number AND c.at >= m.made_at "
        "AND (:kinds IS NULL OR c.kind IN (SELECT value FROM json_each(:kinds))) "
        "AND NOT EXISTS (SELECT 1 FROM message_alerts ma JOIN alerts a ON a.id = ma.alert_id "
        "WHERE ma.message = m.number AND a.finding_id = c.finding_id AND a.change_number = c.number))"
    )
    values = {"number": number, "kinds": None if kinds is None else encode_value(list(kinds))}
    return bool(db.execute(query, values).fetchone()[0])


def load_following(db: sqlite3.Connection, queued: QueuedMessage) -> tuple[QueuedMessage, ...]:
    """Later messages of the same findings to the same recipient that were never tried: one may tell what all tell."""
    rows = db.execute(
        "SELECT DISTINCT o.* FROM message_findings mine "
        "JOIN message_findings other ON other.finding_id = mine.finding_id AND other.message > mine.message "
        "JOIN messages o ON o.number = other.message WHERE mine.message = ? AND o.channel = ? AND o.recipient = ? "
        "AND o.kind = 'finding' AND o.state IN ('waiting', 'parked') AND o.attempts = 0 AND o.frozen = 0 "
        "ORDER BY o.number",
        (queued.number, queued.message.channel, queued.message.recipient),
    )
    return tuple(read_queued(db, row) for row in rows)


def _find(tx: sqlite3.Connection, message_id: str) -> sqlite3.Row:
    row: sqlite3.Row | None = tx.execute(
        "SELECT number, channel, recipient, frozen FROM messages WHERE id = ?", (message_id,)
    ).fetchone()
    if row is None:
        raise StorageError(f"there is no message {message_id}")
    return row
