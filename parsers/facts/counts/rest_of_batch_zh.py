"""海南新增2家企业获批 … 这一批全国共有9家,其余7家: what was told first is a part, and the whole of the batch is told.

A place's page counts its own firms as if they were all; that two figures of it come to the third says which is which.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from parsers.facts.counts.adding import ADDS_UP
from parsers.facts.counts.confirming import CONFIRMED
from parsers.facts.counts.counts import Draft

#: What stands between a batch and those of it who are of other places.
_REST = re.compile(r"[^。;]{0,24}[,;](?:其余|其他|其它|另外|余下)的?$")


def join_rest(claims: Sequence[Draft], text: str) -> list[Draft]:
    """The same claims; a place's batch is a part where a later one and its rest say so, and that one waits no more."""
    parted = {whole: parts for whole in claims if (parts := _find_parts(whole, claims, text))}
    placed = {part for parts in parted.values() for part in parts}
    return [_settle(one, frozenset(parted), placed) for one in claims]


def _find_parts(whole: Draft, claims: Sequence[Draft], text: str) -> list[Draft]:
    if whole.role != "batch" or not whole.rule.startswith("zh."):
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


def _settle(claim: Draft, wholes: frozenset[Draft], parts: set[Draft]) -> Draft:
    if claim in parts:
        return replace(claim, role="subset", detail="region", rule=f"{claim.rule}{ADDS_UP}")
    if claim in wholes:
        return replace(claim, rule=f"{claim.rule}{ADDS_UP}", confidence=max(claim.confidence, CONFIRMED))
    return claim
