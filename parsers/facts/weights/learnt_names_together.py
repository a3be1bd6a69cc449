# ruff: noqa: E501  (a sentence of a comment stands on one line)
"""Weights learnt from labelled texts: what a firm is, once all firms of its text have been weighed by themselves and rules have had their word.

`python benchmarks/learn_names_together.py` learns them anew; they say what stands in `learned_names_together.csv`. What becomes of them is settled in
`parsers.facts.weights.preferring_names_together`.
"""

from collections.abc import Iterator, Sequence

from domain.claims import StatementKind
from parsers.facts.weights.learnt import load_packed, sum_marks, tell_odds
from parsers.facts.weights.learnt_names import STANDINGS
from parsers.facts.weights.names_together_marks import mark_names_together
from parsers.facts.weights.weighing_names import WeighedName


def weigh_names_together(
    firms: Sequence[WeighedName], news: StatementKind | None, *, chinese: bool
) -> Iterator[dict[str, float]]:
    """For each firm of a text, in their order, how likely each of STANDINGS is, from 0 to 1."""
    weights = load_packed("learned_names_together.csv", "zh" if chinese else "en", "=")
    for marks in mark_names_together(firms, news):
        yield tell_odds(weights.bias + sum_marks(weights, (("=", marks),)), STANDINGS)
