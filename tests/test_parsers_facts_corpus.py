"""Scores on the labelled texts may not fall: their floors stand beside them, in corpus/floors.toml."""

from functools import cache
from pathlib import Path

import pytest

from domain.firms import load_gazetteer
from miitwatch.measuring.labelled import load_sets
from miitwatch.measuring.scoring import Tally, find_fallen, score_rows
from parsers.facts.reader import Reader

SETS = {one.name: one for one in load_sets(Path(__file__).parent / "corpus")}
READER = Reader(load_gazetteer())
FLOORED = [(name, field) for name, one in SETS.items() for field in one.floors.get("f1", {})]


@cache
def score(corpus: str) -> dict[str, Tally]:
    return score_rows(READER, SETS[corpus].rows)[0]


@pytest.mark.parametrize(("corpus", "field"), FLOORED)
def test_field_holds_its_floor(corpus: str, field: str) -> None:
    tally = score(corpus)[field]
    assert find_fallen(field, tally, {"f1": SETS[corpus].floors["f1"]}) == [], sorted(tally.misses)


@pytest.mark.parametrize("corpus", ["dev", "own", "bank_zh", *(name for name in SETS if name.startswith("blind_"))])
@pytest.mark.parametrize("field", ["count, not in review", "approved, not in review"])
def test_what_is_told_without_review_holds_no_error(corpus: str, field: str) -> None:
    assert score(corpus)[field].extra == 0, sorted(score(corpus)[field].misses)
    assert SETS[corpus].floors["precision"][field] == 1.0


def test_every_field_that_is_published_has_a_floor() -> None:
    floored = [set(one.floors["f1"]) for one in SETS.values() if one.floors]

    assert len(floored) >= 3
    regions = {"region of count", "region of total, not in review"}
    assert floored[0] == floored[1] - regions == floored[2] - regions
    assert {"relevant", "count with role", "firm name", "firm approved", "growth", "quotes at offsets"} <= floored[0]


def test_sets_whose_labels_tell_whose_a_figure_is_have_a_floor_for_it() -> None:
    told = {
        name
        for name, one in SETS.items()
        if one.floors and any(count.get("region") for row in one.rows for count in row["gold"]["counts"])
    }

    assert len(told) > 100
    assert told == {name for name, one in SETS.items() if "region of count" in one.floors.get("f1", {})}


def test_every_labelled_file_is_in_one_set() -> None:
    rows = [row["id"] for one in SETS.values() for row in one.rows]
    files = [path for path in (Path(__file__).parent / "corpus").glob("*.jsonl") if path.stem != "other_languages"]

    assert len(files) >= 2
    assert len(rows) == len(set(rows)) == sum(path.read_text("utf-8").count('{"id"') for path in files)


def test_our_own_texts_are_at_least_120() -> None:
    assert len(SETS["own"].rows) + len(SETS["blind_b"].rows) >= 120
