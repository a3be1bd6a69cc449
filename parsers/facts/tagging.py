# ruff: noqa: E501  (a sentence of a comment stands on one line)
"""Finds firms by weights learnt from labelled texts: the likeliest way to cut a sentence into names and what stands between them.

A linear chain (a conditional random field): each gram adds to how likely a token begins a name or goes on with one, and so does what the
token before it is. `python benchmarks/learn_names.py` learns the weights in `learned_names.csv` anew. Neither the gazetteer nor a legal
ending knows such a firm, so that what is said of it always waits for a person.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from parsers.facts.brands import Name
from parsers.facts.grams import REACH, Tokens, cut_tokens, list_grams
from parsers.facts.packing import Packing
from parsers.facts.sentences import Sentence
from parsers.facts.spans import Spans
from parsers.facts.weight_files import BIAS, READING, read_weight_rows

#: What a token can be: in no name, the first of one, a further one.
STATES = ("outside", "begin", "inside")
#: Weights are kept as whole hundredths.
HUNDREDTHS = 100
#: The row that holds what follows on one of STATES, after this sign.
FOLLOWS = "="
#: Between a gram and how far from its first token the weights of a row count.
AT = "@"
#: How far from its first token a gram counts at most.
_FARTHEST = max(max(map(abs, reach)) for reach in REACH.values()) + 2
#: A token has some forty grams, each of some hundredths.
_PACKING = Packing(2, 24)
#: No path goes on with a name that did not begin.
_NEVER = -(10**9)


@dataclass(frozen=True, slots=True)
class Weights:
    """For one language what each gram of a kind adds for `begin` and `inside` against `outside`, packed, by how far from its first token.

    `follows`: what is added for `begin` and for `inside` behind each of STATES.
    """

    bias: int
    kinds: Mapping[str, Mapping[str, Sequence[tuple[int, int]]]]
    follows: Mapping[str, Sequence[int]]


def load_span_weights(language: str) -> Weights:
    """The weights of `zh` or `en`, read when first asked for. Raises OSError and ValueError where the file is damaged."""
    with READING:
        return _read_weights(language)


@cache
def _read_weights(language: str) -> Weights:
    bias = 0
    kinds: dict[str, dict[str, tuple[tuple[int, int], ...]]] = {kind: {} for kind in REACH}
    follows: dict[str, Sequence[int]] = {}
    for mark, row in read_weight_rows("learned_names.csv", language):
        if mark == BIAS:
            bias = _PACKING.pack(row)
        elif mark.startswith(FOLLOWS):
            follows[mark.removeprefix(FOLLOWS)] = row
        else:
            gram, _, offset = mark[1:].rpartition(AT)
            grams = kinds[mark[0]]
            grams[gram] = (*grams.get(gram, ()), (int(offset), _PACKING.pack(row)))
    return Weights(bias, kinds, follows)


def find_tagged(
    text: str, sentences: Iterable[Sentence], names: Iterable[Name], *, chinese: bool
) -> Iterator[tuple[int, int]]:
    """The spans that the weights hold for names of firms, in the article's own sentences; `names` are those found by rules."""
    weights = load_span_weights("zh" if chinese else "en")
    known = Spans((name.start, name.end) for name in names if name.known is not None)
    for sentence in sentences:
        if not sentence.furniture:
            tokens = cut_tokens(text, sentence.start, sentence.end)
            yield from _join(tokens, choose_states(_weigh_tokens(tokens, known, weights), weights))


def _weigh_tokens(tokens: Tokens, known: Spans, weights: Weights) -> list[int]:
    """For each token what all grams that reach it add, packed."""
    sums = [weights.bias] * (len(tokens.words) + 2 * _FARTHEST)  # those beyond the edges are thrown away
    for kind, grams, first in list_grams(tokens, known):
        for at, found in enumerate(map(weights.kinds[kind].get, grams), first + _FARTHEST):
            if found is not None:
                for offset, weight in found:
                    sums[at + offset] += weight
    return sums[_FARTHEST:-_FARTHEST]


def choose_states(sums: Sequence[int], weights: Weights) -> list[int]:
    """The likeliest way through a sentence (Viterbi): for each token the index of its state."""
    (open_begin, _), (begin_begin, begin_inside), (inside_begin, inside_inside) = (
        weights.follows[one] for one in STATES
    )
    outside, begun, gone_on = 0, _NEVER, _NEVER
    steps: list[tuple[int, int, int]] = []
    for begin, inside in _PACKING.unpack_pairs(sums):
        last = 0 if outside >= begun and outside >= gone_on else 1 if begun >= gone_on else 2
        best = (outside, begun, gone_on)[last]
        new, was = outside + open_begin, 0
        if begun + begin_begin > new:
            new, was = begun + begin_begin, 1
        if gone_on + inside_begin > new:
            new, was = gone_on + inside_begin, 2
        more, before = begun + begin_inside, 1
        if gone_on + inside_inside > more:
            more, before = gone_on + inside_inside, 2
        steps.append((last, was, before))
        outside, begun, gone_on = best, new + begin, more + inside
    ends = (outside, begun, gone_on)
    states: list[int] = []
    state = ends.index(max(ends))
    for step in reversed(steps):
        states.append(state)
        state = step[state]
    return states[::-1]


def _join(tokens: Tokens, states: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The spans of tokens that begin a name and go on with it."""
    start = end = -1
    for index, state in enumerate(states):
        if state != 2 and start >= 0:
            yield start, end
            start = -1
        if state == 1:
            start = tokens.starts[index]
        if state:
            end = tokens.ends[index]
    if start >= 0:
        yield start, end
