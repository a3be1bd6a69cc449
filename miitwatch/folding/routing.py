"""What a channel gets of a change, how soon, and why: by its kinds, its lowest urgency and its watch lists.

The defaults are the table "What goes out when" of docs/routing.md.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from msgspec import Struct

from domain.alerts import Channel
from domain.altering import alter
from domain.findings import Change, Urgency
from domain.watching import WatchList
from findings.materiality import LATE_DAYS, Weight, weigh
from miitwatch.folding.matching import Match, find_matches, say_matches
from miitwatch.folding.righted import RIGHTED

#: The order of urgencies, the most urgent first.
RANK: dict[Urgency, int] = {"urgent": 0, "normal": 1, "digest": 2}
#: How a kind of finding is called in the plural, for a channel that takes not all of them.
_PLAIN = {
    "approval": "approval",
    "revocation": "revocation",
    "policy": "policy act",
    "application": "application",
    "total": "total",
    "denial": "denial",
}
#: What is collected for everyone, and told at once to who watches a firm that it names.
_OF_FIRMS = ("part_of_known", "told_in_passing", "firms_named", "firms_known_better")


class Route(Struct, frozen=True):
    """How a channel is told of a change.

    `rule` is the default rule's machine-readable word, `reason` the same with what was matched in front
    (`watched_firm:weak_source`), `why` the message's own words. Only the rule is kept in the outbox: what a list
    watches stands in its readers' messages and nowhere else. `untold` is the urgency where the channel was never
    told of the finding, None where then nothing goes out.
    """

    urgency: Urgency
    reason: str
    why: str
    rule: str
    untold: Urgency | None
    watched: bool = False  # whether one of the channel's lists watches something of it


def route(
    change: Change,
    channel: Channel,
    watch_lists: Sequence[WatchList],
    now: datetime,
    *,
    old_after: timedelta = timedelta(days=LATE_DAYS),
    vouched: bool = False,
) -> Route | None:
    """How `channel` is told of `change`; None where it is not told. Pure: the same arguments give the same answer.

    `watch_lists` may hold lists of other channels: only those that the channel names count. `now` is when the
    change is told of, by which it is late. What a page tells that a person `vouched` for waits for no digest, whether
    it is new or adds to what is known, and no channel's lowest urgency keeps it back: somebody wants it told.
    """
    weight = weigh(change, now, old_after)
    if not weight.alert or not channel.readers:
        return None
    matches = find_matches(change, [one for one in watch_lists if one.name in channel.watch])
    way = _raise_watched(change, channel, weight, matches)
    if vouched:
        way = _tell_soon(way)
        channel = alter(channel, least="digest")
    if _takes(change, channel, way, matches):
        return way
    return alter(way, untold=None) if change.kind in RIGHTED else None


def settle_route(way: Route, *, told: bool) -> Route | None:
    """The route once it is known whether the channel was told of the finding, or is about to be; None: not told."""
    if told:
        return way
    return None if way.untold is None else alter(way, urgency=way.untold)


def _tell_soon(way: Route) -> Route:
    if way.urgency != "digest":
        return way
    return alter(way, urgency="normal", untold="normal" if way.untold == "digest" else way.untold)


def _takes(change: Change, channel: Channel, way: Route, matches: Sequence[Match]) -> bool:
    if channel.kinds and change.finding.kind not in channel.kinds:
        return False
    if channel.only_watched and not matches:
        return False
    return RANK[way.urgency] <= RANK[channel.least]


def _raise_watched(change: Change, channel: Channel, weight: Weight, matches: Sequence[Match]) -> Route:
    urgency = _judge_watched(change, weight, matches) if matches else weight.urgency
    if weight.reason == "late" and urgency == "digest" and channel.digest is None:
        urgency = "normal"  # a late find is told by itself where there is no digest
    untold: Urgency = urgency
    if change.kind == "disputed" or (weight.reason == "confirmed" and change.finding.kind in ("application", "denial")):
        untold = "digest"  # at once only for who has been told what is now disputed, or confirmed
    reason = f"watched_{matches[0].kind}:{weight.reason}" if matches else weight.reason
    why = say_matches(matches) if matches else say_taken(channel)
    return Route(urgency, reason, why, weight.reason, untold, bool(matches))


def _judge_watched(change: Change, weight: Weight, matches: Sequence[Match]) -> Urgency:
    """The urgency for who watches what is matched."""
    if change.kind == "removed" or change.reason == "page_returned":
        return weight.urgency
    firm = any(match.kind == "firm" for match in matches)
    if weight.reason in _OF_FIRMS or change.kind == "amended":
        at_once = firm and change.finding.kind != "total"
        return "urgent" if at_once or weight.urgency == "urgent" else weight.urgency
    if change.finding.kind == "total" and change.kind != "disputed":
        return weight.urgency
    if weight.reason == "new_application":
        return "normal" if firm else "digest"
    return "urgent"


def say_taken(channel: Channel) -> str:
    """What the channel takes, watched or not: `the channel “hook” takes every approval and policy act`."""
    kinds = channel.kinds or ("approval", "revocation", "total", "policy")
    words = [_PLAIN[kind] for kind in kinds]
    listed = " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else words[0]
    return f"the channel “{channel.name}” takes every {listed}"
