"""What operators are told of messages that wait for a channel that is off or gone, or for a recipient who left it."""

import sqlite3
from collections.abc import Iterable, Sequence

from domain.dates import iso_utc
from miitwatch.application import Application
from miitwatch.folding.addressing import list_recipients
from miitwatch.notices.channel_hearers import list_other_ways, make_notice, raise_all
from miitwatch.progress import count_of
from storage.outbox import outbox
from storage.outbox.channels import Waiting


def find_orphans(app: Application, waiting: Iterable[Waiting]) -> list[Waiting]:
    """What waits for a channel that is off or gone, or a recipient that it no longer names."""
    known = {channel.name: list_recipients(channel) for channel in app.channels}
    return [
        one
        for one in waiting
        if one.channel not in known or (one.recipient is not None and one.recipient not in known[one.channel])
    ]


def name_orphan(app: Application, orphan: Waiting) -> str:
    """The key of its notice: a channel that is gone is one trouble, of one that is there each recipient who left."""
    gone = not any(channel.name == orphan.channel for channel in app.channels)
    return f"orphans:{orphan.channel}" if gone else f"orphans:{orphan.channel}:{orphan.recipient}"


def are_gone(name: str, orphans: Sequence[Waiting]) -> bool:
    """Whether nothing waits any more of a trouble: `name` is its key without its kind."""
    channel, _, recipient = name.partition(":")
    return not any(one.channel == channel and recipient in ("", one.recipient) for one in orphans)


def tell_orphans(app: Application, tx: sqlite3.Connection, name: str, orphans: Sequence[Waiting]) -> None:
    """In one notice what waits for a channel, by recipients of whom that was not told yet."""
    lasting = {notice.key for notice in outbox.list_notices(tx)}
    left = [one for one in orphans if name_orphan(app, one) not in lasting]
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
    whom = f"channel {name}, which is not there" if gone else f"recipients no longer in alerts.{name}.to"
    notice = make_notice(app, "channel-gone", f"{waits} for {whom}", facts)
    keys = list(dict.fromkeys(name_orphan(app, one) for one in left))
    raise_all(app, tx, keys, notice, list_other_ways(app, name))
