# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says where a Chinese row of names is of others than those let in: 另有3家在审,分别是甲、乙; 三家企业的股东分别是甲、乙."""

import re

from parsers.facts.status.pointing_rows_zh import points_at_others

#: What opens a row of names.
_OPENS = re.compile(
    r"(?:分别|依次)(?:是|为|系)|(?:它|他)们(?:分别)?(?:是|为)|(?:企业|公司|外企|单位|机构|[家户间])(?:名单)?(?:是|为|有|包括)[:：]?|包括"
)
_LETS_IN = re.compile(
    r"获[批准颁发]|批准|核准|准予|同意|取得|拿到|领到|收到|颁|发放|核发|入围|入选|入列|上榜|过关|通过|批[复覆]|新面孔|新增"
)
#: Of whom else a row may be: who waits, was turned away or punished, who lends, advises, owns or only looks on.
_OTHERS = re.compile(
    r"在审|待[审批]|审[核查]中|排队|候补|落选|出局|驳回|不予|未(?:获|能|通过|予)|受理|邀请|受邀|嘉宾|观礼|参会|出席|主办|承办|协办|赞助|媒体|律所|律师|顾问|券商|银行|贷款|授信|担保|供应商|服务商|承包|客户|用户|伙伴|对手|同行|股东|出资|投资[方人者]|母公司|东家|房东|业主|协会|商会|高校|研究院|候选|提名|意向|被点名|黑名单|道贺|祝贺|到场|到访|抗议|投诉|联名|请愿|协会|警告|处罚|罚款|被罚|整改|约谈|通报批评|检查|抽查|注销|撤销|吊销|终止|退出|交回"
)
_ENDED = re.compile(
    r"[??]\s*[\"”』」]?$|何时|警告|处罚|罚款|整改|约谈|通报批评|(?<!未被)(?:注销|撤销|吊销)|驳回|不予|落选|在审|待批|排队"
)
#: A row's head that says nothing of its firms but that the sentence before tells of them.
_POINTS = re.compile(
    r"[\"“]?(?:(?:这|上述|以上|该)?(?:\d{1,3}|[一二两三四五六七八九十]{1,3})?[家户间]?(?:外[资商])?(?:企业|公司|外企|单位)?|(?:它|他)们)?"
)


#: 3家外企道贺:甲、乙、丙: whom a counted head says to have done something else.
_COUNTED_HEAD = re.compile(r"[家户间][^,。;:]{0,12}:")
#: 三家企业领到整改通知, 为获批企业供货, …均为内资企业: what they got is no approval, or others got it.
_GETS_ELSE = re.compile(
    r"[^。;]{0,80}?(?:领到|收到|接到|吃到|获)了?[^,。;]{0,8}?(?:整改|警告|处罚|罚单|约谈|警示|传票|投诉)"
    r"|[^。;]{0,80}?为(?:已|首批)?(?:获|取得|拿到)[^,。;]{0,30}?的[^,。;]{0,8}?(?:企业|公司|外企)(?:供货|供应|提供|服务|代理|施工|承建)"
    r"|[^。;]{0,90}?(?:(?:均|都|皆|全部|俱)(?:为|是|属于?|系)[^,。;]{0,4}(?:内资|民营|国有|国资|本土|中资|境内资本)|(?<!港澳台)(?:不涉及?|并?非|没有)外[资商]|与外[资商][^,。;]{0,8}无关)"
)


def gets_else(after: str) -> bool:
    """Whether the words behind a name say that it got something else than an approval, or deals with those who got one."""
    return _GETS_ELSE.match(after) is not None


#: 同期送件的台厂还有甲、乙: a row of those who asked.
_ASKED_TOO = re.compile(
    r"(?:送件|递件|送审|递交申请|提交申请|提出申请|申请|候审|在审|排队)的[^,。;:获批准]{0,12}?(?:还有|另有|也有|有|包括|为|是|如)[^。;]*$"
)


def is_row_of_others(before: str, told: str) -> bool:
    """Whether the words before a name open a row of others than those let in; `told`: the sentence before the name's own."""
    if _ASKED_TOO.search(before):
        return True
    headed = _COUNTED_HEAD.search(before)
    if headed and _OTHERS.search(headed.group()) and not _LETS_IN.search(headed.group()):
        return True
    opened = _OPENS.search(before)
    if opened is None:
        return False
    lead = before[: opened.start()]
    if _POINTS.fullmatch(lead):
        return _ENDED.search(told) is not None or points_at_others(lead, told)
    clause = re.split(r"[;。]", lead)[-1]
    if _OTHERS.search(re.split(",", clause.rstrip(","))[-1]):
        return _LETS_IN.search(re.split(",", clause.rstrip(","))[-1]) is None
    return False
