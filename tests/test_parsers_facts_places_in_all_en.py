"""How many are told of each place and then in all: the sum is the pilot's, the others are its parts."""
# ruff: noqa: E501  (a text stands on one line)

import pytest
from told import list_figures


@pytest.mark.parametrize("sum_", ["33 in all", "33 in total", "33 altogether"])
def test_the_sum_behind_the_places_is_the_pilots(sum_: str) -> None:
    text = f"As of 31 July, MIIT had issued approvals for the value-added telecom pilot to 9 foreign-invested enterprises in Beijing, 14 in Shanghai, 3 in Hainan and 7 in Shenzhen, {sum_}."
    assert list_figures("2025-08-04", text) == {"33 pilot_total", "9 subset", "14 subset", "3 subset", "7 subset"}


def test_a_sum_of_something_else_is_none() -> None:
    text = "MIIT has approved 9 foreign-invested enterprises in Beijing for the value-added telecom pilot, which runs 3 data centres in Hainan, 7 sites in all."
    assert "7 pilot_total" not in list_figures("2025-08-04", text)


def test_the_number_approved_is_of_firms_wherever_they_work() -> None:
    text = "MIIT granted 20 foreign-invested enterprises permission to operate value-added telecommunications services in the pilot areas, bringing the number approved to 33."
    assert list_figures("2025-09-26", text) == {"20 batch", "33 pilot_total"}


@pytest.mark.parametrize("named", ["named only three", "identified just three", "named three"])
def test_those_who_are_named_of_all_are_no_batch(named: str) -> None:
    text = f"Of the 13 firms approved under the value-added telecom pilot, MIIT {named}: Alder Data (Shanghai) Co., Ltd., Birch Cloud (Hainan) Co., Ltd. and Cedar Net (Beijing) Co., Ltd."
    assert "3 batch" not in list_figures("2026-05-06", text)
