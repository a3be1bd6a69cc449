# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Days and months that English tells by a name or a count: "the last Friday of February", "Friday the 28th", "Christmas Eve", "two months later", "a year ago this month"."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date, timedelta
from operator import attrgetter

from parsers.facts.text.patterns import Pattern
from parsers.facts.values.mentions import MONTHS_EN, Anchor, Mention, iso_of, parse_month, resolve_year
from parsers.facts.values.relative_days import DAYS

_WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_NTH = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1, "final": -1}
_FEW = {
    word: n
    for n, word in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 1
    )
}
#: Month and day of the feasts that are days of business news.
_FEASTS = {"Christmas Eve": (12, 24), "Christmas Day": (12, 25), "New Year's Eve": (12, 31), "New Year's Day": (1, 1)}
NAMED_EN = Pattern(
    rf"\b(?P<nth>first|second|third|fourth|last|final) (?P<wd>{_WEEKDAY}) (?:of|in) (?P<month>(?:{MONTHS_EN})\b\.?)(?:,? (?:of )?(?P<year>20\d\d)\b| (?P<rel>last|this) year\b)?"
    rf"|\b(?P<on>{_WEEKDAY}),? the (?P<day>\d{{1,2}})(?:st|nd|rd|th)\b(?! (?:anniversary|session|plenum|floor))"
    r"|\b(?P<feast>Christmas (?:Eve|Day)|New Year's (?:Eve|Day))\b"
    r"|\b(?P<few>one|two|three|four|five|six|seven|eight|nine|ten|eleven) months (?P<way>later|on|earlier|before)(?:(?=[,.;:)\n]|$| (?:and|but|by|in|at)\b)|(?<!before)(?<! on)(?= (?:when|it|the|they|to|there)\b))"
    r"|\b(?P<ago>a year ago this month|this month (?:last year|a year ago)|a year ago, in this month)\b"
)
#: Whether a text may hold such a day at all.
HINT_NAMED = re.compile(
    r"day (?:of|in) [A-Z]|day,? the \d|Christmas|New Year's|months (?:later|on|earlier|before)|this month"
)
#: So far back such a day lies at most, where only its weekday and its number are told.
_BACK = 70
#: So far back the month is told from which another one is counted.
_REACH = 250
_MONTH = len("2026-01")
_END = attrgetter("end")


def read_named_en(match: re.Match[str], anchor: Anchor, dated: Sequence[Mention]) -> Mention | None:
    """One such day or month; None where the year or the day from which it is counted is not known."""
    if match["nth"]:
        value = _find_nth(match, anchor)
    elif match["on"]:
        value = _find_numbered(match["on"], int(match["day"]), anchor)
    elif match["feast"]:
        month, day = _FEASTS[match["feast"]]
        year = resolve_year(month, day, anchor)
        value = iso_of(year, month, day) if year else None
    elif match["few"]:
        value = _find_months_away(match, dated)
    else:
        value = f"{anchor.day.year - 1}-{anchor.day.month:02}" if anchor.day else None
    return Mention(match.start(), match.end(), value, len(value) > _MONTH, int(value[5:7])) if value else None


def _find_nth(match: re.Match[str], anchor: Anchor) -> str | None:
    """The last Friday of a month: its year as told, else as that of the month alone would be."""
    month = parse_month(match["month"])
    year = int(match["year"]) if match["year"] else resolve_year(month, None, anchor)
    if match["rel"] and anchor.day:
        year = anchor.day.year - (match["rel"] == "last")
    if year is None:
        return None
    first = date(year, month, 1)
    days = [first + timedelta(days=n) for n in range(31)]
    fitting = [one for one in days if one.month == month and one.weekday() == DAYS[match["wd"].lower()]]
    return fitting[_NTH[match["nth"]]].isoformat()


def _find_numbered(weekday: str, day: int, anchor: Anchor) -> str | None:
    """The last day before the page that has this number and is this day of the week; None where none is near."""
    if anchor.day is None:
        return None
    past = (anchor.day - timedelta(days=back) for back in range(-1, _BACK))
    return next((one.isoformat() for one in past if one.day == day and one.weekday() == DAYS[weekday.lower()]), None)


def _find_months_away(match: re.Match[str], dated: Sequence[Mention]) -> str | None:
    """So many months from the last one told before, in the same sentence or the one before it."""
    last = bisect_right(dated, match.start(), key=_END)
    before = dated[last - 1] if last else None
    if before is None or not before.value or len(before.value) < _MONTH or match.start() - before.end > _REACH:
        return None
    if len(re.findall(r"\n|\. (?=[A-Z])", match.string[before.end : match.start()])) > 1:
        return None
    away = _FEW[match["few"]] * (1 if match["way"] in ("later", "on") else -1)
    months = int(before.value[:4]) * 12 + int(before.value[5:7]) - 1 + away
    return iso_of(months // 12, months % 12 + 1)
