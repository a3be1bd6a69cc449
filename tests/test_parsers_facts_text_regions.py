# ruff: noqa: E501  (a sentence of a test stands on one line)
"""Which of the places that a text names its news is of: rules and learnt weights together, and none that the text does not name."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scenes import PUBLISHED, READER, set_scene

from parsers.facts.drawing import draw
from parsers.facts.spoken_of import find_regions_by_rules
from parsers.facts.text.brief import BRIEF_BELOW
from parsers.facts.text.document import Document
from parsers.facts.values.regions import REGION_NAMES, SHORT_NAMES, find_told_regions, list_around
from parsers.facts.weights import learnt_text_regions
from parsers.facts.weights.learnt import unpack_row
from parsers.facts.weights.learnt_text_regions import (
    TOLD_FROM,
    load_text_region_weights,
    prefer_regions_told,
    weigh_text_regions,
)
from parsers.facts.weights.text_region_marks import find_rows, mark_text_regions, survey

CORPUS = Path(__file__).parent / "corpus"
ELSEWHERE = (
    "The Ministry of Industry and Information Technology has approved 13 foreign-invested firms for the pilot in Beijing, Shanghai, Hainan and "
    "Shenzhen, it said on Friday. They may run data centres and offer internet access services. A lawyer in Qingdao, whose clients include "
    "shipping companies, said that the pilot should be widened. \"Our customers are in Ningbo and in Qingdao, so that we wait,\" a manager said. "
    "The approvals are the first since the pilot was announced in April 2024, and each is valid for five years."
)  # fmt: skip


def mark(text: str, title: str = "") -> Mapping[str, set[str]]:
    """By region the marks of a text's places that tell where they stand."""
    scene = set_scene(text, title)
    return {region: {*kinds[0][1]} for region, kinds in mark_text_regions(scene, draw(scene), ())}


def test_places_where_others_work_are_none_of_the_news() -> None:
    scene = set_scene(ELSEWHERE)
    assert {"Qingdao", "Ningbo"} <= {*find_regions_by_rules(scene)}, "by their names alone rules cannot tell them apart"
    reading = READER.read(Document("", ELSEWHERE, PUBLISHED))
    assert reading.regions == ("Beijing", "Hainan", "Shanghai", "Shenzhen")


def test_of_a_short_text_and_of_one_off_the_subject_rules_tell() -> None:
    short = set_scene("MIIT approved 13 foreign firms. A lawyer in Qingdao said so.")
    assert len(short.folded.text) < BRIEF_BELOW[False]
    assert prefer_regions_told(short, draw(short), ("Qingdao",)) == ("Qingdao",)
    off = set_scene("A match was played in Qingdao in front of a large crowd of visitors. " * 12)
    assert not off.relevance.relevant
    assert prefer_regions_told(off, draw(off), ("Qingdao",)) == ("Qingdao",)


def test_a_place_is_told_from_the_line_on_whatever_rules_say(monkeypatch: pytest.MonkeyPatch) -> None:
    likely = {"Wuhan": TOLD_FROM, "Beijing": TOLD_FROM - 0.001, "Hainan": 0.99}
    monkeypatch.setattr(learnt_text_regions, "weigh_text_regions", lambda *_: likely)
    scene = set_scene(ELSEWHERE)
    assert prefer_regions_told(scene, draw(scene), ("Beijing",)) == ("Hainan", "Wuhan")


def test_what_is_likely_is_a_likelihood() -> None:
    scene = set_scene(ELSEWHERE)
    likely = weigh_text_regions(scene, draw(scene), find_regions_by_rules(scene))
    assert {"Beijing", "Hainan", "Ningbo", "Qingdao", "Shanghai", "Shenzhen"} == likely.keys()
    assert all(0 <= odds <= 1 for odds in likely.values())
    assert likely["Ningbo"] < likely["Beijing"]


def test_the_city_around_a_zone_and_what_rules_call_otherwise_come_into_question() -> None:
    marks = mark("工业和信息化部批准13家外资企业在临港开展试点。")
    assert {"Lingang", "Shanghai"} == marks.keys()
    assert "around-Lingang" in marks["Shanghai"]
    assert "named0" in marks["Shanghai"]
    scene = set_scene("工业和信息化部批准13家外资企业在亦庄开展试点。")
    ((region, kinds),) = mark_text_regions(scene, draw(scene), ("Beijing",))
    assert (region, "rules-True" in kinds[0][1]) == ("Beijing", True)


def test_marks_tell_where_and_in_whose_name_a_place_stands() -> None:
    marks = mark(
        "Approved: Siemens Digital (Suzhou) Co., Ltd.\nForeign firms in Beijing and Wuhan may now run data centres.",
        "Hainan telecom pilot lets in 13 foreign firms",
    )
    assert {"at-title", "first-title", "free", "beside-batch"} <= marks["Hainan"]
    assert "of-firm" in marks["Suzhou"]
    assert "of-firm" not in marks["Wuhan"]
    assert {"row1", "here2"} <= marks["Wuhan"] & marks["Beijing"]
    assert "row0" in marks["Suzhou"]
    assert all("regions4" in one for one in marks.values())


@pytest.mark.parametrize(
    ("text", "spans", "rows"),
    [
        ("北京、上海和海南", [(0, 2), (3, 5), (6, 8)], [(0, 2), (0, 2), (0, 2)]),
        ("Beijing and Hainan, not in Wuhan", [(0, 7), (12, 18), (27, 32)], [(0, 1), (0, 1), (2, 2)]),
        ("Wuhan", [(0, 5)], [(0, 0)]),
        ("none", [], []),
    ],
)
def test_places_that_are_joined_are_one_row(
    text: str, spans: list[tuple[int, int]], rows: list[tuple[int, int]]
) -> None:
    assert find_rows(text, spans) == dict(zip(spans, rows, strict=True))


def test_a_text_without_a_place_has_none() -> None:
    scene = set_scene("MIIT approved 13 foreign firms for the telecom pilot. " * 12)
    assert weigh_text_regions(scene, draw(scene), ()) == {}
    assert survey(scene, draw(scene)).named == {}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_weights_are_there(language: str) -> None:
    weights = load_text_region_weights(language)
    assert {*weights.kinds} == {*"=L"}
    assert all(weights.kinds.values())
    other, own = unpack_row(weights.kinds["="]["rules-True"])[:2]
    assert own > other


WORDS = """
北京 上海 、 和 海南 浦东 临港 有限公司 13家 外资 获批 工信部 。 Beijing Hainan and the (Suzhou) Co., Ltd. MIIT approved 13 foreign telecom firms . pilot
"""
PIECES = st.sampled_from([*WORDS.split(), "\n"])


@given(st.lists(PIECES, min_size=40, max_size=160))
def test_no_region_is_told_that_a_text_does_not_name(pieces: list[str]) -> None:
    text = " ".join(("MIIT approved 13 foreign telecom firms for the pilot.", *pieces))
    reading = READER.read(Document("", text, PUBLISHED))
    assert not {*reading.regions} - list_named(text)


def list_named(text: str) -> set[str]:
    """The regions whose names stand in a text, those around them, and those that rules find."""
    named = {region for region, names in REGION_NAMES.items() if any(name in text for name in names)}
    named |= {region for letter, region in SHORT_NAMES.items() if letter in text}
    named |= {region for region, _, _ in find_told_regions(text)}
    return named | {wide for region in named for wide in list_around(region)}


@pytest.mark.unmeasured
@pytest.mark.parametrize("name", ["dev", "blind_yy_zh", "blind_yy_en"])
def test_every_region_of_a_labelled_text_stands_in_it(name: str) -> None:
    rows: list[dict[str, Any]] = [
        json.loads(line) for line in (CORPUS / f"{name}.jsonl").read_text("utf-8").splitlines()
    ]
    told = 0
    for row in rows:
        reading = READER.read(Document(row["title"] or "", row["text"], None))
        scene = READER.set_scene(Document(row["title"] or "", row["text"], None))
        assert not {*reading.regions} - (list_named(scene.folded.text) if scene else set()), row["id"]
        told += len(reading.regions)
    assert told > 20
