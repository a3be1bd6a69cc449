"""The alerts of the outbox: put there with the change they tell, and due when their channel hears of it."""

import sqlite3
from collections.abc import Iterable
from datetime import datetime, timedelta

from msgspec import Struct

from domain.alerts import Alert
from domain.findings import Change, Urgency
from storage.ledger.ledger import read_change
from storage.ledger.naming import NAMED
from storage.values.codec import encode_value, mend_text
from storage.values.instants import AHEAD, read_instant, read_optional, write_due, write_instant

ALERTS = (
    "SELECT a.id, a.channel, a.urgency, a.due, a.held_from, a.reason AS why, c.* FROM alerts a "
    "JOIN changes c ON c.finding_id = a.finding_id AND c.number = a.change_number "
)
#: No alert waits for longer: a week till the digest that tells of its day, less than a day of quiet hours, and zones.
#: What is due later fell due in a time that a clock showed which ran ahead.
_LONGEST_DUE = timedelta(days=9)


class NewAlert(Struct, frozen=True):
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


def find_last(db: sqlite3.Connection) -> int:
    """The number of the newest alert; 0 where there is none."""
    return int(db.execute("SELECT ifnull(max(id), 0) FROM alerts").fetchone()[0])


def list_added(db: sqlite3.Connection, after: int) -> tuple[tuple[str, str, int], ...]:
    """Channel, finding and number of the change of each alert that came after that number, oldest first."""
    rows = db.execute("SELECT channel, finding_id, change_number FROM alerts WHERE id > ? ORDER BY id", (after,))
    return tuple((str(row[0]), str(row[1]), int(row[2])) for row in rows)


def is_only_collected(db: sqlite3.Connection, channel: str, finding_id: str) -> bool:
    """Whether all that the channel was to be told of a finding still waits for a digest, and no message named it."""
    row = db.execute(
        "SELECT count(*), total(queued OR urgency <> 'digest'), EXISTS (SELECT 1 "  # noqa: S608
        f"FROM {NAMED} AND mf.finding_id = :finding AND m.channel = :channel) "
        "FROM alerts WHERE finding_id = :finding AND channel = :channel",
        {"finding": finding_id, "channel": channel},
    ).fetchone()
    return row[0] > 0 and not row[1] and not row[2]


def due_alerts(db: sqlite3.Connection, now: datetime, channel: str | None = None) -> tuple[Alert, ...]:
    """The alerts that are due and in no message yet, by due-time, each with its change; `channel`: one channel's.

    What is still collected for a finding and channel comes along with what of it is due: one message tells both.
    """
    rows = db.execute(
        ALERTS + "WHERE a.queued = 0 AND (a.finding_id, a.channel) IN (SELECT d.finding_id, d.channel FROM alerts d "  # noqa: S608
        "JOIN changes dc ON dc.finding_id = d.finding_id AND dc.number = d.change_number "
        "WHERE d.queued = 0 AND (d.due <= :now OR dc.at > :ahead OR d.due > :farthest) "
        "AND (:channel IS NULL OR d.channel = :channel)) "
        "ORDER BY a.due, a.id",
        {
            "now": write_instant(now),
            "ahead": write_due(now + AHEAD),
            "farthest": write_due(now + _LONGEST_DUE),
            "channel": channel,
        },
    )
    return tuple(read_alert(row) for row in rows.fetchall())


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
    # all rows first: a statement that stays open behind one that cannot be read keeps this thread from writing
    return tuple(read_alert(row) for row in rows.fetchall())


def list_told(db: sqlite3.Connection, ids: Iterable[int]) -> list[str]:
    """The findings that the alerts of these ids tell of, by number, whether or not their changes can be read."""
    query = "SELECT DISTINCT finding_id FROM alerts WHERE id IN (SELECT value FROM json_each(?)) ORDER BY finding_id"
    return [row[0] for row in db.execute(query, (encode_value(list(ids)),))]


def read_alert(row: sqlite3.Row) -> Alert:
    due, held = read_instant(row["due"]), read_optional(row["held_from"])
    return Alert(row["id"], read_change(row), row["channel"], row["urgency"], due, row["why"], held)


def bring_forward(tx: sqlite3.Connection, now: datetime, settle: timedelta) -> int:
    """Lets alerts that only wait for the other pages of their poll fall due now: those due within `settle`.

    Returns how many. Alerts that are collected for longer keep their time.
    """
    cursor = tx.execute(
        "UPDATE alerts SET due = ? WHERE queued = 0 AND due > ? AND due <= ?",
        (write_instant(now), write_instant(now), write_due(now + settle)),
    )
    return cursor.rowcount
