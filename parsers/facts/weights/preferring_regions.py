# ruff: noqa: E501  (a sentence of a comment stands on one line)
"""Weighs the rules' word on whose firms a figure counts against what learnt weights make of the places that its text tells of.

Where no rule knows a place, the weights' own is taken; a rule's own stays unless they think nothing of it. A batch or total that would be told of the
whole country while they think a place's likely, or of a place of which they are not sure, waits for a person: a city's total is no country's.
"""

from collections.abc import Mapping, Sequence

from domain.altering import alter
from parsers.facts.counts.counts import Draft
from parsers.facts.counts.unplaced import wait_for_place
from parsers.facts.text.brief import BRIEF_BELOW
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.sentences import Sentence
from parsers.facts.text.spans import Spans
from parsers.facts.values.places_told import UNNAMED
from parsers.facts.weights.learnt_regions import weigh_regions

#: From these likelihoods on, chosen on texts of hands that the weights had not seen (docs/decisions.md): a place is taken, is told as fact, and keeps
#: a figure from being told of the whole country; below the last a rule's own place is not believed.
TAKEN_FROM, TOLD_FROM, DOUBTED_FROM, DENIED_BELOW = 0.6, 0.8, 0.2, 0.05
#: The steps of a figure whose place is learnt, and of one whose place is not believed.
OF_PLACE, OF_NO_PLACE = "whose", "not-theirs"


def prefer_regions(
    claims: list[Draft], text: str, sentences: Sequence[Sentence], masked: Spans, *, chinese: bool
) -> list[Draft]:
    """The claims with the places on which rules and learnt weights agree best."""
    if len(text) < BRIEF_BELOW[chinese] or not claims:
        return claims
    likely = weigh_regions(claims, text, sentences, masked, chinese=chinese)
    return [
        prefer_region(claim, likely[claim.at])
        if claim.at in likely and not _ON_LIST.search(text, max(0, claim.at - 40), claim.at)
        else claim
        for claim in claims
    ]


#: "Two companies registered on the island are on the list of 13": a list is of more than those whom a place has on it.
_ON_LIST = Deferred(
    r"\b(?:are|is|were|was) (?:both |all )?(?:on|among) the (?:national |whole |full )?(?:list|batch|group) of (?:the )?$"
)


def prefer_region(draft: Draft, likely: Mapping[str, float]) -> Draft:
    """One claim with its place; `likely` says by region, or UNNAMED, how likely it is the figure's."""
    if draft.region and likely.get(draft.region, 1.0) >= DENIED_BELOW:
        return draft
    named = {region: odds for region, odds in likely.items() if region != UNNAMED}
    best = max(named, key=lambda region: named[region], default=None)
    if best is not None and named[best] >= TAKEN_FROM:
        placed = alter(draft, region=best, rule=f"{draft.rule}+{OF_PLACE}")
        return placed if named[best] >= TOLD_FROM else wait_for_place(placed)
    if draft.region:
        return wait_for_place(alter(draft, region=None, rule=f"{draft.rule}+{OF_NO_PLACE}"))
    return wait_for_place(draft) if max(likely.values()) >= DOUBTED_FROM else draft
