# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Reads what an English text says right behind a figure: that those whom it counts are among a larger number."""

import re

from domain.altering import alter
from parsers.facts.counts.counts import Draft
from parsers.facts.cues.cues import WHOLE_ROLES
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.numbers import find_numbers

#: "both were among the 13", "all of which belong to the first thirteen", "they are part of the 13".
_AMONG = re.compile(
    r"\b(?:both|all|each|every one|they|these|those|the (?:two|three|four|five|six|seven|eight|nine|ten|pair|trio))(?: of (?:them|which|whom|these))?(?: (?:firms|companies|enterprises|approvals))? "
    r"(?:(?:were|was|are|is|had been|have been|belong(?:s|ed)?|count(?:s|ed)?|figure[ds]?|c[ao]me|appear(?:s|ed)?|stood|stand) )?(?:already )?(?:to|among|part of|included in|from|in|on|out of)(?: the list of| the group of| the batch of)? (?:the|those) (?:(?:first|original|initial|national|nationwide) )*$",
    re.I,
)
#: "were in the latest batch of 20", "are on Monday's list of 20": those whom a figure counts are a part of that batch.
_IN_BATCH_OF = re.compile(
    r"\b(?:were|are|was|is|have been) (?:also |all |now )?(?:in|on|among|part of|included in|named in) (?:the|MIIT's|its|this|that|[A-Z][a-z]+day's) (?:[\w-]+ ){0,4}(?:batch|list|round|group|wave|tranche) of (?:the )?$",
    re.I,
)
#: "Twelve Shanghai-based enterprises are among the 27 newly admitted": no more than the counted firms stand in between.
_ARE_AMONG = re.compile(r" (?:are|were|is|was) among (?:the|those) (?:latest |new |newest )?$")
#: "Seven foreign-invested companies in Shanghai are among 26 in the country that were granted approvals": what is granted is told
#: of the larger number alone. "The 13 companies approved in February are among 2,400 licensed" are still a batch.
_COUNTED_AMONG = re.compile(
    r"[\w,]+(?: foreign(?:-\w+)?| overseas| telecom\w*)* (?:firms|companies|enterprises|businesses|operators)(?: (?:based )?in [A-Z][\w' -]{2,40})? (?:are|were) among (?:the |those )?$"
)
#: An approval told with its own day stays one, though the running total holds it too.
_OWN_DAY = re.compile(r"\b(?:on )?(?:the|that) (?:same|very) day\b|\b(?:yesterday|today)\b", re.I)
#: What is told of a figure stands in its own sentence or opens the next one.
_FAR = 150


def find_among(drafts: list[Draft], text: str, sentences: tuple[Sentence, ...]) -> list[Draft]:
    """The same drafts; a total or batch of which the text says that it is among a larger number is a part of that."""
    return [_place_among(draft, text, sentences) for draft in drafts]


def _tells_among(between: str, *, own_day: bool) -> bool:
    if _ARE_AMONG.fullmatch(between):
        return True
    return not own_day and (_AMONG.search(between) or _IN_BATCH_OF.search(between)) is not None


def _place_among(draft: Draft, text: str, sentences: tuple[Sentence, ...]) -> Draft:
    if draft.role not in (*WHOLE_ROLES, "subset") or not draft.rule.startswith("en."):
        return draft
    if draft.role == "subset" and draft.rule != "en.part-in-batch":
        return draft
    own_day = draft.role == "batch" and _OWN_DAY.search(sentences[draft.sentence].text) is not None
    last = sentences[min(draft.sentence + 1, len(sentences) - 1)]
    end = min(last.end, draft.end + _FAR)
    for number in find_numbers(text, draft.at + 1, end):
        between = text[draft.end : number.outer]
        among = _COUNTED_AMONG.fullmatch(text, draft.at, number.outer) or _tells_among(between, own_day=own_day)
        if (number.whole or 0) > draft.value and among:
            weight = min(draft.confidence, 0.75)
            return alter(draft, role="subset", detail="region", rule=f"{draft.rule}+among", confidence=weight)
    return draft
