"""Scores on the labelled texts may not fall: floors a little under what is reached."""

from pathlib import Path

import pytest

from benchmarks.score_reading import Tally, load_corpus, score_rows
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader

CORPUS = Path(__file__).parent / "corpus"
#: F1 by field: on the given texts, on our own.
FLOORS = {
    "relevant": (1.0, 1.0),
    "count with role": (0.98, 0.97),
    "qualifier": (1.0, 1.0),
    "as-of": (0.98, 0.98),
    "growth": (1.0, 1.0),
    "firm name": (0.98, 0.98),
    "firm approved": (1.0, 1.0),
    "firm status": (1.0, 1.0),
    "regions": (0.985, 0.98),
    "services": (0.99, 1.0),
    "authority": (0.965, 0.975),
    "kind": (0.975, 0.97),
    "kind and date": (0.97, 0.97),
    "quotes at offsets": (1.0, 1.0),
    "organisations kept out": (1.0, 1.0),
}


@pytest.fixture(scope="module")
def scores() -> dict[str, dict[str, Tally]]:
    reader = Reader(load_gazetteer())
    return {name: score_rows(reader, load_corpus(CORPUS / f"{name}.jsonl"))[0] for name in ("dev", "own")}


@pytest.mark.parametrize("name", FLOORS)
def test_field_holds_its_floor(scores: dict[str, dict[str, Tally]], name: str) -> None:
    for corpus, floor in zip(("dev", "own"), FLOORS[name], strict=True):
        tally = scores[corpus][name]
        assert tally.f1 >= floor, (corpus, round(tally.f1, 4), sorted(tally.misses))


@pytest.mark.parametrize("corpus", ["dev", "own"])
@pytest.mark.parametrize("name", ["count, not in review", "firm approved"])
def test_what_is_told_without_review_holds_no_error(
    scores: dict[str, dict[str, Tally]], corpus: str, name: str
) -> None:
    assert scores[corpus][name].extra == 0, sorted(scores[corpus][name].misses)
