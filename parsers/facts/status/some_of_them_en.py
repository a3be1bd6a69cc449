# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says of whom English words name so many as they count: "Two of them, A Co., Ltd. and B Co., Ltd., plan to start in July".

"A Co., Ltd. and B Co., Ltd. are two of them", "... will run call centres; the third recipient asked not to be named" and "A Co., Ltd. was the
first to be handed its copy" point back at those let in as well.
"""

import re

from parsers.facts.cues.verbs import ENDED, LET_IN
from parsers.facts.names.brands import Name
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.numbers import parse_words

_FIRMS = r"(?:companies|firms|enterprises|businesses|newcomers|recipients|entrants|licensees)"
_SOME = Deferred(
    rf"(?P<number>One|Two|Three|Four|Five|Six|\d) of (?:them|these|those|the (?:[\w-]+ ){{0,2}}{_FIRMS}), (?P<row>(?=[A-Z]).{{4,300}}?), (?!and\b)(?P<said>[a-z].*)"
)
#: The same told behind the names, or of one more beside them.
_ARE_SOME = Deferred(
    rf"(?P<row>(?=[A-Z]).{{4,300}}?) (?:are|were) (?P<number>two|three|four|five|six|\d) of (?:them|these|those|the (?:[\w-]+ ){{0,2}}{_FIRMS})(?P<said>[.;,].*|)"
)
_ONE_MORE = Deferred(
    r"(?P<row>(?=[A-Z]).{4,300}?) (?P<said>(?!and\b)[a-z][^;]{3,120}); the (?P<nth>second|third|fourth|fifth|sixth) (?:recipient|newcomer|licensee|entrant|permit holder)\b.*"
)
#: Who got the paper in hand of whose granting the sentence before tells.
_FIRST_HANDED = Deferred(
    r"(?P<row>(?=[A-Z]).{4,300}?) (?:was|were) (?:among )?the first to (?:be (?:handed|given)|receive|get|collect|pick up) (?:its|their|the|a|one)(?: own)? (?:cop(?:y|ies)|permits?|papers?|licen[cs]es?|certificates?|approvals?)(?P<said>(?=[.;,]|$| (?:on|in|from|at|of) ).*)"
)
#: "A unit of OTHER belongs to the seven, and so do A Co., Ltd. and B Co., Ltd."
_SO_DO = Deferred(
    r"[^;]{3,160}? (?:belongs?|belonged) to (?P<said>the (?P<whom>\d+|[a-z]+(?:-[a-z]+)?)),? and so (?:do|does|did) (?P<row>(?=[A-Z])[^;]{4,300}?)(?:\.|$)"
)
_BELONGS = Deferred(r"\b(?:belongs?|belonged) to the (?P<whom>\d+|[a-z]+(?:-[a-z]+)?)(?=[.,;]|$| (?:and|that|which)\b)")
_NTH = ("first", "second", "third", "fourth", "fifth", "sixth")
#: Full names, each of which ends once.
_ENDING = Deferred(r"\b(?:Ltd|Limited|Inc|LLC|GmbH|Corp|Corporation|S\.A|B\.V|A\.?G)\b(?!,? Ltd)")
#: Whoever the sentence before speaks of as let in.
_LET_IN = Deferred(
    rf"\b(?:newly |first |all )?(?:approved|licen[cs]ed|admitted|cleared) (?:[\w-]+ ){{0,2}}(?:companies|firms|enterprises|businesses)\b|\b(?:granted|issued|given|gave|awarded|handed)\b[^.;]{{0,60}}\b(?:approvals?|permits?|licen[cs]es?)\b[^.;]{{0,40}}\bto\b|\b(?:approved|cleared|admitted|licen[cs]ed) (?:an? dozen|\d+|[a-z]+(?:teen|ty)?(?:-[a-z]+)?) (?:[\w-]+ ){{0,3}}(?:companies|firms|enterprises|businesses)\b"
    rf"|\b(?:companies|firms|enterprises|businesses) (?:that|which|whom) [^.;,]{{2,60}} {LET_IN}\b"
    rf"|\b(?:companies|firms|enterprises|businesses|operators)\b(?: with [a-z]+ [a-z]+)?,? (?:(?:that|which) )?(?:(?:was|were|have been) )?(?:{LET_IN}|(?:received|got|obtained|won|collected) (?:the|their|an?) (?:[\w-]+ ){{0,3}}(?:approvals?|permits?|licen[cs]es?))\b|\b(?:permits|licen[cs]es|approvals) for [^.;]{{3,90}} (?:were|have been) (?:given out|handed out|issued|granted)\b|\bgave (?:permits|licen[cs]es|approvals) to\b"
)
#: What makes of the sentence before, or of what it says of them, something else than a grant.
_ELSE = Deferred(
    rf"\b(?:not|never|no|appl(?:y|ied|ying|ications?|icants?)|seek\w*|sought|await\w*|waiting|pending|reject\w*|refus\w*|den(?:y|ied)|rumou?r\w*|reportedly|if|unless|rivals?|competitors?|partners?|customers?|clients?|suppliers?|vendors?|landlords?|advis[eo]rs?|lawyers?|lenders?|owners?|parents?|sponsors?|fined|punished|warned|removed|expelled|delisted|struck off|{ENDED})\b"
)
#: "The newcomers may sell internet access": of those of whom the sentence before it tells.
_GOES_ON = Deferred(
    r"(?:The (?:newcomers|new (?:entrants|licensees|ones)|recipients|companies|firms)|They|All(?: of them)?|Most(?: of them)?)(?:, [^.;]{3,80},)? (?:may|can|will|plan to|intend to|come|hail|are (?:free|allowed|based|spread|now|all|mostly|from|in))\b"
)


def tells_some_of_them(name: Name, sentences: tuple[Sentence, ...], index: int, approvals: frozenset[int]) -> bool:
    """Whether a sentence names, as many as it counts and by full names, some of those whom the one right before lets in."""
    if name.shape != "legal" or not index:
        return False
    sentence = sentences[index]
    some = _find_some(sentence.text)
    if some is None or not some.start("row") <= name.start - sentence.start < some.end("row"):
        return False
    if _ELSE.search(some["said"]):
        return False
    at = index - 1
    if at and at not in approvals and _GOES_ON.match(sentences[at].text) and not _ELSE.search(sentences[at].text):
        at -= 1
    before = sentences[at].text
    if "whom" in some.groupdict() and not _tells_so_many(before, some["whom"]):
        return False
    return at in approvals and _LET_IN.search(before) is not None and _ELSE.search(before) is None


def _find_some(text: str) -> re.Match[str] | None:
    """How a sentence names some of those told of before it, where it names as many as it says."""
    if some := _SOME.match(text) or _ARE_SOME.match(text):
        count = int(some["number"]) if some["number"].isdigit() else parse_words(some["number"].lower())
    elif some := _ONE_MORE.match(text):
        count = _NTH.index(some["nth"])
    else:
        return _FIRST_HANDED.match(text) or _SO_DO.match(text)
    return some if len(_ENDING.findall(some["row"])) == count else None


def _tells_so_many(text: str, number: str) -> bool:
    return re.search(rf"\b{re.escape(number)}\b", text, re.I) is not None


def belongs_to_others(sentences: tuple[Sentence, ...], index: int) -> bool:
    """Whether a sentence's firms belong to so many as the one right before it tells to be refused, asking or out again."""
    found = _BELONGS.search(sentences[index].text) if index else None
    if found is None:
        return False
    before = sentences[index - 1].text
    return _tells_so_many(before, found["whom"]) and _ELSE.search(before) is not None and not _LET_IN.search(before)
