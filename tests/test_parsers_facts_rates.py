# ruff: noqa: E501  (a sentence stands on one line, so that it can be read and searched)
"""Rates of a text, and those that learnt weights hold for the growth of the total."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.claims import REVIEW_BELOW
from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document
from parsers.facts.values.rates import find_rates


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(load_gazetteer())


@pytest.mark.parametrize(
    ("text", "rates"),
    [
        ("up 31.5%, thirty per cent, 30 pct and twelve and a half percent", [31.5, 30.0, 30.0, 12.5]),
        ("a third more, two fifths, by one eighth, half as many, three in ten", [33.3, 40.0, 12.5, 50.0, 30.0]),
        ("doubled, twice as many, a threefold rise", [100.0, 100.0, 200.0]),
        ("增长31.5%,扩大31个百分点,百分之三十点五,三成,一成半,三成六", [31.5, 31.0, 30.5, 30.0, 15.0, 36.0]),
        ("四分之一,翻了一番,多出一倍", [25.0, 100.0, 100.0]),
        ("The 30 firms, one of ten, in the third quarter of 2026", []),
        ("30家,成都,三成为主,2026年", []),
    ],
)  # fmt: skip
def test_percents_tenths_and_fractions_are_rates(text: str, rates: list[float]) -> None:
    chinese = any("一" <= char <= "鿿" for char in text)
    found = [one.value for one in find_rates(text, 0, len(text), chinese=chinese)]
    assert found == rates


@given(st.text(alphabet="一二三成半分之百点翻番倍0123456789.% percntahlfouirdqd-"), st.booleans())
def test_any_text_has_rates_in_order_that_stand_in_it(text: str, chinese: bool) -> None:
    found = [*find_rates(text, 0, len(text), chinese=chinese)]
    assert all(0 <= one.start < one.end <= len(text) and 0 < one.value < 10_000 for one in found)
    assert [one.start for one in found] == sorted(one.start for one in found)


@pytest.mark.parametrize(
    ("title", "text", "value"),
    [
        (
            "China lets 13 foreign firms into telecom trial",
            "China's Ministry of Industry and Information Technology on Friday approved 13 foreign-invested companies to run value-added telecom services in a pilot.\n\nThe number of foreign-invested telecom enterprises in the country exceeded 2,400 at the end of February. The ministry puts the growth over the year at 30 per cent.",
            30.0,
        ),
        (
            "工信部批复13家外资企业开展增值电信业务试点",
            "2月28日,工信部向13家外商投资企业发放增值电信业务经营试点批复。\n截至2月底,全国外商投资电信企业2400多家,比一年前高三成。分析人士认为,外资企业的数量在两年间稳步上升,但多数企业规模不大,业务集中在少数几个城市。获批企业分布在北京、上海、海南和深圳,可以开展互联网接入等业务,有关部门将继续完善配套政策。",
            30.0,
        ),
    ],
)  # fmt: skip
def test_growth_that_no_rule_reads_is_found_and_waits(reader: Reader, title: str, text: str, value: float) -> None:
    reading = reader.read(Document(title, text, Published("2025-03-01")))

    grown = {one.value: one for one in reading.growth}

    assert value in grown
    assert grown[value].review is True
    assert grown[value].confidence < REVIEW_BELOW
    assert grown[value].rule.endswith("+learnt")
    assert reading.text[grown[value].start : grown[value].end] == grown[value].quote


def test_a_share_and_the_growth_of_something_else_are_none(reader: Reader) -> None:
    text = (
        "China's Ministry of Industry and Information Technology on Friday approved 13 foreign-invested companies to run value-added telecom services in a pilot.\n\n"
        "Foreign shareholders may hold 100 percent. Revenue of the sector grew 3.2 percent last year. Shares of a data centre operator rose 7 percent in Hong Kong."
    )
    reading = reader.read(Document("China lets 13 foreign firms into telecom trial", text, Published("2025-03-01")))
    assert reading.growth == ()
