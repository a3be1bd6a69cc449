# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Reads a tracker's shorthand: "In: 14", "SH 6 / BJ 4 / SZ 2", "Running tally: 162", in a text that has named the telecom pilot.

A label alone may head anything; it is told as fact where the row of places adds up to it, or the sum that goes with it stands by.
"""

import re
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from msgspec import Struct

from domain.claims import Role
from parsers.facts.counts.counts import Draft
from parsers.facts.cues.verbs import LET_IN
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.mentions import Mention, dates_in

_NUMBER = r"(?P<count>\d{1,3})(?![\d.,%]*\d)(?! ?(?:%|per ?cent|weeks?|days?|months?|years?|cities|provinces|yuan|banks?|hospitals?|games?|apps?))"
#: The rule of a figure of one list.
OF_TRACKER = "row.tracker-in"
#: How many one list let in.
_IN = re.compile(
    rf"(?:^|[.;|•·\n>] ?)(?:In|New|Newly in|Added|Admitted|Let in|Approved|Approvals|This round|New (?:approvals|names|entrants|entries|firms)|In this (?:round|time)|Approved (?:this (?:round|week|month|time)|today)): {_NUMBER}(?= ?(?:[.;(|]|$))"
)
#: To how many all of them come.
_SUM = re.compile(
    rf"(?:^|[.;|•·\n>] ?)(?:(?:Running|Cumulative|Grand|New) (?:total|tally|count)|Total (?:to date|so far|now|since launch)|Total|Tally(?: now| so far| to date)?|Sum|To date|Approved (?:so far|to date)|All rounds|Since launch|In all): {_NUMBER}(?= ?(?:[.;(|,]|$))"
)
#: The sum alone, by what it is of: "Foreign-invested enterprises approved: 40", "Pilot approvals (value-added services): 21".
_SUM_ALONE = re.compile(
    rf"\W{{0,3}}(?:(?:Foreign|Overseas)(?:-(?:invested|owned|funded))? (?:companies|enterprises|firms|participants|businesses|entities) (?:approved|admitted|cleared|in the pilot|let in)(?: (?:so far|to date))?|(?:Total )?(?:[Pp]ilot )?[Aa]pprovals(?: (?:granted|issued|given))?(?: (?:so far|to date))?(?: \([a-z -]{{4,40}}\))?|Total (?:so far|to date)): {_NUMBER}(?: (?:companies|enterprises|firms))?\W{{0,2}}"
)
#: A sum's label that says itself of what it is: of firms let in, or of approvals under the pilot.
_OWN_WORDS = re.compile(
    r"\b(?:companies|enterprises|firms|participants|businesses|entities)\b(?= (?:approved|admitted|cleared|in the|let))|\bpilot approvals\b|\(.*\b(?:telecom|value-added)",
    re.I,
)
_WAS_LET_IN = re.compile(rf"\b(?:{LET_IN}|approvals?|admitted|in the pilot)\b", re.I)
_PLACES = {
    "SH": "Shanghai", "BJ": "Beijing", "SZ": "Shenzhen", "HI": "Hainan", "HN": "Hainan", "GZ": "Guangzhou", "TJ": "Tianjin", "CQ": "Chongqing",
    "Shanghai": "Shanghai", "Beijing": "Beijing", "Shenzhen": "Shenzhen", "Hainan": "Hainan", "Guangzhou": "Guangzhou", "Suzhou": "Suzhou",
    "Hangzhou": "Hangzhou", "Chengdu": "Chengdu", "Tianjin": "Tianjin", "Chongqing": "Chongqing", "Wuhan": "Wuhan", "Nanjing": "Nanjing",
}  # fmt: skip
_PLACE = re.compile(rf"\b(?P<place>{'|'.join(_PLACES)})[ :=] ?(?P<count>\d{{1,3}})(?![\d%.,]*\d)")
#: A row of places: at least two, with no more than marks between them.
_BETWEEN = re.compile(r"\s*[/|,;·•&+]\s*")
#: What the text's head or the lines above name.
_TELECOM = Pattern(r"\b(?:tele(?:com|communication)s?|VATS|value-added)\b", re.I)
_PILOT = Pattern(r"\b(?:pilot|trial|MIIT)\b", re.I)
#: The lines above a label in which its list was published, and those below it that go with it.
_ABOVE, _BELOW = 4, 5
_DATED = re.compile(r"^\W*(?:Published|Date|Dated|Issued|Released|Announced|List of|Out)\b")


#: What says of such figures that nobody was let in yet.
_GUESSED = re.compile(
    r"\b(?:forecasts?|estimates?|projections?|predictions?|scenarios?|targets?|hypothetical|expected|guess(?:es)?|bets)\b",
    re.I,
)
#: A line above a label that says that it counts something else than those let in.
_OF_ELSE = re.compile(
    r"\b(?:applications?|complaints?|calls|enquiries|inquiries|questions|requests|visits|fines)\b(?! (?:approved|granted))",
    re.I,
)
#: ">> HOSPITALS: no change", "BANKS": what the lines below it are of.
_HEADING = re.compile(r"^\W*(?:>>|#{1,4} |\d+[.)] )|^\W*[A-Z][A-Z&/ -]{2,}[A-Z]\b(?: ?[:(–—-].*)?\W*$")


class _Row(Struct, frozen=True):
    """A row of places with its figures."""

    sentence: int
    cells: tuple[re.Match[str], ...]

    @property
    def sum(self) -> int:
        return sum(int(cell["count"]) for cell in self.cells)


def read_tracker(sentences: tuple[Sentence, ...], dates: Sequence[Mention]) -> list[Draft]:
    """The figures of a tracker's labels; none where nothing above them names the telecom pilot."""
    drafts: list[Draft] = []
    for index, sentence in enumerate(sentences):
        found = None if sentence.furniture or sentence.title else _IN.search(sentence.text)
        if found is not None and _is_of_pilot(sentences, index):
            drafts.extend(_read_block(sentences, dates, index, found))
    told = {draft.sentence for draft in drafts}
    return [*drafts, *_read_sums_alone(sentences, told)]


def _read_sums_alone(sentences: tuple[Sentence, ...], told: Set[int]) -> Iterator[Draft]:
    """A sum that stands on its own line, outside the lists of those let in."""
    first = next((at for at, one in enumerate(sentences) if _names_pilot(one.text)), len(sentences))
    for index, sentence in enumerate(sentences):
        found = None if sentence.furniture or sentence.title or index in told else _SUM_ALONE.fullmatch(sentence.text)
        if found is None or index < first:
            continue
        guessed = any(_GUESSED.search(one.text) for one in sentences[max(0, index - _ABOVE) : index + 1])
        certain = _OWN_WORDS.search(sentence.text) or (
            _is_of_pilot(sentences, index) and _follows_let_in(sentences, index)
        )
        sure = 0.72 if certain and not guessed else DOUBTED_AT
        yield _draft(sentences, index, found, "pilot_total", "row.tracker-sum", sure, None)


def _follows_let_in(sentences: tuple[Sentence, ...], index: int) -> bool:
    """Whether one of the two lines right above a sum tells that firms were let in: a bare "Total so far" is of what stands there."""
    return any(_WAS_LET_IN.search(one.text) for one in sentences[max(0, index - 2) : index])


def _is_of_pilot(sentences: tuple[Sentence, ...], index: int) -> bool:
    """Whether the nearest heading above a label, or else the title or one of the lines right above, names telecom and its pilot."""
    above = [one.text for one in sentences[max(0, index - _ABOVE) : index] if not one.title]
    heading = next((line for line in reversed(above) if _HEADING.match(line)), None)
    if heading is not None:
        return _names_pilot(heading)
    return any(_names_pilot(line) for line in (*above, *(one.text for one in sentences[:index] if one.title)))


def _names_pilot(line: str) -> bool:
    return _TELECOM.search(line) is not None and _PILOT.search(line) is not None


def _list_below(sentences: tuple[Sentence, ...], index: int) -> list[int]:
    """A label's own line and those below it, up to the next heading or the next such label."""
    near = [index]
    for at in range(index + 1, min(len(sentences), index + _BELOW + 1)):
        if _HEADING.match(sentences[at].text) or _IN.search(sentences[at].text):
            break
        near.append(at)
    return near


def _read_block(
    sentences: tuple[Sentence, ...], dates: Sequence[Mention], index: int, found: re.Match[str]
) -> list[Draft]:
    """A label's own figure with the row of places and the sum that stand in its line or in those below it."""
    value, near = int(found["count"]), _list_below(sentences, index)
    row = next((row for at in near if (row := _find_row(sentences[at].text, at))), None)
    summed = next((m for at in near if (m := _SUM.search(sentences[at].text)) and int(m["count"]) > value), None)
    at_sum = next((at for at in near if _SUM.search(sentences[at].text)), index)
    adds = row is not None and row.sum == value
    day = _find_day(sentences, dates, index)
    guessed = any(_GUESSED.search(sentences[at].text) for at in near)
    guessed = guessed or (index > 0 and _OF_ELSE.search(sentences[index - 1].text) is not None)
    sure = 0.74 if (adds or summed is not None) and not guessed else DOUBTED_AT
    drafts = [_draft(sentences, index, found, "batch", OF_TRACKER, sure, day)]
    if summed is not None:
        drafts.append(
            _draft(sentences, at_sum, summed, "pilot_total", "row.tracker-sum", DOUBTED_AT if guessed else 0.72, day)
        )
    if row is not None and row.sum <= value:
        drafts += [
            _draft(
                sentences,
                row.sentence,
                cell,
                "subset",
                "row.tracker-place",
                0.7 if adds and not guessed else DOUBTED_AT,
                day,
                _PLACES[cell["place"]],
            )
            for cell in row.cells
        ]
    return drafts


def _find_row(line: str, at: int) -> _Row | None:
    """The first row of two places or more of a line."""
    cells = list(_PLACE.finditer(line))
    row: list[re.Match[str]] = cells[:1]
    for one, following in pairwise(cells):
        if not _BETWEEN.fullmatch(line, one.end(), following.start()):
            break
        row.append(following)
    return _Row(at, tuple(row)) if len(row) > 1 else None


def _find_day(sentences: tuple[Sentence, ...], dates: Sequence[Mention], index: int) -> str | None:
    """The day on which the lines above a label say that its list was published."""
    for above in reversed(sentences[max(0, index - _ABOVE) : index]):
        if _DATED.match(above.text):
            return next((m.value for m in dates_in(dates, above.start, above.end) if m.day), None)
    return None


def _draft(
    sentences: tuple[Sentence, ...], index: int, found: re.Match[str], role: Role, rule: str, sure: float,
    day: str | None, region: str | None = None,
) -> Draft:  # fmt: skip
    start = sentences[index].start
    first = found.start("place") if "place" in found.re.groupindex else found.start("count")
    return Draft(
        int(found["count"]), "exact", role, "region" if region else "", start + first, start + found.end("count"), rule, sure,
        start + found.start("count"), index, region, day,
    )  # fmt: skip
