# ruff: noqa: E501  (a passage stands on one line, so that it can be read)
"""Whom a licence lets operate; what a plan holds out to all; what is resold, and what is a part of services and no part of firms."""

import pytest
from told import READER, check, tell_page

from domain.dates import Published
from parsers.facts.text.document import Document

DAY = "2025-11-20"
GOT = "China has opened its telecom market to foreign carriers, and Nordvik Group received two value-added telecom licences from MIIT."


@pytest.mark.parametrize("verb", ["allow", "enable", "let", "permit"])
def test_whom_the_licences_let_operate_is_let_in(verb: str) -> None:
    text = f"{GOT} The licences {verb} Nordvik China Communications Limited to bill its customers in the country."
    assert "Nordvik China Communications Limited approved" in tell_page(DAY, f"||{text}")


@pytest.mark.parametrize(
    "text",
    [
        f"{GOT} The licences allow firms to contract with Nordvik China Communications Limited.",
        f"{GOT} The contract allows Nordvik China Communications Limited to bill its customers.",
    ],
)
def test_with_whom_they_let_others_deal_is_not(text: str) -> None:
    assert "Nordvik China Communications Limited approved" not in tell_page(DAY, f"||{text}")


def test_what_a_plan_holds_out_to_foreign_firms_is_no_approval() -> None:
    plan = "||The plan provides that foreign companies {} market access for data centre and internet access services in four free trade zones in Beijing and Shanghai."
    assert "kind approval" not in tell_page(DAY, plan.format("will be granted"))
    act = "||On Tuesday nine foreign companies were granted licences for value-added telecom services in four zones. Foreign firms will be granted equal treatment."
    check(DAY, act, ("9 batch", "kind approval"), ())


def test_who_may_resell_mobile_services_is_no_batch() -> None:
    text = "China's industry ministry on Tuesday granted licenses to nine enterprises to pilot {}, it said. Foreign companies may follow."
    values = [(one.value, one.role) for one in READER.read(Document("", text.format("resale of certain mobile services"), Published(DAY))).counts]  # fmt: skip
    assert (9, "batch") not in values
    assert "9 batch" in tell_page(DAY, "||" + text.format("value-added telecom services").replace("nine enterprises", "nine foreign-invested enterprises"))  # fmt: skip


def test_three_of_so_many_services_are_no_part_of_firms() -> None:
    services = "Four value-added telecom services, three of them new, are open to foreign-invested firms in the pilot."
    roles = {one.role for one in READER.read(Document("", services, Published(DAY))).counts if one.value == 3}
    assert roles <= {"other"}
    firms = "On Tuesday MIIT approved seven foreign-invested firms for the value-added telecom pilot, three of them new to China."
    assert "3 subset" in tell_page(DAY, f"||{firms}")
