# ruff: noqa: E501  (a passage of a test stands on one line)
"""English figures behind a batch that may be parts of it wait, and are parts where they come to it, or their sentence narrows it."""

import pytest
from told import check_figures

BATCH = "The ministry approved 19 foreign-invested companies for its value-added telecom pilot on Wednesday."


@pytest.mark.parametrize(
    ("behind", "told"),
    [
        ("Eleven were approved on the recommendation of Shanghai.", set()),
        ("Seven data-centre operators were admitted.", {"7 subset as of 2026-02-11"}),
        ("Shanghai received 11 approvals, Beijing eight.", {"11 subset in Shanghai", "8 subset in Beijing"}),
        ("Eleven wholly foreign-owned companies obtained approvals, as did eight joint ventures.", {"11 subset as of 2026-02-11", "8 subset as of 2026-02-11"}),
        ("In Shanghai alone, 11 companies won approval on Wednesday.", {"11 subset in Shanghai"}),
        ("Data centres, where five companies got approval, are in demand.", {"5 subset as of 2026-02-11"}),
        ("On January 14, eight companies were approved.", {"8 batch as of 2026-01-14"}),
    ],
)  # fmt: skip
def test_what_follows_a_batch_is_a_part_waits_or_has_a_day_of_its_own(behind: str, told: set[str]) -> None:
    check_figures("2026-02-12", f"{BATCH} {behind}", {"19 batch as of 2026-02-11", *told})
