# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Lets the names of an English row share what is told of one of them: "A and B were in a batch that MIIT approved", "let in: A and B".

Each name is judged by the words around it, and of a row the nearest name has them best. Where nothing but "and" or a comma joins names, what
is said of one is said of all.
"""

from collections.abc import Sequence

from domain.altering import alter
from domain.claims import REVIEW_BELOW
from parsers.facts.status.granting import Judged, is_unsaid, may_be_parent
from parsers.facts.status.rows_told import Row
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.sentences import Sentence

_JOINS = Deferred(r",? and (?:the )?|, |; (?:and )?|,? as well as ")
#: What hangs on the last name alone, or begins a clause of which it is the subject.
_OWN = Deferred(r",? (?:which|who|whose)\b| ?\(|'s?\b")
_CLOSES = Deferred(r"$|[.;:)]|,? (?:in|from|on|by|under|for|to|at|last|this|yesterday|today|after|with)\b")
_GRANTS = ("clause", "sentence", "member")


def share_rows(judged: list[Judged], sentences: Sequence[Sentence]) -> list[Judged]:
    """The same names; whom a row joins to one told as let in, of whom a grant is told less surely, is told so too."""
    rows: dict[int, list[Judged]] = {}
    for one in sorted(judged, key=lambda one: one.name.start):
        rows.setdefault(one.sentence, []).append(one)
    shared: dict[int, float] = {}
    for index, row in rows.items():
        if any(_is_unsure(one) for one in row) and any(_is_sure(one) for one in row):
            shared |= _share(row, Row(sentences[index], [one.name for one in row]))
    return [
        alter(one, confidence=shared[one.name.start]) if one.name.start in shared and _is_unsure(one) else one
        for one in judged
    ]


def _is_sure(one: Judged) -> bool:
    return one.status == "approved" and one.rule in _GRANTS and one.confidence >= REVIEW_BELOW


def _is_unsure(one: Judged) -> bool:
    return one.status == "approved" and one.rule in _GRANTS and one.confidence < REVIEW_BELOW


def _share(row: Sequence[Judged], cut: Row) -> dict[int, float]:
    """By where a name begins how sure it becomes."""
    by_start = {one.name.start: one for one in row}
    behind = [*cut.between[1:], cut.tail]
    shared: dict[int, float] = {}
    for at, name in enumerate(cut.names):
        known = by_start[name.start]
        if not _is_sure(known):
            continue
        first, last = at, at
        while first and _JOINS.fullmatch(behind[first - 1]):
            first -= 1
        while last + 1 < len(cut.names) and _JOINS.fullmatch(behind[last]):
            last += 1
        told_by_end = at == last and (_OWN.match(behind[last]) or cut.between[first].strip())
        if last > at and not _CLOSES.match(behind[last]):
            last = at  # "cleared A, and B welcomed it"
        if told_by_end:
            first = at  # "A and B, which was approved", "a rival of A and B was cleared"
        shared |= {one.start: known.confidence for one in cut.names[first : last + 1]}
    return shared


#: "Siemens has a unit on the list, and so do Bosch and SAP": said of those behind as well, where nothing but names follows.
_SO_DO = Deferred(r"[^.;:]{0,90}? (?:on|in|among|to|of) [^.;:,]{2,40}, and so (?:do|does|has|have|are|is) $")
_AND = Deferred(r"(?:, |,? and )(?:[A-Z]\w+'s )?$")


def share_so_do(judged: list[Judged], sentences: Sequence[Sentence]) -> list[Judged]:
    """The same names; of whom "so do" says what is told as fact of the owner or firm before it, that is told."""
    settled = list(judged)
    for at, one in enumerate(judged[1:], 1):
        sentence = sentences[one.sentence]
        before = sentence.text[
            max(0, judged[at - 1].name.end - sentence.start) : max(0, one.name.start - sentence.start)
        ]
        first = settled[at - 1]
        if not is_unsaid(one) or first.sentence != one.sentence or first.rule not in _TOLD_SO:
            continue
        joined = first.rule == _BY_SO_DO and _AND.fullmatch(before)
        if (joined or _SO_DO.fullmatch(before)) and _may_be(one, first.status):
            settled[at] = alter(one, status=first.status, rule=_BY_SO_DO, confidence=0.7)
    return settled


_BY_SO_DO = "so-do"
_TOLD_SO = ("member.unit", "clause.unit", "sentence.unit", "holder", "member", _BY_SO_DO)


def _may_be(one: Judged, status: str) -> bool:
    """Whether a name can be told as another is: a group as an owner, a full name as let in."""
    return may_be_parent(one.name) if status == "parent" else status == "approved" and one.name.shape == "legal"
