# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Finds firms in folded text: legal names by their shape, known groups and brands, and members of lists."""

import re
from dataclasses import dataclass

import ahocorasick

from domain.firms import Gazetteer, KnownFirm
from parsers.facts.text import Folder

_LEGAL_ZH = re.compile(r"(?:有限责任公司|股份有限公司|有限公司|有限合伙企业|\(有限合伙\))(?:[一-鿿]{2,4}分公司)?")
_BODY_ZH = re.compile(r"(?:[一-鿿A-Za-z0-9·&.\-' ]|\([一-鿿A-Za-z ]{1,12}\)){2,40}$")
#: The rightmost of these is where a legal name's left edge lies.
_EDGE_ZH = re.compile(
    r"[,、;:。\"《》〈〉!?|/【】]|^\d{1,3}[.、)]|(?<=[一-鿿 ])\d{1,3}[.)] ?"
    r"|同意|批准|核准|准予|允许|许可|注销|撤销|吊销|取消|收回|颁发给?|发放给?|发给|授予|授权|决定|包括|包含|涵盖|例如|比如|诸如|如下|分别是|分别为|即为|名单|其中|以及|及其|暨|作为|成为"
    r"|委托|申请人|申请单位|企业名称|公司名称|单位名称|旗下的?|所属的?|下属的?|控股的?|全资子公司|子公司|关联公司|附属公司|属下|隶属|来自|设立了?|成立了?|收购|入股|投资的|联合|携手|牵手|合作方|支持|通知|通报|要求|责令"
    r"|(?:近日|日前|今日|昨日|此前|目前|当日|随后|同时|另外|此外|如今|另有|还有|就是|获悉|表示|透露|宣布|称)"
    r"|(?:企业|公司)(?!管理|咨询|服务|发展|信息|集团|投资|孵化|云|数据|网络|软件|科技|征信|策划|形象|营销|\()"
    r"|(?:\d|[一二三四五六七八九十])家"
    r"|向(?![量导日])|对(?!外)|为(?<!华为)(?<!有为)|系(?![统列])|在(?!线)|将(?!来)|[给由让把跟是的被从于]|^(?:有|如|含|和(?![记讯利信创黄光平谐睦硕泰佳而田众盛邦风美正诚顺])|及|与|或|等|到|至|了|着|经|本|该|贵|你)(?=[一-鿿A-Z])"
)
_NAME_HE = re.compile(
    r"和(?:记|讯|利|信|创|黄|光|平|谐|睦|硕|泰|佳|而|田|众|盛|邦|风|美|正|诚|顺)|[中永祥人协共颐泰亿元万保太义同天仁三昭大嘉调温谦]和"
)
_SUFFIX_EN = re.compile(
    r"(?:,? ?\b(?:Company,? Limited|Corporation,? Limited|(?:Co|Corp)\b\.?,? ?(?:Ltd|Limited|LTD|LIMITED)\b\.?|CO\.?,? ?LTD\b\.?|Pte\.? Ltd\b\.?|Pvt\.? Ltd\b\.?|Ltd\b\.?|LTD\b\.?|Limited\b|LIMITED\b"
    r"|Inc\b\.?|Incorporated\b|Corp\b\.?|LLC\b|GmbH\b|AG\b|plc\b|PLC\b|S\.A\.|N\.V\.|Co\.(?=[ ,;]|$)))"
)
_TOKEN_EN = re.compile(r"(?:[A-Z][\w.&'\-]*|\d\w*|&|of|\([A-Z][A-Za-z ]{1,20}\)|[a-z]?[A-Z]\w*)$")
_OFFICE = re.compile(
    r"(?:\S+ ){0,4}?(?:President|CEO|Director|Chairman|Chairwoman|Manager|Head|Officer|Chief|Founder|Partner)(?: [A-Z]\w+)? of "
)
_FORMERLY = re.compile(r"(?:\b(?:once|formerly|previously known as|then called) |前身(?:为|是)|原名)$")
_WORD_EN = re.compile(r"\([A-Za-z ]+\)|[A-Za-z0-9&.'\-/]+")
_NOT_FIRST = frozenset(
    [
        "The",
        "A",
        "An",
        "And",
        "Or",
        "Of",
        "For",
        "In",
        "On",
        "At",
        "By",
        "To",
        "From",
        "With",
        "Recipients",
        "Partners",
        "Companies",
        "Firms",
        "Including",
        "Include",
        "Such",
        "As",
        "Among",
        "Both",
        "Its",
        "Their",
        "Other",
        "Also",
        "While",
        "When",
        "After",
        "But",
        "That",
        "This",
        "These",
        "It",
        "He",
        "She",
        "They",
        "New",
        "Names",
    ]
)
_FIELD = r"(?:fintech|financial technology|health ?care|digital health|digital|cloud|software|medical|insurance|technology|telecoms?|data|logistics|payments?|mobility|e-commerce)"
_UNIT_EN = re.compile(rf"^'s? (?:{_FIELD} )+(?:unit|subsidiary|arm|affiliate|division)\b")
_MORE_EN = re.compile(
    r"^(?:(?: (?:[A-Z][a-z]+[A-Za-z]*|[A-Z]{2,}|&|of(?= [A-Z])))+)?(?: ?\((?:[A-Z][A-Za-z]+ ?){1,3}\))?"
)
_EXTENDERS = frozenset(
    [
        "China",
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
        "Health",
        "Industrial",
        "Software",
        "Electric",
        "Global",
        "International",
        "Asia",
        "Pacific",
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
    ]
)
_MORE_ZH = re.compile(
    r"^(?:数字|数码|数位|医疗|科技|信息|网络|软件|金融|金科|云|通信|通讯|技术|数据|服务|智能|健康|能源|汽车|物流|电子|工业|国际|投资|商务|咨询|资讯|互联){1,6}(?:\((?:中国|上海|北京|深圳|海南|香港)\))?|^(?:集团|中国|\((?:中国|上海|北京|深圳|海南|香港)\))(?![一-鿿]{0,1}(?:区|市场|业务|政府|总裁))"
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
}
_BRAND_TRAPS_AFTER = {"网通": re.compile(r"^[信讯过]"), "三星": re.compile(r"^级"), "京东": re.compile(r"^[部南北]"), "联想": re.compile(r"^(?:到|起)"),
                      "高通": re.compile(r"^(?:胀|量|过)"), "Apple": re.compile(r"^ (?:juice|pie|orchard|farm)"), "Unity": re.compile(r"^ (?:of|and|is the|among)\b")}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Name:
    """A firm as it stands in folded text. `shape` is legal, brand (a known name alone), unit (a brand with more), listed."""

    start: int
    end: int
    text: str
    shape: str
    known: KnownFirm | None = None

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
        self._automaton = ahocorasick.Automaton()
        self.groups = {firm.key: firm for firm in gazetteer.firms}
        for firm in gazetteer.firms:
            for name in firm.names:
                folded = folder.fold(name).text
                self._automaton.add_word(folded, (folded, firm))
                if folded.isascii() and len(folded) > 3 and not folded.isupper():
                    self._automaton.add_word(folded.upper(), (folded.upper(), firm))
        self._automaton.make_automaton()

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


def _is_word(text: str, start: int, end: int, word: str) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    if word[0].isascii() and word[0].isalnum() and before.isascii() and (before.isalnum() or before in "_@/."):
        return False
    if word[-1].isascii() and word[-1].isalnum() and after.isascii() and (after.isalnum() or after in "_@/"):
        return False
    if word in _TRAPS and _TRAPS[word].search(text[max(0, start - 1) : start]):
        return False
    if _FORMERLY.search(text[max(0, start - 24) : start]):
        return False
    following = text[end : end + 14]
    if word in _BRAND_TRAPS_AFTER and _BRAND_TRAPS_AFTER[word].match(following):
        return False
    telco = word.endswith(("电信", "移动", "联通", "电讯", "通信"))
    return not (telco and _TELCO_TRAP.match(following))


def _extend(text: str, name: Name) -> Name | None:
    """A brand with the words that make it a unit's name: Siemens Digital Technology (Shenzhen), HSBC's fintech unit."""
    rest = text[name.end : name.end + 60]
    if not text[name.end - 1].isascii():
        more = _MORE_ZH.match(rest)
        if not more or (
            re.match(r"^(?:服务|技术|投资|数据|能源|汽车|金融)(?![一-鿿(])", rest) is None and more.end() < 2
        ):
            return name
        return _as_unit(text, name, name.end + more.end())
    if unit := _UNIT_EN.match(rest):
        return _as_unit(text, name, name.end + unit.end())
    more = _MORE_EN.match(rest)
    if more is None or not more.end():
        return name
    taken = 0
    for token in re.finditer(r" (?:[A-Za-z&]+)| ?\([A-Za-z ]+\)", more.group()):
        word = token.group().strip()
        if not word.startswith("(") and word not in _EXTENDERS and word not in ("&", "of"):
            break
        taken = token.end()
    taken = len(re.sub(r" (?:&|of)$", "", more.group()[:taken]))
    return _as_unit(text, name, name.end + taken) if taken else name


def _as_unit(text: str, name: Name, end: int) -> Name:
    tail = text[name.end : end].strip()
    shape = "brand" if tail in ("Group", "Holdings", "集团", "Bank") else "unit"
    return Name(name.start, end, text[name.start : end], shape, name.known)


def find_legal_names(text: str, brands: list[Name]) -> list[Name]:
    """Full legal names by their endings, in both languages."""
    found = []
    floor = 0
    for match in _LEGAL_ZH.finditer(text):
        start = _left_edge_zh(text, max(floor, match.start() - 44), match.start(), brands)
        if match.start() - start >= 2:
            found.append(
                Name(start, match.end(), text[start : match.end()], "legal", _known_in(brands, start, match.end()))
            )
        floor = match.end()
    floor = 0
    for match in _SUFFIX_EN.finditer(text):
        start = _left_edge_en(text, max(floor, match.start() - 110), match.start())
        if start is not None and match.start() - start >= 2:
            found.append(
                Name(start, match.end(), text[start : match.end()], "legal", _known_in(brands, start, match.end()))
            )
            floor = match.end()
    return sorted(found, key=lambda name: name.start)


def _known_in(brands: list[Name], start: int, end: int) -> KnownFirm | None:
    inside = [name for name in brands if start <= name.start < end]
    exact = [name for name in inside if name.start == start and name.end >= end - 1]
    return (exact or inside)[0].known if inside else None


def _left_edge_zh(text: str, low: int, high: int, brands: list[Name]) -> int:
    body = _BODY_ZH.search(text[low:high])
    start = low + body.start() if body else high
    edges = [m.end() for m in _EDGE_ZH.finditer(text[start:high]) if m.end() < high - start]
    start += max(edges, default=0)
    for brand in brands:
        if start < brand.end < high and text[brand.end] in "和及与":
            start = brand.end + 1
    return _cut_and(text, start, high)


def _cut_and(text: str, start: int, high: int) -> int:
    """Cuts at 和, 及, 与 that join two names, not at those that stand in one."""
    piece = text[start:high]
    for match in re.finditer("[和及与]", piece):
        around = piece[max(0, match.start() - 1) : match.end() + 1]
        if match.start() == 0 and not _NAME_HE.match(piece):
            return start + 1
        left, right = piece[: match.start()], piece[match.end() :]
        if match.group() != "和" or _NAME_HE.search(around) or match.start() == 0:
            continue
        if len(left) >= 2 and len(right) >= 4:
            return start + match.end()
    return start + len(piece) - len(piece.lstrip())


def _left_edge_en(text: str, low: int, high: int) -> int | None:
    """Walks left over capitalised words; stops at a small word, a stop, or a possessive."""
    line = max(text.rfind("\n", low, high) + 1, low)
    if line == low and low and text[low - 1 : low].isalnum():
        line = text.find(" ", low, high) + 1 or low
    piece = text[line:high].rstrip(" ,")
    start: int | None = None
    for word in reversed(list(_WORD_EN.finditer(piece))):
        token = word.group()
        if word.end() < (start if start is not None else len(piece)) and re.search(r"[^ ]", piece[word.end() : start]):
            break
        if not _TOKEN_EN.match(token) or token.endswith(("'s", "'")):
            break
        if token.endswith(".") and len(token) > 3 and not re.match(r"(?:[A-Z]\.)+$", token):
            break
        start = word.start()
    if start is None:
        return None
    if office := _OFFICE.match(piece[start:]):
        start += office.end()
    words = piece[start:].split(" ")
    while words and (words[0] in _NOT_FIRST or words[0] in ("&", "of")):
        start += len(words[0]) + 1
        words = words[1:]
    return line + start if words else None
