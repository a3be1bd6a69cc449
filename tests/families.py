"""A family of sentences: many that tell the same, made of frames, and what of them is read otherwise."""

from collections.abc import Iterator

from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
PUBLISHED = Published("2026-11-20")
ROLES = ("batch", "subset", "pilot_total", "stock_total")
Told = tuple[str, set[tuple[int, str]]]


def check_family(told: Iterator[Told]) -> None:
    """Each sentence is told with the counts, by value and role, that are to be read of it."""
    misread = {}
    sentences = list(told)
    for text, wanted in sentences:
        counts = READER.read(Document("", text, PUBLISHED)).counts
        if {(one.value, one.role) for one in counts if one.role in ROLES} != wanted:
            misread[text] = [(one.value, one.role, one.rule) for one in counts]

    assert len(sentences) > 15
    assert misread == {}
