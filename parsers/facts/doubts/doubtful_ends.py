# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says where a text only seems to tell that a firm was turned away, or that what it held was ended: that waits for a person.

An end may be denied, threatened, proposed or overturned, may be of something else than an approval, and may stand beside the grant of today.
"""

import re

from parsers.facts.status.refusals import LET_IN_ZH
from parsers.facts.text.patterns import Pattern

_END_ZH = r"(?:注销|撤销|吊销|收回|撤回|废止|取消|终止|作废|褫夺|缴销)"
_NOT_ENDED_ZH = Pattern(
    rf"(?:[未没不]|没有|不得|从未|尚未|否认|恢复|并非|不属实)[^,。;]{{0,8}}{_END_ZH}|{_END_ZH}[^。;]{{0,30}}(?:不实(?!文件|材料|信息|陈述|申报|申请)|不属实|系谣言|并非事实|没有依据)"
    rf"|(?:撤销|推翻|纠正)[^。;]{{0,40}}(?:不予许可|注销|吊销|处罚)[^。;]{{0,16}}决定|{_END_ZH}[^。;]{{0,30}}的(?:传闻|传言|说法|谣言)"
    rf"|(?:驳回|拒绝|否决|暂缓|推迟|考虑|研究|讨论|酝酿|建议|呼吁|主张|免于|免遭|免予|避免|险些|险遭|差点|几乎|免除|反对|扬言|威胁)[^,。;]{{0,12}}{_END_ZH}|(?:会否|是否|会不会|能否|要不要)[^,。;]{{0,8}}{_END_ZH}|否认[^。;]{{0,40}}{_END_ZH}|{_END_ZH}后(?:又|再|已|即|随即)?(?:重新|恢复|再度|换)"
)
_TO_END_ZH = Pattern(
    rf"(?<![模草虚])拟(?:予以|依法)?{_END_ZH}|(?:或|可能|[会将须](?=被|依法|予以|逐步|申请))[^,。;]{{0,6}}{_END_ZH}|(?:若|如果|如不|一旦|倘)[^。;:]{{0,40}}{_END_ZH}|{_END_ZH}[^,。;]{{0,10}}(?:之?前|的条件|的情形)"
)
#: What ends is a paper: 撤销 and 收回 may stand for anything.
_PAPER_ENDS_ZH = Pattern(
    rf"{_END_ZH}[^,。;]{{0,80}}(?:批[复覆文准]|许可|牌照|资格|执照|试点|核准)|(?:批[复覆文准]|许可证?|牌照|资格|执照|试点)[^,。;]{{0,30}}{_END_ZH}|(?:批[复覆文]|许可证?|牌照)[^。;]{{0,20}},(?:现|依法|决定|遂|故)?(?:予以)?{_END_ZH}"
    r"|(?:注销|吊销)(?!了?(?:在[^,。;]{1,6})?[^,。;]{0,4}(?:公司|账[号户]|商标|工厂|法人|网站|域名))"
)
_UNSURE_END_EN = Pattern(
    r"\b(?:may|might|could|would|will|shall|plans? to|intends? to|threaten\w*|warn\w*|if|unless|propos\w+)\b[^.;]{0,60}\b(?:revok\w+|cancel\w*|withdraw\w*|rescind\w*|give up|hand back|surrender\w*|terminat\w+|strip\w*)\b"
    r"|\b(?:den(?:y|ies|ied)|overturn\w*|quash\w*|set aside|untrue|false|unfounded|baseless)\b[^.;]{0,80}\b(?:revok\w+|cancel\w*|withdr\w*|rescind\w*|revocation|cancellation)\b|\b(?:revok\w+|cancel\w*|withdrawn|rescind\w*|revocation)\b[^.;]{0,60}\b(?:untrue|false|unfounded|baseless|denied)\b",
    re.I,
)
_OTHER_REFUSED_ZH = Pattern(
    r"(?:商标|提案|诉讼|询问|采访|专利|上市|并购|扩建|建厂|数据出境|FSD|在(?:德国|美国|日本|英国|法国|韩国|欧洲|印度|印尼))[^。;]{0,20}(?:驳回|被拒|不予)|(?:驳回|拒绝)[^。;]{0,16}(?:商标|提案|诉讼|询问|采访|专利)"
    r"|(?:传言|传闻|谣传|网传|误传)[^。;]{0,60}(?:驳回|被拒|不予)|(?:驳回|被拒|不予)[^。;]{0,30}(?:不实(?!材料|信息|陈述|文件|申报)|不属实|谣言)|不符合[^,。;]{0,8}的,?[^。;]{0,6}不予|没有[^,。;]{0,10}(?:被驳回|被拒|不予)|从未[^,。;]{0,4}被?(?:驳回|拒)"
    r"|(?:并未|尚未|未曾|没有|否认|不会)(?:(?!但|而)[^,。;]){0,12}(?:驳回|拒批)|驳回[^。;]{0,60}的异议|^\W*(?:如(?!期|实|下|何|今|此|愿)|假使|假如|倘若|若(?!干))[^。;,]{0,60}(?:失败|被拒|驳回|落空)"
)
_OTHER_REFUSED_EN = Pattern(
    r"\b(?:quash\w*|overturn\w*|annull\w*|set aside)\b|\brefused nothing\b|\brefus\w* to (?!approve|grant|license|admit|issue|accept)|\breject\w* (?:the |an? |any )?(?:claims?|reports?|ideas?|suggestions?|notions?|proposals?|calls?|criticism)\b|\bno (?:\w+ ){0,2}(?:applications?|firms?|compan\w+) (?:was|were|has been|have been)\b"
    r"|\b(?:will|would|may|might|could) be (?:refused|rejected|turned down|denied)\b",
    re.I,
)
_GRANT_EN = Pattern(
    r"\b(?:received|obtained|won|got|secured|granted|given) (?:its|the|an?) (?:[\w-]+ ){0,4}(?:approval|permit|licen[cs]e)\b|\bwas (?:then |later |finally )?approved\b|\b(?:then|later|finally|eventually|before being|now|since) (?:been |was )?(?:approved|cleared|admitted|licen[cs]ed|let in)\b",
    re.I,
)
#: A grant behind the end is of another paper, or of today: 去年注销了甲,今年取得批复.
_LAST_END_ZH = re.compile(rf".*{_END_ZH}", re.S)


#: "lost its own licence years ago", of 2012: no news, and no paper of the pilot.
_LONG_AGO = Pattern(r"\b(?:years|decades|long) ago\b|\b(?:in|since) (?:19\d\d|20[01]\d)\b", re.I)


def is_ended_long_ago(sentence: str) -> bool:
    """Whether a sentence tells the end of a paper that is years past."""
    return _LONG_AGO.search(sentence) is not None


def is_end_doubted(after: str, sentence: str, *, chinese: bool) -> bool:
    """Whether a sentence tells the end of what a firm held only perhaps, or of something else."""
    if not chinese:
        return _UNSURE_END_EN.search(sentence) is not None
    if _NOT_ENDED_ZH.search(sentence) or _TO_END_ZH.search(sentence) or not _PAPER_ENDS_ZH.search(sentence):
        return True
    end = _LAST_END_ZH.match(after)
    return end is not None and LET_IN_ZH.search(after, end.end()) is not None


def is_refusal_doubted(after: str, sentence: str, *, chinese: bool) -> bool:
    """Whether a sentence tells the refusal of a firm only perhaps, of something else, or before its grant."""
    if chinese:
        return _OTHER_REFUSED_ZH.search(sentence) is not None or LET_IN_ZH.search(after) is not None
    return _OTHER_REFUSED_EN.search(sentence) is not None or _GRANT_EN.search(after) is not None
