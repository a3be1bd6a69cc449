# ruff: noqa: E501  (a text stands on one line, so that it can be read and searched)
"""English figures beside a word of granting that are another act's, and the near ones that are not. All are invented."""

import pytest

from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())


def tell(text: str) -> list[tuple[int, str]]:
    """The figures told as fact, with their roles."""
    found = READER.read(Document("Telecom pilot for foreign firms", text, Published("2026-01-15"))).counts
    return [(c.value, c.role) for c in found if c.role != "other" and not c.review]


@pytest.mark.parametrize(
    "text",
    [
        "Nineteen foreign companies told the chamber that they had been approved for the value-added telecom pilot on Wednesday.",
        "On Wednesday China marked a year since 13 foreign-invested companies were admitted to the value-added telecom pilot.",
        "MIIT on Wednesday approved 19 foreign-invested telecom enterprises as practical training bases for students.",
        "A draft list of 19 foreign-invested enterprises to be admitted to the value-added telecom pilot is open for comment until January 21, MIIT said.",
        '"MIIT approved 19 foreign companies," wrote one paper about the telecom pilot on Thursday.',
        "The ministry corrected the number of foreign-invested enterprises admitted to the value-added telecom pilot on January 14 from 20 to 19.",
        "Twelve foreign-invested enterprises in the value-added telecom pilot got approval on Tuesday to add content delivery to their services.",
        "Nine Singapore companies have been approved for China's value-added telecom pilot so far, a minister said.",
        "Nine foreign-invested enterprises in the value-added telecom pilot received data security certificates on Tuesday.",
        "Shareholders of Falk AG include three foreign telecom companies approved by MIIT for the value-added telecom pilot.",
        "At half-time of the telecom pilot, 81 foreign-invested enterprises have value-added telecom approvals, half of what planners had hoped for.",
        "The minister received executives of 15 foreign-invested enterprises approved for the value-added telecom pilot in Beijing on Wednesday.",
        "Pudong on Wednesday handed out subsidies to six foreign-invested enterprises approved in the value-added telecom pilot.",
        "A group of 15 foreign-invested enterprises received a briefing on value-added telecom pilot approvals from MIIT on Wednesday.",
        "MIIT rejected 14 foreign-invested enterprises' applications for the value-added telecom pilot in the third quarter, twice as many as in the second, and approved 31.",
        "Of the nine foreign cloud firms in China only Sorbonne Cloud has a value-added telecom pilot approval of its own.",
        "In the first quarter MIIT let 28 foreign-invested enterprises into the value-added telecom pilot.",
        "In: 19. Running total: 112. These are our forecasts for foreign firms in China's value-added telecom pilot this year.",
    ],
)
def test_another_acts_figure_is_not_told(text: str) -> None:
    assert tell(text) == []


def test_licences_of_all_firms_are_no_batch() -> None:
    text = "In December, 31 foreign-invested enterprises were newly licensed to run value-added telecom services, bringing the national total to 2,901."

    assert (31, "batch") not in tell(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Nineteen foreign companies were told that they had been approved for the value-added telecom pilot on Wednesday.", (19, "batch")),
        ("A year after the pilot began, MIIT on Wednesday approved 19 foreign-invested enterprises for value-added telecom services.", (19, "batch")),
        ("MIIT on Wednesday approved 19 foreign-invested enterprises as participants in the value-added telecom pilot.", (19, "batch")),
        ("The number of foreign-invested enterprises admitted to the value-added telecom pilot reached 112 on January 14.", (112, "pilot_total")),
        ("MIIT on Wednesday handed out value-added telecom pilot approvals to 19 foreign-invested enterprises.", (19, "batch")),
        ("Wednesday's list of 19 foreign-invested enterprises in the value-added telecom pilot gives no parents.", (19, "batch")),
    ],
)  # fmt: skip
def test_the_acts_own_figure_is(text: str, told: tuple[int, str]) -> None:
    assert told in tell(text)


@pytest.mark.parametrize(
    "text",
    [
        "Shenzhen rewarded 14 foreign-invested enterprises that had been approved for the value-added telecom pilot with subsidies on Tuesday.",
        "China's cyberspace regulator cleared 14 foreign telecom companies on Tuesday after a data security review.",
    ],
)
def test_what_is_done_to_those_let_in_before_is_no_grant(text: str) -> None:
    assert tell(text) == []


def test_names_of_those_let_in_before_may_be_put_up() -> None:
    text = "MIIT published on Tuesday the names of 14 foreign-invested enterprises approved for the value-added telecom pilot."

    assert (14, "batch") in tell(text)


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        ("Thames Data plc today announced that it expects its Beijing subsidiary to receive a value-added telecom pilot approval from MIIT in January.", "policy", []),
        ("Thames Data plc said its Beijing subsidiary would be approved for the value-added telecom pilot by MIIT once its server room is inspected.", "policy", []),
        ("Thames Data plc's Beijing subsidiary lost its bid for a value-added telecom pilot approval, MIIT's list of Tuesday shows.", "denial", []),
        ("Thames Data plc's Beijing subsidiary received a value-added telecom pilot approval from MIIT on Tuesday.", "approval", ["parent"]),
    ],
)  # fmt: skip
def test_an_owner_whose_unit_has_nothing_yet_is_no_parent(text: str, kind: str, told: list[str]) -> None:
    reading = READER.read(Document("Thames Data in China", text, Published("2026-01-15")))

    assert reading.kind == kind
    assert sorted({f.status for f in reading.firms if not f.review and f.status != "mentioned"}) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Seventeen foreign-invested enterprises were approved for the value-added telecom pilot on Wednesday. Of these 17, nine are in Shanghai.", [(17, "batch"), (9, "subset")]),
        ("As of 31 December, Shanghai had 52 of the 121 approved enterprises, Beijing 38, Shenzhen 20 and Hainan 11.", []),
        ("A unit of Siemens is on the ministry's sixth list of foreign-invested enterprises approved for the value-added telecom pilot, published on Wednesday. There are 17 names on it, nine of them in Shanghai.", [(17, "batch")]),
    ],
)  # fmt: skip
def test_parts_are_no_wholes_and_lists_are_counted(text: str, told: list[tuple[int, str]]) -> None:
    found = tell(text)

    assert all(one in found for one in told)
    assert (17, "subset") not in found
    assert (38, "pilot_total") not in found


def test_three_who_want_in_are_no_batch() -> None:
    text = "Three foreign companies filed applications for the value-added telecom pilot on Tuesday."
    found = READER.read(Document("Three more want in", text, Published("2026-01-15"))).counts

    assert [c.value for c in found if c.role == "batch"] == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "Ericsson is weighing an application for China's value-added telecom pilot, its China head said.",
            "mentioned",
        ),
        ("Ericsson has filed an application for China's value-added telecom pilot, its China head said.", "applicant"),
    ],
)
def test_who_weighs_an_application_has_made_none(text: str, status: str) -> None:
    assert [f.status for f in READER.read(Document("", text, Published("2026-01-15"))).firms] == [status]


def test_a_batch_put_out_is_an_approval_and_no_policy() -> None:
    text = "On 14 January MIIT published its sixth batch of pilot approvals under the VATS Pilot Program. Seventeen foreign-invested enterprises were approved."
    reading = READER.read(Document("Client alert", text, Published("2026-01-15")))

    assert (reading.kind, reading.event_date) == ("approval", "2026-01-14")


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("The application of Silverline Cloud (Shenzhen) Co., Ltd. for the value-added telecom pilot approval was not approved by MIIT on 8 January 2026.", "denial", "rejected"),
        ("The application of Silverline Cloud (Shenzhen) Co., Ltd. for the value-added telecom pilot was approved by MIIT on 8 January 2026.", "approval", "approved"),
    ],
)  # fmt: skip
def test_an_application_that_was_not_approved_is_refused(text: str, kind: str, status: str) -> None:
    reading = READER.read(Document("Announcement", text, Published("2026-01-15")))

    assert (reading.kind, [f.status for f in reading.firms]) == (kind, [status])


def test_a_name_changed_on_an_approval_is_no_grant() -> None:
    text = "Falk Data (Beijing) Co., Ltd., formerly Falk Info (Beijing) Co., Ltd., had the name on its value-added telecom pilot approval changed on Tuesday, MIIT said."
    found = READER.read(Document("Notice", text, Published("2026-01-15"))).firms

    assert [f.name for f in found if f.status == "approved" and not f.review] == []


def test_an_end_is_dated_by_the_day_it_came_and_not_by_that_of_the_grant() -> None:
    text = "MIIT granted Sorbonne Cloud (Shanghai) Co., Ltd. a value-added telecom pilot approval on December 1 and withdrew it on January 7 after the firm's French owner sold it to a local group."
    reading = READER.read(Document("Approval withdrawn", text, Published("2026-01-15")))

    assert (reading.kind, reading.event_date) == ("revocation", "2026-01-07")
