# ruff: noqa: E501  (a text stands on one line, so that it can be read and searched)
"""English figures and names that read as told and are not: foreseen, unconfirmed, promised, denied, of several rounds; and the near ones that are. All are invented."""

import pytest

from domain.claims import Reading
from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
PUBLISHED = Published("2025-11-05")


def read(text: str) -> Reading:
    title, _, body = text.rpartition("|")
    return READER.read(Document(title, body, PUBLISHED))


def tell(text: str) -> list[tuple[int, str]]:
    """The figures told as fact, with their roles."""
    return [(c.value, c.role) for c in read(text).counts if c.role != "other" and not c.review]


@pytest.mark.parametrize(
    "text",
    [
        "Analysts see 40 more approvals|Analysts at Brandt Research expect MIIT to approve another 40 foreign companies under the telecom pilot this year.",
        "Lawyers predict 40 more approvals|The value-added telecom pilot for foreign companies has room, they said.",
        "Reports on social media that 25 foreign companies were approved for the telecom pilot on July 16 could not be confirmed.",
        "A report that 25 foreign companies had been approved for the telecom pilot on July 16 could not immediately be verified.",
        "MIIT will lift the number of foreign companies in the telecom pilot to 150 this year.",
        "Last year we approved 61 foreign-invested enterprises under the value-added telecom pilot and will bring the number above 150 this year.",
        "Foreign telecom licences: 2025 in review|MIIT issued 412 licences to foreign-invested telecom enterprises.",
        "In four rounds this year MIIT admitted 66 foreign-invested enterprises to the value-added telecom pilot.",
    ],
)
def test_what_is_not_so_is_not_told(text: str) -> None:
    assert tell(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Pilot sees 40 more approvals|MIIT approved 40 more foreign companies under the value-added telecom pilot on Monday.", (40, "batch")),
        ("MIIT lifted the number of foreign companies in the telecom pilot to 150 on Monday.", (150, "pilot_total")),
        ("Foreign telecom licences: the year in review|The number of foreign-invested telecom enterprises reached 2,870.", (2870, "stock_total")),
        ("In four rounds MIIT has admitted 66 foreign-invested enterprises to the value-added telecom pilot.", (66, "pilot_total")),
        ("A total of 14 foreign-invested enterprises won approval on Monday, the third such round since the telecom pilot was launched last year, bringing the cumulative figure to 61, the ministry said.", (14, "batch")),
        ("A total of 14 foreign-invested enterprises were let into the value-added telecom pilot on Monday in a third round.", (14, "batch")),
        ("A total of 61 foreign-invested enterprises have been let into the value-added telecom pilot since it was launched, MIIT said on Monday.", (61, "pilot_total")),
        ("Of the 61 foreign-invested enterprises with pilot approvals for value-added telecom services at the end of August, 28 are in Shanghai.", (61, "pilot_total")),
        ("Shanghai alone has 19 of the 43 foreign firms that have been let into China's value-added telecom pilot.", (43, "pilot_total")),
    ],
)  # fmt: skip
def test_what_is_so_is_told(text: str, told: tuple[int, str]) -> None:
    assert told in tell(text)


@pytest.mark.parametrize(
    "text",
    [
        "Amazon denied a report that it had applied to join China's value-added telecom pilot.",
        "Amazon denied having applied for China's value-added telecom pilot.",
        "It is not true that Amazon has applied for the value-added telecom pilot, a spokesman said.",
        "Amazon has no plans to apply for the value-added telecom pilot, a spokesman said.",
    ],
)
def test_who_denies_having_applied_is_no_applicant(text: str) -> None:
    assert [firm.status for firm in read(text).firms] == ["mentioned"]


@pytest.mark.parametrize(
    "text",
    [
        "Amazon has applied for the value-added telecom pilot, the ministry said.",
        "Amazon, which has applied for the value-added telecom pilot, denied that it was cutting jobs in China.",
    ],
)
def test_who_denies_something_else_is_one(text: str) -> None:
    assert [firm.status for firm in read(text).firms] == ["applicant"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("China's telecom regulator waved through applications from 14 foreign-backed companies on Monday, allowing them to sell value-added telecom services in four trial areas.", (14, "batch")),
        ("MIIT gave the green light to applications by 14 foreign companies for the value-added telecom pilot.", (14, "batch")),
        ("After examination, the applications of 12 foreign-invested enterprises meet the requirements, and approvals for the value-added telecom pilot are hereby granted.", (12, "batch")),
        ("MIIT issued the first batch of value-added telecom pilot approvals on Monday. Thirteen foreign-invested enterprises benefit, among them units of Siemens.", (13, "batch")),
        ("MIIT issued ten value-added telecom pilot permits to foreign-invested enterprises on Monday.", (10, "batch")),
        ("The value-added telecom pilot has 160 members, MIIT said on Monday, after another 13 were accepted.", (13, "batch")),
        ("China's foreign-invested telecom operators reached a record 2,540 in June, data from the ministry showed on Monday.", (2540, "stock_total")),
    ],
)  # fmt: skip
def test_what_was_asked_for_and_granted_is_told(text: str, told: tuple[int, str]) -> None:
    assert told in tell(text)


@pytest.mark.parametrize(
    "text",
    [
        "MIIT accepted applications from 14 foreign companies for the value-added telecom pilot.",
        "The applications of 12 foreign-invested enterprises for the value-added telecom pilot are under review.",
        "MIIT issued ten value-added telecom pilot permits to foreign-invested enterprises each on Monday.",
        "Newly approved firms top 40|Shanghai has many foreign telecom firms in the value-added pilot.",
    ],
)
def test_what_is_only_asked_for_is_not(text: str) -> None:
    assert tell(text) == []


def test_the_group_behind_a_unit_whose_licence_ended_is_only_named() -> None:
    text = "Regulators in Shanghai revoked the value-added telecom licence of Sunvale Call Centre Services (Shanghai) Co., Ltd., a unit of Britain's Sunvale, the Shanghai Communications Administration said on Monday."
    reading = read(text)

    assert reading.relevant
    assert {firm.name: firm.status for firm in reading.firms} == {
        "Sunvale Call Centre Services (Shanghai) Co., Ltd.": "revoked",
        "Sunvale": "mentioned",
    }


@pytest.mark.parametrize(
    ("text", "relevant"),
    [
        (
            "Denmark's Aalborg Data has received approval to run an internet data center in Beijing under MIIT's pilot.",
            True,
        ),
        ("Denmark's Ministry of Digital Affairs has approved rules for internet data centers.", False),
        ("Aalborg Data has received approval to build an internet data center in Denmark.", False),
    ],
)
def test_a_firm_of_another_country_is_foreign(text: str, relevant: bool) -> None:
    assert read(text).relevant is relevant


@pytest.mark.parametrize(
    "text",
    [
        "Gullfoss Data (Hainan) Co., Ltd. on Monday rejected reports that its value-added telecom pilot approval had been cancelled.",
        "Gullfoss Data (Hainan) Co., Ltd. dismissed a report that its value-added telecom pilot approval had been revoked.",
        "It is not true that the value-added telecom pilot approval of Gullfoss Data (Hainan) Co., Ltd. has been revoked, MIIT said.",
    ],
)
def test_an_end_that_is_denied_is_none(text: str) -> None:
    reading = read(text)

    assert reading.kind != "revocation"
    assert [firm.status for firm in reading.firms] == ["mentioned"]


def test_an_end_beside_another_refusal_is_one() -> None:
    text = "MIIT has revoked the value-added telecom pilot approval of Gullfoss Data (Hainan) Co., Ltd., a foreign-invested enterprise, it said on Monday."

    assert (read(text).kind, [firm.status for firm in read(text).firms]) == ("revocation", ["revoked"])


@pytest.mark.parametrize(
    "text",
    [
        "So far in the third quarter 12 foreign-invested enterprises have been admitted to the value-added telecom pilot, after 26 in the second and 17 in the first.",
        "Of the 198 foreign-invested enterprises in the value-added telecom pilot 71 are manufacturers, 60 logistics firms and 67 software companies.",
    ],
)
def test_a_series_of_quarters_or_trades_is_no_sum(text: str) -> None:
    assert not {(17, "pilot_total"), (67, "pilot_total")} & {*tell(text)}
