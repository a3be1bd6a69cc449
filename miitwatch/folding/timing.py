"""When an alert falls due: after the other pages of its poll, and not too often for one finding; with the digest where
it is collected; and not within a channel's quiet hours unless it is urgent."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from domain.alerts import Channel, NextRegular
from domain.dates import BEIJING
from domain.findings import Change, Urgency
from domain.timing import digest_window, end_of_quiet, next_digest, next_telling
from miitwatch.folding.righted import RIGHTED

if TYPE_CHECKING:  # each look asks for times, and few route anything
    from miitwatch.folding.routing import Route

#: An urgent alert waits for the other pages of its poll at most so long (design.md, "Two kinds of commit").
SETTLE_URGENT = timedelta(seconds=10)
#: Amended and disputed are collected per finding and channel and told at most once a day, unless they are urgent.
COLLECT = timedelta(days=1)


def plan_due(
    change: Change, channel: Channel, route: "Route", last_told: datetime | None, settle: timedelta
) -> datetime:
    """When the alert of `change` for `channel` falls due. `last_told`: when it last got a message on the finding."""
    if is_collected(channel, route.urgency):
        return plan_digest(channel, change.at)
    due = change.at + min(settle, SETTLE_URGENT if route.urgency == "urgent" else settle)
    if change.kind in ("amended", "disputed") and route.urgency != "urgent" and last_told is not None:
        due = max(due, last_told + COLLECT)
    return due if passes_quiet(route.urgency, (change.kind,)) else leave_quiet(channel, due)


def has_digest(channel: Channel) -> bool:
    """Whether the channel gets digests: one for operators alone has nothing to tell in them."""
    return channel.readers and channel.digest is not None


def is_collected(channel: Channel, urgency: Urgency) -> bool:
    """Whether an alert of this urgency waits for the channel's digest."""
    return urgency == "digest" and has_digest(channel)


def plan_digest(channel: Channel, at: datetime) -> datetime:
    """When the digest comes that tells of what happened at `at`: the first one whose days hold it."""
    if channel.digest is None:
        return at
    due = next_digest(channel.digest, at)
    while digest_window(channel.digest, due)[1] < find_day(at):
        due = next_digest(channel.digest, due)
    return leave_quiet(channel, due)


def plan_next_regular(channel: Channel, untold: date | None, now: datetime) -> NextRegular | None:
    """When the channel's next digest is due, after `now`; `untold` is the first day of which none has told."""
    if channel.digest is None or not channel.readers:
        return None
    due = next_telling(channel.digest, untold or find_day(now), now)
    return NextRegular(leave_quiet(channel, due), channel.zone)


def passes_quiet(urgency: Urgency, kinds: Iterable[str]) -> bool:
    """Whether changes of these kinds are told in quiet hours too: what is urgent, and what puts an error right."""
    return urgency == "urgent" or any(kind in RIGHTED for kind in kinds)


def leave_quiet(channel: Channel, at: datetime) -> datetime:
    """The time itself, or the end of the channel's quiet hours where it falls into them."""
    end = end_of_quiet(channel.quiet, at) if channel.quiet else None
    return end or at


def find_day(at: datetime) -> date:
    """The Beijing day of an instant."""
    return at.astimezone(BEIJING).date()
