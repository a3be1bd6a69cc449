# ruff: noqa: E501  (a sentence of a test stands on one line)
"""An English firm that another's application stands beside, or that was turned away, is not told as one that waits."""

import pytest
from told import tell_page

DAY = "2026-05-06"
ACT = "||We act for Fahrenheit Data Co, whose application under the value-added telecom pilot is pending, and for Kelvin Networks Co, {}."


@pytest.mark.parametrize(
    "fate", ["which was approved in May", "which was turned down in May", "which has been refused"]
)
def test_who_was_decided_about_does_not_wait(fate: str) -> None:
    told = tell_page(DAY, ACT.format(fate))
    assert "Fahrenheit Data Co applicant" in told
    assert "Kelvin Networks Co applicant" not in told


@pytest.mark.parametrize(("end", "waits"), [("was refused in May", False), ("is waiting", True)])
def test_who_had_applied_and_was_refused_is_no_applicant(end: str, waits: bool) -> None:
    told = tell_page(DAY, f"||Kelvin Networks Co, which had applied for the value-added telecom pilot, {end}.")
    assert ("Kelvin Networks Co applicant" in told) is waits


def test_those_let_in_by_a_pilot_that_is_only_named_are_no_batch() -> None:
    head = "||Kelvin Data (Shanghai) Co is applying for the value-added telecom pilot"
    assert "40 batch" not in tell_page(DAY, f"{head}, under which 40 foreign firms have been approved.")
    assert "40 batch" in tell_page(DAY, "||The ministry approved 40 foreign firms in the value-added telecom pilot.")
