"""How the watch is, as values: what `/readyz` and `/metrics` answer from."""

from datetime import datetime
from typing import Literal

from msgspec import Struct

SourceColour = Literal["green", "amber", "red", "off"]


class SourceHealth(Struct, frozen=True):
    """One source. `failure` is empty, `stale`, `thin` or one of FETCH_FAILURES; `what` says it in words."""

    name: str
    authority: str
    colour: SourceColour
    failure: str
    what: str
    since: datetime | None
    last_success: datetime | None
    last_new_entry: datetime | None
    polls: int
    failures: int  # in a row


class ChannelHealth(Struct, frozen=True):
    """What waits for one channel. `oldest` is when the oldest message that waits was made.

    `refused` are those that the receiver rejected within a week; they are not tried again by themselves.
    """

    name: str
    unsent_alerts: int
    waiting: int
    parked: int
    oldest: datetime | None
    last_success: datetime | None
    refused: int = 0


class Health(Struct, frozen=True):
    """`reasons` say in words why the watch is not ready; none: it is. `warnings` say what should be seen to all the
    same."""

    at: datetime
    version: str
    reasons: tuple[str, ...]
    sources: tuple[SourceHealth, ...] = ()
    channels: tuple[ChannelHealth, ...] = ()
    findings: tuple[tuple[str, str, int], ...] = ()  # kind, standing, how many stand
    entries: tuple[tuple[str, int], ...] = ()  # state, how many
    notices: int = 0  # troubles that were told to operators and last
    database_bytes: int = 0
    started: datetime | None = None
    last_poll: datetime | None = None  # when any source was last asked
    warnings: tuple[str, ...] = ()
