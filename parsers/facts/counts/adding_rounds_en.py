# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Reads English rounds that come to their sum: "Following the 13 in February and the 27 in June, this gives a running total of 51".

The batch that a text tells as fact, the rounds that it recalls and the sum that it gives confirm each other: where a figure that is told
as a sum is just what figures of rounds come to, with the batch or without, each is what it is called, whatever words lead it.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from itertools import combinations

from msgspec import Struct

from domain.altering import alter
from parsers.facts.counts.adding import ADDS_UP
from parsers.facts.counts.adding_rows_en import OF_OTHERS
from parsers.facts.counts.as_of import date_count
from parsers.facts.counts.confirming import CONFIRMED, is_told
from parsers.facts.counts.counts import Draft
from parsers.facts.counts.figures_en import Figure, tells_of_others
from parsers.facts.counts.placing import place_count
from parsers.facts.cues.cues import SERIES
from parsers.facts.cues.cues_en import EN
from parsers.facts.subject.doubtful import LEARNT
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.mentions import Mention, dates_in

#: The rules of a round and of a sum that no cue reads.
ROUND, SUM = "en.recalled-round", "en.sum-of-rounds"
#: A sum below this is come to by chance too easily.
_LEAST_SUM = 12
#: So many sentences may lie between a sum and the rounds that come to it.
_FAR = 3
#: More rounds than these nobody tells in one breath, nor more batches on one page.
_MOST, _MOST_BATCHES = 6, 24
_MONTH = r"(?-i:Jan|Feb|Mar|Apr|May\b|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_WHEN = rf"(?:(?:in|on|of|by|during|from|for|since) )?(?:(?:early|late|mid|last|this|the|that)[- ]){{0,2}}(?:(?:\d{{1,2}} )?{_MONTH}|spring|summer|autumn|winter|week|month|year)"
_GROUP = r"(?:batch(?:es)?|rounds?|groups?|lists?|waves?|tranches?|intakes?|cohorts?|lots?|ones?)"
_NTH = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|initial|inaugural|opening|original|previous|earlier|last|\d+(?:st|nd|rd|th))"
_FIRMS = r"(?:(?:more|further|other|foreign|overseas)(?:-\w+)? )*(?:companies|firms|enterprises|businesses|operators|names|approvals|permits|newcomers|entrants|recipients|FIEs|ones)"
_LET_IN = r"(?:(?:that|which|who) )?(?:(?:were|was|had been|have been) )?(?:let in|admitted|approved|cleared|named|licen[cs]ed|added|announced|through|followed|went first)"
#: What makes a figure one of a round: its month or its number stands by.
_ROUND_BEHIND = Deferred(rf"^(?: {_FIRMS}| more)?,? (?:{_LET_IN} (?:nationwide )?)?(?:{_WHEN}\b|(?:in|on|with|from|of) (?:the|its|a) (?:very )?{_NTH}\b(?! (?:two|three|four|five|six|seven|\d)\b)|followed\b|came\b)", re.I)  # fmt: skip
_ROUND_BEFORE = Deferred(
    rf"(?:\b{_NTH}(?: {_GROUP})?, which (?:{_WHEN} )?(?:had )?(?:seen|saw|brought|taken in|took in|had|numbered) |\b{_NTH}(?: {_GROUP})?(?:(?: back)?,? {_WHEN}(?: \d{{4}})?,?)?(?: of| had| has| was| were| brought| numbered| comprised| took in| went to| contained| counted| with|,|:| \(|\s*\|[^|\n]{{0,24}}\|)* ?|\b(?:round|batch|wave) (?:one|two|three|four|five|six|seven|\d)(?: \([^()]{{2,30}}\))?(?: of| had| has| was| brought| with| came to| came with|:|,)? |\b{_MONTH}(?: \d{{4}})?(?:'s| (?:list|round|batch|group|intake))(?: of| had gone to| had| went to| brought| with)? |\b{_WHEN}(?: \d{{4}})?,? (?:another |a further |by |with |it was |came )*)(?:the )?$",
    re.I,
)
#: Rules that tell a part: "among them 27 admitted since January (two batches, of 15 and 12)".
_PART_RULES = ("en.of-which", "en.of-them")
#: A round's own number behind its figure.
_OF_ROUND = Deferred(rf"^(?: {_FIRMS}| more)?,? in the {_NTH}(?: {_GROUP})?(?=[.;,]|$| and\b)", re.I)
#: "batches of 13, 27 and 11", "13, 8, 19, 22 and 27" behind "five rounds": one by one in a row.
_GROUPS = r"(?:batches|rounds|groups|lists|waves|tranches|intakes)"
_ROW_OF_ROUNDS = Deferred(
    rf"\b{_GROUPS}\b[^.;]{{0,80}}?[:, ](?P<row>\d+(?:, \d+)*,? and \d+)\b|(?<![\d,.] )\b(?P<first>\d+(?:, \d+)*,? and \d+)(?: {_FIRMS})?(?: (?:for|to|into|under|in) the [\w -]{{3,70}}?)? in (?:two|three|four|five|six|seven|\d) {_GROUPS}\b",
    re.I,
)
_SUM_WORD = r"(?:total|tally|number|count|figure|sum|aggregate|membership|roll|roster|register|list|pilot|scheme|programme?|trial|club|population|field|cumulative)"
_SUM_BEFORE = Deferred(
    rf"(?:\b{_SUM_WORD}\b[^.;]{{0,50}}|\b(?:makes?|making|gives?|giving|that's|that is|brings?|bringing|takes?|taking|lifts?|lifting|reach(?:es|ed|ing)?|now|already|altogether|together|so far|to date|in all|in total|all told|so that|all|total of|there are|with (?:these|them|this|it))\b[^.;\d]{{0,40}}) ?(?:over |some |about )?$",
    re.I,
)
_SUM_BEHIND = Deferred(
    r"^[^.;\d]{0,50}?\b(?:so far|to date|until now|by now|in all|in total|altogether|all told|now|strong|since(?! (?:(?:the )?(?:end|start|beginning|turn) of |early |late |mid-?|last )?(?:(?-i:[A-Z])|then\b|the year\b|the (?:spring|summer|autumn|winter)|that|this|spring|summer|autumn|winter))|already|overall)\b",
    re.I,
)
#: Why a batch may wait that its sum confirms: no word of the text speaks against these.
_CONFIRMABLE = (
    "doubt-nothing-foreign", "doubt-far-from-foreigners", "doubt-undated-perfect", "doubt-no-setting", "doubt-weak-cue", "doubt-no-paper",
    "doubt-told-as-known", "doubt-out-of-all",
)  # fmt: skip
#: What no rule takes for a figure of those let in is none because the weights do.
_NO_BATCH = frozenset((f"en.{LEARNT}", *(cue.name for cue in EN if cue.role == "other")))
#: Before the act, the sum was another.
_SUM_THEN = Deferred(
    r"\b(?:before|until|prior to|previous(?:ly)?|earlier|compared (?:with|to)|up from|from|against|was|were|had(?: been)?|stood at|after)\b[^.;\d]{0,40}$",
    re.I,
)


#: "has let 99 more in, for a total of 112": what came to it, and no sum of then.
_ADDED = re.compile(r"^ (?:more|further|additional|others?|new)\b")


class _Page(Struct, frozen=True):
    """The text, its claims by where their numbers stand, and its figures in order, with the sentence of each."""

    text: str
    sentences: tuple[Sentence, ...]
    known: Mapping[int, Draft]
    figures: Sequence[Figure]

    def before(self, figure: Figure, reach: int = 90) -> str:
        start = self.sentences[figure.sentence].start
        return self.text[max(start, figure.number.outer - reach) : figure.number.outer]

    def behind(self, figure: Figure, reach: int = 90) -> str:
        return self.text[figure.number.after : min(self.sentences[figure.sentence].end, figure.number.after + reach)]


def add_rounds_en(
    claims: list[Draft],
    figures: Sequence[Figure],
    text: str,
    sentences: tuple[Sentence, ...],
    dates: tuple[Mention, ...],
) -> list[Draft]:
    """The claims with the rounds and sums that come to each other as what they are, in the order of the text."""
    batches = [one for one in claims if one.role == "batch" and (is_told(one) or _may_be_batch(one))][:_MOST_BATCHES]
    figures = [one for one in figures if not sentences[one.sentence].title]
    page = _Page(text, sentences, {one.at: one for one in claims}, figures)
    rounds = [one for one in figures if _is_round(one, page)]
    settled: dict[int, Draft] = {}
    for figure in figures:
        if figure.value < _LEAST_SUM or not _may_be_sum(figure, page):
            continue
        for addend, role in _find_addends(figure, rounds, batches, page):
            settled.setdefault(addend.number.start, _settle(addend, role, page, dates))
    return _put_in(claims, _leave_days_of_rounds(settled))


def _may_be_batch(draft: Draft) -> bool:
    """Whether a batch that waits may be confirmed by a sum: nothing that the text says speaks against it."""
    name, *steps = draft.rule.split("+")
    return name not in _NO_BATCH and all(step in _CONFIRMABLE for step in steps if step.startswith("doubt-"))


#: "It had been 63 in January", "against 182 in December": the total before, whatever month stands beside it.
_EARLIER_TOTALS = ("en.it-was", "en.versus")


def _is_round(figure: Figure, page: _Page) -> bool:
    """Whether a figure has a round's month or number beside it, or stands in a row of such."""
    sentence = page.sentences[figure.sentence]
    if tells_of_others(sentence):
        return False
    if _stands_in_row(figure, page):
        return True
    claim = page.known.get(figure.number.start)
    if claim and claim.rule.startswith(_EARLIER_TOTALS):
        return False
    whole = claim and claim.role in ("pilot_total", "stock_total") and claim.detail != SERIES
    if claim and "doubt-too-many" in claim.rule:
        return False  # "From the first batch to the sixth, 229 had been approved"
    if claim and is_told(claim) and (whole or claim.detail in OF_OTHERS):
        return False
    return _ROUND_BEHIND.match(page.behind(figure)) is not None or _ROUND_BEFORE.search(page.before(figure)) is not None


def _stands_in_row(figure: Figure, page: _Page) -> bool:
    """Whether a figure is one of several that a sentence tells of its rounds in a row."""
    sentence = page.sentences[figure.sentence]
    row = _ROW_OF_ROUNDS.search(sentence.text)
    if row is None:
        return False
    first, last = row.span("row") if row["row"] else row.span("first")
    return first <= figure.number.start - sentence.start < last


def _may_be_sum(figure: Figure, page: _Page) -> bool:
    """Whether the words around a figure tell a sum, and none of others than those let in."""
    claim = page.known.get(figure.number.start)
    if tells_of_others(page.sentences[figure.sentence]) or (claim and "doubt-less-some" in claim.rule):
        return False
    if claim and claim.rule.startswith(_PART_RULES):
        return False
    if figure.number.qualifier == "nearly" or _OF_ROUND.match(page.behind(figure)):
        return False  # "had reckoned with up to 25"; "40 in the fourth and now 15"
    return _SUM_BEFORE.search(page.before(figure)) is not None or _SUM_BEHIND.match(page.behind(figure)) is not None


def _list_near(figures: Sequence[Figure], figure: Figure) -> Sequence[Figure]:
    """Those of figures in order that stand at most so many sentences before or behind one."""
    first = bisect_left(figures, figure.sentence - _FAR, key=lambda one: one.sentence)
    return figures[first : bisect_right(figures, figure.sentence + _FAR, key=lambda one: one.sentence)]


def _find_addends(
    figure: Figure, rounds: Sequence[Figure], batches: Sequence[Draft], page: _Page
) -> list[tuple[Figure, str]]:
    """The figures that come to a sum, and it, each with its role; none where none do."""
    near = [one for one in _list_near(rounds, figure) if one.value < figure.value]
    near = [*{one.value: one for one in near}.values()][:_MOST]
    told = {one.value: one for one in batches if one.value < figure.value}
    for many in range(len(near), 0, -1):
        for some in combinations(near, many):
            rest = figure.value - sum(one.value for one in some)
            if rest == 0 and many > 1:
                return [(figure, "pilot_total"), *((one, "batch") for one in some)]
            if rest in told and rest not in {one.value for one in some}:
                own = [one for one in page.figures if one.number.start == told[rest].at]
                return [(figure, "pilot_total"), *((one, "batch") for one in (*some, *own))]
    for batch in (one for one in told.values() if is_told(one)):
        rest = figure.value - batch.value
        earlier = [
            one for one in _list_near(page.figures, figure)
            if one.value == rest and _SUM_THEN.search(page.before(one, 60)) and not _ADDED.match(page.behind(one))
        ]  # fmt: skip
        if earlier and not _is_round(earlier[0], page):
            return [(figure, "pilot_total"), (earlier[0], "pilot_total")]
    return []


def _settle(figure: Figure, role: str, page: _Page, dates: tuple[Mention, ...]) -> Draft:
    """The figure as a claim told as fact, with the day that its own words give."""
    claim, number = page.known.get(figure.number.start), figure.number
    if claim and claim.role == role and is_told(claim):
        return claim
    rule = claim.rule if claim else ROUND if role == "batch" else SUM
    draft = Draft(
        figure.value, number.qualifier, "batch" if role == "batch" else "pilot_total", "", number.outer,
        claim.end if claim else figure.end, f"{rule}{ADDS_UP}", CONFIRMED, number.start, figure.sentence,
    )  # fmt: skip
    if role == "batch" and _stands_in_row(figure, page):
        return draft  # which of the months of its sentence is its own only their order tells
    draft = place_count(date_count(draft, page.sentences, dates, page.text), page.text, page.sentences)
    own = _find_own_day(figure, page, dates) if role == "batch" else None
    if own or (role == "batch" and _OWN_WHILE.match(page.text, number.after)):
        return alter(draft, as_of=own)
    return draft


#: "eight more this week": a day of its own that the text does not give.
_OWN_WHILE = Deferred(
    rf"(?: {_FIRMS}| more)?,? (?:this|last|that|next) (?:week|month|year|spring|summer|autumn|winter)\b"
)
#: "the eight of 10 September", "13 in February": what stands between a round and its own day.
_RIGHT_BEHIND = Deferred(rf"(?: {_FIRMS}| more)?,? (?:of|in|on|from|last|this)? ?(?:early |late |mid-)?")


def _find_own_day(figure: Figure, page: _Page, dates: tuple[Mention, ...]) -> str | None:
    """The day that stands right behind the figure of a round."""
    after = figure.number.after
    near = next((one for one in dates_in(dates, after, after + 60) if one.value), None)
    return near.value if near and _RIGHT_BEHIND.fullmatch(page.text, after, near.start) else None


def _leave_days_of_rounds(settled: Mapping[int, Draft]) -> dict[int, Draft]:
    """The same figures; a sum that has the day of one of its earlier rounds is of none."""
    days = {one.as_of for one in settled.values() if one.role == "batch" and one.as_of}
    early = days - {max(days, default=None)}
    return {
        at: alter(one, as_of=None) if one.role == "pilot_total" and one.as_of in early else one
        for at, one in settled.items()
    }


def _put_in(claims: list[Draft], settled: Mapping[int, Draft]) -> list[Draft]:
    """The claims with those that add up in their places; one value of one role is told once."""
    new: dict[tuple[int, str], Draft] = {}
    for one in settled.values():
        new.setdefault((one.value, one.role), one)
    kept = [one for one in claims if one.at not in settled and (one.value, one.role) not in new]
    return sorted([*kept, *new.values()], key=lambda one: one.start)
