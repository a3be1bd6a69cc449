"""Whether a text can be relevant at all, told by its letters alone: the cheap no that comes before all reading.

Drawn from the patterns by which relevance is weighed, so that it follows them: of each of their alternatives the
letters without which it cannot match (`parsers.facts.text.needs`). A match needs its letters wherever a sentence
begins and ends, so a text without the letters of any way to relevance is never called relevant.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache, reduce
from itertools import chain
from operator import or_

from msgspec import Struct

from parsers.facts.subject.relevance import WAYS
from parsers.facts.text.alternatives import split_alternatives
from parsers.facts.text.automata import Automaton, build_automaton
from parsers.facts.text.needs import find_needs
from parsers.facts.text.patterns import Pattern

#: In these, `re` sees i, s and k where a text's lower case does not.
_ODD_CASE = re.compile("[ıİſ\u212a]")
#: Words so short that they stand in others (media, dispute): they count by themselves only, as their patterns say.
_WHOLE = frozenset({"cdn", "edi", "idc", "isp", "vats"})

#: The bit of what is always there: all that an alternative without needs asks for.
_ALWAYS = 1

#: An alternative: of each set one string must be there.
Needs = tuple[frozenset[str], ...]


class _Pattern(Struct, frozen=True):
    """Each need has its bit: those of each alternative, and of all of them."""

    alternatives: tuple[int, ...]
    any_of: int


class _Ways(Struct, frozen=True):
    """`ways` name patterns by their places; `met_by` has of each string the bits of the needs that it meets."""

    ways: tuple[tuple[int, ...], ...]
    patterns: tuple[_Pattern, ...]
    met_by: dict[str, int]
    automaton: Automaton[str]


def may_be_relevant(text: str) -> bool:
    """Whether a folded text holds the letters of any way to be relevant. Never wrong in its no, often in its yes."""
    if _ODD_CASE.search(text):
        return True
    known = _draw_ways()
    lower = text.lower()
    found = _ALWAYS
    for word in {*known.automaton.tell(lower)}:
        if word not in _WHOLE or _find_whole(word).search(lower):
            found |= known.met_by[word]
    return _is_any_open(found)


@lru_cache(maxsize=1024)
def _is_any_open(found: int) -> bool:
    """Whether the needs that a text meets are all that some way asks for. Most texts meet none, or the same few."""
    known, missing = _draw_ways(), ~found
    met = {
        place
        for place, pattern in enumerate(known.patterns)
        if pattern.any_of & found and any(not one & missing for one in pattern.alternatives)
    }
    return any(met.issuperset(way) for way in known.ways)


@cache
def _find_whole(word: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![A-Za-z]){word}(?![A-Za-z])")


@cache
def _draw_ways() -> _Ways:
    """The needs of each alternative of each pattern of each way, and what finds all their strings in one pass."""
    patterns = list(dict.fromkeys(pattern for way in WAYS for pattern in way))
    drawn = [draw_alternatives(pattern) for pattern in patterns]
    bits = {need: 2 << at for at, need in enumerate(dict.fromkeys(chain.from_iterable(chain.from_iterable(drawn))))}
    met_by: dict[str, int] = {}
    for need, bit in bits.items():
        for word in need:
            met_by[word] = met_by.get(word, 0) | bit
    return _Ways(
        tuple(tuple(map(patterns.index, way)) for way in WAYS),
        tuple(_bind_pattern([sum(bits[need] for need in {*needs}) or _ALWAYS for needs in one]) for one in drawn),
        met_by,
        build_automaton((word, word) for word in met_by),
    )


def _bind_pattern(alternatives: Sequence[int]) -> _Pattern:
    return _Pattern(tuple(alternatives), reduce(or_, alternatives))


def draw_alternatives(pattern: Pattern) -> tuple[Needs, ...]:
    """Of each alternative of a pattern what it needs; one without needs can match anything."""
    return tuple(find_needs(one, pattern.flags) for one in split_alternatives(pattern.text))
