"""What letters a text lacks of all those that any pattern needs, found in one pass (Aho-Corasick) and remembered."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache, reduce
from operator import and_, or_
from threading import Lock
from typing import Protocol

from parsers.facts.text.automata import Automaton, build_automaton
from parsers.facts.text.kept_needs import Recall, draw, read_kept

#: A whole text up to here is looked through once for all its sentences, and remembered.
_LONGEST = 80_000
#: So many texts are remembered beside these, the clauses and other pieces that many rules ask.
_MOST_TEXTS = 512
#: In these, `re` sees i, s and k where a text's lower case does not.
_ODD_CASE = "ıİſ\u212a"
#: So many letters of a word are looked for: what lacks them lacks the word. With six, English sentences are tried by a
#: sixth more patterns; with all, the automaton, which has a node for each letter, holds a megabyte more for good.
_FIRST = 10
#: Up to so many patterns are drawn sooner than the file is read that holds what was drawn from all.
_FEW = 40
#: Stands between the words of a need.
_APART = "\0"
#: Too common to tell anything of an English sentence.
_COMMON = re.compile("[a-z ]{1,2}")


class Needing(Protocol):
    """A pattern, as far as its needs go."""

    bits: int

    def draw(self, recall: Recall) -> "Iterator[tuple[Needing, tuple[tuple[str, ...], ...]]]":
        """Itself and the patterns that it is made of, if any, each with the letters without which there is no match."""


class Needs:
    """All needs of all patterns, each with its bit, and the automaton that finds their strings."""

    def __init__(self) -> None:
        #: By the first letters of a need's words, in one text each, which takes a fifth of the memory of as many words.
        self._bits: dict[str, int] = {}
        self._lock = Lock()
        #: Patterns whose needs are not drawn yet: it takes longer than all else of an import, and waits for a text.
        self.pending: list[Needing] = []
        self._built: tuple[int, Automaton[int]] | None = None

    def enter(self, needs: tuple[tuple[str, ...], ...]) -> int:
        """The bits of some needs, together; what stands in every English sentence (in, of, th) is not worth one."""
        bits = []
        for need in needs:
            if not any(map(_COMMON.fullmatch, need)):
                starts = dict.fromkeys(word[:_FIRST] for word in need)
                bits.append(self._bits.setdefault(_APART.join(starts), 1 << len(self._bits)))
        return bits[0] if len(bits) == 1 else reduce(or_, bits, 0)  # a long number is not made twice

    def find_missing(self, lower: str) -> int:
        """The bits of the needs that a text in lower case does not meet.

        A need that came after the automaton was made counts as met.
        """
        known, automaton = self._get_built()
        return known & ~reduce(or_, automaton.tell(lower), 0)

    def find_missing_in(self, lower: str, places: Sequence[int]) -> list[int]:
        """What `find_missing` gives for each part of a text that is cut at these places, all found in one pass."""
        known, automaton = self._get_built()
        return [known & ~reduce(or_, found, 0) for found in automaton.tell_parts(lower, places)]

    def _get_built(self) -> tuple[int, Automaton[int]]:
        """The bits of all needs known, together, and the automaton that finds them."""
        if self.pending:
            self._settle()
        built = self._built
        if built is None or built[0].bit_length() != len(self._bits):
            with self._lock:
                built = self._built = self._build()
        return built

    def _settle(self) -> None:
        """Draws the needs of the patterns made since; until then a pattern has no bits and is simply tried.

        They leave `pending` last: who finds none there takes all needs to be known, and asks the automaton for them.
        """
        with self._lock:
            waiting = list(self.pending)
            recall = read_kept() if len(waiting) > _FEW else draw
            for pattern in waiting:
                for one, needs in pattern.draw(recall):
                    one.bits = self.enter(needs)
            del self.pending[: len(waiting)]

    def _build(self) -> tuple[int, Automaton[int]]:
        entered = list(self._bits.items())
        words: dict[str, list[int]] = {}
        for need, bit in entered:
            for start in need.split(_APART):
                words.setdefault(start, []).append(bit)
        held: dict[int, int] = {}
        told = ((word, bits[0] if len(bits) == 1 else reduce(or_, bits)) for word, bits in words.items())
        return (1 << len(entered)) - 1, build_automaton((word, held.setdefault(bits, bits)) for word, bits in told)


NEEDS = Needs()
#: What the texts asked last lack, and each in lower case; empty where that is the same or `lower_case` gives none.
KNOWN: dict[str, tuple[int, str]] = {}
#: Those of them that are the text noted last and its parts, which are asked again and again until it is read.
_NOTED: dict[str, tuple[int, str]] = {}


def learn(text: str) -> tuple[int, str]:
    """The bits of the needs that a text does not meet, and its lower case; both are remembered."""
    lower = lower_case(text)
    return _remember(text, NEEDS.find_missing(lower) if lower else 0, lower)


def _remember(text: str, missing: int, lower: str) -> tuple[int, str]:
    if len(KNOWN) >= len(_NOTED) + _MOST_TEXTS:
        KNOWN.clear()
        KNOWN.update(_NOTED)
    KNOWN[text] = known = (missing, lower if lower != text else "")
    return known


def learn_pieces(text: str, pieces: Iterable[str]) -> None:
    """Takes pieces cut out of a text to lack what it lacks, and no more: few patterns are asked of each."""
    missing = find_missing(text)
    for piece in pieces:
        if piece not in KNOWN:
            _remember(piece, missing, lower_case(piece))


def learn_slices(text: str, slices: Iterable[str]) -> None:
    """As `learn_pieces`, of slices that may have been cut, or rewritten, so that they do not stand in the text."""
    learn_pieces(text, (one for one in slices if one in text))


def find_missing(text: str) -> int:
    """The bits of the needs that a text does not meet: a pattern that has one of these bits does not match."""
    return (KNOWN.get(text) or learn(text))[0]


def note_parts(text: str, parts: Iterable[tuple[int, str]]) -> None:
    """Looks for the letters of all parts of a text, each with its start and in order, before any is asked, in one pass.

    A word across a part's start counts as its own too: its pattern is then tried, and `re` answers.
    """
    if len(text) > _LONGEST or not (lower := lower_case(text)):
        return
    told = [(place, piece) for start, part in parts for place, piece in ((start, part), (start + len(part), ""))]
    missing = NEEDS.find_missing_in(lower, [0, *(place for place, _ in told), len(text)])
    noted = {text: (reduce(and_, missing), lower if lower != text else "")}
    for (_, piece), lacks in zip(told, missing[1:], strict=True):
        if piece:
            small = piece.lower()
            noted[piece] = lacks, small if small != piece else ""
    _NOTED.clear()
    _NOTED.update(noted)
    KNOWN.update(noted)


def forget_texts() -> None:
    """Forgets what the sentences asked last hold, as a text that nobody has read before finds it."""
    KNOWN.clear()
    _NOTED.clear()
    recall_lower.cache_clear()


@lru_cache(maxsize=8)
def recall_lower(text: str) -> str:
    """`lower_case` of a whole text, of which many parts are searched one after another."""
    return lower_case(text)


def lower_case(text: str) -> str:
    """A text in lower case; empty where `re` sees other letters in it than that has."""
    return "" if not text.isascii() and any(map(text.count, _ODD_CASE)) else text.lower()
