# ruff: noqa: E501  (a sentence of a test stands on one line)
"""English rows of those let in that stand behind sentences on where they are, and firms whose owners are named before their verb."""

import pytest
from told import READER, check

from domain.dates import Published
from parsers.facts.text.document import Document
from parsers.facts.text.sentences import split_sentences

DAY = "2026-08-05"
A, B = "Verhoef Net (Beijing) Co., Ltd.", "Olander Media (Suzhou) Co., Ltd."
ROW = f"{A} and {B}"
BOTH = (f"{A} approved", f"{B} approved")
NEWS = "Telecom pilot update||MIIT has approved six foreign-invested enterprises for its value-added telecom pilot. "


@pytest.mark.parametrize(
    "passed",
    [
        "Three are located in Haidian, two in Chaoyang and one in Suzhou.",
        "They are based in Beijing and Suzhou.",
        "Four of the six are owned by European groups, two by Japanese ones.",
        "All of them are registered in Beijing or Suzhou. Most come from Europe.",
    ],
)
@pytest.mark.parametrize(
    "opening", ["Their names are as follows: ", "They include ", "Among them are ", "The list shows "]
)
def test_a_row_points_back_over_where_they_are(passed: str, opening: str) -> None:
    check(DAY, f"{NEWS}{passed} {opening}{ROW}.", BOTH, ())


@pytest.mark.parametrize(
    "passed",
    [
        "Nine others are still waiting.",
        "Three applicants in Haidian were turned down.",
        "Two law firms in Chaoyang advise them.",
        "Three are located in Haidian and rent from local landlords.",
        "Its suppliers are based in Beijing and Suzhou.",
    ],
)
@pytest.mark.parametrize("opening", ["They include ", "Among them are "])
def test_a_row_behind_what_is_told_of_others_waits(passed: str, opening: str) -> None:
    check(DAY, f"{NEWS}{passed} {opening}{ROW}.", (), BOTH)


def test_the_month_of_may_is_no_doubt() -> None:
    news = "Telecom pilot update||MIIT issued pilot approvals for telecom services on 29 {} to {}, a subsidiary of Norway's Olander AS, and to {}."
    check(DAY, news.format("May", A, B), BOTH, ())
    check(DAY, news.format("May", A, B).replace("MIIT issued", "MIIT may issue"), (), BOTH)


@pytest.mark.parametrize(
    "owned",
    [
        ", which is held through a Hong Kong company,",
        ", an indirect subsidiary of the group held through Olander Data (HK) Limited,",
        ", 70% held by Singtel and 30% by a local fund,",
        ", our consolidated subsidiary (ownership ratio: 85%),",
    ],
)
@pytest.mark.parametrize(
    "got", ["was cleared by MIIT for", "received from MIIT an approval under", "has been accorded approval under"]
)
def test_who_holds_a_firm_may_stand_before_its_verb(owned: str, got: str) -> None:
    check(DAY, f"{NEWS}{A}{owned} {got} the telecom pilot.", (f"{A} approved",), ())


def test_a_firm_called_hosting_is_no_host() -> None:
    host, guest = "Kvarn Hosting (Shenzhen) Co., Ltd.", "Olander Park Media (Suzhou) Co., Ltd."
    check(
        DAY,
        f"Telecom pilot update||The newest members of MIIT's value-added telecom pilot, approved on Tuesday, are {host} and {guest}.",
        (f"{host} approved", f"{guest} approved"),
        (),
    )
    check(DAY, f"{NEWS}They are hosted by {host} and {guest}.", (), (f"{host} approved", f"{guest} approved"))


@pytest.mark.parametrize("but", ["but", "except", "bar", "with the exception of"])
def test_all_but_these_were_let_in(but: str) -> None:
    check(DAY, f"{NEWS}The ministry approved every applicant {but} {ROW}.", (), BOTH)
    check(DAY, f"{NEWS}The ministry approved two more, {ROW}.", BOTH, ())


def test_whom_a_licensee_names_as_customers_waits() -> None:
    third = "Larkhill Net (Suzhou) Co., Ltd."
    check(
        DAY,
        f"Telecom pilot update||{third}, approved by MIIT under the telecom pilot in May, named as its customers {ROW}.",
        (f"{third} approved",),
        BOTH,
    )


def test_the_next_firm_and_its_verb_open_a_sentence_behind_a_row() -> None:
    news = "Telecom pilot update||MIIT approved two foreign firms under its value-added telecom pilot. "
    check(DAY, f"{news}The two are {ROW} Sumida Colo has a local partner and was turned down.", BOTH, ())


@pytest.mark.parametrize("title", ["General Manager Li Wei", "Chairman Otto Hahn", "Shanghai Branch"])
def test_whoever_speaks_for_a_firm_and_its_branch_do_not(title: str) -> None:
    text = f"MIIT let in 27 foreign firms. {A} {title} said on Monday that it was glad."
    assert any(
        sentence.text.startswith(A) and "said on Monday" in sentence.text for sentence in split_sentences(text, 0)
    )
    assert len(split_sentences(f"{A} {title} said on Monday that it was glad.", 0)) == 1


def test_a_client_who_is_not_named_is_one_more_of_the_row() -> None:
    row = f"{A} (IDC), {B} (EDI) and a client who prefers to stay unnamed"
    news = "MIIT approved another 24 foreign firms under its value-added telecom pilot"
    reading = READER.read(Document("", f"{news}. We acted for three of them: {row}.", Published(DAY)))
    assert {one.status for one in reading.firms} == {"approved"}


def test_what_stands_right_behind_a_firm_goes_before_what_is_told_of_others() -> None:
    news = "Telecom pilot update||The ministry said "
    pilot = "for the value-added telecom pilot"
    check(
        DAY,
        f"{news}{A} had been approved {pilot} and {B} had been rejected.",
        (f"{A} approved", f"{B} rejected"),
        (f"{A} rejected",),
    )
    check(
        DAY,
        f"{news}{A} was approved {pilot} while another was rejected and {B} is still waiting.",
        (f"{A} approved", f"{B} applicant"),
        (),
    )
    check(DAY, f"{news}{A} had not been approved {pilot} and {B} had been rejected.", (), (f"{A} approved",))
    check(DAY, f"{news}it rejected claims that {A} had been approved {pilot}.", (), (f"{A} approved",))


def test_what_another_firm_holds_is_not_held_by_the_one_before_it() -> None:
    news = "Telecom pilot update||MIIT let in six foreign firms. The delegation visited "
    check(
        DAY,
        f"{news}{A}, which makes cables, and {B}, which holds a telecom pilot approval.",
        (f"{B} approved",),
        (f"{A} approved",),
    )
    check(DAY, f"{news}{B}, which holds a telecom pilot approval and makes cables.", (f"{B} approved",), ())


def test_a_papers_name_in_brackets_is_no_part_of_the_firms() -> None:
    check(
        DAY,
        f"Telecom pilot update||(China Daily) {A} received its telecom pilot licence from MIIT on Monday.",
        (f"{A} approved",),
        (),
    )


def test_an_approval_told_first_is_the_firms_whatever_it_did_then() -> None:
    check(
        DAY,
        f"Telecom pilot update||Approved in May for the telecom pilot by MIIT, {A} has chosen {B} to build its halls.",
        (f"{A} approved",),
        (f"{B} approved",),
    )
