"""The delivery job: makes messages of the alerts that are due, and sends what waits. Safe beside another process."""

import random
import sqlite3
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from hashlib import sha256

from domain.alerts import Alert, Channel, Message
from domain.errors import DeliveryError
from domain.findings import Finding
from miitwatch.application import Application
from miitwatch.briefings import LATE, choose_lead, choose_urgency, gather_briefing, group_alerts, told_before
from storage import history, ledger, outbox

#: Longer than any send may take, so that two processes never send the same message.
LEASE = timedelta(seconds=90)
#: What a parked channel waits for: a person, or one try a day.
DAILY = timedelta(days=1)


@dataclass
class Delivered:
    """How many messages were accepted, and how many attempts failed (they are tried again, or parked)."""

    accepted: int = 0
    failed: int = 0


def deliver_due(app: Application, *, settled: bool = False) -> Delivered:
    """Sends what is due; with `settled` also what only waits for the other pages of its poll. Raises StorageError.

    Channels are served side by side, each one message at a time.
    """
    now = app.clock()
    if settled:
        with app.store.write() as tx:
            outbox.bring_forward(tx, now, app.config.settle)
    with app.store.read() as db:
        due = outbox.next_due(db)
    if due is None or due > now:
        return Delivered()
    _make_messages(app)
    with ThreadPoolExecutor(max(1, len(app.channels)), thread_name_prefix="deliver") as pool:
        _ = app.client  # made here: threads share it
        done = list(pool.map(partial(_serve_channel, app), app.channels))
    return Delivered(sum(one.accepted for one in done), sum(one.failed for one in done))


def floor_second(instant: datetime) -> datetime:
    """The outbox keeps whole seconds and rounds up: what is due now is due in the second that has begun."""
    return instant.replace(microsecond=0)


def _make_messages(app: Application) -> None:
    channels = {channel.name: channel for channel in app.channels}
    with app.store.write() as tx:
        alerts = outbox.due_alerts(tx, app.clock())
        for name, channel in channels.items():
            for group in group_alerts([alert for alert in alerts if alert.channel == name]):
                _queue_group(app, tx, channel, group)


def _queue_group(app: Application, tx: sqlite3.Connection, channel: Channel, group: Sequence[Alert]) -> None:
    """One message a recipient for the group; its words are made now and frozen, from the ledger as it stands."""
    made, named = compose_message(app, tx, channel, group)
    for recipient in channel.recipients or ("",):
        key = "|".join((channel.name, recipient, *sorted(str(alert.id) for alert in group)))
        message = replace(made, id=f"msg_{sha256(key.encode()).hexdigest()[:24]}", recipient=recipient)
        outbox.add_message(tx, message, [alert.id for alert in group], findings=named, due=floor_second(app.clock()))


def compose_message(
    app: Application, db: sqlite3.Connection, channel: Channel, group: Sequence[Alert]
) -> tuple[Message, tuple[str, ...]]:
    """The message of a group of alerts, without id and recipient, and the findings that it names."""
    from alerts.payloads import describe_message, name_type
    from alerts.rendering import render_briefing

    lead = choose_lead(group)
    finding = _load_current(db, lead.change.finding)
    changes = [change for change in ledger.load_changes(db, finding.id) if _is_told(change.number, finding.id, group)]
    told = told_before(db, channel.name, [alert.change.finding.id for alert in group])
    beside = [_load_current(db, alert.change.finding) for alert in group if alert.change.finding.id != finding.id]
    briefing = gather_briefing(
        app,
        db,
        finding,
        changes or [lead.change],
        told=told,
        beside=beside,
        urgency=choose_urgency(group),
        why=_explain_why(channel),
        late=_explain_late(group, app.clock()),
    )
    rendered = render_briefing(briefing)
    named = (finding, *briefing.parts, *briefing.related)
    message = Message(
        id="",
        channel=channel.name,
        recipient="",
        kind="finding",
        type=name_type(briefing),
        subject=rendered.subject,
        text=rendered.text,
        html=rendered.html,
        at=app.clock(),
        headers=rendered.headers,
        references=tuple(one.message_id for one in told),
        data=describe_message(briefing),
    )
    return message, tuple(one.id for one in named)


def _load_current(db: sqlite3.Connection, finding: Finding) -> Finding:
    return history.load_finding(db, finding.id) or finding


def _is_told(number: int, finding: str, group: Sequence[Alert]) -> bool:
    return any(alert.change.number == number and alert.change.finding.id == finding for alert in group)


def _explain_why(channel: Channel) -> str:
    return f"the channel “{channel.name}” takes every approval, revocation, total and policy act"


def _explain_late(group: Sequence[Alert], now: datetime) -> str:
    found = min(alert.due for alert in group)
    return "" if now - found <= LATE else f"found {found.isoformat(timespec='minutes')}, sent more than an hour later"


def _serve_channel(app: Application, channel: Channel) -> Delivered:
    """Sends one message after the other until nothing of this channel is due."""
    done = Delivered()
    while True:
        with app.store.write() as tx:
            queued = outbox.claim(tx, app.clock(), LEASE, channel=channel.name)
        if queued is None:
            return done
        if _send_one(app, channel, queued):
            done.accepted += 1
        else:
            done.failed += 1


def _send_one(app: Application, channel: Channel, queued: outbox.QueuedMessage) -> bool:
    from alerts.sending import send

    with app.store.write() as tx:
        message = outbox.freeze(tx, queued.message.id, queued.message)
    try:
        receipt = send(channel, message, app.client, at=app.clock())
    except DeliveryError as error:
        _record_failure(app, queued, message, error)
        return False
    with app.store.write() as tx:
        outbox.record_attempt(
            tx,
            message.id,
            at=app.clock(),
            state="accepted",
            status=receipt.status,
            answer=receipt.answer,
            sent=receipt.sent,
        )
        outbox.release_channel(tx, channel.name, app.clock())
    app.progress.tell_message(message, "accepted", "")
    return True


def _record_failure(app: Application, queued: outbox.QueuedMessage, message: Message, error: DeliveryError) -> None:
    """Refused for good, parked, or planned for later; never given up."""
    from alerts.schedule import plan_next

    now = app.clock()
    jitter = random.random()  # noqa: S311 spreads retries, guards nothing
    following = plan_next(queued.attempts + 1, now, jitter, error.retry_after)
    with app.store.write() as tx:
        if error.refused:
            outbox.record_attempt(
                tx, message.id, at=now, state="refused", status=error.status, answer=error.answer or error.what
            )
        else:
            at = now + DAILY if error.park else following.at
            outbox.record_attempt(
                tx,
                message.id,
                at=now,
                state="parked" if error.park or following.parked else "waiting",
                status=error.status,
                answer=error.answer or error.what,
                next_attempt=at,
            )
            if error.park:
                outbox.park_channel(tx, message.channel, at)
    state = "refused" if error.refused else f"not accepted, tried again {following.at:%Y-%m-%d %H:%M} UTC"
    app.progress.tell_message(message, state, error.what)
    from miitwatch.notices import notice_delivery

    if error.refused or error.park:
        notice_delivery(app, message, error)


def send_again(app: Application, message_id: str) -> None:
    """Sends a message as it was made once more, with its id, and keeps the attempt.

    Raises StorageError for an unknown id, DeliveryError where it is not accepted.
    """
    from alerts.sending import send

    with app.store.read() as db:
        message = outbox.load_message(db, message_id)
    channel = next((one for one in app.channels if one.name == message.channel), None)
    if channel is None:
        raise DeliveryError(message.channel, "no channel that is on has this name; set it in the configuration")
    receipt = send(channel, message, app.client, at=app.clock())
    with app.store.write() as tx:
        outbox.record_attempt(
            tx,
            message.id,
            at=app.clock(),
            state="accepted",
            status=receipt.status,
            answer=receipt.answer,
            sent=receipt.sent,
        )
    app.progress.tell_message(message, "accepted", "sent again")


def send_test(app: Application, channel: Channel) -> Delivered:
    """Queues a marked sample for every recipient of the channel and sends what is due on it."""
    from alerts.summaries import render_test
    from miitwatch.notices import queue_message

    rendered = render_test(channel)
    with app.store.write() as tx:
        for recipient in channel.recipients or ("",):
            queue_message(app, tx, channel, recipient, rendered, kind="test", type="test", key="test")
    return _serve_channel(app, channel)
