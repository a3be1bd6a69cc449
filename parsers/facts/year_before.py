# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Dates what a total is compared with: 上年同期为2000家, "up from 2,000 a year earlier" hold a year before the total that they stand beside."""

import re
from collections.abc import Sequence
from dataclasses import replace

from parsers.facts.as_of import UNDATED
from parsers.facts.counts import Draft
from parsers.facts.patterns import Pattern
from parsers.facts.sentences import Sentence

_TOTALS = ("stock_total", "pilot_total")
_HINT = Pattern(
    r"同期|年[之以]?前|年初|\byears?\b|\b(?:twelve|12) months\b|\bsame (?:time|point|stage|month|date)\b", re.I
)
_BEFORE_ZH = re.compile(
    r"(?:(?:上年|去年)同期|(?:一|1)年[之以]?前)[^,。;\d一二三四五六七八九十百千万]{0,12}(?:近|约|逾|超过?)?$"
)
#: 年初为2000家: how many months before is not told.
_OPENED_ZH = re.compile(r"(?<![末底\d])年初(?:时)?[^,。;\d一二三四五六七八九十百千万]{0,6}(?:近|约|逾|超过?)?$")
_BEHIND_EN = re.compile(
    r",? ?(?:(?:a|one) year|(?:twelve|12) months) (?:earlier|ago|before|previously|prior)\b|,? (?:in )?the (?:year before|(?:previous|prior|preceding) year)\b|,? (?:at )?the same (?:time|point|stage|month|date) (?:last year|(?:a|one) year (?:ago|earlier|before)|of last year|the year before)",
    re.I,
)
_BEFORE_EN = re.compile(
    r"\b(?:(?:a|one) year|(?:twelve|12) months) (?:earlier|ago|before)(?:,| (?:it|the (?:figure|number|total|count|tally)) (?:was|stood at|had been)| there (?:were|had been)) (?:only |just |about |some |nearly )?$",
    re.I,
)


def date_year_before(drafts: Sequence[Draft], text: str, sentences: tuple[Sentence, ...]) -> list[Draft]:
    """The same counts; a total told of a year before another one is as of then, and undated where that one has no day."""
    return [_date(draft, drafts, text, sentences[draft.sentence]) for draft in drafts]


def _date(draft: Draft, drafts: Sequence[Draft], text: str, sentence: Sentence) -> Draft:
    if draft.role not in _TOTALS or not _HINT.search(sentence.text):
        return draft
    before, behind = text[max(sentence.start, draft.start - 48) : draft.start], text[draft.end : sentence.end]
    if _OPENED_ZH.search(before):
        return replace(draft, as_of=None, rule=f"{draft.rule}{UNDATED}")
    if not (_BEFORE_ZH.search(before) or _BEHIND_EN.match(behind) or _BEFORE_EN.search(before)):
        return draft
    day = _find_day(draft, drafts)
    return replace(draft, as_of=_go_back(day)) if day else replace(draft, as_of=None, rule=f"{draft.rule}{UNDATED}")


def _find_day(draft: Draft, drafts: Sequence[Draft]) -> str | None:
    """As of when the total is that it is compared with: the nearest of its kind in its sentence, or the one told last before."""
    others = [d for d in drafts if d is not draft and d.role == draft.role and d.as_of and d.region == draft.region]
    beside = [d for d in others if d.sentence == draft.sentence]
    told = [d for d in others if draft.sentence - 2 <= d.sentence < draft.sentence]
    if beside:
        return min(beside, key=lambda d: abs(d.start - draft.start)).as_of
    return told[-1].as_of if told else None


def _go_back(day: str) -> str:
    """The same time of the year before."""
    back = f"{int(day[:4]) - 1}{day[4:]}"
    return f"{back[:-2]}28" if back.endswith("-02-29") else back
