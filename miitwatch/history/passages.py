"""The sentence of a text that shows most of what was searched, with marks."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from msgspec import Struct

from domain.searching import Term
from domain.sentences import bound_sentence
from domain.words import find_phrase
from miitwatch.folding.indexing import load_folder

#: A sentence is shown with at most so many characters before what was found, and behind it.
AROUND = 320
#: So many places of one phrase in one text are looked at.
MOST_SPANS = 200


class Passage(Struct, frozen=True):
    """A sentence around what was found; offsets are code points, of `start` within the text and of marks within it."""

    sentence: str
    marks: tuple[tuple[int, int], ...]
    start: int


def find_passage(text: str, terms: Sequence[Term]) -> Passage:
    """The sentence that shows most of the terms, the first of several, at the text's own characters.

    Without a hit it is empty.
    """
    folded = load_folder().fold(text)
    spans = sorted(
        (*folded.locate(start, end), number)
        for number, term in enumerate(terms)
        for phrase in term.phrases
        for start, end in islice(find_phrase(folded.text, phrase), MOST_SPANS)
    )
    if not spans:
        return Passage("", (), 0)
    best = max(
        _cut_sentences(text, spans), key=lambda one: len({n for a, b, n in spans if one[0] <= a and b <= one[1]})
    )
    start, end = best
    marks = _merge((a - start, b - start) for a, b, _ in spans if start <= a and b <= end)
    return Passage(text[start:end], tuple(marks), start)


def _cut_sentences(text: str, spans: Sequence[tuple[int, int, int]]) -> Iterator[tuple[int, int]]:
    """The sentence around each span, without the space at its ends."""
    past = -1
    for start, end, _ in spans:
        if end <= past:
            continue
        first, past = bound_sentence(text, start, end, AROUND)
        cut = text[first:past]
        yield first + len(cut) - len(cut.lstrip()), past - (len(cut) - len(cut.rstrip()))


def _merge(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Spans that touch or overlap as one."""
    last: tuple[int, int] | None = None
    for span in spans:
        if last is not None and span[0] <= last[1]:
            last = (last[0], max(last[1], span[1]))
        else:
            if last is not None:
                yield last
            last = span
    if last is not None:
        yield last
