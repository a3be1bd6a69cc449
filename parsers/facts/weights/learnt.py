# ruff: noqa: E501  (a sentence of a comment stands on one line)
"""Weights learnt from labelled texts: how likely a number is a batch, a part, a total, or none of them.

`python benchmarks/learn_roles.py` learns them anew, and `python benchmarks/learn_brief_roles.py` those of brief texts. They say what stands in `learned_roles.csv` and nothing of the rules; what becomes of both is
settled in `parsers.facts.weights.preferring`.
"""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import repeat

from msgspec import Struct

from parsers.facts.learned.packing import Packing, hold_once
from parsers.facts.learned.weight_files import BIAS, READING, hold_tables, read_weight_rows, recall_marks
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.marks import REACH, Kind, Place, mark_asked, mark_beside, mark_whole

#: In the order of the weights; `other` is every count that is none of those published, and no count at all.
ROLES = ("other", "batch", "subset", "pilot_total", "stock_total")
#: Weights are kept as whole fiftieths.
FIFTIETHS = 50

#: Sixty bits in all are added at a machine's own pace; a sum beyond forty, where e^40 is certainty, does not occur.
_PACKING = Packing(len(ROLES), 12)
pack_row, unpack_row = _PACKING.pack, _PACKING.unpack


class Weights(Struct, frozen=True):
    """For each kind of marks of one language what each adds to the log odds of ROLES, in fiftieths, packed."""

    bias: int
    kinds: Mapping[str, Mapping[str, int]]


#: What a mark that was not learnt adds.
_NOUGHTS = repeat(0)


def load_weights(language: str, *, brief: bool = False) -> Weights:
    """The weights of `zh` or `en`, of articles or of brief texts, read when first asked for. Raises OSError and ValueError where the file is damaged."""
    return load_packed("learned_brief_roles.csv" if brief else "learned_roles.csv", language, "=PQLRFJst")


def load_packed(name: str, language: str, letters: str, packing: Packing = _PACKING) -> Weights:
    """The weights of one language in a file, whose marks begin with one of the letters of kinds. Raises as `load_weights`.

    `packing`: how many classes they have, where these are not as many as ROLES.
    """
    with READING:
        return _read_packed(name, language, letters, packing)


@cache
def _read_packed(name: str, language: str, letters: str, packing: Packing) -> Weights:
    bias, kinds = 0, {kind: dict[str, int]() for kind in letters}
    seen = recall_marks(language)
    for mark, row in read_weight_rows(name, language):
        if mark == BIAS:
            bias = packing.pack(row)
        else:
            kinds[mark[0]][seen.setdefault(mark[1:], mark[1:])] = packing.pack(row)
    hold_once(kinds.values())
    hold_tables(language, kinds.values())
    return Weights(bias, kinds)


def list_shared(
    sentences: Sequence[Sentence], indexes: Iterable[int], *, chinese: bool
) -> dict[int, tuple[Kind, Kind]]:
    """By the index of a sentence the marks that all its numbers share."""
    title = mark_whole(sentences[0].text, chinese=chinese) if sentences and sentences[0].title else set()
    return {index: (("t", title), ("s", mark_whole(sentences[index].text, chinese=chinese))) for index in indexes}


def list_own(
    text: str, sentences: Sequence[Sentence], places: Sequence[Place], asked: Sequence[bool], *, chinese: bool
) -> Iterator[tuple[Place, tuple[Kind, ...]]]:
    """The numbers that are asked for, each with the marks that are its own."""
    for place, own in mark_asked(text, sentences, places, asked):
        sentence, number = sentences[place.sentence], place.number
        before = text[max(sentence.start, number.outer - REACH) : number.outer]
        behind = text[number.end : min(sentence.end, number.end + REACH)]
        yield place, (("=", own), *mark_beside(before, behind, chinese=chinese))


def weigh_places(
    text: str,
    sentences: Sequence[Sentence],
    places: Sequence[Place],
    asked: Sequence[bool],
    *,
    chinese: bool,
    brief: bool = False,
) -> dict[int, dict[str, float]]:
    """By where a number that is asked for stands how likely each of ROLES is, by the learnt weights alone, from 0 to 1."""
    weights = load_weights("zh" if chinese else "en", brief=brief)
    wanted = {place.sentence for place, one in zip(places, asked, strict=True) if one}
    shared = _weigh_shared(weights, list_shared(sentences, wanted, chinese=chinese))
    return {
        place.number.start: tell_odds(sum_marks(weights, own) + shared[place.sentence])
        for place, own in list_own(text, sentences, places, asked, chinese=chinese)
    }


def _weigh_shared(weights: Weights, shared: Mapping[int, tuple[Kind, Kind]]) -> dict[int, int]:
    """What is added for all numbers of a sentence, packed; the title, which is all sentences', is weighed once."""
    title = weights.bias + sum_marks(weights, [next(iter(shared.values()))[0]]) if shared else 0
    return {index: title + sum_marks(weights, [own]) for index, (_, own) in shared.items()}


def sum_marks(weights: Weights, kinds: Iterable[Kind]) -> int:
    """What all marks add to the log odds, packed."""
    added = 0
    for kind, marks in kinds:
        added += sum(map(weights.kinds[kind].get, marks, _NOUGHTS))
    return added


def tell_odds(packed: int, classes: Sequence[str] = ROLES) -> dict[str, float]:
    """Of added weights the likelihood of each of ROLES, or of as many or fewer other classes."""
    told = [math.exp(weight / FIFTIETHS) for weight in unpack_row(packed)[: len(classes)]]
    whole = sum(told)
    return {role: one / whole for role, one in zip(classes, told, strict=True)}
