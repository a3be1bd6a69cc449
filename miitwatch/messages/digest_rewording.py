"""A digest in the words of the ledger as it stands when the digest is first tried."""

import json
import logging
import sqlite3
from datetime import date, datetime

from alerts.channels.limits import measure
from alerts.digests.digest_words import Digest, DigestKind
from alerts.digests.digests import list_named, render_digest_for
from domain.alerts import Channel, Worded
from domain.altering import alter
from domain.timing import Window
from miitwatch.application import Application
from miitwatch.folding.store_faults import is_passing
from miitwatch.messages.digest_contents import Turn, build_digest, gather_scene
from miitwatch.messages.digest_parts import keep_rows, list_rows
from storage.outbox import outbox
from storage.outbox.outbox import QueuedMessage

log = logging.getLogger("miitwatch")

_KINDS: dict[str, DigestKind] = {
    "digest.weekly": "weekly",
    "digest.daily": "daily",
    "digest.collected": "collected",
}


def reword_digest(app: Application, db: sqlite3.Connection, channel: Channel, queued: QueuedMessage) -> Worded | None:
    """The digest's message in the words of the ledger as `db` has it, in which it is first tried and frozen.

    What it tells stays: the same days, the same alerts, the same findings in the same part. None where nothing is left
    to tell: all of it was withdrawn before anybody heard of it. A fault of ours leaves the words as they were made.
    """
    message = queued.message
    try:
        digest = _rebuild(app, db, channel, queued)
        if not digest.items and digest.window is None:
            return None
        rendered = render_digest_for(channel, digest)
        if measure(channel, rendered) > 1:  # it grew while it waited: when each finding was told can be asked
            digest = alter(digest, items=tuple(alter(one, told=one.told[-1:]) for one in digest.items))
            rendered = render_digest_for(channel, digest)
        named = list_named(channel, digest, rendered)
    except Exception as error:
        if is_passing(error):
            raise
        log.exception("message %s is sent in the words in which it was made", message.id)
        return Worded(message, queued.named)
    message = alter(
        message,
        subject=rendered.subject,
        text=rendered.text,
        html=rendered.html,
        headers=rendered.headers,
        data=rendered.data,
    )
    return Worded(message, named)


def _rebuild(app: Application, db: sqlite3.Connection, channel: Channel, queued: QueuedMessage) -> Digest:
    data = json.loads(queued.message.data)
    days = data["window"]
    window = Window(date.fromisoformat(days["first"]), date.fromisoformat(days["last"])) if days else None
    turn = Turn(_KINDS[queued.message.type], datetime.fromisoformat(data["due"]), window, queued.message.at)
    scene = gather_scene(app, db, channel, turn, outbox.list_alerts(db, queued.alert_ids))
    parts: int = data["parts"]
    if parts == 1:
        whole = build_digest(app, db, channel, queued.message.recipient, scene)
        return alter(whole, in_all=len(whole.items))
    rows = list_rows(data)
    own = tuple(one for one in scene.alerts if one.id in scene.carried or one.change.finding.id in rows)
    scene = alter(scene, alerts=own)  # what it carries may be of a finding that was merged into one of the rows
    built = build_digest(app, db, channel, queued.message.recipient, scene)
    items = keep_rows(db, queued, rows, built.items)
    return alter(built, items=items, part=data["part"], parts=parts, before=data["before"], in_all=data["in_all"])
