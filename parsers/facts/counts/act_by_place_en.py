# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Knows an English act that is told place by place for no batch of its first number: "approved nine firms in Beijing, six in Shanghai and two in Hainan"."""

from collections.abc import Sequence

from domain.altering import alter
from parsers.facts.counts.counts import Draft
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.sentences import Sentence

_PLACE = r"(?P<place>Beijing|Shanghai|Shenzhen|Hainan|Tianjin|Guangzhou|Suzhou|Hangzhou|Chengdu|Chongqing|Nanjing|Guangdong|Jiangsu|Zhejiang|Fujian|Xiamen|Qingdao|Dalian|Ningbo|Wuhan|Hubei|Shandong|Sichuan)"
#: Behind the first number its firms, its place, and the number of the next place.
_BY_PLACE = Deferred(
    rf"[\w,]+(?: [a-z][\w-]*){{0,4}}? (?:firms|companies|enterprises|businesses|operators|investors|ones) in {_PLACE}(?:,? and|,) (?:another )?(?:\d+|[a-z]+(?:-[a-z]+)?)(?: more| others?)? in [A-Z]"
)


def part_act_by_place(claims: list[Draft], text: str, sentences: Sequence[Sentence]) -> list[Draft]:
    """The claims; the first number of such an act is its place's, and it and the others wait, since no sum of them is told."""
    parted = {one.sentence: one for one in claims if one.role == "batch" and _find_place(one, text, sentences)}
    return [
        _wait(one, _find_place(one, text, sentences), one is parted[one.sentence])
        if one.sentence in parted and (one is parted[one.sentence] or _follows(one, parted[one.sentence]))
        else one
        for one in claims
    ]


def _find_place(one: Draft, text: str, sentences: Sequence[Sentence]) -> str | None:
    if not one.rule.startswith("en.") or one.detail:
        return None  # "four of the sixteen are in Tianjin, five in Suzhou": the whole is told
    told = _BY_PLACE.match(text, one.at, sentences[one.sentence].end)
    return told["place"] if told else None


def _follows(one: Draft, first: Draft) -> bool:
    return one.role == "subset" and one.at > first.at


def _wait(one: Draft, place: str | None, is_first: bool) -> Draft:
    step = "of-one-place" if is_first else "part-of-others"
    confidence = min(one.confidence, DOUBTED_AT)
    return alter(one, region=place or one.region, rule=f"{one.rule}+doubt-{step}", confidence=confidence)
