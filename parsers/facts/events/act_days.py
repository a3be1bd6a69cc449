# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""The days of Chinese acts by the words right behind them, and of what a listed company clarifies."""

import re

from parsers.facts.events.other_dates import Material
from parsers.facts.values.mentions import Mention

#: 今天证实,申请27日遭工信部驳回; 工信部7月2日通知不批准; 接到11月20日的书面通知: the day of the refusal, whenever it was told.
_REFUSED_ON = re.compile(
    r"\)?[^,。;\n]{0,12}?(?:(?:遭到?|被)[^,。;\n]{0,16}(?:驳回|否决|拒|退件)|书面通知|通知(?:[^,。;\n]{0,14})不|(?:作出|决定),?[^,。;\n]{0,10}不予|的(?:书面)?(?:通知|决定)|接到[^,。;\n]{0,16}(?:通知|决定)|公布的[^,。;\n]{0,16}结果)"
)


def is_day_of_refusal(text: str, mention: Mention) -> bool:
    """Whether the words behind a day say that an application was turned away on it."""
    return _REFUSED_ON.match(text, mention.end) is not None


#: 7月13日持证运营,此前于6月28日获得批复: the day of the grant.
_GRANTED_ON = re.compile(
    r"\)?(?:[上下]午)?(?:已|正式|成功|顺利|才|刚)*(?:经[^,。;\n]{2,10}批准|获(?![悉知])|取得|拿到|领到|收到|接到|接获)(?![^,。;\n]{0,30}(?:受理|补正|申请(?!.{0,4}(?:获|通过))))"
)
#: What the pilot's paper is called, before the clause ends.
_PILOTS_PAPER = re.compile(r"[^,。;\n]{0,40}(?:批[复覆准文]|许可|牌照|试点|获批)")


def is_day_of_grant(text: str, mention: Mention) -> bool:
    """Whether the words behind a day say that an approval was given on it."""
    return _GRANTED_ON.match(text, mention.end) is not None and _PILOTS_PAPER.match(text, mention.end) is not None


#: 香港,二零二五年八月十一日: the last line of a listed company's announcement.
_LAST_LINE = re.compile(r"\n[ \t]*香港,?[ \t]*$")


def find_last_line(material: Material) -> str | None:
    """The day under an announcement from Hong Kong, of what it clarifies."""
    last = next((m for m in reversed(material.dates) if m.day and m.value), None)
    if last is None or material.text[last.end :].strip(" 。\n"):
        return None
    return last.value if _LAST_LINE.search(material.text, max(0, last.start - 12), last.start) else None
