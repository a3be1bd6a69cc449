# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Dates of a text that are not those of its act: published, in force, ahead, until."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, timedelta

from msgspec import Struct

from domain.claims import Count, Firm, Growth, StatementKind
from parsers.facts.events.told import Told
from parsers.facts.text.sentences import Sentence
from parsers.facts.text.spans import Spans
from parsers.facts.values.decision_days import Days
from parsers.facts.values.mentions import Mention
from parsers.facts.values.terms import is_of_start, is_of_step_before, is_term

_AS_OF = re.compile(
    r"(?:截至|截止|截至到|到|至|较|比|自|从|截止(?:日期|时间|日)(?:为|是|:)?|反馈[^,。]{0,6}(?:为|是))$|\b(?:as (?:of|at)|by|by the end of|end of|end-|since|until|than|from|last|before|prior to|(?:no|not) later than) ?(?:the )?(?:end of )?$"
    r"|\b(?:list|notice|statement|document|article|report|circular|guidelines?)s? (?:that was |which was )?(?:published|released|posted|issued|circulated) (?:on |in )?$",
    re.I,
)


class Material(Struct, frozen=True):
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
    days: Days
    titles: int  # how many sentences the title has
    dateline: tuple[int, int] | None = None
    today: str | None = None  # the day of the page or of its dateline

    def position(self, sentence: Sentence) -> int:
        """The index of one of the text's sentences."""
        return bisect_left(self.sentences, sentence.start, key=lambda one: one.start)


class Locator(Struct, frozen=True):
    """Leads a folded span to the source's."""

    starts: Sequence[int]
    ends: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        return self.starts[start], self.ends[end - 1]


TOLD_OF = ("approval", "application")
#: Kinds of act that the beginning of the pilot is not.
STARTED_BEFORE = ("approval", "application", "total", "revocation")


def leave_ahead(material: Material, days: frozenset[str]) -> frozenset[str]:
    """The labelled days without those later than the page's next one: a paper that takes effect then was given before."""
    if not material.today:
        return days
    edge = (date.fromisoformat(material.today) + timedelta(days=1)).isoformat()
    return frozenset(day for day in days if day <= edge)


def _is_ahead(material: Material, mention: Mention, kind: StatementKind | None) -> bool:
    """Whether a day is later than the page's next one: only an act of policy can be told before its day."""
    if kind in (None, "policy") or not material.today or not mention.value:
        return False
    return mention.value > (date.fromisoformat(material.today) + timedelta(days=1)).isoformat()


#: Of an act of policy the day on which its notice was published is its own.
_PUBLISHED = re.compile(
    r"\b(?:notice|statement|document|circular|guidelines?|measures|rules|plan)s? (?:that was |which was )?(?:published|released|posted|issued|circulated) (?:on |in )?$",
    re.I,
)


#: "is cancelled as of April 28", "are hereby granted, as of 15 October": the act takes effect on that day, and is no sum of many.
_EFFECTIVE = {
    "revocation": re.compile(
        r"\b(?:cancel+ed|revoked|withdrawn|void(?:s|ed)?|rescinded|ended?s?|terminated|void|lapsed?|struck off|strikes off|surrendered|deleted)\b[^.;]{0,120}\bas of $",
        re.I,
    ),
    "approval": re.compile(r"\bhereby (?:\w+ )?(?:granted|approved|issued|given|admitted)\b[^.;]{0,60}\bas of $", re.I),
}


#: 自5月20日起公开征求意见: the draft was put out on that day.
_ASKS_FROM = re.compile(r"起[^,。]{0,8}征求")


#: 自10月23日起,四地开始…试点: the day on which the pilot begins is that of the act.
_STARTS_FROM = re.compile(r"起,?(?:(?!以来|施行|实施|执行)[^。]){0,40}?(?:启动|开始|开展)[^。]{0,24}试点")


#: 浦东将于31日举行签约: what is still to come is not what was decided.
_AHEAD = re.compile(r"(?:将|拟|定|计划)(?:于|在)?$")


#: 截至5日,共收到申请14件: what has been applied for is told as of a day.
_UNTIL = re.compile(r"(?:截至|截止|到|至)$")


#: "Two years after it was launched on October 23, 2024": the day of the beginning.
_BEGINNING = re.compile(
    r"\b(?:after|since) (?:it|(?:the|its|China's) (?:[\w-]+ ){1,4}?)(?: ?was| ?were)? ?(?:first |formally )?(?:launched|began|started|opened|introduced|kicked off|rolled out) (?:on |in )?$"
)


#: "since the city joined in March", "which was first approved in April", "whose application was sent back in October": told of another time, or another firm.
_OF_BEFORE = re.compile(
    r"\bsince (?:the|its|it|they|he|she|this)\b[^.;,]{0,50}\b(?:joined|was added|were added|entered|opened|began|started|launched|took off|became)\b[^.;,]{0,40}$"
    r"|\b(?:which|who|that) (?:(?:was|were|had been|has been|had|has) )?(?:first|initially|originally|previously|earlier)\b[^.;]{0,50}$"
    r"|\bwhose (?:[\w-]+ ){0,3}?(?:applications?|bids?|requests?) (?:was|were|had been|has been)\b[^.;]{0,50}$"
)


def is_other_date(material: Material, mention: Mention, kind: StatementKind | None = None) -> bool:
    if (
        is_term(material.text, mention)
        or _is_ahead(material, mention, kind)
        or is_of_step_before(material.text, mention, kind)
        or (kind in TOLD_OF and _OF_BEFORE.search(material.text, max(0, mention.start - 110), mention.start))
    ):
        return True
    if material.dateline and material.dateline[0] <= mention.start < material.dateline[1]:
        return True
    if mention.start in material.days.aside or (kind != "total" and mention.start in material.days.beside):
        return True
    if kind in TOLD_OF and _AHEAD.search(material.text[max(0, mention.start - 8) : mention.start]):
        return True
    before = material.text[max(0, mention.start - 44) : mention.start]
    begun = _BEGINNING.search(material.text, max(0, mention.start - 80), mention.start) is not None
    if begun or (kind in STARTED_BEFORE and is_of_start(material.text, mention)):
        return True
    effective = _EFFECTIVE.get(kind or "")
    if effective and effective.search(material.text, max(0, mention.start - 180), mention.start):
        return False
    if kind == "policy" and _ASKS_FROM.match(material.text[mention.end : mention.end + 16]):
        return False
    if kind == "policy" and _STARTS_FROM.match(material.text, mention.end):
        return False
    if kind == "application" and _UNTIL.search(before):
        return False
    return _AS_OF.search(before) is not None and not (kind == "policy" and _PUBLISHED.search(before))
