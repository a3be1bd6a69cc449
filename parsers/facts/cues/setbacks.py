# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Tells of firms' parts in the pilot what is no grant: a halt, a loss of standing, a threat, a list only proposed, an application taken back."""

import re

from parsers.facts.cues.verbs import PAPER
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.recall import recall

_PAPER_ZH = r"(?:批[复覆文]|许可证|牌照|试点资格|经营资格)"
#: 暂停甲公司的试点批复, 终止乙公司…试点, 丧失试点资格, 移出试点企业名单: no word for ending a paper stands with the paper.
_HALTED_ZH = Pattern(
    rf"(?:暂停|中止|冻结)(?!受理|审[批核查]|办理|接收|申[报请]|新增|发放|颁发)[^,。;\n]{{0,40}}{_PAPER_ZH}|{_PAPER_ZH}[^,。;\n]{{0,4}}(?:被|遭|予以|已)[^,。;\n]{{0,4}}(?:暂停|中止|冻结)"
    r"|(?<!未)(?:终止|中止|暂停|停止)[^,。;\n]{0,2}[^,。;\n]{2,40}(?:公司|企业)[^,。;\n]{0,16}试点(?!地区|城市|申请|范围)"
    r"|(?:丧失|失去|不再具[备有]|被?剥夺|取消)[^,。;\n]{0,30}(?:试点|经营)资格|责令[^,。;\n]{0,30}退出[^,。;\n]{0,8}试点"
    r"|(?:公司|企业)[^,。;\n]{0,10}(?:退出|被清出|被移出|被剔除出)(?![^,。;\n]{0,14}(?:数字人民币|自动驾驶|网约车|低空|金融|医疗|跨境|碳|QFLP|生物)[^,。;\n]{0,6}试点)[^,。;\n]{0,14}试点(?!地区|城市|范围)|(?:公司|企业|中国)(?:已|正式|主动|宣布)*终止(?:外资|外商投资|增值|加值|电[信讯]|业务|经营|开放|扩大|的|该|本|其|首批){1,8}试点(?:经营|运营)?(?=[,。;]|$)|试点批[复覆]已?(?:到期|期满)后?(?:未获?(?:延续|续期|续)|不再(?:延续|续期))|(?:移出|剔出|剔除出?|清出|移除出?)[^,。;\n]{0,20}试点(?:企业)?名单|[从由][^,。;\n]{0,14}试点(?:企业)?名单[^,。;\n]{0,4}(?:移出|移除|剔除|删除|除名)"
)
#: "suspended the pilot approval of", "removed NAME from the list of pilot companies", "disqualified NAME from the pilot".
_HALTED_EN = Pattern(
    rf"\b(?:suspend(?:s|ed|ing)?|fr(?:eeze|eezes|oze|ozen)|halt(?:s|ed)|put on hold) (?!(?:all |any )?(?:new|further|additional|granting|issuing|accepting|review)\b)(?:(?!applic|bid|request|filing|revoc|cancel|withdr)[\w'-]+ ){{0,7}}{PAPER}\b"
    rf"|\b(?:pilot )?(?:approvals?|permits?|licen[cs]es?)\b[^.;\n]{{0,120}}\b(?:was|were|is|are|been|had|has) (?:\w+ ){{0,2}}(?:suspended|frozen|put on hold)\b"
    r"|\b(?:remov(?:e[ds]?|ing)|delist(?:s|ed)|delet(?:e[ds]|ing)|str(?:uck|ikes)|expel(?:s|led)|eject(?:s|ed)|exclud(?:es|ed)|disqualif(?:y|ies|ied)|debar(?:s|red)|drop(?:s|ped)|thr(?:ew|own)|kick(?:s|ed)) (?!(?:a|the|its|all|any) (?:[\w-]+ ){0,2}(?:cap|limit|restriction|ceiling|barrier|requirement|condition|rule|threshold|ban)s?\b)[^;\n]{2,120}?\b(?:from|off|out of) (?:the|its|China's|MIIT's) (?:[\w-]+ ){0,5}(?:pilot|trial|scheme|programme|program|list|register|roll)\b(?! (?:zone|area|cit|region|applica))",
    re.I,
)
#: 2025年取得的批复,6月18日被工信部撤销; 批复自6月10日起注销; "the approval of NAME Co., Ltd., granted in May, was revoked".
_ENDED_LATER = Pattern(
    rf"{_PAPER_ZH},(?:已|也|均|现)?于?(?:\d{{4}}年)?(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?(?:已|也|均|现)?(?:被|遭|由|经)[^,。;\n]{{0,14}}(?:撤销|注销|吊销|收回|取消|废止)(?!决定被)|{_PAPER_ZH}[^,。;\n]{{0,4}}自?[^,。;\n]{{0,12}}日?起(?:正式|予以)?(?:撤销|注销|吊销|收回|取消|废止)"
    r"|\b(?:approvals?|permits?|licen[cs]es?)\b(?:[^.;\n]|\.(?=,| [a-z])){0,200}\b(?:was|were|has been|have been) (?:\w+ ){0,2}(?:revoked|withdrawn|cancell?ed|rescinded|annulled|terminated)\b",
    re.I,
)
#: 如企业弄虚作假,将依法撤销其批复; 对不符合条件的,将撤销: what may come, and ends nothing.
_THREAT_ZH = Pattern(
    r"(?:如果?(?!下|期|实|何)|若|倘若?|一旦|凡|对于?[^,。;\n]{2,24}的[^,。;\n]{0,8},?(?=[^,。;\n]{0,6}将))[^。;\n]{0,60}?(?:将|应当?|可以?|予以|依法)[^,。;\n]{0,8}(?:撤销|注销|吊销|收回|取消|终止)[^,。;\n]{0,50}"
    r"|否则[^,。;\n]{0,10}(?:撤销|注销|吊销|收回|取消|终止)[^,。;\n]{0,50}"
)
#: 拟批准的13家企业名单, 公示…拟开展试点的企业, "a list of seven companies it proposes to approve": nobody has been let in yet.
_PROPOSED = Pattern(
    r"(?<![模草虚比])拟(?:批准|同意|准予|核准|发放|颁发|核发|许可|认定|纳入|给予|入选)[^。\n]{0,50}(?:公示|名单|企业|公司)|(?<![模草虚比])拟向[^,。;\n]{2,40}(?:发放|颁发|核发|授予)[^,。;\n]{0,30}批[复覆]|公示[^。\n]{0,40}(?<![模草虚比])拟(?:批准|同意|准予|核准|发放|颁发|核发|许可|认定|纳入|开展|入选|获批)"
    r"|\b(?:list|names?|batch|notice) of [^.;\n]{0,60}\b(?:it |that |which |the ministry |MIIT )*(?:propos(?:es|ed|ing)|intend(?:s|ed|ing)|plan(?:s|ned|ning)) to (?:approve|admit|license|clear|grant|accept)\b|\bpropos(?:es|ed|ing) (?:to (?:approve|admit|license|clear|grant)|(?:the )?approval of|(?:a |the )?(?:list|batch) of)\b",
    re.I,
)
_TAKEN_BACK = Pattern(
    r"\bwithdr(?:aws?|ew|awn|awing) (?:(?:its|their|the|an?|his) )?(?:[\w-]+ ){0,4}(?:applications?|bids?|filings?|requests?)\b",
    re.I,
)


def is_halted(text: str) -> bool:
    """Whether a sentence tells that a firm's part in the pilot is halted, or that it is put out of it."""
    return any(pattern.search(text) for pattern in (_HALTED_ZH, _HALTED_EN, _ENDED_LATER))


def leave_threats_zh(text: str) -> str:
    """The sentence without the ends that it only threatens; the same where it threatens none."""
    return _THREAT_ZH.sub(" ", text)


@recall
def is_proposed(text: str) -> bool:
    """Whether those whom a sentence names or counts are only proposed to be let in."""
    return _PROPOSED.search(text) is not None


def leave_proposed(text: str) -> str:
    """The sentence without its words for those only proposed to be let in."""
    return _PROPOSED.sub(" ", text)


def takes_back(text: str) -> bool:
    """Whether an English sentence tells of an application that is taken back."""
    return _TAKEN_BACK.search(text) is not None
