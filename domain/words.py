"""Cuts folded text into the words that are searched: pairs of Chinese characters, and words of letters and digits.

Chinese is written without spaces, and a full-text index finds what stands between its separators. So each run of
Chinese characters is indexed as its overlapping pairs and its last character alone: 增值电信 is 增值, 值电, 电信, 信. A
phrase of pairs finds any stretch of two or more characters, a pair's beginning any single one.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
_RUN = re.compile(rf"(?P<han>[{_HAN}]+)|(?P<number>\d{{1,3}}(?:,\d{{3}})+(?![\d,]))|[^\W_{_HAN}]+")


@dataclass(frozen=True, slots=True)
class Word:
    """One word as it is indexed, and where it stands in the text it was cut from."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that follow each other. With `open` the last is only the beginning of a word."""

    words: tuple[str, ...]
    open: bool = False


def list_words(text: str) -> Iterator[Word]:
    """The words of a text that was folded to simplified script, in the order in which an index holds them."""
    for run in _RUN.finditer(text):
        start, end = run.span()
        if run["han"]:
            yield from (Word(text[at : at + 2], at, at + 2) for at in range(start, end - 1))
            yield Word(text[end - 1], end - 1, end)
        else:
            yield Word(_plain(run.group()), start, end)


def join_words(text: str) -> str:
    """The words of a folded text as an index takes them: separated by spaces."""
    return " ".join(word.text for word in list_words(text))


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


def find_phrase(words: list[Word], phrase: Phrase) -> Iterator[tuple[int, int]]:
    """Where the phrase stands in a text that was cut into words, as spans that do not overlap."""
    wanted, size, past = phrase.words, len(phrase.words), 0
    for at in range(len(words) - size + 1):
        if words[at].start < past or not _starts(words[at].text, phrase, 0):
            continue
        if all(_starts(words[at + more].text, phrase, more) for more in range(1, size)):
            end = words[at + size - 1].end
            if phrase.open and _is_han(wanted[-1]):
                end = words[at + size - 1].start + 1
            past = end
            yield words[at].start, end


def _starts(word: str, phrase: Phrase, at: int) -> bool:
    if phrase.open and at == len(phrase.words) - 1:
        return word.startswith(phrase.words[at])
    return word == phrase.words[at]


def _is_han(word: str) -> bool:
    return re.fullmatch(f"[{_HAN}]+", word) is not None


@lru_cache(maxsize=65_536)
def _plain(word: str) -> str:
    """Lower case, without accents and the commas of thousands."""
    if word.isascii():
        return word.replace(",", "").lower()
    bare = "".join(char for char in unicodedata.normalize("NFKD", word) if not unicodedata.combining(char))
    return bare.replace(",", "").casefold()
