# ruff: noqa: E501  (a sentence of a comment stands on one line)
"""Weights learnt of brief labelled texts: how likely a firm that one names has each status.

`python benchmarks/learn_brief_statuses.py` learns them anew. A headline and a sentence or three say what they say once, in a word or two; the weights
of whole articles, which hear the same thing said in many places, err there in half of all cases (docs/decisions.md).
"""

from collections.abc import Iterable
from math import exp

from domain.claims import FirmStatus
from parsers.facts.learned.packing import Packing
from parsers.facts.values.marks import Kind
from parsers.facts.weights.learnt import FIFTIETHS, load_packed, sum_marks

#: In the order of the weights.
STATUSES: tuple[FirmStatus, ...] = ("mentioned", "approved", "parent", "applicant", "rejected", "revoked")
_LETTERS = "=shtPQLRFJr"
_PACKING = Packing(len(STATUSES), 20)


def weigh_brief_status(kinds: Iterable[Kind], *, chinese: bool) -> dict[FirmStatus, float]:
    """How likely each of STATUSES is for a firm with these marks, from 0 to 1. Raises as `load_packed`."""
    weights = load_packed("learned_brief_statuses.csv", "zh" if chinese else "en", _LETTERS, _PACKING)
    added = _PACKING.unpack(weights.bias + sum_marks(weights, kinds))
    highest = max(added)
    told = [exp((one - highest) / FIFTIETHS) for one in added]
    return {status: one / sum(told) for status, one in zip(STATUSES, told, strict=True)}
