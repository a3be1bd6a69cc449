# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Doubts the Chinese batch that somebody only speaks of: 部长表示,73家外资企业获得试点批复; 商会建议书称,仅56家获批."""

import re

from domain.altering import alter
from parsers.facts.counts.counts import Draft
from parsers.facts.counts.spoken_sums import SPOKEN
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.sentences import Sentence

_GENERAL = ("zh.granted-to", "zh.were-granted", "zh.following", "zh.joined")
#: Persons, chambers and papers that speak, and where somebody does.
_WHO = r"(?:部长|司长|局长|处长|主任|书记|市长|省长|总理|主席|会长|发言人|负责人|官员|总工程师|专家|学者|教授|研究员|分析师|人士|律师|代表|委员|商会|协会|研究院|智库|建议书|白皮书|报告|函|社论|评论|》|会上|论坛上?|座谈时|会见[^,。;]{2,16}时)"
_SAYS = r"(?:表示|指出|介绍|提到|透露|披露|认为|写道|回应|强调|坦言|答复|(?<![名简又声宣])称|(?<!据)说)"
_SPEAKS = Deferred(rf"{_WHO}[^,。;]{{0,16}}(?:,(?=称))?{_SAYS}(?:道|称)?[,:]?(?P<told>[^。]*)$")
#: The act's own words: its day, which batch, or that it adds to those before.
_ACT = Deferred(
    r"昨|今[天日晨早年]|当[天日]|同[天日]|日前|近日|近期|刚|最新|新(?!闻|华|片区|区)|又|再|首[批次]|头批|第[一二三四五六七八九十\d]{1,3}[批次]|[本此这该]一?[批次]|一批|[上本这]周|[上本]月|周[一二三四五六日]|\d[月日]|一次性"
)


def sum_up_spoken_zh(draft: Draft, sentence: Sentence, title: str) -> Draft:
    """A batch that a Chinese speaker tells as done, with no word for an act, as the sum that it likely is; it waits."""
    if draft.role != "batch" or draft.rule not in _GENERAL or sentence.title:
        return draft
    at = draft.start - sentence.start
    spoken = _SPEAKS.search(sentence.text[:at])
    if spoken is None or re.search(rf"(?<!\d){draft.value}(?!\d)", title):
        return draft
    behind = re.split("[,;。]", sentence.text[draft.end - sentence.start :])[0]
    if _ACT.search(f"{spoken['told']}|{behind}"):
        return draft
    return alter(draft, role="pilot_total", rule=f"{draft.rule}{SPOKEN}", confidence=min(draft.confidence, 0.7))
