"""The one door to the automaton of Aho and Corasick, which finds any number of words in one pass over a text.

The library goes through a node's letters one after another, and where words are Chinese its root has hundreds. So it is
given words and text in UTF-8, a letter for each byte: no node has many, and a pass takes less than half the time.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from operator import itemgetter
from typing import Any, Generic, TypeVar

import ahocorasick

_T = TypeVar("_T")
#: Of what the library finds: where a word ends, and what was entered beside it.
_END, _TOLD = itemgetter(0), itemgetter(1)


class Automaton(Generic[_T]):
    """Words, each with what is told of it; made by `build_automaton`."""

    def __init__(self, finder: Any) -> None:
        self._finder = finder

    def iter(self, text: str) -> Iterator[tuple[int, _T]]:
        """Where each word in the text ends, its last character's place, with what was entered beside the word."""
        if text.isascii():
            yield from self._finder.iter(text)
            return
        letters = text.encode("utf-8", "surrogatepass")
        done = places = 0
        for last, told in self._finder.iter(letters.decode("latin-1")):
            places += len(letters[done : last + 1].decode("utf-8", "surrogatepass"))
            done = last + 1
            yield places - 1, told

    def tell(self, text: str) -> Iterator[_T]:
        """What was entered beside each word that the text holds."""
        return map(_TOLD, self._finder.iter(_spell(text)))

    def tell_parts(self, text: str, places: Sequence[int]) -> list[list[_T]]:
        """The same for each part of a text that is cut at these places, in order; a word counts where it ends."""
        hits = list(self._finder.iter(_spell(text)))
        ends, told = list(map(_END, hits)), list(map(_TOLD, hits))
        cuts = [bisect_left(ends, place) for place in _place_spelled(text, places)]
        return [told[start:end] for start, end in pairwise(cuts)]


def build_automaton(words: Iterable[tuple[str, _T]]) -> Automaton[_T]:
    """Of a word that comes twice the last one holds. With no word at all it cannot be asked."""
    finder = ahocorasick.Automaton()
    for word, told in words:
        finder.add_word(_spell(word), told)
    finder.make_automaton()
    return Automaton(finder)


def _spell(text: str) -> str:
    return text if text.isascii() else text.encode("utf-8", "surrogatepass").decode("latin-1")


def _place_spelled(text: str, places: Sequence[int]) -> Sequence[int]:
    """Where places of a text are in its spelling."""
    if text.isascii():
        return places
    at, spelled = 0, []
    for start, end in pairwise((0, *places)):
        at += len(text[start:end].encode("utf-8", "surrogatepass"))
        spelled.append(at)
    return spelled
