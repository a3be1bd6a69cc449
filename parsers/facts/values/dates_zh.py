# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Reads the days, months, quarters and years that Chinese text tells: 今年9月, 二〇二五年二月末, 前三季度, 昨(13)日, 上周五, 18号."""

import re
from bisect import bisect_right
from datetime import date, timedelta

from parsers.facts.text.patterns import Pattern
from parsers.facts.values.coming_days import find_year_to_come, is_set_for
from parsers.facts.values.mentions import Anchor, Mention, find_year, iso_of, resolve_year
from parsers.facts.values.numbers import HAN_DIGITS, parse_han
from parsers.facts.values.relative_days import DAYS, find_weekday, find_weekday_before, read_relative

NUMERAL = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
DATE_ZH = Pattern(
    rf"(?=[\d一二三四五六七八九十今去上本前同当明第下])(?P<year>(?:\d{{4}} ?|[一二][{HAN_DIGITS}]{{3}})年|今年|去年|上年|本年|前年|同年|当年|明年)?"
    rf"(?:(?:度|的| )?(?P<month>{NUMERAL}) ?月(?:份)?(?: ?(?P<day>{NUMERAL}) ?(?:日|号)|(?P<edge>底|末|初|中旬|上旬|下旬|底止)?)"
    r"|(?P<quarter>(?:第)?[一二三四1-4]季度|第?[一二三四]季(?=[末底])|[一二三四]季度|前三季度|上半年|下半年|前(?:[两二三四五六七八九十]|十一|\d{1,2})个月)|(?(year)(?P<yedge>年?(?:底|末)|全年)?|(?!)))"
)
LOOSE_ZH = Pattern(
    rf"(?P<tied>[昨今]\((?P<tday>\d{{1,2}})日?\)日?)|(?P<rel>昨日|昨天|昨晚|昨夜|昨午|昨早|今早|今晨|今午|今晚|(?<![\d以之])前日|昨(?=[公发宣批签获颁通印召举证透受向在与])|今日|今天|前天|当日|[同当]月(?:底|末)|上月(?:底|末)|上个月(?:底|末)?(?! ?{NUMERAL} ?[日号])|本月(?:底|末)|(?<!上)上年末|年末|年底|去年底|上周[一二三四五六日天]?|(?:本)?周[一二三四五六日天]|星期[一二三四五六日天]|礼拜[一二三四五六日天])"
    rf"|(?P<mday>(?:本月|当月|上个?月 ?|(?<!\d,)(?<![\d月.〕\]第一二三四五六七八九十])){NUMERAL} ?(?:日|号)(?![元本常前后]))"
)
_ENDS = {"一": 3, "1": 3, "二": 6, "2": 6, "三": 9, "3": 9, "四": 12, "4": 12}
HINT_ZH = re.compile("[年月]|季度|季[末底]")
HINT_LOOSE = re.compile("[日号天晚昨底末周期拜今]")


def _number(text: str | None) -> int | None:
    if not text:
        return None
    return int(text) if text.isascii() and text.isdigit() else parse_han(text)


def read_zh(match: re.Match[str], anchor: Anchor, dated: list[Mention]) -> Mention | None:
    """One Chinese date that `DATE_ZH` found; its value is None where its year is not known. None: it is none."""
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
            year = find_year_to_come(month, day, anchor.day) or year
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
    now = find_year(anchor)
    return now + shift if now and shift is not None else None


def _year_before(dated: list[Mention], at: int) -> int | None:
    """The year of the date read last that stands before a place; where that is a later one, only such with digits are read yet."""
    if dated and dated[-1].end > at:
        dated = dated[: bisect_right(dated, at, key=lambda one: one.end)]
    return int(dated[-1].value[:4]) if dated and dated[-1].value else None


#: So many of the dates read last are looked at for the one before a word: a hostile page has thousands, and as many such words.
_LOOKED_AT = 200


def _find_before(dated: list[Mention], at: int) -> Mention | None:
    """The last of the dates, read in whatever order, that ends before a place."""
    return max((one for one in dated[-_LOOKED_AT:] if one.end <= at), key=lambda one: one.end, default=None)


def read_loose_zh(match: re.Match[str], anchor: Anchor, dated: list[Mention]) -> Mention | None:
    """A Chinese day that `LOOSE_ZH` found, told from that of the text or of a telling before it; None where that is not known."""
    if match["mday"]:
        return _day_of_month(match, anchor)
    if match["tied"]:
        return _read_tied(match, anchor)
    word = match["rel"]
    if word in ("同月底", "同月末", "当月底", "当月末"):
        before = _find_before(dated, match.start())
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
    told = _find_before(dated, match.start())
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
