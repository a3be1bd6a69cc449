# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says where an English text plainly makes a group the holder of a paper: "Tesla has got its licence", "the permit went to Liepin".

A group's name mostly stands for its unit, which the text names or does not ("Siemens and HSBC are among the winners"), so that a group called approved waits.
It does not where the words right beside it tell that it got the paper, and nothing in the text tells of a unit that could have.
"""

import re
from collections.abc import Sequence

from parsers.facts.status.granting import Judged
from parsers.facts.status.holders_en import is_of_telecom, list_runs, read_holding
from parsers.facts.status.let_in_en import JOINS_EN
from parsers.facts.status.rows_told import Row, is_unclear
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

#: Firms spoken of loosely, or a unit through which the group has it.
_LOOSE = Pattern(
    r"\b(?:groups|multinationals|giants|conglomerates|households?|brands|winners|parents?|affiliat\w+|subsidiar\w+|units?|arms?|ventures?|entit(?:y|ies)|vehicles?|through|via|owned|owns|holds? (?:a |the )?(?:\d|majority|stake|half)|stake|shareholders?|held by)\b",
    re.I,
)
#: What makes of a grant none that is told as done.
_ELSE = Pattern(
    r"\b(?:if|unless|whether|once|until|would|could|might|should|hop\w+|expect\w*|seek\w*|sought|wants?|plans?|rumou?r\w*|report(?:s|ed|edly)|believed|thought|said to|understood|allegedly|claims?|alleged|fake|forged|suspend\w*|revok\w*|withdr\w+|expired?|lapsed?|surrender\w*|renew\w*|lost|former\w*|in principle|proposed|planned)\b",
    re.I,
)


#: The next sentence says whose the paper is: "The approval was granted to NAME", "They are held by NAME".
_HELD_BY = Pattern(
    r"\W*(?:They|It|Both|(?:The|This|These|Its) (?:[\w-]+ ){0,3}(?:approvals?|permits?|licen[cs]es?|papers?)) (?:was|were|is|are) (?:[a-z]+ly )?(?:granted|issued|given|held|awarded|in the name)\b",
    re.I,
)


def is_plain_licensee(one: Judged, judged: Sequence[Judged], sentences: Sequence[Sentence]) -> bool:
    """Whether a sentence of the body tells of a whole group that it holds a paper, and the text names no unit of it."""
    sentence = sentences[one.sentence]
    if sentence.title or one.rule not in ("clause", "sentence", "member", "holder") or _names_unit(one, judged):
        return False
    behind = sentences[one.sentence + 1 : one.sentence + 2]
    if any(_HELD_BY.match(after.text) for after in behind):
        return False
    names = sorted({j.name for j in judged if j.sentence == one.sentence}, key=lambda name: (name.start, -name.end))
    row = Row(sentence, names)
    if not is_of_telecom(row.words, sentences, one.sentence):
        return False
    runs = ((run, read_holding(before, after)) for run, before, after in list_runs(row, JOINS_EN))
    return any(told is not None and one.name in run and _is_plain(told) for run, told in runs)


def _is_plain(told: str) -> bool:
    return _LOOSE.search(told) is None and not is_unclear(told, _ELSE)


#: "NAME, whose Chinese unit has been approved": the unit has it.
_WHOSE_UNIT = Deferred(r",? whose (?:[\w-]+ ){0,3}(?:units?|subsidiar(?:y|ies)|arms?|affiliates?|ventures?|company)\b")


def may_be_owner(one: Judged, judged: Sequence[Judged], sentences: Sequence[Sentence]) -> bool:
    """Whether a name that is told to hold a paper, and is no full one, may be the owner of a firm that its sentence or the text tells of."""
    sentence = sentences[one.sentence]
    if one.name.shape != "legal" and _WHOSE_UNIT.match(sentence.text, one.name.end - sentence.start):
        return True
    titled = one.rule == "clause" and one.name.shape == "unit" and sentence.title
    if not (one.rule == "holder" or titled) or one.name.shape == "legal" or one.name.text.endswith(")"):
        return False  # "Weiland Cloud (Shanghai)" is a company in China
    behind = sentences[one.sentence + 1 : one.sentence + 2]
    if _ITS_UNIT.search(sentence.text) or any(_UNITS_OPEN.match(after.text) for after in behind):
        return True
    return any(j.name.shape == "legal" and _begins_alike(j, one) for j in judged)


def works_with_licensee(one: Judged, sentences: Sequence[Sentence]) -> bool:
    """Whether a name whose sentence tells a grant is only told to deal with who holds it: "AWS works with Sinnet, which has held the licence"."""
    sentence = sentences[one.sentence]
    return one.rule == "sentence" and _WORKS_WITH.match(sentence.text, one.name.end - sentence.start) is not None


_WORKS_WITH = Deferred(
    r" (?:(?:still|now|also|has long|has|have|had) )?(?:works?|worked|working|partners?|partnered|team(?:s|ed) up|cooperat(?:es|ed)|sells?|sold|operat(?:es|ed)|runs?|ran|relies|relied|rents?|rented|bought|buys)\b[^.;,]{0,50} (?:with|through|via|on|from) [^.;,]{2,60}, (?:which|who|whose)\b"
)


#: "Their units, NAME (Beijing) and NAME Shanghai, figure among those cleared": the next sentence tells who got what the sentence gives the groups.
_UNITS_OPEN = Deferred(
    r"\W*(?:Their|Its|The(?: two)?(?: groups?['’]s?)?) (?:[\w-]+ ){0,3}(?:units?|subsidiar(?:y|ies)|arms?|affiliates?|entit(?:y|ies)|ventures?)\b"
)
#: "after the authorities okayed its Guangzhou subsidiary".
_ITS_UNIT = Pattern(
    r"\b(?:its|their|whose|an?|the group's) (?:[\w-]+ ){0,4}(?:units?|subsidiar(?:y|ies)|arms?|affiliates?|entity|entities|ventures?)\b",
    re.I,
)


def _begins_alike(one: Judged, other: Judged) -> bool:
    head = other.name.text.split(" ")[0].casefold()
    return head in one.name.text.casefold().split(" ")


def _names_unit(one: Judged, judged: Sequence[Judged]) -> bool:
    """Whether a text names a unit of the group, or a firm whose name begins as the group's."""
    known = one.name.known
    return any(
        not j.name.is_group
        and (
            (known is not None and j.name.known is not None and j.name.known.group == known.group)
            or _begins_alike(j, one)
        )
        for j in judged
    )
