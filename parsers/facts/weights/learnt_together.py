# ruff: noqa: E501  (a sentence of a comment stands on one line)
"""Weights learnt from labelled texts: what role an English number has, once all numbers of its text have been weighed by themselves and rules have had their word.

`python benchmarks/learn_together.py` learns them anew; they say what stands in `learned_together.csv`. Chinese rules know as much (docs/decisions.md).
"""

from collections.abc import Iterable, Mapping, Sequence

from parsers.facts.counts.counts import Draft
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.marks import Place
from parsers.facts.weights.learnt import load_packed, sum_marks, tell_odds
from parsers.facts.weights.together_marks import Weighed, mark_together

#: From this likelihood on a role is told of a figure that waits: chosen on texts whose hands the weights had not seen (docs/decisions.md).
TOLD_FROM = 0.42
#: How much what a number is beside the others counts; what it is by itself counts the rest. On texts whose hands the weights had not seen any share from a half to all does as well
#: (docs/decisions.md), and two opinions err less wildly than one.
SHARE = 0.65


def join_rules(
    places: Iterable[Place], odds: Mapping[int, Mapping[str, float]], claims: Iterable[Draft], untold: Iterable[Place]
) -> list[Weighed]:
    """All numbers of a text with what they are by themselves, `odds` by where each stands; asked for are the rules' claims, and the `untold`."""
    told = {claim.at: claim for claim in claims}
    asked = {*told, *(place.number.start for place in untold)}
    return [
        Weighed(place, odds[start], told.get(start), start in asked)
        for place in places
        if (start := place.number.start) in odds
    ]


def weigh_together(
    numbers: Sequence[Weighed], sentences: Sequence[Sentence], length: int
) -> dict[int, dict[str, float]]:
    """By where a number that is asked for stands how likely each of ROLES is, from 0 to 1. `length`: the text's characters."""
    weights = load_packed("learned_together.csv", "en", "=")
    return {
        one.place.number.start: _join_odds(one.odds, tell_odds(weights.bias + sum_marks(weights, (("=", marks),))))
        for one, marks in mark_together(numbers, sentences, length)
    }


def _join_odds(alone: Mapping[str, float], beside: Mapping[str, float]) -> dict[str, float]:
    return {role: SHARE * likely + (1 - SHARE) * alone[role] for role, likely in beside.items()}
