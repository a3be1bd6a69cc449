# ruff: noqa: E501  (a sentence stands on one line, so that it can be read and searched)
"""How many there were before, told in English behind a total, and what only looks like it. All passages are invented."""

import pytest
from told import check_figures

DAY = "2026-06-02"
STOCK = "China had 2,580 foreign-invested telecom enterprises at the end of September 2025, MIIT said"
HAINAN = "Hainan had 142 foreign-invested telecom enterprises at the end of March 2026, its bureau said"
ONE = {"2580 stock_total as of 2025-09"}
#: The text and the figures told without review, with their days; the page's day is 2 June 2026.
FIGURES: tuple[tuple[str, set[str]], ...] = (
    # Earlier figures of a total, each with its own day.
    (f"{STOCK}. The stock was 1,926 at the close of 2023 and, by a narrower definition, a mere 191 at the end of 2019.", {*ONE, "1926 stock_total as of 2023-12", "191 stock_total as of 2019-12"}),
    (f"{HAINAN}. There were 88 at mid-2025 and only 46 at the end of March 2024.", {"142 stock_total in Hainan", "88 stock_total as of 2025-06", "88 stock_total in Hainan", "46 stock_total as of 2024-03"}),
    (f"{STOCK}. Most of them run web shops. It is a long story: 19 such companies in 2012, 78 in mid-2017, 121 at the end of 2018, 191 a year later and 2,220 by September 2024.", {*ONE, "19 stock_total as of 2012", "78 stock_total as of 2017-06", "121 stock_total as of 2018-12", "191 stock_total as of 2019-12", "2220 stock_total as of 2024-09"}),
    (f"{STOCK}. Longer series: 3 (2003), 67 (end of 2016), 87 (end of 2017).", {*ONE, "3 stock_total as of 2003", "67 stock_total as of 2016-12", "87 stock_total as of 2017-12"}),
    # Of something else, done rather than there, or larger than what it came to.
    (f"{STOCK}. Data centres are another matter. The academy counts 190 in 2019, 230 in 2020 and 310 at the end of 2022.", ONE),
    (f"{STOCK}. There were 190 applications in 2019 and 230 in 2020.", ONE),
    (f"{STOCK}. They came in lumps: 190 in 2019, then two fat rounds.", ONE),
    (f"{STOCK}. It let in 190 in 2019 and 230 in 2020.", ONE),
    (f"{STOCK}. There were 9,400 in 2019 and 9,800 at the end of 2020.", ONE),
    (f"{STOCK}. There were 91 pilot companies at the end of August 2025.", ONE),
    (f"{STOCK}. There were 2,100 at the end of 2026.", ONE),
    # Without a day it would be taken for one of now.
    (f"{STOCK}. There were only 191 then.", ONE),
)  # fmt: skip


@pytest.mark.parametrize(("text", "told"), FIGURES)
def test_earlier_figure_of_a_total_is_told_with_its_day_and_nothing_else_is(text: str, told: set[str]) -> None:
    check_figures(DAY, text, told)
