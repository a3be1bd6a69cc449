# ruff: noqa: E501  (a sentence of a test stands on one line)
"""English firms told as let in by whole sentences in the plainest words, and the near ones that are not. All passages are invented."""

import pytest
from told import tell_page

DAY = "2026-05-06"
TITLE = "Foreign firms in China's telecom market||"
A, B, C = "Halden Cloud (Shenzhen) Co., Ltd.", "Brisk Data (Beijing) Co., Ltd.", "Orrin Link (Hainan) Limited"
LET_IN = "The Ministry of Industry and Information Technology (MIIT) admitted nine foreign-invested companies to its value-added telecom pilot on Monday."
OF_NINE = "Of the nine foreign-invested firms to which MIIT gave value-added telecom pilot approvals on Monday, five are registered in Shenzhen."
ASKED = "Nine foreign-invested companies have lodged files with MIIT for the value-added telecom pilot."
STOCK = "At the end of October there were seven foreign-invested telecom operators with a licence in the country, the Ministry of Information Industry said."
BODY = "Issued by the Ministry of Industry and Information Technology, it is good for five years."


def list_told(text: str, status: str = "approved") -> set[str]:
    return {one.removesuffix(f" {status}") for one in tell_page(DAY, TITLE + text) if one.endswith(f" {status}")}


@pytest.mark.parametrize(
    "text",
    [
        f"{LET_IN} The only one whose name is known is {A}",
        f"{LET_IN} They will all offer information services. So far, the only company to have come forward is {A}",
        f"{LET_IN} The only one of the nine that has been named is {A}; its owner is Halden AG, of Basel.",
        f"{LET_IN} The ministry gave no names. Of the nine, only {A} has gone public.",
        f"{LET_IN} Only one of them, {A}, has been named so far.",
        f"{LET_IN} Only one name has been made public: {A}",
        f"{LET_IN} {A} is the only one of them whose name is known.",
        f"{LET_IN} {A} is so far the only one of the nine to have come forward.",
    ],
)
def test_the_only_one_known_of_those_let_in(text: str) -> None:
    assert list_told(text) == {A}


@pytest.mark.parametrize(
    "text",
    [
        f"{ASKED} The only one whose name is known is {A}",
        f"MIIT refused nine foreign-invested companies entry to its value-added telecom pilot on Monday. The only one whose name is known is {A}",
        f"{LET_IN} Three others were turned down. The only one whose name is known is {A}",
        f"{LET_IN} Their suppliers will gain too. The only one whose name is known is {A}",
        f"{LET_IN} The only one whose name is missing is {A}",
        f"{LET_IN} The only one of the twelve applicants whose name is known is {A}",
        f"{LET_IN} The only landlord whose name is known is {A}",
        f"MIIT may admit nine foreign-invested companies to its value-added telecom pilot. The only one whose name is known is {A}",
        f"The health commission admitted nine foreign-invested hospitals to its pilot on Monday. The only one whose name is known is {A}",
        f"According to a rumour MIIT admitted nine foreign-invested companies to its value-added telecom pilot. The only one whose name is known is {A}",
        f"{LET_IN} Of the nine, only {A} has not been named.",
        f"{LET_IN} Of the applicants, only {A} has been named.",
    ],
)
def test_the_only_one_known_of_others(text: str) -> None:
    assert list_told(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        f"{LET_IN} {A} and {B} are on the ministry's list.",
        f"{LET_IN} Six of them are in Beijing. {A} and {B} are both on the list, the ministry said.",
        f"{LET_IN} {A}, a unit of a Swiss group, and {B} appear on the published list.",
        f"{LET_IN} On the ministry's list are {A} and {B}",
        f"{OF_NINE} {A} and {B} belong to the five.",
        f"{OF_NINE} {A} and {B} are among the five.",
        f"{OF_NINE} {A}, owned by Halden AG, and {B} are two of the five.",
        f"{LET_IN} {A} and {B} count among the nine.",
        f"{LET_IN} To the nine belong {A} and {B}",
        f"{LET_IN} {A} and {B} are among the newcomers.",
        f"Two companies in Guangzhou were yesterday let into the pilot that opens value-added telecom services to foreign investors. They are {A} and {B}",
        f"Two overseas companies were today given permits under MIIT's value-added telecom pilot. Their names are {A} and {B}",
    ],
)  # fmt: skip
def test_some_of_those_let_in(text: str) -> None:
    assert list_told(text) == {A, B}


@pytest.mark.parametrize(
    "text",
    [
        f"{ASKED} {A} and {B} are on the ministry's list.",
        f"{LET_IN} {A} and {B} are on the ministry's waiting list.",
        f"{LET_IN} {A} and {B} are on the list of those that must correct their papers.",
        f"{LET_IN} It also published a list of firms to be inspected. {A} and {B} are on the list.",
        f"{LET_IN} {A} and {B} are not on the list.",
        f"{LET_IN} Five more were refused. {A} and {B} belong to the five.",
        f"{LET_IN} Five applicants wait. {A} and {B} belong to the five.",
        f"{OF_NINE} {A} and {B} belong to the four others.",
        f"{OF_NINE} {A} and {B} belong to the seven.",
        f"{OF_NINE} {A} and {B} supply the five.",
        f"{LET_IN} {A} and {B} are among the suppliers of the nine.",
        f"Two companies in Guangzhou were yesterday invited to the pilot that opens value-added telecom services to foreign investors. They are {A} and {B}",
        f"Two companies in Guangzhou are to be let into MIIT's value-added telecom pilot for foreign investors. They are {A} and {B}",
        f"Two companies in Guangzhou have yet to be let into MIIT's value-added telecom pilot for foreign investors. They are {A} and {B}",
        f"Two companies in Guangzhou could be let into MIIT's value-added telecom pilot for foreign investors next week. They are {A} and {B}",
        f"Two companies were yesterday let into Vietnam's value-added telecom pilot by the Vietnamese ministry. They are {A} and {B}",
        f"Two customers of the companies let into MIIT's value-added telecom pilot complained. They are {A} and {B}",
    ],
)
def test_some_of_others(text: str) -> None:
    assert list_told(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        f"{A} made known on Tuesday that it is in the value-added telecom pilot.",
        f"{A} announced today that it has joined China's value-added telecom pilot for foreign-invested companies.",
        f"{A}, a Swiss-owned company, said last week that it is now part of MIIT's value-added telecom pilot.",
        f"{A} told its customers that it has been admitted to the value-added telecom trial.",
        f"{A} confirmed on its website that it is among the companies in the ministry's value-added telecom pilot.",
        f"{A} is in possession of a nationwide IP-VPN licence. {BODY}",
        f"Halden AG says its Chinese joint venture, {A}, is now in possession of a domestic IP-VPN licence. {BODY}",
        f"Halden AG announced on Monday that its Chinese subsidiary {A} is the holder of a value-added telecom licence. {BODY}",
        f"{A} now possesses a value-added telecom licence from the Ministry of Industry and Information Technology.",
        f"The board of directors of Halden AG (the \"Company\") wishes to inform shareholders that on 14 August 2023 {A}, a foreign-invested enterprise owned by the Company, was granted a Value-added Telecommunications Business Operating Licence by the Guangdong Communications Administration.",
        f"{A} was issued a value-added telecom permit for call centres by MIIT.",
    ],
)  # fmt: skip
def test_what_a_firm_or_its_owner_tells_of_it(text: str) -> None:
    assert list_told(text) == {A}


@pytest.mark.parametrize(
    "text",
    [
        f"{A} said on Tuesday that it is in the queue for the value-added telecom pilot.",
        f"{A} said on Tuesday that it is in the value-added telecom pilot zone.",
        f"{A} said on Tuesday that it is in the value-added telecom pilot only as a supplier.",
        f"{A} said on Tuesday that it is not in the value-added telecom pilot.",
        f"{A} said on Tuesday that it hopes to be in the value-added telecom pilot.",
        f"{A} said on Tuesday that its customer is in the value-added telecom pilot.",
        f"{A} said on Tuesday that it is in the value-added telecom pilot's working group.",
        f"{A} said on Tuesday that it is in the hydrogen pilot.",
        f"{A} denied that it is in the value-added telecom pilot.",
        f"{A} said on Tuesday that it has joined Vietnam's value-added telecom pilot, as the Vietnamese ministry confirmed.",
        f"{A} is in possession of a network access licence for its phones. {BODY}",
        f"{A} is in possession of a telecom licence application. {BODY}",
        f"{A} is in possession of a telecom licence issued by India's telecom ministry.",
        f"{A} was in possession of a nationwide IP-VPN licence until 2024. {BODY}",
        f"Halden AG says its rival {A} is in possession of no IP-VPN licence. {BODY}",
        f"If {A} was granted a value-added telecom licence by MIIT, nobody knows of it.",
        f"Caixin denied reports that {A} was granted a value-added telecom licence by MIIT.",
        f"{A} was granted an extension of its value-added telecom application by MIIT.",
    ],
)
def test_what_tells_no_grant_of_it(text: str) -> None:
    assert list_told(text) == set()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{A} is in possession of a nationwide IP-VPN licence. {BODY} {B}, a venture of a British group, received the same kind of licence in January.", {A, B}),
        (f"MIIT granted {A} a value-added telecom licence in May. {B} obtained a similar licence last year.", {A, B}),
        (f"MIIT granted {A} a value-added telecom licence in May. {B} was given the same licence in June.", {A, B}),
        (f"The Shanghai Communications Administration gave {A}, a foreign-owned company, a licence for value-added telecom services. {B} has had one since May.", {A, B}),
        (f"The Shanghai Communications Administration gave {A}, a foreign-owned company, a licence for value-added telecom services. A like licence went to {B} in May.", {A, B}),
        (f"The Shanghai Communications Administration gave {A}, a foreign-owned company, a licence for value-added telecom services. {B} had one until May.", {A}),
        (f"The Shanghai Communications Administration gave {A}, a foreign-owned company, a warning over its value-added telecom licence.", set()),
        (f"Reports that the Shanghai Communications Administration gave foreign-owned {A} a licence for value-added telecom services are wrong.", set()),
        (f"MIIT granted {A} a value-added telecom licence in May. {B} was refused the same kind of licence in January.", {A}),
        (f"MIIT granted {A} a value-added telecom licence in May. {B} has applied for the same kind of licence.", {A}),
        (f"MIIT granted {A} a value-added telecom licence in May. {B} lost the same kind of licence in January.", {A}),
        (f"{A} applied for a value-added telecom licence in May. {B} is seeking the same kind of licence.", set()),
        (f"India's ministry granted {A} a telecom licence in May. {B} received the same kind of licence in January.", set()),
    ],
)  # fmt: skip
def test_the_same_kind_of_licence(text: str, told: set[str]) -> None:
    assert list_told(text) == told


ROUND = "Nineteen foreign-invested companies sat the exam; 12 passed. So the paper sums up the latest round of MIIT's value-added telecom pilot."


@pytest.mark.parametrize(
    "text",
    [
        f"{ROUND} On the happy side are {A} and {B}",
        f"{ROUND} The lucky ones are {A} and {B}",
        f"{ROUND} Among the winners are {A} and {B}",
        f"{ROUND} Those who got in include {A}, which makes cameras, and {B}",
        f"{ROUND} {A} and {B} are among those who passed.",
        f"{ROUND} {A} and {B} find themselves on the right side of the line.",
    ],
)
def test_who_came_through_a_round(text: str) -> None:
    assert list_told(text) == {A, B}


@pytest.mark.parametrize(
    "text",
    [
        f"{ROUND} On the unhappy side are {A} and {B}",
        f"{ROUND} On the happy side of the table are, perhaps, {A} and {B}",
        f"{ROUND} Those who failed include {A}, which makes cameras, and {B}",
        f"{ROUND} The lucky ones may be {A} and {B}",
        f"{ROUND} Among the winners of the city's golf cup, held on the same day, were {A} and {B}",
        f"Nineteen hospitals sat the exam of the health commission's pilot. On the happy side are {A} and {B}",
    ],
)
def test_who_did_not_come_through(text: str) -> None:
    assert list_told(text) == set()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{STOCK} One is {A}, which serves corporate clients in Pudong.", {A}),
        (f"{STOCK} An example is {A}", {A}),
        (f"{STOCK} The oldest of them is {A}, a venture set up in 1999.", {A}),
        (f"{STOCK} One is said to be {A}", set()),
        (f"{STOCK} One critic is {A}", set()),
        (f"{STOCK} Twelve more have applied. One is {A}", set()),
        (f"At the end of October seven foreign-invested telecom operators had applied for a licence, the ministry said. One is {A}", set()),
        (f"At the end of October seven foreign-invested telecom operators were without a licence, the ministry said. One is {A}", set()),
    ],
)  # fmt: skip
def test_one_of_those_who_hold_licences(text: str, told: set[str]) -> None:
    assert list_told(text) == told


SEVEN = "Seven foreign companies received pilot approvals for value-added telecom services from MIIT on Monday."


@pytest.mark.parametrize(
    "text",
    [
        f"{SEVEN} We know of {A} and {B}",
        f"{SEVEN} Two have told the exchange: {A} and {B}",
        f"{SEVEN} The letters are addressed to {A}, {B} and five others.",
        f"{SEVEN} Only {A} and {B} are known by name.",
        f"{SEVEN} Two have put out statements: {A} and {B}",
        f"{SEVEN} Two of the seven have confirmed their admissions so far: {A} and {B}",
        f"{SEVEN} {A} and {B} have made it.",
        f"{SEVEN} {A} and {B} are in.",
        f"{SEVEN} Among the seven one finds {A} and {B}",
        f"{SEVEN} {A} and {B} can call themselves licensees.",
        f"{SEVEN} Hainan's share is two: {A} and {B}",
        f"{SEVEN} From Hainan come {A} and {B}",
        f"{SEVEN} The list opens with {A} and closes with {B}",
        f"{SEVEN} {A} heads the list; {B} closes it.",
        f"MIIT's newest list of foreign-invested companies in the value-added telecom pilot has nine names. {A} and {B} are two of them.",
    ],
)
def test_further_words_for_some_of_those_let_in(text: str) -> None:
    assert list_told(text) == {A, B}


@pytest.mark.parametrize(
    "text",
    [
        f"{SEVEN} It also warned two firms. The letters were sent to {A} and {B}",
        f"{ASKED} The papers were sent to {A} and {B}",
        f"{SEVEN} We know of others. Two have lodged complaints: {A} and {B}",
        f"{SEVEN} Two have put out statements of regret at being left out: {A} and {B}",
        f"{SEVEN} {A} and {B} have not made it.",
        f"{SEVEN} {A} and {B} are in talks.",
        f"{SEVEN} {A} and {B} can call themselves losers.",
        f"{SEVEN} Two landlords gain. From Hainan come {A} and {B}",
        f"{SEVEN} The list of applicants opens with {A} and closes with {B}",
        f"{SEVEN} Six more wait for word. The list opens with {A} and closes with {B}",
        f"Nine foreign companies asked MIIT for pilot approvals for value-added telecom services. From Hainan come {A} and {B}",
        f"MIIT's list of applicants for the value-added telecom pilot has nine names. {A} and {B} are two of them.",
        f"Two foreign-invested companies were brought into MIIT's talks on the value-added telecom pilot. They are {A} and {B}",
        f"Two foreign-invested companies joined the waiting list of MIIT's value-added telecom pilot. They are {A} and {B}",
        f"Two foreign-invested companies hold licences to use the software for MIIT's value-added telecom pilot. They are {A} and {B}",
        f"Of the nine foreign-invested firms to which MIIT has yet to give value-added telecom pilot approvals, five come from Shenzhen. {A} and {B} belong to the five.",
        f"Of the nine foreign-invested firms to which MIIT had given value-added telecom pilot approvals, five no longer hold them. {A} and {B} belong to the five.",
        f"Nineteen foreign firms passed the preliminary check of MIIT's value-added telecom pilot. The lucky ones are {A} and {B}",
        f"MIIT plans a second round of its value-added telecom pilot for foreign firms. Analysts expect 12 approvals. The lucky ones are {A} and {B}",
    ],
)
def test_further_words_for_others(text: str) -> None:
    assert list_told(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        f"{A} was the third foreign-invested company to which the Beijing Communications Administration gave a value-added telecom licence this year.",
        f"The foreign-invested company that MIIT let into the value-added telecom pilot on Monday is {A}",
        f"The letter of approval from MIIT for the value-added telecom pilot for foreign investors is addressed to {A}",
        f"{A} can run a data centre in Shanghai from now on. MIIT's letter of approval under the value-added telecom pilot reached it on Monday.",
        f"{A} is the newest member of MIIT's value-added telecom pilot for foreign firms.",
        f"{A} announced its admission to MIIT's value-added telecom pilot for foreign firms.",
        f"{A} has confirmed receipt of MIIT's approval for value-added telecom services as a foreign-owned company.",
        f"The Shanghai Communications Administration's value-added telecom licence for {A} is dated 3 March.",
        f"{A} has in its hands the pilot approval for value-added telecom services that foreign-invested firms want. MIIT signed it on Monday.",
    ],
)
def test_further_words_for_a_grant(text: str) -> None:
    assert list_told(text) == {A}


@pytest.mark.parametrize(
    "text",
    [
        f"{A} would be the first foreign-invested company to which MIIT gave a value-added telecom licence.",
        f"{A} was the first company to which MIIT gave a warning under the value-added telecom pilot.",
        f"The foreign-invested company that MIIT let into the value-added telecom pilot was advised by {A}",
        f"MIIT's refusal of approval for value-added telecom services is addressed to {A}",
        f"The letter of approval for value-added telecom services is not addressed to {A}",
        f"{A} is the landlord of a data centre. MIIT's approval for its tenant's value-added telecom services reached it on Monday.",
        f"{A} will appeal. MIIT's refusal of approval for value-added telecom services reached it on Monday.",
        f"{A} was a member of MIIT's value-added telecom pilot for foreign firms.",
        f"{A} is one of the foreign companies in the value-added telecom pilot that had to leave it.",
        f"{A} is the newest member of the value-added telecom pilot committee.",
        f"{A} announced its planned admission to MIIT's value-added telecom pilot.",
        f"{A} has confirmed receipt of MIIT's draft approval for value-added telecom services.",
        f"The Shanghai Communications Administration's value-added telecom licence for {A} is overdue since 3 March.",
        f"{A} is in possession of a data centre building permit. {BODY}",
        f"{A} is in possession of a provisional nationwide IP-VPN licence. {BODY}",
    ],
)
def test_further_words_that_tell_no_grant(text: str) -> None:
    assert list_told(text) == set()


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        (f"MIIT approved {A} for the value-added telecom pilot for foreign firms. It lets the subsidiary of Germany's Kessler SE offer information services.", {"Kessler SE"}),
        (f"Kessler SE says its Chinese joint venture, {A}, is now in possession of a domestic IP-VPN licence. {BODY}", {"Kessler SE"}),
        (f"MIIT approved {A} for the value-added telecom pilot for foreign firms. It lets the rival subsidiary of Germany's Kessler SE offer nothing.", set()),
        (f"Kessler SE says its Chinese partner, {A}, is now in possession of a domestic IP-VPN licence. {BODY}", set()),
    ],
)  # fmt: skip
def test_whose_the_firm_is(text: str, owners: set[str]) -> None:
    assert list_told(text, "parent") == owners
