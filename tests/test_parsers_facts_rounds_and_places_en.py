# ruff: noqa: E501  (a sentence stands on one line, so that it can be read and searched)
"""What English figures that stand beside rounds, places, peaks and the pilot are, and what they are not. All passages are invented."""

import pytest
from told import check_figures, list_figures, tell_page

DAY = "2026-06-02"
PILOT = "the value-added telecom pilot for foreign-invested firms"
STOCK = "More than 2,800 foreign-invested telecom enterprises operate in China"
EIGHTEEN = "MIIT on Tuesday approved 18 foreign-invested companies for the value-added telecom pilot"
SLOW = "China opened its value-added telecom market to overseas investors in 2024. Nothing came of it for months. Then the ministry moved. Papers were signed."
#: The text and the figures told without review, with region and day where they matter; the page's day is 2 June 2026.
FIGURES: tuple[tuple[str, set[str]], ...] = (
    # A place's total is its own; a year's end, a rise and a batch's size are no whole beside it.
    ("The number of foreign-invested telecom enterprises in Hainan reached 61 at the end of November 2025, up 60.5 percent from 38 at the end of 2024.", {"61 stock_total in Hainan", "38 stock_total as of 2024-12"}),
    ("Chongqing now has 47 foreign-invested telecom companies, a rise of 51.6% on last year.", {"47 stock_total in Chongqing"}),
    ("The Hainan bureau told of the value-added telecom pilot. Nine foreign-invested enterprises in the province hold pilot approvals, two of which were in the country's first batch of 13.", {"9 pilot_total in Hainan", "2 subset", "13 batch"}),
    ("Shanghai had 633 foreign-invested telecom operators at the end of March 2026, a quarter of the 2,512 in the whole country.", set()),
    # The batch of a month is known and one act; whoever was let in by a body or in a year may be all.
    (f"{EIGHTEEN}. Of the 13 foreign firms approved in February, four were members of the chamber.", {"18 batch", "13 batch", "4 subset"}),
    (f"{EIGHTEEN}. The 182 foreign firms approved by the ministry shared their views.", {"18 batch"}),
    # What the pilot is of the stock, and how many approvals are in force.
    (f"{STOCK}. The pilot, launched last year, accounts for 43 of them.", {"2800 stock_total", "43 pilot_total"}),
    (f"{STOCK}. The pilot contributes 43 companies.", {"2800 stock_total", "43 pilot_total"}),
    (f"MIIT has cancelled five approvals under {PILOT}. With the cuts, 63 approvals remain in force.", {"63 pilot_total"}),
    (f"MIIT has cancelled five approvals under {PILOT}. The number of valid approvals slipped to 70 in mid-May from a peak of 72.", {"70 pilot_total", "72 pilot_total"}),
    (f"The ministry puts approvals under {PILOT} at 33 as of May 31.", {"33 pilot_total as of 2026-05-31"}),
    (f"Analysts at Orbis put approvals under {PILOT} at 33.", set()),
    # So many more of a place are an act; so many of it behind a larger batch may be a part of that.
    (f"Six more foreign-funded firms in Shanghai have been licensed under {PILOT}, taking the city's tally to 17, the bureau said on Friday.", {"6 batch", "17 pilot_total in Shanghai"}),
    (f"{EIGHTEEN}. Five foreign-invested companies in Beijing were approved.", {"18 batch"}),
    (f"{EIGHTEEN}. Five more foreign-invested companies in Beijing were approved on Friday.", {"18 batch", "5 batch"}),
    (f"The ministry puts approvals under {PILOT} at 33 as of May 30. Shenzhen adds two: Lumen Digital (Shenzhen) and Harlow Technology (Shenzhen).", {"33 pilot_total", "2 batch"}),
    (f"The ministry puts approvals under {PILOT} at 33 as of May 30. Shenzhen adds two metro lines: Line 20 and Line 22.", {"33 pilot_total"}),
    (f"{STOCK}. The pilot launched in 2024 accounts for 62.", {"2800 stock_total", "62 pilot_total as of None"}),
    # Those of one nation are a part of all, and so is what a firm owns of something else; a place's own total is no one else's.
    (f"Three Nordic companies are among the 19 foreign-invested firms approved on Monday for {PILOT}. That brings the number of Nordic licensees to seven.", {"3 subset", "19 batch"}),
    (f"Nine Japanese companies have been approved for {PILOT}.", set()),
    (f"{EIGHTEEN}. The Group has 23 subsidiaries in China, of which six provide data services.", {"18 batch"}),
    (f"Lingang now has 14 of Shanghai's 51 pilot companies in {PILOT}.", {"51 pilot_total in Shanghai"}),
    # What is compared with stands so many months before; the day of who was one of so many is the act's.
    (f"MIIT said on Friday that 112 foreign-invested enterprises had been approved under {PILOT} by the end of April, up from 93 three months earlier.", {"112 pilot_total as of 2026-04", "93 pilot_total as of 2026-01"}),
    (f"The board announces that on 4 May 2026 its unit Calder Data (Shenzhen) Co., Ltd. was one of 19 foreign-invested enterprises approved by MIIT under {PILOT}.", {"19 batch as of 2026-05-04"}),
    (f"On 4 May Calder said its unit was one of 19 foreign-invested enterprises approved by MIIT under {PILOT}.", set()),
    (f"Round one brought 13 approvals to foreign-invested companies in {PILOT}, round two 27, round three 22, round four 31 and round five 19, or 112 in all.", {"13 batch", "27 batch", "22 batch", "31 batch", "19 batch", "112 pilot_total"}),
    # A record is of one act; a sum of which some are still to come off is none; seats are no firms.
    (f"The eight belong to a wider group of 37 foreign-invested companies admitted to {PILOT} on 26 May, the most numerous since its start.", {"37 batch"}),
    (f"The five belong to a batch of 37 foreign-invested companies approved for {PILOT} on 26 May.", {"37 batch"}),
    (f"{EIGHTEEN}. There were others before them under the pilot: that makes 79, less the one that left.", {"18 batch"}),
    (f"MIIT approved 13, 15 and 27 foreign-invested companies for {PILOT} in three rounds: that makes 55.", {"13 batch", "15 batch", "27 batch", "55 pilot_total"}),
    (f"{EIGHTEEN}. Breakfast talk, 10 June. Places: 40, of which 24 are taken.", {"18 batch"}),
    (f"{EIGHTEEN}. The pilot covers 18 zones, of which eight are in Shanghai.", {"18 batch"}),
    # Of all who were let in, those in the first round are a batch; of those of one place they are a part.
    (f"Some 28 foreign-invested companies have got through to {PILOT} so far, thirteen of them in the first go.", {"28 pilot_total"}),
    # The rounds that a sum comes to confirm it and each other, also where the last one would wait.
    (f"{SLOW} This week 22 companies were approved. Together with the 13 of the first round, that makes 35.", {"22 batch", "13 batch", "35 pilot_total"}),
    (f"{SLOW} This week 22 companies were approved. Together with the 40 of the first round, that makes 75.", {"75 pilot_total"}),
    (f"{SLOW} \"Twenty-two applicants were approved\", a source said. Together with the 13 of the first round, that makes 35.", {"35 pilot_total"}),
    (f"{SLOW} On 3 May 22 banks were approved. Together with the 13 of the first round, that makes 35.", {"35 pilot_total"}),
)  # fmt: skip


@pytest.mark.parametrize(("text", "told"), FIGURES)
def test_figure_is_told_as_what_stands_beside_it_makes_it(text: str, told: set[str]) -> None:
    check_figures(DAY, text, told)


NUMBERED = (
    f"MIIT let in foreign-invested firms under {PILOT}.\n\n2. Approved firms may offer information services.\n3. Approved firms may own data centres.",
    f"MIIT granted approvals under {PILOT} to\n(2) Kestrel Data (Shanghai) Co., Ltd.\n(3) Harlow Cloud (Beijing) Co., Ltd.",
    f"Kestrel Data (Shanghai) Co., Ltd. was approved in round four of {PILOT}. It offers information services.",
    f"Round | Approved under {PILOT} on\n1 | 28 February 2025\n2 | 30 May 2025",
)


@pytest.mark.parametrize("text", NUMBERED)
def test_number_of_an_item_a_row_or_a_round_counts_no_firms(text: str) -> None:
    assert not {one for one in tell_page(DAY, text) if one[0] in "1234"}


def test_number_alone_in_its_line_may_be_an_answer() -> None:
    text = f"How many foreign firms are in {PILOT}?\n26. MIIT approved nine more on Monday."
    assert "9 batch" in list_figures(DAY, text)
