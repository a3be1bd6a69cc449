# ruff: noqa: E501  (a sentence of a test stands on one line)
"""English sentences in which a firm only seems to be let in: what it got is no paper, it is said of others, or it is taken back; each beside one that tells it."""

import pytest
from told import check

DAY = "2026-08-05"
NAME = "Wexford Data (Beijing) Co., Ltd."
NEWS = "Telecom pilot update||MIIT let in 27 foreign companies under its value-added telecom pilot on Tuesday. "
APPROVED = f"{NAME} approved"


def hold(text: str) -> None:
    """The firm is not told as approved."""
    check(DAY, NEWS + text, (), (APPROVED,))


def tell(text: str) -> None:
    """The firm is told as approved."""
    check(DAY, NEWS + text, (APPROVED,), ())


@pytest.mark.parametrize(
    "got",
    [
        "received a notice of acceptance from MIIT for its request to join the pilot",
        "was granted a land-use right in Lingang, home of six firms in the pilot",
        "received investment from two companies approved under the pilot",
        "was given until June 30 to supply what the rules of the pilot ask for",
        "won the contract to build the site on which MIIT publishes pilot approvals",
        "got its business licence from the district market bureau and eyes the pilot",
        "was cleared by the Beijing Communications Administration to submit its file for the pilot",
        "is one of the companies that MIIT invited to a seminar on the pilot, under which 27 were approved",
        "has been named as the operator of a training centre for firms approved under the pilot",
        "received a visit from officials, who praised those approved under the pilot",
        "has cleared the first hurdle on its way into the pilot",
        "holds licences from regulators in 14 countries and eyes the pilot",
        "is one of the few big names not to have been approved under the pilot",
        'said it had been approved "in principle" under the pilot',
        "received a provisional approval under the pilot",
        "holds a licence for call centres; it is not part of the pilot",
        "said it was approved by MIIT; the list of the pilot, however, does not show it",
    ],
)
def test_what_a_firm_got_that_is_no_paper_of_telecom_lets_it_in_nowhere(got: str) -> None:
    hold(f"{NAME} {got}.")


@pytest.mark.parametrize(
    "got",
    [
        "received a notice of approval from MIIT for the telecom pilot",
        "was granted the right to run data centres under the telecom pilot",
        "received one of the 27 approvals under the telecom pilot",
        "was given, on June 30, a telecom pilot approval",
        "won MIIT's pilot approval for value-added telecom services",
        "got its value-added telecom business licence under the pilot",
        "was cleared by MIIT to run data centres under the telecom pilot",
        "is one of the companies that MIIT approved for the telecom pilot",
        "has been named among the firms approved under the telecom pilot",
        "received the ministry's reply and with it a pilot approval for telecom services",
        "received from the Ministry of Industry and Information Technology a pilot approval for telecom services",
        "obtained internet access and data centre permits under the telecom pilot",
    ],
)
def test_what_a_firm_got_that_is_a_paper_of_telecom_lets_it_in(got: str) -> None:
    tell(f"{NAME} {got}.")


@pytest.mark.parametrize(
    "before",
    [
        "An earlier version of this article said that",
        "We wrongly reported that",
        "According to a screenshot shared on WeChat,",
    ],
)
def test_what_is_put_right_or_loosely_told_waits(before: str) -> None:
    hold(f"{before} {NAME} was approved by MIIT under the telecom pilot.")


def test_whom_the_ministry_did_not_let_in_waits() -> None:
    hold(f"Had MIIT approved {NAME} under the telecom pilot, its shares would be dearer.")
    tell(f"MIIT had approved {NAME} under the telecom pilot, and its shares are dearer.")


@pytest.mark.parametrize("when", ["When", "Once", "As soon as", "The day"])
def test_what_is_told_in_the_present_of_a_day_to_come_waits(when: str) -> None:
    hold(f"{when} {NAME} receives its pilot approval for telecom services, it will hire 50 people.")


@pytest.mark.parametrize(
    "frame",
    [
        "The first customer of a foreign company approved under the telecom pilot is {}.",
        "MIIT granted approvals under the telecom pilot to firms whose data centres are run by {}.",
        "{}, a supplier to the newly approved firm Fenwick Data (Shanghai) Co., Ltd., received an advance after MIIT cleared its customer for the pilot.",
        "Approved companies of the telecom pilot and their partners, such as {}, met in Suzhou on Monday.",
        "MIIT approved nine more companies under the telecom pilot in May. Their lawyers include those of {}.",
        "In the same week other regulators licensed 5 foreign brokers, among them {}.",
        "The same ministry approved 13 vendors of phones, among them {}.",
    ],
)
def test_of_whom_a_grant_to_others_is_told_waits(frame: str) -> None:
    hold(frame.format(NAME))


@pytest.mark.parametrize(
    "behind",
    [
        "was reported by several blogs, but the ministry has not confirmed it",
        "is expected in the autumn",
        "is only a matter of time",
        "remains uncertain",
    ],
)
def test_an_approval_that_is_awaited_or_unconfirmed_is_none(behind: str) -> None:
    hold(f"The approval of {NAME} for the telecom pilot {behind}.")


def test_what_turned_out_to_be_wrong_is_not_told() -> None:
    hold(
        f'"We heard that {NAME} had been approved by MIIT for the telecom pilot, but that turned out to be wrong," she said.'
    )
    tell(f"{NAME} has been approved by MIIT for the telecom pilot, and that turned out to be a boon for its staff.")


@pytest.mark.parametrize(
    "behind",
    [
        "It was not among the 27.",
        "The ministry has not confirmed it.",
        "The company denied the report.",
        "That turned out to be wrong.",
        "But the ministry's list does not carry its name.",
    ],
)
def test_what_the_next_sentence_denies_is_not_told(behind: str) -> None:
    hold(f"{NAME} has been approved by MIIT under the telecom pilot. {behind}")


@pytest.mark.parametrize(
    "behind",
    [
        "It is the first firm of its kind.",
        "The ministry did not comment.",
        "It has not opened its doors yet.",
        "The company confirmed the report.",
    ],
)
def test_what_the_next_sentence_goes_on_from_is_told(behind: str) -> None:
    tell(f"{NAME} has been approved by MIIT under the telecom pilot. {behind}")


@pytest.mark.parametrize(
    "frame",
    [
        "A draft list of companies to be approved under the telecom pilot includes {}, {} and {}.",
        "MIIT intends to approve the following for the telecom pilot: {}, {} and {}.",
        "Sponsors of the dinner at which MIIT praised those approved under the telecom pilot were {}, {} and {}.",
    ],
)
def test_each_of_a_row_of_others_waits(frame: str) -> None:
    row = (NAME, "Fenwick Data (Shanghai) Co., Ltd.", "Larkhill Cloud (Shenzhen) Technology Co., Ltd.")
    check(DAY, NEWS + frame.format(*row), (), tuple(f"{one} approved" for one in row))


def test_the_first_to_be_approved_was_approved() -> None:
    tell(f"The first foreign company to be approved under the telecom pilot was {NAME}.")


@pytest.mark.parametrize(
    "told",
    [
        "Case study: imagine that {} was approved by MIIT for the telecom pilot.",
        "{} has been approved by the Beijing Communications Administration and now needs only the signature of MIIT.",
        "{} secured approval for its new office from the district, not for the telecom pilot.",
        "Speaking at the fair were the heads of {}, an applicant, and Fenwick Data (Shanghai) Co., Ltd., an approved company.",
    ],
)
def test_what_is_made_up_or_half_done_waits(told: str) -> None:
    hold(told.format(NAME))


def test_a_list_of_the_countrys_own_firms_is_no_list_of_those_let_in() -> None:
    rows = f"{NAME}\nFenwick Data (Shanghai) Co., Ltd.\nLarkhill Net (Suzhou) Co., Ltd."
    act = "Telecom pilot update||MIIT on {} approved 3 foreign-invested companies for the value-added telecom pilot.\n"
    for day in ("May 7", "April 7"):
        check(
            DAY,
            f"{act.format(day)}Three domestic companies got 5G licences. The companies are:\n{rows}",
            (),
            (APPROVED,),
        )
        check(DAY, f"{act.format(day)}All three are based in Beijing. The companies are:\n{rows}", (APPROVED,), ())


def test_who_holds_a_part_of_a_licensee_is_its_parent() -> None:
    check(
        DAY,
        f"Telecom pilot update||MIIT issued a pilot approval for telecom services to {NAME}, in which Tuohai Investment Co., Ltd. holds 40 percent.",
        (APPROVED, "Tuohai Investment Co., Ltd. parent"),
        ("Tuohai Investment Co., Ltd. approved",),
    )
