"""Copies of one story: the same address, the same text, or nearly the same shingles. Facts veto a copy elsewhere."""

import base64
from array import array
from functools import lru_cache
from operator import eq
from sys import byteorder
from zlib import crc32

from domain.addresses import canonicalise_address

#: Share of equal lanes from which two texts are one story. Batch one and batch two reach it too: facts decide.
COPY_FROM = 0.75
#: Where the low sixteen of 64 bits stand among the four.
_LOW = 0 if byteorder == "little" else 3
_BAND = 5  # lanes; 12 bands of 5 find a pair of similarity .8 with probability .99, of .75 with .96


def pack_fingerprint(fingerprint: tuple[int, ...]) -> str:
    """Sixteen bits of each hash as base64: enough to compare, small enough to keep with a report."""
    if not fingerprint:
        return ""
    lanes = array("H", array("Q", fingerprint).tobytes())[_LOW::4]
    return base64.b64encode(lanes.tobytes()).decode("ascii")


def unpack_fingerprint(packed: str) -> bytes:
    """The lanes that `pack_fingerprint` packed, sixteen bits each."""
    return base64.b64decode(packed)


@lru_cache(maxsize=4)  # looked for, and then taken in
def list_bands(lanes: bytes) -> tuple[int, ...]:
    """Marks by which a fingerprint is found again by any text that shares five neighbouring lanes, 32 bits each.

    Two bands of one mark are rare, and do no harm: whole fingerprints are compared.
    """
    width = 2 * _BAND
    numbers = range(len(lanes) // width)
    return tuple(crc32(lanes[number * width : (number + 1) * width], number) for number in numbers)


def compare_lanes(one: bytes, other: bytes) -> float:
    """Share of equal lanes, an estimate of the shingles that two texts share; 0 where either has none."""
    if not one or len(one) != len(other):
        return 0.0
    if one == other:
        return 1.0
    equal: int = sum(map(eq, memoryview(one).cast("H"), memoryview(other).cast("H")))
    return equal / (len(one) // 2)


@lru_cache(maxsize=1024)
def address_of(url: str) -> str:
    """The canonical address; the address as given where it has no host (a file read by hand)."""
    try:
        return canonicalise_address(url)
    except ValueError:
        return url
