# ruff: noqa: E501  (a sentence of a comment stands on one line)
"""Cuts a sentence into words and characters, and tells what stands at each of them, as grams that weights are learnt for.

A gram is a short text, of a kind. `c`, `d`, `t`: one, two, three tokens from here on; `s`, `v`: the shapes of
three and five tokens round here; `x`: how a word in Latin letters ends; `k`: a known firm begins here, or goes on.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate
from operator import add

from msgspec import Struct

from parsers.facts.text.spans import Spans

_TOKEN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ]+|\d+|\S")
_HAN = re.compile(r"[\u3400-\u9fff]")
#: What begins with such a character is no less than the first, and less than the other.
_FIRST_HAN, _BEHIND_HAN = "\u3400", "\ua000"
#: Most tokens of a Chinese text stand in runs of the first kind, and are found soonest so.
_SPACED = re.compile(rf"{_HAN.pattern}+|\s*(?:{_TOKEN.pattern})")
#: What stands before the first token and behind the last one.
EDGE = "¶"
#: At which tokens a gram of each kind counts, from the one at which it begins.
REACH = {
    "c": range(-3, 4),
    "d": range(-1, 3),
    "t": range(-1, 4),
    "s": range(1),
    "v": range(1),
    "x": range(1),
    "k": range(-1, 2),
}


class Tokens(Struct, frozen=True):
    """The tokens of one sentence: where each begins and ends in the text, itself in lower case, and its shape."""

    starts: Sequence[int]
    ends: Sequence[int]
    words: Sequence[str]
    shapes: Sequence[str]


def cut_tokens(text: str, start: int, end: int) -> Tokens:
    """Words of Latin letters and numbers are one token each, all else is by character; white space is none."""
    found = [*_TOKEN.finditer(text, start, end)]
    words = [one.group() for one in found]
    starts, ends = [one.start() for one in found], [one.end() for one in found]
    told = [tell_token(word, begins > last) for word, begins, last in zip(words, starts, (start, *ends), strict=False)]
    return Tokens(starts, ends, [word for word, _ in told], [shape for _, shape in told])


def find_tokens(text: str, start: int, end: int) -> list[str]:
    """The tokens of a sentence as they stand there, each with the white space before it."""
    tokens: list[str] = []
    for found in _SPACED.findall(text, start, end):
        tokens += found if _FIRST_HAN <= found < _BEHIND_HAN else (found,)
    return tokens


def tell_token(word: str, apart: bool) -> tuple[str, str]:
    """A token as it stands in grams, and one letter for what it is: small where it stands right behind the one before it."""
    if _HAN.match(word):
        return word, "H"
    if word.isdigit():
        return "0", "N" if apart else "n"
    if not word.isalpha():
        return word, "P"
    shape = "L" if word[0].islower() else "A" if len(word) > 1 and word.isupper() else "C"
    return word.lower(), shape if apart else shape.lower()


def list_grams(tokens: Tokens, known: Spans) -> Iterator[tuple[str, Sequence[str], int]]:
    """By kind rows of grams that begin at one token after another, each with the index of its first; -1 is the edge before a sentence."""
    words = (EDGE, *tokens.words, EDGE, EDGE)
    shapes = "".join(("..", *tokens.shapes, ".."))
    count = len(tokens.words)
    pairs = list(map(add, words, words[1:]))[:-1]
    yield "c", words[:-1], -1
    yield "d", pairs, -1
    yield "t", list(map(add, pairs, words[2:])), -1
    yield "s", [shapes[at : at + 3] for at in range(1, count + 1)], 0
    yield "v", [shapes[at : at + 5] for at in range(count)], 0
    for index, word in enumerate(tokens.words):
        if len(word) > 2:
            yield "x", (word[-3:],), index
    for index, gram in _list_known(tokens, known):
        yield "k", (gram,), index


def _list_known(tokens: Tokens, known: Spans) -> Iterator[tuple[int, str]]:
    """Where known firms begin and go on."""
    inside = False
    for index, start in enumerate(tokens.starts):
        covered = known.covers(start)
        if covered:
            yield index, "inside" if inside else "begin"
        inside = covered


def find_known(tokens: Sequence[str], start: int, known: Sequence[tuple[int, int]]) -> Iterator[tuple[int, str]]:
    """The same of tokens as `find_tokens` gives them, from a start on, and spans in their order."""
    ends = list(accumulate(map(len, tokens), initial=start))
    last = -2
    for first, behind in known:
        for at in range(max(0, bisect_left(ends, first) - 1), min(len(tokens), bisect_left(ends, behind))):
            if first <= ends[at + 1] - len(tokens[at].lstrip()) < behind:
                yield at, "inside" if last == at - 1 else "begin"
                last = at
