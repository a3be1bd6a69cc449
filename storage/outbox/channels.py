"""Channels as their receivers left them: working, failing, parked, or held until a person enables them."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from msgspec import Struct

from domain.alerts import DeliveryState
from storage.values.codec import mend_text
from storage.values.instants import read_instant, read_optional, write_due, write_instant

#: A channel that took nothing for so long was down: what failed on it failed with it, and not by itself.
_DOWN = timedelta(minutes=5)
#: So many refusals, with nothing accepted between, speak of the channel.
_IN_A_ROW = 2
#: So many attempts are looked at, the newest: operators alone get notices for years, and nothing that ends the search.
_LOOKED_BACK = 2000


class ChannelState(Struct, frozen=True):
    """A channel as its attempts left it. `held_since` is set where nothing is sent until a person resumes it."""

    name: str
    failing_since: datetime | None
    held_since: datetime | None
    held_because: str
    last_success: datetime | None
    last_status: str

    @property
    def took_notices(self) -> bool:
        """Whether a channel that fails took something meanwhile: whatever is no notice ends the failure."""
        return bool(self.failing_since and self.last_success and self.last_success > self.failing_since)


class Waiting(Struct, frozen=True):
    """What waits for one recipient of a channel; alerts that are in no message yet have no recipient."""

    channel: str
    recipient: str | None
    number: int
    oldest: datetime


def load_channel_states(db: sqlite3.Connection) -> tuple[ChannelState, ...]:
    """Every channel on which something was ever tried, by name."""
    rows = db.execute("SELECT * FROM channel_rows ORDER BY name")
    return tuple(
        ChannelState(
            row["name"],
            read_optional(row["failing_since"]),
            read_optional(row["held_since"]),
            row["held_because"],
            read_optional(row["last_success"]),
            row["last_status"],
        )
        for row in rows
    )


def load_waiting(db: sqlite3.Connection) -> tuple[Waiting, ...]:
    """What waits, by channel and recipient: for finding what waits for a channel that is no longer there."""
    rows = db.execute(
        "SELECT channel, recipient, count(*) AS number, min(made_at) AS oldest FROM messages "
        "WHERE state IN ('waiting', 'parked') GROUP BY channel, recipient UNION ALL "
        "SELECT channel, NULL, count(*), min(due) FROM alerts WHERE queued = 0 GROUP BY channel ORDER BY 1, 2"
    )
    return tuple(Waiting(row["channel"], row["recipient"], row["number"], read_instant(row["oldest"])) for row in rows)


def load_attempt_times(db: sqlite3.Connection, channel: str, limit: int) -> tuple[datetime, ...]:
    """When something was last tried on a channel, newest first, at most `limit` times."""
    rows = db.execute(
        "SELECT t.at FROM attempts t JOIN messages m ON m.number = t.message WHERE m.channel = ? "
        "ORDER BY t.id DESC LIMIT ?",
        (channel, limit),
    )
    return tuple(read_instant(row["at"]) for row in rows)


def remember_channel(tx: sqlite3.Connection, channel: str, state: DeliveryState, at: datetime, status: str) -> None:
    """Notes what an attempt says of its channel. A refusal is no success, and alone no failure of the channel.

    The receiver has answered, so that it is reached; whether it refuses everything, `find_refusing` says.
    """
    tx.execute(
        "INSERT INTO channel_rows (name, last_attempt, last_success, failing_since, last_status) "
        "VALUES (:name, :at, :success, :failing, :status) ON CONFLICT (name) DO UPDATE SET "
        "last_attempt = :at, last_success = coalesce(:success, last_success), last_status = :status, "
        "failing_since = CASE WHEN :failing IS NOT NULL THEN min(coalesce(failing_since, :failing), :failing) END",
        {
            "name": channel,
            "at": write_instant(at),
            "success": write_instant(at) if state == "accepted" else None,
            "failing": None if state in ("accepted", "refused") else write_instant(at),
            "status": mend_text(status),
        },
    )


def mark_failing(tx: sqlite3.Connection, channel: str, at: datetime, status: str) -> None:
    """The channel fails since then, or since before, until it takes a message. Never since a time still to come."""
    tx.execute(
        "INSERT INTO channel_rows (name, failing_since, last_status) VALUES (:name, :at, :status) "
        "ON CONFLICT (name) DO UPDATE SET failing_since = min(ifnull(failing_since, :at), :at), last_status = :status",
        {"name": channel, "at": write_instant(at), "status": mend_text(status)},
    )


def find_refusing(refusals: Mapping[str, Sequence[datetime]]) -> datetime | None:
    """Since when every recipient has refused what came, by `load_refusals`. None where one takes mail.

    One refusal each speaks of the one message that they were to have; two in a row of one recipient, and nobody left
    who takes anything, of the channel.
    """
    if not all(refusals.values()) or max(map(len, refusals.values()), default=0) < _IN_A_ROW:
        return None
    return max(times[-1] for times in refusals.values())


def load_refusals(db: sqlite3.Connection, channel: str, recipients: Iterable[str]) -> dict[str, list[datetime]]:
    """The newest refusals of each recipient, newest first, with nothing between; of a row of them the last two.

    An accepted notice ends the refusals of notices alone: it is short and says little, and a filter that takes it may
    reject every finding. What lies before the newest attempts of all channels counts for nothing.
    """
    rows = db.execute(  # CROSS JOIN: newest first as they lie, so that years of messages are not sorted
        "SELECT t.at, t.state, m.kind, m.recipient FROM attempts t CROSS JOIN messages m ON m.number = t.message "
        "WHERE t.id > (SELECT max(id) FROM attempts) - ? AND m.channel = ? ORDER BY t.id DESC",
        (_LOOKED_BACK, channel),
    )
    refusals: dict[str, list[datetime]] = {recipient: [] for recipient in recipients}
    left, heard = set(refusals), set[str]()
    for row in rows:
        recipient, is_notice = row["recipient"], row["kind"] == "notice"
        if is_notice and row["state"] == "accepted":
            heard.add(recipient)
        if recipient not in left or (is_notice and recipient in heard):
            continue
        if row["state"] == "refused":
            refusals[recipient].append(read_instant(row["at"]))
        if row["state"] != "refused" or len(refusals[recipient]) == _IN_A_ROW:
            left.discard(recipient)
        if not left:
            break
    return refusals


def is_another_taken(db: sqlite3.Connection, channel: str, recipients: Iterable[str]) -> bool:
    """Whether the newest message that was tried for one of these recipients was accepted, as far back as is looked."""
    rows = db.execute(
        "SELECT t.state, m.recipient FROM attempts t CROSS JOIN messages m ON m.number = t.message "
        "WHERE t.id > (SELECT max(id) FROM attempts) - ? AND m.channel = ? ORDER BY t.id DESC",
        (_LOOKED_BACK, channel),
    )
    newest: dict[str, str] = {}
    for row in rows:
        newest.setdefault(row["recipient"], row["state"])
    return any(newest.get(recipient) == "accepted" for recipient in recipients)


def pause_channel(tx: sqlite3.Connection, channel: str, until: datetime) -> None:
    """Nothing is sent on a channel until then, as its receiver asked (Retry-After). What waits keeps its place."""
    tx.execute(
        "INSERT INTO channel_rows (name, parked_until) VALUES (?, ?) "
        "ON CONFLICT (name) DO UPDATE SET parked_until = excluded.parked_until",
        (channel, write_due(until)),
    )


def park_channel(tx: sqlite3.Connection, channel: str, next_attempt: datetime) -> int:
    """Parks a channel with every message that waits for it, or is made for it, until then. Returns how many wait."""
    pause_channel(tx, channel, next_attempt)
    cursor = tx.execute(
        "UPDATE messages SET state = 'parked', next_attempt = ? WHERE channel = ? AND state IN ('waiting', 'parked')",
        (write_due(next_attempt), channel),
    )
    return cursor.rowcount


def park_recipient(tx: sqlite3.Connection, channel: str, recipient: str, next_attempt: datetime) -> None:
    """Parks what waits for one recipient of a channel until then; what waits for the others is tried in its turn."""
    tx.execute(
        "UPDATE messages SET state = 'parked', next_attempt = ? "
        "WHERE channel = ? AND recipient = ? AND state IN ('waiting', 'parked')",
        (write_due(next_attempt), channel, recipient),
    )


def find_failing(db: sqlite3.Connection, channel: str) -> datetime | None:
    """Since when a channel has taken nothing of what was tried; None while it works."""
    row = db.execute("SELECT failing_since FROM channel_rows WHERE name = ?", (channel,)).fetchone()
    return None if row is None else read_optional(row[0])


def release_channel(
    tx: sqlite3.Connection, channel: str, recipient: str, now: datetime, *, failing_since: datetime | None = None
) -> int:
    """Lets parked messages of a channel be tried at once, since it has just taken one for this recipient: all of a
    channel that was parked or took nothing, and else this recipient's. Returns how many.

    So, where it took nothing `failing_since` and was down, may what failed in that time: its next try by the schedule
    may be a day away. What alone fails among others that are taken keeps its schedule, such as that of another
    recipient, whose full mailbox would be asked anew with each message that this one gets.
    """
    was_parked = tx.execute(
        "UPDATE channel_rows SET parked_until = NULL WHERE name = ? AND parked_until IS NOT NULL", (channel,)
    ).rowcount
    down = failing_since is not None and now - failing_since >= _DOWN
    cursor = tx.execute(
        "UPDATE messages SET next_attempt = :now WHERE channel = :channel AND next_attempt > :now "
        "AND ((state = 'parked' AND (:whole OR recipient = :recipient)) "
        "OR (state = 'waiting' AND last_attempt >= :down))",
        {
            "now": write_instant(now),
            "channel": channel,
            "recipient": recipient,
            "whole": bool(was_parked) or failing_since is not None,
            "down": write_instant(failing_since) if down and failing_since else None,
        },
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
    """Ends `hold_channel` and `park_channel` and lets what waited be tried at once. Returns how many messages."""
    tx.execute(
        "UPDATE channel_rows SET held_since = NULL, held_because = '', parked_until = NULL WHERE name = ?", (channel,)
    )
    cursor = tx.execute(
        "UPDATE messages SET next_attempt = ? WHERE channel = ? AND state IN ('waiting', 'parked')",
        (write_instant(now), channel),
    )
    return cursor.rowcount
