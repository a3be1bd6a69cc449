# ruff: noqa: E501  (a text stands on one line, so that it can be read and searched)
"""What is read of a text off the subject: figures of something else, firms that are mentioned, and nothing that is asked further."""

import pytest

from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

GAMES = Document(
    "国家新闻出版署批准13款进口游戏",
    "国家新闻出版署2月28日向13家企业核发进口网络游戏版号，索尼、任天堂等8家外资企业获批，同比增长30%。累计批准企业达2400家。",
    Published("2025-03-01"),
)
HOSPITALS = Document(
    "Nine foreign hospitals approved",
    "Health officials on Friday approved nine foreign-owned hospitals in Shanghai, among them Raffles Medical and ParkwayHealth. "
    "More than 60 such hospitals operate in China, 20 per cent more than a year ago.",
    Published("2025-03-01"),
)


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(load_gazetteer())


@pytest.mark.parametrize("document", [GAMES, HOSPITALS])
def test_figures_and_firms_off_the_subject_are_no_news(reader: Reader, document: Document) -> None:
    reading = reader.read(document)

    assert not reading.relevant
    assert reading.counts
    assert reading.firms
    assert {count.role for count in reading.counts} == {"other"}
    assert {firm.status for firm in reading.firms} == {"mentioned"}
    assert (reading.kind, reading.event_date, reading.statements, reading.growth) == (None, None, (), ())


def test_what_is_read_off_the_subject_stands_in_its_text(reader: Reader) -> None:
    reading = reader.read(GAMES)

    assert {(count.value, count.quote) for count in reading.counts} >= {(13, "13家企业"), (8, "8家外资企业")}
    assert {"索尼", "任天堂"} <= {firm.name for firm in reading.firms}
    for claim in (*reading.counts, *reading.firms):
        assert reading.text[claim.start : claim.end] == claim.quote


def test_the_same_figures_on_the_subject_are_news(reader: Reader) -> None:
    body = GAMES.body.replace("国家新闻出版署", "工业和信息化部").replace("进口网络游戏版号", "增值电信业务试点批复")

    reading = reader.read(Document("", body, GAMES.published))

    assert reading.relevant
    assert (13, "batch") in {(count.value, count.role) for count in reading.counts}


def test_why_a_figure_off_the_subject_is_no_claim_is_told(reader: Reader) -> None:
    reading, trace = reader.explain(GAMES)

    assert not reading.relevant
    assert {cause.claim.words for cause in trace.causes} >= {"13家企业", "8家外资企业"}
    assert [one.why for one in trace.passed if one.kind == "growth"] == [
        "the growth of something else than the foreign-invested total"
    ]
