"""Days told from another day: yesterday, end of last month, on Friday, the first three quarters."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from parsers.facts.values.mentions import Anchor, Mention

DAYS = {d: i for i, d in enumerate(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])}


def find_weekday(name: str, anchor: Anchor) -> str | None:
    if anchor.day is None:
        return None
    back = (anchor.day.weekday() - DAYS[name]) % 7
    return (anchor.day - timedelta(days=back)).isoformat()


def find_weekday_before(name: str, anchor: Anchor) -> str | None:
    """The day of that name in the week before the anchor's."""
    if anchor.day is None:
        return None
    monday = anchor.day - timedelta(days=anchor.day.weekday() + 7)
    return (monday + timedelta(days=DAYS[name])).isoformat()


def read_relative(match: re.Match[str], word: str, anchor: Anchor) -> Mention | None:
    resolve = _RELATIVE.get(word)
    if resolve is None:
        return None
    day = anchor.day
    if day is None and anchor.page and word in _OF_A_YEAR:
        day = date(*anchor.page, 1)
    if day is None:
        return None
    value = resolve(day)
    return Mention(match.start(), match.end(), value, len(value) == 10)


def _last_month(day: date) -> str:
    return (day.replace(day=1) - timedelta(days=1)).isoformat()[:7]


def _end_of_quarter(day: date, month: int) -> str:
    """The last such quarter that had ended by a day, as its last month."""
    return f"{day.year - (month >= day.month)}-{month:02}"


#: For these it is enough to know the year in which a text is told.
_OF_A_YEAR = (
    "上年末",
    "去年底",
    "the end of last year",
    "last year",
    "first half of this year",
    "first six months of this year",
)

_RELATIVE: dict[str, Callable[[date], str]] = {
    "昨日": lambda d: (d - timedelta(days=1)).isoformat(),
    "昨天": lambda d: (d - timedelta(days=1)).isoformat(),
    "昨": lambda d: (d - timedelta(days=1)).isoformat(),
    **dict.fromkeys(("昨晚", "昨夜", "昨午", "昨早"), lambda d: (d - timedelta(days=1)).isoformat()),
    **dict.fromkeys(("今早", "今晨", "今午", "今晚"), date.isoformat),
    **dict.fromkeys(("yesterday", "Yesterday"), lambda d: (d - timedelta(days=1)).isoformat()),
    "今日": lambda d: d.isoformat(),
    "今天": lambda d: d.isoformat(),
    **dict.fromkeys(("today", "Today"), date.isoformat),
    "two days ago": lambda d: (d - timedelta(days=2)).isoformat(),
    "three days ago": lambda d: (d - timedelta(days=3)).isoformat(),
    "前天": lambda d: (d - timedelta(days=2)).isoformat(),
    "前日": lambda d: (d - timedelta(days=2)).isoformat(),
    "上月底": _last_month,
    "上月末": _last_month,
    "上个月": _last_month,
    "上个月底": _last_month,
    "上个月末": _last_month,
    "last month": _last_month,
    "本月底": lambda d: d.isoformat()[:7],
    "本月末": lambda d: d.isoformat()[:7],
    "上年末": lambda d: f"{d.year - 1}-12",
    "去年底": lambda d: f"{d.year - 1}-12",
    "年末": lambda d: f"{d.year - (d.month < 12)}-12",
    "年底": lambda d: f"{d.year - (d.month < 12)}-12",
    "the end of last year": lambda d: f"{d.year - 1}-12",
    **dict.fromkeys(
        (
            "year-end",
            "year's end",
            "end of the year",
            "close of the year",
            "turn of the year",
            "the year closed",
            "the year ended",
        ),
        lambda d: _end_of_quarter(d, 12),
    ),
    "last year": lambda d: f"{d.year - 1}",
    "first half of this year": lambda d: f"{d.year}-06",
    "first six months of this year": lambda d: f"{d.year}-06",
    "first three quarters of this year": lambda d: f"{d.year}-09",
    "first nine months of this year": lambda d: f"{d.year}-09",
    **dict.fromkeys(
        ("mid-year", "midyear", "middle of the year", "halfway mark", "halfway point", "first half", "H1", "Q2"),
        lambda d: _end_of_quarter(d, 6),
    ),
    "Q1": lambda d: _end_of_quarter(d, 3),
    "Q3": lambda d: _end_of_quarter(d, 9),
    "first quarter": lambda d: _end_of_quarter(d, 3),
    "second quarter": lambda d: _end_of_quarter(d, 6),
    "third quarter": lambda d: _end_of_quarter(d, 9),
    "fourth quarter": lambda d: _end_of_quarter(d, 12),
    "last quarter": lambda d: _last_month(d.replace(month=(d.month - 1) // 3 * 3 + 1)),
    "middle of this year": lambda d: f"{d.year}-06",
    "middle of last year": lambda d: f"{d.year - 1}-06",
}
