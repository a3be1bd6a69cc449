# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says of a day in an English sentence whether it is that of an earlier deed beside the act: the pilot's beginning, an announcement, a round before, the day after.

"Four months after the pilot began on 23 October 2024, 13 companies were approved"; "The ministry, which on 20 January announced an extension, approved 19";
"said on Thursday it had received its approval the day before".
"""

import re

from parsers.facts.text.deferred import Deferred

_PILOT = r"(?:pilot|trial|scheme|programme?|rules|measures)"
_ACT = r"(?:approv\w+|admit\w+|clear(?:ed|s)|licen[cs]ed|grant\w*|let in|given|gave|received|obtained|got|won|secured)"
_ON = r" (?:late |early )?on (?:the )?$"
#: "after the pilot began on", "three weeks after announcing an extension of the pilot on".
_AFTER_BEGUN = Deferred(
    rf"\b(?:after|since|before|following) (?:(?:the|its|China's|China|MIIT) [^.;,\n]{{0,90}}?\b(?:began|started|opened|launched|announced|extended|was (?:launched|opened|announced|extended|widened|introduced)|took effect|came into force)\b(?:[^.;,\n]{{0,60}}?\b{_PILOT}\b[^.;,\n]{{0,40}})?|(?:announcing|launching|extending|opening|widening|starting|introducing) [^.;,\n]{{3,100}}){_ON}",
    re.I,
)
_TOLD_BEHIND = Deferred(rf"(?: \d{{4}})?,? [^.;\n]{{0,120}}?\b(?:{_ACT}|rejected|refused|revoked)\b", re.I)
#: ", which on 20 January announced an extension, approved 19".
_WHICH_ON = Deferred(r", (?:which|who) (?:had )?(?:only |just |already )?on (?:the )?$")
_DID_THEN = Deferred(
    rf",? (?:had |also )?(?:announced|extended|widened|launched|opened|published|issued|unveiled|said|started|closed|held) (?!the approvals?\b)[^.;\n]{{3,130}}?, (?:also |has |have |had |now |then )*{_ACT}\b"
)
#: "said on Thursday it had received its approval the day before": the act is of the day before that day.
_DAY_BEFORE = Deferred(rf"[^.;\n]{{0,120}}?\b{_ACT}\b[^.;\n]{{0,120}}? the (?:day before|previous day)(?=[.,;]|$)")
#: "A notice released on September 25 shows that MIIT approved eight companies on September 10".
_PAPER_OUT = Deferred(
    r"\b(?:notice|list|document|statement|table|circular|decision)s? (?:that was |which was )?(?:released|published|posted|issued|put out|made public|seen)(?: by [^.;,\n]{3,40})? on (?:the )?$",
    re.I,
)
_SHOWS_DATED = Deferred(
    rf" (?:shows?|showed|says?|said|reveals?|revealed|lists?|listed)\b[^.;\n]{{0,60}}?\b{_ACT}\b[^.;\n]{{3,120}}? on (?:the )?(?:\d{{1,2}} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)"
)


#: "Join our webinar on 3 July": the day of what one is invited to.
_INVITED = Deferred(
    r"\b(?:join (?:us|our)|attend|register for|sign up for|invit\w+ (?:you )?to)\b[^.;\n]{0,60} on (?:the )?$", re.I
)


def is_of_earlier_deed_en(before: str, behind: str) -> bool:
    """Whether the words before and behind a day in its sentence make it that of something else than the act that is told."""
    if _AFTER_BEGUN.search(before):
        return _TOLD_BEHIND.match(behind) is not None
    if _WHICH_ON.search(before) and _DID_THEN.match(behind):
        return True
    if _PAPER_OUT.search(before) and _SHOWS_DATED.match(behind):
        return True
    if _INVITED.search(before):
        return True
    return _DAY_BEFORE.match(behind) is not None


#: "eight names added to the 13 announced in February", "against 13 on the first, released in February".
_ROUND_BEFORE = Deferred(
    r"\b(?:added to|against|on top of|joining|join|compared (?:with|to)|besides|in addition to) (?:the )?(?:first |initial |original )?(?:\d+|[a-z]+)\b[^.;\n]{0,70}\bin $",
    re.I,
)


def is_month_of_round_before(before: str) -> bool:
    """Whether the words before a month make it that of a round with which the one that is told is compared."""
    return _ROUND_BEFORE.search(before) is not None
