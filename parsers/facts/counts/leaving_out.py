# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Figures of a text that are left out: told again, rounded, passed as a mark, or of regions and not of firms."""

import re

from parsers.facts.counts.counts import Draft, demote
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.numbers import find_numbers


def drop_references(drafts: list[Draft]) -> list[Draft]:
    """ "four of the 13", 获批的13家中: says the figure again that is told elsewhere; where it is not, it stands for review."""
    told = {d.value for d in drafts if d.detail != "referred_to"}
    return [d for d in drafts if d.detail != "referred_to" or d.value not in told]


#: 站上三千家台阶, 突破3000家大关: a mark that a figure passes, and no figure of its own where that one stands beside it.
_MARK_PASSED = re.compile(r"(?:的)?(?:大关|关口|台阶|门槛|整数关|整数关口|里程碑)")


def leave_marks_out(drafts: list[Draft], text: str) -> list[Draft]:
    """达3016家,首次站上三千家台阶: the mark says nothing that the figure does not."""
    return [
        demote(d, "mark", f"{d.rule}+mark")
        if d.role != "other"
        and _MARK_PASSED.match(text, d.end)
        and any(e.role == d.role and e.sentence == d.sentence and d.value < e.value <= d.value * 1.1 for e in drafts)
        else d
        for d in drafts
    ]


#: A number as it is written.
_NUMERAL = re.compile(r"[\d,.]*\d|[一二三四五六七八九十百千万两]+")


def drop_rounded(drafts: list[Draft], sentences: tuple[Sentence, ...], text: str = "") -> list[Draft]:
    """A title's 突破150家, 三千家 or 逼近三千家 is the body's 153家, 3016家 or 2980家上下.

    With the text one whose number the body has too stays: what is told twice is one claim by then, the title's.
    """
    body = [d for d in drafts if not sentences[d.sentence].title]
    return [
        d
        for d in drafts
        if not (sentences[d.sentence].title and (d.qualifier in ("over", "about", "nearly") or d.value % 1000 == 0))
        or not any(d.role == e.role and _is_rounded(d, e) for e in body)
        or _stands_again(text, d.at, sentences[d.sentence].end)
    ]


def _stands_again(text: str, at: int, behind: int) -> bool:
    numeral = _NUMERAL.match(text, at)
    return numeral is not None and text.find(numeral.group(), behind) >= 0


def _is_rounded(head: Draft, told: Draft) -> bool:
    """Whether a title's figure is one of the body, rounded: as near as its words say, and that is exact or has fewer noughts."""
    finer = told.qualifier == "exact" or _count_noughts(told.value) < _count_noughts(head.value)
    near = 9 if head.value < 100 else head.value * 0.1  # 七十余家 is any up to 79
    more = told.value - head.value
    if (head.qualifier == "over" and more < 0) or (head.qualifier == "nearly" and more > 0):
        return False
    return finer and more != 0 and abs(more) <= near and head.region in (None, told.region)


def _count_noughts(value: int) -> int:
    return len(str(value)) - len(str(value).rstrip("0"))


_REGIONS_COUNTED = Pattern(
    r"(?P<zh>[两二三四五六七八九十]|\d{1,2})个?(?:地区|城市|省市|省份|省|市|地|城)(?![一-鿿]?家)"
    r"|\b(?P<en>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})(?: (?:more|other|new|additional|further|pilot|free-trade))* (?:cities|provinces|regions|areas|municipalities|zones|localities)\b",
    re.I,
)


_FIRMS_COUNTED = re.compile(
    r"[家户间]|企业|公司|\b(?:firm|compan|enterprise|operator|carrier|business|entit|telco|multinational|corporation|licensee|recipient|player|provider)",
    re.I,
)


def leave_regions_out(drafts: list[Draft], text: str) -> list[Draft]:
    """ "Three approvals" in a text that lets three cities join are the cities' own."""
    bare = {d.at for d in drafts if d.role == "batch" and not _FIRMS_COUNTED.search(text[d.start : d.end])}
    if not bare:
        return drafts
    numbers = {number.value for m in _REGIONS_COUNTED.finditer(text) for number in find_numbers(m["zh"] or m["en"])}
    return [
        demote(d, "regions_approved", f"{d.rule}+regions") if d.at in bare and d.value in numbers else d for d in drafts
    ]
