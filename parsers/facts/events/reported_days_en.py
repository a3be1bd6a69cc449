# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""The day of an English act beside the day on which it was told: "announced on Friday that 12 had on April 8 been approved"."""

import re

from parsers.facts.cues.verbs import LET_IN
from parsers.facts.text.deferred import Deferred
from parsers.facts.values.mentions import Mention

#: What stands right before a day of what is told, and what right behind it: "had on April 8 been approved", "that on April 8 it cancelled".
_BEFORE_ACT = Deferred(r"\b(?:had|has|have) (?:already |only |then )?(?:on |last )?$|\bthat (?:on |last )$")
_ACT = Deferred(
    rf",? (?:(?:it|they|MIIT|the (?:ministry|regulator|administration)) (?:had )?)?(?:been )?(?!{LET_IN} (?:foreign|overseas|firms|companies|enterprises|operators)[^.;]{{0,60}}\b(?:will|may|would|must)\b)(?:{LET_IN}|given|gave|granted|issued|received|got|won|obtained|rejected|refused|turned down|cancel+ed|revoked|withdrawn|withdrew|terminated)\b"
)
#: "informed the exchanges that its subsidiary had bagged an approval on November 20".
_DONE_ON = Deferred(
    rf"\bthat (?:[^.;]|\.(?=,| (?:Ltd|Limited|Inc))){{2,110}}? (?:had|has|have) (?:been )?(?:{LET_IN}|given|granted|issued|received|got|won|obtained|secured|bagged)\b[^.;]{{0,60}} on $"
)
_TELLS = r"(?:said|says|told|announced|disclosed|reported|revealed|noted|added|confirmed|stated|admitted)"
_TOLD_ON = Deferred(rf"\b{_TELLS}\b[^.;\n]{{0,60}}?\b(?:on |late |early |last )?$|\b[Oo]n $", re.I)
#: '"…issued today…," the spokesman told reporters on Wednesday': today is the speaker's day.
_SAID_BEHIND = re.compile(rf"\"[^\".;\n]{{0,90}}\b{_TELLS}\b[^\".;\n]{{0,60}}\b(?:on |late |early )?$")
_TODAY = "today"


def find_reported_day(text: str, found: list[Mention]) -> str | None:
    """The day of the act among the days of its sentences, where the others are those of the telling; none where no words say so."""
    days = sorted(found, key=lambda one: one.start)
    told = next((one for one in days if _TOLD_ON.search(text, max(0, one.start - 90), one.start)), None)
    if told is None:
        return None
    quoted = [one for one in days if text[one.start : one.end].lower() == _TODAY and _is_quoted(text, one, told)]
    if quoted and _SAID_BEHIND.search(text[quoted[0].end : told.start]):
        return told.value
    acts = {one.value for one in days if one.start > told.end and _is_of_act(text, one)}
    return acts.pop() if len(acts) == 1 else None


def _is_of_act(text: str, day: Mention) -> bool:
    """Whether the words around a day say that somebody was let in, refused or struck off on it."""
    if _DONE_ON.search(text, max(0, day.start - 220), day.start):
        return True
    before = _BEFORE_ACT.search(text, max(0, day.start - 24), day.start)
    return before is not None and _ACT.match(text, day.end) is not None


def _is_quoted(text: str, today: Mention, told: Mention) -> bool:
    """Whether a quotation that ends before the words of the telling holds the day."""
    return today.end < told.start and text.count('"', today.end, told.start) == 1
