# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says whether a sentence tells a denial: that somebody was refused, or that what was told is untrue."""

import re
from collections.abc import Set

from parsers.facts.cues.verbs import DENIES
from parsers.facts.text.nations_zh import NATIONS_ZH
from parsers.facts.text.no_such_zh import FORGED_ZH, NO_SUCH_ZH
from parsers.facts.text.patterns import Pattern, fits_any

#: What makes 未获批准 a refusal, and no state of waiting.
NOT_YET_ZH = r"(?<!尚)(?<!仍)(?<!还)(?<!暂)(?<!并)(?<!若)(?<!如)(?<!从)(?<!是否)(?<![至迄]今)(?<!目前)(?<!一直)"
#: An application is turned away: 未获批准, 不获接纳, 遭…驳回.
REFUSED_ZH = (
    rf"(?:{NOT_YET_ZH}未(?:能)?(?:获|得到|取得|予)?得?(?:批准|核准|准许|准(?![备则时])|许可|同意|接纳|通过|获批)(?!前|之前|以前|的话|时)"
    rf"|{NOT_YET_ZH}不(?:获|被|予)(?:批准|核准|接纳|通过|行政许可|许可|同意)|{NOT_YET_ZH}没有?(?:获得?|得到)?(?:批准|通过)"
    r"|(?<![未不没])(?<!没有)(?:遭到?|被)[^,。;]{0,14}?(?:驳回|否决|否(?=[,。;]|$)|拒绝|退件|打回|打回票)(?!补|修|后)|(?:碰壁|遭拒|被拒|落空|告吹|未果)(?=[,。;]|$))"
)
_APPLICATION_REFUSED = Pattern(
    rf"(?<!如)(?<!若)(?:申请|送件|递件|申报|申办|一案)(?:(?!如果|一旦|若|是否|能否|上市|并购|提案|增资)[^。;\n]){{0,60}}?{REFUSED_ZH}"
    r"|(?<![未不没])(?<!没有)退回了?(?:(?!如果|一旦|若|是否|补正)[^,。;\n]){0,50}?试点申请(?=[,。;]|$)|(?<!尚)未能?通过[^,。;\n]{0,20}试点(?:评审|审批|审查)(?=[,。;]|$)"
    r"|(?<![未不没])(?<!没有)(?:驳回|否决|拒绝)了?(?:(?!如果|一旦|若|是否)[^,。;\n]){0,50}?申请"
)
#: 如果申请未获批准: what is only supposed.
_SUPPOSED = re.compile(r"(?:如果|若(?!干)|一旦|倘若?|假如|万一|是否|能否|担心|以免)[^,。;\n]*")
#: Whose it is: a foreign firm's, or that of somebody's unit.
_OF_ELSEWHERE = Pattern(
    rf"外[资商企]|[日美德英法韩台港欧][资商企]|子公司|附属公司|旗下|(?:{NATIONS_ZH})[^,。;\n]{{0,12}}(?:企业|公司|集团|厂商|业者)"
)


_DENIAL = Pattern(
    rf"{NO_SUCH_ZH}|{FORGED_ZH}|辟谣|否认|不属实|[:,]不实(?=[。!\"”]|$)|(?:网传|传闻|传言|流传)[^。\n]{{2,40}}不实(?=[。!,\"”]|$)|(?:^|\?)[^:。,\n]{{1,12}}:(?:\"|“)?(?:尚未|暂未|没有|并?无此事|未获批|不实|假的|并非)(?=[。!\"”]|$)|》(?:一文|报道|消息|文章)[^。\n]{{0,6}}(?:不实|失实)|(?:并?无|没有)此事|不实(?:消息|信息|传闻)|\b(?:denied|denies|not true|no truth|dismiss\w* (?:as|an?|the|reports?)|pure fiction|untrue|baseless|groundless|unfounded|(?:was|were|is|are) (?:false|fake|wrong|incorrect)|forged|fabricated)",
    re.I,
)
_TO_YOU = Pattern(r"你单位|你公司|你们|你司|决定书|不予受理通知书", re.I)
#: The act itself, whoever it meets: 关于不予受理…申请的公示, 现作出不予受理决定.
_REFUSAL = Pattern(
    r"关于不予[^。\n]{0,40}(?:试点|申请|许可)|作出了?(?:[一二两三四五六七八九十\d]+[份件个项])?不予[^。\n]{0,12}决定|(?<!可)(?:决定|通知)(?!的),?[^。,\n]{0,10}不予(?:行政)?(?:批准|许可|受理)(?![^,。\n]{0,20}的[,。])|(?<!如)(?<!若)(?:未|没有)(?:予)?(?:批准|核准|同意)[^。,\n]{2,50}的?申请|(?<!如)(?<!若)(?<!是否)(?:不|拒绝)(?:批准|核准|同意(?!见))[^。,\n]{2,60}(?:经营|开展|试点|申请)|否决[^。,\n]{2,50}(?:试点|电信)[^。,\n]{0,12}申请"
    r"|\bapplications? (?:of|by|from) (?:[^.;\n]|\.(?=,| [a-z])){3,160}? (?:was|were|has been|have been) not (?:approved|granted)(?! yet)\b"
    r"|\bapplications? (?:of|by|from) the following\b[^.\n]{0,60}\b(?:is|are|was|were|has been|have been) (?:hereby )?(?:not (?:approved|granted)|rejected|refused|denied)\b|\blost (?:its|their|the|a) (?:bid|application|appeal) for\b[^.\n]{0,60}\b(?:approvals?|licen[cs]es?|permits?)\b",
    re.I,
)
_REFUSED = Pattern(
    r"不予(?:行政)?许可|不予批准|不予受理|\b(?:refused(?! to (?:comment|say|name|disclose|give|elaborate|identify|confirm|discuss|speculate|be (?:named|drawn)))|rejected|turned down)\b|\bsaid no to [^.;,]{2,60}\b(?:applications?|bids?|requests?)\b|(?:'s|its|their) (?:[\w-]+ )?(?:application|bid|request) (?:to|for|under)\b(?:(?!\b(?:would|could|may|might|if|not|never|and|but)\b)[^.;,]){3,90}?\b(?:pilot|trial|approval|licen[cs]e|permit|admission|scheme)\b[^.;,]{0,40} ?\bhas failed\b(?! to\b)|\bapplications? of (?:[^.;\n]|\.(?=,| [a-z])){3,90}? (?:did not|failed to) (?:meet|satisfy|comply)\b",
    re.I,
)
#: "refused to admit a foreign-invested company": whose name nobody tells.
_REFUSED_FOREIGN = Pattern(
    r"^(?!.*\b(?:approved|cleared|admitted|licen[cs]ed|granted|let in)\b).*?\b(?:refused to (?:admit|approve|license|clear|accept|let)|refused(?= an? (?:[\w-]+ ){0,2}(?:foreign|overseas)[\w-]* (?:company|firm|enterprise) (?:entry|admission|access|a place|an approval|approval)\b)|rejected|turned down|turned away)\b[^.;\n]{0,40}\b(?:an?|one|two|three|four|five|\d+|some|several) (?:[\w-]+ ){0,2}(?:foreign|overseas)\b[^.;\n]{0,40}\b(?:compan(?:y|ies)|firms?|enterprises?|applica\w+|bids?)\b",
    re.I,
)


#: The ministry, or the text for it, says of what was told that it is untrue.
#: Whoever says of a story that it is not so speaks for the ministry, or of what was passed around.
_CLAIM_DENIED = Pattern(
    rf"(?:工信部|工业和信息化部|官方|该部|通信管理局|发言人|负责人|有关部门|网传|传闻|传言|帖子|截图|[”\"][^。\n]{{0,4}}[?:])[^。\n]{{0,40}}(?:{NO_SUCH_ZH}|{FORGED_ZH})|"
    r"(?:网传|传闻|传言|谣传|盛传|疯传|自媒体|流传)[^。\n]{0,80}(?:工信部|工业和信息化部|官方|该部|通信管理局|发言人|有关部门)[^。\n]{0,30}(?:不属实|不实|辟谣|否认|谣言|虚假|失实|子虚乌有)|(?:名单|文件|截图|公告|通知|消息)[^。\n]{0,4}(?:系|是|为|纯属|属)?(?:伪造|虚假|不实|捏造)|》(?:一文|的?报道|消息|文章)[^。\n]{0,6}(?:不实|失实)|(?:注销|吊销|撤销|收回)[^,。;\n]{0,60}(?:公告|公示|通告|决定|通知)书?[》\"”]?(?:一文|内容|信息)?(?:系|因|已|被|予以|现)*(?:有误|误[发登]|撤回|作废|更正|无效)|经[^,。\n]{0,10}(?:核实|求证),[^。,\n]{0,12}(?:并未|没有|从未)(?:获[得批准]|取得|拿到)|否认[^。\n]{0,40}(?:批[复覆准文]|许可|牌照|试点|独资)|(?:说法|宣传|消息|报道|传闻|传言)[^。\n]{0,14}(?:误传|误读|不实|失实|有误|缺乏依据|没有依据)|[”\"](?:的)?(?:说法|传闻|消息|传言)[^。\n]{0,50}(?:没有|尚无|并无|未有)[^。\n]{0,8}(?:企业|公司|外企)?(?:获批|取得|拿到)|(?:回复|回应|澄清|声明)[^。\n]{0,12}(?:称|表示)[^。\n]{0,24}(?:没有|并未|从未|未曾)(?:取得|获得|拿到|收到)[^。\n]{0,24}(?:批[复覆]|许可|牌照|资格)|截图[^。\n]{0,4}(?:P图|伪造|合成|假)|(?:未|没有|从未)申请[、,]?(?:也|亦|更)(?:未|没有)(?:取得|获得|拿到)|(?:澄清|更正|声明|核查)[^。\n]{0,60}(?:并无|没有|从未|并未|未曾)[^。\n]{0,24}(?:获得|取得|提出|收到|颁发|发放|核发|批准|核准|授予)|(?:发言人|回应|回[复覆]|澄清)[^。\n]{0,24}(?:从未|并未|未曾)(?:就[^,。\n]{1,12})?(?:申请|递交|提交|提出)[^,。\n]{0,8}(?:批[复覆]|许可|牌照|试点)|(?:上述|该|有关|相关|此)(?:等|篇|则)?(?:报[道导]|文章|消息|传闻)[^,。\n]{0,6}(?:与事实不符|不符合事实|并不?属实|不属实|失实|并非事实)|(?:有关|关于)[^。\n]{0,40}的?(?:报[道导]|消息|传闻|说法)(?:并)?(?:不准确|不实|失实)|(?:一事|之说|云云)[^。\n]{0,6}(?:与事实不符|不实|不属实|并非事实|有误)|经(?:核实|核查|自查|查证|查)[^。\n]{0,40}(?:尚未|并未|从未|未曾|没有|均未)(?:向[^,。\n]{1,16})?(?:取得|获得|收到|提交|提出|递交)[^。\n]{0,24}(?:批[复覆]|许可|牌照|申请|资格)|[”\"][^。\n]{0,12}(?:与事实不符|不符合事实|子虚乌有|纯属捏造|并无此事)|(?:工信部|工业和信息化部|该部|官方|有关部门|通信管理局|发言人|辟谣)[^。\n]{0,50}(?:该|上述|这一|此|有关|相关|网传|所谓)(?:消息|传闻|传言|说法|报道|信息|内容|文章)[^。\n]{0,10}(?:不属实|不实|谣言|失实|虚假|没有依据|并非事实)|[”\"](?:一说|之说|的?(?:说法|消息|传言|传闻|报道))?(?:系|为|是|属|纯属)(?:不实|谣言|虚假|误传|误读)"
    r"|\b(?:ministry|MIIT|regulators?|spokes\w+|officials?)\b[^.\n]{0,60}\b(?:reports?|claims?|rumou?rs?|posts?|articles?|stories|story|messages?)\b[^.\n]{0,90}\b(?:false|untrue|not true|baseless|groundless|unfounded|fabricated|fake|incorrect)\b|\b(?:ministry|MIIT|regulators?)\b[^.\n]{0,20}\b(?:denie[ds]|dismiss\w*|refut\w+|rebut\w*|debunk\w*|reject(?:s|ed))\b[^.\n]{0,20}\b(?:reports?|claims?|rumou?rs?|posts?|articles?|stories|story|speculation|talk)\b"
    r"|\b(?:reports?|claims?|rumou?rs?|posts?|articles?) (?:that|saying|claiming|suggesting)\b[^.\n]{0,160}\b(?:is|are|was|were) (?:not true|untrue|false|fake|incorrect|baseless|groundless|unfounded)\b"
    r"|\bneither\b(?:[^.\n]|\.(?=,| [a-z])){2,140}\bnor\b(?:[^.\n]|\.(?=,| [a-z])){2,140}\b(?:has|have) (?:so far |ever |yet )?(?:received|been (?:granted|given|issued)|obtained|got|won)\b[^.\n]{0,60}\b(?:approvals?|licen[cs]es?|permits?)\b"
    r"|\b(?:nothing of the (?:kind|sort) (?:has|had) (?:happened|been)|there (?:is|was) no truth (?:in|to)|nothing (?:could|can) be further from the truth)\b[^.\n]{0,60}\b(?:ministry|MIIT|regulators?|spokes\w+|officials?|administration|said|told)\b",
    re.I,
)


#: "denied having been admitted", "say they hold no pilot approval".
_DENIES_ITSELF = Pattern(
    r"\bden(?:y|ies|ied|ying) (?:having|being|it|they|that|any)\b|\b(?:say|says|said)\b[^.;]{0,30}\b(?:hold|holds|held|has|have|had|received|got|won)\b no\b[^.;]{0,40}\b(?:approvals?|licen[cs]es?|permits?)\b",
    re.I,
)
_DENIES_EN = Pattern(rf"\b{DENIES}\b", re.I)


#: "has neither applied for nor been granted", "no application by Tesla is pending", "no foreign company has lost its licence".
_NOTHING_OF_IT = Pattern(
    r"\bneither (?:applied|sought|filed|asked)\b[^.;]{0,80}\bnor\b|\b(?:never|not) (?:even )?(?:applied|sought|filed|asked)\b[^.;]{0,80}\b(?:let alone|much less|still less)\b|\b(?:neither received nor approved|not received any|no record of any) (?:[\w-]+ )?applications?\b|\b[Nn]o applications? (?:of|by|from) [^.;,]{2,60}\b(?:is|are|has been|have been|was|were) (?:pending|received|filed|on file|submitted|made)\b|\b[Nn]o (?:foreign[\w-]* |overseas )?(?:company|firm|enterprise|licensee) (?:has|have|had)(?: ever| so far| yet)? (?:been (?:stripped|deprived)|lost)\b(?![^.;]{0,90}\b(?:before|until)\b)[^.;]{0,60}\b(?:approvals?|licen[cs]es?|permits?)\b(?![^.]{0,60}\b(?:before|until)\b)",
    re.I,
)
_NEVER_FILED = Pattern(r"(?:从未|并未|未曾|没有|不曾)(?:向[^,。]{1,12})?(?:递交|提交|提出|申请|申报)")
_SAYS_NO = Pattern(
    r"(?:表示|称|回应|澄清)[^。,]{0,6}(?:并?无|没有)此事|(?:针对|就|对)[^。\n]{2,60}(?:一事|传闻|传言|说法|消息|报道|传[,:])[^。\n]{0,30}(?:澄清|辟谣|否认|回应|表示)[^。\n]{0,24}(?:(?:未|从未|并未|没有)(?:收到|接到|向|曾|批准|予以?(?:批准|许可)|获|取得|拿到|申请|提交|递交|受理|颁发?|授予|此事)|不实|并非(?:事实|如此|属实|实情))"
)

#: Of these one tells every denial.
_ALL = (
    _REFUSED_FOREIGN,
    _SAYS_NO,
    _CLAIM_DENIED,
    _NOTHING_OF_IT,
    _DENIES_EN,
    _DENIES_ITSELF,
    _NEVER_FILED,
    _REFUSAL,
    _APPLICATION_REFUSED,
    _DENIAL,
    _REFUSED,
)


def tells_denial(text: str, details: Set[str], *, firms: bool, on_subject: bool) -> bool:
    """Whether a sentence tells that somebody was refused, or that what was told is untrue."""
    if not fits_any(text, _ALL):
        return False
    if _SAYS_NO.search(text) or _CLAIM_DENIED.search(text) or (on_subject and _DENIES_EN.search(text)):
        return True
    if (firms and denies_itself(text)) or _NOTHING_OF_IT.search(text):
        return True
    if "denial" in details and _NEVER_FILED.search(text):
        return True
    denied = _DENIAL.search(text) is not None
    told_you = firms or _TO_YOU.search(text) is not None
    told = _SUPPOSED.sub(" ", text)
    if on_subject and _APPLICATION_REFUSED.search(told) and (firms or _OF_ELSEWHERE.search(told)):
        return True
    if _REFUSAL.search(text) or (on_subject and _REFUSED_FOREIGN.search(text)):
        return True
    return (denied and "denial" in details) or (told_you and (denied or _REFUSED.search(text) is not None))


def tells_plainly(text: str) -> bool:
    """Whether the denial, or the act of refusing, is told in so many words."""
    return _CLAIM_DENIED.search(text) is not None or _REFUSAL.search(text) is not None


def denies_itself(text: str) -> bool:
    """Whether somebody is told to deny what is said of himself."""
    return _DENIES_ITSELF.search(text) is not None
