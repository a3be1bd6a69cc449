"""What `doctor` says of the ways that messages take: who answers, whose way is whose, and what nobody will send."""

import sqlite3
from collections.abc import Iterator
from urllib.parse import urlsplit

from domain.alerts import Channel
from domain.dates import iso_utc
from miitwatch.folding.addressing import choose_operators
from storage.outbox.channels import load_waiting


def warn_of_answers(channels: tuple[Channel, ...]) -> Iterator[tuple[str, str]]:
    """Mail channels whose readers can answer nobody: channel and words."""
    for channel in channels:
        if channel.enabled and channel.kind == "email" and not channel.reply_to:
            yield channel.name, f"no reply_to: an answer goes to {channel.sender}; give it a person"


def warn_of_no_operators(channels: tuple[Channel, ...]) -> Iterator[str]:
    """That every channel gets what is for operators, and none of them the particulars of another's trouble."""
    enabled = [channel for channel in channels if channel.enabled]
    if enabled and not any(channel.operators for channel in enabled):
        yield (
            "no channel has operators = true: notices of the watch go to all readers, and which channel takes no "
            "messages stands only in miitwatch alerts list. Set it where operators read"
        )


def warn_of_one_route(channels: tuple[Channel, ...]) -> Iterator[str]:
    """Servers that carry both readers' and operators' messages, where operators have no other way.

    When such a server fails, nobody can be told. An inbox is a folder of this machine and needs no server.
    """
    enabled = [channel for channel in channels if channel.enabled]
    readers = {find_server(channel) for channel in enabled if channel.readers} - {""}
    ways = {find_server(channel) for channel in choose_operators(channels)}
    if ways and ways <= readers:
        listed = ", ".join(sorted(ways))
        yield (
            f"readers' and operators' messages both go through {listed}: when it fails, nobody is told. Give operators "
            "another way, for example an inbox with operators = true"
        )


def find_server(channel: Channel) -> str:
    """The host that a channel depends on; the service for one of Apprise's; empty for an inbox."""
    if channel.kind == "email":
        return channel.host.lower()
    if channel.kind == "apprise":
        return f"the service {urlsplit(channel.url).scheme}"
    return (urlsplit(channel.url).hostname or "").lower()


def warn_of_orphans(db: sqlite3.Connection, channels: tuple[Channel, ...]) -> Iterator[str]:
    """What waits for a channel or recipient that is no longer configured, or is off, by name."""
    to = {channel.name: channel.recipients for channel in channels if channel.enabled}
    for one in load_waiting(db):
        named = f"{one.channel}{f' to {one.recipient}' if one.recipient else ''}"
        since = f"{one.number} waiting, the oldest of {iso_utc(one.oldest)}"
        if one.channel not in to:
            yield f"{named}: {since}; no enabled channel has this name. Put [alerts.{one.channel}] back to send them"
        elif one.recipient and one.recipient not in to[one.channel]:
            yield f"{named}: {since}; it is no longer in alerts.{one.channel}.to"
