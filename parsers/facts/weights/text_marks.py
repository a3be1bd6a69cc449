"""What the marks of a text's places and services share: where a sentence stands, the words beside what it names."""

from collections.abc import Iterator

from parsers.facts.text.sentences import Sentence
from parsers.facts.values.marks import list_signs

#: So many times that a text names something are looked at.
LOOKED_AT = 12
_LENGTHS = (150, 400, 800, 1_500, 3_000)
#: So many words beside what is named are marks.
_WORDS = 3


def name_length(text: str) -> str:
    return f"long{sum(len(text) > edge for edge in _LENGTHS)}"


def name_place(sentence: Sentence) -> str:
    """Where a sentence stands: in the title, or in which of the first paragraphs."""
    return "title" if sentence.title else f"lead{min(3, sentence.lead)}"


def mark_beside(text: str, start: int, end: int, reach: int, *, chinese: bool) -> Iterator[tuple[str, str]]:
    """The words right before and right behind a span, one to three of them, within so many characters."""
    before = list_signs(text[max(0, start - reach) : start], chinese=chinese)
    behind = list_signs(text[end : end + reach], chinese=chinese)
    for many in range(1, _WORDS + 1):
        yield "_".join(before[-many:]), "_".join(behind[:many])
