"""Keeps a batch or total back whose place nobody can say: a city's is not told as the country's."""

from domain.altering import alter
from domain.claims import REVIEW_BELOW
from parsers.facts.counts.counts import Draft
from parsers.facts.cues.cues import WHOLE_ROLES
from parsers.facts.subject.doubtful import DOUBTED_AT

#: The step of a figure that waits for its place.
_PLACELESS = "doubt-whose"


def wait_for_place(draft: Draft) -> Draft:
    """The claim, to be reviewed where it is a batch or a total; a part is one of its whole wherever it is."""
    if draft.role not in WHOLE_ROLES or draft.confidence < REVIEW_BELOW:
        return draft
    return alter(draft, rule=f"{draft.rule}+{_PLACELESS}", confidence=DOUBTED_AT)
