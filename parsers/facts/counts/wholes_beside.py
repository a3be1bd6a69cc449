# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Reads the sum of the whole that stands beside a place's, without saying again of what: 临港11家;全市22家,全国47家, "36 per cent of the national total of 2,811"."""

import re
from collections.abc import Mapping, Sequence

from parsers.facts.counts.confirming import CONFIRMED
from parsers.facts.counts.counts import Counted, Draft
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.numbers import Number

RULE_ZH, RULE_EN = "zh.whole-beside", "en.whole-beside"
_SUMS = ("pilot_total", "stock_total")
#: Right before such a number in Chinese: the whole country, or the city or province of the place.
_BEFORE_ZH = Deferred(
    r"[;,。(](?:而|同期|目前|其中)?(?:(?P<all>全国)|(?P<place>全[市省区岛]))(?:则|共|总共|合计|累计|总数|已|有|为|是|达|约|已有|则有){0,3}$"
)
_BEHIND_ZH = Deferred(r"(?:家|户)(?=[,。;)]|$)")
_BEFORE_EN = Deferred(
    r"\b(?:the )?(?:national|nationwide|countrywide|country's|nation's|overall national) (?:figure|total|tally|number|count)(?: (?:was|is|stood at|stands at|had reached|reached|has reached|came to|comes to|of|at)|,|:)+ (?:(?:about|some|over|nearly|almost|more than) )?$",
    re.I,
)
_BEHIND_EN = Deferred(r"(?=[.;,)]|$| (?:at|by|as of|in|on|after|before|when|while|and|for|nationwide)\b)")


def read_wholes_beside(
    claims: list[Draft],
    numbers: Mapping[int, Sequence[tuple[Number, Counted | None]]],
    sentences: tuple[Sentence, ...],
    *,
    chinese: bool,
) -> list[Draft]:
    """The claims with the sums of wholes that stand behind a sum of their own sentence, of which they are the whole."""
    known = {one.at: one for one in claims}
    found: dict[int, Draft] = {}
    for index, told in numbers.items():
        of = [one for one in claims if one.sentence == index and one.role in _SUMS and one.detail != "ordinal"]
        if not of or sentences[index].title:
            continue
        for number, _ in told:
            one = known.get(number.start)
            if (one is not None and one.role in _SUMS) or number.whole is None:
                continue
            part = max((sum_ for sum_ in of if sum_.start < number.start), key=lambda sum_: sum_.start, default=None)
            whole = part and _tell(number, index, sentences[index], part, chinese=chinese)
            if whole:
                found[whole.at] = whole
    kept = [one for one in claims if one.at not in found]
    return sorted([*kept, *found.values()], key=lambda one: one.start) if found else claims


def _tell(number: Number, index: int, sentence: Sentence, part: Draft, *, chinese: bool) -> Draft | None:
    """A number as the whole of a part, where the words right before and behind it say so and it is large enough."""
    before, behind = sentence.text[: number.outer - sentence.start], sentence.text[number.after - sentence.start :]
    told = (_BEFORE_ZH if chinese else _BEFORE_EN).search(before)
    ends = (_BEHIND_ZH if chinese else _BEHIND_EN).match(behind)
    value = int(number.whole or 0)
    if told is None or ends is None or value < part.value:
        return None
    national = not chinese or told["all"] is not None
    # whose city 全市 is the place before does not say by itself: a person is asked
    return Draft(
        value, number.qualifier, part.role, "", number.outer, number.after + len(ends.group()),
        RULE_ZH if chinese else RULE_EN, CONFIRMED if national else DOUBTED_AT, number.start, index,
        as_of=part.as_of if chinese or told.group().rstrip().endswith("of") else None,
    )  # fmt: skip
