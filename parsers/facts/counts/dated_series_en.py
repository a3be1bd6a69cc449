# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Reads how many there were before, behind a total that is told: "There were 88 at mid-2025 and only 46 at the end of March 2024".

A figure that counts nothing of its own, has its own earlier day beside it and stands right behind a total told as fact is that total of then.
A figure whose day cannot be told is left alone: it would be taken for one of now.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from msgspec import Struct

from domain.altering import alter
from parsers.facts.counts.confirming import CONFIRMED, is_told
from parsers.facts.counts.counts import Draft
from parsers.facts.counts.figures_en import Figure, tells_of_others
from parsers.facts.counts.series import AT_END
from parsers.facts.cues.cues import SERIES
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.mentions import Mention, dates_in

#: The rule of such a figure where no cue reads it, and what is added where one does.
RULE, STEP = "en.total-of-then", "+of-then"
#: So many sentences behind its total a figure of then stands at most.
_FAR = 2
#: One that tells so many in a row may stand further off: nothing but a total is told by its years.
_ROW, _FAR_ROW = 3, 6
#: A total was never so small a part of what it came to within the years that are told of.
_LEAST_SHARE = 1 / 1000
_FIRMS = r"(?: (?:such|of them|foreign-(?:invested|funded|owned)))?(?: (?:tele(?:com|coms|communications) )?(?:companies|firms|enterprises|operators|licensees|ones))?"
_MONTH = r"(?-i:Jan|Feb|Mar|Apr|May\b|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DAY = rf"(?:(?:\d{{1,2}} )?{_MONTH}(?: \d{{1,2}},)?(?: (?:of )?(?:19|20)\d\d)?|(?:19|20)\d\d)"
#: The day right behind a figure: "at the end of March 2024", "in mid-2017", "(2003)".
_BEHIND = Deferred(
    rf"^{_FIRMS},? (?:(?:at|by|in|on|around|as of|as at) (?:the )?(?:(?:very )?(?:end|start|close|beginning|turn|middle) of (?:last )?|(?:end|mid|late|early)[- ]|last )?{_DAY}|\((?:end of |end-|mid-|late |early )?{_DAY}\))",
    re.I,
)
#: "191 a year later": a year after the figure before it in its row.
_YEAR_ON = Deferred(rf"^{_FIRMS},? (?:a|one) year (?:later|after|on)\b")
#: What may stand between two figures of a row.
_NEXT = re.compile(
    r"(?:,|;|,? and|,? then|, and then)(?:,? [a-z' -]{3,60},)?(?: (?:only|just|a mere|some|about|fewer than|over|nearly))? $"
)
#: What leads the first: nothing is counted by it, and nothing was done.
_LED = re.compile(
    r"(?:\b(?:[Tt]here (?:were|had been)|[Ii]t (?:was|had been|stood at|had stood at)|[Tt]hey (?:were|numbered)|[Tt]he (?:stock|base|(?:same |corresponding |comparable )?(?:figure|number|total|tally|count)) (?:was|had been|stood at|had stood at|came to)"
    r"|(?:[Tt]hat|[Tt]his|[Ii]t|[Ww]hich) compare[sd]? (?:with|to)|[Cc]ompared (?:with|to)|(?:up |risen |grown |down )?from|(?:the|its) (?:province|city|municipality|island|country|zone|capital) (?:had|counted|numbered))|(?:^|[.;:] )(?:[\w' -]{3,40}:)?)(?: (?:only|just|a mere|some|about|fewer than|over|nearly))? ?$"
)
#: Of something else, whatever its day.
_OF_ELSE = Pattern(
    r"\b(?:applic\w*|appl(?:y|ied)|approv\w*|permits?|licen[cs]\w+|let in|admitted|cleared|granted|cent(?:re|er)s?|domestic|users?|zones?|cities|joined|left|new|more|registered|added|opened|base stations?|staff|employees|investors?)\b",
    re.I,
)
#: "They came in lumps: 13 in February 2025, then two fat rounds": how many were let in then, and no total.
_IN_LUMPS = Deferred(
    r".*\b(?:came|come|arrived|admitted|let in|granted|issued)\b[^.;]{0,30}\b(?:lumps?|rounds?|batch(?:es)?|waves?|groups?|tranches?|instal?lments?|portions?)\b",
    re.I,
)
_OF_PILOT = Pattern(r"\b(?:pilot|trial|scheme|programme?)\b", re.I)


class _Page(Struct, frozen=True):
    """A text with its sentences, dates and figures in order, its claims by where their numbers stand, and how many of each sentence are dated."""

    text: str
    sentences: tuple[Sentence, ...]
    dates: tuple[Mention, ...]
    figures: Sequence[Figure]
    known: Mapping[int, Draft]
    rows: Counter[int]


def add_totals_of_then(
    claims: list[Draft],
    figures: Sequence[Figure],
    text: str,
    sentences: tuple[Sentence, ...],
    dates: tuple[Mention, ...],
) -> list[Draft]:
    """The claims with the earlier figures of totals told as fact, in the order of the text."""
    page = _Page(text, sentences, dates, figures, {one.at: one for one in claims}, Counter())
    page.rows.update(one.sentence for one in figures if _find_own_day(one, "2000", page))
    found: dict[int, Draft] = {}
    for total in claims:
        if total.role in ("stock_total", "pilot_total") and is_told(total) and total.detail != "ordinal":
            found.update((one.at, one) for one in _read_then(total, page) if one.at not in found)
    told = {(one.value, one.role) for one in claims if is_told(one)}
    new = {at: one for at, one in found.items() if (one.value, one.role) not in told}
    taken = {(one.value, one.role) for one in new.values()}
    kept = [one for one in claims if one.at not in new and (one.value, one.role) not in taken]
    return sorted([*kept, *new.values()], key=lambda one: one.start)


def _read_then(total: Draft, page: _Page) -> Iterator[Draft]:
    """The figures of then that follow a total: those right behind it up to the first that is none, and rows further off."""
    last, day, broken = total.end, "", False
    first = bisect_left(page.figures, total.sentence, key=lambda one: one.sentence)
    for figure in islice(page.figures, first, None):
        far, row = figure.sentence - total.sentence, page.rows[figure.sentence] >= _ROW
        if figure.number.outer < total.end or page.sentences[figure.sentence].title:
            continue
        if far > _FAR_ROW:
            return
        if not row and (broken or far > _FAR):
            continue
        own = _find_own_day(figure, day, page)
        if own and _follows(figure, last, page, goes_on=bool(day)) and _may_be_of(total, figure, own, page):
            day, last = own
            yield _draft(figure, total, day, page)
        else:
            broken = True


def _find_own_day(figure: Figure, before: str, page: _Page) -> tuple[str, int] | None:
    """The day that stands right behind a figure, and where its words end; None where it has none. `before`: that of the one before it."""
    number, sentence = figure.number, page.sentences[figure.sentence]
    behind = page.text[number.after : min(sentence.end, number.after + 90)]
    if before and (later := _YEAR_ON.match(behind)):
        return f"{int(before[:4]) + 1}{before[4:]}", number.after + later.end()
    told = _BEHIND.match(behind)
    if told is None:
        return None
    end = number.after + told.end()
    days = [one.value for one in dates_in(page.dates, number.after, end) if one.value]
    head = page.text[sentence.start : number.outer]
    return (_settle_day(days[-1], f"{head if AT_END.search(head) else ''} {told.group()}"), end) if days else None


def _settle_day(day: str, words: str) -> str:
    """A year's end is its December, its middle June; a year alone stays one."""
    if len(day) > 4:
        return day
    if re.search(r"\b(?:end|close|late)\b", words):
        return f"{day}-12"
    return f"{day}-06" if re.search(r"\bmid", words) else day


def _follows(figure: Figure, last: int, page: _Page, *, goes_on: bool) -> bool:
    """Whether a figure goes on from the one of then before it, or is led as the total's."""
    before = page.text[max(page.sentences[figure.sentence].start, last) : figure.number.outer]
    if goes_on and figure.number.outer > last and _NEXT.match(page.text[last : figure.number.outer]):
        return True
    return _LED.search(before) is not None and _IN_LUMPS.match(before) is None


def _may_be_of(total: Draft, figure: Figure, day: tuple[str, int], page: _Page) -> bool:
    """Whether a figure is as large as the total may have been on a day before its own, and its words count nothing else."""
    sentence, claim = page.sentences[figure.sentence], page.known.get(figure.number.start)
    if claim and is_told(claim) and claim.detail != SERIES:
        return claim.role == total.role
    if total.as_of and day[0] >= total.as_of[: len(day[0])]:
        return False
    if not total.value * _LEAST_SHARE <= figure.value < total.value or tells_of_others(sentence):
        return False
    start = max(sentence.start, total.end if total.sentence == figure.sentence else sentence.start)
    words = re.split("[,;.]", page.text[start : figure.number.outer])[-1]
    words = f"{words} {page.text[figure.number.after : day[1]]}"
    return not _OF_ELSE.search(words) and not (total.role == "stock_total" and _OF_PILOT.search(words))


def _draft(figure: Figure, total: Draft, day: str, page: _Page) -> Draft:
    number, claim = figure.number, page.known.get(figure.number.start)
    if claim and is_told(claim) and claim.role == total.role:
        return claim
    rule = f"{claim.rule}{STEP}" if claim else RULE
    draft = Draft(
        figure.value, number.qualifier, total.role, "", number.outer, claim.end if claim else figure.end, rule, CONFIRMED, number.start,
        figure.sentence,
    )  # fmt: skip
    return alter(draft, region=total.region, as_of=day)
