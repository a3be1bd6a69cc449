# ruff: noqa: E501  (a sentence of a comment stands on one line)
"""Finds firms of whom no word beside their own name tells that they were let in, but the row in which a text names those who were.

"MIIT approved 13 companies. They are A, B and C." tells it of A, B and C by the sentence before and by the head of the row: the rules of
`parsers.facts.status.status` look for a word of approval in the name's own sentence. Such a row is asked narrowly: nothing but names, and what is
only said about them in passing, may stand between its head and a firm.
"""

import re
from collections.abc import Iterable

from domain.altering import alter
from domain.claims import REVIEW_BELOW
from parsers.facts.status.granting import Judged
from parsers.facts.status.let_in_en import find_counted_en, find_holders_en, find_rows_en
from parsers.facts.status.let_in_lines import find_lines
from parsers.facts.status.let_in_zh import find_counted_zh, find_rows_zh
from parsers.facts.status.licensees_zh import find_licensees
from parsers.facts.status.plain_members_zh import find_plain_members
from parsers.facts.status.pointing_rows_zh import drop_bracketed, find_pointing_rows
from parsers.facts.status.receivers_zh import find_receivers
from parsers.facts.status.rows_told import Row, leave_owners
from parsers.facts.text.sentences import Sentence

#: How sure a member of such a row is.
_SURE = 0.8
#: How sure a row of a list is whose head says that its firms were let in.
_LISTED = 0.93


def settle_rows(
    judged: list[Judged], sentences: tuple[Sentence, ...], approvals: frozenset[int], *, chinese: bool
) -> list[Judged]:
    """The same names; those of rows that name who was let in are approved. `approvals`: sentences that tell an approval of firms."""
    rows = _group_rows(judged)
    named = {index: [one.name for one in row] for index, row in rows.items()}
    listed = frozenset(find_lines(sentences, named, approvals, chinese=chinese))
    let_in: set[int] = set()
    counted: set[int] = set()
    holders: set[int] = set()
    for index, row in rows.items():
        if not chinese and any(_may_hold(one) for one in row):
            holders |= set(find_holders_en(sentences, index, _cut(sentences, index, row), approvals))
        if any(_may_be_counted(one) for one in row):
            members, counts = _find_told(sentences, index, row, approvals, chinese=chinese)
            let_in |= members
            counted |= counts
    settled = (_settle(one, listed, counted, let_in) for one in judged)
    return [_settle_holder(one) if one.name.start in holders else one for one in settled]


def _find_told(
    sentences: tuple[Sentence, ...], index: int, row: list[Judged], approvals: frozenset[int], *, chinese: bool
) -> tuple[set[int], set[int]]:
    """Where the names begin that a sentence tells as let in, and those of rows that leave no doubt that they are firms."""
    cut = _cut(sentences, index, row)
    if not chinese:
        return set(find_rows_en(sentences, index, cut, approvals)), set(
            find_counted_en(sentences, index, cut, approvals)
        )
    outer = Row(sentences[index], drop_bracketed(sentences[index], cut.names))
    members = {
        *find_rows_zh(sentences, index, cut, approvals),
        *find_licensees(sentences, index, outer, approvals),
        *find_plain_members(sentences, index, outer),
    }
    counted = (
        *find_counted_zh(sentences, index, cut, approvals),
        *find_pointing_rows(sentences, index, outer, approvals),
        *find_receivers(sentences, index, outer),
    )
    return members, set(counted)


def _settle(one: Judged, listed: frozenset[int], counted: set[int], let_in: set[int]) -> Judged:
    """One name by the rows in which it stands."""
    at = one.name.start
    if at in listed and _is_open(one):
        one = alter(one, status="approved", rule="listed", confidence=_LISTED, stage=None)
    if at in counted and _may_be_counted(one):
        one = alter(one, status="approved", rule="named", confidence=_SURE, stage=None)
    if at in let_in and _is_open(one):
        one = alter(one, status="approved", rule="member", confidence=max(one.confidence, _SURE), stage=None)
    return one


def _settle_holder(one: Judged) -> Judged:
    """A name of which the plainest words tell that it holds a paper: they show where it begins and ends, too."""
    if not _may_hold(one):
        return one
    return alter(one, status="approved", rule="holder", confidence=max(one.confidence, _SURE), stage=None)


#: "Kessler Data (Shanghai) Co., Ltd.": a company under Chinese law, and no owner of one.
_IN_CHINA = re.compile(
    r"\([A-Z][\w ]+\).*\b(?:Ltd|Limited)\b|\b(?:Beijing|Shanghai|Shenzhen|Hainan|China)\b.*\bCo\.?,? (?:Ltd|Limited)\b"
)


def _may_hold(one: Judged) -> bool:
    """Whether nothing else is said of a name, or it waits for nothing but that no list knows it, or that it is a group's."""
    if one.status == "approved" and one.rule in ("clause", "sentence") and _IN_CHINA.search(one.name.text):
        return True  # its own words are plainer than what its clause tells
    return _is_open(one) or (one.status == "approved" and (one.name.shape == "described" or one.name.is_group))


def _cut(sentences: tuple[Sentence, ...], index: int, row: list[Judged]) -> Row:
    """A sentence cut at its names, without those that only say whose another is."""
    return Row(sentences[index], leave_owners([one.name for one in row], sentences[index]))


def _group_rows(judged: Iterable[Judged]) -> dict[int, list[Judged]]:
    """By sentence the names in it, in their order."""
    rows: dict[int, list[Judged]] = {}
    for one in sorted(judged, key=lambda one: one.name.start):
        rows.setdefault(one.sentence, []).append(one)
    return rows


def _is_open(one: Judged) -> bool:
    """Whether nothing is said of a name, or what is said of it only seems to tell the grant."""
    if one.status == "mentioned":
        return one.rule == "no-cue"
    if one.status == "approved" and one.rule == "member" and one.confidence < _SURE:
        return True  # by a word like 其中包括 alone
    return one.status == "approved" and one.confidence < REVIEW_BELOW and one.rule in ("clause", "sentence", "listed")


def _may_be_counted(one: Judged) -> bool:
    """Whether a name of a counted row is a firm that no legal form proves, or one of whom nothing else is said."""
    return _is_open(one) or (one.status == "approved" and one.name.shape in ("described", "listed"))
