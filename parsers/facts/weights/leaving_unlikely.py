# ruff: noqa: E501  (a sentence of a comment stands on one line)
"""Takes a figure that waits for none of those published where learnt weights hold its role for unlikely, or for the one that they are sure of.

Of 102 such English figures in texts that neither weights nor rules had met, 97 were none when each was weighed by itself, and 19 of 21 Chinese ones: parts of other wholes, applicants, other
trades' licences (docs/decisions.md). They stay in the reading, as counts of something else, and `miitwatch read --explain` shows what took them for more.
"""

from collections.abc import Mapping, Sequence
from typing import cast

from domain.altering import alter
from domain.claims import REVIEW_BELOW, Role
from parsers.facts.counts.counts import Draft, demote
from parsers.facts.subject.doubtful import LEARNT, UNLIKELY
from parsers.facts.weights.learnt_together import TOLD_FROM
from parsers.facts.weights.telling_likely import is_marked

#: Below this likelihood a role is left: in Chinese; in English, where what it is beside the other figures counts too, from below where it is told at all. That of the
#: likeliest batch of a text, where all are unlikely, is left below the last, so that no grant is missed.
_LEFT_BELOW, _ALONE_BELOW = {True: 0.1, False: TOLD_FROM}, 0.01
#: From this likelihood on another role is the figure's.
_OTHER_FROM = {True: 0.6, False: TOLD_FROM}
#: What a figure counts of which no more is known than that it is none of those published.
_DETAIL = "unlikely"


def leave_unlikely(claims: Sequence[Draft], odds: Mapping[int, Mapping[str, float]], *, chinese: bool) -> list[Draft]:
    """The claims of a text; `odds` says of the number that begins at each place how likely each role is."""
    bound = _LEFT_BELOW[chinese]
    batches = [one for one in claims if one.role == "batch"]
    stands = any(not _is_unlikely(one, odds, bound) for one in batches)
    alone = None if stands else max(batches, key=lambda one: _tell_likely(one, odds), default=None)
    return [
        _leave(one, odds[one.at], _OTHER_FROM[chinese])
        if _is_unlikely(one, odds, _ALONE_BELOW if one is alone else bound)
        else one
        for one in claims
    ]


def _tell_likely(claim: Draft, odds: Mapping[int, Mapping[str, float]]) -> float:
    """How likely its role is for a claim; one that the weights were not asked of is."""
    return odds.get(claim.at, {}).get(claim.role, 1.0)


def _is_unlikely(claim: Draft, odds: Mapping[int, Mapping[str, float]], bound: float) -> bool:
    waits = claim.role != "other" and claim.confidence < REVIEW_BELOW and not is_marked(claim)
    return waits and _tell_likely(claim, odds) < bound


def _leave(claim: Draft, odds: Mapping[str, float], other_from: float) -> Draft:
    best = max(odds, key=lambda role: odds[role])
    if best != "other" and odds[best] >= other_from:
        return alter(claim, role=cast("Role", best), detail="", rule=f"{claim.rule}+{LEARNT}")
    return demote(claim, _DETAIL, f"{claim.rule}+{UNLIKELY}")
