# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Dates an English total that its sentence tells as of now by the day on which that was told.

"At Thursday's press conference the spokesman said that 96 are by now allowed in": as of that Thursday. A page that tells no such day dates none.
"""

import re

from domain.altering import alter
from domain.claims import Count
from parsers.facts.counts.as_of import is_fresh
from parsers.facts.counts.counts import Draft
from parsers.facts.cues.cues import TOTAL_ROLES
from parsers.facts.events.finishing import Scene
from parsers.facts.events.totals_now_zh import is_recent
from parsers.facts.text.deferred import Deferred
from parsers.facts.values.mentions import Mention, dates_in

#: Of this very time.
NOW = Deferred(r"\b(?:now|so far|to date|until now|up to now|currently|at present|already)\b", re.I)
#: Of another time, or of none.
THEN = Deferred(
    r"\b(?:before|until then|had|previously|earlier|at the time|compared|from|against|versus|ago|last (?:month|year|quarter)|end of|were|was|would|could|may|might|aims?|target\w*|plans?|expect\w*|hop\w+|by then)\b",
    re.I,
)
_TELLS = r"(?:said|says|told|announced|disclosed|reported|revealed|noted|added|confirmed|stated)"
_TOLD_BEFORE = Deferred(rf"\b{_TELLS}\b[^.;\n]{{0,60}}?\b(?:on |late |early )?$", re.I)
_TOLD_BEHIND = Deferred(
    rf"(?:['’]s (?:[\w-]+ ){{0,2}}(?:conference|briefing|meeting|hearing|session|forum)\b|,? [^.;\n]{{0,60}}?\b{_TELLS}\b)",
    re.I,
)
#: How far around the figure "now" stands, and how far before it in its paragraph the day may.
_REACH, _FAR = 70, 600


def date_told_now_en(scene: Scene, count: Count, draft: Draft) -> Count:
    """The count, as of the day on which it was told as of now; itself where it is no total, has a day, or no such day is told."""
    if scene.chinese or count.as_of is not None or count.role not in TOTAL_ROLES or not is_fresh(draft.rule):
        return count
    sentence, text = scene.sentences[draft.sentence], scene.folded.text
    before = text[max(sentence.start, draft.start - _REACH) : draft.start]
    behind = text[draft.end : min(sentence.end, draft.end + _REACH)]
    if sentence.title or NOW.search(f"{before} {behind}") is None or THEN.search(f"{before} {behind}"):
        return count
    near = dates_in(scene.dates, max(0, text.rfind("\n", 0, draft.start), draft.start - _FAR), draft.start)
    told = [m for m in near if m.day and m.value and _is_told(m, text)]
    return alter(count, as_of=told[-1].value) if told and is_recent(scene, told[-1].value) else count


def _is_told(mention: Mention, text: str) -> bool:
    before = text[max(0, mention.start - 90) : mention.start]
    return _TOLD_BEFORE.search(before) is not None or _TOLD_BEHIND.match(text, mention.end) is not None
