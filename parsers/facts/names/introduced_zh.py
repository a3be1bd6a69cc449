# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Finds Chinese names of firms that have no legal ending: a place in brackets stands behind them, or whence they come before them.

范德林数位(上海), 日商樱和情报科技, 美资的派克曼诊断资讯, 公司"光域互动", 法国企业 Groupe Lavandier. What ends a trade's name is the edge.
"""

import re
from collections.abc import Iterable, Iterator

from parsers.facts.names.brands import Name
from parsers.facts.names.names_zh import Brands, find_left_edge_zh
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.nations_zh import NATIONS_ZH
from parsers.facts.text.patterns import Pattern

_CITY = r"(?:中国|北京|上海|天津|重庆|深圳|广州|珠海|佛山|东莞|中山|惠州|海南|海口|三亚|洋浦|苏州|昆山|太仓|南京|无锡|常州|南通|杭州|宁波|嘉兴|温州|合肥|福州|厦门|泉州|青岛|济南|烟台|大连|沈阳|长春|哈尔滨|武汉|长沙|成都|西安|郑州|南昌|南宁|昆明|贵阳|雄安|前海|横琴|临港|香港|广东|江苏|浙江|山东|福建|四川|湖北|湖南)"
#: Words for a trade with which names of firms end.
_TRADE = r"(?:科技|资讯|信息|数据|数码|数位|数字|数智|智数|网络|网路|网安|互联|互动|电商|商务|电子|软件|物流|物联|娱乐|传媒|文化|教育|医疗|医健|健康|生物|工程|光电|服务|系统|智能|智联|智云|云|计算|通信|通讯|电讯|电信|贸易|咨询|管理|投资|控股|实业|技术|银行|保险|支付|金服|资服|供应链|自动化|机械|汽车|能源|化工|制药|诊断|半导体|工业|金融|旅业|旅游|航空|海运|零售|集团|游戏|影音|语音|安全|平台|工软|科创|医药|仓储|咨询服务)"
_NATION = rf"(?:{NATIONS_ZH}|阿联酋|沙特)"
#: Characters that are looked at before such brackets.
_LONGEST = 16
#: A place in brackets; its trade or its kind may stand behind it: 蜂鸟优选(上海)网络科技, 迅邦物流(深圳)信息公司.
_PLACED = Pattern(
    rf"(?<![A-Za-z0-9&.-])(?<![A-Za-z] )(?P<core>[一-鿿A-Za-z0-9·&]{{2,{_LONGEST}}})\({_CITY}\)(?:[一-鿿]{{0,6}}(?<!有限)公司|{_TRADE}{{1,3}}(?![一-鿿]{{0,6}}公司))?(?![一-鿿]{{0,12}}(?:有限|股份)|版权)"
)
_PLACE_BEHIND = Deferred(rf"\({_CITY}\)")
#: What stands before a name within its own run of characters, beside the edges of legal names.
_LEAD = Deferred(
    rf".*(?:{_NATION}商|[荷瑞意加印]商|只有|鼓励|引述|经由|名头不小的|分别有)|.*[一-鿿]{{2}}(?:以?及|与|和(?!记|讯|利|信|创|黄|光|平|谐|睦|硕|泰|佳|而|田|众|盛|邦|风|美|正|诚|顺))(?=[一-鿿]{{4}})"
)
#: Characters before the brackets: fewer may be a person's name in a byline, 余立言(深圳).
_FEWEST, _MOST = 4, 14
_NO_PLACED = Deferred(
    r"(?:[区港园局厅院校会展站市省县路厦店版场线节赛周委部所馆桥团队国]|论坛|(?<!数据)(?<!运营)中心|总部|机场|政府|项目|业务|试点|名单|公司|企业|外资|外企|地区|大学|学院|展览|峰会|座谈|办公室|代表处|办事处|基地|口岸|分行|专区|专场|情况|版权|指引|目录|条例|办法|规定|方案|通知|市场|许可证?|批复|牌照|联盟|协会|商会)$|(?:处理|分发|接入|接入服务|分发网络|通信服务|托管|类)$|^(?:可|覆盖|经营|开展|试点|按|国内|互联网(?!\w*科技)|在线|信息服务|内容分发|存储|呼叫)|[的了是在将被与]|^(?:互联网|国家|超大型|大型|绿色)?数据中心$|^(?:其|该|各|某|本|这|那|两|三|多|几|全)"
)
_FIRMS = r"(?:企业|公司|业者|厂商|巨头|大厂|服务商|运营商|开发商|供应商|制造商|分销商|集团)"
_FROM = rf"(?:[日德美法英韩台港荷澳加]商(?![务业会])|{_NATION}商(?![务业会])|[日德美法英韩台港荷]资(?:的|企业|公司|业者|背景的)|(?:{_NATION}|[日德美法英韩台港])[一-鿿]{{0,8}}{_FIRMS}|(?:子|附属|关联|内地|大陆|在华|全资|控股|合资|运营|项目)公司)"
_ENDS = rf"(?=[,。;、:)\n\"]|\((?!{_CITY}\))|和|与|及|以及|等|则|已|均|也|都|在|于|的|获|拿到|取得|表示|宣布|今年|去年|同日|被|因|拟|正|计划|之|为)"
_INTRODUCED = Pattern(rf"{_FROM}(?:为|是|叫)?\"?(?P<name>[一-鿿]{{2,8}}?{_TRADE}+){_ENDS}")
_QUOTED = Pattern(rf"(?:公司|企业|外企|业者|厂商|集团|[日德美法英韩台港荷]商)\"(?P<name>[一-鿿]{{2,6}}{_TRADE}+)\"")
#: A name in Latin letters behind a word for a firm, in a Chinese sentence.
_LATIN = Pattern(
    rf"(?:{_FROM}|(?<=[一-鿿]){_FIRMS}|平台商|广告商|旗下的?)(?P<name>[A-Z][A-Za-z]+(?:[.&-][A-Za-z]+)?(?: (?:& )?[A-Z][A-Za-z]+(?:[.&-][A-Za-z]+)?){{0,3}}(?: (?:plc|Ltd|Inc|LLC|GmbH|AG))?)(?![A-Za-z0-9]|记者|报道|消息)"
)
_NO_LATIN = Deferred(
    r"(?:VPN|IDC|CDN|ISP|CEPA|MIIT|App|APP|AI|SaaS|ICP|EDI|VATS|WTO|CEO|API|IT|ICT|Internet|WeChat|Web|Wi-Fi)\b"
)
#: What no name of a firm holds or begins with.
_NO_NAME = Deferred(
    r"^(?:客户|投资|设立|出资|经营|运营|创办|从事|提供|开展|申请|获得|取得|在|的|为|将|已|可|从|向|对|其|该|这|中国|国内|外资|境外|跨国|增值|基础|互联网|信息服务|数据服务|电信|通信|云计算|云服务|全资|有关|相关|等|及|和|与|以|由|把|按|因|则|不|也|都|就|所|各|多|数|两|首|第|负责|主要|专门|专注|专营|需要|通过|利用|使用|参与|进入|加快|推动|试点|申报|办理)"
    r"|[的了是在将被获与及把让能可要需从向对给]|企业|公司|业务|许可|批复|牌照|试点|试验|开放|领域|行业|市场|提供|经营|总部|设立|投资者|表示|关注|普遍|记者|股东|资本|包括|鼓励|加码|加大|追加|带动|布局|外资|\d"
)


#: Whose a firm is: 日本乐屋旗下的, 韩国 Coupio 的当地公司, 芬兰诺迪云在华唯一法人, 马来西亚金狮通讯全资持有.
_OWNING = Pattern(
    rf"{_NATION}(?P<name>[一-鿿]{{2,6}}?|[A-Z][A-Za-z]+)(?=旗下的?[一-鿿]{{2,}}|的(?:当地|本地)公司|在华唯一|(?:全资|独资)(?:持有|拥有|控股)|在[一-鿿]{{2,4}}设立的)"
)
#: The next or the last name of a row that holds a firm.
_NEXT = Deferred(
    rf"(?:、|和|及|以及|与)(?:[日德美法英韩台港荷澳加]商|[日德美法英韩台港荷]资的?|{_NATION}商)?(?P<name>[一-鿿]{{2,9}}?{_TRADE}+(?<!集团)|[A-Z][A-Za-z]+{_TRADE})(?=[、,。;:\n)]|和|及|与|等|\d+家|[两二三四五六七八九十]家|均|也|都|已|去年|今年|分别|双双|同时|先后)"
)
_LAST = Deferred(
    rf"(?:[,。;:、\n(]|包括|分别[是为]|例如|还有|鼓励|支持|[有如是])(?P<name>[一-鿿]{{2,9}}{_TRADE}|[A-Z][A-Za-z]+{_TRADE})(?:、|和|及|以及|与)$"
)
#: No row of firms is longer, and no name of one of them.
_MEMBERS, _REACH = 8, 24


def find_introduced_zh(text: str, legal: Iterable[Name] = ()) -> Iterator[tuple[int, int]]:
    """The spans of such names; `legal`: the full names of the text, beside which others may stand in a row."""
    found = [*_find_placed(text), *_find_led(text)]
    yield from found
    for start, end in (*found, *((name.start, name.end) for name in legal if not name.text.isascii())):
        yield from _find_behind(text, end)
        yield from _find_before(text, start)


def _find_led(text: str) -> Iterator[tuple[int, int]]:
    for pattern in (_INTRODUCED, _QUOTED, _OWNING):
        for match in pattern.finditer(text):
            if not _NO_NAME.search(match["name"]):
                yield match.span("name")
    for match in _LATIN.finditer(text):
        name = match["name"]
        if len(name) >= 4 and not name.isupper() and not _NO_LATIN.match(name):
            yield match.span("name")


def _scan_placed(text: str) -> Iterator[re.Match[str]]:
    """All of `_PLACED`, looked for before each place in brackets alone: no other bracket stands in a core, and few places have any."""
    done = 0
    for place in _PLACE_BEHIND.finditer(text):
        starts = range(max(done, place.start() - _LONGEST), place.start() - 1)
        if match := next(filter(None, (_PLACED.compiled.match(text, at) for at in starts)), None):
            yield match
            done = match.end()


def _find_placed(text: str) -> Iterator[tuple[int, int]]:
    for match in _scan_placed(text):
        high = match.end("core")
        start = find_left_edge_zh(text, match.start("core"), high, Brands([]))
        lead = _LEAD.match(text, start, high)
        start = lead.end() if lead else start
        core = text[start:high]
        joined = text[start - 1 : start] in _JOINS or text[match.end() : match.end() + 1] in _JOINS
        if (2 if joined else _FEWEST) <= len(core) <= _MOST and not _NO_PLACED.search(core):
            yield start, match.end()


#: What joins the names of a row.
_JOINS = ("、", "和", "及", "与")


def _find_behind(text: str, at: int) -> Iterator[tuple[int, int]]:
    for _ in range(_MEMBERS):
        match = _NEXT.match(text, at)
        if match is None or _NO_NAME.search(match["name"]):
            return
        yield match.span("name")
        at = match.end()


def _find_before(text: str, at: int) -> Iterator[tuple[int, int]]:
    for _ in range(_MEMBERS):
        low = max(0, at - _REACH)
        match = _LAST.search(text, low, at)
        if match is None or _NO_NAME.search(match["name"]):
            return
        at = match.start("name")
        yield match.span("name")
