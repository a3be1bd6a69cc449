# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Finds rates: percents, tenths, fractions, doubling. What each is a rate of is for others to say."""

import re
from collections.abc import Iterator
from typing import cast

from msgspec import Struct

from domain.claims import Qualifier
from parsers.facts.values.numbers import find_numbers, find_qualifier_before, parse_han

_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10}  # fmt: skip
_TIMES = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_EN = re.compile(
    r"(?<![\w.,])(?P<number>\d+(?:\.\d+)?|[a-z]+(?:-[a-z]+)?(?: and a half)?)[ -]?(?:%|per-?cent\b|per cent\b|pct\b|p\.c\.)"
    r"|\b(?P<many>an?|one|two|three|four|five)[ -](?P<part>half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s?\b"
    r"|\b(?P<half>half)\b|\b(?P<of_ten>one|two|three|four|five|six|seven) (?:in|out of) (?:ten|10)\b"
    r"|\b(?P<double>doubl(?:ed|ing|e)|twice|two-?fold)\b|\b(?P<triple>tripl(?:ed|ing)|three-?fold)\b",
    re.IGNORECASE,
)
_HAN = "一二三四五六七八九十两"
_ZH = re.compile(
    r"(?<![\d.])(?P<number>\d+(?:\.\d+)?) ?(?:%|个百分点)"
    rf"|百分之(?P<hundred>[{_HAN}百]+)(?:点(?P<point>[零〇{_HAN}]+))?"
    rf"|(?P<tenths>[{_HAN}]|(?<!\d)[1-9](?=成))成(?:(?P<half>半)|(?P<units>[一二三四五六七八九])(?![成家户]))?(?![为立员都效果就熟长本交绩])"
    rf"|(?P<of>[二三四五六七八九十])分之(?P<part>[{_HAN}])|(?P<double>翻(?:了)?(?:一)?番|翻倍|(?:增|多)[^,。;]{{0,4}}一倍)"
)


class Rate(Struct, frozen=True):
    """A rate in percent, its place in folded text, and its form: `number`, `words`, `part` or `times`."""

    value: float
    start: int
    end: int
    form: str


def find_rates(text: str, start: int, end: int, *, chinese: bool) -> Iterator[Rate]:
    """The rates between two places of a folded text, in order."""
    pattern, read = (_ZH, _read_zh) if chinese else (_EN, _read_en)
    for match in pattern.finditer(text, start, end):
        value, form = read(match)
        if value is not None and 0 < value < 10_000:
            yield Rate(round(value, 1), match.start(), match.end(), form)


#: 三成多, 30%左右, "a third or so": what stands right behind a rate.
_BEHIND = re.compile(
    r"(?P<about>左右|上下| or so\b)|(?P<over>多(?!家)|余|以上|出头|有余|\+| or more\b| and more\b)|(?P<nearly>弱|不到|不足)"
)


def qualify_rate(text: str, start: int, end: int) -> Qualifier:
    """How exact the first rate between two places of a folded text is by the words beside it: 增长近三成 is nearly thirty percent."""
    rate = next(find_rates(text, start, end, chinese=not text[start:end].isascii()), None)
    first = rate.start if rate and rate.form != "times" else _find_times(text, start, end)
    if before := find_qualifier_before(text, first):
        return before[1]
    behind = _BEHIND.match(text, rate.end if rate and rate.form != "times" else end)
    return cast("Qualifier", behind.lastgroup) if behind else "exact"


#: 增长超一倍, 逾两倍, 近乎翻番, "nearly doubled": where a growth that is told by times begins.
_TIMES_TOLD = re.compile(r"[\d一二两三四五六七八九十]+倍|翻|\b(?:doubl|tripl|twice)", re.IGNORECASE)


def _find_times(text: str, start: int, end: int) -> int:
    found = _TIMES_TOLD.search(text, start, end)
    return found.start() if found else start


def _read_en(match: re.Match[str]) -> tuple[float | None, str]:
    if number := match["number"]:
        if number[0].isdigit():
            return float(number), "number"
        halved = number.endswith(" and a half")
        told = find_numbers(number.removesuffix(" and a half"))
        return (told[0].value + halved / 2 if told else None), "words"
    if match["part"]:
        return 100 * _TIMES[match["many"].lower()] / _PARTS[match["part"].lower()], "part"
    if match["of_ten"]:
        return 10.0 * _TIMES[match["of_ten"].lower()], "part"
    if match["half"]:
        return 50.0, "part"
    return (100.0 if match["double"] else 200.0), "times"


def add_point(whole: float | None, point: str | None) -> float | None:
    """十七 and 二, told behind the point: 17.2."""
    if whole is None or not point:
        return whole
    return float(f"{whole:.0f}." + "".join(f"{parse_han(one):.0f}" for one in point))


def read_tenths(tenths: str, half: str | None, units: str | None) -> float | None:
    """三 and 六 of 三成六, in percent: 36; None where a numeral is none."""
    whole = int(tenths) if tenths.isdecimal() else parse_han(tenths)
    rest = 5 if half else parse_han(units or "零")
    return None if whole is None or rest is None else whole * 10 + rest


def _read_zh(match: re.Match[str]) -> tuple[float | None, str]:
    if match["number"]:
        return float(match["number"]), "number"
    if match["hundred"]:
        return add_point(parse_han(match["hundred"]), match["point"]), "words"
    if match["tenths"]:
        return read_tenths(match["tenths"], match["half"], match["units"]), "part"
    if match["of"]:
        return 100 * (parse_han(match["part"]) or 0) / (parse_han(match["of"]) or 1), "part"
    return 100.0, "times"
