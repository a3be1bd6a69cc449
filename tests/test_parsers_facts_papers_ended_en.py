# ruff: noqa: E501  (a sentence of a test stands on one line)
"""An approval that a text tells to be at an end, far from the word for the paper: whose it was is told as fact by no text that ends it."""

import pytest
from told import check, tell_page

from parsers.facts.cues.ended_en import fold_companies

DAY = "2026-05-06"
FIRM, OTHER = "Sungrove Payments (China) Co., Ltd", "Marlow Data (Shanghai) Co., Ltd"
PLAIN = f"The approval granted in 2025 to {FIRM} for the value-added telecom pilot %s, MIIT said."


def list_told(text: str) -> set[str]:
    """What is told as fact of the two firms, without the point that may end a name."""
    return {one.replace("Ltd. ", "Ltd ") for one in tell_page(DAY, text) if one.startswith((FIRM, OTHER))}


@pytest.mark.parametrize(
    "end",
    [
        "has been withdrawn",
        "was rescinded",
        "has been annulled",
        "was cancelled",
        "has lapsed",
        "has expired",
        "is no longer valid",
        "stands revoked",
        "was handed back in April",
        "has been removed from the list",
        "has come to an end",
        "ran out on 3 May",
    ],
)
def test_a_paper_that_ended_makes_its_holder_one_who_lost_it(end: str) -> None:
    check(DAY, f"||{PLAIN % end}", (f"{FIRM} revoked", "kind revocation"), (f"{FIRM} approved",))


@pytest.mark.parametrize(
    "doubt",
    [
        "has been suspended",
        "was not renewed",
        "has been transferred to another firm",
        "was overturned on appeal",
        "has been frozen",
        "is under investigation",
        "will be withdrawn next month",
        "was found to have been obtained by fraud",
    ],
)
def test_a_paper_that_is_shaken_is_told_as_no_fact(doubt: str) -> None:
    assert list_told(f"||{PLAIN % doubt}") <= {f"{FIRM} mentioned"}


@pytest.mark.parametrize(
    "verb", ["withdrawn", "revoked", "taken back", "terminated", "recalled", "put an end to", "repealed", "voided"]
)
def test_who_takes_an_approval_back_by_whatever_verb_ends_it(verb: str) -> None:
    text = f"||China's Ministry of Industry and Information Technology has {verb} the pilot approval for value-added telecom services it gave to {FIRM} two months ago."
    check(DAY, text, (f"{FIRM} revoked",), (f"{FIRM} approved",))


@pytest.mark.parametrize(
    "words",
    ["has given it up", "has handed it back", "no longer holds it", "was stripped of it in April", "renounced it"],
)
def test_what_a_firm_does_with_its_approval_ends_it(words: str) -> None:
    text = f"||{FIRM}, one of the first foreign firms to win a value-added telecom pilot approval, {words}, the ministry said."
    check(DAY, text, (), (f"{FIRM} approved",))


def test_the_next_sentence_ends_what_the_one_before_granted() -> None:
    text = f"||{FIRM} won approval for the value-added telecom pilot in 2025. That approval has been withdrawn."
    check(DAY, text, (f"{FIRM} revoked",), (f"{FIRM} approved",))


def test_who_is_listed_under_an_end_or_named_behind_it_lost_the_approval() -> None:
    listed = f"||MIIT notice: the pilot replies issued to the following foreign-invested firms for value-added telecom services are hereby withdrawn:\n1. {FIRM}; call centre business\n2. {OTHER}; internet data centre business"
    named = f"||The approvals granted to two foreign firms under the value-added telecom pilot have lapsed. Affected are {FIRM} and {OTHER}."
    for text in (listed, named):
        assert list_told(text) == {f"{FIRM} revoked", f"{OTHER} revoked"}


def test_who_is_approved_beside_an_end_stays_so() -> None:
    text = (
        f"||MIIT approved {FIRM} for the value-added telecom pilot. The approval of {OTHER} was revoked the same day."
    )
    assert list_told(text) == {f"{FIRM} approved", f"{OTHER} revoked"}
    text = f"||MIIT has approved {FIRM} for the value-added telecom pilot. In March it revoked the approval of another foreign firm."
    assert list_told(text) == {f"{FIRM} approved"}


@pytest.mark.parametrize(
    "behind",
    [
        "The approval expires in 2030.",
        "The ministry can withdraw the approval if the firm does not start business within a year.",
        "The approval is valid until 2030 and may be renewed.",
        "Under the pilot, foreign equity limits for these licences were removed.",
    ],
)
def test_the_terms_of_an_approval_are_no_end(behind: str) -> None:
    assert list_told(f"||MIIT has approved {FIRM} for the value-added telecom pilot. {behind}") == {f"{FIRM} approved"}


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRM} said its value-added telecom pilot approval had not been withdrawn.",
        f"MIIT reinstated the value-added telecom pilot approval of {FIRM}, which it had revoked in March.",
        f"MIIT granted {FIRM} a value-added telecom pilot approval on Monday, a year after its first permit was revoked.",
    ],
)
def test_an_end_that_is_denied_undone_or_of_another_paper_is_told_as_no_fact(text: str) -> None:
    check(DAY, f"||{text}", (), (f"{FIRM} revoked",))


def test_who_is_named_beside_the_one_whose_approval_ends_waits() -> None:
    text = f"||MIIT revoked the value-added telecom pilot approval of {OTHER}, a rival of {FIRM}."
    assert f"{FIRM} revoked" not in list_told(text)
    text = f"||MIIT rejected the application of {FIRM} for the value-added telecom pilot and revoked the approval of {OTHER}."
    assert list_told(text) == {f"{OTHER} revoked"}


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("The approval of Marlow Co., Ltd. has lapsed.", "The approval of Marlow Co Ltd has lapsed."),
        ("Marlow Company, Limited gave it up", "Marlow Company Limited gave it up"),
        ("Marlow Co, Ltd gave it up", "Marlow Co Ltd gave it up"),
        ("Order No. 5 revokes that of Harte, Inc.", "Order No 5 revokes that of Harte Inc"),
        ("Harte Pte. and Marlow Pvt.; Corp. too", "Harte Pte and Marlow Pvt; Corp too"),
        ("It was revoked in May, and never again.", "It was revoked in May, and never again."),
    ],
)
def test_the_points_and_commas_of_companies_end_no_clause(text: str, folded: str) -> None:
    assert fold_companies(text) == folded
