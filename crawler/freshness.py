"""How fresh a source is: whether it answers, still shows news, and is as long as usual. Pure."""

from datetime import datetime, timedelta
from typing import Literal

from msgspec import Struct

from crawler.rhythm import expect_least, expect_news, is_search, publishes_abroad
from crawler.schedule import is_left_long
from crawler.workdays import measure_working_time
from domain.altering import alter
from domain.dates import BEIJING
from domain.errors import FETCH_FAILURES
from domain.sources import Source, SourceMemory

#: A failure or a short list is taken for a state once it has lasted so many polls.
PATIENCE = 3
#: A list that is short for so long is not short by chance.
THIN_RED = timedelta(days=2)
#: The name of a source that is due and was not asked.
UNASKED = "not-asked"
#: The name of a source that answers, and asks for far longer a rest than its interval.
RESTING = "resting"
#: A list whose newest row is older is frozen: it is stale at the first look already.
FROZEN = timedelta(days=90)
#: The same for a search, which may have found nothing for long, or rank by relevance.
FROZEN_SEARCH = timedelta(days=365)


class Freshness(Struct, frozen=True):
    """`name` is empty, `not-asked`, `resting`, `stale`, `thin` or a failure's, of FETCH_FAILURES; `what` says it.

    `expected` and `quiet` are working time of China: within how much news is expected, and how much has passed without.
    """

    state: Literal["green", "amber", "red"]
    name: str = ""
    since: datetime | None = None
    expected: timedelta | None = None
    what: str = ""
    quiet: timedelta | None = None

    @property
    def settled(self) -> bool:
        """Whether a silence is over beyond doubt, so that a source at the line, or one that fails, ends none."""
        return self.quiet is not None and self.expected is not None and self.quiet * 2 <= self.expected


def judge(source: Source, history: SourceMemory, now: datetime) -> Freshness:
    """Judges a source by what is remembered of it. A failure comes before silence, silence before a short list.

    Silence is judged as of the last answer: while nobody asked, nobody was silent. That nobody asked is a state of its
    own; of a source that was silent before it makes the state red sooner.
    """
    if history.stopped or history.failing:
        lasts = history.stopped or history.failures >= PATIENCE or is_left_long(source.every, history, now)
        name = history.failing or "gone"
        what = FETCH_FAILURES.get(name, "")
        return Freshness("red" if lasts else "amber", name, history.failing_since, what=what)
    seen, unasked = _judge_answers(source, history, now), find_unasked(source, history, now)
    if unasked is None:
        return seen if seen.name or history.rest_until is None else _judge_rest(source, seen, history, now)
    if not seen.name:
        return unasked
    return alter(
        seen, state="red" if "red" in (seen.state, unasked.state) else "amber", what=f"{seen.what}; {unasked.what}"
    )


def _judge_answers(source: Source, history: SourceMemory, now: datetime) -> Freshness:
    if history.last_success is None or history.watched_since is None:
        return Freshness("amber", what="it has not been asked yet")
    fresh = _judge_silence(source, history, history.watched_since, min(now, history.last_success))
    if fresh.name or history.thin_polls < PATIENCE:
        return fresh
    ends = sorted(history.counts)
    usual = " to ".join(str(one) for one in dict.fromkeys((ends[0], ends[-1]))) if ends else "more"
    what = f"its list has {history.last_count} rows, where {usual} are usual"
    lasts = history.thin_since is not None and history.last_success - history.thin_since >= THIN_RED
    return Freshness("red" if lasts else "amber", "thin", history.thin_since, fresh.expected, what, fresh.quiet)


def _judge_rest(source: Source, seen: Freshness, history: SourceMemory, now: datetime) -> Freshness:
    """A source that is not asked for long since its last answer wished so: nothing is known of it meanwhile."""
    return alter(seen, state="amber", name=RESTING, since=history.last_success or now, what=say_rest(source, history))


def say_rest(source: Source, history: SourceMemory) -> str:
    """Until when a source wishes to be left alone, and how often it should be asked."""
    until = history.rest_until
    said = f"{until.astimezone(BEIJING):%Y-%m-%d %H:%M}" if until else "later"
    minutes = source.every // timedelta(minutes=1)
    return f"it asks to be left alone until {said}, and is to be asked every {minutes} minutes"


def find_unasked(source: Source, history: SourceMemory, now: datetime) -> Freshness | None:
    """That a source is due and was not asked for an interval and more; None where it is not so.

    Nothing is known of it meanwhile, whatever it said last: amber after one interval of its own, red after three.
    """
    since = history.held_since or history.due
    if since is None or now - since < source.every or history.stopped:
        return None
    state: Literal["amber", "red"] = "red" if now - since >= source.every * PATIENCE else "amber"
    why = "its host is left alone, or its day's allowance is used up" if history.held_since else "nobody asked it"
    what = f"due since {since.astimezone(BEIJING):%Y-%m-%d %H:%M} and not asked: {why}"
    return Freshness(state, UNASKED, since, what=what)


def _judge_silence(source: Source, history: SourceMemory, watched: datetime, now: datetime) -> Freshness:
    """Stale where nothing new came for longer than expected while it was watched, or where all it lists is old."""
    newest, limit = history.newest, FROZEN_SEARCH if is_search(source) else FROZEN
    past = [instant for instant in (*history.news, history.newest) if instant is not None and instant <= now]
    last = max(past, default=None)
    begin, least = max(last or watched, watched), expect_least(source)
    # while the rest of a gap is tried again, the newest row is the one of before it
    old = newest is not None and now - newest > limit and history.gap_since is None
    if not old and now - begin < least:  # the usual case, which needs no calendar
        return Freshness("green", expected=least, quiet=max(now - begin, timedelta(0)))
    expected = expect_news(source, tuple(instant for instant in history.news if instant <= now))
    quiet = measure_working_time(begin, now, rests_at_year_end=publishes_abroad(source))
    if newest is not None and old and measure_working_time(newest, now) >= expected:
        return Freshness(
            "red", "stale", newest, expected, "all that it lists is old", measure_working_time(newest, now)
        )
    if quiet < expected:
        return Freshness("green", expected=expected, quiet=quiet)
    state: Literal["amber", "red"] = "red" if quiet >= expected * 2 else "amber"
    what = f"nothing new for {count_days(quiet)}, where something is expected within {count_days(expected)}"
    return Freshness(state, "stale", last or watched, expected, what, quiet)


def count_days(time: timedelta) -> str:
    """Working time in words: `1 working day`, `10 working days`."""
    days = time // timedelta(days=1)
    return f"{days} working day{'' if days == 1 else 's'}"
