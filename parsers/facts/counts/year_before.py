# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Dates what a total is compared with: 上年同期为2000家, "up from 2,000 a year earlier" hold a year before the total that they stand beside."""

import re
from collections.abc import Sequence

from domain.altering import alter
from parsers.facts.counts.as_of import UNDATED
from parsers.facts.counts.counts import Draft
from parsers.facts.cues.cues import SERIES, TOTAL_ROLES
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.days_from_days import FEW
from parsers.facts.values.mentions import go_back

_HINT = Pattern(
    r"同期|[上去]年[同此]|年[之以]?前|年初|\b(?:years?|months?|weeks?|quarters?)\b|\bsame (?:time|point|stage|month|date)\b",
    re.I,
)
_BEFORE_ZH = re.compile(
    r"(?:(?:上年|去年)(?:同期|同一[天时]|同[日月]|此时)|(?:一|1)年[之以]?前)[^,。;\d一二三四五六七八九十百千万]{0,12}(?:近|约|逾|超过?)?$"
)
#: 年初为2000家: how many months before is not told.
_OPENED_ZH = re.compile(r"(?<![末底\d])年初(?:时)?[^,。;\d一二三四五六七八九十百千万]{0,6}(?:近|约|逾|超过?)?$")
_BEHIND_EN = re.compile(
    r",? ?(?:(?:a|one) year|(?:twelve|12) months) (?:earlier|ago|before|previously|prior)\b|,? (?:(?:in|of) )?the (?:year before|(?:previous|prior|preceding) year)\b|,? (?:at )?the same (?:time|point|stage|month|date) (?:last year|(?:a|one) year (?:ago|earlier|before)|of last year|the year before)",
    re.I,
)
#: "up from 93 three months earlier": so many months before the figure that it is compared with.
_MONTHS_EN = re.compile(
    r",? (?P<many>a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|\d{1,2}|half a) (?P<unit>week|month|quarter|year)s? (?:earlier|ago|before|previously)\b",
    re.I,
)
_BEFORE_EN = re.compile(
    r"\b(?:(?:a|one) year|(?:twelve|12) months) (?:earlier|ago|before)(?:,|,? (?:it|the (?:figure|number|total|count|tally)) (?:was|stood at|had been|came to)|,? there (?:were|had been)) (?:only |just |about |some |nearly )?$"
    r"|\bat the same (?:time|point|stage|date) (?:of |in )?(?:last year|the year before|a year (?:ago|earlier|before)),? (?:it|the (?:figure|number|total|count|tally)) (?:was|stood at|had been|came to) (?:only |just |about |some |nearly )?$",
    re.I,
)


def date_year_before(drafts: Sequence[Draft], text: str, sentences: tuple[Sentence, ...]) -> list[Draft]:
    """The same counts; a total told of a year before another one is as of then, and undated where that one has no day."""
    return [_date(draft, drafts, text, sentences[draft.sentence]) for draft in drafts]


def _date(draft: Draft, drafts: Sequence[Draft], text: str, sentence: Sentence) -> Draft:
    if draft.role not in TOTAL_ROLES:
        return draft
    if _is_later_than_whole(draft, drafts, text):
        return alter(draft, as_of=go_back(draft.as_of or ""))
    if not _HINT.search(sentence.text):
        return draft
    before, behind = text[max(sentence.start, draft.start - 48) : draft.start], text[draft.end : sentence.end]
    if _OPENED_ZH.search(before):
        return alter(draft, as_of=None, rule=f"{draft.rule}{UNDATED}")
    if (long := _MONTHS_EN.match(behind)) and not _BEHIND_EN.match(behind):
        day = _find_day(draft, drafts)
        months = _count_months(long["many"].lower(), long["unit"].lower())
        then = _go_back_months(day, months) if day and months else None
        return alter(draft, as_of=then) if then else alter(draft, as_of=None, rule=f"{draft.rule}{UNDATED}")
    if not (_BEFORE_ZH.search(before) or _BEHIND_EN.match(behind) or _BEFORE_EN.search(before)):
        return draft
    held = [
        one
        for one in drafts
        if one.sentence != draft.sentence or not _HELD_AGAINST.search(text[max(0, one.start - 24) : one.start])
    ]
    day = _find_day(draft, held)
    return alter(draft, as_of=go_back(day)) if day else alter(draft, as_of=None, rule=f"{draft.rule}{UNDATED}")


#: 与上年末的2810家相比: another that the same total is held against is no day to go back from.
_HELD_AGAINST = re.compile(r"[与和同跟较比](?:上年|去年|前年|(?:19|20)\d\d年)[^,。;]{0,8}的?$")
#: A year that a figure's own day names.
_OWN_YEAR = re.compile(r"[^.;]{0,24}?\b(?:19|20)\d\d\b")
_OWN_YEAR_ZH = re.compile(r"(?:(?:19|20)\d\d|[今同当])年[^,。;]*$")


def _is_later_than_whole(draft: Draft, drafts: Sequence[Draft], text: str) -> bool:
    """Whether what a total rose from has a later day than the total: a month without a year, which is of the year before."""
    if draft.detail != SERIES or not draft.as_of or len(draft.as_of) < 7:
        return False
    if _OWN_YEAR.match(text, draft.end) or _OWN_YEAR_ZH.search(text[max(0, draft.start - 16) : draft.start]):
        return False
    wholes = [
        one for one in drafts
        if one.sentence == draft.sentence and one.start < draft.start and one.role == draft.role and one.region == draft.region
    ]  # fmt: skip
    then = wholes[0].as_of if wholes and wholes[0].value > draft.value else None
    return then is not None and len(then) >= 7 and draft.as_of[:7] > then[:7] and go_back(draft.as_of)[:7] <= then[:7]


def _find_day(draft: Draft, drafts: Sequence[Draft]) -> str | None:
    """As of when the total is that it is compared with: the nearest of its kind in its sentence, or the one told last before."""
    others = [d for d in drafts if d is not draft and d.role == draft.role and d.as_of and d.region == draft.region]
    beside = [d for d in others if d.sentence == draft.sentence]
    told = [d for d in others if draft.sentence - 2 <= d.sentence < draft.sentence]
    if beside:
        return min(beside, key=lambda d: abs(d.start - draft.start)).as_of
    return told[-1].as_of if told else None


def _count_months(many: str, unit: str) -> int:
    """How many months a while has; 0 where it is told in weeks."""
    if many == "half a":
        return 6 if unit == "year" else 0
    number = FEW.get(many) or int(many)
    return number * {"week": 0, "month": 1, "quarter": 3, "year": 12}[unit]


def _go_back_months(day: str, months: int) -> str | None:
    """The month so many months before that of a day; None where it has none."""
    if len(day) < 7:
        return None
    year, month = divmod(int(day[:4]) * 12 + int(day[5:7]) - 1 - months, 12)
    return f"{year}-{month + 1:02d}"
