# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""A row of figures that goes on: what was told before of a round or a day, and the sum it leads to."""

import re

from domain.altering import alter
from parsers.facts.counts.confirming import is_told
from parsers.facts.counts.counts import Draft, demote
from parsers.facts.counts.part_of_whole import (
    PILOT_HELD,
)
from parsers.facts.counts.series_of_rounds_en import is_of_rounds
from parsers.facts.cues.cues import SERIES, WHOLE_ROLES
from parsers.facts.text.sentences import Sentence

#: 外资电信企业半年翻了一番:去年底29家: the head of a series without a figure of its own.
_STOCK_HEAD = re.compile(r"外[资商](?:投资)?(?:增值)?电[信讯](?:业务)?(?:企业|公司|业者)[^。;\d]{0,24}[:,]")

#: "Foreign telecom enterprises with a licence are still rare: there were seven at the end of October".
_STOCK_HEAD_EN = re.compile(
    r"\b(?:foreign|overseas)[- ](?:invested |funded |owned |backed )?(?:value-added )?tele(?:com|co)\w*(?: service)? (?:enterprises|companies|firms|operators|ventures|businesses|licensees)\b[^.;\d]{0,110}[:;,–—] ?(?:in all,? )?$"
    r"|\bnumber of (?:foreign|overseas)[- ](?:invested |funded |owned |backed )?(?:value-added )?tele(?:com|co)\w* (?:enterprises|companies|firms|operators|businesses|licensees)\b[^.]{0,90}\.\s+$",
    re.I,
)
_STOCK_HEADS = (("zh.", _STOCK_HEAD, 40), ("en.it-was", _STOCK_HEAD_EN, 190), ("en.series-there", _STOCK_HEAD_EN, 190))


def _find_head(draft: Draft, text: str) -> bool:
    """Whether words for all foreign-invested telecom firms head the clause of a figure of a series."""
    return any(
        draft.rule.startswith(rule) and head.search(text[max(0, draft.start - far) : _clause_start(draft, text, rule)])
        for rule, head, far in _STOCK_HEADS
    )


def _clause_start(draft: Draft, text: str, rule: str) -> int:
    """Where what a figure says of itself begins: "there were seven", and at a Chinese figure itself."""
    if rule == "zh.":
        return draft.start
    led = re.search(r"(?:[Tt]here|[Tt]hey|[Ii]t)\b[\w ]{0,24}$", text[max(0, draft.start - 34) : draft.start])
    return draft.start - len(led.group()) if led else draft.start


#: So many sentences before a figure of a series its sum may stand, for rules that name what they count.
_FAR = {"en.was-the-word": 4, "en.series-there": 4, "en.says": 4, "en.it-was": 4, "en.own-figure": 4}


def _follow_series(draft: Draft, found: list[Draft], text: str, *, row: bool) -> Draft:
    """A figure of a series has the role of the one told before it, else none; a row by years goes on with a stock told earlier."""
    named = draft.rule == "en.was-the-word"  # "the first batch had 13, and 40 was the word in August"
    told = next(
        (one for one in reversed(found) if one.role in WHOLE_ROLES and not (named and one.role == "batch")), None
    )
    far = 12 if row and draft.rule.startswith("zh.") else _FAR.get(draft.rule, 1)
    if told is None and _find_head(draft, text):
        return alter(draft, role="stock_total", rule=f"{draft.rule}+head", confidence=min(draft.confidence, 0.66))
    if told is not None and is_of_rounds(draft, told, text):
        return alter(draft, role="batch", detail="", rule=f"{draft.rule}+of-rounds", confidence=0.7)
    if told is None or told.role == "batch" or draft.sentence - told.sentence > far:
        return demote(draft, draft.detail, f"{draft.rule}+alone")
    return alter(draft, role=told.role)


#: 2018年底121家, 去年同期为431家, 而去年10月这个数还是427家: figures of one total by the ends of times.
_AT_END = re.compile(
    r"[底末](?:时|则|又|已|再)?[^,。;]{0,8}$|[底末],(?:全[市省国]|当时|彼时)?[^,。;]{0,4}$|年[中前](?:的同期)?[^,。;]{0,4}$|(?<=\d)年[^,。;\d]{0,6}$|同期[^,。;]{0,6}$|(?:这一|该|这个|上述)(?:数字|数目|数量|数据|数)[^,。;]{0,8}$"
)


#: What is counted between two figures of a series is not what they count.
_OTHER_THING = re.compile(r"内资|民营|国内企业|本土企业|\d[款个项张件宗台]|APP|应用|基站|用户|网站|申请|受理|医院|员工")


#: How many times as large one figure of a series may be as the next.
_STEP = 12


def go_on(draft: Draft, found: list[Draft], text: str, sentences: tuple[Sentence, ...], *, row: bool) -> Draft:
    """A figure that says of what it is by the one before alone, with the role of that."""
    if draft.detail == SERIES:
        return _trust_series(_follow_series(draft, found, text, row=row), found, sentences)
    if draft.detail == "this_figure" or draft.rule == "zh.figure-of-stock":
        return _trust_series(draft, found, sentences)
    if draft.rule == "en.anaphor":
        around = "\n".join(one.text for one in sentences[max(0, draft.sentence - 1) : draft.sentence + 1])
        return _follow_figure(draft, found, text, around)
    return draft


def _trust_series(draft: Draft, found: list[Draft], sentences: tuple[Sentence, ...]) -> Draft:
    """A figure of a series as fact, where the total that it goes on from is the last that was counted before it."""
    told = found[-1] if found else None
    if told is not None and draft.rule.startswith("en.") and _goes_back(draft, told, sentences):
        return alter(draft, rule=f"{draft.rule}+goes-on", confidence=max(draft.confidence, 0.74))
    if told is None or draft.role != "stock_total" or told.role != draft.role or draft.as_of == told.as_of:
        return draft
    if not draft.rule.startswith("zh.") or draft.rule.endswith("+head") or draft.sentence - told.sentence > 1:
        return draft
    text, start = sentences[draft.sentence].text, sentences[draft.sentence].start
    small, large = sorted((draft.value, told.value))
    named = draft.rule.startswith(_NAMES_FIGURE) and _has_grown(draft, told)
    if (
        draft.as_of is None
        or (large > small * _STEP and not named)
        or not (_AT_END.search(text[: draft.start - start]) or draft.rule.startswith("zh.series-behind"))
    ):
        return draft
    between = text[max(0, told.end - start) : draft.start - start] if told.end > start else text[: draft.start - start]
    if _OTHER_THING.search(between):
        return draft
    return alter(draft, rule=f"{draft.rule}+goes-on", confidence=max(draft.confidence, 0.78))


#: 这一数字已达2890家: what goes on says that it is the figure told before.
_NAMES_FIGURE = ("zh.this-figure", "zh.figure-of-stock")


def _has_grown(draft: Draft, told: Draft) -> bool:
    """Whether of two dated figures the later one is the larger."""
    if draft.as_of is None or told.as_of is None:
        return False
    return (draft.as_of < told.as_of) == (draft.value < told.value)


#: Frames that give a total of an earlier day: "That compares with 2,405 a year earlier", "the figure was 62 at the end of last year".
_OF_EARLIER = ("en.it-had-been", "en.compares-with", "en.up-from-then", "en.when-there-were", "en.same-table-had")


_NOT_FIRMS = re.compile(r"\b(?:appl\w+|yuan|billion|million|users|subscribers|domestic|reject\w*|refus\w*)\b", re.I)


def _goes_back(draft: Draft, told: Draft, sentences: tuple[Sentence, ...]) -> bool:
    """Whether an English frame gives an earlier figure of the total told right before it."""
    if draft.rule not in _OF_EARLIER or told.role != draft.role or not is_told(told):
        return False
    later = draft.as_of is not None and told.as_of is not None and draft.as_of > told.as_of
    small, large = (told.value, draft.value) if later else (draft.value, told.value)
    near = draft.sentence - told.sentence <= 1 and small < large <= small * _STEP
    return near and not _NOT_FIRMS.search(sentences[draft.sentence].text)


#: "Their total stands at 40", "the figure has risen to 48", behind a batch; "the number of applicants" is of others.
_SUM_BEFORE = re.compile(
    r"\b(?:total|tally|figure|number|count)\b(?! (?:of|for) (?!(?:the |all |such |these )?(?:approv|pilot|trial|licen[cs]ees|participants|recipients|admitted|foreign|overseas|firms|companies|enterprises)))[^.;#]{0,30}$",
    re.I,
)


#: The pilot's figures are below; a smaller one whose subject is not told is not the stock's where the pilot is spoken of.
_LEAST_STOCK = 300


#: So many sentences behind what was told last, parts of it aside, "the total" is of the same.
_NEAR_TOLD = 2


def _follow_figure(draft: Draft, found: list[Draft], text: str, around: str) -> Draft:
    """ "At the turn of the year the figure had stood at 21": of the total that was told just before, the pilot's or the stock's.

    Behind a batch "the total" is the pilot's too, where no stock is told.
    """
    told = next((one for one in reversed(found) if one.role != "subset"), None)
    if told is None and draft.value < _LEAST_STOCK and PILOT_HELD.search(around):
        return alter(draft, role="pilot_total", rule=f"{draft.rule}+of-pilot", confidence=0.55)
    if told is None or told.role not in ("pilot_total", "batch") or draft.sentence - told.sentence > _NEAR_TOLD:
        return draft
    if told.role == "batch" and (
        draft.value <= told.value
        or any(one.role == "stock_total" and one.rule != "en.anaphor" for one in found)
        or not _SUM_BEFORE.search(text[max(0, draft.start - 50) : draft.start])
    ):
        return draft
    return alter(draft, role="pilot_total", rule=f"{draft.rule}+of-pilot")
