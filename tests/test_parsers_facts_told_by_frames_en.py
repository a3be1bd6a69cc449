# ruff: noqa: E501  (a sentence stands on one line, so that it can be read and searched)
"""Statuses that English words tell by the way: applicants, owners, ends, letters; each beside the near text that tells no such thing. All invented."""

import pytest
from told import READER

from domain.dates import Published
from parsers.facts.text.document import Document

A, B, C = "Alder Data Services (Shanghai) Co., Ltd.", "Birk Cloud (Beijing) Co., Ltd.", "Corvo Net (Shenzhen) Co., Ltd."
ROUND = "The Ministry of Industry and Information Technology approved 24 foreign-invested companies for its value-added telecom pilot on Thursday. "
ASKED = "Nine foreign-invested companies have applied to the Tianjin Communications Administration to run value-added telecom services. "
PILOT = "The Ministry of Industry and Information Technology runs a value-added telecom pilot for foreign-invested companies. "
ENDED = "Two joint ventures with foreign partners no longer hold value-added telecom licences: the Ministry of Industry and Information Technology cancelled them on 4 May. "


def tell(text: str, name: str, title: str = "Telecom pilot") -> str | None:
    """What is told as fact of a firm: its status, `mentioned` too; None where all of it waits."""
    found = READER.read(Document(title, text, Published("2026-06-10"))).firms
    told = {one.status for one in found if one.name.rstrip(".") == name.rstrip(".") and not one.review}
    assert len(told) < 2
    return next(iter(told), None)


@pytest.mark.parametrize(
    ("text", "firms"),
    [
        (PILOT + "Salesforce confirmed on Monday that it is trying to get into the pilot.", ("Salesforce",)),
        (PILOT + "SAP is bidding to join the pilot.", ("SAP",)),
        (PILOT + "Oracle said it was working to win a place in the pilot.", ("Oracle",)),
        (ASKED + f"{A}, one of the four still waiting, hopes to be done by August.", (A,)),
        (ASKED + f"{A} is among those who have to wait.", (A,)),
        (ASKED + f"{A}, one of three asked for further documents, has sent them.", (A,)),
        (ASKED + f"An official read out three names:\n1. {A}\n2. {B}: data centres\n3. Samsung SDS Suzhou\n", (A, B, "Samsung SDS Suzhou")),
    ],
)  # fmt: skip
def test_who_wants_in_is_an_applicant(text: str, firms: tuple[str, ...]) -> None:
    assert {tell(text, firm) for firm in firms} == {"applicant"}


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        (PILOT + "Salesforce confirmed on Monday that it is not trying to get into the pilot.", "Salesforce"),
        (PILOT + "SAP is trying to join the stadium project.", "SAP"),
        ("Hospitals in Beijing may now have foreign owners. Siemens, one of the three still waiting, hopes to hear by July.", "Siemens"),
        (ASKED + f"{A}, one of those waiting for the train, spoke to us.", A),
        (ROUND + f"An official read out three names:\n1. {A}\n2. {B}\n", A),
        (ASKED + f"Two advisers help them:\n1. {A}\n2. {B}\n", A),
        (PILOT + "Siemens, which is trying to win a permit for telecom services in Vietnam, opened an office.", "Siemens"),
        (PILOT + "Siemens is trying to obtain a building permit in Shanghai.", "Siemens"),
        (PILOT + "Siemens was trying to join the pilot until March.", "Siemens"),
        (ASKED + f"The committee thanked its friends. The list:\n1. {A}\n2. {B}\n", A),
        (PILOT + "Siemens is trying to obtain a network access licence.", "Siemens"),
        (PILOT + "Bosch is among those waiting for a decision on the merger.", "Bosch"),
        (ASKED + "Siemens, one of the eight still waiting, was refused on Friday.", "Siemens"),
        (PILOT + "Nokia said its customer is trying to get into the pilot.", "Nokia"),
    ],
)  # fmt: skip
def test_who_only_stands_near_asks_for_nothing(text: str, firm: str) -> None:
    assert tell(text, firm) != "applicant"


@pytest.mark.parametrize(
    ("text", "firms"),
    [
        (ROUND + "Six belong to German groups, Siemens and Bosch being the best known of the owners.", ("Siemens", "Bosch")),
        (ROUND + "The largest of the parents are Siemens and Bosch.", ("Siemens", "Bosch")),
        (ROUND + "Behind them stand Siemens, Bosch and a fund.", ("Siemens", "Bosch")),
        (ROUND + "They were set up by Siemens, Bosch, SAP and two trading houses.", ("Siemens", "Bosch", "SAP")),
        (PILOT + "France's Orange, whose Chinese unit was granted nationwide permits in 2019, declined to comment.", ("Orange",)),
        (PILOT + "Orange, whose Shanghai venture has held an IP-VPN licence since 2019, would not say more.", ("Orange",)),
    ],
)  # fmt: skip
def test_who_owns_those_let_in_is_a_parent(text: str, firms: tuple[str, ...]) -> None:
    assert {tell(text, firm) for firm in firms} == {"parent"}


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        (ASKED + "Six belong to German groups, Siemens and Bosch being the best known of the owners.", "Siemens"),
        (ROUND + "It refused six others, Siemens and Bosch being the best known of their owners.", "Siemens"),
        (ROUND + "They were set up by Siemens, and Bosch welcomed the news.", "Bosch"),
        (ROUND + "They were set up by Siemens and Bosch's landlord.", "Bosch"),
        (PILOT + "Orange, whose Chinese unit was granted no permit in 2019, declined to comment.", "Orange"),
        (PILOT + "Orange, whose Chinese unit was granted permits that have since lapsed, declined to comment.", "Orange"),
        (PILOT + "HSBC, whose mainland unit was granted a securities licence in 2019, declined to comment.", "HSBC"),
        (PILOT + "Orange, whose Chinese unit was granted a permit by mistake, declined to comment.", "Orange"),
        (PILOT + "Telstra, whose Indian unit holds permits too, declined to comment.", "Telstra"),
        ("Foreign insurers look to China. Allianz, whose Shanghai unit was granted a licence in 2019, declined to comment.", "Allianz"),
    ],
)  # fmt: skip
def test_who_owns_others_is_no_parent(text: str, firm: str) -> None:
    assert tell(text, firm) != "parent"


@pytest.mark.parametrize(
    "behind",
    [
        f"The pair are {A}, in which a Danish carrier held 40 percent, and {B}, a call centre.",
        f"Both are {A} and {B}.",
        f"The two ventures are called {A} and {B}.",
        f"No fine was imposed. The two are {A} and {B}.",
    ],
)
def test_whose_licences_are_held_no_more_are_revoked(behind: str) -> None:
    assert {tell(ENDED + behind, firm) for firm in (A, B)} == {"revoked"}


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        (ENDED + f"The pair were served by {C}, a landlord.", C),
        (ENDED + f"The pair are {A}, backed by {C}, and {B}.", C),
        (ENDED + f"The pair are {A}, which had a partner, {C}, and {B}.", C),
        (ENDED + f"The two are served by {C}", C),
        (ENDED + f"A new licence went to {C} on the same day.", C),
        (f"Two joint ventures with foreign partners still hold value-added telecom licences of the Ministry of Industry and Information Technology. The pair are {A} and {B}.", A),
    ],
)  # fmt: skip
def test_who_stands_beside_them_lost_nothing(text: str, firm: str) -> None:
    assert tell(text, firm) != "revoked"


@pytest.mark.parametrize(
    ("text", "firms"),
    [
        (ROUND + f"{A} and {B}, the latter for call centres, are the two we have been able to identify so far.", (A, B)),
        (ROUND + f"The companies whose names are known so far are {A} and {B}.", (A, B)),
        (ROUND + f"{A} is one of the newcomers; {B} is another.", (A, B)),
        (ROUND + f"{A}, which France's Orange set up in May, is one of the newcomers; {B} is another.", (A, B)),
        (ROUND + f"On the list handed out at the ceremony one could read {A}; {B}; and {C}", (A, B, C)),
        (ROUND + f"Shanghai is home to six of the 24. On the sheet were {A} and {B}.", (A, B)),
        (f"Another 22 companies with foreign investment may offer value-added telecom services, after the Ministry of Industry and Information Technology handed them pilot permits on Friday. {A} is one of the newcomers; {B} is another.", (A, B)),
    ],
)  # fmt: skip
def test_who_is_named_so_far_was_let_in(text: str, firms: tuple[str, ...]) -> None:
    assert {tell(text, firm) for firm in firms} == {"approved"}


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        (ASKED + f"{A} and {B} are the two we have been able to identify so far.", A),
        (ROUND + f"It refused five. {A} and {B} are the two we have been able to identify so far.", A),
        (ROUND + f"On the list of guests at the ceremony one could read {A} and {B}.", A),
        (ROUND + f"On the list of sponsors handed out at the ceremony were {A} and {B}.", A),
        (ROUND + f"{A} is one of the newcomers; {B} is another matter.", B),
        (ROUND + f"{A} is one of their suppliers; {B} is another.", B),
        (f"Another 22 companies with foreign investment may offer value-added telecom services once the Ministry of Industry and Information Technology has handed them pilot permits. {A} is one of the newcomers.", A),
        (f"Another 22 companies with foreign investment may offer value-added telecom services if the Ministry of Industry and Information Technology hands them pilot permits on Friday. {A} is one of the newcomers; {B} is another.", B),
    ],
)  # fmt: skip
def test_who_is_named_of_others_was_not(text: str, firm: str) -> None:
    assert tell(text, firm) != "approved"


def test_who_gives_no_full_list_denies_nothing_of_those_on_it() -> None:
    text = (
        ROUND
        + "According to a trade site, which does not give the full list, Vodafone Enterprise Technology (Suzhou) is in."
    )
    assert tell(text, "Vodafone Enterprise Technology (Suzhou)") is None
    text = ROUND + "Vodafone Enterprise Technology (Suzhou) is not on the list."
    assert tell(text, "Vodafone Enterprise Technology (Suzhou)") == "mentioned"


@pytest.mark.parametrize(
    "said",
    [
        "You are hereby permitted to provide internet access services inside the Beijing demonstration zone.",
        "After examination, your company is authorised to run an internet data centre (website hosting excluded).",
        "We hereby approve your application to offer value-added telecom services.",
        "It has been decided to permit your company to operate content delivery networks.",
    ],
)
def test_whom_a_letter_permits_is_approved(said: str) -> None:
    title = f"Reply on the Value-Added Telecom Pilot Application of {B}"
    text = f"To {B}:\nYour application is received.\n{said}\nThis reply lapses after five years.\nBeijing Communications Administration\n28 October 2025"
    assert tell(text, B, title) == "approved"


@pytest.mark.parametrize(
    "said",
    [
        "You are hereby permitted to correct your application.",
        "You are not permitted to provide internet access services.",
        "If you send the missing papers, you are permitted to provide internet access services.",
        "Your company is permitted in principle to run an internet data centre.",
        "Your application is under review.",
        "You are hereby permitted to visit the data centre hearing.\nThis letter is no approval.",
        "You are hereby permitted to provide internet access services.\nThis is a sample.",
        "You are hereby permitted to provide internet access services, the ministry wrote to another company.",
    ],
)
def test_whom_a_letter_leaves_waiting_is_not(said: str) -> None:
    title = f"Reply on the Value-Added Telecom Pilot Application of {B}"
    text = f"To {B}:\nYour application is received.\n{said}\nBeijing Communications Administration\n28 October 2025"
    assert tell(text, B, title) != "approved"


@pytest.mark.parametrize(
    "head",
    [
        "The pilot approvals of the following two foreign-invested enterprises are withdrawn as of 19 August 2026:",
        "The Ministry of Industry and Information Technology has revoked the value-added telecom licences of the following two foreign-invested companies:",
        "The approvals held by the following companies were cancelled on 19 August:",
    ],
)
def test_whose_approvals_a_list_ends_are_revoked(head: str) -> None:
    text = f"{PILOT}\n{head}\n(1) {A}\n(2) {B}\nUsers are moved to other providers."
    assert {tell(text, firm, "Announcement") for firm in (A, B)} == {"revoked"}


@pytest.mark.parametrize(
    "head",
    [
        "The pilot approvals of the following two foreign-invested enterprises may be withdrawn:",
        "The pilot approvals of the following two foreign-invested enterprises will be withdrawn unless they move their servers:",
        "A court has set aside that the pilot approvals of the following two enterprises were withdrawn:",
        "The following two supplied customers whose approvals were withdrawn:",
        "The applications of the following two foreign-invested enterprises are withdrawn:",
        "The ministry denied that the pilot approvals of the following two enterprises were withdrawn:",
    ],
)
def test_whose_approvals_a_list_leaves_are_not(head: str) -> None:
    text = f"{PILOT}\n{head}\n(1) {A}\n(2) {B}\nUsers are moved to other providers."
    assert "revoked" not in {tell(text, firm, "Announcement") for firm in (A, B)}


GRANT = f"The Ministry of Industry and Information Technology has granted {A} a value-added telecom licence. "


@pytest.mark.parametrize(
    ("said", "firm"),
    [
        (f"Siemens holds 60 percent of {A}", "Siemens"),
        ("Siemens and Bosch each own half of the venture.", "Bosch"),
        ("Siemens has a 49% stake in the company.", "Siemens"),
        ("Siemens owns a controlling stake in the licensee, and a city fund the rest.", "Siemens"),
        (f"{A} is 60-percent owned by Siemens.", "Siemens"),
    ],
)
def test_who_holds_a_share_of_the_licensee_is_a_parent(said: str, firm: str) -> None:
    assert tell(GRANT + said, firm) == "parent"


@pytest.mark.parametrize(
    ("said", "firm"),
    [
        (f"Siemens holds 60 percent of {B}", "Siemens"),
        ("Siemens has a 49% stake in the market.", "Siemens"),
        (f"{B} was refused. Siemens owns half of the venture.", "Siemens"),
        ("Siemens sold its 49% stake in the company.", "Siemens"),
        ("A rival of Siemens holds half of the venture.", "Siemens"),
    ],
)
def test_who_holds_a_share_of_another_is_none(said: str, firm: str) -> None:
    assert tell(GRANT + said, firm) != "parent"
