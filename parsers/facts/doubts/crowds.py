# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Tells the members of a crowd from those of a batch: who came to a forum, was visited, or asked, was let in by no word.

工信部向13家企业发放批复。座谈会14家外企到会,其中包括甲公司; "Companies at a forum included NAME": a word for members names them,
and a grant stands near, but what they are members of is another group.
"""

import re

from parsers.facts.status.members_zh import leave_own_clients
from parsers.facts.text.patterns import Pattern

_CROWD = Pattern(
    r"到会|到场|参[会展访加](?!试点|首批|扩大|增值|电信|开放|到)|与会|出席|列席|走访|调研|考察|座谈|咨询|问询|会见|拜访|邀请|[受应]邀|采访|受访|约谈|论坛|峰会|展会|大会|年会|会议|说明会|推介会|研讨会|沙龙|培训|宣讲|签约|意向|洽谈|入驻|观望|备选|候选|落选|报名|感兴趣|有兴趣|会员|客户|租户|合作(?:方|伙伴)|竞争|对手|整改|处罚|检查|抽查|关注"
    r"|\b(?:forums?|seminars?|conferences?|meetings?|summits?|fairs?|expos?|exhibitions?|exhibitors?|workshops?|briefings?|roundtables?|panel(?:lists?)?|whose members|members include|delegations?|attend\w*|speakers?|visitors?|guests?|audience|visit(?:s|ed|ing)?|tour(?:s|ed|ing)?|met|invit\w+|spons\w+|signator\w+|signed|tenants?|clients?|customers?|partners?|investors?|backers|shareholders?|competitors?|rivals|applicants?|interested|in?quir\w+|enquir\w+|asked (?:questions|about|for|whether)|have asked|had asked|queu\w+|waiting|candidates?|hopefuls|contenders|represented|surveyed|polled|interviewed|inspected|summoned|warned|preliminary talks?|letters? of intent)\b",
    re.I,
)
#: What makes of whom a clause tells those who were let in, whatever else they do.
_LET_IN = Pattern(
    r"获批|获准|准予|持证|持牌|获[得颁发]?[^,。;]{0,16}(?:批[复覆文]|许可|牌照)|取得|拿到|领到|发放|颁发|核发|下发|批[复覆]|入围|入选|上榜|名单"
    r"|\b(?:approved|approvals?|cleared|admitted|granted|licen[cs](?:ed|ees?|es?)|permits?|recipients?|newcomers|entrants|winners|holders|won|received|obtained|secured|let in|batch|list|successful|green[- ]?light\w*|nod)\b|\bone of the (?:\d|[a-z]+\b)",
    re.I,
)
_POINTS_BACK = re.compile(
    r"[\s\"“]*(?:其中|当中|包括|分别|它们|这些|具体|(?:(?:And|But) )?(?:Among|Of) (?:them|these|those)|(?:They|These|Those)\b|Included|Some of|Examples|Names)"
)
_CLAUSES = re.compile(r"[,;。]|\. ")


def is_of_crowd(lead: str, after: str, told_before: str) -> bool:
    """Whether a name that is told as a member is one of a crowd, by what its sentence says before and behind it.

    `told_before` is the sentence before, which counts where the name's own only points back at it.
    """
    if _LET_IN.search(after):
        return False
    clauses = _CLAUSES.split(lead)
    if _POINTS_BACK.match(lead) and not any(_CROWD.search(one) or _LET_IN.search(one) for one in clauses):
        clauses = _CLAUSES.split(told_before)
    return _ends_in_crowd(clauses)


def _ends_in_crowd(clauses: list[str]) -> bool:
    """Whether the last clause that says of whom it tells speaks of a crowd, and of no grant."""
    for clause in reversed(clauses):
        if _LET_IN.search(clause):
            return False
        if _CROWD.search(leave_own_clients(clause)):
            return True
    return False
