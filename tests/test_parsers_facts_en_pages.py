# ruff: noqa: E501  (a text stands on one line, so that it can be read and searched)
"""What real English pages say around their figures: aims, surveys, ratios, chronicles, tables. All texts are invented."""

import pytest

from domain.claims import Reading
from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
ROLES = ("batch", "subset", "pilot_total", "stock_total")
PILOT = "The ministry began its pilot for value-added telecom services in October 2024, and foreign-invested firms may apply. "
FIRST = "MIIT approved a first batch of 13 foreign-invested telecom firms for the pilot on 28 February 2025. "
STOCK = "By the end of June 2025 China had 2,500 foreign-invested telecom enterprises, the ministry said. "


def read(text: str, title: str = "", day: str = "2025-09-12") -> Reading:
    return READER.read(Document(title, text, Published(day)))


def count(text: str, title: str = "", day: str = "2025-09-12", *, sure: bool = False) -> set[tuple[int, str]]:
    return {(c.value, c.role) for c in read(text, title, day).counts if c.role in ROLES and not (sure and c.review)}


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
