"""Draws from a regular expression the letters without which it cannot match.

`get(?:s|ting)? (?:a )?licen[cs]e` has the need {"licence", "license"}: a text that holds neither holds no match. The
parse tree is the interpreter's own, so that every pattern that `re` takes is understood as `re` understands it; what
is not known here (a repetition, a class of many characters) has no need, and the pattern is then simply tried.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import import_module
from itertools import product
from typing import Any

_parser = import_module("re._parser")
_LITERAL = _parser.LITERAL
#: More strings than these are not multiplied out; a class with more characters is no need.
_MOST, _MOST_IN_CLASS = 48, 8
#: What stands for the number in the clauses that cues look at, and is not in the text.
_NUMBER = "#"


@dataclass(slots=True)
class _Part:
    """What a piece of a pattern matches: `exact`, all its strings where they are few; `needs` as `find_needs` gives."""

    exact: frozenset[str] | None
    needs: list[frozenset[str]] = field(default_factory=list)


@lru_cache(maxsize=1)
def parse_pattern(pattern: str, flags: int) -> Any:
    """The parse tree of the interpreter; a pattern is asked at once for its groups and for its needs."""
    return _parser.parse(pattern, flags)


@lru_cache(maxsize=64)
def find_needs(pattern: str, flags: int) -> tuple[frozenset[str], ...]:
    """Sets of lower-case strings; every match of the pattern holds one string of each set, in whatever case."""
    needs = _read_sequence(parse_pattern(pattern, flags)).needs
    return tuple(dict.fromkeys(needs))


def _read_sequence(items: Any) -> _Part:
    """Strings that follow each other are joined; what is not exact parts them."""
    needs: list[frozenset[str]] = []
    run, whole = frozenset([""]), True
    for part in _join_letters(items):
        if part.exact is not None and len(part.exact) * len(run) <= _MOST:
            run = frozenset(a + b for a, b in product(run, part.exact))
            needs += part.needs
            continue
        whole = False
        needs += _as_needs(run)
        if part.exact is not None:
            run = part.exact
        else:
            needs += part.needs
            run = frozenset([""])
    needs += _as_needs(run)
    return _Part(run if whole else None, needs)


def _join_letters(items: Any) -> Iterator[_Part]:
    """The items of a sequence; letters that follow each other, as most do, are one."""
    letters = ""
    for kind, value in items.data:
        if kind is _LITERAL:
            letters += chr(value).lower()
            continue
        if letters:
            yield _Part(frozenset([letters]))
            letters = ""
        yield _read_item(kind.name, value)
    if letters:
        yield _Part(frozenset([letters]))


def _as_needs(strings: frozenset[str]) -> list[frozenset[str]]:
    """The strings as a need, each without what holds another; none where one of them is too common to tell anything."""
    pieces = {max(text.split(_NUMBER), key=len) if _NUMBER in text else text for text in strings}
    if any(not piece.strip() or (len(piece) == 1 and piece.isascii() and piece.isalnum()) for piece in pieces):
        return []
    kept: list[str] = []
    for piece in sorted(pieces, key=len):
        if not any(one in piece for one in kept):
            kept.append(piece)
    return [frozenset(kept)]


def _read_item(kind: str, value: Any) -> _Part:
    if kind == "IN":
        return _Part(_read_class(value))
    if kind == "ASSERT":
        return _Part(frozenset([""]), _read_sequence(value[1]).needs)
    if kind in ("AT", "ASSERT_NOT"):
        return _Part(frozenset([""]))
    if kind == "SUBPATTERN":
        return _read_sequence(value[3])
    if kind == "BRANCH":
        return _read_branch([_read_sequence(one) for one in value[1]])
    if kind == "MAX_REPEAT" or kind == "MIN_REPEAT":
        return _read_repeat(*value)
    return _Part(None)


def _read_class(members: list[tuple[Any, Any]]) -> frozenset[str] | None:
    if len(members) > _MOST_IN_CLASS or any(str(kind) != "LITERAL" for kind, _ in members):
        return None
    return frozenset(chr(code).lower() for _, code in members)


def _read_branch(parts: list[_Part]) -> _Part:
    """One of them matches: the strings of all together, or of each the need that tells most."""
    exact = [part.exact for part in parts if part.exact is not None]
    if len(exact) == len(parts):
        return _join_exact(exact)
    best = [max(part.needs, key=_telling) for part in parts if part.needs]
    return _Part(None, _as_needs(frozenset().union(*best)) if len(best) == len(parts) else [])


def _join_exact(strings: list[frozenset[str]]) -> _Part:
    joined = frozenset().union(*strings)
    return _Part(joined) if len(joined) <= _MOST else _Part(None, _as_needs(joined))


def _telling(need: frozenset[str]) -> tuple[int, int]:
    return min(4, *map(len, need), 4), -len(need)


def _read_repeat(least: int, most: Any, items: Any) -> _Part:
    part = _read_sequence(items)
    if most == 1 and part.exact is not None:
        return _Part(part.exact if least else part.exact | {""})
    if least == 0:
        return _Part(None)
    return _Part(None, part.needs or (_as_needs(part.exact) if part.exact is not None else []))
