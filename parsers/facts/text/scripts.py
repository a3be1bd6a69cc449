"""The one door to OpenCC, which turns traditional Chinese characters into simplified ones and back."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Literal

#: The characters that have two forms stand here: CJK Unified Ideographs and their extension A.
_FIRST, _PAST = 0x3400, 0xA000
_TAKEN: dict[int, int] = {}


def load_converter(table: Literal["t2s", "s2t"]) -> Callable[[str], str]:
    """Takes some milliseconds. The text that it gives may be longer or shorter than the one that it was given."""
    import opencc

    convert: Callable[[str], str] = opencc.OpenCC(table).convert
    return convert


@cache
def list_simplified() -> Mapping[int, int]:
    """By each traditional character's code that of its simplified form, where that is one other character."""
    if _TAKEN:
        return _TAKEN
    convert = load_converter("t2s")
    chars = [chr(code) for code in range(_FIRST, _PAST)]
    converted = convert("\n".join(chars)).split("\n")
    return {ord(a): ord(b) for a, b in zip(chars, converted, strict=True) if a != b and len(b) == 1}


def take_simplified(table: Mapping[int, int]) -> None:
    """Takes what another process has listed: the library keeps 5 MB for good, and is then not loaded for it."""
    _TAKEN.update(table)
