# ruff: noqa: E501  (a sentence of a comment stands on one line)
"""Weights learnt from labelled texts: how likely a text's news is of a service that rules find in it, and does not only name it beside.

`python benchmarks/learn_text_services.py` learns them anew. They say what stands in `learned_text_services.csv`.
"""

from parsers.facts.events.finishing import Scene
from parsers.facts.text.brief import BRIEF_BELOW
from parsers.facts.weights.learnt import Weights, load_packed, sum_marks, tell_odds
from parsers.facts.weights.text_service_marks import mark_text_services

#: In the order of the weights; `own` is a service of which the news is.
TEXT_SERVICES = ("other", "own")
#: From this likelihood on a service is told: chosen on texts of hands that the weights had not seen (docs/decisions.md).
TOLD_FROM = 0.4


def load_text_service_weights(language: str) -> Weights:
    """The weights of `zh` or `en`, read when first asked for. Raises OSError and ValueError where the file is damaged."""
    return load_packed("learned_text_services.csv", language, "=L")


def weigh_text_services(scene: Scene, codes: tuple[str, ...]) -> dict[str, float]:
    """How likely a scene's news is of each service that rules find, by the learnt weights, from 0 to 1."""
    weights = load_text_service_weights("zh" if scene.chinese else "en")
    return {
        code: tell_odds(weights.bias + sum_marks(weights, kinds), TEXT_SERVICES)["own"]
        for code, kinds in mark_text_services(scene, codes)
    }


def prefer_services_told(scene: Scene, codes: tuple[str, ...]) -> tuple[str, ...]:
    """Of the services that rules find in a scene those of which its news is; of a short text, and of one off the subject, all."""
    if not codes or not scene.relevance.relevant or len(scene.folded.text) < BRIEF_BELOW[scene.chinese]:
        return codes
    return tuple(code for code, odds in weigh_text_services(scene, codes).items() if odds >= TOLD_FROM)
