# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says of an English part whose number it points back at: "five of the 22", where 22 were refused, is no part of those let in."""

import re

from parsers.facts.counts.counts import Draft
from parsers.facts.cues.cues import WHOLE_ROLES
from parsers.facts.values.numbers import find_numbers

#: Told of these, a number points back at nobody let in.
_OTHERS = (
    "applicants", "applications_accepted", "signed", "in_process", "rejected", "revoked", "notified", "survey", "audience", "target",
    "advisers_clients", "other_sector", "other_country",
)  # fmt: skip
_OF_THE = re.compile(r"\b(?:of|among|out of) (?:the|those|these) (?=\w)", re.I)
_THE = re.compile(r"\bthe $", re.I)
#: "the 124 include firms from Hong Kong": nothing is counted anew.
_SAYS_OF_THEM = re.compile(r" (?:include|includes|comprise|cover|are|were|hold|have|come|do)\b")


def is_part_of_those_told_else(draft: Draft, text: str, found: list[Draft]) -> bool:
    """Whether the number that an English part names as its whole was told last of applicants, of those turned away or of others."""
    if draft.role != "subset" or not draft.rule.startswith("en."):
        return False
    of_the = _OF_THE.match(text, draft.at + len(text[draft.at : draft.end].split(" ")[0]) + 1)
    numbers = find_numbers(text, of_the.end(), of_the.end() + 24) if of_the else ()
    if not numbers or numbers[0].start != (of_the.end() if of_the else -1):
        return False
    told = [one for one in found if one.value == numbers[0].whole and one.start < draft.start]
    return bool(told) and told[-1].role == "other" and told[-1].detail in _OTHERS


def says_whole_again(draft: Draft, text: str, found: list[Draft]) -> bool:
    """Whether an English part is but the whole told before, of which its sentence says something."""
    if draft.role != "subset" or not draft.rule.startswith("en."):
        return False
    if not _THE.search(text[max(0, draft.start - 5) : draft.start]) or not _SAYS_OF_THEM.match(
        text, draft.at + len(str(draft.value))
    ):
        return False
    return any(one.value == draft.value and one.role in WHOLE_ROLES for one in found)
