# ruff: noqa: E501  (a sentence of a comment stands on one line)
"""What stands around a firm's name, as marks that weights are learnt for.

A mark is a short text; kinds of marks have a letter as in `parsers.facts.marks`: `s` words of the sentences that name the firm, `h` of the
heads of lists in which it stands, `t` of the title, `=` the name's own shape and place. Names are cut out of the words, so that no
weight is learnt of a firm. No mark tells what the rules make of the name.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from parsers.facts.brands import Name
from parsers.facts.marks import Kind, mark_whole
from parsers.facts.sentences import Sentence

#: What stands for a name in the words around it: no word of either language.
_NAMELESS = {True: "N", False: " zz "}
_IN_CHINA = re.compile(
    r"中国|上海|北京|深圳|海南|广州|天津|苏州|南京|杭州|成都|重庆"
    r"|China|Shanghai|Beijing|Shenzhen|Hainan|Guangzhou|Tianjin|Suzhou"
)
_ABROAD = re.compile(
    r"\b(?:plc|AG|SE|GmbH|KGaA|NV|N\.V\.|BV|AB|ASA|Oyj?|S\.A\.|SpA|Inc\.?|LLC|Bhd|Tbk|KK|Pte)\b|集团$|株式会社"
)


@dataclass(frozen=True, slots=True)
class Naming:
    """One place where a text names a firm: the name, its sentence's index, and the index of its list's head where it is an item."""

    name: Name
    sentence: int
    head: int | None


def mark_firms(
    text: str, sentences: Sequence[Sentence], firms: Sequence[Sequence[Naming]], *, chinese: bool
) -> Iterator[tuple[Kind, ...]]:
    """The marks of each firm, in the order given; every one is told by all the places that name it, and `firms` are all of the text."""
    namings = sorted((one for firm in firms for one in firm), key=lambda one: one.name.start)
    crowds = Counter(one.sentence for one in namings)
    told: dict[int, set[str]] = {}

    def read(index: int) -> set[str]:
        if index not in told:
            told[index] = mark_whole(_cut_names(text, sentences[index], namings, chinese=chinese), chinese=chinese)
        return told[index]

    order = _place_in_sentences(namings)
    title = read(0) if sentences[0].title else set()
    for firm in firms:
        own = {
            mark
            for one in firm
            for mark in _mark_own(one, sentences, crowds[one.sentence], order[one.name.start], len(text))
        }
        own.add(f"m{min(len(firm), 4)}")
        heads = [read(one.head) for one in firm if one.head is not None]
        yield (
            ("=", own),
            ("t", title),
            ("s", set().union(*(read(one.sentence) for one in firm))),
            ("h", set().union(*heads)),
        )


def _place_in_sentences(namings: Sequence[Naming]) -> dict[int, int]:
    """By where a name starts how many names its sentence has before it."""
    seen: Counter[int] = Counter()
    order = {}
    for one in namings:
        order[one.name.start] = seen[one.sentence]
        seen[one.sentence] += 1
    return order


def _cut_names(text: str, sentence: Sentence, namings: Sequence[Naming], *, chinese: bool) -> str:
    """A sentence with a sign in the place of each firm's name."""
    pieces: list[str] = []
    at = sentence.start
    for one in namings:
        start, end = one.name.start, min(one.name.end, sentence.end)
        if at <= start < sentence.end:
            pieces += (text[at:start], _NAMELESS[chinese])
            at = end
    return "".join((*pieces, text[at : sentence.end]))


def _mark_own(one: Naming, sentences: Sequence[Sentence], crowd: int, before: int, length: int) -> Iterator[str]:
    """The name's shape and what is known of it, and where it stands."""
    name, sentence = one.name, sentences[one.sentence]
    yield f"shape-{name.shape}"
    if name.known is None:
        yield "unknown"
    else:
        yield "domestic" if name.domestic else "group" if name.is_group else "unit"
    if _IN_CHINA.search(name.text):
        yield "place"
    if _ABROAD.search(name.text):
        yield "abroad"
    if name.full:
        yield "defined"
    yield "letters" if name.text.isascii() else "han"
    yield f"crowd{min(crowd, 6)}"
    yield "first" if before == 0 else "last" if before == crowd - 1 else "amid"
    if one.head is not None:
        yield "item"
    if sentence.furniture:
        yield "aside"
    yield "title" if sentence.title else f"lead{min(sentence.lead, 5)}"
    yield f"quarter{4 * name.start // max(1, length)}"
