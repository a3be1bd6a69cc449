# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Finds full Chinese names of firms by their endings, and where each begins."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from domain.altering import alter
from domain.firms import KnownFirm
from parsers.facts.names.brands import Name
from parsers.facts.names.whole_names_zh import TRADE, choose_edge, find_short_before, is_cut_unsure, is_name, skip_leads
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.nations_zh import NATIONS_ZH
from parsers.facts.text.patterns import Pattern
from parsers.facts.values.regions import PLACES_ZH

_LEGAL_ZH = Pattern(r"(?:有限责任公司|股份有限公司|有限公司|有限合伙企业|\(有限合伙\))(?:[一-鿿]{2,4}分公司)?")
_BODY_ZH = Deferred(r"(?:[一-鿿A-Za-z0-9·&.\-' ]|\([一-鿿A-Za-z ]{1,12}\)){2,40}$")
#: The rightmost of these is where a legal name's left edge lies.
_EDGE_ZH = Deferred(
    r"(?<=[一-鿿]) (?=[一-鿿])|(?:LIMITED|Limited|LTD\.?|Ltd\.?|Inc\.?|Corp\.?|LLC|PLC|plc|GmbH) (?=[一-鿿])|[,、;:。\"《》〈〉!?|/【】]|^ ?\d{1,3}(?:[.、)]| +)|^ ?[·•▪◦‧] ?|^ ?\([一二三四五六七八九十\d]{1,3}\)|[德美日台港韩英法澳]商(?!业|务|贸|社|城|用|事|学|会|标)(?=[一-鿿A-Z])|(?:[一-鿿]资|瑞典|德国|法国|英国|美国|日本|韩国|荷兰|瑞士|丹麦|挪威|芬兰|意大利|西班牙|加拿大|新加坡|澳大利亚|以色列|印度)[一-鿿]{2,8}?(?<!电)商(?!业|务|贸|社|城|用|事|学|会|标)(?=[一-鿿A-Z]{2})|(?:运营|供应|制造|开发|零售|服务|集成|承包|经销|设备|分销|代理)商(?!业|务|贸)(?=[一-鿿A-Z]{2})|[美英法德日韩台港澳荷]资(?!本|产|讯|源|金|管|信|料)(?:背景的)?(?=[一-鿿A-Z]{2})|之一(?=[一-鿿A-Z]{2})|(?:\d{1,4}\.)+\d{1,4} +(?=[一-鿿])|(?<=[一-鿿 ])\d{1,3}[.)] ?"
    r"|(?:同意|批准|核准|准予|准许|允许|许可|放行|否决|拒绝)了?|注销了?|撤销了?|撤回了?|驳回了?|吊销了?|取消了?|收回了?|颁发给?|发放给?|发给|授予|授权|决定|包括|包含|涵盖|例如|比如|诸如|如下|分别是|分别为|即为|名单|其中|当中(?![心国])|网传|风传|盛传|误传|以及|及其|暨|作为|成为|涉及|英属维尔京群岛|开曼群岛|\d{4,} +(?=[一-鿿])"
    r"|(?<!饿)了(?!解)(?=[一-鿿A-Z]{4})|扣掉|扣除|减去|隔壁|[上下本]个月|计有|走进|走访了?|^(?:原告|被告)|(?:主角|主人公|当事(?:企业|公司|外企|方|人))(?=[一-鿿A-Z]{3})|[这那一]家(?:就?叫做?)|(?:新区|片区|管委会|政府|开发区|经开区|高新区|自贸[区港])[与和同](?=[一-鿿A-Z]{2})|(?:名字|名称)(?:有|是|为)|方面(?:[仅只]?有|仅|只|则)?(?=[一-鿿A-Z]{3})|(?:接入|托管|云服务)商(?=[一-鿿A-Z]{3})"
    r"|原名|原称|曾用名|更名为|前身为|委托|申请人|申请单位|企业名称|公司名称|单位名称|旗下的?|所属的?|下属的?|控股的?|全资子公司|子公司|关联公司|附属公司|属下|隶属|来自|(?:主人|业主|东家|掌柜)(?:是|叫|为)?|[名就]叫|(?:无关|关[连联]|[所附]属|属下|旗下|持有|控制|拥有|全资)之|客户(?!服务|关系|管理|体验|中心|端)|设立了?|成立了?|收购|入股|投资的|报[道导]|(?:人民|中级|高级|知识产权)法院|商标局|可能有|另一(?![家名头个位方边侧端])(?=[一-鿿A-Z]{3})|(?:竞争)?对手(?=[一-鿿A-Z]{2})|附属(?!医院|学校)(?=[一-鿿A-Z]{2})|(?:封测|晶圆|代工|面板|零部件|芯片|组装|设备)厂商?(?=[一-鿿A-Z]{2})|(?:业者|龙头|巨头)(?=[一-鿿A-Z]{2})|联合(?!利华|包裹|技术|健康|国际|信[息用])|携手|牵手|合作方|支持|通知|通报|要求|责令"
    r"|(?:已知(?:的)?(?:企业|公司)?(?:有|包括|为|是)?|近日|日前|今日|昨日|(?:同日|(?<=[,;。日]))新批|去年|今年(?!华)|上[月周]|此前|目前|当日|随后|同时|另外|此外|如今|另有|还有|就是|获悉|表示|透露|宣布|称)"
    rf"|(?:{NATIONS_ZH})商(?!业|务|贸|社|城|用|事|学|会|标)(?=[一-鿿A-Z]{{2}})|(?:{NATIONS_ZH})资(?!本|产|讯|源|金|管|信|料)(?=[一-鿿A-Z]{{3}})|(?<!呼)叫(?:做|作)?(?=[一-鿿A-Z]{{3}})"
    rf"|(?:企业|公司)(?!管理|咨询|服务|发展|信息|集团|投资|孵化|云|数据|网络|软件|科技|征信|策划|形象|营销|\(|{TRADE}+$)"
    r"|(?:\d|[一二两三四五六七八九十首])家"
    r"|(?:通过|借道|透过|经由|借由|借助|据[说悉传称报]|听说|持有|伪造|冒充|假冒|前?股东|东家|^但是?|^而(?!立|今)|^除了?|^不含|^若(?!经)|^(?:未|非|如|凡|若|一旦|假如|倘若?|如果)经(?!纬)|^(?:[现并另]?(?:根据|依据|依照|按照|遵照))|^[另又再]据(?!点)|^受|^继|(?<![天大公特])使(?![用命者馆节])|拒绝了?|[同次当后并已曾又再还只][日时天]?与)(?=[一-鿿A-Z]{2})"
    r"|[德美日台港韩英法澳]企(?!业|鹅|管|信|服|划)(?=[一-鿿A-Z]{2})|轮到了?|(?:名单|目录)?里?[又还]?多了|[又新再]?添了|新增了?(?=[一-鿿A-Z]{3}|[一-鿿A-Z]{2}\()|(?:受理|退回)了?(?=[一-鿿A-Z]{3})|(?:祝贺|恭喜|恭贺|贺(?=[^,。]{2,20}有限公司[获荣喜]))(?=[一-鿿A-Z]{3})|又见|迎来了?|(?:这|那|上|下|此|本|首)[次回批轮]则?(?:有|是)?|(?<=[\d一二三四五六七八九十]月)有"
    rf"|(?:助力|协助|陪跑)了?(?=[一-鿿A-Z]{{3}})(?!{TRADE}+$)|(?:先后|靠前|精准|全程|主动|上门|贴心|贴身)服务了?(?=[一-鿿A-Z]{{3}})(?!{TRADE}+$)|成功(?:推荐|推介|辅导|申报)了?(?=[一-鿿A-Z]{{3}})|(?:园区|片区|新区|保税区|开发区|经开区|高新区|自贸[区港])内的?(?!蒙)(?=[一-鿿A-Z]{{3}})|^代理(?=[一-鿿A-Z]{{3}})(?!{TRADE}+$)|(?:起诉|状告|控告)了?(?=[一-鿿A-Z]{{3}})|关联(?:方|企业)(?=[一-鿿A-Z]{{3}})|(?:效仿|仿效)(?=[一-鿿A-Z]{{3}})"
    r"|(?<![一-鿿])已有(?=[一-鿿A-Z]{4})|审查|审核|因?并入|新设[之的]?(?=[一-鿿A-Z]{3})|收到了?|终止了?|譬如|租用|租赁了|送[达抵到]|交到|发到|寄到|递到|颁到|发至|送至|寄至|聘请|雇用|采用|[也还既又便正都就尚](?:有|是|包括|含)|^像(?=[一-鿿A-Z]{2})|^[那这当]天(?=[一-鿿A-Z]{3})|中?可见|出现了?|^即(?![时刻墨])|(?:控制|持有|管理|拥有)(?=北京|上海|深圳|海南|广州|天津|杭州|苏州|南京|成都)"
    r"|(?<=[复覆文证照可给])予|没有|未见|者有(?=[一-鿿A-Z]{2})|向(?![量导日])|对(?!外)|当(?![纳代])|为(?<!华为)(?<!有为)|系(?![统列])|在(?!线)|将(?!来)|[给让把跟是被从于]|(?<!波罗)的|由(?<![自理]由)|^(?:有|如|含|仅|只|惟|唯|和(?=泰国)|和(?![记讯利信创黄光平谐睦硕泰佳而田众盛邦风美正诚顺])|及|与|或|等|到|至|了|着|经(?!纬(?!创资通|创软件|湃))|本|该|贵|你)(?=[一-鿿A-Z])"
)
#: What may stand between a verb or a noun and the name: 企业有甲公司, 包括如甲公司.
_LEAD_ZH = Deferred(r"(?:[中里内]面?)?(?:有|如|含|即|是|为)(?![限为友道])(?=[一-鿿A-Z]{3}|[一-鿿A-Z]{2}\()")
_NAME_HE = Deferred(
    r"和(?:记|讯|利|信|创|黄|光|平|谐|睦|硕|泰(?!国)|佳|而|田|众|盛|邦|风|美|正|诚|顺)|[中永祥人协共颐泰亿元万保太义同天仁三昭大嘉调温谦]和"
)
#: An exchange or its clearing house, which notices of listed firms name first.
_NO_FIRM_ZH = Deferred(r"(?:交易|结算)所$")


class Brands:
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


def known_in(brands: Brands, start: int, end: int) -> KnownFirm | None:
    """The known firm whose name a span holds, the one that fills it first."""
    inside = brands.within(start, end)
    exact = [name for name in inside if name.start == start and name.end >= end - 1]
    return (exact or inside)[0].known if inside else None


def find_left_edge_zh(text: str, low: int, high: int, brands: Brands) -> int:
    body = _BODY_ZH.search(text[low:high])
    start = low + body.start() if body else high
    if text.startswith(("和", "及", "与"), start, high) and text.endswith("公司", 0, start):
        start += 1  # right behind a full name a word that joins is none of the next one's
    edges = [edge for edge in _EDGE_ZH.finditer(text[start:high]) if edge.end() < high - start]
    if edges and edges[0].start() == 0 and _joins_nothing(text, start, high):
        edges = edges[1:]
    rightmost = start + max((edge.end() for edge in edges), default=0)
    start = choose_edge(text, start, high, edges)
    if edges and start == rightmost and (lead := _LEAD_ZH.match(text[start:high])):
        start += lead.end() if is_name(text[start + lead.end() : high]) else 0
    start = _cut_kind(text, start, high)
    start += _leads_by_letter(text, start, low, high)
    if has := _PLACE_HAS.match(text, start, high):
        start = has.end()
    for brand in brands.touching(start, high):
        if start < brand.end < high and text[brand.end] in "和及与" and not _begins_with_place(text, start, high):
            start = brand.end + 1
    whole, cut = _whole_line(text, low, high), _cut_and(text, start, high)
    if (cell := _CELL_ZH.search(text, max(0, low - 1), high)) and _CELL_ENDS.match(text, high):
        return cell.start()
    return whole if whole is not None and cut == whole + 1 else cut


def _leads_by_letter(text: str, start: int, low: int, high: int) -> bool:
    """Whether the first letter of a name is none of its own, by what stands behind its legal ending, or by its place."""
    return bool(
        (text.startswith("以", start, high) and _AS_EXAMPLE.match(text, high))
        or (text.startswith("除", start, high) and _BESIDES.match(text, high))
        or (text.startswith("代", start, high) and start == low and _FETCHED.match(text, high))
        or (text.startswith("原", start, high) and text[start - 1 : start] == "(" and _CLOSES.match(text, high))
    )


#: 以甲公司为例: what stands behind the name's 有限公司 says that 以 is none of its letters.
_AS_EXAMPLE = Deferred(r"(?:股份有限|有限责任|有限)公司(?:等)?(?:为例|为代表|为首|作为|[的之]?名义)")
#: 除甲公司外,还有乙公司: what stands behind the name says the same of 除.
_BESIDES = Deferred(r"(?:股份有限|有限责任|有限)公司(?:之|以)?外")
#: 丙公司代甲公司领取批复: who fetches it is named right before.
_FETCHED = Deferred(r"(?:股份有限|有限责任|有限)公司(?:领取|申领|办理|取得|领回|提交|递交)")
#: 甲公司(原乙公司): what a name was before.
_CLOSES = Deferred(r"(?:股份有限|有限责任|有限)公司\)")
#: 北京有甲信息(北京)…: a name with its place in brackets does not begin with it; 上海有孚网络 does.
_PLACE_HAS = Deferred(
    r"(?:北京|上海|深圳|海南|天津|广州|苏州|重庆|杭州|成都|南京|武汉|青岛|大连|厦门|宁波|海口|三亚)市?则?有(?=[一-鿿A-Z]{2,12}\([一-鿿]{2,6}\))"
)
#: A cell of a row that holds one name and nothing else: what else would be an edge is the name's own, |海澄联合云计算(厦门)股份有限公司|.
_CELL_ZH = Deferred(r"(?<=\|)[一-鿿]{2,12}(?:\([一-鿿]{2,6}\))?[一-鿿]{0,8}\Z")
_CELL_ENDS = Deferred(r"(?:有限责任公司|股份有限公司|有限公司)\|")


#: 全资公司云津科技, 运营主体达云信息: a word for what the firm is, before its name.
_KIND_ZH = Deferred(r"公司|企业|主体|实体|单位")
TRADE_ZH = Deferred(rf"{TRADE}*")


def _cut_kind(text: str, start: int, high: int) -> int:
    """Behind the last word for a kind of firm, unless words of trade alone follow, to which it belongs: 甲企业管理咨询."""
    for kind in reversed(list(_KIND_ZH.finditer(text, start, high))):
        rest = text[kind.end() : high]
        if len(rest) >= 3 and not TRADE_ZH.fullmatch(rest):
            return kind.end()
    return start


#: 关于和沁云联有限公司…, or a line or an item that begins so, 2.与众软件: the word that joins is the name's own.
_OPENS_WHOLE = Deferred(
    r"(?:^|\n|关于|\n\d{1,3} |(?:^|[\n:;,。、])[ \t]*\(?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[.、)] ?)(?=[和及与][一-鿿]{2,12}(?:\([一-鿿]{2,6}\))?[一-鿿]{0,6}$)"
)


def _whole_line(text: str, low: int, high: int) -> int | None:
    found = _OPENS_WHOLE.search(text[max(0, low - 3) : high])
    return max(0, low - 3) + found.end() if found else None


#: 北京科睿及时通网络: what begins with a place is no whole name before its 公司, so 及 and 与 stand in it.
_PLACE_FIRST = Deferred(
    r"(?:北京|上海|深圳|海南|天津|广州|苏州|重庆|杭州|成都|南京|武汉|青岛|大连|厦门|宁波)市?[^公司集团]{2,}$"
)


#: Behind a preposition or a verb nothing can be joined: 向和润达…公司 names a firm that begins with 和.
_GOVERNS = Deferred(r"(?:[向给为由对予让被]|批准|核准|准予|同意|授予|颁给|发给|包括|包含|许可|撤销|注销|吊销)$")


#: A numbered row holds one name, and a place with one more character is none: 2 上海谊和安物流科技有限公司.
_ROW_START = Deferred(r"(?:^|\n)\d{1,4}(?:[.、)]? |[.、)])$")
_PLACE_AND_ONE = Deferred(
    r"(?:北京|上海|深圳|海南|天津|广州|苏州|重庆|杭州|成都|南京|武汉|青岛|大连|厦门|宁波|海口|三亚)市?[一-鿿]"
)


def _cut_and(text: str, start: int, high: int) -> int:
    """Cuts at 和, 及, 与 that join two names, not at those that stand in one."""
    piece = text[start:high]
    row = _ROW_START.search(text[max(0, start - 8) : start]) is not None
    if _joins_nothing(text, start, high) or _is_one_item(text, start, high):
        return start + len(piece) - len(piece.lstrip())
    for match in re.finditer("[和及与]", piece):
        if match.start() >= 2 and (row or _PLACE_AND_ONE.fullmatch(piece[: match.start()])):
            continue
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
        if left in PLACES_ZH and not right.startswith(PLACES_ZH):
            continue  # 海南和域国际数据: what a place begins is one name
        if len(left) >= 2 and len(right) >= 4:
            return start + match.end()
    return start + len(piece) - len(piece.lstrip())


def _joins_nothing(text: str, start: int, high: int) -> bool:
    """Whether a name opens its list, or stands amid it, with a word that joins: 六家是:和丰信息有限公司、及川商务有限公司、…."""
    if not text.startswith(("和", "及", "与"), start):
        return False
    ending = _LEGAL_ZH.compiled.match(text, high)
    opens = text[start - 1 : start] == ":" and ending is not None and text.startswith("、", ending.end())
    return opens or _stands_amid_list(text, start, high)


#: The full name before an item of a row, whose items are all named in full.
_AFTER_FULL = Deferred(r"(?:有限公司|有限责任公司|\(有限合伙\))、$")


#: 上海市通信管理局和乙二网络, 微软(中国)与甲一科技: what stands before the word that joins is a body, or closed by its place.
_JOINED_WHOLE = Deferred(r"[^和及与]{1,20}(?:局|委|委员会|厅|部|政府|使馆|管委会|协会|商会|集团|公司|\))[和及与]")


def _is_one_item(text: str, start: int, high: int) -> bool:
    """Whether what stands before a legal ending is one name whatever joins its letters: a numbered row, a cell, an item of full names.

    2.诚泰及信供应链管理(上海)有限公司; |苏州丰田通商和泰数据有限公司|; 甲有限公司、安盛和泰信息技术(上海)有限公司.
    """
    before, ending = text[max(0, start - 12) : start], _LEGAL_ZH.compiled.match(text, high)
    if ending is None or _JOINED_WHOLE.match(text, start, high):
        return False
    if _ROW_START.search(before) or _stands_amid_list(text, start, high):
        return True
    if _AFTER_FULL.search(before) and text[start + 2 : start + 3] in ("和", "及", "与"):
        return True  # two letters alone stand for no firm beside full names
    return before.rstrip(" ")[-1:] in ("", "\n", "|") and text[ending.end() : ending.end() + 2].lstrip(" ")[:1] == "|"


def _begins_with_place(text: str, start: int, high: int) -> bool:
    """Whether a row or a cell holds a name that a place begins: 苏州丰田通商和泰数据有限公司."""
    return text.startswith(PLACES_ZH, start) and _is_one_item(text, start, high)


def _stands_amid_list(text: str, start: int, at: int) -> bool:
    """Whether a legal name has others of its row on both sides, 、甲和乙信息有限公司、: what joins stands before the last one alone."""
    ending = _LEGAL_ZH.compiled.match(text, at) if text[start - 1 : start] == "、" else None
    return ending is not None and text.startswith(("、", "和", "及", "与", "以及"), ending.end())


def _ends_list(text: str, at: int) -> bool:
    """Whether the legal name whose ending begins at a place is the last item of its list: A、B及C有限公司."""
    ending = _LEGAL_ZH.compiled.match(text, at)
    return ending is not None and text[ending.end() : ending.end() + 1] not in ("、", "和", "及", "与")


#: 应甲公司申请, 据甲公司请求, 据甲公司披露: a preposition at the head of a clause, and what closes it; 应用材料 stays whole.
_ASKED_BY = Deferred(r"(?:^|(?<=[,。;:、\n ]))(?:据|应|依|按(?!摩))")
_ASKS = Deferred(r"(?:(?:提出|提交|递交)的)?[的之]?(?:书面)?(?:申请|请求|要求)")
_SAYS = Deferred(r"的?(?:官网|公众号)?(?:今日|昨日|日前|近日)?(?:披露|公告|消息|介绍|透露|公布|通报|说法)")
#: Names that begin with such a letter: 应用材料, 依视路, 按图. Others that do are cut, and wait for a person.
_OWN_LETTER = Deferred(
    r"应(?:用(?!友)|急|变|流|达|友|大|科院|物(?!流宝))|依(?:视路|图|米康|维柯|顿|兰|莎|必安派特|云|文)|据(?:点|合)|按图"
)


#: 新加坡狮城云(海南)有限公司和泰国正达信息(三亚)有限公司: in a row each stands behind whence it comes.
_NATION = Deferred(
    rf"(?:{NATIONS_ZH}|香港|台湾)(?!电[信讯力气]|银行|航空|通[信运]|再保险|邮政|铁路|巴黎银行)(?=[一-鿿]{{2,12}}\([一-鿿]{{2,6}}\))"
)
#: What joins two names of a row.
_JOINS = Deferred(r"[、,;]?(?:和|及|与|以及)?")


def find_legal_zh(text: str, known: Brands) -> Iterator[Name]:
    """Every full Chinese name, in order; of two in a row that both begin with a nation neither has it as its own."""
    found = list(_find_legal(text, known))
    nations = [_NATION.match(name.text) if name.known is None else None for name in found]
    led = set()
    for at in range(len(found) - 1):
        between = text[found[at].end : found[at + 1].start]
        if nations[at] and nations[at + 1] and _JOINS.fullmatch(between):
            led |= {at, at + 1}
    for at, (name, nation) in enumerate(zip(found, nations, strict=True)):
        cut = nation.end() if nation and at in led else 0
        unsure = name.contested or (nation is not None and not cut)  # 法国达贺微(北京): its nation, or its name
        yield alter(name, start=name.start + cut, text=name.text[cut:], contested=unsure)


def _may_be_half(text: str, start: int, known: Brands) -> bool:
    """Whether a name may be the second half of one, whose first is a word that nobody knows for a firm."""
    left = find_short_before(text, start)
    return left is not None and not known.within(*left)


def _stands_behind_brand(text: str, start: int, known: Brands) -> bool:
    """Whether a name is joined to a known one in a numbered row or behind a full name, 2.博世与海因茨(上海)有限公司: two firms, or one."""
    if text[start - 1 : start] not in ("和", "及", "与") or text.startswith(("中国", *PLACES_ZH), start):
        return False  # 西门子和北京海诺咨询: what a place begins is a name by itself
    ends = [brand for brand in known.touching(start - 1, start) if brand.end == start - 1]
    before = [text[max(0, brand.start - 12) : brand.start] for brand in ends]
    return any(_ROW_START.search(one) or _AFTER_FULL.search(one) for one in before)


def _may_be_two(text: str, start: int, high: int) -> bool:
    """Whether the last of a row of full names may be two, 甲有限公司、安盛和泰信息有限公司: it is taken for one."""
    if not _AFTER_FULL.search(text[max(0, start - 12) : start]) or _stands_amid_list(text, start, high):
        return False
    if text.startswith(PLACES_ZH, start):
        return False  # 北京科睿及时通: what a place begins is one name
    joins = re.finditer("[和及与]", text[start:high])
    return any(
        one.start() > 1 and not _NAME_HE.search(text[start + one.start() - 1 : start + one.end() + 1]) for one in joins
    )


def _is_led_in(text: str, start: int, end: int) -> bool:
    """Whether the first letter of a full name is none of its own, but leads in whose request or news it is."""
    if not _ASKED_BY.match(text, start) or _OWN_LETTER.match(text, start):
        return False
    return _ASKS.match(text, end) is not None or (text[start] in "据按" and _SAYS.match(text, end) is not None)


def _find_legal(text: str, known: Brands) -> Iterator[Name]:
    floor = 0
    for match in _LEGAL_ZH.finditer(text):
        start = find_left_edge_zh(text, max(floor, match.start() - 44), match.start(), known)
        start = skip_leads(text, start, match.start())
        led = _is_led_in(text, start, match.end())
        start += led
        if match.start() - start >= 2 and not _NO_FIRM_ZH.search(text[start : match.start()]):
            firm = known_in(known, start, match.end())
            unsure = firm is None and is_cut_unsure(text, start, match.end())
            unsure = unsure or _may_be_half(text, start, known) or _may_be_two(text, start, match.start())
            unsure = unsure or _stands_behind_brand(text, start, known)
            unsure = unsure or (led and firm is None and not text.startswith(PLACES_ZH, start))
            yield Name(start, match.end(), text[start : match.end()], "legal", firm, contested=unsure)
        floor = match.end()
