# ruff: noqa: E501  (a sentence of a comment stands on one line)
"""Weights learnt of brief labelled texts: how likely a firm that one names has each status.

`python benchmarks/learn_brief_statuses.py` learns them anew. A headline and a sentence or three say what they say once, in a word or two; the weights
of whole articles, which hear the same thing said in many places, err there in half of all cases (docs/decisions.md).
"""

from collections.abc import Iterable
from functools import cache
from math import exp

from domain.claims import FirmStatus
from parsers.facts.learned.packing import Packing, hold_once
from parsers.facts.learned.weight_files import BIAS, READING, hold_tables, read_weight_rows, recall_marks
from parsers.facts.values.marks import Kind
from parsers.facts.weights.learnt import FIFTIETHS, Weights, sum_marks

#: In the order of the weights.
STATUSES: tuple[FirmStatus, ...] = ("mentioned", "approved", "parent", "applicant", "rejected", "revoked")
_LETTERS = "=shtPQLRFJr"
_PACKING = Packing(len(STATUSES), 20)


def load_brief_statuses(language: str) -> Weights:
    """The weights of `zh` or `en`, read when first asked for. Raises OSError and ValueError where the file is damaged."""
    with READING:
        return _read_weights(language)


@cache
def _read_weights(language: str) -> Weights:
    bias, kinds = 0, {kind: dict[str, int]() for kind in _LETTERS}
    seen = recall_marks(language)
    for mark, row in read_weight_rows("learned_brief_statuses.csv", language):
        if mark == BIAS:
            bias = _PACKING.pack(row)
        else:
            kinds[mark[0]][seen.setdefault(mark[1:], mark[1:])] = _PACKING.pack(row)
    hold_once(kinds.values())
    hold_tables(language, kinds.values())
    return Weights(bias, kinds)


def weigh_brief_status(kinds: Iterable[Kind], *, chinese: bool) -> dict[FirmStatus, float]:
    """How likely each of STATUSES is for a firm with these marks, from 0 to 1."""
    weights = load_brief_statuses("zh" if chinese else "en")
    added = _PACKING.unpack(weights.bias + sum_marks(weights, kinds))
    highest = max(added)
    told = [exp((one - highest) / FIFTIETHS) for one in added]
    return {status: one / sum(told) for status, one in zip(STATUSES, told, strict=True)}
