"""What a channel gets of a change, how soon, and why: by its kinds, its lowest urgency and its watch lists."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.alerts import Channel
from domain.findings import Change, Urgency
from domain.watching import WatchList
from findings.materiality import weigh

#: The order of urgencies, the most urgent first.
RANK: dict[Urgency, int] = {"urgent": 0, "normal": 1, "digest": 2}
#: What goes to everyone who was told wrongly, whatever a channel takes.
RIGHTED = ("corrected", "withdrawn")


@dataclass(frozen=True, slots=True)
class Route:
    """How a channel is told of a change: `reason` is machine-readable, `why` is the message's own words."""

    urgency: Urgency
    reason: str
    why: str


def route(change: Change, channel: Channel, watch_lists: Sequence[WatchList], now: datetime) -> Route | None:
    """How `channel` is told of `change`; None where it is not told. Pure: the same arguments give the same answer.

    `watch_lists` may hold lists of other channels: only those that the channel names count.
    """
    weight = weigh(change)
    if not weight.alert or not channel.readers:
        return None
    if change.kind not in RIGHTED:
        if channel.kinds and change.finding.kind not in channel.kinds:
            return None
        if RANK[weight.urgency] > RANK[channel.least]:
            return None
    return Route(weight.urgency, weight.reason, _say_why(channel))


def _say_why(channel: Channel) -> str:
    return f"the channel “{channel.name}” takes every approval, revocation, total and policy act"
