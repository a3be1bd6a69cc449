"""What presses: what is urgent, and corrections, wait behind earlier messages of their finding, which then wait for the
channel alone."""

import sqlite3
from collections.abc import Iterable
from datetime import datetime

from storage.outbox.queue import SAME_FINDING
from storage.values.codec import encode_value
from storage.values.instants import read_optional, write_instant

#: From one message on along the findings that are carried, to those before it (`<`) or behind it (`>`).
_LINE = """
    WITH RECURSIVE line (number) AS (
        SELECT :number UNION
        SELECT other.message FROM line JOIN messages m ON m.number = line.number, {same}
        WHERE mine.message = line.number AND other.message {side} line.number
        AND o.channel = m.channel AND o.recipient = m.recipient)
"""
_BEFORE = _LINE.format(same=SAME_FINDING, side="<")
_BEHIND = _LINE.format(same=SAME_FINDING, side=">")


def hasten_earlier(tx: sqlite3.Connection, number: int, now: datetime) -> int:
    """Lets all that a message waits behind, and that in turn, be tried at once; returns how many waited for later.

    Whether the channel takes anything now (it is parked, held, or asked us to wait) is not touched.
    """
    cursor = tx.execute(
        _BEFORE + "UPDATE messages SET next_attempt = :now "  # noqa: S608 our own words
        "WHERE number IN (SELECT number FROM line) AND number <> :number AND next_attempt > :now",
        {"number": number, "now": write_instant(now)},
    )
    return cursor.rowcount


def find_pressing(db: sqlite3.Connection, number: int, kinds: Iterable[str]) -> datetime | None:
    """Since when a message that tells something urgent or a change of these kinds waits behind this one; else None."""
    row = db.execute(
        _BEHIND + "SELECT min(m.made_at) FROM line JOIN messages m ON m.number = line.number "  # noqa: S608
        "JOIN message_alerts ma ON ma.message = m.number JOIN alerts a ON a.id = ma.alert_id "
        "JOIN changes c ON c.finding_id = a.finding_id AND c.number = a.change_number "
        "WHERE m.number <> :number AND (a.urgency = 'urgent' OR c.kind IN (SELECT value FROM json_each(:kinds)))",
        {"number": number, "kinds": encode_value(list(kinds))},
    ).fetchone()
    return read_optional(row[0])


def count_attempts(db: sqlite3.Connection, number: int, since: datetime) -> int:
    """How often a message was tried from that instant on."""
    row = db.execute(
        "SELECT count(*) FROM attempts WHERE message = ? AND at >= ?", (number, write_instant(since))
    ).fetchone()
    return int(row[0])
