"""Digests: the days that each channel's digests told of, and the alerts that wait for the next one."""

import sqlite3
from datetime import date, datetime, timedelta

from domain.alerts import Alert
from domain.timing import Window
from storage.outbox.alert_rows import ALERTS, read_alert
from storage.outbox.sent import REFUSED_LATELY
from storage.values.instants import AHEAD, read_instant, read_optional, write_due, write_instant


def load_untold(db: sqlite3.Connection, channel: str) -> date | None:
    """The first Beijing day of which no digest of the channel has told; None for one that never had a digest."""
    row = db.execute("SELECT first_day FROM digest_rows WHERE channel = ? AND last_day IS NULL", (channel,)).fetchone()
    return None if row is None else date.fromisoformat(row[0])


def load_next_try(db: sqlite3.Connection, channel: str) -> datetime | None:
    """When a digest that could not be made is tried again; None where none failed."""
    row = db.execute("SELECT next_try FROM digest_rows WHERE channel = ? AND last_day IS NULL", (channel,)).fetchone()
    return None if row is None else read_optional(row[0])


def begin_windows(tx: sqlite3.Connection, channel: str, first: date) -> None:
    """The channel's next digest tells of the days from `first` on; a window that began otherwise is forgotten."""
    tx.execute("DELETE FROM digest_rows WHERE channel = ? AND last_day IS NULL", (channel,))
    _open(tx, channel, first)


def _open(tx: sqlite3.Connection, channel: str, first: date) -> None:
    """Where the clock ran ahead and was set right, a window that began on this day is there already, and closed."""
    tx.execute(
        "INSERT INTO digest_rows (channel, first_day) VALUES (?, ?) ON CONFLICT (channel, first_day) "
        "DO UPDATE SET last_day = NULL, due = NULL, made_at = NULL, next_try = NULL",
        (channel, first.isoformat()),
    )


def close_window(
    tx: sqlite3.Connection, channel: str, window: Window, following: date, *, due: datetime, now: datetime
) -> None:
    """Notes that the digest of these days is made; the next one's begin with `following`."""
    tx.execute(
        "UPDATE digest_rows SET last_day = ?, due = ?, made_at = ?, next_try = NULL "
        "WHERE channel = ? AND first_day = ? AND last_day IS NULL",
        (window.last.isoformat(), write_instant(due), write_instant(now), channel, window.first.isoformat()),
    )
    _open(tx, channel, following)


def postpone_window(tx: sqlite3.Connection, channel: str, until: datetime) -> None:
    """The open window's digest could not be made now, and is tried again then."""
    tx.execute(
        "UPDATE digest_rows SET next_try = ? WHERE channel = ? AND last_day IS NULL", (write_due(until), channel)
    )


def list_window_alerts(db: sqlite3.Connection, channel: str, window: Window) -> tuple[Alert, ...]:
    """Every alert of changes of these Beijing days for the channel, told already or not, in the order of changes."""
    rows = db.execute(
        ALERTS + "WHERE a.channel = :channel AND date(c.at, '+8 hours') BETWEEN :first AND :last "
        "ORDER BY c.at, c.finding_id, c.number",
        {"channel": channel, "first": window.first.isoformat(), "last": window.last.isoformat()},
    )
    return tuple(read_alert(row) for row in rows)


def list_collected(db: sqlite3.Connection, channel: str, last: date, today: date) -> tuple[Alert, ...]:
    """The alerts that wait for the channel's digest, of changes up to the end of this Beijing day.

    And of changes after tomorrow: they were made while the clock ran ahead, and would wait until it is there again.
    """
    rows = db.execute(
        ALERTS + "WHERE a.channel = :channel AND a.queued = 0 AND a.urgency = 'digest' "
        "AND (date(c.at, '+8 hours') <= :last OR date(c.at, '+8 hours') > :tomorrow) "
        "ORDER BY c.at, c.finding_id, c.number",
        {"channel": channel, "last": last.isoformat(), "tomorrow": (today + timedelta(days=1)).isoformat()},
    )
    return tuple(read_alert(row) for row in rows)


def list_addressed(db: sqlite3.Connection, channel: str) -> frozenset[str]:
    """The findings of which the channel was told, or is about to be."""
    rows = db.execute(
        "SELECT finding_id FROM alerts WHERE channel = :channel UNION "
        "SELECT mf.finding_id FROM message_findings mf JOIN messages m ON m.number = mf.message "
        "WHERE m.channel = :channel AND m.state <> 'superseded' AND mf.recalled = 0",
        {"channel": channel},
    )
    return frozenset(str(row[0]) for row in rows)


def list_part_rows(db: sqlite3.Connection, number: int) -> frozenset[str]:
    """The findings that a digest's message and those made with it for the same recipient name in rows of their own."""
    rows = db.execute(
        "SELECT i.value ->> 'id' FROM messages m "
        "JOIN messages o ON o.channel = m.channel AND o.recipient = m.recipient "
        "AND o.kind = m.kind AND o.type = m.type AND o.made_at = m.made_at, json_each(o.data, '$.items') i "
        "WHERE m.number = ?",
        (number,),
    )
    return frozenset(str(row[0]) for row in rows)


def list_parts_accepted(db: sqlite3.Connection, number: int, since: datetime, now: datetime) -> tuple[datetime, ...]:
    """When other parts of a digest's message were accepted later than `since`, oldest first; none in a time to come."""
    rows = db.execute(
        "SELECT o.accepted_at FROM messages m JOIN messages o ON o.channel = m.channel AND o.recipient = m.recipient "
        "AND o.kind = m.kind AND o.type = m.type AND o.made_at = m.made_at AND o.number <> m.number "
        "WHERE m.number = ? AND o.accepted_at > ? AND o.accepted_at <= ? ORDER BY o.accepted_at",
        (number, write_instant(since), write_instant(now)),
    )
    return tuple(read_instant(row[0]) for row in rows)


def is_in_untried(db: sqlite3.Connection, channel: str, recipient: str, finding_id: str) -> bool:
    """Whether a digest that waits for its first attempt names the finding to the recipient: it will be worded anew."""
    row = db.execute(
        "SELECT 1 FROM message_findings mf JOIN messages m ON m.number = mf.message WHERE mf.finding_id = ? "
        "AND m.channel = ? AND m.recipient = ? AND m.kind = 'digest' AND m.frozen = 0 "
        "AND m.state IN ('waiting', 'parked') LIMIT 1",
        (finding_id, channel, recipient),
    )
    return row.fetchone() is not None


def list_made(
    db: sqlite3.Connection, channel: str, recipient: str, since: datetime, now: datetime
) -> tuple[datetime, ...]:
    """When messages for readers were made for a recipient later than `since`, oldest first.

    Not those of a time that has not come yet: they were made while the clock ran ahead.
    """
    rows = db.execute(
        "SELECT made_at FROM messages WHERE channel = ? AND recipient = ? AND made_at > ? AND made_at <= ? "
        "AND kind IN ('finding', 'digest', 'summary') AND state <> 'superseded' ORDER BY made_at",
        (channel, recipient, write_instant(since), write_due(now + AHEAD)),
    )
    return tuple(read_instant(row[0]) for row in rows)


def count_undelivered(db: sqlite3.Connection, channel: str, recipient: str, made: datetime) -> int:
    """How many messages to a recipient, made before that instant, wait for delivery or were rejected in its week."""
    row = db.execute(
        "SELECT count(*) FROM messages WHERE channel = ? AND recipient = ? AND made_at < ? "
        "AND (state IN ('waiting', 'parked') OR (state = 'refused' AND last_attempt >= ?))",
        (channel, recipient, write_instant(made), write_instant(made - REFUSED_LATELY)),
    ).fetchone()
    return int(row[0])
