"""What another configuration, or today's rules, would have sent: the archive folded again, and nothing sent."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from msgspec import Struct

from domain.alerts import Channel
from domain.dates import beijing_day
from domain.findings import Change, Urgency
from miitwatch.application import Application
from miitwatch.config import Config
from miitwatch.folding.replaying import begin_state, replay_archive
from miitwatch.folding.routing import route, settle_route


class Sent(Struct, frozen=True):
    """One alert that would have gone to a channel."""

    week: str  # the Monday, Beijing
    at: datetime
    channel: str
    urgency: Urgency
    change: Change
    reason: str


def backtest(app: Application, config: Config, since: str, until: str | None = None) -> Iterator[Sent]:
    """The alerts that `config` would have made of what the archive of `app` holds, by the order of folding.

    Everything is folded from the beginning, so that what was known before `since` is known; only what was seen in the
    window, Beijing days with both ends included, is given. Nothing is written. Raises StorageError.
    """
    told: set[tuple[str, str]] = set()
    channels = tuple(channel for channel in config.channels if channel.enabled)
    with app.store.read() as db:
        for step in replay_archive(app.reader, db, begin_state(db)):
            day = beijing_day(step.event.at)
            for change in step.folded.changes:
                for sent in _address(change, channels, config, told):
                    if since <= day <= (until or "9999"):
                        yield sent


def _address(
    change: Change, channels: tuple[Channel, ...], config: Config, told: set[tuple[str, str]]
) -> Iterator[Sent]:
    for channel in channels:
        way = route(change, channel, config.watch_lists, change.at, old_after=config.old_after)
        known = (channel.name, change.finding.id)
        settled = settle_route(way, told=known in told) if way is not None else None
        if settled is not None:
            told.add(known)
            yield Sent(name_week(change.at), change.at, channel.name, settled.urgency, change, settled.reason)


def name_week(at: datetime) -> str:
    """The Monday of an instant's week, Beijing."""
    day = date.fromisoformat(beijing_day(at))
    return (day - timedelta(days=day.weekday())).isoformat()


def count_weeks(sent: list[Sent]) -> list[tuple[str, str, Counter[str]]]:
    """Week, channel, and how many alerts of each urgency, by week."""
    weeks: dict[tuple[str, str], Counter[str]] = {}
    for one in sent:
        weeks.setdefault((one.week, one.channel), Counter())[one.urgency] += 1
    return [(week, channel, counted) for (week, channel), counted in sorted(weeks.items())]
