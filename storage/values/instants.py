"""Instants as ISO text in UTC, to the second: as SQL users read and compare them."""

from datetime import UTC, datetime, timedelta

from domain.dates import Published, beijing_day, iso_utc, parse_published
from domain.errors import StorageError

#: No two clocks of one machine differ by more; what happened later than this was stored before the clock was set back.
AHEAD = timedelta(seconds=90)


def write_instant(instant: datetime | None) -> str | None:
    """`2025-02-28T00:14:00Z`, or None for None. Raises ValueError for a naive datetime."""
    return None if instant is None else iso_utc(instant)


def write_due(instant: datetime) -> str:
    """As `write_instant`, but rounded up: nothing that waits for an instant may start before it."""
    return iso_utc(instant if instant.microsecond == 0 else instant + timedelta(seconds=1))


def read_instant(text: str) -> datetime:
    """Raises StorageError for what is no instant: a value that was damaged or written past the program."""
    try:
        return datetime.fromisoformat(text).astimezone(UTC)
    except (TypeError, ValueError, OverflowError) as error:
        raise StorageError(f"the database holds no readable instant: {str(text)[:40]!r}") from error


def read_optional(text: str | None) -> datetime | None:
    return None if text is None else read_instant(text)


def span_published(published: Published | str | None) -> tuple[str | None, str | None]:
    """First and last Beijing day that a publication can mean; None twice where it is not known."""
    known = parse_published(published) if isinstance(published, str) else published
    if known is None:
        return None, None
    if known.precision != "month":
        return known.day, known.day
    return beijing_day(known.earliest()), beijing_day(known.latest())


def span_date(day: str | None) -> tuple[str | None, str | None]:
    """First and last day of a calendar date as precise as its source: `2025`, `2025-02` or `2025-02-28`."""
    if day is None:
        return None, None
    if len(day) == 10:
        return day, day
    if len(day) == 7:
        return span_published(Published(day))
    return f"{day}-01-01", f"{day}-12-31"
