"""Whether a figure is told as fact, and how sure one is that others of its text confirm."""

from domain.claims import REVIEW_BELOW
from parsers.facts.counts.counts import Draft

#: How sure a figure is that its row, its sum or its share confirms: above the line, and no surer than a plain cue.
CONFIRMED = REVIEW_BELOW + 0.1


def is_told(draft: Draft) -> bool:
    """Whether it is sure enough to be told without a person."""
    return draft.confidence >= REVIEW_BELOW
