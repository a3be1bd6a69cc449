# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Finds the place of which a Chinese clause tells a total: 至此,海南获批试点企业增加到12家; 在沪外商投资电信企业共计813家."""

import re

from parsers.facts.values.regions import SHORT_NAMES, find_regions, list_within

#: What may stand before the place: its time, and words that lead on.
_LEAD = re.compile(
    r"(?:但|而|且|其中|至此|目前|眼下|现在?|如今|迄今|至今|由此|因此|据悉|据统计|同期|同时|令|使得?|让|推动|带动|在|截[至止]|到|至|今年|去年|上年|(?:19|20)\d\d年|\d{1,2}月|\d{1,2}日|[上下]半年|[一二三四]季度|[上本]月|底|末|初|为止|当前|试点以来|自?[^,。;]{0,12}以来)*"
)
_SHORT = re.compile(rf"在(?P<place>[{''.join(SHORT_NAMES)}])(?=注册|登记|外|持|拥|经|的|企|运|取得)")
#: What belongs to the name of the place.
_NAME_GOES_ON = re.compile(r"(?:市|省|岛|地区|特区|新片区|新区|自由?贸易?(?:试验)?[港区]|合作区|引领区|全[市省区岛])*")
#: Others than the place, or a piece of it, are the subject; or somebody speaks there.
_NOT_OF_IT = re.compile(
    r"^(?:[、和与及或等至到—-]|有关|相关|以外|之外|外(?![资商企])|除外|占|时间|消息|律师|学者|专家|大学|海关|媒体|企业[界家]|商会|当局)"
    r"|全国|各地|内地|大陆|国内|其他|试点地区|[两三四五六七八九十\d]地|占|公布|发布|披露|介绍|透露|表示|称|说|显示|得知|获悉|宣布|指出|召开|举行|举办|会议|论坛|集团|总部"
    r"|园区|片区|[一-鿿]新区|开发区|高新区|科学城|保税区|商务区|张江|虹桥|金桥|外高桥|陆家嘴|漕河泾|中关村|亦庄|洋浦|[一-鿿]{2}县"
    r"|^[^,。;]{0,8}(?:后|之际|期间)(?!发)"
)
#: Firms let in, or their papers.
_OF_FIRMS = re.compile(r"企业|外企|公司|外资|外商|业者|批[复覆文]|获批|获准|试点|牌照|持[证牌]|机构|名单")


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
