"""A record that was restored is paused: it is watched on, and nothing is delivered until a person says so."""

import json
import sqlite3
from datetime import datetime

from msgspec import Struct

from storage.values.codec import decode_value, encode_value
from storage.values.instants import read_instant, read_optional, write_instant
from storage.values.meta import get_meta, set_meta

#: The type of the one message that is delivered all the same.
TOLD = "notice.paused"
_PAUSED = "paused"
_LAST_TOLD = "paused_told"


class Pause(Struct, frozen=True):
    """Since when, and why in words."""

    since: datetime
    why: str


class Withheld(Struct, frozen=True):
    """What waits for one recipient of one channel; `recipient` is empty for alerts that are in no message yet."""

    channel: str
    recipient: str
    number: int
    oldest: datetime


def pause(tx: sqlite3.Connection, since: datetime, why: str) -> None:
    """From now on nothing is delivered."""
    set_meta(tx, _PAUSED, json.dumps({"since": write_instant(since), "why": why}, ensure_ascii=False))
    set_meta(tx, _LAST_TOLD, "")


def load_pause(db: sqlite3.Connection) -> Pause | None:
    """None where the record is not paused."""
    text = get_meta(db, _PAUSED)
    if not text:
        return None
    told = decode_value(text, dict[str, str])
    return Pause(read_instant(told["since"]), told["why"])


def end_pause(tx: sqlite3.Connection) -> bool:
    """Lets deliveries go on; False where it was not paused."""
    paused = load_pause(tx) is not None
    if paused:
        set_meta(tx, _PAUSED, "")
    return paused


def read_last_told(db: sqlite3.Connection) -> datetime | None:
    """When operators were last told that the record is paused."""
    return read_optional(get_meta(db, _LAST_TOLD) or None)


def note_told(tx: sqlite3.Connection, now: datetime) -> None:
    set_meta(tx, _LAST_TOLD, write_instant(now) or "")


def list_told_waiting(db: sqlite3.Connection, channel: str) -> tuple[str, ...]:
    """The messages of a channel that say that the record is paused and wait."""
    rows = db.execute(
        "SELECT id FROM messages WHERE channel = ? AND type = ? AND state IN ('waiting', 'parked') ORDER BY number",
        (channel, TOLD),
    )
    return tuple(str(row[0]) for row in rows)


def supersede_told(tx: sqlite3.Connection) -> None:
    """What says that the record is paused and was not accepted is not sent any more: tried or not, it is false now."""
    tx.execute(
        "UPDATE messages SET state = 'superseded', next_attempt = NULL, leased_until = NULL "
        "WHERE type = ? AND state IN ('waiting', 'parked')",
        (TOLD,),
    )


def list_withheld(db: sqlite3.Connection) -> tuple[Withheld, ...]:
    """What would be sent to whom: messages that wait, and alerts that are in no message yet."""
    rows = db.execute(
        "SELECT channel, recipient, count(*) AS number, min(made_at) AS oldest FROM messages "
        "WHERE state IN ('waiting', 'parked') AND type <> :told GROUP BY channel, recipient "
        "UNION ALL SELECT a.channel, '', count(*), min(c.at) FROM alerts a JOIN changes c "
        "ON c.finding_id = a.finding_id AND c.number = a.change_number WHERE a.queued = 0 GROUP BY a.channel "
        "ORDER BY 1, 2",
        {"told": TOLD},
    )
    return tuple(Withheld(row[0], row[1], row[2], read_instant(row[3])) for row in rows)


class Place(Struct, frozen=True):
    """Where the record was opened for writing, since when and until when."""

    host: str
    path: str
    since: str
    until: str


def note_place(tx: sqlite3.Connection, host: str, path: str, now: datetime) -> None:
    """Remembers where the record is written; the place before it is kept where that is another one."""
    at = write_instant(now) or ""
    places = list_places(tx)
    if places and (places[0].host, places[0].path) == (host, path):
        current, rest = places[0], places[1:]
        set_meta(tx, "places", encode_value([Place(host, path, current.since, at), *rest]))
    else:
        set_meta(tx, "places", encode_value([Place(host, path, at, at), *places[:4]]))


def list_places(db: sqlite3.Connection) -> tuple[Place, ...]:
    """Where the record was written, the newest place first."""
    text = get_meta(db, "places")
    return decode_value(text, tuple[Place, ...]) if text else ()
