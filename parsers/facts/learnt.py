"""Weights learnt from labelled texts: how likely a number is a batch, a part, a total, or none of them.

`python benchmarks/learn_roles.py` learns them anew. They say what stands in `learned.json` and nothing of the rules; what becomes of both is
settled in `parsers.facts.preferring`.
"""

import json
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from parsers.facts.marks import Place, mark_all, mark_beside_han, mark_beside_words, mark_whole
from parsers.facts.sentences import Sentence

#: In the order of the weights; `other` is every count that is none of those published, and no count at all.
ROLES = ("other", "batch", "subset", "pilot_total", "stock_total")
_FILE = Path(__file__).parent / "learned.json"
#: Weights are kept as whole hundredths.
HUNDREDTHS = 100

Row = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Weights:
    """For each mark of one language, in hundredths, what it adds to the log odds of each of ROLES."""

    bias: Row
    rows: Mapping[str, Row]


@cache
def load_weights(language: str) -> Weights:
    """The weights of `zh` or `en`, read when first asked for. Raises OSError and ValueError where the file is damaged."""
    table = json.loads(_FILE.read_text(encoding="utf-8"))[language]
    return Weights(tuple(table["bias"]), {mark: tuple(row) for mark, row in table["marks"].items()})


def list_shared(
    sentences: Sequence[Sentence], places: Sequence[Place], *, chinese: bool
) -> dict[int, set[str]]:
    """By the index of each sentence that has a number the marks that all its numbers share."""
    title = mark_whole(sentences[0].text, "t", chinese=chinese) if sentences and sentences[0].title else set()
    return {
        index: title | mark_whole(sentences[index].text, "s", chinese=chinese)
        for index in {place.sentence for place in places}
    }


def list_own(
    text: str, sentences: Sequence[Sentence], places: Sequence[Place], asked: Sequence[bool], *, chinese: bool
) -> Iterator[tuple[Place, list[str]]]:
    """The numbers that are asked for, each with the marks that are its own."""
    beside = mark_beside_han if chinese else mark_beside_words
    for place, wanted, own in zip(places, asked, mark_all(text, sentences, places), strict=True):
        if wanted:
            own.extend(beside(text, sentences[place.sentence], place.number))
            yield place, own


def weigh_places(
    text: str, sentences: Sequence[Sentence], places: Sequence[Place], asked: Sequence[bool], *, chinese: bool
) -> dict[int, dict[str, float]]:
    """By where a number that is asked for stands how likely each of ROLES is, by the learnt weights alone, from 0 to 1."""
    weights = load_weights("zh" if chinese else "en")
    wanted = [place for place, one in zip(places, asked, strict=True) if one]
    shared = {
        index: _sum_rows(weights, marks)
        for index, marks in list_shared(sentences, wanted, chinese=chinese).items()
    }
    return {
        place.number.start: tell_odds(_sum_rows(weights, own), shared[place.sentence], weights.bias)
        for place, own in list_own(text, sentences, places, asked, chinese=chinese)
    }


def _sum_rows(weights: Weights, marks: Iterable[str]) -> Row:
    find = weights.rows.get
    found = [row for row in map(find, marks) if row is not None]
    return tuple(map(sum, zip(*found, strict=True))) if found else (0,) * len(ROLES)


def tell_odds(*rows: Row) -> dict[str, float]:
    """Of added weights in hundredths the likelihood of each of ROLES."""
    told = [math.exp(sum(column) / HUNDREDTHS) for column in zip(*rows, strict=True)]
    whole = sum(told)
    return {role: one / whole for role, one in zip(ROLES, told, strict=True)}
