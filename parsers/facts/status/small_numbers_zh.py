"""Reads a number below a hundred as rows and their heads write it: 12, 十二, 两."""

_VALUES = {word: value for value, word in enumerate("一二三四五六七八九", 1)} | {"两": 2}


def read_small(number: str) -> int:
    """A number of digits, or of characters below a hundred."""
    if number.isdigit():
        return int(number)
    tens, ten, units = number.rpartition("十")
    return (_VALUES.get(tens, 1) * 10 if ten else 0) + _VALUES.get(units, 0)
