"""The weights of a mark for several classes in one number, each in bits of its own: many marks are added at once."""

from collections.abc import Iterable, Sequence
from operator import lshift


def hold_once(tables: Iterable[dict[str, int]]) -> None:
    """Has equal numbers of some tables be one object: most marks add the same little as many others."""
    held: dict[int, int] = {}
    for table in tables:
        for mark, packed in table.items():
            table[mark] = held.setdefault(packed, packed)


class Packing:
    """Packs whole numbers; a sum of packed rows holds the sums of each place, as long as these fit into the bits."""

    def __init__(self, classes: int, bits: int) -> None:
        """A sum of one place may lie between -2^(bits - 1) and 2^(bits - 1) - 1."""
        self._half = 1 << (bits - 1)
        self._shifts = tuple(bits * index for index in range(classes))
        self._level = sum(self._half << shift for shift in self._shifts)

    def pack(self, row: Sequence[int]) -> int:
        return sum(map(lshift, row, self._shifts))

    def unpack(self, packed: int) -> list[int]:
        """The row of a number in which packed ones were added."""
        level = packed + self._level
        return [(level >> shift & 2 * self._half - 1) - self._half for shift in self._shifts]
