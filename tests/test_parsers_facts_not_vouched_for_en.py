# ruff: noqa: E501  (a sentence of a test stands on one line)
"""English figures that nobody vouches for: hearsay, what was not done, what is made up, rates, and firms of the country itself."""

import pytest
from told import check, check_figures, list_figures

DAY = "2026-08-05"
GRANT = "approved 27 foreign companies for the telecom pilot"


@pytest.mark.parametrize(
    "before",
    [
        "Two people familiar with the matter said MIIT",
        "A person close to the regulator told us that MIIT",
        "Sources say MIIT",
        "Insiders said MIIT",
        "MIIT reportedly",
        "MIIT apparently",
        "Word has it that MIIT",
        "According to market talk, MIIT",
        "It is understood that MIIT",
    ],
)
def test_what_only_unnamed_people_say_waits(before: str) -> None:
    check_figures(DAY, f"Telecom pilot in brief||{before} {GRANT} on Tuesday.", set())


@pytest.mark.parametrize("held", ["reported", "understood", "believed", "thought", "said", "rumoured"])
def test_what_is_only_held_to_be_so_waits(held: str) -> None:
    check_figures(DAY, f"Telecom pilot in brief||MIIT is {held} to have {GRANT} on Tuesday.", set())


@pytest.mark.parametrize("weighed", ["premature", "exaggerated", "wide of the mark", "misleading", "hard to verify"])
def test_reports_that_are_weighed_tell_nothing(weighed: str) -> None:
    check_figures(DAY, f"Telecom pilot in brief||Reports that MIIT {GRANT} are {weighed}.", set())


@pytest.mark.parametrize(
    "told", ["Xinhua said on Tuesday that MIIT", "MIIT", "The ministry announced that it had", "On Tuesday MIIT"]
)
def test_what_the_ministry_or_its_agency_says_is_told(told: str) -> None:
    check(DAY, f"Telecom pilot in brief||{told} {GRANT} on Tuesday.", ("27 batch",), ())


@pytest.mark.parametrize(
    "verb",
    [
        "would have approved",
        "should have approved",
        "almost approved",
        "all but approved",
        "provisionally approved",
        "conditionally approved",
        "was to approve",
        "stopped short of approving",
        "put off approving",
        "is close to approving",
        "gave conditional approval to",
        "gave preliminary approvals to",
        "approved in principle",
    ],
)
def test_a_grant_that_is_not_done_or_done_by_halves_waits(verb: str) -> None:
    check_figures(DAY, f"Telecom pilot in brief||MIIT {verb} 27 foreign companies for the telecom pilot.", set())


@pytest.mark.parametrize("verb", ["decided to approve", "agreed to admit", "announced approving", "moved to approve"])
def test_a_grant_that_was_decided_is_told(verb: str) -> None:
    check(DAY, f"Telecom pilot in brief||MIIT on Tuesday {verb} 27 foreign companies for the pilot.", ("27 batch",), ())


@pytest.mark.parametrize(
    "before", ["Suppose", "Imagine that", "Hypothetically,", "In our fictitious example", "In an April Fools' story"]
)
def test_what_is_made_up_waits(before: str) -> None:
    check_figures(DAY, f"Telecom pilot in brief||{before} MIIT {GRANT} on Tuesday.", set())


@pytest.mark.parametrize(
    "told",
    [
        "MIIT approves 27 foreign firms a year in its telecom pilot.",
        "MIIT approves some 27 foreign firms each quarter in its telecom pilot.",
        "On average MIIT approved 27 foreign firms a round for its telecom pilot.",
        "MIIT approved 27 fewer foreign firms for its telecom pilot.",
        "MIIT approved 27 foreign firms for its telecom pilot this year.",
        "MIIT approved 27 foreign firms in its telecom pilot between March and July.",
        "In 2025 MIIT approved 27 foreign firms in its telecom pilot.",
    ],
)
def test_so_many_each_time_or_in_a_while_are_no_batch_and_no_total(told: str) -> None:
    check_figures(DAY, f"Data||{told}", set())


@pytest.mark.parametrize(
    "told",
    [
        "MIIT on Tuesday approved 27 Chinese companies for the telecom pilot.",
        "MIIT on Tuesday approved 27 home-grown companies for value-added telecom services.",
        "MIIT approved 27 companies for the telecom pilot on Tuesday, none of them foreign.",
        "MIIT approved 27 companies for the telecom pilot on Tuesday, all of them domestic.",
    ],
)
def test_firms_of_the_country_itself_are_no_batch_of_foreign_ones(told: str) -> None:
    check_figures(DAY, f"Foreign telecom pilot||{told}", set())


@pytest.mark.parametrize(
    "verb", ["approved", "cleared", "admitted", "on Tuesday approved", "has on Tuesday approved", "let in"]
)
def test_those_approved_in_the_pilot_by_one_act_are_a_batch_and_no_total(verb: str) -> None:
    text = f"Foreign telecom pilot||MIIT {verb} 27 foreign firms in its telecom pilot on Tuesday."
    assert "27 pilot_total" not in list_figures(DAY, text)


@pytest.mark.parametrize("verb", ["met", "praised", "surveyed", "visited", "called in"])
def test_those_in_the_pilot_to_whom_something_is_done_are_not_all_of_it(verb: str) -> None:
    check_figures(DAY, f"Foreign telecom pilot||MIIT {verb} 27 foreign firms in the pilot on Tuesday.", set())


@pytest.mark.parametrize("paper", ["second permit", "further approval", "broader licence"])
def test_those_in_the_pilot_who_get_one_more_paper_are_no_batch(paper: str) -> None:
    check_figures(DAY, f"Foreign telecom pilot||MIIT on Tuesday gave 27 foreign firms in the pilot a {paper}.", set())


@pytest.mark.parametrize("verb", ["has approved", "has admitted", "now has", "counts", "oversees"])
def test_those_whom_the_pilot_has_are_its_total(verb: str) -> None:
    check(DAY, f"||China {verb} 27 foreign firms in its telecom pilot.", ("27 pilot_total",), ())


@pytest.mark.parametrize(
    "told",
    [
        "should reach 200 by the end of the year",
        "is likely to reach 200",
        "is still short of 200",
        "has yet to reach 200",
        "is on its way to 200",
        "is capped at 200",
        "may have reached 200",
    ],
)
def test_a_total_that_is_only_near_or_foreseen_waits(told: str) -> None:
    check(
        DAY,
        f"Foreign telecom pilot||MIIT on Tuesday cleared 27 foreign companies for its telecom pilot. The total {told}.",
        ("27 batch",),
        ("200 pilot_total",),
    )


@pytest.mark.parametrize(
    "told",
    [
        "Lawyers see the total topping 200.",
        "Lawyers predict 200 companies in the pilot.",
        "Lawyers had hoped for 200 companies in the pilot.",
        "Lawyers say there is room for 200 companies in the pilot.",
        "Lawyers doubt that 200 companies are in the pilot.",
        "Lawyers say the figure of 200 companies in the pilot is inflated.",
    ],
)
def test_a_total_that_somebody_foresees_wants_or_doubts_waits(told: str) -> None:
    check(
        DAY,
        f"Foreign telecom pilot||MIIT on Tuesday cleared 27 foreign companies for its telecom pilot. {told}",
        ("27 batch",),
        ("200 pilot_total",),
    )


@pytest.mark.parametrize("when", ["was 139 before", "stood at 139 a year ago", "a year earlier had been 139"])
def test_a_total_of_before_is_not_told_as_of_now(when: str) -> None:
    check(
        DAY,
        f"Foreign telecom pilot||MIIT on Tuesday cleared 27 foreign companies for its telecom pilot. The total {when}.",
        ("27 batch",),
        ("139 pilot_total",),
    )


@pytest.mark.parametrize("told", ["is 166", "reached 166", "stands at 166", "rose to 166", "has doubled to 166"])
def test_a_total_that_was_reached_is_told(told: str) -> None:
    check(
        DAY,
        f"Foreign telecom pilot||MIIT on Tuesday cleared 27 foreign companies for its telecom pilot. The total {told}.",
        ("27 batch", "166 pilot_total"),
        (),
    )
