# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Finds known groups and brands at word boundaries, with the words that make them a unit's name."""

import re
from collections.abc import Iterator

from msgspec import Struct

from domain.firms import Gazetteer, KnownFirm
from parsers.facts.names.unit_words import TAILS
from parsers.facts.text.automata import build_automaton
from parsers.facts.text.text import Folder

_FORMERLY = re.compile(
    r"(?:\b(?:brand(?: name)?|trademark|trade name) [\"']?|\b(?:once|formerly|previously known as|then called) |前身(?:为|是)|原名)$"
)


_FIELD = r"(?:fintech|financial technology|health ?care|digital health|digital|cloud|software|medical|insurance|technology|telecoms?|data|logistics|payments?|mobility|e-commerce)"


_UNIT_EN = re.compile(rf"^'s? (?:{_FIELD} )+(?:unit|subsidiary|affiliate|division)\b")


_MORE_EN = re.compile(
    r"^(?:(?: (?:[A-Z][a-z]+[A-Za-z]*(?:-[A-Z][a-z]+)?|[A-Z]{2,}|&|of(?= [A-Z])))+)?(?: ?\((?:China|Greater China|Beijing|Shanghai|Shenzhen|Hainan|Guangzhou|Tianjin|Suzhou|Hangzhou|Nanjing|Chengdu|Chongqing|Wuhan|Dalian|Qingdao|Xiamen|Ningbo|Wuxi|Kunshan|Zhuhai|Haikou|Sanya|Lin-?gang|Pudong|Qianhai|Guangdong|Jiangsu|Zhejiang|Hong Kong|HK|Macau|Macao|Taiwan|Asia|Asia[- ]Pacific|APAC|Americas?|USA|US|U\.S\.|UK|Europe|EMEA|Middle East|Singapore|Japan|Korea|India|Holdings?|Group|International|Thailand|Malaysia|Vietnam|Deutschland)(?: (?:FTZ|Holdings?|China|Free Trade Zone))?\)(?:(?: (?:[A-Z][a-z]+[A-Za-z]*(?:-[A-Z][a-z]+)?|[A-Z]{2,}|&|of(?= [A-Z])))+)?)?"
)


#: 汇丰投资的甲公司: a verb, not a part of the name.
_OWNS_ZH = re.compile(r"^(?:投资|控股)(?:设立|成立|组建|创办|创立)?的")


#: T-Systems中国、: a Latin name with the Chinese words that make it a unit's.
_MORE_LATIN = re.compile(
    r"^(?:中国|(?:上海|北京|深圳|海南|天津|广州|苏州|南京|杭州|成都|重庆)(?:公司)?(?=、)|(?:深圳|上海|北京|海南|中国)(?:数科|数字|科技|数码))(?=[、,。和及与;()\"]|…|等|$|(?:已|也|均|率先|正式|成功)?(?:拿到|拿下|取得|获得|获批|领到|收到))"
)


_COUNTRIES = frozenset(
    (
        "China",
        "India",
        "Japan",
        "Korea",
        "Malaysia",
        "Vietnam",
        "Indonesia",
        "Thailand",
        "Singapore",
        "Taiwan",
        "Australia",
        "Germany",
        "UK",
        "America",
        "USA",
    )
)


#: Words behind a brand that make it a unit's name.
_EXTENDERS = _COUNTRIES | {
    "Digital",
    "Technology",
    "Technologies",
    "Fintech",
    "Services",
    "Service",
    "Group",
    "Holdings",
    "Holding",
    "Communications",
    "Communication",
    "Telecom",
    "Cloud",
    "Data",
    "Software",
    "Systems",
    "Solutions",
    "Network",
    "Networks",
    "Financial",
    "Bank",
    "Information",
    "Healthcare",
    "Hospital",
    "Hospitals",
    "Health",
    "Industrial",
    "Electric",
    "Global",
    "International",
    "Asia",
    "Pacific",
    "Asia-Pacific",
    "Enterprise",
    "Europe",
    "Africa",
    "Hong",
    "Kong",
    "Shanghai",
    "Beijing",
    "Shenzhen",
    "Hainan",
    "Business",
    "Capital",
    "Securities",
    "Insurance",
    "Logistics",
    "Energy",
    "Mobility",
    "Automotive",
    "Investment",
    "Trading",
    "Commercial",
    "Innovation",
    "Centre",
    "Center",
    "Americas",
    "CPC",
    "Fund",
    "Vision",
    "Asset",
    "Management",
    "Plc",
}


_MORE_ZH = re.compile(
    r"^(?:(?:深圳|上海|北京|海南|中国)(?:数科|数字|科技|数码)|(?:深圳|上海|北京|海南|天津|广州|苏州|重庆)(?=(?:数据|数字|信息|科技|网络|软件|云|服务|技术|物流|智能|通信){2,4}公司)|中国(?=[、,。和及与;]|…)|美洲公司|系统服务公司|通信集团|数科|数字|数码|数位|医疗|科技|信息|网络|软件|金融|金科|云|通信|通讯|技术|数据|服务|智能|健康|能源|汽车|物流|电子|电器|电气|通商|重工|商事|物产|电机|工业|国际|投资|商务|咨询|资讯|互联|智数|智联|数智|云科|云联){1,6}(?:\((?:中国|上海|北京|深圳|海南|香港)\))?|^(?:集团|中国|香港(?=[及和、,。与\s]|$)|\((?:中国|上海|北京|深圳|海南|香港)\))(?![一-鿿]{0,1}(?:区|市场|业务|政府|总裁))"
)


_TELCO_TRAP = re.compile(
    r"^(?:业|行业|市场|领域|服务|产业|企业|设备|研究院|管理|条例|监管|开放|增值|运营商|用户|监督|法|网络|基础设施|政策|投资|普遍|主管|互联网|支付|通信|电话|智能终端|终端|标准|总体)"
)


_TRAPS = {
    "高通": re.compile(r"[提较更最升]$"),
    "网通": re.compile(r"[联一全]$"),
    "京东": re.compile(r"[南北]$"),
    "本田": re.compile(r"日$"),
    "中兴": re.compile(r"[一-鿿]$"),
    "三星": re.compile(r"[一-鿿]$"),
    "新电信": re.compile(r"[创更全革最重刷]$"),
    "新电讯": re.compile(r"[创更全革最重刷]$"),
}


_NO_CARDS = re.compile(
    r"^(?:-| (?:free|polic|rules?|require|appl|exempt|holder|office|cent(?:re|er)|fees?|waiver|status|categor|on arrival|scheme|issu|facilit|procedure|restriction))"
)
_BRAND_TRAPS_BEFORE = {
    "Bank of China": re.compile(
        r"(?:People's|Agricultural|Commercial|[Ii]mport|Ex-?[Ii]m|Construction|Development|Merchants) $"
    ),
    "Visa": re.compile(r"\b(?:[Ee]ntry|[Ww]ork|[Tt]ourist|[Bb]usiness|[Tt]ransit|[Ss]tudent|Chinese) $"),
}
_BRAND_TRAPS_AFTER = {"Visa": _NO_CARDS, "VISA": _NO_CARDS, "Yahoo": re.compile(r"!? (?:Finance|News|Japan)"), "Digital Edge": re.compile(r"^ [a-z]"),
                      "新电信": re.compile("^(?:条例|法|业务|规|办法|企业|牌照|市场)"), "新电讯": re.compile("^(?:条例|法|业务|规|牌照|市场)"), "远传": re.compile("^[感输播达]"),
                      "特斯拉上海": re.compile("^(?:储能|超级|工厂|研发|数据)"), "Orange": re.compile(r"^ (?:County|Book|Zone|Line|Revolution|alert|juice|line|button|zone)"),
                      "网通": re.compile(r"^[信讯过]"), "三星": re.compile(r"^级"), "京东": re.compile(r"^[部南北]"), "联想": re.compile(r"^(?:到|起)"),
                      "高通": re.compile(r"^(?:胀|量|过)"), "Apple": re.compile(r"^ (?:juice|pie|orchard|farm)"), "Unity": re.compile(r"^ (?:of|and|is the|among)\b")}  # fmt: skip


class Name(Struct, frozen=True):
    """A firm as it stands in folded text. `shape` is legal, brand (a known name alone), unit (a brand with more), listed."""

    start: int
    end: int
    text: str
    shape: str
    known: KnownFirm | None = None
    full: str = ""  # the legal name for which the text itself says that it stands
    contested: bool = False  # learnt weights see it begin elsewhere

    @property
    def domestic(self) -> bool:
        return self.known is not None and self.known.group == "domestic"

    @property
    def is_group(self) -> bool:
        """Whether it names a whole group, not one of its units."""
        return self.shape == "brand" and self.known is not None and self.known.key == self.known.group


class NameFinder:
    """Holds the automaton of known names."""

    def __init__(self, gazetteer: Gazetteer, folder: Folder) -> None:
        self.groups = {firm.key: firm for firm in gazetteer.firms}
        self._automaton = build_automaton(
            (word, (word, firm)) for firm in gazetteer.firms for word in _list_words(firm, folder)
        )

    def find_brands(self, text: str) -> list[Name]:
        """Known names at word boundaries, the longest where two overlap, in order."""
        hits = []
        for last, (word, firm) in self._automaton.iter(text):
            start, end = last - len(word) + 1, last + 1
            if _is_word(text, start, end, word):
                hits.append(Name(start, end, word, "brand", firm))
        hits.sort(key=lambda name: (name.start, -name.end))
        kept: list[Name] = []
        for hit in hits:
            if not kept or hit.start >= kept[-1].end:
                kept.append(hit)
        return [name for name in (_extend(text, name) for name in kept) if name is not None]


def _list_words(firm: KnownFirm, folder: Folder) -> Iterator[str]:
    for name in firm.names:
        folded = folder.fold(name).text
        yield folded
        if folded.isascii() and len(folded) > 3 and not folded.isupper():
            yield folded.upper()


def _is_word(text: str, start: int, end: int, word: str) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    if (
        before
        and word[0].isascii()
        and word[0].isalnum()
        and before.isascii()
        and (before.isalnum() or before in "_@/.")
    ):
        return False
    if after and word[-1].isascii() and word[-1].isalnum() and after.isascii() and (after.isalnum() or after in "_@/"):
        return False
    if word.endswith("中国") and after == "区":
        return False
    if word in _TRAPS and _TRAPS[word].search(text[max(0, start - 1) : start]):
        return False
    if _FORMERLY.search(text[max(0, start - 24) : start]):
        return False
    if word in _BRAND_TRAPS_BEFORE and _BRAND_TRAPS_BEFORE[word].search(text[max(0, start - 12) : start]):
        return False
    following = text[end : end + 14]
    if word in _BRAND_TRAPS_AFTER and _BRAND_TRAPS_AFTER[word].match(following):
        return False
    telco = word.endswith(("电信", "移动", "联通", "电讯", "通信"))
    return not (telco and _TELCO_TRAP.match(following))


#: 由新加坡某集团投资: a verb, not a part of the name.
_INVESTS = re.compile(r"(?:投资|控股)$")
_INVESTED_BY = re.compile(r"[由受获经][^,。;]{0,8}$")
#: 微软公司: the name as a text gives it; no word begins with 公司 here (公司法, 公司债).
_COMPANY_ZH = re.compile(r"^(?:集团)?公司(?![法债章治])")
#: A word of trade, behind which 公司 belongs to the name: 大众汽车软件公司.
_OF_TRADE = re.compile(r"(?:科技|软件|网络|信息|数据|数字|通信|技术|云|智能|数码|物流|能源|服务)\Z")


def _extend(text: str, name: Name) -> Name | None:
    """A brand with the words that make it a unit's name: Siemens Digital Technology (Shenzhen), HSBC's fintech unit."""
    rest = text[name.end : name.end + 60]
    if text[name.end - 1].isascii() and (more := _MORE_LATIN.match(rest)):
        return _as_unit(text, name, name.end + more.end())
    if not text[name.end - 1].isascii():
        return _extend_zh(text, name, rest)
    if unit := _UNIT_EN.match(rest):
        return _as_unit(text, name, name.end + unit.end())
    more = _MORE_EN.match(rest)
    if more is None or not more.end():
        return name
    taken = _measure_unit(more.group(), begun=" " in name.text)
    return _as_unit(text, name, name.end + taken) if taken else name


def _measure_unit(more: str, *, begun: bool = False) -> int:
    """How much of the words behind an English brand makes it a unit's name; `begun`: the brand has two words already."""
    taken = 0
    for token in re.finditer(r" (?:[A-Za-z&]+(?:-[A-Z][a-z]+)?)| ?\([A-Za-z. -]+\)", more):
        word = token.group().strip()
        known = word in _EXTENDERS or ((taken or begun) and word in TAILS)
        if not word.startswith("(") and not known and word not in ("&", "of"):
            break
        if word in _COUNTRIES and more[: token.start()].endswith(" of"):
            break  # KDDI of Japan
        taken = token.end()
    return len(re.sub(r" (?:&|of)$", "", more[:taken]))


#: 空客数字天津公司, 吉宝数据中心: what the unit's name runs over.
_RUNS_ON = re.compile(
    r"(?:深圳|上海|北京|海南|天津|广州|苏州|重庆|南京|杭州|成都|武汉|无锡|青岛|大连)公司(?![法债章治])|(?<=数据)中心(?:公司)?(?=(?:\([^()]{2,40}\))?(?:正式|已|日前|近日)?(?:获[批准得]|取得|拿到|领到|收到))"
)


def _extend_zh(text: str, name: Name, rest: str) -> Name:
    if _OWNS_ZH.match(rest):
        return name
    if company := _COMPANY_ZH.match(rest):
        return _as_unit(text, name, name.end + company.end())
    more = _MORE_ZH.match(rest)
    if not more or (_INVESTS.match(more.group()) and _INVESTED_BY.search(text[max(0, name.start - 12) : name.start])):
        return name
    if re.match(r"^(?:服务|技术|投资|数据|能源|汽车|金融)(?![一-鿿(])", rest) is None and more.end() < 2:
        return name
    end = name.end + more.end()
    if longer := _RUNS_ON.match(text, end):
        return _as_unit(text, name, longer.end())
    if (
        text[end : end + 2] == "公司"
        and _OF_TRADE.search(text[:end])
        and not re.match("[的在]", text[end + 2 : end + 3])
    ):
        return _as_unit(text, name, end + 2)
    return _as_unit(text, name, end + 2 * (text[end - 1 : end + 2] == ")公司"))


#: Words behind a brand that name the whole group still, not a unit of it.
_GROUP_TAILS = frozenset(
    ("Group", "Holdings", "集团", "公司", "集团公司", "Bank", "电器", "电气", "通商", "重工", "商事", "物产", "电机")
)


def _as_unit(text: str, name: Name, end: int) -> Name:
    tail = text[name.end : end].strip()
    shape = "brand" if tail in _GROUP_TAILS else "unit"
    return Name(name.start, end, text[name.start : end], shape, name.known)
