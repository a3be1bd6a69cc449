# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""A date as a text mentions it, and the day from which it is resolved."""

from bisect import bisect_left
from calendar import monthrange
from collections.abc import Sequence
from datetime import date
from operator import attrgetter

from msgspec import Struct


class Mention(Struct, frozen=True):
    """A date in folded text; `value` is None where the year cannot be told."""

    start: int
    end: int
    value: str | None
    day: bool  # the text gives a day
    month: int | None = None  # 1 to 12 where given, also where the year is unknown


_START = attrgetter("start")


def dates_in(dates: Sequence[Mention], start: int, end: int) -> Sequence[Mention]:
    """Those of the dates, which are in order, that begin in a span."""
    return dates[bisect_left(dates, start, key=_START) : bisect_left(dates, end, key=_START)]


class Anchor(Struct, frozen=True):
    """The day against which dates without a year are resolved; `years` are months that the text gives with a year.

    `page` is the year and the month (1 to 12) in or before which a page without a day tells what is done, where it says so.
    """

    day: date | None
    years: tuple[tuple[int, int], ...] = ()
    page: tuple[int, int] | None = None


def iso_of(year: int, month: int | None = None, day: int | None = None) -> str | None:
    """`2025`, `2025-02` or `2025-02-28`; None where there is no such date."""
    if not 1900 <= year <= 2100 or (month is not None and not 1 <= month <= 12):
        return None
    if month is None:
        return f"{year}"
    if day is None:
        return f"{year}-{month:02}"
    return f"{year}-{month:02}-{day:02}" if 1 <= day <= monthrange(year, month)[1] else None


def go_back(value: str) -> str:
    """The same day, month or year of the year before; the 28th for a 29 February."""
    back = f"{int(value[:4]) - 1}{value[4:]}"
    return f"{back[:-2]}28" if back.endswith("-02-29") else back


#: The names of English weekdays, as a part of a pattern.
WEEKDAYS_EN = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
#: The names of English months, short or whole, as a part of a pattern.
MONTHS_EN = r"Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?"
_MONTHS = {
    m: i + 1 for i, m in enumerate(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"])
}


def parse_month(name: str) -> int:
    """The number of an English month from its first three letters, in either case."""
    return _MONTHS[name[:3].lower()]


def resolve_year(month: int, day: int | None, anchor: Anchor) -> int | None:
    """The year of a month given without one: as the text gives that month elsewhere, else the last one past."""
    if anchor.day is None:
        years = {year for year, known in anchor.years if known == month}
        if anchor.page:
            years.add(anchor.page[0] - (month > anchor.page[1]))
        return years.pop() if len(years) == 1 else None
    later = month > anchor.day.month or (month == anchor.day.month and day is not None and day > anchor.day.day + 1)
    return anchor.day.year - 1 if later else anchor.day.year


def find_year(anchor: Anchor) -> int | None:
    """The year in which a text is told, as far as that is known: "last year" is the one before."""
    return anchor.day.year if anchor.day else anchor.page[0] if anchor.page else None
