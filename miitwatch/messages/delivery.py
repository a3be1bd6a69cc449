"""The delivery job: sends what is due, channel by channel. Safe beside another process."""

import logging
import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from time import monotonic

from domain.alerts import Channel
from miitwatch.application import Application
from miitwatch.folding.addressing import list_recipients
from miitwatch.messages.digest_turns import is_digest_due
from miitwatch.notices.channel_notices import watch_channels
from miitwatch.notices.pausing import find_pause, list_sendable, tell_paused
from storage.outbox import outbox
from storage.outbox.pausing import Pause

log = logging.getLogger("miitwatch")


@dataclass
class Delivered:
    """How many messages were accepted, and how many attempts failed (they are tried again, or parked)."""

    accepted: int = 0
    failed: int = 0


def deliver_due(app: Application, *, settled: bool = False, patience: float | None = None) -> Delivered:
    """Sends what is due; with `settled` also what only waits for the other pages of its poll. Raises StorageError.

    Channels are served side by side, each one message at a time; after `patience` seconds no further send begins.
    """
    if settled:
        with app.store.write() as tx:
            outbox.bring_forward(tx, app.clock(), app.config.settle)
    watch_channels(app)
    until = None if patience is None else monotonic() + patience
    with ThreadPoolExecutor(max(1, len(app.channels)), thread_name_prefix="deliver") as pool:
        _ = app.client  # made here: threads share it
        done = list(pool.map(partial(deliver_channel, app, until=until), app.channels))
    return Delivered(sum(one.accepted for one in done), sum(one.failed for one in done))


def deliver_channel(
    app: Application, channel: Channel, *, stop: threading.Event | None = None, until: float | None = None
) -> Delivered:
    """Makes messages of the channel's alerts that are due, and sends what waits for it, one after the other.

    No further send begins once `stop` is set, or after the monotonic time `until`. Raises StorageError.
    """
    app.receipts.write_all(channel.name)
    paused = find_pause(app)
    if paused is not None:
        return _deliver_pause(app, channel, paused)
    if not _is_any_due(app, channel):
        return Delivered()
    from miitwatch.messages.attempts import claim_message, keep_pace, send_one  # most looks find nothing due

    _make_due(app, channel)
    done = Delivered()
    while not (stop and stop.is_set()) and (until is None or monotonic() < until):
        app.pulse.beat(name_job(channel))
        if not keep_pace(app, channel, stop):
            break
        queued = claim_message(app, channel)
        if queued is None:
            break
        failure = send_one(app, channel, queued)
        if failure is None:
            done.accepted += 1
            continue
        done.failed += 1
        if not failure.status and not failure.refused:
            break  # nobody answered: what else waits is left for the next turn, not tried in a burst
    return done


def _is_any_due(app: Application, channel: Channel) -> bool:
    """Whether there is a message to make or to send."""
    with app.store.read() as db:
        now = app.clock()
        if is_digest_due(db, channel, now) or outbox.due_alerts(db, now, channel.name):
            return True
        return _is_any_free(app, db, channel)


def is_any_left(app: Application, channel: Channel) -> bool:
    """Whether messages are due that `deliver_channel` left: those that the service takes only in some seconds."""
    if find_pause(app) is not None:
        return False
    with app.store.read() as db:
        return _is_any_free(app, db, channel)


def _is_any_free(app: Application, db: sqlite3.Connection, channel: Channel) -> bool:
    recipients, sent = list_recipients(channel), app.receipts.list_ids()
    return outbox.is_any_free(db, app.clock(), channel=channel.name, recipients=recipients, sent=sent)


def _make_due(app: Application, channel: Channel) -> None:
    """Makes what is due. A fault of the whole channel keeps nothing from being sent that was made before.

    Raises StorageError where the store takes nothing just now.
    """
    from miitwatch.folding.store_faults import is_passing
    from miitwatch.messages.composing import make_messages, note_unmade  # most looks find nothing due
    from miitwatch.messages.digests import make_digest

    try:
        make_messages(app, channel)
    except Exception as error:
        if is_passing(error):
            raise
        log.exception("no message could be made on channel %s; what waits already is sent", channel.name)
        with app.store.write() as tx:
            note_unmade(tx, channel, app.clock(), error)
    make_digest(app, channel)


def _deliver_pause(app: Application, channel: Channel, paused: Pause) -> Delivered:
    """While the record is paused operators are told so, and nothing else goes out."""
    from miitwatch.messages.attempts import claim_message, send_one

    app.pulse.beat(name_job(channel))
    tell_paused(app, paused)
    done = Delivered()
    for message_id in list_sendable(app, channel):
        queued = claim_message(app, channel, only=message_id)
        if queued is None:
            continue
        if send_one(app, channel, queued) is None:
            done.accepted += 1
        else:
            done.failed += 1
    return done


def name_job(channel: Channel) -> str:
    """The name of the job that delivers for the channel."""
    return f"channel {channel.name}"
