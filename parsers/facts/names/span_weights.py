# ruff: noqa: E501  (a sentence of a comment stands on one line)
"""The weights by which firms are found that no rule knows, as `parsers.facts.names.tagging` adds them: one number for each gram.

A gram counts for the tokens around it, for each of them by two weights: it is a row of fields, and a number holds them all. Rows of tokens that
stand together overlap, and are added as whole numbers: a text is weighed in a few additions of long ones.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from struct import unpack

from msgspec import Struct

from parsers.facts.learned.packing import hold_once
from parsers.facts.learned.weight_files import BIAS, READING, read_weight_rows
from parsers.facts.text.grams import EDGE, REACH, tell_token

#: What a token can be: in no name, the first of one, a further one.
STATES = ("outside", "begin", "inside")
#: Weights are kept as whole hundredths.
HUNDREDTHS = 100
#: The row that holds what follows on one of STATES, after this sign.
FOLLOWS = "="
#: Between a gram and how far from its first token the weights of a row count.
AT = "@"
#: Bits of the two weights of a token, and of one: some forty grams reach it, each adds some hundredths (`_hold_sums`).
_TOKEN, _FIELD = 32, 16
#: How far before its first token a gram counts at most, and how many tokens a row reaches: as many again behind it, and one that none does.
BEFORE, _WIDTH = max(max(map(abs, reach)) for reach in REACH.values()), 8
#: In every field of every row, so that no row is below nought; all that reach a token add up to the lowest number of a field with a sign.
_LEVEL = sum((1 << _FIELD - 1) // _WIDTH << _FIELD * at for at in range(2 * _WIDTH))
#: What stands in a row of tokens for the edges of a sentence and for the room between two: with white space, as no token is.
OPENING, ENDING, SECOND, ROOM = "", " ", "  ", "   "
_BEYOND = f"{EDGE} "
#: So many tokens, and shapes of tokens, are remembered.
_MOST = 4_096
#: A longer one is not: a page could fill the place with what comes never again.
_LONGEST = 40


class _Told(dict[str, tuple[str, str, int]]):
    """By a token with the white space before it how it stands in grams, its shape, and what it adds by itself."""

    def __init__(self, words: Mapping[str, int], ends: Mapping[str, int]) -> None:
        self._words, self._ends = words, ends
        edge = words.get(EDGE, 0)
        self.update(
            {OPENING: (EDGE, ".", edge), ENDING: (EDGE, ".", edge), SECOND: (_BEYOND, ".", 0), ROOM: (" ", ".", 0)}
        )

    def __missing__(self, found: str) -> tuple[str, str, int]:
        token = found.lstrip()
        word, shape = tell_token(token, token != found)
        added = self._ends.get(word[-3:], 0) if len(word) > 2 else 0
        told = (word, shape, self._words.get(word, 0) + added)
        if (
            len(found) <= _LONGEST and len(self) < _MOST
        ):  # none is forgotten for another: threads read here at the same time
            self[found] = told
        return told


class _Shapes(dict[str, int]):
    """By the shapes of five tokens what they add for the one amid them, and what every token has whatever stands there."""

    def __init__(self, threes: Mapping[str, int], fives: Mapping[str, int], always: int) -> None:
        self._threes, self._fives, self._always = threes, fives, always

    def __missing__(self, shapes: str) -> int:
        added = self._always + self._threes.get(shapes[1:4], 0) + self._fives.get(shapes, 0)
        if len(self) < _MOST:
            self[shapes] = added
        return added


class Weights(Struct, frozen=True):
    """For one language what grams add for `begin` and `inside` against `outside`, as rows.

    `follows`: what is added for `begin` and for `inside` behind each of STATES, less the most that any of them adds, which every token has.
    """

    told: Mapping[str, tuple[str, str, int]]
    pairs: Mapping[str, int]
    threes: Mapping[str, int]
    shapes: Mapping[str, int]
    known: Mapping[str, int]
    follows: Mapping[str, Sequence[int]]


def load_span_weights(language: str) -> Weights:
    """The weights of `zh` or `en`, read when first asked for. Raises OSError and ValueError where the file is damaged."""
    with READING:
        return _read_weights(language)


@cache
def _read_weights(language: str) -> Weights:
    return pack_weights(read_weight_rows("learned_names.csv", language))


def pack_weights(rows: Iterable[tuple[str, Sequence[int]]]) -> Weights:
    """The weights of rows as `read_weight_rows` gives them."""
    bias: Sequence[int] = ()
    kinds: dict[str, dict[str, int]] = {kind: {} for kind in REACH}
    highest = dict.fromkeys(REACH, 0)
    follows: dict[str, Sequence[int]] = {}
    for mark, row in rows:
        if mark == BIAS:
            bias = row
        elif mark.startswith(FOLLOWS):
            follows[mark.removeprefix(FOLLOWS)] = row
        else:
            gram, _, offset = mark[1:].rpartition(AT)
            grams = kinds[mark[0]]
            grams[gram] = grams.get(gram, 0) + _place(row, int(offset))
            highest[mark[0]] = max(highest[mark[0]], *map(abs, row))
    hold_once(kinds.values())
    most = [max(follows[state][0] for state in STATES), max(follows[state][1] for state in STATES[1:])]
    less = {state: [one - high for one, high in zip(row, most, strict=True)] for state, row in follows.items()}
    alike = [one + high for one, high in zip(bias, most, strict=True)]
    _hold_sums(alike, highest)
    always = _LEVEL + _place(alike, 0)
    threes = {**kinds["t"], **dict(_end_threes(kinds["t"]))}
    shapes = _Shapes(kinds["s"], kinds["v"], always)
    return Weights(_Told(kinds["c"], kinds["x"]), kinds["d"], threes, shapes, kinds["k"], less)


def _hold_sums(alike: Sequence[int], highest: Mapping[str, int]) -> None:
    """Raises ValueError where so high weights of each kind can add up to more than a field holds."""
    most = max(map(abs, alike)) + sum(high * len(REACH[kind]) for kind, high in highest.items())
    if most >= 1 << _FIELD - 1:
        raise ValueError(f"the learnt weights of names add up to {most}, a field holds {(1 << _FIELD - 1) - 1}")


def _end_threes(threes: Mapping[str, int]) -> Iterator[tuple[str, int]]:
    """Of three tokens those of which two lie beyond the end, as they stand in a row."""
    return ((f"{three} ", added) for three, added in threes.items() if three.endswith(EDGE * 2))


def _place(weights: Sequence[int], offset: int) -> int:
    """A row with the two weights of a token so far from the gram's first one."""
    begin, inside = weights
    return (begin + (inside << _FIELD)) << _TOKEN * (offset + BEFORE)


def add_rows(rows: Sequence[int]) -> tuple[Sequence[int], Sequence[int]]:
    """For each token what all rows that reach it add for `begin` and for `inside`.

    A row reaches so many tokens; of rows so far from each other none overlaps the next, and they are one long number.
    """
    size = _TOKEN // 8
    spelled = [row.to_bytes(size * _WIDTH, "little") for row in rows]
    added = sum(int.from_bytes(b"".join(spelled[phase::_WIDTH]), "little") << _TOKEN * phase for phase in range(_WIDTH))
    count = len(rows) + 2 * _WIDTH
    lowest = int.from_bytes((1 << _FIELD - 1).to_bytes(_FIELD // 8, "little") * (2 * count), "little")
    fields = unpack(f"<{2 * count}h", (added ^ lowest).to_bytes(size * count, "little"))
    return fields[2 * BEFORE : 2 * (BEFORE + len(rows)) : 2], fields[2 * BEFORE + 1 : 2 * (BEFORE + len(rows)) : 2]
