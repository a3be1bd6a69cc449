# ruff: noqa: E501  (a sentence of a comment stands on one line)
"""Finds firms by weights learnt from labelled texts: the likeliest way to cut a sentence into names and what stands between them.

A linear chain (a conditional random field): each gram adds to how likely a token begins a name or goes on with one, and so does what the
token before it is. `python benchmarks/learn_names.py` learns the weights in `learned_names.csv` anew. Neither the gazetteer nor a legal
ending knows such a firm, so that what is said of it always waits for a person.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, groupby, repeat
from operator import add

from parsers.facts.names.brands import Name
from parsers.facts.names.span_weights import (
    ENDING,
    OPENING,
    ROOM,
    SECOND,
    STATES,
    Weights,
    add_rows,
    load_span_weights,
)  # fmt: skip
from parsers.facts.text.grams import find_known, find_tokens
from parsers.facts.text.sentences import Sentence
from parsers.facts.text.spans import Spans

#: Characters whose sentences are weighed at once: more save no time, and take memory.
_TOGETHER = 4_000
#: No path goes on with a name that did not begin.
_NEVER = -(10**9)
#: What a gram adds that was not learnt.
_NOUGHTS = repeat(0)


def find_tagged(
    text: str, sentences: Iterable[Sentence], names: Iterable[Name], *, chinese: bool
) -> Iterator[tuple[int, int]]:
    """The spans that the weights hold for names of firms, in the article's own sentences; `names` are those found by rules."""
    weights = load_span_weights("zh" if chinese else "en")
    known = Spans((name.start, name.end) for name in names if name.known is not None)
    own = (sentence for sentence in sentences if not sentence.furniture)
    for _, together in groupby(own, key=lambda sentence: sentence.start // _TOGETHER):
        yield from _find_together(text, together, known, weights)


def _find_together(
    text: str, sentences: Iterable[Sentence], known: Spans, weights: Weights
) -> Iterator[tuple[int, int]]:
    """The spans in a few sentences, which are weighed at once."""
    row = [ROOM] * 3
    cut: list[tuple[int, int, int]] = []
    grams: list[tuple[int, str]] = []
    for sentence in sentences:
        tokens = find_tokens(text, sentence.start, sentence.end)
        first = len(row) + 1
        row += (OPENING, *tokens, ENDING, SECOND, ROOM)
        cut.append((sentence.start, first, first + len(tokens)))
        if inside := known.list_touching(sentence.start, sentence.end):
            grams += ((first + at, gram) for at, gram in find_known(tokens, sentence.start, inside))
    begins, insides = weigh_tokens(row, grams, weights)
    for start, first, end in cut:
        if found := list(find_names(begins[first:end], insides[first:end], weights.follows)):
            ends = list(accumulate(map(len, row[first:end]), initial=start))
            yield from ((ends[begin + 1] - len(row[first + begin].lstrip()), ends[last]) for begin, last in found)


def weigh_tokens(
    row: Sequence[str], known: Iterable[tuple[int, str]], weights: Weights
) -> tuple[Sequence[int], Sequence[int]]:
    """For each token what all grams that reach it add for `begin` and for `inside`."""
    words, shaped, alone = zip(*map(weights.told.__getitem__, row), strict=True)
    shapes = f"..{''.join(shaped)}.."
    pairs = list(map(add, words, (*words[1:], ROOM)))
    threes = map(add, pairs, (*words[2:], ROOM, ROOM))
    fives = [shapes[at : at + 5] for at in range(len(row))]
    by_words = map(add, map(weights.pairs.get, pairs, _NOUGHTS), map(weights.threes.get, threes, _NOUGHTS))
    by_itself = map(add, map(weights.shapes.__getitem__, fives), alone)
    rows = list(map(add, by_words, by_itself))
    for at, gram in known:
        rows[at] += weights.known.get(gram, 0)
    return add_rows(rows)


def find_names(
    begins: Sequence[int], insides: Sequence[int], follows: Mapping[str, Sequence[int]]
) -> Iterator[tuple[int, int]]:
    """The names on the likeliest way through a sentence: for each its first token and the one behind it."""
    for first, end in list_windows(begins, insides, follows):
        states = choose_states(begins[first:end], insides[first:end], follows)
        start = -1
        for at, state in enumerate((*states, 0), first):
            if state != 2 and start >= 0:
                yield start, at
                start = -1
            if state == 1:
                start = at


def list_windows(
    begins: Sequence[int], insides: Sequence[int], follows: Mapping[str, Sequence[int]]
) -> list[tuple[int, int]]:
    """Where the likeliest way can be in a name at all, in order: outside of these spans it is in none.

    What follows on a state adds nothing or less. So a name from a token on, or what is left of it, adds at most the best of each
    token as long as these add up to more than nought: where they do not, not to be in a name is as good.
    """
    opens = follows[STATES[0]][0]
    firsts: dict[int, int] = {}  # of each span by its end
    at = len(begins)
    end = more = 0  # of the span that this token is in; the most that a name can still add behind it
    for begin, inside in zip(reversed(begins), reversed(insides), strict=True):
        most = more + (begin if begin > inside else inside)
        if most > 0:
            end = end or at
            if begin + opens + more > 0:
                firsts[end] = at - 1
            more = most
        elif more:
            end = more = 0
        at -= 1
    return [(first, end) for end, first in reversed(firsts.items())]


def choose_states(begins: Sequence[int], insides: Sequence[int], follows: Mapping[str, Sequence[int]]) -> list[int]:
    """The likeliest way through tokens (Viterbi): for each the index of its state."""
    (open_begin, _), (begin_begin, begin_inside), (inside_begin, inside_inside) = (follows[one] for one in STATES)
    outside, begun, gone_on = 0, _NEVER, _NEVER
    steps: list[tuple[int, int, int]] = []
    for begin, inside in zip(begins, insides, strict=True):
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
