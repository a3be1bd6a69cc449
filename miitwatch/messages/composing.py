"""Makes messages of alerts that are due, from the ledger as it stands at that moment, and puts them into the outbox."""

import logging
import sqlite3
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import partial
from hashlib import sha256

from domain.alerts import Alert, Channel
from domain.altering import alter
from domain.errors import cut_fault
from miitwatch.application import Application
from miitwatch.folding.addressing import list_recipients
from miitwatch.folding.store_faults import is_passing
from miitwatch.folding.timing import passes_quiet
from miitwatch.messages.briefings import choose_urgency, group_alerts
from miitwatch.messages.digests import draft_collected, queue_drafts
from miitwatch.messages.holding import hold_groups
from miitwatch.messages.message_words import compose_message, load_current
from miitwatch.notices.channel_notices import forget_unmade, tell_unmade
from storage.outbox import digests, outbox

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
                forget_unmade(app, tx, list_findings(alerts))
    except Exception as error:
        if is_passing(error):
            raise
        log.exception("no message could be made of %s", ", ".join(alert.change.finding.id for alert in alerts))
        _keep_unmade(app, channel, alerts, error)


def _prepare_group(app: Application, channel: Channel, group: Sequence[Alert]) -> Queue:
    def queue(tx: sqlite3.Connection) -> None:
        for recipient in list_recipients(channel):
            queue_group(app, tx, channel, recipient, group)

    return queue


def _prepare_collected(app: Application, channel: Channel, alerts: Sequence[Alert]) -> Queue:
    return partial(queue_drafts, drafts=draft_collected(app, channel, alerts))


def queue_group(
    app: Application,
    tx: sqlite3.Connection,
    channel: Channel,
    recipient: str,
    group: Sequence[Alert],
    parts: Sequence[str] = (),
) -> str:
    """Queues the message that tells the group; `parts` are the ids of messages that it replaces.

    Where it is urgent or puts an error right, what it waits behind is tried at once. What was withdrawn before this
    recipient heard of it is not told; where that is all, the message is superseded as it is made.
    """
    heard = [alert for alert in group if not _is_moot(tx, channel, recipient, alert)]
    made = compose_message(app, tx, channel, heard or group, recipient)
    key = "|".join((channel.name, recipient, *sorted(str(alert.id) for alert in group), *parts))
    message = alter(made.message, id=f"msg_{sha256(key.encode()).hexdigest()[:24]}")
    due = floor_second(app.clock())
    number = outbox.add_message(tx, message, [alert.id for alert in group], findings=made.named.told, due=due)
    if not heard:
        outbox.supersede(tx, message.id)
    elif passes_quiet(choose_urgency(heard), [alert.change.kind for alert in heard]):
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
        tell_unmade(app, tx, channel, list_findings(group), error)


def note_unmade(tx: sqlite3.Connection, channel: Channel, now: datetime, error: Exception) -> None:
    """The channel fails from now on, until it takes a message: after an hour that is told on every other."""
    outbox.mark_failing(tx, channel.name, now, cut_fault(f"no message could be made: {type(error).__name__}: {error}"))


def list_findings(group: Sequence[Alert]) -> list[str]:
    """The findings that the alerts tell of, by number."""
    return sorted({alert.change.finding.id for alert in group})


def _is_moot(tx: sqlite3.Connection, channel: Channel, recipient: str, alert: Alert) -> bool:
    """Whether nothing of the alert is to be told: no such event and unheard of, or a correction of what was never said.

    A digest that was never tried tells what was corrected as it then stands.
    """
    if alert.change.kind == "corrected" and digests.is_in_untried(tx, channel.name, recipient, alert.change.finding.id):
        return not outbox.is_heard(tx, channel.name, alert.change.finding.id, recipient)
    return is_gone_unheard(tx, channel, recipient, alert)


def is_gone_unheard(tx: sqlite3.Connection, channel: Channel, recipient: str, alert: Alert) -> bool:
    finding = load_current(tx, alert.change.finding)
    if not finding.withdrawn and not finding.retracted:
        return False
    return not outbox.is_heard(tx, channel.name, finding.id, recipient)
