# ruff: noqa: E501  (a sentence of a test stands on one line)
"""What a total is compared with is of another day than it, and what a year has brought is no total of all."""

import pytest
from told import READER, check, tell_page

from domain.dates import Published
from parsers.facts.text.document import Document

DAY = "2026-08-05"
ZH = "外资电信||工信部数据显示,截至2026年6月底,全国外商投资电信企业达2600家,{}。"
EN = "Foreign telecom firms||China had 2,600 foreign-invested telecom companies at the end of June 2026, {}, the industry ministry said."


@pytest.mark.parametrize("words", ["上年同期为2000家", "去年同期为2000家", "一年前是2000家", "去年6月底是2000家"])
def test_a_total_of_a_year_before_is_as_of_then_in_chinese(words: str) -> None:
    check(DAY, ZH.format(words), ("2600 stock_total as of 2026-06", "2000 stock_total as of 2025-06"), ())


def test_a_total_of_the_beginning_of_the_year_is_not_as_of_todays() -> None:
    check(DAY, ZH.format("年初为2000家"), ("2600 stock_total as of 2026-06",), ("2000 stock_total as of 2026-06",))


@pytest.mark.parametrize(
    "words",
    ["up from 2,000 a year earlier", "against 2,000 a year ago", "up from 2,000 twelve months before", "versus 2,000 the year before"],
)  # fmt: skip
def test_a_total_of_a_year_before_is_as_of_then_in_english(words: str) -> None:
    check(DAY, EN.format(words), ("2600 stock_total as of 2026-06", "2000 stock_total as of 2025-06"), ())


@pytest.mark.parametrize("since", ["今年以来", "年初以来", "今年至今", "开年以来"])
def test_what_the_year_has_brought_is_no_total_of_all(since: str) -> None:
    text = f"外资试点||{since},工信部批准13家外资企业开展增值电信业务试点。"
    assert not {one for one in tell_page(DAY, text) if one.startswith("13 pilot_total")}


@pytest.mark.parametrize("since", ["今年以来,已累计有", "今年以来累计批准", "今年至今,全国已累计向", "年初以来,累计有"])
def test_what_the_year_summed_up_is_no_total_of_all(since: str) -> None:
    own = f"||8月4日,工信部向21家外资企业发放增值电信业务经营试点批复。{since}44家外资企业获批;试点启动至今,获批外资企业总数为118家。"
    told = tell_page(DAY, own)
    assert not {one for one in told if one.startswith("44 pilot_total")}
    assert {one for one in told if one.startswith("118 pilot_total")}


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("at end-June", "2026-06"), ("at mid-year", "2026-06"), ("by midyear", "2026-06"), ("in mid-2026", "2026-06"),
        ("by the middle of the year", "2026-06"), ("at the end of the first half", "2026-06"), ("as of the end of H1", "2026-06"),
        ("by the end of Q2", "2026-06"), ("at year-end 2025", "2025-12"), ("at the end of 2025", "2025-12"),
    ],
)  # fmt: skip
def test_a_total_is_as_of_the_time_told_beside_it(words: str, day: str) -> None:
    text = f"Foreign telecom firms||There were 2,600 foreign-invested telecom companies in China {words}, the industry ministry said."
    check(DAY, text, (f"2600 stock_total as of {day}",), ())


MONTHS = (
    "||By the end of 2025, MIIT had approved 55 foreign-invested firms in the value-added telecom pilot, up from {}."
)


def test_a_month_behind_a_totals_own_is_of_the_year_before() -> None:
    told = tell_page("2026-05-06", MONTHS.format("13 in March and 24 in July"))
    assert {"55 pilot_total as of 2025-12", "13 pilot_total as of 2025-03", "24 pilot_total as of 2025-07"} <= told
    assert "decided 2025-12" in told
    assert "decided 2026-03" not in told


def test_a_total_of_a_past_year_does_not_date_the_news_beside_it() -> None:
    text = "More than 3,000 foreign-invested telecom firms now operate in China, up from 2,100 in 2023, MIIT said."
    reading = READER.read(Document("", text, Published("2026-05-06")))
    assert reading.event_date is None
    assert "2100 stock_total as of 2023" in tell_page("2026-05-06", f"||{text}")
