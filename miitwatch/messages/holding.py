"""What is held back for a while: till the digest, till quiet hours end, or till a channel's cap allows it.

Nothing that puts an error right is ever held back.
"""

import sqlite3
from collections.abc import Sequence
from datetime import datetime, timedelta

from msgspec import Struct

from domain.alerts import Alert, Channel
from domain.timing import end_of_quiet
from miitwatch.application import Application
from miitwatch.folding.addressing import list_recipients
from miitwatch.folding.righted import RIGHTED
from miitwatch.folding.timing import is_collected, passes_quiet
from miitwatch.messages.briefings import choose_urgency
from storage.outbox import digests, outbox
from storage.outbox.outbox import QueuedMessage

#: What falls due at once in more messages than this is told in one, also where a channel has no cap.
BURST = 20
HOUR = timedelta(hours=1)


class Held(Struct, frozen=True):
    """What becomes of groups of alerts that are due: a message each, one message for all, or later.

    `capped` are those that the channel's cap alone postpones.
    """

    alone: tuple[Sequence[Alert], ...] = ()
    together: tuple[Alert, ...] = ()
    postponed: tuple[tuple[datetime, Sequence[Alert]], ...] = ()
    capped: tuple[tuple[datetime, Sequence[Alert]], ...] = ()


def hold_groups(app: Application, db: sqlite3.Connection, channel: Channel, groups: Sequence[Sequence[Alert]]) -> Held:
    """Sorts the groups of one channel that are due now. What waits for the digest is in none of the three."""
    now = app.clock()
    due = [group for group in groups if not all(is_collected(channel, alert.urgency) for alert in group)]
    quiet = end_of_quiet(channel.quiet, now) if channel.quiet else None
    silent = [group for group in due if quiet and not _passes(group)]
    righted = [group for group in due if _is_righted(group)]
    others = [group for group in due if group not in righted and group not in silent]
    held = tuple((quiet, group) for group in silent if quiet)
    made = digests.list_made(db, channel.name, list_recipients(channel)[0], now - HOUR, now) if others else ()
    room = channel.per_hour - len(made) - len(righted) if channel.per_hour else BURST
    if len(others) <= room:
        return Held((*righted, *others), (), held)
    if room > 0:
        return Held(tuple(righted), tuple(alert for group in others for alert in group), held)
    again = (made[0] if made else now) + HOUR
    return Held(tuple(righted), (), held, tuple((again, group) for group in others))


def _passes(group: Sequence[Alert]) -> bool:
    return passes_quiet(choose_urgency(group), [alert.change.kind for alert in group])


def _is_righted(group: Sequence[Alert]) -> bool:
    return any(alert.change.kind in RIGHTED for alert in group)


def wait_for_quiet(app: Application, tx: sqlite3.Connection, channel: Channel, queued: QueuedMessage) -> bool:
    """Whether a message that is due waits for the end of quiet hours; its lease is given back then.

    One that has been overtaken by a correction goes, and so does whatever a correction or what is urgent waits behind.
    """
    now = app.clock()
    end = end_of_quiet(channel.quiet, now) if channel.quiet else None
    if end is None or queued.message.kind in ("notice", "test"):
        return False
    alerts = outbox.list_alerts(tx, queued.alert_ids)
    if (alerts and _passes(alerts)) or outbox.is_overtaken(tx, queued.number, RIGHTED):
        return False
    if outbox.find_pressing(tx, queued.number, RIGHTED) is not None:
        return False
    outbox.put_off(tx, queued.message.id, end, now)
    return True


def wait_for_turn(app: Application, tx: sqlite3.Connection, channel: Channel, queued: QueuedMessage) -> bool:
    """Whether a later part of a digest waits since the hour is full of other parts; its lease is given back then.

    They were planned hour by hour, but an outage, or a machine that slept, makes all of them due at once.
    """
    if not channel.per_hour or queued.message.kind != "digest":
        return False
    now = app.clock()
    taken = digests.list_parts_accepted(tx, queued.number, now - HOUR, now)
    if len(taken) < channel.per_hour or outbox.find_pressing(tx, queued.number, RIGHTED) is not None:
        return False
    outbox.put_off(tx, queued.message.id, taken[-channel.per_hour] + HOUR, now)
    return True
