"""Working days of China, make-up workdays included: the only door to the holidays library, opened when needed.

The State Council's office announces each year's days off around the November before. The library knows those that are
announced and estimates the others.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from functools import cache
from itertools import accumulate

from domain.dates import BEIJING

_DAY = timedelta(days=1)
_LONGEST = timedelta(days=3_660)  # a silence of ten years is measured no further
#: Days around New Year's Day of the moon calendar on which no silence is held against anybody: people leave a few
#: days before the holiday and come back after it, and the office's own break differs by a day or two from year to year.
_SPRING_FESTIVAL = range(-4, 10)
#: Days off of a year, make-up workdays, and days on which silence means nothing.
Year = tuple[frozenset[date], frozenset[date], frozenset[date]]
_TAKEN: dict[int, Year] = {}


def list_years(years: Iterable[int]) -> dict[int, Year]:
    """What is known of these years, for `take_years` of another process."""
    return {year: _load_year(year) for year in years}


def take_years(years: Mapping[int, Year]) -> None:
    """Takes what another process has listed: the library, 10 MB, is then loaded for other years alone."""
    _TAKEN.update(years)


def is_working_day(day: date) -> bool:
    """Whether China's offices work on that day: no weekend unless it is made up for, no public holiday."""
    rests, made_up, _ = _load_year(day.year)
    if day in made_up:
        return True
    return day.weekday() < 5 and day not in rests


def measure_working_time(start: datetime, end: datetime, *, rests_at_year_end: bool = False) -> timedelta:
    """The part of the time between two instants (aware) in which news can be expected; zero where `end` is no later.

    A working day counts 24 hours, Beijing time. Spring Festival counts for nothing from three days before New Year's
    Eve to ten days after it, nor do the golden weeks of May and October in years not yet announced; with
    `rests_at_year_end`, for publishers abroad, 24 December to 2 January neither.
    """
    if end <= start:
        return timedelta(0)
    start, end = max(start, end - _LONGEST).astimezone(BEIJING), end.astimezone(BEIJING)
    first, last = start.date(), end.date()
    if first == last:
        return end - start if _is_counted(first, rests_at_year_end) else timedelta(0)
    total = _DAY * (_count_until(last, rests_at_year_end) - _count_until(first + _DAY, rests_at_year_end))
    if _is_counted(first, rests_at_year_end):
        total += _at_midnight(first) + _DAY - start
    return total + (end - _at_midnight(last)) if _is_counted(last, rests_at_year_end) else total


def _at_midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=BEIJING)


def _count_until(day: date, rests_at_year_end: bool) -> int:
    """The days that count from 1 January of the year 2000 to the one before `day`, an older one as below zero."""
    days = _count_days(day.year, rests_at_year_end)[day.timetuple().tm_yday - 1]
    return days + _count_years(day.year, rests_at_year_end)


@cache
def _count_years(year: int, rests_at_year_end: bool) -> int:
    whole = range(2000, year) if year >= 2000 else range(year, 2000)
    number = sum(_count_days(one, rests_at_year_end)[-1] for one in whole)
    return number if year >= 2000 else -number


@cache
def _count_days(year: int, rests_at_year_end: bool) -> tuple[int, ...]:
    """How many days of the year count before each of its days; the last figure is the whole year's."""
    begin = date(year, 1, 1)
    length = (date(year + 1, 1, 1) - begin).days
    counted = (_is_counted(begin + _DAY * step, rests_at_year_end) for step in range(length))
    return (0, *accumulate(map(int, counted)))


def _is_counted(day: date, rests_at_year_end: bool) -> bool:
    return _counts(day) and not (rests_at_year_end and _is_year_end(day))


def _counts(day: date) -> bool:
    _, _, quiet = _load_year(day.year)
    return is_working_day(day) and day not in quiet


def _is_year_end(day: date) -> bool:
    return (day.month, day.day) >= (12, 24) or (day.month, day.day) <= (1, 2)


@cache
def _load_year(year: int) -> Year:
    if year in _TAKEN:
        return _TAKEN[year]
    from holidays import country_holidays

    calendar = country_holidays("CN", years=year, language="zh_CN")
    named = {day: name for day, name in calendar.items() if day.year == year}
    made_up = frozenset(day for day in calendar.weekend_workdays if day.year == year)
    new_year = min((day for day, name in named.items() if name.startswith("春节")), default=None)
    quiet = {new_year + _DAY * number for number in _SPRING_FESTIVAL} if new_year else set()
    if not made_up:  # not announced yet, so the weeks around the holidays are estimates
        quiet |= {date(year, 5, number) for number in range(1, 6)} | {date(year, 10, number) for number in range(1, 9)}
    return frozenset(named), made_up, frozenset(quiet)
