# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Tells as let in the English firms of whom everyday words say so: their application was approved, or they asked, waited or were refused first.

"Bosch's application was approved", "MIIT has granted the application of Bosch", "Bosch said the ministry had approved its application", "Bosch applied
in March and was let in in June", "Bosch, whose application was refused in May, has been approved on appeal".
"""

import re
from collections.abc import Iterator, Mapping

from domain.altering import alter
from parsers.facts.status.granting import Judged
from parsers.facts.status.masked_rows_en import NAME, ORIGIN, Masked, list_row, mask_text
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

#: The rule of a firm told so, and how sure that is.
RULE, SURE = "asked-and-granted", 0.75
_BID = r"(?:applications?|bids?|requests?|filings?|submissions?)"
#: Words between a request and what became of it: none that puts off, denies or supposes, and nobody else's act.
_BETWEEN = r"(?:(?!\b(?:not|never|n't|nor|yet to|will|would|could|may|might|should|to be|if|once|until|unless|when|whether|board|shareholders|while|whereas|but|says?|said|hop\w+|expect\w*|withdrew|withdrawn|rivals?|competitors?|peers?|compatriots?|another)\b)[^.;:\ue000-\uf8ff]){0,160}?"
_ADV = r"(?:finally |now |since |also |later |formally |duly |eventually |then |at last |already |just |recently |meanwhile ){0,2}"
_PASSED = rf"(?:(?:was|were|has been|have been|had been) {_ADV}(?:approved|granted|cleared|green-?lit|successful|given the (?:nod|green light|go-ahead))|(?:has |had )?{_ADV}(?:succeeded|won (?:the )?approval|got the (?:nod|green light|go-ahead)))\b(?! (?:in principle|for (?:review|acceptance|filing)|subject|pending|by (?:its|the (?:board|company|firm|group|parent|shareholders))))"
_LET_IN = rf"(?:was|were|has been|have been|had been) {_ADV}(?:approved|cleared|admitted|licen[cs]ed|let in|given (?:the )?(?:approval|permit|licen[cs]e)|granted (?:the |an? |its )?(?:[\w-]+ ){{0,3}}(?:approvals?|permits?|licen[cs]es?))\b(?! (?:in principle|subject|pending|by (?:its|the (?:board|company|firm|group|parent|shareholders))))"
_BODY = r"(?:MIIT|(?:[Tt]he |China's |[Ii]ts )?(?:industry |telecoms? |information technology |city's |local )?(?:ministry|[Rr]egulators?|administration|bureau|authorit(?:y|ies))|[Tt]he (?:[A-Z]\w+ ){1,2}Communications Administration|[Tt]he Ministry of Industry and Information Technology|Beijing|China)"
_GIVES = rf"(?:has |have |had )?{_ADV}(?:approved|granted|cleared|green-?lit|accepted and approved)"
_WHOSE = rf",? whose {_BID}{_BETWEEN}\b(?:refused|rejected|turned down|filed|lodged|submitted|pending|accepted|had been|was|is)\b[^;\ue000-\uf8ff]{{0,90}}?, {_LET_IN}"
_ASKED = rf"(?:had |has |have )?(?:first |only |itself |also )?(?:applied|filed|asked to be let in|submitted (?:its|an?) (?:[\w-]+ )?{_BID}|lodged (?:its|an?) (?:[\w-]+ )?{_BID}){_BETWEEN},? (?:and|then)(?: (?:it|they))? {_ADV}{_LET_IN}"
_ROW = rf"(?P<row>(?:{ORIGIN}{NAME}(?: and |, )?){{1,4}})"
#: Of a request no more than that it is one, or that it is for entry: "its request to delay its report" is another.
_FOR_ENTRY = r"(?= (?:to (?:join|enter|operate|run|provide|offer|be (?:let|admitted|approved))\b|for (?:[\w-]+ ){0,4}?(?:approval|permit|licen[cs]e|admission|entry|pilot)\b|under\b)|[.,;]|$)"
_FRAMES = (
    Deferred(rf"\b{_BODY} {_GIVES} {_ROW}['’]s? (?:[\w-]+ ){{0,2}}?{_BID} and {NAME}['’]s? (?:[\w-]+ ){{0,2}}?{_BID}\b"),
    Deferred(rf"{_ROW} (?:has |have |finally |now |also )*(?:had|saw|got) (?:its|their) (?:[\w-]+ ){{0,2}}?{_BID} (?:finally |formally )?(?:approved|granted|cleared)\b(?! (?:in principle|by (?:its|the board)))"),
    Deferred(rf"\b{_BODY} (?:has |have )?{_ADV}(?:gave|given) (?:its |the |an? )?(?:[\w-]+ )?(?:approval|green light|go-ahead|nod|consent) to {_ROW}['’]s? (?:[\w-]+ ){{0,3}}?{_BID}\b"),
    Deferred(rf"{_ROW} (?:had |has )?(?:sought|asked for|applied for|requested) {_BETWEEN}\b(?:approvals?|permits?|licen[cs]es?)\b{_BETWEEN} and {_ADV}(?:obtained|received|got|won|was (?:given|granted)) (?:it|one|the (?:approval|permit|licen[cs]e))\b"),
    Deferred(rf"{_ROW}['’]s? (?:[\w-]+ ){{0,3}}?{_BID}\b{_BETWEEN}\b{_PASSED}"),
    Deferred(rf"{_ROW}['’]s? (?:[\w-]+ ){{0,3}}?{_BID}\b[^;:\ue000-\uf8ff]{{0,120}}?\b(?:resubmitted|refiled|lodged again|filed again|amended)\b{_BETWEEN}\b(?:and|then|was|were)(?: was)? {_ADV}(?:approved|granted)\b"),
    Deferred(rf"\b{_BODY} {_GIVES} (?:{NAME}['’]s? (?:[\w-]+ ){{0,2}}?{_BID}(?:,| and|, and) ){{0,3}}{_ROW}['’]s? (?:[\w-]+ ){{0,3}}?{_BID}\b"),
    Deferred(rf"\b{_BODY} {_GIVES} (?:the |an? |two |both )?(?:[\w-]+ ){{0,3}}?{_BID} (?:of|by|from|filed by|lodged by|submitted by) (?:the )?{_ROW}"),
    Deferred(rf"\b{_BID} (?:of|by|from|filed by|lodged by) (?:the )?{_ROW}{_BETWEEN}\b{_PASSED}"),
    Deferred(rf"{_ROW} (?:said|says|announced|announces|confirmed|disclosed|told [\w ]{{2,30}})(?: on [A-Z]\w+(?: \d+)?)?(?: that)? {_BODY} {_GIVES} (?:its|their) (?:[\w-]+ ){{0,3}}?{_BID}\b"),
    Deferred(rf"{_ROW} (?:said|says|announced|announces|confirmed|disclosed|told [\w ]{{2,30}})(?: on [A-Z]\w+(?: \d+)?)?(?: that)? (?:its|their) (?:[\w-]+ ){{0,3}}?{_BID}\b{_BETWEEN}\b{_PASSED}"),
    Deferred(rf"{_ROW}{_WHOSE}"),
    Deferred(rf"\b{_BODY} (?:has |have )?{_ADV}said yes to {_ROW}['’]s? (?:[\w-]+ ){{0,3}}?{_BID}\b{_FOR_ENTRY}"),
    Deferred(rf"\badvis(?:es|ed|ing) {_ROW} (?:on|in|with) (?:its|their) successful (?:[\w-]+ ){{0,3}}?{_BID}\b"),
    Deferred(rf"{_ROW} (?:(?:has|have) )?(?:become|became|was|is) (?:the )?(?:very )?(?:first|second|third|only|latest) [^.;:\ue000-\uf8ff]{{3,60}}? to (?:be (?:approved|admitted|let in|cleared|licen[cs]ed)|(?:get|receive|win|obtain|secure) (?:an? |the |its )?(?:[\w-]+ ){{0,3}}?(?:approval|permit|licen[cs]e))\b"),
    Deferred(rf"{_ROW},? (?:which |who )?{_ASKED}"),
    Deferred(rf"\b{_BODY} (?:withdrew|reversed|overturned|dropped|lifted) (?:its|the|an earlier|its earlier) (?:refusal|rejection|decision to (?:refuse|reject)|objections?)\b[^.;:\ue000-\uf8ff]{{0,40}}? and {_ADV}(?:approved|cleared|licen[cs]ed|admitted) {_ROW}"),
    Deferred(rf"{_ROW}, (?:advised|represented|assisted|backed|counsel+ed) by [^,;]{{1,60}}, (?:has |have )?{_ADV}(?:won|received|obtained|secured|got) (?:an? |the |its |their )?(?:[\w'-]+ ){{0,4}}?(?:approvals?|permits?|licen[cs]es?)\b(?! (?:in principle|subject|pending|by|from (?:its|the (?:board|company|shareholders))))"),
    Deferred(rf"\bwhose (?:[\w-]+ ){{0,2}}?(?:rivals?|competitors?|peers?|neighbou?rs?|clients?|customers?|suppliers?|partners?),? {_ROW},? {_LET_IN}"),
    Deferred(rf"{_ROW} {_LET_IN}[^;:\ue000-\uf8ff]{{0,90}}? (?:ahead of|before|earlier than|sooner than|unlike) (?:its |the )?(?:[\w-]+ ){{0,2}}?{NAME}, (?:which|who) "),
)  # fmt: skip
#: Whose request came to nothing.
_TURNED_DOWN = (
    Deferred(rf"\b{_BODY} (?:has |have )?{_ADV}said no to {_ROW}['’]s? (?:[\w-]+ ){{0,3}}?{_BID}\b{_FOR_ENTRY}"),
    Deferred(rf"{_ROW}['’]s? (?:[\w-]+ ){{0,3}}?{_BID}\b{_BETWEEN}\b(?:(?:has|have|had) {_ADV}(?:failed|come to nothing|fallen through)|failed|came to nothing|fell through)\b"),
    Deferred(rf"\b{_BID} (?:of|by|from) {_ROW} (?:did not|didn't|had not|has not|failed to) (?:meet|satisfy|fulfil|comply with|pass)\b"),
)  # fmt: skip
#: Whose service another runs under a licence of his own: "N's cloud in China is operated by N, which holds the licence".
_RUN_BY_OTHER = Deferred(
    rf"(?P<row>{NAME})['’]s? [^;.]{{0,60}}\b(?:is|are|was) (?:operated|run|hosted|provided|sold|offered) (?:there |here |in China )?by (?:its (?:[\w-]+ ){{0,3}}partner )?{NAME}, (?:which|who) (?:holds|has|owns)\b"
)
#: "A is the only bank among them; B and C have not applied": of whom the asking is told.
_OTHERS_ASKED_NOT = Deferred(
    rf"(?P<row>{NAME}) [^;\ue000-\uf8ff]{{0,60}}\b(?:among them|of them|is in|was in|got in|made it)[^;\ue000-\uf8ff]{{0,20}}; [^;]*\b(?:has|have) not (?:yet |even )?(?:applied|asked|filed)\b"
)
#: A sentence without a word of each stands in no frame.
_ASKS = Pattern(
    r"\b(?:appl(?:y|ied|ies|ications?)|bids?|requests?|requested|filings?|filed|submi\w+|lodged|asked|sought|advised|represented|assisted|backed|counsel+ed|rivals?|competitors?|peers?|neighbou?rs?|clients?|customers?|suppliers?|partners?|ahead of|before|earlier than|sooner than|unlike|refusal|rejection|decision|objections?)\b"
)
_GRANTS = Pattern(
    r"\b(?:approv\w+|grant\w*|clear\w*|licen[cs]\w*|admit\w*|let in|success\w*|succeeded|said yes|permits?|nod|green light|green-?lit|go-ahead|consent)\b"
)
#: "It received the approval on November 18.", behind the sentence that tells who asked.
_THEN_GOT = Deferred(
    r"(?:Then |Now |Later |In \w+ |On \w+ \d+,? )?(?:It|The (?:company|firm|group|unit|subsidiary)) (?:has |had )?(?:since |now |then |later |finally |duly )?(?:received|got|obtained|won|was (?:given|granted|handed)|secured) (?:the|that|its|this) (?:[\w-]+ ){0,3}?(?:approvals?|permits?|licen[cs]es?|green light|go-ahead)\b(?! (?:in principle|for review|of (?:its|the) board))"
)
_HAS_ASKED = Deferred(rf"{_ROW} [^;\ue000-\uf8ff]{{0,80}}?\b(?:applied|filed|submitted|lodged)\b[^;\ue000-\uf8ff]*")
_TELECOM = Pattern(
    r"\b(?:tele(?:com|co)\w*|value-added|VATS|pilot|internet access|IDC|ISP|CDN|VPN|data cent\w+|information services?)\b",
    re.I,
)
#: A paper of another trade, or an answer that is none yet.
_ELSE = Pattern(
    r"\b(?:radio|map|mapping|spectrum|type[- ]approval|equipment|vehicles?|cars?|drug|drugs|visas?|factory|plants?|loans?|rumou?r\w*|reportedly|allegedly)\b",
    re.I,
)


def settle_granted(judged: list[Judged], sentences: tuple[Sentence, ...]) -> list[Judged]:
    """The same firms; of whom a sentence tells so that he was let in is approved, at most for a person where telecom is not named in it."""
    if not any(_may_be_let_in(one) for one in judged):
        return judged
    masked = mask_text(judged, sentences)
    granted = dict(_find_granted(masked))
    return [
        alter(one, status="approved", rule=RULE, confidence=granted[at], stage=None)
        if at in granted and _may_be_let_in(one)
        else _leave_bystander(one, at, masked)
        for at, one in enumerate(judged)
    ]


def _may_be_let_in(one: Judged) -> bool:
    """Whether a foreign firm is told as less than approved by what stands beside its name."""
    return not one.name.domestic and one.status in ("applicant", "rejected", "mentioned")


def _find_granted(masked: Mapping[int, Masked]) -> Iterator[tuple[int, float]]:
    """The numbers of the names told as let in, with how sure that is."""
    for index, one in masked.items():
        if not re.search(NAME, one.text):
            continue
        behind = masked[index + 1].text if index + 1 in masked else ""
        sure = SURE if _TELECOM.search(one.whole) and not _ELSE.search(one.whole) else DOUBTED_AT
        framed = _ASKS.search(one.whole) and _GRANTS.search(one.whole)
        for text in dict.fromkeys((one.text, one.whole)) if framed else ():
            for frame in _FRAMES:
                for found in frame.finditer(text):
                    yield from ((at, sure) for at in list_row(found["row"]))
        if _THEN_GOT.match(behind) and (asked := _HAS_ASKED.match(one.text)):
            yield from ((at, sure) for at in list_row(asked["row"]))


#: "ahead of B, which has yet to apply": what is not yet so is B's.
_YET_TO = Deferred(
    rf"(?P<row>{NAME}), (?:which|who) (?:has yet|have yet|has not|has still not|is yet) (?:to )?(?P<what>[^,.;]{{2,60}})"
)


def _leave_bystander(one: Judged, at: int, masked: Mapping[int, Masked]) -> Judged:
    """A firm of which only its relative clause says something keeps no word of the grant beside it, and has not asked where that says so."""
    text = masked[one.sentence].whole if one.sentence in masked else ""
    told = masked[one.sentence - 1].whole if one.sentence - 1 in masked else ""
    if one.status == "applicant" and _TELECOM.search(f"{told} {text}") and _stands_in(at, _TURNED_DOWN, text):
        return alter(one, status="rejected", rule="rejected", confidence=SURE, stage=None)
    if one.status == "parent" and _stands_in(at, (_RUN_BY_OTHER,), text):
        return alter(one, status="mentioned", rule="no-cue", confidence=0.8, stage=None, act=None)
    if one.status == "applicant" and _stands_in(at, (_OTHERS_ASKED_NOT,), text):
        return alter(one, status="mentioned", rule="no-cue", confidence=0.8, stage=None)
    yet = [found["what"] for found in _YET_TO.finditer(text) if at in list_row(found["row"])]
    asks = any(re.match(r"(?:apply|file|ask|submit|lodge|seek)\b", what) for what in yet)
    if yet and (one.status == "approved" or (asks and one.status == "applicant")):
        return alter(one, status="mentioned", rule="no-cue", confidence=0.8)
    return one


def _stands_in(at: int, frames: tuple[Deferred, ...], text: str) -> bool:
    """Whether a name stands in the row of one of some frames."""
    return any(at in list_row(found["row"]) for frame in frames for found in frame.finditer(text))
