# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says of an English batch told by a general verb whether it may be a part, or no act at all, by the figures beside it."""

import re

from parsers.facts.counts.counts import Draft
from parsers.facts.doubts.foreign_near import GENERAL
from parsers.facts.text.sentences import Sentence

ADDED = re.compile(r"\b(?:another|further|additional|more|new)\b", re.I)
ON_A_DAY = re.compile(
    r"\b(?:on|last|this|in) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|week\b|month\b|\d{1,2} [A-Z]|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"
)


#: "2,851 telecom enterprises (end of June); 97 enterprises approved for the pilot": a row of sums, told by no verb.
_NO_VERB = re.compile(r"[^.;]{0,6}\b(?:approved|licen[cs]ed|cleared|admitted|authori[sz]ed)\b")


def is_beside_stock(draft: Draft, drafts: list[Draft], text: str) -> bool:
    """Whether a batch that no finite verb tells stands behind a total of all foreign-invested firms in one sentence."""
    if not is_general_batch(draft) or not _NO_VERB.match(text[draft.end : draft.end + 24]):
        return False
    return any(
        d.role == "stock_total" and d.sentence == draft.sentence and ";" in text[d.end : draft.start] for d in drafts
    )


def is_beside_larger(draft: Draft, drafts: list[Draft], text: str) -> bool:
    """Whether a general verb lets in fewer than the sentence tells of a batch that it names: four of them, two of them."""
    if not is_general_batch(draft) or ADDED.search(text[max(0, draft.start - 24) : draft.end + 12]):
        return False
    return any(
        d.role == "batch" and d.sentence == draft.sentence and d.value > draft.value and not is_general_batch(d)
        and _MAKES_UP.search(text[draft.end : d.start])
        for d in drafts
    )  # fmt: skip


#: "Five companies in Beijing were approved", right behind a batch of 18: of those, or others.
_IN_PLACE = re.compile(
    r",? (?:(?:based|registered|located) )?in (?!China\b|the (?:country|pilot|mainland)\b)[A-Z][a-z]+ "
)


def is_of_place_told(draft: Draft, drafts: list[Draft], sentences: tuple[Sentence, ...]) -> bool:
    """Whether a general verb lets in so many of one place, without a day, right behind a larger batch of which they may be."""
    own = sentences[draft.sentence]
    if not is_general_batch(draft) or not _IN_PLACE.match(own.text[max(0, draft.end - own.start) :]):
        return False
    if ADDED.search(own.text[max(0, draft.start - own.start - 24) : draft.end - own.start]) or ON_A_DAY.search(
        own.text
    ):
        return False
    return any(
        one.role == "batch" and one.value > draft.value and 0 < draft.sentence - one.sentence <= 2 for one in drafts
    )


#: What joins parts to the whole that is told behind them: "two in Shenzhen make up the first 13".
_MAKES_UP = re.compile(
    r"\b(?:make up|makes up|making up|form|forms|among|part of|belong\w* to|out of|one of|of)\b[^.;,]{0,40}$"
)


def is_general_batch(draft: Draft) -> bool:
    return draft.role == "batch" and draft.rule.startswith("en.") and draft.rule.split("+")[0] in GENERAL
