# ruff: noqa: E501  (a sentence of a comment stands on one line)
"""What stands around a rate, as marks that weights are learnt for: whether it is how much the total of foreign-invested firms has grown.

A mark's first letter says of what, as in `parsers.facts.values.marks`; `=` are its form and size, its place, and the roles of the figures around it.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice

from parsers.facts.counts.counts import Draft
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.marks import REACH, Kind, mark_beside, mark_whole
from parsers.facts.values.rates import Rate, find_rates

_SIZES = (5, 10, 20, 40, 60, 100)
#: A figure of that role so many sentences back is one of long before.
_FAR = 3
#: So many sentences with rates, and rates of one, are looked at: a page may be full of them.
_MOST = 40


def mark_rates(
    text: str, sentences: Sequence[Sentence], claims: Sequence[Draft], *, chinese: bool
) -> Iterator[tuple[Rate, int, tuple[Kind, ...]]]:
    """Each of the first rates of a text with its sentence's index and its marks; `claims` are the figures read, in the text's order."""
    told: dict[int, set[str]] = {}
    for one in claims:
        told.setdefault(one.sentence, set()).add(f"told-{one.role}")
    stock = {"stock"} if any(one.role == "stock_total" for one in claims) else set[str]()
    for index, rates in islice(_list_rates(text, sentences, chinese=chinese), _MOST):
        sentence = sentences[index]
        whole = mark_whole(sentence.text, chinese=chinese)
        for rate in rates[:_MOST]:
            before = text[max(sentence.start, rate.start - REACH) : rate.start]
            behind = text[rate.end : min(sentence.end, rate.end + REACH)]
            own = {
                *_mark_place(rate, sentence, len(rates)),
                *_mark_figures(rate, index, claims),
                *told.get(index, ()),
                *stock,
            }
            yield rate, index, (("=", own), ("s", whole), *mark_beside(before, behind, chinese=chinese))


def _list_rates(text: str, sentences: Sequence[Sentence], *, chinese: bool) -> Iterator[tuple[int, Sequence[Rate]]]:
    """The sentences of the article that have rates, by their index."""
    for index, sentence in enumerate(sentences):
        if not sentence.furniture:
            rates = [*find_rates(text, sentence.start, sentence.end, chinese=chinese)]
            if rates:
                yield index, rates


def _mark_place(rate: Rate, sentence: Sentence, beside: int) -> Iterator[str]:
    yield f"form-{rate.form}"
    yield f"size{sum(rate.value > edge for edge in _SIZES)}"
    yield "title" if sentence.title else f"lead{min(sentence.lead, 4)}"
    yield f"rates{min(beside, 3)}"


def _mark_figures(rate: Rate, index: int, claims: Sequence[Draft]) -> Iterator[str]:
    """The roles of the figures before and behind it."""
    at = bisect_left(claims, rate.start, key=lambda one: one.at)
    for name, one in (("before", claims[at - 1] if at else None), ("behind", claims[at] if at < len(claims) else None)):
        if one is None:
            yield f"{name}-none"
        elif one.sentence == index:
            yield f"{name}-here-{one.role}"
            yield f"{name}-near-{one.role}" if abs(one.at - rate.start) < REACH // 2 else f"{name}-apart-{one.role}"
        else:
            yield f"{name}-{'close' if abs(one.sentence - index) < _FAR else 'far'}-{one.role}"
