# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Reads the growth of totals that no rule knew for such: those that learnt weights found, in their sentence or right behind it. It waits for a person."""

import re
from collections.abc import Sequence

from domain.altering import alter
from parsers.facts.counts.counts import Draft
from parsers.facts.counts.growth import GrowthDraft, read_growth
from parsers.facts.subject.doubtful import DOUBTED_AT, LEARNT
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.sentences import Sentence

#: What opens a sentence that goes on about the figure before it: "The increase of 17.3 per cent", "That is", 同比增长.
_GOES_ON = Deferred(
    r"\W*(?:(?:the|its|this|that|an?) (?:annual |yearly |year-on-year |rate of )?(?:increase|growth|rise|gain|pace|rate)\b|growth\b|(?:that|this|it|which) (?:is|was|means|meant|makes|made|amounts|represents)\b|up \d|plus \d|\d[\d.]*(?: ?%| per ?cent)|since (?:new year|then|the end)|同比|增[幅长速]|较|比上年)",
    re.I,
)


def add_growth_of_claims(
    growth: list[GrowthDraft], claims: Sequence[Draft], text: str, sentences: Sequence[Sentence]
) -> list[GrowthDraft]:
    """The same growth, and that of totals among the claims in whose sentences, or right behind which, none was read."""
    by_sentence: dict[int, list[Draft]] = {}
    for claim in claims:
        by_sentence.setdefault(claim.sentence, []).append(claim)
    taken = {one.sentence for one in growth}
    added = []
    for index, own in by_sentence.items():
        if not any(one.role == "stock_total" for one in own):
            continue
        if index not in taken and not sentences[index].furniture:
            added += read_growth(text, sentences[index], index, own)
        behind = index + 1
        alone = behind < len(sentences) and behind not in taken and behind not in by_sentence
        if own[-1].role == "stock_total" and alone and _goes_on(sentences[behind]):
            added += read_growth(text, sentences[behind], behind, own[-1:])
    waiting = [alter(one, confidence=min(one.confidence, DOUBTED_AT), rule=f"{one.rule}+{LEARNT}") for one in added]
    return sorted([*growth, *waiting], key=lambda one: one.start)


def _goes_on(sentence: Sentence) -> bool:
    return not sentence.furniture and _GOES_ON.match(sentence.text) is not None
