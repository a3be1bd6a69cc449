# ruff: noqa: E501  (a sentence of a comment stands on one line)
"""Weights learnt from labelled texts: how likely a text's news is of a place that it names.

`python benchmarks/learn_text_regions.py` learns them anew. That rules tell a place is one of the marks: alone it decides nothing.
"""

from collections.abc import Collection

from parsers.facts.events.finishing import Drawn, Scene
from parsers.facts.text.brief import BRIEF_BELOW
from parsers.facts.weights.learnt import Weights, load_packed, sum_marks, tell_odds
from parsers.facts.weights.text_region_marks import mark_text_regions

#: In the order of the weights; `own` is a place of which the news is.
TEXT_REGIONS = ("other", "own")
#: From this likelihood on a place is told: chosen on texts of hands that the weights had not seen (docs/decisions.md).
TOLD_FROM = 0.45


def load_text_region_weights(language: str) -> Weights:
    """The weights of `zh` or `en`, read when first asked for. Raises OSError and ValueError where the file is damaged."""
    return load_packed("learned_text_regions.csv", language, "=L")


def weigh_text_regions(scene: Scene, drawn: Drawn, by_rules: Collection[str]) -> dict[str, float]:
    """How likely a scene's news is of each place that it names or that rules find, by the learnt weights, from 0 to 1."""
    weights = load_text_region_weights("zh" if scene.chinese else "en")
    return {
        region: tell_odds(weights.bias + sum_marks(weights, kinds), TEXT_REGIONS)["own"]
        for region, kinds in mark_text_regions(scene, drawn, by_rules)
    }


def prefer_regions_told(scene: Scene, drawn: Drawn, by_rules: tuple[str, ...]) -> tuple[str, ...]:
    """The places of which a scene's news is, by the learnt weights; of a short text, and of one off the subject, those that rules tell."""
    if not scene.relevance.relevant or len(scene.folded.text) < BRIEF_BELOW[scene.chinese]:
        return by_rules
    likely = weigh_text_regions(scene, drawn, by_rules)
    return tuple(sorted(region for region, odds in likely.items() if odds >= TOLD_FROM))
