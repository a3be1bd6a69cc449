# ruff: noqa: E501  (a passage stands on one line, so that it can be read and searched)
"""English sums, rounds and days beside each other: each figure is what its own words make it. All passages are invented."""

import pytest
from told import check, check_figures

DAY = "2026-03-02"
VATS = "value-added telecom pilot"
NINETEEN = f"Nineteen foreign-invested companies were approved for the {VATS} in January."
ROUND = "Nineteen foreign-invested firms were approved in the third round of the telecom pilot"
#: Sums of all told with a verb of granting, and their neighbours that are one act's.
SUMS: tuple[tuple[str, set[str]], ...] = (
    (f"By our count, 33 foreign-invested companies have been approved under the {VATS}.", {"33 pilot_total"}),
    (f"The {VATS} has outgrown expectations: instead of 20 foreign-invested companies, 33 have been approved.", {"33 pilot_total"}),
    (f"Some 47 foreign-invested companies have applied for the {VATS}. The approval rate is 70%: 33 have made it.", {"33 pilot_total"}),
    ("In telecoms, 33 foreign-invested companies have been let in under a pilot that scraps equity caps on value-added services; in health care, six wholly foreign-owned hospitals have been approved.", {"33 pilot_total"}),
    (f"The chamber said that China's {VATS} was moving too slowly. Only 40 foreign-invested companies have been let in, of which nine are European.", {"40 pilot_total", "9 subset"}),
    (f"The chamber spoke of China's {VATS}. Only eight foreign-invested companies were let in on Friday, of which two are European.", {"8 batch", "2 subset"}),
    ("Some 40 foreign-invested companies made it into the telecom pilot by the end of January.", {"40 pilot_total as of 2026-01"}),
    ("In its first 16 months the telecom pilot let in 40 foreign-invested companies.", {"40 pilot_total"}),
    ("Sixteen months in, 40 foreign-invested companies have joined the telecom pilot.", {"40 pilot_total"}),
    ("The tally for the foreign-invested telecom pilot: 40 approvals.", {"40 pilot_total"}),
    ("The foreign-invested telecom pilot can point to 40 approvals.", {"40 pilot_total"}),
    ("Forty is the number of foreign-invested companies let into the telecom pilot.", {"40 pilot_total"}),
    ("Forty is the number of foreign-invested companies let into the telecom pilot on Friday.", {"40 batch"}),
    ("Foreign-invested companies approved under the telecom pilot (cumulative): 40.", {"40 pilot_total"}),
    ("Foreign participation in the telecom pilot: 40 companies.", {"40 pilot_total"}),
    (f"With the second batch of approvals, China has now allowed 21 foreign-invested companies to take part in its {VATS}.", {"21 pilot_total"}),
    ("Since Wednesday, 21 foreign-invested firms have permission to take part in the value-added telecom trial, eight more than before.", {"21 pilot_total"}),
    ("After admitting 19 last month, the telecom pilot has 40 foreign-invested firms.", {"40 pilot_total"}),
    ("Three rounds of approvals have brought 40 foreign-invested companies into the telecom pilot.", {"40 pilot_total"}),
    ("By the end of August, there were more than 2,600 foreign-invested enterprises approved to operate telecommunications business nationwide, and 21 enterprises had been approved to carry out the pilot, the vice minister said at a press conference on September 26.", {"2600 stock_total as of 2025-08", "21 pilot_total as of 2025-08"}),
    (f"The action plan calls for expanding the {VATS}, supporting the 21 approved foreign-invested enterprises in starting business.", {"21 pilot_total"}),
    (f"China has carried out a {VATS} in four areas, approving 21 foreign-invested enterprises, the vice minister told reporters.", {"21 pilot_total"}),
    (f"MIIT has extended the {VATS}, approving eight foreign-invested enterprises on Friday.", {"8 batch"}),
    (f"After approving 21 foreign-invested enterprises, China will extend its {VATS} to new areas.", {"21 pilot_total"}),
    (f"Nine foreign-invested companies in Lingang have obtained {VATS} approvals, accounting for more than half of Shanghai's total.", {"9 pilot_total in Lingang"}),
    (f"Lingang has nine of Shanghai's 17 foreign-invested companies with a {VATS} approval.", {"17 pilot_total in Shanghai"}),
    (f"Shanghai has 17 of the 40 foreign-invested companies in the {VATS}.", {"17 subset", "40 pilot_total"}),
    (f"Shanghai has 17 of the 40 foreign-invested companies admitted to the {VATS} on Friday.", set()),
    (f"Shenzhen counts 12 foreign companies in the {VATS}, Hainan nine.", {"12 pilot_total in Shenzhen", "9 pilot_total in Hainan"}),
    (f"There are 21 foreign companies in the {VATS}: Shenzhen has 12, Hainan nine.", {"21 pilot_total", "12 subset", "9 subset"}),
)  # fmt: skip
#: A round beside its sum, several rounds under one.
ROUNDS: tuple[tuple[str, set[str]], ...] = (
    (f"{ROUND} (40 in all rounds).", {"19 batch", "40 pilot_total"}),
    (f"{ROUND} (total: 40).", {"19 batch", "40 pilot_total"}),
    (f"{ROUND}, out of 40 so far.", {"19 batch", "40 pilot_total"}),
    (f"{ROUND}. Ten more in Shanghai mean the city now has 17.", {"19 batch", "10 subset"}),
    ("Foreign investors have now received 21 pilot approvals for value-added telecom services: 13 in January and eight more this week.", {"21 pilot_total", "13 batch as of 2026-01", "8 batch as of None"}),
    (f"The {VATS} for foreign investors has 21 companies: the 13 of 8 January and the eight of 10 February.", {"21 pilot_total", "13 batch as of 2026-01-08", "8 batch as of 2026-02-10"}),
    ("Ten foreign-invested companies were approved for the telecom pilot this week, six on Monday and four on Thursday.", {"10 batch"}),
    ("Ten foreign-invested companies were approved for the telecom pilot in two steps: six in January and four in February.", {"10 batch", "6 batch as of 2026-01", "4 batch as of 2026-02"}),
    ("MIIT's approval on Monday went to six foreign-invested companies in the telecom pilot.", {"6 batch"}),
    ("China's telecom pilot has six foreign-invested members.", {"6 pilot_total"}),
    ("China's telecom pilot has six new foreign-invested members, MIIT announced on Monday.", set()),
)  # fmt: skip
#: Those who come to hear of it, who decide, who are beside it.
OTHERS: tuple[tuple[str, set[str]], ...] = (
    (f"More than 150 foreign companies joined our webinar on China's {VATS}.", set()),
    (f"MIIT has delegated to Shanghai and Hainan the power to approve foreign-invested companies under the {VATS}. The two can now grant approvals on their own.", set()),
    (f"MIIT approved six foreign-invested companies for the {VATS} on Monday. Two of the companies' parents are listed in New York.", {"6 batch"}),
    (f"MIIT approved six foreign-invested companies for the {VATS} on Monday. Two of the companies are listed in New York.", {"6 batch", "2 subset"}),
    (f"{NINETEEN} Seven data-centre operators were admitted.", {"19 batch", "7 subset"}),
    (f"{NINETEEN} Seven wholly foreign-owned firms were admitted, the rest being joint ventures.", {"19 batch", "7 subset"}),
)  # fmt: skip


@pytest.mark.parametrize(("text", "told"), [*SUMS, *ROUNDS, *OTHERS])
def test_a_sum_is_told_as_one_and_a_round_as_its_own(text: str, told: set[str]) -> None:
    check_figures(DAY, text, told)


#: The page's day, its text, what is told of it, and what not.
DAYS: tuple[tuple[str, str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("2026-01-10", "By the close of the third quarter of 2025, there were more than 2,700 foreign-invested telecom enterprises.", ("2700 stock_total as of 2025-09",), ()),
    ("2026-01-10", "By the end of the second quarter of 2025, there were more than 2,600 foreign-invested telecom enterprises.", ("2600 stock_total as of 2025-06",), ()),
    ("2025-09-15", f"SHANGHAI, Sept 11 - China's MIIT approved eight foreign-invested companies for its {VATS} the day before, according to a notice.", ("8 batch as of 2025-09-10",), ()),
    ("2025-09-15", f"SHANGHAI, Sept 11 - China's MIIT approved eight foreign-invested companies for its {VATS}, according to a notice.", ("8 batch as of 2025-09-11",), ()),
    (DAY, f"China has let 40 foreign-invested companies into the {VATS} it launched in October 2024, official data showed.", (), ("40 batch as of 2024-10", "decided 2024-10")),
    (DAY, f"China let 40 foreign-invested companies into the {VATS} in January 2026, official data showed.", ("40 batch as of 2026-01",), ()),
    ("2025-09-12", "The eight companies' approvals, dated Wednesday, cover 11 services. Thirteen foreign-invested firms had gained entry to the value-added telecom trial in the first round.", ("13 batch as of None",), ()),
)  # fmt: skip


@pytest.mark.parametrize(("day", "text", "told", "untold"), DAYS)
def test_a_figure_has_its_own_day(day: str, text: str, told: tuple[str, ...], untold: tuple[str, ...]) -> None:
    check(day, text, told, untold)


#: A page of 2 March 2026, what is told of its firms, and what not.
FIRMS: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("Equinix has become the first US data-centre operator to be approved under China's telecom pilot, beating Digital Realty, whose bid is pending.", ("Digital Realty applicant",), ("Equinix applicant",)),
    ("Linklaters advised GLP on its successful application for a foreign-investment telecom pilot approval in Shanghai.", (), ("GLP applicant",)),
    ("Linklaters advised GLP on its application for a foreign-investment telecom pilot approval in Shanghai.", ("GLP applicant",), ()),
    ("MIIT said yes to Nokia's application for the foreign-invested telecom pilot.", (), ("Nokia applicant", "Nokia rejected")),
    ("MIIT said no to Nokia's application for the foreign-invested telecom pilot.", ("Nokia rejected",), ()),
    ("Nokia's bid to join the foreign-invested telecom pilot has failed; MIIT gave no reason.", ("Nokia rejected",), ()),
    ("Nokia's bid to join the foreign-invested telecom pilot has been filed; MIIT gave no comment.", ("Nokia applicant",), ()),
    (f"Thirteen foreign-invested companies were approved for the {VATS}. HSBC is the only bank among them; Citi and JPMorgan have not applied.", (), ("HSBC applicant", "Citi applicant")),
    ("Microsoft's Azure in China is operated by 21Vianet, which holds the value-added telecom licence; foreign companies could not get one until the pilot.", ("Microsoft mentioned",), ("Microsoft parent",)),
    (f"T-Systems P.R. China Ltd. and China Unicom signed a deal to share data centres after T-Systems was approved under the {VATS}.", (), ("T-Systems P.R. China Ltd. applicant",)),
    (f"MIIT has for the first time refused a foreign-invested company entry to its {VATS}. The application of Nordic Data (Shanghai) Co., Ltd. did not meet data rules, it said.", ("Nordic Data (Shanghai) Co., Ltd. rejected",), ()),
)  # fmt: skip


@pytest.mark.parametrize(("text", "told", "untold"), FIRMS)
def test_a_firm_is_what_is_told_of_it(text: str, told: tuple[str, ...], untold: tuple[str, ...]) -> None:
    check(DAY, text, told, untold)
