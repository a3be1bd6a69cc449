"""Who hears of a channel in trouble, by which other way, and in which words."""

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import datetime

from alerts.notices.notice import Notice
from domain.alerts import Channel
from domain.altering import alter
from miitwatch.application import Application
from miitwatch.folding.addressing import list_recipients
from miitwatch.notices.notices import operator_channels, queue_message
from storage.outbox import outbox


def list_others(app: Application, name: str, *, spare_operators: bool) -> list[Channel]:
    """Every channel but this one; without those of operators where they hear it by another notice."""
    spared = {channel.name for channel in operator_channels(app)} if spare_operators else set()
    return [one for one in app.channels if one.name != name and one.name not in spared]


def list_other_ways(app: Application, name: str) -> Sequence[Channel]:
    """Operators' channels but this one; where that is none, every other channel, which hears no particulars."""
    others = [channel for channel in operator_channels(app) if channel.name != name]
    return others or [channel for channel in app.channels if channel.name != name]


def make_notice(
    app: Application, name: str, subject: str, facts: tuple[tuple[str, str], ...], since: datetime | None = None
) -> Notice:
    """A notice of now."""
    return Notice(name=name, subject=subject, at=app.clock(), since=since, facts=facts)


def _leave_out_others(notice: Notice) -> Notice:
    """The notice as a channel of readers hears it: that something is wrong with another one, and who should look."""
    if notice.name == "recovered":
        return alter(notice, subject="recovered: one of the other channels")
    if notice.name == "message-unmade":
        what, seen = "a finding cannot be told on a channel", "No message could be made of a finding; it is kept."
    else:
        what, seen = "one of the other channels takes no messages", "One of the other channels takes no messages."
    do = "Its operator should look: miitwatch alerts list"
    return alter(notice, subject=what, facts=(("SEEN", seen), ("DO", do)))


def raise_all(
    app: Application,
    tx: sqlite3.Connection,
    keys: Iterable[str],
    notice: Notice,
    channels: Iterable[Channel],
    *,
    alike: bool = False,
) -> None:
    """Troubles, each by its key, in one notice; nothing where all last already. `alike`: as in `queue_notice`."""
    from alerts.notices.notices import render_notice  # most rounds have no trouble to tell

    rendered = render_notice(notice)
    new = [key for key in keys if outbox.raise_notice(tx, key, rendered.subject, rendered.text, app.clock())]
    if new:
        queue_notice(app, tx, new[0], notice, channels, alike=alike)


def queue_notice(
    app: Application,
    tx: sqlite3.Connection,
    key: str,
    notice: Notice,
    channels: Iterable[Channel],
    *,
    alike: bool = False,
) -> None:
    """Operators get the notice; readers, who may be another client, neither a name, nor an address, nor a subject.

    `alike`: it has none of these, and all get the same.
    """
    from alerts.notices.notices import render_notice

    full, discreet = render_notice(notice), render_notice(notice if alike else _leave_out_others(notice))
    for channel in channels:
        rendered = full if channel.operators else discreet
        for recipient in list_recipients(channel):
            queue_message(app, tx, channel, recipient, rendered, kind="notice", type=f"notice.{notice.name}", key=key)
