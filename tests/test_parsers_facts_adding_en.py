# ruff: noqa: E501  (a sentence stands on one line, so that it can be read and searched)
"""English figures that come to each other: rows of parts to their whole, rounds to their sum; and what adds up by chance or for others."""

import pytest
from told import check_figures, list_figures

DAY = "2026-05-06"
HEAD = "BEIJING, May 5 (Xinhua) -- China has approved another 18 foreign-invested enterprises to carry out value-added telecom services on a pilot basis, the Ministry of Industry and Information Technology said on Tuesday."


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (
            "By origin, Hong Kong leads with seven, followed by Japan (five), Germany (four) and Singapore (two).",
            {"7 subset", "5 subset", "4 subset", "2 subset"},
        ),
        (
            "Eight of the newcomers run data centers, seven run online shops and the remaining three offer internet access.",
            {"8 subset", "7 subset", "3 subset"},
        ),
        (
            "Ten of the permits went to companies in Shanghai, four to companies in Beijing and two each to companies in Hainan and Shenzhen.",
            {"10 subset in Shanghai", "4 subset in Beijing", "2 subset"},
        ),
        (
            "The breakdown is as follows:\nShanghai: 7\nBeijing: 5\nHainan: 4\nShenzhen: 2",
            {"7 subset in Shanghai", "5 subset in Beijing", "4 subset in Hainan", "2 subset in Shenzhen"},
        ),
        (
            "Where they are:\n\n| Area | Firms |\n| --- | --- |\n| Shanghai | 9 |\n| Beijing | 6 |\n| Shenzhen | 3 |",
            {"9 subset in Shanghai", "6 subset in Beijing", "3 subset in Shenzhen"},
        ),
        (
            "Eleven are owned by groups from Europe, among them those of two insurers. The other seven are Asian.",
            {"11 subset", "7 subset"},
        ),
    ],
)
def test_a_row_that_comes_to_its_whole_is_one_of_parts(row: str, told: set[str]) -> None:
    check_figures(DAY, f"||{HEAD} {row}", {"18 batch", *told})


@pytest.mark.parametrize(
    "row",
    [
        "Another 18 applications were being handled: eight came from Shanghai, six from Beijing and four from Shenzhen.",
        "The pilot covers 18 zones, eight in Shanghai, six in Beijing and four in Shenzhen.",
        "The ministry also fined 18 firms for running without a licence, eight in Shanghai, six in Beijing and four in Shenzhen.",
        "Their parents have opened 18 branches since January: eight in Shanghai, six in Beijing and four in Shenzhen.",
        "The area has 18 subway stations: nine in Lin-gang, five in Fengxian and four in Pudong.",
        "Eight rooms in Shanghai, six in Beijing and four in Shenzhen were booked for the ceremony.",
    ],
)
def test_a_row_of_something_else_parts_nobody_let_in(row: str) -> None:
    assert list_figures(DAY, f"||{HEAD} {row}") == {"18 batch"}


@pytest.mark.parametrize(
    ("rounds", "told"),
    [
        (
            "It was the third round: 13 companies were let in during February last year and 24 in September. The total now stands at 55.",
            {"13 batch as of 2025-02", "24 batch as of 2025-09", "55 pilot_total"},
        ),
        (
            "The first 13 were admitted in February last year, and a second group of 24 followed in September. With the new approvals, the scheme covers 55 companies.",
            {"13 batch", "24 batch", "55 pilot_total"},
        ),
        (
            "Earlier batches, announced in February and September 2025, comprised 13 and 24 enterprises respectively, so that 55 enterprises have been approved to date.",
            {"13 batch", "24 batch", "55 pilot_total"},
        ),
        (
            "Since February 2025, the ministry has issued such approvals to 13, 24 and 18 enterprises in three batches, 55 in total.",
            {"13 batch", "24 batch", "55 pilot_total"},
        ),
        ("Before Tuesday the pilot had 37 participants. It now has 55.", {"37 pilot_total", "55 pilot_total"}),
    ],
)
def test_rounds_that_come_to_their_sum_are_what_they_are_called(rounds: str, told: set[str]) -> None:
    check_figures(DAY, f"||{HEAD} {rounds}", {"18 batch", *told})


@pytest.mark.parametrize(
    "rounds",
    [
        "In the biotech pilot, 13 hospitals were let in in February and 24 in July, which makes 55 with those of the spring.",
        "It received 13 applications in February and 24 in July; in all 55 have been filed.",
        "The club of foreign law firms that advise them had 37 members before and has 55 now.",
        "Nine cities joined in May, which makes 27.",
    ],
)
def test_what_adds_up_for_others_is_no_sum_of_rounds(rounds: str) -> None:
    assert list_figures(DAY, f"||{HEAD} {rounds}") == {"18 batch"}
