"""Dates of feeds, lists and pages, by our own grammar. Nothing here raises: what is no date is None.

A time without a zone is Beijing time, as Chinese feeds mean it; a day without a time stays a day.
"""

import re
from datetime import UTC, date, datetime, timedelta, timezone

from domain.dates import BEIJING, Published, publish_at
from parsers.date_forms import (
    COMPACT,
    EPOCH,
    MAIL,
    MONTH_ONLY,
    MONTH_WORD,
    MONTHS,
    NO_YEAR,
    PATTERNS,
    YEAR_LAST,
    ZONES,
    plain_digits,
)

_IN_ADDRESS = tuple(
    re.compile(pattern)
    for pattern in (
        r"/(?P<year>20\d\d)(?P<month>\d\d)/(?P<day>\d\d)/",
        r"/(?P<year>20\d\d)[-/]?(?P<month>\d\d)[-/]?(?P<day>\d\d)/",
        r"/(?P<year>20\d\d)-(?P<month>\d\d)/(?P<day>\d\d)/",
        r"/(?P<year>20\d\d)/(?P<month>\d\d)-(?P<day>\d\d)/",
        r"/(?P<year>20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)[/-]",
        r"/[tP]0?(?P<year>20\d\d)(?P<month>\d\d)(?P<day>\d\d)\d*_?\d*\.",
        r"/(?P<year>20\d\d)[-/]?(?P<month>\d\d)/(?!\d\d?/)",
    )
)
_LATEST_YEAR = 2099


def read_published(value: object, seen: date | None = None) -> Published | None:
    """The publication that a date field states; None where it states none ("Invalid Date", "", null, nonsense).

    `value` is text in any of the usual forms, or epoch milliseconds (or seconds) as number or text. `seen` is the
    Beijing day on which the row was seen; it settles the year of `10-05`, which lies in the past.
    """
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return _read_epoch(float(value))
    text = str(value).strip()
    if EPOCH.match(text) and not COMPACT.match(text):
        return _read_epoch(float(text))
    if found := COMPACT.match(text):
        year, month, day, hour, minute, second = (int(part) if part else None for part in found.groups())
        return _make(year, month, day, hour, minute, second)
    if found := YEAR_LAST.match(text):
        return _read_year_last(int(found[1]), int(found[3]), int(found[4]))
    return find_published(text, seen)


def find_published(text: str, seen: date | None = None) -> Published | None:
    """The first date that stands in a text, as precise as it stands there; None where there is none."""
    text = plain_digits(text[:2_000])
    if (mail := MAIL.fullmatch(text)) and (published := _read_mail(mail)):
        return published
    matches = [found for pattern in PATTERNS if (found := pattern.search(text))]
    for found in sorted(matches, key=lambda match: match.start("year") if match["hour"] is None else match.start()):
        if published := _read_match(found):
            return published
    return _find_month(text) or (_find_without_year(text, seen) if seen else None)


def date_address(url: str) -> Published | None:
    """The day (or month) that an article's address carries, as news sites write it; None where it carries none."""
    path = url.split("?", 1)[0]
    for pattern in _IN_ADDRESS:
        if found := pattern.search(path):
            parts = found.groupdict()
            published = _make(int(parts["year"]), int(parts["month"]), int(parts["day"]) if parts.get("day") else None)
            if published:
                return published
    return None


def _read_match(found: re.Match[str]) -> Published | None:
    part = found.groupdict()
    month = part["month"]
    number = int(month) if month.isdigit() else MONTHS[month[:3].lower()]
    year = int(part["year"])
    if year < 100:
        year += 2000 if year < 70 else 1900  # RFC 5322 §4.3 reads two digits so, with 50 as its turn
    hour = _read_hour(part)
    minute = int(part["minute"]) if part.get("minute") else None
    second = int(part["second"]) if part.get("second") else 0
    zone = _read_zone(part.get("zone"), part.get("javazone"), written_in_english=not month.isdigit())
    return _make(year, number, int(part["day"]), hour, minute, second, zone)


def _read_mail(found: re.Match[str]) -> Published | None:
    day, month, year, hour, minute, second, zone = found.groups()
    offset = "+0000" if zone == "GMT" else zone
    span = timedelta(hours=int(offset[1:3]), minutes=int(offset[3:]))
    known = timezone(-span if offset[0] == "-" else span)
    return _make(int(year), MONTHS[month.lower()], int(day), int(hour), int(minute), int(second), known)


def _read_hour(part: dict[str, str | None]) -> int | None:
    """The hour on a clock of 24, from 下午 and "pm" too."""
    if not part.get("hour"):
        return None
    hour = int(part["hour"] or 0)
    half = (part.get("half") or part.get("ampm") or "").lower()[:1]
    if half in ("下", "晚", "p") and hour < 12:
        return hour + 12
    return 0 if half == "a" and hour == 12 else hour


def _read_zone(zone: str | None, java: str | None, *, written_in_english: bool) -> timezone | None:
    """The zone that a text names, Beijing where it names none, None where the name is not known.

    CST is the American one where RFC 5322 gives it that meaning, behind a date with an English month; between time
    and year, where Java writes it, and behind a date of figures it is China's.
    """
    if not (zone or java) or java == "CST" or (zone and zone.upper() == "CST" and not written_in_english):
        return BEIJING
    name = (zone or java or "").upper().replace(" ", "")
    offset = re.search(r"([+-])(\d\d?):?(\d\d)?$", name)
    if offset:
        span = timedelta(hours=int(offset[2]), minutes=int(offset[3] or 0))
        return timezone(-span if offset[1] == "-" else span) if span < timedelta(hours=15) else None
    if name not in ZONES:
        return None
    return timezone(timedelta(hours=ZONES[name]))


def _make(
    year: int | None,
    month: int | None,
    day: int | None,
    hour: int | None = None,
    minute: int | None = None,
    second: int | None = None,
    zone: timezone | None = BEIJING,
) -> Published | None:
    """A publication of checked parts; None for a day that no calendar has. An unknown zone leaves the day alone."""
    if year is None or month is None or not 1990 <= year <= _LATEST_YEAR:
        return None
    try:
        first = date(year, month, day or 1)
        if hour is None or minute is None or zone is None:
            return Published(first.isoformat() if day else f"{year}-{month:02}")
        return publish_at(datetime(year, month, day or 1, hour, minute, second or 0, tzinfo=zone))
    except (ValueError, OverflowError):
        return None


def _read_epoch(number: float) -> Published | None:
    """Epoch milliseconds or seconds. Midnight in Beijing is a calendar day that a database stored as an instant."""
    seconds = number / 1000 if abs(number) >= 1e11 else number
    try:
        instant = datetime.fromtimestamp(seconds, UTC)
    except (ValueError, OverflowError, OSError):
        return None
    if not 1990 <= instant.year <= _LATEST_YEAR:
        return None
    local = instant.astimezone(BEIJING)
    if (local.hour, local.minute, local.second) == (0, 0, 0):
        return Published(local.strftime("%Y-%m-%d"))
    return publish_at(instant)


def _read_year_last(one: int, two: int, year: int) -> Published | None:
    """`28/02/2025` and `02/28/2025`, where only one reading is a date; None where both are."""
    readings = {(one, two), (two, one)}
    possible = [published for month, day in readings if month <= 12 and (published := _make(year, month, day))]
    return possible[0] if len(possible) == 1 else None


def _find_month(text: str) -> Published | None:
    if found := MONTH_ONLY.search(text):
        return _make(int(found["year"]), int(found["zh"] or found["iso"]), None)
    if found := MONTH_WORD.search(text):
        return _make(int(found["year"]), MONTHS[found["month"][:3].lower()], None)
    return None


def _find_without_year(text: str, seen: date) -> Published | None:
    """`12-31` seen on 2 January is last year's; a day of grace for servers that are ahead."""
    found = NO_YEAR.search(text)
    if not found:
        return None
    month, day = (int(part) for part in found.groups() if part)
    for year in range(seen.year + 1, seen.year - 5, -1):
        published = _make(year, month, day)
        if published and published.day <= (seen + timedelta(days=1)).isoformat():
            return published
    return None
