"""The one door to OpenCC, which turns traditional Chinese characters into simplified ones and back."""

from collections.abc import Callable
from typing import Literal

import opencc


def load_converter(table: Literal["t2s", "s2t"]) -> Callable[[str], str]:
    """Takes some milliseconds. The text that it gives may be longer or shorter than the one that it was given."""
    convert: Callable[[str], str] = opencc.OpenCC(table).convert
    return convert
