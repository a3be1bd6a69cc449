# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says where a sentence names a firm beside a grant of which it has no part: a landlord, a broker let in by others, one who only speaks of approval."""

import re

from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern

#: 未参加工信部增值电信业务试点; "in which it takes no part".
_NO_PART = Pattern(
    r"(?:未|没有|并未)(?:参加|参与|加入|申请)[^,。;]{0,16}试点|\b(?:in which|of which) (?:it|they|the (?:company|firm|group)) (?:takes?|took|has|have|had) no part\b|\bnot (?:taking|part of|a member of|in) (?:part in )?(?:it|the pilot|the trial|the scheme)\b",
    re.IGNORECASE,
)
#: 由甲公司持有、乙公司管理的大厦: behind the name of a landlord, and of one who runs a place for others.
_OF_PLACE = Deferred(
    r"(?:持有|管理|运营|开发|代建|拥有)的?(?:、|和|,)?[^,。;]{0,24}(?:大厦|写字楼|楼宇|园区|大楼|机房楼)"
)
#: Anything of the same sentence: the point of a company's form ends none.
_UP_TO = r"(?:[^.;]|(?<=Ltd)\.|(?<=Co)\.|(?<=Inc)\.)"
#: "have been approved as wholly owned brokers and fund houses".
_AS_ELSE = Deferred(
    rf"{_UP_TO}{{0,120}}?\b(?:was|were|has been|have been|got) (?:\w+ )?(?:approved|licen[cs]ed|cleared) as (?:an? )?(?:[\w-]+ ){{0,3}}?(?:brokers?|brokerages?|banks?|insurers?|fund (?:houses?|managers?)|hospitals?|clinics?|schools?|carmakers?)\b"
)
#: "were among those that called approval too slow".
_CALLS = Deferred(
    rf"{_UP_TO}{{0,90}}?\b(?:that|who|which) (?:called|found|thought|considered|said|complained)\b[^.;]{{0,40}}\bapprovals?\b"
)
#: "still holds the licence for Apple's iCloud and NAME that of Microsoft's Azure": who runs another's service.
_HOLDS_FOR = Deferred(
    r"(?:[^.;]{0,40}?\b(?:holds?|has) the (?:licen[cs]e|permit)| that) (?:for|of) [A-Z][\w&'’-]*(?:'s|’s) "
)


#: "have been cleared to sell services in China by subsidiaries that they own": the units were let in.
_BY_UNITS = Deferred(
    rf"{_UP_TO}{{0,160}}?\b(?:cleared|approved|licen[cs]ed|admitted|let in|permitted|allowed)\b[^.;]{{0,80}}\b(?:by|through|via|with) (?:their |its |wholly[- ]owned |local |Chinese )*(?:subsidiar\w+|units|affiliates|daughters)\b"
)
#: Of whom a sentence tells that has no foreign money, or stands in for those who have: "our variable interest entity, NAME, which holds".
_DOMESTIC = Pattern(
    r"\b(?:variable[- ]interest entit|consolidated affiliated entit|(?:the|our|its|their) VIEs?\b|private (?:domestic )?(?:operators|companies|firms|enterprises)\b)",
    re.IGNORECASE,
)


def has_no_part(sentence: str, after: str) -> bool:
    """Whether a sentence says so of the pilot itself, or the words behind a name make of it somebody else."""
    if _NO_PART.search(sentence) or _DOMESTIC.search(sentence):
        return True
    return any(one.match(after) for one in (_OF_PLACE, _AS_ELSE, _CALLS, _HOLDS_FOR, _BY_UNITS))
