"""What a text only seems to say is kept for a person: claims beside denials, targets and corrections, and owners."""

import pytest

from domain.claims import Reading
from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.document import Document
from parsers.facts.reader import Reader


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(load_gazetteer())


def _read(reader: Reader, text: str, title: str = "") -> Reading:
    return reader.read(Document(title, text, Published("2026-03-10")))


@pytest.mark.parametrize(
    "text",
    [
        "网传“工信部将再批150家外资企业经营增值电信业务”的消息不属实，工信部有关负责人3月9日表示。",
        "本报上周称工信部向18家外资企业发放了增值电信业务经营试点批复，此说有误。",
        "The ministry said a report that it had approved 30 foreign telecom companies for the pilot was not true.",
        "On Monday we wrote that China had approved 30 foreign companies for its telecom pilot. That was wrong.",
        "A post claimed, in error, that 30 foreign companies were granted approvals in the telecom pilot.",
    ],
)
def test_a_batch_beside_a_denial_is_not_told_as_fact(reader: Reader, text: str) -> None:
    counts = _read(reader, text).counts

    assert [count for count in counts if count.role == "batch" and not count.review] == []


def test_a_batch_told_plainly_is_still_fact(reader: Reader) -> None:
    reading = _read(reader, "China approved 14 foreign companies for its value-added telecom pilot on Monday.")

    assert [(count.value, count.role, count.review) for count in reading.counts] == [(14, "batch", False)]


@pytest.mark.parametrize(
    "owner",
    [
        "由汉诺工业控股有限公司独资设立。",
        "由汉诺工业控股有限公司出资设立。",
        "为汉诺工业控股有限公司全资设立的企业。",
    ],
)
def test_who_set_up_the_licensee_is_its_parent(reader: Reader, owner: str) -> None:
    text = f"工信部3月9日批准深圳柏林数据服务有限公司开展增值电信业务经营试点，该外资企业{owner}"
    firms = {firm.name: firm.status for firm in _read(reader, text).firms}

    assert firms["汉诺工业控股有限公司"] == "parent"
    assert firms["深圳柏林数据服务有限公司"] == "approved"


def test_a_whole_group_said_to_be_approved_waits_for_a_person(reader: Reader) -> None:
    text = "Siemens was approved by MIIT on Monday to run value-added telecom services in the pilot for foreign firms."
    firms = [firm for firm in _read(reader, text).firms if firm.status == "approved"]

    assert [(firm.name, firm.review) for firm in firms] == [("Siemens", True)]


def test_a_name_keeps_the_brand_that_it_begins_with(reader: Reader) -> None:
    text = "3月9日，当联合利华数字商务（上海）有限公司的代表接过批复，外资增值电信试点又添一家获批企业。"

    assert "联合利华数字商务（上海）有限公司" in [firm.name for firm in _read(reader, text).firms]
