# ruff: noqa: E501  (a text stands on one line)
"""What is awaited or estimated in English is not what is; what was given is read behind a long row of places."""

import pytest
from told import check, tell_page

DAY = "2025-06-10"


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("awaits MIIT go-ahead for value-added telecom services in Shanghai", "application"),
        ("is waiting for MIIT approval of value-added telecom services in Shanghai", "application"),
        ("looks to win MIIT approval for value-added telecom services in Shanghai", "application"),
        ("has won MIIT approval for value-added telecom services in Shanghai", "approval"),
    ],
)
def test_what_is_awaited_is_an_application(words: str, kind: str) -> None:
    assert f"kind {kind}" in tell_page(DAY, f"Orange Business {words}||Orange Business {words}.")


@pytest.mark.parametrize(
    ("sentence", "untold"),
    [
        ("By the end of 2026, we estimate, as many as 100 foreign firms could hold such approvals.", "100 pilot_total"),
        ("Analysts think that 100 foreign companies might own pilot approvals by the end of 2026.", "100 pilot_total"),
    ],
)
def test_what_firms_could_hold_is_no_total(sentence: str, untold: str) -> None:
    given = "China's MIIT granted value-added telecom pilot approvals to 14 foreign-invested enterprises on 3 June."
    check(DAY, f"Telecom pilot||{given} {sentence}", ("14 batch",), (untold,))
    check("", f"Telecom pilot||{given} {sentence}", (), (untold,))


def test_a_batch_is_read_behind_a_long_row_of_places() -> None:
    text = (
        "First fruit||On 28 May 2025, the Ministry of Industry and Information Technology announced that 18 foreign-invested "
        'businesses in the pilot areas of Beijing, Shanghai, Shenzhen, and Hainan ("Pilot Areas") have received '
        "approvals/licenses for certain value-added telecom services."
    )
    check(DAY, text, ("18 batch as of 2025-05-28", "kind approval"), ())


@pytest.mark.parametrize(
    ("given", "told", "untold"),
    [
        (
            "has issued approvals to a batch of 16 foreign-invested enterprises in Beijing and Shanghai",
            "16 batch",
            "16 subset",
        ),
        (
            "has received applications from a batch of 16 foreign-invested enterprises in Beijing and Shanghai",
            "kind application",
            "16 batch",
        ),
    ],
)
def test_a_batch_in_two_cities_is_no_part_of_one(given: str, told: str, untold: str) -> None:
    check(
        DAY,
        f"MIIT and the pilot||China's MIIT {given} for pilot operations in value-added telecom services.",
        (told,),
        (untold,),
    )


GRANTED = "MIIT has granted pilot approvals for value-added telecom to 14 foreign-invested enterprises."
TWO = "Ericon Cloud Services (Shanghai) Co., Ltd. and Publimar Data (Beijing) Co., Ltd."


@pytest.mark.parametrize(
    ("before", "behind", "let_in"),
    [
        (GRANTED, f"Two of them, {TWO}, plan to start in July.", True),
        (GRANTED, f"Two of the companies, {TWO}, are owned by one group.", True),
        (GRANTED, f"Three of them, {TWO}, plan to start in July.", False),
        (GRANTED, f"Two of their customers, {TWO}, plan to start in July.", False),
        (GRANTED, f"Two of them, {TWO}, have since had theirs revoked.", False),
        ("MIIT has received applications for pilot approvals for telecom from 14 foreign-invested enterprises.", f"Two of them, {TWO}, plan to start in July.", False),
        ("MIIT has refused pilot approvals for value-added telecom to 14 foreign-invested enterprises.", f"Two of them, {TWO}, plan to start in July.", False),
    ],
)  # fmt: skip
def test_as_many_of_those_let_in_as_are_counted_are_let_in(before: str, behind: str, let_in: bool) -> None:
    found = tell_page(DAY, f"Telecom pilot||{before} {behind}")
    assert {one for one in found if one.endswith(" approved")} == (
        {"Ericon Cloud Services (Shanghai) Co., Ltd. approved", "Publimar Data (Beijing) Co., Ltd. approved"}
        if let_in
        else set()
    )


@pytest.mark.parametrize("behind", ["which will start in July", "two of which plan to start in July"])
def test_a_day_still_to_come_is_no_figure_s(behind: str) -> None:
    found = tell_page(DAY, f"Telecom pilot||{GRANTED[:-1]}, {behind}.")
    assert "14 batch" in found
    assert not {one for one in found if one.endswith("-07")}
