# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""A batch's number told again without its name: 首批13家 … 四地共有13家."""

import re

from domain.altering import alter
from parsers.facts.counts.counts import Draft
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

#: Cues that name the batch of which a number is.
_NAMED_BATCH = ("zh.batch-beside", "zh.first-batch", "zh.nth-batch", "en.first-batch", "en.nth-batch")
#: What makes of 共有13家 a sum that grows, and not the size of the batch told.
_SUM_WORD = Pattern(
    r"累计|截至|截止|目前|至今|迄今|已有|已达|增至|总数|以来|两批|\d批|\b(?:so far|to date|as of|by (?:the )?end|by (?:January|February|March|April|May|June|July|August|September|October|November|December)|now|total|in all|already|since|cumulative\w*|running|tally)\b",
    re.I,
)


def follow_batch(drafts: list[Draft], sentences: tuple[Sentence, ...]) -> list[Draft]:
    """首批13家 … 四地共有13家: the number of a batch that is named, told again without a word for a sum, is the batch's."""
    named = {draft.value for draft in drafts if draft.role == "batch" and draft.rule in _NAMED_BATCH}
    return [
        alter(draft, role="batch", rule=f"{draft.rule}+same-batch")
        if draft.role == "pilot_total"
        and draft.value in named
        and draft.detail != "ordinal"
        and not _SUM_WORD.search(sentences[draft.sentence].text)
        else draft
        for draft in drafts
    ]
