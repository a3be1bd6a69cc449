"""Regular expressions that are tried only where the letters stand without which they cannot match.

A sentence meets some hundred patterns, and most find nothing in it. One pass (Aho-Corasick) over the sentence finds all
letters that any of the patterns needs; a pattern that lacks its own is passed over. The answers are those of `re`.
"""

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache, reduce
from operator import and_, or_
from threading import Lock
from typing import TypeVar

from parsers.facts.alternatives import part_alternatives
from parsers.facts.automata import Automaton, build_automaton
from parsers.facts.needs import find_needs
from parsers.facts.openings import guard_opening, lower_pattern

_T = TypeVar("_T")
#: A longer text that is no sentence is asked by few patterns, and each looks for its own letters; up to here one pass
#: finds those of all.
_LONG = 240
#: A shorter one is searched in less time than its letters are found.
_SHORT = 24
#: A whole text up to here is remembered.
_LONGEST = 6_000
#: So many texts are remembered, the sentences and clauses that many rules ask.
_MOST_TEXTS = 1_024
#: What is not known of a text: that it lacks anything, and its lower case.
_UNKNOWN = (0, "")
#: Part of a pattern that tells capitals apart although the rest does not.
_KEEPS_CASE = "(?-i"
#: In these, `re` sees i, s and k where a text's lower case does not.
_ODD_CASE = "ıİſ\u212a"
#: Too common to tell anything of an English sentence.
_COMMON = re.compile("[a-z ]{1,2}")


class _Needs:
    """All needs of all patterns, each with its bit, and the automaton that finds their strings."""

    def __init__(self) -> None:
        self._bits: dict[frozenset[str], int] = {}
        self._lock = Lock()
        #: Patterns whose needs are not drawn yet: it takes longer than all else of an import, and waits for a text.
        self.pending: list[Pattern] = []
        self._built: tuple[int, Automaton[int]] | None = None

    def enter(self, needs: tuple[frozenset[str], ...]) -> int:
        """The bits of some needs, together; what stands in every English sentence (in, of, th) is not worth one."""
        together = 0
        for need in needs:
            if not any(map(_COMMON.fullmatch, need)):
                together |= self._bits.setdefault(need, 1 << len(self._bits))
        return together

    def find_missing(self, lower: str) -> int:
        """The bits of the needs that a text in lower case does not meet; one that came after the automaton was made counts as met."""
        known, automaton = self._get_built()
        return known & ~reduce(or_, automaton.tell(lower), 0)

    def find_missing_in(self, lower: str, places: Sequence[int]) -> list[int]:
        """What `find_missing` gives for each part of a text that is cut at these places, all found in one pass."""
        known, automaton = self._get_built()
        return [known & ~reduce(or_, found, 0) for found in automaton.tell_parts(lower, places)]

    def _get_built(self) -> tuple[int, Automaton[int]]:
        """The bits of all needs known, together, and the automaton that finds them."""
        if self.pending:
            self._settle()
        built = self._built
        if built is None or built[0].bit_length() != len(self._bits):
            with self._lock:
                built = self._built = self._build()
        return built

    def _settle(self) -> None:
        """Draws the needs of the patterns made since; until then a pattern has no bits and is simply tried.

        They leave `pending` last: who finds none there takes all needs to be known, and asks the automaton for them.
        """
        with self._lock:
            drawn = list(self.pending)
            for pattern in drawn:
                for one in (pattern, *pattern.part()):
                    one.bits = self.enter(one.needs)
            del self.pending[: len(drawn)]

    def _build(self) -> tuple[int, Automaton[int]]:
        entered = list(self._bits.items())
        words: dict[str, int] = {}
        for need, bit in entered:
            for word in need:
                words[word] = words.get(word, 0) | bit
        return (1 << len(entered)) - 1, build_automaton(words.items())


_NEEDS = _Needs()
#: What the texts asked last lack, and each in lower case; empty where that is the same or `lower_case` gives none.
_KNOWN: dict[str, tuple[int, str]] = {}


def _learn(text: str) -> tuple[int, str]:
    """The bits of the needs that a text does not meet, and its lower case; both are remembered."""
    if len(_KNOWN) >= _MOST_TEXTS:
        _KNOWN.clear()
    lower = lower_case(text)
    _KNOWN[text] = known = (_NEEDS.find_missing(lower) if lower else 0, lower if lower != text else "")
    return known


def find_missing(text: str) -> int:
    """The bits of the needs that a text does not meet: a pattern that has one of these bits does not match."""
    return (_KNOWN.get(text) or _learn(text))[0]


def note_parts(text: str, parts: Iterable[tuple[int, str]]) -> None:
    """Looks for the letters of all parts of a text, each with its start and in order, before any is asked, in one pass.

    A word across a part's start counts as its own too: its pattern is then tried, and `re` answers.
    """
    if not (lower := lower_case(text)):
        return
    if len(_KNOWN) >= _MOST_TEXTS:
        _KNOWN.clear()
    told = [(place, piece) for start, part in parts for place, piece in ((start, part), (start + len(part), ""))]
    missing = _NEEDS.find_missing_in(lower, [0, *(place for place, _ in told), len(text)])
    for (_, piece), lacks in zip(told, missing[1:], strict=True):
        if piece:
            small = piece.lower()
            _KNOWN[piece] = lacks, small if small != piece else ""
    if len(text) < _LONGEST:
        _KNOWN[text] = reduce(and_, missing), lower if lower != text else ""


def forget_texts() -> None:
    """Forgets what the sentences asked last hold, as a text that nobody has read before finds it."""
    _KNOWN.clear()
    recall_lower.cache_clear()


@lru_cache(maxsize=8)
def recall_lower(text: str) -> str:
    """`lower_case` of a whole text, of which many parts are searched one after another."""
    return lower_case(text)


def lower_case(text: str) -> str:
    """A text in lower case; empty where `re` sees other letters in it than that has."""
    return "" if not text.isascii() and any(map(text.count, _ODD_CASE)) else text.lower()


def select_fitting(text: str, table: Sequence[tuple[_T, "Pattern"]]) -> list[tuple[_T, re.Pattern[str]]]:
    """The rows of a table whose pattern fits a text, see `Pattern.fits`, with what is to be tried of it."""
    known = _KNOWN.get(text)
    if known is None and len(text) >= _LONG:
        return [(key, pattern.compiled) for key, pattern in table if pattern.fits(text)]
    missing = (known or _learn(text))[0]
    left = [(key, pattern.choose(missing)) for key, pattern in table if not missing & pattern.bits]
    return [(key, pattern.compiled) for key, pattern in left if pattern]


class Pattern:
    """What `re.compile` gives, as far as the rules use it, but compiled when it is first tried."""

    __slots__ = ("_compiled", "_lowered", "_lowers", "_needs", "_parts", "bits", "flags", "text")

    def __init__(self, text: str, flags: int = 0, *, part: bool = False) -> None:
        """A part is what stands for some of another pattern's alternatives."""
        self.text = text
        self.flags = flags
        self._needs: tuple[frozenset[str], ...] | None = None
        self._parts: tuple[Pattern, ...] = ()
        self.bits = 0
        if not part:
            _NEEDS.pending.append(self)
        self._compiled: re.Pattern[str] | None = None
        self._lowered: re.Pattern[str] | None = None
        self._lowers = int(flags) & int(re.IGNORECASE) != 0 and _KEEPS_CASE not in text

    def part(self) -> "tuple[Pattern, ...]":
        """The pattern's alternatives by the script that they need, where there is more than one part to be told apart."""
        parts = part_alternatives(self.text, self.flags)
        self._parts = tuple(Pattern(text, self.flags, part=True) for text in parts) if len(parts) > 1 else ()
        return self._parts

    def choose(self, missing: int) -> "Pattern | None":
        """What is to be tried where these needs are not met: the one part that can match, else the whole; or nothing."""
        if not self._parts:
            return self
        left = None
        for part in self._parts:
            if not missing & part.bits:
                if left is not None:
                    return self
                left = part
        return left

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

    @property
    def lowered(self) -> re.Pattern[str]:
        """The same for a text in lower case, which is several times as fast; not of one that tells the cases apart itself."""
        if self._lowered is None:
            flags = self.flags & ~re.IGNORECASE
            self._lowered = re.compile(guard_opening(lower_pattern(self.text), flags), flags)
        return self._lowered

    def fits(self, text: str) -> bool:
        """Whether the text holds the letters that a match needs; where it does not, there is no match."""
        known = _KNOWN.get(text)
        if known is None:
            if len(text) < _SHORT or (not self.bits and not _NEEDS.pending):
                return True
            if len(text) >= _LONG:
                return self._fits_long(text)
            known = _learn(text)
        return not known[0] & self.bits

    def _fits_long(self, text: str) -> bool:
        """Each pattern looks for its own letters."""
        if lower := recall_lower(text):
            for need in self.needs:
                for word in need:
                    if word in lower:
                        break
                else:
                    return False
        return True

    def search(self, text: str) -> re.Match[str] | None:
        known = _KNOWN.get(text)
        if known is None:
            if not self.fits(text):
                return None
            known = _KNOWN.get(text, _UNKNOWN)
        missing, lower = known
        if missing & self.bits:
            return None
        one = self.choose(missing) if self._parts else self
        if one is None:
            return None
        if lower and one._lowers:
            found = (one._lowered or one.lowered).search(lower)
            return (one._compiled or one.compiled).match(text, found.start()) if found else None
        return (one._compiled or one.compiled).search(text)

    def stands_in(self, text: str, lower: str) -> bool:
        """Whether the regular expression alone matches in a text, given its lower case (empty: not known)."""
        if lower and self._lowers:
            return (self._lowered or self.lowered).search(lower) is not None
        return (self._compiled or self.compiled).search(text) is not None

    def find(self, text: str) -> re.Match[str] | None:
        """As `search`, for a piece that nothing else is asked of: its letters are not looked for first."""
        if self._lowers and (lower := lower_case(text)):
            found = (self._lowered or self.lowered).search(lower)
            return (self._compiled or self.compiled).match(text, found.start()) if found else None
        return (self._compiled or self.compiled).search(text)

    def find_within(self, text: str, piece: str) -> re.Match[str] | None:
        """Searches a piece of a text of which the letters are known already: what the text lacks, the piece lacks."""
        return (self._compiled or self.compiled).search(piece) if self.fits(text) else None

    def match(self, text: str) -> re.Match[str] | None:
        return (self._compiled or self.compiled).match(text) if self.fits(text) else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        return (self._compiled or self.compiled).fullmatch(text) if self.fits(text) else None

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """A part of a text is searched in any case: ask first whether the part fits."""
        if start or end < len(text):
            return (self._compiled or self.compiled).finditer(text, start, end)
        if not self.fits(text):
            return iter(())
        one = self.choose(_KNOWN.get(text, _UNKNOWN)[0]) if self._parts else self
        return one.compiled.finditer(text) if one else iter(())
