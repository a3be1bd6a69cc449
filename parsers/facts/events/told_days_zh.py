# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Knows a day of a text for none of its act: that on which others than the ministry told a grant of 近日, or a firm took a step.

记者9月16日获悉,近日又有3家企业获颁批复: who says so says of it no day. 已于11月5日撤回申请 is the day of whoever left.
"""

from collections.abc import Sequence

from parsers.facts.text.deferred import Deferred
from parsers.facts.values.mentions import Mention

#: Behind a day, in its sentence: who tells, 近日, and the grant.
_TELLS = Deferred(
    r"(?![^。;\n]{0,20}(?:工业和信息化部|工信部)(?:获悉|宣布|消息|透露|通报))[^。;\n]{0,34}?(?:获悉|得知|通报|宣布|透露|介绍|证实|消息|讯|电)[^。;\n]{0,60}?(?:近日|日前|近期|前不久)(?!批准的)[^。;\n]{0,70}?(?:批[复覆文]|许可|获批|获准|批准|颁发|发放|核发|准予)"
)
#: It is the paper's own all the same: 批复日期为, 于3日领证, 3日批准.
_GIVEN_BEFORE = Deferred(r"(?:日期|时间|落款)[^,。;\n]{0,6}$|[于在]$")
_GIVEN_BEHIND = Deferred(r"[^,。;\n]{0,12}?(?:签发|作出|批准|批出|颁发|发放|核发|获批|获颁|取得|领证|收到|拿到)")
_REACH = 16
#: Behind the day what a firm did on it, and no authority.
_FIRMS_STEP = Deferred(r"(?:已|主动|自愿|正式|书面)*(?:撤回|放弃|递交|提交|申请(?!获))")


def is_day_of_telling_zh(text: str, dates: Sequence[Mention], day: str) -> bool:
    """Whether a text names a day, `YYYY-MM-DD`, only as that on which a grant of 近日 was told."""
    places = [one for one in dates if one.value == day]
    told = [one for one in places if _TELLS.match(text, one.end) or _is_papers(text, one) or _sums_up(text, one)]
    return bool(told) and not any(_is_given(text, one) for one in places if one not in told)


def find_given_day_zh(text: str, dates: Sequence[Mention], told: str) -> str | None:
    """The one other day that a text gives the act itself, where `told` is only that of the telling: 28日报道,26日工信部批准."""
    days = {one.value for one in dates if one.value and one.day and one.value != told and _is_given(text, one)}
    return days.pop() if len(days) == 1 else None


def is_day_of_firms_step_zh(text: str, dates: Sequence[Mention], day: str) -> bool:
    """Whether a text names a day, `YYYY-MM-DD`, only as that on which a firm asked, or took back that it had."""
    places = [one for one in dates if one.value == day]
    return bool(places) and all(_FIRMS_STEP.match(text, one.end) for one in places)


#: 《工商时报》30日报导, 证券时报11月28日报道: a newspaper's day.
_PAPER = Deferred(
    r"(?:》|(?:日|晚|时|周|早|商|快|财|导|新|官|青年|经济|证券)报|(?:新华|通讯|美联|路透)社|[一-鿿]网|周刊|杂志|电视台|媒体|外媒)于?$"
)
_REPORTS = Deferred(r"(?:[今昨]日|当[天日])?(?:报[道导]|刊[登发文]|援引|消息|讯|电|称|披露)")
#: 26日刊登公告:同日批复11家: the day is the act's too.
_SAME_DAY = Deferred(r"同[日天]|当[日天]")
#: 首批13家、二批12家……三批合计45家,工信部28日披露: what is added up there was let in before.
_ROUNDS = Deferred(r"(?:首批|第?一批)[^。\n]*第?二批[^。\n]*(?:合计|总计|累计|[三四五六]批共)[^。\n]*$")
_SAYS = Deferred(r"(?:披露|透露|介绍|通报|公布|表示|发布)")


def _is_papers(text: str, mention: Mention) -> bool:
    before = text[max(0, mention.start - _REACH) : mention.start]
    reports = _PAPER.search(before) is not None and _REPORTS.match(text, mention.end) is not None
    return reports and not _SAME_DAY.search(text, mention.end, mention.end + 40)


def _sums_up(text: str, mention: Mention) -> bool:
    start = max(text.rfind("。", 0, mention.start), text.rfind("\n", 0, mention.start)) + 1
    return _SAYS.match(text, mention.end) is not None and _ROUNDS.search(text[start : mention.start]) is not None


def _is_given(text: str, mention: Mention) -> bool:
    before = text[max(0, mention.start - _REACH) : mention.start]
    return _GIVEN_BEFORE.search(before) is not None or _GIVEN_BEHIND.match(text, mention.end) is not None
