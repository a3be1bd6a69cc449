# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says of English figures whose day a day is: of those recalled beside a sum, of a whole told again, of what is only compared with."""

import re

from parsers.facts.counts.confirming import is_told
from parsers.facts.counts.counts import Draft
from parsers.facts.cues.cues import SERIES
from parsers.facts.text.sentences import Sentence

_NUMBER = r"(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty(?:-[a-z]+)?)"
#: "With the 13 of February, 25 are now cleared", "since the first 13 got theirs, in February": the day of those recalled, not of the sum.
_RECALLED = re.compile(
    r"\b(?:[Ww]ith|[Ff]ollow(?:s|ing)?|[Aa]dded to|[Aa]dding|[Oo]n top of|[Ss]ince|[Pp]lus|[Ii]n addition to|[Aa]fter)"
    rf" (?:the |those |its )?(?:(?:first|earlier|previous|initial|original) )?{_NUMBER}\b[^.;]{{0,80}}$|\b[Ww]ith $"
    r"|\b(?:[Ss]ince|[Ff]ollowing|[Aa]fter) (?:the |its )?(?:first|second|third|fourth|fifth|earlier|previous|initial|original|last) (?:batch|list|round|group|wave|tranche|intake)\b[^.;]{0,60}$"
)
#: "From 13 in February 2025 the list has grown to 198": the day of what it grew from.
_FROM_THEN = re.compile(
    rf"\b[Ff]rom (?:only |just |some |about )?{_NUMBER}(?: (?:companies|firms|enterprises|members))? (?:in|at|on|as of|by) (?:the (?:end|start|close) of )?(?:early |late |mid-|end-)?$"
)
#: "seven, up from five last August": the day behind is that of the five.
_OF_BASE = re.compile(
    rf"\b(?:up|down|risen|grown) from (?:only |just |some |about )?{_NUMBER}(?: (?:companies|firms|enterprises))?,? (?:(?:at|by|in|on|as of) (?:the )?(?:(?:end|start|close|middle) of )?)?$"
)


def is_of_base(draft: Draft, text: str, day: int) -> bool:
    """Whether a day behind an English figure is that of the smaller one from which it rose."""
    return draft.end <= day and _OF_BASE.search(text[max(draft.end, day - 80) : day]) is not None


#: "28 of the 67 are in Shanghai", "Of the 67, 28 ...": the whole is told again.
_OF_WHOLE = re.compile(r"\b(?:[Oo]f|among|from) (?:the|those|these|all) (?P<whole>\d[\d,]*)\b")
#: A sum of this very time has no day that was told before.
_NOW = re.compile(r"\b(?:[Nn]ow|[Ss]o far|[Tt]o date|[Uu]ntil now)\b")


#: As of when a sum is told, however many figures stand between.
_AS_OF = re.compile(
    r"\b(?:[Aa]s (?:of|at)|[Bb]y|[Uu]p to|[Uu]ntil|[Tt]hrough|[Aa]t)(?: the)?(?: (?:end|close|start|turn|middle)(?: of)?| late| early)?[ -]?(?:end-|mid-)?$"
)
_FIGURE = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})*(?![\d,]| ?%| per ?cent|\.\d)")


#: "the 657 counted in mid-2021 ..., and the total has since grown to": the day is of what it grew from.
_SINCE_GROWN = re.compile(
    r"\b(?:has|have) since (?:[a-z]+ly )?(?:grown|risen|climbed|increased|passed|reached|more than|doubled|swelled)\b"
)
_CLAUSE_ENDED = re.compile(r"[,;:] ")


def _is_of_this_time(draft: Draft, between: str, behind: str) -> bool:
    """Whether a sum is told as of now, in another clause than a day: "The first step, taken in 2024, had an effect: of the 113 let in so far"."""
    if _SINCE_GROWN.search(between):
        return True
    return _CLAUSE_ENDED.search(between) is not None and _NOW.search(f"{between[-30:]}|{behind}") is not None


def is_of_recalled(draft: Draft, text: str, start: int, day: tuple[int, int]) -> bool:
    """Whether a day of an English total's sentence, which begins at `start`, is that of others, told or recalled right beside the day."""
    if not draft.rule.startswith("en.") or day[0] >= draft.start:
        return False
    if _FROM_THEN.search(text[max(start, day[0] - 60) : day[0]]):
        return True
    if draft.role == "stock_total":
        return _SINCE_GROWN.search(text[day[1] : draft.start]) is not None
    if draft.role == "subset":  # a part is as of when its whole is
        between = text[day[1] : draft.start]
        own = _AS_OF.search(text[max(start, day[0] - 120) : day[0]])
        return own is None and _NOW.search(between) is not None and _CLAUSE_ENDED.search(between) is not None
    if draft.role != "pilot_total":
        return False
    before = text[max(start, day[0] - 120) : day[0]]
    if _AS_OF.search(before) is None and _is_of_this_time(
        draft, text[day[1] : draft.start], text[draft.end : draft.end + 60]
    ):
        return True
    many = len(_FIGURE.findall(text[day[1] : draft.start])) > 1
    return _RECALLED.search(before) is not None or (many and _AS_OF.search(before) is None)


def is_dated_by_itself(draft: Draft) -> bool:
    """Whether no day before an English figure is its own: it adds to those told there, tells who was the ninth, or what a pilot of that year is of all."""
    return draft.rule.startswith(("en.together-with", "en.ordinal", "en.pilot-contributes"))


#: "rose to 21 from 13 on Wednesday": the day is that of the rise.
_ROSE_TO = re.compile(
    rf"\b(?:rose|grew|climbed|increased|jumped|went up|up|risen|grown) (?:\w+ )?to {_NUMBER}(?: [\w-]+){{0,3}} from (?:only |just )?$"
)
_DAY_OF_RISE = re.compile(
    r"(?: (?:companies|firms|enterprises))?,? (?:on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|this week|this month)\b"
)


def is_what_rose(draft: Draft, text: str) -> bool:
    """Whether an English figure is what a sum rose from on the day behind it."""
    if not draft.rule.startswith("en.") or draft.role == "batch":
        return False
    before = text[max(0, draft.start - 90) : draft.start]
    return _ROSE_TO.search(before) is not None and _DAY_OF_RISE.match(text, draft.end) is not None


def find_whole_day(draft: Draft, sentence: Sentence, days: dict[int, str | None]) -> str | None:
    """The day of the whole that an English part's own words tell again."""
    if draft.role != "subset" or not draft.rule.startswith("en."):
        return None
    at, end = max(0, draft.start - sentence.start), draft.end - sentence.start
    told = _OF_WHOLE.search(sentence.text[max(0, at - 40) : end + 24])
    return days.get(int(told["whole"].replace(",", ""))) if told else None


def is_aside(draft: Draft, last: str | None) -> bool:
    """Whether an English figure leaves the parts told next with the day told before it: one of an earlier day, or a doubted batch."""
    if not draft.rule.startswith("en.") or last is None:
        return False
    if draft.role == "batch":
        return draft.as_of is None and not is_told(draft)
    return draft.detail == SERIES or (draft.as_of is not None and draft.as_of < last)


#: "on the same date", "had by then been approved": the day of the total told before.
_SAME_DAY = re.compile(r"\b(?:(?:on|at|as of|by) (?:the|that) same (?:date|day|time|point|moment)(?! (?:in|of|last|a year))|(?:on|at|as of|by) that (?:date|day|point)|by then|at the time)\b", re.I)  # fmt: skip


def points_at_day(draft: Draft, sentence: Sentence) -> bool:
    """Whether an English total is told as of the day of the total before it."""
    if draft.role not in ("pilot_total", "stock_total") or not draft.rule.startswith("en."):
        return False
    at = max(0, draft.start - sentence.start)
    return _SAME_DAY.search(sentence.text[max(0, at - 60) : at + 140]) is not None


def last_day(told: list[Draft]) -> str | None:
    """The day of the total told last that has one."""
    return next((one.as_of for one in reversed(told) if one.role in ("pilot_total", "stock_total") and one.as_of), None)


def is_of_now(draft: Draft, sentence: Sentence) -> bool:
    """Whether an English sentence tells a sum of this very time."""
    return draft.rule.startswith("en.") and _NOW.search(sentence.text) is not None
