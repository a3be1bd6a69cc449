"""Channels as their receivers left them: working, failing, parked, or held until a person enables them."""

import sqlite3
from datetime import datetime

from domain.alerts import DeliveryState
from storage.codec import mend_text
from storage.instants import write_due, write_instant


def remember_channel(tx: sqlite3.Connection, channel: str, state: DeliveryState, at: datetime, status: str) -> None:
    """Notes what an attempt says of its channel: a receiver that refused one message has answered, so it works."""
    works = state in ("accepted", "refused")
    tx.execute(
        "INSERT INTO channel_rows (name, last_attempt, last_success, failing_since, last_status) "
        "VALUES (:name, :at, :success, :failing, :status) ON CONFLICT (name) DO UPDATE SET "
        "last_attempt = :at, last_success = coalesce(:success, last_success), last_status = :status, "
        "failing_since = CASE WHEN :failing IS NULL THEN NULL ELSE coalesce(failing_since, :failing) END",
        {
            "name": channel,
            "at": write_instant(at),
            "success": write_instant(at) if works else None,
            "failing": None if works else write_instant(at),
            "status": mend_text(status),
        },
    )


def park_channel(tx: sqlite3.Connection, channel: str, next_attempt: datetime) -> int:
    """Parks every message that waits for a channel until `next_attempt`. Returns how many."""
    cursor = tx.execute(
        "UPDATE messages SET state = 'parked', next_attempt = ? WHERE channel = ? AND state IN ('waiting', 'parked')",
        (write_due(next_attempt), channel),
    )
    return cursor.rowcount


def release_channel(tx: sqlite3.Connection, channel: str, now: datetime) -> int:
    """Lets every parked message of a channel be tried at once: the channel has just taken one. Returns how many."""
    cursor = tx.execute(
        "UPDATE messages SET next_attempt = ? WHERE channel = ? AND state = 'parked' AND next_attempt > ?",
        (write_instant(now), channel, write_instant(now)),
    )
    return cursor.rowcount


def hold_channel(tx: sqlite3.Connection, channel: str, now: datetime, why: str) -> None:
    """Nothing is sent on a channel any more until a person enables it (the receiver said that it is gone)."""
    tx.execute(
        "INSERT INTO channel_rows (name, held_since, held_because) VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE "
        "SET held_since = coalesce(held_since, excluded.held_since), held_because = excluded.held_because",
        (channel, write_instant(now), mend_text(why)),
    )


def resume_channel(tx: sqlite3.Connection, channel: str, now: datetime) -> int:
    """Ends `hold_channel` and lets what waited be tried at once. Returns how many messages."""
    tx.execute("UPDATE channel_rows SET held_since = NULL, held_because = '' WHERE name = ?", (channel,))
    cursor = tx.execute(
        "UPDATE messages SET next_attempt = ? WHERE channel = ? AND state IN ('waiting', 'parked')",
        (write_instant(now), channel),
    )
    return cursor.rowcount
