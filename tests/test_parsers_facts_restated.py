# ruff: noqa: E501  (a text stands on one line, so that it can be read and searched)
"""Plain English tellings of real kinds of report: shares of a total, titles of one place, years, owners, licences for one firm, acts of policy. All are invented."""

import pytest

from domain.claims import Reading
from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
ROLES = ("batch", "subset", "pilot_total", "stock_total")
HEAD = "By the end of September 2021 China had 310 foreign-invested telecom enterprises, a study says. "


def read(text: str, title: str = "", day: str = "2025-06-12") -> Reading:
    return READER.read(Document(title, text, Published(day)))


def count(text: str, title: str = "", day: str = "2025-06-12", *, sure: bool = False) -> set[tuple[int, str]]:
    return {(c.value, c.role) for c in read(text, title, day).counts if c.role in ROLES and not (sure and c.review)}


def name(text: str, day: str = "2025-06-12") -> dict[str, str]:
    return {firm.name: firm.status for firm in read(text, "", day).firms}


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Of the 310, the ministry licensed 250 and the Shanghai Communications Administration 60.", {250, 60}),
        (
            "Permits for 250 of them came from the ministry, for 60 from the Shanghai Communications Administration.",
            {250, 60},
        ),
        (
            "250 were licensed by MIIT, and 60, all in the Shanghai FTZ, by the Shanghai Communications Administration.",
            {250, 60},
        ),
        (
            "The licences of 250 are from MIIT and those of 60 from the Shanghai Communications Administration.",
            {250, 60},
        ),
        ("Among them, MIIT issued licenses for 250 and Shanghai Communications Administration for 60.", {250, 60}),
        (
            "MIIT licensed 250 of them, the Shanghai Communications Administration 60 (all in the Shanghai FTZ).",
            {250, 60},
        ),
        ("In terms of ownership, 92 are wholly foreign-owned, and 20 have a foreign majority.", {92, 20}),
        ("About a third are wholly foreign-owned, and 20 companies have a foreign majority.", {20}),
        ("Wholly foreign-owned companies numbered 92 (30%), 50:50 joint ventures 35 (11%).", {92, 35}),
        ("Beijing is home to 120 of them, Shanghai to 90 and Guangdong to 40.", {120, 90, 40}),
        ("205 have investors from Hong Kong, 40 from the United States and 33 from Singapore.", {205, 40, 33}),
    ],
)
def test_numbers_without_a_noun_are_the_shares_into_which_a_sentence_parts_a_total(text: str, parts: set[int]) -> None:
    assert count(HEAD + text) == {(310, "stock_total"), *((part, "subset") for part in parts)}


@pytest.mark.parametrize(
    "text",
    [
        "In 2020 there were 250 and in 2019 there were 60 complaints.",
        "The companies hold 250 licences and 60 approvals.",
        "They paid 250 million yuan and 60 million yuan in taxes.",
    ],
)
def test_numbers_of_something_else_are_no_shares(text: str) -> None:
    assert {value for value, role in count(HEAD + text) if role == "subset"} == set()


def test_a_share_does_not_take_the_place_of_the_next_one() -> None:
    text = (
        "Foreign-invested telecom enterprises: 310 by the end of June 2021, of which MIIT licensed 250 and Shanghai 60."
    )
    assert {(c.value, c.region) for c in read(text).counts if c.value == 250} == {(250, None)}


def test_five_in_shanghai_behind_four_in_beijing_are_shanghais() -> None:
    text = "China's MIIT approved 13 foreign-invested companies for the value-added telecom pilot on Friday. Four of them are in Beijing, five in Shanghai, two each in Hainan and Shenzhen."
    assert {(c.value, c.region) for c in read(text).counts if c.value in (4, 5)} == {(4, "Beijing"), (5, "Shanghai")}


BODY = "The ministry issued pilot approvals for value-added telecom services to a first batch of 13 foreign-invested companies in Beijing, Shanghai, Hainan and Shenzhen on Friday."


def test_a_titles_number_of_one_place_is_a_part_of_the_batch_that_the_body_tells() -> None:
    title = "China approves 2 foreign-invested telecom firms for pilot in Hainan"
    assert count(BODY, title) == {(2, "subset"), (13, "batch")}
    assert count(f"{title}\n{BODY}", title) == {(2, "subset"), (13, "batch")}


def test_a_title_that_tells_of_more_firms_keeps_its_batch() -> None:
    assert (2, "batch") in count(BODY, "China approves 2 more foreign-invested telecom firms for pilot in Hainan")


@pytest.mark.parametrize(
    "text",
    [
        "China let 310 foreign-invested enterprises into its telecom services market in the first half of 2021, a think tank says.",
        "China approved 310 foreign-invested telecom enterprises in the first three quarters of 2021, according to a study.",
        "In the first half of 2021 the ministry granted telecom licences to 310 foreign-invested companies, a report says.",
        "Some 310 foreign-invested firms got permits for China's telecom market in the six months to June 2021.",
        "China has approved 310 foreign-invested telecom enterprises, a report says.",
    ],
)
def test_what_half_a_year_cannot_have_let_in_is_no_batch_without_review(text: str) -> None:
    assert (310, "batch") not in count(text, day="2021-07-20", sure=True)


@pytest.mark.parametrize(
    "text",
    [
        "By the end of September 2020 foreign-invested telecom enterprises in China numbered 304.",
        "The 304 foreign-invested telecom firms at the end of September 2020 were a 28-percent increase year on year.",
        "In 2020 foreign-invested telecom companies in China numbered 304.",
    ],
)
def test_a_year_counts_nothing_whatever_noun_or_verb_follows_it(text: str) -> None:
    assert {value for value, _ in count(text)} == {304}


@pytest.mark.parametrize(
    "text",
    [
        "Seven foreign companies handed in papers for IDC licences in Lingang.",
        "The requests of seven foreign companies for value-added telecom licences were taken in by Lingang.",
        "Seven foreign companies asked for value-added telecom permits in Lingang.",
    ],
)
def test_those_who_ask_are_no_batch(text: str) -> None:
    reading = read(text)
    assert {(c.value, c.role) for c in reading.counts} <= {(7, "other")}
    assert reading.kind == "application"


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "A first group, 13 foreign-funded firms in all, has been cleared for the value-added telecom pilot, MIIT made public on Friday.",
            {(13, "batch")},
        ),
        (
            "At a press conference on Thursday the Ministry of Commerce said 13 foreign companies had been approved for value-added telecom by the end of June.",
            {(13, "pilot_total")},
        ),
        (
            "Five foreign-invested companies have value-added telecom licences from MII, an official said; 29 have applied.",
            {(5, "stock_total")},
        ),
        (
            "At the close of February 2025 China's telecom sector counted over 2,400 companies with foreign investment, a plus of 30 percent within a year.",
            {(2400, "stock_total")},
        ),
    ],
)
def test_plain_tellings_keep_their_roles(text: str, counts: set[tuple[int, str]]) -> None:
    assert count(text) == counts


def test_a_part_beside_the_batch_that_its_sentence_names_is_told_where_all_come_to_it() -> None:
    whole = "in Shenzhen make up the first 13 foreign-invested companies approved in the value-added telecom pilot."
    text = f"Four in Beijing, five in Shanghai, two in Hainan and two {whole}"
    assert count(text, sure=True) == {(13, "batch"), (4, "subset"), (5, "subset"), (2, "subset")}
    assert count(f"Four in Beijing and two {whole}", sure=True) == {(13, "batch")}


@pytest.mark.parametrize(
    "text",
    [
        "In February 2025 China's telecom sector had seen the founding of 2,400 new foreign-invested enterprises, 30 percent more than a year before. Value-added services are open to foreign firms.",
        "China had 2,650 foreign-invested telecom firms at the end of May 2025, more than 30% above the figure of the end of December 2024.",
        "The 2,650 foreign-invested telecom firms at the end of May 2025 were a 30-percent increase year on year.",
    ],
)
def test_growth_by_other_words(text: str) -> None:
    assert [growth.value for growth in read(text).growth] == [30.0]


GRANT = "China's MIIT approved 13 foreign-invested firms for the value-added telecom pilot on Friday. "


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "Nationwide licences for value-added telecom services in China have gone to Brantel Group, the first foreign carrier to get them.",
            ("Brantel Group", "approved"),
        ),
        (
            "Telecom licences in China were issued this week to Unitone (owned by Korea's LG Uplus) and to Beijing Ronghe, a subsidiary of Bermuda's Sino 21CN.",
            ("Unitone", "approved"),
        ),
        (
            "Telecom licences in China were issued this week to Unitone (owned by Korea's LG Uplus) and to Beijing Ronghe, a subsidiary of Bermuda's Sino 21CN.",
            ("Beijing Ronghe", "approved"),
        ),
        (
            "Telecom licences in China were issued this week to Unitone (owned by Korea's LG Uplus) and to Beijing Ronghe, a subsidiary of Bermuda's Sino 21CN.",
            ("Sino 21CN", "parent"),
        ),
        (
            "Orange Business has become the first European operator with a licence for IP-VPN services in China, the company said.",
            ("Orange Business", "approved"),
        ),
        (
            "Shanghai Harmony Telecommunications Co. Ltd. is the first foreign-invested carrier in China. Shanghai Harmony turns to banks in Pudong, the area for which it holds a license, said a spokesman for AT&T Asia-Pacific.",
            ("AT&T Asia-Pacific", "mentioned"),
        ),
        (
            "Shanghai Harmony Telecommunications Co. Ltd. is the first foreign-invested carrier in China. Shanghai Harmony turns to banks in Pudong, the area for which it holds a license, a spokesman said.",
            ("Shanghai Harmony Telecommunications Co. Ltd.", "approved"),
        ),
        (
            "Colt lost out to BT, which got the first nationwide IP-VPN licence for a foreign telecom company in China.",
            ("Colt", "mentioned"),
        ),
    ],
)
def test_licences_for_one_firm(text: str, status: tuple[str, str]) -> None:
    assert name(text).get(status[0]) == status[1]


@pytest.mark.parametrize(
    ("text", "names", "others"),
    [
        ("The first group includes Airbus (China) Enterprise Management and Services Co Ltd and T-Systems P.R. China Ltd.", ["Airbus (China) Enterprise Management and Services Co Ltd"], ["Services Co Ltd"]),
        ("Airbus (China) Digital Technology, a unit of Airbus SE, is on the list.", ["Airbus (China) Digital Technology"], ["Digital Technology"]),
        ("American Express (Amex), MasterCard and Visa have applied.", ["American Express", "Amex", "MasterCard", "Visa"], ["American Express (Amex)"]),
        ("Visa-free entry was widened and Visa rules were eased.", [], ["Visa"]),
        ("The People's Bank of China said so.", [], ["Bank of China"]),
        ("Vodafone India and KDDI of Japan are mentioned.", ["Vodafone India", "KDDI"], ["KDDI of Japan"]),
        ("A licence was granted to its joint venture Kestrel (Hangzhou) Technology Services, the bank said.", ["Kestrel (Hangzhou) Technology Services"], ["Kestrel (Hangzhou)"]),
        ("Among them are Guangdong Northern Satellite Telecommunications Service Company and Beijing Baisi Telecom Technology Development Company.", ["Guangdong Northern Satellite Telecommunications Service Company", "Beijing Baisi Telecom Technology Development Company"], []),
        ("Services of AT&T Corp. have begun in Shanghai.", ["AT&T Corp."], ["Services of AT&T Corp."]),
        ("Under the brand name 'Unisiti' it turns to banks.", [], ["Unisiti"]),
        ("It launched a software company, Vandel Cloud Works, earlier this month.", ["Vandel Cloud Works"], []),
        ("Samsung (China) Investment Co also praised the pilot.", ["Samsung (China) Investment Co"], ["Samsung (China)"]),
    ],
)  # fmt: skip
def test_edges_of_names(text: str, names: list[str], others: list[str]) -> None:
    found = name(GRANT + text)
    assert [one for one in names if one not in found] == []
    assert [one for one in others if one in found] == []


@pytest.mark.parametrize(
    ("text", "day", "kind", "decided"),
    [
        ("(Tidings) Oct. 30 -- Five applications by foreign enterprises for value-added telecom business were accepted, the deputy head of Lingang said at a ceremony yesterday.", "2024-10-30", "application", "2024-10-29"),
        ("A draft rule that was put out on Wednesday would let foreign companies become telecom resellers in China; private firms can apply too, the ministry says.", "2018-01-24", "policy", "2018-01-24"),
        ("A pilot of value-added telecom services by foreign investors in the Shanghai zone was proclaimed on 15 April 2014 by China's industry ministry.", "2014-05-05", "policy", "2014-04-15"),
    ],
)  # fmt: skip
def test_kind_and_day_of_what_is_told(text: str, day: str, kind: str, decided: str) -> None:
    reading = read(text, day=day)
    assert (reading.kind, reading.event_date) == (kind, decided)


@pytest.mark.parametrize(
    ("text", "relevant"),
    [
        ("Investors from abroad need to know the rules of China's market for VATS. China agreed to open these VATS to foreign providers when it joined the WTO.", True),
        ("Unity China has applied for IDC and CDN licences in Lingang.", True),
        ("Foreign investors may own up to half of internet VPN businesses in Beijing's demonstration zone, a notice says.", True),
        ("FCC takes U.S. authorization from Chinese telecom firm Farlink Networks, which foreign investors own in part. Permission had been granted in 2001.", False),
    ],
)  # fmt: skip
def test_what_is_on_the_subject(text: str, relevant: bool) -> None:
    assert read(text).relevant is relevant


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("China's State Council promulgated the Provisions on foreign-invested telecom enterprises on December 11, 2001.", ("GOV",)),
        ("The Provisions on foreign-invested telecom enterprises, as revised by the State Council, drop a requirement.", ("GOV",)),
        ("Officials told a State Council Information Office briefing that foreign telecom firms are welcome.", ()),
        ("A plan for foreign telecom firms was passed at a State Council executive meeting.", ()),
    ],
)  # fmt: skip
def test_acts_of_the_state_council(text: str, codes: tuple[str, ...]) -> None:
    assert read(text).authority == codes


def test_services_in_capitals_and_by_their_parts() -> None:
    text = "Foreign investors may wholly own telecom services such as Content Delivery Networks, Virtual Private Networks and information publishing platforms in China's pilot."
    assert read(text).services == ("CDN", "INFO", "IPVPN")
