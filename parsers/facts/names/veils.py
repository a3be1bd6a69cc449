"""Veils the names of firms, whose letters say nothing of a figure: 有限公司 has no 有 of 共有, 达能 no 达 of 达到."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from parsers.facts.names.brands import Name

#: Stands for a name, or for several in a row, in what the cues of a figure look at. No cue has it.
VEIL = "某"
#: What joins names to one row: 甲公司、乙公司和丙公司.
_JOINED = re.compile(r"[ 、和及与]*|、?以及")
#: Names that only weights or the words around them make a firm's may run over a verb.
_SURE = ("legal", "brand", "unit")


class Veil:
    """Where the sure names of a text stand, those in a row as one."""

    def __init__(self, text: str = "", names: Iterable[Name] = ()) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for name in sorted((one for one in names if one.shape in _SURE), key=lambda one: one.start):
            if self._ends and (name.start <= self._ends[-1] or _JOINED.fullmatch(text, self._ends[-1], name.start)):
                self._ends[-1] = max(self._ends[-1], name.end)
            else:
                self._starts.append(name.start)
                self._ends.append(name.end)

    def write(self, text: str, start: int, end: int) -> str:
        """The words of a span, with a letter for each row of names."""
        first, last = bisect_right(self._ends, start), bisect_left(self._starts, end)
        if first >= last:
            return text[start:end]
        pieces, at = [], start
        for index in range(first, last):
            pieces += [text[at : self._starts[index]], VEIL]  # a name that begins before the span leaves no words
            at = self._ends[index]
        return "".join((*pieces, text[at:end]))


#: No names are known.
UNVEILED = Veil()
