# ruff: noqa: E501  (a sentence stands on one line)
"""A day in a bracket that opens another figure is not that of the one before it; a paper's own day goes before that of its telling."""

import pytest

from domain.claims import Reading
from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())


def read(text: str, published: str) -> Reading:
    return READER.read(Document("Foreign telecom firms in China", text, Published(published)))


@pytest.mark.parametrize(
    ("bracket", "days"), [("(December 2030)", ["2030-12"]), ("(end of 2029: 4,210)", [])]
)  # fmt: skip
def test_a_bracket_dates_the_figure_before_it_unless_it_tells_another(bracket: str, days: list[str]) -> None:
    reading = read(
        f"China counts 4,598 foreign-invested telecom enterprises {bracket}, the industry ministry said.", "2031-02-03"
    )

    assert [one.as_of for one in reading.counts if one.value == 4598 and one.as_of] == days


def test_a_notice_has_its_own_day() -> None:
    text = "The Ministry of Industry and Information Technology announced on March 1 that it had approved 17 foreign-invested companies for the pilot of value-added telecom services. The notice is dated February 25."
    reading = read(text, "2031-03-02")

    assert reading.event_date == "2031-02-25"
    assert [one.as_of for one in reading.counts if one.value == 17] == ["2031-02-25"]
