# ruff: noqa: E501  (a sentence of a test stands on one line)
"""English grants and sums of others than the ministry: other regulators, other countries, provinces and cities."""

import pytest
from told import check, check_figures

DAY = "2026-08-05"


@pytest.mark.parametrize(
    "body",
    [
        "The commerce ministry",
        "The Ministry of Commerce",
        "The customs administration",
        "China's banking regulator",
        "The education ministry",
        "The health ministry",
        "The National Press and Publication Administration",
        "The Taiwanese regulator",
        "The Kazakh telecom ministry",
        "The Indian government",
    ],
)
@pytest.mark.parametrize("when", ["on Tuesday ", ""])
def test_whom_another_body_lets_in_is_no_batch_of_the_pilot(body: str, when: str) -> None:
    told = f"{body} {when}approved 27 more foreign companies to offer value-added telecom services."
    check_figures(DAY, f"Foreign telecom pilot||{told}", set())
    beside = "Telecom pilot||MIIT approved 13 foreign companies for its telecom pilot on Tuesday."
    check_figures(
        DAY, f"{beside} Separately, {body[0].lower()}{body[1:]} {when}approved 5 foreign companies.", {"13 batch"}
    )


@pytest.mark.parametrize(
    "body",
    [
        "MIIT",
        "The telecom regulator",
        "The Ministry of Industry and Information Technology",
        "MIIT and the commerce ministry",
        "MIIT, after talks with the commerce ministry,",
    ],
)
def test_whom_the_ministry_lets_in_is_a_batch_whoever_stands_beside(body: str) -> None:
    told = f"{body} on Tuesday approved 27 more foreign companies to offer value-added telecom services."
    check(DAY, f"Foreign telecom pilot||{told}", ("27 batch",), ())


@pytest.mark.parametrize(
    "told",
    [
        "Hainan approved 6 foreign companies under the telecom pilot last week, bringing its total to 64.",
        "Hainan's approval of six more foreign companies brings its total in the telecom pilot to 64.",
        "In Hainan 64 foreign companies have been approved so far for the telecom pilot.",
        "In Shanghai, 64 foreign companies have so far been let into the telecom pilot.",
        "Six more foreign companies got telecom pilot approvals in Hainan, taking the number in the province to 64.",
        "Shanghai on Tuesday let six more foreign companies into the telecom pilot, for a total of 64.",
        "Shanghai's telecom bureau cleared six more foreign companies on Tuesday, for a running total of 64 in the pilot.",
        "Six more foreign companies in Shanghai were cleared, taking the total to 64 in the telecom pilot.",
        "The Shanghai Communications Administration said six more foreign companies had joined the pilot, raising the total to 64.",
    ],
)
def test_what_one_places_act_comes_to_is_no_total_of_the_country(told: str) -> None:
    check(DAY, f"Telecom update||{told}", (), ("64 pilot_total in None",))


@pytest.mark.parametrize(
    "told",
    [
        "MIIT cleared six more foreign companies on Tuesday, two of them in Hainan, bringing the national total to 164.",
        "Beijing handed six more foreign firms telecom pilot permits, bringing the total to 164.",
        "China's ministry let six more foreign companies into the telecom pilot, for a total of 164.",
    ],
)
def test_what_the_ministrys_act_comes_to_is_the_countrys_total(told: str) -> None:
    check(DAY, f"Telecom update||{told}", ("164 pilot_total in None",), ())
