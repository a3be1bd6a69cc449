# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says what the words before a figure, and its sentence, make of it: aimed at, asked, told under a condition, one of two bounds."""

import re
from collections.abc import Iterator

from parsers.facts.counts.counts import Draft
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.ranges import stands_in_range

_AIMED = Pattern(
    r"力争|目标|计划[^,。]{0,12}(?:达|超|突破)|到20\d\d年[^,。底末]{0,4},|有望|预计|规划[^,。]{0,8}(?:提出|到)|\b(?:aims?|target\w*|goal|hopes?|expects?|expected|plans?|projected|forecast\w*)\b[^.;]{0,40}$",
    re.I,
)
#: "the total will pass 3,500": a claim may begin before these words.
_TO_COME = Pattern(
    r"\b(?:will|would|could|may|might) (?:\w+ly |soon )?(?:pass|top|exceed|reach|hit|cross|surpass)\b[^.;]{0,24}$", re.I
)
#: 有意参与试点的外企共12家: not in it yet.
_INTENDS_ZH = Pattern(
    r"(?:有意|打算|(?<![模草虚])拟|筹备|准备|符合|关注|咨询|考虑|希望|想要?|(?:可以?|能够?)(?=申|参|加|进))(?:申请|申报)?(?:参与|参加|加入|进入)?[^,。;]{0,4}试点[^,。;]{0,16}$"
)
#: A question that is answered by yes or no: whether it is so is what it asks.
_ASKED = re.compile(
    r"(?:[^.?\n]{0,40}[:\"] ?\"?)?(?:(?:But|And|So),? )?(?:Is|Are|Was|Were|Do|Does|Did|Has|Have|Had|Can|Could|Will|Would|Should|May|Might)(?:n't)? "
)


#: How many there may be, and not how many there are.
_AT_MOST = re.compile(r"\b(?:up to|at most|a maximum of|no more than) (?:the |a )?$", re.I)
#: Told as another's claim: "a newsletter claimed that 30 firms were approved".
_CLAIMED = Pattern(r"\b(?:claim(?:s|ed|ing)?|alleg\w+|rumou?red|purported\w*|supposedly|reputed\w*)\b[^.;]*$", re.I)
#: "did not say whether the 12 ...", "If approved, the 12 ...", 是否向12家…: not told as done.
_CONDITION = Pattern(
    r"\b(?:whether|unless|(?<!, )if|(?<=, )if(?! (?:not )?(?:\w+ly )?(?!(?:approved|granted|cleared|licen[cs]ed|admitted|so)\b)\w+,))\b[^.;]*$|是否|(?!(?:若|如果|如)(?:单?[按从以依论])(?:地区|地域|区域|城市|省份|来源|资金来源|国别|业务|类型|种类|行业|领域|股权|股比|出资|批次|家数|数量|属地|注册地)[^,。;]{0,6}(?:看|分|计|论|划分|来说|而论)|(?:若|如果|如)再?(?:把|将|由|从|不论|往)(?:(?![审待拟]|申请|排队|受理|意向|预|未|增|达)[^,。;]){0,26}(?:一并计算|一并算上|一并计入|[都全也]?算上|[都全也]算进(?:来|去)|[都全]?加进(?:来|去)|[都全]?计入|放在一(?:块儿?|起)|合并计算|合在一起|起计|起算|拉长|大处看|与否))(?:若(?!干)|如果)|(?:^|[,。;])如(?:已|有|能|获|再|按期)|假如|倘|一旦|假设",
    re.I,
)
#: Firms that are visited or called together, and those that had it before: which batch they were is not said.
_VISITED = Pattern(
    r"(?:走访|召集|调研|座谈|约谈|检查|邀请|回访|考察|会见|抽查|督促|要求|督导|培训)了?(?:[^,。;#]{0,10})$"
    r"|\b(?:visit\w*|survey\w*|summon\w*|conven\w*|invit\w*|interview\w*|inspect\w*|met with|meet with|brief\w*|gather\w*|train\w*|audit\w*|polled|asked|told|urged|named and \w+|punish\w*|fined|warned|penali[sz]\w*)\b[^.;,]{0,20}$",
    re.I,
)


#: "a bonus for the first ten companies to be approved": not yet done.
_TO_BE = Pattern(
    r"^[^.;,]{0,60}?\b(?:to|that|which|who) (?:be|are|is|get|gets|win|wins|receive|receives|come|pass)\b(?: [\w-]+){0,2} (?:approved|licen[cs]ed|cleared|admitted|(?:an? |the )?(?:approvals?|licen[cs]es?|permits?))\b"
)
_FIRST_FEW = re.compile(r"\b(?:the|any|every|each|its) (?:first|next|top) (?:[\w,-]+ )?$", re.I)


#: "was among the first 13 companies to be approved": done.
_WAS_AMONG = re.compile(r"\b(?:was|were) (?:also )?(?:among|one of|two of) the (?:very )?first $")


def doubt_setting(draft: Draft, text: str, sentence: Sentence) -> Iterator[str]:
    """The doubts that a figure's setting gives, by name."""
    if stands_in_range(text, draft.at):
        yield "range"
    if _AT_MOST.search(text[max(sentence.start, draft.at - 24) : draft.at]):
        yield "limit"
    right_before = text[max(sentence.start, draft.at - 40) : draft.at]
    if _TO_COME.find_within(sentence.text, right_before) or _INTENDS_ZH.find_within(sentence.text, right_before):
        yield "aimed-at"
    behind, ahead = text[draft.at : sentence.end], text[max(sentence.start, draft.at - 32) : draft.at]
    if _FIRST_FEW.search(ahead) and _TO_BE.search(behind) and not _WAS_AMONG.search(ahead):
        yield "aimed-at"
    if _ASKED.match(sentence.text) and sentence.text.rstrip("\"') ").endswith("?"):
        yield "asked"
    yield from _doubt_before(draft, sentence.text, text[max(sentence.start, draft.start - 60) : draft.start])


def _doubt_before(draft: Draft, sentence: str, before: str) -> Iterator[str]:
    """What the words before a claim make of it: aimed at, told under a condition, or of firms that somebody visits."""
    if _AIMED.find_within(sentence, before):
        yield "aimed-at"
    if _CONDITION.find_within(sentence, before[-40:]):
        yield "conditional"
    if _CLAIMED.find_within(sentence, before):
        yield "claimed"
    if draft.role == "batch" and _VISITED.find_within(sentence, before[-40:]):
        yield "told-before"
