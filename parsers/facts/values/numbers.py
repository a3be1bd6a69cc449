# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Reads numbers out of folded text: digits, Chinese numerals, English words, and how exact they claim to be."""

import re

from msgspec import Struct

from domain.claims import Qualifier
from parsers.facts.text.lacks import recall_lower
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.recall import recall

_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1_000}
_LARGE = {"万": 10_000, "亿": 100_000_000}
_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_WORDS = {w: i for i, w in enumerate(_ONES.split())} | {w: 20 + 10 * i for i, w in enumerate(_TENS.split())}
_ORDINALS = {
    w: i + 1
    for i, w in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
        ]
    )
}
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}

_ARABIC = r"(?:\d{1,3}(?:,\d{3})+(?![\d])|\d{1,9}(?:\.\d{1,4})?)"
_WORD = "(?:" + "|".join(sorted(_WORDS, key=len, reverse=True)) + ")"
_SCALE = "(?:hundred|thousand|million|billion)"
_NUMBER = Pattern(
    rf"(?P<arabic>(?<![A-Za-z\d._#%])(?<!\d[,:/-]){_ARABIC}(?![\d:/])(?!\.\d))(?P<unit>[百千万亿]+(?:{_ARABIC}[百千]?)?)?"
    rf"(?: (?P<scale>{_SCALE})\b)?"
    # 几十, 数百 tell no number; 总数十三 and 数十三家 do
    # of 唯一一家 the first 一 belongs to the word before it
    r"|(?P<han>(?<![唯逐])(?=[廿卅零〇一二两三四五六七八九十百千万亿])(?:(?<![几数])|(?<=[总家户]数)|(?=[十百千万亿]+[零〇一二两三四五六七八九]))[廿卅]?[零〇一二两三四五六七八九十百千万亿]+)"
    rf"|\b(?P<word>(?:half a |(?:a )?few |several |(?:a|{_WORD}) )?(?:baker's )?dozen\b|(?:a|{_WORD}) score(?= (?:or (?:so|more) )?(?:of )?(?:(?!points?)[a-z-]+ ){{0,3}}(?:firms|companies|enterprises|businesses|entities|permits|licen[cs]es|approvals)\b)|half a (?:hundred|thousand)\b|a couple(?= of\b)"
    rf"|(?:{_WORD}|a(?= {_SCALE}))(?:[- ](?:{_WORD}|{_SCALE}|and(?= {_WORD})))*\b)",
    re.IGNORECASE,
)
_NAMED: dict[str, Qualifier] = {"over": "over", "nearly": "nearly", "about": "about", "circa": "about"}
_BEFORE_ZH = Pattern(
    r"(?:(?P<over>已过(?!去|期|半)了?|(?:早就|早已|已经)过(?!去|期|半)了?|超过|超越|超出|已超|超|逾|突破|多于|不止|不少于|不低于|至少|高于|破|大于)"
    r"|(?P<nearly>接近|将近|逼近|不足|不到|趋近|(?<![最附临就远新])近|几近|少于)"
    r"|(?P<about>(?:大约|(?<![签履邀条预节纽合契])约|大概|约莫|差不多|估计)(?:为|有)?))\s*$"
)
_BEFORE_EN = Pattern(
    r"(?:(?:(?P<nearly>\b(?:nearly|almost|close (?:to|on)|not quite|just under|(?:just|slightly|a little) (?:short|shy) of|nearing|(?<![Nn]owhere )near(?:s|ed)?|under|fewer than|less than|approaching|up to))"
    r"|(?P<over>\b(?:(?<!% )(?<!percent )(?<!per cent )(?<!increase )(?<!rise )(?<!growth )over|(?<![\d%] )(?<!dozen )(?<!hundred )(?<!\bno )more than(?! the\b)|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|transcend(?:s|ed|ing)?|eclips(?:es|ed|ing)|outstrip\w*|cross(?:es|ed|ing)|north of|no fewer than|not less than|topp(?:ed|ing)|tops?|above|in excess of|upwards? of|at least|pass(?:es|ed|ing)?(?: the)?|past(?: the)?|beyond)|>)"
    r"|(?P<about>\b(?:about|around|approximately|roughly|some|circa|an estimated|or so|approx\.?)))\s+(?:a |the )?|(?P<circa>~) ?)$",
    re.I,
)
_AFTER = Pattern(
    r"(?P<over>余|多(?!家媒)|几[十百千万]?|来(?=[家户个])|\s?\+(?!\d)|[ -]?(?:plus|or more|odd|and counting|and more)\b|[家户个间]?(?:企业|公司)?(?:以上|有余|出头|开外))"
    r"|(?P<about>[余多]?[家户个间]?(?:企业|公司)?(?:左右|上下)| or so\b)"
)


#: 三四十, 二百四五十, 七八家: two digits side by side tell from where to where, and what stands around them of how many.
_RANGE = re.compile(
    r"(?P<head>[一二两三四五六七八九十百千万]*?[十百千万])?(?P<low>[一二两三四五六七八])(?P<high>[二两三四五六七八九])(?P<unit>[十百千万]*)"
)
_COUNTER = re.compile(r"[余多来]?[家户个间款张份名件]")


class Number(Struct, frozen=True):
    """A number as written: `start` and `end` in folded text, with the words before and after that qualify it."""

    value: float
    start: int
    end: int
    qualifier: Qualifier
    outer: int  # where the qualifying word before it begins
    after: int  # where what follows it (a classifier, a noun) begins
    han: bool = False
    word: bool = False

    @property
    def whole(self) -> int | None:
        return int(self.value) if self.value == int(self.value) else None


def find_numbers(text: str, start: int = 0, end: int | None = None) -> tuple[Number, ...]:
    """Every number in a span of folded text, in order. Ordinals are left out; `parse_ordinal` reads them."""
    found = (qualify(text, match) for match in scan_numbers(text, start, end))
    return tuple(number for number in found if number is not None)


@recall
def scan_numbers(text: str, start: int = 0, end: int | None = None) -> tuple[re.Match[str], ...]:
    """Where numbers seem to stand in a span: each is one if `qualify` can read it."""
    stop = len(text) if end is None else end
    if lower := recall_lower(text):
        return tuple(_NUMBER.lowered.finditer(lower, start, stop))
    return tuple(_NUMBER.compiled.finditer(text, start, stop))


def _value_of(match: re.Match[str]) -> float | None:
    if arabic := match["arabic"]:
        value = _read_arabic(arabic, match["unit"])
        if match["scale"] is None:
            return value
        scale = _SCALES.get(match["scale"].lower())  # `re` takes mıllıon for one, in capitals they are the same
        return None if scale is None else value * scale
    if han := match["han"]:
        return parse_han(han)
    return parse_words(match["word"])


def _read_arabic(digits: str, unit: str | None) -> float:
    value = float(digits.replace(",", ""))
    if unit is None:
        return value
    rest = 0.0
    for match in re.finditer(r"([百千万亿])|(\d+(?:\.\d+)?)([百千])?", unit):
        if match[1]:
            value *= _UNITS.get(match[1]) or _LARGE[match[1]]
        else:
            rest = float(match[2]) * (_UNITS[match[3]] if match[3] else 1)
    return round(value + rest, 6)


#: The digits of a year; 二○一四, 二OO七: as offices wrote the nought before their fonts had it.
HAN_DIGITS = "〇○O零一二三四五六七八九"
_NOUGHTS = str.maketrans("○O", "〇〇")


def parse_han(text: str) -> int | None:
    """The value of a Chinese numeral such as 两千四百, 廿一 or 二〇二五; None where it is none."""
    text = text.translate(_NOUGHTS).replace("廿", "二十").replace("卅", "三十")
    if all(char in _DIGITS for char in text):
        return int("".join(str(_DIGITS[char]) for char in text)) if len(text) < 9 else None
    total, section, digit = 0, 0, -1
    for char in text:
        if char in _DIGITS:
            digit = _DIGITS[char]
        elif char in _UNITS:
            section += (1 if digit < 0 else digit) * _UNITS[char]
            digit = -1
        else:
            section = (section + max(digit, 0)) or 1
            total, section, digit = (total + section) * _LARGE[char], 0, -1
    value = total + section + max(digit, 0)
    return value if value < 10**12 else None


def parse_words(text: str) -> int | None:
    """The value of an English number in words, such as "twenty-nine", "two dozen" or "two score"; None where it is none."""
    words = re.split(r"[- ]", text.lower())
    if words[-1] == "couple":
        return 2
    if words[-1] == "dozen":
        if "baker's" in words:
            return 13
        many = "few" in words or "several" in words
        return None if many else 6 if words[0] == "half" else 12 * _WORDS.get(words[0], 1)
    if words[-1] == "score":
        return 20 * _WORDS.get(words[0], 1)
    if words[0] == "half":
        return _SCALES[words[-1]] // 2
    total, part = 0, 0
    for word in words:
        if word in _SCALES and word != "hundred":
            total, part = total + max(part, 1) * _SCALES[word], 0
        elif word == "hundred":
            part = max(part, 1) * 100
        else:
            part += _WORDS.get(word, 1 if word == "a" else 0)
    return total + part


def read_value(text: str) -> int | None:
    """The value of an English number in digits or in words: "13", "thirteen"; None where it is none."""
    return int(text) if text.isdigit() else parse_words(text)


def is_range(han: str, behind: str) -> bool:
    """Whether a Chinese numeral, with what stands behind it, tells two bounds: 三四十, 七八家; 二〇二五 and 两千三 do not."""
    found = _RANGE.fullmatch(han)
    if found is None or _DIGITS[found["high"]] - _DIGITS[found["low"]] not in (1, 2):
        return False
    if found["unit"]:
        return True
    return (found["head"] or "")[-1:] in ("", "十") and _COUNTER.match(behind) is not None


def _read_low(han: str) -> int | None:
    """The lower of two bounds."""
    found = _RANGE.fullmatch(han)
    return parse_han(f"{found['head'] or ''}{found['low']}{found['unit']}") if found else None


def parse_ordinal(text: str) -> int | None:
    """The value of "sixth", "21st", 第六 or 第12; None where it is none."""
    lowered = text.lower().removeprefix("第")
    if lowered in _ORDINALS:
        return _ORDINALS[lowered]
    if digits := re.match(r"\d{1,4}", lowered):
        return int(digits.group())
    if re.fullmatch("[廿卅]?[零〇一二两三四五六七八九十百千]+", lowered):
        return parse_han(lowered)
    tens, _, ones = lowered.partition("-")
    return _WORDS[tens] + _ORDINALS[ones] if tens in _WORDS and ones in _ORDINALS else None


#: "the fifty-eighth company", "the hundred and third": what a number in words only begins; and the exchange of (SIX: ROG).
_ORDINAL_BEHIND = re.compile(
    rf"(?:-|(?<=hundred) (?:and )?)(?:{'|'.join(_ORDINALS)}|{'|'.join(tens[:-1] + 'ieth' for tens in _TENS.split())})\b|(?<=SIX):"
)
#: "brings the pilot up to 95": so many, and not at most.
_BROUGHT = re.compile(
    r"\b(?:(?:bring|brought|tak(?:e|ing)|took|lift|push|rais)\w*\b[^.;,:]*|(?:crept|climbed|crawled|edged|inched|shot|jumped|moved|gone|went) )$"
)


def find_qualifier_before(text: str, at: int) -> tuple[int, Qualifier] | None:
    """Where the words begin right before a place that say how exact the number there is, and what they say."""
    before = text[max(0, at - 24) : at]
    last = before.rstrip()[-1:]
    found = (_BEFORE_EN if last < "\x7f" else _BEFORE_ZH).compiled.search(before) if last else None
    return (at - len(before) + found.start(), _NAMED[found.lastgroup or ""]) if found else None


def qualify(text: str, match: re.Match[str]) -> Number | None:
    """A scanned number with the words before and after it that say how exact it is."""
    start, end = match.span()
    if match["word"] and _ORDINAL_BEHIND.match(text, end):
        return None
    ranging = match["han"] is not None and is_range(match["han"], text[end : end + 2])
    value = _read_low(match["han"]) if ranging else _value_of(match)
    if value is None:
        return None
    qualifier: Qualifier = "about" if ranging else "exact"
    outer, after = start, end
    if led := find_qualifier_before(text, start):
        outer, qualifier = led
        if text.startswith("up to", outer) and _BROUGHT.search(text[max(0, outer - 60) : outer]):
            outer, qualifier = start, "exact"
    if found := _AFTER.compiled.match(text[end : end + 10]):
        qualifier = _NAMED[found.lastgroup or ""] if qualifier == "exact" else qualifier
        after = end + (len(found.group()) if text[end] == "几" else text[end] in "余多来+")
    return Number(value, start, end, qualifier, outer, after, bool(match["han"]), bool(match["word"]))
