"""Why a channel gets a message: what its own lists watch, or that it takes everything, and why the news matters."""

import sqlite3
from collections.abc import Sequence

from domain.alerts import Alert, Channel
from miitwatch.application import Application
from miitwatch.folding.routing import route, say_taken
from miitwatch.messages.meaning import explain_meaning


def explain_group(
    app: Application, db: sqlite3.Connection, channel: Channel, group: Sequence[Alert]
) -> tuple[str, tuple[str, ...]]:
    """The words of WHY YOU, and the same as machine-readable words, for the alerts that one message tells.

    Judged anew by the lists as they are now, so that no list's name is kept beside an alert. Where a list watches
    something of it, that is the reason, whatever else the channel takes.
    """
    ways = [
        (alert, route(alert.change, channel, app.config.watch_lists, alert.change.at, old_after=app.config.old_after))
        for alert in group
    ]
    watched = [way.why for _, way in ways if way and way.watched]
    new = [alert.change.finding for alert in group if alert.change.kind == "new"]
    meanings = [meaning for finding in new for meaning in explain_meaning(db, finding)]
    words = dict.fromkeys([*(watched or [say_taken(channel)]), *(meaning.words for meaning in meanings)])
    reasons = [way.reason if way else alert.reason for alert, way in ways]
    codes = dict.fromkeys([*reasons, *(meaning.code for meaning in meanings)])
    return "; ".join(words), tuple(code for code in codes if code)
