"""Spans of a text that are asked often: whether a place lies in one, and which of many things lie in a span."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable


class Spans:
    """Merged spans, half open; an answer takes the logarithm of their number."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(spans):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            elif end > start:
                self._starts.append(start)
                self._ends.append(end)

    def covers(self, at: int) -> bool:
        """Whether the place lies in a span."""
        index = bisect_right(self._starts, at) - 1
        return index >= 0 and at < self._ends[index]

    def touches(self, start: int, end: int) -> bool:
        """Whether any span has a place in common with the given one."""
        index = bisect_left(self._starts, end) - 1
        return index >= 0 and self._ends[index] > start

    def list_touching(self, start: int, end: int) -> list[tuple[int, int]]:
        """The spans, merged, that have a place in common with the given one, in order."""
        first, last = bisect_right(self._ends, start), bisect_left(self._starts, end)
        return list(zip(self._starts[first:last], self._ends[first:last], strict=True))
