"""Tables by places with a row for all, as English pages print them. All of them are invented."""

import pytest
from told import READER

from domain.claims import Count
from domain.dates import Published
from parsers.facts.text.document import Document

ABOVE = "Foreign-invested companies with an approval under the value-added telecom pilot, position on 31 January 2026\n"
TABLE = (
    "Area | Approved companies | Applications pending\n"
    "Beijing | 21 | 12\nShanghai | 28 | 19\nHainan | 9 | 3\nAll areas | 58 | 34\n"
)


def read(text: str, title: str = "Pilot by area") -> tuple[Count, ...]:
    return tuple(READER.read(Document(title, text, Published("2026-02-03"))).counts)


def list_told(text: str) -> set[tuple[int, str, str | None]]:
    return {(one.value, one.role, one.region) for one in read(text) if not one.review and one.role != "other"}


def test_the_row_for_all_is_the_pilots_total_and_the_others_its_parts() -> None:
    assert list_told(ABOVE + TABLE) == {
        (58, "pilot_total", None), (21, "subset", "Beijing"), (28, "subset", "Shanghai"), (9, "subset", "Hainan"),
    }  # fmt: skip
    assert {one.as_of for one in read(ABOVE + TABLE)} == {"2026-01-31"}


def test_those_who_wait_are_told_as_such() -> None:
    told = {one.value: one.detail for one in read(ABOVE + TABLE) if one.role == "other"}

    assert told == dict.fromkeys((12, 19, 3, 34), "applicants_by_place")


def test_a_quote_runs_from_the_place_to_its_number() -> None:
    assert {one.quote for one in read(ABOVE + TABLE) if one.role == "subset"} == {
        "Beijing | 21", "Shanghai | 28", "Hainan | 9",
    }  # fmt: skip


def test_a_table_may_have_its_places_on_top() -> None:
    table = " | Beijing | Shanghai | Total\nApproved | 21 | 28 | 49\nPending | 4 | 5 | 9\n"

    assert list_told(ABOVE + table) == {
        (49, "pilot_total", None), (21, "subset", "Beijing"), (28, "subset", "Shanghai"),
    }  # fmt: skip


def test_a_register_of_all_foreign_licensees_is_the_stock() -> None:
    text = (
        "MIIT register of foreign-invested telecommunications enterprises, end of 2025\n"
        "Region | Licensees | Share\nBeijing | 700 | 25%\nShanghai | 900 | 32%\n"
        "Elsewhere | 1,200 | 43%\nNationwide | 2,800 | 100%\n"
    )

    assert (2800, "stock_total", None) in list_told(text)
    assert {one.as_of for one in read(text)} == {"2025-12"}


def test_a_table_by_who_issued_the_papers_gives_its_parts_no_place() -> None:
    text = (
        "Foreign-invested telecom enterprises, end of December 2025\nIssued by | Enterprises\n"
        "MIIT | 2,700\nShanghai Communications Administration | 310\nTotal | 3,010\nSource: MIIT"
    )

    assert list_told(text) == {(3010, "stock_total", None), (2700, "subset", None), (310, "subset", None)}


def test_a_total_told_before_the_table_is_its_sum() -> None:
    text = (
        "The Ministry of Industry and Information Technology approved 49 foreign-invested companies for its value-added"
        " telecom pilot on 31 January 2026.\nArea | Approved companies\nBeijing | 21\nShanghai | 28\n"
    )

    assert list_told(text) == {(49, "batch", None), (21, "subset", "Beijing"), (28, "subset", "Shanghai")}


@pytest.mark.parametrize(
    ("above", "table"),
    [
        (ABOVE, TABLE.replace("58", "60")),  # does not add up
        (ABOVE, TABLE.replace("Approved companies", "New companies")),
        (ABOVE, TABLE.replace("Approved companies", "Applications approved")),
        (ABOVE, TABLE.replace("Approved companies", "Domestic companies")),
        (ABOVE, TABLE.replace("All areas | 58 | 34\n", "")),  # nothing says that these are all
        (ABOVE.replace("Foreign-invested companies", "Wholly foreign-owned hospitals"), TABLE),
        ("Targets for foreign-invested companies in the value-added telecom pilot by the end of 2027\n", TABLE),
        ("Foreign-invested companies that have applied for the value-added telecom pilot, 31 January 2026\n", TABLE),
        ("Foreign-invested companies approved under the value-added telecom pilot on 31 January 2026\n", TABLE),
        ("Foreign-invested companies in Shanghai with an approval under the telecom pilot, 31 January 2026\n", TABLE),
        ("", TABLE),
    ],
)
def test_what_is_not_plainly_those_let_in_is_not_told(above: str, table: str) -> None:
    assert not list_told(above + table)
