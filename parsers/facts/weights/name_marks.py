# ruff: noqa: E501  (a sentence of a comment stands on one line)
"""What stands around a firm's name, as marks that weights are learnt for.

A mark is a short text; kinds of marks have a letter as in `parsers.facts.values.marks`: `s` words of the sentences that name the firm, `P`, `Q`, `F` before
and behind it there, `L` and `R` right beside it, `h` of the heads of lists in which it stands, `t` of the title, `=` the name's own shape and place. Names are cut out of the words, so that no
weight is learnt of a firm. No mark tells what the rules make of the name.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set

from msgspec import Struct

from parsers.facts.names.brands import Name
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.marks import Kind, mark_beside, mark_whole

#: What stands for a name in the words around it: no word of either language.
_NAMELESS = {True: "N", False: " zz "}
_IN_CHINA = re.compile(
    r"中国|上海|北京|深圳|海南|广州|天津|苏州|南京|杭州|成都|重庆"
    r"|China|Shanghai|Beijing|Shenzhen|Hainan|Guangzhou|Tianjin|Suzhou"
)
_ABROAD = re.compile(
    r"\b(?:plc|AG|SE|GmbH|KGaA|NV|N\.V\.|BV|AB|ASA|Oyj?|S\.A\.|SpA|Inc\.?|LLC|Bhd|Tbk|KK|Pte)\b|集团$|株式会社"
)


class Naming(Struct, frozen=True):
    """One place where a text names a firm: the name, its sentence's index, and the index of its list's head where it is an item."""

    name: Name
    sentence: int
    head: int | None


def mark_firms(
    text: str,
    sentences: Sequence[Sentence],
    firms: Collection[Sequence[Naming]],
    *,
    chinese: bool,
) -> Iterator[tuple[Kind, ...]]:
    """The marks of each firm of a text, in the order given. Every one is told by the places that name it."""
    rows = list_rows(firms)
    words = _Words(text, sentences, rows, chinese=chinese)
    title = words.read(0) if sentences[0].title else set()
    for firm in firms:
        own = {f"m{min(len(firm), 4)}"}
        for one in firm:
            own.update(_mark_own(one, sentences[one.sentence], rows[one.sentence], len(text)))
        told = {one.sentence for one in firm}
        heads = {one.head for one in firm if one.head is not None}
        yield (
            ("=", own),
            ("t", title),
            ("s", words.read_all(told)),
            ("h", words.read_all(heads)),
            *words.read_beside(firm),
        )


def list_rows(firms: Iterable[Sequence[Naming]]) -> dict[int, list[Name]]:
    """By sentence the names that stand in it, in their order."""
    rows: dict[int, list[Name]] = {}
    for one in sorted((one for firm in firms for one in firm), key=lambda one: one.name.start):
        rows.setdefault(one.sentence, []).append(one.name)
    return rows


class _Words:
    """The words of sentences without the names in them, each sentence's looked for once."""

    def __init__(
        self, text: str, sentences: Sequence[Sentence], rows: Mapping[int, Sequence[Name]], *, chinese: bool
    ) -> None:
        self._text, self._sentences, self._rows, self._chinese = text, sentences, rows, chinese
        self._told: dict[int, set[str]] = {}
        self._cut: dict[int, tuple[str, dict[int, int]]] = {}

    def read(self, index: int) -> set[str]:
        if index not in self._told:
            self._told[index] = mark_whole(self._cut_names(index)[0], chinese=self._chinese)
        return self._told[index]

    def read_all(self, indexes: Set[int]) -> set[str]:
        if len(indexes) == 1:
            return self.read(next(iter(indexes)))
        return set().union(*map(self.read, indexes))

    def read_beside(self, firm: Sequence[Naming]) -> Iterator[Kind]:
        """What stands before and behind the places that name a firm, by kind."""
        told: dict[str, set[str]] = {}
        for one in firm:
            cut, signs = self._cut_names(one.sentence)
            at = signs.get(one.name.start)
            if at is None:  # a name inside another one, which was cut out
                continue
            behind = cut[at + len(_NAMELESS[self._chinese]) :]
            for kind, marks in mark_beside(cut[:at], behind, chinese=self._chinese):
                told.setdefault(kind, set()).update(marks)
        yield from told.items()

    def _cut_names(self, index: int) -> tuple[str, dict[int, int]]:
        """A sentence with a sign in the place of each firm's name, and by where a name begins where its sign does."""
        if index not in self._cut:
            self._cut[index] = self._put_signs(self._sentences[index], self._rows.get(index, ()))
        return self._cut[index]

    def _put_signs(self, sentence: Sentence, row: Sequence[Name]) -> tuple[str, dict[int, int]]:
        cut, at, signs = "", sentence.start, dict[int, int]()
        for name in row:
            if at <= name.start < sentence.end:
                cut += self._text[at : name.start]
                signs[name.start] = len(cut)
                cut += _NAMELESS[self._chinese]
                at = min(name.end, sentence.end)
        return cut + self._text[at : sentence.end], signs


def _mark_own(one: Naming, sentence: Sentence, row: Sequence[Name], length: int) -> Iterator[str]:
    """The name's shape and what is known of it, and where it stands: in the text, and among the names of its sentence."""
    yield from _mark_shape(one.name)
    yield f"crowd{min(len(row), 6)}"
    yield "first" if one.name is row[0] else "last" if one.name is row[-1] else "amid"
    if one.head is not None:
        yield "item"
    if sentence.furniture:
        yield "aside"
    yield "title" if sentence.title else f"lead{min(sentence.lead, 5)}"
    yield f"quarter{4 * one.name.start // max(1, length)}"


def _mark_shape(name: Name) -> Iterator[str]:
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
