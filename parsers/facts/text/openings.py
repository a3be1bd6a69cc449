"""Draws from a regular expression the letters with which a match can begin.

`re` looks for a match at every place of a text and tries every branch there. It is spared that where a pattern begins
with plain letters; with `(?=[letters])` before any other it is spared most of it. The answers stay the same.
"""

import re
from importlib import import_module
from typing import Any

_parser = import_module("re._parser")
_CATEGORIES = {"CATEGORY_DIGIT": r"\d", "CATEGORY_SPACE": r"\s", "CATEGORY_WORD": r"\w"}
_NO_WIDTH = ("AT", "ASSERT", "ASSERT_NOT")
_REPEATS = ("MAX_REPEAT", "MIN_REPEAT")


def guard_opening(pattern: str, flags: int) -> str:
    """The pattern, behind a look at the first letter where that helps."""
    items = _parser.parse(pattern, flags)
    if _is_plain(items, flags):
        return pattern
    letters, empty = _first_of(items)
    return pattern if empty or not letters else f"(?=[{''.join(sorted(letters))}])(?:{pattern})"


#: What has another meaning in lower case, or is a name: an escaped letter, a group's name and where it is asked for.
_KEPT = re.compile(r"\\.|\(\?P[<=]\w+[>)]|\(\?\(\w+\)|(.)", re.DOTALL)


def lower_pattern(pattern: str) -> str:
    """The pattern for a text in lower case; it must not tell capitals apart itself."""
    return _KEPT.sub(lambda found: found[1].lower() if found[1] else found[0], pattern)


def _is_plain(items: Any, flags: int) -> bool:
    """Whether `re` looks for first letters by itself: a letter, a class, or branches that begin with letters."""
    kind, value = _head(items)
    if kind == "BRANCH":
        heads = [_head(branch) for branch in value[1]]
        return all(head == "LITERAL" and not _has_case(code, flags) for head, code in heads)
    if kind == "LITERAL":
        return not _has_case(value, flags)
    return kind == "IN" and not flags & re.IGNORECASE


def _head(items: Any) -> tuple[str, Any]:
    """Kind and value of the first item, out of its group."""
    while len(items) and str(items[0][0]) == "SUBPATTERN":
        items = items[0][1][3]
    return (str(items[0][0]), items[0][1]) if len(items) else ("", None)


def _has_case(code: int, flags: int) -> bool:
    return bool(flags & re.IGNORECASE) and chr(code).lower() != chr(code).upper()


def _first_of(items: Any) -> tuple[set[str], bool]:
    """Pieces of a class that holds every first letter, none where they cannot be told; whether a match can be empty."""
    letters: set[str] = set()
    for item in items:
        found, empty = _first_of_item(str(item[0]), item[1])
        if not found and not empty:
            return set(), False
        letters |= found
        if not empty:
            return letters, False
    return letters, True


def _first_of_item(kind: str, value: Any) -> tuple[set[str], bool]:
    if kind == "LITERAL":
        return {re.escape(chr(value))}, False
    if kind == "IN":
        return _read_class(value), False
    if kind in _NO_WIDTH:
        return set(), True
    if kind == "SUBPATTERN":
        _, flags, _, part = value
        return (set(), False) if flags & re.IGNORECASE else _first_of(part)  # either case of each letter begins a match
    if kind == "BRANCH":
        found = [_first_of(branch) for branch in value[1]]
        told = all(letters or empty for letters, empty in found)
        return (set().union(*(letters for letters, _ in found)), any(e for _, e in found)) if told else (set(), False)
    if kind in _REPEATS:
        letters, empty = _first_of(value[2])
        return letters, letters != set() and (empty or value[0] == 0)
    return set(), False


def _read_class(members: list[tuple[Any, Any]]) -> set[str]:
    letters = set()
    for kind, value in members:
        if str(kind) == "LITERAL":
            letters.add(re.escape(chr(value)))
        elif str(kind) == "RANGE":
            letters.add(f"{re.escape(chr(value[0]))}-{re.escape(chr(value[1]))}")
        elif str(kind) == "CATEGORY" and str(value) in _CATEGORIES:
            letters.add(_CATEGORIES[str(value)])
        else:
            return set()
    return letters
