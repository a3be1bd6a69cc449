# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Dates a total told in the transcript of a press conference by the day of the conference, which only the head of the page tells.

"商务部召开例行新闻发布会(2025年3月20日)", "Regular Press Conference (November 13, 2025)": that 58 have so far been approved holds on that day.
"""

import re

from domain.altering import alter
from domain.claims import Count
from parsers.facts.counts.as_of import is_fresh
from parsers.facts.counts.counts import Draft
from parsers.facts.cues.cues import TOTAL_ROLES
from parsers.facts.events.finishing import Scene
from parsers.facts.events.told_now_en import NOW, THEN
from parsers.facts.events.totals_now_zh import is_recent
from parsers.facts.text.deferred import Deferred
from parsers.facts.values.mentions import dates_in

#: What the rule of a total ends with that is told so.
AT_BRIEFING = "+briefing"
_BRIEFING = Deferred(
    r"发布会|记者会|吹风会|新闻发言人|答记者问|\b(?:press|news|media) (?:conference|briefing)s?\b", re.I
)
#: "何咏前:谢谢你的提问", "[香港记者] ...", "Bloomberg: Could you ...": a line by one who speaks.
_SPEAKER = Deferred(r"^(?:[\[【][^\]】\n]{2,24}[\]】]|[^:,;。.\n]{2,40}:)(?=\s?\S)", re.M)
#: So far reaches the head of a page, and so many speak at least.
_HEAD, _SPEAKERS = 240, 3
_NOW = Deferred(
    r"目前|眼下|现[在有已]|如今|已经?|至今|迄今|到今天|批下来"
    rf"|{NOW.pattern}|\bas things stand\b"
    r"|\b(?:have|has) (?:\w+ ){0,3}(?:been|obtained|received|won|got|gained|secured|joined|entered|reached)\b",
    re.I,
)
#: Of another time, or of none.
_THEN = Deferred(
    r"[去上前]年|上月|上个月|年[初底末]|月[底末]|季度|同期|此前|当时|曾|预计|有望|将|目标|计划|首批|第[一二三四五六七八九十]+批"
    rf"|{THEN.pattern}|\b(?:should|first batch)\b",
    re.I,
)
#: 2025年3月20日 and no 今天; 【时间】2025年3月20日.
_IN_FIGURES, _TIME_OF = re.compile(r"\d"), re.compile(r"\W{0,2}(?:时间|日期|[Dd]ate|[Tt]ime)\W{1,3}")
#: A clause before a figure and a few words behind it, in which its time is told.
_REACH, _NEAR = 60, 24
_CLAUSES = re.compile(r"[;。\n]|\. ")


def date_told_at_briefing(scene: Scene, count: Count, draft: Draft) -> Count:
    """The count, as of the day of the press conference at which it was told; itself where it is no total, has a day, or no such day is told."""
    if count.as_of is not None or count.role not in TOTAL_ROLES or not is_fresh(draft.rule):
        return count
    text = scene.folded.text
    line = text.rfind("\n", 0, draft.start) + 1  # what one speaks
    dated = any(m.value and len(m.value) > len("2026") for m in dates_in(scene.dates, line, draft.start))
    if dated or scene.sentences[draft.sentence].title or not _is_told_now(draft, text):
        return count
    day = _find_briefing_day(scene)
    return alter(count, as_of=day, rule=f"{count.rule}{AT_BRIEFING}") if day else count


def _is_told_now(draft: Draft, text: str) -> bool:
    before = _CLAUSES.split(text[max(0, draft.start - _REACH) : draft.start])[-1].rpartition(",")
    behind = _CLAUSES.split(text[draft.end : draft.end + _REACH])[0].partition(",")[0]
    own = f"{before[2]} {behind}"
    now = _NOW.search(own) or _NOW.search(before[0][-_NEAR:])
    return now is not None and _THEN.search(own) is None


def _find_briefing_day(scene: Scene) -> str | None:
    """The one day that the head of a transcript tells, in figures, beside the word for the conference or on a line for it."""
    text = scene.folded.text
    if sum(1 for _ in _SPEAKER.finditer(text)) < _SPEAKERS or _BRIEFING.search(text[:_HEAD]) is None:
        return None
    told = [
        m for m in dates_in(scene.dates, 0, _HEAD) if m.day and m.value and _IN_FIGURES.search(text[m.start : m.end])
    ]
    days = {str(m.value) for m in told if _BRIEFING.search(line := _line_at(text, m.start)) or _TIME_OF.match(line)}
    day = days.pop() if len(days) == 1 else None
    return day if day and (scene.document.published is None or is_recent(scene, day)) else None


def _line_at(text: str, at: int) -> str:
    return text[text.rfind("\n", 0, at) + 1 :].partition("\n")[0]
