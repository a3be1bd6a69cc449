"""English tables of those let in, by place, by service and by round. All are invented."""

import pytest

from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
TITLE = "Value-added telecom pilot: approved foreign-invested enterprises"
BY_REGION = "Region | Enterprises\nBeijing | 27\nShanghai | 35\nShenzhen | 10\nHainan | 5\nTotal | {}"


def tell(title: str, text: str) -> list[str]:
    """The figures told as fact, in order, with role, region and day."""
    found = READER.read(Document(title, text, Published("2025-12-02"))).counts
    return [f"{c.value} {c.role} {c.region} {c.as_of}" for c in found if c.role != "other" and not c.review]


def test_rows_by_region_part_the_total_to_which_they_come() -> None:
    assert tell(TITLE, BY_REGION.format(77)) == [
        "27 subset Beijing None",
        "35 subset Shanghai None",
        "10 subset Shenzhen None",
        "5 subset Hainan None",
        "77 pilot_total None None",
    ]


def test_rows_that_come_to_another_number_tell_nothing() -> None:
    assert tell(TITLE, BY_REGION.format(79)) == []


@pytest.mark.parametrize(
    "title",
    [
        "Value-added telecom pilot: applications of foreign-invested enterprises",
        "Biotech pilot: approved foreign-invested enterprises",
    ],
)
def test_a_table_of_something_else_tells_nothing(title: str) -> None:
    assert tell(title, BY_REGION.format(77)) == []


def test_rows_by_service_part_a_stock() -> None:
    text = "Service | Companies\nInformation services | 1,500\nData processing | 1,200\nTotal | 2,700"

    assert [one.split()[:2] for one in tell("Foreign-invested telecom enterprises by service", text)] == [
        ["1500", "subset"],
        ["1200", "subset"],
        ["2700", "stock_total"],
    ]


def test_rounds_have_each_their_own_day() -> None:
    text = "Round | Date | Enterprises approved\n1 | 2025-02-28 | 13\n2 | 2025-05-30 | 20\n3 | 2025-08-08 | 21"

    assert tell(TITLE, text) == [
        "13 batch None 2025-02-28",
        "20 batch None 2025-05-30",
        "21 batch None 2025-08-08",
    ]
