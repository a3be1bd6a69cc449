# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says what the words right beside a Chinese name tell of it, whatever its sentence tells of others.

另有甲公司在审, 但甲公司没有现身名单, 与甲公司签了租约, 甲公司撤回申请: none of them was let in by the grant of others.
"""

import re

from domain.claims import FirmStatus
from parsers.facts.status.refusals import JOINED, LET_IN_ZH
from parsers.facts.status.refused_zh import tell_refused_zh
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.patterns import Pattern

_BRACKETS = r"(?:\([^()]{1,30}\))?"
#: Other names of the row that the words behind it close.
_ROW = rf"{JOINED}(?:等[^,。;]{{0,8}})?"
#: 与甲公司签署租约: the other party to a contract. 甲与乙分别签约 tells of two.
_WITH = re.compile(r"(?:与|同|跟|和)$")
_SIGNS = Pattern(
    rf"{_BRACKETS}(?:(?!分别|双双|先后|[均都各共获批])[^,。;、]){{0,6}}?(?:签|达成|订立|订下|续约)了?(?![^,。;]{{0,12}}(?:入驻|落户|投资协议|意向))"
)
#: A contract with a zone or an office is a step of applying.
_ZONE = re.compile(r"管委会|新片区|新区|政府|园区|专班|商务[局委]|管理局|自贸[区港]|招商")
#: 苹果供应商鸿海旗下公司: somebody who deals with it is spoken of.
_WHOSE = Pattern(
    rf"{_BRACKETS}的?(?:主要|长期|核心|重要|前|外资|竞争)*(?:供应商|代工厂?商?|经销商|代理商|(?:合作)?伙伴|对手|分包商|承包商)(?![、,。;:和及与]|等)[一-鿿A-Za-z]{{2}}"
)
#: 不含甲公司, 甲公司没有现身名单, 甲公司不见踪影.
_WITHOUT = Pattern(r"(?:(?<!除)不(?:包含|含|见)|未(?:包含|含|见)|(?:唯独|单单|却|只)(?:少了|缺了|不见|漏了))$")
_ABSENT = Pattern(
    rf"{_BRACKETS}{_ROW}(?:则|却|仍|并|都|均|也|依旧|此番|此次|这次)*(?:没有?(?:获批|获准|拿到|取得|现身|露面|上榜|入围|入列|进入?名单|列入)|不见(?:踪影|其名|身影|于名单)|未(?:现身|露面|上榜|入围|入列)|(?:名单上)?查无此名)"
)
#: 甲公司在审, 甲公司的材料还在审核; 在审的有甲公司.
_WAITS = r"(?:(?<![正存所])在审(?![批查核理议计])|[还仍正]在(?:审[核查批]|排队|等候|等批)|(?:在|处于)?待审|候[审批]|审[核查]中(?!心)|补[正件]中|等[候待]审[核查批]|(?:已|正|仍|还)?(?:在|进入了?)(?:专家|部级|部里|技术)?(?:评审|复核|初审)(?!通过|阶段后))"
_WAITS_AFTER = Pattern(
    rf"{_BRACKETS}{_ROW}(?:的(?:材料|申请|卷宗|案子))?(?:则|仍|还|尚|也|均|都|目前|[一两三四五六七八九]家)*{_WAITS}"
)
_WAITING_ARE = Pattern(
    rf"{_WAITS}的[^,。;]{{0,6}}?(?:有|是|为|还有|包括)(?:(?!获[批准]|拿到|取得|获得)[^,。;]){{0,80}}$"
)
#: 甲公司撤回试点批复申请, 甲公司的申请已撤回: it asks no more; no approval ends.
_WITHDRAWS = Pattern(
    rf"{_BRACKETS}{_ROW}[^,。;、申请]{{0,10}}?(?:(?:撤回|放弃|取消)了?(?:(?!并|后|再|撤)[^,。;]){{0,24}}?申请|收回了?其?申请|撤件|自行撤[件回](?!批))|{_BRACKETS}的[^,。;、]{{0,20}}申请(?:已|被|遭|现|也|均|后|主动|自行|随后)+(?:撤回|撤销|取消|终止|中止)"
)
_WITHDRAWN_OF = Pattern(r"(?:终止|中止|停止)(?:了)?(?:对|审查|审核)$")
_ITS_REVIEW = Pattern(r"[^,。;]{0,24}申请的?(?:审查|审核|审理|审批)")


#: 许可证应其申请注销,业务并入甲公司: it takes over what another gives up.
_TAKES_OVER = re.compile(
    r"(?:并入|归并(?:到|至|入)?|转入|转至|转给|转由|移交(?:给|至)?|移至|划归|划入|划转(?:给|至)?|承接(?:方|主体|单位)(?:为|是))$"
)


#: 除已获批的甲公司外,乙公司仍…: what is said of the one that is set aside is not said of the others.
_SET_APART = Pattern(
    r"除了?[^。;]{2,90}?(?:之外|以外|外(?![资商企方]))[,:](?:(?!还|也|另|尚|亦|均|都|同[批日期时样]|获|有|包括|[家户间])[^。;]){0,24}$"
)
_AS_WELL = re.compile(r"[^,。;]{0,16}?(?:也|亦|同样|均|都|同[批日期])")


def tell_beside(before: str, after: str) -> tuple[FirmStatus, str, float] | None:
    """What is said of the firm between `before` and `after`, the rule that says so and how sure it is; None for nothing."""
    if _WITH.search(before) and _SIGNS.match(after) and not _ZONE.search(before[-40:]):
        return "mentioned", "partner", 0.85
    if _WHOSE.match(after):
        return "mentioned", "partner", 0.85
    if _TAKES_OVER.search(before):
        return "mentioned", "takes-over", 0.8
    if _WITHOUT.search(before) or _ABSENT.match(after):
        return "mentioned", "denied", 0.8
    if refused := tell_refused_zh(before, after):
        return "rejected", "rejected", refused
    if LET_IN_ZH.search(after):
        return None
    if _SET_APART.search(before) and not _AS_WELL.match(after):
        return "mentioned", "denied", 0.8
    if _WITHDRAWS.match(after) or (_WITHDRAWN_OF.search(before) and _ITS_REVIEW.match(after)):
        return "mentioned", "withdrew", DOUBTED_AT  # some call it an applicant still
    if _WAITS_AFTER.match(after) or _WAITING_ARE.search(before):
        return "applicant", "applied", 0.8
    return None
