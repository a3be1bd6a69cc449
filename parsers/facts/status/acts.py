# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Finds the source's own word for what was done: 批复, 许可证, 注销, "licence"."""

import re

from parsers.facts.cues.status_cues import ACTS
from parsers.facts.text.recall import recall

#: What firms do, and what is done with their papers before anything is decided.
_ASKED = re.compile(r"申请|受理|appli\w+|accepted|signed|签约|签署", re.I)
#: What is done with a paper that ends: 注销 is no 吊销, so a reader gets the word itself.
_ENDED = re.compile(
    r"注销|撤销|吊销|撤回|收回|缴销|褫夺|\b(?:revok(?:e[ds]?|ing)|cancel(?:l?ed|s|lations?)|withdr(?:ew|awn|aws)|rescind(?:ed|s)|annul(?:led|s)|terminat(?:ed|es|ion)|surrender(?:ed|s)|relinquish(?:ed|es)|forfeit(?:ed|s)?|nullified|invalidated|deregistered|t(?:aken|ook) back)\b",
    re.I,
)
#: The same in words that are said of what a firm does too; only where none of those above stands.
_AT_AN_END = re.compile(
    r"终止|废止|作废|失效|取消|交回|缴回|交还|\b(?:g(?:iven|ave) (?:up|back)|handed (?:back|in)|lapsed|expired)\b", re.I
)
#: What parts clauses, and sentences that stand in one: 注销甲公司的批复,吊销乙公司的许可证.
_CLAUSES, _PARTS = re.compile("[,;。]"), re.compile("[;。]")


@recall
def find_act(text: str) -> str | None:
    """The word of the act that a text tells first; None: no such word."""
    found = ACTS.search(text)
    return found.group() if found else None


@recall
def find_end(text: str, at: int) -> str | None:
    """The word for the end of an approval that is told of who is named at `at`; None: no such word.

    The clause of the name is asked before the rest of its sentence, and what stands behind the name before what stands
    in front of it: the first word of the text may be the request (应企业申请,注销…) or the paper itself.
    """
    for words in (_ENDED, _AT_AN_END):
        for marks in (_CLAUSES, _PARTS, None):
            start, end = _bound(text, at, marks)
            found = list(words.finditer(text, start, end))
            if found:
                return next((one for one in found if one.start() >= at), found[-1]).group()
    return None


def _bound(text: str, at: int, marks: re.Pattern[str] | None) -> tuple[int, int]:
    """Where the piece of a text begins and ends that holds `at`."""
    if marks is None:
        return 0, len(text)
    start = max((one.end() for one in marks.finditer(text, 0, at)), default=0)
    behind = marks.search(text, at)
    return start, behind.start() if behind else len(text)


def is_end(act: str | None) -> bool:
    """Whether a word is one for an end."""
    return act is not None and any(words.fullmatch(act) for words in (_ENDED, _AT_AN_END))


@recall
def find_deed(text: str) -> str | None:
    """The same of one that was let in: 批复 of 对申请进行了审查,准予批复; the request where that alone is told."""
    return next((one.group() for one in ACTS.finditer(text) if not _ASKED.fullmatch(one.group())), find_act(text))
