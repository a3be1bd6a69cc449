# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Reads the parts of an English total from the labelled lines below it: `- with papers from the ministry: 74`, `- of the city: 29`.

They are told as fact where those right below come to the total; one that only says that it counts firms waits for a person.
"""

import re
from collections.abc import Iterator, Sequence

from parsers.facts.counts.counts import Draft
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.regions import find_regions

_LINE = re.compile(
    r"\W*(?P<label>[A-Za-z][^:|]{2,110}): (?P<count>\d{1,3}(?:,\d{3})+|\d{1,5})(?:,? (?:companies|firms|enterprises))?\s*[.;,]?\s*"
)
#: What a line's label says that it counts, besides firms that were let in.
_OF_ELSE = Pattern(
    r"(?<!100)%|\b(?:licen[cs]es|permits|approvals held|services|appl\w+|pending|waiting|reject\w*|refus\w*|revok\w*|cancel\w*|withdr\w+|ended|expired|domestic|staff|employees|users|revenue|capital|cities|provinces|countries|share|growth|change|new|added|since|in 20\d\d|year before|year earlier|previous|last year|end[- ]\w+ 20\d\d|forecast\w*|target\w*)\b",
    re.I,
)
#: A label that says by itself that its figure is of the same firms.
_OF_THEM = Pattern(
    r"^(?:enterprises|companies|firms|operators|licensees|those|of (?:which|these|them|whom)|including|among (?:them|these)|thereof|wholly)\b",
    re.I,
)
#: One that parts the total by its place: "of which in Shanghai".
_WITHIN = re.compile(r"^(?:of which|of these|of them|thereof|including)(?: those)?,? (?:in|from) [A-Z]", re.I)
_SURE = 0.7


def read_labelled_parts(sentences: Sequence[Sentence], told: Sequence[Draft]) -> list[Draft]:
    """The labelled lines right below a total that ends its own line; each is a part of it."""
    found: list[Draft] = []
    for whole in told:
        line = sentences[whole.sentence].text
        if whole.role in ("stock_total", "pilot_total") and _LINE.fullmatch(line):
            found.extend(_read_below(sentences, whole))
    return found


def _read_below(sentences: Sequence[Sentence], whole: Draft) -> Iterator[Draft]:
    rows: list[tuple[int, re.Match[str]]] = []
    for index in range(whole.sentence + 1, len(sentences)):
        row = _LINE.fullmatch(sentences[index].text)
        if row is None:
            break
        rows.append((index, row))
    adding = _count_adding([row for _, row in rows], whole.value)
    for at, (index, row) in enumerate(rows):
        of_them = at < adding or _OF_THEM.search(row["label"])
        if of_them and _count(row) < whole.value and not _OF_ELSE.search(row["label"]):
            plain = at < adding or _WITHIN.search(row["label"])
            yield _draft(sentences[index], index, row, whole, _SURE if plain else DOUBTED_AT)


def _count_adding(rows: Sequence[re.Match[str]], whole: int) -> int:
    """How many of the first rows come to the whole, two at least; nought where none do."""
    total = 0
    for at, row in enumerate(rows, 1):
        total += _count(row)
        if total >= whole or _OF_ELSE.search(row["label"]):
            return at if total == whole and at > 1 else 0
    return 0


def _count(row: re.Match[str]) -> int:
    return int(row["count"].replace(",", ""))


def _draft(sentence: Sentence, index: int, row: re.Match[str], whole: Draft, sure: float) -> Draft:
    places = find_regions(row["label"])
    start = sentence.start
    return Draft(
        _count(row), "exact", "subset", "labelled_part", start + row.start("label"), start + row.end("count"), "row.labelled-part",
        min(sure, whole.confidence), start + row.start("count"), index, places[0][0] if places else None, whole.as_of,
    )  # fmt: skip
