# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Finds the day on which an event was decided or announced."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from domain.claims import Count, Firm, Growth
from parsers.facts.dates import Mention, dates_in
from parsers.facts.kinds import Told
from parsers.facts.patterns import Pattern
from parsers.facts.sentences import Sentence
from parsers.facts.spans import Spans

_AS_OF = re.compile(
    r"(?:截至|截止|截至到|到|至|较|比|自|从|截止(?:日期|时间|日)(?:为|是|:)?|反馈[^,。]{0,6}(?:为|是))$|\b(?:as (?:of|at)|by|by the end of|end of|end-|since|until|than|from|last) ?(?:the )?(?:end of )?$"
    r"|\b(?:list|notice|statement|document|article|report|circular|guidelines?)s? (?:that was |which was )?(?:published|released|posted|issued|circulated) (?:on |in )?$",
    re.I,
)


_SAID = Pattern(
    r"\b(?:said|denied|learn(?:t|ed)|announced|announcement|came from|disclosed|according to|reported|posted|decisions?|decided|taken on|dated|informed|told)\b|表示|宣布|公布|通报|发布|消息",
    re.I,
)


_SIGNED = Pattern(
    r"(?:部|局|委|院|司|会|厅)\s*\n\s*(?:\d{4}年|[一二]〇)"
    r"|\b(?:Bureau|Ministry|Administration|Technology|Council|Commission|Department)\b[^\n]{0,80}\n\s*(?:[A-Z][a-z]{2,8} \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4})\s*$"
)


@dataclass(frozen=True, slots=True)
class Material:
    """All that is known of a text, in folded offsets of sentences but with finished claims."""

    text: str
    source: str  # the same as written
    sentences: tuple[Sentence, ...]
    told: tuple[Told, ...]
    dates: tuple[Mention, ...]
    counts: tuple[tuple[Count, int, int], ...]  # claim, sentence, folded start
    growth: tuple[tuple[Growth, int], ...]
    firms: tuple[tuple[Firm, int], ...]
    masked: Spans
    locate: "Locator"
    dateline: tuple[int, int] | None = None
    signed: str | None = None  # the day under the signature

    def position(self, sentence: Sentence) -> int:
        """The index of one of the text's sentences."""
        return bisect_left(self.sentences, sentence.start, key=lambda one: one.start)


@dataclass(frozen=True, slots=True)
class Locator:
    """Leads a folded span to the source's."""

    starts: Sequence[int]
    ends: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        return self.starts[start], self.ends[end - 1]


#: In a notice that is dated under its signature this is that day, whenever the page was put up.
_TODAY = ("today", "今日", "今天", "即日")


def find_decided(material: Material, sentences: list[Sentence], near: list[int], *, policy: bool = False) -> str | None:
    """The day of the event: a date in its sentences that is neither an as-of date nor the dateline; else a signature."""
    inside = [mention for sentence in sentences for mention in dates_in(material.dates, sentence.start, sentence.end)]
    found = [
        (min((abs(mention.start - at) for at in near), default=mention.start), mention)
        for mention in inside
        if mention.day and mention.value and not _is_other_date(material, mention, policy=policy)
    ]
    if found and material.signed and all(material.text[m.start : m.end].lower() in _TODAY for _, m in found):
        return material.signed
    if found:
        before = [(d, m) for d, m in found if not near or m.start < max(near)]
        return min(before or found, key=lambda pair: pair[0])[1].value
    return material.signed or _find_said(material, sentences)


def _find_said(material: Material, sentences: list[Sentence]) -> str | None:
    """The day on which the two sentences that follow say that it was said: "the ministry said on Friday"."""
    for told in (sentence for sentence in sentences if not sentence.title):
        at = material.position(told)
        for sentence in (*material.sentences[at + 1 : at + 3], *reversed(material.sentences[max(0, at - 2) : at])):
            other = material.told[material.position(sentence)].kinds.get("policy", 0) >= 0.8
            if not other and _SAID.search(sentence.text) and (day := _day_in(material, sentence)):
                return day
    return None


def _day_in(material: Material, sentence: Sentence) -> str | None:
    inside = dates_in(material.dates, sentence.start, sentence.end)
    return next((m.value for m in inside if m.day and m.value and not _is_other_date(material, m)), None)


#: Of an act of policy the day on which its notice was published is its own.
_PUBLISHED = re.compile(
    r"\b(?:notice|statement|document|circular|guidelines?|measures|rules|plan)s? (?:that was |which was )?(?:published|released|posted|issued|circulated) (?:on |in )?$",
    re.I,
)


#: 自5月20日起公开征求意见: the draft was put out on that day.
_ASKS_FROM = re.compile(r"起[^,。]{0,8}征求")


def _is_other_date(material: Material, mention: Mention, *, policy: bool = False) -> bool:
    if material.dateline and material.dateline[0] <= mention.start < material.dateline[1]:
        return True
    before = material.text[max(0, mention.start - 44) : mention.start]
    if policy and _ASKS_FROM.match(material.text[mention.end : mention.end + 16]):
        return False
    return _AS_OF.search(before) is not None and not (policy and _PUBLISHED.search(before))


def find_signed(text: str, dates: tuple[Mention, ...]) -> str | None:
    """The day under its signature, by which a notice is dated."""
    tail = text[-400:]
    signatures = list(_SIGNED.finditer(tail)) if "\n" in tail else []
    if not signatures:
        return None
    at = len(text) - len(tail) + signatures[-1].start()
    return next((m.value for m in dates_in(dates, at, len(text)) if m.day), None)
