# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Takes back what was read of an English firm where its own sentence says that it did nothing of the sort, or that its unit did.

"Starlink has neither applied for nor been granted", "no application by Tesla is pending", "Temasek-backed ST Telemedia", "Bosch's Hangzhou unit has lost its licence".
"""

from collections.abc import Sequence

from domain.altering import alter
from domain.claims import FirmStatus
from parsers.facts.status.granting import Judged
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

SURE = 0.8
_ASKED = r"(?:applied|sought|filed|asked|bid|requested|submitted|lodged)"
_UNIT = r"(?:units?|subsidiar(?:y|ies)|affiliates?|arms?|joint[- ]ventures?|ventures?|compan(?:y|ies)|entit(?:y|ies)|branch(?:es)?|divisions?)"
#: Right behind a name: it did not ask, and who says so negates both.
_NEITHER = Deferred(
    rf"(?:,[^,;.]{{0,50}},)? (?:(?:has|have|had) )?(?:neither {_ASKED}\b|never (?:even )?{_ASKED}\b|n(?:ot|'t) (?:even )?{_ASKED}\b)(?![^.]{{0,120}}\b(?:but|yet|and|it)\b[^.]{{0,40}}\b{_ASKED}\b)|(?:,[^,;.]{{0,50}},)? (?:said|says) (?:that )?it (?:had|has) (?:no such plans?|neither {_ASKED}|never {_ASKED}|not {_ASKED}|no plans?)\b",
)
#: Right before a name: no application of it is there.
_NO_PAPER = Deferred(
    r"\b(?:no|not (?:received|seen|had|accepted) (?:any|an)|received nor approved (?:any|an)|no record of (?:any|an)|no trace of (?:any|an)|unaware of (?:any|an)|denied (?:having )?receiv(?:ed|ing) (?:any|an)) (?:[\w-]+ )?applications? (?:of|by|from) (?:the |US |U\.S\. )?$",
)
#: What is rejected is what was said of it.
_REPORTS_REJECTED = Pattern(
    r"\b(?:reject(?:s|ed|ing)|dismiss(?:es|ed|ing)|refut(?:es|ed|ing)|rebuff(?:s|ed|ing)|den(?:ies|ied|ying)|turn(?:s|ed|ing) down) (?:[\w-]+ ){0,3}(?:reports?|suggestions?|claims?|talk|rumou?rs?|speculation|stories)\b"
)
_NOT_GIVEN = Pattern(
    r"\b(?:has|have|had|was|were|did) (?:not|never)(?: yet| so far| ever)? (?:been )?(?:obtained?|received?|granted|given|got|get|won|win|secured?)\b"
)
_REFUSES = Pattern(r"\b(?:reject(?:s|ed|ing|ion)?|refus\w+|turn(?:s|ed) (?:down|away)|den(?:ied|ies))\b")
_ENDS = Pattern(
    r"\b(?:strip(?:s|ped|ping)|revok\w+|revocation|cancel\w*|withdr(?:ew|aws?|awn)|annul\w*|lost|loses?|surrender\w*|hand(?:s|ed) back|g[ia]ve(?:s|n)? up|expired|lapsed)\b"
)
_BACKED = Deferred(r"-(?:backed|funded|financed|invested|supported|sponsored)\b")
#: It was not chosen, or what it would have done tells that it was not.
_LEFT_OUT = Deferred(
    r",? (?:(?:which|who)\b[^;.]{0,80}, )?(?:came away empty-handed|missed out|lost out|did not make (?:it|the cut|the list|the grade)|failed to make the (?:cut|list)|(?:was|were) (?:left|kept) (?:off|out))\b(?![^.;]{0,60}\b(?:but|before|then|until)\b[^.;]{0,60}\b(?:granted|approved|obtained|received|got|won|cleared|admitted)\b)"
)
_UNREAL = Deferred(r"^\W*Had $")
_WOULD_HAVE = Deferred(r"[^.;]{3,160}?,[^.;]{0,60}\b(?:would|could|might) have\b")
_CANDIDATE = Deferred(
    r"(?:,? and [\w ]{2,24})? (?:is|are|was|were|seems?|looks?) (?:an?|the) (?:most )?(?:obvious|likely|possible|potential|natural|prime) candidates?\b"
)
_BUT_NOT = Deferred(r",? but not (?:the )?$")
_SENT_BACK = Deferred(
    r",? whose (?:[\w-]+ ){0,2}?(?:applications?|bids?|papers) (?:was|were|had been|has been) (?:sent back|returned|bounced|turned (?:down|away|back)|rejected|refused|withdrawn|thrown out)\b"
)
#: "conducts the business through contractual arrangements with NAME": whom the licensee replaces.
_BY_CONTRACT = Deferred(
    r"\b(?:contractual arrangements?|VIE (?:agreements?|arrangements?|contracts?|structure)|nominee arrangements?) (?:with|through|over) (?:the )?$"
)
#: "has run its platform through NAME, which is owned by two individual shareholders": the same, told by its owners.
_RUN_THROUGH = Deferred(r"\b(?:run|operated|conducted|carried on|provided) [^.;,]{2,70} through (?:the )?$")
_OF_INDIVIDUALS = Deferred(
    r"(?: \([^()]{2,30}\))?, (?:which is |a company )?(?:wholly |jointly )?(?:owned|held) by (?:[\w-]+ ){0,2}(?:individuals?|natural persons?|nominees?|registered shareholders|PRC (?:citizens|nationals))\b"
)
#: Its unit lost the paper, or gave it back.
_UNIT_BEHIND = Deferred(rf"(?:['’]s?|s['’]) (?:(?!Co\b|Ltd\b|Inc\b)[\w-]+ ){{0,4}}?{_UNIT}\b")
_NAMED = Deferred(r",? [A-Z]\w+[\w .,()&-]{2,60}?(?:Ltd|Inc|Limited|LLC)\b")
_UNIT_BEFORE = Deferred(
    rf"\b(?:[Aa]n?|[Oo]ne|[Tt]he|[Aa]nother|[Ii]ts) (?:[\w-]+ ){{0,3}}{_UNIT} (?:of|owned by|controlled by) (?:the )?$"
)
_NONE_LOST = Pattern(
    r"\b[Nn]o (?:foreign[\w-]* |overseas |such )?(?:company|firm|enterprise|licensee|operator|participant|one|body)\b[^.;,]{0,30}\b(?:has|have|had|was|were)\b(?: ever| yet| so far)?(?: been)? (?:stripped|deprived|robbed|lost|revoked|removed|expelled|thrown)\b|\b(?:not|never)(?: been)? (?:revoked|withdrawn|cancell?ed|stripped|annulled|lost)\b|\bnot (?:revoked|withdrawn|cancelled|stripped) (?:any|the|a)\b"
)


def take_back_en(judged: list[Judged], sentences: Sequence[Sentence]) -> list[Judged]:
    """The same names; of whom the sentence says that it is not so, or that another firm is meant, nothing of the sort is told."""
    units = {at for one in judged if (at := _find_named_unit(one, sentences[one.sentence])) is not None}
    return [
        alter(one, status="revoked", rule="unit-ended", confidence=_ITS_UNIT)
        if one.name.start in units and one.status in ("approved", "mentioned")
        else _take_back(one, sentences[one.sentence])
        for one in judged
    ]


#: How sure it is that an end told of "Bosch's subsidiary, Bosch Net Co., Ltd." is the subsidiary's.
_ITS_UNIT = 0.75


def _find_named_unit(one: Judged, sentence: Sentence) -> int | None:
    """Where the unit of a firm that reads as ended is named right behind it, as the text counts."""
    after = sentence.text[one.name.end - sentence.start :]
    if (
        one.status != "revoked"
        or not (unit := _UNIT_BEHIND.match(after))
        or not (named := _NAMED.match(after, unit.end()))
    ):
        return None
    return one.name.end + named.end() - len(named.group().lstrip(" ,"))


#: "applied; the first two were approved", "only after Siemens had been approved did Schneider file": who asked got in, or others asked.
_PARTED = Deferred(
    r"[^.]{0,160}?[;,] (?:and )?the (?:first|former|latter|last|second|third|fourth|others?)(?: (?:one|two|three))? (?:was|were|got|has been|have been)\b[^.;,]{0,20}\b(?:approved|cleared|granted|admitted|licen[cs]ed|turned down|rejected|refused)\b"
)
_NOT_BEFORE = Deferred(r"\b(?:[Oo]nly (?:after|once|when)|[Nn]ot until|[Nn]o sooner had)\b[^.;]{0,80}$")
_HAD_GOT = Deferred(
    r"[^.;]{0,60}? (?:had been|were|was|been) (?:approved|cleared|admitted|licen[cs]ed|granted|let in)\b"
)


#: "Allianz and Prudential said that subsidiaries had been approved": who says so owns whom it says it of.
_OF_UNITS = Deferred(
    rf"(?:,? and [A-Z][\w .]{{1,24}})? (?:said|says|announced|confirmed)\b[^.;]{{0,30}}? that (?:(?:its|their|two|both|local|Chinese) ){{0,3}}{_UNIT} (?:had|has|have) been (?:approved|cleared|admitted|licen[cs]ed|granted|let in)\b"
)


#: "X's application conforms to the conditions, and it is hereby decided to grant permission": the formula of the decision.
_GRANTED_UPON = Deferred(
    r"(?:[^.;]|\.(?! [A-Z][a-z])){0,200}?\b(?:conforms? (?:to|with)|meets?|compl(?:y|ies) with|satisf(?:y|ies)) [^.;]{0,60}?\bconditions?\b[^.]{0,40}?\b(?:it is |we )?(?:hereby |now )?(?:decided to grant|decide to grant|hereby granted|hereby approved)\b(?! not)"
)


def _take_back(one: Judged, sentence: Sentence) -> Judged:
    if rule := _find_rule(one, sentence):
        return alter(one, status="mentioned", rule=rule, confidence=SURE)
    before, after = sentence.text[: one.name.start - sentence.start], sentence.text[one.name.end - sentence.start :]
    if one.status == "applicant" and _GRANTED_UPON.match(after):
        return alter(one, status="approved", rule="granted-upon-request", confidence=SURE)
    if one.status == "approved" and _OF_UNITS.match(after):
        return alter(one, status="parent", rule="says-of-units", confidence=one.confidence)
    parted = _PARTED.match(after) or (_NOT_BEFORE.search(before) and _HAD_GOT.match(after))
    if one.status == "revoked" and (_UNIT_BEHIND.match(after) or _UNIT_BEFORE.search(before)):
        return alter(one, confidence=min(one.confidence, DOUBTED_AT))  # whose unit has no name: a person is asked
    if one.status == "applicant" and parted:
        return alter(one, confidence=min(one.confidence, DOUBTED_AT))
    return one


_DONE: tuple[FirmStatus, ...] = ("approved", "revoked", "rejected", "applicant")


def _find_rule(one: Judged, sentence: Sentence) -> str:
    if one.status not in _DONE:
        return ""
    before, after = sentence.text[: one.name.start - sentence.start], sentence.text[one.name.end - sentence.start :]
    if one.status == "applicant" and (_NEITHER.match(after) or _NO_PAPER.search(before)):
        return "never-asked"
    if one.status == "rejected" and _rejects_reports(sentence.text):
        return "reports-rejected"
    if one.status == "applicant" and ((_BUT_NOT.search(before) and _SENT_BACK.match(after)) or _CANDIDATE.match(after)):
        return "not-among"
    if one.status == "approved":
        return _find_no_grant(before, after)
    if one.status == "revoked":
        return _find_end_of_other(one, sentence)
    return ""


def _rejects_reports(text: str) -> bool:
    """Whether all that a sentence rejects is what was said of somebody who was given nothing."""
    left = _REPORTS_REJECTED.sub(" ", text)
    return left != text and _NOT_GIVEN.search(text) is not None and _REFUSES.search(left) is None


def _find_no_grant(before: str, after: str) -> str:
    """Why a firm that reads as let in was not: it backs who was, was left out, or would have been."""
    if _BACKED.match(after):
        return "backer"
    if _BY_CONTRACT.search(before) or (_RUN_THROUGH.search(before) and _OF_INDIVIDUALS.match(after)):
        return "held-by-contract"
    if _UNREAL.search(before) and _WOULD_HAVE.match(after):
        return "unreal"
    return "left-out" if _LEFT_OUT.match(after) else ""


def _find_end_of_other(one: Judged, sentence: Sentence) -> str:
    """Why the approval that ended is not this firm's own: it is its unit's, or none ended."""
    if _NONE_LOST.search(sentence.text) and not _ENDS.search(_NONE_LOST.sub(" ", sentence.text)):
        return "none-ended"
    return "unit-ended" if _find_named_unit(one, sentence) is not None else ""
