# ruff: noqa: E501  (a sentence of a comment stands on one line)
"""Weights learnt from labelled texts: how likely a figure counts the firms of a place that its text tells of.

`python benchmarks/learn_regions.py` learns them anew. They say what stands in `learned_regions.csv` and nothing of the rules; what becomes of both is
settled in `parsers.facts.weights.preferring_regions`.
"""

from collections.abc import Sequence

from parsers.facts.counts.counts import Draft
from parsers.facts.text.sentences import Sentence
from parsers.facts.text.spans import Spans
from parsers.facts.weights.learnt import Weights, load_packed, sum_marks, tell_odds
from parsers.facts.weights.region_marks import mark_regions

#: In the order of the weights; `own` is the place whose firms the figure counts.
REGIONS = ("other", "own")


def load_region_weights(language: str) -> Weights:
    """The weights of `zh` or `en`, read when first asked for. Raises OSError and ValueError where the file is damaged."""
    return load_packed("learned_regions.csv", language, "=BLF")


def weigh_regions(
    claims: Sequence[Draft], text: str, sentences: Sequence[Sentence], masked: Spans, *, chinese: bool
) -> dict[int, dict[str, float]]:
    """By where a figure stands how likely it is of each region, or of a place without a name, by the learnt weights alone, from 0 to 1."""
    weights = load_region_weights("zh" if chinese else "en")
    likely: dict[int, dict[str, float]] = {}
    for claim, region, kinds in mark_regions(claims, text, sentences, masked, chinese=chinese):
        likely.setdefault(claim.at, {})[region] = tell_odds(weights.bias + sum_marks(weights, kinds), REGIONS)["own"]
    return likely
