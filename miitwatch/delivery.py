"""The delivery job: sends what is due, channel by channel. Safe beside another process."""

import logging
import random
import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from time import monotonic

from domain.alerts import CHAT_KINDS, Channel, Message, Receipt
from domain.errors import ConfigError, DeliveryError, MiitwatchError
from miitwatch.addressing import list_recipients
from miitwatch.application import Application
from miitwatch.channel_notices import forget_refusal, tell_parked, tell_refused, tell_unsendable, watch_channels
from miitwatch.digest_turns import is_digest_due
from miitwatch.holding import wait_for_quiet
from miitwatch.pausing import find_pause, list_sendable, refuse_paused, tell_paused
from miitwatch.routing import RIGHTED
from storage import outbox
from storage.outbox import QueuedMessage
from storage.pausing import Pause

log = logging.getLogger("miitwatch")
#: Longer than any send may take, so that two processes never send the same message.
LEASE = timedelta(seconds=90)
#: Seconds that are waited on the spot until a service takes another message; what is longer is left for later turns.
MOMENT = 2
#: The status of an attempt that a fault of ours ended: it speaks of one message, not of a receiver that is silent.
FAULT = "fault"
#: What a parked channel waits for: a person, or one try a day.
DAILY = timedelta(days=1)


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
    paused = find_pause(app)
    if paused is not None:
        return _deliver_pause(app, channel, paused)
    recipients = list_recipients(channel)
    with app.store.read() as db:
        now = app.clock()
        if (
            not is_digest_due(db, channel, now)
            and not outbox.due_alerts(db, now, channel.name)
            and not outbox.is_any_free(db, now, channel=channel.name, recipients=recipients)
        ):
            return Delivered()
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


def is_any_left(app: Application, channel: Channel) -> bool:
    """Whether messages are due that `deliver_channel` left: those that the service takes only in some seconds."""
    if find_pause(app) is not None:
        return False
    with app.store.read() as db:
        return outbox.is_any_free(db, app.clock(), channel=channel.name, recipients=list_recipients(channel))


def _make_due(app: Application, channel: Channel) -> None:
    """Makes what is due. A fault of the whole channel keeps nothing from being sent that was made before.

    Raises StorageError where the store takes nothing just now.
    """
    from miitwatch.composing import make_messages, note_unmade  # most looks find nothing due
    from miitwatch.digests import is_passing, make_digest

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


def keep_pace(app: Application, channel: Channel, stop: threading.Event | None, *, patient: bool = False) -> bool:
    """Waits where the service takes the next message in a moment; False where it is later, and at the next turn.

    `patient` waits for as long as it takes, which is a minute at most.
    """
    from alerts.pacing import count_remembered, find_wait

    with app.store.read() as db:
        recent = outbox.load_attempt_times(db, channel.name, count_remembered(channel))
    wait = find_wait(channel, recent, app.clock())
    if wait > MOMENT and not patient:
        return False
    return not (stop or threading.Event()).wait(wait)


def claim_message(app: Application, channel: Channel, only: str | None = None) -> QueuedMessage | None:
    """The next message with its words frozen; one that was overtaken while it waited is put aside on the way."""
    from miitwatch.composing import floor_second, remake_overtaken, reword_finding
    from miitwatch.digests import reword_digest

    with app.store.write() as tx:
        while True:
            queued = outbox.claim(
                tx, app.clock(), LEASE, channel=channel.name, recipients=list_recipients(channel), only=only
            )
            if queued is None:
                return None
            quiet = only is None and wait_for_quiet(app, tx, channel, queued)  # what a person asks for goes at once
            if quiet or remake_overtaken(app, tx, channel, queued):
                continue
            message = reword_digest(app, tx, channel, queued)
            if message is None:
                outbox.supersede(tx, queued.message.id)
                continue
            message = reword_finding(app, tx, channel, replace(queued, message=message))
            if not queued.frozen:
                message = replace(message, worded=floor_second(app.clock()))
                outbox.freeze(tx, queued.message.id, message)
            return replace(queued, message=message)


def send_one(app: Application, channel: Channel, queued: QueuedMessage, said: str = "") -> DeliveryError | None:
    """Tries once and keeps what came of it; returns why it was not accepted, None where it was."""
    try:
        receipt = _try_to_send(app, channel, queued)
    except DeliveryError as error:
        _record_failure(app, queued, error)
        return error
    _record_success(app, channel, queued.message, receipt, said)
    return None


def _try_to_send(app: Application, channel: Channel, queued: QueuedMessage) -> Receipt:
    """Raises DeliveryError, also for a fault of ours, which must not keep the channel from its other messages."""
    from alerts.lateness import note_lateness
    from alerts.sending import send
    from miitwatch.composing import explain_late

    message = queued.message
    if message.kind in ("finding", "digest", "summary"):
        with app.store.read() as db:
            overtaken = queued.frozen and outbox.is_overtaken(db, queued.number, RIGHTED)
        what = "due" if message.kind == "digest" else "found"
        late = explain_late(queued.first_due, app.clock(), what, queued.attempts, message.worded)
        late = "" if queued.state == "accepted" else late
        chat = channel.language if channel.kind in CHAT_KINDS else ""
        message = note_lateness(message, late, overtaken=overtaken, chat=chat)
        message = replace(message, late_since=queued.first_due if late else None, overtaken=overtaken)
    try:
        return send(channel, message, app.client, at=app.clock())
    except MiitwatchError:
        raise
    except Exception as error:
        log.exception("message %s on %s could not be sent", message.id, channel.name)
        with app.store.write() as tx:
            tell_unsendable(app, tx, message, error)
        what = f"a fault of miitwatch: {type(error).__name__}"
        raise DeliveryError(channel.name, what, status=FAULT) from error


def _record_success(app: Application, channel: Channel, message: Message, receipt: Receipt, said: str = "") -> None:
    with app.store.write() as tx:
        failing = outbox.find_failing(tx, channel.name)
        outbox.record_attempt(
            tx,
            message.id,
            at=app.clock(),
            state="accepted",
            status=receipt.status,
            answer=receipt.answer,
            sent=receipt.sent,
        )
        outbox.release_channel(tx, channel.name, app.clock(), failing_since=failing)
        forget_refusal(app, tx, message)
    if message.kind == "digest":
        app.heartbeat.note_digest()
    app.progress.tell_message(message, "accepted", said)


def _record_failure(app: Application, queued: QueuedMessage, error: DeliveryError) -> None:
    """Refused for good, parked, or planned for later; never given up."""
    with app.store.write() as tx:
        if error.refused:
            answer = error.answer or error.what
            outbox.record_attempt(
                tx, queued.message.id, at=app.clock(), state="refused", status=error.status, answer=answer
            )
            tell_refused(app, tx, queued.message, error)
            _note_refusing(app, tx, queued.message.channel, error)
            said = "refused"
        else:
            said = _plan_next(app, tx, queued, error)
    if queued.state == "accepted":
        said = "not accepted this time, as it was before"
    app.progress.tell_message(queued.message, said, error.what)


def _note_refusing(app: Application, tx: sqlite3.Connection, name: str, error: DeliveryError) -> None:
    """Where every recipient refuses, the channel fails, however well its server answers."""
    recipients = next((list_recipients(channel) for channel in app.channels if channel.name == name), ("",))
    since = outbox.find_refusing(tx, name, recipients)
    if since is not None:
        outbox.mark_failing(tx, name, since, error.status)


def _plan_next(app: Application, tx: sqlite3.Connection, queued: QueuedMessage, error: DeliveryError) -> str:
    """Keeps the attempt and says when the next one is; a receiver that rejects us parks all that waits for it."""
    from alerts.schedule import plan_next

    now = app.clock()
    jitter = random.random()  # noqa: S311 spreads retries, guards nothing
    following = plan_next(_count_attempts(tx, queued) + 1, now, jitter, error.retry_after)
    at = max(following.at, now + DAILY) if error.park else following.at
    outbox.record_attempt(
        tx,
        queued.message.id,
        at=now,
        state="parked" if error.park or following.parked else "waiting",
        status=error.status,
        answer=error.answer or error.what,
        next_attempt=at,
    )
    if error.retry_after:
        outbox.pause_channel(tx, queued.message.channel, min(at, now + DAILY))
    if error.park:
        gone = error.status == "410"
        outbox.park_channel(tx, queued.message.channel, at)
        if gone:
            outbox.hold_channel(tx, queued.message.channel, now, error.what)
        tell_parked(app, tx, queued.message, error, gone)
        if gone:
            return "not accepted, kept until a person resumes the channel"
    return f"not accepted, tried again {at:%Y-%m-%d %H:%M} UTC"


def _count_attempts(tx: sqlite3.Connection, queued: QueuedMessage) -> int:
    """Attempts before this one; where a correction waits behind the message, those since: it waits no longer for it
    than it would wait for itself."""
    since = outbox.find_pressing(tx, queued.number, RIGHTED)
    return queued.attempts if since is None else outbox.count_attempts(tx, queued.number, since)


def send_test(app: Application, channel: Channel) -> Delivered:
    """Sends a marked sample to every recipient of the channel, also where it is parked.

    When it is taken, what waits for the channel is sent at its next turn. Raises ConfigError where the channel is
    held until a person resumes it.
    """
    from alerts.summaries import render_test
    from miitwatch.notices import queue_message

    refuse_paused(app)
    refuse_held(app, channel)
    rendered = render_test(channel)
    with app.store.write() as tx:
        made = [
            queue_message(app, tx, channel, recipient, rendered, kind="test", type="test", key="test")
            for recipient in list_recipients(channel)
        ]
    done = Delivered()
    for message_id in made:
        queued = claim_message(app, channel, only=message_id)
        if queued is not None and send_one(app, channel, queued) is None:
            done.accepted += 1
        else:
            done.failed += 1
    return done


def refuse_held(app: Application, channel: Channel) -> None:
    """Raises ConfigError where the channel is held until a person resumes it."""
    with app.store.read() as db:
        held = [one for one in outbox.load_channel_states(db) if one.name == channel.name and one.held_since]
    if held:
        raise ConfigError(
            f"channel {channel.name} is held: {held[0].held_because}. First: miitwatch alerts resume {channel.name}"
        )


def resume_channel(app: Application, name: str) -> int:
    """Lets what waits for a held or parked channel be tried at once; returns how many messages. Raises ConfigError."""
    with app.store.write() as tx:
        known = {one.name for one in outbox.load_channel_states(tx)} | {one.name for one in app.channels}
        if name not in known:
            raise ConfigError(f"no channel is called {name!r}. There are: {', '.join(sorted(known))}.")
        return outbox.resume_channel(tx, name, app.clock())
