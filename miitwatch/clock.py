"""The one place that reads the wall clock. Everything else is given `now` as a value."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]


def read_clock() -> datetime:
    """The present instant, aware, in UTC."""
    return datetime.now(UTC)
