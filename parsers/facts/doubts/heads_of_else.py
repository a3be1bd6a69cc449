# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says of the head of a list, or of what leads in a row of names, that others than those let in follow, or that something else was given.

获批试点企业的投资方:, 以下企业获批绿色数据中心:; "the companies that attended the ceremony at which approvals were issued:", "some of which were granted".
"""

import re
from collections.abc import Sequence

from domain.altering import alter
from parsers.facts.doubts.hearsay_zh import is_hearsay_zh
from parsers.facts.status.granting import Judged
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

#: Who is beside those let in: guests, clients, owners, helpers; which of them were let in is open; or it is another land's paper.
_OTHERS = Pattern(
    r"\b(?:attend\w*(?![^.;:]*\b(?:at which|where) they (?:received|got|were (?:granted|given|handed)))|guests?|spectators?|advised|advises|advising|acted for|acts for|represented|clients?|customers?|sponsors?|speakers?|organi[sz]ers?|supporters?|suppliers?|investors? in|shareholders? (?:of|in)|owners? of|partners? of|consultants?|law firms?)\b(?=[^.;:]*\b(?:approv|licen[cs]|permit|pilot))"
    r"|\bsome of (?:which|whom)\b|\b(?:applied for or|or (?:been|were|was)|and\/or)\b|\b(?:only once|only if|only after|once|if|provided that|subject to|as soon as) (?:[\w-]+ ){0,3}(?:approved|granted|licen[cs]ed|cleared)\b|\bthose that follow\b|(?<!Shanghai )(?<!Beijing )(?<!Hainan )(?<!Guangdong )(?<!Shenzhen )\bCommunications Authority\b(?! of China)|\bOFCA\b|\bto use (?:the|a) [^.;:]{0,40}\b(?:logo|mark|name|title)\b"
    r"|(?:企业|外企|公司|单位)的?(?:投资方|出资方|股东|母公司|实际控制人|服务商|供应商|承包商|合作(?:方|伙伴|单位|机构)|客户|用户|律师(?:事务所)?|律所|顾问|代理(?:人|机构)?|代表|评审专家|推荐单位|主管单位)[^,。;:]{0,4}[:]?$|(?:签约|合作|委托|聘请)的[^,。;:]{2,12}(?:有|为|是|包括)?:?$"
    r"|(?<!获准)(?<!方可)(?:为|向|给)[^,。;:]{2,30}(?:企业|外企|公司)(?:提供|开展)[^,。;:]{2,20}(?:服务|咨询|支持|支撑|辅导|培训)|(?:服务|技术)?支撑(?:服务)?(?:单位|企业|机构)|(?<!取得批复)(?<!获批)(?:后|之后)方可|(?:参加|出席|列席|见证)[^,。;:]{0,20}(?:仪式|活动|大会|座谈会|论坛)(?!并获[颁批得]|的(?:首批|第[一二三四五六]批)?获[颁批得])"
    # 以下单位祝贺…获批:, 受益企业, 出具审计报告的机构: who is glad of it, gains by it, or vouched for it
    r"|(?:单位|企业|公司|机构|协会|伙伴)(?:向|对)?(?:祝贺|恭贺)(?!以下|下列|如下)|受益(?:企业|单位|公司|机构)[^,。;:]{0,6}:?\s*$|(?:为|向)[^。;:]{2,40}出具[^,。;:]{2,12}的(?:机构|单位|企业|事务所)"
    # what was given is something else than the pilot's approval
    r"|(?:获批(?:准)?|同意|批准|准予|核准|入选|获评)(?:(?!试点|增值|电[信讯]|许可|批[复覆]|牌照|经营)[^,。;:]){0,16}(?:绿色|总部|奖励|奖补|补贴|研发中心|技术中心|高新|示范|称号|认定|专项资金|实验室|工厂|项目|基地)(?:(?!试点|增值|电[信讯]|许可|批[复覆]|牌照|经营)[^,。;:])*[:。]?$",
    re.I,
)
#: The same of a row within its sentence.
_AT_A_PARTY = Pattern(
    r"\b(?:attended|were present at|were guests at|came to)\b[^.;:]*\b(?:ceremony|reception|event|meeting|forum|party)\b(?![^.;]*\b(?:at which|where|during which)\b)|\bas guests\b|\bto use (?:the|a) [^.;:]{0,40}\b(?:logo|mark)\b"
)


def wait_under_else(judged: list[Judged], heads: Sequence[int | None], sentences: Sequence[Sentence]) -> list[Judged]:
    """The same names; those who stand as let in, or as owners of such, under the head or behind the lead of others wait for a person."""
    return [
        alter(one, confidence=min(one.confidence, DOUBTED_AT))
        if one.status in ("approved", "parent", "applicant") and _stands_under_else(one, heads, sentences)
        else one
        for one in judged
    ]


def _stands_under_else(one: Judged, heads: Sequence[int | None], sentences: Sequence[Sentence]) -> bool:
    head, sentence = heads[one.sentence], sentences[one.sentence]
    if head is not None and is_head_of_else(sentences[head].text):
        return True
    lead = sentence.text[: max(0, one.name.start - sentence.start)]
    return _AT_A_PARTY.search(lead) is not None or (one.status != "applicant" and is_hearsay_zh(lead))


def is_head_of_else(head: str) -> bool:
    """Whether a list under these words is one of others, or of another thing than the pilot's approvals."""
    return _OTHERS.search(head) is not None
