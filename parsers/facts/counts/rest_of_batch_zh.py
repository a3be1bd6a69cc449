"""海南新增2家企业获批 … 这一批全国共有9家,其余7家: what was told first is a part, and the whole of the batch is told.

A place's page counts its own firms as if they were all; that two figures of it come to the third says which is which.
"""

import re
from collections.abc import Sequence

from domain.altering import alter
from parsers.facts.counts.adding import ADDS_UP
from parsers.facts.counts.confirming import CONFIRMED
from parsers.facts.counts.counts import Draft
from parsers.facts.counts.shares_fit_zh import FITTING

#: What stands between a batch and those of it who are of other places.
_REST = re.compile(r"[^。;]{0,24}[,;](?:其余|其他|其它|另外|余下)的?$")

#: What may stand before the number of a batch whose rest follows.
_PLAIN = re.compile(
    r"(?:(?:另?据(?:悉|介绍|了解|通报)|此外|同时|至此|记者[^,。]{0,24}(?:获悉|了解到)),?)?(?:这|本|此|该|新)一?批[^,。;]{0,24}"
)


def join_rest(claims: Sequence[Draft], text: str) -> list[Draft]:
    """The same claims; a place's batch is a part where a later one and its rest say so, and that one waits no more."""
    parted = {whole: parts for whole in claims if (parts := _find_parts(whole, claims, text))}
    placed = {part for parts in parted.values() for part in parts}
    return [_settle(one, frozenset(parted), placed) for one in claims]


def _find_parts(whole: Draft, claims: Sequence[Draft], text: str) -> list[Draft]:
    if whole.role != "batch" or not whole.rule.startswith("zh.") or not _is_plainly_told(whole, text):
        return []
    behind = [one for one in claims if one.sentence == whole.sentence and one.start >= whole.end]
    rest = next((one for one in behind if _REST.fullmatch(text[whole.end : one.start])), None)
    if rest is None:
        return []
    return [
        one
        for one in claims
        if one.role == "batch" and one.start < whole.start and one.value + rest.value == whole.value and one.region
    ]


def _is_plainly_told(whole: Draft, text: str) -> bool:
    """Whether nothing but the sum is open: hearsay that adds up is hearsay, and a claim names its first doubt alone."""
    steps = whole.rule.split("+")[1:]
    begins = max(text.rfind("。", 0, whole.start), text.rfind("\n", 0, whole.start)) + 1
    known = all(step in FITTING or not step.startswith("doubt-") for step in steps)
    return known and _PLAIN.fullmatch(text, begins, whole.start) is not None


def _settle(claim: Draft, wholes: frozenset[Draft], parts: set[Draft]) -> Draft:
    if claim in parts:
        return alter(claim, role="subset", detail="region", rule=f"{claim.rule}{ADDS_UP}")
    if claim in wholes:
        return alter(claim, rule=f"{claim.rule}{ADDS_UP}", confidence=max(claim.confidence, CONFIRMED))
    return claim
