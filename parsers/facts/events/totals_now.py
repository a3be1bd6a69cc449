# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Dates an English running total that is told as of this very time, in a text whose news is an act of approval with its own day.

"The ministry approved nine firms on Monday. ... The pilot now has 53 members": it has so many since that act.
"""

import re
from datetime import date

from domain.altering import alter
from domain.claims import Count, Statement
from parsers.facts.counts.as_of import is_fresh

#: How much of its sentence before and behind a figure is looked at.
_REACH = 90
_NOW_BEFORE = re.compile(
    r"\b(?:now|already|so far|to date|until now|up to now|by now|bring(?:s|ing)?|brought|tak(?:es?|ing)|took|lift(?:s|ed|ing)?|push(?:es|ed|ing)?|rais(?:es|ed|ing)|mak(?:es|ing)|made|stands? at|has (?:risen|grown|climbed|reached|gone)|(?:in|a) total|altogether|in all|with (?:this|these|those|them|it)|(?:new|running|cumulative|accumulated|overall) (?:total|figure|tally|number|count))\b[^.;]*$",
    re.I,
)
_NOW_BEHIND = re.compile(
    r"^[^.;]{0,60}?\b(?:so far|to date|until now|up to now|by now|now|in all|in total|altogether|all told)\b|^ (?:strong|nationwide)\b",
    re.I,
)
#: Of another time, or what others are.
_THEN = re.compile(
    r"\b(?:before|until then|had|previous(?:ly)?|earlier|at the time|compared|from|against|versus|ago|last (?:month|year|quarter)|end of|was|were|would|could|may|might|aims?|target\w*|plans?|expect\w*|hop\w+)\b[^.;,]*$",
    re.I,
)
_THEN_BEHIND = re.compile(
    r"^[^.;]{0,60}?\b(?:at (?:the )?(?:year|end|close|start|turn|time)|by (?:the )?(?:year|end)|when the|as (?:of|at)|before|until)\b",
    re.I,
)
_ENDS = re.compile(r"[.!?](?=\s)|\n")


#: So many days behind an act at most "so far" is as of it; a page of a later time recalls the act.
_SOON = 45
#: What an act itself makes of the sum, whenever that is told: "That makes fifty-three".
_BY_ACT = re.compile(
    r"\b(?:bring(?:s|ing)?|brought|tak(?:es?|ing)|took|lift(?:s|ed|ing)?|push(?:es|ed|ing)?|rais(?:es|ed|ing)|mak(?:es|ing)|made|with (?:this|these|those|them|it))\b[^.;]*$",
    re.I,
)


def date_now(statement: Statement, decided: str, text: str, today: date | None) -> Statement:
    """A statement of totals with those told as of now as of the act that is the news; long behind it only those that it made."""
    if statement.kind != "total":
        return statement
    late = _is_long_ago(decided, today)
    return alter(statement, counts=tuple(_date(count, decided, text, late=late) for count in statement.counts))


_FIRST = "en.first-batch"


def outgrows_first(count: Count, main: Statement) -> bool:
    """Whether an English running total is more than the first batch ever, which is the news beside it: it is of a later day."""
    firsts = [one.value for one in main.counts if one.role == "batch" and one.rule.startswith(_FIRST)]
    return count.role == "pilot_total" and bool(firsts) and count.value > max(firsts)


def _is_long_ago(decided: str, today: date | None) -> bool:
    return today is not None and len(decided) == 10 and (today - date.fromisoformat(decided)).days > _SOON


def _date(count: Count, decided: str, text: str, *, late: bool) -> Count:
    running = count.role == "pilot_total" and count.as_of is None and count.rule.startswith("en.")
    if not (running and is_fresh(count.rule)):
        return count
    before = _ENDS.split(text[max(0, count.start - _REACH) : count.start])[-1]
    behind = _ENDS.split(text[count.end : count.end + _REACH])[0]
    ordinal = count.rule.startswith("en.ordinal")  # "it was the 50th": by the act itself
    now = _NOW_BEFORE.search(before) or _NOW_BEHIND.match(behind) or ordinal
    told = _BY_ACT.search(before) if late else now
    then = not ordinal and (_THEN.search(before) or _THEN_BEHIND.match(behind))
    return alter(count, as_of=decided) if told and not then else count
