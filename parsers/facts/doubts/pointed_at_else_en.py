# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says where the English sentence at which a row points back ("They are A and B") lets firms into something else than the pilot, or is only hearsay."""

import re

from parsers.facts.text.patterns import Pattern

#: A hearing on the pilot, an owner's consent, leave to look at a draft.
_ELSE = Pattern(
    r"\b(?:admitted|brought|let|welcomed|taken|accepted|invited|asked)(?: [\w-]+){0,5}? (?:in)?to (?:the|its|MIIT's|an?) (?:[\w'-]+ ){0,2}?(?:consultations?|hearings?|talks|forums?|meetings?|committees?|panels?|working groups?|workshops?|briefings?|queue|waiting list|seminars?|tenders?)\b"
    r"|\b(?:approvals?|permission|consents?) (?:of|from) (?:their|its|the|both) (?:[\w-]+ )?(?:boards?|shareholders|owners|parents?|banks?|landlords?|headquarters|customers|partners)\b"
    r"|\b(?:licen[cs]es?|permits?|permission|rights?|leave) to (?:use|comment|speak|attend|see|read|visit|observe|quote|apply|bid|film|meet)\b|\baccess to (?:the|its|MIIT's|an?) (?:[\w-]+ ){0,2}?(?:drafts?|texts?|papers|data|files|documents|lab\w*|network|figures|archives?|minutes)\b"
    r"|\b(?:received|got|(?:were|was|been) (?:given|sent|handed|issued)) (?:[\w-]+ ){0,3}?(?:warnings?|reprimands?|fines?|questionnaires?|reminders?|invitations?|letters? of (?:warning|complaint|inquiry))\b|\b(?:approvals?|permits?|licen[cs]es?) (?:for|of|to) (?:changes|amend\w*|renew\w*|extensions?|imports?|exports?|tests?|devices?|equipment|telecom equipment)\b|\bapprovals? in principle\b|\b(?:draft|provisional) (?:approvals?|permits?|licen[cs]es?)\b|\bno (?:[\w-]+ ){0,2}?(?:approvals?|permits?|licen[cs]es?)\b"
    r"|\b(?:sent|turned) (?:home|away|back|down)\b|\b(?:was|were|been) (?:refused|rejected|denied)\b"
    r"|\b(?:5G|6G|eSIM|resale|satellites?|industrial internet)\b[^.;]{0,30}\b(?:pilot|trial|tests?)\b|\btests? of (?:[\w-]+ )?satellites?\b",
    re.I,
)
_HEARSAY = Pattern(
    r"\b(?:according to|say|says|said|claims?|claimed|writes?|wrote)\b[^.;]{0,40}\b(?:posts?|blogs?|bloggers?|Weibo|WeChat|social media|netizens|tweets?|forum users?)\b|^\W*(?:[Aa]n?|[Tt]he|[Ss]ome|[Ss]everal) (?:\w+ )?(?:posts?|blogs?|bloggers?|tweets?|netizens)\b[^.;]{0,40}\b(?:says?|said|claims?|claimed|has it)\b"
)


def is_pointed_at_else(told: str) -> bool:
    """Whether a sentence lets firms into something else than the pilot, or tells it on the word of people unknown."""
    return _ELSE.search(told) is not None or _HEARSAY.search(told) is not None
