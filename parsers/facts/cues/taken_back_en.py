# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Knows the English sentences that take back what the one before tells: whoever decides undid it, somebody calls it wrong, or the firm denies it.

"The ministry revoked it on June 12.", "The claim, which went round on WeChat, is false.", "Tesla denied this."
"""

import re

from parsers.facts.text.deferred import Deferred
from parsers.facts.text.recall import recall

_OPENS = r"(?:\W*(?:(?:But|However|Yet|Then|Later|Soon|Since then|Now|Days later|Weeks later|Months later|Afterwards|In fact|In truth|In reality|Still|On [A-Z]\w+(?: \d+)?|In [A-Z]\w+|Last \w+|This \w+|(?:A|One|Two|Three|Four|Five|Six) (?:days?|weeks?|months?) later),? )?)"
_BODY = r"(?:(?:[Tt]he |[Cc]hina's |[Ii]ts )?(?:industry |telecoms? |information technology |same |city's |local |[A-Z]\w+ )?(?:ministry|regulators?|administration|bureau|authority|authorities|agency|government|office|watchdog|body)|MIIT|(?:[Tt]he )?(?:[A-Z]\w+ ){1,2}Communications Administration|[Oo]fficials|[Bb]eijing|[Ii]t|[Tt]hey)"
_ADV = r"(?:(?:has|have|had|then|later|since|now|soon|promptly|formally|already|also|eventually|subsequently|abruptly|however) ){0,3}"
_UNDOES = r"(?:revoked|withdr(?:ew|awn)|cancell?ed|rescinded|annulled|voided|nullified|invalidated|scrapped|pulled|quashed|terminated|took|taken|struck|lost|surrendered|relinquished|returned)"
_IT = r"(?P<what>it|them|this|both|all of them|(?:the|this|that|its|their|these|those) (?:[\w-]+ ){0,3}?(?:approvals?|licen[cs]es?|permits?|decisions?|admission|clearances?))"
#: "The ministry revoked it on June 12", "MIIT has since taken the licence back".
_UNDONE = Deferred(
    rf"{_OPENS}{_BODY},? (?:(?:said|announced|confirmed)(?: on [A-Z]\w+(?: \d+)?)?(?: that)? it )?{_ADV}{_UNDOES} {_IT}(?! (?:into|up|seriously|for granted|to\b(?! (?:heart)?\b)))(?= ?(?:$|[.,;]|back|away|again|from (?:its|the|that) (?:[\w-]+ ){{0,2}}(?:list|register|roll|roster)|on |in |two |three|four|five|six|seven|ten|a |an |one |last |this |after |within |later|for |because |over |citing|yesterday|today|when |as ))"
)
_WRONG = r"(?:wrong|false|fake|incorrect|inaccurate|mistaken|untrue|baseless|groundless|unfounded|a hoax|fabricated|made up|invented|premature|erroneous|in error|a mistake|an error|a typo|not (?:true|so|right|correct|accurate|the case)|retracted|withdrawn|debunked)"
_SAYING = r"(?:claims?|reports?|stor(?:y|ies)|posts?|rumou?rs?|articles?|statements?|news|information|item|message|account|figures?|numbers?|totals?|counts?|tall(?:y|ies)|suggestion|assertion)"
_PUT = r"(?:was|is|were|are|has been|have been|had been|proved|turned out|turns out|has proved|later proved|later turned out)"
_BY = r"(?:, (?:which|that|widely|first|as) [^;]{3,90}?,)?"
_HOW = r"(?:to be |(?:since|later|now|simply|plainly|quite|entirely|completely|of course|been|shown to be|found to be|called|also) ){0,3}"
#: "The claim, which went round on WeChat, is false", "MIIT said the figure was wrong".
_CALLED_WRONG = Deferred(
    rf"{_OPENS}(?:[\w'’. -]{{2,60}}? (?:said|says|stated|wrote|added|confirmed|clarified|admitted|insisted|told [\w ]{{2,30}}?)(?: on [A-Z]\w+| later)?(?: that)? )?(?:(?:[Tt]he|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|[Ii]ts|[Bb]oth) (?:[\w-]+ ){{0,2}}?{_SAYING}|[Tt]hat|[Tt]his|[Ww]hich|[Ii]t|[Nn]one of (?:it|this|that)){_BY} {_PUT} {_HOW}{_WRONG}\b(?! and)"
    rf"|{_OPENS}(?:[\w'’. -]{{2,60}}?) (?:has |have |had |later |since |promptly |flatly |swiftly |quickly |also ){{0,2}}(?:denied|denies|dismissed|refuted|rejected|retracted|disputed|debunked|contradicted|withdrew)(?: (?:it|this|that|them|the {_SAYING}|(?:these|those|both) {_SAYING}))(?:$|[.,;]| (?:on|in|as|later|the|a|hours|days|last|this|yesterday|at|to|through|via)\b)"
    rf"|\W*(?:Not so|Not true|Not at all|Untrue|Wrong|False)[,.:;!]"
    rf"|{_OPENS}(?:[\w'’. -]{{2,60}}?) (?:dismissed|described|called|labelled|branded) (?:it|this|that|the {_SAYING}) (?:as )?(?:an? )?(?:[\w-]+ )?{_WRONG}"
)
#: "That is how many had applied": what the figure before it counts in truth.
_COUNTS_ASKERS = Deferred(
    r"\W*(?:[Tt]hat|[Tt]his|[Ii]t) (?:is|was) (?:in fact |actually |only |really )?(?:(?:how many|the (?:number|figure|total|count) (?:of (?:[\w-]+ ){0,3}?(?:companies|firms|enterprises) )?(?:that|which|who)) (?:have|had|has)(?: so far)? (?:applied|asked|filed|submitted|sought)\b|the (?:number|figure|total) of (?:applicants|applications)(?=[.,;]|$))"
)
#: "MIIT later said no approvals had been made."
_NONE_MADE = Deferred(
    rf"{_OPENS}(?:[\w'’. -]{{2,60}}? (?:said|says|stated|clarified|confirmed|announced)(?: on [A-Z]\w+)?(?: that)? (?:it had (?:made|given|issued|granted) no|(?:no|none of the)) (?:such |pilot |new |foreign |foreign-invested )*(?:approvals?|permits?|licen[cs]es?|companies|firms|enterprises|decisions?|list)\b(?: (?:has|have|had)(?: yet| so far)?(?: been)? (?:made|given|issued|granted|approved|taken|admitted|published|cleared))?|[Nn]o such (?:pilot )?(?:approvals?|permits?|decisions?) (?:has|have|had) (?:yet )?been (?:made|given|issued|granted|taken))"
)
#: "Orange said it still holds it": of an end that a paper reported.
_STILL_HELD = Deferred(
    rf"{_OPENS}[\w'’. &-]{{2,60}}? (?:said|says|told [\w ]{{2,30}}|insisted|confirmed|stated|maintains|replied)(?: on [A-Z]\w+)?(?: that)? (?:it|they|its (?:[\w-]+ ){{0,3}}(?:approval|licen[cs]e|permit)|the (?:[\w-]+ ){{0,2}}(?:approval|licen[cs]e|permit)) (?:still |continues to |has never |had never |never )*(?:holds?|held|has|hold|stands?|remains? (?:in force|valid)|(?:is|was|were|are) (?:still )?(?:valid|in force|intact|in effect)|lost|been (?:told|notified)|was never)\b"
)

#: "Nokia said it had not been approved", "We have not received any approval".
_OWN_DENIAL = Deferred(
    rf"{_OPENS}(?:[^.;]{{0,80}}?\b(?:said|says|replied|told|stated|insisted|confirmed|added|tweeted|posted)\b[^.;]{{0,40}}?)?\W*\b(?:it|they|we|its (?:unit|subsidiary)|the (?:company|firm|group)) (?:(?:has|have|had) (?:so far |still |as yet )?(?:not|never)(?: yet| so far)? (?:been (?:approved|admitted|granted|licen[cs]ed|let in|given)|received|obtained|got|won|applied|asked|filed)|(?:has|have|had|holds?|got|received) no such|(?:was|were|is|are) not (?:approved|among|on the list|in the|part of|a member)|(?:did|does|do) not (?:apply|hold|have|receive|get|take part)|never (?:applied|received|got))\b",
    re.I,
)


@recall
def denies_own_grant(sentence: str) -> bool:
    """Whether an English sentence says of the firm told of before that it was granted nothing."""
    return _OWN_DENIAL.match(sentence) is not None


@recall
def is_undone_by_body(sentence: str) -> bool:
    """Whether an English sentence says that whoever decides took back what the one before tells was given."""
    return _UNDONE.match(sentence) is not None


def undoes_all(sentence: str) -> bool:
    """Whether it took back what several were given."""
    found = _UNDONE.match(sentence)
    return found is not None and re.match(r"them|both|all|these|those|their", found["what"]) is not None


@recall
def calls_it_wrong(sentence: str) -> bool:
    """Whether an English sentence says that what the one before tells is not so."""
    return any(one.match(sentence) is not None for one in (_CALLED_WRONG, _NONE_MADE, _COUNTS_ASKERS))


@recall
def holds_it_still(sentence: str) -> bool:
    """Whether an English sentence says that what the one before tells to have ended is held still."""
    return _STILL_HELD.match(sentence) is not None
