# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""The day that words of its own give a Chinese act: 批复的签发时间为12月10日, 决定于3月6日作出, 该局已于8月14日正式受理.

Papers are handed over, put up and told of on other days than that on which they were given.
"""

from domain.claims import StatementKind
from parsers.facts.text.deferred import Deferred
from parsers.facts.values.mentions import Mention

#: 批复落款日期为, 批复作出的时间是: what stands before the day.
_LABELLED = Deferred(
    r"(?P<paper>批[复覆文]|决定|许可)[^,。;\n]{0,4}?的?(?:作出|签发|落款|印发|核发|成文|下达)的?(?:时间|日期|日)(?:均|都)?[为是]?$"
)
#: 这批批复由工业和信息化部于9月18日签发, 决定于3月6日作出.
_PAPER = Deferred(r"(?P<paper>批[复覆文]|决定)(?:均|都|系|是)?(?:由[^,。;\n]{2,16})?[于在]$")
_GIVEN = Deferred(r"(?:正式|统一)?(?:签发|作出|印发|核发|下达|批出)")
#: 该部已于7月9日决定: whose decision is told right behind.
_DECIDES = Deferred(r"(?:部|局)(?:已|均已)?[于在]$")
_DECIDED = Deferred(r"(?:依法)?(?:决定|作出)")
#: 工信部于11月30日注销其批复: the act itself stands behind its day.
_ENDS_AT = Deferred(r"(?:正式|依法|依申请|决定|公告|宣布)*(?:注销|撤销|吊销|收回)")
_BY_BODY = Deferred(r"(?:部|局|委|机关)(?:已|均已)?[于在]?$")
#: 该局已于8月14日正式受理, 于本周一(3日)获广东省通信管理局受理.
_AT = Deferred(r"[于在]$")
_ACCEPTED = Deferred(r"(?:\(\d{1,2}日\))?(?:正式|统一)?(?:受理|获[^,。;\n得]{2,16}(?:局|部|委)(?:正式)?受理)")
#: Characters before a day in which what it is the day of is named.
_REACH = 28
#: What papers an act is done by.
_PAPERS: dict[StatementKind, tuple[str, ...]] = {
    "approval": ("批复", "批覆", "批文", "许可"),
    "revocation": ("决定",),
    "denial": ("决定",),
}


def is_stated_zh(text: str, mention: Mention, kind: StatementKind) -> bool:
    """Whether the words on both sides of a day say that an act of a kind was done on it."""
    before = text[max(0, mention.start - _REACH) : mention.start]
    if kind == "application":
        return _AT.search(before) is not None and _ACCEPTED.match(text, mention.end) is not None
    papers = _PAPERS.get(kind, ())
    labelled = _LABELLED.search(before)
    if labelled is not None:
        return labelled["paper"] in papers
    given = _PAPER.search(before) if _GIVEN.match(text, mention.end) else None
    if given is not None:
        return given["paper"] in papers
    ends = kind in ("revocation", "denial")
    if kind == "revocation" and _BY_BODY.search(before) and _ENDS_AT.match(text, mention.end):
        return True
    return ends and _DECIDES.search(before) is not None and _DECIDED.match(text, mention.end) is not None
