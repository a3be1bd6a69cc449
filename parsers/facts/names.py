# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Finds firms in folded text: legal names by their shape, known groups and brands, and members of lists."""

import re
from bisect import bisect_left

from domain.firms import KnownFirm
from parsers.facts.brands import Name
from parsers.facts.patterns import Pattern

_LEGAL_ZH = Pattern(r"(?:有限责任公司|股份有限公司|有限公司|有限合伙企业|\(有限合伙\))(?:[一-鿿]{2,4}分公司)?")
_BODY_ZH = re.compile(r"(?:[一-鿿A-Za-z0-9·&.\-' ]|\([一-鿿A-Za-z ]{1,12}\)){2,40}$")
#: The rightmost of these is where a legal name's left edge lies.
_EDGE_ZH = re.compile(
    r"[,、;:。\"《》〈〉!?|/【】]|^\d{1,3}(?:[.、)]| +)|^ ?\([一二三四五六七八九十\d]{1,3}\)|[德美日台港韩英法澳]商(?=[一-鿿A-Z])|(?<=[一-鿿 ])\d{1,3}[.)] ?"
    r"|同意|批准|核准|准予|允许|许可|注销了?|撤销了?|吊销了?|取消了?|收回了?|颁发给?|发放给?|发给|授予|授权|决定|包括|包含|涵盖|例如|比如|诸如|如下|分别是|分别为|即为|名单|其中|以及|及其|暨|作为|成为|涉及|英属维尔京群岛|开曼群岛|\d{4,} +(?=[一-鿿])"
    r"|原名|原称|曾用名|更名为|前身为|委托|申请人|申请单位|企业名称|公司名称|单位名称|旗下的?|所属的?|下属的?|控股的?|全资子公司|子公司|关联公司|附属公司|属下|隶属|来自|设立了?|成立了?|收购|入股|投资的|联合(?!利华|包裹|技术|健康|国际|信[息用])|携手|牵手|合作方|支持|通知|通报|要求|责令"
    r"|(?:已知(?:的)?(?:企业|公司)?(?:有|包括|为|是)?|近日|日前|今日|昨日|此前|目前|当日|随后|同时|另外|此外|如今|另有|还有|就是|获悉|表示|透露|宣布|称)"
    r"|(?:企业|公司)(?!管理|咨询|服务|发展|信息|集团|投资|孵化|云|数据|网络|软件|科技|征信|策划|形象|营销|\()"
    r"|(?:\d|[一二三四五六七八九十])家"
    r"|(?<=[复覆文证照可给])予|没有|未见|向(?![量导日])|对(?!外)|当(?![纳代])|为(?<!华为)(?<!有为)|系(?![统列])|在(?!线)|将(?!来)|[给由让把跟是的被从于]|^(?:有|如|含|和(?![记讯利信创黄光平谐睦硕泰佳而田众盛邦风美正诚顺])|及|与|或|等|到|至|了|着|经|本|该|贵|你)(?=[一-鿿A-Z])"
)
#: What may stand between a verb or a noun and the name: 企业有甲公司, 包括如甲公司.
_LEAD_ZH = re.compile(r"中?(?:有|如|含|即|是|为)(?![限为友道])(?=[一-鿿A-Z]{3}|[一-鿿A-Z]{2}\()")
_NAME_HE = re.compile(
    r"和(?:记|讯|利|信|创|黄|光|平|谐|睦|硕|泰|佳|而|田|众|盛|邦|风|美|正|诚|顺)|[中永祥人协共颐泰亿元万保太义同天仁三昭大嘉调温谦]和"
)
_SUFFIX_EN = Pattern(
    r"(?:,? ?\b(?:(?:Limited )?Company,? Limited|Limited Company|Corporation,? Limited|(?:Co|Corp)\b\.?,? ?(?:Ltd|Limited|LTD|LIMITED)\b\.?|CO\.?,? ?LTD\b\.?|Pte\.? Ltd\b\.?|Pvt\.? Ltd\b\.?|Ltd\b\.?|LTD\b\.?|Limited\b|LIMITED\b"
    r"|Inc\b\.?|Incorporated\b|Corporation\b(?! of)|Corp\b\.?|LLC\b|GmbH(?: & Co\.?(?: KG(?:aA)?\b)?)?(?!\w)|AG\b|(?<=[a-zA-Z] )AB\b|plc\b|Plc\b|PLC\b|S\.A\.|N\.V\.|B\.V\.|S\.p\.A\.|NV\b|BV\b|Oy\b|KK\b|Sdn\.? Bhd\b\.?|SpA\b|SE\b(?! Asia)|Oyj\b|ASA\b|A/S\b|KGaA\b|Berhad\b|Bhd\b\.?|Tbk\b|K\.K\.|Co\.(?=[ ,;]|$)|(?<=[a-z)] )Co(?=[,;)\n]|$| (?:and|has|have|was|were|is|are|will|said)\b)))"
)
_TOKEN_EN = re.compile(r"(?:[A-ZÀ-ÖØ-Þ][\w.&'\-]*|\d\w*|&|of|\([A-Z][A-Za-z ]{1,20}\)|[a-z]?[A-Z]\w*)$")
_OFFICE = re.compile(
    r"(?:\S+ ){0,4}?(?:President|CEO|Director|Chairman|Chairwoman|Manager|Head|Officer|Chief|Founder|Partner)(?: [A-Z]\w+)? of "
)
_WORD_EN = re.compile(r"\([A-Za-z ]+\)|[A-Za-zÀ-ÖØ-öø-ÿ0-9&.'\-/]+")
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
        "Because",
        "Although",
        "Since",
        "If",
        "Where",
        "Whereas",
        "Under",
        "Following",
        "Upon",
        "Though",
        "Both",
        "Rival",
        "It",
        "He",
        "She",
        "They",
        "New",
        "Names",
        "AND",
        "THE",
    ]
)


def find_legal_names(text: str, brands: list[Name]) -> list[Name]:
    """Full legal names by their endings, in both languages."""
    found = []
    known = _Brands(brands)
    floor = 0
    for match in _LEGAL_ZH.finditer(text):
        start = _left_edge_zh(text, max(floor, match.start() - 44), match.start(), known)
        if match.start() - start >= 2:
            found.append(
                Name(start, match.end(), text[start : match.end()], "legal", _known_in(known, start, match.end()))
            )
        floor = match.end()
    floor = 0
    for match in _SUFFIX_EN.finditer(text):
        left = _left_edge_en(text, max(floor, match.start() - 110), match.start())
        if left is not None and match.start() - left >= 2:
            left = _part_known(text, left, match.start(), known)
            branch = _BRANCH_EN.match(text, match.end())
            end = branch.end() if branch else match.end()
            found.append(Name(left, end, text[left:end], "legal", _known_in(known, left, end)))
            floor = end
    return sorted(found, key=lambda name: name.start)


_BRANCH_EN = re.compile(r",? (?:[A-Z][a-z]+ ){1,2}Branch\b")


def _part_known(text: str, left: int, high: int, brands: "_Brands") -> int:
    """ "Airbus China and Deutsche Telekom (China) ... Co." are two, where a known name begins behind the "and"."""
    for brand in brands.within(left + 1, high):
        if text[left : brand.start].endswith(" and "):
            left = brand.start
    return left


class _Brands:
    """Known names in the order in which they stand, to be asked for those in a span."""

    def __init__(self, brands: list[Name]) -> None:
        self._brands = brands
        self._starts = [brand.start for brand in brands]
        self._longest = max((brand.end - brand.start for brand in brands), default=0)

    def within(self, start: int, end: int) -> list[Name]:
        """Those that begin in a span."""
        return self._brands[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def touching(self, start: int, end: int) -> list[Name]:
        """Those that begin or end in a span, and perhaps some before it."""
        return self.within(start - self._longest, end)


def _known_in(brands: _Brands, start: int, end: int) -> KnownFirm | None:
    inside = brands.within(start, end)
    exact = [name for name in inside if name.start == start and name.end >= end - 1]
    return (exact or inside)[0].known if inside else None


def _left_edge_zh(text: str, low: int, high: int, brands: _Brands) -> int:
    body = _BODY_ZH.search(text[low:high])
    start = low + body.start() if body else high
    edges = [m.end() for m in _EDGE_ZH.finditer(text[start:high]) if m.end() < high - start]
    start += max(edges, default=0)
    if edges and (lead := _LEAD_ZH.match(text[start:high])):
        start += lead.end()
    for brand in brands.touching(start, high):
        if start < brand.end < high and text[brand.end] in "和及与":
            start = brand.end + 1
    whole, cut = _whole_line(text, low, high), _cut_and(text, start, high)
    return whole if whole is not None and cut == whole + 1 else cut


#: 关于和沁云联有限公司…, or a line that begins so: the word that joins is the name's own.
_OPENS_WHOLE = re.compile(r"(?:^|\n|关于)(?=[和及与][一-鿿]{2,12}(?:\([一-鿿]{2,6}\))?[一-鿿]{0,6}$)")


def _whole_line(text: str, low: int, high: int) -> int | None:
    found = _OPENS_WHOLE.search(text[max(0, low - 3) : high])
    return max(0, low - 3) + found.end() if found else None


#: 北京科睿及时通网络: what begins with a place is no whole name before its 公司, so 及 and 与 stand in it.
_PLACE_FIRST = re.compile(
    r"(?:北京|上海|深圳|海南|天津|广州|苏州|重庆|杭州|成都|南京|武汉|青岛|大连|厦门|宁波)市?[^公司集团]{2,}$"
)


#: Behind a preposition or a verb nothing can be joined: 向和润达…公司 names a firm that begins with 和.
_GOVERNS = re.compile(r"(?:[向给为由对予让被]|批准|核准|准予|同意|授予|颁给|发给|包括|包含|许可|撤销|注销|吊销)$")


def _cut_and(text: str, start: int, high: int) -> int:
    """Cuts at 和, 及, 与 that join two names, not at those that stand in one."""
    piece = text[start:high]
    for match in re.finditer("[和及与]", piece):
        around = piece[max(0, match.start() - 1) : match.end() + 1]
        if match.start() == 0 and _GOVERNS.search(text[max(0, start - 4) : start]):
            continue
        if match.start() == 0 and not _NAME_HE.match(piece):
            return start + 1
        left, right = piece[: match.start()], piece[match.end() :]
        last = text[start - 1 : start] == "、" and _ends_list(text, high)
        if match.group() != "和" and last and len(left) >= 2 and len(right) >= 4 and not _PLACE_FIRST.match(left):
            return start + match.end()
        if match.group() != "和" or _NAME_HE.search(around) or match.start() == 0:
            continue
        if len(left) >= 2 and len(right) >= 4:
            return start + match.end()
    return start + len(piece) - len(piece.lstrip())


_NOT_IN_NAME = (
    "'s",
    "'",
    "-based",
    "-headquartered",
    "-listed",
    "-owned",
    "-backed",
    "-invested",
    "-funded",
    "-controlled",
)
#: "Sanya-registered Lagoon ...": a participle that ties a place or a nation to the name behind it.
_ADJECTIVE = re.compile(r"-(?:[a-z]+ed|born|bound|run|held|made|led)$")
#: "on 9 September 2025 Vantrel ... Ltd.", "3 HKT Global ... Ltd." in a row of a table: no word of the name.
_DATE_FIRST = re.compile(
    r"(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{1,2}(?:st|nd|rd|th)?,?)?(?: \d{4},?)? (?=[A-Z])"
)
_NUMBER_ALONE = re.compile(r"\d{1,4}\.?")
#: What joins words within a name: Hartwell Science and Technology (Beijing).
_PAIRED = re.compile(
    r"(?:[A-Z][\w&'-]* )+(?:Science|Research|Sales|Trade|Import|Systems|Software|Trust|Oil|Media|Energy|Sons|Marketing|Investment|Education|Culture|Health|Logistics|Information|Data|Network|Internet) and $"
)
_PAIR_AFTER = re.compile(
    r"(?:Technology|Technologies|Development|Services?|Export|Network|Hardware|Investment|Gas|Entertainment|Power|Consulting|Trading|Engineering|Software|Communications?|Management|Media|Technical)\b"
)
_AND_BEFORE = re.compile(
    r"(?:^(?:\s*(?:\(?\d{1,3}[.)]|[-*•·]) )?|.*?[|;:(]\s*|.*\b(?:subsidiary|unit|company|affiliate|enterprise)s? )([A-Z][\w'-]+(?: [A-Z][\w'-]+)?) and $"
)


def _join_and(piece: str, start: int) -> int:
    """ "Kern and Vogel Data (Tianjin) Co., Ltd." in a cell of its own, or behind "its subsidiary", is one name."""
    if _PAIR_AFTER.match(piece[start:]) and (pair := _PAIRED.search(piece[:start])):
        return pair.start()
    before = _AND_BEFORE.match(piece[:start])
    return before.start(1) if before and before[1].split(" ")[0] not in _NOT_FIRST else start


def _ends_list(text: str, at: int) -> bool:
    """Whether the legal name whose ending begins at a place is the last item of its list: A、B及C有限公司."""
    ending = _LEGAL_ZH.compiled.match(text, at)
    return ending is not None and text[ending.end() : ending.end() + 1] not in ("、", "和", "及", "与")


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
        if not _TOKEN_EN.match(token) or token.endswith(_NOT_IN_NAME) or _ADJECTIVE.search(token):
            break
        if token.endswith(".") and len(token) > 3 and not re.match(r"(?:[A-Z]\.)+$", token):
            break
        start = word.start()
    if start is None:
        return None
    start = _join_and(piece, start)
    if office := _OFFICE.match(piece[start:]):
        start += office.end()
    start = _skip_lead(piece, start)
    return line + start if piece[start:] else None


def _skip_lead(piece: str, start: int) -> int:
    """Where a name begins behind the words, dates and numbers that open its sentence or row."""
    while start < len(piece):
        dated = _DATE_FIRST.match(piece, start)
        word = piece[start:].partition(" ")[0]
        if dated:
            start = dated.end()
        elif word in _NOT_FIRST or word in ("&", "of") or _NUMBER_ALONE.fullmatch(word):
            start += len(word) + 1
        else:
            break
    return min(start, len(piece))
