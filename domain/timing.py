"""When a channel speaks: the time of its digest and its quiet hours, as values, with the instants that follow.

Wall times are of the channel's own zone, with its summer time; a window of days is of Beijing, like every day here.
"""

from datetime import UTC, date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from msgspec import Struct

from domain.dates import BEIJING

#: The zone where nobody names one.
HOME = "Asia/Shanghai"
#: Weekdays as a configuration writes them; their place is Python's number of the day.
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


class DigestTime(Struct, frozen=True):
    """When a digest is due: every week on `weekday` (Monday is 0), or daily where it is None."""

    weekday: int | None
    hour: int
    minute: int
    zone: str = HOME


class QuietHours(Struct, frozen=True):
    """From `start` until `end`, over midnight where `end` is the earlier; the two are never the same."""

    start: time
    end: time
    zone: str = HOME


class Window(Struct, frozen=True):
    """Beijing days, both ends included: what a digest tells of."""

    first: date
    last: date

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1


#: Mondays at 09:00 in Beijing (examples.md, "Weekly digest").
WEEKLY = DigestTime(0, 9, 0)


def find_zone(name: str) -> tzinfo:
    """The zone of this name (`Europe/Berlin`). Raises ValueError where the machine knows none.

    Beijing's needs no table of zones: it has had no summer time since 1991.
    """
    if name == HOME:
        return BEIJING
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError("no time zone known here; write it like Europe/Berlin or Asia/Shanghai") from None


def next_digest(digest: DigestTime, after: datetime) -> datetime:
    """The first digest (UTC) later than `after`. A time that summer time leaves out comes an hour later that day."""
    return min(instant for instant in _list_around(digest, after) if instant > after)


def last_digest(digest: DigestTime, at: datetime) -> datetime:
    """The newest digest (UTC) that is due at `at` or was before."""
    return max(instant for instant in _list_around(digest, at) if instant <= at)


def digest_window(digest: DigestTime, at: datetime) -> tuple[date, date]:
    """First and last Beijing day of the digest that is due at `at`: the whole days since the one before it.

    Windows adjoin: the next one begins on the day after the last. Where summer time puts two daily digests on one
    day in Beijing, the second one's window is empty, and its last day is the one before its first.
    """
    this = last_digest(digest, at)
    before = last_digest(digest, this - timedelta(microseconds=1))
    return _beijing_date(before), _beijing_date(this) - timedelta(days=1)


def due_window(digest: DigestTime, untold: date, at: datetime) -> tuple[datetime, Window] | None:
    """The newest digest (UTC) that is due at `at`, where no digest has told of the days from `untold` on; else None.

    Its window begins there: days of which a digest could not be made are joined to the next one's.
    """
    due = last_digest(digest, at)
    last = _beijing_date(due) - timedelta(days=1)
    return None if last < untold else (due, Window(untold, last))


def next_telling(digest: DigestTime, untold: date, after: datetime) -> datetime:
    """The first digest (UTC) later than `after` that has a whole day from `untold` on to tell of."""
    due = next_digest(digest, after)
    while _beijing_date(due) <= untold:
        due = next_digest(digest, due)
    return due


def end_of_quiet(quiet: QuietHours, at: datetime) -> datetime | None:
    """When the quiet hours end in which `at` falls (UTC); None outside them."""
    zone = find_zone(quiet.zone)
    local = at.astimezone(zone)
    clock, overnight = local.time(), quiet.end < quiet.start
    if overnight:
        if quiet.end <= clock < quiet.start:
            return None
        day = local.date() + timedelta(days=clock >= quiet.start)
    elif quiet.start <= clock < quiet.end:
        day = local.date()
    else:
        return None
    end = datetime.combine(day, quiet.end, zone).replace(fold=local.fold).astimezone(UTC)
    return max(end, at.astimezone(UTC) + timedelta(seconds=1))


def _list_around(digest: DigestTime, at: datetime) -> list[datetime]:
    """The digests of nine days before and after, in UTC."""
    zone = find_zone(digest.zone)
    today = at.astimezone(zone).date()
    days = (today + timedelta(days=step) for step in range(-9, 10))
    wall = time(digest.hour, digest.minute)
    return [
        datetime.combine(day, wall, zone).astimezone(UTC)
        for day in days
        if digest.weekday is None or day.weekday() == digest.weekday
    ]


def _beijing_date(instant: datetime) -> date:
    return instant.astimezone(BEIJING).date()
