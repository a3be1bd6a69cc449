# ruff: noqa: E501  (a passage of a test stands on one line)
"""Plain English words for sums, rounds and what is none, each with a sentence that shares its words. All are invented."""

import pytest
from told import check_figures

DAY = "2026-03-05"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "China approves another six foreign-invested telecom firms, bringing total to 46 - ministry, Feb 27.",
            {"6 batch", "46 pilot_total"},
        ),
        ("China approves another six virtual operators, bringing total to 46 - ministry, Feb 27.", set()),
        (
            "We expect the number of foreign-invested participants in the value-added telecom pilot to reach 50 by the end of the year, from 21 now.",
            set(),
        ),
        (
            "The number of foreign-invested participants in the value-added telecom pilot has reached 50.",
            {"50 pilot_total"},
        ),
        (
            "The value-added telecom pilot for foreign firms has so far produced 21 approvals, and none of the applicants that we know was refused.",
            {"21 pilot_total"},
        ),
        (
            "The value-added telecom pilot for foreign firms has so far led to nothing, and 21 of the applicants that we know were refused.",
            set(),
        ),
        (
            "Eight foreign-invested firms got into the value-added telecom pilot on Wednesday. Thirteen were let in when it opened to applicants in February 2025.",
            {"8 batch", "13 batch"},
        ),
        (
            "In February 2025, MIIT issued the first telecom pilot approvals to 13 foreign-invested enterprises; eight others were approved in September 2025.",
            {"13 batch", "8 batch as of 2025-09"},
        ),
        (
            "The approval of 19 foreign-invested enterprises on 11 February raised membership of the telecom pilot to 40.",
            {"19 batch as of 2026-02-11", "40 pilot_total as of 2026-02-11"},
        ),
        (
            "MIIT has turned down six applications by foreign-invested companies under the value-added telecom pilot, against 40 that it has approved.",
            {"40 pilot_total"},
        ),
        (
            "MIIT has turned down six applications by foreign-invested companies under the value-added telecom pilot, against 40 last year.",
            set(),
        ),
        (
            "Among the 21 holders of a pilot approval for foreign telecom firms, nine run data centres.",
            {"21 pilot_total", "9 subset"},
        ),
        ("Among the 21 holders of an MIIT radio approval, nine are foreign telecom firms.", set()),
        (
            "Foreign investors hold stakes in more than 2,600 licensed telecom companies in China, and 21 have been allowed to go it alone under the pilot.",
            {"2600 stock_total", "21 pilot_total"},
        ),
        (
            "Eight foreign-invested enterprises, among them a unit of Orange, were notified by MIIT on Wednesday that they may start pilot operations in value-added telecom services.",
            {"8 batch as of 2026-03-04"},
        ),
        (
            "Eight foreign-invested enterprises, among them a unit of Orange, were notified by MIIT on Wednesday that they may not start pilot operations in value-added telecom services.",
            set(),
        ),
        (
            "Of 19 foreign-invested enterprises that MIIT cleared last month for the value-added telecom pilot, we reached eleven by phone.",
            {"19 batch as of 2026-02"},
        ),
        (
            "The extension means that the 21 approved foreign-invested enterprises can serve customers of the value-added telecom pilot in seven areas.",
            set(),
        ),
        (
            "The 21 foreign-invested enterprises approved on Wednesday can serve customers of the value-added telecom pilot in seven areas.",
            {"21 batch as of 2026-03-04"},
        ),
        (
            "After 21 approvals for foreign-invested enterprises, MIIT considers the value-added telecom pilot mature enough for all zones.",
            set(),
        ),
    ],
)
def test_sums_and_rounds_are_told_and_what_shares_their_words_is_not(text: str, told: set[str]) -> None:
    check_figures(DAY, text, told)
