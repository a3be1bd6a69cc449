"""When an alert falls due: after the other pages of its poll, and not too often for one finding."""

from datetime import datetime, timedelta

from domain.alerts import Channel
from domain.findings import Change
from miitwatch.routing import Route

#: An urgent alert waits for the other pages of its poll at most so long (design.md, "Two kinds of commit").
SETTLE_URGENT = timedelta(seconds=10)
#: Amended and disputed are collected per finding and channel and told at most once a day, unless they are urgent.
COLLECT = timedelta(days=1)


def plan_due(change: Change, channel: Channel, route: Route, last_told: datetime | None, settle: timedelta) -> datetime:
    """When the alert of `change` for `channel` falls due. `last_told`: when it last got a message on the finding."""
    due = change.at + min(settle, SETTLE_URGENT if route.urgency == "urgent" else settle)
    if change.kind in ("amended", "disputed") and route.urgency != "urgent" and last_told is not None:
        due = max(due, last_told + COLLECT)
    return due
