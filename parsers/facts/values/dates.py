# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Reads dates in folded text and resolves them, past-preferring, against the day on which the page was published."""

import re
from bisect import bisect_right, insort
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from operator import attrgetter

from parsers.facts.text.patterns import Pattern
from parsers.facts.values.ahead_en import is_ahead_en
from parsers.facts.values.coming_days import is_set_for, is_to_come
from parsers.facts.values.days_from_days import FROM_EN, FROM_ZH, HINT_FROM, read_from_en, read_from_zh
from parsers.facts.values.mentions import MONTHS_EN, Anchor, Mention, iso_of, parse_month, resolve_year
from parsers.facts.values.numbers import HAN_DIGITS, parse_han
from parsers.facts.values.relative_days import DAYS, find_weekday, find_weekday_before, read_relative

NUMERAL = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_ZH = Pattern(
    rf"(?=[\d一二三四五六七八九十今去上本前同当明第下])(?P<year>(?:\d{{4}} ?|[一二][{HAN_DIGITS}]{{3}})年|今年|去年|上年|本年|前年|同年|当年|明年)?"
    rf"(?:(?:度|的| )?(?P<month>{NUMERAL}) ?月(?:份)?(?: ?(?P<day>{NUMERAL}) ?(?:日|号)|(?P<edge>底|末|初|中旬|上旬|下旬|底止)?)"
    r"|(?P<quarter>(?:第)?[一二三四1-4]季度|第?[一二三四]季(?=[末底])|[一二三四]季度|前三季度|上半年|下半年|前(?:[两二三四五六七八九十]|十一|\d{1,2})个月)|(?(year)(?P<yedge>年?(?:底|末)|全年)?|(?!)))"
)
_ZH_LOOSE = Pattern(
    rf"(?P<tied>[昨今]\((?P<tday>\d{{1,2}})日?\)日?)|(?P<rel>昨日|昨天|昨晚|昨夜|昨午|昨早|今早|今晨|今午|今晚|(?<![\d以之])前日|昨(?=[公发宣批签获颁通印召举证透受向在与])|今日|今天|前天|当日|[同当]月(?:底|末)|上月(?:底|末)|上个月(?:底|末)?(?! ?{NUMERAL} ?[日号])|本月(?:底|末)|(?<!上)上年末|年末|年底|去年底|上周[一二三四五六日天]?|(?:本)?周[一二三四五六日天]|星期[一二三四五六日天]|礼拜[一二三四五六日天])"
    rf"|(?P<mday>(?:本月|当月|上个?月 ?|(?<!\d,)(?<![\d月.〕\]第一二三四五六七八九十])){NUMERAL} ?(?:日|号)(?![元本常前后]))"
)
_ISO = Pattern(r"(?<!\d)(?P<y>(?:19|20)\d{2})[-/.](?P<m>\d{1,2})(?:[-/.](?P<d>\d{1,2}))?(?![\d])")
_M = rf"(?P<{{0}}>{MONTHS_EN})\b\.?"
#: A year alone, which is all that a text without an English word for a date can hold of these.
_YEAR = Pattern(r"(?:(?<![\d,.$-])|(?<=[Ee][Nn][Dd]-)|(?<=[Mm]id-))(?P<y4>(?:19|20)\d{2})(?![\d%,]\d|[\d%])")
#: The last month of an English part of a year.
_ENDS_EN = {"H1": 6, "Q1": 3, "Q2": 6, "Q3": 9, "Q4": 12, "first": 3, "second": 6, "third": 9, "fourth": 12}
_EN_WORDS = re.compile("Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|day|last |year|half|quarter|H1|Q[1-4]")
#: The looks at its head only spare `re` places at which none of its branches can match: within a word.
_EN = Pattern(
    rf"(?=[JFMASONDTWQHLyltefsmh\d])(?:(?<!\w)|(?=\d))(?:(?P<on>(?<=\b[Oo]n )|(?<=\b[Ff]rom )|(?<=\b[Aa]s of )|(?<=\b[Ss]ince )|(?<=\b[Uu]ntil ))?\b{_M.format('m1')} (?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\b(?!,\d{{3}}\b)(?(on)|(?! (?:[a-z-]+ ){{0,2}}(?:firms|companies|enterprises|approvals|licen[cs]es|foreign)))(?:,? (?P<y1>(?:19|20)\d{{2}})\b)?"
    rf"|\b(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? {_M.format('m2')}(?:,? (?P<y2>(?:19|20)\d{{2}})\b)?"
    rf"|\b(?P<this>(?:last|this|that) )?{_M.format('m3')}(?:,? (?:of )?(?P<y3>(?:19|20)\d{{2}})\b| (?P<rel3>this year|last year))?"
    r"|\b(?P<wd>(?:[Ll]ast |this )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b|\b(?P<rel>yesterday|today|(?:two|three) days ago|last month|the end of last year|year-end(?! (?:review|report|press|news|brief|party|bonus|message|letter|statement|meeting|conference|target|goal|summary|survey))|(?<!that )(?<!which )year's end|(?:end|close|turn) of the year(?! (?:before|19|20))|(?<=when )the year (?:closed|ended)|last year|first (?:half|six months|nine months|three quarters) of this year|(?<=end of the )(?:first|second|third) quarter(?! of)|mid-?year|middle of the year|halfway (?:mark|point)|(?<=end of the )first half(?! of)|(?<=end of )(?:H1|Q[123])(?! (?:of )?(?:19|20)))\b"
    rf"|\b(?P<half>first half|first quarter|second quarter|third quarter|fourth quarter|H1|Q[1-4]) (?:of )?(?P<y5>(?:19|20)\d{{2}})|{_YEAR.text})",
)
_BEFORE_MONTH = re.compile(
    r"(?:in|of|by|since|last|early|late|end|until|through|during|before|after|mid|to|this|from|end-|at) ?-?$",
    re.IGNORECASE,
)
_ENDS = {"一": 3, "1": 3, "二": 6, "2": 6, "三": 9, "3": 9, "四": 12, "4": 12}


def find_dates(text: str, anchor: Anchor) -> tuple[Mention, ...]:
    """All dates of a folded text, in order, without overlaps."""
    return resolve_dates(scan_dates(text), anchor)


def scan_dates(text: str) -> "list[tuple[_Read, re.Match[str]]]":
    """What looks like a date, with what reads it: all that takes long, and the same for every anchor."""
    return [
        (reader, match)
        for reader, pattern in _list_readers(text)
        for match in pattern.finditer(text)
        if match.end() > match.start()
    ]


def resolve_dates(scanned: "list[tuple[_Read, re.Match[str]]]", anchor: Anchor) -> tuple[Mention, ...]:
    """The dates among what was scanned, in order, without overlaps."""
    found: list[Mention] = []
    dated: list[Mention] = []
    ordered = False  # those that are told from others look for the last one before them
    for reader, match in scanned:
        if reader in _FROM_DAYS and not ordered:
            dated, ordered = sorted(dated, key=_END), True
        if mention := reader(match, anchor, dated):
            found.append(mention)
            if mention.value:
                insort(dated, mention, key=_END) if ordered else dated.append(mention)
    found.sort(key=lambda one: (one.start, -one.end))
    ends = [0, 0, 0, *(one.end for one in found)]  # those of the three before it, and its own
    return tuple(one for i, one in enumerate(found) if one.start >= max(ends[i : i + 3]))


def _read_iso(match: re.Match[str], anchor: Anchor, _: list[Mention]) -> Mention | None:
    day = int(match["d"]) if match["d"] else None
    value = iso_of(int(match["y"]), int(match["m"]), day)
    return Mention(match.start(), match.end(), value, day is not None, int(match["m"])) if value else None


def _number(text: str | None) -> int | None:
    if not text:
        return None
    return int(text) if text.isascii() and text.isdigit() else parse_han(text)


def _read_zh(match: re.Match[str], anchor: Anchor, dated: list[Mention]) -> Mention | None:
    word = match["year"] or ""
    if not word and not match["month"] and not match["quarter"]:
        return None
    year = _year_of(word, anchor, dated, match.start())
    month, day = _number(match["month"]), _number(match["day"])
    if match["quarter"]:
        month = _end_of(match["quarter"])
    elif match["yedge"] and match["yedge"] != "全年" and word:
        month = 12
    if not word and month and match["quarter"] and anchor.day:
        year = anchor.day.year - (month > anchor.day.month)
    elif not word and month and not match["quarter"]:
        year = resolve_year(month, day, anchor)
        if day and anchor.day and is_set_for(match.string, match.start(), match.end()):
            year = _year_to_come(month, day, anchor.day) or year
        year = anchor.day.year - ago if anchor.day and (ago := _count_years_ago(match)) else year
        year = _find_next_year(match, dated) or year
    elif word and year is None and month is None:
        return None
    value = iso_of(year, month, day) if year else None
    return Mention(match.start(), match.end(), value, day is not None, month)


#: 2024年10月23日起步。翌年2月28日,首批13家: the year behind the one told before.
_NEXT_YEAR = re.compile(r"(?:[翌次转]|第二)年$")


def _find_next_year(match: re.Match[str], dated: list[Mention]) -> int | None:
    """The year behind that of the date before, where the words before a day say so."""
    if not _NEXT_YEAR.search(match.string, max(0, match.start() - 3), match.start()):
        return None
    before = _year_before(dated, match.start())
    return before + 1 if before else None


#: So many days ahead such a day is the next one, not the one that is past.
_AHEAD = timedelta(days=124)


def _year_to_come(month: int, day: int, anchor: date) -> int | None:
    """The year in which a day lies a few months ahead of the anchor; None where it lies in none."""
    days = {year: iso_of(year, month, day) for year in (anchor.year, anchor.year + 1)}
    ahead = (year for year, iso in days.items() if iso and anchor < date.fromisoformat(iso) <= anchor + _AHEAD)
    return next(ahead, None)


def _end_of(quarter: str) -> int:
    if quarter.endswith("个月"):
        return min(12, _number(quarter[1:-2].replace("两", "二")) or 12)
    if "半年" in quarter:
        return 6 if quarter[0] == "上" else 12
    return 9 if quarter == "前三季度" else _ENDS.get(quarter.removeprefix("第")[0], 12)


def _year_of(word: str, anchor: Anchor, dated: list[Mention], at: int) -> int | None:
    if digits := _number(word.removesuffix("年").rstrip()) if word[:1] in "12一二" else None:
        return digits
    if word in ("同年", "当年"):
        return _year_before(dated, at)
    shift = {"今年": 0, "本年": 0, "去年": -1, "上年": -1, "前年": -2, "明年": 1}.get(word)
    return anchor.day.year + shift if anchor.day and shift is not None else None


def _year_before(dated: list[Mention], at: int) -> int | None:
    """The year of the date read last that stands before a place; where that is a later one, only such with digits are read yet."""
    if dated and dated[-1].end > at:
        dated = dated[: bisect_right(dated, at, key=lambda one: one.end)]
    return int(dated[-1].value[:4]) if dated and dated[-1].value else None


def _read_en(match: re.Match[str], anchor: Anchor, dated: list[Mention]) -> Mention | None:
    name = match["m1"] or match["m2"] or match["m3"]
    if name:
        return _read_month(match, name, anchor)
    if match["wd"]:
        name = match["wd"].split()[-1].lower()
        of_last_week = match.string.startswith((" last week", " of last week"), match.end())
        value = find_weekday_before(name, anchor) if of_last_week else find_weekday(name, anchor)
        if anchor.day and value == anchor.day.isoformat() and match["wd"].lower().startswith("last "):
            value = (anchor.day - timedelta(days=7)).isoformat()
        ahead = anchor.day and value and not of_last_week and is_ahead_en(match.string, match.start(), match.end())
        if ahead and anchor.day and value and value < anchor.day.isoformat():
            value = (date.fromisoformat(value) + timedelta(days=7)).isoformat()
        return Mention(match.start(), match.end(), value, True)
    if match["half"]:
        month = _ENDS_EN[match["half"].split()[0]] if match["half"] != "first half" else 6
        return Mention(match.start(), match.end(), iso_of(int(match["y5"]), month), False, month)
    if match["rel"]:
        told = read_relative(match, match["rel"], anchor)
        return _leave_open(told, match, anchor) if told and _YEAR_ENDS.search(match["rel"]) else told
    return _read_year(match, anchor, dated)


#: "wants 150 companies by year-end": that of this year.
_YEAR_ENDS = re.compile("year-end|year's end|of the year|year closed|year ended")
_IS_AHEAD = re.compile(
    r"\b(?:aim|target|plan|want|expect|hope|will|would|should|could|may|might|goal|forecast|project|due|intend|promis|schedul)\w*\b[^.;\n]{0,90}$",
    re.I,
)


def _leave_open(told: Mention, match: re.Match[str], anchor: Anchor) -> Mention:
    """The end of a year as told, and without a value where it is one to come, or either one on a page of December."""
    ahead = _IS_AHEAD.search(match.string[max(0, match.start() - 120) : match.start()])
    open_ = ahead is not None or (anchor.day is not None and anchor.day.month == 12)
    return Mention(told.start, told.end, None, False) if open_ else told


def _read_year(match: re.Match[str], _anchor: Anchor, _dated: list[Mention]) -> Mention | None:
    return Mention(match.start(), match.end(), match["y4"], False)


def _read_month(match: re.Match[str], name: str, anchor: Anchor) -> Mention | None:
    bare = name in ("May", "March", "Mar") and match["m3"] and not match["y3"]
    if bare and not _BEFORE_MONTH.search(match.string[max(0, match.start() - 9) : match.start()]):
        return None
    month = parse_month(name)
    day_text = match["d1"] or match["d2"]
    day = int(day_text) if day_text else None
    year_text = match["y1"] or match["y2"] or match["y3"]
    year = (
        int(year_text)
        if year_text
        else find_heading_year(match.string, match.start()) or resolve_year(month, day, anchor)
    )
    if match["rel3"] and anchor.day and not year_text:
        year = anchor.day.year - (match["rel3"] == "last year")
        if month > anchor.day.month and match["rel3"] == "this year":
            year = next((y for y, m in anchor.years if m == month), year - 1)
    elif anchor.day and not year_text and _is_coming(match, day):
        year = (_year_to_come(month, day, anchor.day) if day else _find_year_ahead(month, anchor.day)) or year
    value = iso_of(year, month, day) if year else None
    return Mention(match.start(), match.end(), value, day is not None, month)


def _is_coming(match: re.Match[str], day: int | None) -> bool:
    """Whether a day or a month is told of what is to come."""
    at = match.string, match.start(), match.end()
    return (day is not None and is_to_come(*at)) or is_ahead_en(*at)


def _find_year_ahead(month: int, anchor: date) -> int:
    return anchor.year if month >= anchor.month else anchor.year + 1


#: "2019. In September CAICT counted ...", "2022: ...": a chronicle, each line of which tells of the year that opens it.
_CHRONICLE = re.compile(r"[\W_]{0,4}(?P<year>(?:19|20)\d\d)(?:\.(?!\d)|:| ?[|–—]| -+) ?(?!\d)")


def find_heading_year(text: str, at: int) -> int | None:
    """The year that opens the line of a place in a text, where the line is a chronicle's."""
    heading = _CHRONICLE.match(text, text.rfind("\n", 0, at) + 1, at)
    return int(heading["year"]) if heading else None


def _read_loose(match: re.Match[str], anchor: Anchor, dated: list[Mention]) -> Mention | None:
    if match["mday"]:
        return _day_of_month(match, anchor)
    if match["tied"]:
        return _read_tied(match, anchor)
    word = match["rel"]
    if word in ("同月底", "同月末", "当月底", "当月末"):
        before = max((m for m in dated if m.end <= match.start()), key=lambda one: one.end, default=None)
        month = before.value[:7] if before and before.value and len(before.value) >= len("2025-02") else None
        return Mention(match.start(), match.end(), month, False) if month else None
    if word in ("今天", "今日") and anchor.day and (ago := _count_years_ago(match)):
        value = iso_of(anchor.day.year - ago, anchor.day.month, anchor.day.day)
        return Mention(match.start(), match.end(), value, True)
    anchor = _find_told_day(match, anchor, dated)
    if word[-1] in "一二三四五六日天" and word[0] in "周星礼上本":
        names = list(DAYS)
        name = names["一二三四五六日".index(word[-1].replace("天", "日"))]
        value = find_weekday(name, anchor)
        if word.startswith("上周"):
            value = find_weekday_before(name, anchor)
        return Mention(match.start(), match.end(), value, True) if value else None
    return read_relative(match, word, anchor)


#: 一年前的12月15日, 去年的今天, 两年前的今天.
_YEARS_AGO = re.compile(r"(?:(?P<last>去年|上年)|(?P<number>[一两二三四五])年(?:之|以)?前)的$")


def _count_years_ago(match: re.Match[str]) -> int:
    """How many years before the text's day a day is told to be; nought where that is not told."""
    ago = _YEARS_AGO.search(match.string, max(0, match.start() - 6), match.start())
    if ago is None:
        return 0
    return 1 if ago["last"] else "零一二三四五".find(ago["number"].replace("两", "二"))


#: 发言人在11月28日的例行记者会上说,工信部本周三…; 据路透社12月8日报道,…昨天: what is told so is meant from the day of the telling.
_TOLD_ON = re.compile(r"(?:的)?[^,。;\n]{0,12}(?:会上?|表示|说|称|报道|透露|介绍|披露|指出|宣布)[^。;\n]{0,16}")


def _find_told_day(match: re.Match[str], anchor: Anchor, dated: list[Mention]) -> Anchor:
    """The day on which somebody says what a relative word tells, where it stands right before; else that of the text."""
    told = max((m for m in dated if m.end <= match.start()), key=lambda one: one.end, default=None)
    if told is None or told.value is None or len(told.value) != len("2025-11-28"):
        return anchor
    if not _TOLD_ON.fullmatch(match.string, told.end, match.start()):
        return anchor
    return Anchor(date.fromisoformat(told.value), anchor.years)


def _read_tied(match: re.Match[str], anchor: Anchor) -> Mention | None:
    """昨(13)日: what the word and the number say alike; where they differ neither is taken."""
    told = read_relative(match, f"{match['tied'][0]}日", anchor)
    if told is None or told.value is None or int(told.value[-2:]) != int(match["tday"]):
        return Mention(match.start(), match.end(), None, True)
    return told


#: 在20日内完成, 自6日起算: so many days, or what a period runs from.
_DAYS_LONG = re.compile(r"(?:之|以)?内|起算")
#: 平均用时18日, 缩短25日, 法定的60日: how long something takes.
_LASTS = re.compile(
    r"(?:[用耗历费需]时|时[间限长]|期限|为期|公示期|缩短|压缩|减(?:少|至|到|为)|提[前速]|法定的?|平均|[仅只][用需]?|不足|超过?|逾|满)[^,。;:\n日月]{0,4}$"
)


#: 一日受理六份申请: within one day.
_IN_ONE_DAY = re.compile(r"(?:之?间)?(?:受理|签|收|批|放行|连|迎来|送走)")


def _counts_days(match: re.Match[str]) -> bool:
    """Whether a bare number of days is told, no day of a month; 18号 is always a day."""
    if not match["mday"].endswith("日") or match["mday"][0] in "本当上":
        return False
    if match["mday"] == "一日" and _IN_ONE_DAY.match(match.string, match.end()):
        return True
    before = match.string[max(0, match.start() - 10) : match.start()]
    return _DAYS_LONG.match(match.string, match.end()) is not None or _LASTS.search(before) is not None


def _day_of_month(match: re.Match[str], anchor: Anchor) -> Mention | None:
    if _counts_days(match):
        return None
    digits = re.search(NUMERAL, match["mday"])
    day = _number(digits.group()) if digits else None
    if day is None or not 1 <= day <= 31:
        return None
    if anchor.day is None:
        return Mention(match.start(), match.end(), None, True)
    in_this = day <= anchor.day.day + 1 and match["mday"][0] != "上"
    base = anchor.day if in_this else anchor.day.replace(day=1) - timedelta(days=1)
    return Mention(match.start(), match.end(), iso_of(base.year, base.month, day), True, base.month)


_Read = Callable[[re.Match[str], Anchor, list[Mention]], Mention | None]


def _list_readers(text: str) -> Iterator[tuple[_Read, Pattern]]:
    """What reads the dates of a text, each with what finds them, as far as there is a hint of them."""
    if _HINT_ISO.search(text):
        yield _read_iso, _ISO
    if _HINT_ZH.search(text):
        yield _read_zh, _ZH
    yield (_read_en, _EN) if _EN_WORDS.search(text) else (_read_year, _YEAR)
    if _HINT_LOOSE.search(text):
        yield _read_loose, _ZH_LOOSE
    if HINT_FROM.search(text):  # the last, since each needs the days that the others find
        yield read_from_en, FROM_EN
        yield read_from_zh, FROM_ZH


_FROM_DAYS, _END = (read_from_en, read_from_zh), attrgetter("end")
_HINT_ISO = re.compile(r"(?:19|20)\d\d[-/.]")
_HINT_ZH = re.compile("[年月]|季度|季[末底]")
_HINT_LOOSE = re.compile("[日号天晚昨底末周期拜今]")
