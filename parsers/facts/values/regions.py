# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Names the regions of which a text speaks."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from parsers.facts.text.patterns import Pattern
from parsers.facts.text.spans import Spans

_REGIONS_ZH = {
    "北京": "Beijing", "上海": "Shanghai", "天津": "Tianjin", "重庆": "Chongqing", "海南": "Hainan", "深圳": "Shenzhen",
    "广东": "Guangdong", "广州": "Guangzhou", "苏州": "Suzhou", "南京": "Nanjing", "杭州": "Hangzhou", "浙江": "Zhejiang",
    "江苏": "Jiangsu", "福建": "Fujian", "福州": "Fuzhou", "厦门": "Xiamen", "山东": "Shandong", "青岛": "Qingdao",
    "济南": "Jinan", "四川": "Sichuan", "成都": "Chengdu", "湖北": "Hubei", "武汉": "Wuhan", "湖南": "Hunan",
    "长沙": "Changsha", "河北": "Hebei", "河南": "Henan", "郑州": "Zhengzhou", "安徽": "Anhui", "合肥": "Hefei",
    "江西": "Jiangxi", "辽宁": "Liaoning", "大连": "Dalian", "沈阳": "Shenyang", "宁波": "Ningbo", "吉林": "Jilin",
    "黑龙江": "Heilongjiang", "山西": "Shanxi", "陕西": "Shaanxi", "西安": "Xi'an", "云南": "Yunnan", "贵州": "Guizhou",
    "广西": "Guangxi", "新疆": "Xinjiang", "临港": "Lingang", "浦东": "Pudong", "三亚": "Sanya", "海口": "Haikou",
    "前海": "Qianhai", "横琴": "Hengqin", "北上广": "Beijing,Shanghai,Guangdong", "京沪": "Beijing,Shanghai",
    "珠海": "Zhuhai", "东莞": "Dongguan", "无锡": "Wuxi", "甘肃": "Gansu", "青海": "Qinghai", "宁夏": "Ningxia",
    "内蒙古": "Inner Mongolia", "内蒙": "Inner Mongolia", "西藏": "Tibet", "雄安": "Xiong'an",
    "哈尔滨": "Harbin", "长春": "Changchun", "石家庄": "Shijiazhuang", "太原": "Taiyuan", "呼和浩特": "Hohhot", "兰州": "Lanzhou",
    "西宁": "Xining", "银川": "Yinchuan", "乌鲁木齐": "Urumqi", "拉萨": "Lhasa", "昆明": "Kunming", "贵阳": "Guiyang", "南宁": "Nanning",
    "南昌": "Nanchang", "佛山": "Foshan", "惠州": "Huizhou", "昆山": "Kunshan", "太仓": "Taicang", "南通": "Nantong", "常州": "Changzhou",
    "嘉兴": "Jiaxing", "绍兴": "Shaoxing", "温州": "Wenzhou", "义乌": "Yiwu", "泉州": "Quanzhou", "烟台": "Yantai",
}  # fmt: skip
_REGIONS_EN = {name: name for names in _REGIONS_ZH.values() for name in names.split(",")} | {
    "Lin-gang": "Lingang", "Lin-Gang": "Lingang", "Xian": "Xi'an", "Peking": "Beijing", "Xizang": "Tibet",
    "Xiongan": "Xiong'an", "Xiong-an": "Xiong'an", "Nei Mongol": "Inner Mongolia",
}  # fmt: skip
#: Each region by its English name, with all names by which texts call it.
REGION_NAMES = {
    region: (region, *(name for name, of in (_REGIONS_ZH | _REGIONS_EN).items() if of == region and name != region))
    for region in dict.fromkeys(_REGIONS_EN.values())
}
#: Every name of a place that is known here, as it may stand in a list beside firms.
PLACE_NAMES = frozenset(_REGIONS_ZH) | frozenset(_REGIONS_EN)
#: The Chinese ones, a longer before what it begins with.
PLACES_ZH = tuple(sorted(_REGIONS_ZH, key=len, reverse=True))
#: 目前海南, 此前海外: no Qianhai, though its letters stand there.
_NO_QIANHAI = r"(?<![目之以此先日从])前海(?!南(?!山))"
_ZH = Pattern("|".join(_NO_QIANHAI if name == "前海" else name for name in PLACES_ZH))
_EN = Pattern(r"\b(?:" + "|".join(sorted(_REGIONS_EN, key=len, reverse=True)) + r")\b")
#: What makes a place's name part of something else: a newspaper, an office, a dateline, a street.
_NOT_AFTER = re.compile(
    r"^(?:证券报|日报|晚报|现代商报|商报|时报|电视台|\d{1,2}月\d{1,2}日(?:电|讯)|\d{1,2}日(?:专?电|讯)|电 |专?电(?=[,:。)》】\n])|专?讯(?=[)】])|汇丰|[ ]?(?:综合)?(?:报道|专讯)(?=[)】\s,:。]|$)|市[一-鿿]{1,6}[街路]\d*号|交响|银行|证券交易所|[一-鿿]{0,5}大学|[东西南北中一二三四]?(?:路(?![透演由线径途])|大街|街道)|工业大学|时间)"
    r"|^ (?:Daily|Stock Exchange|Symphony|Securities (?:News|Journal|Times)|(?:[A-Z][a-z]+ ){0,3}(?:University|Academy|Institute)\b|Evening|time\b|Time\b)"
)
#: 在北京召开座谈会: where the ministry meets.
_MEETS = re.compile(r"^(?:市)?(?:召开|举行|举办|会见|会谈|开会|与[^,。]{1,8}(?:会谈|会见)|开幕|闭幕)")
#: 22日在北京透露: where somebody speaks.
_SPEAKS = re.compile(
    r"^(?:市)?(?:透露|表示|介绍|披露|告诉|接受[^,。]{0,8}(?:采访|专访)|回应|宣布|指出|致辞|发表|对[^,。]{0,8}(?:说|表示)|说[,:])"
)
#: 总部设在上海的集团, 在上海举行的大会上, 记者从北京获悉: where a group has its head, or people meet.
_ELSEWHERE = re.compile(r"(?:总部(?:均)?(?:设|位|坐落)?[在于]|(?:办公|通讯|联系)地址(?:位于|为|是|在|:))(?:中国)?$")
_GATHERS = re.compile(
    r"^(?:市)?(?:召开|举行|举办|开幕)的[^,。;\n]{0,24}?(?:大会|论坛|峰会|博览会|年会|展会|展览会|研讨会|进博会|服贸会|发布会|座谈会)"
)
#: Beijing for the government, and for where somebody works or meets.
_METONYM = re.compile(
    r"^(?:'s (?:[\w-]+ ){0,3}(?:opening|regulators?|ministry|government|pledge|policy|plan|door|list)|'s (?:[a-z-]+ )?(?:decision|move|push|efforts?|promise|campaign|commitment|reforms?|drive|bid|stance|leaders)\b| (?:[a-z]+(?:ed|ens|es|ts|ks|ns|ds|ves)|is|was|has|had|will|would|may|last|this|now|wants?) (?!and\b)|(?: (?:newsroom|Academy|branch))| (?:has (?:so far|issued|approved|opened|let|allowed|vowed|promised|said)|had (?:issued|approved|said)|said|says|wants|lets|vowed|would|insists|office|bureau|headquarters|forum|correspondent)\b|-based (?:lobby|analyst|lawyer|consult|expert|economist|research|think))"
)
_VENUE = re.compile(
    r"\b(?:[Ff]orum|[Cc]onference|[Ss]ummit|[Ss]eminar|briefing|[Ff]air|[Ee]xpo|reporters|talks|lawyers) in (?:downtown )?$"
)
_DATELINE = Pattern(
    r"^[^\n]{0,40}\((?:Xinhua|[A-Z][\w .]*)\)\s*-|^[A-Z][A-Z ]{3,20}, [A-Z][a-z]{2,8}\.? \d{1,2}"
    r"|^[A-Z][A-Za-z]+(?:(?:, ?| ?/ ?| and | )[A-Z][A-Za-z]+){0,3},? [A-Z][a-z]{2,8}\.? \d{1,2}(?:,? \d{4})? ?(?:(?:--?|[–—]) |/[A-Z])"
    r"|^[一-鿿]{2,6}(?:[/、][一-鿿]{2,6})?,? ?(?:\d{4}年)?\d{1,2}月\d{1,2}日 ?(?:——|--|—|/)",
    re.MULTILINE,
)
#: What a picture shows is not where something was approved: `This file photo shows a park in ...`.
_CAPTION = Pattern(r"\b(?:[Pp]hoto(?:graph)?|[Pp]icture)\b[^\n;]{0,80}?\bshows\b[^\n]{0,200}?(?:[.;\n]|$)")
#: The line that says to whom a document goes: 辽宁、江苏省人民政府,商务部:
_ADDRESSED = Pattern(r"^[^\n。;]{2,120}(?:人民政府|管理局)[^\n。;]{0,40}:$", re.MULTILINE)
_SHORT = Pattern(
    r"[京沪琼深津渝穗粤浙苏](?:[京沪琼深津渝穗粤浙苏]{1,5}(?=等?[一二三四五六七八九两\d]?[地市省])|[京沪琼深津渝穗粤浙苏]{2,5}|(?:、[京沪琼深津渝穗粤浙苏]){1,5})"
)
#: 在沪公司, 在京外企: a letter that stands for a place before those who are there.
_THERE = Pattern(
    r"(?<=在)[京沪琼穗渝津](?=的?(?:[日德美法英韩港台]资|外[资商]|独资|合资|全资)?(?:投资)?(?:公司|企业|外企|子公司|附属公司|法人|分支机构|主体|实体|外[资商]))"
)
SHORT_NAMES = {"京": "Beijing", "沪": "Shanghai", "琼": "Hainan", "深": "Shenzhen", "津": "Tianjin", "渝": "Chongqing",
               "穗": "Guangzhou", "粤": "Guangdong", "浙": "Zhejiang", "苏": "Jiangsu"}  # fmt: skip
_INSIDE = {"Lingang": "Shanghai", "Pudong": "Shanghai", "Qianhai": "Shenzhen"}
#: Zones that stand for the city around them, and are told apart by no figure. 河南沙河: no Nansha.
_ZONES_ZH = {
    "亦庄": "Beijing",
    "中关村": "Beijing",
    "张江": "Shanghai",
    "洋浦": "Hainan",
    "南沙": "Guangzhou",
} | dict.fromkeys(("虹桥商务区", "虹桥国际商务区", "虹桥国际中央商务区"), "Shanghai")
_STANDS_FOR = Pattern(r"亦庄|中关村(?!论坛)|张江|洋浦|(?<![河湖海云西])南沙(?!群岛|河)|虹桥(?:国际)?(?:中央)?商务区")
#: What is told as the place around it, unless the title opens with it; a city of Hainan's also where it opens the text or has its own figure, row or news.
_TOLD_AS = {
    "前海": "Shenzhen",
    "海口": "Hainan",
    "三亚": "Hainan",
    "Qianhai": "Shenzhen",
    "Haikou": "Hainan",
    "Sanya": "Hainan",
}
_AROUND = _INSIDE | {"Haikou": "Hainan", "Sanya": "Hainan"}
_OF_ITS_OWN = re.compile(r"市?(?:\d+家| ?\||获悉|专电)")
#: Cities of a province whose administration they share: 广东省通信管理局 hands out what is Shenzhen's.
_CITIES = {
    "Guangdong": {"Guangzhou", "Shenzhen", "Zhuhai", "Dongguan", "Foshan", "Huizhou", "Qianhai", "Hengqin"},
    "Jiangsu": {"Suzhou", "Nanjing", "Wuxi", "Kunshan", "Taicang", "Nantong", "Changzhou"},
    "Zhejiang": {"Hangzhou", "Ningbo", "Jiaxing", "Shaoxing", "Wenzhou", "Yiwu"},
}
#: Its papers are the province's: 广东省通信管理局关于...的公告.
_ITS_OFFICE = re.compile(r"省?(?:信息)?(?:通信管理局|通管局)(?!关于|[^,。;\n]{0,6}(?:公告|通告|决定书)(?:\n|$))")


def find_regions(text: str, masked: Sequence[tuple[int, int]] = ()) -> tuple[tuple[str, int, int], ...]:
    """Region, start and end of each place named in folded text; places within masked spans are left out."""
    return _find_unmasked(text) if not masked else _find_regions(text, masked)


@lru_cache(maxsize=256)
def _find_unmasked(text: str) -> tuple[tuple[str, int, int], ...]:
    """A sentence is asked again for every event that it tells."""
    return _find_regions(text, ())


def _find_regions(text: str, masked: Iterable[tuple[int, int]]) -> tuple[tuple[str, int, int], ...]:
    named = [*_ZH.finditer(text), *_EN.finditer(text)]
    whole = Spans(match.span() for match in named if match.group() != "京沪")  # 南京、苏州: neither 京 nor 苏 alone
    short = _SHORT.finditer(text)
    found: list[tuple[str, int, int]] = []
    spans = _mask(text, masked) if named else Spans(())
    for match in named:
        start, end = match.span()
        if spans.covers(start) or _NOT_AFTER.match(text[end : end + 40]):
            continue
        if match.group() == "北京" and (_MEETS.match(text[end : end + 16]) or text.startswith("获悉", end)):
            continue
        if text[start - 1 : start] == "在" and _SPEAKS.match(text[end : end + 20]):
            continue
        if text.endswith(("发自", "发于", "电自", "摄于"), 0, start):
            continue  # whence a report was sent
        if _ELSEWHERE.search(text[max(0, start - 10) : start]) or (
            text[start - 1 : start] == "在" and _GATHERS.match(text[end : end + 40])
        ):
            continue
        if match.group() == "Beijing" and _METONYM.match(text[end : end + 24]):
            continue
        if _VENUE.search(text[max(0, start - 24) : start]):
            continue
        names = _REGIONS_ZH.get(match.group()) or _REGIONS_EN[match.group()]
        found.extend((name, start, end) for name in names.split(","))
    found += [
        (SHORT_NAMES[c], m.start() + i, m.start() + i + 1)
        for m in short
        for i, c in enumerate(m.group())
        if c in SHORT_NAMES and not whole.covers(m.start() + i)
    ]
    found += [
        (SHORT_NAMES[m.group()], *m.span())
        for m in _THERE.finditer(text)
        if all(start != m.start() for _, start, _ in found)
    ]
    return tuple(sorted(found, key=lambda one: one[1]))


def _mask(text: str, masked: Iterable[tuple[int, int]]) -> Spans:
    """The spans within which the name of a place means none."""
    return Spans(
        (*masked, *(m.span() for pattern in (_DATELINE, _ADDRESSED, _CAPTION) for m in pattern.finditer(text)))
    )


def find_told_regions(text: str, masked: Sequence[tuple[int, int]] = ()) -> tuple[tuple[str, int, int], ...]:
    """The same as places are told: most zones as their city, no province that only its administration names beside a city."""
    named = (*find_regions(text, masked), *_find_zones(text, masked))
    found = tuple((_tell_place(text, *one), one[1], one[2]) for one in named)
    names = {name for name, _, _ in found}
    offices = {name for name in names & _CITIES.keys() if names & _CITIES[name]}
    return tuple(one for one in found if one[0] not in offices or not _ITS_OFFICE.match(text, one[2]))


def _tell_place(text: str, name: str, start: int, end: int) -> str:
    """The name by which a place is told here."""
    around = _TOLD_AS.get(text[start:end])
    opens = not text[:start].strip("\n")
    if around == "Hainan":
        return name if opens or _OF_ITS_OWN.match(text, end) else around
    return name if around is None or (opens and "。" not in text[end:].partition("\n")[0]) else around


def _find_zones(text: str, masked: Sequence[tuple[int, int]]) -> tuple[tuple[str, int, int], ...]:
    zones = tuple(_STANDS_FOR.finditer(text))
    spans = _mask(text, masked) if zones else Spans(())
    free = (
        zone
        for zone in zones
        if not spans.covers(zone.start()) and not _NOT_AFTER.match(text[zone.end() : zone.end() + 40])
    )
    return tuple((_ZONES_ZH[zone.group()], *zone.span()) for zone in free)


def widen_regions(names: Iterable[str]) -> tuple[str, ...]:
    """Sorted, without repetition, with the city or province in which a zone lies."""
    found = set(names)
    return tuple(sorted(found | {_AROUND[name] for name in found if name in _AROUND}))


def list_within(name: str) -> tuple[str, ...]:
    """The city in which a zone lies; none for what is no zone."""
    return (_INSIDE[name],) if name in _INSIDE else ()


def list_around(name: str) -> tuple[str, ...]:
    """What `widen_regions` adds for a place: the city of a zone, the province of a city of Hainan."""
    return (_AROUND[name],) if name in _AROUND else ()


def is_zone(name: str) -> bool:
    """Whether a region is a zone within a city."""
    return name in _INSIDE


def forget_places() -> None:
    """Forgets the places of the sentences asked last."""
    _find_unmasked.cache_clear()


def list_regions() -> tuple[str, ...]:
    """The names of all regions that are told apart."""
    return tuple(dict.fromkeys(_REGIONS_EN.values()))
