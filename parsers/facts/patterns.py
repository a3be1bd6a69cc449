"""Regular expressions that are tried only where the letters stand without which they cannot match.

A sentence meets some hundred patterns, and most find nothing in it. One pass (Aho-Corasick) over the sentence finds all
letters that any of the patterns needs; a pattern that lacks its own is passed over. The answers are those of `re`.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from functools import lru_cache
from threading import Lock
from typing import TypeVar

from parsers.facts.automata import Automaton, build_automaton
from parsers.facts.needs import find_needs
from parsers.facts.openings import guard_opening

_T = TypeVar("_T")
#: A longer text is asked of few patterns, and each looks for its own letters; up to here one pass finds those of all.
_LONG = 6_000
#: In these, `re` sees i, s and k where a text's lower case does not.
_ODD_CASE = re.compile("[ıİſ\u212a]")


class _Needs:
    """All needs of all patterns, each with its bit, and the automaton that finds their strings."""

    def __init__(self) -> None:
        self._bits: dict[frozenset[str], int] = {}
        self._lock = Lock()
        #: Patterns whose needs are not drawn yet: it takes longer than all else of an import, and waits for a text.
        self.pending: list[Pattern] = []
        self._built: tuple[int, Automaton[int]] | None = None

    def enter(self, needs: tuple[frozenset[str], ...]) -> int:
        """The bits of some needs, together."""
        together = 0
        for need in needs:
            together |= self._bits.setdefault(need, 1 << len(self._bits))
        return together

    def find_missing(self, text: str) -> int:
        """The bits of the needs that a text does not meet; one that came after the automaton was made counts as met."""
        if _ODD_CASE.search(text):
            return 0
        if self.pending:
            self._settle()
        built = self._built
        if built is None or built[0] != len(self._bits):
            with self._lock:
                built = self._built = self._build()
        known, automaton = built
        found = 0
        for _, bits in automaton.iter(text.lower()):
            found |= bits
        return ((1 << known) - 1) & ~found

    def _settle(self) -> None:
        """Draws the needs of the patterns made since; until then a pattern has no bits and is simply tried.

        They leave `pending` last: who finds none there takes all needs to be known, and asks the automaton for them.
        """
        with self._lock:
            drawn = list(self.pending)
            for pattern in drawn:
                pattern.bits = self.enter(pattern.needs)
            del self.pending[: len(drawn)]

    def _build(self) -> tuple[int, Automaton[int]]:
        entered = list(self._bits.items())
        words: dict[str, int] = {}
        for need, bit in entered:
            for word in need:
                words[word] = words.get(word, 0) | bit
        return len(entered), build_automaton(words.items())


_NEEDS = _Needs()
_find_missing = lru_cache(maxsize=512)(_NEEDS.find_missing)


def forget_texts() -> None:
    """Forgets what the sentences asked last hold, as a text that nobody has read before finds it."""
    _find_missing.cache_clear()
    _lower_long.cache_clear()


@lru_cache(maxsize=8)
def _lower_long(text: str) -> str:
    """A long text in lower case; empty where `re` sees other letters in it than that has."""
    return "" if _ODD_CASE.search(text) else text.lower()


def select_fitting(text: str, table: Sequence[tuple[_T, "Pattern"]]) -> list[tuple[_T, "Pattern"]]:
    """The rows of a table whose pattern fits a text, see `Pattern.fits`."""
    if len(text) >= _LONG:
        return [row for row in table if row[1].fits(text)]
    missing = _find_missing(text)
    return [row for row in table if not missing & row[1].bits]


class Pattern:
    """What `re.compile` gives, as far as the rules use it, but compiled when it is first tried."""

    __slots__ = ("_compiled", "_needs", "bits", "flags", "text")

    def __init__(self, text: str, flags: int = 0) -> None:
        self.text = text
        self.flags = flags
        self._needs: tuple[frozenset[str], ...] | None = None
        self.bits = 0
        _NEEDS.pending.append(self)
        self._compiled: re.Pattern[str] | None = None

    @property
    def needs(self) -> tuple[frozenset[str], ...]:
        """The letters without which there is no match, as `find_needs` gives them."""
        if self._needs is None:
            self._needs = find_needs(self.text, self.flags)
        return self._needs

    @property
    def compiled(self) -> re.Pattern[str]:
        """The regular expression alone, which is tried whatever the text."""
        if self._compiled is None:
            self._compiled = re.compile(guard_opening(self.text, self.flags), self.flags)
        return self._compiled

    def fits(self, text: str) -> bool:
        """Whether the text holds the letters that a match needs; where it does not, there is no match."""
        if len(text) < _LONG:
            return not _find_missing(text) & self.bits
        lower = _lower_long(text)
        return not lower or all(any(word in lower for word in need) for need in self.needs)

    def search(self, text: str) -> re.Match[str] | None:
        missing = _find_missing(text) & self.bits if len(text) < _LONG else not self.fits(text)
        return None if missing else (self._compiled or self.compiled).search(text)

    def match(self, text: str) -> re.Match[str] | None:
        return self.compiled.match(text) if self.fits(text) else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        return self.compiled.fullmatch(text) if self.fits(text) else None

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """A part of a text is searched in any case: ask first whether the part fits."""
        if start or end < len(text) or self.fits(text):
            return self.compiled.finditer(text, start, end)
        return iter(())
