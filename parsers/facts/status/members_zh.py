# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says whether a Chinese row of names makes one of them a member of those let in: 包括甲公司, 获批的有甲公司, 其中甲公司."""

import re

_MEMBER = re.compile(
    r"(?:包括了?|包含|涵盖|囊括|名列其中的?有?|榜上有名的?有?|含有?|(?<![没还尚])有(?!限(?:责任)?公司)|如|即|例如|比如|分别是|分别为|名单[^。;,]{0,6}|其中|涉及|来自|(?:企业|外企|公司|单位)(?:为|是)|的(?:是|为|还有)|还有|以及|以|:|—)(?P<gap>(?:(?!获[批准]|拿到|取得|获得|\d[家户间]|[一二两三四五六七八九十][家户间])[^。;]){0,160})$"
)
#: What a row of members does not hold.
BREAKS = re.compile(
    r"[将会曾]|仪式|典礼|表示|认为|股价|合作|客户|供应|提供|欢迎|祝贺|与此|不过|但|却|而(?!言)|均未|未|没有|申请(?!人|企业|单位|公司)|等待|有望|受访|接受"
)


#: A firm named before it in the row: the words of its name break nothing (供应链, 合作).
_NAMED_BEFORE = re.compile(
    r"(?:^|(?<=[:、,;和及]))[一-鿿A-Za-z0-9()·]{4,40}?(?:有限公司|有限责任公司|分公司)(?=[、和及与,;])"
)


#: 包括甲公司及本所客户乙公司: whose client a firm is says a law firm of itself, and nothing of the others in the row.
_OWN_CLIENT = re.compile(
    r"(?:(?<=[、及和与,:为是])|(?<=包括))(?:本所|我所|本行|我们)(?:的|服务的|代理的)*客户(?=[一-鿿A-Za-z\s、,。;(]|$)"
)


def leave_own_clients(words: str) -> str:
    """Words of a row without those that make one of its firms the writer's own client."""
    return _OWN_CLIENT.sub("", words) if "客户" in words else words


#: 在审的有甲公司, 为其提供机柜的是甲公司, 首单来自甲公司: the clause leads in somebody else.
_LEADS_ELSE = re.compile(
    r"(?:送审|审[核查]|排队|待批|退[回件]|落选|出局|被拒|缺席|提供|承[接建办揽租包]|负责|采购|供货|施工|租用|承租|首单|订单|客源|机柜|机房|带宽|服务商|业主|房东)[^,。;:]{0,12}(?:[是为有]|来自|包括)$"
)
_LETS_IN = re.compile(r"获[批准得]|取得|拿到|入围|上榜|入列|在列|名单|过关|批[复覆]")
#: 获批企业的律师来自甲公司, 获批企业的股东有甲公司: who belongs to those let in.
_OF_THEIRS = re.compile(
    r"(?:获[批准]|入围|入选|上榜)(?:的)?(?:[\d一二两三四五六七八九十]+家)?(?:外资)?(?:企业|公司|外企)的(?!名单|名称|名字|代表|注册|所在|业务|分布)[^,。;:的]{1,10}(?:来自|[是为有]|包括|分别[是为])$"
)
#: What may stand behind a member of a row that began before a comma: nothing that is said of it alone.
_CLOSES = re.compile(
    r"(?:\([^()]*\))?(?:$|[、,。;:)\"”'’\n ]|等|和|及|与|以及|还有|并列|均|都|也|亦|同样|则?(?:在列|入列|在内|赫然)|[双悉]|分别|[—-]"
    r"|则?(?:为|是|系|属于?|来自)(?!其|它|该|上述|前述|他)(?:(?!供应|客户|伙伴|对手|股东|业主|承|代理|服务商|申请|顾问)[^,。;]){1,10}(?=[,。;]|$)"
    r"|则?(?:主要)?(?:经营|从事|主营|主打|落户|位于|注册在|设在|专注|开展)(?!其|该|它)"
    r"|[^,。;]{0,12},[都均]是[^,。;]{0,4}获|[^,。;]{0,16},[^,。;]{0,8}以[^,。;]{0,16}获[批准](?:企业|公司|外企)?的?身份)"
)

#: 获批企业中,甲公司将…,乙公司…: every clause speaks of one of them.
_ALL_OF = re.compile(r"(?:在|这些)?(?:获[批准]|上述|入围|首批)[^,。;]{0,8}(?:企业|公司|外企|业者)?(?:之?中|里|当中),")


def is_member(before: str, after: str) -> bool:
    """Whether what stands before a name, and right behind it, makes it one of those let in."""
    found = _MEMBER.search(before)
    if found is None or BREAKS.search(_NAMED_BEFORE.sub("", leave_own_clients(found["gap"]))):
        return False
    if _OF_THEIRS.search(re.split("[,。;]", before)[-1]):
        return False
    gap = found["gap"].lstrip(",")
    alone = "," in gap and not _MEMBER.search(gap.rpartition(",")[2]) and not _ALL_OF.match(before)
    if alone and not _CLOSES.match(after):
        return False
    clause = re.split("[,。;]", before)[-1]
    return _LETS_IN.search(clause) is not None or _LEADS_ELSE.search(clause) is None
