# ruff: noqa: E501  (a sentence of a comment stands on one line)
"""Weights learnt from labelled texts: how likely a rate is the growth of the total of foreign-invested firms.

`python benchmarks/learn_growth.py` learns them anew. They say what stands in `learned_growth.csv` and nothing of the rules. What they find
and no rule reads waits for a person.
"""

from collections.abc import Sequence

from parsers.facts.counts.counts import Draft
from parsers.facts.counts.growth import GrowthDraft, tell_basis
from parsers.facts.subject.doubtful import DOUBTED_AT, LEARNT
from parsers.facts.text.sentences import Sentence
from parsers.facts.weights.learnt import Weights, load_packed, sum_marks, tell_odds
from parsers.facts.weights.rate_marks import mark_rates

#: In the order of the weights; `own` is the growth of that total.
GROWTH = ("other", "own")
#: A rate that no rule reads is told from this likelihood on. Chosen on texts whose files the weights had not seen (docs/decisions.md).
TOLD_FROM = 0.5
#: Characters of a text, Chinese or not, from which on the weights are asked: they were learnt of whole articles.
LEAST = {True: 150, False: 300}


def load_growth_weights(language: str) -> Weights:
    """The weights of `zh` or `en`, read when first asked for. Raises OSError and ValueError where the file is damaged."""
    return load_packed("learned_growth.csv", language, "=sPQLRJF")


def add_learnt_growth(
    growth: list[GrowthDraft],
    claims: Sequence[Draft],
    text: str,
    sentences: Sequence[Sentence],
    *,
    chinese: bool,
) -> list[GrowthDraft]:
    """The same growth and, to be reviewed, the rates that no rule reads and that the weights hold for growth, in the text's order."""
    if len(text) < LEAST[chinese]:
        return growth
    weights = load_growth_weights("zh" if chinese else "en")
    added = []
    for rate, index, kinds in mark_rates(text, sentences, claims, chinese=chinese):
        read = any(one.start < rate.end and rate.start < one.end for one in growth)
        if not read and tell_odds(weights.bias + sum_marks(weights, kinds), GROWTH)["own"] >= TOLD_FROM:
            rule = f"{'zh' if chinese else 'en'}.rate+{LEARNT}"
            basis = tell_basis(text, sentences[index], rate.start, rate.end, chinese=chinese)
            added.append(GrowthDraft(rate.value, basis, rate.start, rate.end, rule, DOUBTED_AT, index))
    return sorted([*growth, *added], key=lambda one: one.start)
