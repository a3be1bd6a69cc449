# ruff: noqa: E501  (a sentence of a test stands on one line)
"""Whether an English text tells a firm as let in, by whatever verb: on hearsay, half done, by others, for something else, or no longer so it does not."""

import pytest
from told import check, tell_page

DAY = "2026-08-05"
NAME = "Siemens Digital Cloud (Shanghai) Co., Ltd."
NEWS = "Telecom pilot update||MIIT let in 27 foreign companies under its value-added telecom pilot on Tuesday."
APPROVED = f"{NAME} approved"


def hold(text: str) -> None:
    """Nobody is told as approved, turned away or out in a page."""
    assert not {one for one in tell_page(DAY, text) if one.endswith((" approved", " revoked", " rejected"))}


@pytest.mark.parametrize(
    "verb", ["approved", "cleared", "let in", "admitted", "greenlit", "gave the nod to", "handed a permit to"]
)
def test_whom_the_ministry_lets_in_is_approved(verb: str) -> None:
    check(DAY, f"Telecom pilot update||MIIT {verb} {NAME} for its telecom pilot on Tuesday.", (APPROVED,), ())


@pytest.mark.parametrize(
    "verb", ["approved", "let in", "waved through", "admitted", "picked", "chosen", "given the nod"]
)
def test_who_was_let_in_is_approved(verb: str) -> None:
    check(DAY, f"Telecom pilot update||{NAME} was {verb} by MIIT for its telecom pilot on Tuesday.", (APPROVED,), ())


@pytest.mark.parametrize(
    "verb",
    [
        "reportedly approved",
        "is said to have approved",
        "almost approved",
        "provisionally approved",
        "was to approve",
        "would have approved",
        "stopped short of approving",
        "is close to clearing",
    ],
)
def test_whom_it_let_in_on_hearsay_or_by_halves_waits(verb: str) -> None:
    hold(f"Telecom pilot update||MIIT {verb} {NAME} for its telecom pilot on Tuesday.")


@pytest.mark.parametrize(
    "before",
    [
        "Sources say",
        "Two people familiar with the matter said",
        "It is said that",
        "According to unnamed officials,",
        "Nobody believes that",
        "Analysts assume that",
        "If",
        "Unless",
        "Had",
        "Once",
    ],
)
def test_who_was_let_in_on_the_word_of_others_or_under_a_condition_waits(before: str) -> None:
    hold(f"{NEWS} {before} {NAME} was approved.")
    assert not {one for one in tell_page(DAY, f"{NEWS} {before} {NAME} was approved.") if one.startswith(before)}


@pytest.mark.parametrize("before", ["Xinhua reported that", "The list shows that", "The ministry said that"])
def test_who_was_let_in_on_the_ministrys_word_is_approved(before: str) -> None:
    check(DAY, f"{NEWS} {before} {NAME} was approved.", (APPROVED,), ())


@pytest.mark.parametrize(
    "body", ["The Taiwanese regulator", "The commerce ministry", "Vietnam", "India's telecom department", "NPPA"]
)
def test_whom_another_body_lets_in_waits(body: str) -> None:
    hold(f"Telecom pilot update||{body} approved {NAME} to offer value-added telecom services on Tuesday.")


@pytest.mark.parametrize(
    "told",
    [
        "obtained a loan",
        "was given a tour",
        "received a visit from officials",
        "issued a statement",
        "won the race",
        "was awarded a contract by one of them",
        "was cleared of wrongdoing",
        "was approved by its board",
        "won approval from its shareholders",
        "got approval from Brussels",
        "was approved to issue bonds",
        "was licensed to sell cars",
        "was permitted to appeal",
        "was admitted to an industry group",
        "was named in the notice as a supplier",
    ],
)
def test_who_got_something_else_waits(told: str) -> None:
    hold(f"{NEWS} {NAME} {told}.")


@pytest.mark.parametrize(
    "told",
    [
        "received its document on Friday",
        "obtained its paper last June",
        "won a permit",
        "was approved to offer cloud services",
        "was allowed to operate a data centre",
        "received the ministry's reply on Monday",
    ],
)
def test_who_got_the_paper_by_whatever_word_is_approved(told: str) -> None:
    check(DAY, f"{NEWS} {NAME} {told}.", (APPROVED,), ())


@pytest.mark.parametrize(
    "told",
    [
        "was approved but has since left the pilot",
        "was approved and later lost its permit",
        "was approved, then struck off",
        "was approved in 2025, though it has since withdrawn",
        "was first rejected, then approved",
    ],
)
def test_who_was_both_let_in_and_put_out_waits(told: str) -> None:
    hold(f"{NEWS} {NAME} {told}.")


@pytest.mark.parametrize(
    "told",
    [
        "was struck off",
        "saw its approval lapse",
        "let its approval lapse",
        "had its permit pulled",
        "had its approval taken away",
        "gave up its permit",
        "gave back its approval",
        "handed back its permit",
    ],
)
def test_whose_paper_ends_by_whatever_words_is_out(told: str) -> None:
    check(DAY, f"{NEWS} {NAME} {told}.", (f"{NAME} revoked",), (APPROVED,))


@pytest.mark.parametrize(
    "told",
    [
        "missed out",
        "was left off the list",
        "was passed over",
        "failed to make the cut",
        "was shut out",
        "pulled its bid",
        "dropped its application",
    ],
)
def test_who_missed_out_is_only_mentioned(told: str) -> None:
    check(DAY, f"{NEWS} {NAME} {told}.", (f"{NAME} mentioned",), (APPROVED,))


@pytest.mark.parametrize("told", ["still waits", "is still waiting", "still awaits a reply"])
def test_who_waits_is_an_applicant(told: str) -> None:
    check(DAY, f"{NEWS} {NAME} {told}.", (f"{NAME} applicant",), (APPROVED,))


@pytest.mark.parametrize(
    "told",
    [
        f"The last batch, in January, brought 17 approvals, among them {NAME}",
        f"Of the 121 left, {NAME} got its approval on the same day",
        f"{NAME}, approved in the spring round, keeps its paper",
    ],
)
def test_who_holds_an_approval_in_a_text_on_others_whose_approvals_end_keeps_it(told: str) -> None:
    check(
        DAY,
        f"Three foreign licensees struck off||MIIT withdrew the value-added telecom pilot approvals of three companies on Tuesday. {told}.",
        (),
        (f"{NAME} revoked",),
    )


@pytest.mark.parametrize("opening", ["Accordingly", "Unless", "Once", "Had"])
def test_a_name_begins_behind_the_word_that_opens_its_sentence(opening: str) -> None:
    found = tell_page(DAY, f"{NEWS} {opening} {NAME} has given back its pilot approval.")
    assert not {one for one in found if one.startswith(f"{opening} ")}
