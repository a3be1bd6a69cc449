# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Gives a count the date as of which it holds."""

import re

from domain.altering import alter
from parsers.facts.counts.as_of_en import is_dated_by_itself, is_what_rose
from parsers.facts.counts.as_of_zh import (
    date_sum_of_round,
    date_sum_of_row,
    find_day_behind,
    is_dated_behind,
    is_of_next,
    is_tied,
)
from parsers.facts.counts.batch_days import OTHER_NUMBER, date_batch
from parsers.facts.counts.counts import Draft
from parsers.facts.counts.look_back_zh import date_look_back
from parsers.facts.counts.near_days import COUNTED_BY, closes, is_later_than_told, list_near
from parsers.facts.cues.parted_ends_zh import BEFORE_ENDS
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.dates_en import find_heading_year
from parsers.facts.values.mentions import Mention, dates_in

_LAST_DAY_OF = re.compile(r"\b(?:last|final|closing) day of $", re.I)
_MIDDLE_OF = re.compile(r"\b(?:mid-|(?:in|by|at) the middle of )$", re.I)
#: "650 more than in September 2024, when the figure was 2,220".
_WHEN = re.compile(r",? when (?:the|it|there|that)\b[^,.;]{0,30}$")
#: "Thirteen got them on 28 February, and by the summer the total had come to 40": the day is the thirteen's.
_BY_SEASON = re.compile(
    r"\b(?:[Bb]y|[Uu]ntil|[Ii]n|[Oo]ver) (?:the )?(?:early |late |mid-?|following |next |last |end of (?:the )?)?(?:spring|summer|autumn|winter|holidays)\b(?! (?:of )?(?:19|20))[^.;]{0,110}$"
)
#: What the rule of a figure ends with of which the text tells no more than the season.
UNDATED = "+season"
#: What a figure rose from is of an earlier day than its sentence's.
_ROSE_FROM = ("en.to-from",)


def is_fresh(rule: str) -> bool:
    """Whether a figure told without a day, by this rule, can be as of the day on which it is told."""
    return UNDATED not in rule and not rule.startswith(_ROSE_FROM)


#: 2020年年中为266家, 2017年年中的时候,这个数字还只有78家.
_MIDDLE_ZH = re.compile(r"(?P<year>(?:19|20)\d\d)年年?中(?:的?时候?,)?[^,。;\d]{0,12}$")
#: 2019年至2025年,外商投资电信企业由170家增至2,650家: from the first year to the second.
_SPAN_OF_YEARS = re.compile(r"((?:19|20)\d\d)年?(?:底|末)?[至到—-](?:19|20)\d\d年")


def _date_tied(draft: Draft, sentence: Sentence, dates: tuple[Mention, ...], text: str) -> str | None:
    """The year, month or day right before a Chinese total, or the first year of a span for what a total grew from."""
    if not draft.rule.startswith("zh."):
        return None
    if draft.rule in ("zh.from-stock", "zh.from") and (
        span := _SPAN_OF_YEARS.search(text, sentence.start, draft.start)
    ):
        return span[1]
    if middle := _MIDDLE_ZH.search(text[sentence.start : draft.start]):
        return f"{middle['year']}-06"
    last = next((m for m in reversed(dates_in(dates, sentence.start, draft.start)) if m.end <= draft.start), None)
    if last is None or last.value is None:
        return None
    return last.value if is_tied(last, draft, text) else None


#: 2025年,全国外商投资电信企业达2,650家; 2019年外资电信企业有166家: the year that opens the clause of a Chinese stock.
_YEAR_OPENS = re.compile(
    r"(?:^|[,。:;])(?P<year>(?:19|20)\d\d)年,?(?:全[国省市部]|[我本][国省市]|中国)?(?:的)?外[资商][^,。;\d]{0,24}$"
)
#: 2024年收官时,全国…有2343家: the end of the year that opens the clause before it.
_YEAR_CLOSED = re.compile(r"(?:^|[,。:;])(?P<year>(?:19|20)\d\d)年(?:收官|岁末|终了)[^,。;\d]{0,4},[^,。;\d]{0,30}$")


def _date_by_year(draft: Draft, sentence: Sentence, text: str) -> str | None:
    if draft.role != "stock_total" or not draft.rule.startswith("zh."):
        return None
    before = text[sentence.start : draft.start]
    if closed := _YEAR_CLOSED.search(before):
        return f"{closed['year']}-12"
    opened = _YEAR_OPENS.search(before)
    return opened["year"] if opened else None


#: 年末,全国外商投资电信企业36户: the end of the year that opens the sentence before.
_YEAR_ENDS = re.compile(r"(?:当年|该年|这一年|年)[末底]时?,?(?:全[国省市]|[我本][国省市])?[^,。;\d]{0,24}$")
_YEAR_TOLD = re.compile(r"(?:^|[】\]。:])(?P<year>(?:19|20)\d\d)年(?:度|全年)?,(?!.*(?:19|20)\d\d年)")


def _date_year_end(draft: Draft, sentences: tuple[Sentence, ...], text: str) -> str | None:
    """The end of the year of which the sentence before a Chinese total tells, and no other."""
    sentence = sentences[draft.sentence]
    if (
        not draft.sentence
        or not draft.rule.startswith("zh.")
        or not _YEAR_ENDS.match(text[sentence.start : draft.start])
    ):
        return None
    told = _YEAR_TOLD.search(sentences[draft.sentence - 1].text)
    return f"{told['year']}-12" if told and sentences[draft.sentence - 1].line == sentence.line else None


#: 由年初的13家增至50家: where what is compared begins.
_BASE = re.compile(r"[由从][^,。;由从]{0,24}$")


def _date_base(draft: Draft, sentence: Sentence, dates: tuple[Mention, ...], text: str) -> Draft:
    """What a total grew from has the day that stands right before it, and none that opens the sentence."""
    base = _BASE.search(text[sentence.start : draft.start])
    first = sentence.start + base.start() if base else draft.start
    inside = [m for m in dates_in(dates, first, draft.start) if m.value and not text.startswith("同期", m.end)]
    return alter(draft, as_of=inside[-1].value) if inside else alter(draft, rule=f"{draft.rule}{UNDATED}")


def _date_by_words(draft: Draft, sentences: tuple[Sentence, ...], dates: tuple[Mention, ...], text: str) -> str | None:
    """The day that the words right before a Chinese figure give it."""
    looked = _date_year_end(draft, sentences, text) or date_look_back(draft, sentences, dates, text)
    looked = looked or date_sum_of_row(draft, dates, text)
    looked = looked or date_sum_of_round(draft, dates, text, sentences[draft.sentence].start)
    return looked or _date_tied(draft, sentences[draft.sentence], dates, text)


def date_count(draft: Draft, sentences: tuple[Sentence, ...], dates: tuple[Mention, ...], text: str) -> Draft:
    sentence = sentences[draft.sentence]
    if draft.role == "batch":
        return date_batch(draft, sentence, dates, text)
    total = draft.role in ("pilot_total", "stock_total")
    seasonal = _BY_SEASON.search(text[sentence.start : draft.start]) is not None
    if draft.rule.startswith(BEFORE_ENDS) or (total and (seasonal or is_what_rose(draft, text))):
        return alter(draft, rule=f"{draft.rule}{UNDATED}")
    if is_dated_behind(draft):
        return alter(draft, as_of=find_day_behind(draft, dates))
    if is_dated_by_itself(draft):
        return draft
    if tied := _date_by_words(draft, sentences, dates, text):
        return alter(draft, as_of=tied)
    if opened := _date_by_year(draft, sentence, text):
        return alter(draft, as_of=opened)
    if draft.rule in ("zh.from-stock", "zh.from"):
        return _date_base(draft, sentence, dates, text)
    when = [m for m in dates_in(dates, sentence.start, sentence.end) if _WHEN.match(text[m.end : draft.start])]
    if when and when[-1].value:
        return alter(draft, as_of=when[-1].value)
    value = _choose_date(draft, list_near(draft, sentence, dates, text), text) or _find_heading(
        draft, sentence, dates, text
    )
    if value:
        return alter(draft, as_of=value)
    undated = draft.rule in ("zh.to-stock", "zh.from-to", "zh.grown-to") or (
        draft.role in ("pilot_total", "stock_total") and is_later_than_told(draft, sentence, dates, text)
    )
    return alter(draft, rule=f"{draft.rule}{UNDATED}") if undated else draft


#: "Feb 28, 2025: approvals for 13 companies": what parts the day of a chronicle's line from what it tells.
_HEADS_LINE = re.compile(r" ?(?::|[–—]| -+) ?(?!\d)")
_BULLET = re.compile(r"[\W_]{0,4}")


def _find_heading(draft: Draft, sentence: Sentence, dates: tuple[Mention, ...], text: str) -> str | None:
    """The day or year of a chronicle's line, for a total that the line gives no other day."""
    if draft.role not in ("stock_total", "pilot_total"):
        return None
    line = text.rfind("\n", 0, draft.start) + 1
    for day in dates_in(dates, line, sentence.end):
        whole = day.day and re.search(r"\d{4}", text[day.start : day.end])  # "Dec 12 - China" is a dateline
        if whole and _BULLET.fullmatch(text, line, day.start) and _HEADS_LINE.match(text, day.end):
            return day.value
    year = find_heading_year(text, draft.start)
    return str(year) if year else None


#: "3,341 enterprises (end of 2026: 3,002)": the day of the figure behind it.
_OPENS_FIGURE = re.compile(r": ?\d")


def _choose_date(draft: Draft, near: list[Mention], text: str) -> str | None:
    behind = [
        m
        for m in near
        if m.start >= draft.end
        and not is_of_next(m, draft, text)
        and not ("(" in text[draft.end : m.start] and _OPENS_FIGURE.match(text, m.end))
        and not (OTHER_NUMBER.search(between := text[draft.end : m.start]) or _PART_DATED.search(between))
    ]
    before = [m for m in near if m.end <= draft.start]
    if (behind and _is_told_behind(draft, behind[0], before, text)) or (
        behind
        and re.fullmatch(r"[^\d,;。]{0,30}", text[draft.end : behind[0].start])
        and (not before or re.search(r"recorded|as of|by|at|in|截至", text[draft.end : behind[0].start]))
        and behind[0].start - draft.end <= 28
    ):
        chosen = behind[0]
    elif before:
        chosen = before[-1]
    elif behind:
        chosen = behind[0]
    else:
        return None
    if chosen.value and len(chosen.value) == 4:
        right_before = text[max(0, chosen.start - 18) : chosen.start]
        if _LAST_DAY_OF.search(right_before):
            return f"{chosen.value}-12-31"
        month = "-12" if closes(chosen, text) else "-06" if _MIDDLE_OF.search(right_before) else ""
        return f"{chosen.value}{month}"
    return chosen.value


#: "2,343 (December 2024)".
_IN_BRACKET_EN = re.compile(
    r"(?: [a-z-]+){0,3} \((?:in |at |by |as of |on |the )*(?:end[- ](?:of )?|late |early |mid-)?$"
)
#: "The ministry said in January that 87 had been approved as of end-December".
_AS_OF_BEHIND = re.compile(
    r"[^.;()\d]{0,90}\b(?:as (?:of|at)|(?:at|by) (?:the )?(?:end|close|start|middle) of|(?:at|by) (?:end|mid|year-end|late)|up to (?:the end of)?)(?: the)?(?: (?:end|close) of)?[ -]?(?:end-|mid-)?$"
)


def _is_told_behind(draft: Draft, behind: Mention, before: list[Mention], text: str) -> bool:
    """Whether the day behind an English figure is told as its own, and none before it is."""
    if not draft.rule.startswith(("en.", "row.")):
        return False
    between = text[draft.end : behind.start]
    if _IN_BRACKET_EN.fullmatch(between):
        return True
    held = any(COUNTED_BY.search(text[max(0, m.start - 22) : m.start]) or closes(m, text) for m in before)
    return not held and _AS_OF_BEHIND.fullmatch(between) is not None


#: A part between a sum and a date: "14 in two batches, the first of eight in February", 14家,其中首批于2月获批.
_PART_DATED = re.compile(
    r"\b(?:the|a) (?:first|second|third|last|latest) (?:of|batch|round|group|wave|one|with)\b|\b(?:including|of (?:which|them|whom))\b|其中|首批|第[一二三四五六\d]批"
)
