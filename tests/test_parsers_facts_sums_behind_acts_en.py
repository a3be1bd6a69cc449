"""An English act and the sum told behind it: the smaller figure is the act's, the larger one what all acts come to."""

import pytest
from told import check, check_figures

DAY = "2026-08-05"
ACT = "MIIT on Tuesday cleared 27 foreign companies for its telecom pilot"


@pytest.mark.parametrize(
    "tail",
    [
        "which makes 166 so far",
        "to make it 166 so far",
        "making a total of 166 so far",
        "a total of 166 to date",
        "or 166 since it began",
        "for 166 in all",
        "bringing to 166 those let in so far",
        "which brings the pilot to 166 companies",
    ],
)
def test_a_sum_told_behind_an_act_is_not_the_acts(tail: str) -> None:
    check(DAY, f"Pilot tally||{ACT}, {tail}.", ("27 batch",), ("27 pilot_total",))


@pytest.mark.parametrize(
    "tail",
    ["to make it 166 so far", "making a total of 166 so far", "a total of 166 to date", "for a total of 166 so far"],
)
def test_a_sum_told_behind_an_act_is_the_total(tail: str) -> None:
    check(DAY, f"Pilot tally||{ACT}, {tail}.", ("166 pilot_total",), ())


@pytest.mark.parametrize(
    "told", ["The tally is now 166.", "The total is now 166.", "There are now 166 in the pilot.", "That makes it 166."]
)
def test_a_bare_sum_of_now_is_the_total(told: str) -> None:
    check_figures(DAY, f"Pilot tally||{ACT}. {told}", {"27 batch", "166 pilot_total"})


@pytest.mark.parametrize("told", ["so far", "to date", "since it began"])
def test_a_sum_with_no_larger_one_behind_it_is_the_total(told: str) -> None:
    check(
        DAY,
        f"Pilot tally||MIIT has cleared 27 foreign companies for its telecom pilot {told}.",
        ("27 pilot_total",),
        (),
    )


@pytest.mark.parametrize("told", ["Nine may run data centres.", "Nine can offer internet access."])
def test_some_told_behind_an_act_are_no_batch_of_their_own(told: str) -> None:
    check(DAY, f"Pilot tally||{ACT}. {told}", ("27 batch",), ("9 batch",))


@pytest.mark.parametrize(
    "told", ["Shanghai leads with nine, ahead of Beijing with six.", "Shanghai nine, Beijing six."]
)
def test_a_place_before_its_part_is_told_with_it(told: str) -> None:
    check(DAY, f"Pilot tally||{ACT}. {told}", ("27 batch", "6 subset in Beijing"), ())
