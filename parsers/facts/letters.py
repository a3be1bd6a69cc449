"""Whether a text can be relevant at all, told by its letters alone: the cheap no that comes before all reading.

Drawn from the patterns by which relevance is weighed, so that it follows them: of each of their alternatives the
letters without which it cannot match (`parsers.facts.needs`). A match needs its letters wherever a sentence begins and
ends, so a text without the letters of any way to relevance is never called relevant.
"""

import re
from collections.abc import Sequence
from functools import cache

from parsers.facts.automata import Automaton, build_automaton
from parsers.facts.needs import find_needs
from parsers.facts.patterns import Pattern
from parsers.facts.relevance import WAYS

#: In these, `re` sees i, s and k where a text's lower case does not.
_ODD_CASE = re.compile("[ıİſ\u212a]")
#: Words so short that they stand in others (media, dispute): they count by themselves only, as their patterns say.
_WHOLE = frozenset({"cdn", "edi", "idc", "isp", "vats"})

#: An alternative: of each set one string must be there.
Needs = tuple[frozenset[str], ...]


def may_be_relevant(text: str) -> bool:
    """Whether a folded text holds the letters of any way to be relevant. Never wrong in its no, often in its yes."""
    if _ODD_CASE.search(text):
        return True
    ways, automaton = _draw_ways()
    lower = text.lower()
    found = {word for _, word in automaton.iter(lower)}
    found -= {word for word in _WHOLE & found if not _find_whole(word).search(lower)}

    def meets(pattern: Sequence[Needs]) -> bool:
        return any(not any(need.isdisjoint(found) for need in needs) for needs in pattern)

    return any(all(map(meets, way)) for way in ways)


@cache
def _find_whole(word: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![A-Za-z]){word}(?![A-Za-z])")


@cache
def _draw_ways() -> tuple[tuple[tuple[tuple[Needs, ...], ...], ...], Automaton[str]]:
    """The needs of each alternative of each pattern of each way, and what finds all their strings in one pass."""
    ways = tuple(tuple(draw_alternatives(pattern) for pattern in way) for way in WAYS)
    words = {word for way in ways for needed in way for needs in needed for need in needs for word in need}
    return ways, build_automaton((word, word) for word in words)


def draw_alternatives(pattern: Pattern) -> tuple[Needs, ...]:
    """Of each alternative of a pattern what it needs; one without needs can match anything."""
    return tuple(find_needs(one, pattern.flags) for one in split_alternatives(pattern.text))


def split_alternatives(text: str) -> list[str]:
    """A regular expression at the bars that stand in no bracket."""
    parts, depth, in_class, start, at = [], 0, False, 0, 0
    while at < len(text):
        char = text[at]
        if char == "\\":
            at += 1
        elif in_class:
            in_class = char != "]"
        elif char == "[":
            in_class = True
            at += (
                2 if text.startswith("[^]", at) else text.startswith("[]", at)
            )  # one that stands first is in the class
        elif char in "()":
            depth += 1 if char == "(" else -1
        elif char == "|" and depth == 0:
            parts.append(text[start:at])
            start = at + 1
        at += 1
    return [*parts, text[start:]]
