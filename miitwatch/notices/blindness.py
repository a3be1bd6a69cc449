"""Readers are told once when no path to the deciding body's pages has worked for two working days, and at its end."""

import sqlite3
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from crawler.workdays import measure_working_time
from domain.alerts import Rendered
from domain.dates import iso_utc
from miitwatch.application import Application
from miitwatch.folding.addressing import list_recipients
from miitwatch.notices.notices import queue_message
from miitwatch.notices.sight import find_last_read, list_paths, see_regulator
from storage.outbox import outbox
from storage.polls import gaps, polls
from storage.values import meta

KEY = "sight:limited"
#: Working time of China without a readable answer after which readers are told.
PATIENCE = timedelta(days=2)
#: Where it is kept since when nothing could be read, so that the recovery can say it.
_SINCE = "blind_since"


def tell_sight(app: Application) -> None:
    """Tells every reader what began or ended, judged by what is stored. Raises StorageError."""
    with app.store.write() as tx:
        paths = list_paths(app, tx)
        asked = [path for path in paths if path.memory.polls or path.memory.failing]
        if not asked:
            return
        if any(path.works for path in asked):
            _tell_restored(app, tx)
            return
        since = find_last_read(paths) or _first_asked(tx)
        if since is None or measure_working_time(since, app.clock()) < PATIENCE:
            return
        from alerts.notices.sight_messages import (  # most rounds have nothing of this to tell
            SightLost,
            render_sight_lost,
        )

        memories = polls.load_memories(tx, app.memories)
        own = {path.source.name for path in paths}
        others = [one.name for one in app.sources if one.name in memories and one.name not in own]
        answering = sum(not memories[name].failing for name in others)
        failures = tuple((path.source.name, path.fresh.name) for path in asked if path.fresh.name)
        lost = SightLost(app.clock(), see_regulator(app, tx), since, failures, answering)
        rendered = render_sight_lost(lost)
        if outbox.raise_notice(tx, KEY, rendered.subject, rendered.text, app.clock()):
            meta.set_meta(tx, _SINCE, iso_utc(since))
            _queue(app, tx, partial(render_sight_lost, lost), "notice.limited_sight")


def _tell_restored(app: Application, tx: sqlite3.Connection) -> None:
    kept = meta.get_meta(tx, _SINCE)
    if not outbox.clear_notice(tx, KEY, app.clock()) or kept is None:
        return
    from alerts.notices.sight_messages import SightRestored, render_sight_restored
    from storage.asking import covering

    since, now = datetime.fromisoformat(kept), app.clock()
    names = [path.source.name for path in list_paths(app, tx)]
    rows = covering.count_sighted(tx, names, since, now + timedelta(seconds=1))
    left = tuple(f"{gap.source}: {gap.remaining}" for gap in gaps.list_gaps(tx, since, now) if not gap.closed)
    restored = SightRestored(now, see_regulator(app, tx), since, rows, left)
    _queue(app, tx, partial(render_sight_restored, restored), "notice.sight_restored")


def _first_asked(tx: sqlite3.Connection) -> datetime | None:
    from storage.asking import covering

    return covering.find_first_poll(tx)


def _queue(app: Application, tx: sqlite3.Connection, render: Callable[[str], Rendered], type_name: str) -> None:
    """To every reader, in the channel's language."""
    for channel in app.channels:
        if not channel.readers:
            continue
        rendered = render(channel.language)
        for recipient in list_recipients(channel):
            queue_message(app, tx, channel, recipient, rendered, kind="summary", type=type_name, key=type_name)
