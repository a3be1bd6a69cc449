# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says whether a number only numbers what it stands in, before or behind: an item, a row of a table, a part of a series, a page."""

import re

from parsers.facts.text.deferred import Deferred

#: "1. Siemens", "(3) NTT", "2) May a firm": behind the number of an item its mark and a word stand.
_MARK = Deferred(r"(?:\)|\.|\) ?\.)\s?(?=[A-Z\"'“(])")
_OPENS_LINE = Deferred(r"(?:^|\n)[ \t|]*[(\[]?$")
#: 试点:1.甲公司;2.乙公司: items within a line, where the one before or the one behind stands there too.
_OPENS_ITEM = Deferred(r"[:;。,、] ?\(?$")
_ITEMS = re.compile(r"(?:^|[\n:;。,、]) ?\(?(\d{1,4})[.、)]")
#: No item is longer, characters.
_ITEM = 300
_MARK_ZH = Deferred(r"[.、)] ?(?=[一-鿿A-Z\"“《])")
#: "1 | 28 February 2025 | 13 |", "2 / Maasvlakte Data Limited / B21": the number of a row, where the row beside it has the next one or its heading says so.
_CELL = Deferred(r" ?\|| / ")
_ROW = re.compile(r"[ \t|]*(\d{1,3})(?: ?\|| / )")
_HEADING = "序号"
#: 外资电信观察(之3).
_OF_SERIES = "(之"
#: "Round 3", "see page 14", "line 18 isolates the pilot": the word before a number says what it numbers.
_LABEL = Deferred(
    r"\b(?:(?P<always>[Pp]age|[Pp]{1,2}\.|[Nn]os?\.|Line|Article|Section|Chapter|Clause|Paragraph|Table|Figure|Annex|Appendix|Item|Round|Phase|Batch|Wave|Tranche|Stage|Room|Hall)"
    r"|line|article|section|chapter|clause|paragraph|table|annex|item|(?<!\ba )round|phase|batch|wave|tranche|stage) $"
)
#: "in the second batch 13 firms": there the number counts what stands behind it.
_COUNTED = Deferred(r" (?!(?:of|in|on|at|to|and|is|was|has|by|for|from|with|as)\b)(?:[a-z]+[- ]){0,3}[a-z]+s\b")


def numbers_item(text: str, start: int, end: int) -> bool:
    """Whether the number between two places marks an item or a row, as its line opens, or a part of a series."""
    if text.endswith(_OF_SERIES, 0, start) or _is_labelled(text, start, end):
        return True
    if not _OPENS_LINE.search(text[max(0, start - 8) : start]):
        return _numbers_within(text, start, end)
    mark = _MARK.match(text[end : end + 6])
    if mark is None:
        return _numbers_row(text, start, end)
    return not mark.group().startswith(".") or _has_neighbour(text, text[start:end])


def _is_labelled(text: str, start: int, end: int) -> bool:
    label = _LABEL.search(text[max(0, start - 12) : start]) if text.endswith(" ", 0, start) else None
    return label is not None and (label["always"] is not None or not _COUNTED.match(text[end : end + 60]))


def _has_neighbour(text: str, told: str) -> bool:
    """Whether another line opens with the number before or behind: "26." alone may be an answer."""
    beside = (int(told) - 1, int(told) + 1) if told.isdigit() else ()
    return any(re.search(rf"(?:^|\n)[ \t]*{one}\.\s", text) for one in beside)


def _numbers_within(text: str, start: int, end: int) -> bool:
    told = text[start:end]
    if not told.isdigit() or not _OPENS_ITEM.search(text[max(0, start - 3) : start]) or not _MARK_ZH.match(text, end):
        return False
    near = text[max(0, start - _ITEM) : end + _ITEM]
    beside = (int(told) - 1, int(told) + 1)
    return any(int(found[1]) in beside for found in _ITEMS.finditer(near))


def _numbers_row(text: str, start: int, end: int) -> bool:
    if not _CELL.match(text[end : end + 3]) or not text[start:end].isdigit():
        return False
    line = text.rfind("\n", 0, start) + 1
    before = _ROW.match(text, text.rfind("\n", 0, max(0, line - 1)) + 1) if line else None
    following = text.find("\n", end) + 1
    behind = _ROW.match(text, following) if following else None
    own = int(text[start:end])
    beside = (before is not None and int(before[1]) == own - 1) or (behind is not None and int(behind[1]) == own + 1)
    return beside or _HEADING in text
