# ruff: noqa: E501  (a sentence stands on one line, so that it can be read and searched)
"""What English texts must tell as fact, and what they must not: sums and acts, days and names. All passages are invented."""

from datetime import date

import pytest

from domain.claims import REVIEW_BELOW
from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader, Reading
from parsers.facts.text.document import Document
from parsers.facts.values.dates import find_dates
from parsers.facts.values.mentions import Anchor

READER = Reader(load_gazetteer())
ROLES = ("batch", "subset", "pilot_total", "stock_total")
#: The page's day, the text, and the figures told without review, each with the day as of which it stands where that matters.
FIGURES: tuple[tuple[str, str, set[str]], ...] = (
    # The sum since the beginning, however the beginning is told.
    ("2026-03-31", 'State Council Information Office briefing: "Since the launch of the value-added telecom opening pilot, we have approved 64 foreign-funded enterprises," said Zhang Yunming, vice minister of industry and information technology.', {"64 pilot_total"}),
    ("2026-03-31", "Since China started the value-added telecom pilot in April 2024, 64 foreign-funded enterprises have been approved, the Ministry of Industry and Information Technology said Tuesday.", {"64 pilot_total 2026-03-31"}),
    ("2026-03-31", "China lets foreign firms run value-added telecom services in a pilot. Since the pilot's launch two years ago, 58 have made it through.", {"58 pilot_total"}),
    ("2026-03-31", "In the two years of the pilot, MIIT has approved 58 foreign-invested enterprises to run value-added telecom services.", {"58 pilot_total"}),
    ("2026-03-31", "MIIT approved 12 foreign-invested enterprises for the value-added telecom pilot on Monday. The ministry has promised more since the pilot began.", {"12 batch 2026-03-30"}),
    ("2026-10-20", "Since our city joined the pilot for opening value-added telecom services last August, 14 foreign-invested enterprises have been approved.", set()),
    # Words for a complete list, beside the day or the number of one act.
    ("2025-02-28", "A total of 13 foreign-invested enterprises were approved on Friday to carry out pilot value-added telecom services, the Ministry of Industry and Information Technology said.", {"13 batch 2025-02-28"}),
    ("2026-03-18", "MIIT on Wednesday issued pilot approvals to a fourth group of foreign-invested enterprises, 15 in all, allowing them to run value-added telecom services.", {"15 batch 2026-03-18"}),
    ("2026-03-18", "MIIT has let more foreign firms into the value-added telecom pilot. A total of 9 foreign-funded enterprises were approved in the third batch, Shanghai taking five.", {"9 batch", "5 subset Shanghai"}),
    ("2026-03-18", "In all, eight foreign companies got the nod last week to run value-added telecom services in the pilot, MIIT said.", {"8 batch"}),
    ("2026-03-18", "A total of 64 foreign-invested enterprises have been approved under the value-added telecom pilot, MIIT said on Wednesday.", {"64 pilot_total"}),
    ("2026-03-18", "So far, a total of 64 foreign-invested enterprises were approved under the value-added telecom pilot, the ministry said on Wednesday.", {"64 pilot_total"}),
    # A number that is a day's or a thing's.
    ("2026-04-20", "The Ministry of Industry and Information Technology widened the value-added telecom pilot: from January 1 foreign-invested firms with pilot approval may also serve customers in other provinces.", set()),
    ("2026-11-20", "On October 23 foreign-invested enterprises were approved by MIIT to run value-added telecom services in the pilot.", set()),
    ("2026-11-20", "As of September 30 foreign-invested telecom enterprises in China numbered 2,944, MIIT said.", {"2944 stock_total 2026-09-30"}),
    ("2026-11-20", "In phases one and two foreign-invested firms were approved by MIIT to run value-added telecom services in the pilot.", set()),
    ("2026-11-20", "Under Article 6 foreign-invested firms approved by MIIT may run value-added telecom services in the pilot.", set()),
    ("2026-11-20", "In May 12 foreign-invested firms were approved by MIIT to run value-added telecom services in the pilot.", {"12 batch"}),
    # What a while brought is neither one act's nor the sum of all.
    ("2026-07-20", "MIIT approved 23 foreign-invested enterprises for the value-added telecom pilot in the first half of this year, bringing the total to 76.", {"76 pilot_total"}),
    ("2026-07-20", "Since the beginning of this year 59 foreign-invested firms have been approved by MIIT to join the value-added telecom pilot. The cumulative total now stands at 79.", {"79 pilot_total"}),
    ("2026-07-20", "So far this year, MIIT has approved 41 foreign-invested enterprises for the value-added telecom pilot.", set()),
    ("2026-07-20", "Last year MIIT approved 41 foreign-invested enterprises for the value-added telecom pilot.", set()),
    # A verb takes its own object.
    ("2026-06-23", "On June 22, the Ministry of Industry and Information Technology approved in one go the applications of 20 enterprises from abroad to run value-added telecom services in the pilot.", {"20 batch 2026-06-22"}),
    ("2026-06-23", "MIIT on Tuesday approved 14 applications by foreign-invested enterprises to join the value-added telecom pilot.", {"14 batch"}),
    ("2026-06-23", "MIIT approved 12 foreign-invested enterprises for the value-added telecom pilot on Monday and rejected three applications.", {"12 batch 2026-06-22"}),
    ("2026-06-23", "MIIT on Monday rejected three foreign-invested enterprises and approved 12 foreign-invested enterprises for the value-added telecom pilot.", {"12 batch 2026-06-22"}),
    ("2026-12-01", "China has revoked the telecom business licences of 26 companies and removed 5 foreign-invested ones from its value-added telecom pilot, the Ministry of Industry and Information Technology said Tuesday. The removed include Kaspersky Lab Technology (Beijing) Co., Ltd. Meanwhile nine new foreign-invested companies were approved.", {"9 batch"}),
    # A part has the fate of its whole, one nation's firms are not all, and who grants is the verb's subject.
    ("2026-07-20", "MIIT today deregistered the value-added telecom permits of 214 companies, including 9 foreign-invested ones, at the holders' request.", set()),
    ("2026-11-06", "MIIT let more foreign-invested firms into the value-added telecom pilot. Approvals under the pilot reached 101 with the seven granted on November 5.", {"101 pilot_total", "7 batch"}),
    ("2026-11-06", "MIIT said it would open the value-added telecom pilot further, after it had approved nine American companies among 112 foreign firms in total.", {"112 pilot_total"}),
    ("2026-11-06", "Seven companies from Germany, five from Singapore and two from the UAE were on Monday awarded value-added telecom pilot approvals by MIIT, which opened the sector to foreign firms.", set()),
    ("2026-11-06", "MIIT approved three American firms for the value-added telecom pilot for foreign companies on Thursday. With the three, the American companies approved since 2025 are 17.", set()),
    ("2026-06-06", "Tesla's Shanghai unit and four more foreign-funded companies made it onto MIIT's May list of value-added telecom pilot approvals.", set()),
    ("2026-06-06", "Building on the 21 approvals given to foreign-invested firms under the value-added telecom pilot, MIIT will add more cities.", set()),
    ("2026-06-06", "American firms hold 7 of 61 pilot approvals for foreign-invested firms in value-added telecom, MIIT data show.", set()),
    ("2026-06-06", "Equinix is among 12 foreign-invested firms approved by MIIT for the value-added telecom pilot.", set()),
    ("2026-06-06", "Equinix is among 12 foreign-invested firms approved by MIIT for the value-added telecom pilot on Friday.", {"12 batch"}),
    ("2026-06-06", "By May, foreign investors had set up 1,043 telecom enterprises in China since 2020, the ministry said.", set()),
    ("2026-06-06", "The China Securities Regulatory Commission approved 13 foreign-invested firms to offer online trading information under the pilot. MIIT, which licensed 29 foreign firms for information services under its pilot, confirmed the exemption.", {"29 batch"}),
    ("2026-06-06", "MIIT approved 64 foreign-invested enterprises for the value-added telecom pilot and the central bank 7 foreign payment companies, officials said.", {"64 batch"}),
    # The sentence right behind one that names a batch or a list tells its size.
    ("2026-05-23", "MIIT said that as of end-March 2026, foreign investors had obtained telecom business permits for 2,781 enterprises across the country.", {"2781 stock_total 2026-03"}),
    ("2026-05-23", "MIIT recently approved the second group of pilot enterprises in the value-added telecommunications sector. The companies, eight altogether, are from Germany and Japan.", {"8 batch"}),
    ("2026-05-23", "MIIT approved the second batch of foreign-invested enterprises for the value-added telecom pilot. There are eight companies in this batch.", {"8 batch"}),
    ("2026-05-23", "MIIT released the second list of foreign-invested enterprises approved for the value-added telecom pilot on Tuesday. The list has eight names.", {"8 batch"}),
    ("2026-05-23", "MIIT published the list of the sixth batch of foreign-invested enterprises in the value-added telecom pilot on Tuesday. Seven companies are on it.", {"7 batch"}),
    ("2026-05-23", "MIIT approved the third batch of foreign-invested enterprises for the value-added telecom pilot on Tuesday. The batch is made up of 14 enterprises.", {"14 batch"}),
    ("2026-05-23", "China's pilot for opening value-added telecom services to foreign investors got 10 new participants on Wednesday, the Ministry of Industry and Information Technology said.", {"10 batch"}),
    ("2026-05-23", "MIIT on Thursday added 11 foreign-invested enterprises to the list of those that may run value-added telecom services in the pilot areas.", {"11 batch"}),
    ("2026-05-23", "The opening-up pilot for foreign firms goes on. 174 enterprises are in it.", set()),
    # What a figure is compared with has its own day.
    ("2026-06-20", "Foreign-invested telecom enterprises in China numbered 2,850 at the end of May, compared with 2,590 in October last year.", {"2850 stock_total 2026-05", "2590 stock_total 2025-10"}),
    ("2026-05-20", "The number of foreign-invested telecom enterprises was 2,790 at the end of the first quarter, up 13.4 percent from the same date in 2025.", {"2790 stock_total 2026-03"}),
)  # fmt: skip

FIGURES_BESIDE: tuple[tuple[str, str, set[str]], ...] = (
    # A bare number of names is a batch's only where the sentence before it tells that one, and no other number.
    ("2026-05-23", "MIIT approved 13 foreign-invested firms for the value-added telecom pilot on Monday. Siemens is among them. The group has 400 companies worldwide.", {"13 batch"}),
    ("2026-05-23", "MIIT approved 13 foreign-invested firms for the value-added telecom pilot on Monday. Equinix joined it. The group has 260 companies worldwide.", {"13 batch"}),
    ("2026-05-23", "MIIT fined foreign-invested companies in the value-added telecom pilot on Friday. The list has 12 companies.", set()),
    ("2026-05-23", "MIIT named the value-added telecom pilot's foreign-invested applicants on Friday. The list has 12 names.", set()),
    ("2026-05-23", "Fortune released its ranking of foreign-invested firms in China's value-added telecom pilot on Friday. The list has 500 companies.", set()),
    ("2026-05-23", "MIIT opened the value-added telecom pilot to foreign firms. The pilot received 40 companies for a visit.", set()),
    ("2026-05-23", "The value-added telecom pilot for foreign firms goes on, MIIT said. There are 40 foreign companies in this group of applicants. There are 12 firms in the group.", set()),
    ("2026-05-23", "MIIT on May 20 approved the third batch of foreign-invested enterprises for the value-added telecom pilot. The list has 12 names.", {"12 batch"}),
    # The day on which a sum is published is no day of an act, nor is that of another clause.
    ("2026-05-23", "A total of 41 foreign-invested enterprises were approved for the value-added telecom pilot, MIIT data published on Monday show.", {"41 pilot_total"}),
    ("2026-05-23", "In total, 64 foreign-invested enterprises were approved for the value-added telecom pilot, figures released by MIIT on Friday showed.", {"64 pilot_total"}),
    ("2026-05-23", "MIIT figures published on Friday show a total of 64 foreign-invested enterprises approved for the value-added telecom pilot.", {"64 pilot_total"}),
    ("2026-05-23", "MIIT data issued on Friday show a total of 64 foreign-invested enterprises were approved for the value-added telecom pilot.", {"64 pilot_total"}),
    ("2026-05-23", "A total of 64 foreign-invested enterprises were approved for the value-added telecom pilot, which expanded to Guangdong last month.", set()),
    ("2026-05-23", "A total of 64 foreign-invested enterprises were approved for the value-added telecom pilot expanded to Guangdong last month.", set()),
    ("2026-05-23", "A total of 41 foreign-invested enterprises were granted pilot approvals for value-added telecom services, with the last group let in last week.", set()),
    ("2026-05-23", "MIIT on Friday approved a total of 13 foreign-invested enterprises for the value-added telecom pilot.", {"13 batch 2026-05-22"}),
    ("2026-05-23", "A total of 13 foreign-invested enterprises were approved for the value-added telecom pilot on Friday, MIIT said.", {"13 batch 2026-05-22"}),
    # A day governed by a verb of the past is past, whatever it lets firms do.
    ("2026-11-20", "MIIT said on March 15 that it will approve more firms. It approved 13 foreign-invested firms for the value-added telecom pilot that day.", {"13 batch 2026-03-15"}),
    ("2026-11-20", "MIIT said on January 8 that foreign-invested firms will be let into the value-added telecom pilot, and approved 13 foreign-invested firms.", {"13 batch 2026-01-08"}),
    ("2026-11-20", "MIIT approved 13 foreign-invested firms for the value-added telecom pilot on March 12, which will let them run data centres.", {"13 batch 2026-03-12"}),
    # One country's firms are a part of all.
    ("2026-11-06", "MIIT approved 13 firms from Germany for the value-added telecom pilot for foreign companies on Thursday.", set()),
    ("2026-11-06", "MIIT approved 13 firms from Germany, Japan and France for the value-added telecom pilot for foreign companies on Thursday.", {"13 batch 2026-11-05"}),
)  # fmt: skip

GRANT = "MIIT approved nine foreign-invested firms for the value-added telecom pilot on Monday. "
YIYUN, FOXLINK = "Beijing Yiyun Technology Co., Ltd.", "Shanghai Foxlink Information Co., Ltd."
#: Text and title; each name with the status that it must be told with, after a minus one that it must not be told with.
NAMES: tuple[tuple[str, str, dict[str, str]], ...] = (
    # Whose members a sentence names.
    (f"MIIT on Tuesday revoked the value-added telecom licences of 31 companies for failing to file annual reports, among them three foreign-invested ones. It also approved five foreign-invested firms for the pilot. The 31 include {YIYUN} and {FOXLINK}", "", {YIYUN: "revoked", FOXLINK: "revoked"}),
    (f"{GRANT}Companies fined by the ministry the same day include {YIYUN} and {FOXLINK}", "", {YIYUN: "-approved", FOXLINK: "-approved"}),
    (f"{GRANT}Local carriers leasing them bandwidth include {FOXLINK}", "", {FOXLINK: "-approved"}),
    (f"{GRANT}The ministry said four more firms, including HSBC Software Development (Guangdong) Limited, are in the pipeline.", "", {"HSBC Software Development (Guangdong) Limited": "applicant"}),
    (f"{GRANT}The nine include {YIYUN} and {FOXLINK}", "", {YIYUN: "approved", FOXLINK: "approved"}),
    (f"{GRANT}Companies approved the same day include {YIYUN}", "", {YIYUN: "approved"}),
    ("China has revoked the telecom business licences of 26 companies and removed 5 foreign-invested ones from its value-added telecom pilot, the Ministry of Industry and Information Technology said Tuesday. The removed include Kaspersky Lab Technology (Beijing) Co., Ltd. Meanwhile nine new foreign-invested companies were approved.", "", {"Kaspersky Lab Technology (Beijing) Co., Ltd.": "revoked"}),
    # An ending is told by a finite verb of the past.
    (f"MIIT told foreign-invested firms in the value-added telecom pilot to mend their ways. {YIYUN} and {FOXLINK} must rectify within 20 working days or lose their approvals.", "", {YIYUN: "-revoked", FOXLINK: "-revoked"}),
    (f"MIIT warned foreign-invested firms in the telecom pilot. It told {FOXLINK} that it could lose its value-added telecom approval.", "", {FOXLINK: "-revoked"}),
    (f"MIIT's decision to revoke the pilot approval of {FOXLINK} for value-added telecom services was overturned by a Beijing court.", "", {FOXLINK: "-revoked"}),
    (f"MIIT will revoke the value-added telecom pilot approval of {FOXLINK} if it fails to mend its ways.", "", {FOXLINK: "-revoked"}),
    (f"{GRANT}JPMorgan withdrew.", "", {"JPMorgan": "-revoked"}),
    (f"MIIT revoked the value-added telecom pilot approval of {FOXLINK} on Tuesday.", "", {FOXLINK: "revoked"}),
    (f"MIIT revoked the value-added telecom pilot approval of {FOXLINK} on Tuesday and will publish a list.", "", {FOXLINK: "revoked"}),
    ("Shanghai Foxlink Information Co., Ltd. has withdrawn from the value-added telecom pilot for foreign firms, MIIT said.", "", {FOXLINK: "revoked"}),
    # What is undone is the decision itself; nothing else near it keeps a firm its approval.
    (f"MIIT on Monday published its decision to revoke the value-added telecom pilot approval of {FOXLINK}, whose services were suspended in January.", "", {FOXLINK: "revoked"}),
    (f"MIIT on Monday published its decision to revoke the value-added telecom pilot approval of {FOXLINK}; earlier restrictions were lifted.", "", {FOXLINK: "revoked"}),
    (f"MIIT's decision to revoke the value-added telecom pilot approval of {FOXLINK} took effect on Monday, after its operations were suspended.", "", {FOXLINK: "revoked"}),
    (f"MIIT lifted the cancellation of a licence and revoked the value-added telecom pilot approval of {FOXLINK}", "", {FOXLINK: "revoked"}),
    (f"The revocation of the value-added telecom pilot approval of {FOXLINK} was announced by MIIT on Monday after the firm appealed.", "", {FOXLINK: "-approved"}),
    # Participles that describe a firm make it no other.
    (f"{GRANT}Those benefitting include {FOXLINK}", "", {FOXLINK: "approved"}),
    (f"{GRANT}Companies hailing from Germany include {FOXLINK}", "", {FOXLINK: "approved"}),
    (f"{GRANT}Participants providing cloud computing include {FOXLINK}", "", {FOXLINK: "approved"}),
    # A group keeps what its unit loses.
    ("MIIT has ended the value-added telecom pilot approvals of seven foreign-invested firms. Siemens Digital Technology (Shenzhen) Co. gave up its permit voluntarily.", "Siemens unit among seven to lose telecom permits", {"Siemens": "-revoked", "Siemens Digital Technology (Shenzhen) Co.": "revoked"}),
    ("Bayer's digital farming arm xarvio has withdrawn from China's telecom pilot. It was one of ten German companies approved. MIIT cancelled the approval on 2 April at the company's request.", "", {"Bayer": "-revoked"}),
    # The whole name.
    ("MIIT on Tuesday approved Keppel Data Centres, Bosch Automotive Products (Suzhou) and Siemens Digital Industries Software for the value-added telecom pilot for foreign firms.", "", {"Keppel Data Centres": "approved", "Bosch Automotive Products (Suzhou)": "approved", "Siemens Digital Industries Software": "approved"}),
    ("MIIT on Tuesday approved Allianz Global Corporate Services, Philips Healthcare Informatics and two other foreign firms for the value-added telecom pilot.", "", {"Allianz Global Corporate Services": "approved", "Philips Healthcare Informatics": "approved"}),
    ("MIIT extended the value-added telecom pilot for foreign firms. The approvals of Bertelsmann's Arvato, Tata Communications and Capgemini were announced on Tuesday.", "", {"Arvato": "-revoked"}),
    # Who owns one that was not let in is no parent.
    (f"{GRANT}Chindata, owned by Bain Capital, was not one of them.", "", {"Bain Capital": "-parent"}),
    (f"{GRANT}Reuters is a unit of Thomson Reuters. GitHub, a subsidiary of Microsoft, remains partly blocked in China.", "", {"Thomson Reuters": "-parent", "Microsoft": "-parent"}),
    (f"{GRANT}Yahoo Japan's parent LY Corp is not involved.", "", {"LY Corp": "-parent"}),
    (f"{GRANT}The latest is a unit of GLP, the Singapore-based warehouse owner.", "", {"GLP": "parent"}),
    ("MIIT let more foreign firms into the value-added telecom pilot. Nine were approved in the third batch. They include Nike Sports (China), the Chinese IT arm of Zara owner Inditex, and Swire Resources.", "", {"Zara": "-parent", "Inditex": "parent"}),
    # A denial and an application reach no farther than their own clause.
    ("MIIT on the value-added telecom pilot. Foreign-invested applicants: approved 6, namely Amway (China) Co., Ltd.; Infinitus (China) Co., Ltd. and Mattel Trading (Foshan) Co., Ltd. Not approved: 1, Crown Worldwide IT (Shenzhen) Ltd.", "", {"Amway (China) Co., Ltd.": "approved", "Infinitus (China) Co., Ltd.": "-applicant", "Mattel Trading (Foshan) Co., Ltd.": "-applicant", "Crown Worldwide IT (Shenzhen) Ltd.": "-approved"}),
    ("Akamai's Hainan subsidiary was told on Thursday that its application to MIIT had been successful. It may now run value-added telecom services in the pilot for foreign firms.", "", {"Akamai": "parent"}),
    (f"{GRANT}Orange Business and Telefonica have yet to apply.", "", {"Orange Business": "-applicant", "Telefonica": "-applicant"}),
)  # fmt: skip


def read(day: str, text: str, title: str = "") -> Reading:
    return READER.read(Document(title, text, Published(day)))


@pytest.mark.parametrize(("day", "text", "told"), FIGURES + FIGURES_BESIDE)
def test_figures_are_told_with_the_role_they_have(day: str, text: str, told: set[str]) -> None:
    counts = [c for c in read(day, text).counts if c.role in ROLES and c.confidence >= REVIEW_BELOW]
    assert {f"{c.value} {c.role}" for c in counts} == {" ".join(one.split()[:2]) for one in told}
    for one in told:
        value, role, *more = one.split()
        count = next(c for c in counts if (str(c.value), c.role) == (value, role))
        assert more in ([], [count.as_of], [count.region])


@pytest.mark.parametrize(("text", "title", "told"), NAMES)
def test_names_are_told_with_the_status_they_have(text: str, title: str, told: dict[str, str]) -> None:
    firms = read("2026-12-01", text, title).firms
    for name, status in told.items():
        sure = {f.status for f in firms if f.name == name and f.confidence >= REVIEW_BELOW}
        assert name in {f.name for f in firms}
        assert status.removeprefix("-") not in sure if status.startswith("-") else sure == {status}


def test_growth_of_one_place_waits_with_its_count() -> None:
    growth = read("2026-05-20", "The new area has 1,204 foreign-invested telecom enterprises, up 8.2 percent from a year earlier, the Lingang office said.").growth  # fmt: skip
    assert [(one.value, one.review) for one in growth] == [(8.2, True)]


@pytest.mark.parametrize(("text", "kind"), [
    ("Akamai's Hainan subsidiary was told on Thursday that its application to MIIT had been successful. It may now run value-added telecom services in the pilot for foreign firms.", "approval"),
    ("China's pilot for opening value-added telecom services to foreign investors got 10 new participants on Wednesday, the Ministry of Industry and Information Technology said.", "approval"),
    ("MIIT on Thursday added 11 foreign-invested enterprises to the list of those that may run value-added telecom services in the pilot areas.", "approval"),
    ("MIIT released the second list of foreign-invested enterprises approved for the value-added telecom pilot on Tuesday. The list has eight names.", "approval"),
    ("MIIT published the list of the sixth batch of foreign-invested enterprises in the value-added telecom pilot on Tuesday. Seven companies are on it.", "approval"),
])  # fmt: skip
def test_the_news_is_what_the_text_tells(text: str, kind: str) -> None:
    assert read("2026-05-23", text).kind == kind


@pytest.mark.parametrize("text", [text for _, text, told in FIGURES_BESIDE if "The list has" in text and not told])
def test_a_list_of_others_is_no_news_of_a_grant(text: str) -> None:
    assert "approval" not in {one.kind for one in read("2026-05-23", text).statements}


def test_an_overturned_end_waits() -> None:
    firms = read("2026-05-23", f"MIIT's decision to revoke the pilot approval of {FOXLINK} for value-added telecom services was overturned by a Beijing court.").firms  # fmt: skip
    assert [(one.status, one.confidence < REVIEW_BELOW) for one in firms] == [("revoked", True)]


@pytest.mark.parametrize("text", [
    "MIIT told foreign-invested firms in the telecom pilot to mend their ways. Beijing Orient Stack Co., Ltd. must rectify within 20 working days or lose its approval.",
    "MIIT's decision to revoke the pilot approval of Shanghai Foxlink Information Co., Ltd. for value-added telecom services was overturned by a Beijing court.",
])  # fmt: skip
def test_a_threat_is_neither_an_end_nor_a_grant(text: str) -> None:
    assert not {one.kind for one in read("2026-05-23", text).statements} & {"approval", "revocation"}


@pytest.mark.parametrize(("text", "day"), [
    ("Starting on November 1, foreign-invested firms may operate nationwide.", "2026-11-01"),
    ("From January 1 foreign-invested firms may serve other provinces.", "2027-01-01"),
    ("From January 1 to June 30 MIIT approved 23 firms.", "2026-01-01"),
    ("MIIT approved 23 firms on November 1.", "2025-11-01"),
    ("On November 1, foreign-invested firms will be allowed to operate nationwide.", "2026-11-01"),
    ("On November 1 MIIT said that firms will be allowed to operate nationwide.", "2025-11-01"),
])  # fmt: skip
def test_a_day_on_which_something_starts_is_the_next_one(text: str, day: str) -> None:
    assert find_dates(text, Anchor(date(2026, 10, 25)))[0].value == day


@pytest.mark.parametrize("day", ["On Friday", "On Feb. 28", "On 28 February 2025"])
def test_a_day_that_heads_a_complete_list_is_that_of_its_act(day: str) -> None:
    text = f"{day}, a total of 13 foreign-invested enterprises were approved to carry out pilot value-added telecom services, the Ministry of Industry and Information Technology said."
    reading = READER.read(Document("", text, Published("2025-03-01")))
    assert [(one.value, one.role) for one in reading.counts if one.role != "other"] == [(13, "batch")]
    assert reading.kind == "approval"
