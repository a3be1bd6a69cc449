# ruff: noqa: E501  (a sentence stands on one line)
"""What a page without a date says of its time: its head's month, its opening line's day, and nothing that is a guess."""

import pytest

from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document
from parsers.facts.values.anchors import find_opening_day
from parsers.facts.values.dates import find_dates
from parsers.facts.values.mentions import Anchor
from parsers.facts.values.page_months import find_page_month

READER = Reader(load_gazetteer())
GRANT = "the Ministry of Industry and Information Technology approved eleven foreign-invested companies for the pilot of value-added telecom services"


def find(text: str) -> tuple[int, int] | None:
    return find_page_month(text, find_dates(text, Anchor(None)))


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("Embassy business newsletter, August 2028\nOn the list of 28 July stand eleven firms.", (2028, 8)),
        ("Telecoms\nClient alert | April 2014\nThe ministry said on 15 April that it would.", (2014, 4)),
        ("外资电信简报 2027年9月\n9月15日,北京公布六家。", (2027, 9)),
    ],
)
def test_the_month_of_the_head_is_the_pages(text: str, month: tuple[int, int]) -> None:
    assert find(text) == month


@pytest.mark.parametrize(
    "text",
    [
        "The pilot was announced on April 10, 2024. On February 26 four firms got their papers.",
        "A photo of March 28, 2024 shows a park\nOn Wednesday the pilot began.",
        "根据2016年3月1日施行的规定\n5月2日,工信部批准。",
        "Report for May 2026\nAnnex, June 2026\nOn 3 May it approved two.",
        "China's telecom pilot of April 2024 reaches Hainan\nOn February 26 four firms got their papers.",
        "Foreign cap on data centres to end in December 2027\nOn 28 July it approved two.",
    ],
)
def test_another_date_gives_a_page_no_month(text: str) -> None:
    assert find(text) is None


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Embassy newsletter, August 2028", "2028-07-28"),
        ("Embassy newsletter, June 2028", "2027-07-28"),
        ("Embassy newsletter", None),
    ],
)
def test_a_day_without_a_year_is_the_last_before_the_head(head: str, day: str | None) -> None:
    assert READER.read(Document(head, f"On 28 July {GRANT}.")).event_date == day


def test_of_last_year_is_not_the_heads() -> None:
    text = f"On 28 July of last year {GRANT}."
    assert READER.read(Document("Embassy newsletter, August 2028", text)).event_date is None


def test_an_opening_line_with_place_and_day_dates_what_was_yesterday() -> None:
    text = f"Haikou, 19 August 2026. Yesterday {GRANT}."
    assert READER.read(Document("Eleven more", text)).event_date == "2026-08-18"


def test_a_month_of_publishing_goes_before_any_head() -> None:
    document = Document("Client alert, April 2014", f"On 28 July {GRANT}.", Published("2028-08"))
    assert READER.read(document).event_date == "2028-07-28"


def test_a_footnote_and_a_picture_open_no_page() -> None:
    for foot in ("Financial Times, 12 March 2019. Telecoms in China.", "Photo, 3 May 2011. A tower in Hainan."):
        assert READER.read(Document("Eleven more", f"Yesterday {GRANT}.\n{foot}")).event_date is None


def test_only_months_that_a_text_names_lend_their_year() -> None:
    text = f"In December 2024 ten firms had it, and two more two months later. On Feb 26 {GRANT}."
    assert READER.read(Document("", text)).event_date is None
    assert find_dates("2024年第二季度末共有12家。6月5日,13家获批。", Anchor(None))[-1].value is None


def test_a_chronicle_opens_with_no_day_of_its_own() -> None:
    assert find_opening_day("Haikou, 19 August 2026. A pair.\nBeijing, 20 August 2026. Two more.") is None
