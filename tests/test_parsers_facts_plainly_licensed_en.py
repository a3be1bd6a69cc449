# ruff: noqa: E501  (a passage's line stands on one line, so that it can be read and searched)
"""Firms that English registers, tables and plain clauses name as holding a paper, and those that they do not. All passages are invented."""

import pytest
from told import READER

from domain.claims import REVIEW_BELOW
from domain.dates import Published
from parsers.facts.text.document import Document

DAY = Published("2026-07-29")
FIRMS = ("Delphin (Shanghai) Sports Trading Co., Ltd.", "Motherwell Digital (China) Co., Ltd.")
ROWS = f"\n(a) {FIRMS[0]}, wholly owned by Delphin of France;\n(b) {FIRMS[1]}"
TABLE = f"\nDate | Company | Group | Region\n12 Jan 2026 | {FIRMS[0]} | Delphin (FR) | Shanghai\n3 Feb 2026 | {FIRMS[1]} | Motherwell (UK) | Beijing\n"


def list_told(text: str, title: str = "") -> dict[str, str]:
    """What is told as fact of each firm."""
    firms = READER.read(Document(title, text, DAY)).firms
    return {one.name: one.status for one in firms if one.confidence >= REVIEW_BELOW}


def list_approved(text: str) -> set[str]:
    return {name.rstrip(".") for name, status in list_told(text).items() if status == "approved"}


BOTH = {name.rstrip(".") for name in FIRMS}
PALM = "Palmgrove Cloudport (Shanghai) Limited"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"MIIT's public register, which we checked on 30 November, now shows two more WFOEs with a licence for value-added telecom services (online data processing):\n{ROWS}", BOTH),
        (f"This table lists value-added telecom pilot approvals that were announced by the Ministry of Industry and Information Technology in the first quarter of 2026.\n{TABLE}", BOTH),
        (f"This table lists value-added telecom pilot approvals that were announced by the Ministry of Industry and Information Technology in the first quarter of 2026. It may not be complete.\n{TABLE}", BOTH),
        (f"Our Lin-gang entity, {PALM}, has had its IDC approval under the value-added telecom pilot since the 3rd of July.", {PALM}),
        (f"{PALM} obtained from the MIIT an approval for pilot operation of value-added telecom services in July.", {PALM}),
        (f"Nordica's foreign-invested telecom joint venture, {PALM}, is the holder of two value-added telecom licences from MIIT.", {PALM}),
        (f"Not long ago, 20-plus foreign-funded enterprises, {FIRMS[0]} and {FIRMS[1]} included, got permission for pilot operations of value-added telecom business from MIIT.", BOTH),
        (f"MIIT on Friday approved 21 foreign-invested companies for the value-added telecom pilot. The newcomers may engage in internet access and information services. They include {FIRMS[0]} and {FIRMS[1]}.", BOTH),
        (f"When {FIRMS[0]} was issued the first value-added telecom licence ever given to a wholly foreign-owned enterprise in April, many took it for a one-off.", {FIRMS[0].rstrip(".")}),
    ],
)  # fmt: skip
def test_who_is_plainly_said_to_hold_a_paper_is_told(text: str, names: set[str]) -> None:
    assert list_approved(text) == names


@pytest.mark.parametrize(
    "text",
    [
        f"MIIT's public register, which we checked on 30 November, now shows two more WFOEs with a pending application for a value-added telecom licence:\n{ROWS}",
        f"This table lists applications for value-added telecom pilot approvals that were announced by the companies in the first quarter of 2026.\n{TABLE}",
        f"This table lists value-added telecom pilot approvals that could be issued by the Ministry of Industry and Information Technology in the first quarter of 2026.\n{TABLE}",
        f"This table lists value-added telecom pilot approvals that were announced by the Ministry of Industry and Information Technology in the first quarter of 2026. These firms were not approved.\n{TABLE}",
        f"Our Lin-gang entity, {PALM}, has had its application for an IDC approval under the value-added telecom pilot on file since the 3rd of July.",
        f"MIIT approved 20 foreign firms under the value-added telecom pilot on July 3. Rivals, {FIRMS[0]} and {FIRMS[1]} included, got no approval.",
        f"MIIT on Friday published rules for the value-added telecom pilot. The newcomers may engage in internet access if approved. They include {FIRMS[0]} and {FIRMS[1]}.",
        f"When {FIRMS[0]} was issued a value-added telecom licence by MIIT in April, a rival went to court, and the ministry took it back.",
    ],
)  # fmt: skip
def test_who_is_not_waits_or_is_told_otherwise(text: str) -> None:
    assert list_approved(text) == set()


def test_a_group_is_the_owner_of_its_company() -> None:
    told = list_told("The Shanghai company of Trumpf received a value-added telecom pilot approval from MIIT.")
    assert told == {"Trumpf": "parent"}
    told = list_told("Of the five Trumpf alone received a value-added telecom pilot approval from MIIT.")
    assert told.get("Trumpf") != "parent"


def test_the_day_of_a_page_before_its_title_is_no_day_of_the_act() -> None:
    title = "China clears 12 more foreign firms for telecom pilot"
    body = "BEIJING, July 27 (Xinhua) -- Another 12 foreign-invested companies have been approved to run value-added telecom services on a pilot basis, the Ministry of Industry and Information Technology (MIIT) said on Monday."
    for line in (f"date 2026-07-29 {title}", f"2026-07-29 {title}", title):
        reading = READER.read(Document(title, f"{line}\n\n{body}", DAY))
        assert [(one.value, one.as_of) for one in reading.counts] == [(12, "2026-07-27")]
        assert reading.event_date == "2026-07-27"
    reading = READER.read(Document(title, f"MIIT on 2026-07-28 approved them. {title}\n\n{body}", DAY))
    assert reading.event_date != "2026-07-29"
