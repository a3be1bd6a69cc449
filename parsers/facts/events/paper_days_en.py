# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Dates an English approval by its paper, where what dates it else is only the day on which somebody told it.

"X announced on Tuesday that it is in the pilot. The letter of approval is dated 24 December"; "..., the zone announced on Wednesday. The
administration had signed them two days before".
"""

import re
from datetime import date, timedelta

from domain.altering import alter
from domain.claims import Statement
from parsers.facts.events.other_dates import Material
from parsers.facts.text.deferred import Deferred
from parsers.facts.values.mentions import Mention
from parsers.facts.values.numbers import read_value

_PAPER = r"(?:letters?|repl(?:y|ies)|approvals?|permits?|licen[cs]es?|documents?|certificates?|papers?|authori[sz]ations?|notifications?|notice|list)"
#: "The letter of approval from the ministry is dated ", "The permit bears the date of ".
_DATED = Deferred(
    rf"\b(?:[Tt]he|[Ii]ts|[Tt]his|[Tt]hat|[Tt]heir|[Bb]oth|[Aa]ll) (?:[\w'-]+ ){{0,3}}?{_PAPER}\b(?:(?! (?:application|draft|plan)\b)[^.;\n]){{0,110}}? (?:(?:is|was|are|were) (?:dated|(?:signed|issued|granted|sealed)(?: by \w+)? on)|bears? the date(?: of)?|bore the date(?: of)?|carr(?:y|ies|ied) the date(?: of)?|dates? from|dated from) (?:the )?$"
)
#: "The administration had signed them two days before".
_BEFORE = Deferred(
    rf"\b(?:had )?(?:signed|issued|granted|given|approved|sealed|dated) (?:them|it|(?:the|those|these|its) (?:[\w-]+ ){{0,2}}?{_PAPER}) (?:on )?(?:(?P<number>\d|an?|one|two|three|four|five|six|seven|eight|nine|ten) days? (?:before|earlier|previously)|(?P<one>the (?:day before|previous day)))"
)
_TOLD = r"(?:said|announced|made (?:it )?known|disclosed|reported|told|confirmed|revealed|stated|informed|posted|published|released)"
_TOLD_ON = Deferred(rf"\b{_TOLD}\b[^.;,\n]{{0,40}}(?:on |late on |early on )?$")
_TOLD_BEHIND = Deferred(rf",? {_TOLD}\b")
#: So long before it is told at most is an approval given that is news.
_LATE = 120


def date_by_paper(material: Material, news: Statement) -> Statement:
    """An approval that is dated by the day on which it was told alone, and its figures, by the day of its paper."""
    decided = news.decided
    if (
        news.kind != "approval"
        or decided is None
        or len(decided) != len("2026-01-06")
        or not _is_told(material, decided)
    ):
        return news
    day = _find_day(material, date.fromisoformat(decided))
    if day is None:
        return news
    counts = tuple(alter(one, as_of=day) if one.as_of == decided else one for one in news.counts)
    return alter(news, decided=day, counts=counts)


def _is_told(material: Material, day: str) -> bool:
    """Whether every mention of a day is that of somebody's telling."""
    found = [one for one in material.dates if one.value == day]
    return bool(found) and all(_is_of_telling(material.text, one) for one in found)


def _is_of_telling(text: str, mention: Mention) -> bool:
    line = text[max(0, mention.start - 60) : mention.start].rpartition("\n")[2]
    return _TOLD_ON.search(line) is not None or _TOLD_BEHIND.match(text, mention.end) is not None


def _find_day(material: Material, told: date) -> str | None:
    """The one day that the paper bears, or that stands so many days before it was told."""
    days = {
        one.value
        for one in material.dates
        if one.day and one.value and _DATED.search(material.text[max(0, one.start - 190) : one.start])
    }
    if before := _BEFORE.search(material.text):
        days.add((told - timedelta(days=_count(before))).isoformat())
    day = days.pop() if len(days) == 1 else None
    return day if day and 0 < (told - date.fromisoformat(day)).days <= _LATE else None


def _count(before: re.Match[str]) -> int:
    word = before["number"]
    if word is None or word in ("a", "an"):
        return 1
    return read_value(word) or 0
