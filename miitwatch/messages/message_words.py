"""The message of a group of alerts, in the words of the moment at which it is made or first tried."""

import logging
import re
import sqlite3
from collections.abc import Sequence
from datetime import datetime

from domain.alerts import Alert, Briefing, Channel, Message, Named, Worded
from domain.altering import alter
from domain.findings import Change, Finding
from miitwatch.application import Application
from miitwatch.folding.righted import RIGHTED
from miitwatch.folding.store_faults import is_passing
from miitwatch.folding.timing import plan_next_regular
from miitwatch.messages.attaching import attach_official
from miitwatch.messages.briefings import LATE, choose_lead, choose_urgency, gather_briefing, told_before
from miitwatch.messages.reasons import explain_group
from storage.asking import history
from storage.ledger import ledger
from storage.outbox import digests, outbox
from storage.outbox.outbox import QueuedMessage

log = logging.getLogger("miitwatch")

_NUMBER = re.compile(r"F-\d{4}-\d{3,}")


def compose_message(
    app: Application, db: sqlite3.Connection, channel: Channel, group: Sequence[Alert], recipient: str
) -> Worded:
    """The message of a group of alerts to one recipient, without its id, and the findings that it names."""
    lead = choose_lead(group)
    finding = load_current(db, lead.change.finding)
    changes = _list_told(db, channel, finding, group, recipient)
    about = [*(alert.change.finding.id for alert in group), *(part.id for part in history.load_parts(db, finding.id))]
    righted = any(change.kind in RIGHTED for change in changes)
    told = told_before(db, channel.name, about, recipient, righted=righted)
    beside = [load_current(db, alert.change.finding) for alert in group if alert.change.finding.id != finding.id]
    why, reasons = explain_group(app, db, channel, group)
    now = app.clock()
    briefing = alter(
        gather_briefing(app, db, finding, changes or [lead.change], told=told, beside=beside),
        urgency=choose_urgency(group),
        why=why,
        reasons=reasons,
        late=explain_late(min(alert.fell_due for alert in group), now),
        next_regular=plan_next_regular(channel, digests.load_untold(db, channel.name), now),
        answerable=channel.kind == "email",
    )
    briefing, files = attach_official(db, briefing, channel)
    message = alter(_frame_message(briefing, channel, recipient), files=files)
    return Worded(message, _list_named(briefing, channel, message))


def _list_named(briefing: Briefing, channel: Channel, message: Message) -> Named:
    """The finding, its parts, and of what is told beside them those whose numbers stand in the words that are sent."""
    words = message.data if channel.kind == "webhook" else message.text
    numbers = set(_NUMBER.findall(words))
    beside = (one.id for one in briefing.related if one.id in numbers)
    return Named(tuple(dict.fromkeys((briefing.finding.id, *(part.id for part in briefing.parts), *beside))))


def _frame_message(briefing: Briefing, channel: Channel, recipient: str) -> Message:
    from alerts.payloads.payloads import name_type
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


def reword_finding(app: Application, tx: sqlite3.Connection, channel: Channel, queued: QueuedMessage) -> Worded:
    """A finding's message in the words of the moment of its first attempt, in which it is frozen.

    What it tells stays; to what it refers, what its reader has, what was seen when, and whether it is late are as of
    now. A change of this very second, and a fault of ours, leave the words as they were made.
    """
    message, kept = queued.message, Worded(queued.message, queued.named)
    if message.kind != "finding" or not queued.alert_ids or outbox.is_overtaken(tx, queued.number):
        return kept
    try:
        group = outbox.list_alerts(tx, queued.alert_ids)
        made = compose_message(app, tx, channel, group, message.recipient)
    except Exception as error:
        if is_passing(error):
            raise
        log.exception("message %s is sent in the words in which it was made", message.id)
        return kept
    return alter(made, message=alter(made.message, id=message.id, at=message.at))


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


def load_current(db: sqlite3.Connection, finding: Finding) -> Finding:
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
