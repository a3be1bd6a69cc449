# ruff: noqa: E501  (a sentence stands on one line)
"""Days that English tells by a name, by weekday and number, or as so many months from another. All sentences are invented."""

from datetime import date

import pytest

from parsers.facts.values.dates import find_dates
from parsers.facts.values.mentions import Anchor


def find(text: str, page: str | None) -> list[tuple[str | None, str]]:
    anchor = Anchor(date.fromisoformat(page) if page else None)
    return [(day.value, text[day.start : day.end]) for day in find_dates(text, anchor)]


@pytest.mark.parametrize(
    ("page", "text", "told"),
    [
        ("2025-03-10", "It was cleared on the last Friday of February.", ("2025-02-28", "last Friday of February.")),
        ("2026-03-02", "On the last Friday of February 2025 it let in 13.", ("2025-02-28", "last Friday of February 2025")),
        ("2026-03-02", "on the first Monday in June last year", ("2025-06-02", "first Monday in June last year")),
        ("2025-03-10", "On Friday the 28th the office wrote of thirteen firms.", ("2025-02-28", "Friday the 28th")),
        ("2027-11-02", "told of a fine Wednesday, the 20th", ("2027-10-20", "Wednesday, the 20th")),
        ("2025-02-20", "It will announce them on Friday the 28th.", ("2025-02-28", "Friday the 28th")),
        ("2026-03-02", "On Christmas Eve 2024 it let in three.", ("2024-12-24", "Christmas Eve 2024")),
        ("2025-03-10", "It met on the last Friday of March.", ("2024-03-29", "last Friday of March.")),
        ("2026-03-10", "The board will meet on the first Monday in June.", ("2026-06-01", "first Monday in June.")),
        ("2026-12-20", "It will take effect on New Year's Day.", ("2027-01-01", "New Year's Day")),
        ("2027-01-13", "The last round came on Christmas Eve.", ("2026-12-24", "Christmas Eve")),
        ("2027-01-14", "On New Year's Day there were 1,012.", ("2027-01-01", "New Year's Day")),
        ("2030-08-28", "A week ago today it approved 19.", ("2030-08-21", "A week ago today")),
        ("2030-03-01", "Five years ago today it let in 13.", ("2025-03-01", "Five years ago today")),
        ("2025-12-10", "on the Wednesday before the New Year holiday", (None, "Wednesday")),
        ("2026-02-11", "among the first 13, a year ago this month", ("2025-02", "a year ago this month")),
        ("2026-05-06", "Yesterday the ministry cleared three.", ("2026-05-05", "Yesterday")),
        ("2026-05-06", "It was quiet. Today, three were cleared.", ("2026-05-06", "Today")),
        ("2027-04-16", "3,390 at the close of the first quarter", ("2027-03", "first quarter")),
        ("2019-05-08", "129 as the first quarter ended", ("2019-03", "first quarter")),
        ("2020-08-11", "By the middle of this year 266 firms", ("2020-06", "middle of this year")),
        ("2026-08-11", "67 in the middle of last year", ("2025-06", "middle of last year")),
        ("2024-10-31", "The ministry on the 14th added seven firms.", ("2024-10-14", "14th")),
    ],
)  # fmt: skip
def test_a_day_that_is_told_by_name(page: str, text: str, told: tuple[str | None, str]) -> None:
    assert told in find(text, page)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2,343 in December 2024 and sixty more two months later, when 2,400 was passed", "2025-02"),
        ("1,926 in March 2024, which was 1,790 three months earlier.", "2023-12"),
        ("2,220 in September 2024. Three firms left; two months on, 2,300.", "2024-11"),
    ],
)
def test_so_many_months_from_the_month_told_before(text: str, told: str) -> None:
    assert [value for value, words in find(text, None) if "months" in words] == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In a circular dated April 8 and put online two days afterwards, the ministry", "2024-04-10"),
        ("It was cleared on April 11 and made public ten days later.", "2024-04-21"),
        ("Media reported on April 13. The ministry announced a day earlier that it had", "2024-04-12"),
    ],
)
def test_so_many_days_from_the_day_told_before(text: str, told: str) -> None:
    assert told in [value for value, _ in find(text, "2024-04-25")]


@pytest.mark.parametrize(
    "text",
    [
        "On July 29, two days before the meeting, the ministry cleared thirteen.",
        "On July 29, the day before the fair opened, the ministry cleared thirteen.",
        "In July 2026, three months before the deadline, thirteen were cleared.",
        "On Friday the 13th, 2 firms",
        "On Lunar New Year's Eve thirteen were cleared.",
        "It commented on the 3rd revised draft, a report on the 7th licensed firm and the 1st listed company.",
        "In the first quarter ended March of that year",
        "As USA Today reports, thirteen were cleared.",
        "Nobody knew what had come two months later.",
    ],
)
def test_what_only_says_how_long_before_something_else_is_no_day(text: str) -> None:
    told = [value for value, words in find(text, "2026-07-31") if words not in ("July 29", "July 2026")]
    assert {*told} <= {None}


def test_without_a_page_no_weekday_of_a_number_is_guessed() -> None:
    assert find("On Friday the 28th the office wrote of thirteen firms.", None) == [(None, "Friday the 28th")]


def test_an_ordinal_behind_a_weekday_may_be_a_firms() -> None:
    assert find("On Friday, the 14th foreign firm was cleared.", "2025-02-20") == [("2025-02-14", "Friday")]
