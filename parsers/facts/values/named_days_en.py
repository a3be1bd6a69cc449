# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Days and months that English tells by a name or a count: "the last Friday of February", "Friday the 28th", "Christmas Eve", "two months later", "a year ago this month"."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date, timedelta
from operator import attrgetter

from parsers.facts.text.patterns import Pattern
from parsers.facts.values.ahead_en import is_ahead_en
from parsers.facts.values.coming_days import find_year_to_come, is_to_come
from parsers.facts.values.days_from_days import ENDS, FEW
from parsers.facts.values.mentions import (
    MONTHS_EN,
    WEEKDAYS_EN,
    Anchor,
    Mention,
    find_year,
    iso_of,
    parse_month,
    resolve_year,
)
from parsers.facts.values.relative_days import DAYS

_NTH = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1, "final": -1}
#: Month and day of the feasts that are days of business news.
_FEASTS = {"Christmas Eve": (12, 24), "Christmas Day": (12, 25), "New Year's Eve": (12, 31), "New Year's Day": (1, 1)}
NAMED_EN = Pattern(
    rf"\b(?P<nth>first|second|third|fourth|last|final) (?P<wd>{WEEKDAYS_EN}) (?:of|in) (?P<month>(?:{MONTHS_EN})\b\.?)(?:,? (?:of )?(?P<year>20\d\d)\b| (?P<rel>last|this) year\b)?"
    rf"|\b(?P<on>{WEEKDAYS_EN}),? the (?P<day>\d{{1,2}})(?:st|nd|rd|th)\b{ENDS}"
    r"|(?<!Lunar )(?<!Chinese )\b(?P<feast>Christmas (?:Eve|Day)|New Year's (?:Eve|Day))\b(?:,? (?:of )?(?P<fyear>20\d\d)\b| (?P<frel>last|this) year\b)?"
    r"|\b(?P<few>[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|seven|eight|nine|ten|eleven|[Tt]welve) months? (?P<way>later|on|earlier|before)(?:(?=[,.;:)\n]|$| (?:and|but|by|in|at)\b)|(?<!before)(?<! on)(?= (?:when|it|the|they|to|there)\b))"
    r"|\b(?P<back>[Aa]|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive) (?P<unit>week|fortnight|year)s? ago today\b"
    r"|\b(?P<ago>a year ago this month|this month (?:last year|a year ago)|a year ago, in this month)\b"
)
#: Whether a text may hold such a day at all.
HINT_NAMED = re.compile(
    r"day (?:of|in) [A-Z]|day,? the \d|Christmas|New Year's|months? (?:later|on|earlier|before)|this month|ago today"
)
#: So many days away such a day lies at most, where only its weekday and its number are told.
_NEAR = 70
#: So far back the month is told from which another one is counted.
_REACH = 250
#: "a decision was due three months later": what was still to come.
_DUE = re.compile(r"\b(?:due|must|within|until|will|would|should|to be|expected|expects|planned|plans)\b[^.;\n]{0,60}$")
_MONTH = len("2026-01")
_END = attrgetter("end")


def read_named_en(match: re.Match[str], anchor: Anchor, dated: Sequence[Mention]) -> Mention | None:
    """One such day or month; None where the year or the day from which it is counted is not known."""
    if match["nth"]:
        value = _find_nth(match, anchor)
    elif match["on"]:
        value = _find_numbered(match, anchor)
        if value is None:  # nor is it the day that the weekday alone would be
            return Mention(match.start(), match.end(), None, True)
    elif match["feast"]:
        value = _find_feast(match, anchor)
    elif match["back"]:
        value = _go_back(match, anchor)
    elif match["few"]:
        value = _find_months_away(match, dated)
    else:
        value = f"{anchor.day.year - 1}-{anchor.day.month:02}" if anchor.day else None
    return Mention(match.start(), match.end(), value, len(value) > _MONTH, int(value[5:7])) if value else None


def _find_nth(match: re.Match[str], anchor: Anchor) -> str | None:
    """The last Friday of a month: in the year as told, else the last one past, or the next where it is one to come."""
    month, now = parse_month(match["month"]), find_year(anchor)
    if match["year"]:
        return _pick_weekday(int(match["year"]), month, match)
    if match["rel"]:
        return _pick_weekday(now - (match["rel"] == "last"), month, match) if now else None
    if anchor.day is None:
        year = resolve_year(month, None, anchor)
        return _pick_weekday(year, month, match) if year else None
    today, own = anchor.day.isoformat(), _pick_weekday(anchor.day.year, month, match)
    if _is_ahead(match):
        return own if own > today else _pick_weekday(anchor.day.year + 1, month, match)
    return own if own <= today else _pick_weekday(anchor.day.year - 1, month, match)


def _pick_weekday(year: int, month: int, match: re.Match[str]) -> str:
    days = (date(year, month, 1) + timedelta(days=n) for n in range(31))
    fitting = [one for one in days if one.month == month and one.weekday() == DAYS[match["wd"].lower()]]
    return fitting[_NTH[match["nth"]]].isoformat()


def _is_ahead(match: re.Match[str]) -> bool:
    at = match.string, match.start(), match.end()
    return is_to_come(*at) or is_ahead_en(*at)


def _find_numbered(match: re.Match[str], anchor: Anchor) -> str | None:
    """The last day up to the page's that has this number and weekday, the next where it is to come; None where none is near."""
    if anchor.day is None:
        return None
    ways = range(1, _NEAR) if _is_ahead(match) else range(0, -_NEAR, -1)
    near = (anchor.day + timedelta(days=away) for away in ways)
    weekday, day = DAYS[match["on"].lower()], int(match["day"])
    return next((one.isoformat() for one in near if one.day == day and one.weekday() == weekday), None)


def _find_feast(match: re.Match[str], anchor: Anchor) -> str | None:
    """The feast of the year that is told, else the last one past, or the next where it is one to come."""
    month, day = _FEASTS[match["feast"]]
    now = find_year(anchor)
    if match["fyear"]:
        return iso_of(int(match["fyear"]), month, day)
    if match["frel"]:
        return iso_of(now - (match["frel"] == "last"), month, day) if now else None
    if anchor.day and _is_ahead(match):
        year = find_year_to_come(month, day, anchor.day)
    else:
        year = resolve_year(month, day, anchor)
    return iso_of(year, month, day) if year else None


def _go_back(match: re.Match[str], anchor: Anchor) -> str | None:
    """So many weeks, fortnights or years before the page's day."""
    if anchor.day is None:
        return None
    many = FEW[match["back"].lower()]
    if match["unit"] == "year":
        return iso_of(anchor.day.year - many, anchor.day.month, anchor.day.day)
    return (anchor.day - timedelta(days=many * (7 if match["unit"] == "week" else 14))).isoformat()


def _find_months_away(match: re.Match[str], dated: Sequence[Mention]) -> str | None:
    """So many months from the last one told before, in the same sentence or the one before it; none that were to come."""
    last = bisect_right(dated, match.start(), key=_END)
    before = dated[last - 1] if last else None
    if before is None or not before.value or len(before.value) < _MONTH or match.start() - before.end > _REACH:
        return None
    if _DUE.search(match.string[max(0, match.start() - 80) : match.start()]):
        return None
    if len(re.findall(r"\n|\. (?=[A-Z])", match.string[before.end : match.start()])) > 1:
        return None
    away = FEW[match["few"].lower()] * (1 if match["way"] in ("later", "on") else -1)
    months = int(before.value[:4]) * 12 + int(before.value[5:7]) - 1 + away
    return iso_of(months // 12, months % 12 + 1)
