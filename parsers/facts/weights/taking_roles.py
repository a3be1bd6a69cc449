# ruff: noqa: E501  (a sentence of a comment stands on one line)
"""Gives a claim the role that learnt weights have for it, with the region and the day that go with it; it waits for a person."""

import re
from bisect import bisect_left
from typing import cast

from msgspec import Struct

from domain.altering import alter
from domain.claims import Role
from parsers.facts.counts.as_of import date_count
from parsers.facts.counts.counts import Draft
from parsers.facts.counts.placing import place_count
from parsers.facts.subject.doubtful import DOUBTED_AT, LEARNT
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.mentions import Mention


class Setting(Struct, frozen=True):
    """The text that claims stand in, with its sentences and dates."""

    text: str
    sentences: tuple[Sentence, ...]
    dates: tuple[Mention, ...]


def take_role(draft: Draft, role: str, setting: Setting) -> Draft:
    """The claim with another role."""
    return place_and_date(alter(doubt(draft), role=cast("Role", role), detail="", region=None), setting)


def doubt(draft: Draft) -> Draft:
    """The claim, which waits."""
    return alter(draft, rule=f"{draft.rule}+{LEARNT}", confidence=min(draft.confidence, DOUBTED_AT))


#: What may stand between a date and a number that is as of it: a table's space, 2020年年中为266家, "in 2019, 191".
_BESIDE = re.compile(r"(?:年中|为|是|有|达|仅|约|[\s:,(|-]|was|were|stood|at|of){0,4}")
#: No such words are longer.
_NEAR = 40


def _date_beside(draft: Draft, setting: Setting) -> Draft:
    """A total told right behind a date stands as of it."""
    text, days = setting.text, setting.dates
    first, last = (bisect_left(days, at, key=lambda day: day.end) for at in (draft.start - _NEAR, draft.start + 1))
    told = [m for m in days[first:last] if m.value and _BESIDE.fullmatch(text[m.end : draft.start])]
    if not told or draft.role not in ("pilot_total", "stock_total"):
        return draft
    middle = "-06" if len(told[-1].value or "") == 4 and text.startswith("年中", told[-1].end) else ""
    return alter(draft, as_of=f"{told[-1].value}{middle}")


def place_and_date(draft: Draft, setting: Setting) -> Draft:
    """A claim of a new role with the region and the day that go with it."""
    dated = draft if draft.as_of else date_count(draft, setting.sentences, setting.dates, setting.text)
    dated = dated if dated.as_of else _date_beside(draft, setting)
    return place_count(dated, setting.text, setting.sentences)
