"""Makes messages of alerts, from the ledger as it stands at that moment, and makes them anew where it has changed."""

import logging
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from hashlib import sha256

from domain.alerts import Alert, Briefing, Channel, Message
from domain.findings import Change, Finding
from miitwatch.addressing import list_recipients
from miitwatch.application import Application
from miitwatch.attaching import attach_official
from miitwatch.briefings import LATE, choose_lead, choose_urgency, gather_briefing, group_alerts, told_before
from miitwatch.channel_notices import forget_unmade, tell_unmade
from miitwatch.digests import draft_collected, is_passing, queue_drafts
from miitwatch.holding import hold_groups
from miitwatch.reasons import explain_group
from miitwatch.righted import RIGHTED
from miitwatch.timing import plan_next_regular
from storage import digests, history, ledger, outbox
from storage.outbox import QueuedMessage

log = logging.getLogger("miitwatch")
#: When alerts of which no message could be made are tried again.
UNMADE = timedelta(hours=1)
#: Changes are stored to the second: a message of this very second is as the ledger stands.
SECOND = timedelta(seconds=1)
#: Puts messages into the outbox, in the transaction that it is given.
Queue = Callable[[sqlite3.Connection], None]


def make_messages(app: Application, channel: Channel) -> None:
    """Queues a message a recipient for each group of the channel's alerts that is due.

    Raises StorageError where the store takes nothing just now; any other fault while one group's message is made is
    told, and keeps that group alone.

    Each group is a transaction of its own: nobody waits long for the database, and one of which no message can be
    made holds up no other. What would exceed the channel's cap is told in one message.
    """
    with app.store.read() as db:
        groups = group_alerts(outbox.due_alerts(db, app.clock(), channel.name))
        held = hold_groups(app, db, channel, groups)
    if held.postponed or held.capped:
        with app.store.write() as tx:
            for until, group in held.postponed:
                outbox.postpone_alerts(tx, [alert.id for alert in group], until)
            for until, group in held.capped:
                outbox.postpone_alerts(tx, [alert.id for alert in group], until, capped=True)
    for group in held.alone:
        _make(app, channel, group, _prepare_group)
    if held.together:
        _make(app, channel, held.together, _prepare_collected)


def _make(
    app: Application,
    channel: Channel,
    alerts: Sequence[Alert],
    prepare: Callable[[Application, Channel, Sequence[Alert]], Queue],
) -> None:
    """Queues what tells the alerts; `prepare` does what needs no transaction."""
    ids = [alert.id for alert in alerts]
    try:
        queue = prepare(app, channel, alerts)
        with app.store.write() as tx:
            if outbox.unqueued_alerts(tx, ids) == set(ids):  # else another process was here; the next look sees it
                queue(tx)
                forget_unmade(app, tx, _list_findings(alerts))
    except Exception as error:
        if is_passing(error):
            raise
        log.exception("no message could be made of %s", ", ".join(alert.change.finding.id for alert in alerts))
        _keep_unmade(app, channel, alerts, error)


def _prepare_group(app: Application, channel: Channel, group: Sequence[Alert]) -> Queue:
    def queue(tx: sqlite3.Connection) -> None:
        for recipient in list_recipients(channel):
            _queue_one(app, tx, channel, recipient, group)

    return queue


def _prepare_collected(app: Application, channel: Channel, alerts: Sequence[Alert]) -> Queue:
    return partial(queue_drafts, drafts=draft_collected(app, channel, alerts))


def _queue_one(
    app: Application,
    tx: sqlite3.Connection,
    channel: Channel,
    recipient: str,
    group: Sequence[Alert],
    parts: Sequence[str] = (),
) -> str:
    """Queues the message that tells the group; `parts` are the ids of messages that it replaces.

    Where it puts an error right, what it waits behind is tried at once. What was withdrawn before this recipient heard
    of it is not told; where that is all, the message is superseded as it is made.
    """
    heard = [alert for alert in group if not _is_moot(tx, channel, recipient, alert)]
    made, named = compose_message(app, tx, channel, heard or group, recipient)
    key = "|".join((channel.name, recipient, *sorted(str(alert.id) for alert in group), *parts))
    message = replace(made, id=f"msg_{sha256(key.encode()).hexdigest()[:24]}")
    due = floor_second(app.clock())
    number = outbox.add_message(tx, message, [alert.id for alert in group], findings=named, due=due)
    if not heard:
        outbox.supersede(tx, message.id)
    elif any(alert.change.kind in RIGHTED for alert in heard):
        outbox.hasten_earlier(tx, number, due)
    return message.id


def floor_second(instant: datetime) -> datetime:
    """The outbox keeps whole seconds and rounds up: what is due now is due in the second that has begun."""
    return instant.replace(microsecond=0)


def _keep_unmade(app: Application, channel: Channel, group: Sequence[Alert], error: Exception) -> None:
    """A fault of ours: the alerts stay in the outbox and are tried again, and operators are told which finding."""
    with app.store.write() as tx:
        outbox.postpone_alerts(tx, [alert.id for alert in group], app.clock() + UNMADE)
        note_unmade(tx, channel, app.clock(), error)
        tell_unmade(app, tx, channel, _list_findings(group), error)


def note_unmade(tx: sqlite3.Connection, channel: Channel, now: datetime, error: Exception) -> None:
    """The channel fails from now on, until it takes a message: after an hour that is told on every other."""
    outbox.mark_failing(tx, channel.name, now, f"no message could be made: {type(error).__name__}: {error}")


def _list_findings(group: Sequence[Alert]) -> list[str]:
    return sorted({alert.change.finding.id for alert in group})


def remake_overtaken(app: Application, tx: sqlite3.Connection, channel: Channel, queued: QueuedMessage) -> bool:
    """Whether a message that was never tried was overtaken by a change, and so is not to be sent as it is.

    It is superseded then; or, where a fault of ours keeps another from being made, tried again later and told.
    """
    if (
        queued.frozen
        or not queued.alert_ids
        or queued.message.kind == "digest"
        or app.clock() - queued.message.at < SECOND
    ):
        return False
    if not outbox.is_overtaken(tx, queued.number):
        return False
    tx.execute("SAVEPOINT remake")
    try:
        _supersede(app, tx, channel, queued)
    except Exception as error:
        if is_passing(error):
            raise
        log.exception("message %s was overtaken and could not be made anew", queued.message.id)
        tx.execute("ROLLBACK TO remake")
        outbox.give_back(tx, queued.message.id, app.clock() + UNMADE)
        tell_unmade(app, tx, channel, queued.finding_ids, error)
    tx.execute("RELEASE remake")
    return True


def _supersede(app: Application, tx: sqlite3.Connection, channel: Channel, queued: QueuedMessage) -> None:
    """What it and the messages behind it were to tell is told by one new message, from the ledger as it now stands.

    A finding that was withdrawn before this recipient heard of it is not told at all.
    """
    replaced = [queued, *outbox.load_following(tx, queued)]
    alerts = outbox.list_alerts(tx, [alert for one in replaced for alert in one.alert_ids])
    recipient = queued.message.recipient
    told = [alert for alert in alerts if not _is_gone_unheard(tx, channel, recipient, alert)]
    for one in replaced:
        outbox.supersede(tx, one.message.id)
    if told:
        _queue_one(app, tx, channel, recipient, told, [one.message.id for one in replaced])


def _is_moot(tx: sqlite3.Connection, channel: Channel, recipient: str, alert: Alert) -> bool:
    """Whether nothing of the alert is to be told: no such event and unheard of, or a correction of what was never said.

    A digest that was never tried tells what was corrected as it then stands.
    """
    if alert.change.kind == "corrected" and digests.is_in_untried(tx, channel.name, recipient, alert.change.finding.id):
        return not outbox.is_heard(tx, channel.name, alert.change.finding.id, recipient)
    return _is_gone_unheard(tx, channel, recipient, alert)


def _is_gone_unheard(tx: sqlite3.Connection, channel: Channel, recipient: str, alert: Alert) -> bool:
    finding = _load_current(tx, alert.change.finding)
    if not finding.withdrawn and not finding.retracted:
        return False
    return not outbox.is_heard(tx, channel.name, finding.id, recipient)


def compose_message(
    app: Application, db: sqlite3.Connection, channel: Channel, group: Sequence[Alert], recipient: str
) -> tuple[Message, tuple[str, ...]]:
    """The message of a group of alerts to one recipient, without its id, and the findings that it names."""
    lead = choose_lead(group)
    finding = _load_current(db, lead.change.finding)
    changes = _list_told(db, channel, finding, group, recipient)
    about = [*(alert.change.finding.id for alert in group), *(part.id for part in history.load_parts(db, finding.id))]
    told = told_before(db, channel.name, about, recipient)
    beside = [_load_current(db, alert.change.finding) for alert in group if alert.change.finding.id != finding.id]
    why, reasons = explain_group(app, db, channel, group)
    now = app.clock()
    briefing = gather_briefing(
        app,
        db,
        finding,
        changes or [lead.change],
        told=told,
        beside=beside,
        urgency=choose_urgency(group),
        why=why,
        reasons=reasons,
        late=explain_late(min(alert.fell_due for alert in group), now),
        next_regular=plan_next_regular(channel, digests.load_untold(db, channel.name), now),
        answerable=channel.kind == "email",
    )
    briefing, files = attach_official(db, briefing, channel)
    named = (finding, *briefing.parts, *briefing.related)
    return replace(_frame_message(briefing, channel, recipient), files=files), tuple(one.id for one in named)


def _frame_message(briefing: Briefing, channel: Channel, recipient: str) -> Message:
    from alerts.payloads import name_type
    from alerts.rendering import render_for

    rendered = render_for(briefing, channel)
    return Message(
        id="",
        channel=channel.name,
        recipient=recipient,
        kind="finding",
        type=name_type(briefing),
        subject=rendered.subject,
        text=rendered.text,
        html=rendered.html,
        at=briefing.now,
        headers=rendered.headers,
        references=tuple(one.message_id for one in briefing.told),
        data=rendered.data,
    )


def reword_finding(app: Application, tx: sqlite3.Connection, channel: Channel, queued: QueuedMessage) -> Message:
    """A finding's message in the words of the moment of its first attempt, in which it is frozen.

    What it tells stays; to what it refers, what its reader has, what was seen when, and whether it is late are as of
    now. A change of this very second, and a fault of ours, leave the words as they were made.
    """
    message = queued.message
    if message.kind != "finding" or queued.frozen or not queued.alert_ids or outbox.is_overtaken(tx, queued.number):
        return message
    try:
        group = outbox.list_alerts(tx, queued.alert_ids)
        made, _ = compose_message(app, tx, channel, group, message.recipient)
    except Exception as error:
        if is_passing(error):
            raise
        log.exception("message %s is sent in the words in which it was made", message.id)
        return message
    return replace(made, id=message.id, at=message.at)


def explain_late(
    due: datetime, now: datetime, what: str = "found", tries: int = 0, worded: datetime | None = None
) -> str:
    """Why a message says that it is late; empty while it is not. `tries` are those at which it was not taken."""
    if now - due <= LATE:
        return ""
    said = f"{what} {due.isoformat(timespec='minutes')}, sent more than an hour later"
    if not tries:
        return said
    said += f": it was not taken at {tries} earlier {'try' if tries == 1 else 'tries'}"
    return said if worded is None else f"{said}, and is worded as of {worded.isoformat(timespec='minutes')}"


def _load_current(db: sqlite3.Connection, finding: Finding) -> Finding:
    return history.load_finding(db, finding.id) or finding


def _list_told(
    db: sqlite3.Connection, channel: Channel, finding: Finding, group: Sequence[Alert], recipient: str
) -> list[Change]:
    """The changes of the finding that the group tells. To who hears of it first, what was corrected was never said."""
    numbers = {alert.change.number for alert in group if alert.change.finding.id == finding.id}
    changes = [change for change in ledger.load_changes(db, finding.id) if change.number in numbers]
    if any(one.kind == "new" for one in changes) and not outbox.is_heard(db, channel.name, finding.id, recipient):
        return [one for one in changes if one.kind != "corrected"]
    return changes
