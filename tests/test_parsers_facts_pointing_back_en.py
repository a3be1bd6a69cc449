# ruff: noqa: E501  (a sentence stands on one line, so that it can be read and searched)
"""English figures that say of what they are by what was told before: "the total", "that figure", "the list", "of the total"."""

import pytest
from told import check_figures, list_figures, tell_page

DAY = "2026-05-06"
ACT = "MIIT on 4 May approved eleven foreign-invested enterprises for the pilot on value-added telecommunications services."
STOCK = (
    "Foreign-invested telecom enterprises in China numbered 2,843 at the end of March, the ministry said on Tuesday."
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{ACT} Of these, four may provide data centre services. The total is now 62.", {"11 batch", "4 subset", "62 pilot_total"}),
        (f"{ACT} The cumulative figure is 62.", {"11 batch", "62 pilot_total"}),
        (f"{ACT} The accumulated number became 62.", {"11 batch", "62 pilot_total"}),
        (f"{ACT} The register now lists 62 enterprises.", {"11 batch", "62 pilot_total"}),
        (
            "The Ministry of Industry and Information Technology has granted pilot approvals for value-added telecom services to a second batch of foreign-invested enterprises. The list, which covers 27 enterprises, was made public on Monday.",
            {"27 batch"},
        ),
        (f"{STOCK} That compares with 2,405 a year earlier.", {"2843 stock_total", "2405 stock_total"}),
        (f"{STOCK} That figure was 2,405 at the end of 2024.", {"2843 stock_total", "2405 stock_total as of 2024-12"}),
        (f"{STOCK} Of the total, 1,204 are wholly foreign-owned.", {"2843 stock_total", "1204 subset"}),
        (
            "China has so far approved 53 foreign-funded companies for its telecom pilot in three batches, MIIT data show. The first, in February 2025, had 13 companies; the second, in August, 22; and the third, last month, 18.",
            {"53 pilot_total", "13 batch as of 2025-02", "22 batch", "18 batch as of 2026-04"},
        ),
        (
            "A mainland unit was among 21 foreign-owned companies cleared last week by the Ministry of Industry and Information Technology to run value-added telecoms services. The 21 were the fifth group to be let in since the pilot was launched.",
            {"21 batch"},
        ),
        (
            '"We have now approved 76 foreign-invested enterprises in four batches," the official said of the value-added telecom pilot. "The last batch, which was announced in March, had 19."',
            {"76 pilot_total", "19 batch"},
        ),
        (
            "The subsidiary is in the third batch of enterprises, 18 in all, approved by the MIIT to carry out pilot operation of value-added telecommunications business. As at the date of this announcement, 58 foreign-invested enterprises have been so approved.",
            {"18 batch", "58 pilot_total"},
        ),
        (
            "According to MIIT, 84 foreign-invested enterprises had obtained pilot approvals for value-added telecommunications services by 30 April 2026.",
            {"84 pilot_total"},
        ),
        (
            f"{ACT} Before this round, 44 enterprises held approvals; the pilot, which now counts 55, goes on.",
            {"11 batch", "44 pilot_total", "55 pilot_total"},
        ),
    ],
)  # fmt: skip
def test_what_points_back_is_told_of_what_was_told_before(text: str, told: set[str]) -> None:
    check_figures(DAY, f"||{text}", told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{ACT} It has had 40 applications this year. The total is now 62.", {"11 batch"}),
        (f"{ACT} The cumulative figure of applications is 62.", {"11 batch"}),
        (f"{ACT} The list of 27 domestic companies that lost their licences came out too.", {"11 batch"}),
        (
            "In the first batch, 13 companies were approved in February and 11 in May for the medical device pilot; MIIT has approved 24 foreign-invested enterprises for the value-added telecom pilot, it said on Monday.",
            {"24 batch"},
        ),
        (f"{STOCK} Domestic licensees numbered 192,000. That compares with 2,405 applications a year earlier.", {"2843 stock_total"}),
        (f"{STOCK} Of the total of 4,120 applications, 1,204 are pending.", {"2843 stock_total"}),
    ],
)  # fmt: skip
def test_what_points_back_at_something_else_is_not_told(text: str, told: set[str]) -> None:
    assert list_figures(DAY, f"||{text}") == told


@pytest.mark.parametrize(
    "row",
    [
        "The pilot covers 20 zones, eight in Shanghai and six in Beijing.",
        "The ministry also fined 20 firms for running without a licence, eight in Shanghai and six in Beijing.",
        "Their parents have opened 20 branches since January: eight in Shanghai and six in Beijing.",
    ],
)
def test_parts_of_what_was_counted_last_wait(row: str) -> None:
    head = "China has approved 21 foreign-invested enterprises to run value-added telecom services on a pilot basis, the Ministry of Industry and Information Technology said on Tuesday."
    assert list_figures(DAY, f"||{head} {row}") == {"21 batch"}
    assert "8 subset" in list_figures(DAY, f"||{head} Of the 21, eight are in Shanghai and six in Beijing.")


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        ("The company was part of the group of eight foreign-invested enterprises that MIIT approved for the telecom pilot on Sept. 10. To date, one of them is Japanese.", {"8 batch"}, {"8 pilot_total"}),
        ("The third and so far largest group of foreign-invested firms, of 19, takes the number approved for the telecom pilot to 40.", {"40 pilot_total"}, {"19 pilot_total"}),
        ("Of the 13 foreign-invested enterprises approved nationwide in February for the telecom pilot, two were from Shenzhen.", {"2 subset"}, {"13 pilot_total"}),
        ("Only 40 foreign-invested companies have so far come in through the telecom pilot, the first 13 of which were named in February.", {"13 batch"}, {"13 subset"}),
        (f"{STOCK} Of these, 140 operate under the pilot.", {"140 pilot_total"}, {"140 subset"}),
        ("The roll of foreign-owned companies in China's telecom pilot now stands at 103. Ten were added yesterday.", {"103 pilot_total", "10 batch"}, {"10 subset"}),
        (f"{ACT} By place that makes two each for Shanghai and Beijing.", {"11 batch"}, {"2 pilot_total"}),
        ("On Monday 27 foreign-invested enterprises were approved for the telecom pilot. It turned down 22 applicants. Five of the 22 are from Japan, three from Germany.", {"27 batch"}, {"5 subset"}),
        (f"{ACT} Malaysia has now five businesses in the pilot, its embassy said.", {"11 batch"}, {"5 pilot_total"}),
        ("The target is one of only five foreign-owned businesses authorized by MIIT to run value-added telecom services in Beijing.", set(), {"5 batch"}),
        ("Under the pilot, 10 foreign-invested companies have obtained telecom approvals to provide data centre services, 38 to provide online data processing and 21 to provide information services, MIIT said.", set(), {"10 batch"}),
        ("Shenzhen accounts for 21 of the 107 foreign-invested enterprises that had been approved for the telecom pilot as of April 30.", {"107 pilot_total", "21 subset"}, {"107 batch"}),
        ("Of the 107 foreign-invested companies approved for the telecom pilot, just five are carriers.", {"107 pilot_total", "5 subset"}, {"107 batch"}),
        (f"{STOCK} Of them, 1,344 were wholly foreign-owned, and 98 had been approved under the pilot for value-added services.", {"1344 subset", "98 pilot_total"}, {"98 subset"}),
        ("MIIT approved 14 foreign-invested enterprises for the telecom pilot on April 30, after 11 in January.", {"14 batch", "11 batch as of 2026-01"}, set()),
        ("China's telecom pilot has 60 foreign-invested members, after 49 in January.", set(), {"49 batch"}),
        ("The fourth batch of telecom pilot approvals went to 17 foreign-invested enterprises. Compared with the third batch, which had 12 enterprises, more data centre operators were included: six, against two.", {"17 batch", "12 batch"}, {"6 batch"}),
        ("Hainan has 22 foreign-funded firms cleared to the next stage of review for the telecom pilot.", set(), {"22 batch"}),
    ],
)  # fmt: skip
def test_a_figure_is_no_sum_part_or_act_by_words_of_others(text: str, told: set[str], untold: set[str]) -> None:
    found = tell_page(DAY, f"||{text}")
    assert told <= found
    assert not untold & found
