# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Leaves out of an English sentence the endings that it does not tell as done: "or lose their approvals", "it could lose its permit"."""

import re

from parsers.facts.text.patterns import Pattern
from parsers.facts.text.recall import recall

_LOSE = r"(?:lose|forfeit|surrender|revoke|cancel|withdraw|rescind|terminate|annul|void|invalidate|strip|pull|scrap|quash|relinquish|renounce|deregister|return|hand back|give up|give back|take back|take away)"
_LOST = r"(?:revoked|cancell?ed|withdrawn|rescinded|terminated|annulled|voided|invalidated|stripped|pulled|scrapped|quashed|deregistered|returned|surrendered|taken (?:back|away)|lost)"
_AUX = r"(?:could|may|might|would|will|shall|can|must|should|cannot|would n't|won't|or(?: else)?|threat(?:en|ens|ened|ening) to|vow(?:s|ed) to|plan(?:s|ned) to|propos(?:es|ed) to|intend(?:s|ed) to|declin(?:es|ed) to|refus(?:es|ed) to|fail(?:s|ed) to|(?:no|any|a|the|its) (?:plan|intention|right|power|move|threat|bid|request|order)s? to|(?:no|any) decisions? to|(?:does|did|do|has|have|had) not|n't|never|about to|likely to|set to|due to|liable to|stands? to|ask(?:s|ed)?(?: [\w-]+){0,3} to|urg(?:es|ed)(?: [\w-]+){0,3} to|may be forced to)"
#: An ending threatened, asked for or denied: no finite verb in the past tells it.
_UNDONE = Pattern(
    rf"\b{_AUX} (?:(?!and\b|but\b)[\w'-]+ ){{0,2}}?(?:{_LOSE}\b|be (?:\w+ ){{0,2}}?{_LOST}\b|see [^.;,]{{2,50}}? {_LOST}\b)[^.;,]{{0,80}}"
    rf"|\b(?:risk(?:s|ed|ing)?|fac(?:es|ed|ing)|avoid(?:s|ed|ing)?|threat(?:s)? of|danger of|fear(?:s|ed|ing)?(?: of)?|without|instead of|against) (?:[\w'-]+ ){{0,2}}?(?:losing|forfeiting|revocation|cancellation|withdrawal|termination|having|being {_LOST})\b[^.;,]{{0,60}}"
    r"|\b(?:if|unless|whether) [^.;,]{2,60}? (?:left|quit|exited|dropped out of|pulled out of)\b[^.;,]{0,60}"
    rf"|\b(?:if|unless|once|should|whether|before|until|when) [^.;,]{{2,60}}? (?:is|are|was|were|be|gets?|has been) {_LOST}\b",
    re.I,
)
#: A decision that was undone: the verb is its own predicate, and no clause of somebody else stands between.
_DECIDED_AND_UNDONE = Pattern(
    rf"\b(?:revocation|cancellation|withdrawal|termination|decision to {_LOSE})\b(?:(?!\b(?:whose|which|who|that|after|before|when|while|and|but|took|takes|came|comes|said)\b|, (?:its|their|with|the)\b)(?:[^.;]|\.(?=,| [a-z]))){{0,160}}?\b(?:was|were|has been|have been|had been) (?:\w+ ){{0,2}}?(?:overturned|suspended|set aside|reversed|stayed|quashed|annulled|struck down|appealed|lifted|undone)\b",
    re.I,
)
_OVERTURNED = Pattern(
    r"\b(?:overturn(?:s|ed)|revers(?:es|ed)|set(?:s)? aside|suspend(?:s|ed)|stay(?:s|ed)|quash(?:es|ed)|annul(?:s|led)|struck down|appeal(?:s|ed)(?: against)?|challeng(?:es|ed)|lift(?:s|ed)) (?:the |its |a |MIIT's |the ministry's )?(?:[\w'-]+ ){0,3}?(?:revocation|cancellation|withdrawal|termination|decision to \w+)\b(?:(?! (?:and|but)\b)[^.;]){0,100}"
    r"|\b(?:rescind(?:s|ed)|withdr(?:aws|ew|awn)|took back|taken back|cancell?ed|annul(?:s|led)|revers(?:es|ed)|overturn(?:s|ed)|lift(?:s|ed)) (?:the |its |a |an |MIIT's |the ministry's )?(?:\w+ )?(?:notices?|orders?|announcements?|decisions?|circulars?) (?:cancell?ing|revoking|withdrawing|terminating|annulling|(?:on|of) (?:the )?(?:cancellation|revocation|withdrawal|termination)|to (?:cancel|revoke|withdraw|terminate))\b[^.;]{0,160}",
    re.I,
)
#: "renewed the licences of six enterprises whose terms ended this autumn": what ended goes on.
_RENEWED = Pattern(
    r"(?<!not )(?<!n't )(?<!never )(?<!be )(?<!not been )(?<!never been )\b(?:renew(?:ed|s)|extend(?:ed|s)|prolong(?:ed|s))\b(?:(?!\b(?:but|while|whereas|other|others|rest|remaining)\b)[^.;]){2,160}?\b(?:whose|which|that) (?:[\w'-]+ ){0,5}?(?:ended|expired|lapsed|ran out|run out|came to an end)\b[^.;,]{0,30}",
    re.I,
)
#: "the revocation of the approval of": what ends is named, and nothing is granted.
END_NAMED = Pattern(
    r"\b(?:revocation|cancellation|withdrawal|termination|annulment) of (?:the |an? |its |their )?(?:[\w-]+ ){0,6}(?:approvals?|permits?|licen[cs]es?|permission)\b(?: (?:granted|issued|given|awarded|held|of|to|by)\b)?",
    re.I,
)
#: "any enterprise that fails to begin within a year shall have its approval revoked": a rule.
_NORM = Pattern(
    rf"\b[Aa]ny (?:foreign[\w-]* |such )?(?:company|firm|enterprise|holder|licensee|operator)\b[^.;]{{0,160}}\b(?:shall|must|may|will|is to|can) (?:have|lose|be)\b[^.;,]{{0,120}}|\b(?:shall|must|may|can) have (?:its|their)[^.;]{{0,60}}{_LOST}|\bmust apply for (?:the )?(?:cancellation|revocation|deregistration)\b[^.;]{{0,80}}"
)
#: "No foreign company has been stripped of its approval", "was not revoked, as reported".
_NOBODY = Pattern(
    rf"\b[Nn]o (?:foreign[\w-]* |overseas |such )?(?:company|firm|enterprise|licensee|operator|participant|one)\b[^.;,]{{0,30}}?\b(?:has|have|had|was|were)\b(?: ever| so far| yet)*(?: been)? (?:deprived|{_LOST})\b[^.;,]{{0,60}}|\b(?:was|were|has been|have been|had been) (?:not|never) {_LOST}\b(?!,? but\b)[^.;,]{{0,40}}|\b(?:not|never)(?: been)? {_LOST} (?:any|the|a)\b[^.;,]{{0,80}}"
)
_ANY = Pattern(
    r"\b(?:los|forfeit|surrender|revo|cancel|withdr|rescind|terminat|annul|void|invalid|strip|pull|scrap|quash|relinquish|renounc|deregist|return|hand|giv|tak|left|quit|exit|drop|renew|exten|prolong|overturn|revers|lift)",
    re.I,
)


def leave_undone_ends(text: str) -> str:
    """The sentence without what it tells of an end that has not come about; the same where it tells none."""
    if not _may_tell_end(text):
        return text
    for undone in (_NOBODY, _NORM, _UNDONE, _DECIDED_AND_UNDONE, _OVERTURNED, _RENEWED):
        text = undone.sub(" ", text)
    return text


def leave_threats(text: str) -> str:
    """The sentence without the ends that it threatens, asks for or denies; those that were decided and undone stay."""
    return _UNDONE.sub(" ", text) if _may_tell_end(text) else text


@recall
def _may_tell_end(text: str) -> bool:
    """Whether a sentence is English and has a word that may tell an end."""
    return (text.isascii() or re.search(r"[a-z]{4}", text[:40]) is not None) and _ANY.search(text) is not None
