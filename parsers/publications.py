"""Dates of feeds, lists and pages, by our own grammar. Nothing here raises: what is no date is None.

A time without a zone is Beijing time, as Chinese feeds mean it; a day without a time stays a day.
"""

import re
from datetime import UTC, date, datetime, timedelta, timezone

from domain.dates import BEIJING, Published, publish_at

_MONTH_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTHS = {name: number for number, name in enumerate(_MONTH_NAMES, 1)}
#: RFC 5322 §4.3 for the American names; the others as they are used where the watched sources sit.
_ZONES = {"Z": 0, "UT": 0, "UTC": 0, "GMT": 0, "WET": 0, "BST": 1, "CET": 1, "CEST": 2, "EET": 2, "MSK": 3} | {
    "EST": -5,
    "EDT": -4,
    "CST": -6,
    "CDT": -5,
    "MST": -7,
    "MDT": -6,
    "PST": -8,
    "PDT": -7,
    "HKT": 8,
    "SGT": 8,
    "PHT": 8,
    "AWST": 8,
    "JST": 9,
    "KST": 9,
    "AEST": 10,
    "AEDT": 11,
}

_YEAR = r"(?P<year>(?:19|20)\d\d)"
_MONTH = rf"(?P<month>{'|'.join(_MONTH_NAMES)})[a-z]{{0,6}}\.?"
_TIME = (
    r"(?P<hour>[01]?\d|2[0-3])[:：时](?P<minute>[0-5]\d)"
    r"(?:[:：分](?P<second>[0-5]\d)(?:[.,]\d{1,9})?)?(?!\d)[分秒]?"
)
_ZONE = (
    r"(?P<zone>(?:GMT|UTC|UT)?\s?[+-]\d{1,2}:?(?:[0-5]\d)?(?!\d)"
    rf"|(?:{'|'.join(_ZONES)})\b|(?-i:[A-Z]{{3,5}})$)"
)
_HALF = r"(?P<half>上午|下午|晚上?|中午|凌晨|早上?)?\s*"
_WEEKDAY = r"(?:\s*[（(]?(?:星期|周)[一二三四五六日天][）)]?)?"

_FORMS = (
    # 2025-02-28T08:14:30+08:00, 2025/2/28 8:14, 2025-02-28-08:14:30, 2025.02.28
    (
        rf"(?<!\d){_YEAR}(?P<mark>[-/.])(?P<month>\d\d?)(?P=mark)(?P<day>\d\d?)(?!\d){_WEEKDAY}"
        rf"(?:(?:\s*[T-]\s*|\s+){_TIME}\s*{_ZONE}?)?"
    ),
    # 20250228T081430Z
    (
        rf"(?<!\d){_YEAR}(?P<month>\d\d)(?P<day>\d\d)T"
        rf"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?P<second>[0-5]\d)\s*{_ZONE}?"
    ),
    # 2025年2月28日 星期五 下午3时20分
    rf"(?<!\d){_YEAR}\s*年\s*(?P<month>\d\d?)\s*月\s*(?P<day>\d\d?)\s*日{_WEEKDAY}(?:\s*{_HALF}{_TIME})?",
    # Fri, 28 Feb 2025 08:14:30 +0800; 28 Feb 25 08:14 GMT
    (
        rf"(?<![\d.])(?P<day>\d\d?)(?:st|nd|rd|th)?[\s-]{{1,3}}{_MONTH},?[\s-]{{1,3}}"
        rf"(?P<year>(?:19|20)\d\d|\d\d(?=\s+\d\d?:))(?!\d)(?:,?\s+(?:at\s+)?{_TIME}\s*{_ZONE}?)?"
    ),
    # Fri Feb 28 08:14:30 CST 2025
    rf"\b{_MONTH}\s+(?P<day>\d\d?)\s+{_TIME}\s+(?:(?P<javazone>[A-Z]{{3,4}}|GMT[+-]\d\d:?\d\d)\s+)?{_YEAR}(?!\d)",
    # 16:32, February 28, 2025
    rf"(?<!\d){_TIME}\s*,?\s*{_MONTH}\s+(?P<day>\d\d?)(?:st|nd|rd|th)?\s*,?\s+{_YEAR}(?!\d)",
    # February 28, 2025 08:14; Fri Feb 28 2025 08:14:30 GMT+0800
    rf"\b{_MONTH}\s+(?P<day>\d\d?)(?:st|nd|rd|th)?\s*,?\s+{_YEAR}(?!\d)(?:\s*,?\s*(?:at\s+)?{_TIME}\s*{_ZONE}?)?",
)
_PATTERNS = tuple(re.compile(form, re.IGNORECASE) for form in _FORMS)
_MONTH_ONLY = re.compile(rf"(?<!\d){_YEAR}(?:\s*年\s*(?P<zh>\d\d?)\s*月(?!\s*\d)|[-/.](?P<iso>\d\d?)(?![-/.\d]))")
_MONTH_WORD = re.compile(rf"(?<!\d[\s-])\b{_MONTH},?\s+{_YEAR}(?!\d)", re.IGNORECASE)
_NO_YEAR = re.compile(r"(?<![\d./-])(?:(\d\d)[-/](\d\d)(?![\d./-])|(\d\d?)月(\d\d?)日)")
_COMPACT = re.compile(r"^((?:19|20)\d\d)(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?$")
_SLASHED = re.compile(r"^(\d\d?)/(\d\d?)/((?:19|20)\d\d)\b")
_EPOCH = re.compile(r"^-?\d{9,14}(?:\.0+)?$")
_CHINESE_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_CHINESE_DATE = re.compile(
    r"[〇○零一二三四五六七八九]{4}\s*年\s*[一二三四五六七八九十]{1,3}\s*月(?:\s*[一二三四五六七八九十]{1,3}\s*日)?"
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
    if _EPOCH.match(text) and not _COMPACT.match(text):
        return _read_epoch(float(text))
    if found := _COMPACT.match(text):
        year, month, day, hour, minute, second = (int(part) if part else None for part in found.groups())
        return _make(year, month, day, hour, minute, second)
    if found := _SLASHED.match(text):
        return _read_slashed(int(found[1]), int(found[2]), int(found[3]))
    return find_published(text, seen)


def find_published(text: str, seen: date | None = None) -> Published | None:
    """The first date that stands in a text, as precise as it stands there; None where there is none."""
    text = _plain_digits(text[:2_000])
    matches = [found for pattern in _PATTERNS if (found := pattern.search(text))]
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
    number = int(month) if month.isdigit() else _MONTHS[month[:3].lower()]
    year = int(part["year"])
    if year < 100:
        year += 2000 if year < 70 else 1900  # RFC 5322 §4.3 reads two digits so, with 50 as its turn
    hour = int(part["hour"]) if part.get("hour") else None
    if hour is not None and part.get("half") and part["half"][0] in "下晚" and hour < 12:
        hour += 12
    minute = int(part["minute"]) if part.get("minute") else None
    second = int(part["second"]) if part.get("second") else 0
    zone = _read_zone(part.get("zone"), part.get("javazone"))
    return _make(year, number, int(part["day"]), hour, minute, second, zone)


def _read_zone(zone: str | None, java: str | None) -> timezone | None:
    """The zone that a text names, Beijing where it names none, None where the name is not known.

    CST is the American one by RFC 5322; between time and year, where Java writes it, it is China's.
    """
    if java == "CST" or not (zone or java):
        return BEIJING
    name = (zone or java or "").upper().replace(" ", "")
    offset = re.search(r"([+-])(\d\d?):?(\d\d)?$", name)
    if offset:
        span = timedelta(hours=int(offset[2]), minutes=int(offset[3] or 0))
        return timezone(-span if offset[1] == "-" else span) if span < timedelta(hours=15) else None
    if name not in _ZONES:
        return None
    return timezone(timedelta(hours=_ZONES[name]))


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


def _read_slashed(one: int, two: int, year: int) -> Published | None:
    """`28/02/2025` and `02/28/2025`, where only one reading is a date; None where both are."""
    readings = {(one, two), (two, one)}
    possible = [published for month, day in readings if month <= 12 and (published := _make(year, month, day))]
    return possible[0] if len(possible) == 1 else None


def _find_month(text: str) -> Published | None:
    if found := _MONTH_ONLY.search(text):
        return _make(int(found["year"]), int(found["zh"] or found["iso"]), None)
    if found := _MONTH_WORD.search(text):
        return _make(int(found["year"]), _MONTHS[found["month"][:3].lower()], None)
    return None


def _find_without_year(text: str, seen: date) -> Published | None:
    """`12-31` seen on 2 January is last year's; a day of grace for servers that are ahead."""
    found = _NO_YEAR.search(text)
    if not found:
        return None
    month, day = (int(part) for part in found.groups() if part)
    for year in range(seen.year + 1, seen.year - 5, -1):
        published = _make(year, month, day)
        if published and published.day <= (seen + timedelta(days=1)).isoformat():
            return published
    return None


def _plain_digits(text: str) -> str:
    """Full-width and Chinese digits of dates as plain ones."""
    text = text.translate({0xFF10 + digit: str(digit) for digit in range(10)})
    return _CHINESE_DATE.sub(lambda found: _read_chinese(found[0]), text)


def _read_chinese(text: str) -> str:
    year, _, rest = text.partition("年")
    numbers = [_read_tens(part) for part in re.split(r"[月日]", rest) if part.strip()]
    return f"{year.strip().translate(_CHINESE_DIGITS)}年" + "".join(
        f"{number}{mark}" for number, mark in zip(numbers, "月日", strict=False)
    )


def _read_tens(text: str) -> str:
    tens, mark, ones = text.strip().rpartition("十")
    if not mark:
        return text.strip().translate(_CHINESE_DIGITS)
    return f"{(tens or '一').translate(_CHINESE_DIGITS)}{(ones or '零').translate(_CHINESE_DIGITS)}"
