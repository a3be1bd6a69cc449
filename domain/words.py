"""Cuts folded text into the words that are searched: pairs of Chinese characters, and words of letters and digits.

Chinese is written without spaces, and a full-text index finds what stands between its separators. So each run of
Chinese characters is indexed as its overlapping pairs and its last character alone: 增值电信 is 增值, 值电, 电信, 信. A
phrase of pairs finds any stretch of two or more characters, a pair's beginning any single one.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from domain.searching import Phrase

_HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
_LETTER = rf"[^\W_{_HAN}]"
#: Stands for the comma of thousands, which is part of its number.
_COMMA = "\x1f"
_THOUSANDS = re.compile(rf"(?<![\d,])(?<!{_LETTER})\d{{1,3}}(?:,\d{{3}})+(?![\d,])(?!{_LETTER})")
_IN_NUMBER = re.compile(r"\d,\d{3}")
_RUN = re.compile(rf"(?P<han>[{_HAN}]+)|(?:{_LETTER}|{_COMMA})+")
_LATIN_RUN = re.compile(rf"(?:{_LETTER}|{_COMMA})+")
_ASCII_RUN = re.compile(f"[0-9a-z{_COMMA}]+")  # in lower case
_ONE_LETTER, _ONE_HAN = re.compile(_LETTER), re.compile(f"[{_HAN}]")
_GAP = rf"(?:[^\w{_COMMA}]|_)"


class _Plain(dict[int, int]):
    """Characters without case and accent, one for one, so that offsets stay true; learned as they come."""

    def __missing__(self, code: int) -> int:
        char = chr(code).lower()
        apart = unicodedata.normalize("NFKD", char if len(char) == 1 else chr(code))
        self[code] = ord(apart[0]) if all(unicodedata.combining(mark) for mark in apart[1:]) else code
        return self[code]


_PLAIN = _Plain({ord(_COMMA): ord(" ")})


def _make_plain(text: str) -> str:
    plain = text.lower().replace(_COMMA, " ") if text.isascii() else text.translate(_PLAIN)
    if _IN_NUMBER.search(plain) is None:  # a comma stands in most texts, and seldom in a number
        return plain
    return _THOUSANDS.sub(lambda number: number.group().replace(",", _COMMA), plain)


class Word(Struct, frozen=True):
    """One word as it is indexed, and where it stands in the text it was cut from."""

    text: str
    start: int
    end: int


def list_words(text: str) -> Iterator[Word]:
    """The words of a text that was folded to simplified script, in the order in which an index holds them."""
    for run in _RUN.finditer(_make_plain(text)):
        start, end = run.span()
        if run["han"]:
            yield from (Word(text[at : at + 2], at, at + 2) for at in range(start, end - 1))
            yield Word(text[end - 1], end - 1, end)
        else:
            yield Word(run.group().replace(_COMMA, ""), start, end)


def join_words(text: str) -> str:
    """The words of a folded text as an index takes them: those of `list_words`, separated by spaces."""
    text = _make_plain(text)
    if text.isascii():
        return " ".join(_ASCII_RUN.findall(text)).replace(_COMMA, "")
    if _ONE_HAN.search(text) is None:  # one by one a run costs thrice as much
        return " ".join(_LATIN_RUN.findall(text)).replace(_COMMA, "")
    words: list[str] = []
    for run in _RUN.finditer(text):
        start, end = run.span()
        if run["han"]:
            words.extend(text[at : at + 2] for at in range(start, end - 1))
            words.append(text[end - 1])
        else:
            words.append(run.group().replace(_COMMA, ""))
    return " ".join(words)


def make_phrase(text: str, *, open_ended: bool = False) -> Phrase | None:
    """The phrase that finds a folded text wherever it stands, within a longer run of Chinese too; None for no word.

    `open_ended`: its last word may go on (`licen` finds licence and licensing). Chinese always may.
    """
    words = list(list_words(text))
    if not words:
        return None
    if not _is_han(words[-1].text):
        return Phrase(tuple(word.text for word in words), open_ended)
    if len(words) > 1 and words[-2].end == words[-1].end:  # the last character stands in the pair before it
        return Phrase(tuple(word.text for word in words[:-1]))
    return Phrase(tuple(word.text for word in words), open=True)


def find_phrase(text: str, phrase: Phrase) -> Iterator[tuple[int, int]]:
    """Where the phrase stands in a folded text, as spans that do not overlap."""
    plain, pattern = _make_plain(text), _compile(phrase)
    first, last = phrase.words[0], phrase.words[-1]
    match = pattern.search(plain)
    while match is not None:
        start, end = match.span()
        begins = _is_han(first) or not _goes_on(plain, start - 1)
        whole = begins and (phrase.open or _is_han(last) or not _goes_on(plain, end))
        if whole:
            yield start, end
        match = pattern.search(plain, end if whole else start + 1)


def _goes_on(plain: str, at: int) -> bool:
    """Whether a word of letters and digits has a character there."""
    return 0 <= at < len(plain) and (plain[at] == _COMMA or _ONE_LETTER.match(plain, at) is not None)


@lru_cache(maxsize=512)
def _compile(phrase: Phrase) -> re.Pattern[str]:
    """A pattern that finds what the phrase finds, but for the ends of its first and last word of letters.

    It has no class of all Chinese characters, which takes a millisecond to compile: what stands between two words
    says where each ends.
    """
    pieces: list[str] = []
    before = ""
    for word in phrase.words:
        if len(before) == 2 and _is_han(before) and _is_han(word):
            pieces.append(re.escape(word[1:]))  # the run goes on, or ends with the character that we are at
        else:
            if before:
                pieces.append(f"{_GAP}+" if _is_han(before) == _is_han(word) else f"{_GAP}*")
            pieces.append(f"{_COMMA}?".join(word) if word.isdecimal() else re.escape(word))
        before = word
    return re.compile("".join(pieces))


def _is_han(word: str) -> bool:
    return _ONE_HAN.match(word) is not None
