# ruff: noqa: E501  (a sentence of a test stands on one line)
"""English rows of firms refused, rows of those who asked by their own word, whose approval ended, and grants undone by the next sentence. All passages are invented."""

import pytest
from told import tell_page

from parsers.facts.status.let_in_before_en import same_number

DAY = "2026-05-06"
TITLE = "Foreign firms in China's telecom market||"
A, B, C = "Halden Cloud (Shenzhen) Co., Ltd.", "Brisk Data (Beijing) Co., Ltd.", "Orrin Link (Hainan) Limited"
ROUND = "Nineteen foreign-invested companies sat the exam; 12 passed. So the paper sums up the latest round of MIIT's value-added telecom pilot."
ASKED = "Nine foreign-invested companies have lodged files with MIIT for the value-added telecom pilot."
LET_IN = "MIIT admitted nine foreign-invested companies to its value-added telecom pilot on Monday."


def list_told(text: str, status: str) -> set[str]:
    return {one.removesuffix(f" {status}") for one in tell_page(DAY, TITLE + text) if one.endswith(f" {status}")}


@pytest.mark.parametrize(
    "text",
    [
        f"{ROUND} The seven who were refused include {A}, which wanted servers abroad, and {B}",
        f"{ROUND} Among those turned away are {A}, a Swiss company, and {B}",
        f"{ROUND} The unsuccessful applicants are {A}, whose file had gaps, and {B}",
        f"{ROUND} {A} and {B} are among the seven who were refused.",
        f"{ROUND} Seven were turned down. On the unhappy side are {A} and {B}",
    ],
)
def test_a_row_of_those_refused(text: str) -> None:
    assert list_told(text, "rejected") == {A, B}


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        (f"{LET_IN} Four applicants were sent home. {C} is among the four.", {C}),
        (f"{LET_IN} Four applicants were turned away by the ministry. {B} and {C} are two of the four, its owner said.", {B, C}),
        (f"{LET_IN} Four applicants were sent home. {C} is among the nine.", set()),
        (f"{LET_IN} Four applicants were sent forms. {C} is among the four.", set()),
    ],
)  # fmt: skip
def test_who_is_of_so_many_as_were_sent_home(text: str, refused: set[str]) -> None:
    assert list_told(text, "rejected") == refused
    assert not refused & list_told(text, "approved")


@pytest.mark.parametrize(
    "text",
    [
        f"{ROUND} Those left out are {A} and {B}",
        f"{ROUND} On the unhappy side are {A} and {B}",
        f"{ROUND} On the happy side are {A} and {B}",
        f"{ROUND} The lawyers of the seven who were refused are {A} and {B}",
    ],
)
def test_a_row_of_others_than_those_refused(text: str) -> None:
    assert list_told(text, "rejected") == set()


def test_who_stands_among_the_refused_is_not_let_in_for_another() -> None:
    assert (
        list_told(f"{ROUND} The seven who were refused include {A}, which was let in later, and {B}", "approved")
        == set()
    )


@pytest.mark.parametrize(
    "text",
    [
        f"{ASKED} Danish shipping group Maersk, Japan's Fujitsu and Germany's SAP all confirmed that theirs was among the files.",
        f"{ASKED} Maersk, Fujitsu and SAP have each confirmed that they are among the nine.",
        f"{ASKED} Maersk, Fujitsu and SAP told the paper that they were among the applicants.",
        f"{ASKED} Maersk, Fujitsu and SAP both said that their files were in the pile.",
        f"{ASKED} Not one has had an answer. Maersk, Fujitsu and SAP acknowledged being among the applicants.",
    ],
)
def test_who_asked_by_his_own_word(text: str) -> None:
    assert {"Maersk", "Fujitsu", "SAP"} <= list_told(text, "applicant")


@pytest.mark.parametrize(
    "text",
    [
        f"{ASKED} Maersk, Fujitsu and SAP denied that theirs was among the files.",
        f"{ASKED} Maersk, Fujitsu and SAP said that theirs was not among the files.",
        f"{ASKED} Maersk, Fujitsu and SAP would not say whether theirs was among the files.",
        f"{ASKED} Rivals of Maersk, Fujitsu and SAP said that theirs was among the files.",
        f"{LET_IN} Maersk, Fujitsu and SAP said that they were among the nine.",
        "Nine firms have lodged a complaint about MIIT's value-added telecom pilot. Maersk, Fujitsu and SAP said that they were among the nine.",
    ],
)
def test_who_did_not_ask_by_his_own_word(text: str) -> None:
    assert not {"Maersk", "Fujitsu", "SAP"} & list_told(text, "applicant")


@pytest.mark.parametrize(
    "text",
    [
        f"Halden Holdings Ltd. informs its shareholders that its subsidiary {A} has given up the pilot approval for value-added telecom services which it obtained on 28 February 2025 as a foreign-invested enterprise.",
        f"Halden Holdings Ltd. said that its Chinese unit {A} had its value-added telecom approval as a foreign-invested firm cancelled by MIIT on Monday.",
        f"Halden Holdings Ltd.'s subsidiary {A} has surrendered its value-added telecom approval for foreign-invested firms to MIIT.",
        f"{A}, a unit of Halden Holdings Ltd., has surrendered its value-added telecom approval for foreign-invested firms to MIIT.",
    ],
)
def test_the_unit_lost_its_approval_and_not_its_owner(text: str) -> None:
    assert list_told(text, "revoked") == {A}


def test_an_owner_that_lost_its_own_approval_is_told_so() -> None:
    text = f"Halden Cloud Services (Shanghai) Co., Ltd. lost its approval for value-added telecom services as a foreign investor, and its subsidiary {A} was told by MIIT."
    assert "Halden Cloud Services (Shanghai) Co., Ltd." in list_told(text, "revoked")


HEAD = "MIIT has decided to withdraw the value-added telecom pilot approvals of the following three foreign-invested enterprises:"


def test_a_row_under_an_end_is_of_it_though_it_speaks_of_the_approval() -> None:
    rows = f"\n1. {A}: no service begun within a year of approval\n2. {B}: servers outside the area\n3. {C}: approval handed back"
    assert list_told(HEAD + rows, "revoked") == {A, B, C}


@pytest.mark.parametrize(
    "text",
    [
        f"MIIT cancelled three approvals last year. This year it has approved for the value-added telecom pilot the following foreign-invested enterprises:\n1. {A}: services begin after approval\n2. {B}",
        f"{HEAD}\n1. {A}: a new approval was issued on 3 March\n2. {B}",
    ],
)
def test_a_row_of_a_new_grant_is_of_no_end(text: str) -> None:
    assert A not in list_told(text, "revoked")


@pytest.mark.parametrize(
    "text",
    [
        f"{A}, a foreign-invested company, was granted a value-added telecom licence by MIIT. It was cancelled in May.",
        f"{A} said in 2024 that it had joined China's value-added telecom pilot for foreign firms. It left the pilot in 2025.",
        f"MIIT approved {A} for the value-added telecom pilot for foreign firms. The company has since given its approval back.",
        f"{A}, in which a foreign group holds 30% of the equity, was not granted a value-added telecom licence by MIIT.",
        f"MIIT admitted two foreign-invested companies to the hearing on its value-added telecom pilot. They are {A} and {B}",
        f"Four foreign companies received approvals in principle for value-added telecom services from MIIT. {A} and {B} are two of the four.",
        f"Four foreign companies had received no approvals for value-added telecom services from MIIT. {A} and {B} are two of the four.",
        f"Four foreign companies received warnings from MIIT under the value-added telecom pilot. {A} and {B} are among the four.",
        f"Four foreign companies won approvals for telecom equipment from MIIT. {A} and {B} are two of the four.",
        f"Four foreign companies won approvals for value-added telecom services from Hong Kong's regulator. {A} and {B} are two of the four.",
        f"Four foreign companies received approvals for value-added telecom services from MIIT in 2024. Two of them gave theirs back. They are {A} and {B}",
        f"MIIT admitted four private Chinese companies to its value-added telecom pilot for domestic firms. {A} and {B} are two of the four.",
        f"MIIT put out a draft list of nine foreign companies to be admitted to the value-added telecom pilot. {A} and {B} are on the list.",
        f"A post says that MIIT admitted two foreign-invested companies to its value-added telecom pilot. They are {A} and {B}",
        f"MIIT admitted nine foreign-invested companies to its value-added telecom pilot. It also published a list of firms to be inspected. {A} and {B} are on the list.",
    ],
)
def test_a_grant_undone_beside_it_waits(text: str) -> None:
    assert list_told(text, "approved") == set()


@pytest.mark.parametrize(
    "text",
    [
        f"{A}, a foreign-invested company, was granted a value-added telecom licence by MIIT. It was issued in May.",
        f"MIIT approved {A} for the value-added telecom pilot for foreign firms. The company has since begun to sell services.",
        f"MIIT approved {A} for the value-added telecom pilot for foreign firms. It had lost its first application in 2024.",
        f"MIIT approved {A} for the value-added telecom pilot for foreign firms. It has left the queue at last.",
        f"MIIT admitted two foreign-invested companies to its value-added telecom pilot. They are {A}, a Swiss venture, and {B}",
        f"Four foreign companies received approvals for value-added telecom services from MIIT. {A} and {B} are two of the four.",
    ],
)
def test_a_grant_not_undone_is_told(text: str) -> None:
    assert A in list_told(text, "approved")


@pytest.mark.parametrize(("number", "other", "same"), [
    ("thirteen", "13", True), ("13", "Thirteen", True), ("nine", "9", True), ("twenty-nine", "29", True),
    ("thirteen", "14", False), ("nine", "nineteen", False),
])  # fmt: skip
def test_a_number_is_the_same_in_digits_and_in_words(number: str, other: str, *, same: bool) -> None:
    assert same_number(number, {other}) is same
