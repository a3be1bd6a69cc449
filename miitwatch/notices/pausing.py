"""While the record is paused: operators are told at once and daily, nothing else is delivered."""

import sqlite3
from collections.abc import Iterator
from datetime import timedelta

from alerts.notices.notice import Notice
from domain.alerts import Channel
from domain.errors import CommandError
from miitwatch.application import Application
from miitwatch.folding.addressing import list_recipients
from miitwatch.notices.notices import operator_channels, queue_message
from miitwatch.progress import count_of
from storage.outbox.pausing import (
    TOLD,
    Pause,
    Withheld,
    end_pause,
    list_told_waiting,
    list_withheld,
    load_pause,
    note_told,
    read_last_told,
    supersede_told,
)

#: How often operators are told while it lasts.
DAILY = timedelta(days=1)


def find_pause(app: Application) -> Pause | None:
    """Why nothing is delivered; None where the record is not paused. Raises StorageError."""
    with app.store.read() as db:
        return load_pause(db)


def refuse_paused(app: Application) -> None:
    """Raises CommandError where the record is paused: nothing is sent, whoever asks."""
    paused = find_pause(app)
    if paused is not None:
        raise CommandError(f"the record is paused ({paused.why}): nothing is sent. First: miitwatch resume")


def tell_paused(app: Application, paused: Pause) -> None:
    """Puts the notice for operators into the outbox where they were not told within a day."""
    from alerts.notices.notices import render_notice  # few are paused

    with app.store.read() as db:
        if _is_told(app, db):
            return
    with app.store.write() as tx:
        if _is_told(app, tx):  # another channel's job told it meanwhile
            return
        withheld = list_withheld(tx)
        rendered = render_notice(_write_notice(app, paused, withheld))
        for channel in operator_channels(app):
            for recipient in list_recipients(channel):
                queue_message(app, tx, channel, recipient, rendered, kind="notice", type=TOLD, key="paused")
        note_told(tx, app.clock())


def _is_told(app: Application, db: sqlite3.Connection) -> bool:
    last = read_last_told(db)
    return last is not None and last <= app.clock() < last + DAILY


def _write_notice(app: Application, paused: Pause, withheld: tuple[Withheld, ...]) -> Notice:
    number = sum(one.number for one in withheld)
    waits = count_of(number, "message or alert waits", "messages and alerts wait")
    return Notice(
        name=TOLD.removeprefix("notice."),
        subject="paused: nothing is delivered",
        at=app.clock(),
        since=paused.since,
        facts=(
            ("SEEN", f"{paused.why}. Sources are asked and read; no alert, digest or notice goes out but this one."),
            ("NOT LOST", f"{waits}: miitwatch alerts list"),
            ("MEANS", "Where the installation that it was copied from still runs, its readers hear from that one."),
            ("DO", "Where this one takes its place: miitwatch resume. Until then this notice comes daily."),
        ),
    )


def list_sendable(app: Application, channel: Channel) -> tuple[str, ...]:
    """The messages that go out on a channel while the record is paused."""
    with app.store.read() as db:
        return list_told_waiting(db, channel.name)


def describe_withheld(withheld: tuple[Withheld, ...]) -> Iterator[str]:
    """What would be sent to whom, one line each."""
    for one in withheld:
        what = count_of(one.number, "message", "messages") if one.recipient else _count_unaddressed(one)
        to = f"{one.channel} {one.recipient}".rstrip()
        yield f"  {to}: {what}, the oldest of {one.oldest:%Y-%m-%d %H:%M} UTC"
    if not withheld:
        yield "  nothing waits"


def _count_unaddressed(one: Withheld) -> str:
    return count_of(one.number, "message or alert", "messages or alerts")


def resume(app: Application) -> tuple[bool, tuple[Withheld, ...]]:
    """Lets deliveries go on. Returns whether it was paused, and what is sent now."""
    with app.store.write() as tx:
        was = end_pause(tx)
        supersede_told(tx)
        return was, list_withheld(tx)
