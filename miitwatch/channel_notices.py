"""What operators are told of the channels themselves, where there is one by another way than the one in trouble."""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from alerts.notice import Notice
from domain.alerts import Channel, Message
from domain.dates import iso_utc
from domain.errors import DeliveryError
from miitwatch.addressing import list_recipients
from miitwatch.application import Application
from miitwatch.notices import operator_channels, queue_message
from miitwatch.progress import count_of
from storage import outbox
from storage.channels import ChannelState, Waiting

#: A channel that has failed for so long is told on every other.
PATIENCE = timedelta(hours=1)


def tell_refused(app: Application, tx: sqlite3.Connection, message: Message, error: DeliveryError) -> None:
    """The receiver rejects this very message or recipient; it is not tried again by itself.

    Told once a recipient until one of their messages is accepted: a thousand refused in a row are one notice. Where
    there is no other way it goes out on the channel itself, which may take it though it did not take the message.
    """
    others = _by_another_way(app, message.channel)
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
    notice = _make(app, "channel-refuses", f"channel {message.channel} refused a message", facts)
    _raise(app, tx, _name_refusal(message), notice, others)


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
    notice = _make(app, "channel-refuses", "a message of this channel was rejected", facts)
    own = [channel for channel in app.channels if channel.name == message.channel]
    _raise(app, tx, _name_refusal(message), notice, own, alike=True)


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
    notice = _make(app, "channel-held" if held else "channel-parked", f"channel {name} {what}", facts, app.clock())
    _raise(app, tx, f"channel:{name}", notice, _by_another_way(app, name))


def tell_unmade(
    app: Application, tx: sqlite3.Connection, channel: Channel, findings: Sequence[str], error: Exception
) -> None:
    """A fault of ours: of these findings no message could be made. Told once a finding, whichever channel it is for."""
    named = ", ".join(findings)
    facts = (
        ("SEEN", f"no message could be made of it: {type(error).__name__}: {error}"),
        ("NOT LOST", "It is kept in the outbox and tried again every hour."),
        ("READ IT", f"miitwatch findings; miitwatch show {findings[0]}"),
        ("DO", "This is a fault of miitwatch: please report it, with the trace in the log."),
    )
    notice = _make(app, "message-unmade", f"{named} cannot be told on channel {channel.name}", facts)
    _raise_all(app, tx, [_name_unmade(finding) for finding in findings], notice, operator_channels(app))


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
        ("SEEN", f"it could not be sent: {type(error).__name__}: {error}"),
        ("MESSAGE", f"{message.id}: {message.subject}"),
        ("NOT LOST", "It is kept and tried again, more and more rarely."),
        ("DO", "This is a fault of miitwatch: please report it, with the trace in the log."),
    )
    notice = _make(app, "message-unsendable", f"a message cannot be sent on channel {message.channel}", facts)
    _raise(
        app, tx, f"unsendable:{message.channel}:{app.clock():%Y-%m-%d}", notice, _by_another_way(app, message.channel)
    )


def watch_channels(app: Application) -> None:
    """Tells channels that have failed for an hour, and what waits for channels that are no more; and their ends."""
    with app.store.read() as db:
        states = outbox.load_channel_states(db)
        waiting = outbox.load_waiting(db)
        lasting = {notice.key for notice in outbox.list_notices(db)}
    known = {channel.name for channel in app.channels}
    begun = [state for state in states if state.name in known and _fails_long(state, app.clock())]
    over = [state for state in states if state.failing_since is None and state.held_since is None]
    orphans = _find_orphans(app, waiting)
    left = {one.channel for one in orphans if _name_orphan(app, one) not in lasting}
    ended = [key for key in lasting if _has_ended(key, {one.name for one in over}, orphans)]
    if not left and not ended and all(f"failing:{one.name}" in lasting for one in begun):
        return
    with app.store.write() as tx:
        for state in begun:
            _tell_failing(app, tx, state, told=f"channel:{state.name}" in lasting)
        for name in sorted(left):
            _tell_orphans(app, tx, name, [one for one in orphans if one.channel == name])
        for key in ended:
            _tell_end(app, tx, key, told=key.replace("failing:", "channel:", 1) in ended)


def _fails_long(state: ChannelState, now: datetime) -> bool:
    return state.failing_since is not None and now - state.failing_since >= PATIENCE


def _find_orphans(app: Application, waiting: Iterable[Waiting]) -> list[Waiting]:
    """What waits for a channel that is off or gone, or a recipient that it no longer names."""
    known = {channel.name: list_recipients(channel) for channel in app.channels}
    return [
        one
        for one in waiting
        if one.channel not in known or (one.recipient is not None and one.recipient not in known[one.channel])
    ]


def _name_orphan(app: Application, orphan: Waiting) -> str:
    """The key of its notice: a channel that is gone is one trouble, of one that is there each recipient who left."""
    gone = not any(channel.name == orphan.channel for channel in app.channels)
    return f"orphans:{orphan.channel}" if gone else f"orphans:{orphan.channel}:{orphan.recipient}"


def _has_ended(key: str, working: set[str], orphans: Sequence[Waiting]) -> bool:
    kind, _, name = key.partition(":")
    if kind != "orphans":
        return kind in ("failing", "channel") and name in working
    channel, _, recipient = name.partition(":")
    return not any(one.channel == channel and recipient in ("", one.recipient) for one in orphans)


def _tell_failing(app: Application, tx: sqlite3.Connection, state: ChannelState, *, told: bool) -> None:
    """On every other channel; operators who were told that it is parked are not told twice."""
    taken = "only notices were" if state.took_notices else "nothing was"
    facts = (
        ("SEEN", f"{taken} accepted on it since; the last that was seen: {state.last_status or 'no answer'}"),
        ("LAST GOOD", iso_utc(state.last_success) if state.last_success else "never"),
        ("MEANS", f"Who reads {state.name} does not get what is new. It is kept and sent when the channel works."),
        ("DO", f"miitwatch alerts list --channel {state.name}"),
    )
    notice = _make(
        app, "channel-failing", f"channel {state.name} has failed for over an hour", facts, state.failing_since
    )
    _raise(app, tx, f"failing:{state.name}", notice, _list_others(app, state.name, spare_operators=told))


def _tell_orphans(app: Application, tx: sqlite3.Connection, name: str, orphans: Sequence[Waiting]) -> None:
    """In one notice what waits for a channel, by recipients of whom that was not told yet."""
    lasting = {notice.key for notice in outbox.list_notices(tx)}
    left = [one for one in orphans if _name_orphan(app, one) not in lasting]
    if not left:
        return
    waits = count_of(sum(one.number for one in left), "message waits", "messages wait")
    to = ", ".join(sorted({one.recipient for one in left if one.recipient}))
    facts = (
        ("SEEN", f"{waits}, the oldest of {iso_utc(min(one.oldest for one in left))}"),
        *((("TO", to),) if to else ()),
        ("MEANS", "The configuration no longer has this channel, or has it off, or it no longer names the recipient."),
        ("NOT LOST", "They are kept, and sent when the channel or recipient is back under the same name."),
        ("DO", f"miitwatch alerts list --channel {name}"),
    )
    gone = all(channel.name != name for channel in app.channels)
    whom = f"channel {name}, which is not there" if gone else f"who is no longer in alerts.{name}.to"
    notice = _make(app, "channel-gone", f"{waits} for {whom}", facts)
    keys = list(dict.fromkeys(_name_orphan(app, one) for one in left))
    _raise_all(app, tx, keys, notice, _by_another_way(app, name))


def _tell_end(app: Application, tx: sqlite3.Connection, key: str, *, told: bool) -> None:
    """One recovery note to each who heard of the trouble, also where there were two."""
    kind, _, name = key.partition(":")
    if not outbox.clear_notice(tx, key, app.clock()):
        return
    name, _, recipient = name.partition(":")
    seen = "Nothing waits for it any more." if kind == "orphans" else "It takes messages again; what waited is sent."
    notice = _make(
        app, "recovered", f"recovered: channel {name}{', ' if recipient else ''}{recipient}", (("SEEN", seen),)
    )
    heard = _list_others(app, name, spare_operators=told) if kind == "failing" else _by_another_way(app, name)
    _queue(app, tx, f"recovered:{key}", notice, heard)


def _list_others(app: Application, name: str, *, spare_operators: bool) -> list[Channel]:
    """Every channel but this one; without those of operators where they hear it by another notice."""
    spared = {channel.name for channel in operator_channels(app)} if spare_operators else set()
    return [one for one in app.channels if one.name != name and one.name not in spared]


def _by_another_way(app: Application, name: str) -> Sequence[Channel]:
    """Operators' channels but this one; where that is none, every other channel, which hears no particulars."""
    others = [channel for channel in operator_channels(app) if channel.name != name]
    return others or [channel for channel in app.channels if channel.name != name]


def _make(
    app: Application, name: str, subject: str, facts: tuple[tuple[str, str], ...], since: datetime | None = None
) -> Notice:
    return Notice(name=name, subject=subject, at=app.clock(), since=since, facts=facts)


def _leave_out_others(notice: Notice) -> Notice:
    """The notice as a channel of readers hears it: that something is wrong with another one, and who should look."""
    if notice.name == "recovered":
        return replace(notice, subject="recovered: one of the other channels")
    if notice.name == "message-unmade":
        what, seen = "a finding cannot be told on a channel", "No message could be made of a finding; it is kept."
    else:
        what, seen = "one of the other channels takes no messages", "One of the other channels takes no messages."
    do = "Its operator should look: miitwatch alerts list"
    return replace(notice, subject=what, facts=(("SEEN", seen), ("DO", do)))


def _raise(
    app: Application,
    tx: sqlite3.Connection,
    key: str,
    notice: Notice,
    channels: Iterable[Channel],
    *,
    alike: bool = False,
) -> None:
    _raise_all(app, tx, (key,), notice, channels, alike=alike)


def _raise_all(
    app: Application,
    tx: sqlite3.Connection,
    keys: Iterable[str],
    notice: Notice,
    channels: Iterable[Channel],
    *,
    alike: bool = False,
) -> None:
    """Several troubles in one notice; nothing where all of them last already."""
    from alerts.notices import render_notice  # most rounds have no trouble to tell

    rendered = render_notice(notice)
    new = [key for key in keys if outbox.raise_notice(tx, key, rendered.subject, rendered.text, app.clock())]
    if new:
        _queue(app, tx, new[0], notice, channels, alike=alike)


def _queue(
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
    from alerts.notices import render_notice

    full, discreet = render_notice(notice), render_notice(notice if alike else _leave_out_others(notice))
    for channel in channels:
        rendered = full if channel.operators else discreet
        for recipient in list_recipients(channel):
            queue_message(app, tx, channel, recipient, rendered, kind="notice", type=f"notice.{notice.name}", key=key)
