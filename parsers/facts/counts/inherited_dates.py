# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""A count without a day of its own takes that of what it goes with."""

import re

from domain.altering import alter
from parsers.facts.counts.as_of_en import (
    find_whole_day,
    is_aside,
    is_of_now,
    last_day,
    points_at_day,
)
from parsers.facts.counts.as_of_zh import (
    find_whole_told,
    is_look_back,
    is_older,
    is_told_now_zh,
)
from parsers.facts.counts.counts import Draft
from parsers.facts.counts.near_days import COMPARED
from parsers.facts.counts.parts import OF_PILOT
from parsers.facts.cues.cues import SERIES
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.mentions import Mention, dates_in

#: 较2024年底的2343家: what a figure is compared with has a day of its own, and its parts none of it.
_COMPARED_ZH = re.compile(r"[较比](?:上年|去年|前年|20\d\d年)[^,。;]{0,8}的?$")
#: "three months earlier the tally had been ..." is of another day.
_EARLIER = re.compile(r"\b(?:months?|years?|quarters?|weeks?) (?:earlier|before|ago)\b|\bhad been\b", re.I)


def _has_date(draft: Draft, sentences: tuple[Sentence, ...], dates: tuple[Mention, ...]) -> bool:
    sentence = sentences[draft.sentence]
    inside = dates_in(dates, sentence.start, sentence.end)
    return any(one.value is None or len(one.value) >= 7 for one in inside) or _EARLIER.search(sentence.text) is not None


def _date_before(draft: Draft, found: list[Draft], sentences: tuple[Sentence, ...]) -> str | None:
    """A total without a day stands as of the month in which the total right before it in its paragraph does."""
    told = next(
        (d for d in reversed(found) if d.role in ("stock_total", "pilot_total") and not _is_compared(d, sentences)),
        None,
    )
    if told is None or told.as_of is None or len(told.as_of) != 7:
        return None
    beside = (d.as_of for d in found if d.sentence == told.sentence and d.role == told.role and d.as_of)
    # 今年9月底为…,去年9月底是…: the later of the two.
    latest = max((one for one in beside if len(one) == len(told.as_of)), default=told.as_of)
    near = draft.sentence - told.sentence <= 2 and sentences[draft.sentence].line == sentences[told.sentence].line
    return latest if near else None


def _is_compared(draft: Draft, sentences: tuple[Sentence, ...]) -> bool:
    """Whether a Chinese total only tells what another is compared with: 较2024年底的38家增加23家."""
    sentence = sentences[draft.sentence]
    return _COMPARED_ZH.search(sentence.text[: max(0, draft.start - sentence.start)][-24:]) is not None


#: 与2025年2月首批的13家相比: what another figure is held against.
_COMPARED_BEHIND = re.compile(r"[家户间]?(?:外[资商](?:投资)?)?(?:企业|公司|外企)?(?:相比|相较|比较|对比)")
#: 到2018年底: as of when all that follows holds.
_OPENED = re.compile(r"(?:截至|截止|到|至)$")


def _date_opened(draft: Draft, sentences: tuple[Sentence, ...], dates: tuple[Mention, ...]) -> str | None:
    """A stock without a day stands as of the month as of which the sentence right before says how things are."""
    before = sentences[draft.sentence - 1] if draft.sentence else None
    if draft.role != "stock_total" or before is None or before.title or before.furniture:
        return None
    inside = [m for m in dates_in(dates, before.start, before.end) if m.value and len(m.value) == 7]
    opened = [m for m in inside if _OPENED.search(before.text[: m.start - before.start])]
    return opened[0].value if len(opened) == 1 and len(inside) == 1 else None


#: 以上数据截至2026年5月31日。 "The figures are as of May 31.": a sentence of its own, beside that of the figure.
_NOTED = re.compile(
    r"\(?(?:注|备注|说明)?:?(?:以上|上述|本文|有关|相关)?(?:数据|数字|统计)(?:数据)?(?:统计)?[^,。;\n]{0,6}截[至止](?:到|于)?[^,。;\n]*[。)]*\s*"
    r"|\(?(?:Note: )?(?:The|These|All|Both) (?:figures?|data|numbers?|counts?) (?:are|is|were) (?:all )?as (?:of|at) [^.;]*\.?\)?\s*"
)


def _date_noted(draft: Draft, sentences: tuple[Sentence, ...], dates: tuple[Mention, ...]) -> str | None:
    """A total without a day stands as of the one that a note right beside its sentence gives all figures."""
    for at in (draft.sentence + 1, draft.sentence - 1):
        if not 0 <= at < len(sentences) or not _NOTED.fullmatch(sentences[at].text):
            continue
        inside = [m.value for m in dates_in(dates, sentences[at].start, sentences[at].end) if m.value]
        if len(inside) == 1 and len(inside[0]) >= 7:
            return inside[0]
    return None


def _is_earlier(draft: Draft, last: str | None, beside: int) -> bool:
    """Whether a sum is an earlier one beside that which leads its sentence: 已有508家,而去年10月为427家. Sums grow."""
    return is_older(draft, last) or (draft.detail == SERIES and draft.value < beside)


def _lacks_day(draft: Draft, sentence: Sentence, sentences: tuple[Sentence, ...], dates: tuple[Mention, ...]) -> bool:
    """Whether a total has no day, its sentence gives none, and it is not told as of now."""
    return (
        draft.role in ("stock_total", "pilot_total")
        and draft.as_of is None
        and not _has_date(draft, sentences, dates)
        and not is_of_now(draft, sentence)
        and not is_told_now_zh(draft, sentence)
    )


#: "3,046 at the end of 2025. Of these, 97 hold approvals under the pilot": the pilot's sum, as of the stock's day.
_OF_THESE = ("en.of-which", "en.of-them")
#: 获批企业中已开展业务的31家: a part of the pilot's firms, whatever total was told last.
_OF_PILOT = re.compile(r"(?:获批|获准|试点)的?(?:外资|外商投资)?(?:企业|外企|公司)(?:之?中|里|当中)[^。;]{0,24}$")


#: 新面孔以工业软件居多,5家落在深圳: those who came in with the batch, whatever total was told last.
_OF_NEWCOMERS = re.compile(
    r"(?:其中,?)?(?:这些|这[批拨]|[此本]次的?|上述)?的?新(?:面孔|成员|伙伴|军|晋者?|入局者?|入围者?|来者|玩家|获批者?)(?![一-鿿]{0,3}累计)"
)


def _find_pilot_day(draft: Draft, before: str, found: list[Draft]) -> str | None:
    if draft.role != "subset":
        return None
    if _OF_NEWCOMERS.match(before):
        return next((one.as_of for one in reversed(found) if one.role == "batch" and one.as_of), None)
    if _OF_PILOT.search(before) is None:
        return None
    return next((one.as_of for one in reversed(found) if one.role == "pilot_total" and one.as_of), None)


def _leads(draft: Draft, last: str | None, *, compared: bool) -> bool:
    """Whether what follows a figure is as of its day: a dated total, a batch, and none that another is held against."""
    if draft.role == "pilot_total":
        return draft.as_of is not None or last is None
    if compared and last:
        return False
    return draft.role == "batch" or (draft.role == "stock_total" and draft.as_of is not None)


def _looks_back(draft: Draft, last: str | None, beside: int | None) -> bool:
    """Whether a figure is of before the one told last, so that what follows does not hold as of its day."""
    if is_look_back(draft, last) or is_aside(draft, last) or draft.rule.startswith("en.round-in-brackets"):
        return True
    return beside is not None and _is_earlier(draft, last, beside)


def inherit_dates(drafts: list[Draft], sentences: tuple[Sentence, ...], dates: tuple[Mention, ...]) -> list[Draft]:
    """A part has its whole's date; a figure told again has the date with which it was told."""
    known = {(d.value, d.role): d.as_of for d in reversed(drafts) if d.as_of}
    wholes = {d.value: d.as_of for d in reversed(drafts) if d.role in ("batch", "pilot_total", "stock_total")}
    found: list[Draft] = []
    led: dict[tuple[int, str], int] = {}  # the figure of a role that each sentence told last
    last: str | None = None
    for draft in drafts:
        sentence = sentences[draft.sentence]
        before = sentence.text[: max(0, draft.start - sentence.start)][-24:]
        compared = COMPARED.find_within(sentence.text, before) or _COMPARED_ZH.search(before)
        beside = led.get((draft.sentence, draft.role))
        held_against = compared or _COMPARED_BEHIND.match(sentence.text, draft.end - sentence.start)
        looks_back = _looks_back(draft, last, beside)
        if not looks_back and _leads(draft, last, compared=bool(held_against)):
            last = draft.as_of
        elif draft.role == "pilot_total" and draft.as_of is None and is_told_now_zh(draft, sentence):
            last = None
        if draft.role in ("stock_total", "pilot_total") and draft.as_of is None:
            draft = alter(draft, as_of=_date_noted(draft, sentences, dates))
        if points_at_day(draft, sentence):
            draft = alter(draft, as_of=last_day(found) or draft.as_of)
        if _lacks_day(draft, sentence, sentences, dates):
            before_it = _date_before(draft, found, sentences) or _date_opened(draft, sentences, dates)
            draft = alter(draft, as_of=before_it)
            last = before_it or last
        if draft.as_of is None and draft.role != "batch":
            told = known.get((draft.value, draft.role)) or find_whole_day(draft, sentence, wholes)
            again = "anaphor" in draft.rule and not compared and not _EARLIER.search(sentence.text)
            again = again and not is_of_now(draft, sentence)
            of_whole = draft.rule.startswith(_OF_THESE) and OF_PILOT in draft.rule
            parts = last if draft.role == "subset" or draft.detail == "licences" or again or of_whole else None
            whole = find_whole_told(draft, sentence)
            if whole in wholes and whole > draft.value:
                parts = wholes[whole]
            of_pilot = _find_pilot_day(draft, sentence.text[: max(0, draft.start - sentence.start)], found)
            draft = alter(draft, as_of=told or of_pilot or parts)
        found.append(draft)
        led[draft.sentence, draft.role] = draft.value
    return found
