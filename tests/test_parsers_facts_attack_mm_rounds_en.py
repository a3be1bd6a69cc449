# ruff: noqa: E501  (a passage stands on one line, so that it can be read and searched)
"""English rounds with days of their own, totals of one place, and parts behind a total. All passages are invented."""

import pytest
from told import check, check_figures

DAY = "2026-02-12"
VATS = "value-added telecom pilot"
WEDNESDAY = f"The ministry approved 19 foreign-invested companies for its {VATS} on Wednesday."
#: Rounds that go on from a batch, and what follows it and is none.
ROUNDS: tuple[tuple[str, set[str]], ...] = (
    (f"The ministry approved 13 foreign-invested companies for the {VATS} on 28 February 2025, eight on 10 September and 19 on 11 February 2026.", {"13 batch as of 2025-02-28", "8 batch as of 2025-09-10", "19 batch as of 2026-02-11"}),
    (f"On 28 February 2025 the ministry approved 13 foreign-invested companies for the {VATS}, on 10 September eight and on 11 February 2026 another 19.", {"13 batch as of 2025-02-28", "8 batch as of 2025-09-10", "19 batch as of 2026-02-11"}),
    (f"Foreign-invested companies approved for the {VATS}: 13 in February 2025, 8 in September 2025 and 19 in February 2026.", {"13 batch as of 2025-02", "8 batch as of 2025-09", "19 batch as of 2026-02"}),
    (f"Six foreign-invested companies were approved for the {VATS} on 2 February. Four followed on 5 February.", {"6 batch as of 2026-02-02", "4 batch as of 2026-02-05"}),
    (f"The first 13 foreign-invested companies entered the {VATS} on 28 February 2025. Eight came in on 10 September.", {"13 batch as of 2025-02-28", "8 batch as of 2025-09-10"}),
    (f"MIIT has approved a second batch of foreign-invested firms for the {VATS}. It consists of eight firms.", {"8 batch"}),
    (f"MIIT has fined a second batch of foreign-invested firms in the {VATS}. It consists of eight firms.", set()),
    (f"MIIT has approved a second group of foreign-invested firms, eight in all, for the {VATS}.", {"8 batch"}),
    (f"Six foreign-invested companies were approved for the {VATS} on 2 February. Four opened their data centres on 5 February.", {"6 batch as of 2026-02-02"}),
    (f"The ministry approved 13 foreign-invested companies for the {VATS} on 28 February 2025 and rejected eight on 10 September.", {"13 batch"}),
)  # fmt: skip
#: A part of a batch or total in the next sentence.
PARTS: tuple[tuple[str, set[str]], ...] = (
    (f"{WEDNESDAY}\nIn Shanghai alone, 11 companies won approval on Wednesday.", {"19 batch", "11 subset in Shanghai"}),
    (f"{WEDNESDAY}\nShanghai received 11 approvals, Beijing eight.", {"19 batch", "11 subset in Shanghai", "8 subset in Beijing"}),
    (f"{WEDNESDAY}\nData centres, where five companies got approval, are in demand.", {"19 batch", "5 subset"}),
    ("China's pilot for foreign-owned value-added telecom firms now has 40 participants.\nShanghai alone approved 17, Beijing another 12.", {"40 pilot_total", "17 subset in Shanghai", "12 subset in Beijing"}),
    ("China's pilot for foreign-owned value-added telecom firms now has 40 participants.\nThree more are about to be approved, and two have been turned away.", {"40 pilot_total"}),
    (f"Eleven foreign-invested companies in Shanghai were approved for the {VATS} on Wednesday, out of 19 nationwide.", {"19 batch as of 2026-02-11", "11 subset in Shanghai"}),
    (f"All six foreign-invested companies admitted to the {VATS} on Wednesday are in Shanghai.", {"6 batch as of 2026-02-11"}),
    (f"All six foreign-invested companies admitted to the {VATS} are in Shanghai.", {"6 pilot_total"}),
)  # fmt: skip
#: A sum by its own sentence.
SUMS: tuple[tuple[str, set[str]], ...] = (
    (f"The {VATS} has been a success: 40 foreign-invested companies have been approved.", {"40 pilot_total"}),
    (f"The {VATS} is open to any foreign investor, but only 40 companies have been approved.", {"40 pilot_total"}),
    (f"Until today, 40 foreign-invested companies have been approved for the {VATS}.", {"40 pilot_total"}),
    (f"The MIIT website lists 40 foreign-invested companies that have received approval for the {VATS}.", {"40 pilot_total"}),
    (f"At a conference in Hainan, MIIT said the {VATS} had 40 foreign-invested companies.", {"40 pilot_total"}),
    (f"Over the course of 2025, MIIT approved 40 foreign-invested companies for the {VATS}.", set()),
)  # fmt: skip


@pytest.mark.parametrize(("text", "told"), [*ROUNDS, *PARTS, *SUMS])
def test_a_round_has_its_own_day_and_a_part_its_whole(text: str, told: set[str]) -> None:
    check_figures(DAY, text, told)


#: Totals of one place have it, or wait; the country's have none.
PLACED: tuple[tuple[str, set[str]], ...] = (
    (f"Hainan has attracted five foreign-invested companies to the {VATS} so far.", {"5 pilot_total in Hainan"}),
    (f"Five Hainan-based foreign-invested companies have been approved for the {VATS} to date.", {"5 pilot_total in Hainan"}),
    (f"Hainan's five foreign-invested companies in the {VATS} are all Singaporean.", {"5 pilot_total in Hainan"}),
    (f"Hainan: five foreign-invested companies are in the {VATS} so far.", {"5 pilot_total in Hainan"}),
    (f"Hainan wants more foreign telecom firms. It now has five foreign-invested companies in the {VATS}.", {"5 pilot_total in Hainan"}),
    (f"China wants more foreign telecom firms. It now has 40 foreign-invested companies in the {VATS}.", {"40 pilot_total in None"}),
    (f"The Hainan administration said five foreign-invested companies had joined the {VATS} so far.", set()),
    (f"The ministry said 40 foreign-invested companies had joined the {VATS} so far.", {"40 pilot_total in None"}),
    (f"Hainan and Shenzhen together count 11 foreign-invested companies in the {VATS}.", set()),
    (f"Outside Shanghai, 23 foreign-invested companies have been approved for the {VATS} so far.", set()),
    (f"The new areas have ten foreign-invested companies in the {VATS} so far.", set()),
)  # fmt: skip


@pytest.mark.parametrize(("text", "told"), PLACED)
def test_a_total_of_one_place_is_none_of_the_country(text: str, told: set[str]) -> None:
    check_figures(DAY, text, told)


#: What is told and what not, of a page of 12 February 2026.
DAYS: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    (f"The ministry, which on 20 January announced an extension of the {VATS}, approved 19 foreign-invested companies for it on Wednesday.", ("19 batch as of 2026-02-11", "decided 2026-02-11"), ()),
    (f"Three weeks after announcing an extension of the {VATS} on 20 January, the ministry approved 19 foreign-invested companies on Wednesday.", ("decided 2026-02-11",), ()),
    (f"Four months after the {VATS} for foreign investors began on 23 October 2024, 13 companies were approved (28 February 2025).", ("13 batch as of 2025-02-28", "decided 2025-02-28"), ()),
    (f"The number of foreign-invested firms approved for the {VATS} rose to 21 from 13 on Wednesday.", ("21 pilot_total as of 2026-02-11", "13 pilot_total as of None"), ()),
    (f"PCCW has not disclosed whether it applied to join the {VATS} for foreign-invested companies.", ("PCCW mentioned",), ("PCCW applicant",)),
)  # fmt: skip


@pytest.mark.parametrize(("text", "told", "untold"), DAYS)
def test_what_came_before_gives_no_day(text: str, told: tuple[str, ...], untold: tuple[str, ...]) -> None:
    check(DAY, text, told, untold)
