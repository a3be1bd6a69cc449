# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says of whom English words name so many as they count: "Two of them, A Co., Ltd. and B Co., Ltd., plan to start in July"."""

from parsers.facts.cues.verbs import ENDED
from parsers.facts.names.brands import Name
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.numbers import parse_words

_SOME = Deferred(
    r"(?P<number>One|Two|Three|Four|Five|Six|\d) of (?:them|these|those|the (?:[\w-]+ ){0,2}(?:companies|firms|enterprises|businesses|newcomers|recipients)), (?P<row>(?=[A-Z]).{4,300}?), (?!and\b)(?P<said>[a-z].*)"
)
#: Full names, each of which ends once.
_ENDING = Deferred(r"\b(?:Ltd|Limited|Inc|LLC|GmbH|Corp|Corporation|S\.A|B\.V|A\.?G)\b(?!,? Ltd)")
#: Whoever the sentence before speaks of as let in.
_LET_IN = Deferred(
    r"\b(?:newly |first |all )?(?:approved|licen[cs]ed|admitted|cleared) (?:[\w-]+ ){0,2}(?:companies|firms|enterprises|businesses)\b|\b(?:granted|issued|given|gave|awarded|handed)\b[^.;]{0,60}\b(?:approvals?|permits?|licen[cs]es?)\b[^.;]{0,40}\bto\b|\b(?:approved|cleared|admitted|licen[cs]ed) (?:\d+|[a-z]+(?:teen|ty)?(?:-[a-z]+)?) (?:[\w-]+ ){0,3}(?:companies|firms|enterprises|businesses)\b"
)
#: What makes of the sentence before, or of what it says of them, something else than a grant.
_ELSE = Deferred(
    rf"\b(?:not|never|no|appl(?:y|ied|ying|ications?|icants?)|seek\w*|sought|await\w*|waiting|pending|reject\w*|refus\w*|den(?:y|ied)|rumou?r\w*|reportedly|if|unless|rivals?|competitors?|partners?|customers?|clients?|fined|punished|warned|removed|expelled|delisted|struck off|{ENDED})\b"
)


def tells_some_of_them(name: Name, sentences: tuple[Sentence, ...], index: int, approvals: frozenset[int]) -> bool:
    """Whether a sentence names, as many as it counts and by full names, some of those whom the one right before lets in."""
    if name.shape != "legal" or index - 1 not in approvals:
        return False
    sentence, before = sentences[index], sentences[index - 1].text
    some = _SOME.match(sentence.text)
    if some is None or not some.start("row") <= name.start - sentence.start < some.end("row"):
        return False
    count = int(some["number"]) if some["number"].isdigit() else parse_words(some["number"].lower())
    if len(_ENDING.findall(some["row"])) != count or _ELSE.search(some["said"]):
        return False
    return _LET_IN.search(before) is not None and _ELSE.search(before) is None
