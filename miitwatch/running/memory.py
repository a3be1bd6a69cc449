"""Gives memory that was freed back to the machine: the C library keeps it in pools of each thread, and they only grow.

In a month of the soak (benchmarks/soak.py) what Python held stayed the same and the process grew by a megabyte a day:
rounds have threads anew, and what one freed lay among what others held. Where the C library is another than glibc
(musl, macOS) nothing is done.
"""

import gc
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ctypes import CDLL

#: mallopt(3): the most pools of memory, and how many there shall be.
_ARENA_MAX, _POOLS = -8, 2


#: Objects more than were freed before the collector looks at the youngest, and how many such looks come before older
#: ones are looked at. Python's own 700, 10, 10 take a twelfth of a round that finds nothing new: it loads some 500
#: modules, which all stay.
_SELDOM = (100_000, 10, 10)


def collect_seldom() -> None:
    """For a process that ends soon: what it loads and stores is not looked through again and again."""
    gc.set_threshold(*_SELDOM)


@cache
def _load_library() -> "CDLL | None":
    import ctypes  # a round of `poll` gives nothing back: the process ends

    library = ctypes.CDLL(None)
    return library if hasattr(library, "malloc_trim") and hasattr(library, "mallopt") else None


def limit_pools() -> bool:
    """Has all threads share few pools; to be called before there are threads. Returns whether that can be had."""
    library = _load_library()
    return library is not None and bool(library.mallopt(_ARENA_MAX, _POOLS))


def give_back() -> bool:
    """Gives back what is free in the pools, some ten milliseconds. Returns whether that can be had."""
    library = _load_library()
    if library is None:
        return False
    library.malloc_trim(0)
    return True
