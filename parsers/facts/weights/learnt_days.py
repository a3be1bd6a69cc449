# ruff: noqa: E501  (a sentence of a comment stands on one line)
"""Weights learnt from labelled texts: how likely a date of a text is the day of the event that is its news.

`python benchmarks/learn_days.py` learns them anew. They say what stands in `learned_days.csv` and nothing of the rules; what becomes of both is
settled in `parsers.facts.weights.preferring_days`.
"""

from domain.claims import StatementKind
from parsers.facts.events.finishing import Drawn, Scene
from parsers.facts.weights.day_marks import mark_days
from parsers.facts.weights.learnt import Weights, load_packed, sum_marks, tell_odds

#: In the order of the weights; `own` is the day of the event.
DAYS = ("other", "own")


def load_day_weights(language: str) -> Weights:
    """The weights of `zh` or `en`, read when first asked for. Raises OSError and ValueError where the file is damaged."""
    return load_packed("learned_days.csv", language, "=sLRJF")


def weigh_days(scene: Scene, drawn: Drawn, kind: StatementKind) -> dict[str, float]:
    """By date how likely it is that of the event, by the learnt weights alone, from 0 to 1: of its places the likeliest."""
    weights = load_day_weights("zh" if scene.chinese else "en")
    likely: dict[str, float] = {}
    for day, kinds in mark_days(scene, drawn, kind):
        if day.value is not None:
            odds = tell_odds(weights.bias + sum_marks(weights, kinds), DAYS)["own"]
            likely[day.value] = max(odds, likely.get(day.value, 0.0))
    return likely
