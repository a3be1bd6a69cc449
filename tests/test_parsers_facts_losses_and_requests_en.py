# ruff: noqa: E501  (a sentence of a test stands on one line)
"""What an English firm loses, is refused or asks for: only a paper of the pilot makes it one put out, turned away or waiting."""

import pytest
from told import check, tell_page

DAY = "2026-08-05"
NAME = "Siemens Digital Cloud (Shanghai) Co., Ltd."
NEWS = "Telecom pilot update||MIIT let in 27 foreign companies under its value-added telecom pilot on Tuesday."


@pytest.mark.parametrize(
    "told",
    [
        "was refused a visa",
        "was denied a loan",
        "rejected the offer",
        "turned down an invitation",
        "has refused the terms",
        "cancelled its launch",
        "withdrew its guidance",
        "filed for bankruptcy",
        "filed its accounts",
        "applied for a patent",
        "applied for a bank loan",
        "seeks staff",
        "got a no from MIIT",
        "was handed a snub",
    ],
)
def test_who_loses_refuses_or_asks_for_something_else_has_no_status_told(told: str) -> None:
    found = tell_page(DAY, f"{NEWS} {NAME} {told}.")
    assert not {one for one in found if one.startswith(NAME) and not one.endswith(" mentioned")}


@pytest.mark.parametrize(
    "told",
    [
        "was thrown out of the pilot",
        "left the pilot",
        "quit the pilot",
        "pulled out of China's telecom pilot",
        "was dropped from the list",
        "was removed from the register",
        "cancelled its permit",
    ],
)
def test_who_leaves_the_pilot_or_its_list_is_out(told: str) -> None:
    check(DAY, f"{NEWS} {NAME} {told}.", (f"{NAME} revoked",), ())


@pytest.mark.parametrize(
    "told",
    [
        "MIIT stripped {} of its permit",
        "MIIT took {} off the list",
        "MIIT struck {} from the register",
        "The permit of {} has expired",
        "The approval of {} was pulled",
    ],
)
def test_whom_the_ministry_puts_out_is_out(told: str) -> None:
    check(DAY, f"{NEWS} {told.format(NAME)}.", (f"{NAME} revoked",), (f"{NAME} approved",))


@pytest.mark.parametrize(
    "told",
    [
        "is in the queue",
        "is next in line",
        "has put in for a permit",
        "applied for an approval",
        "filed four months ago",
        "applied for data centre services",
        "is seeking a permit",
    ],
)
def test_who_asks_for_the_paper_by_whatever_words_is_an_applicant(told: str) -> None:
    check(DAY, f"{NEWS} {NAME} {told}.", (f"{NAME} applicant",), ())


@pytest.mark.parametrize("told", ["was refused a permit", "was turned down", "was denied entry", "was knocked back"])
def test_who_is_refused_the_paper_is_turned_away_or_waits(told: str) -> None:
    assert f"{NAME} approved" not in tell_page(DAY, f"{NEWS} {NAME} {told}.")


@pytest.mark.parametrize("once", ["a former unit of", "formerly part of", "no longer owned by", "spun off from"])
def test_who_owned_a_firm_once_is_not_told_as_its_parent(once: str) -> None:
    check(
        DAY,
        f"Telecom pilot update||{NAME}, {once} Bosch, was approved by MIIT on Tuesday to offer value-added telecom services.",
        (f"{NAME} approved",),
        ("Bosch parent",),
    )


@pytest.mark.parametrize("owned", ["a unit of", "part of", "owned by", "the Chinese arm of"])
def test_who_owns_a_firm_is_its_parent(owned: str) -> None:
    check(
        DAY,
        f"Telecom pilot update||{NAME}, {owned} Bosch, was approved by MIIT on Tuesday to offer value-added telecom services.",
        (f"{NAME} approved", "Bosch parent"),
        (),
    )


def test_an_end_that_is_only_asked_after_is_none() -> None:
    check(
        DAY,
        "||We asked Orange Business whether it had left the China telecom pilot. It has not, the company says; its approval remains in force.",
        (),
        ("Orange Business revoked",),
    )
