# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says whether a Chinese name without its legal form is seen whole: what stands right before and behind it can be no part of it."""

from parsers.facts.text.deferred import Deferred
from parsers.facts.text.nations_zh import NATIONS_ZH
from parsers.facts.values.regions import PLACES_ZH

#: Behind another of its row, a mark, a word that says what a firm is, whose it is or where it comes from, or one that no name ends with.
_BEFORE = Deferred(
    r"(?:^|[\s、,。;:(\[\"“”「『》】]|[的及由向是为将给有](?<!也是)|和|与|企业|公司|集团|巨头|平台|[服运]务?商|运营商|厂商?|制造商|开发商|供应商|零售商|机构|旗下|[日德美法英韩瑞荷意西印泰加新港澳台星外][资商企]"
    rf"|包括|包含|以及|其中|同意|批准|准许|允许|祝贺|恭喜|{NATIONS_ZH}|香港|台湾|澳门|欧洲|北欧)$"
)
#: The words of a grant, a day, an adverb, or what parts a row.
_BEHIND = Deferred(
    r"$|[\s、,。;:)\]\"”」』!]|[和与及等于在以已均都也亦则正先率再将便就又才]|今[年天日]|[去上本][年月周]|当[日天]|[昨前]日|近日|日前|此前|\d|分别|陆续|双双|悉数|全部|成功|顺利|喜|正式|刚|成为|入选|入围|榜上|名列|位列|上榜|过关|同批|同[日时]|一并"
    r"|收到|取得|拿[到下]|领[到取]|接[到获过]|获|开展|经营|从事"
)
#: What most such names end with.
_ENDS = Deferred(
    rf"(?:数据|数据中心|数字|数码|数科|信息|资讯|科技|技术|网络|通信|通讯|电讯|电信|云|云计算|云服务|服务|智联|互联|智能|智慧|系统|软件|平台|电商|电子商务|商务|商贸|贸易|物流|供应链|医疗|健康|金融|能源|能源科技|传媒|互动|娱乐|集团|控股|中国|公司|线上|在线|联网|物联|车联|出行|(?:{'|'.join(PLACES_ZH)})|\((?:{'|'.join(PLACES_ZH)}|中国)\))$"
)
_HAN = Deferred(r"[一-鿿]{2,14}(?:\([一-鿿]{2,4}\))?[一-鿿]{0,6}")
#: What is no firm though it ends as firms do: 增值电信业务, 跨境数据, 信息服务.
_COMMON = Deferred(
    r"(?:增值|加值|基础|跨境|在线|线上|互联网|内容分发|国际|外资|外商|合资|独资|跨国|试点|数字|云|智能|智慧|工业|信息|网络|数据|大数据|通信|电信|电子|金融|医疗|健康|物流|软件|系统|平台|服务|中心|业务|经营|交易|处理|接入|科技|技术|中国|母|子|分|总|本|该|此|集团|公司|控股"
    r"|远程|车路|协同|自动|驾驶|汽车|网联|联网|车联|物联|互联|算力|人工|低空|文旅|教育|医药|生物|农业|高端|先进|装备|制造|化工|材料|零售|消费|航空|航运|航天|港口|旅游|文化|体育|会展|养老|社区|城市|政务|普惠|供应链|供应|直播|视频|社交|游戏|区块链|边缘|计算|存储|安全|设计|咨询|绿色|现代|新|能源|电力|电商|商务|商贸|贸易|传媒|互动|娱乐|出行|支付|保险|银行|证券|地图|导航|卫星|海洋|环保|建筑|食品|服装|美妆|家居|酒店|餐饮|广告|营销|招聘|人力|资源|客服|呼叫|办公|会议|协作|应用|商店|开发|运维|运营|管理|研发|检测|认证|设备|机器人|半导体|芯片|家电|手机|终端|中小|企业|产业|行业|领域|园区|城|港|类|型|化){1,7}"
)
#: What such a name does not begin with or hold: two names run together, a word before it.
_MORE = Deferred(
    r".*(?:有限|[一二两三四五六七八九十几数多某各][家户间])|[某数多]|[日德美法英韩台港澳荷瑞意外][商资企]|[而该其由向被让]|本[市区]|区内|园区|旗下|企业|公司|[一-鿿]{2,}[和与及][一-鿿]{2,}"
)
#: Without such an end a name of so many characters may be a word.
_SHORT = 3


def is_whole_zh(text: str, start: int, end: int) -> bool:
    """Whether the name at a span is a firm's in Chinese characters, and neither begins nor ends within other words."""
    name = text[start:end]
    if _HAN.fullmatch(name) is None or _COMMON.fullmatch(name) or _MORE.match(name):
        return False
    if _ENDS.search(name) is None and not (len(name) == _SHORT and _is_in_row(text, start, end)):
        return False
    return (
        len(name) >= _SHORT
        and _BEFORE.search(text[max(0, start - 6) : start]) is not None
        and _BEHIND.match(text, end) is not None
    )


def _is_in_row(text: str, start: int, end: int) -> bool:
    """Whether it is one of a row, with a mark at both sides."""
    return text[max(0, start - 1) : start] == "、" or text[end : end + 1] == "、"
