"""Findings kept in memory: those of late as they are, all others packed, since most are never looked at again."""

import pickle
import zlib
from collections.abc import Iterable, Iterator

from domain.altering import alter
from domain.findings import Finding

#: So many findings are at hand; look-ups give the newest 60 of a kind, of which there are few.
AT_HAND = 100


class Shelf:
    """Findings by ordinal. A packed one is unpacked when it is asked for, and is at hand again."""

    def __init__(self) -> None:
        self._at_hand: dict[int, Finding] = {}
        self._packed: dict[int, bytes] = {}
        self._sketches: dict[int, Finding] = {}

    def get(self, ordinal: int) -> Finding | None:
        """The finding; None where there is none. The same object as long as it is at hand."""
        finding = self._at_hand.get(ordinal)
        return self._unpack(ordinal) if finding is None and ordinal in self._packed else finding

    def look_at(self, ordinals: Iterable[int]) -> Iterator[Finding]:
        """The findings of these ordinals, each of which must be held."""
        at_hand = self._at_hand
        for ordinal in ordinals:
            yield at_hand.get(ordinal) or self._unpack(ordinal)

    def glance(self, ordinals: Iterable[int]) -> Iterator[Finding]:
        """As `look_at`, but a packed one without its reports: nothing is unpacked."""
        at_hand, sketches = self._at_hand, self._sketches
        for ordinal in ordinals:
            yield at_hand.get(ordinal) or sketches[ordinal]

    def put(self, ordinal: int, finding: Finding) -> None:
        """Sets the finding."""
        self._packed.pop(ordinal, None)
        self._keep(ordinal, finding)

    def list_ordinals(self) -> list[int]:
        """All ordinals in order."""
        return sorted(self._at_hand.keys() | self._packed.keys())

    def _unpack(self, ordinal: int) -> Finding:
        packed = self._packed[ordinal]
        unpacked: Finding = pickle.loads(zlib.decompress(packed))  # noqa: S301 our own, and never out of this process
        self._keep(ordinal, unpacked)
        return unpacked

    def _keep(self, ordinal: int, finding: Finding) -> None:
        self._at_hand[ordinal] = finding
        if len(self._at_hand) <= AT_HAND:
            return
        oldest = next(iter(self._at_hand))
        put_away = self._at_hand.pop(oldest)
        if oldest not in self._packed:
            self._packed[oldest] = zlib.compress(pickle.dumps(put_away, pickle.HIGHEST_PROTOCOL), 1)
            self._sketches[oldest] = _sketch(put_away)


def _sketch(finding: Finding) -> Finding:
    """What identifies it and holds against others: no reports, and of each figure the first place only."""
    return alter(
        finding,
        reports=(),
        counts=tuple(alter(count, evidence=count.evidence[:1]) for count in finding.counts),
        growth=tuple(alter(growth, evidence=()) for growth in finding.growth),
        firms=tuple(alter(firm, evidence=()) for firm in finding.firms),
    )
