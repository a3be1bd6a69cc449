"""alerts: what was sent, what waits, and trying a channel."""

import sys
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import click

from domain.alerts import Channel
from domain.errors import CommandError
from miitwatch.loading import open_for_reading, open_for_work
from miitwatch.progress import count_of
from miitwatch.tables import choose_output, print_rows
from storage.outbox import outbox
from storage.outbox.queue import LEASE

EXIT_DELIVERY = 5


@click.group(invoke_without_command=True)
@click.pass_context
def alerts(ctx: click.Context) -> None:
    """List, show, send again or test messages, and resume channels.

    \b
    Examples:
      miitwatch alerts                      what was sent and what waits
      miitwatch alerts show msg_0123        one message with its attempts
      miitwatch alerts replay msg_0123      send it again, with the same id; --since and --until: all of a time
      miitwatch alerts test inbox           a marked sample through the real path
      miitwatch alerts resume hook          a channel that is held or parked is tried again at once
    """
    if ctx.invoked_subcommand is None:
        ctx.invoke(list_alerts)


@alerts.command("list")
@click.option("--channel", help="Only this channel.")
@click.option("--state", type=click.Choice(["waiting", "accepted", "parked", "refused", "superseded"]))
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True)
@click.option("--format", "output", type=click.Choice(["table", "json", "csv"]), default="table", show_default=True)
@click.option("--json", "as_json", is_flag=True, help="Short for --format json.")
@click.pass_obj
def list_alerts(
    config_path: Path | None,
    channel: str | None = None,
    state: str | None = None,
    limit: int = 50,
    output: str = "table",
    as_json: bool = False,
) -> None:
    """Messages, newest first, with their state, attempts and next attempt; and what waits for each channel.

    An attempt that was begun is held for its process; if that was killed, the message is tried again after that time.
    """
    output = choose_output(output, as_json)
    with open_for_reading(config_path) as app:
        with app.store.read() as db:
            rows = outbox.list_messages(db, channel=channel, state=state, limit=limit)
            depth = outbox.queue_depth(db)
        known = {*(one.channel for one in depth), *(one.name for one in app.config.channels)}
        if channel and not rows and channel not in known:
            raise CommandError(f"no channel is called {channel!r}. There are: {', '.join(sorted(known))}.")
        empty = "No message of these has been made." if channel or state else "No message has been made yet."
        columns = {"message_id": "MESSAGE", "channel": "CHANNEL", "state": "STATE", "attempts": "TRIES",
                   "next_attempt": "NEXT", "subject": "SUBJECT"}  # fmt: skip
        if output == "table":
            rows = tuple(_word_row(row, app.clock()) for row in rows)
        print_rows(rows, output, columns, empty=empty, folded=("state", "next_attempt", "subject", "message_id"))
        if output == "table":
            for one in depth:
                click.echo(_describe_depth(one, app.clock()))


def _word_row(row: Mapping[str, Any], now: datetime) -> dict[str, Any]:
    """A row for the table: why it is not sent any more, and of an attempt that was begun until when it is held."""
    worded = dict(row)
    if row["state"] == "superseded" and str(row["last_status"] or "").startswith(outbox.NOT_SENT):
        worded["state"] = f"superseded, {row['last_status']}"
    if row["next_attempt"]:
        worded["next_attempt"] = _word_next(
            datetime.fromisoformat(row["next_attempt"]),
            datetime.fromisoformat(row["leased_until"]) if row["leased_until"] else None,
            now,
        )
    return worded


def _word_next(due: datetime, leased: datetime | None, now: datetime) -> str:
    if leased is not None and now < leased <= now + 2 * LEASE:  # one that ends later was written by another clock
        return f"an attempt was begun and is held until {leased:%Y-%m-%d %H:%M:%S} UTC"
    return f"{'due since' if due < now else 'next attempt'} {due:%Y-%m-%d %H:%M} UTC"


def _describe_depth(one: outbox.Depth, now: datetime) -> str:
    """What waits for one channel, and what it waits for."""
    parts = [f"{one.channel}: {one.unsent_alerts + one.waiting + one.parked} waiting"]
    if one.oldest:
        parts.append(f"oldest of {one.oldest:%Y-%m-%d %H:%M} UTC, {_write_age(now - one.oldest)} old")
    if one.held_since:
        parts.append(f"held since {one.held_since:%Y-%m-%d %H:%M} UTC until: miitwatch alerts resume {one.channel}")
    elif one.next_attempt:
        parts.append(_word_next(one.next_attempt, one.leased_until, now))
    if one.failing_since:
        parts.append(f"failing since {one.failing_since:%Y-%m-%d %H:%M} UTC")
    return ", ".join(parts)


def _write_age(age: timedelta) -> str:
    """`3 d 2 h`, `2 h 5 min`, `0 min`: the two largest units."""
    minutes = max(0, int(age.total_seconds()) // 60)
    parts = [(minutes // 1440, "d"), (minutes // 60 % 24, "h"), (minutes % 60, "min")]
    while len(parts) > 1 and not parts[0][0]:
        parts = parts[1:]
    return " ".join(f"{number} {unit}" for number, unit in parts[:2])


@alerts.command("show")
@click.argument("message_id")
@click.pass_obj
def show_alert(config_path: Path | None, message_id: str) -> None:
    """One message as it was made, with every attempt to send it."""
    from miitwatch.commands.showing import show_message

    with open_for_reading(config_path) as app, app.store.read() as db:
        click.echo(show_message(db, message_id))


@alerts.command()
@click.argument("message_ids", nargs=-1, metavar="[MESSAGE_ID]...")
@click.option("--since", metavar="TIME", help="Not made before this Beijing day or time.")
@click.option("--until", metavar="TIME", help="Not made after this Beijing day or time, included.")
@click.option("--channel", help="Only what went to this channel.")
@click.pass_obj
def replay(
    config_path: Path | None, message_ids: tuple[str, ...], since: str | None, until: str | None, channel: str | None
) -> None:
    """Send messages again now, each with its own id, so that a receiver knows it for the same.

    By id, or all that were made within a time and accepted or refused: what waits is sent by itself. Each try is kept
    as an attempt, and one that was accepted before stays so. A running daemon may go on meanwhile. Exit code 5 if one
    was not accepted.

    \b
    Examples:
      miitwatch alerts replay msg_0123
      miitwatch alerts replay --since 2025-03-01 --until 2025-03-02 --channel hook
      miitwatch alerts replay --since "2025-03-01 08:00" --channel hook
    """
    from miitwatch.messages.replays import find_messages, replay_messages

    ranged = since or until or channel
    if bool(message_ids) == bool(ranged):
        raise CommandError(
            "give ids of messages, or a time by --since and --until; `miitwatch alerts list` prints the ids."
        )
    with open_for_work(config_path) as app:
        if ranged:
            _check_channel(app.channels, channel)
            with app.store.read() as db:
                message_ids = find_messages(db, since, until, channel)
            click.echo(f"{count_of(len(message_ids), 'message', 'messages')} of that time.")
        done = replay_messages(app, message_ids)
        if done.untried:
            click.echo(f"{done.untried} not tried, since their channel gave no answer.", err=True)
        for why in dict.fromkeys(done.left_out):
            click.echo(f"not sent: {why}", err=True)
        sys.exit(EXIT_DELIVERY if done.failed or done.left_out else 0)


def _check_channel(channels: Sequence[Channel], name: str | None) -> None:
    if name is not None and name not in {one.name for one in channels}:
        names = ", ".join(one.name for one in channels) or "none"
        raise CommandError(f"no channel that is on is called {name!r}. There are: {names}.")


@alerts.command()
@click.argument("channel")
@click.pass_obj
def test(config_path: Path | None, channel: str) -> None:
    """Send a marked sample to one channel through the real path. Exit code 5 if it is not accepted."""
    from miitwatch.messages.channel_desk import send_test

    with open_for_work(config_path, makes=True) as app:
        _check_channel(app.channels, channel)
        done = send_test(app, next(one for one in app.channels if one.name == channel))
        sys.exit(EXIT_DELIVERY if done.failed else 0)


@alerts.command()
@click.argument("channel")
@click.pass_obj
def resume(config_path: Path | None, channel: str) -> None:
    """Try a channel again that is held (its receiver answered 410) or parked. What waits for it is due at once.

    `miitwatch deliver`, or the daemon within a second, sends it.
    """
    from miitwatch.messages.channel_desk import resume_channel

    with open_for_work(config_path) as app:
        number = resume_channel(app, channel)
        click.echo(f"{channel} is tried again; {count_of(number, 'message waits', 'messages wait')} for it.")
