"""What a query asks for: its words and phrases, with the other names of firms, regions and bodies."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from domain.firms import load_gazetteer
from domain.searching import Phrase, Term
from domain.words import make_phrase
from miitwatch.folding.indexing import load_folder

#: Official bodies that texts call by several names. docs/querying.md lists them.
BODIES = (
    ("MIIT", "工业和信息化部", "工信部", "Ministry of Industry and Information Technology"),
    ("MOFCOM", "商务部", "Ministry of Commerce"),
    ("CAICT", "中国信息通信研究院", "中国信通院", "信通院"),
    ("State Council", "国务院"),
)
_TYPED = re.compile(r'["“”]([^"“”]*)["“”]?|(\S+)')
#: More words than this are no question.
MOST_TERMS = 32


def read_query(query: str) -> tuple[Term, ...]:
    """What a query asks for, each with the other names of it. Raises ValueError where it has no word."""
    terms = tuple(_read_terms(_split_query(query)))
    if not terms:
        raise ValueError(f"there is no word in {query!r} to search for")
    if len(terms) > MOST_TERMS:
        raise ValueError(f"{len(terms)} words are too many: ask for {MOST_TERMS} at most")
    return terms


def list_other_names(terms: Iterable[Term]) -> tuple[str, ...]:
    """The names that were searched besides what was typed."""
    return tuple(dict.fromkeys(name for term in terms for name in _other_names(term.text)))


def _split_query(query: str) -> list[tuple[str, bool]]:
    """What was typed, piece by piece; True for a phrase in quotes."""
    found = _TYPED.findall(query)
    return [(phrase or word, bool(phrase)) for phrase, word in found if phrase.strip() or word.strip()]


def _read_terms(pieces: list[tuple[str, bool]]) -> Iterator[Term]:
    at = 0
    while at < len(pieces):
        taken = _take_name(pieces, at)
        text = " ".join(piece for piece, _ in pieces[at : at + taken])
        typed = (_make_phrase(piece) for piece, _ in pieces[at : at + taken])
        own = tuple(phrase for phrase in typed if phrase is not None)
        others = (_make_phrase(name) for name in _other_names(text))
        if own:
            yield Term(text, (own, *((phrase,) for phrase in others if phrase is not None)))
        at += taken


def _take_name(pieces: list[tuple[str, bool]], at: int) -> int:
    """How many pieces from there on are one known name: `Deutsche Telekom` is two; 1 where none is known."""
    run = [piece for piece, quoted in pieces[at : at + 6] if not quoted]
    for size in range(len(run), 1, -1):
        if not any(quoted for _, quoted in pieces[at : at + size]) and _other_names(" ".join(run[:size])):
            return size
    return 1


def _make_phrase(text: str) -> Phrase | None:
    folded = load_folder().fold(text).text
    return make_phrase(folded, open_ended=folded.rstrip().endswith("*"))


def _other_names(text: str) -> tuple[str, ...]:
    """The other names of a firm, region or body; none for what is no name, or holds the name within itself."""
    phrase = _make_phrase(text)
    if phrase is None or text.rstrip().endswith("*"):
        return ()
    names = _names().get(phrase.words, ())
    kept: list[tuple[str, Phrase]] = []
    for name in sorted(names, key=len):
        other = _make_phrase(name)
        if other is not None and not any(_holds(other, one) for one in (phrase, *(seen for _, seen in kept))):
            kept.append((name, other))
    return tuple(name for name, _ in kept)


def _holds(longer: Phrase, shorter: Phrase) -> bool:
    """Whether whatever holds the longer one holds the shorter."""
    size = len(shorter.words)
    return any(longer.words[at : at + size] == shorter.words for at in range(len(longer.words) - size + 1))


@cache
def _names() -> dict[tuple[str, ...], tuple[str, ...]]:
    """All names of the same thing by each of them, folded: firms of the gazetteer, regions, bodies."""
    from parsers.facts.values.regions import REGION_NAMES, SHORT_NAMES

    named: dict[tuple[str, ...], tuple[str, ...]] = {}
    for names in (*(firm.names for firm in load_gazetteer().firms), *REGION_NAMES.values(), *BODIES):
        for name in names:
            phrase = _make_phrase(name)
            if phrase is not None:
                named[phrase.words] = tuple(dict.fromkeys((*named.get(phrase.words, ()), *names)))
    for short, region in SHORT_NAMES.items():  # 沪 is 上海; who asks for 北京 does not mean the 京 of 南京
        phrase = _make_phrase(short)
        if phrase is not None:
            named.setdefault(phrase.words, REGION_NAMES[region])
    return named
