# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says of an English sentence that an approval which it names is at an end, or may no longer stand: "the approval granted to X has lapsed".

The paper and what became of it may stand far from each other, with the firm's name, a date and a field of business between; names are
masked, so that no "Co., Ltd." ends a clause.
"""

import re
from typing import Literal

from msgspec import Struct

from parsers.facts.cues.endings_en import leave_undone_ends
from parsers.facts.cues.others_acts_en import blank_others_ends
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.recall import recall

#: What became of an approval: at an end; shaken, asked about or to come, so that a person looks; announced by whoever decides.
Fate = Literal["ended", "unsure", "announced"]

#: The papers, and no request for one.
_PAPER = r"(?:approvals?|licen[cs]es?|permits?|permission|authori[sz]ations?|clearances?|certificates?|admission|(?:pilot|approval) repl(?:y|ies))(?! (?:applic|bid|request|fee|filing|form|holder|process|condition|requirement|scheme|system|regime))"
#: What parts a paper from a predicate that is another's: a request, a rule, a clause of its own, a condition.
_STOPS = r"\b(?:applications?|bids?|requests?|filings?|lawsuits?|offers?|complaints?|objections?|proposals?|rules?|caps?|limits?|restrictions?|quotas?|tariffs?|contracts?|deals?|staff|fines?|plans?|not|never|nor|neither|approvals?|permits?|licen[cs]es?|after|when|if|unless|until|once|whether|without|pending|will|would|could|may|might|can|must|should|but|while|whereas|although|though|because|before|and(?! (?:[\ue000-\uf8ff]|\d|the [\w-]+ business))|says?|said)\b"
_BETWEEN = rf"(?:(?!{_STOPS})[^.;:\n]){{0,160}}?"
_ADV = r"(?:\w+ly |now |since |also |all |both |hereby |then |later |already |been |thus |herewith |again ){0,3}"
_DONE_PP = r"(?:withdrawn|rescinded|annulled|cancell?ed|revoked|terminated|nullified|invalidated|voided|surrendered|pulled|recalled|deregistered|taken (?:back|away|from (?:it|them))|handed back|given (?:back|up)|returned|struck (?:off|out|from)|(?:deleted|removed|erased|dropped|crossed|taken) (?:from|off) (?:the|its) (?:[\w-]+ ){0,2}(?:list|register|roll|roster)s?|declared (?:null and )?(?:void|invalid|lapsed)|scrapped|repealed|forfeited|lost|relinquished|renounced|discontinued|extinguished|stripped|withdrew|written off)"
_DONE = (
    rf"(?:(?<!not )(?<!n't )(?<!never )(?:(?:has|have|had) {_ADV}(?<=been ){_DONE_PP}|(?:was|were|is|are|being|been|stands?|got) {_ADV}{_DONE_PP})"
    rf"|(?:(?:has|have|had) )?{_ADV}(?:expired|lapsed|lapses|ran out|run out|ceased to \w+|c[ao]me to an end|ended)"
    rf"|(?:is|are|was|were) {_ADV}(?:no longer (?:valid|in force|effective|in effect|current)|void|invalid|null and void|at an end)|no longer (?:stands?|applies|apply|exists?|ha(?:s|ve) (?:any )?effect))\b"
)
_SHAKEN_PP = r"(?:suspended|frozen|transferred|assigned|sold|overturned|set aside|quashed|vacated|reversed|struck down|undone|stayed|put on (?:hold|ice)|paused|shelved|challenged|contested|disputed|questioned|called into question|closed|restored|reinstated|renewed|re-?issued|reviewed|investigated|re-?examined|obtained by|won by)"
_SHAKEN = (
    rf"(?:(?:has|have|had|was|were|is|are|being|been|stands?|got) {_ADV}(?:not (?:been )?(?:renewed|extended|prolonged)|{_SHAKEN_PP}|found to)|(?:is|are|was|were|remains?|comes?|came) {_ADV}(?:under (?:investigation|review|appeal|scrutiny|examination)|in (?:doubt|question|dispute|jeopardy)|at risk|to be)"
    rf"|(?:will|may|might|could|would|shall|can|must|should|is to|are to|(?:is|are) (?:due|set|expected|likely|about) to) {_ADV}(?:be {_ADV}(?:{_DONE_PP}|suspended|frozen|transferred|assigned|sold|set aside|overturned|quashed)))\b"
)
_DONE_VERB = r"(?:withdr(?:ew|awn)|revoked|rescinded|annulled|cancell?ed|terminated|voided|nullified|invalidated|scrapped|repealed|recalled|pulled|(?:took|taken) (?:back|away)|struck (?:off|out)|put an end to|surrendered|(?:gave|given) (?:up|back)|handed back|returned|relinquished|renounced|forfeited|lost(?! out)|deregistered|stripped [\ue000-\uf8ff] of)"
_SHAKEN_VERB = r"(?:reinstat(?:ed|es)|restor(?:ed|es)|re-?issued|suspended|froze|frozen|quashed|overturned|set aside|stayed|paused|transferred|assigned|sold|(?:(?:declined|refused|failed|chose not|decided not|unable|did not|not|never) (?:to )?(?:have )?(?:renew|extend|prolong)\w*)|reviewing|investigating|reconsidering)"
_TO_PAPER = r"(?:(?!applic|bids?\b|request|filing|offer|staff|plan|fee|and\b|that\b(?! (?:[\w-]+ ){0,6}(?:approval|permit|licen[cs]e))|which\b)[\w'\ue000-\uf8ff-]+,? ){0,9}?"
_NOUN = r"(?:withdrawal|revocation|cancell?ation|rescission|annulment|termination|surrender|return|loss|forfeiture|expiry|expiration|lapse|lapsing|invalidation|nullification|deregistration|voiding)"
_SHAKEN_NOUN = r"(?:non-renewal|suspension|transfer|review|freezing|assignment|sale)"
_ENDED = Pattern(
    rf"(?P<passive>\b{_PAPER}\b{_BETWEEN}(?<!to )\b{_DONE})|(?P<active>(?<!to )(?<!not )(?<!never )(?<!n't )\b(?:{_DONE_VERB} {_TO_PAPER}{_PAPER}|(?:gave|given|handed|took|taken) (?:the|its|their|that|both|these) (?:[\w-]+ ){{0,5}}{_PAPER} (?:back|up|away)|(?:bring(?:s|ing)?|brought) {_TO_PAPER}{_PAPER}[^.;,]{{0,60}}? to an end)\b)|(?P<noun>\b(?:announced|announces|confirmed|ordered|disclosed|[Nn]otice (?:on|of)|[Dd]ecision on|on) (?:the )?{_NOUN} of {_TO_PAPER}{_PAPER}\b|^(?:The )?{_NOUN} of {_TO_PAPER}{_PAPER}\b)",
    re.I,
)
_UNSURE = Pattern(
    rf"(?P<passive>\b{_PAPER}\b(?:(?!\b(?:applications?|bids?|requests?|filings?|approvals?|permits?|licen[cs]es?|but|while|whereas)\b)[^.;:\n]){{0,120}}?\b{_SHAKEN})|(?P<active>\b{_SHAKEN_VERB} {_TO_PAPER}{_PAPER}\b)|(?P<noun>\b(?:{_NOUN}|{_SHAKEN_NOUN}) of {_TO_PAPER}{_PAPER}\b)",
    re.I,
)
#: What a firm says or does of the approval that its sentence told before: "but has given it up", "and no longer holds it".
_GAVE_UP = Pattern(
    r"\b(?:(?:has|have|had) )?(?:since |now |later |then |already |also )?(?:given (?:it|them) (?:up|back)|gave (?:it|them) (?:up|back)|handed (?:it|them) back|lost (?:it|them)|returned (?:it|them)|surrendered (?:it|them)|renounced (?:it|them)|forfeited (?:it|them)|relinquished (?:it|them)|(?:was |been )?stripped of (?:it|them)|let (?:it|them) lapse|let (?:its|their) (?:[\w-]+ ){0,4}(?:approval|permit|licen[cs]e)s? (?:lapse|expire)|(?:revoked|withdrew|withdrawn|cancell?ed|rescinded|annulled) (?:it|them)(?: back)?|took (?:it|them) (?:back|away)|no longer holds? (?:it|them|one)|(?:approval|permit|licen[cs]e)s? (?:was |were )?(?:revoked|cancell?ed|withdrawn|rescinded)|is no longer (?:among|one of) the approved|been taken off the list)\b",
    re.I,
)
_SHAKEN_IT = Pattern(
    r"\b(?:has|have|had|was|were|been) (?:since |now |later |then )?(?:suspended|deregistered|dissolved|wound up|struck off|sold|barred|banned|fined)\b|\b(?:cho(?:se|osing)|decid\w+|opt\w+) (?:not to|against) (?:renew|extend)\w* (?:it|them)\b|\bfailed to (?:have (?:it|them) renewed|renew (?:it|them))\b|\bno longer\b(?! (?:owned|controlled|part|a unit))[^.;,]{0,40}\b(?:approved|licen[cs]ed|approval|permit|licen[cs]e)\b|\bask(?:s|ed)\b[^.;]{0,40}\bto (?:cancel|revoke|withdraw|end) (?:its|their)\b|\b(?:once|formerly|previously|used to|had once) (?:held|hold|had|have) (?:an?|the|its) (?:[\w-]+ ){0,5}(?:approval|permit|licen[cs]e)\b|\bhave its (?:approval|permit|licen[cs]e) (?:cancell?ed|revoked|withdrawn)\b",
    re.I,
)
#: An end that was undone, or that a court or somebody else looks at.
_RESTORED = Pattern(
    r"\b(?:reinstat\w+|restor\w+|re-?issued?|overturn\w*|quash\w*|set aside|courts?|tribunals?|appeal\w*|denie[sd]|denying|rumou?r\w*|untrue|unfounded)\b",
    re.I,
)
#: An end that whoever decides says to be coming: "it will soon cancel the licences of four firms".
_ANNOUNCED = Pattern(
    rf"\b(?:will|is to|are to|is going to|intends to|plans to) (?:soon |shortly |now |also )?(?:cancel|revoke|withdraw|rescind|terminate|deregister|annul) {_TO_PAPER}{_PAPER}\b|\b{_PAPER}\b[^.;:,]{{0,90}} (?:will|are to|is to) (?:soon |shortly |now )?be (?:cancell?ed|revoked|withdrawn|rescinded|terminated|annulled|deregistered)\b",
    re.I,
)
#: Without one of these letters nothing below fits.
_ANY = Pattern(
    r"\b(?:withdr|resci|annul|cancel|revo|terminat|nullif|invalid|void|surrend|pull|recall|deregist|taken|took|hand|gave|giv|return|struck|delet|remov|eras|declared|scrap|repeal|forfeit|los|relinq|renounc|discontin|extingu|strip|written off|expir|laps|ran out|run|ceas|c[ao]me to an end|end|no longer|suspen|fro[sz]|transfer|assign|sold|overturn|set aside|quash|vacat|revers|stay|put|paus|shelv|challeng|contest|disput|question|clos|restor|reinstat|renew|re-?iss|review|investigat|obtained by|won by|found|under|doubt|risk|null|let|dissolv|barred|banned|wound|fined|fail|cho[so]|declin|refus|not)",
    re.I,
)
_PAPER_WORD = Pattern(rf"\b{_PAPER}", re.I)
#: What `fold_companies` looks for stands in few sentences, and this is found sooner.
_COMPANY = Pattern(r"(?:Co|Ltd|Inc|Corp|Pte|Pvt|No)\.|Co(?:mpany)?,")
_ABBREVIATED = re.compile(r",? ?(?<=[A-Za-z), ])(Co|Ltd|Inc|Corp|Pte|Pvt|No)\.(?=[ ,;)]|$)")


class PaperEnd(Struct, frozen=True):
    """What a sentence tells of an approval's end: how, and from where to where in the text that was asked."""

    fate: Fate
    way: str
    start: int
    end: int


def fold_companies(text: str) -> str:
    """The text without the points and commas of "Co., Ltd.", so that they end no clause."""
    if not _COMPANY.search(text):
        return text
    return re.sub(r"\b(Co|Company), ?(Ltd|Limited|Inc)\b", r"\1 \2", _ABBREVIATED.sub(r" \1", text))


@recall
def find_paper_end(text: str) -> PaperEnd | None:
    """The end of an approval that a sentence tells, whose names are masked or folded; None where it tells none."""
    if not _ANY.search(text):
        return None
    text = blank_others_ends(text)
    done = leave_undone_ends(text)
    for pattern in (_ENDED, _GAVE_UP):
        if found := pattern.search(done):
            sure = done is text and _RESTORED.search(text) is None
            return PaperEnd("ended" if sure else "unsure", found.lastgroup or "it", found.start(), found.end())
    for pattern in (_UNSURE, _SHAKEN_IT):
        if found := pattern.search(text):
            return PaperEnd("unsure", found.lastgroup or "it", found.start(), found.end())
    return None


def announces_end(text: str) -> PaperEnd | None:
    """The end of approvals that a sentence says to be coming, without a condition; None where it tells none."""
    if not _PAPER_WORD.search(text) or _CONDITION.search(text):
        return None
    found = _ANNOUNCED.search(text)
    return None if found is None else PaperEnd("announced", "active", found.start(), found.end())


_CONDITION = re.compile(
    r"\b(?:if|unless|whoever|those (?:that|who)|any(?:one)?|companies (?:that|which) (?:break|fail|do))\b", re.I
)


def is_reinstated(text: str) -> bool:
    """Whether a sentence tells that what had ended stands again."""
    return re.search(r"\b(?:reinstat|restor)", text, re.I) is not None


@recall
def tells_paper_end(text: str) -> bool:
    """Whether an English sentence, whose names may stand in it, tells an approval's end as done."""
    if not _PAPER_WORD.search(text):
        return False
    end = find_paper_end(fold_companies(text))
    return end is not None and end.fate == "ended"
