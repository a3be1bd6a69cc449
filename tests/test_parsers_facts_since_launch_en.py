# ruff: noqa: E501  (a sentence of a test stands on one line)
"""Figures told since the pilot began, beside their sum, or of those who were first: what they are told as, and what near ones are not."""

import pytest
from told import list_figures, tell_page

DAY = "2026-05-18"


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Some 76 overseas companies have joined the value-added telecom pilot since it was launched in October 2024.",
            {"76 pilot_total"},
        ),
        (
            "Some 21 overseas companies joined the value-added telecom pilot on Friday, MIIT said.",
            {"21 batch"},
        ),
        (
            "Since the launch of the VATS pilot programme, MIIT has approved 76 applications from foreign investors.",
            {"76 pilot_total"},
        ),
        (
            "Kestrel Data (Shanghai) Co Ltd was among the first 13 companies to be approved in February 2025 under the value-added telecom pilot.",
            {"13 batch"},
        ),
        (
            "The city promises a bonus for the first 13 companies to be approved under the value-added telecom pilot.",
            set(),
        ),
        (
            "The pilot has had a positive, if modest, effect: of the 113 companies that have so far obtained approvals for value-added telecom services, around 30 are European-invested.",
            {"113 pilot_total", "30 subset"},
        ),
        (
            "More would follow if the 113 companies that have so far obtained approvals under the telecom pilot are any guide.",
            set(),
        ),
        (
            "They were among 12 foreign-invested companies given the nod by MIIT this month, a list that brings the cumulative figure to 68.",
            {"12 batch", "68 pilot_total"},
        ),
        (
            "So far 12 foreign-invested companies have been given the nod by MIIT under the telecom pilot.",
            {"12 pilot_total"},
        ),
        (
            "Mr Wang said 29 foreign companies had applied for telecom licences, that five, including MSN China, had been granted licences.",
            {"5 pilot_total"},
        ),
    ],
)
def test_what_was_let_in_since_the_launch_is_a_sum(text: str, figures: set[str]) -> None:
    assert list_figures(DAY, text) == figures


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The first step, taken in 2024 in Beijing and Shanghai, has had an effect: of the 113 companies that have so far obtained approvals under the value-added telecom pilot, 30 are European.",
            {"113 pilot_total as of None", "30 subset as of None"},
        ),
        (
            "As of 30 April 2026, 113 foreign companies have so far obtained approvals under the value-added telecom pilot.",
            {"113 pilot_total as of 2026-04-30"},
        ),
        (
            "JETRO notes that 55 of the 657 foreign telecom companies counted in mid-2021 were Japanese and that the total has since grown to more than 2,600.",
            {"2600 stock_total as of None"},
        ),
        (
            "By mid-2021 the total had grown to more than 2,600 foreign-invested telecom companies.",
            {"2600 stock_total as of 2021-06"},
        ),
    ],
)
def test_a_sum_of_now_has_no_day_of_a_clause_before(text: str, told: set[str]) -> None:
    assert told <= tell_page(DAY, text)
