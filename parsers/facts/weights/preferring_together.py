# ruff: noqa: E501  (a sentence of a comment stands on one line)
"""Weighs the role of an English claim that waits against what learnt weights make of it beside the other figures of its text."""

from collections.abc import Mapping

from domain.claims import REVIEW_BELOW
from parsers.facts.counts.counts import Draft
from parsers.facts.weights.learnt import ROLES
from parsers.facts.weights.learnt_together import TOLD_FROM
from parsers.facts.weights.taking_roles import Setting, take_role
from parsers.facts.weights.telling_likely import is_marked

#: What a rule knows for something else takes a role that is so likely.
_OVERRULED_FROM = 0.6


def prefer_together(draft: Draft, odds: Mapping[str, float] | None, setting: Setting) -> Draft:
    """The claim with its likeliest published role, where one is likely enough; as it is where it is told, or `odds` are not known."""
    sure = draft.confidence >= REVIEW_BELOW
    if odds is None or is_marked(draft) or (sure and draft.role != "other"):
        return draft
    best = max(ROLES[1:], key=odds.__getitem__)
    likely = odds[best] >= (_OVERRULED_FROM if sure else TOLD_FROM)
    return take_role(draft, best, setting) if likely and best != draft.role else draft
