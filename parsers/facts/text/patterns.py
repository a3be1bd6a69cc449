"""Regular expressions that are tried only where the letters stand without which they cannot match.

A sentence meets some hundred patterns, and most find nothing in it: one that lacks its letters
(`parsers.facts.text.lacks`) is passed over, of one told in two languages only the part for the text's is tried, and one
that does not tell the cases apart is tried on the text in lower case. The answers are those of `re`.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from typing import TypeVar

from parsers.facts.text.kept_needs import Recall, cut_parts
from parsers.facts.text.lacks import KNOWN, NEEDS, learn, lower_case, recall_lower
from parsers.facts.text.needs import find_needs
from parsers.facts.text.openings import guard_opening, lower_pattern

_T = TypeVar("_T")
#: No sentence is longer. A longer text is asked by few patterns, and each looks for its own letters; up to here one
#: pass finds those of all.
_LONG = 1_300
#: A shorter one is searched in less time than its letters are found.
_SHORT = 24
#: What is not known of a text: that it lacks anything, and its lower case.
_UNKNOWN = (0, "")
#: Part of a pattern that tells capitals apart although the rest does not.
_KEEPS_CASE = "(?-i"
#: Matches whatever stands between two places.
_ANYTHING = re.compile("(?s:.*)")


def select_fitting(text: str, table: Sequence[tuple[_T, "Pattern"]]) -> list[tuple[_T, re.Pattern[str]]]:
    """The rows of a table whose pattern fits a text, see `Pattern.fits`, with what is to be tried of it."""
    known = KNOWN.get(text)
    if known is None and len(text) >= _LONG:
        return [(key, pattern.compiled) for key, pattern in table if pattern.fits(text)]
    missing = (known or learn(text))[0]
    left = [(key, pattern.choose(missing)) for key, pattern in table if not missing & pattern.bits]
    return [(key, pattern.compiled) for key, pattern in left if pattern]


def fits_any(text: str, patterns: "Sequence[Pattern]") -> bool:
    """Whether any of some patterns fits a text, see `Pattern.fits`: where none does, none needs to be asked."""
    known = KNOWN.get(text)
    if known is None:
        return any(pattern.fits(text) for pattern in patterns)
    missing = known[0]
    return 0 in [missing & pattern.bits for pattern in patterns]


class Pattern:
    """What `re.compile` gives, as far as the rules use it, but compiled when it is first tried."""

    __slots__ = ("_needs", "_parts", "bits", "flags", "lowers", "made", "made_lower", "text")

    def __init__(self, text: str, flags: int = 0, *, part: bool = False) -> None:
        """A part is what stands for some of another pattern's alternatives."""
        self.text = text
        self.flags = flags
        self._needs: tuple[frozenset[str], ...] | None = None
        self._parts: tuple[Pattern, ...] = ()
        self.bits = 0
        if not part:
            NEEDS.pending.append(self)
        #: `compiled` and `lowered`, once they are made.
        self.made: re.Pattern[str] | None = None
        self.made_lower: re.Pattern[str] | None = None
        #: Whether what it matches is the same in lower case.
        self.lowers = int(flags) & int(re.IGNORECASE) != 0 and _KEEPS_CASE not in text

    def draw(self, recall: Recall) -> "Iterator[tuple[Pattern, tuple[tuple[str, ...], ...]]]":
        """Itself, and by the script that they need its alternatives where they are told apart, each with its needs."""
        drawn = recall(self.text, self.flags)
        yield self, drawn.needs
        self._parts = tuple(Pattern(text, self.flags, part=True) for text in cut_parts(self.text, drawn.ends))
        for part in self._parts:
            yield part, recall(part.text, part.flags).needs

    def choose(self, missing: int) -> "Pattern | None":
        """What is to be tried where these needs are not met: the one part that can match, the whole, or nothing."""
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
    def compiled(self) -> re.Pattern[str]:
        """The regular expression alone, which is tried whatever the text."""
        if self.made is None:
            self.made = re.compile(guard_opening(self.text, self.flags), self.flags)
        return self.made

    @property
    def lowered(self) -> re.Pattern[str]:
        """The same for a text in lower case, which `re` matches faster; where `lowers` says that there is one."""
        if self.made_lower is None:
            flags = self.flags & ~re.IGNORECASE
            self.made_lower = re.compile(guard_opening(lower_pattern(self.text), flags), flags)
        return self.made_lower

    def fits(self, text: str) -> bool:
        """Whether the text holds the letters that a match needs; where it does not, there is no match."""
        known = KNOWN.get(text)
        if known is None:
            if len(text) < _SHORT or (not self.bits and not NEEDS.pending):
                return True
            if len(text) >= _LONG:
                return self._fits_long(text)
            known = learn(text)
        return not known[0] & self.bits

    def _fits_long(self, text: str) -> bool:
        """Each pattern looks for its own letters."""
        if lower := recall_lower(text):
            if self._needs is None:  # kept by the few that are asked of long texts: all together are a megabyte
                self._needs = find_needs(self.text, self.flags)
            for need in self._needs:
                for word in need:
                    if word in lower:
                        break
                else:
                    return False
        return True

    def search(self, text: str) -> re.Match[str] | None:
        known = KNOWN.get(text)
        if known is None:
            if not self.fits(text):
                return None
            known = KNOWN.get(text)
            if known is None:
                return self.find(text)
        missing, lower = known
        if missing & self.bits:
            return None
        one = self.choose(missing) if self._parts else self
        if one is None:
            return None
        if lower and one.lowers:
            found = (one.made_lower or one.lowered).search(lower)
            return one.recover(text, found) if found else None
        return (one.made or one.compiled).search(text)

    def recover(self, text: str, found: re.Match[str]) -> re.Match[str] | None:
        """What was found in the lower case of a text, in the text itself.

        Without groups it is what stands there, and needs no second regular expression, of kilobytes, to be compiled.
        """
        if found.re.groups:
            return (self.made or self.compiled).match(text, found.start())
        return _ANYTHING.match(text, found.start(), found.end())

    def stands_in(self, text: str, lower: str) -> bool:
        """Whether the regular expression alone matches in a text, given its lower case (empty: not known)."""
        if lower and self.lowers:
            return (self.made_lower or self.lowered).search(lower) is not None
        return (self.made or self.compiled).search(text) is not None

    def find(self, text: str) -> re.Match[str] | None:
        """As `search`, for a piece that nothing else is asked of: its letters are not looked for first."""
        if self.lowers and (lower := lower_case(text)):
            found = (self.made_lower or self.lowered).search(lower)
            return self.recover(text, found) if found else None
        return (self.made or self.compiled).search(text)

    def find_within(self, text: str, piece: str) -> re.Match[str] | None:
        """Searches a piece of a text of which the letters are known already: what the text lacks, the piece lacks."""
        return self.find(piece) if self.fits(text) else None

    def match(self, text: str) -> re.Match[str] | None:
        return (self.made or self.compiled).match(text) if self.fits(text) else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        return (self.made or self.compiled).fullmatch(text) if self.fits(text) else None

    def sub(self, replacement: str, text: str) -> str:
        """Most texts have nothing to be replaced, which `search` tells sooner."""
        return (self.made or self.compiled).sub(replacement, text) if self.search(text) else text

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """A part of a text is searched in any case: ask first whether the part fits."""
        if start or end < len(text):
            return (self.made or self.compiled).finditer(text, start, end)
        if not self.fits(text):
            return iter(())
        one = self.choose(KNOWN.get(text, _UNKNOWN)[0]) if self._parts else self
        return one.compiled.finditer(text) if one else iter(())
