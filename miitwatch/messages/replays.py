"""Sending again: by id or by time, with the same id, so that a receiver knows it; safe beside the daemon."""

import re
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from domain.alerts import Channel
from domain.dates import BEIJING, parse_published
from domain.errors import CommandError, DeliveryError
from miitwatch.application import Application
from miitwatch.folding.addressing import list_recipients
from miitwatch.messages.attempts import claim_message, keep_pace, send_one
from miitwatch.messages.channel_desk import refuse_held
from miitwatch.notices.pausing import refuse_paused
from storage.outbox import outbox
from storage.outbox.outbox import QueuedMessage

_MINUTE = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}")
#: States of messages that a range takes: those that were tried and are over. What waits is sent by itself.
REPLAYED = ("accepted", "refused")
_MOST = 100_000


@dataclass
class Replayed:
    """How many were accepted again, how many were not, and why some could not be tried at all."""

    accepted: int = 0
    failed: int = 0
    untried: int = 0  # of channels that gave no answer at all
    left_out: list[str] = field(default_factory=list)


def replay_messages(app: Application, ids: Iterable[str]) -> Replayed:
    """Sends each of these again. One that fails keeps the others from nothing, but those of a channel that is silent.

    Nor does one that cannot be sent again, since its channel is held or no longer there. Raises CommandError while the
    record is paused, and for an id that no message has, before anything is sent. Raises StorageError.
    """
    refuse_paused(app)
    done, silent = Replayed(), set[str]()
    for message_id, name in _name_channels(app, ids).items():
        if name in silent:
            done.untried += 1
            continue
        try:
            error = send_again(app, message_id)
        except CommandError as why:
            done.left_out.append(str(why))
            continue
        if error is None:
            done.accepted += 1
            continue
        done.failed += 1
        if not error.status:
            silent.add(name)
    return done


def _name_channels(app: Application, ids: Iterable[str]) -> dict[str, str]:
    """The channel of each message, by its id; one that is given twice is sent once."""
    with app.store.read() as db:
        channels = {one: outbox.find_channel(db, one) for one in ids}
    for message_id, channel in channels.items():
        if channel is None:
            raise CommandError(f"there is no message {message_id}. `miitwatch alerts list` prints the ids.")
    return {one: channel for one, channel in channels.items() if channel is not None}


def send_again(app: Application, message_id: str) -> DeliveryError | None:
    """Sends a message once more, whatever its state, and keeps the attempt; returns why it was not accepted.

    One that was accepted stays so. One that waits is sent as the outbox would, so that no other process sends it too.
    Raises StorageError for an unknown id, CommandError where it cannot be sent: its channel is held or not there, its
    recipient is no longer one, or it was overtaken and told by another.
    """
    with app.store.read() as db:
        queued = outbox.load_queued(db, message_id)
    channel = _find_channel(app, queued)
    refuse_held(app, channel)
    if not keep_pace(app, channel, None, patient=True):
        raise CommandError(f"channel {channel.name}: interrupted while it waited for its turn")
    taken = queued
    if queued.state in ("waiting", "parked"):
        taken = _take(app, channel, message_id)
    return send_one(app, channel, taken, "sent again")


def _find_channel(app: Application, queued: QueuedMessage) -> Channel:
    message = queued.message
    channel = next((one for one in app.channels if one.name == message.channel), None)
    if channel is None:
        raise CommandError(f"message {message.id} went to {message.channel}; no channel that is on has this name")
    if message.recipient not in list_recipients(channel):
        raise CommandError(
            f"message {message.id} went to {message.recipient}, who is no longer in alerts.{channel.name}.to"
        )
    if queued.state == "superseded":
        raise CommandError(
            f"message {message.id} is not sent any more: it was overtaken and another one told what it was to tell, "
            "or a person has ruled on what it asked"
        )
    return channel


def _take(app: Application, channel: Channel, message_id: str) -> QueuedMessage:
    now = app.clock()
    with app.store.write() as tx:
        queued = outbox.load_queued(tx, message_id)
        if queued.leased_until is None or queued.leased_until <= now:
            outbox.give_back(tx, message_id, now.replace(microsecond=0))
    taken = claim_message(app, channel, only=message_id)
    if taken is None:
        what = "is being sent by another process, was overtaken, or waits for an earlier message of the same finding"
        raise CommandError(f"message {message_id} {what}: miitwatch alerts show {message_id}")
    return taken


def find_messages(db: sqlite3.Connection, since: str | None, until: str | None, channel: str | None) -> tuple[str, ...]:
    """Ids of the messages made within these times and tried, oldest first; tests of channels left out.

    Both ends are included; a day is a Beijing day. Raises CommandError for what is no day or time.
    """
    first = read_bound(since, "--since") if since else None
    last = read_bound(until, "--until", end=True) if until else None
    if first and last and first > last:
        raise CommandError(f"--since {since} is after --until {until}: no time lies between them")
    rows = outbox.list_messages(db, channel=channel, since=first, until=last, limit=_MOST)
    return tuple(row["message_id"] for row in reversed(rows) if row["state"] in REPLAYED and row["type"] != "test")


def read_bound(text: str, option: str, *, end: bool = False) -> datetime:
    """`2025-02`, `2025-02-28` or `2025-02-28 08:16`, in Beijing time. Raises CommandError for anything else."""
    if _MINUTE.fullmatch(text):
        try:
            minute = datetime.fromisoformat(text).replace(tzinfo=BEIJING).astimezone(UTC)
        except ValueError:
            minute = None
        if minute is not None:
            return minute + timedelta(seconds=59) if end else minute
    try:
        parsed = parse_published(text) if len(text) in (7, 10) else None
    except ValueError:
        parsed = None
    if parsed is None:
        raise CommandError(f'{option} {text}: a day is written 2025-02-28, a time "2025-02-28 08:16" (Beijing time)')
    return parsed.latest() if end else parsed.earliest()
