# ruff: noqa: E501  (a sentence of a comment stands on one line)
"""What stands around a number, as marks that weights are learnt for: the words beside it, and where it stands in the text.

A mark is a short text. Its first letter says of what: `P` and `Q` words before and behind, `L` and `R` right beside the number, `s` words of
its sentence, `t` of the title, `=` its size and place. No mark tells what the rules make of the number: weights learnt of texts by which
the rules were mended would believe them too much.
"""

import re
from collections.abc import Iterator, Sequence
from operator import add

from msgspec import Struct

from parsers.facts.text.sentences import Sentence
from parsers.facts.values.numbers import Number

#: Words, figures and points of a lower-case text; a figure counts as any other.
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*|\d[\d,.]*|[^\sa-z\d]")
_SIZES = (1, 2, 5, 10, 20, 60, 150, 400, 1_000, 5_000)
#: Characters before and behind a number in Chinese, and words in English, that marks are made of.
_HAN_BEFORE, _HAN_BEHIND = 14, 16
_WORDS_BEFORE, _WORDS_BEHIND = 8, 9
#: So many characters before and behind a place are looked at in any language.
REACH = 64


class Place(Struct, frozen=True):
    """One number of a text: its sentence's index, and where what it counts ends, None where it counts nothing told."""

    number: Number
    sentence: int
    counted: int | None


def mark_asked(
    text: str, sentences: Sequence[Sentence], places: Sequence[Place], asked: Sequence[bool]
) -> Iterator[tuple[Place, set[str]]]:
    """The numbers asked for, each with its marks of kind `=`; `places` are all of the text, in its order."""
    earlier: list[int] = []
    here: list[int] = []
    index = -1
    for place, wanted in zip(places, asked, strict=True):
        if place.sentence != index:
            here, index = [], place.sentence
        if wanted:
            yield place, {*_mark_place(text, sentences[index], place, earlier, here)}
        if place.counted is not None:
            earlier.append(int(place.number.value))
            here.append(int(place.number.value))


def _mark_place(
    text: str, sentence: Sentence, place: Place, earlier: Sequence[int], here: Sequence[int]
) -> Iterator[str]:
    """Size, exactness, place in the text, and what numbers were told before."""
    number = place.number
    value = int(number.value)
    yield f"size{next((size for size in _SIZES if value <= size), 0)}"
    yield number.qualifier
    yield "counted" if place.counted is not None else "bare"
    yield f"quarter{4 * number.outer // max(1, len(text))}"
    yield "title" if sentence.title else f"lead{min(sentence.lead, 4)}"
    if 1990 <= value <= 2035 and text[number.after : number.after + 1] != "家":
        yield "year"
    if here:
        yield "above-here" if max(here) > value else "below-here"
    if not earlier:
        yield "first"
    elif max(earlier) > value:
        yield "above"
    if value in earlier:
        yield "again"


#: Marks of one kind, each without the letter of its kind.
Kind = tuple[str, set[str]]


def mark_beside(before: str, behind: str, *, chinese: bool) -> tuple[Kind, ...]:
    """What stands before and behind a place of a sentence: Chinese characters, words, and two or three of them that stand together."""
    return (
        _mark_beside_han(before[-_HAN_BEFORE:], behind[:_HAN_BEHIND]) if chinese else _mark_beside_words(before, behind)
    )


def _mark_beside_han(before: str, behind: str) -> tuple[Kind, ...]:
    return (
        ("P", _join_letters(before)),
        ("Q", _join_letters(behind)),
        ("L", {before[-1:], before[-2:], before[-3:]}),
        ("R", {behind[:1], behind[:2], behind[:3]}),
    )


def _join_letters(text: str) -> set[str]:
    """Every one, two and three characters of a text that stand together."""
    pairs = [*map(add, text, text[1:])]
    return {*text, *pairs, *map(add, pairs, text[2:])}


def _mark_beside_words(text_before: str, text_behind: str) -> tuple[Kind, ...]:
    before = _list_words(text_before[-REACH:])[-_WORDS_BEFORE:]
    behind = _list_words(text_behind[:REACH])[:_WORDS_BEHIND]
    return (
        ("P", {*before, *map("{}_{}".format, before, before[1:])}),
        ("Q", {*behind, *map("{}_{}".format, behind, behind[1:])}),
        ("L", {*before[-1:], "_".join(before[-2:])}),
        ("R", {*behind[:1], "_".join(behind[:2])}),
    )


def mark_whole(text: str, *, chinese: bool) -> set[str]:
    """What a whole sentence (kind `s`) or title (`t`) holds: its words, of Chinese two characters that stand together."""
    return {*map(add, text, text[1:])} if chinese else {*_list_words(text)}


def _list_words(text: str) -> list[str]:
    return ["0" if "0" <= word[0] <= "9" else word for word in _WORD.findall(text.lower())]
