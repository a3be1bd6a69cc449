# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says of a day told without its year whether the words beside it make it one to come."""

import re
from datetime import date, timedelta

from parsers.facts.values.mentions import iso_of

#: 5月1日起施行: what a notice says of itself lies before it as often as behind it.
_COMES = re.compile(
    r"起?(?:正式|开始)?(?:施行|实施|生效|执行|启用|失效|终止|作废)|起(?:在|向|由|可|不再|取消|放开)|起,(?![^。;]{0,30}(?:已|了|累计|共有))|(?:之|以)?前(?![往来后])"
)
#: 推迟至7月1日, 意见反馈截止时间为7月18日, 公示期至6月25日: what is set for a day, or runs until it.
_SET_FOR = re.compile(
    r"(?:原定|原计划|定|拟|将|计划|预计)[于在]?$|(?:推迟|延期|延[长后]|顺延|改期?|展期)(?:至|到|为)$"
    r"|(?:意见|反馈|公示|征求|报名|申报|征集|期限)[^。\n;\d]{0,16}?(?:(?:\d{1,2}月)?\d{1,2}日)?(?:截[止至]|至|到|[—-])(?:时间|日期)?(?:为|是|到|至|:)?$"
)


def is_set_for(text: str, start: int, end: int) -> bool:
    """Whether the words beside a Chinese day say that something begins or ends on it, or is set for it."""
    if _COMES.match(text, end, end + 40):
        return True
    return _SET_FOR.search(text[max(0, start - 32) : start]) is not None


#: "starting on November 1", "comments by July 18", "will open on July 1": what stands before a day that is to come.
_STARTING = re.compile(
    r"\b(?:starting|effective|beginning|with effect|in force|into force|tak(?:es?|ing) effect|take force|applies|apply|(?:originally |initially )?(?:due|scheduled|slated|planned)(?: to \w+)?|(?:postponed|delayed|put off|put back|deferred)(?: from [^.;]{1,30})? (?:to|until))(?: (?:on|from|as of|as from|for))? $"
    r"|\b(?:must|should|shall|have to|has to|required to|asked to|invited to|comments?|feedback|opinions|suggestions|due|deadline|consultation)\b[^.;\d]{0,60}\b(?:by|before|until|till|no later than|through|is|on)(?: the end of)? $"
    r"|\bwill (?:be \w+ |not |also |then |now )?[a-z]+(?:(?!(?<![\w-])(?:was|were|had|has|have|said|told|[a-z]{2,}ed)\b(?!-))[^.;,]){0,80} (?:on|by|until|before) $",
    re.I,
)
_FROM = re.compile(r"\b(?:from|as from) $", re.I)
#: "On November 1 firms may ...", at the head of a sentence: elsewhere the day is that of the verb before it.
_ON = re.compile(r"(?:^|[.:!?\n][\"']? ?)On $")
#: "from November 1, firms may ...": what may be done from then on, and not until.
_MAY = re.compile(
    r",? (?!(?:to|until|till|through)\b)(?:(?!\b(?:that|which|who)\b)[^.;\d]){0,60}?\b(?:may|will|shall|are to|is to)\b"
)
#: A past verb between such a day and what may be done: the day is that of what was said or done.
_PAST = re.compile(r"(?<![\w-])(?:said|told|wrote|gave|let|held|[a-z]{2,}ed)\b|[,;] (?:and|but)\b")


def is_to_come(text: str, start: int, end: int) -> bool:
    """Whether the words around an English day say that something begins on it: "starting on November 1"."""
    before = text[max(0, start - 110) : start].rpartition("\n")[2]
    if _STARTING.search(before):
        return True
    may = _MAY.match(text, end, end + 90)
    if may is None:
        return False
    return _FROM.search(before) is not None or (_ON.search(before) is not None and not _PAST.search(may.group()))


#: So many days ahead such a day is the next one, not the one that is past.
_AHEAD = timedelta(days=124)


def find_year_to_come(month: int, day: int, anchor: date) -> int | None:
    """The year in which a day lies a few months ahead of the anchor; None where it lies in none."""
    days = {year: iso_of(year, month, day) for year in (anchor.year, anchor.year + 1)}
    ahead = (year for year, iso in days.items() if iso and anchor < date.fromisoformat(iso) <= anchor + _AHEAD)
    return next(ahead, None)
