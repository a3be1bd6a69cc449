# ruff: noqa: E501  (a sentence of a test stands on one line)
"""Owners of English licensees, named in a sentence that tells no grant, and companies that announce what a subsidiary of theirs was granted."""

import pytest
from told import check

DAY = "2026-08-05"
UNIT = "Nordhavn Cloud Services (Shanghai) Limited"
NEWS = f"Telecom pilot update||MIIT approved {UNIT} for its value-added telecom pilot on Tuesday. "
PARENT = "Telstra parent"


@pytest.mark.parametrize(
    "said",
    [
        f"{UNIT} is the local arm of Telstra.",
        f"{UNIT} is held by Telstra (60%) and a fund (40%).",
        f"{UNIT}, a subsidiary of Australia's Telstra, employs 40 people.",
        f"{UNIT} (owned by Telstra) has racks in Minhang.",
        f"{UNIT}, whose parent is Telstra, sells colocation.",
        f"{UNIT} is a joint venture of Telstra and a fund.",
    ],
)
def test_who_owns_a_licensee_is_its_parent(said: str) -> None:
    check(DAY, NEWS + said, (f"{UNIT} approved", PARENT), ())


@pytest.mark.parametrize(
    "said",
    [
        f"{UNIT} is a rival of Telstra.",
        f"{UNIT} is no longer owned by Telstra.",
        "Fenwick Data Limited is the local arm of Telstra.",
        f"{UNIT} buys from the local arm of Telstra.",
    ],
)
def test_who_owns_another_or_does_not_own_it_is_none(said: str) -> None:
    check(DAY, NEWS + said, (f"{UNIT} approved",), (PARENT,))


def test_a_company_that_announces_its_subsidiarys_approval_is_the_parent() -> None:
    made = 'Telecom pilot update||This announcement is made by Vantrel Group Holdings plc (the "Company") pursuant to Rule 13.09. '
    told = f"The Board is pleased to announce that {UNIT}, a wholly owned subsidiary of the Company, received a pilot approval for value-added telecom services from MIIT."
    check(DAY, made + told, (f"{UNIT} approved", "Vantrel Group Holdings plc parent"), ())
    other = f"The Board notes that {UNIT}, a competitor of the Company, received a pilot approval for value-added telecom services from MIIT."
    check(DAY, made + other, (f"{UNIT} approved",), ("Vantrel Group Holdings plc parent",))


@pytest.mark.parametrize("through", [" through a company in Suzhou", ", through its Suzhou company", ", via Suzhou,"])
def test_a_group_that_came_in_through_a_company_of_its_own_is_the_parent(through: str) -> None:
    check(
        DAY,
        f"Telecom pilot update||MIIT approved Telstra{through} for its telecom pilot.",
        (PARENT,),
        ("Telstra approved",),
    )
