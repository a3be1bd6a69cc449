# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says whether a Chinese figure is what one day's act gave, whatever words for a sum or a while stand beside it."""

import re

from parsers.facts.text.patterns import Pattern

_DAY = re.compile(r"\d{1,2}[日号](?!起|以来|至|内|是|[电讯]|消息)|[今昨]日|[今昨]天|日前|近日")
#: 截至2月28日, 自5月6日启动: a day that begins or ends a while.
_BOUNDS = re.compile(r"(?:截[至止]|[自从到至较比])[^,。;]{0,14}$")
#: What stands between a day and a figure that is not the day's: a sum, another figure, or somebody's telling of how things are.
_PARTS = Pattern(
    r"宣布|(?:公布|通报|发布)[^,。;]{0,4}共|周年|随着|全国|例会|开幕|进展|试点(?:工作)?(?:共|先后|陆续)|累计|截[至止]|目前|迄今|至今|至此|总数|总量|以来|[年月]来|已有|已达|增至|达到|连同|加上|算上|\d+[家户间]|[两二三四五六\d](?<!第[二三四五六\d])批|数据[显表,:是]|统计|表示|介绍|透露|指出|获悉|了解到|显示|消息|回应|答复|期间|成绩单|刊|报道|《|[称说],"
)


def is_given_on_day(before: str) -> bool:
    """Whether the words before a figure, back to its sentence's beginning, tell a day on which it was given: 28日向13家."""
    for day in _DAY.finditer(before):
        if not _BOUNDS.search(before[: day.start()]) and not _PARTS.find(before[day.end() :]):
            return True
    return False


#: 这是试点启动以来的首批, 试点以来批复企业最多的一次: how the act stands among others, and no sum of them.
_REMARK = re.compile(
    r"(?:以来|[年月]来|至今)的?[^,。;\d累共总]{0,9}(?:首[批次家个度轮]|第[一二三四五六七八九十\d]{1,3}[批次家轮]|最[多大高]|再次|单[批次]|新一批)"
    r"|,(?:这|此|该批)?[也亦还又均都]?(?:是|为|系|属于?|创|标志着)(?:(?!累计|总数|合计|总计)[^。;#])*"
    r"|(?:试点|开放|启动|实施|运行)[^,。;]{0,3}[一两二三半\d]个?半?(?:年|个月|周年)[^,。;\d累共总]{0,9}(?:首批|第[一二三四五六七八九十\d]{1,3}批)"
    r"|不分先后"
)


def drop_remarks(text: str) -> str:
    """The text without what it says of the act's place among others."""
    return _REMARK.sub(" ", text)


_OWN_SUM = re.compile(r"(?:合计|共计|一共|总计|总共|等?共)(?:有|为|计|约|的)?$")
_ONE_BY_ONE = re.compile(r"(?:先后|陆续)(?!分|[两二三四五六\d]批)[^,。;]{0,12}$")


def is_sum_of_day(rule: str, before: str) -> bool:
    """Whether a cue for a sum, by a word that tells one act's size as well, tells what one day's act gave."""
    if rule == "zh.total-of-pilot":
        return _OWN_SUM.search(before) is not None and is_given_on_day(before)
    return rule == "zh.given-in-sum" and _ONE_BY_ONE.search(before) is not None and is_given_on_day(before)


#: 已向40家发放批复,其中9月27家; 其中27家为今年二季度发放: months part a sum, and no act of one day.
_OF_A_MONTH = r"(?:今年|去年|上年|本年|(?:19|20)\d\d年)?(?:\d{1,2}月(?:份|底|初|中旬|上旬|下旬)?(?!\d{1,2}日)|[一二三四]季度|[上下]半年|[上本当]月)"
_PARTED_BY_MONTHS = re.compile(
    rf"[^,。;]{{0,40}},其中,?(?:{_OF_A_MONTH}(?:内)?(?:新?批准?|发放|新增|获批|一次|就|有|共|达)*\d+[家户间]|\d+[家户间](?:企业)?(?:为|是|系|都?是?在|于)?{_OF_A_MONTH}[^,。;]{{0,4}}(?:发放|获批|批准|取得|新增))"
)
_NAMED_OR_DATED = re.compile(
    r"首批|第[一二三四五六七八九十\d]{1,3}批|[新本此该]次?一?批|\d日|今日|昨日|今天|昨天|日前|近日"
)


#: 已批准102家,较两个月前的88家增加16%: what has grown is a sum; not what is more than the batch before.
_HAS_GROWN = re.compile(r"[^,。;]{0,40},(?:较|比)(?![^,。;]{0,6}[批次])[^,。;]{1,20}?(?:增|多|上升|翻)")


def is_sum_by_its_rest(before: str, behind: str) -> bool:
    """Whether of a number let in on no day, in no batch that is named, months are the parts, or it is told to have grown."""
    if _NAMED_OR_DATED.search(before):
        return False
    return _PARTED_BY_MONTHS.match(behind) is not None or _HAS_GROWN.match(behind) is not None


#: 工信部称已批准102家: a first sentence may tell the sum of all as well.
SO_FAR_DONE = re.compile(r"已(?:经)?(?:向|给|为|批|核|准|发|放|颁)[^,。;]{0,8}$")
#: 记者19日从广东省通信管理局获悉: the day on which a reporter learned of it, and from whom.
LEARNED_OF = re.compile(r"(?:记者)?[^,。;]{0,10}从[^,。;]{2,24}(?:获悉|了解到|得知),?")
