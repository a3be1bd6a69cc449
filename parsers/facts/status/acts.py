"""Finds the source's own word for what was done: 批复, 许可证, 注销, "licence"."""

import re

from parsers.facts.cues.status_cues import ACTS
from parsers.facts.text.recall import recall

#: What firms do, and what is done with their papers before anything is decided.
_ASKED = re.compile(r"申请|受理|appli\w+|accepted|signed|签约|签署", re.I)


@recall
def find_act(text: str) -> str | None:
    """The word of the act that a text tells first; None: no such word."""
    found = ACTS.search(text)
    return found.group() if found else None


@recall
def find_deed(text: str) -> str | None:
    """The same of one that was let in: 批复 of 对申请进行了审查,准予批复; the request where that alone is told."""
    return next((one.group() for one in ACTS.finditer(text) if not _ASKED.fullmatch(one.group())), find_act(text))
