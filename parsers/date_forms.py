"""How dates are written in the feeds, lists and pages that are watched: one pattern a form, and their digits."""

import re

_MONTH_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTHS = {name: number for number, name in enumerate(_MONTH_NAMES, 1)}
#: RFC 5322 §4.3 for the American names; the others as they are used where the watched sources sit.
ZONES = {"Z": 0, "UT": 0, "UTC": 0, "GMT": 0, "WET": 0, "BST": 1, "CET": 1, "CEST": 2, "EET": 2, "MSK": 3} | {
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
    r"(?:[:：分](?P<second>[0-5]\d)(?:[.,]\d{1,9})?)?(?!\d)[分秒]?(?:\s*(?P<ampm>[ap])\.?m\b\.?)?"
)
_ZONE = (
    r"(?P<zone>(?:GMT|UTC|UT)?\s?[+-]\d{1,2}:?(?:[0-5]\d)?(?!\d)"
    rf"|(?:{'|'.join(ZONES)})\b|(?-i:[A-Z]{{3,5}})$)"
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
        rf"(?<![\d.])(?P<day>\d\d?)(?:st|nd|rd|th)?(?:\s+of)?[\s-]{{1,3}}{_MONTH},?[\s-]{{1,3}}"
        rf"(?P<year>(?:19|20)\d\d|\d\d(?=\s+\d\d?:))(?!\d)(?:,?\s+(?:at\s+)?{_TIME}\s*{_ZONE}?)?"
    ),
    # Fri Feb 28 08:14:30 CST 2025
    rf"\b{_MONTH}\s+(?P<day>\d\d?)\s+{_TIME}\s+(?:(?P<javazone>[A-Z]{{3,4}}|GMT[+-]\d\d:?\d\d)\s+)?{_YEAR}(?!\d)",
    # 16:32, February 28, 2025
    rf"(?<!\d){_TIME}\s*,?\s*{_MONTH}\s+(?P<day>\d\d?)(?:st|nd|rd|th)?\s*,?\s+{_YEAR}(?!\d)",
    # February 28, 2025 08:14; Fri Feb 28 2025 08:14:30 GMT+0800
    rf"\b{_MONTH}\s+(?P<day>\d\d?)(?:st|nd|rd|th)?\s*,?\s+{_YEAR}(?!\d)(?:\s*,?\s*(?:at\s+)?{_TIME}\s*{_ZONE}?)?",
)
#: `Fri, 28 Feb 2025 08:14:30 +0800`, as RFC 5322 wants it and most feeds write it: no other form reads any of it.
MAIL = re.compile(
    rf"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d\d) ({'|'.join(name.title() for name in _MONTH_NAMES)}) ((?:19|20)\d\d) "
    r"([01]\d|2[0-3]):([0-5]\d):([0-5]\d) (GMT|[+-](?:0\d|1[0-4])[0-5]\d)"
)
PATTERNS = tuple(re.compile(form, re.IGNORECASE) for form in _FORMS)
MONTH_ONLY = re.compile(rf"(?<!\d){_YEAR}(?:\s*年\s*(?P<zh>\d\d?)\s*月(?!\s*\d)|[-/.](?P<iso>\d\d?)(?![-/.\d]))")
MONTH_WORD = re.compile(rf"(?<!\d[\s-])\b{_MONTH},?\s+{_YEAR}(?!\d)", re.IGNORECASE)
NO_YEAR = re.compile(r"(?<![\d./-])(?:(\d\d)[-/](\d\d)(?![\d./-])|(?<!年)(\d\d?)月(\d\d?)日)")
COMPACT = re.compile(r"^((?:19|20)\d\d)(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?$")
YEAR_LAST = re.compile(r"^(\d\d?)([-/.])(\d\d?)\2((?:19|20)\d\d)\b")
EPOCH = re.compile(r"^-?\d{9,14}(?:\.0+)?$")
_CHINESE_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_CHINESE_DATE = re.compile(
    r"[〇○零一二三四五六七八九]{4}\s*年\s*[一二三四五六七八九十]{1,3}\s*月(?:\s*[一二三四五六七八九十]{1,3}\s*日)?"
)

_REPUBLIC_YEAR = re.compile(r"民[国國]\s*(\d{2,3})\s*年")
#: `28 2月 2025`, as systems with a Chinese locale fill in RFC 5322's form.
_CHINESE_MONTH = re.compile(r"\b(\d\d?)\s+(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月\s+((?:19|20)\d\d)\b")


def plain_digits(text: str) -> str:
    """Full-width and Chinese digits of dates as plain ones."""
    if text.isascii():
        return text
    text = text.translate({0xFF10 + digit: str(digit) for digit in range(10)})
    text = _REPUBLIC_YEAR.sub(lambda found: f"{int(found[1]) + 1911}年", text)
    text = _CHINESE_MONTH.sub(
        lambda found: f"{found[1]} {_MONTH_NAMES[int(_read_tens(found[2])) - 1]} {found[3]}", text
    )
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
