"""How many messages a chat service takes in which time; we keep to it, so that none is refused as too many."""

from collections.abc import Sequence
from datetime import datetime

from msgspec import Struct

from domain.alerts import Channel


class Pace(Struct, frozen=True):
    """At most so many messages in so many seconds."""

    messages: int
    seconds: int


_FEISHU = (Pace(5, 1), Pace(100, 60))
_KINDS = {"slack": (Pace(1, 1),), "feishu": _FEISHU}
_SCHEMES = {"dingtalk": (Pace(20, 60),), "wecombot": (Pace(20, 60),), "feishu": _FEISHU, "lark": _FEISHU}
_SCHEMES |= {"slack": (Pace(1, 1),)}


def list_paces(channel: Channel) -> tuple[Pace, ...]:
    """What the channel's service takes; empty where nothing is known of it."""
    if channel.kind == "apprise":
        return _SCHEMES.get(channel.url.partition("://")[0].lower(), ())
    return _KINDS.get(channel.kind, ())


def count_remembered(channel: Channel) -> int:
    """How many of the last attempts tell whether another one may follow."""
    return max((pace.messages for pace in list_paces(channel)), default=0)


def find_wait(channel: Channel, recent: Sequence[datetime], now: datetime) -> int:
    """Seconds until the service takes another message; `recent` are times of the last attempts, newest first.

    Times are kept in whole seconds, so up to one second more is waited than the service asks for. An attempt in the
    future was made before the clock was set back; no wait is longer than the pace's own time for it.
    """
    longest = 0
    for pace in list_paces(channel):
        if len(recent) < pace.messages:
            continue
        age = int((now.replace(microsecond=0) - recent[pace.messages - 1]).total_seconds())
        if age <= pace.seconds:
            longest = max(longest, min(pace.seconds - age, pace.seconds) + 1)
    return longest
