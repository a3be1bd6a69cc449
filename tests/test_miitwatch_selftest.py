"""The self-test says how well it reads, and fails where a field is under its floor."""

import json
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from practice import clean_environment

from domain.errors import CommandError, MiitwatchError
from domain.firms import load_gazetteer
from miitwatch.measuring import labelled
from miitwatch.measuring.labelled import find_corpus, list_labelled_regions, load_sets
from miitwatch.measuring.scoring import Tally, find_fallen, score_rows
from miitwatch.measuring.selftest import _make_reader, print_scores, score_shipped
from parsers.facts.reader import Reader

CORPUS = Path(__file__).parent / "corpus"
READER = Reader(load_gazetteer())
ROW = (
    '{"id": "%s", "lang": "en", "title": null, "published": null, "text": "MIIT approved 13 foreign telecom firms.", '
    '"gold": {"relevant": true, "kind": "approval", "counts": [{"value": %d, "qualifier": "exact", "role": "batch", '
    '"as_of": null, "quote": "13"}], "growth": [], "firms": [], "regions": [], "services": [], "authority": ["MIIT"], '
    '"event_date": null}}\n'
)


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of two invented texts that is scored in place of the shipped one."""
    (tmp_path / "right.jsonl").write_text(ROW % ("x1", 13), "utf-8")
    (tmp_path / "wrong.jsonl").write_text(ROW % ("x2", 14), "utf-8")
    (tmp_path / "floors.toml").write_text('[ours]\nfiles = ["r*.jsonl"]\n[ours.f1]\n"count with role" = 1.0\n', "utf-8")
    monkeypatch.setattr("miitwatch.measuring.selftest.find_corpus", lambda: tmp_path)
    return tmp_path


@pytest.mark.slow
def test_the_command_prints_every_field_with_its_floor() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "miitwatch", "selftest", "--set", "dev", "--set", "own", "--json"],
        capture_output=True, text=True, check=False, env=clean_environment(),
    )  # fmt: skip
    answer = json.loads(done.stdout)
    floors = tomllib.loads((CORPUS / "floors.toml").read_text("utf-8"))

    assert done.returncode == 0
    assert list(answer["sets"]) == ["dev", "own"]
    for name in ("dev", "own"):
        fields = answer["sets"][name]["fields"]
        assert answer["sets"][name]["fallen"] == []
        for field, floor in floors[name]["f1"].items():
            assert fields[field]["floors"]["f1"] == floor <= fields[field]["f1"]


def test_a_set_that_there_is_not_is_named_with_the_nearest(corpus: Path) -> None:
    with pytest.raises(CommandError, match=r'No set of labelled texts is named "ourz"\. There are 2, such as ours\.'):
        score_shipped(["ourz"])


@pytest.mark.slow
def test_many_texts_are_read_by_several_processes_and_told_in_the_order_of_their_sets(corpus: Path) -> None:
    (corpus / "wrong.jsonl").write_text("".join(ROW % (f"w{at}", 14) for at in range(150)), "utf-8")
    (corpus / "right.jsonl").write_text("".join(ROW % (f"r{at}", 13) for at in range(100)), "utf-8")
    _make_reader.cache_clear()
    ours, wrong = score_shipped()

    assert _make_reader.cache_info().misses == 0, "it was this process that read them"
    assert (ours.texts.name, ours.fallen, ours.tallies["count with role"].hit) == ("ours", [], 100)
    assert (wrong.texts.name, wrong.tallies["count with role"].missed) == ("wrong", 150)


def test_of_some_sets_it_is_said_of_which_the_floors_hold(corpus: Path) -> None:
    assert print_scores(score_shipped(["ours"]), ["ours"]).endswith("Every floor of ours holds.")
    assert print_scores(score_shipped(["wrong"]), ["wrong"]).endswith("None of these sets has a floor yet.")


def test_a_set_without_a_text_is_an_error(corpus: Path) -> None:
    (corpus / "wrong.jsonl").write_text("", "utf-8")

    with pytest.raises(MiitwatchError, match="the files of the set wrong hold no text"):
        score_shipped()


def test_a_floor_is_held_by_what_is_it_but_for_rounding() -> None:
    tally = Tally(hit=148, extra=12, missed=12)

    assert find_fallen("services", tally, {"f1": {"services": 0.925}}) == []
    assert find_fallen("services", tally, {"f1": {"services": 0.926}}) != []


def test_a_floor_that_does_not_hold_is_told(corpus: Path) -> None:
    assert print_scores(score_shipped()).endswith("Every floor holds.")

    shutil.copy(corpus / "wrong.jsonl", corpus / "right.jsonl")
    (corpus / "wrong.jsonl").unlink()
    scores = score_shipped()

    assert scores[0].fallen == ["count with role: f1 0.000 < 1.000"]
    assert "ours: count with role: f1 0.000 < 1.000" in print_scores(scores).partition("Under the floor:")[2]


def test_a_field_that_nothing_scores_has_fallen(corpus: Path) -> None:
    text = (corpus / "floors.toml").read_text("utf-8").replace("count with role", "count with rolle")
    (corpus / "floors.toml").write_text(text, "utf-8")

    assert score_shipped()[0].fallen == ["count with rolle: was not scored"]


def test_files_that_no_set_takes_are_scored_without_floors(corpus: Path) -> None:
    sets = load_sets(corpus)

    assert [(one.name, len(one.rows), dict(one.floors)) for one in sets] == [
        ("ours", 1, {"f1": {"count with role": 1.0}}),
        ("wrong", 1, {}),
    ]


@pytest.mark.parametrize("table", ['[ours]\nfiles = ["none*"]\n', '[ours]\nfiles = ["r*"]\n[ours.F2]\nkind = 1.0\n'])
def test_floors_that_mean_nothing_are_refused(corpus: Path, table: str) -> None:
    (corpus / "floors.toml").write_text(table, "utf-8")

    with pytest.raises(MiitwatchError, match=r"floors\.toml: \[ours\]"):
        load_sets(corpus)


def test_missing_texts_are_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert find_corpus() == CORPUS
    monkeypatch.setattr(labelled, "_PACKAGE", tmp_path / "miitwatch")

    with pytest.raises(MiitwatchError, match="labelled texts are missing"):
        find_corpus()


def test_precision_has_floors_too() -> None:
    tally = Tally(hit=9, extra=1, missed=0)

    assert find_fallen("kind", tally, {"precision": {"kind": 1.0}, "recall": {"kind": 1.0}}) == [
        "precision 0.900 < 1.000"
    ]


def place(value: int, region: str | None) -> dict[str, Any]:
    return {"value": value, "qualifier": "exact", "role": "batch", "as_of": None, "quote": str(value), "region": region}


@pytest.mark.parametrize(("label", "right"), [("Hainan", 1), ("Suzhou", 0), ("-", 0)])
def test_whose_a_figure_is_is_scored_by_its_label(label: str, right: int) -> None:
    row = json.loads(ROW % ("x1", 13))
    row["text"] = "13 foreign-funded companies in Hainan have been approved to operate value-added telecom services."
    row["gold"]["counts"] = [place(13, label)]
    tallies, _ = score_rows(READER, [row])

    assert (tallies["region of count"].hit, tallies["region of count"].extra) == (right, 1 - right)


def test_whose_a_figure_is_is_not_scored_where_no_label_tells_it() -> None:
    row = json.loads(ROW % ("x1", 13))

    assert score_rows(READER, [row])[0].keys() & {"count with role", "region of count"} == {"count with role"}


def test_a_dash_is_the_country_and_one_figure_may_be_of_several_places() -> None:
    counts = [place(13, "-"), place(29, "Hainan"), place(29, "Suzhou"), place(5, None)]

    assert list_labelled_regions({"counts": counts}) == {
        (13, "batch"): [None],
        (29, "batch"): ["Hainan", "Suzhou"],
        (5, "batch"): [None],
    }
