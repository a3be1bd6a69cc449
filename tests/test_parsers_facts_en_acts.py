# ruff: noqa: E501  (a text stands on one line, so that it can be read and searched)
"""What real English pages say of acts, who acts, who is named, and of when a figure holds. All texts are invented."""

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


def name(text: str, day: str = "2025-09-12") -> dict[str, str]:
    return {firm.name: firm.status for firm in read(text, "", day).firms}


def dated(text: str, title: str = "", day: str = "2025-09-12") -> dict[int, str | None]:
    return {c.value: c.as_of for c in read(text, title, day).counts if c.role in ROLES}


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
