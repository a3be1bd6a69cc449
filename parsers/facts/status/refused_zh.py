# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says whose application a Chinese sentence tells as turned away: 甲公司的试点申请因股权不明未获批准, 4家的申请未获通过:甲公司、乙公司.

未获批准 turns away, 尚未获批准 only waits; what the same firm got later is no refusal.
"""

import re

from parsers.facts.cues.denials import NOT_YET_ZH, REFUSED_ZH
from parsers.facts.status.members_zh import BREAKS
from parsers.facts.status.refusals import JOINED, LET_IN_ZH
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.patterns import Pattern

#: Neither another firm nor anything else that is turned away stands between an application and its refusal.
#: nor the word that it only waits: 甲的申请尚待审批,乙的申请未获通过.
_GAP = r"(?:(?!(?<!该)(?<!本)公司|企业|外企|业者|[户家间](?!族)|上市|IPO|提案|并购|合资|增资|[是能会可]否|如果|一旦|传闻|传言|[尚仍还]待|待审|审[核查批]中|排队|,[^,。;]{2,24}的[^,。;]{0,12}申请)[^。;])"
_AFTER = Pattern(
    rf"(?:\([^)]{{1,30}}\))?{JOINED}(?:等[^,。;]{{0,8}})?(?:,?其)?(?:(?!的(?:客户|股东|母公司|对手|伙伴|律师))[^。,;]){{0,40}}?(?:申请|申报|送件|递件){_GAP}{{0,60}}?{REFUSED_ZH}"
)
#: 甲公司于6月22日收到《不予批准决定书》.
_GOT_REFUSAL = Pattern(
    rf"(?:\([^)]{{1,30}}\))?{JOINED}(?:等[^,。;]{{0,8}})?(?:(?!公司|企业|[未没])[^。;,]){{0,24}}?(?:收到|接获|接到|收悉|获悉)了?(?:(?!公司|企业)[^。;]){{0,40}}?不予(?:行政)?(?:批准|许可|受理)[^,。;]{{0,6}}(?:决定|通知|告知)"
)
#: 因…被退件: an application is what is sent back so.
_SENT_BACK = Pattern(
    rf"(?:\([^)]{{1,30}}\))?{JOINED}(?:则|却|也|亦|都|均)?(?:,?(?:因|由于|以){_GAP}{{2,40}}?)?,?(?:而)?(?:遭到?|被)[^,。;]{{0,10}}?退件"
)
#: 则未能通过评审: where the sentence tells of the pilot.
_FAILED = Pattern(
    r"(?:\([^)]{1,30}\))?(?:则|却|也|亦|都|均|因[^,。;]{2,20})?,?(?:未(?:能)?|没有|没能)通过(?:了)?(?:(?!安全|集中|上市|垄断|环|出境|初)[^,。;]){0,10}(?:评审|审查|审核|审批)(?=[,。;]|$)"
)
_OF_PILOT = Pattern(r"试点|增值电[信讯]|批[复覆]")
#: 四家企业的申请未获通过:甲公司、乙公司.
_BEFORE = Pattern(rf"申请[^。;:]{{0,12}}?{REFUSED_ZH}[^。;:,]{{0,6}}[:—](?:(?!获[批准]|准予)[^。;:]){{0,200}}$")
#: 4家申请被拒,甲公司是其中之一.
_OF_REFUSED = Pattern(rf"申请[^。;]{{0,12}}?(?:{REFUSED_ZH}|被[拒否退])[^。;获]{{0,10}}[,;]$")
_ONE_OF_THEM = re.compile(
    r"(?:\([^)]{1,30}\))?(?:[便就正也亦]?是|为)(?:其中)(?:的)?(?:之一|一[家间])|(?:\([^)]{1,30}\))?[也亦]?在其列"
)
#: 不批准甲公司经营…, 否决了甲公司的申请: 尚未批准 only waits.
_REFUSES = Pattern(
    rf"(?:(?P<act>{NOT_YET_ZH}不(?:予)?(?:批准|核准|准许|许可|同意)|(?<![未不没])(?<!没有)(?:拒绝(?:了|批准|核准|同意|向)?|否决了?|驳回了?))|{NOT_YET_ZH}(?:未予?|没有)(?:批准|核准|同意))(?!过)(?P<gap>[^,。;:]{{0,60}})$"
)
_OF_ENTRY = Pattern(
    rf"(?:\([^)]{{1,30}}\))?{JOINED}(?:等[^,。;]{{0,8}})?(?:(?!的(?:客户|股东|对手))[^,。;]){{0,30}}?(?:申请|(?:试点|经营|开展|参与|加入|许可|批[复覆])[^,。;]{{0,24}}(?:申请)?)"
)
#: 4家被退件,甲公司便因股权不清未获通过: one of those whom the clause before tells as turned away.
_MANY_REFUSED = Pattern(
    r"[\d一二两三四五六七八九十]+[家户间份件](?:外[资商](?:投资)?)?(?:企业|公司|外企|申请)?[^,。;获]{0,6}?(?:被|遭到?)(?:退件|退回|驳回|否决|拒|刷下|淘汰|打回)[^,。;获]{0,6}[,;:](?:其中)?,?$"
)
_FELL_FOR = Pattern(
    r"(?:\([^)]{1,30}\))?(?:便|就|即|则|正|也|亦|都|均|是|,)*(?:因为?|由于|以)(?:(?!公司|企业|外企)[^。;]){2,40}?(?:未(?:能)?(?:获(?:得)?)?通过|没有?(?:能)?通过|未能?过关|没有?过关|落选|出局|折戟|止步|未获[批准]+|被(?:退|拒|否)[^,。;]{0,3})(?=[,。;]|$)"
)
#: 甲公司因机房不在试点区域,未获批准: what has a reason is no state of waiting.
_FOR_REASON = Pattern(
    rf"(?:\([^)]{{1,30}}\))?(?:则|却|也|亦)?,?(?:(?!公司|企业|外企|[获未])[^,。;]){{0,14}}?(?:因(?!此|而|应)为?|由于){_GAP}{{2,50}}?,(?:其)?(?:(?!公司|企业|外企|[获未])[^,。;]){{0,14}}?(?:{NOT_YET_ZH}未(?:能)?获得?(?:批准|同意|通过|核准|准许|许可)|{NOT_YET_ZH}未予(?:批准|核准|许可)|(?<=申请)被[^,。;]{{0,14}}?(?:退[回件]|驳回|否决))(?!前|之前|的话|时)"
    rf"|(?:\([^)]{{1,30}}\))?的[^,。;]{{0,8}}申请(?:则|却|也)?(?:因(?!此|而|应)为?|由于){_GAP}{{2,50}}?,?(?:而)?被[^,。;]{{0,14}}?退回(?!补|修|重)"
)
#: 未获通过企业:甲公司,方案不完善;乙公司,设施不在区内.
_HEADED = Pattern(
    r"(?:(?:未获(?:得)?|未)(?:通过|批准|同意|准许|核准)|不予(?:批准|许可|核准|同意)|被(?:拒|驳回|退回|否决))的?(?:申请)?(?:企业|公司|外企|申请人|会员|者)?(?:名单)?(?:为|是|有|包括)?:(?:(?:(?!准予|获[批准]|通过|同意)[^。:]){0,160}[;、和及与])?$"
)
#: Whether anything is told as done at all.
_SUPPOSED = Pattern(r"(?:若(?!干)|如果|一旦|倘|假如|是否|能否|传言|传闻|谣传|网传|误传)[^。;]*$")
#: Where another firm begins, what is told is no longer the first one's.
_ANOTHER = re.compile(r"[,;](?:[^,。;]{0,24}?(?<!该)(?<!本)公司|[^,。;]{0,12}?(?:企业|外企|[户家间]))|;")


def tell_refused_zh(before: str, after: str) -> float:
    """How sure it is that the firm between `before` and `after` was turned away; 0 where that is not told."""
    if _SUPPOSED.search(before):
        return 0.0
    found = _AFTER.match(after) or _SENT_BACK.match(after) or _GOT_REFUSAL.match(after)
    refuses = _REFUSES.search(before)
    entry = _OF_ENTRY.match(after) if refuses and not BREAKS.search(refuses["gap"]) else None
    if refuses and entry and (refuses["act"] or "申请" in entry.group()):
        return 0.8
    if found is None and _MANY_REFUSED.search(before) and (fell := _FELL_FOR.match(after)):
        return 0.0 if LET_IN_ZH.search(after[fell.end() :]) else 0.8
    if found is None and (fell := _FOR_REASON.match(after)) and not LET_IN_ZH.search(after[fell.end() :]):
        return 0.8 if _OF_PILOT.search(f"{before}{after}") else DOUBTED_AT
    if found is None and _HEADED.search(before) and not LET_IN_ZH.search(re.split("[;。]", after)[0]):
        return 0.8
    if found is None and _FAILED.match(after) and _OF_PILOT.search(f"{before}{after}"):
        return 0.8
    if found is None:
        told = _BEFORE.search(before) or (_OF_REFUSED.search(before) and _ONE_OF_THEM.match(after))
        return 0.8 if told and not LET_IN_ZH.search(after) else 0.0
    rest = after[found.end() :]
    own = rest[: another.start()] if (another := _ANOTHER.search(rest)) else rest
    if LET_IN_ZH.search(own) or "不实" in own or "不属实" in own:
        return 0.0
    return 0.8 if found.group().count(",") < 2 or ",因" in found.group() else DOUBTED_AT
