"""One message to its receiver: claimed, worded, tried once, and what came of it kept."""

import logging
import random
import sqlite3
import threading
from datetime import datetime, timedelta
from functools import partial

from domain.alerts import CHAT_KINDS, Channel, Message, Receipt
from domain.altering import alter
from domain.errors import DeliveryError, MiitwatchError, StorageError
from miitwatch.application import Application
from miitwatch.folding.addressing import list_recipients
from miitwatch.folding.receipts import Unwritten
from miitwatch.folding.righted import RIGHTED
from miitwatch.messages.holding import wait_for_quiet, wait_for_turn
from miitwatch.notices.channel_notices import (
    forget_refusal,
    tell_parked,
    tell_refused,
    tell_unsendable,
    tell_untaken_recipient,
)
from storage.outbox import outbox
from storage.outbox.outbox import QueuedMessage
from storage.outbox.queue import LEASE

log = logging.getLogger("miitwatch")
#: Seconds that are waited on the spot until a service takes another message; what is longer is left for later turns.
MOMENT = 2
#: The status of an attempt that a fault of ours ended: it speaks of one message, not of a receiver that is silent.
FAULT = "fault"
#: Tries of one message, over half an hour, after which it is told that a recipient of several gets nothing.
UNTAKEN_TRIES = 4
#: What a parked channel waits for: a person, or one try a day.
DAILY = timedelta(days=1)


def keep_pace(app: Application, channel: Channel, stop: threading.Event | None, *, patient: bool = False) -> bool:
    """Waits where the service takes the next message in a moment; False where it is later, and at the next turn.

    `patient` waits for as long as it takes, which is a minute at most.
    """
    from alerts.channels.pacing import count_remembered, find_wait

    with app.store.read() as db:
        recent = outbox.load_attempt_times(db, channel.name, count_remembered(channel))
    wait = find_wait(channel, recent, app.clock())
    if wait > MOMENT and not patient:
        return False
    return not (stop or threading.Event()).wait(wait)


def claim_message(app: Application, channel: Channel, only: str | None = None) -> QueuedMessage | None:
    """The next message with its words frozen; one that was overtaken while it waited is put aside on the way."""
    with app.store.write() as tx:
        return take_message(app, tx, channel, only)


def take_message(
    app: Application, tx: sqlite3.Connection, channel: Channel, only: str | None = None
) -> QueuedMessage | None:
    """`claim_message` within a transaction: what was queued in it is taken before any other process sees it."""
    from miitwatch.messages.composing import floor_second
    from miitwatch.messages.digest_rewording import reword_digest
    from miitwatch.messages.message_words import reword_finding
    from miitwatch.messages.overtaking import remake_overtaken

    recipients = list_recipients(channel)
    while True:
        sent = app.receipts.list_ids()
        queued = outbox.claim(tx, app.clock(), LEASE, channel=channel.name, recipients=recipients, sent=sent, only=only)
        if queued is None:
            return None
        held = only is None and (  # what a person asks for goes at once
            wait_for_quiet(app, tx, channel, queued) or wait_for_turn(app, tx, channel, queued)
        )
        if held or remake_overtaken(app, tx, channel, queued):
            continue
        if queued.frozen:
            return queued
        reword = reword_digest if queued.message.kind == "digest" else reword_finding
        worded = reword(app, tx, channel, queued)
        if worded is None:
            outbox.supersede(tx, queued.message.id)
            continue
        message = alter(worded.message, worded=floor_second(app.clock()))
        outbox.freeze(tx, queued.message.id, message, worded.named)
        return alter(queued, message=message, named=worded.named)


def send_one(app: Application, channel: Channel, queued: QueuedMessage, said: str = "") -> DeliveryError | None:
    """Tries once and keeps what came of it; returns why it was not accepted, None where it was."""
    try:
        receipt = _try_to_send(app, channel, queued)
    except DeliveryError as error:
        _record_failure(app, queued, error)
        return error
    _record_success(app, queued.message, receipt, said)
    return None


def _try_to_send(app: Application, channel: Channel, queued: QueuedMessage) -> Receipt:
    """Raises DeliveryError, also for a fault of ours, which must not keep the channel from its other messages."""
    from alerts.channels.sending import send
    from alerts.notices.lateness import note_lateness
    from miitwatch.messages.message_words import explain_late

    message = queued.message
    if message.kind in ("finding", "digest", "summary"):
        with app.store.read() as db:
            overtaken = queued.frozen and outbox.is_overtaken(db, queued.number, RIGHTED)
        what = "due" if message.kind == "digest" else "found"
        late = explain_late(queued.first_due, app.clock(), what, queued.attempts, message.worded)
        late = "" if queued.state == "accepted" else late
        chat = channel.language if channel.kind in CHAT_KINDS else ""
        message = note_lateness(message, late, overtaken=overtaken, chat=chat)
        message = alter(message, late_since=queued.first_due if late else None, overtaken=overtaken)
    try:
        return send(channel, message, app.client, at=app.clock(), record=app.store.path.parent)
    except MiitwatchError:
        raise
    except Exception as error:
        log.exception("message %s on %s could not be sent", message.id, channel.name)
        with app.store.write() as tx:
            tell_unsendable(app, tx, message, error)
        what = f"a fault of miitwatch: {type(error).__name__}"
        raise DeliveryError(channel.name, what, status=FAULT) from error


def _record_success(app: Application, message: Message, receipt: Receipt, said: str = "") -> None:
    """Where it cannot be written now the receipt is kept: without it the message would be sent again."""
    write = partial(_write_receipt, app, message, receipt, app.clock())
    try:
        write()
    except StorageError as error:
        app.receipts.keep(Unwritten(message.id, message.channel, write))
        what = "message %s on %s was accepted, and that cannot be written yet: %s; it is not sent again meanwhile"
        log.warning(what, message.id, message.channel, error)
    if message.kind == "digest":
        app.heartbeat.note_digest()
    app.progress.tell_message(message, "accepted", said)


def _write_receipt(app: Application, message: Message, receipt: Receipt, at: datetime) -> None:
    with app.store.write() as tx:
        failing = outbox.find_failing(tx, message.channel)
        outbox.record_attempt(
            tx,
            message.id,
            at=at,
            state="accepted",
            status=receipt.status,
            answer=receipt.answer,
            sent=receipt.sent,
        )
        outbox.release_channel(tx, message.channel, message.recipient, at, failing_since=failing)
        refusing = False
        if message.kind == "notice":  # a channel that takes notices alone does not work
            refusing = _note_refusing(app, tx, message, receipt.status)
        if not refusing:
            forget_refusal(app, tx, message)


def _record_failure(app: Application, queued: QueuedMessage, error: DeliveryError) -> None:
    """Refused for good, parked, or planned for later; never given up."""
    with app.store.write() as tx:
        if error.refused:
            answer = error.answer or error.what
            outbox.record_attempt(
                tx, queued.message.id, at=app.clock(), state="refused", status=error.status, answer=answer
            )
            tell_refused(app, tx, queued.message, error)
            _note_refusing(app, tx, queued.message, error.status)
            said = "refused"
        else:
            said = _plan_next(app, tx, queued, error)
    if queued.state == "accepted":
        said = "not accepted this time, as it was before"
    app.progress.tell_message(queued.message, said, error.what)


def _note_refusing(app: Application, tx: sqlite3.Connection, message: Message, status: str) -> bool:
    """Where every recipient refuses, the channel fails, however well its server answers. Whether this one does."""
    name = message.channel
    refusals = outbox.load_refusals(tx, name, _list_recipients(app, message))
    since = outbox.find_refusing(refusals)
    if since is not None:
        outbox.mark_failing(tx, name, since, status)
    return bool(refusals.get(message.recipient))


def _plan_next(app: Application, tx: sqlite3.Connection, queued: QueuedMessage, error: DeliveryError) -> str:
    """Keeps the attempt and says when the next one is; a receiver that rejects us parks all that waits for it."""
    from alerts.channels.schedule import plan_next

    now = app.clock()
    jitter = random.random()  # noqa: S311 spreads retries, guards nothing
    following = plan_next(_count_attempts(tx, queued) + 1, now, jitter, error.retry_after)
    at = max(following.at, now + DAILY) if error.park else following.at
    alone = error.alone and _is_another_taken(app, tx, queued.message)
    outbox.record_attempt(
        tx,
        queued.message.id,
        at=now,
        state="parked" if error.park or following.parked else "waiting",
        status=error.status,
        answer=error.answer or error.what,
        next_attempt=at,
        alone=alone,
    )
    if alone and not error.park and queued.attempts + 1 >= UNTAKEN_TRIES:
        tell_untaken_recipient(app, tx, queued.message, error)  # the channel works: nothing else would tell
    if error.retry_after:
        outbox.pause_channel(tx, queued.message.channel, min(at, now + DAILY))
    gone = error.park and error.status == "410"
    if error.park:
        _park(app, tx, queued.message, error, at, gone=gone)
    if gone:
        return "not accepted, kept until a person resumes the channel"
    return f"not accepted, tried again {at:%Y-%m-%d %H:%M} UTC"


def _park(
    app: Application, tx: sqlite3.Connection, message: Message, error: DeliveryError, at: datetime, *, gone: bool
) -> None:
    """Nothing is tried until then: of all that the channel has, or of one recipient's where others may be taken.

    A server that carries mail to its own domain alone takes the message of one recipient and not that of another: who
    is tried first must not keep the others from theirs.
    """
    if error.alone and len(_list_recipients(app, message)) > 1:
        outbox.park_recipient(tx, message.channel, message.recipient, at)
        tell_untaken_recipient(app, tx, message, error)
        return
    outbox.park_channel(tx, message.channel, at)
    if gone:
        outbox.hold_channel(tx, message.channel, app.clock(), error.what)
    tell_parked(app, tx, message, error, gone)


def _is_another_taken(app: Application, tx: sqlite3.Connection, message: Message) -> bool:
    """Whether the channel works for others, so that it does not fail though this recipient's messages do."""
    others = [one for one in _list_recipients(app, message) if one != message.recipient]
    return outbox.is_another_taken(tx, message.channel, others)


def _list_recipients(app: Application, message: Message) -> tuple[str, ...]:
    """Those of the message's channel; its own alone where the channel has left the configuration."""
    return next((list_recipients(one) for one in app.channels if one.name == message.channel), (message.recipient,))


def _count_attempts(tx: sqlite3.Connection, queued: QueuedMessage) -> int:
    """Attempts before this one; where a correction or something urgent waits behind the message, those since: it waits
    no longer for it than it would wait for itself."""
    since = outbox.find_pressing(tx, queued.number, RIGHTED)
    return queued.attempts if since is None else outbox.count_attempts(tx, queued.number, since)
