# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says whether a Chinese total of which no region is told may be that of one place."""

import re

from parsers.facts.counts.counts import Draft
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.regions import find_regions

#: Chinese cues for a sum that look at no place.
_SUMS_ZH = ("zh.of-all-approved", "zh.pilot-approved-to-now", "zh.pilot-to-now", "zh.pilot-has-approved", "zh.pilot-benefits",
            "zh.sum-reached", "zh.sum-of-papers", "zh.approved-by-now", "zh.let-in-by-now", "zh.number-let-in", "zh.got-such-papers",
            "zh.place-has-let-in", "zh.pilot-firms", "zh.net-lifts-stock", "zh.net-lifts-pilot")  # fmt: skip
_OURS_ZH = re.compile(r"(?:[全本我][市省区县]|全岛|该[市省区])(?!域|场)|自贸|新区|前海|[一-鿿]局")


#: 全省累计获批企业达23家: of a place that the text names nowhere.
_WHOLE_PLACE = re.compile(
    r"(?:[全本我该][市省区县]|全岛|(?<![省城各几多两\d二三四五六七八九十])[岛市省]内|(?<!园)(?<!试点)(?<!试点地)区内)(?!域|场|别)[^,。;]{0,12}$"
)


#: 上海以外的试点地区, 除北京外: all but one place.
_OUTSIDE = re.compile(r"(?:以外|之外|除(?:了)?[^,。;]{2,8}外)(?!资|企|商)")
#: 加上此前两批的9家,临港已有14家: what is added up is of the place of the sum.
_ADDED = re.compile(r"(?:加上|连同|算上|计及)[^,。;]{0,16}$")


#: 记者从上海市通信管理局获悉, 前海管理局介绍: who tells the sum is of one place, and may tell its own.
_TOLD_HERE = re.compile(
    r"(?P<body>[^,。;:]{0,16}(?:通信管理局|通管局|管委会|(?<!监督)(?<!通信)管理局|商务[局委]|经信[局委厅]|工信[局厅]|经济和信息化[局委厅]|投资促进[局中心]{1,2}))[^,。;:]{0,14}?(?:获悉|了解到|介绍|表示|透露|消息|[称说]|通报|发布|公布|披露|统计)"
    r"|记者[^,。;:]{0,8}从(?P<place>[^,。;:]{2,8})获悉|(?:^|[,;:])在(?P<here>[^,。;:]{2,12})(?=,[^,。;:]*$)"
)
#: One of these letters is in each of them; most sentences have none.
_MAY_TELL = re.compile(r"[局委厅心在]|获悉")
_NATIONAL = re.compile(
    r"全国|我国|中国(?!信通院|信息通信|电信|移动|联通|\()|国内|工信部|工业和信息化部|商务部|国务院|国新办|各地"
)


def _is_told_by_place(before: str) -> bool:
    """Whether the words before a total make one place's body tell it, and name nothing of the whole country."""
    if not _MAY_TELL.search(before) or _NATIONAL.search(before):
        return False
    told = _TOLD_HERE.finditer(before)
    return any(one["body"] or find_regions(one["place"] or one["here"]) for one in told)


#: 上海市商务委:今年前10个月,上海新设…: a place's body that opens a sentence tells what it tells of the place.
_BODY_FIRST = re.compile(
    r"^\W*(?P<place>[^,。;:]{2,6}?)(?:商务[局委]|经信[局委厅]|工信[局厅]|发改委|统计局|投资促进局|人民?政府|市政府|通信管理局|通管局)[^,。;:]{0,6}:"
)


#: 获批外企累计62家,深圳占15家: the whole has the place for a part.
_HAS_PARTS = re.compile(r"占\d|其中")


def _opens_with_place(before: str) -> bool:
    """Whether one place's body opens a sentence, of which the words before a total name nothing of the whole country."""
    found = _BODY_FIRST.match(before)
    return found is not None and bool(find_regions(found["place"])) and not _NATIONAL.search(before[found.end() :])


def is_of_a_place_zh(draft: Draft, sentence: Sentence) -> bool:
    """Whether the words before a total are of one place: the clause of any, of a plain sum the two clauses before it."""
    at = max(0, draft.start - sentence.start)
    if draft.role in ("pilot_total", "stock_total") and _OUTSIDE.search(re.split("[,;:]", sentence.text[:at])[-1]):
        return True
    if draft.rule.startswith("zh.each-batch"):  # 临港有3家;此后各批分别新增5家、8家
        return bool(find_regions(sentence.text[:at]))
    if draft.role == "pilot_total" and _ADDED.search(sentence.text[:at]):
        clauses = re.split("[,;。]", sentence.text[at:])
        return any(find_regions(one) or _OURS_ZH.search(one) for one in clauses[1:2])
    if draft.rule.startswith(_SUMS_ZH) or "+no-pilot" in draft.rule:
        return _names_place(draft, sentence)
    told_here = _is_told_by_place(sentence.text[:at]) or (
        _opens_with_place(sentence.text[:at]) and not _HAS_PARTS.search(sentence.text, at)
    )
    if draft.role in ("pilot_total", "stock_total") and told_here:
        return draft.detail != "ordinal"
    own = re.split("[,;:]", sentence.text[: max(0, draft.start - sentence.start)])[-1]
    return draft.role == "pilot_total" and draft.detail != "ordinal" and _WHOLE_PLACE.search(own) is not None


def _names_place(draft: Draft, sentence: Sentence) -> bool:
    """Whether the two clauses before a sum name one place or its bureau: 截至7月底上海共有12家外资企业获批."""
    clauses = re.split("[,;:]", sentence.text[: max(0, draft.start - sentence.start)])
    told = "".join(clauses[-2:])
    before = told + sentence.text[max(0, draft.start - sentence.start) :][:12]
    return "全国" not in told and (len(find_regions(before)) in (1, 2) or _OURS_ZH.search(before) is not None)
