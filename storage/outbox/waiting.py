"""What waits for each recipient of a channel, and what it took."""

import sqlite3
from collections.abc import Iterable
from datetime import datetime

from msgspec import Struct

from storage.values.codec import encode_value
from storage.values.instants import read_optional, write_instant


class Waiting(Struct, frozen=True):
    """One recipient: when the oldest message that waits was made, whether any that waits was tried, and when it last
    took one of those that were looked at."""

    recipient: str
    oldest: datetime | None
    tried: bool
    taken: datetime | None


def list_waiting(
    db: sqlite3.Connection, channel: str, recipients: Iterable[str], since: datetime
) -> tuple[Waiting, ...]:
    """Those of these recipients for whom a message was made since then."""
    rows = db.execute(
        "SELECT recipient, min(CASE WHEN state IN ('waiting', 'parked') THEN made_at END) AS oldest, "
        "max(state IN ('waiting', 'parked') AND attempts > 0) AS tried, "
        "max(CASE WHEN state = 'accepted' THEN last_attempt END) AS taken FROM messages "
        "WHERE channel = :channel AND made_at >= :since AND recipient IN (SELECT value FROM json_each(:recipients)) "
        "GROUP BY recipient",
        {"channel": channel, "since": write_instant(since), "recipients": encode_value(list(recipients))},
    )
    return tuple(
        Waiting(row["recipient"], read_optional(row["oldest"]), bool(row["tried"]), read_optional(row["taken"]))
        for row in rows
    )


def is_stopped(db: sqlite3.Connection, channel: str, now: datetime) -> bool:
    """Whether nothing at all is sent on a channel: it is held, or its receiver asked for a rest."""
    return bool(
        db.execute(
            "SELECT 1 FROM channel_rows WHERE name = ? AND (held_since IS NOT NULL OR parked_until > ?)",
            (channel, write_instant(now)),
        ).fetchone()
    )
