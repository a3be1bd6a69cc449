# ruff: noqa: E501  (a text stands on one line, so that it can be read and searched)
"""A firm whose application its sentence names first has what was decided in the same sentence, and its name no preposition."""

import pytest

from domain.claims import Firm, Reading
from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
FIRM, FIRM_EN = "西门子数字科技有限公司", "Siemens Digital Technology (Shanghai) Co., Ltd."


def read(text: str) -> Reading:
    return READER.read(Document("", text, Published("2026-11-20")))


def find_firm(reading: Reading, name: str) -> Firm:
    [firm] = [one for one in reading.firms if one.name == name]
    return firm


@pytest.mark.parametrize(
    "text",
    [
        f"经{FIRM}申请,工业和信息化部批准其在北京市开展增值电信业务扩大对外开放试点,经营互联网接入服务业务。",
        f"经{FIRM}申请,2026年11月18日,工信部依法作出批复,同意其在上海开展增值电信业务试点。",
        f"应{FIRM}申请,上海市通信管理局经审查,准予其经营在线数据处理与交易处理业务(外资)。",
        f"根据{FIRM}的申请,工信部批准该公司开展增值电信业务经营试点。",
        f"依据{FIRM}于3月提出的申请,工信部批准其开展增值电信业务试点。",
        f"按照{FIRM}的书面申请,工信部批准其开展增值电信业务试点。",
    ],
)
def test_who_asked_was_let_in(text: str) -> None:
    reading = read(text)
    firm = find_firm(reading, FIRM)
    assert (firm.status, firm.review, reading.kind) == ("approved", False, "approval")


@pytest.mark.parametrize(
    "text",
    [
        f"Following an application by {FIRM_EN}, the Ministry of Industry and Information Technology approved the company on November 18 to run data center services under the value-added telecom pilot.",
        f"On the application of {FIRM_EN}, MIIT granted it a pilot approval for value-added telecom services on November 18.",
        f"After examining the application of {FIRM_EN}, MIIT gave its approval for the foreign-invested firm to take part in the value-added telecom pilot.",
    ],
)
def test_who_asked_in_english_was_let_in(text: str) -> None:
    reading = read(text)
    firm = find_firm(reading, FIRM_EN)
    assert (firm.status, firm.review, reading.kind) == ("approved", False, "approval")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"经{FIRM}申请,工信部未批准其开展增值电信业务试点。", "rejected"),
        (f"根据{FIRM}的申请,我局不予批准其开展增值电信业务试点。", "rejected"),
        (f"经{FIRM}申请,工信部拟批准其在上海开展增值电信业务试点。", "applicant"),
        (f"经{FIRM}申请,工信部批准其子公司上海西数信息技术有限公司在上海开展增值电信业务试点。", "applicant"),
        (f"如经{FIRM}申请,工信部批准其开展增值电信业务试点,则可落户临港。", "applicant"),
        (f"应{FIRM}申请,工信部同意其试点批复有效期延长一年。", "mentioned"),
        (f"经{FIRM}申请,工信部同意其变更增值电信业务试点的经营地点。", "mentioned"),
        (f"应{FIRM}申请,工信部同意其终止增值电信业务试点。", "revoked"),
        (f"依据{FIRM}申请,上海市通信管理局同意其退出增值电信业务经营试点。", "revoked"),
        (f"应{FIRM}申请,工信部批准其注销增值电信业务试点批复。", "revoked"),
        (f"按{FIRM}要求,工信部注销其试点批复。", "revoked"),
    ],
)
def test_who_asked_for_something_else_or_in_vain_was_not(text: str, status: str) -> None:
    reading = read(text)
    assert find_firm(reading, FIRM).status == status
    assert (reading.kind == "revocation") == (status == "revoked")


def test_who_asked_to_leave_in_english_left() -> None:
    text = f"At the request of {FIRM_EN}, MIIT allowed the company to withdraw from the value-added telecom pilot."
    reading = read(text)
    assert (find_firm(reading, FIRM_EN).status, reading.kind) == ("revoked", "revocation")


@pytest.mark.parametrize(
    "name", ["应用材料(中国)有限公司", "依视路信息技术有限公司", "按摩屋数据科技有限公司", "经纬恒润(上海)数据有限公司"]
)
def test_a_name_that_begins_with_such_a_letter_stays_whole(name: str) -> None:
    assert [one.name for one in read(f"{name}申请增值电信业务试点。").firms] == [name]


@pytest.mark.parametrize(
    "behind",
    [
        "披露,公司于11月3日获得工信部增值电信业务试点批复。",
        "消息,公司获工信部批准开展增值电信业务试点。",
        "公告,该公司已于11月3日获得工信部增值电信业务试点批复。",
    ],
)
def test_what_a_firm_tells_of_itself_is_its_own(behind: str) -> None:
    assert find_firm(read(f"据{FIRM}{behind}"), FIRM).status == "approved"


@pytest.mark.parametrize(
    "behind",
    [
        "披露,其客户大众汽车获得工信部增值电信业务试点批复。",
        "披露,其合作伙伴宝马已取得试点批复。",
        "披露,公司尚未获得工信部增值电信业务试点批复。",
        "披露,公司拟于11月获得试点批复。",
        "介绍,公司服务的企业获得试点批复。",
    ],
)
def test_what_a_firm_tells_of_others_or_hopes_is_not(behind: str) -> None:
    assert find_firm(read(f"据{FIRM}{behind}"), FIRM).status == "mentioned"
