# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Tells numbers that are one of two bounds, or a word for many: neither is the figure itself, and both wait for a person."""

import re

from parsers.facts.values.numbers import is_range

_HAN = re.compile(r"[一二两三四五六七八九十百千万]+")
_WORD = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|twenty|thirty|forty|fifty|sixty|seventy"
    r"|eighty|ninety|hundred|thousand|dozen)"
)
#: 30至, 三十家到, "30 to", "seven or", "between 30 and": the lower bound stands right before. What rose from it to this is none.
_BOUND_BEFORE = re.compile(
    rf"(?P<rose>(?:从|由|自|较|比|(?<!anywhere )\bfrom |\bby |\brose |\bup )?)(?P<low>\d[\d,.]*|[一二两三四五六七八九十百千万]+|\b{_WORD})"
    r"(?:[家户间个])?(?: ?(?:至|到|[-~–—―]) ?| (?:to|or) )$",
    re.I,
)
_BETWEEN = re.compile(rf"\bbetween (?:\w+ )?(?:\d[\d,.]*|{_WORD}(?:-\w+)?) and $", re.I)
#: "a few dozen", "some three score".
_MANY_BEFORE = re.compile(r"\b(?:few|several|many) $", re.I)
_MANY_BEHIND = re.compile(r"(?:\d+|\w+) score\b", re.I)


def stands_in_range(text: str, at: int) -> bool:
    """Whether the number that begins there, in folded text, is one of two bounds, or a part of a word for many."""
    if (numeral := _HAN.match(text, at)) and is_range(numeral.group(), text[numeral.end() : numeral.end() + 2]):
        return True
    before = text[max(0, at - 40) : at]
    bound = _BOUND_BEFORE.search(before)
    if bound is not None and not bound["rose"] and _is_lower(bound["low"], text, at):
        return True
    return any(one.search(before) for one in (_BETWEEN, _MANY_BEFORE)) or _MANY_BEHIND.match(text, at) is not None


_DIGITS = re.compile(r"\d[\d,]*")


def _is_lower(low: str, text: str, at: int) -> bool:
    """Whether what stands before can be the lower bound: "since February 2025 to 74" tells none. Of words it is taken to be."""
    high = _DIGITS.match(text, at)
    if high is None or not _DIGITS.fullmatch(low):
        return True
    return int(low.replace(",", "")) < int(high.group().replace(",", ""))
