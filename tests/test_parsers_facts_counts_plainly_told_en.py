# ruff: noqa: E501  (a passage's line stands on one line, so that it can be read and searched)
"""Plain English counts: acts of one place, headlines of the pilot's total, yearly figures in one line, rows by service. All passages are invented."""

import pytest
from told import check_figures

DAY = "2026-08-07"
ROUND = "MIIT on June 29 approved 15 foreign-invested companies under the value-added telecom pilot."
HEAD = "Chart of the week: foreign-invested telecom licensees, end-June each year"
FIGURES: tuple[tuple[str, set[str]], ...] = (
    # An act that gave one place's firms their papers is that place's batch; "such" ones are those told of before.
    (
        "Six foreign-funded companies in Shanghai were officially handed their licenses for pilot value-added telecommunications services on July 9. Four of the six are in the Pudong New Area and the other two in the Lin-gang Special Area. Shanghai now has 10 such companies, the most among the four pilot regions.",
        {"6 batch in Shanghai", "4 subset in Pudong", "2 subset in Lingang", "10 pilot_total in Shanghai"},
    ),
    ("Six foreign-funded companies in Shanghai were officially handed invitations to a forum on pilot value-added telecommunications services on July 9.", set()),
    # Who is in the pilot now, or has cleared its bar, is its total.
    ("148 foreign firms now in value-added telecom pilot||Details follow.", {"148 pilot_total"}),
    ("148 foreign-invested enterprises have cleared the bar for China's value-added telecom pilot, the ministry said.", {"148 pilot_total"}),
    ("148 foreign-invested enterprises have cleared the bar for China's stock market, the ministry said.", set()),
    ("148 foreign firms now in pilot zones||The value-added telecom pilot takes place in four zones, where 148 foreign firms of all trades have rented offices.", set()),
    # A line of figures by years is of the stock that its head names, and of the month that the head gives.
    (
        f"The pilot has a new round of foreign-invested value-added telecom firms.\n\n{HEAD}\n2023: 1,712 | 2024: 2,150 | 2025: 2,543 | 2026: 3,220",
        {"1712 stock_total as of 2023-06", "2150 stock_total as of 2024-06", "2543 stock_total as of 2025-06", "3220 stock_total as of 2026-06"},
    ),
    (
        f"Running tally of the value-added telecom pilot for foreign firms: 162 approved companies.\n\n{HEAD}\n2024: 2,150 | 2025: 2,543 | 2026: 3,220",
        {"162 pilot_total", "2150 stock_total as of 2024-06", "2543 stock_total as of 2025-06", "3220 stock_total as of 2026-06"},
    ),
    ("The pilot has a new round of foreign-invested value-added telecom firms.\n\nRevenue of foreign-invested telecom licensees, million yuan\n2023: 1,712 | 2024: 2,150 | 2025: 2,543", set()),
    ("The pilot has a new round of foreign-invested value-added telecom firms.\n\nApplications by foreign-invested telecom companies, end-June each year\n2023: 12 | 2024: 15 | 2025: 43", set()),
    # The day behind what a total rose from is not the total's.
    ("The value-added telecom pilot now has 62 foreign companies, up from thirteen last February.", {"62 pilot_total as of None", "13 pilot_total as of 2026-02"}),
    ("The value-added telecom pilot now has 62 foreign companies, up from thirteen in February 2025.", {"62 pilot_total as of None", "13 pilot_total as of 2025-02"}),
    # Parts by what they run come to their whole; others beside it do not part it.
    (f"{ROUND} Nine sell information services, four do data processing and two run data centres.", {"15 batch", "9 subset", "4 subset", "2 subset"}),
    (f"{ROUND} Nine offer information services, four data processing and two data centres.", {"15 batch", "9 subset", "4 subset", "2 subset"}),
    (f"{ROUND} Nine guests, four ministers and two lawyers spoke.", {"15 batch"}),
    (f"{ROUND} Nine applicants wait, four do more paperwork and two make complaints.", {"15 batch"}),
)  # fmt: skip


@pytest.mark.parametrize(("text", "told"), FIGURES)
def test_figures_are_told_with_role_region_and_day(text: str, told: set[str]) -> None:
    check_figures(DAY, text, told)
