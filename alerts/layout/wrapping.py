"""Plain text in 72 columns, wide characters counting two."""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

COLUMNS = 72

#: Characters that may not begin a line, and those that may not end one (the usual rules of Chinese setting).
_NO_START = set("，。、；：？！）》」』〕】”’％%,.;:?!)]}…")
_QUOTES = {'"', "'"}
_NO_END = set("（《「『〔【“‘([{")


def width(text: str) -> int:
    """Columns that a text takes on a terminal: wide and full-width characters two, combining ones none."""
    if text.isascii() and text.isprintable():
        return len(text)
    return sum(_char_width(char) for char in text)


def _char_width(char: str) -> int:
    if unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def wrap(text: str, columns: int, first: int | None = None) -> list[str]:
    """Lines of at most `columns` columns, the first of at most `first`; at least one line, maybe empty.

    Latin breaks at spaces, Chinese between any two characters but before closing and after opening marks. A word
    that is longer than a line is cut, since a line too long is cut by the reader's program at a worse place;
    addresses never come here. Raises ValueError where `columns` has no room for one wide character.
    """
    return list(_wrap(text, columns, first))


@lru_cache(maxsize=512)  # what goes to several recipients, or is measured before it is sent, is set more than once
def _wrap(text: str, columns: int, first: int | None) -> tuple[str, ...]:
    room = columns if first is None else first
    if columns < 2 or room < 0:
        raise ValueError(f"no text fits in {columns} columns, the first line in {room}")
    lines: list[str] = []
    line = ""
    for spaced, atom in _cut_atoms(text, columns):
        joined = f"{line} {atom}" if spaced and line else line + atom
        if width(joined) <= room:
            line = joined
            continue
        lines.append(line)
        line, room = atom, columns
    return (*lines, line)


def _cut_atoms(text: str, columns: int) -> Iterator[tuple[bool, str]]:
    """What stays together, each with whether a space stood before it."""
    for word in text.split():
        for number, atom in enumerate(_split_word(word)):
            pieces = _cut_long(atom, columns)
            for part, piece in enumerate(pieces):
                yield number == 0 and part == 0, piece


def _split_word(word: str) -> list[str]:
    atoms: list[str] = []
    for char in word:
        if atoms and _stays_together(atoms[-1], char):
            atoms[-1] += char
        else:
            atoms.append(char)
    return atoms


def _stays_together(before: str, char: str) -> bool:
    last = before[-1]
    if char in _NO_START or last in _NO_END:
        return True
    if char in _QUOTES or before in _QUOTES:  # closing after something, opening before it
        return True
    return _char_width(char) < 2 and _char_width(last) < 2


def _cut_long(atom: str, columns: int) -> list[str]:
    pieces = [""]
    for char in atom:
        if width(pieces[-1]) + _char_width(char) > columns:
            pieces.append("")
        pieces[-1] += char
    return pieces


def pad(text: str, columns: int) -> str:
    """The text with spaces behind it up to `columns`."""
    return text + " " * max(0, columns - width(text))
