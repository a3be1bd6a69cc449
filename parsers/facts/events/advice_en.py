# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Knows English sentences of advisers and forecasters: what a note sets out, what whoever applies should mind, what somebody expects to come.

They tell no act. A text of them explains what is so, and the grants that it names are its background, unless it opens with one as its news.
"""

import re

from parsers.facts.cues.verbs import PAPER
from parsers.facts.text.patterns import Pattern

_NOTE = r"(?:note|alert|article|brief(?:ing)?|guide|memo(?:randum)?|newsletter|update|post|chapter|episode|bulletin|checklist|overview|primer|white ?paper|insight|handbook|column|webinar|podcast|instalment)"
_EXPLAINS = r"(?:set(?:s|ting)? out|summari[sz]\w+|outlin\w+|explain\w*|discuss\w*|compar(?:e|es|ing)|look(?:s|ing)? at|describ\w+|examin\w+|analy[sz]\w+|address\w*|cover(?:s|ing)?|answer(?:s|ing)?|walk(?:s|ing)?|consider(?:s|ing)?|review(?:s|ing)?|highlight\w*|provid(?:e|es|ing)|offer(?:s|ing)?|talk(?:s|ing)?|recap\w*|list(?:s|ing)?|explor\w+|assess\w*)"
_ADVISED = r"(?:(?:foreign |potential |prospective |overseas )*(?:investors|clients|applicants|companies|businesses|enterprises|readers|operators|multinationals|FIEs|WFOEs|holders|filers)|you)"
_ADVICE = Pattern(
    rf"\b(?:this|our) (?:[\w-]+ )?{_NOTE} (?:also |will |briefly )?{_EXPLAINS}\b|\bin this (?:[\w-]+ )?{_NOTE}\b"
    rf"|\bwe (?:(?:also|briefly|will|then|have|now|would|first|generally|strongly) )*(?:set out|summari[sz]ed?|outlined?|explain|discuss|compare|look at|recommend|advise|suggest|recap|walk you)\b|\b(?:which|that) we (?:discuss|set out|explain|compare|outline)\b"
    r"|\bwe (?:have |often |regularly |frequently )*(?:received?|get|hear|are asked)\b[^.;]{0,30}\b(?:enquiries|inquiries|questions|clients)\b|\b(?:[Cc]lients|[Rr]eaders|[Ii]nvestors) (?:often|frequently|regularly|sometimes) ask\b"
    r"|\b(?:[Oo]ur|[Tt]he) (?:firm|team|practice|lawyers|office|colleagues)(?:[^.;,]{0,30})? (?:acted|act|acts|advised|accompanied|assisted|represented) (?:for|on|in|the|two|three|four|\d)\b|\b[Ii]n our (?:experience|view|practice)\b|\b[Bb]ased on (?:that|our|this) experience\b|\bwe (?:advised|acted for|represented|assisted|accompanied)\b"
    rf"|\b{_ADVISED}(?: [^.;,]{{3,60}})? (?:should|are (?:well )?advised to|are encouraged to|ought to|would do well to|may (?:wish|want) to|will want to) (?:\w+ly |also |now |first )?(?:consider|bear|note|prepare|watch|plan|make sure|ensure|check|seek|keep|start|begin|review|assess|know|be aware|expect|remember|allow|talk|budget|monitor|evaluate|factor|read)\b"
    r"|^\W*Step (?:1|2|3|one|two|three)\b",
    re.I,
)
_BODY = r"(?:MIIT|ministry|regulators?|China|Beijing|authorit(?:y|ies)|government|officials)"
_ACT = r"(?:approv\w*|grant\w*|issu\w*|admit\w*|let(?:ting)?|clear\w*|releas\w*|announc\w*|publish\w*|licen[cs]\w*|allow\w*|open\w*|add\w*)"
_FORECAST = Pattern(
    rf"\b(?<!when the )(?<!whether the )(?<!if the ){_BODY} (?:(?:is|are|was|were) (?:(?:now|widely|also|still|reportedly) )?(?:likely|expected|set|poised|due|about|preparing|planning|ready|thought|said|considering) (?:to )?|(?:could|may|might|will (?:probably|likely|soon)|(?:now |also |still )?(?:plans? to|intends? to|hopes to|aims to|wants to)) )(?:be )?(?:soon )?{_ACT}\b"
    rf"|\b(?:expects?|predicts?|forecasts?|anticipates?|foresees?|expecting|predicted|looks? for) (?:that )?(?:{_BODY}|the|a|an|more|another|further|new|some|up to|about|at least|\d+) [^.;]{{0,90}}\b(?:{_ACT}|join|batch|round|pilot|opening)\b"
    r"|\b(?:batch|round|wave|list|group|approvals) (?:(?!\b(?:not|said|says)\b)[^.;,]){0,70}?(?<= )(?:(?:(?:is|are|was|were) )?(?:expected|likely|due|imminent|in the pipeline|on the way|in the offing)\b|(?:could|may|might|should) (?:well |soon )?(?:come|follow|be)\b)"
    r"|\b(?:could|may|might|will (?:probably|likely|soon)) (?:soon )?be joined by\b",
    re.I,
)
_WHOM = r"(?:China|Beijing|MIIT|(?:the |its |Chinese )?(?:[\w-]+ )?(?:government|authorities|ministry|regulators?|officials|leaders)|(?:her|his|its|their|the) Chinese (?:counterpart|colleague|side|hosts?)s?)"
_DEMAND = Pattern(
    rf"\b(?:call(?:s|ed|ing)? (?:on|upon)|urg(?:e[sd]?|ing)|press(?:es|ed|ing)?|lobb(?:y|ies|ied|ying)|appeal(?:s|ed)? to|petition(?:s|ed)?|exhort(?:s|ed)?) {_WHOM} (?:to|for)\b"
    r"|\b(?:suggest(?:s|ed)|propos(?:es|ed)|recommend(?:s|ed)|demand(?:s|ed)|advocat(?:es|ed)|argu(?:es|ed)) (?:[^.;,]{1,60} )?that\b|\bshould be (?:made permanent|extended|widened|opened|expanded|lifted|replaced|abolished|relaxed|scrapped)\b"
    rf"|\bask(?:s|ed|ing)? {_WHOM} to (?:further )?(?:open|widen|extend|lift|ease|remove|scrap|expand|approve|relax)\b"
    r"|\b(?:wants?|wanted|would like) (?:the|its|China's) (?:[\w-]+ ){0,4}?(?:pilot|scheme|trial|programme?|caps?|limits?|restrictions?) (?:to|lifted|removed|extended|widened|scrapped)\b"
    r"|\b(?:call(?:s|ed|ing)? for|demand(?:s|ed|ing)?|push(?:es|ed|ing)? for|recommend(?:s|ed|ing)?) (?:the |a |an |further |full |more |faster )*(?:[\w-]+ ){0,2}(?:opening|lifting|removal|extension|expansion|liberali[sz]ation|abolition|access)\b",
    re.I,
)
#: What one has to do, or would, to be let in: "how to obtain an approval", "must first obtain one".
_TO_GET = Pattern(
    rf"\b(?:how|need(?:s|ed)?|have|has|wants?|wish(?:es|ing)?|required|order|intend(?:s|ing)?|plan(?:s|ning)?|able|eligible|entitled|qualify) to (?:first |also )?(?:be approved\b|(?:obtain|get|secure|receive|acquire|gain|win|hold|be granted) (?:[\w-]+ ){{0,6}}?{PAPER}\b)[^.;,:?]*"
    rf"|\b(?:must|should|shall|cannot|would have to) (?:first |also |not |then |therefore )?(?:be approved\b|(?:obtain|get|secure|receive|acquire|gain|hold|be granted) (?:[\w-]+ ){{0,6}}?{PAPER}\b)[^.;,:?]*"
    r"|\b(?:any|every|each|an?|all) (?:[\w-]+ ){0,3}(?:enterprise|company|firm|investor)s? (?:that|which) (?:wish(?:es)?|wants?|intends?|plans?|already holds?|holds?|has|have|(?:is|are|gets?) approved)\b[^.;?]*"
    r"|^\W*(?:[\w-]+ )?(?:enterprises|companies|firms|investors) (?:that|which) (?:already |currently |now )?(?:hold|have|wish|want|need|seek)\b[^.;?]*",
    re.I,
)


def leave_to_get(text: str) -> str:
    """The sentence without what it says one has to do to be let in; the same where it says nothing of it."""
    return _TO_GET.sub(" ", text)


def tells_advice(text: str) -> bool:
    """Whether an adviser says what a text sets out, or what whoever applies should mind."""
    return _ADVICE.search(text) is not None


def tells_forecast(text: str) -> bool:
    """Whether somebody tells a grant or an opening that is still to come."""
    return _FORECAST.search(text) is not None


def tells_demand(text: str) -> bool:
    """Whether somebody asks of those who rule that they open further."""
    return _DEMAND.search(text) is not None
