"""Fingerprints a text, so that copies of one story are recognised across scripts, spacing and small edits."""

import re
import zlib
from functools import lru_cache

from parsers.facts.text.text import Folder

_SIZE = 64
_SHINGLE = 5
_KEEP = re.compile(r"[^0-9a-z\u3400-\u9fff]+")


@lru_cache(maxsize=1)
def _folder() -> Folder:
    return Folder()


def fingerprint(text: str) -> tuple[int, ...]:
    """64 numbers by one-permutation minhash over 5-character shingles of the folded text; empty for an empty text.

    The share of places at which two fingerprints agree estimates the share of shingles that two texts have in common.
    """
    folded = _KEEP.sub("", _folder().fold(text).text.casefold())
    if not folded:
        return ()
    bins = [-1] * _SIZE
    data = folded.encode("utf-16-le")
    width = 2 * _SHINGLE
    for at in range(0, max(len(data) - width, 0) + 1, 2):
        value = zlib.crc32(data[at : at + width])
        place, value = value & (_SIZE - 1), value >> 6
        if bins[place] < 0 or value < bins[place]:
            bins[place] = value
    return _fill(bins)


def _fill(bins: list[int]) -> tuple[int, ...]:
    """An empty place takes the value of the next full one, with its distance, so that short texts compare too."""
    filled = [0] * _SIZE
    first = next(place for place in range(_SIZE) if bins[place] >= 0)
    value, step = bins[first], first
    for place in range(_SIZE - 1, -1, -1):  # from the end, where the next full place is the first one
        value, step = (bins[place], 0) if bins[place] >= 0 else (value, step + 1)
        filled[place] = value + (step << 26)
    return tuple(filled)


def share_alike(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    """The estimated likeness of two texts, 0 to 1; 0 where one has no fingerprint."""
    if not one or not other:
        return 0.0
    return sum(a == b for a, b in zip(one, other, strict=True)) / len(one)
