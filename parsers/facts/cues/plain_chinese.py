# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Writes what stands around a Chinese number in the words that cues know, where a reporter chose rarer ones for the same.

眼下已批13家 says what 目前已批13家 does.
"""

import re

#: Rarer words, each with the plain one that means the same beside a number of firms.
_PLAIN: tuple[tuple[str, str], ...] = (
    (r"眼[下前]|当下|现如今|如今|现[下今]|时下|现阶段", "目前"),
    (r"批(?:了)?(?:下来|下去|出去)了?", "批准了"),
)
_RARER = re.compile("|".join(f"(?P<w{at}>{rare})" for at, (rare, _) in enumerate(_PLAIN)))


def is_written_rarely(text: str) -> bool:
    return _RARER.search(text) is not None


def write_plainly(text: str) -> str:
    """The text with rarer words in plain ones; itself where it holds none."""
    return _RARER.sub(lambda found: _PLAIN[int(str(found.lastgroup)[1:])][1], text)
