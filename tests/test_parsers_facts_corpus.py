"""Scores on the labelled texts may not fall: their floors stand beside them, in corpus/floors.toml."""

from pathlib import Path

import pytest

from domain.firms import load_gazetteer
from miitwatch.measuring.labelled import load_sets
from miitwatch.measuring.scoring import find_fallen, score_rows
from parsers.facts.reader import Reader

SETS = {one.name: one for one in load_sets(Path(__file__).parent / "corpus")}
READER = Reader(load_gazetteer())
TOLD = ("count, not in review", "approved, not in review")


@pytest.mark.unmeasured
@pytest.mark.parametrize("corpus", [name for name, one in SETS.items() if one.floors])
def test_every_field_of_a_set_holds_its_floors(corpus: str) -> None:
    floors = SETS[corpus].floors
    tallies, _ = score_rows(READER, SETS[corpus].rows)
    fields = dict.fromkeys(field for floored in floors.values() for field in floored)
    fallen = {name: (find_fallen(name, tallies[name], floors), sorted(tallies[name].misses)) for name in fields}

    assert {name: misses for name, (below, misses) in fallen.items() if below} == {}


@pytest.mark.parametrize("corpus", ["dev", "own", "bank_zh", *(name for name in SETS if name.startswith("blind_"))])
def test_what_is_told_without_review_may_hold_no_error(corpus: str) -> None:
    assert [SETS[corpus].floors["precision"][field] for field in TOLD] == [1.0, 1.0]


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
