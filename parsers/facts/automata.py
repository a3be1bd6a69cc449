"""The one door to the automaton of Aho and Corasick, which finds any number of words in one pass over a text."""

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

import ahocorasick

_T = TypeVar("_T")
_Told = TypeVar("_Told", covariant=True)


class Automaton(Protocol[_Told]):
    """What `build_automaton` gives."""

    def iter(self, text: str) -> Iterator[tuple[int, _Told]]:
        """Where each word in the text ends, its last character's place, with what was entered beside the word."""


def build_automaton(words: Iterable[tuple[str, _T]]) -> Automaton[_T]:
    """Of a word that comes twice the last one holds. With no word at all it cannot be asked."""
    automaton = ahocorasick.Automaton()
    for word, told in words:
        automaton.add_word(word, told)
    automaton.make_automaton()
    built: Automaton[_T] = automaton
    return built
