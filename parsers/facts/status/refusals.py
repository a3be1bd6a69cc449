# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says who was turned away, and who of those that a sentence tells an end or a refusal of is named behind it."""

import re

from domain.claims import FirmStatus
from parsers.facts.cues.status_cues import APPLIED, APPROVED, PARTNER, REJECTED
from parsers.facts.status.relations_zh import is_granted_zh
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.recall import recall
from parsers.facts.text.sentences import Sentence

_NOT_REJECTED = re.compile(r"\b(?:nor|not|never|neither)\b[^.;,]{0,24}\b(?:reject|refus|turned|denied|rebuff)", re.I)
#: 甲公司提交的申请不符合条件,我部决定不予许可.
_DECIDES_AGAINST = Pattern(
    r"(?:我部|我局|该部|该局|工信部|管理局|决定|依法|现|作出|予以)[^。;\n]{0,10}(?:不予(?:许可|批准|受理)|驳回)"
)
#: 一份不予批准决定:甲公司申请…; 落选的两家里,甲公司….
_REFUSED_BEFORE = Pattern(
    r"(?:不予(?:许可|批准)|驳回)[^,。;:]{0,6}(?:决定|通知)书?[:,]$|(?:落选|未通过|被[否拒])的[^,。;]{0,8}(?:中|里|当中),?$"
)
#: 不予许可的有:甲公司、乙公司.
_REFUSED_ARE = Pattern(
    r"(?:不予(?:行政)?许可|不予(?:批[准复覆]|核准|同意)|被?驳回|未通过)的(?:企业|公司|单位|申请人)?(?:共|计|有)?(?:(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[家户间])?(?:(?:有|为|是|包括|如下):?|:)(?:(?!准予|获[批准])[^。;:]){0,120}$"
)
#: Other things that are refused, and other firms that may be meant, between a name and its refusal.
_NO_OTHER = r"(?:(?!企业|外企|业者|[户家间]|公司|IPO|上市|提案|并购|合资|增资|新股)[^。;、]){0,28}?"
#: 甲公司,则因股权结构不明遭退件: said of the firm before it.
_REFUSED_AFTER = Pattern(
    rf"(?:\([^)]{{1,30}}\))?{_NO_OTHER}(?<![没未])(?<!从未)(?:遭[^,。;]{{0,4}}(?:退[件回]|驳回)|(?<!从未)(?<!未曾)被[否驳拒](?![认定决的])|被(?:退|打)回|踢到铁板|铩羽而归|吃了?闭门羹)"
)
#: Further names of a row. No part holds what joins two: there is one way to part a row, where a text of nothing but 和及与
#: would be tried in millions of ways.
JOINED = r"(?:[、和及与][^,。;、和及与]{0,24}){0,8}(?<![、和及与])(?<![、和及与].)"
#: 甲公司和乙公司——亦分别就…提交试点申请: said of both. 透过附属甲公司,向管理局申请….
_FILED_AFTER = Pattern(
    rf"(?:\([^)]{{1,30}}\))?{JOINED}(?:—|-|,)*(?:亦|也|均|都|已|则|正)*(?:分别|先后|各自)?(?:(?:就[^,。;]{{2,16}})?(?:提交|递交)[^,。;]{{0,8}}申请|的[^,。;]{{0,8}}申请(?:已|均|也|正|都)*(?:获|被|由)?[^,。;]{{0,14}}受理)"
    r"|,向[^,。;]{2,16}?(?:申请(?!人|书的)|(?:提交|递交|提出|报送)[^,。;]{0,16}(?:申请|材料))"
)
#: 送件, 补件: what applicants do; of one that was let in it tells how.
_WAITS = Pattern(r"(?<![没未]有)(?<!传出)送件(?![^。;]{0,14}[遭退驳])|补件|补材料|候审")
#: Let in, and no refusal to do so: 不予批准, 未通过.
LET_IN_ZH = re.compile(
    r"(?:(?<!未)(?<!未能)(?<!没)(?<!没有)(?<!不)(?<!无法)(?:获批|获准(?!备))|(?<!不予)(?<!未予)(?<!未获)(?<!不)批准|(?:拿到|取得|获得|领到|获颁)(?!的|批[复覆]之?(?:日|后|前))|入围|过关|(?<!未)(?<!未能)通过审批|[终再首]获(?!悉|知|准?受理)(?=[^,。;申]{0,20}批[复覆文]))"
)


@recall
def tells_refused(whole: str, clause: str, *, chinese: bool) -> bool:
    """Whether the clause of a name tells a refusal, or its sentence one of the application that the clause tells."""
    if REJECTED.search(clause) and not _NOT_REJECTED.search(clause):
        return True
    return chinese and APPLIED.search(clause) is not None and _DECIDES_AGAINST.search(whole) is not None


def is_refused_zh(before: str, after: str, *, listed: bool) -> bool:
    """Whether what stands before or behind a name in a Chinese sentence says that it was turned away, and no grant beside it."""
    if _REFUSED_ARE.search(before):
        return LET_IN_ZH.search(after) is None
    if _REFUSED_BEFORE.search(before) is None and (listed or _REFUSED_AFTER.match(after) is None):
        return False
    return LET_IN_ZH.search(after) is None and not is_granted_zh(before, after)


def files_zh(clause: str, after: str, sentence: str) -> bool:
    """Whether a Chinese sentence says that a firm has filed or waits, and of nobody that he was let in."""
    if _FILED_AFTER.match(after):
        return LET_IN_ZH.search(after) is None
    return _WAITS.search(clause) is not None and LET_IN_ZH.search(sentence) is None


#: 其中既有甲公司,也有乙公司: some of those whom the sentence before tells of.
_OF_THEM = re.compile(r"其中(?:既有|包括|就有|不乏|有(?!\d))")
_ENDED_FIRMS = re.compile(
    r"(?:注销|撤销|吊销|收回)[^,。;]{0,8}(?:批[复覆文]|许可证?|牌照)的[^,。;]{0,8}(?:企业|公司|外企)"
)
_REFUSED_FIRMS = re.compile(
    r"(?:驳回|不予(?:批准|许可)|退回)[^,。;]{0,8}申请的[^,。;]{0,8}(?:企业|公司|外企)|(?:落选|被拒|被否)的[^,。;]{0,8}(?:企业|公司|外企)"
)


def tell_of_them(sentences: tuple[Sentence, ...], index: int) -> FirmStatus | None:
    """What the sentence before says of firms some of whom this one names, where it tells an end or a refusal alone."""
    if not index or not _OF_THEM.match(sentences[index].text):
        return None
    before, here = sentences[index - 1].text, sentences[index].text
    ended, refused = _ENDED_FIRMS.search(before), _REFUSED_FIRMS.search(before)
    told = ended or refused
    if told is None or (ended and refused) or PARTNER.search(here) or APPLIED.search(here) or APPROVED.search(here):
        return None
    rest = f"{before[: told.start()]}{before[told.end() :]}"
    return None if APPROVED.search(rest) else "revoked" if ended else "rejected"
