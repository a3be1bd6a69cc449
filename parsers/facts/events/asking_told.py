# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says whether a sentence tells that somebody asked to be let in, and how much that weighs."""

import re
from collections.abc import Container, Set

from domain.claims import Role, StatementKind
from parsers.facts.cues.setbacks import is_proposed, takes_back
from parsers.facts.cues.status_cues import NO_INTENT
from parsers.facts.cues.verbs import FILED
from parsers.facts.events.grants_told import APPLICATION, ASKED_AND_GRANTED, SUBJECT
from parsers.facts.subject.relevance import speaks_of_foreigners
from parsers.facts.text.patterns import Pattern

#: 收到21宗…申请, 终止审查两份…申请, 今天同时收到受理通知书.
_APPLICATIONS = Pattern(
    r"\b(?:sign(?:ed|s|ing)?|put (?:its|their) names? to|ink(?:ed|s|ing))\b[^.\n]{0,60}\b(?:letters? of intent|intents?|memorand\w+|agreements?)\b[^.\n]{0,60}\b(?:pilot|trial|permits?|licen[cs]es?)\b|"
    r"(?:试点|牌照|许可|扩围)申请(?:材料)?(?:已|早已|也已|均已)[^,。;\n]{0,10}(?:递交|提交|报送|送件|上报)|(?:签下|签署|签订|签了)[^。\n]{0,16}(?:备忘录|协议|意向书)[^。\n]{0,20}(?:拟|将|计划|准备)[^。\n]{0,16}(?:出资|合资|设立|组建)[^。\n]{0,20}(?:外商投资(?:增值)?电信|增值电信)(?![^。\n]*已(?:经)?(?:获|取得|拿到))|"
    r"(?:签下|签署|签订|签了)[^。\n]{0,16}(?:备忘录|协议|意向书)[^。\n]{0,40}(?:申办|申请|申领|申报|申设)[^。\n]{0,24}(?:批[复覆文]|许可|牌照|试点)|"
    r"(?<!未)(?<!没有)(?:收到|拿到|领到|取得|获发|获颁)[^。;\n]{0,40}受理(?:通知|凭证|回执)|(?:收到|接到|接获|收进|收下|共收|受理|退回|转报|审查|撤回)[^。,\n]{0,8}(?:\d+|[一二两三四五六七八九十]+)[宗件份][^。,\n]{0,20}申请|(?:收到|接到|接获|受理|转报|审查)[^。,\n]{0,24}申请(?:材料)?[^。,\n]{0,4}(?:\d+|[一二两三四五六七八九十]+)[宗件份]"
)
#: 我局依法受理下列企业提交的申请.
_ACCEPTED_THESE = Pattern(
    r"申请受理(?:情况|结果|信息)?(?:表|名单|公示|一览|清单|的公示)|(?<!不予)受理(?:了)?(?:下列|以下|如下|上述)[^。\n]{0,24}(?:企业|公司|单位)|\baccepted\b[^.\n]{0,40}\bfollowing\b[^.\n]{0,40}\bapplications?\b|\baccepted\b[^.\n]{0,60}\bapplications?\b (?:of|from|by) (?:the )?following\b|\bfollowing\b[^.\n]{0,30}\bapplications?\b[^.\n]{0,20}\baccepted\b|\b(?:[Aa]cceptance|[Ss]ubmission|[Ff]iling|[Ll]odg(?:ing|ement)|ACCEPTANCE|SUBMISSION) (?:OF|of) (?:(?:an|its|the|our|AN|ITS|THE) )?(?:[\w-]+ )?(?:[Aa]pplications?|APPLICATIONS?)\b|\b(?:its|their|our|the|whose) (?:[\w-]+ ){0,3}applications?\b[^.\n]{0,140}\b(?:has|have|had|was|were)(?: been)? (?:formally |now |duly )?accepted\b(?! into)|\baccept(?:ed|s) (?:its|their|our|the) (?:[\w-]+ )?applications?\b|\b(?:held|opened|holds|began|started)\b[^.\n]{0,30}\bto (?:take in|accept|receive|collect) (?:the |its |their )?(?:first |new |second )?(?:papers|applications?|filings|files|bids|dossiers)\b|\b[Cc]ommunications [Aa]dministration (?:has |had )?(?:formally )?accepted (?:the|our|its|their|my) (?:[\w-]+ )?(?:files?|filing|applications?|papers|dossier)",
    re.I,
)
#: 2012年,受理申请23件,准予许可11件: what a year brought is a sum, and nobody's application.
_OF_YEAR = Pattern(
    r"(?:19|20)\d\d年(?:度|全年)?,[^。\n]*(?:受理|收到)[^。\n]{0,24}\d+[件份宗项][^。\n]{0,8}(?:准予|批准|核准|核发|许可)[^。\n]{0,12}\d+[件份宗项家张]"
)
#: "the applications of 12 meet the conditions; approvals are hereby issued": the end of what was asked for is the news.
_HEREBY_GIVEN = Pattern(r"\bapprovals? (?:are|is) hereby (?:issued|granted|given)\b", re.I)
#: Details of figures of those who ask to be let in, or sign that they will.
_OF_APPLYING = {"applicants", "applications_accepted", "signed"}
_FILED_EN = Pattern(rf"\b{FILED}\b", re.I)
#: Done and told as done: "have already filed applications", "among the first to apply", 已递交…申请, 宝马申内地电讯试点.
_HAVE_FILED = Pattern(
    r"\b(?:asking|asks?|seek(?:s|ing)?|bid(?:s|ding)?|appl(?:y|ies|ying)|hop(?:es?|ing)) to (?:join|enter|be let into|get into)\b|\bhave asked\b[^.;]{0,60}\bfor (?:a place|admission|entry|permits?|approval|leave)\b|\b(?:has|have|had)(?: (?:already|now|just|also|formally|both|all|since|recently))* (?:applied|filed|submitted|lodged|put in|handed in)\b|\bfirst\b[^.;]{0,60}\bto (?:apply|file|submit|lodge)\b|\b(?:amongst?|one of) (?:the )?(?:first )?(?:[\w-]+ ){0,3}applicants\b|\bapplicants include\b"
    r"|(?<!未)(?:已|正式|率先|打头阵|(?<!\d)日前|近日|昨日|\d日)[^,。;\n未拟将]{0,24}(?:递交|提交|填报|提出|递件|送件|申报)(?!的)|(?<!未)(?:递交|提交|填报|提出)了|申(?=内地[^,。;\n]{0,10}(?:试点|牌照))",
    re.I,
)
#: Whoever has a company in China is of elsewhere.
_UNIT_IN_CHINA = Pattern(
    r"\b(?:its|their|our|whose|my) (?:[\w-]+ )?(?:China|Chinese|mainland|Beijing|Shanghai|Shenzhen|Hainan)(?:-based)? (?:company|unit|arm|subsidiary|entity|affiliate|business)\b",
    re.I,
)
_SURVEYED = Pattern(r"\b(?:respondents|survey(?:ed)?|poll(?:ed)?|per ?cent of|% of)\b", re.I)
#: What anybody may do is no application of somebody.
_MAY_APPLY = Pattern(
    r"\b(?:can|may|could|will be able to|(?:are|is|be) (?:allowed|free|invited|welcome|entitled|required|encouraged) to|must|should|shall|(?:has|have|need|needs) to)\b[^.;,]{0,24}\b(?:apply|file|submit)\b|\b(?:for|to) (?:apply|application) for\b|\bhow to apply\b",
    re.I,
)
#: "domestic applicants included": no foreigners ask.
_OTHERS_ASK = Pattern(r"\b(?:domestic|Chinese|local|home-?grown|private) (?:[\w-]+ )?applic(?:ants?|ations?)\b", re.I)
#: "Reply on the application of A Co., Ltd.", "Your application has been received": what was asked for is answered.
_ANSWERED = Pattern(
    r"\b(?:[Rr]eply|[Rr]esponse|[Dd]ecision|[Aa]nswer) (?:on|to|concerning|regarding) (?:the |your |its )?[^.;,]{0,60}?\bapplications?\b|\byour (?:\w+ )?application (?:is|was|has been|of)\b",
    re.I,
)
#: "is still waiting for MIIT's decision on its application": the answer has not come.
_NO_ANSWER = Pattern(
    r"\b(?:await(?:s|ed|ing)?|wait(?:s|ed|ing)? (?:for|on))\b[^.;,]{0,60}\b(?:decision|answer|reply|response|verdict|ruling|word)\b",
    re.I,
)


def sums_up_year(text: str) -> bool:
    """Whether a sentence tells what a year brought: how many asked and how many were let in."""
    return _OF_YEAR.search(text) is not None


def weigh_asking(
    text: str, told: Container[StatementKind], roles: Container[Role], details: Set[str], *, firms: bool
) -> float:
    """How much a sentence tells that somebody asks to be let in, beside the kinds that it tells already; 0 where it does not."""
    if is_proposed(text) and not ("approval" in told or "revocation" in told):
        return 1.2
    if _tells_asking(text, details):
        signed = details & _OF_APPLYING == {"signed"} and not _APPLICATIONS.search(text)
        beside = "approval" in told and (signed or "batch" in roles or _HEREBY_GIVEN.search(text) is not None)
        return 0.6 if beside else 1.2
    asks = _asks_for_entry(text, firms=firms) or (firms and takes_back(text))
    if not asks or "approval" in told or "revocation" in told:
        return 0.0
    return 1.0 if firms and _HAVE_FILED.search(text) else 0.5


def _tells_asking(text: str, details: Set[str]) -> bool:
    """Whether a sentence tells that firms asked to be let in; what a year brought is a sum."""
    if sums_up_year(text):
        return False
    asked = _APPLICATIONS.search(text) is not None or _ACCEPTED_THESE.search(text) is not None
    return asked or bool(details & _OF_APPLYING)


def _asks_for_entry(text: str, *, firms: bool) -> bool:
    """Whether a firm, by its name or as a foreign one, asks to be let in."""
    told = ASKED_AND_GRANTED.sub(" ", _OTHERS_ASK.sub(" ", _MAY_APPLY.sub(" ", text)))
    if not _NO_ANSWER.search(told):
        told = _ANSWERED.sub(" ", told)
    applies = firms and APPLICATION.search(told) is not None
    if not applies and not _FILED_EN.search(told):
        return False
    if NO_INTENT.search(text) or _SURVEYED.search(text):
        return False
    return applies or (
        (firms or speaks_of_foreigners(told) or _UNIT_IN_CHINA.search(told) is not None)
        and SUBJECT.search(told) is not None
    )
