"""Takes a title's figure for what the text below it says that it counts: all who were licensed, domestic firms too."""

from collections.abc import Sequence

from domain.altering import alter
from parsers.facts.counts.counts import Draft
from parsers.facts.cues.cues import WHOLE_ROLES
from parsers.facts.text.sentences import Sentence

#: What may be told of those whom a body counts so, although a title seems to tell a grant to foreign firms.
_OF_ALL = "all_licensees"


def leave_titles_of_all(drafts: list[Draft], sentences: Sequence[Sentence]) -> list[Draft]:
    """The drafts; a title's figure that the body counts with domestic firms is another one, and no batch or total."""
    below = {one.value for one in drafts if one.detail == _OF_ALL and not sentences[one.sentence].title}
    return [
        alter(one, role="other", detail=_OF_ALL, rule=f"{one.rule}+of-all")
        if sentences[one.sentence].title and one.role in WHOLE_ROLES and one.value in below
        else one
        for one in drafts
    ]
