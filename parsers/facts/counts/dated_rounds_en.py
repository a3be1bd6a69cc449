# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Reads the English rounds that go on from a batch, each with a day of its own: "approved 13 on 28 February, eight on 10 September and 19 last month".

A number that counts nothing of its own, has its own day right beside it and is joined to a batch told as fact by nothing but "and" or
"then" is the next batch. One without a day, or with that of the batch before it, is left alone: it may be a part.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from domain.altering import alter
from parsers.facts.counts.confirming import CONFIRMED, is_told
from parsers.facts.counts.counts import Draft
from parsers.facts.counts.figures_en import Figure, tells_of_others
from parsers.facts.cues.cues import IN_CONTEXT, SERIES
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.mentions import Mention, dates_in

#: The rule of such a round.
RULE = "en.dated-round"
#: No act has let in more.
_MOST = 200
_FIRMS = r"(?: (?:more|others?|further))?(?: (?:foreign[\w-]* )?(?:companies|firms|enterprises|newcomers|ones|names|approvals))?"
_CAME = r"(?:followed|came(?: in| through)?|joined|got (?:in|through|theirs)|entered|were (?:added|let in|approved|admitted|cleared))"
#: Between a round's number and its own day: "eight in ", "19 more (", "four followed on ".
_TO_DAY = Deferred(rf"{_FIRMS},?(?: {_CAME})? ?\(?(?:(?:in|on|of|last|this) )?(?:early |late |mid-)?")
#: Between its own day and a round's number: " another ", ", it was ".
_FROM_DAY = Deferred(
    r",? (?:(?:another|a further|some|then|came|by|with|it (?:was|let in)|the (?:ministry|regulator) (?:let in|approved|added|admitted)) )*"
)
#: What joins a round to the one before it.
_JOINS = re.compile(
    r"(?:,|;|\)|,? and|,? then|,? plus|, followed by|, (?:after|following|against|compared (?:with|to))|, while)(?: (?:and|then|followed by|after|another|a further|by|with|on|in|it was|some))* ?$"
)
_ENDS = Deferred(rf"{_FIRMS}(?=[.,;)]|$| and\b| {_CAME}\b)")
#: "Four followed on Thursday.", "Eight came in on 10 September.": a sentence of its own.
_OPENS = re.compile(r"\W*(?:(?:Another|A further|Then|Then came|Later) )?")
_FOLLOWED = Deferred(rf"{_FIRMS} {_CAME}\b")


class _Page(Struct, frozen=True):
    text: str
    sentences: tuple[Sentence, ...]
    dates: tuple[Mention, ...]
    figures: Sequence[Figure]
    known: Mapping[int, Draft]


def add_dated_rounds(
    claims: list[Draft],
    figures: Sequence[Figure],
    text: str,
    sentences: tuple[Sentence, ...],
    dates: tuple[Mention, ...],
) -> list[Draft]:
    """The claims with the rounds that go on from batches told as fact, in the order of the text."""
    page = _Page(text, sentences, dates, figures, {one.at: one for one in claims})
    found: dict[int, Draft] = {}
    for batch in claims:
        if batch.role == "batch" and batch.as_of and is_told(batch) and not tells_of_others(sentences[batch.sentence]):
            found.update((one.at, one) for one in _read_next(batch, page) if one.at not in found)
    told = {(one.value, one.role) for one in claims if is_told(one)}
    new = {at: one for at, one in found.items() if (one.value, one.role) not in told}
    values = {one.value for one in new.values()}
    kept = [one for one in claims if one.at not in new and not (one.role == "batch" and one.value in values)]
    return sorted([*kept, *new.values()], key=lambda one: one.start)


def _read_next(batch: Draft, page: _Page) -> Iterator[Draft]:
    """The rounds that follow a batch in its sentence, and the one that opens the next."""
    last, day = batch.end, batch.as_of
    for figure in page.figures:
        number = figure.number
        if number.outer < batch.end or figure.sentence < batch.sentence or page.sentences[figure.sentence].title:
            continue
        if figure.sentence > batch.sentence + 1 or not _may_be_round(figure, page):
            return
        own = _find_own_day(figure, last, page)
        if own is None or own.value == day or not _goes_on(figure, last, own, batch, page):
            return
        yield _draft(figure, own, page)
        last, day = max(own.end, number.after), own.value
        if figure.sentence > batch.sentence:
            return


def _may_be_round(figure: Figure, page: _Page) -> bool:
    """Whether no rule that knows better tells a figure as something else."""
    claim = page.known.get(figure.number.start)
    if not 0 < figure.value <= _MOST or tells_of_others(page.sentences[figure.sentence]):
        return False
    return claim is None or not is_told(claim) or claim.detail in (SERIES, IN_CONTEXT) or claim.role == "batch"


#: Behind the day of a round its words end, or go on to the next: "20 in May will follow" is still to come.
_AFTER_DAY = Deferred(
    r"(?=[.,;:)]|$|\n)| (?:and|plus|then)\b| (?:were|was|joined|followed|came)\b(?! (?:to|at|in for)\b)"
)


#: "13 names in February 2025, 166 today": how many there are by now.
_NOW = Deferred(r"today|now|this (?:week|month|year)", re.IGNORECASE)


def _find_own_day(figure: Figure, last: int, page: _Page) -> Mention | None:
    """The day or month right behind a figure, or right before it where the words behind it end."""
    number, sentence = figure.number, page.sentences[figure.sentence]
    behind = next((one for one in dates_in(page.dates, number.after, min(sentence.end, number.after + 70))), None)
    if behind and behind.value and _TO_DAY.fullmatch(page.text, number.after, behind.start):
        goes_on = _AFTER_DAY.match(page.text, behind.end) and not _NOW.fullmatch(page.text, behind.start, behind.end)
        return behind if goes_on and len(behind.value) > 4 else None
    before = [one for one in dates_in(page.dates, max(last, sentence.start), number.outer) if one.value]
    if not before or not _ENDS.match(page.text, number.after):
        return None
    near = before[-1]
    told = _FROM_DAY.fullmatch(page.text, near.end, number.outer) and len(near.value or "") > 4
    return near if told else None


def _goes_on(figure: Figure, last: int, own: Mention, batch: Draft, page: _Page) -> bool:
    """Whether nothing but a word that joins them stands between a round and the one before it, or its own sentence opens with it."""
    start = min(figure.number.outer, own.start)
    if figure.sentence > batch.sentence:
        opened = _OPENS.fullmatch(page.text, page.sentences[figure.sentence].start, figure.number.outer)
        return opened is not None and _FOLLOWED.match(page.text, figure.number.after) is not None
    return _JOINS.search(page.text[last:start]) is not None


def _draft(figure: Figure, own: Mention, page: _Page) -> Draft:
    number, claim = figure.number, page.known.get(figure.number.start)
    if claim and claim.role == "batch" and is_told(claim) and claim.as_of:
        return claim
    draft = Draft(
        figure.value, number.qualifier, "batch", "", number.outer, claim.end if claim else figure.end, RULE, CONFIRMED, number.start,
        figure.sentence,
    )  # fmt: skip
    return alter(draft, as_of=own.value)
