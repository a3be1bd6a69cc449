# ruff: noqa: E501  (a passage of a test stands on one line)
"""English rows of one figure each, told by the heading above them, and rows like them of something else. All are invented."""

import pytest
from told import check_figures

DAY = "2026-03-02"
NAMED = "Foreign-invested telecommunications enterprises, end of period||"
IN_PILOT = "Foreign-invested enterprises approved under the value-added telecom pilot, as of 28 February 2026"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            f"{NAMED}Sep 2024: 2,220\nDec 2024: 2,343\nQ1 2025: 2,400+\nEnd-2025: 2,700\nSource: MIIT",
            {
                "2220 stock_total as of 2024-09",
                "2343 stock_total as of 2024-12",
                "2400 stock_total as of 2025-03",
                "2700 stock_total as of 2025-12",
            },
        ),
        ("Telecommunications enterprises, end of period||Sep 2024: 152,220\nDec 2024: 158,343", set()),
        ("Foreign-invested telecom enterprises, applications by quarter||Q1 2025: 220\nQ2 2025: 343", set()),
        (
            "Foreign-invested participants in the value-added telecom pilot, cumulative||28 Feb 2025: 13\n10 Sep 2025: 21",
            {"13 pilot_total as of 2025-02-28", "21 pilot_total as of 2025-09-10"},
        ),
        ("Foreign applicants under the value-added telecom pilot, cumulative||28 Feb 2025: 13\n10 Sep 2025: 21", set()),
        (
            "Value-added telecom pilot: approvals of foreign-invested enterprises by month||2025-02: 13\n2025-09: 8\nCumulative: 21",
            {"13 batch as of 2025-02", "8 batch as of 2025-09", "21 pilot_total"},
        ),
        (
            "Value-added telecom pilot: approvals of foreign-invested enterprises by month||2025-02: 13\n2025-09: 8\nCumulative: 40",
            set(),
        ),
        (
            "Value-added telecom pilot: applications of foreign-invested enterprises by month||2025-02: 13\n2025-09: 8\nCumulative: 21",
            set(),
        ),
        (
            "Chart||Foreign companies with approval under China's value-added telecom pilot (cumulative): 13 in February 2025, 21 in September 2025.",
            {"13 pilot_total as of 2025-02", "21 pilot_total as of 2025-09"},
        ),
        (
            "Chart||Foreign companies that applied under China's value-added telecom pilot (cumulative): 13 in February 2025, 21 in September 2025.",
            set(),
        ),
    ],
)
def test_rows_by_month(text: str, told: set[str]) -> None:
    check_figures(DAY, text, told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "| Indicator | End-2024 | End-2025 |\n|---|---|---|\n| Foreign-invested telecom enterprises | 2,343 | 2,712 |\n| Enterprises in the value-added telecom pilot | 0 | 21 |",
            {"2343 stock_total as of 2024-12", "2712 stock_total as of 2025-12", "21 pilot_total as of 2025-12"},
        ),
        (
            "| Indicator | End-2024 | End-2025 |\n|---|---|---|\n| Telecom enterprises | 152,343 | 158,712 |\n| Applications by foreign-invested firms under the value-added telecom pilot | 7 | 21 |",
            set(),
        ),
    ],
)
def test_columns_by_day(text: str, told: set[str]) -> None:
    check_figures(DAY, text, told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            f"Pilot approvals by region||{IN_PILOT}\nShanghai 17\nBeijing 12\nShenzhen 6\nHainan 5\nTotal 40",
            {
                "40 pilot_total as of 2026-02-28",
                "17 subset in Shanghai",
                "12 subset in Beijing",
                "6 subset in Shenzhen",
                "5 subset in Hainan",
            },
        ),
        (f"Pilot approvals by region||{IN_PILOT}\nShanghai 17\nBeijing 12\nShenzhen 6\nTotal 40", set()),
        (
            f"Pilot applications by region||Applications under {IN_PILOT.split('under ')[1]}\nShanghai 17\nBeijing 12\nHainan 11\nTotal 40",
            set(),
        ),
    ],
)
def test_rows_by_place_come_to_their_sum(text: str, told: set[str]) -> None:
    check_figures(DAY, text, told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "MIIT pilot approvals - running list||| Batch | Date | Foreign-invested enterprises | Cumulative |\n| 1 | 2025-02-28 | 13 | 13 |\n| 2 | 2025-09-10 | 8 | 21 |",
            {"13 batch as of 2025-02-28", "8 batch as of 2025-09-10", "21 pilot_total as of 2025-09-10"},
        ),
        (
            "MIIT pilot approvals - running list||| Batch | Date | Foreign-invested enterprises | Cumulative |\n| 1 | 2025-02-28 | 13 | 13 |\n| 2 | 2025-09-10 | 8 | 40 |",
            {"13 batch as of 2025-02-28", "8 batch as of 2025-09-10"},
        ),
        (
            "Factbox: China's value-added telecom pilot||* First approvals: February 28, 2025 (13 foreign-invested companies)\n* Second round: September 10, 2025 (8)\n* Total so far: 21\n* Applications received: 78",
            {"13 batch as of 2025-02-28", "8 batch as of 2025-09-10", "21 pilot_total"},
        ),
        (
            "Factbox: China's value-added telecom pilot||* First inspections: February 28, 2025 (13 foreign-invested companies)\n* Second round: September 10, 2025 (8)",
            set(),
        ),
        (
            "China telecom pilot tracker||Status: open\nForeign-invested enterprises approved: 40\nLatest approval: 11 February 2026",
            {"40 pilot_total"},
        ),
        (
            "China telecom pilot tracker||Status: open\nForeign-invested enterprises inspected: 40\nNext: a review",
            set(),
        ),
        (
            "Key figures (end of January 2026)||Foreign-invested telecom licence holders: 2,720\n  of which in Shanghai: 1,010\n  of which in Beijing: 640\nPilot approvals (value-added services): 21",
            {"2720 stock_total as of 2026-01", "1010 subset in Shanghai", "640 subset in Beijing", "21 pilot_total"},
        ),
        (
            "Foreign investment in China's telecom sector by the numbers||2,600+ - foreign-invested firms licensed to provide telecom services in China\n21 - firms approved under the value-added telecom pilot\n4 - pilot areas",
            {"2600 stock_total", "21 pilot_total"},
        ),
        (
            "Foreign investment in China's telecom sector by the numbers||21 - firms refused under the value-added telecom pilot\n30 - firms that have applied under the value-added telecom pilot",
            set(),
        ),
    ],
)
def test_labelled_lines(text: str, told: set[str]) -> None:
    check_figures(DAY, text, told)
