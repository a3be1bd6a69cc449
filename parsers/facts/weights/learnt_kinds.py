# ruff: noqa: E501  (a sentence of a comment stands on one line)
"""Weights learnt from labelled texts: how likely each kind of event is the news of a text.

`python benchmarks/learn_kinds.py` learns them anew, and `learn_brief_kinds.py` those of brief texts. What becomes of them and of the rules' word is settled in `parsers.facts.weights.preferring_kinds`.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from msgspec import Struct

from domain.claims import StatementKind
from parsers.facts.learned.packing import Packing, hold_once
from parsers.facts.learned.weight_files import BIAS, READING, hold_tables, read_weight_rows, recall_marks
from parsers.facts.values.marks import Kind

#: In the order of the weights.
KINDS: tuple[StatementKind, ...] = ("approval", "total", "policy", "application", "revocation", "denial")
#: Weights are kept as whole hundredths.
HUNDREDTHS = 100
#: What one mark of what the rules make of a text, or of its length, counts; a word counts the less the more there are.
MADE, OF_RULES = 0.15, "=r"
_LETTERS = "th=r"
#: A page has some hundred marks of a letter, each of some hundredths.
_PACKING = Packing(len(KINDS), 24)


class Weights(Struct, frozen=True):
    """For each letter of marks of one language what each mark adds to the log odds of KINDS, in hundredths, packed."""

    bias: Sequence[int]
    letters: Mapping[str, Mapping[str, int]]


def load_kind_weights(language: str, *, brief: bool = False) -> Weights:
    """The weights of `zh` or `en`, those of brief texts where these are asked for, read when first needed.

    Raises OSError and ValueError where the file is damaged.
    """
    with READING:
        return _read_weights(language, "learned_brief_kinds.csv" if brief else "learned_kinds.csv")


@cache
def _read_weights(language: str, name: str) -> Weights:
    weights = pack_weights(read_weight_rows(name, language), recall_marks(language))
    hold_tables(language, weights.letters.values())
    return weights


def pack_weights(rows: Iterable[tuple[str, Sequence[int]]], held: Mapping[str, str] | None = None) -> Weights:
    """The weights of rows as `read_weight_rows` gives them; `held` are marks that other tables have."""
    bias: Sequence[int] = ()
    letters = {letter: dict[str, int]() for letter in _LETTERS}
    seen = dict(held or {})  # the same words stand in title, head and body, and are held once
    for mark, row in rows:
        if mark == BIAS:
            bias = row
        else:
            letters[mark[0]][seen.setdefault(mark[1:], mark[1:])] = _PACKING.pack(row)
    hold_once(letters.values())
    return Weights(bias, letters)


def scale_marks(letter: str, count: int) -> float:
    """How much one of so many marks of a letter counts: a long text has more words, and is no surer for that."""
    return MADE if letter in OF_RULES else 1 / math.sqrt(count or 1)


def weigh_news(kinds: Iterable[Kind], weights: Weights) -> dict[StatementKind, float]:
    """How likely each of KINDS is, from 0 to 1."""
    odds = [float(one) for one in weights.bias]
    for letter, marks in kinds:
        known = weights.letters[letter]
        added = _PACKING.unpack(sum(map(known.__getitem__, filter(known.__contains__, marks))))
        scale = scale_marks(letter, len(marks))
        odds = [one + scale * more for one, more in zip(odds, added, strict=True)]
    highest = max(odds)
    told = [math.exp((one - highest) / HUNDREDTHS) for one in odds]
    return {kind: one / sum(told) for kind, one in zip(KINDS, told, strict=True)}
