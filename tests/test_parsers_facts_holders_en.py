# ruff: noqa: E501  (a sentence of a test stands on one line)
"""Whether an English text's plainest words for a firm that holds a paper tell it as let in, by a brand or a short name too; and near ones do not."""

import pytest
from told import tell_page

DAY = "2026-03-12"
LET_IN = "MIIT approved 13 foreign-invested companies on Tuesday for its value-added telecom pilot."


def list_approved(text: str) -> set[str]:
    """Who is told as approved of a text under a title that says nothing."""
    told = tell_page(DAY, f"Telecom pilot: the news||{text}")
    return {one.removesuffix(" approved") for one in told if one.endswith(" approved")}


@pytest.mark.parametrize(
    "told",
    [
        "Tesla has got its licence.",
        "The licence went to Tesla.",
        "Tesla finally has its permit.",
        "Tesla received the nod as well.",
        "Tesla was given the green light.",
        "Tesla's approval covers information services.",
        "Tesla, which was among those approved, will start soon.",
        "The nod for Tesla came after five months.",
        "The ministry also let in Tesla.",
        "MIIT has given Tesla permission to offer such services.",
        "Also approved was Tesla.",
        "Tesla is now a licensed operator.",
        "Approvals also went to Tesla and Liepin.",
    ],
)
def test_a_brand_that_plainly_got_the_paper_is_told(told: str) -> None:
    assert "Tesla" in list_approved(f"{LET_IN} {told}")


@pytest.mark.parametrize(
    "told",
    [
        "Tesla hopes to get its licence.",
        "Tesla has got its approval for self-driving.",
        "Also approved was Tesla, which may sell funds.",
        "Tesla has got its business licence.",
        "Tesla got its export licence.",
        "Tesla's supplier got its licence.",
        "The licence went to Tesla's partner.",
        "Tesla received guidance on the permit.",
        "Tesla is among those that have applied for approval.",
        "Tesla was among those refused approval.",
        "Tesla got its licence through Tesla Data Services (Shanghai).",
        "Tesla holds a 49 percent stake in a licensee.",
        "Tesla obtained approval from its board to apply for a licence.",
        "Tesla got its licence revoked.",
        "Tesla got its licence application accepted.",
        "Tesla was cleared to submit its application.",
        "Tesla obtained preliminary approval for the licence.",
        "A unit of Tesla got its licence.",
        "European groups such as Tesla and Liepin were among the early winners.",
        "For American groups the score is thinner: Tesla got an approval in the first round.",
        "With the approval in hand, Tesla's landlord can offer services.",
    ],
)
def test_a_brand_that_got_something_else_is_not(told: str) -> None:
    assert "Tesla" not in list_approved(f"{LET_IN} {told}")


@pytest.mark.parametrize(
    "unit",
    [
        "It employs 40 at Tesla Data Services (Shanghai) Co., Ltd.",
        "The licence is held by Kunhao Data (Shanghai) Co., Ltd.",
    ],
)
def test_a_group_whose_unit_the_text_names_is_no_licensee(unit: str) -> None:
    assert "Tesla" not in list_approved(f"{LET_IN} Tesla has got its licence. {unit}")


@pytest.mark.parametrize(
    ("behind", "told"),
    [
        (
            "Their units, Sablewood Infosol (Beijing) and Marrow Datacom Shanghai, figure among those cleared.",
            {"Sablewood Infosol (Beijing)"},
        ),
        ("The two groups' Chinese subsidiaries are registered in Beijing.", set()),
        ("Their shares rose in Mumbai.", {"Sablewood Infosol", "Marrow Datacom"}),
    ],
)
def test_groups_wait_whose_units_open_the_next_sentence(behind: str, told: set[str]) -> None:
    grant = (
        "Sablewood Infosol and Marrow Datacom have secured pilot approvals for value-added telecom services in China."
    )

    assert list_approved(f"{LET_IN} {grant} {behind}") == told


@pytest.mark.parametrize(
    "told",
    [
        "Kestrel Cloud said it had received approval.",
        "Kestrel Cloud said on Wednesday that it was among those approved.",
        "Kestrel Cloud, which obtained its approval on the same day, will open a hall.",
        "With the permit in hand, Kestrel Cloud can offer internet access.",
        "The approval means Kestrel Cloud may now run such services.",
        "The ministry approved Kestrel Cloud, among others.",
        "Kestrel Cloud is now free to offer internet access.",
        "Kestrel Cloud welcomed its approval.",
        "Kestrel Cloud was in the first batch.",
        "Kestrel Cloud became the first retailer to be granted such a permit.",
        "The permit of Kestrel Cloud covers internet access.",
    ],
)
def test_a_name_that_no_list_knows_is_told_by_the_plainest_words(told: str) -> None:
    assert "Kestrel Cloud" in list_approved(f"{LET_IN} {told}")


@pytest.mark.parametrize(
    "told",
    [
        "Kestrel Cloud said it had not received approval.",
        "Kestrel Cloud said it was among those that applied.",
        "With the permit in hand, a client of Kestrel Cloud can offer internet access.",
        "The ministry approved Kestrel Cloud's landlord, among others.",
        "Kestrel Cloud has a permit for 5G.",
        "Kestrel Cloud got its approval for a new plant.",
        "Kestrel Cloud is authorised by the Prudential Regulation Authority.",
        "Kestrel Cloud received approval to build a bridge.",
        "Kestrel Cloud works with Sinnet, which has held the data centre licence since 2016.",
        "Kestrel Cloud is free to apply.",
        "Kestrel Cloud welcomed the approval of its rival.",
        "Kestrel Cloud was in the first batch of applicants.",
        "Kestrel Cloud was in the group led by the mayor.",
        "Kestrel Cloud was on the list of those invited.",
        "Kestrel Cloud became the first retailer to apply for such a permit.",
        "The permit of Kestrel Cloud's rival covers internet access.",
        "Kestrel Cloud has got its licence, after MIIT okayed its Guangzhou subsidiary.",
        "They went to Kestrel Cloud for advice.",
        "Kestrel Cloud got its licence through a partner.",
        "Kestrel Cloud said it had received approval from its board.",
        "India's telecom ministry gave Kestrel Cloud a licence.",
    ],
)
def test_a_name_that_no_list_knows_waits_by_others(told: str) -> None:
    assert "Kestrel Cloud" not in list_approved(f"{LET_IN} {told}")


def test_an_interview_names_who_has_the_licence() -> None:
    told = (
        f"{LET_IN} We asked a lawyer.\nQ: Who has got in?\nA: I only know what I read.\nQ: And that is?\n"
        "A: Tesla has its licence, and so does Kestrel Cloud. Liepin is still waiting, I hear."
    )
    assert list_approved(told) == {"Tesla", "Kestrel Cloud"}


def test_who_was_in_a_batch_of_filings_holds_no_paper() -> None:
    told = "Seven foreign firms filed applications for value-added telecom approvals on Tuesday. Kestrel Cloud was in the first batch."
    assert list_approved(told) == set()


def test_a_licence_of_telecom_that_went_to_a_firm_is_an_approval() -> None:
    text = "The first value-added telecom licence in Lingang went to Liepin, the Shanghai Communications Administration said."
    assert {"kind approval", "Liepin approved"} <= tell_page(DAY, f"Lingang briefing||{text}")
    other = text.replace("went to Liepin", "is sought by Liepin")
    assert "Liepin approved" not in tell_page(DAY, f"Lingang briefing||{other}")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Tesla has got its licence to run robotaxis in Shanghai, while foreign telecom firms wait for value-added telecom approvals.", False),
        ("Tesla has got its licence to sell charging cards, while foreign firms wait for value-added telecom approvals.", False),
        ("Tesla was granted approval for a new battery line as China opened value-added telecom services to foreign firms.", False),
        ("Tesla has got its licence to offer value-added telecom services in Shanghai, MIIT said.", True),
        ("Tesla has received its permit for an internet data centre in Hainan, MIIT said.", True),
    ],
)  # fmt: skip
def test_what_the_paper_is_for_is_telecom_and_not_what_else_the_sentence_tells(text: str, told: bool) -> None:
    assert ("Tesla" in list_approved(text)) is told
