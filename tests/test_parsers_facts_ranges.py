# ruff: noqa: E501  (a sentence of a test stands on one line)
"""Bounds and words for many are no figures: what tells from where to where waits, and what tells no number gives none."""

import pytest
from told import check

from parsers.facts.values.numbers import find_numbers, is_range

ZH = "外资电信试点||工信部表示,截至2026年6月底,已有{}外资企业获得增值电信业务经营试点批复。"
EN = "MIIT pilot||By the end of June 2026, {} foreign-invested companies had been approved for the value-added telecom pilot, the ministry said."


@pytest.mark.parametrize("words", ["几十家", "数十家", "好几十家", "七八家", "三五家", "三四十家", "一两百家", "30至40家", "30到40家", "三十至四十家", "30—40家"])  # fmt: skip
def test_bounds_and_words_for_many_are_told_as_no_total_in_chinese(words: str) -> None:
    check(
        "2026-07-05", ZH.format(words), (), tuple(f"{n} pilot_total" for n in (3, 7, 8, 10, 30, 35, 40, 78, 100, 200))
    )


@pytest.mark.parametrize("words", ["30 to 40", "between 30 and 40", "anywhere from 30 to 40", "seven or eight", "one or two", "two or three dozen", "three to four dozen", "a few dozen", "some three score"])  # fmt: skip
def test_bounds_and_words_for_many_are_told_as_no_total_in_english(words: str) -> None:
    check("2026-07-05", EN.format(words), (), tuple(f"{n} pilot_total" for n in (2, 3, 4, 8, 12, 24, 36, 40, 48)))


@pytest.mark.parametrize(
    ("day_text", "told"),
    [
        (ZH.format("13家"), "13 pilot_total"),
        (ZH.format("十几家"), "10 pilot_total"),
        (ZH.format("总数十三家"), "13 pilot_total"),
        (EN.format("thirty-odd"), "30 pilot_total"),
        (EN.format("two dozen"), "24 pilot_total"),
        (EN.format("half a hundred"), "50 pilot_total"),
    ],
)
def test_what_is_one_figure_is_told(day_text: str, told: str) -> None:
    check("2026-07-05", day_text, (told,), ())


@pytest.mark.parametrize(
    "rise",
    [
        "rose from 31 to 40",
        "rose 31 to 40",
        "went from 31 companies to 40",
        "grew to 40 from 31",
        "rose by 9 to 40",
        "grew since February 2025 to 40",
    ],
)
def test_what_a_figure_rose_to_is_no_bound(rise: str) -> None:
    text = f"MIIT pilot||The number of foreign-invested companies approved for the value-added telecom pilot {rise} by the end of June 2026, the ministry said."
    check("2026-07-05", text, ("40 pilot_total",), ())


@pytest.mark.parametrize(("han", "behind", "bounds"), [
    ("七八", "家企", True), ("三四十", "家", True), ("二百四五十", "家", True), ("两三", "家", True),
    ("二〇二五", "年", False), ("两千三", "家", False), ("一二", "章", False), ("三十", "家", False), ("七八", "月", False),
])  # fmt: skip
def test_two_digits_side_by_side_are_bounds_before_a_word_that_counts(han: str, behind: str, bounds: bool) -> None:
    assert is_range(han, behind) is bounds


@pytest.mark.parametrize(
    ("text", "values"),
    [("三千零几十家", [3000]), ("二百四五十家", [240]), ("数十三家", [13]), ("几百家", []), ("总数十三家", [13]), ("two or three dozen", [2, 36])],
)  # fmt: skip
def test_numerals_are_read_to_their_lower_bound(text: str, values: list[int]) -> None:
    assert [int(number.value) for number in find_numbers(text)] == values


def test_no_more_than_a_figure_is_not_over_it() -> None:
    (number,) = find_numbers("Analysts could think of no more than 13 such firms.")
    assert number.qualifier == "exact"
