"""A regular expression that is compiled when it is first tried, and otherwise what `re.compile` gives.

Some hundred large ones would take a quarter of a second whenever the reader is imported, though most texts try few.
`parsers.facts.text.patterns` compiles late too, and looks first for the letters that a pattern cannot do without: which
pays for what is asked of whole sentences, and not for what is asked of the few words beside a name or a figure.
"""

import re
import sys
from collections.abc import Iterator


class Deferred:
    """The methods are those of `re.Pattern`."""

    __slots__ = ("_made", "flags", "pattern")

    def __init__(self, text: str, flags: int = 0) -> None:
        self.pattern = text
        self.flags = flags
        self._made: re.Pattern[str] | None = None

    @property
    def compiled(self) -> re.Pattern[str]:
        if self._made is None:
            self._made = re.compile(self.pattern, self.flags)
        return self._made

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        return (self._made or self.compiled).search(text, start, end)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        return (self._made or self.compiled).match(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        return (self._made or self.compiled).fullmatch(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        return (self._made or self.compiled).finditer(text, start, end)

    def findall(self, text: str) -> list[str]:
        return (self._made or self.compiled).findall(text)

    def sub(self, replacement: str, text: str) -> str:
        return (self._made or self.compiled).sub(replacement, text)
