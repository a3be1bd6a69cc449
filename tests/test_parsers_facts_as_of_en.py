# ruff: noqa: E501  (a sentence stands on one line, so that it can be read and searched)
"""As of when English figures hold: a sum told as of now, parts of a whole, what is only compared with, days of others beside a sum."""

import pytest
from told import tell_page

DAY = "2026-05-06"
ACT = "China's industry ministry on Monday issued pilot approvals for value-added telecom services to 21 foreign-funded companies."
HELD = "As of the end of March, 74 foreign-invested enterprises had been approved under the value-added telecom pilot, MIIT data showed."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{ACT} Most of them are in Shanghai. The pilot now has 53 members.", "53 pilot_total as of 2026-05-04"),
        (f"{ACT} Most of them are in Shanghai. This brought the total number of approved companies to 53.", "53 pilot_total as of 2026-05-04"),
        (f"{ACT} Most are in Shanghai. With the 13 approved in February 2025, 34 companies have now been approved under the pilot.", "34 pilot_total as of 2026-05-04"),
        (f"{ACT} It was the third round: 13 were let in during February last year and 19 in July. The total now stands at 53.", "53 pilot_total as of 2026-05-04"),
        (f"{ACT} Most are in Shanghai. Earlier batches, announced in February and July 2025, comprised 13 and 19 enterprises, so that 53 enterprises have been approved to date.", "53 pilot_total as of 2026-05-04"),
        (f"{HELD} The figure was 40 at the end of last year. Shanghai accounts for 31 of them.", "31 subset as of 2026-03"),
        (f"{HELD} By place: Shanghai 31, Beijing 22, Shenzhen 14 and Hainan 7.", "14 subset as of 2026-03"),
        ("The value-added telecom pilot for foreign-invested firms had 83 participants at 31 March, according to MIIT.", "83 pilot_total as of 2026-03-31"),
    ],
)  # fmt: skip
def test_a_figure_has_the_day_of_its_own_telling(text: str, told: str) -> None:
    assert told in tell_page(DAY, f"||{text}")


@pytest.mark.parametrize(
    ("text", "untold"),
    [
        (f"{ACT} Most are in Shanghai. By the end of March, 32 companies had been approved under the pilot.", "32 pilot_total as of 2026-05"),
        (f"{ACT} Most are in Shanghai. With the 13 approved in February 2025, 34 companies have now been approved under the pilot.", "34 pilot_total as of 2025"),
        (f"{HELD} The figure was 40 at the end of last year. Shanghai accounts for 31 of them.", "31 subset as of 2025"),
        (f"{ACT} Earlier batches, announced in February and July 2025, comprised 13 and 19 enterprises, so that 53 enterprises have been approved to date.", "13 batch as of 2025-07"),
    ],
)  # fmt: skip
def test_a_figure_has_no_day_of_another(text: str, untold: str) -> None:
    assert not any(one.startswith(untold) for one in tell_page(DAY, f"||{text}"))


def test_a_sum_has_the_month_of_the_act_that_it_follows() -> None:
    text = "The ministry let 13 foreign-invested companies into the value-added telecom pilot in February 2025. In July it approved 27 more, bringing the total to 40."
    assert "40 pilot_total as of 2025-07" in tell_page(DAY, f"||{text}")
