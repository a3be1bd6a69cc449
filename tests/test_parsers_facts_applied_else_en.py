# ruff: noqa: E501  (a passage stands on one line, so that it can be read)
"""Who only uses, plans or prepares something else is no applicant; who is told behind its name to have filed is one."""

import pytest
from told import check, tell_page

DAY = "2025-02-28"
ACT = "MIIT on Friday approved 13 foreign-invested firms for the value-added telecom pilot."


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Siemens", "Siemens offers industrial applications in Shanghai."),
        ("Airbus", "Airbus uses artificial intelligence applications for aircraft maintenance."),
        ("Bosch", "Bosch wants to promote the application of 5G in its factories."),
        ("Honeywell", "Honeywell applies artificial intelligence to buildings."),
        ("Siemens", "Siemens is dedicated to developing and applying innovative solutions."),
        ("Tesla", "The rules that apply to Tesla are the same for all."),
        ("Equinix", "Equinix intends to expand its data centre in Shanghai."),
        ("Bosch", "Bosch is preparing a new plant."),
        (
            "Tesla",
            "Siemens is preparing to apply for a permit, while Tesla is among the largest investors in the city.",
        ),
    ],
)
def test_who_uses_or_plans_something_else_is_no_applicant(name: str, text: str) -> None:
    assert f"{name} applicant" not in tell_page(DAY, f"||{ACT} {text}")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Siemens", "Siemens filed an application for a permit in Shanghai."),
        ("Airbus", "Airbus is applying for the pilot with its own solutions."),
        ("Bosch", "Bosch applied to join."),
        ("Unity", "Unity, which has already submitted an application, makes a game engine."),
        ("Tesla", "Another participant would like to be Tesla, which has already submitted an application."),
    ],
)
def test_who_asks_for_an_approval_is_an_applicant(name: str, text: str) -> None:
    assert f"{name} applicant" in tell_page(DAY, f"||{ACT} {text}")


def test_the_group_told_beside_its_applying_unit_is_no_applicant_for_what_the_unit_makes() -> None:
    text = "||HSBC Fintech has applied for the value-added telecom pilot. HSBC Fintech is the technology arm of HSBC, dedicated to applying innovative tools."
    check(DAY, text, ("HSBC Fintech applicant",), ("HSBC applicant",))
