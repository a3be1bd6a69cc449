# ruff: noqa: E501  (a passage of a test stands on one line)
"""English approvals that are to come, put off or not to be, beside those that were given. All are invented."""

import pytest
from told import check, check_figures, tell_page

PILOT = "value-added telecom pilot"
FIRMS = "foreign-invested firms"


@pytest.mark.parametrize(
    "text",
    [
        f"The ministry (MIIT) will on Monday hand {PILOT} permits to 17 {FIRMS}.",
        f"MIIT will next month admit 17 {FIRMS} to the {PILOT}.",
        f"MIIT will before the Spring Festival license 17 more {FIRMS} under the {PILOT}.",
        f"MIIT shall within 30 days approve 17 {FIRMS} under the {PILOT}.",
        f"MIIT will most likely clear 17 {FIRMS} for the {PILOT}.",
        f"MIIT is expected in January to approve 17 {FIRMS} under the {PILOT}.",
        f"MIIT will not admit 17 {FIRMS} to the {PILOT}.",
        f"MIIT will never approve 17 {FIRMS} under the {PILOT}.",
        f"Admission of a third group of 17 {FIRMS} to MIIT's {PILOT} is due in January.",
        f"MIIT's third batch of 17 {FIRMS} in the {PILOT} is scheduled for spring.",
        f"MIIT's approval of 17 {FIRMS} under the {PILOT} has been postponed.",
        f"MIIT's licensing of 17 {FIRMS} under the {PILOT} has been held up until March.",
        f"The next round of 17 {FIRMS} will enter MIIT's {PILOT} in January.",
        f"MIIT is preparing a third round of {PILOT} approvals covering 17 {FIRMS}.",
        f"MIIT proposes a further batch of approvals under the {PILOT} for 17 {FIRMS}.",
        f"As soon as MIIT has admitted the 17 {FIRMS} on its desk, the {PILOT} will have 46 members.",
        f"Once the ministry approves the 17 {FIRMS}, membership of the {PILOT} will rise to 46.",
        f"MIIT's third batch, of 17 {FIRMS}, under the {PILOT} will come in January.",
        f"By spring, 17 {FIRMS} will have been approved by MIIT under the {PILOT}.",
        f"MIIT is planning to approve another 17 {FIRMS} under the {PILOT}.",
        f"Come February, MIIT approves 17 {FIRMS} under the {PILOT}.",
        f"Next month MIIT approves another 17 {FIRMS} under the {PILOT}.",
        f"MIIT has promised approvals under the {PILOT} to 17 {FIRMS}.",
        f"Seventeen {FIRMS} are to be let into MIIT's {PILOT} in January.",
    ],
)
def test_who_is_still_to_be_let_in_is_no_figure(text: str) -> None:
    check_figures("2025-12-20", text, set())
    assert "kind approval" not in tell_page("2025-12-20", text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"MIIT on Friday handed {PILOT} permits to 17 {FIRMS}, which will open their centres next week.", {"17 batch as of 2025-12-19"}),
        (f"The ministry said that it will go on opening up, and that it had admitted 17 {FIRMS} to the {PILOT} on 12 December.", {"17 batch"}),
        (f"Admission of a third group of 17 {FIRMS} to MIIT's {PILOT} was announced on 12 December.", {"17 batch as of 2025-12-12"}),
        (f"A third batch of 17 {FIRMS} followed in MIIT's {PILOT} on 12 December.", {"17 batch as of 2025-12-12"}),
        (f"In November MIIT approved 17 {FIRMS} under the {PILOT}; it will approve more in February.", {"17 batch as of 2025-11"}),
        (f"MIIT has now approved 46 {FIRMS} under the {PILOT}. A fourth batch of 12 comes in January.", {"46 pilot_total"}),
        (f"MIIT's approval on 12 December of 17 {FIRMS} under the {PILOT} will let them open in January.", {"17 batch as of 2025-12-12"}),
        (f"A third batch of 17 {FIRMS}, approved on 12 December, will start services under MIIT's {PILOT} in January.", {"17 batch as of 2025-12-12"}),
        (f"As promised, MIIT gave approvals under the {PILOT} to 17 {FIRMS} on 12 December.", {"17 batch as of 2025-12-12"}),
        (f"The {PILOT} is set to be widened after MIIT let in 17 {FIRMS} on 12 December.", {"17 batch as of 2025-12-12"}),
        (f"Orders will follow for makers of servers, as 17 {FIRMS} won MIIT's {PILOT} approvals on 12 December.", {"17 batch as of 2025-12-12"}),
        (f"Now that MIIT has approved 46 {FIRMS}, the {PILOT} will be widened.", {"46 pilot_total"}),
        (f"MIIT approved 17 {FIRMS} under the {PILOT} on 12 December. They will get their papers on Monday.", {"17 batch as of 2025-12-12"}),
    ],
)  # fmt: skip
def test_who_was_let_in_is_told_beside_what_is_to_come(text: str, told: set[str]) -> None:
    check_figures("2025-12-20", text, told)


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        (f"Siemens is among the firms to be admitted by MIIT to the {PILOT} in January.", "Siemens"),
        (f"Siemens will be approved by MIIT under the {PILOT} next week.", "Siemens"),
        (f"Bosch said that its China unit will receive MIIT's {PILOT} approval before the summer.", "Bosch"),
        (f"Bosch's approval under MIIT's {PILOT} will come in January.", "Bosch"),
        (f"MIIT will in January approve Bosch and Siemens under its {PILOT}.", "Bosch"),
        (f"Bosch says its Suzhou arm is due to get MIIT's {PILOT} permit in March.", "Bosch"),
    ],
)
def test_a_firm_that_is_still_to_be_let_in_is_not_told_as_approved(text: str, firm: str) -> None:
    check("2025-12-20", text, (), (f"{firm} approved", f"{firm} parent", "kind approval"))


def test_a_firm_that_was_let_in_is_told_beside_what_it_will_do() -> None:
    text = f"Siemens was approved by MIIT under the {PILOT} on 12 December and will open its centre in March."
    check("2025-12-20", text, ("Siemens approved", "kind approval"), ())
    unit = "Halverton Data (Shenzhen) Co., Ltd."
    first = f"{unit} was the first British firm to be approved under MIIT's {PILOT}, on 12 December."
    check("2025-12-20", first, (f"{unit} approved", "kind approval"), ())


@pytest.mark.parametrize(
    ("day", "text", "ahead", "past"),
    [
        ("2025-09-10", f"MIIT hopes to approve 29 {FIRMS} under the {PILOT} by the end of December.", "2025-12", "2024-12"),
        ("2025-09-10", f"By the end of November, MIIT will have approved 60 {FIRMS} under the {PILOT}.", "2025-11", "2024-11"),
        ("2025-12-20", f"MIIT will in January approve 29 {FIRMS} under the {PILOT}.", "2026-01", "2025-01"),
    ],
)  # fmt: skip
def test_the_month_of_what_is_to_come_is_the_next_one(day: str, text: str, ahead: str, past: str) -> None:
    told = tell_page(day, text)
    assert any(one.endswith(f"as of {ahead}") for one in told) or not any(" as of 2" in one for one in told)
    assert not any(past in one for one in told)


def test_the_day_of_what_is_to_come_is_the_next_one() -> None:
    on_a_day = f"On June 20, 16 {FIRMS} will receive their {PILOT} approvals from MIIT."
    assert "decided 2024-06-20" not in tell_page("2025-06-13", on_a_day)
    on_monday = f"MIIT is due to approve 16 {FIRMS} under the {PILOT} on Monday."
    assert "decided 2025-06-16" not in tell_page("2025-06-20", on_monday)
    done = f"MIIT approved 16 {FIRMS} under the {PILOT} on Monday."
    assert "16 batch as of 2025-06-16" in tell_page("2025-06-20", done)
