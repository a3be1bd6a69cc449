"""Tells a Chinese figure of another place than the sum before it as a sum of its own: 上海1188家,广东965家."""

from domain.altering import alter
from parsers.facts.counts.counts import Draft
from parsers.facts.counts.placing_en import PROVINCES
from parsers.facts.values.regions import is_zone

_SUMS = ("pilot_total", "stock_total")
#: The step of a figure that is no part of the sum before it, but the same sum of another place.
OWN_SUM = "+own-sum"


def tell_other_places(drafts: list[Draft]) -> list[Draft]:
    """The same drafts, in order; a part of a place that does not lie in the sum's is the same sum of that place."""
    told: list[Draft] = []
    for draft in drafts:
        whole = next((one for one in reversed(told) if one.role in _SUMS and one.sentence == draft.sentence), None)
        told.append(_tell_own(draft, whole) if whole else draft)
    return told


def _tell_own(draft: Draft, whole: Draft) -> Draft:
    if draft.role != "subset" or not draft.rule.startswith("zh.region-has") or not (draft.region and whole.region):
        return draft
    if _lies_in(draft.region, whole.region):
        return draft
    sure = min(draft.confidence, whole.confidence)
    return alter(draft, role=whole.role, as_of=whole.as_of, rule=f"{draft.rule}{OWN_SUM}", confidence=sure)


def _lies_in(place: str, region: str) -> bool:
    """Whether a place may be a part of a region: a zone of any, a city of a province."""
    return place == region or is_zone(place) or is_zone(region) or (region in PROVINCES and place not in PROVINCES)
