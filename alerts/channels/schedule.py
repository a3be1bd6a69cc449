"""When a message that was not accepted is tried again."""

from datetime import datetime, timedelta

from msgspec import Struct

#: Waits after the first, second ... failed attempt: the schedule that the Standard Webhooks specification recommends.
STEPS = (
    timedelta(seconds=5),
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=2),
    timedelta(hours=5),
    timedelta(hours=10),
    timedelta(hours=14),
    timedelta(hours=20),
    timedelta(hours=24),
)
#: A parked message is tried once a day, for as long as it takes.
DAILY = timedelta(days=1)
#: No server's Retry-After holds a message back for longer.
LONGEST_WAIT = timedelta(days=7)
#: A wait is lengthened by at most this part, so that what failed together is not tried together.
JITTER = 0.1


class Next(Struct, frozen=True):
    """The next attempt. `parked`: the schedule is used up, and the message is tried once a day."""

    at: datetime
    parked: bool


def plan_next(attempts: int, now: datetime, jitter: float, retry_after: float | None = None) -> Next:
    """When to try again after `attempts` failed attempts (1 or more).

    `jitter` in [0, 1) comes from the caller, so that time stays a value; `retry_after` in seconds is what the server
    asked for: never earlier than that, at most seven days. Raises ValueError for values outside these bounds.
    """
    if attempts < 1:
        raise ValueError(f"the next attempt follows at least one attempt, not {attempts}")
    if not 0 <= jitter < 1:
        raise ValueError(f"jitter is at least 0 and below 1, not {jitter}")
    if now.tzinfo is None:
        raise ValueError("the time of an attempt needs a zone")
    parked = attempts > len(STEPS)
    wait = DAILY if parked else STEPS[attempts - 1]
    wait *= 1 + JITTER * jitter
    if retry_after is not None:
        asked = timedelta(seconds=max(0.0, min(retry_after, LONGEST_WAIT.total_seconds())))
        wait = max(wait, asked)
    return Next(now + wait, parked)
