# ruff: noqa: E501  (a text stands on one line, as a page has it)
"""Where it stands that it is such an act, in which regions and for which services. Every text here is invented."""

from pathlib import Path

import pytest

from domain.claims import Ground, Reading
from domain.dates import Published
from domain.firms import load_gazetteer
from miitwatch.measuring.labelled import load_sets
from miitwatch.measuring.scoring import read_row
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
SETS = load_sets(Path(__file__).parent / "corpus")


def read(text: str, title: str = "") -> Reading:
    return READER.read(Document(title, text, Published("2031-05-01")))


def list_grounds(text: str, title: str = "") -> list[tuple[str, str, str]]:
    """Of the main statement: kind, value and the words."""
    return [(one.kind, one.value, one.quote) for one in read(text, title).statements[0].grounds]


def test_an_act_keeps_its_sentence_and_the_words_for_each_place_and_service() -> None:
    text = "工业和信息化部决定在北京、海南开展增值电信业务扩大对外开放试点，取消互联网数据中心业务的外资股比限制。通知印发各地。"

    assert list_grounds(text) == [
        ("act", "policy", text.partition("通知")[0]),
        ("region", "Beijing", "北京"),
        ("region", "Hainan", "海南"),
        ("service", "IDC", "互联网数据中心"),
    ]


def test_in_english_too_and_a_title_gives_way_to_the_sentence() -> None:
    first = (
        "MIIT launched a pilot that opens value-added telecom to foreign firms in Shenzhen, content delivery included."
    )
    told = list_grounds(first, "MIIT opens value-added telecom pilot in Shenzhen to foreign firms")

    assert told == [
        ("act", "policy", first),
        ("region", "Shenzhen", "Shenzhen"),
        ("service", "CDN", "content delivery"),
    ]
    reading = read(first, "MIIT opens value-added telecom pilot in Shenzhen to foreign firms")
    shenzhen = next(one for one in reading.statements[0].grounds if one.kind == "region")
    assert shenzhen.start > len(reading.title), "in the sentence, not in the title"


def test_a_zone_states_its_city_too() -> None:
    text = "上海市通信管理局宣布在临港新片区开展增值电信业务对外开放试点，外商独资企业可以申请。"
    told = [one for one in list_grounds(text) if one[0] == "region"]

    assert ("region", "Lingang", "临港") in told
    assert ("region", "Shanghai", "上海") in told or ("region", "Shanghai", "临港") in told


def test_a_place_within_a_firms_name_states_nothing() -> None:
    text = "MIIT approved 13 foreign firms for the value-added telecom pilot, among them Hermann Cloud (Shanghai) Co., Ltd."

    assert [one for one in list_grounds(text) if one[0] == "region"] == []


def test_a_total_has_its_figure_and_no_grounds() -> None:
    text = "截至2031年4月底，全国外商投资电信企业超过2400家，同比增长30%，其中北京最多。"
    total = next(one for one in read(text).statements if one.kind == "total")

    assert total.grounds == ()


@pytest.mark.unmeasured
@pytest.mark.parametrize("corpus", [one.name for one in SETS])
def test_whatever_an_event_names_stands_where_it_says(corpus: str) -> None:
    """On every ninth labelled text: no region and no service of an event without its words, at exact characters."""
    rows = next(one.rows for one in SETS if one.name == corpus)
    seen = 0
    for row in rows[::9]:
        reading = read_row(READER, row)
        for statement in reading.statements:
            if statement.kind == "total":
                continue
            seen += 1
            assert list(filter(None, (find_fault(reading, one) for one in statement.grounds))) == [], row["id"]
            assert [one.value for one in statement.grounds if one.kind == "act"] == [statement.kind]
            assert {one.value for one in statement.grounds if one.kind == "region"} == set(statement.regions)
            assert {one.value for one in statement.grounds if one.kind == "service"} == set(statement.services)
    assert seen or corpus == "off_subject"


def find_fault(reading: Reading, ground: Ground) -> str:
    return "" if ground.quote and reading.text[ground.start : ground.end] == ground.quote else f"{ground} elsewhere"


def test_a_city_of_hainan_states_its_province_too() -> None:
    text = "海口市8家企业的试点申请已受理。工业和信息化部决定在海口市8家园区开展增值电信业务扩大对外开放试点，外商独资企业可以申请。"
    statement = read(text).statements[0]
    assert set(statement.regions) == {one.value for one in statement.grounds if one.kind == "region"}
    assert "Hainan" in statement.regions
