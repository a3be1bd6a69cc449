"""Says whether a title tells a figure as fact that the text below calls an aim, a guess, or not so."""

from collections.abc import Sequence

from parsers.facts.counts.counts import Draft
from parsers.facts.text.sentences import Sentence

#: What the text below may make of a title's figure: 三年后要过150家 is an aim there.
_UNTOLD = (
    "target",
    "forecast",
    "rumour",
    "denial",
    "proposed",
    "threshold",
    "first_few",
    "flow",
    "period_flow",
    "other_pilot",
    "given_else",
    "elsewhere",
)


def is_told_otherwise(draft: Draft, drafts: Sequence[Draft], sentences: tuple[Sentence, ...]) -> bool:
    """Whether a figure stands in a title whose text tells its number only as one of what is not so, or not yet."""
    if draft.role == "other" or not sentences[draft.sentence].title:
        return False
    below = [one for one in drafts if one.value == draft.value and not sentences[one.sentence].title]
    return bool(below) and all(one.role == "other" and one.detail in _UNTOLD for one in below)
