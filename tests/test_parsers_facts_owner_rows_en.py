# ruff: noqa: E501  (a sentence stands on one line, so that it can be read and searched)
"""Rows of owners behind an English licensee: partners, founders and shares, and those who are none. All passages are invented."""

import pytest
from told import READER

from domain.dates import Published
from parsers.facts.text.document import Document

DAY = Published("2026-07-29")
FIRM = "Palmgrove Digital (Shanghai) Co., Ltd."
GOT = f"{FIRM} received a value-added telecom licence from MIIT on July 3."


def list_parents(text: str) -> set[str]:
    return {one.name for one in READER.read(Document("", text, DAY)).firms if one.status == "parent"}


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        (f"{GOT} {FIRM}, in which Rakuten and Siemens are the partners, has 20 staff.", {"Rakuten", "Siemens"}),
        (f"{GOT} {FIRM} was set up 15 months ago by Rakuten, AT&T of the United States and Siemens.", {"Rakuten", "AT&T", "Siemens"}),
        (f"{FIRM}, the tie-up of Rakuten and Siemens, received a value-added telecom licence from MIIT on July 3.", {"Rakuten", "Siemens"}),
        (f"{FIRM}, owned as to 65% by Siemens and as to 35% by Rakuten of Japan, received a value-added telecom licence from MIIT.", {"Rakuten", "Siemens"}),
    ],
)  # fmt: skip
def test_all_of_a_row_of_owners_are(text: str, owners: set[str]) -> None:
    assert list_parents(text) == owners


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        (f"{GOT} {FIRM}, in which Rakuten and Siemens see a rival, has 20 staff.", set()),
        (f"{GOT} {FIRM}, a rival of Rakuten, and Siemens have 20 staff.", set()),
        (f"{GOT} {FIRM} was set up 15 months ago by Rakuten, and its rival Siemens was not amused.", {"Rakuten"}),
        (f"{GOT} {FIRM} was set up 15 months ago by Rakuten and supplied by Siemens.", {"Rakuten"}),
    ],
)  # fmt: skip
def test_rivals_and_suppliers_beside_them_are_not(text: str, owners: set[str]) -> None:
    assert list_parents(text) == owners
