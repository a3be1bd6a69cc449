# ruff: noqa: E501  (a sentence stands on one line, so that it can be read and searched)
"""Firms told by what points back at those let in, or out again, in English; each beside the near text that tells no such thing. All invented."""

import pytest
from told import READER

from domain.dates import Published
from parsers.facts.text.document import Document

A, B, C = "Alder Data Services (Shanghai) Co., Ltd.", "Birk Cloud (Beijing) Co., Ltd.", "Corvo Net (Shenzhen) Co., Ltd."
ROUND = "The Ministry of Industry and Information Technology approved 24 foreign-invested companies for its value-added telecom pilot on Thursday. "
PERMITS = "Three more value-added telecom permits for foreign-invested companies in the Shanghai free trade zone were given out last Friday by the Shanghai Communications Administration. "
ROWS = "Nineteen foreign-invested companies walked away with a permit for value-added services when the Ministry of Industry and Information Technology closed the fourth round of its pilot.\n\n"
ASKED = f"{A}, {B} and {C} have asked to end their value-added telecommunications business. "


def tell(text: str, name: str, title: str = "Telecom pilot") -> str | None:
    """What is told as fact of a firm: its status, `mentioned` too; None where all of it waits."""
    found = READER.read(Document(title, text, Published("2026-06-10"))).firms
    told = {one.status for one in found if one.name.rstrip(".") == name.rstrip(".") and not one.review}
    assert len(told) < 2
    return next(iter(told), None)


@pytest.mark.parametrize(
    ("text", "firms"),
    [
        (ROUND + f"{A} and {B} are two of them; the other names were kept back.", (A, B)),
        (ROUND + f"The newcomers may sell internet access. {A} and {B} are two of them.", (A, B)),
        (ROUND + f"{A} was the first to be handed its copy.", (A,)),
        (ROUND + f"{A} and {B} were the first to collect their permits on Monday.", (A, B)),
        (f"Of the 24 foreign-invested companies that MIIT approved on 2 June for its value-added telecom pilot, seven sit in Shenzhen. A subsidiary of Foxconn belongs to the seven, and so do {B} and {C}", (B, C)),
        (PERMITS + f"{A} and {B} will run call centres; the third recipient, an internet access provider, asked not to be named.", (A, B)),
        (ROWS + f"In: {A}, which had filed as early as 2024; {B}; and the Shenzhen arm of GLP.", (A, B)),
        (ROWS + f"Admitted: {A}, which rents racks from China Telecom; {B}", (A, B)),
    ],
)  # fmt: skip
def test_who_is_pointed_at_was_let_in(text: str, firms: tuple[str, ...]) -> None:
    assert {tell(text, firm) for firm in firms} == {"approved"}


@pytest.mark.parametrize(
    "text",
    [
        ROUND + f"It turned down four others. {A} and {B} are two of them.",
        f"Nine foreign-invested companies applied for the value-added telecom pilot of the Ministry of Industry and Information Technology. {A} and {B} are two of them.",
        ROUND + f"{A} was the first to be handed its refusal.",
        ROUND + f"{A} hopes to be the first to collect its permit in the next round.",
        ROUND + f"Seven were refused. A subsidiary of Foxconn belongs to the seven, and so do {A} and {B}",
        PERMITS + f"{A} will run call centres for {B}; the third tower of the zone asked not to be named.",
        ROWS + f"Not admitted: {A}; {B}",
        ROWS + f"Waiting: {A}; {B}",
        ROWS + f"Passed over: {A}",
        ROWS + f"Disappointed: {A} and {B}",
        ROWS + f"Out: {A}, whose servers stood abroad.",
        ROWS + f"In: {B}. Out: {A}.",
        ROWS + f"Accepted: {A} and {B} filed in May.",
        ROUND + f"They have suppliers. {A} and {B} are two of them.",
        f"In: {A}; {B}",  # no grant is told above it
        ROWS + f"In: {B}, which rents racks from {A}",
    ],
)
def test_who_is_pointed_at_among_others_was_not(text: str) -> None:
    assert tell(text, A) != "approved"


def test_the_owner_of_a_unit_in_the_row_of_those_let_in_is_a_parent() -> None:
    assert tell(ROWS + f"In: {A}; and the Shenzhen arm of GLP.", "GLP") == "parent"


def test_who_belongs_to_those_refused_is_no_parent_of_a_licensee() -> None:
    text = ROUND + "Seven were refused. A subsidiary of Foxconn belongs to the seven."

    assert tell(text, "Foxconn") != "parent"


@pytest.mark.parametrize(
    "text",
    [
        "Under Article 30, the pilot approvals of these three foreign-invested companies are cancelled as of today.",
        "The ministry has revoked the pilot approvals of all three companies.",
        "The approvals held by the three foreign-invested companies were cancelled on Monday.",
    ],
)
def test_whose_approvals_the_next_sentence_cancels_have_none(text: str) -> None:
    assert {tell(ASKED + text, firm) for firm in (A, B, C)} == {"revoked"}


@pytest.mark.parametrize(
    "text",
    [
        "The pilot approvals of three other foreign-invested companies were cancelled on Monday by MIIT.",
        "The pilot approvals of these two foreign-invested companies are cancelled.",
        "The pilot approvals of these three foreign-invested companies are to be cancelled unless they object.",
        "The pilot approvals of these three foreign-invested companies have not been cancelled.",
    ],
)
def test_an_end_of_others_or_undone_ends_nothing(text: str) -> None:
    assert "revoked" not in {tell(ASKED + text, firm) for firm in (A, B, C)}


HOLDER = "Colt Alder (China) Telecommunications Co., Ltd."
VENTURE = f"Colt told customers today that its joint venture, {HOLDER}, can bill them in renminbi from next month. "


def test_the_venture_that_holds_a_licence_is_the_one_named_before() -> None:
    text = (
        VENTURE
        + "Since 6 May the venture has held a licence from China's Ministry of Industry and Information Technology for domestic IP-VPN and call centre services."
    )

    assert (tell(text, HOLDER), tell(text, "Colt")) == ("approved", "parent")


@pytest.mark.parametrize(
    "text",
    [
        "Since 6 May the venture has held a licence from the Ministry of Transport for signalling.",
        "The venture has never held a licence from China's Ministry of Industry and Information Technology for call centres.",
        "The venture has held a network access licence from China's Ministry of Industry and Information Technology for its telecom gear.",
        "A rival has held a licence from China's Ministry of Industry and Information Technology for call centre services.",
        "The venture held a licence from China's Ministry of Industry and Information Technology for call centres until it was revoked.",
    ],
)
def test_the_venture_that_holds_something_else_is_not_let_in(text: str) -> None:
    assert tell(VENTURE + text, HOLDER) != "approved"


def test_who_stands_behind_filings_applies() -> None:
    text = "Foreign carriers filed for value-added telecom licences with the Ministry of Industry and Information Technology. Orange and Japan's KDDI stand behind two of the filings. Vodafone stands behind a network of its own."

    assert [tell(text, firm) for firm in ("Orange", "KDDI", "Vodafone")] == ["applicant", "applicant", "mentioned"]


def test_a_company_like_it_is_no_parent() -> None:
    text = (
        ROUND
        + "A company like Amazon has built another model: Sinnet and NWCD hold the licences and operate the cloud, Amazon supplies the technology."
    )

    assert tell(text, "Amazon") == "mentioned"


def test_a_word_of_another_firms_name_makes_nobody_its_customer() -> None:
    text = ROUND + f"{A} and Dorn Customer Service (Shanghai) Co., Ltd. were approved on Thursday."

    assert tell(text, A) == "approved"


@pytest.mark.parametrize(
    ("text", "relevant"),
    [
        (VENTURE + "Since 6 May the venture has held a licence from China's Ministry of Industry and Information Technology for domestic IP-VPN services.", True),
        (VENTURE + "Since 6 May the venture has held a licence from the Ministry of Transport for signalling.", False),
        ("Thirty privately owned Chinese companies hold approvals under the broadband access pilot, and the Ministry of Industry and Information Technology has just widened it from 16 cities to 61. Two carriers are early participants. Foreign capital stays shut out: an applicant must be free of overseas shareholders.", False),
        (ROUND + "From basic services foreign capital stays shut out.", True),
    ],
)  # fmt: skip
def test_a_venture_and_its_licence_are_on_the_subject_and_a_pilot_without_foreigners_is_not(
    text: str, relevant: bool
) -> None:
    assert READER.read(Document("", text, Published("2026-06-10"))).relevant is relevant


@pytest.mark.parametrize(
    ("grant", "said", "status"),
    [
        (ROUND, "Siemens has a unit on the list, and so do Bosch and SAP.", "parent"),
        (ROUND, "A subsidiary of Siemens is on the list, and so is one of Bosch.", "parent"),
        (ROUND, "Siemens has a factory in Chengdu, and so do Bosch and SAP.", "mentioned"),
        (ROUND.replace("approved", "refused"), "Siemens has a unit on the list, and so do Bosch and SAP.", "mentioned"),
        (ROUND, "Siemens has a unit on the list, and so do rivals that Bosch supplies.", "mentioned"),
    ],
)
def test_so_do_says_the_same_of_those_behind_it(grant: str, said: str, status: str) -> None:
    assert tell(grant + said, "Bosch") == status
