# ruff: noqa: E501  (a passage of a test stands on one line)
"""English sentences that tell two acts, a notice, or a beginning beside the act: each figure has its own day, and the event that of its batch."""

import pytest
from told import check_figures, tell_page

PILOT = "the value-added telecom pilot"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"On September 10, half a year after it approved the first 13 foreign-invested companies for {PILOT} on February 28, MIIT approved eight more.", {"13 batch as of 2025-02-28", "8 batch"}),
        (f"A notice released on September 25 shows that MIIT approved eight foreign-invested companies for {PILOT} on September 10.", {"8 batch as of 2025-09-10"}),
        (f"By our count, 33 foreign-invested companies have been approved under {PILOT}.", {"33 pilot_total"}),
        (f"On Friday, 33 foreign-invested companies were approved under {PILOT}.", {"33 batch as of 2025-09-19"}),
        (f"{PILOT.capitalize()} is open to any foreign investor, but only 40 companies have been approved.", {"40 pilot_total"}),
        (f"The action plan calls for expanding {PILOT}, supporting the 21 approved foreign-invested enterprises in starting business.", {"21 pilot_total"}),
        (f"With the second batch of approvals, China has now allowed 21 foreign-invested companies to take part in {PILOT}.", {"21 pilot_total"}),
        (f"Over the course of 2024, MIIT approved 40 foreign-invested companies for {PILOT}.", set()),
        (f"Five Hainan-based foreign-invested companies have been approved for {PILOT} to date.", {"5 pilot_total in Hainan"}),
        (f"Hainan's five foreign-invested companies in {PILOT} are all Singaporean.", {"5 pilot_total in Hainan"}),
        (f"Outside Shanghai, 23 foreign-invested companies have been approved for {PILOT} so far.", set()),
        (f"So far, 23 foreign-invested companies have been approved for {PILOT}, MIIT said.", {"23 pilot_total"}),
    ],
)  # fmt: skip
def test_each_figure_has_its_own_day_role_and_place(text: str, told: set[str]) -> None:
    check_figures("2025-09-25", text, told)


def test_what_came_before_does_not_date_the_event() -> None:
    text = f"The ministry, which on 20 January announced an extension of {PILOT}, approved 19 foreign-invested companies for it on Wednesday."
    assert "decided 2025-09-24" in tell_page("2025-09-25", text)
