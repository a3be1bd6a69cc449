"""Makes digests when they are due: one message a recipient, of days that adjoin; and of what would exceed a cap."""

import logging
import sqlite3
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from hashlib import sha256

from msgspec import Struct

from alerts.coverage.coverage import render_coverage
from alerts.digests.digest_words import Digest
from alerts.digests.digests import list_named, split_digest
from domain.alerts import Alert, AttachedFile, Channel, Message, Named, Rendered
from domain.timing import Window
from miitwatch.application import Application
from miitwatch.folding.addressing import list_recipients
from miitwatch.folding.store_faults import is_passing
from miitwatch.folding.timing import find_day, has_digest, leave_quiet
from miitwatch.messages.digest_contents import Turn, build_digest, follow_finding, gather_scene
from miitwatch.messages.digest_turns import UNMADE, find_window, is_astray
from miitwatch.notices.channel_notices import forget_unmade, tell_unmade
from storage.outbox import digests, outbox

log = logging.getLogger("miitwatch")
HOUR = timedelta(hours=1)


def make_digest(app: Application, channel: Channel) -> None:
    """Queues the channel's digest if one is due: once, whatever is killed when. Raises StorageError.

    Days of which none could be made are joined to the next: a digest begins where the last one ended. A fault, of ours
    or of the store, is told to operators once and keeps nothing else from being sent; where the store is only busy or
    full, the next look tries again.
    """
    if not has_digest(channel):
        return
    try:
        with app.store.read() as db:
            untold = digests.load_untold(db, channel.name)
            turn = _find_turn(db, channel, untold, app.clock())
        if is_astray(untold, app.clock()):
            with app.store.write() as tx:
                digests.begin_windows(tx, channel.name, find_day(app.clock()))
        elif turn is not None and turn.window is not None:
            _queue_digest(app, channel, turn, turn.window)
    except Exception as error:
        if is_passing(error):
            log.warning("the digest for channel %s waits for the store: %s", channel.name, error)
            return
        log.exception("the digest for channel %s could not be made", channel.name)
        with app.store.write() as tx:
            digests.postpone_window(tx, channel.name, app.clock() + UNMADE)
            tell_unmade(app, tx, channel, [_name_digest(channel)], error)


def _name_digest(channel: Channel) -> str:
    return f"the digest for {channel.name}"


def _find_turn(db: sqlite3.Connection, channel: Channel, untold: date | None, now: datetime) -> Turn | None:
    found = find_window(db, channel, untold, now)
    if found is None or channel.digest is None:
        return None
    return Turn("daily" if channel.digest.weekday is None else "weekly", *found)


def _queue_digest(app: Application, channel: Channel, turn: Turn, window: Window) -> None:
    """Drafts without holding up anybody's writing, then queues if nothing came between; else the next look does it."""
    with app.store.read() as db:
        today = find_day(app.clock())
        carried = digests.list_collected(db, channel.name, window.last, today)
        drafts = _draft_digest(app, db, channel, turn, window, carried)
    with app.store.write() as tx:
        if digests.load_untold(tx, channel.name) != window.first:
            return  # another process has made it
        again = digests.list_collected(tx, channel.name, window.last, today)
        if [one.id for one in again] != [one.id for one in carried]:
            return
        queue_drafts(tx, drafts)
        digests.close_window(tx, channel.name, window, window.last + timedelta(days=1), due=turn.due, now=app.clock())
        forget_unmade(app, tx, [_name_digest(channel)])


def _draft_digest(
    app: Application, db: sqlite3.Connection, channel: Channel, turn: Turn, window: Window, carried: Sequence[Alert]
) -> "tuple[Draft, ...]":
    """Its messages, without those that were made already, while the clock ran ahead: they count as made.

    What waits to be told is told all the same, by messages with ids of their own.
    """
    key = [_name_digest(channel), window.first.isoformat(), window.last.isoformat()]
    drafts = draft_parts(app, db, channel, turn, carried, key)
    known = outbox.list_known(db, [one.message.id for one in drafts])
    if known and carried:
        drafts = draft_parts(app, db, channel, turn, carried, [*key, *sorted(str(alert.id) for alert in carried)])
        known = outbox.list_known(db, [one.message.id for one in drafts])
    return tuple(one for one in drafts if one.message.id not in known)


class Draft(Struct, frozen=True):
    """A message about to be queued, with what it carries and names."""

    message: Message
    alerts: tuple[int, ...]
    named: Named
    due: datetime
    planned: datetime
    urgent: bool = False


def draft_parts(
    app: Application,
    db: sqlite3.Connection,
    channel: Channel,
    turn: Turn,
    carried: Sequence[Alert],
    key: Sequence[str],
) -> tuple[Draft, ...]:
    """The messages of one digest for each recipient; parts beyond the channel's cap follow hour by hour.

    Every alert that is carried is in exactly one message of each recipient. `key` names the digest for ever.
    """
    scene = gather_scene(app, db, channel, turn, carried)
    owners = {alert.id: follow_finding(db, alert.change.finding).id for alert in carried}
    urgent = {alert.id for alert in carried if alert.urgency == "urgent"}
    drafts = []
    for recipient in list_recipients(channel):
        parts = split_digest(channel, build_digest(app, db, channel, recipient, scene))
        placed = {item.finding.id: number for number, (part, _) in enumerate(parts) for item in part.items}
        for number, (part, rendered) in enumerate(parts):
            alerts = tuple(one for one, owner in owners.items() if placed.get(owner, 0) == number)
            message = _form_message(channel, recipient, part, rendered, key)
            named = list_named(channel, part, rendered)
            due, planned = plan_part(app, channel, turn, number)
            drafts.append(Draft(message, alerts, named, due, planned, not urgent.isdisjoint(alerts)))
    return tuple(drafts)


def draft_collected(app: Application, channel: Channel, alerts: Sequence[Alert]) -> tuple[Draft, ...]:
    """The one message that tells all of these alerts, since one each would exceed what the channel takes."""
    turn = Turn("collected", min(alert.fell_due for alert in alerts))
    with app.store.read() as db:
        return draft_parts(app, db, channel, turn, alerts, ["collected", *sorted(str(alert.id) for alert in alerts)])


def queue_drafts(tx: sqlite3.Connection, drafts: Sequence[Draft]) -> None:
    """Where a message that goes at once tells something urgent, what it waits behind is tried at once, too."""
    for draft in drafts:
        number = outbox.add_message(
            tx,
            draft.message,
            draft.alerts,
            findings=draft.named.told,
            recalled=draft.named.recalled,
            due=draft.due,
            planned=draft.planned,
        )
        if draft.urgent and draft.planned <= draft.message.at:
            outbox.hasten_earlier(tx, number, draft.message.at)


def plan_part(app: Application, channel: Channel, turn: Turn, number: int) -> tuple[datetime, datetime]:
    """When a part fell due, and when it is sent first: at once, or hour by hour where a cap allows no more of them."""
    now = app.clock().replace(microsecond=0)
    due = min(leave_quiet(channel, turn.due), now)
    return due, now + HOUR * (number // channel.per_hour) if number and channel.per_hour else due


def _form_message(channel: Channel, recipient: str, digest: Digest, rendered: Rendered, key: Sequence[str]) -> Message:
    words = "|".join((channel.name, recipient, *key, str(digest.part)))
    return Message(
        id=f"msg_{sha256(words.encode()).hexdigest()[:24]}",
        channel=channel.name,
        recipient=recipient,
        kind="digest",
        type=f"digest.{digest.kind}",
        subject=rendered.subject,
        text=rendered.text,
        html=rendered.html,
        at=digest.now,
        headers=rendered.headers,
        data=rendered.data,
        files=_attach_coverage(channel, digest),
    )


def _attach_coverage(channel: Channel, digest: Digest) -> tuple[AttachedFile, ...]:
    """The coverage statement of the digest's days, with its first part, where the channel asks for it."""
    covered = digest.coverage
    if not channel.coverage or covered is None or digest.part > 1 or channel.kind not in ("email", "inbox"):
        return ()
    name = f"coverage-{covered.since}-to-{covered.until}.txt"
    return (AttachedFile(name, "text/plain", render_coverage(covered).encode()),)
