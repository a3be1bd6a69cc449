# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says whether an English figure that goes on from the one before it is a round of its own month, and no total."""

import re

from parsers.facts.counts.counts import Draft

_IN_MONTH = re.compile(
    r"(?: (?:companies|firms|enterprises))? in (?:early |late |mid-)?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
#: "27 followed in June and 40 in October": a round goes on with the next.
_ROUND_AND = re.compile(
    r"(?:\d|[a-z]) (?:more |others? )?(?:followed|came|got theirs|joined|were (?:approved|cleared|let in|admitted|added))\b[^.;\d]{0,30},? and $"
)
#: So many characters before a figure tell the round before it.
_REACH = 70


def is_of_rounds(draft: Draft, told: Draft, text: str) -> bool:
    """Whether a figure behind `told` is that of a round: "approved 14 on April 30, after 11 in January and nine in October"."""
    if not _IN_MONTH.match(text, draft.end):
        return False
    if draft.rule == "en.series" and _ROUND_AND.search(text[max(0, draft.start - _REACH) : draft.start]):
        return True
    if told.role != "batch" or told.sentence != draft.sentence:
        return False
    return draft.rule == "en.after-so-many" or (draft.rule == "en.series" and told.rule.startswith("en.after-so-many"))
