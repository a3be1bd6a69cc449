# ruff: noqa: E501  (a passage of a test stands on one line)
"""English figures of other pilots, other acts and other countries, of who asked and who was left out, beside the pilot's. All are invented."""

import pytest
from told import check_figures, tell_page

PILOT = "value-added telecom pilot"
FIRMS = "foreign-invested firms"


@pytest.mark.parametrize(
    "text",
    [
        f"China has let 34 {FIRMS} take part in its pilot for the opening up of stem-cell research, the commerce ministry said. MIIT's {PILOT} is another matter.",
        f"MIIT approved 34 {FIRMS} under its smart factory pilot on December 1, separate from its {PILOT}.",
        f"MIIT approved 34 {FIRMS} under its electric car pilot on December 1, separate from its {PILOT}.",
        f"Shanghai admitted 34 {FIRMS} to its cross-border payment pilot on December 1. MIIT's {PILOT} is separate.",
        f"Beijing approved 34 {FIRMS} under its service-sector pilot on December 1; the {PILOT} is MIIT's.",
    ],
)
def test_firms_of_another_pilot_are_no_figure(text: str) -> None:
    check_figures("2025-12-20", text, set())
    assert "kind approval" not in tell_page("2025-12-20", text)


@pytest.mark.parametrize(
    "text",
    [
        f"Shanghai approved 34 {FIRMS} as research centres on December 1. Five are in MIIT's {PILOT}.",
        f"MIIT approved 34 {FIRMS} as makers of drones on December 1. Five are in MIIT's {PILOT}.",
        f"MIIT approved 34 {FIRMS} as members of a working group on December 1. Five are in its {PILOT}.",
        f"MIIT approved 34 {FIRMS} for a cloud security certification on December 1. Five are in its {PILOT}.",
        f"Shenzhen approved 34 {FIRMS} for research subsidies on December 1. Five are in MIIT's {PILOT}.",
        f"MIIT admitted 34 {FIRMS} to a seminar on the {PILOT} on December 1.",
        f"MIIT admitted 34 {FIRMS} to its expert committee on the {PILOT}.",
        f"MIIT granted 34 {FIRMS} in the {PILOT} a tax refund on December 1.",
        f"MIIT gave 34 {FIRMS} in the {PILOT} plaques on December 1.",
        f"MIIT granted 34 {FIRMS} in the {PILOT} more time to file their reports.",
        f"MIIT allowed 34 {FIRMS} in the {PILOT} to change their names.",
        f"MIIT approved the annual reports of 34 {FIRMS} in the {PILOT} on December 1.",
        f"MIIT approved 34 {FIRMS}' purchase of servers on December 1. Its {PILOT} is separate.",
        f"MIIT admits 34 foreign firms to telecom pilot forum||MIIT admitted 34 {FIRMS} to a forum on its {PILOT} on December 1.",
        f"MIIT gave 34 {FIRMS} approved under the {PILOT} new access codes on December 1.",
    ],
)
def test_firms_that_got_something_else_are_no_figure(text: str) -> None:
    check_figures("2025-12-20", text, set())


@pytest.mark.parametrize(
    "text",
    [
        "Thailand counts 410 foreign-invested telecom companies, MIIT heard on a visit to Bangkok.",
        "Indonesia has 410 foreign-invested telecom companies; China's MIIT gave no figure.",
        "Macau counts 410 foreign-invested telecom companies, fewer than the mainland, MIIT said.",
        f"Malaysia, following MIIT's pilot, licensed 34 {FIRMS} for value-added telecom services.",
        f"Officials in Thailand want to copy MIIT's pilot. So far 34 {FIRMS} have been approved there for value-added telecom services.",
        f"In Thailand, where officials studied MIIT's {PILOT}, 34 {FIRMS} were licensed for data centres.",
    ],
)
def test_firms_of_another_country_are_no_figure(text: str) -> None:
    check_figures("2025-12-20", text, set())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"MIIT approved 34 {FIRMS} as participants in the {PILOT} on December 1.", {"34 batch as of 2025-12-01"}),
        (f"MIIT approved 34 {FIRMS} for value-added telecom services under its pilot on December 1; the hospital pilot is separate.", {"34 batch as of 2025-12-01"}),
        (f"MIIT approved 34 {FIRMS} to take part in its pilot for opening up value-added telecom services, as it had in the biotechnology pilot, on December 1.", {"34 batch"}),
        (f"MIIT approved 34 {FIRMS} in the {PILOT} to run data centres.", {"34 batch"}),
        (f"MIIT approved 34 {FIRMS} under its {PILOT} on December 1; in Thailand, 12 {FIRMS} got licences.", {"34 batch as of 2025-12-01"}),
        (f"Under the {PILOT}, MIIT gave 34 {FIRMS} licence numbers on December 1.", {"34 batch as of 2025-12-01"}),
        (f"Applications under the {PILOT} are open, and 34 {FIRMS} were approved on December 1.", {"34 batch as of 2025-12-01"}),
        (f"MIIT let 34 {FIRMS} into its data services pilot on December 1.", {"34 batch as of 2025-12-01"}),
        (f"The ministry counts 34 {FIRMS} approved under the {PILOT} to date.", {"34 pilot_total"}),
        (f"MIIT granted 34 {FIRMS} in Shanghai {PILOT} approvals on December 1.", {"34 batch as of 2025-12-01"}),
        (f"MIIT gave 34 {FIRMS} permits under the {PILOT}, and tax refunds, on December 1.", {"34 batch as of 2025-12-01"}),
        ("China counts 2,410 foreign-invested telecom companies, six times as many as Thailand, MIIT said.", {"2410 stock_total"}),
        (f"MIIT approved 34 {FIRMS} under the {PILOT} on December 1. Thailand, which studied it, has none.", {"34 batch as of 2025-12-01"}),
    ],
)  # fmt: skip
def test_the_pilots_own_figures_are_told_beside_others(text: str, told: set[str]) -> None:
    check_figures("2025-12-20", text, told)


def test_applications_that_rose_are_no_total() -> None:
    asked = f"Filings by {FIRMS} under MIIT's {PILOT} rose 40 percent to 91 in the third quarter."
    check_figures("2025-12-20", asked, set())
    assert not any(one.startswith("growth") for one in tell_page("2025-12-20", asked))
    check_figures(
        "2025-12-20", f"The number of {FIRMS} approved under MIIT's {PILOT} rose to 91 in November.", {"91 pilot_total"}
    )


def test_those_left_out_are_no_batch() -> None:
    text = f"Bosch was one of six {FIRMS} passed over when MIIT approved 17 others on December 1 under its {PILOT}."
    check_figures("2025-12-20", text, {"17 batch as of 2025-12-01"})


@pytest.mark.parametrize(
    "text",
    [
        "Revenue of the 2,410 foreign-invested telecom companies in China grew 11 percent last year, MIIT said.",
        "Investment by the 2,410 foreign-invested telecom companies in China rose 11 percent, MIIT said.",
        "China has 2,410 foreign-invested telecom companies, whose total headcount grew 11 percent last year, MIIT said.",
        "China has 2,410 foreign-invested telecom companies, MIIT said. The number of foreign-invested telecom companies in Vietnam rose 11 percent.",
        "China has 2,410 foreign-invested telecom companies, MIIT said. The number of domestic telecom companies rose 11 percent.",
    ],
)
def test_what_firms_have_and_domestic_firms_grow_alone(text: str) -> None:
    told = tell_page("2025-06-20", text)
    assert "2410 stock_total" in told
    assert not any(one.startswith("growth") for one in told)


def test_the_growth_of_the_number_is_told_beside_another() -> None:
    text = "The number of foreign-invested telecom companies in China rose 30 percent to 2,410, MIIT said, while their revenue grew 8 percent."
    told = tell_page("2025-06-20", text)
    assert "2410 stock_total" in told
    assert {one.split()[1] for one in told if one.startswith("growth")} == {"30"}
