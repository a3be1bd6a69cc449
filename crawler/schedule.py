"""When a source is asked again. Pure: every instant is handed in, every random number too."""

from datetime import UTC, datetime, timedelta

from crawler.headers import LONGEST
from domain.altering import alter
from domain.sources import SourceMemory

_JITTER = 0.2  # an interval is stretched by up to this part, never shortened
_LONGEST_PAUSE = timedelta(hours=24)  # between two tries of what keeps failing: it is never given up
_LONGEST_OUTAGE = timedelta(hours=4)  # the same where nothing answers at all, which is often our own line
LONG_REST = timedelta(hours=6)  # a wish for more than this and than four intervals is told to operators
_WALL_PAUSE = timedelta(hours=6)  # after a firewall's first refusal; doubled, up to a day
_NO_ANSWER = ("dns", "connect", "timeout")
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def plan_poll(every: timedelta, memory: SourceMemory, floor: float, now: datetime, jitter: float) -> datetime:
    """The next poll after a good answer.

    At least `every`, the freshness `floor` (seconds) of the answer, and the feed's own interval hint, each capped at
    seven days; moved on past the hours and days (GMT) that the feed asks to skip.
    """
    pause = max(every, _read_wish(memory, floor))
    due = now + pause + min(every, LONGEST) * (_JITTER * jitter)
    return skip_quiet_times(due, memory.skip_hours, memory.skip_days)


def _read_wish(memory: SourceMemory, floor: float) -> timedelta:
    return min(timedelta(seconds=max(floor, memory.interval_hint or 0.0)), LONGEST)


def find_long_rest(every: timedelta, memory: SourceMemory, floor: float, now: datetime) -> datetime | None:
    """Until when the answer asks to be left alone, where that is so long that the source is as good as not watched.

    It is kept to all the same. Hours and days that a feed skips are left out: nothing comes then.
    """
    wish = _read_wish(memory, floor)
    return now + wish if is_long_rest(every, wish) else None


def is_long_rest(every: timedelta, pause: timedelta) -> bool:
    """Whether a pause that a site asks for is so much longer than the interval that operators are told at once."""
    return pause > max(every * 4, LONG_REST)


def is_left_long(every: timedelta, memory: SourceMemory, now: datetime) -> bool:
    """Whether a failing source is left alone now for such a pause, by its last answer's Retry-After.

    A wall asked for none: it is waited out for as long as we think right.
    """
    last, until = memory.last_poll, memory.wait_until
    if last is None or until is None or until <= now or memory.failing.startswith("blocked-"):
        return False
    return memory.failing != "" and is_long_rest(every, until - last)


def skip_quiet_times(due: datetime, skip_hours: tuple[int, ...], skip_days: tuple[str, ...]) -> datetime:
    """The first instant from `due` on outside the hours and days (GMT) to be skipped; `due` where none is left."""
    days = {day.strip().lower() for day in skip_days}
    moved = due.astimezone(UTC)
    for _ in range(24 * 8):
        if moved.hour not in skip_hours and _DAYS[moved.weekday()] not in days:
            return moved
        moved = moved.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
    return due


def plan_retry(every: timedelta, failures: int, name: str, now: datetime, jitter: float) -> datetime:
    """The next try after the `failures`-th failure in a row: the interval, doubled each time, with jitter, capped."""
    longest = _LONGEST_OUTAGE if name in _NO_ANSWER else _LONGEST_PAUSE
    return now + _double(every, failures, max(every, longest)) * (1 + _JITTER * jitter)


def plan_wall(failures: int, now: datetime, jitter: float) -> datetime:
    """Until when a firewall's refusal is waited out: hours, doubled up to a day, with jitter."""
    return now + _double(_WALL_PAUSE, failures, _LONGEST_PAUSE) * (1 + _JITTER * jitter)


def plan_wait(every: timedelta, retry_after: float, now: datetime, jitter: float) -> tuple[datetime, datetime]:
    """Until when Retry-After (seconds) forbids to ask, and when the source is due: not within its interval."""
    until = now + min(timedelta(seconds=retry_after), LONGEST)
    due = max(until, now + every)
    return until, due + min(every, timedelta(hours=1)) * (_JITTER * jitter)


def _double(pause: timedelta, failures: int, longest: timedelta) -> timedelta:
    return min(pause * float(1 << min(max(failures - 1, 0), 16)), longest)


def is_held(memory: SourceMemory, now: datetime) -> bool:
    """Whether not even `poll --all` may ask: the source is gone, or a server or firewall asked for quiet."""
    return memory.stopped or (memory.wait_until is not None and memory.wait_until > now)


def is_due(memory: SourceMemory, now: datetime) -> bool:
    """Whether the schedule says to ask now."""
    return not is_held(memory, now) and (memory.due is None or memory.due <= now)


def mend_clock(memory: SourceMemory, now: datetime) -> SourceMemory:
    """The memory for a clock that was set back: each wait keeps its length and starts now; else the memory itself.

    To be stored: then a clock set back causes neither a burst (nothing falls due at once) nor a silence.
    """
    if memory.last_poll is None or memory.last_poll <= now:
        return memory
    moved = memory.last_poll - now
    return alter(
        memory,
        last_poll=now,
        due=None if memory.due is None else max(now, memory.due - moved),
        wait_until=None if memory.wait_until is None else max(now, memory.wait_until - moved),
        rest_until=None if memory.rest_until is None else max(now, memory.rest_until - moved),
    )
