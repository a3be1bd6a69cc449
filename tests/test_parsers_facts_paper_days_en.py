# ruff: noqa: E501  (a passage of a test stands on one line)
"""An approval that is dated by its telling alone has the day of its paper. All are invented."""

import pytest
from told import check

FIRM = "Bosch Data (Shanghai) Co., Ltd."


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"{FIRM} announced on Tuesday that it had been admitted to the value-added telecom pilot. The letter of approval from the ministry is dated 24 December 2025.", "2025-12-24"),
        (f"{FIRM} said on Tuesday that it had received the value-added telecom pilot approval. The document bears the date of 24 December.", "2025-12-24"),
        (f"{FIRM} has received the value-added telecom pilot approval, the zone announced on Tuesday. The administration had signed it two days before.", "2026-01-04"),
        (f"MIIT granted {FIRM} the value-added telecom pilot approval on Tuesday. The plan of the city is dated 24 December.", "2026-01-06"),
        (f"{FIRM} announced on Tuesday that it had been admitted to the value-added telecom pilot. Its application is dated 24 December.", "2026-01-06"),
    ],
)  # fmt: skip
def test_the_day_of_the_paper_dates_an_approval_that_is_only_told(text: str, day: str) -> None:
    check("2026-01-06", text, (f"decided {day}",), ())


def test_a_dateline_with_the_day_first_is_no_day_of_the_act() -> None:
    text = f"Shanghai, 5 June 2025 – {FIRM} yesterday received the value-added telecom pilot approval."

    check("2025-06-05", text, ("decided 2025-06-04",), ("decided 2025-06-05",))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Just shy of 2,850 foreign-invested telecom enterprises were active in China on 31 March.", "2850 stock_total as of 2026-03-31"),
        ("The stock of foreign-invested telecom companies stood at 2,648 on 30 September 2025, as against 2,220 on 30 September 2024.", "2220 stock_total as of 2024-09-30"),
        ("The ministry has licensed 2,648 foreign-invested telecom companies, it said on October 20.", "2648 stock_total as of None"),
    ],
)  # fmt: skip
def test_the_day_on_which_a_total_stood_is_its_day(text: str, told: str) -> None:
    check("2026-04-17", text, (told,), ())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Thirteen firms were let into the value-added telecom pilot for foreign investors in February. The ministry approved eleven more on Friday.", "13 batch as of 2025-02"),
        ("Thirteen firms were let into the value-added telecom pilot for foreign investors launched in April. The ministry approved eleven more on Friday.", "13 batch as of None"),
    ],
)  # fmt: skip
def test_a_batch_has_no_day_of_another(text: str, told: str) -> None:
    check("2025-11-07", text, (told, "11 batch as of 2025-11-07"), ())
