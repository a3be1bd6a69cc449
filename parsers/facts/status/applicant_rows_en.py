# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Reads English rows of those who have only asked: "nine companies have filled in their forms: A, B and C", "A and B are among the five bidders"."""

import re
from collections.abc import Iterator, Sequence

from domain.altering import alter
from parsers.facts.cues.status_cues import NO_INTENT, REJECTED, REVOKED
from parsers.facts.status.granting import Judged
from parsers.facts.status.let_in_en import JOINS_EN, NUMBER_EN
from parsers.facts.status.rows_told import Row
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

_FIRMS = r"(?:companies|firms|enterprises|businesses|operators|multinationals|investors|groups|providers|applicants|bidders|ones)"
_HANDED = r"(?:pre-?filled|filled (?:in|out)|handed in|sent in|put in|submitted|lodged|filed|turned in)"
_FORMS = r"(?:forms?|papers?|paperwork|applications?|bids?|requests?|files?|filings?|documents?)"
_ASKED = rf"(?:applied(?! (?:their|its|the|a|new)\b)|{_HANDED} (?:(?:their|an?|the|its) )?(?:[\w-]+ ){{0,3}}{_FORMS}|(?:are|were) (?:queu(?:e)?ing|waiting|in line|in the queue|applying)(?: up)?)"
#: So many have asked, and then their names.
_ASK_ROW = Pattern(
    rf"\b(?:{NUMBER_EN}|several|some|the first) (?:[\w-]+ ){{0,3}}?{_FIRMS}(?: that| which)? (?:(?:have|had|has) )?(?:already |now |so far |also |since )?{_ASKED}\b[^.;:]{{0,90}}(?::|, namely) (?:the )?$",
    re.I,
)
#: Names of some of those whom the sentence before tells to have asked.
_AMONG = Deferred(
    rf" (?:(?:is|are|was|were) (?:also |both |all |said to be )?(?:among|{NUMBER_EN} of|one of) (?:them|these|those|the (?:{NUMBER_EN}|{NUMBER_EN} (?:applicants|bidders)|applicants|bidders|hopefuls))(?=[.;,]|$))",
)
#: "A, B and C all confirmed that theirs was among the files": they have asked, by their own word.
_FILES = r"(?:files?|papers?|applications?|dossiers?|bids?|forms?|requests?|filings?|folders?|submissions?)"
_OWN_WORD = Deferred(
    rf" (?:have |has )?(?:all |both |each |also |since )?(?:have |has )?(?:confirm(?:ed|s)?|sa(?:id|ys?)|acknowledge[sd]?|told (?:the \w+|[A-Z]\w+|us|reporters))(?: to (?:the \w+|[A-Z]\w+|us))?(?: that)?"
    rf" (?:(?:theirs|its|their own|its own|(?:their|its) (?:own )?{_FILES}|one of (?:them|the {_FILES})|an? (?:of the )?{_FILES}) (?:was|were|is|are) (?:also |all |both )?(?:among|one of|part of|in|theirs|its own)\b(?: (?:the|these|those|that)(?: {NUMBER_EN})?(?: {_FILES})?| (?:them|line|the (?:pile|stack|queue|line)))?"
    rf"|(?:it|they) (?:was|were|is|are) (?:all |both |also )?(?:among|one of|{NUMBER_EN} of) (?:the |those )?(?:{NUMBER_EN}|(?:{NUMBER_EN} )?(?:applicants|bidders|hopefuls)|(?:{NUMBER_EN} )?{_FIRMS} that (?:had |have )?(?:applied|filed|asked))"
    rf"|(?:being|having been|to be|to being) (?:among|one of|{NUMBER_EN} of) the (?:{NUMBER_EN} )?(?:applicants|bidders|hopefuls))(?=[.;,]|$)"
)
_ORIGIN = Deferred(
    r"(?:(?:the )?(?:[A-Z][\w.]+(?:['’]s|-based|-listed)? )?(?:(?!rivals?\b|competitors?\b|suppliers?\b|and\b|of\b|not\b|by\b)[a-z-]+ ){0,3})"
)
_JOINS = Deferred(
    r"(?:,? and|;|,|,? as well as) (?:(?:the )?(?:[A-Z][\w.]+(?:['’]s|-based|-listed)? )?(?:(?!rivals?\b|competitors?\b|suppliers?\b|and\b|of\b|not\b|by\b)[a-z-]+ ){0,3})"
)
_AMONG_FIRST = Deferred(r"\W*Among (?:them|these|those|the applicants|the bidders) (?:is|are|was|were) (?:the )?", re.I)
_TOLD_ASKING = Pattern(
    rf"\b(?:{NUMBER_EN}|first|several|some) (?:[\w-]+ ){{0,4}}?(?:bids?|applications?|requests?|filings?|applicants|bidders|forms)\b|\b{_FIRMS} (?:(?:have|had) )?(?:already |so far )?(?:{_ASKED}|filed (?:to|for)|asked to (?:join|enter|be)|put in for)\b",
    re.I,
)
#: What a grant or an end in the same breath makes unsure; that none has been let in yet is no grant.
_GRANTED = Pattern(
    r"\b(?:approved|granted|cleared|licen[cs]ed|admitted|let in|succeeded|successful|(?:won|received|obtained|got|secured) (?:[\w-]+ ){0,4}(?:approvals?|permits?|licen[cs]es?|permission|clearance))\b(?! (?:yet|so far))",
    re.I,
)
_NONE_YET = Deferred(
    r"\b(?:[Nn]one|[Nn]o (?:one|company|firm)|[Nn]obody|not one) (?:of (?:them|these|those) )?(?:has|have|had|was|were)\b[^.;]*"
)
_SENT_AWAY = Deferred(r"\b(?:sent|turned) (?:home|away|back|down)\b|\brefused\b")
#: So many sentences before "A and B are among the five" the asking is told.
_NEAR = 2
_SURE = 0.75


def settle_applicant_rows(judged: list[Judged], sentences: Sequence[Sentence]) -> list[Judged]:
    """The same names; of whom nothing is said but that a row of applicants names them are applicants."""
    rows: dict[int, list[Judged]] = {}
    for one in sorted(judged, key=lambda one: one.name.start):
        if _is_open(one):
            rows.setdefault(one.sentence, []).append(one)
    asked: set[int] = set()
    for index, row in rows.items():
        asked |= set(_find_asking(Row(sentences[index], [one.name for one in row]), sentences, index))
    return [
        alter(one, status="applicant", rule="applied", confidence=_SURE)
        if one.name.start in asked and _is_open(one)
        else one
        for one in judged
    ]


def _is_open(one: Judged) -> bool:
    """Whether nothing is said of a name, or only a word like "among" may tell a grant of it."""
    return one.rule in ("no-cue", "member")


def _find_asking(row: Row, sentences: Sequence[Sentence], index: int) -> Iterator[int]:
    """Where the names begin that a sentence tells to have asked."""
    words = _NONE_YET.sub("", row.words)
    if not row.names or any(cue.search(words) for cue in (_GRANTED, REJECTED, REVOKED, NO_INTENT)):
        return
    first = next((at for at, before in enumerate(_list_leads(row)) if _ASK_ROW.search(before)), None)
    if first is not None:
        yield from _walk(row, first)
    if _AMONG_FIRST.fullmatch(row.lead) and is_asked_before(sentences, index):
        yield from _walk(row, 0)
    if (_AMONG.match(row.tail) or _tells_own_word(row)) and is_asked_before(sentences, index):
        yield from (name.start for name in row.names)


def _tells_own_word(row: Row) -> bool:
    """Whether a row of firms that begins its sentence says of itself that it is among those who asked."""
    joined = _ORIGIN.fullmatch(row.lead) is not None and all(_JOINS.fullmatch(one) for one in row.between[1:])
    return joined and _OWN_WORD.match(row.tail) is not None


def _list_leads(row: Row) -> Iterator[str]:
    """What stands before each name of a sentence, from the name before it."""
    for before in row.between:
        yield before[-300:]


def _walk(row: Row, first: int) -> Iterator[int]:
    """The names from the `first` on that nothing but joints part."""
    for at in range(first, len(row.names)):
        if at > first and JOINS_EN.fullmatch(row.between[at]) is None:
            return
        yield row.names[at].start


def is_asked_before(sentences: Sequence[Sentence], index: int) -> bool:
    """Whether the sentences right before tell of firms that asked, and of none that was let in."""
    near = [_NONE_YET.sub("", one.text) for one in sentences[max(0, index - _NEAR) : index] if not one.title]
    if any(map(REJECTED.search, near)) or any(map(_SENT_AWAY.search, near)):
        return False
    return any(map(_TOLD_ASKING.search, near)) and not any(map(_GRANTED.search, near))


def tells_asking(text: str) -> bool:
    """Whether a sentence tells of firms that asked, and of none that was let in."""
    return _TOLD_ASKING.search(text) is not None and _GRANTED.search(text) is None
