# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says nothing of an English firm that a sentence only names beside the one it tells of.

"NAME's joint venture partner OTHER was licensed", "NAME's parent, OTHER, was approved", "the minister met NAME's Tom Jones and said ...".
"""

from domain.altering import alter
from parsers.facts.status.granting import Judged, read_after
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.sentences import Sentence

_PEOPLE = r"(?:chief|chairman|chairwoman|chair|chairperson|president|CEO|CFO|CTO|boss|head|director|manager|founder|vice|senior|executives?|representatives?|delegat(?:ion|es?)|officials?|spokes\w+|lawyers?|leadership|management|board|managing|global|country|regional|Chief|Chairman|President|Vice|Senior)"
_MEETS = Deferred(
    r"\b(?:met|meets?|meeting|received|receives|hosted|hosts|greeted|welcomed|saw|sees|told|tells|thanked|briefed|visited|visits|hailed|praised|spoke (?:to|with)|talk(?:s|ed) (?:to|with)|talks with|call(?:ed)? (?:on|with)|together with|alongside|lunch(?:ed)? with|dined with|dinner with) (?:the )?(?:[A-Z]\w+'s )?(?:(?:and|with) )?$"
)
#: "NAME's Tom Jones", "NAME chief Tom Jones".
_PERSON = Deferred(
    rf"['’]s? (?:[a-z-]+ ){{0,2}}?(?:{_PEOPLE}\b|[A-Z][a-z]+ (?:[A-Z]\. )?[A-Z][a-z]+\b(?! (?:Co|Ltd|Inc|unit|Data|Cloud)\b))| (?:[A-Z]\w+ )?(?:chief|president|boss|chairman|executives?|CEO|vice[ -]president)\b|(?= (?:on|in|at|last|this)\b| and (?:said|says|told))"
)
_OTHERS = r"(?:partners?|rivals?|competitors?|parents?|owners?|shareholders?|suppliers?|customers?|clients?|landlords?|lenders?|investors?|licensees?|agents?|distributors?|contractors?|vendors?|hosts?|peers?|neighbou?rs?|ex-\w+)"
#: "NAME's joint venture partner OTHER was licensed": said of the other.
_OTHERS_OF = Deferred(
    rf"['’]s? (?:(?!units?\b|subsidiar|arms?\b|affiliates?\b)[\w-]+ ){{0,5}}?{_OTHERS}\b,? (?:the )?(?:[a-z-]+ ){{0,3}}?(?=[A-Z0-9])"
)

#: What of the firm was approved is a thing that it makes.
_PRODUCT = Deferred(
    r"['’]s? (?:(?:new|latest|first|electric|own|next|[A-Z]\w*) ){0,2}?(?:[Mm]odels?|cars?|vehicles?|sedan|SUVs?|phones?|handsets?|smartphones?|devices?|products?|apps?|satellites?|drones?|chips?|routers?|helicopters?|planes?|aircraft|base stations?|equipment)\b"
)
_ITS_OWNER = Deferred(r"\b(?:parents?|owners?|shareholders?|investors?)\b")


def leave_beside(judged: list[Judged], sentences: tuple[Sentence, ...]) -> list[Judged]:
    """The same firms; whom a sentence only names beside the one that it tells of is mentioned."""
    return [
        alter(one, status="mentioned", rule="beside-told", confidence=0.8)
        if one.status in ("approved", "parent") and one.name.shape != "legal" and _stands_beside(one, sentences)
        else one
        for one in judged
    ]


def _stands_beside(one: Judged, sentences: tuple[Sentence, ...]) -> bool:
    """Whether a name is only that of whom somebody met, or of whom the one told of is partner, rival or owner."""
    sentence = sentences[one.sentence]
    before, after = sentence.text[: max(0, one.name.start - sentence.start)], read_after(one.name, sentence)
    if found := _OTHERS_OF.match(after):  # a unit named elsewhere makes it a parent whatever its rivals do
        return one.rule != "unit-named" or _ITS_OWNER.search(found.group()) is not None
    if one.name.is_group and _PRODUCT.match(after):
        return True
    return _MEETS.search(before) is not None and _PERSON.match(after) is not None
