# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says whether an English sentence between a grant and "on the list" tells of another list than that of those let in."""

import re

from parsers.facts.text.patterns import Pattern

_LIST = Pattern(r"\b(?:lists?|registers?|rolls?)\b", re.I)
_LIST_OF_THEM = Pattern(
    r"\blist of (?:the |those |these |their )?(?:(?:\d+|[a-z]+teen|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|names|newcomers|licensees|approved|admitted|let in)\b|\b(?:published|posted|released|put up) (?:the|its|a) list(?! of)\b|\b(?:[Tt]he|[Ii]ts) list (?:was|is|has been) (?:published|posted|public|released|on)\b"
)


def tells_other_list(text: str) -> bool:
    """Whether a sentence tells of a list that is not plainly that of those let in."""
    return _LIST.search(text) is not None and _LIST_OF_THEM.search(text) is None
