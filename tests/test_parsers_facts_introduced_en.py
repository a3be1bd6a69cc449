# ruff: noqa: E501  (a sentence stands on one line)
"""English names without a legal ending that end with their trade."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.claims import REVIEW_BELOW
from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.names.introduced_en import find_introduced_en
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())


def find(text: str) -> list[str]:
    return [text[start:end] for start, end in find_introduced_en(text, 0)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("in Shanghai, Zurich Risk Platform, Lineage Cold Chain Data and Temasek-backed Aurora Compute;", ["Zurich Risk Platform", "Lineage Cold Chain Data", "Aurora Compute"]),
        ("in Shenzhen, Cathay Digital and AS Watson Tech.", ["Cathay Digital", "AS Watson Tech"]),
        ("including Japan's Mirai Connect, have filed", ["Mirai Connect"]),
        ("data centres and platforms; Genesys Networks China, a supplier", ["Genesys Networks China"]),
        ("the pilot approval of Kestrel Lane Payments, owned by a fund", ["Kestrel Lane Payments"]),
    ],
)  # fmt: skip
def test_names_are_found_to_their_edges(text: str, names: list[str]) -> None:
    assert find(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "the Ministry of Industry and Information Technology said",
        "Internet Data and Value-Added Telecoms are open",
        "Saudi Arabia's Communications, Space and Technology Commission",
        "Technology, Media & Telecoms | Client alert",
        "C-Wire Analytics | Numbers of the day",
        "Big Data and Cloud Computing Platforms",
        "Smart Logistics Data (Shanghai) Free Trade Zone",
        "KESTREL DATA SYSTEMS",
    ],
)
def test_what_is_no_firm_is_not(text: str) -> None:
    assert find(text) == []


def test_the_words_of_a_title_are_none() -> None:
    text = "Kestrel Lane Payments wins approval\nIt said so."
    assert list(find_introduced_en(text, text.index("\n"))) == []


APPROVALS = (
    "The Ministry of Industry and Information Technology approved 13 foreign-invested companies on 3 March 2026."
)


def read(text: str) -> dict[str, tuple[str, bool]]:
    reading = READER.read(Document("", text, Published("2026-03-03")))
    return {firm.name: (firm.status, firm.confidence < REVIEW_BELOW) for firm in reading.firms}


@pytest.mark.parametrize(
    ("said", "waits"),
    [
        ("Lineage Cold Chain Data made the cut on Tuesday", True),
        ("Lineage Cold Chain Data received its approval on Tuesday", False),
    ],
)
def test_who_is_found_so_waits_for_a_person_but_for_the_plainest_words(said: str, waits: bool) -> None:
    told = read(f"{APPROVALS} In Shanghai three were approved; {said}.")
    assert told["Lineage Cold Chain Data"] == ("approved", waits)


def test_a_list_of_applicants_is_one_whatever_was_approved_before() -> None:
    told = read(
        f"{APPROVALS} The applicants whose names were made public are: Lion Rock Messaging (Shenzhen) Ltd.; Merlion Pay Technology."
    )
    assert told["Lion Rock Messaging (Shenzhen) Ltd."][0] == "applicant"
    assert told["Merlion Pay Technology"][0] == "applicant"


def test_a_decision_not_to_grant_is_a_refusal() -> None:
    told = read(
        f"{APPROVALS} Wattle Networks advises that its subsidiary Wattle CDN (Hainan) Co., Ltd. received notice that the ministry "
        "has decided not to grant the pilot approval for content delivery network business."
    )
    assert told["Wattle CDN (Hainan) Co., Ltd."][0] == "rejected"


def test_firms_of_another_trade_are_not_let_in_with_those_of_telecom() -> None:
    told = read(
        f"{APPROVALS} In biotechnology there are more than 90 projects, many of them run by firms such as Novartis, AstraZeneca and Lonza. "
        "Wholly foreign-owned hospitals, however, stand at nine, with four under construction."
    )
    assert {name: status for name, (status, _) in told.items() if status == "approved"} == {}


@given(st.text(alphabet="ABab &.'-()Data Cloud|", max_size=120))
def test_every_span_lies_in_the_text(text: str) -> None:
    for start, end in find_introduced_en(text, 0):
        assert 0 <= start < end <= len(text)
