# ruff: noqa: E501  (a passage of a test stands on one line)
"""All foreign-invested telecom firms, told so in English: what closed, came, is wished for, is a part or of a wider region is none, and each has its own day and place."""

import pytest
from told import check, check_figures

FIRMS = "foreign-invested telecom companies"


@pytest.mark.parametrize(
    "text",
    [
        f"About 1,200 {FIRMS} have closed in China, MIIT said.",
        f"China lost 1,200 {FIRMS} last year.",
        f"In 2024, 1,200 {FIRMS} were set up in China.",
        f"Last year 1,200 {FIRMS} entered the Chinese market.",
        f"China does not have 3,000 {FIRMS}, MIIT said.",
        f"China would have had 3,000 {FIRMS} without the pandemic.",
        f"China needs 3,000 {FIRMS}, a researcher said.",
        f"China may have 3,000 {FIRMS} by now, an analyst said.",
        f"About 1,200 {FIRMS} in China are from Hong Kong, MIIT said.",
        f"European investors own 1,400 {FIRMS} in China.",
        "Wholly foreign-owned telecom companies in China numbered 1,050 at the end of July.",
        f"More than 1,400 {FIRMS} took part in a MIIT conference.",
        "China had 2,563 foreign-invested telecom retailers at the end of July, MIIT said.",
        f"The Yangtze River Delta has 1,400 {FIRMS}, MIIT said.",
        f"Outside Shanghai, there were 1,513 {FIRMS} at the end of July, MIIT said.",
        f"Without Guangdong, China has 2,250 {FIRMS}.",
    ],
)
def test_what_is_not_all_of_them_waits(text: str) -> None:
    check_figures("2025-11-20", text, set())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"China has 2,563 {FIRMS}, MIIT said.", "2563 stock_total in None"),
        (f"About 1,200 {FIRMS} are now active in China.", "1200 stock_total"),
        (f"There were 2,563 {FIRMS} in operation at the end of July.", "2563 stock_total as of 2025-07"),
        (f"In Guangdong there were 1,050 {FIRMS} at the end of July, MIIT said.", "1050 stock_total in Guangdong"),
        (f"In Shanghai alone, the number of {FIRMS} reached 1,050, MIIT said.", "1050 stock_total in Shanghai"),
        ("In Shanghai, 20 foreign-invested firms had been approved under MIIT's value-added telecom pilot by the end of July.", "20 pilot_total in Shanghai"),
        (f"In Beijing on Friday, MIIT said there were 2,563 {FIRMS} at the end of July.", "2563 stock_total in None"),
        (f"China had 2,563 {FIRMS}, 30 percent above the level at the end of 2023, MIIT said.", "2563 stock_total as of None"),
        (f"Compared with the end of 2020, the number of {FIRMS} more than doubled to 2,563.", "2563 stock_total as of None"),
        (f"Since joining the WTO in December 2001, China has licensed 2,563 {FIRMS}.", "2563 stock_total as of None"),
        (f"From 1,926 in 2023, the number of {FIRMS} has climbed to 2,563, MIIT said.", "2563 stock_total as of None"),
    ],
)  # fmt: skip
def test_all_of_them_have_their_own_place_and_day(text: str, told: str) -> None:
    check("2025-11-20", text, (told,), ())


@pytest.mark.parametrize(
    "text",
    [
        f"Compared with 2020, when there were 1,250, China had 2,563 {FIRMS}, MIIT said.",
        f"China has 2,563 {FIRMS}, compared with 2020 when it had 1,250.",
    ],
)
def test_a_year_counts_nothing(text: str) -> None:
    check("2025-11-20", text, ("2563 stock_total",), ("2020 stock_total",))
