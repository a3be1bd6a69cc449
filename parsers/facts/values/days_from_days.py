# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Days told from other days: "the last day of February", "on the 14th", "two days earlier", "the day before yesterday"; 次日, 2月最后一天, 上上周五, 民国115年5月20日."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date, timedelta
from operator import attrgetter

from parsers.facts.text.patterns import Pattern
from parsers.facts.values.mentions import MONTHS_EN, WEEKDAYS_EN, Anchor, Mention, iso_of, parse_month, resolve_year
from parsers.facts.values.numbers import parse_han
from parsers.facts.values.relative_days import DAYS, find_weekday, find_weekday_before

_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
#: Small numbers as English writes them.
FEW = {"a": 1, **{word: n for n, word in enumerate(_WORDS, 1)}}
#: What may stand behind "the 14th" where it is a day, and no floor, round or congress.
ENDS = r"(?=[,.;:)\n\"]|$| (?:(?:added|approved|issued|cleared|announced|granted|admitted|published|posted|released|licensed|revoked) (?:\d|(?:the|an?|its|that|another|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)|of (?:this|last|that|the) month|and|but|when|after|before|that|with|in|at|it|they|for|was|were|had|has|by|to|we|the|its|a|MIIT|China)\b)"
#: What stands behind "a day earlier"; behind "two days before" no word that the day lies before.
_CLOSED = r"(?=[,.;:)\n]|$| (?:and|but|by|in|at|with|without)\b)"
_GOES_ON = r"(?= (?:that|the|it|they|when|to)\b)"
FROM_EN = Pattern(
    rf"(?:(?<=\b[Oo]n the )|(?<=morning of the )|(?<=afternoon of the )|(?<=evening of the )|(?<=night of the )|(?<=dated the )|(?<=\b[Ss]ince the ))(?P<nth>\d{{1,2}})(?:st|nd|rd|th)\b{ENDS}"
    rf"|\b(?:last|final) (?P<work>working |business )?day of (?:(?P<month>(?:{MONTHS_EN})\b\.?)(?: (?P<year>20\d\d)\b)?|(?P<whole>20\d\d)\b|(?P<same>the month)\b)"
    r"|\b[Tt]he day before (?P<gone>yesterday)\b|\b(?P<ago>four|five|six|seven|eight|nine|ten|\d{1,2}) days ago\b"
    rf"|\b(?P<wd>{WEEKDAYS_EN}) before last\b"
    r"|(?<!within )(?<!over )\b[Tt]he (?:(?P<b2>previous)|(?P<f1>next)|(?P<f2>following)) day\b(?! or\b|'s)"
    rf"|\b(?:[Tt]he day (?P<b1>before|earlier)|(?P<few>[Aa]|one|[Tt]wo|[Tt]hree|four|five|six|seven|eight|nine|ten) days? (?P<way>earlier|before|later|afterwards))(?:{_CLOSED}|(?<!before){_GOES_ON})"
)
FROM_ZH = Pattern(
    r"(?P<three>大前[天日])|上上(?:个?(?:周|星期|礼拜))(?P<wd>[一二三四五六日天])"
    r"|(?:(?P<year>20\d\d年|去年|今年))?(?P<month>(?:\d{1,2}|[一二三四五六七八九十]{1,2})月|上个?月|本月|当月)份?的?最后一(?P<last>天|日|个(?:工作|交易)[日天])"
    r"|(?<![较比])(?P<back>前一[天日])(?![的早晚]?[成收])|(?P<on>次日|翌日)(?!起)"
    r"|(?<![\d/.])(?:民国)?(?P<roc>1[0-2]\d)(?:年|[/.](?=\d\d[/.]\d\d(?!\d)))(?P<rm>\d{1,2})[月/.](?P<rd>\d{1,2})(?:日|(?![\d/.]))"
)
#: Whether a text may hold such a day at all.
HINT_FROM = re.compile(
    r"the \d|day (?:of|before|earlier|later|afterwards)|days (?:before|earlier|later|ago|afterwards)|(?:previous|next|following) day|大前|上上|最后一|前一[天日]|次日|翌日|1[0-2]\d[年/.]\d"
)
#: A year of the Republic, as papers of Taiwan count them, is so many before ours.
_REPUBLIC = 1911
#: So far back the day is told from which another one is counted, with the end of one sentence between at most.
_REACH = 250
_WHOLE = len("2026-01-31")
#: So many dates before such a day are looked at.
_NEAR = 8
_END = attrgetter("end")


def read_from_en(match: re.Match[str], anchor: Anchor, dated: Sequence[Mention]) -> Mention | None:
    """One English day that is told from another; None where that other one is not known."""
    if match["nth"]:
        value = _find_day_of_month(int(match["nth"]), match, anchor, dated)
    elif match["wd"]:
        value = _move(find_weekday(match["wd"].lower(), anchor), -7)
    elif match["gone"] or match["ago"]:
        back = 2 if match["gone"] else FEW.get(match["ago"]) or int(match["ago"])
        value = _move(anchor.day.isoformat() if anchor.day else None, -back)
    elif match["b1"] or match["b2"] or match["f1"] or match["f2"] or match["few"]:
        back = FEW[(match["few"] or "one").lower()]
        later = match["f1"] or match["f2"] or match["way"] in ("later", "afterwards")
        value = _move(_find_before(match, dated), back if later else -back)
    else:
        value = _find_last_day_en(match, anchor, dated)
    return Mention(match.start(), match.end(), value, True, int(value[5:7])) if value else None


def _find_last_day_en(match: re.Match[str], anchor: Anchor, dated: Sequence[Mention]) -> str | None:
    if match["whole"]:
        return f"{match['whole']}-12-31"
    if match["same"]:
        before = _find_month_before(match, dated)
        year, month = (int(before[:4]), int(before[5:7])) if before else (None, 0)
    else:
        month = parse_month(match["month"])
        year = int(match["year"]) if match["year"] else resolve_year(month, None, anchor)
    return _find_end(year, month, working=match["work"] is not None) if year else None


def _find_end(year: int, month: int, *, working: bool) -> str:
    """The last day of a month, or the last that is no Saturday and no Sunday: holidays end no month in China."""
    end = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    weekend = max(0, end.weekday() - 4) if working else 0
    return (end - timedelta(days=weekend)).isoformat()


def _move(day: str | None, days: int) -> str | None:
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat() if day else None


def _find_day_of_month(day: int, match: re.Match[str], anchor: Anchor, dated: Sequence[Mention]) -> str | None:
    """The day of that number of the month that its sentence names, else the last one before the page."""
    if before := _find_month_before(match, dated):
        return iso_of(int(before[:4]), int(before[5:7]), day)
    if anchor.day is None:
        return None
    last = match.string.startswith(" of last month", match.end()) or day > anchor.day.day + 1
    base = anchor.day.replace(day=1) - timedelta(days=1) if last else anchor.day
    return iso_of(base.year, base.month, day)


def _find_month_before(match: re.Match[str], dated: Sequence[Mention]) -> str | None:
    """The month of the last date told before in the same sentence."""
    before = _find_last(match, dated)
    if before is None or before.value is None or len(before.value) < len("2026-01"):
        return None
    between = match.string[before.end : match.start()]
    return before.value[:7] if not re.search(r"[.;\n] ?[A-Z\n]", between) else None


def _find_before(match: re.Match[str], dated: Sequence[Mention]) -> str | None:
    """The last whole day told before, in the same sentence or the one before it."""
    last = bisect_right(dated, match.start(), key=_END)
    near = (one for one in reversed(dated[max(0, last - _NEAR) : last]) if match.start() - one.end <= _REACH)
    before = next((one for one in near if one.value and len(one.value) == _WHOLE), None)
    if before is None:
        return None
    ends = re.findall(r"[。;\n]|\. (?=[A-Z])", match.string[before.end : match.start()])
    return before.value if len(ends) <= 1 else None


def _find_last(match: re.Match[str], dated: Sequence[Mention]) -> Mention | None:
    """The last date that ends before a place; `dated` are in the order of their ends."""
    last = bisect_right(dated, match.start(), key=_END)
    return dated[last - 1] if last else None


def read_from_zh(match: re.Match[str], anchor: Anchor, dated: Sequence[Mention]) -> Mention | None:
    """One Chinese day that is told from another; None where that other one is not known."""
    today = anchor.day.isoformat() if anchor.day else None
    if match["roc"]:
        value = iso_of(_REPUBLIC + int(match["roc"]), int(match["rm"]), int(match["rd"]))
    elif match["three"]:
        value = _move(today, -3)
    elif match["wd"]:
        name = [*DAYS]["一二三四五六日".index(match["wd"].replace("天", "日"))]
        value = _move(find_weekday_before(name, anchor), -7)
    elif match["last"]:
        value = _find_last_day_zh(match, anchor)
    else:
        value = _move(_find_before(match, dated), -1 if match["back"] else 1)
    return Mention(match.start(), match.end(), value, True, int(value[5:7])) if value else None


def _find_last_day_zh(match: re.Match[str], anchor: Anchor) -> str | None:
    word, working = match["month"].removesuffix("月"), match["last"] not in "天日"
    if word[0] in "上本当":
        if anchor.day is None:
            return None
        base = anchor.day.replace(day=1) - timedelta(days=1) if word[0] == "上" else anchor.day
        return _find_end(base.year, base.month, working=working)
    month = int(word) if word.isdecimal() else parse_han(word) or 0
    if not 1 <= month <= 12:
        return None
    year = _find_year(match["year"], month, anchor)
    return _find_end(year, month, working=working) if year else None


def _find_year(word: str | None, month: int, anchor: Anchor) -> int | None:
    if word and word[0] == "2":
        return int(word[:4])
    if word is None:
        return resolve_year(month, None, anchor)
    return anchor.day.year - (word == "去年") if anchor.day else None
