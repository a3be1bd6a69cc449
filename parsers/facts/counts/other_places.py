"""Tells a figure of another place than the sum before it as a sum of its own: "Shanghai has 12, Hainan nine"."""

from domain.altering import alter
from parsers.facts.counts.counts import Draft
from parsers.facts.counts.placing_en import PROVINCES
from parsers.facts.cues.cues import TOTAL_ROLES
from parsers.facts.values.regions import is_zone

#: What only its place makes a part; of the country's sum it may be one, of another place's it is none.
_RULES = ("zh.region-has", "en.part-by-place", "en.place-after-place", "en.next-place", "en.part-of-place")
#: The step of a figure that is no part of the sum before it, but the same sum of another place.
OWN_SUM = "+own-sum"


def tell_other_places(drafts: list[Draft]) -> list[Draft]:
    """The same drafts, in order; a part of a place that does not lie in the sum's is the same sum of that place."""
    told: list[Draft] = []
    for draft in drafts:
        whole = next(
            (one for one in reversed(told) if one.role in TOTAL_ROLES and one.sentence == draft.sentence), None
        )
        told.append(_tell_own(draft, whole) if whole else draft)
    return told


def _tell_own(draft: Draft, whole: Draft) -> Draft:
    if draft.role != "subset" or not draft.rule.startswith(_RULES) or not (draft.region and whole.region):
        return draft
    if _lies_in(draft.region, whole.region):
        return draft
    sure = min(draft.confidence, whole.confidence)
    return alter(draft, role=whole.role, detail="", as_of=whole.as_of, rule=f"{draft.rule}{OWN_SUM}", confidence=sure)


def _lies_in(place: str, region: str) -> bool:
    """Whether a place may be a part of a region: a zone of any, a city of a province."""
    return place == region or is_zone(place) or is_zone(region) or (region in PROVINCES and place not in PROVINCES)
