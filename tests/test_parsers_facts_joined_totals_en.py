# ruff: noqa: E501  (a passage of a test stands on one line)
"""English totals that newcomers join, rolls that lengthen, figures that a post told wrongly, and batches told in passing."""

import pytest
from told import check_figures

PILOT = "the value-added telecom pilot"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            f"Nine foreign-invested companies got the go-ahead for {PILOT} on Tuesday, joining the 41 that were in it already and making 50.",
            {"9 batch as of 2025-11-11", "41 pilot_total", "50 pilot_total as of 2025-11-11"},
        ),
        (
            f"Nine foreign-invested companies got the go-ahead for {PILOT} on Tuesday, joining the queue for data halls.",
            {"9 batch as of 2025-11-11"},
        ),
        (
            f"With the 12 names that MIIT added on Wednesday, the list of overseas companies approved for {PILOT} has grown to 77.",
            {"12 batch as of 2025-11-12", "77 pilot_total as of 2025-11-12"},
        ),
        (
            "A post put foreign-invested telecom enterprises in China at 6,000. The true figure, according to the ministry, was close to 2,950 at the end of September.",
            {"2950 stock_total"},
        ),
        (
            "A bulletin put foreign-invested telecom enterprises in China at 2,950 at the end of September.",
            {"2950 stock_total as of 2025-09"},
        ),
        (
            "In telecoms, 44 foreign companies have by now been given the go-ahead for value-added business, a third batch of 14 having been waved through on October 30.",
            {"44 pilot_total", "14 batch as of 2025-10-30"},
        ),
        (
            f"A widely shared post had it that 40 further foreign companies received approvals under {PILOT} on Monday. Not so, MIIT's press office replied.",
            set(),
        ),
        (
            f"The ministry on November 10 withdrew the approvals of three foreign-invested companies in Shenzhen and Beijing under {PILOT}, leaving 88 in the programme.",
            {"88 pilot_total"},
        ),
    ],
)
def test_totals_and_batches_are_told_apart(text: str, told: set[str]) -> None:
    check_figures("2025-11-13", text, told)
