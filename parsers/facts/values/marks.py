# ruff: noqa: E501  (a sentence of a comment stands on one line)
"""What stands around a number, as marks that weights are learnt for: the words beside it, and where it stands in the text.

A mark is a short text. Its first letter says of what: `P` and `Q` words before and behind, `L` and `R` right beside the number, `J` right on both its
sides, `F` families of words there, `s` words of its sentence, `t` of the title, `=` its size and place. No mark tells what the rules make of the number: weights learnt of texts by which
the rules were mended would believe them too much.
"""

import re
from collections.abc import Iterator, Sequence
from operator import add

from msgspec import Struct

from parsers.facts.text.sentences import Sentence
from parsers.facts.values.families import CLAUSE_ENDS, list_families, list_families_zh
from parsers.facts.values.numbers import Number

#: Words, figures and points of a lower-case text; a figure counts as any other.
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*|\d[\d,.]*|[^\sa-z\d]")
_FIGURE = re.compile(r"\d+")
_SIZES = (1, 2, 5, 10, 20, 60, 150, 400, 1_000, 5_000)
#: From here on a number may be known by itself: 2,400 is nearly always what it was in February 2025.
_KNOWN = 13
#: Characters before and behind a number in Chinese, and words in English, that marks are made of.
_HAN_BEFORE, _HAN_BEHIND = 14, 16
_WORDS_BEFORE, _WORDS_BEHIND = 8, 9
#: So many characters before and behind a place are looked at for words, and for families of words.
_REACH, REACH = 64, 160
#: So many families on each side of a place are told in their order.
_NEXT = 3


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
    if value >= _KNOWN:
        yield f"v{value}"
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
    """What stands before and behind a place of a sentence: Chinese characters, words, and two or three of them together; their families."""
    before, behind = before[-REACH:], behind[:REACH]
    words = (
        _mark_beside_han(before[-_HAN_BEFORE:], behind[:_HAN_BEHIND]) if chinese else _mark_beside_words(before, behind)
    )
    return (*words, mark_families(before, behind, chinese=chinese), _mark_joints(before, behind, chinese=chinese))


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
    before = list_words(text_before[-_REACH:])[-_WORDS_BEFORE:]
    behind = list_words(text_behind[:_REACH])[:_WORDS_BEHIND]
    return (
        ("P", {*before, *map("{}_{}".format, before, before[1:])}),
        ("Q", {*behind, *map("{}_{}".format, behind, behind[1:])}),
        ("L", {*before[-1:], "_".join(before[-2:])}),
        ("R", {*behind[:1], "_".join(behind[:2])}),
    )


def mark_families(before: str, behind: str, *, chinese: bool) -> Kind:
    """The families of the words of the sentence, of the clause, and of the clause's nearest words in their order."""
    tell = list_families_zh if chinese else _list_families_en
    near, far = tell(CLAUSE_ENDS.split(before)[-1]), tell(CLAUSE_ENDS.split(behind, maxsplit=1)[0])
    marks = {
        *map("A{}".format, tell(before)), *map("B{}".format, tell(behind)), *map("a{}".format, near), *map("b{}".format, far),
        *("<" + "_".join(near[-many:]) for many in range(1, _NEXT + 1)), *(">" + "_".join(far[:many]) for many in range(1, _NEXT + 1)),
        *(f"{'_'.join(near[-many:])}#{'_'.join(far[:many])}" for many in range(1, _NEXT)),
    }  # fmt: skip
    return "F", marks


def _list_families_en(text: str) -> list[str]:
    return list_families(list_words(text))


def _mark_joints(before: str, behind: str, *, chinese: bool) -> Kind:
    """What stands right before and right behind a place at once."""
    left = [*before[-3:]] if chinese else list_words(before[-_REACH:])
    right = [*behind[:2]] if chinese else list_words(behind[:_REACH])
    return "J", {"_".join(left[-a:]) + "#" + "_".join(right[:b]) for a, b in ((1, 1), (1, 2), (2, 1))}


def mark_whole(text: str, *, chinese: bool) -> set[str]:
    """What a whole sentence (kind `s`) or title (`t`) holds: its words, of Chinese two characters that stand together."""
    return {*map(add, text, text[1:])} if chinese else {*list_words(text)}


def list_words(text: str) -> list[str]:
    """The words and points of a text in lower case, each figure as `0`."""
    return ["0" if "0" <= word[0] <= "9" else word for word in _WORD.findall(text.lower())]


def list_signs(text: str, *, chinese: bool) -> list[str]:
    """Its words, of Chinese its characters, each figure there as `0`."""
    return [*_FIGURE.sub("0", text)] if chinese else list_words(text)
