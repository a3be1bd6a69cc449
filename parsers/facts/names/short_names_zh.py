# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says by which words a Chinese text may call a firm whose full name it gives, and where such a word stands for it."""

import re

from parsers.facts.text.recall import recall

_PLACE = re.compile(
    r"^(?:中国|北京|上海|天津|重庆|深圳|广州|珠海|佛山|东莞|中山|惠州|海南|海口|三亚|洋浦|苏州|昆山|南京|无锡|常州|南通|杭州|宁波|嘉兴|温州|合肥|福州|厦门|泉州|青岛|济南|烟台|大连|沈阳|长春|哈尔滨|武汉|长沙|成都|西安|郑州|南昌|南宁|昆明|贵阳|滨海|浦东|临港|前海|横琴|张江|雄安|香港|澳门|广东|江苏|浙江|山东|福建|四川|湖北|湖南|安徽|河南|河北)(?:市|省)?"
)
#: What ends a full name, and the place in it.
_ENDING = re.compile(r"\([^)]*\)|(?:股份|责任)?有限.*$|有限合伙.*$|[一-鿿]{2}分公司$")
#: The trade behind a firm's own word, as it is told word by word.
_TRADE = re.compile(
    r"(?:网络|科技|数据|信息|技术|服务|软件|数字|云计算|云|医疗|电子商务|商务|管理|咨询|投资|系统|智能|供应链|电子|通信|通讯|互联|互连|互动|传媒|电讯|计算|集团|中心|控股|实业|发展|贸易|健康|物流)$"
)
_HAN = re.compile(r"[一-鿿]+")
#: Two characters that are a word of their own stand for no firm.
_PLAIN = re.compile(
    r"环球|全球|国际|世界|亚洲|亚太|东方|西方|南方|北方|中华|华夏|联合|通用|大众|统一|第一|未来|时代|世纪|创新|先进|智慧|互联|移动|电信|联通|电子|海外|海洋|远程|高速|开放|自由|光明|阳光|太平|和平|长江|黄河|新华|中外|合资|外资|工业|商业|企业|公司|数据|网络|信息|科技|云端|平台|中心|集团|专业|优质|综合|现代|快速|安全|绿色|共享|共同|合作|发展|首都|中部|东部|西部|港口|金融|医疗|教育|旅行|旅游|物流|汽车|航空|能源"
)


@recall
def shorten_zh(name: str) -> tuple[str, ...]:
    """The words by which a text may call a firm with a full Chinese name: 弗拉泰克 and 弗拉泰克网络, of 弗拉泰克网络(深圳)有限公司."""
    whole = _ENDING.sub("", name)
    place = found.group() if (found := _PLACE.match(whole)) else ""
    core, forms = whole.removeprefix(place), []
    while len(core) >= 2:
        forms += [core, place + core]
        shorter = _TRADE.sub("", core)
        if shorter == core:
            break
        core = shorter
    return tuple(
        one
        for one in dict.fromkeys(forms)
        if 2 <= len(one) <= 6 and _HAN.fullmatch(one) and not _PLAIN.fullmatch(one) and not _PLACE.fullmatch(one)
    )


_LONGER = re.compile(r"(?:集团|控股|科技|信息|数据|网络|软件|技术|数字|智能|服务(?!器)|有限|\()")
#: What stands before and behind a word of two characters that is a name and no piece of other words.
_BEFORE = re.compile(r"(?:^|[\s,。;:、!?\"(《]|其中|而|与|和|及|由|向|对|给|让|据|为|是|除|像|如|家)$")
_BEHIND = re.compile(
    r"[,。;、:\")\s]|[是则的在将已也还正称说为由有与和及获拿取](?!色|限)|方面|表示|负责|公司|旗下|计划|成为|介绍|透露|认为|随后|目前|此前|方|一家|第|自|原|曾|可|能|把|准备|打算|宣布|等"
)


def stands_for_firm(text: str, start: int, end: int) -> bool:
    """Whether a word that may be a firm's short name is one here: no part of a longer name, and where it is as short as a plain word, told apart."""
    if _LONGER.match(text, end):
        return False
    return end - start > 2 or (
        _BEFORE.search(text[max(0, start - 2) : start]) is not None and _BEHIND.match(text, end) is not None
    )
