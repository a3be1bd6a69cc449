# ruff: noqa: E501  (a sentence stands on one line)
"""Finds the month in or before which a page without a date was written, as its head tells it: "Embassy newsletter, August 2028".

That a text tells of one year only gives none: "approved on Feb 26 ... the pilot was announced on April 10, 2024" is of 2025.
"""

import re
from collections.abc import Sequence

from parsers.facts.values.anchors import IN_FORCE, LEANS_ON
from parsers.facts.values.mentions import Mention

_MONTH = len("2026-01")
#: A page's head: so many lines and characters from its beginning on, and no line longer than the third.
_LINES, _HEAD, _LINE = 7, 500, 80
#: No heading: a sentence, or what stands beside a picture.
_NONE = re.compile(r"[.!?;][\"')]? [A-Z]|[.。]$|[Pp]hoto|图为")
#: A page's own month stands apart: behind a mark, a paper's kind or at the beginning, and before the end or a mark. "The pilot of April 2024" does not.
_APART_BEFORE = re.compile(
    r"(?:^|[,|(/:·–—-] ?|(?:newsletter|bulletin|alert|briefing|digest|report|update|memo|letter|issue|edition|简报|月报|通讯|快讯|专刊)(?: for)? ?)$",
    re.I,
)
_APART_BEHIND = re.compile(r" ?(?:$|[,|)/·–—-])")


def find_page_month(text: str, mentions: Sequence[Mention]) -> tuple[int, int] | None:
    """Year and month (1 to 12); None where the head tells none, or several. `mentions`: dates resolved against no day."""
    lines = _list_lines(text)
    told = (
        one
        for one in mentions
        if any(start <= one.start < end and _is_of_page(text, one, start, end) for start, end in lines)
    )
    months = {one.value[:_MONTH] for one in told if one.value and len(one.value) >= _MONTH}
    if len(months) != 1:
        return None
    year, _, month = months.pop().partition("-")
    return int(year), int(month)


def _is_of_page(text: str, one: Mention, start: int, end: int) -> bool:
    """Whether a date in a line that begins and ends there stands apart, and is no rule's: 根据2016年3月1日施行的规定."""
    before, behind = text[start : one.start], text[one.end : end]
    if LEANS_ON.search(before) or IN_FORCE.match(behind):
        return False
    return _APART_BEFORE.search(before) is not None and _APART_BEHIND.match(behind) is not None


def _list_lines(text: str) -> list[tuple[int, int]]:
    """Where the lines of the head stand that are no sentences."""
    lines, start = [], 0
    for line in text[:_HEAD].split("\n")[:_LINES]:
        if len(line) <= _LINE and not _NONE.search(line):
            lines.append((start, start + len(line)))
        start += len(line) + 1
    return lines
