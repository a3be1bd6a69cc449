# ruff: noqa: E501  (a passage of a test stands on one line)
"""Who got in of those who asked, a day's admissions, a chronicle's lines, a place's own act: and what only looks so. All are invented."""

import pytest
from told import check, check_figures

PILOT = "value-added telecom pilot for foreign investors"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"Twenty-one foreign-invested companies had applied to join the {PILOT}, and nine of them got in, the ministry said.", {"9 batch"}),
        ("Nineteen foreign-invested companies sat the exam for the value-added telecom pilot; 12 passed.", {"12 batch"}),
        ("Of the nineteen foreign-invested companies that had filed for the value-added telecom pilot, only 12 made it.", {"12 batch"}),
        (f"MIIT decided on 28 February 2025 on the {PILOT}. Those who got in were 13.", {"13 batch"}),
        (f"With Thursday's seven admissions the head count of the {PILOT} climbs to 44.", {"7 batch as of 2025-11-06", "44 pilot_total"}),
        (f"Thirteen firms joined the {PILOT} in February. Friday's eleven approvals came as no surprise.", {"11 batch"}),
    ],
)  # fmt: skip
def test_those_who_got_in_are_a_batch(text: str, told: set[str]) -> None:
    check("2025-11-07", text, tuple(told), ())


@pytest.mark.parametrize(
    "text",
    [
        "All 55 licensed foreign-invested telecom firms had filed annual reports on their licences; 41 passed.",
        "The administration inspected 55 foreign-invested telecom enterprises in the pilot; 41 passed.",
        f"Twenty-one foreign-invested companies had applied to join the {PILOT}; nine got through to the second round.",
        f"Friday's six additions to the negative list of the {PILOT} surprised nobody.",
        f'"A dozen in the first batch of the {PILOT} would not surprise me," a lawyer said.',
        f'"Twenty foreign firms approved by the summer would be a success for the {PILOT}," the president said.',
        f"The {PILOT} grows. The ministry let in five more cities, making nine.",
        f"Two of the applicants for the {PILOT} gave up, leaving 38.",
        "The third foreign-invested company to be refused a value-added telecom permit is a bank.",
        f"By the end of 2027 we strive to have 15 firms approved under the {PILOT}.",
    ],
)
def test_who_passed_something_else_or_is_only_hoped_for_is_none(text: str) -> None:
    check_figures("2025-11-07", text, set())


def test_the_lines_of_a_chronicle_have_each_its_own_day() -> None:
    text = (
        f"Timeline: the {PILOT}||Apr 8, 2024: MIIT publishes its notice.\nFeb 28, 2025: pilot approvals for 13 companies.\n"
        "Jul 18, 2025: another 11 follow, making 24.\nDec 15, 2025: one company gives its approval back, leaving 23."
    )
    check_figures(
        "2026-01-05",
        text,
        {
            "13 batch as of 2025-02-28",
            "11 batch as of 2025-07-18",
            "24 pilot_total as of 2025-07-18",
            "23 pilot_total as of 2025-12-15",
        },
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Two companies in Guangzhou were yesterday let into the value-added telecom pilot for foreign investors.", {"2 batch in Guangzhou", "2 batch as of 2025-11-06"}),
        ("Four foreign companies registered in Shanghai have been cleared for the value-added telecom pilot, the city said on Thursday.", {"4 batch in Shanghai"}),
    ],
)  # fmt: skip
def test_a_batch_of_one_place_has_it(text: str, told: set[str]) -> None:
    check("2025-11-07", text, tuple(told), ())


def test_an_ordinal_of_a_year_is_no_total_of_a_place() -> None:
    text = f"The 100th licensee under the {PILOT} got a cake; the second in Shanghai this year was a bank."

    check_figures("2025-11-07", text, {"100 pilot_total"})


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"ABC Data (Beijing) Co., Ltd. was admitted on Nov 6 to the {PILOT}. It was the 50th licensee under the pilot and the third in Beijing.", {"50 pilot_total as of 2025-11-06", "50 pilot_total in None", "3 pilot_total in Beijing"}),
        (f"ABC Data (Hainan) Co., Ltd. on Nov 6 became the fourth foreign-invested company on the island to be handed a permit of the {PILOT}.", {"4 pilot_total in Hainan"}),
    ],
)  # fmt: skip
def test_an_ordinal_tells_how_many_there_are(text: str, told: set[str]) -> None:
    check("2025-11-07", text, tuple(told), ())


@pytest.mark.parametrize(
    "text",
    [
        f"ABC Data (Beijing) Co., Ltd. hopes to be the 50th licensee under the {PILOT}.",
        "ABC Data (Beijing) Co., Ltd. could become China's 50th foreign-invested company to get the value-added telecom permit.",
        f"No foreign firm has asked for the tenth permit under the {PILOT}.",
    ],
)
def test_an_ordinal_that_is_hoped_for_waits(text: str) -> None:
    check_figures("2025-11-07", text, set())
