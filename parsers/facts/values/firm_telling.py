# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says of a day in a Chinese text whether it is only that on which a firm told of what was given to it."""

import re

from parsers.facts.text.deferred import Deferred
from parsers.facts.values.mentions import Mention

#: 昨晚公布, 12月14日消息,某集团宣布, 5月9日向记者确认: at most one clause opener stands between the day and the word for telling.
_TELLS = Deferred(
    r"(?:晚间?|早间?|[上下]午|盘[前后中])?(?:消息|讯)?,?(?P<who>[^,。;:\n]{0,36}?)(?:在[^,。;:\n]{1,8})?(?P<verb>宣布|公布|公告|发[布表](?:重大)?(?:讯息|信息|公告|声明)|披露|证实|表示|透露|确认|[称说](?=[,:]))"
)
#: How the name of a firm ends, a stock's number behind it.
_FIRM = Deferred(
    r"(?:集团|公司|控股|股份|(?<!人民)银行|保险|证券|地产|科技|数据|资讯|网络|软件|汽车|电子|能源|资本|国际|(?<=[一-鿿]{2})中国|(?<![A-Za-z])(?!MIIT)[A-Z][A-Za-z]+)(?:\([^()]{1,14}\))?(?:方面)?$"
)
_FIRM_WORD = Deferred(
    r"(?:集团|公司|控股|股份|(?<!人民)银行|保险|证券|地产|科技|软件|汽车|电子|能源|资本|国际|(?<=[一-鿿]{2})中国)$"
)
#: Who decides, or speaks for those who do.
_BODY = Deferred(
    r"(?:部|局|委|办|院|厅|会|政府|官方|当局|部门|发言人|官员|负责人|(?:^|[^一-鿿])中国)(?:\([^()]{1,14}\))?$"
)
#: The firm's own: 旗下某公司, 其子公司, 集团附属.
_OWN = Deferred(r",?(?:其|旗下|附属|全资|属下|集团旗?下?属?|本公司|公司|子公司)")
_EDGE = re.compile(r"[,。;:\n\"」』】]|(?:(?<![资通])讯|电|报道) ?(?:\([^()]{1,14}\))?")
_MANNER = Deferred(r"^(?:[向对在于]|通过|经)|(?:今|昨)[日天晚]?$|(?:正式|对外|随后|同时)$")
_ACTED = Deferred(r"批准|发放|颁发|核发|授予|获[批准得]|取得|拿到|领到|收到|受理|撤销|注销")
#: 已于10月24日获得.
_OWN_DAY = Deferred(r"\d[日号](?:正式)?(?:获|收到|取得|拿到|领到)|日期[为是]")
_SAME_DAY = Deferred(r"当[日天]|同日|今[日天]|即日")


def is_told_by_firm(text: str, mention: Mention, end: int) -> bool:
    """Whether a firm announced something on a day, and not that it came to pass on the same one."""
    told = _TELLS.match(text, mention.end, end)
    if told is None or _ACTED.search(told["who"]) or _SAME_DAY.search(text, told.end(), end):
        return False
    bare = _FIRM_WORD.search(text, max(0, mention.start - 40), mention.start) is None
    if bare and told["verb"] == "宣布" and not told["who"] and not _OWN_DAY.search(text, told.end(), end):
        return False  # a bare brand that declares it on a day and gives no other: that day, as far as is known
    who = _MANNER.sub("", told["who"]) if not _MANNER.match(told["who"]) else ""
    before = _EDGE.split(text[max(0, mention.start - 40) : mention.start])[-1]
    teller = (who or re.sub(r"(?:在|于|自|[一-鿿]{2}社)$", "", before)).strip()
    if not teller or _BODY.search(teller):
        return False
    return _FIRM.search(teller) is not None or _OWN.match(text, told.end(), end) is not None
