# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Reads an English letter of approval: whom it addresses ("To NAME:") is let in where it says "you are hereby permitted"."""

import re
from collections.abc import Sequence

from domain.altering import alter
from parsers.facts.cues.status_cues import NOT, REJECTED, REVOKED
from parsers.facts.status.granting import Judged
from parsers.facts.status.plainly_told_en import RULE, SURE
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

_TO = Deferred(r"\W*(?:(?:To|Dear|Addressee|Attention|Attn)\b[.:]? ?(?:Messrs\.? |the )?)?")
_ENDS = Deferred(r"\.?(?:,? [^:;.]{1,60})?(?::|,|\.:?)?\W*")
_YOU = r"(?:you|your (?:company|firm|enterprise|organi[sz]ation))"
_NOW = r"(?:hereby |herewith |thereby |therefore |now |accordingly )?"
_BODY = r"(?:we|MIIT|this (?:administration|ministry|bureau|office)|the (?:administration|ministry|bureau)|it)"
_GRANTED = Pattern(
    rf"\b{_YOU} (?:is|are|has been|have been) {_NOW}(?:permitted|allowed|authori[sz]ed|approved|licen[cs]ed|admitted|cleared)\b"
    rf"|\b{_BODY} (?:{_NOW}(?:permits?|approves?|authori[sz]es?|allows?|agrees? that)|(?:has|have) {_NOW}(?:decided|agreed|resolved) to (?:permit|approve|authori[sz]e|allow)) (?:{_YOU}|your application)\b"
    rf"|\b(?:it (?:is|has been) )?{_NOW}(?:decided|agreed|resolved) (?:to (?:permit|approve|authori[sz]e|allow)|that) {_YOU}\b"
    rf"|\byour application (?:is|has been) {_NOW}(?:approved|granted)\b",
    re.I,
)
#: A service of telecom, or its pilot.
_SERVICE = Pattern(
    r"\b(?:value-added|tele(?:com|co)\w*|internet (?:access|data cent\w+)|data cent\w+|content delivery|call[- ]cent\w+|information services?|online data|IP-VPN|ISP|IDC|CDN|EDI)\b",
    re.I,
)
_SIGNED_BY = Pattern(
    r"\b(?:Ministry of (?:Industry and Information Technology|Information Industry)|MIIT|[A-Z]\w+ (?:Municipal )?Communications Administration|Administration of Communications)\b"
)
#: What leaves the grant open, or of another thing.
_OPEN = Pattern(
    r"\b(?:in principle|if|unless|once|until|provided that|subject to|drafts?|provisional\w*|conditional\w*|tests?|testing|samples?|templates?|specimen|network access licen[cs]e|type approval|import\w*|would|could|may be|to apply|to submit|wrote|said|told|reported|quoted|announced|according|to (?:attend|visit|withdraw|amend|correct|supplement))\b",
    re.I,
)
_UNDONE = Pattern(
    r"\b(?:not (?:amount|constitute)|no(?:t an)? approval|(?:is|was|has been) (?:suspended|withdrawn|cancell?ed|revoked)|sample|template|specimen|final decision)\b",
    re.I,
)
_BRACKETS = re.compile(r"\([^()]*\)")
#: So many lines behind the address the letter may have.
_LETTER = 8


def settle_addressees_en(judged: list[Judged], sentences: Sequence[Sentence]) -> list[Judged]:
    """The same firms; whom a letter of the body that decides addresses and lets in is approved."""
    return [
        alter(one, status="approved", rule=RULE, confidence=SURE, stage=None)
        if one.name.shape == "legal"
        and one.status in ("mentioned", "applicant", "approved")
        and _is_addressed(one, sentences[one.sentence])
        and _lets_in(sentences, one.sentence)
        else one
        for one in judged
    ]


def _is_addressed(one: Judged, sentence: Sentence) -> bool:
    """Whether the sentence only says to whom a letter goes."""
    before, after = sentence.text[: one.name.start - sentence.start], sentence.text[one.name.end - sentence.start :]
    if sentence.title or _TO.fullmatch(before) is None or _ENDS.fullmatch(after) is None:
        return False
    return bool(before.strip(" \"'“(")) or after.rstrip().endswith(":")


def _lets_in(sentences: Sequence[Sentence], index: int) -> bool:
    """Whether the lines behind an address say "you are hereby permitted" to run a service of telecom, and leave nothing open."""
    letter = [one.text for one in sentences[index + 1 : index + 1 + _LETTER]]
    granting = [_BRACKETS.sub(" ", text) for text in letter if _GRANTED.search(text)]
    whole = "\n".join(letter)
    if not granting or not _SIGNED_BY.search(whole) or _UNDONE.search(whole):
        return False
    if not any(_SERVICE.search(text) for text in (*granting, sentences[0].text)):
        return False
    return not any(cue.search(text) for text in granting for cue in (_OPEN, NOT, REJECTED, REVOKED))
