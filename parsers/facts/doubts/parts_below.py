# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says where the text below calls a part of a batch what its title told as one: 北京16家获准, 试点企业当中,本市占了16家; "a nationwide group of 16"."""

import re

from parsers.facts.counts.counts import Draft
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.numbers import find_numbers

#: 最新一批试点企业中,落户本市的有11家: what stands between the batch and its part.
_OF_BATCH = r"[批轮][^。;\n]{0,30}?(?:当中|之中|中|里),?[^。;,\n\d]{0,12}?(?:占了?|有|共)?"
#: 有13家,与上月公布的一样,并无新增.
_NOTHING_NEW = r"[^。;\n\d]{0,24}(?:并无|没有|未有)新增"
#: "They belong to a nationwide group of 16".
_WIDER = Deferred(
    r"\b(?:belong(?:s|ing)? to|(?:are|is|were|was|form|make up) (?:a )?part of|(?:are|is|were|was) (?:among|in)|c[oa]mes? from|within) (?:a|the) (?:nation-?wide|national|country-?wide|wider|larger|bigger) (?:group|batch|list|round|intake|lot|total) of (?P<many>[\w,-]+)",
    re.I,
)


def is_part_below(draft: Draft, text: str, sentence: Sentence) -> bool:
    """Whether a title's or lead's batch is told below as a part of a larger one, or as one known before."""
    if draft.role != "batch" or not (sentence.title or sentence.lead <= 0):
        return False
    if draft.rule.startswith("zh."):
        own = rf"(?<!\d){draft.value}[家户间]"
        return re.search(rf"{_OF_BATCH}{own}|{own}{_NOTHING_NEW}", text[sentence.end :]) is not None
    wider = _WIDER.search(text, sentence.end)
    many = find_numbers(wider["many"]) if wider else ()
    return bool(many) and many[0].value > draft.value
