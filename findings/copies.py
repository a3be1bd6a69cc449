"""Copies of one story: the same address, the same text, or nearly the same shingles. Facts veto a copy elsewhere."""

import base64
import struct
from array import array
from collections.abc import Iterator
from operator import eq

from domain.addresses import canonicalise_address

#: Share of equal lanes from which two texts are one story. Batch one and batch two reach it too: facts decide.
COPY_FROM = 0.75
_BAND = 4  # lanes; 16 bands of 4 find a pair of similarity .75 with probability .99


def pack_fingerprint(fingerprint: tuple[int, ...]) -> str:
    """Sixteen bits of each hash as base64: enough to compare, small enough to keep with a report."""
    if not fingerprint:
        return ""
    return base64.b64encode(array("H", [lane & 0xFFFF for lane in fingerprint]).tobytes()).decode("ascii")


def list_bands(packed: str) -> Iterator[int]:
    """Keys under which a fingerprint is found again by any text that shares four neighbouring lanes."""
    lanes = base64.b64decode(packed)
    whole = len(lanes) // (2 * _BAND)
    for number, band in enumerate(struct.unpack(f"<{whole}Q", lanes[: whole * 2 * _BAND])):
        yield number << 64 | band


def compare_fingerprints(one: str, other: str) -> float:
    """Share of equal lanes, an estimate of the shingles that two texts share; 0 where either has none."""
    if not one or len(one) != len(other):
        return 0.0
    if one == other:
        return 1.0
    first, second = array("H", base64.b64decode(one)), array("H", base64.b64decode(other))
    equal: int = sum(map(eq, first, second))
    return equal / len(first)


def address_of(url: str) -> str:
    """The canonical address; the address as given where it has no host (a file read by hand)."""
    try:
        return canonicalise_address(url)
    except ValueError:
        return url
