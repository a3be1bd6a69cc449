# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""The day of a batch: the one to which its verb ties it."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from domain.altering import alter
from parsers.facts.counts.as_of_zh import (
    closes_bracket,
    is_of_next,
)
from parsers.facts.counts.counts import Draft
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.decision_days import is_telling_day, is_view_day
from parsers.facts.values.loose_days_en import is_of_else_en, is_of_launch, is_of_other_clause_en
from parsers.facts.values.mentions import Mention, dates_in
from parsers.facts.values.terms import is_in_bracket_of_round, is_term

#: "Two of them plan to start in July": the day is of what is still to come.
TO_COME = re.compile(
    r"\b(?:plan(?:s|ned|ning)?|expect(?:s|ed)?|aim(?:s|ing)?|intend(?:s|ing)?|hop(?:es?|ing)|scheduled|due|going|set|ready) to\b|\b(?:will|would) (?!have\b)"
)


#: "the 13 which the ministry approved nationwide in February": however far, the month is theirs.
_TIED_BY_VERB = re.compile(
    r",? (?:which|that|whom) [^,;.\d]{0,110}\b(?:approved|cleared|licen[cs]ed|admitted|authori[sz]ed|let in)\b[^,;.\d]{0,60} (?:in|on) (?:late |early )?",
    re.I,
)


#: "thirteen firms were let into the pilot for foreign investors in February": what a batch's own verb goes on to, however far.
_OWN_PREDICATE = re.compile(
    r"(?: [\w'-]+){0,3}? (?:were|was|have been|had been|has been|joined|entered|got|received|obtained|won|secured)\b(?:(?!\b(?:that|which|who|whose|since|until|launched|begun|began|opened|started|introduced|planned|announced|said|from|after|before|as|plans?|will|would|start(?:ing)?|open(?:ing)?|launch(?:ing)?|begin(?:ning)?|view|where|when)\b)[^,;.:()\d]){0,140}? (?:in|on) (?:late |early |mid-)?"
)


#: So far from a batch's figure stands the day or month in which it was let in, at most.
_NEAR_BATCH = 44


_IN_OR_ON = re.compile(
    r"(?:企业|公司|外企)?(?:已|均|分别)?[于在]|,? (?:(?:companies|firms|more|were approved|approved|admitted) )?(?:in (?:the|its) [\w-]+ (?:round|batch|group|wave|tranche),? )?(?:in|on) (?:(?:late|early|mid)[ -])?"
)


_TOLD_ON = re.compile(
    r"\b(?:said|told|announced|reported|published|story|since|from|until|compared)\b[^,;]{0,24}$|[自从至比较]$|讯$",
    re.I,
)


#: 继首批13家之后,工信部5月6日批准…: what is told behind it came later.
_IS_RECALLED = re.compile(r"[^,。;\d]{0,10}(?:之后|以后|后),")


#: 这是杭州今年2月获准加入试点后,产生的首批三家: the day of what came before.
_CAME_BEFORE = re.compile(r"[^,。;\d]{1,16}(?:之后|以后|后|以来),")
#: 向16家发放批复,这是继今年2月首批之后: the day of an act before.
_RECALLS = re.compile(r"继$")


#: 第二批18家(2025年6月): the day in the bracket right behind a batch is its own, and no other's.
_OPENS_DAY = re.compile(r"\((?:于|截至)?")


#: 中评社香港9月6日电/据央广网报道,…: the day of a dispatch, where the act has none that is its own.
OF_DISPATCH = re.compile(r"(?:[上下]午|晚间?|早间?)?(?:[电讯](?![信话力子视商])|消息)")


def date_batch(draft: Draft, sentence: Sentence, dates: tuple[Mention, ...], text: str) -> Draft:
    """The day or month told beside a batch: 今年2月首批13家, "the 13 admitted in February"."""
    inside = dates_in(dates, sentence.start, sentence.end)
    day = _find_day_before(sentence, inside, text) or _find_near_day(draft, sentence, inside, text)
    return alter(draft, as_of=day) if day else draft


def _find_near_day(draft: Draft, sentence: Sentence, inside: Sequence[Mention], text: str) -> str | None:
    """The day or month of the batch's sentence that stands nearest to it, or to which its verb ties it."""
    near: list[tuple[int, Mention]] = []
    for mention in inside:
        if mention.value is None or len(mention.value) < 7 or _is_of_other(mention, draft, sentence, text):
            continue
        if _is_dateline(mention, text) and any(m.day and m.start > mention.start for m in inside):
            continue
        if mention.start > draft.start and draft.rule.startswith("en.there-were-in-month"):
            continue  # "In January there were 12, in March 17"
        if _OPENS_DAY.fullmatch(text[draft.end : mention.start]):
            return mention.value
        if mention.end <= draft.start and _CAME_BEFORE.match(text, mention.end, draft.start):
            continue
        recalled = _IS_RECALLED.match(text, draft.end) or _RECALLS.search(text, draft.end, mention.start)
        if mention.start > draft.start and recalled:
            continue
        first, last = sorted(((mention.start, mention.end), (draft.start, draft.end)))
        between = text[first[1] : last[0]]
        other = OTHER_NUMBER.search(between) or re.search(r"[;。]|\d+[家户间]|、", between)
        told_by = _TOLD_ON.search(text[max(0, mention.start - 30) : mention.start])
        if mention.start > draft.start and (_TIED_BY_VERB.fullmatch(between) or _OWN_PREDICATE.fullmatch(between)):
            near.append((0, mention))
        elif len(between) <= _NEAR_BATCH and not other and not told_by:
            behind = mention.start > draft.start
            tied = behind and _IN_OR_ON.fullmatch(between) is not None
            near.append((0 if tied else len(between) + 12 * behind, mention))
    return min(near, key=lambda one: one[0])[1].value if near else None


#: "BEIJING, March 12 -- Seventeen companies were let in on Wednesday".
_LINE_OPENS = re.compile(r"[A-Z][A-Z .]{2,20}, $")
_DISPATCH_EN = re.compile(r"(?:,? \d{4})? ?(?:\([A-Z][\w ]{2,16}\) ?)?(?:--|—|–|-) ")


def _is_dateline(mention: Mention, text: str) -> bool:
    opens = text[text.rfind("\n", 0, mention.start) + 1 : mention.start]
    return _LINE_OPENS.fullmatch(opens) is not None and _DISPATCH_EN.match(text, mention.end) is not None


#: "approved eight companies the day before", under a dateline.
_DAY_BEFORE = re.compile(
    r"\b(?:approved|cleared|admitted|let|licen[cs]ed|granted|gave|given|issued)\b[^.;]{0,110} (?:the (?:previous|prior) day|the day before|a day earlier)\b(?! (?:it|the|that|when|its|they|he|she)\b)"
)


def _find_day_before(sentence: Sentence, inside: Sequence[Mention], text: str) -> str | None:
    """The day before that of a dateline, where the sentence behind it tells its act so."""
    line = next((one for one in inside if one.day and one.value and _is_dateline(one, text)), None)
    if line is None or not line.value or _DAY_BEFORE.search(sentence.text) is None:
        return None
    return (date.fromisoformat(line.value) - timedelta(days=1)).isoformat()


def _is_of_other(mention: Mention, draft: Draft, sentence: Sentence, text: str) -> bool:
    """Whether a day beside a batch is that of a telling, a dispatch, a term, another round or what is still to come."""
    if mention.day and (is_telling_day(text, mention, sentence.end) or is_view_day(text, mention)):
        return True
    if mention.day and (OF_DISPATCH.match(text, mention.end) or is_of_else_en(text, mention)):
        return True
    if mention.start > draft.end and TO_COME.search(text[draft.end : mention.start]):
        return True
    if is_of_other_clause_en(text, mention, draft.start) or is_of_launch(text, mention):
        return True
    closed = ")" in text[mention.end : draft.start] and is_in_bracket_of_round(text, mention)
    return closed or is_term(text, mention) or closes_bracket(mention, draft, text) or is_of_next(mention, draft, text)


#: Another figure between a figure and a date: the date is that one's.
OTHER_NUMBER = re.compile(r"(?<![\d.,])\d[\d,]*\d(?![\d,]| ?%| per ?cent|\.\d)")
