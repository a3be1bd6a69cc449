# ruff: noqa: E501  (a sentence of a test stands on one line)
"""Whether an English text's rows and lists of names are told as let in: those that name who was, and not those of others."""

import pytest
from told import tell_page

DAY = "2026-03-12"
A = "Kestrel Data (Shanghai) Co., Ltd."
B = "Nordlicht Cloud (Beijing) Co., Ltd."
C = "Orchard Freight Exchange (Hainan) Limited"
LET_IN = "MIIT approved 13 foreign-invested companies for its value-added telecom pilot on Tuesday."


def list_approved(text: str) -> set[str]:
    """Who is told as approved of a text under a title that says nothing."""
    told = tell_page(DAY, f"Telecom pilot: the news||{text}")
    return {one.removesuffix(" approved") for one in told if one.endswith(" approved")}


@pytest.mark.parametrize(
    "row",
    [
        f"Two names are known: {A} and {B}.",
        f"The published names: {A}, and {B}.",
        f"One is {A}; the other is {B}.",
        f"The new licensees are {A} (Germany) and {B}.",
        f"The recipients, in the order of the notice, are {A}, which is owned by Kestrel plc, and {B}.",
        f"New in the quarter: {A}, {B} and six others.",
        f"{A} and {B} accepted the documents.",
    ],
)
def test_a_row_behind_the_grant_names_who_was_let_in(row: str) -> None:
    assert {A, B} <= list_approved(f"{LET_IN} {row}")


@pytest.mark.parametrize(
    "row",
    [
        f"The applicants are {A} and {B}.",
        f"Their suppliers are {A} and {B}.",
        f"The list of landlords includes {A} and {B}.",
        f"It included in a list of defaulters {A} and {B}.",
        f"They are said to include {A} and {B}.",
        f"Two names are missing: {A} and {B}.",
        f"Five others are waiting. They are {A} and {B}.",
        f"Lawyers from two firms took part. They are {A} and {B}.",
        f"The new licensees are expected to include {A} and {B}.",
        f"One is owned by {A}; the other is a customer of {B}.",
        f"Officials named two: {A}, which was refused, and {B}, which withdrew.",
        f"The recipients include units of {A} and partners of {B}.",
        f"He named {A} and {B} as examples of those that were not.",
        f"{A} and {B} accepted the documents of their applications.",
    ],
)
def test_a_row_of_others_behind_the_grant_does_not(row: str) -> None:
    assert not {A, B} & list_approved(f"{LET_IN} {row}")


@pytest.mark.parametrize(
    "before",
    [
        "Did MIIT approve 13 foreign-invested companies for its value-added telecom pilot?",
        "MIIT may soon approve 13 foreign-invested companies for its value-added telecom pilot.",
        "Thirteen foreign-invested companies in the value-added telecom pilot received tax refunds.",
        "Thirteen foreign-invested companies in the value-added telecom pilot received a warning from MIIT.",
        "Three foreign-invested hospitals were approved in Shanghai; the value-added telecom pilot goes on.",
        "The drug regulator approved 13 foreign-invested companies; MIIT's value-added telecom pilot is another matter.",
        "Vietnam's Ministry of Science and Technology has granted value-added telecom permits to 13 foreign companies.",
        "Foreign companies approved under the value-added telecom pilot buy from Chinese operators.",
    ],
)
def test_who_are_named_behind_what_is_no_grant_of_the_pilot_wait(before: str) -> None:
    assert not {A, B} & list_approved(f"{before} They include {A} and {B}.")


@pytest.mark.parametrize(
    ("head", "rows"),
    [
        (f"{LET_IN}\nThe new holders:", (f"• {A} (formerly Kestrel Link) — EDI", f"• {B}, wholly owned by Nordlicht AG — IDC")),
        ("Two enterprises are hereby granted pilot approvals for value-added telecommunications, as listed below.\nNo. / Enterprise / Place", (f"1 / {A} / Shanghai", f"2 / {B} / Beijing")),
        ("Foreign-invested enterprises that hold an approval under the value-added telecom pilot as of 30 September are hereby made known.\nSerial | Enterprise | District", (f"1 | {A} | Pudong", f"2 | {B} | Daxing")),
        ("The applications having been examined by law, pilot approvals for value-added telecommunications are hereby granted to the foreign-invested enterprises below.", (f"I. Shanghai: {A}", f"II. Beijing: {B}")),
        ("Approved in September (foreign-invested, value-added telecom pilot), by date", (f"09-02 {A} - IDC", f"09-26 {B} - EDI")),
    ],
)  # fmt: skip
def test_rows_under_a_head_that_tells_their_grant_are_let_in(head: str, rows: tuple[str, ...]) -> None:
    assert {A, B} <= list_approved("\n".join((head, *rows)))


@pytest.mark.parametrize(
    ("head", "rows"),
    [
        (f"{LET_IN}\nStill waiting:", (f"- {A}", f"- {B}")),
        (f"{LET_IN}\nCompanies at the ceremony:", (f"- {A}", f"- {B}")),
        (f"{LET_IN}\nOur sponsors:", (f"- {A}", f"- {B}")),
        (f"{LET_IN}\nThe list:", (f"- {A} (rejected)", f"- {B} (under review)")),
        (f"{LET_IN}\nInvestor | Company | Place", (f"{A} | Kestrel Link | Shanghai", f"{B} | Nordlicht Link | Beijing")),
        ("The following foreign-invested enterprises have been accepted for review under the value-added telecom pilot, after 13 were approved:", (f"1. {A}", f"2. {B}")),
        ("The pilot approvals that are proposed to be issued under the value-added telecom pilot are listed below.", (f"1. {A}", f"2. {B}")),
        (f"{LET_IN} All applications are listed below.\nNo. | Company | Outcome", (f"1 | {A} | returned", f"2 | {B} | no")),
    ],
)  # fmt: skip
def test_rows_under_another_head_are_not(head: str, rows: tuple[str, ...]) -> None:
    assert not {A, B} & list_approved("\n".join((head, *rows)))


def test_the_branch_in_a_row_is_not_its_firm() -> None:
    rows = f"{LET_IN}\nThe new holders:\n- {A}\n- {B} (Hainan branch)\n- {C}"
    assert list_approved(rows) == {A, C}


@pytest.mark.parametrize(
    "text",
    [
        f"{A} has picked up its value-added telecom permit, becoming the third German company in MIIT's pilot.",
        f"{A} joins the value-added telecom pilot.",
        f"{A} has become the first Nordic company to be admitted to China's value-added telecom pilot.",
        f"The licensee, {A}, may now sell value-added telecom services under MIIT's pilot.",
        f"The holder of the value-added telecom pilot approval is {A}, wholly owned by Kestrel plc.",
        f"MIIT said yes on Tuesday to {A}, which may now run value-added telecom services.",
        f"MIIT's value-added telecom pilot has a new member: {A}.",
        f"A pilot approval for value-added telecom services was granted to {A} by MIIT on 3 March.",
        f"The Shanghai Communications Administration issued pilot approvals for value-added telecom services to {A} and two others.",
        f"One of the 13 foreign-invested companies approved by MIIT for its value-added telecom pilot, {A}, opened its doors on Monday.",
    ],
)
def test_of_one_firm_it_is_told_by_plain_words(text: str) -> None:
    assert A in list_approved(
        f"{text} Foreign-invested firms need MIIT's approval to join the value-added telecom pilot."
    )


@pytest.mark.parametrize(
    "text",
    [
        f"{A} hopes to pick up its value-added telecom permit from MIIT.",
        f"{A} joins the value-added telecom pilot as a supplier.",
        f"{A} joins the hydrogen pilot; MIIT's value-added telecom pilot is another matter.",
        f"{A} wants to become the first Nordic company to be admitted to China's value-added telecom pilot.",
        f"The landlord of the licensee, {A}, may now sell value-added telecom services under MIIT's pilot.",
        f"The holder of the value-added telecom pilot approval is a customer of {A}.",
        f"MIIT said no on Tuesday to {A}, which may not run value-added telecom services.",
        f"A pilot approval for value-added telecom services was not granted to {A} by MIIT.",
        f"MIIT's value-added telecom pilot has a new sponsor: {A}.",
        f"Fees for pilot approvals for value-added telecom services were paid to {A}.",
        f"MIIT issued pilot approvals for value-added telecom services to customers of {A}.",
        f"India's telecom regulator issued permits for value-added telecom services to {A}.",
        f"One of the 13 advisers to companies approved by MIIT for its value-added telecom pilot, {A}, opened its doors on Monday.",
        f"Has {A} picked up its value-added telecom permit from MIIT?",
        f"{A} picked up its permit applications for the value-added telecom pilot at MIIT.",
    ],
)  # fmt: skip
def test_of_one_firm_near_words_do_not_tell_it(text: str) -> None:
    assert A not in list_approved(
        f"{text} Foreign-invested firms need MIIT's approval to join the value-added telecom pilot."
    )


def test_a_counted_row_proves_names_without_a_legal_form() -> None:
    row = "Sollers Freight (Shanghai), Pontis Cloud (Beijing) and Alba Learning (Hainan)"
    names = {"Sollers Freight (Shanghai)", "Pontis Cloud (Beijing)", "Alba Learning (Hainan)"}
    assert names <= list_approved(f"MIIT let three more foreign companies into its value-added telecom pilot: {row}.")
    assert not names & list_approved(
        f"MIIT turned three more foreign companies away from its value-added telecom pilot: {row}."
    )


SAID = "The Ministry of Industry and Information Technology"


@pytest.mark.parametrize(
    "text",
    [
        f"{LET_IN} One of the 13, {A}, plans a data centre in Lin-gang.",
        f"{LET_IN} {A} is the best known of them.",
        f"{LET_IN} The best-known names are {A} and {B}.",
        f"{LET_IN} Shanghai has two: {A} and {B}.",
        f"{LET_IN} Four of them are in Shanghai: {A}, {B} and two others.",
        f"{LET_IN} The batch brings in {A} and {B}.",
        f"{LET_IN} Representatives of {A} and {B} received the approvals at a ceremony.",
        f"{LET_IN} The first went to {A}.",
        f"{SAID} has let {A} into its value-added telecom pilot.",
        f"{SAID} has waved {A} and {B} into the value-added telecom pilot.",
        f"{SAID} on Tuesday added {A} to the value-added telecom pilot.",
        f"So far 13 foreign companies hold value-added telecom pilot approvals from MIIT, the most recent being {A}.",
        f"Holders of value-added telecom pilot approvals from MIIT include {A} and {B}.",
        f"{A} has been allowed to take part in the value-added telecom pilot, MIIT said.",
        f"{A} has become the 16th foreign enterprise in Shanghai to be allowed to take part in the value-added telecom trial, MIIT said.",
    ],
)
def test_those_whom_a_sentence_takes_up_are_let_in(text: str) -> None:
    assert A in list_approved(text)


@pytest.mark.parametrize(
    "text",
    [
        f"{LET_IN} One of the losers, {A}, plans an appeal.",
        f"{LET_IN} One of them rents from {A}, another from {B}.",
        f"{LET_IN} {A} is the best known of those refused.",
        f"{LET_IN} The best-known applicants are {A} and {B}.",
        f"{LET_IN} Shanghai has two law firms: {A} and {B}.",
        f"{LET_IN} Four of them are customers of {A}.",
        f"{LET_IN} The batch brings in customers of {A} and {B}.",
        f"{LET_IN} Representatives of {A} and {B} received the guests at a ceremony.",
        f"{LET_IN} The first complaint went to {A}.",
        f"{SAID} has let {A} know that its value-added telecom pilot is closed.",
        f"{SAID} has not let {A} into its value-added telecom pilot.",
        f"{SAID} may let {A} into its value-added telecom pilot.",
        f"{SAID} added {A} to the list of violators in the value-added telecom pilot.",
        f"So far 13 foreign companies seek value-added telecom pilot approvals, the most recent being {A}.",
        f"So far 13 foreign companies have lost value-added telecom pilot approvals, the most recent being {A}.",
        f"Former holders of value-added telecom pilot approvals include {A} and {B}.",
        f"{A} has been allowed to withdraw from the value-added telecom pilot, MIIT said.",
        f"{A} asked to be allowed to take part in the value-added telecom pilot, MIIT said.",
        f"Our client {A}, fined by the Ministry of Industry and Information Technology last Friday, offers value-added telecom services.",
    ],
)  # fmt: skip
def test_near_words_take_up_nobody_who_was_let_in(text: str) -> None:
    assert not {A, B} & list_approved(text)
