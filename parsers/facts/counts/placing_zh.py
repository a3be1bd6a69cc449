# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Finds the place of which a Chinese clause tells a total: 至此,海南获批试点企业增加到12家; 在沪外商投资电信企业共计813家."""

from itertools import pairwise

from parsers.facts.text.deferred import Deferred
from parsers.facts.values.regions import SHORT_NAMES, find_regions, list_within

#: What may stand before the place: its time, and words that lead on.
_LEAD = Deferred(
    r"(?:但|而|且|其中|至此|目前|眼下|现在?|如今|迄今|至今|由此|因此|据悉|据统计|同期|同时|令|使得?|让|推动|带动|在|截[至止]|到|至|今年|去年|上年|(?:19|20)\d\d年|\d{1,2}月|\d{1,2}日|[上下]半年|[一二三四]季度|[上本]月|底|末|初|为止|当前|试点以来|年[底末初]|期末|岁末|自?[^,。;]{0,12}以来)*"
)
_SHORT = Deferred(rf"在(?P<place>[{''.join(SHORT_NAMES)}])(?=注册|登记|外|持|拥|经|的|企|运|取得)")
#: What belongs to the name of the place.
_NAME_GOES_ON = Deferred(r"(?:市|省|岛|地区|特区|新片区|新区|自由?贸易?(?:试验)?[港区]|合作区|引领区|全[市省区岛])*")
#: Others than the place, or a piece of it, are the subject; or somebody speaks there.
_NOT_OF_IT = Deferred(
    r"^[一-鿿]{2,3}(?<![片新园辖特全市地城])区|^(?:[、和与及或等至到—-]|有关|相关|以外|之外|外(?![资商企])|除外|占|时间|消息|律师|学者|专家|大学|海关|媒体|企业[界家]|商会|当局)"
    r"|全国|各地|内地|大陆|国内|其他|试点地区|[两三四五六七八九十\d]地|占|公布|发布|披露|介绍|透露|表示|称|说|显示|得知|获悉|宣布|指出|召开|举行|举办|会议|论坛|集团|总部"
    r"|园区|片区|[一-鿿]新区|开发区|高新区|科学城|保税区|商务区|张江|虹桥|金桥|外高桥|陆家嘴|漕河泾|中关村|亦庄|洋浦|[一-鿿]{2}县"
    r"|^[^,。;]{0,8}(?:后|之际|期间)(?!发)"
)
#: Firms let in, or their papers.
_OF_FIRMS = Deferred(r"企业|外企|公司|外资|外商|业者|批[复覆文]|获批|获准|试点|牌照|持[证牌]|机构|名单")


def find_clause_place(piece: str, behind: str) -> str | None:
    """The place that opens what a clause says before a total; None where it is another's. `behind` follows the number."""
    short = _SHORT.search(piece)
    if short and _LEAD.fullmatch(piece[: short.start()]):
        return None if _NOT_OF_IT.search(piece[short.end() :]) else SHORT_NAMES[short["place"]]
    named = find_regions(piece)
    if not named or not _LEAD.fullmatch(piece[: named[0][1]]):
        return None
    region, end = named[0][0], named[0][2]
    for inner, start, stop in named[1:]:
        if region not in list_within(inner) or not _NAME_GOES_ON.fullmatch(piece[end:start]):
            return None  # 北京、上海: of several
        region, end = inner, stop
    rest = piece[end:]
    suffix = _NAME_GOES_ON.match(rest)
    rest = rest[suffix.end() :] if suffix else rest
    if _NOT_OF_IT.search(rest) or not _OF_FIRMS.search(rest + behind):
        return None
    return region


#: 获准在上海开展试点的外企, 12家在海南获得批复, 9家落户临港的外企: where firms run it, or were let in.
_AT = Deferred(r"(?:在|于|落户|注册地?(?:在|于)?|位于|扎根|入驻|来自)$")
_RUNS = Deferred(
    r"(?:境内|内|全域)?(?:的(?=[^,。;]{0,6}(?:企业|外企|公司|外资|外商))|(?:独资|合资)?(?:开展|经营|从事|运营|提供|参与|参加|投资|设立|注册)|(?:已|先后|陆续|成功)*(?:获|取得|拿到|领到)|(?:已|现|共|累计)+(?:有|达)?$)"
)
_OTHERS_THERE = Deferred(r"全国|各地|内地|大陆|国内|试点地区|[两三四五六七八九十\d]地|等地|以外|之外|除")


def find_inner_place(piece: str, behind: str) -> str | None:
    """The one place in which the firms of a total run their business or were let in, by the words before or behind it."""
    found = {place for part in (piece, behind) if not _OTHERS_THERE.search(part) for place in _list_inner(part)}
    return found.pop() if len(found) == 1 else None


def _list_inner(part: str) -> list[str]:
    """The places of a clause, of nested ones the innermost; none where one of them is not where firms are at work."""
    named = find_regions(part)
    if not named or not _AT.search(part[: named[0][1]]):
        return []
    for (region, _, end), (inner, start, _) in pairwise(named):
        if region not in list_within(inner) or not _NAME_GOES_ON.fullmatch(part[end:start]):
            return []
    rest = part[named[-1][2] :]
    suffix = _NAME_GOES_ON.match(rest)
    return [named[-1][0]] if _RUNS.match(rest, suffix.end() if suffix else 0) else []


#: 累计达9家, 已有23家: a sum whose clause has no subject of its own.
_NO_SUBJECT = Deferred(
    r"(?:(?:迄今|至今|到现在)(?:已有?|共有?|有)|(?:至此|由此|目前|现|如今|其中|迄今|至今)?(?:前后|先后|一?共|总共)?(?:累计|合计|总数|已|共|现)(?:已|达到?|有|为|共|获批|至|到|增至|升至){0,3})(?:约|近|逾|超过?)?"
)
_COUNTS = Deferred(r"\d[余多]?[家户](?!庭)")


def find_subject_place(pieces: list[str]) -> tuple[str, bool] | None:
    """The place that is the subject of the clause before a sum without one, and whether firms of it were counted there.

    浦东新增2家外资企业获批,累计达9家 is of Pudong; 北京推动试点落地,已有23家 may be.
    """
    if len(pieces) < 2 or not _NO_SUBJECT.fullmatch(pieces[-1]):
        return None
    before = next((piece for piece in reversed(pieces[:-1]) if find_regions(piece)), None)
    if before is None or any("全国" in piece for piece in pieces[pieces.index(before) + 1 :]):
        return None
    named = find_regions(before)
    if not _LEAD.fullmatch(before[: named[0][1]]):
        return None
    region, end = named[0][0], named[0][2]
    for inner, start, stop in named[1:]:
        if region not in list_within(inner) or not _NAME_GOES_ON.fullmatch(before[end:start]):
            return None
        region, end = inner, stop
    suffix = _NAME_GOES_ON.match(before, end)
    rest = before[suffix.end() if suffix else end :]
    if _SPEAKS.search(rest):
        return None
    return region, _COUNTS.search(rest) is not None and "全国" not in rest


#: 北京时间, 上海一家律所表示: another is the subject.
_SPEAKS = Deferred(
    r"^(?:时间|消息|报道|律|学者|专家|大学|海关|媒体|商会|[、和与及])|表示|透露|[称说]|介绍|披露|召开|举[行办]|会议|论坛"
)
