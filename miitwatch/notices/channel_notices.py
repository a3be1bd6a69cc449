"""What operators are told of the channels themselves, where there is one by another way than the one in trouble."""

import sqlite3
from collections.abc import Sequence
from datetime import datetime, timedelta

from domain.alerts import Channel, Message
from domain.dates import iso_utc
from domain.errors import DeliveryError, cut_fault
from miitwatch.application import Application
from miitwatch.notices.channel_hearers import list_other_ways, list_others, make_notice, queue_notice, raise_all
from miitwatch.notices.channel_orphans import are_gone, find_orphans, name_orphan, tell_orphans
from miitwatch.notices.notices import operator_channels
from storage.outbox import outbox
from storage.outbox.channels import ChannelState, Waiting

#: A channel that has failed for so long is told on every other.
PATIENCE = timedelta(hours=1)


def tell_refused(app: Application, tx: sqlite3.Connection, message: Message, error: DeliveryError) -> None:
    """The receiver rejects this very message or recipient; it is not tried again by itself.

    Told once a recipient until one of their messages is accepted: a thousand refused in a row are one notice. Where
    there is no other way it goes out on the channel itself, which may take it though it did not take the message.
    """
    others = list_other_ways(app, message.channel)
    if not others:
        _tell_refused_here(app, tx, message, error)
        return
    facts = (
        ("SEEN", error.what),
        ("MESSAGE", f"{message.id}: {message.subject}"),
        ("TO", message.recipient or message.channel),
        ("NOT LOST", f"It is kept: miitwatch alerts show {message.id}"),
        ("OTHERS", f"miitwatch alerts list --channel {message.channel} --state refused"),
        ("DO", f"When the cause is gone: miitwatch alerts replay {message.id}"),
    )
    notice = make_notice(app, "channel-refuses", f"channel {message.channel} refused a message", facts)
    raise_all(app, tx, [_name_refusal(message)], notice, others)


def _tell_refused_here(app: Application, tx: sqlite3.Connection, message: Message, error: DeliveryError) -> None:
    """Without what was in the message or the answer, for which a filter may reject this too, and without a name or an
    address, so that any reader of the channel may have it."""
    facts = (
        ("SEEN", f"The receiver rejected it for good{f' ({error.status})' if error.status else ''}."),
        ("MESSAGE", message.id),
        ("NOT LOST", f"It is kept: miitwatch alerts show {message.id}"),
        ("MEANS", "What it tells has not arrived. There is no other channel on which that could be said."),
        ("DO", f"When the cause is gone: miitwatch alerts replay {message.id}"),
    )
    notice = make_notice(app, "channel-refuses", "a message of this channel was rejected", facts)
    own = [channel for channel in app.channels if channel.name == message.channel]
    raise_all(app, tx, [_name_refusal(message)], notice, own, alike=True)


def tell_untaken_recipient(app: Application, tx: sqlite3.Connection, message: Message, error: DeliveryError) -> None:
    """The receiver takes nothing of us for one recipient of several; told once, until one of theirs is accepted.

    Where there is no other way it goes out on the channel itself, whose other recipients hear of it, without a name.
    """
    others = list_other_ways(app, message.channel)
    own = [channel for channel in app.channels if channel.name == message.channel]
    facts = (
        ("SEEN", error.what if others else f"The server takes nothing for one recipient ({error.status})."),
        ("MESSAGE", f"{message.id}: {message.subject}" if others else message.id),
        *((("TO", message.recipient),) if others else ()),
        ("NOT LOST", "What is for this recipient is kept, and tried once a day at least."),
        ("MEANS", "The other recipients of the channel get theirs."),
        ("DO", f"When it is mended: miitwatch alerts test {message.channel}"),
    )
    notice = make_notice(
        app, "channel-parked", f"channel {message.channel} takes nothing for one of its recipients", facts
    )
    raise_all(app, tx, [_name_refusal(message)], notice, others or own, alike=not others)


def forget_refusal(app: Application, tx: sqlite3.Connection, message: Message) -> None:
    """A message was accepted: the next refusal to this recipient is told anew.

    Not for a notice, where what came before it was refused and was none: it may be the very notice that tells so.
    """
    outbox.clear_notice(tx, _name_refusal(message), app.clock())


def _name_refusal(message: Message) -> str:
    return f"refused:{message.channel}:{message.recipient}"


def tell_parked(app: Application, tx: sqlite3.Connection, message: Message, error: DeliveryError, held: bool) -> None:
    """The receiver rejects us: all that waits for the channel is tried once a day, or after 410 not at all."""
    name = message.channel
    what = "takes no messages any more; nothing is tried" if held else "takes no messages and is tried once a day"
    do = f"miitwatch alerts resume {name}" if held else f"miitwatch alerts test {name}"
    facts = (
        ("SEEN", error.what),
        ("MESSAGE", f"{message.id}: {message.subject}"),
        ("NOT LOST", "What is for it is kept and waits: miitwatch alerts list"),
        ("DO", f"When it is mended: {do}"),
    )
    notice = make_notice(
        app, "channel-held" if held else "channel-parked", f"channel {name} {what}", facts, app.clock()
    )
    raise_all(app, tx, [f"channel:{name}"], notice, list_other_ways(app, name))


def tell_unmade(
    app: Application, tx: sqlite3.Connection, channel: Channel, findings: Sequence[str], error: Exception
) -> None:
    """A fault of ours: of these findings no message could be made. Told once a finding, whichever channel it is for."""
    named = ", ".join(findings)
    facts = (
        ("SEEN", cut_fault(f"no message could be made of it: {type(error).__name__}: {error}")),
        ("NOT LOST", "It is kept in the outbox and tried again every hour."),
        ("READ IT", f"miitwatch findings; miitwatch show {findings[0]}"),
        ("DO", "This is a fault of miitwatch: please report it, with the trace in the log."),
    )
    notice = make_notice(app, "message-unmade", f"{named} cannot be told on channel {channel.name}", facts)
    raise_all(app, tx, [_name_unmade(finding) for finding in findings], notice, operator_channels(app))


def forget_unmade(app: Application, tx: sqlite3.Connection, findings: Sequence[str]) -> None:
    """A message could be made of these findings, or none is needed any more.

    Earlier versions told several in one key: what of them lasts is told anew by its own.
    """
    for finding in findings:
        outbox.clear_notice(tx, _name_unmade(finding), app.clock())
    for kept in outbox.list_notices(tx):
        kind, _, named = kept.key.partition(":")
        if kind == "unmade" and not set(findings).isdisjoint(named.split(", ")):
            outbox.clear_notice(tx, kept.key, app.clock())


def _name_unmade(finding: str) -> str:
    return f"unmade:{finding}"


def tell_unsendable(app: Application, tx: sqlite3.Connection, message: Message, error: Exception) -> None:
    """A fault of ours while a message was sent; it is tried again by the schedule. Told once a channel and day."""
    facts = (
        ("SEEN", cut_fault(f"it could not be sent: {type(error).__name__}: {error}")),
        ("MESSAGE", f"{message.id}: {message.subject}"),
        ("NOT LOST", "It is kept and tried again, more and more rarely."),
        ("DO", "This is a fault of miitwatch: please report it, with the trace in the log."),
    )
    notice = make_notice(app, "message-unsendable", f"a message cannot be sent on channel {message.channel}", facts)
    key = f"unsendable:{message.channel}:{app.clock():%Y-%m-%d}"
    raise_all(app, tx, [key], notice, list_other_ways(app, message.channel))


def watch_channels(app: Application) -> None:
    """Tells channels that have failed for an hour, and what waits for channels that are no more; and their ends."""
    with app.store.read() as db:
        states = outbox.load_channel_states(db)
        waiting = outbox.load_waiting(db)
        lasting = {notice.key for notice in outbox.list_notices(db)}
    known = {channel.name for channel in app.channels}
    begun = [state for state in states if state.name in known and _fails_long(state, app.clock())]
    over = [state for state in states if state.failing_since is None and state.held_since is None]
    orphans = find_orphans(app, waiting)
    left = {one.channel for one in orphans if name_orphan(app, one) not in lasting}
    ended = [key for key in lasting if _has_ended(key, {one.name for one in over}, orphans)]
    if not left and not ended and all(f"failing:{one.name}" in lasting for one in begun):
        return
    with app.store.write() as tx:
        for state in begun:
            _tell_failing(app, tx, state, told=f"channel:{state.name}" in lasting)
        for name in sorted(left):
            tell_orphans(app, tx, name, [one for one in orphans if one.channel == name])
        for key in ended:
            _tell_end(app, tx, key, told=key.replace("failing:", "channel:", 1) in ended)


def _fails_long(state: ChannelState, now: datetime) -> bool:
    return state.failing_since is not None and now - state.failing_since >= PATIENCE


def _has_ended(key: str, working: set[str], orphans: Sequence[Waiting]) -> bool:
    kind, _, name = key.partition(":")
    if kind == "orphans":
        return are_gone(name, orphans)
    return kind in ("failing", "channel") and name in working


def _tell_failing(app: Application, tx: sqlite3.Connection, state: ChannelState, *, told: bool) -> None:
    """On every other channel; operators who were told that it is parked are not told twice."""
    taken = "only notices were" if state.took_notices else "nothing was"
    facts = (
        ("SEEN", f"{taken} accepted on it since; the last that was seen: {state.last_status or 'no answer'}"),
        ("LAST GOOD", iso_utc(state.last_success) if state.last_success else "never"),
        ("MEANS", f"Who reads {state.name} does not get what is new. It is kept and sent when the channel works."),
        ("DO", f"miitwatch alerts list --channel {state.name}"),
    )
    notice = make_notice(
        app, "channel-failing", f"channel {state.name} has failed for over an hour", facts, state.failing_since
    )
    raise_all(app, tx, [f"failing:{state.name}"], notice, list_others(app, state.name, spare_operators=told))


def _tell_end(app: Application, tx: sqlite3.Connection, key: str, *, told: bool) -> None:
    """One recovery note to each who heard of the trouble, also where there were two."""
    kind, _, name = key.partition(":")
    if not outbox.clear_notice(tx, key, app.clock()):
        return
    name, _, recipient = name.partition(":")
    seen = "Nothing waits for it any more." if kind == "orphans" else "It takes messages again; what waited is sent."
    notice = make_notice(
        app, "recovered", f"recovered: channel {name}{', ' if recipient else ''}{recipient}", (("SEEN", seen),)
    )
    heard = list_others(app, name, spare_operators=told) if kind == "failing" else list_other_ways(app, name)
    queue_notice(app, tx, f"recovered:{key}", notice, heard)
