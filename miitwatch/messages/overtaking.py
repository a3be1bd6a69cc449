"""Messages that a change overtakes before they are tried: superseded, and made anew from the ledger as it stands."""

import logging
import sqlite3

from domain.alerts import Channel
from miitwatch.application import Application
from miitwatch.folding.store_faults import is_passing
from miitwatch.messages.composing import SECOND, UNMADE, is_gone_unheard, list_findings, note_unmade, queue_group
from miitwatch.notices.channel_notices import forget_unmade, tell_unmade
from storage.outbox import outbox
from storage.outbox.outbox import QueuedMessage

log = logging.getLogger("miitwatch")


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
        outbox.put_off(tx, queued.message.id, app.clock() + UNMADE, app.clock())
        note_unmade(tx, channel, app.clock(), error)
        tell_unmade(app, tx, channel, outbox.list_told(tx, queued.alert_ids), error)  # one may not be readable
    tx.execute("RELEASE remake")
    return True


def _supersede(app: Application, tx: sqlite3.Connection, channel: Channel, queued: QueuedMessage) -> None:
    """What it and the messages behind it were to tell is told by one new message, from the ledger as it now stands.

    A finding that was withdrawn before this recipient heard of it is not told at all.
    """
    replaced = [queued, *outbox.load_following(tx, queued)]
    alerts = outbox.list_alerts(tx, [alert for one in replaced for alert in one.alert_ids])
    recipient = queued.message.recipient
    told = [alert for alert in alerts if not is_gone_unheard(tx, channel, recipient, alert)]
    for one in replaced:
        outbox.supersede(tx, one.message.id)
    if told:
        queue_group(app, tx, channel, recipient, told, [one.message.id for one in replaced])
    forget_unmade(app, tx, list_findings(alerts))
