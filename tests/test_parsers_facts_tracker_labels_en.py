# ruff: noqa: E501  (a text stands on one line, so that it can be read and searched)
"""A tracker's shorthand in English: what one list let in, of which places, and to how many all lists come. All are invented."""

from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
TITLE = "China's value-added telecom pilot for foreign firms: who got in this time"


def tell(text: str, title: str = TITLE) -> list[str]:
    """The figures told as fact, in order, with role, region and day."""
    found = READER.read(Document(title, text, Published("2025-11-21"))).counts
    return [f"{c.value} {c.role} {c.region} {c.as_of}" for c in found if c.role != "other" and not c.review]


def test_a_list_with_places_that_add_up_is_told() -> None:
    assert tell("Published: 20 Nov, MIIT. In: 12. Total to date: 66. By city: SH 5 / BJ 4 / SZ 2 / HI 1. Withdrawn: none.") == [
        "12 batch None 2025-11-20",
        "66 pilot_total None 2025-11-20",
        "5 subset Shanghai 2025-11-20",
        "4 subset Beijing 2025-11-20",
        "2 subset Shenzhen 2025-11-20",
        "1 subset Hainan 2025-11-20",
    ]  # fmt: skip


def test_places_in_a_bracket_are_parts() -> None:
    assert [one.split()[0] for one in tell("New: 11 (SH 5, BJ 3, SZ 2, HI 1). Sum: 77.")] == [
        "11",
        "5",
        "3",
        "2",
        "1",
        "77",
    ]


def test_places_that_do_not_add_up_wait() -> None:
    assert tell("In: 12. By city: SH 5 / BJ 4 / SZ 2.") == []


def test_a_label_alone_waits() -> None:
    assert tell("In: 12. Withdrawn: none.") == []


def test_the_lines_below_another_heading_are_of_something_else() -> None:
    text = "TELECOM (VATS pilot): foreign firms\nIn: 9\nRunning tally: 58\n\nBANKS\nIn: 3\nRunning tally: 12"

    assert [one.split()[:2] for one in tell(text, "China digest")] == [["9", "batch"], ["58", "pilot_total"]]


def test_no_label_is_read_where_nothing_names_the_pilot() -> None:
    text = "In: 9\nRunning tally: 58\nForeign-invested telecom firms in China numbered 2,700 in September."

    assert [one for one in tell(text, "China digest") if one.split()[0] in ("9", "58")] == []


def test_the_day_of_the_list_is_the_events() -> None:
    text = "Published: 20 Nov, MIIT. In: 12. Total to date: 66."
    reading = READER.read(Document(TITLE, text, Published("2025-11-21")))

    assert (reading.kind, reading.event_date) == ("approval", "2025-11-20")
