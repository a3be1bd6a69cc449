# ruff: noqa: E501  (a text stands on one line, so that it can be read and searched)
"""What real English pages say around their figures and names: aims, surveys, ratios, chronicles, tables. All texts are invented."""

import pytest

from domain.claims import Reading
from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.document import Document
from parsers.facts.reader import Reader

READER = Reader(load_gazetteer())
ROLES = ("batch", "subset", "pilot_total", "stock_total")
PILOT = "The ministry began its pilot for value-added telecom services in October 2024, and foreign-invested firms may apply. "
FIRST = "MIIT approved a first batch of 13 foreign-invested telecom firms for the pilot on 28 February 2025. "
STOCK = "By the end of June 2025 China had 2,500 foreign-invested telecom enterprises, the ministry said. "


def read(text: str, title: str = "", day: str = "2025-09-12") -> Reading:
    return READER.read(Document(title, text, Published(day)))


def count(text: str, title: str = "", day: str = "2025-09-12", *, sure: bool = False) -> set[tuple[int, str]]:
    return {(c.value, c.role) for c in read(text, title, day).counts if c.role in ROLES and not (sure and c.review)}


def name(text: str, day: str = "2025-09-12") -> dict[str, str]:
    return {firm.name: firm.status for firm in read(text, "", day).firms}


def dated(text: str, title: str = "", day: str = "2025-09-12") -> dict[int, str | None]:
    return {c.value: c.as_of for c in read(text, title, day).counts if c.role in ROLES}


@pytest.mark.parametrize(
    "title",
    [
        "Tianjin eyes 40 foreign telecom firms by 2028",
        "Guangdong vows to have 60 foreign-invested telecom companies by end of 2028",
        "Suzhou sets its sights on 30 foreign telecom operators by 2028",
        "Hainan pledges 70 foreign telecom enterprises by 2029",
        "Plan: 80 foreign-invested telecom companies in Shanghai by 2028",
    ],
)
def test_what_a_place_wants_to_have_is_no_total(title: str) -> None:
    assert count(FIRST, title, sure=True) == {(13, "batch")}


@pytest.mark.parametrize(
    "text",
    [
        "By the end of 2026 there are 45 foreign-invested firms in the pilot.",
        "At the end of December 2025 a total of 45 foreign-invested firms hold pilot approvals.",
        "Foreign-invested telecom companies number 3,400 at the end of 2025.",
        "As of March 2026, 3,400 foreign-invested companies are licensed for telecom services.",
    ],
)
def test_a_figure_of_a_day_to_come_waits_for_a_person(text: str) -> None:
    assert count(FIRST + text, sure=True) == {(13, "batch")}


@pytest.mark.parametrize(
    "text",
    [
        "That makes 20 more in a year, the report adds.",
        "This is 20 more within twelve months.",
        "It comes to 20 more companies in a year.",
        "Which means 20 firms more over the last year.",
    ],
)
def test_how_many_more_there_are_is_no_total(text: str) -> None:
    head = "By the end of December 2016 China had 67 foreign-invested telecom enterprises. A year before there had been 47. "
    assert 20 not in {value for value, _ in count(head + text, "", "2017-03-01")}


@pytest.mark.parametrize(
    "text",
    [
        "Figures which the district published in March gave 41 approvals.",
        "Statistics of the city show 41 approvals.",
        "The register listed 41 licensees.",
        "The bureau's website counts 41 participants.",
        "Numbers put out in June pointed to 41 approvals.",
    ],
)
def test_what_figures_give_is_a_sum_and_no_act(text: str) -> None:
    assert (41, "batch") not in count(PILOT + text)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        (
            "Two firms on the island have pilot approvals; both were among the 13 which the ministry approved in February.",
            2,
        ),
        (
            "Three companies in Shenzhen hold pilot approvals. They are among the 13 that the ministry cleared in February.",
            3,
        ),
        ("Four foreign-invested firms in the zone have been approved, and all of them belong to the first 13.", 4),
        (
            "Two companies there have pilot approvals, both of which were part of the 13 that MIIT admitted in February.",
            2,
        ),
    ],
)
def test_firms_of_which_the_text_says_that_they_are_among_more_are_a_part(text: str, part: int) -> None:
    assert {pair for pair in count(FIRST + text) if pair[0] == part} == {(part, "subset")}


@pytest.mark.parametrize(
    "text",
    [
        "By November the ministry had given a preliminary opinion on four.",
        "It has issued provisional opinions to four companies.",
        "Four foreign-invested applicants have been approved in principle.",
        "The ministry sent an interim reply to four foreign firms.",
        "Four foreign companies obtained in-principle approvals.",
    ],
)
def test_an_opinion_before_the_decision_is_no_approval(text: str) -> None:
    assert 4 not in {value for value, _ in count(FIRST + text)}


@pytest.mark.parametrize(
    "text",
    [
        "The firm advises three of the 13.",
        "Our practice acts for three of them.",
        "The team represented three of the approved companies.",
        "This firm acted as counsel to three of the 13 licensees.",
        "Three of the 13 are our clients.",
    ],
)
def test_whom_a_law_firm_advises_is_no_part(text: str) -> None:
    assert count(FIRST + text) == {(13, "batch")}


@pytest.mark.parametrize(
    "text",
    [
        "Three in four of those are backed by Hong Kong money.",
        "Nine out of ten of them are in Shanghai.",
        "One in five of these has a Singapore parent, and two in three of them are in Beijing.",
        "Seven in every ten licensees work in information services.",
    ],
)
def test_the_two_numbers_of_a_ratio_count_nothing(text: str) -> None:
    assert count(FIRST + text) == {(13, "batch")}


@pytest.mark.parametrize(
    "text",
    [
        "Of 74 member companies which answered, 19 had considered an application, eight had handed one in and four had been approved.",
        "Of the 60 members that replied, four had been approved.",
        "Of our members who took part, eleven had been approved and two had received a licence.",
        "Of the companies which responded, five have obtained approval.",
    ],
)
def test_who_answered_a_survey_is_no_batch(text: str) -> None:
    assert count(FIRST + text) == {(13, "batch")}


@pytest.mark.parametrize(
    "text",
    [
        "The paper has 1,141 recommendations, 13 of them from this group.",
        "The plan lists 155 tasks, 16 of which have to do with telecom.",
        "The notice has 24 articles, and six of them concern foreign investors.",
        "It names 11 cities, five of them in the east.",
    ],
)
def test_a_part_of_tasks_or_articles_is_no_part_of_firms(text: str) -> None:
    assert count(STOCK + text) == {(2500, "stock_total")}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Compared with 1,926 in March 2024 and 2,220 at the end of September 2024 this shows that interest has not slackened.",
            {1926, 2220},
        ),
        ("Compared to 1,926 in March 2024, the pace has not changed.", {1926}),
        ("It was 2,100 a year ago.", {2100}),
        ("It had stood at 2,100 a year earlier.", {2100}),
        ("They numbered 2,100 two years ago.", {2100}),
    ],
)
def test_what_a_total_is_compared_with_is_one_of_its_series(text: str, told: set[int]) -> None:
    assert count(STOCK + text) == {(2500, "stock_total"), *((value, "stock_total") for value in told)}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The academy counted 166 FITEs in September 2019.", 166),
        ("At the end of June 2020 there were 266 FITEs.", 266),
        ("By 2018 some 120 FITEs held licences.", 120),
        ("The number of FITEs was 191 at the end of 2019.", 191),
    ],
)
def test_a_fite_is_a_foreign_invested_telecom_enterprise(text: str, value: int) -> None:
    head = "Foreign investors in China's telecom sector are governed by the Provisions on Foreign-Invested Telecommunications Enterprises. "
    assert count(head + text, "", "2021-03-02") == {(value, "stock_total")}


@pytest.mark.parametrize("mark", [".", ":", " –", " |"])
def test_a_month_in_a_line_of_a_chronicle_is_of_the_year_that_opens_it(mark: str) -> None:
    text = f"Foreign investment in China's telecom sector, year by year.\n2019{mark} In September the academy counts 166 foreign-invested telecom enterprises.\n2020{mark} In June it counts 266 foreign-invested telecom enterprises."
    assert dated(text) == {166: "2019-09", 266: "2020-06"}


@pytest.mark.parametrize(
    "text",
    [
        "Is it true that 2,600 foreign telecom operators are active in China?",
        "Did MIIT approve another 30 foreign-invested firms for the pilot in August?",
        "Have 45 foreign-invested companies now been approved for the pilot?",
        'A reader asks: "Are 2,600 foreign-invested telecom companies licensed in China?"',
    ],
)
def test_what_a_question_asks_is_told_by_nobody(text: str) -> None:
    assert count(FIRST + text, sure=True) == {(13, "batch")}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            "China today made public thirteen pilot authorisations under which foreign companies may offer value-added telecom services.",
            "batch",
        ),
        ("MIIT issued thirteen pilot clearances to foreign-invested telecom companies on Friday.", "batch"),
        ("The ministry handed out thirteen pilot accreditations to foreign-invested telecom firms on Friday.", "batch"),
        ("The first batch in February had 13 firms, an MIIT official said of the foreign telecom pilot.", "batch"),
        (
            "Pilot approvals for foreign-invested telecom companies have gone beyond 13, an MIIT official said.",
            "pilot_total",
        ),
    ],
)
def test_a_paper_has_many_names(text: str, role: str) -> None:
    assert count(text) == {(13, role)}


@pytest.mark.parametrize(
    "text",
    [
        "Official figures put the number of telecommunications companies with foreign capital now active in China at more than 2,400.",
        "The number of telecom operators with overseas shareholders in China has reached 2,400.",
        "The total of telecom licensees with foreign investment stood at 2,400.",
        "MIIT says the number of value-added telecom companies with foreign money is above 2,400.",
    ],
)
def test_companies_with_foreign_capital_are_the_stock(text: str) -> None:
    assert count(text) == {(2400, "stock_total")}


@pytest.mark.parametrize(
    ("table", "told"),
    [
        (
            "Year | MIIT | SHCA | Total\n2021 | 300 | 70 | 370\n2022 | 410 | 90 | 500",
            {
                (370, "stock_total"),
                (500, "stock_total"),
                (300, "subset"),
                (70, "subset"),
                (410, "subset"),
                (90, "subset"),
            },
        ),
        (
            "Date | Ministry | Shanghai FTZ | Overall total\n|---|---|---|---|\nJune 2022 | 360 | 80 | 440\nJune 2023 | 1,020 | 110 | 1,130",
            {
                (440, "stock_total"),
                (1130, "stock_total"),
                (360, "subset"),
                (80, "subset"),
                (1020, "subset"),
                (110, "subset"),
            },
        ),
        (
            "As of | Total | MIIT | Local\n2021 | 370 | 300 | 70\n2022 | 500 | 410 | 90",
            {
                (370, "stock_total"),
                (500, "stock_total"),
                (300, "subset"),
                (70, "subset"),
                (410, "subset"),
                (90, "subset"),
            },
        ),
        ("Year | MIIT | SHCA | Total\n2021 | 300 | 70 | 512\n2022 | 410 | 90 | 777", set()),
        ("Year | Revenue | Profit | Total\n2021 | 300 | 70 | 370\n2022 | 410 | 90 | 500", set()),
    ],
)
def test_columns_of_a_table_are_shares_of_its_total_where_they_add_up_to_it(
    table: str, told: set[tuple[int, str]]
) -> None:
    assert count(f"{STOCK}\n\nFigures at year end\n\n{table}\n\nThe ministry publishes them.") == {
        (2500, "stock_total"),
        *told,
    }


def test_a_row_holds_as_of_its_first_cell() -> None:
    table = "Year | MIIT | SHCA | Total\n2021 | 300 | 70 | 370\nJune 2022 | 410 | 90 | 500"
    assert dated(f"{STOCK}\n\nNumber of companies at year end\n\n{table}") == {
        2500: "2025-06", 370: "2021-12", 300: "2021-12", 70: "2021-12", 500: "2022-06", 410: "2022-06", 90: "2022-06",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("In 40 companies the stake is exactly half, and in 17 foreign investors hold the majority.", {40, 17}),
        ("In 17 companies foreign investors have a majority.", {17}),
        ("In 22 of them the foreign side is in the minority.", {22}),
        ("The foreign share is below 10% in 13.", {13}),
        ("The other 53, located in the free trade zone, have theirs from the Shanghai administration.", {53}),
    ],
)
def test_how_many_are_owned_so_or_so_is_a_part(text: str, parts: set[int]) -> None:
    assert count(f"{STOCK} MIIT had issued permits to 900 of the 2,500. {text}") == {
        (2500, "stock_total"), (900, "subset"), *((part, "subset") for part in parts),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "Foreigners told not to borrow telecom licences",
            "Foreign companies that sell value-added telecom services with licences rented from partners must stop, the ministry has made clear in a notice. The circular, which bears the date of July 13, obliges them to apply themselves. Five foreign-invested telecom companies held licences at the time.",
        ),
        (
            "Leasing of permits outlawed",
            "A notice of the telecom ministry, dated July 13, forbids foreign investors to rent value-added telecom licences. Five foreign-invested telecom companies held licences at the time.",
        ),
        (
            "Overseas investors barred from using partners' telecom licences",
            "The circular bars domestic telecom companies from lending licences to foreign investors. The notice, signed on July 13, gives them until November. Five foreign-invested telecom companies held licences at the time.",
        ),
        (
            "Ministry tightens grip on value-added telecoms",
            "The telecom ministry ordered foreign investors in a circular to stop renting licences. The circular, dated July 13, was put on its website last week. Five foreign-invested telecom companies held licences at the time.",
        ),
    ],
)
def test_a_paper_that_obliges_or_forbids_is_an_act_of_policy_of_the_day_that_it_bears(title: str, text: str) -> None:
    reading = read(text, title, "2006-07-28")
    assert (reading.kind, reading.event_date) == ("policy", "2006-07-13")


@pytest.mark.parametrize(
    ("title", "text", "day"),
    [
        (
            "China widens its services opening",
            "On April 18, 2025, the Ministry of Commerce released the Work Plan for the pilot in services. App stores and internet access are opened to foreign investors. The telecom pilot of October 2024 has yielded 13 approvals so far.",
            "2025-04-18",
        ),
        (
            "Services plan out",
            "The Ministry of Commerce promulgated measures for opening telecom services on June 3, 2025. 2,400 foreign-invested telecom companies were licensed in February.",
            "2025-06-03",
        ),
        (
            "Hainan eyes 50 foreign telecom firms by 2027",
            "Hainan wants fifty foreign-invested companies in the telecom pilot by the end of 2027, according to a three-year plan which the provincial government has passed. The island has 42 foreign-invested companies with telecom licences.\n\nThe plan, dated June 30, offers rent subsidies.",
            "2025-06-30",
        ),
        (
            "Guangdong digital plan passed",
            "A plan for opening telecom and internet services to foreign investors was passed by the provincial government. The plan, signed on June 30, runs for three years.",
            "2025-06-30",
        ),
    ],
)
def test_a_plan_that_is_released_or_passed_is_the_news(title: str, text: str, day: str) -> None:
    reading = read(text, title)
    assert (reading.kind, reading.event_date) == ("policy", day)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "VOLUNTARY ANNOUNCEMENT: ACCEPTANCE OF APPLICATION FOR VALUE-ADDED TELECOMMUNICATIONS PILOT",
            "On 1 September 2025 Quayle Link Network Technology (Shenzhen) Company Limited was notified by MIIT that its application to take part in the value-added telecom pilot had been accepted for examination. 40 foreign-invested enterprises had obtained pilot approvals so far.",
        ),
        (
            "Announcement on the filing of an application for the telecom pilot",
            "On 1 September 2025 the company's subsidiary was told by the ministry that its application for the value-added telecom pilot was accepted. 40 foreign-invested enterprises had obtained pilot approvals so far.",
        ),
        (
            "Progress in telecom pilot",
            "On 1 September 2025 MIIT accepted the application of Quayle Link (Shenzhen) Co., Ltd. for the foreign telecom pilot, the company said. 40 foreign-invested enterprises had obtained pilot approvals so far.",
        ),
        (
            "Acceptance of application by MIIT",
            "Our application for the value-added telecom pilot has been formally accepted on 1 September 2025, the foreign-invested company wrote. 40 foreign-invested enterprises had obtained pilot approvals so far.",
        ),
    ],
)
def test_an_application_that_was_accepted_is_the_news_and_no_policy(title: str, text: str) -> None:
    reading = read(text, title)
    assert (reading.kind, reading.event_date) == ("application", "2025-09-01")


@pytest.mark.parametrize(
    "title", ["Foreign telecom firms near 3,100", "Foreign-invested telecom companies: 3100", "3,100 foreign telcos"]
)
def test_the_total_of_the_title_is_the_event(title: str) -> None:
    text = "Nearly 3,100 foreign-invested companies were licensed for telecom business by the end of June, an MIIT official said on Thursday. Pilot approvals have been issued to 166 foreign-invested enterprises so far."
    reading = read(text, title, "2026-07-24")
    assert (reading.kind, reading.event_date) == ("total", "2026-06")


@pytest.mark.parametrize(
    "text",
    [
        "Thirteen foreign-invested telecom firms got pilot approvals on 28 February, and by the summer the ministry had brought the total to 40.",
        "The first 13 foreign telecom firms were approved on 28 February 2025; by early autumn the tally had grown to 40.",
        "The ministry approved a first batch of 13 foreign telecom firms on 28 February, and over the summer the number of pilot approvals rose to 40.",
        "After the first batch of 13 foreign telecom firms on 28 February, the total of pilot approvals had by late spring come to 40.",
    ],
)
def test_a_total_of_a_season_is_not_of_the_day_of_the_batch_before_it(text: str) -> None:
    assert dated(text)[40] is None


@pytest.mark.parametrize(
    ("words", "month"),
    [
        ("In the first six months of this year", "2025-06"),
        ("In the first half of this year", "2025-06"),
        ("During the first nine months of this year", "2025-09"),
        ("In the first three quarters of this year", "2025-09"),
    ],
)
def test_a_part_of_this_year_ends_with_its_last_month(words: str, month: str) -> None:
    text = f"{words} China gave approval to 1,266 foreign-invested enterprises to do business in telecom services."
    assert dated(text, "", "2025-11-12") == {1266: month}


@pytest.mark.parametrize(
    "text",
    [
        "The Jiangsu Communications Administration on Monday issued a value-added telecom licence to a foreign-invested firm.",
        "The Jiangsu Communications Administration last week approved a foreign-invested firm for telecom services.",
        "The Jiangsu Communications Administration yesterday granted a telecom licence to a foreign-invested firm.",
        "Jiangsu has 42 foreign-invested telecom firms, said an official at the provincial communications administration.",
        "In Jiangsu a foreign-invested telecom firm was approved, a spokesman for the company said; it was told by the provincial communications administration.",
    ],
)
def test_a_provincial_administration_that_acts_is_the_body(text: str) -> None:
    assert "JSCA" in read(text).authority


@pytest.mark.parametrize(
    "line",
    [
        "Copyright Practice Daily Information Co. All rights reserved.",
        "© 2025 Practice Media Co., Ltd.",
        "Hong Kong Exchanges and Clearing Limited takes no responsibility for this announcement.",
        "The Stock Exchange of Hong Kong Limited takes no responsibility for this announcement.",
    ],
)
def test_who_owns_the_page_or_runs_the_exchange_is_no_firm_of_the_text(line: str) -> None:
    assert name(f"{FIRST}\n\n{line}") == {}


@pytest.mark.parametrize(
    "text",
    [
        "Bosch can now offer data services, thanks to a pilot approval from MIIT for foreign-invested telecom firms.",
        "Bosch may sell cloud services in China following a value-added telecom approval from MIIT.",
        "Bosch is now free to run a data center after winning a pilot approval from MIIT.",
        "Five foreign-invested telecom firms hold pilot approvals, Bosch for one.",
        "Five foreign-invested telecom firms were approved for the pilot, Bosch among them.",
    ],
)
def test_whoever_may_act_thanks_to_an_approval_has_it(text: str) -> None:
    assert name(FIRST + text) == {"Bosch": "approved"}


@pytest.mark.parametrize(
    "text",
    [
        "Pudong prepares a ceremony for telecom applicants, to which Bosch has been invited.",
        "Bosch was invited to the signing of applications for the foreign telecom pilot.",
        "Bosch and Toyota are invited to apply for the foreign-invested telecom pilot.",
        "Among those who have been invited to apply for the telecom pilot for foreign firms is Bosch.",
    ],
)
def test_who_is_invited_has_not_applied(text: str) -> None:
    assert name(FIRST + text)["Bosch"] == "mentioned"


@pytest.mark.parametrize(
    "words",
    [
        "9 percent more than at the end of last year",
        "9 per cent more than at the end of 2024",
        "9% higher than at the close of 2024",
        "9% more than at end-2024",
    ],
)
def test_growth_over_an_earlier_end_is_since_then(words: str) -> None:
    growth = read(f"{STOCK}That is {words}.").growth
    assert [(one.value, one.basis) for one in growth] == [(9.0, "since")]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("At the close of 2023 there were 2,100 foreign-invested telecom enterprises.", "2023-12"),
        ("At the turn of 2023 the number of foreign-invested telecom enterprises stood at 2,100.", "2023"),
        ("China counted 2,100 foreign-invested telecom enterprises at the close of 2023.", "2023-12"),
        ("In summer 2023 there were 2,100 foreign-invested telecom enterprises.", "2023"),
        ("Its story in years.\n2023. The ministry counts 2,100 foreign-invested telecom enterprises.", "2023"),
    ],
)
def test_a_total_holds_as_of_the_close_or_the_year_that_is_told(text: str, day: str) -> None:
    assert dated(text)[2100] == day


@pytest.mark.parametrize(
    "text",
    [
        "Both are among the 13 which the Ministry of Industry and Information Technology approved nationwide in February.",
        "Two firms are part of the 13 that the ministry cleared for the telecom pilot in four places in February.",
        "Among the 13 which the industry ministry licensed as the first foreign-invested telecom firms in February are two of ours.",
        "It is one of the 13 that China's telecom regulator admitted to the pilot in February.",
    ],
)
def test_the_month_of_the_verb_is_the_batchs_however_far_it_stands(text: str) -> None:
    assert dated("Foreign-invested telecom firms wait for more. " + text)[13] == "2025-02"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("CAICT's last published figure is 266, at the end of June 2020.", 266),
        ("The academy's latest count was 266.", 266),
        ("The institute's own figure, made in another way, stands at 266.", 266),
        ("The ministry's most recent total is 266.", 266),
    ],
)
def test_the_latest_figure_of_a_body_is_one_of_the_series_told_before(text: str, told: int) -> None:
    head = "In September 2019 the academy counted 166 foreign-invested telecom enterprises. "
    assert count(head + text, "", "2021-03-02") == {(166, "stock_total"), (told, "stock_total")}
    assert told not in {value for value, _ in count("The telecom ministry looks after foreign-invested firms. " + text)}


@pytest.mark.parametrize(
    "text",
    [
        "The one in Chengdu says that it has saved money.",
        "The one in Hainan works under contract.",
        "Its firms trust the one in Shanghai.",
        "We asked the one in Shenzhen.",
    ],
)
def test_the_one_in_a_place_is_pointed_at_and_not_counted(text: str) -> None:
    assert count(FIRST + text) == {(13, "batch")}


@pytest.mark.parametrize(
    "text",
    ["There are 13 in total.", "They number 13 in all.", "They number 13 in total.", "There were 13 in all."],
)
def test_how_many_there_are_in_all_waits_for_a_person(text: str) -> None:
    head = (
        "Bosch is one of the foreign-invested firms that MIIT cleared in February for the value-added telecom pilot. "
    )
    assert count(head + text) == {(13, "batch")}
    assert count(head + text, sure=True) == set()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The firm represents one of the first 13 foreign-invested telecom firms approved for the pilot.",
            (13, "batch"),
        ),
        (
            "Of the foreign-invested companies that took part in the pilot, 13 have been approved by MIIT.",
            (13, "batch"),
        ),
        ("MIIT's latest count of foreign-invested telecom pilot approvals is 40.", (40, "pilot_total")),
        ("MIIT approved 13 foreign-invested telecom firms; it seeks comments until May.", (13, "batch")),
        ("Is telecom open? MIIT has approved a first batch of 13 foreign-invested firms for the pilot.", (13, "batch")),
    ],
)
def test_what_only_looks_like_them_is_read_as_before(text: str, told: tuple[int, str]) -> None:
    assert count(text) == {told}
