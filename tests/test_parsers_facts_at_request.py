# ruff: noqa: E501  (a text stands on one line, so that it can be read and searched)
"""A firm whose application its sentence names first has what was decided in the same sentence, and its name no preposition."""

import pytest

from domain.claims import Firm, Reading
from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
FIRM = "西门子数字科技有限公司"


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
        f"按{FIRM}申请,工信部批准其在深圳开展增值电信业务试点。",
        f"应{FIRM}提出的申请,工信部日前批复同意该公司参与增值电信业务开放试点。",
        f"11月12日,应{FIRM}申请,工信部批准其开展增值电信业务经营试点,这是天津首家获批企业。",
        f"日前,经{FIRM}申请,江苏省通信管理局已经批准其在苏州开展增值电信业务试点,将在园区提供数据中心服务。",
        f"经{FIRM}自愿申请,我部决定准予其开展增值电信业务扩大对外开放试点。",
    ],
)
def test_who_asked_was_let_in(text: str) -> None:
    reading = read(text)
    firm = find_firm(reading, FIRM)
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


def is_let_in(text: str, name: str = FIRM) -> bool:
    """Whether a firm that the text names so is told as let in."""
    firm = find_firm(read(text), name)
    return firm.status == "approved" and not firm.review


@pytest.mark.parametrize(
    "decided",
    [
        "工信部批准该公司全资子公司在上海开展增值电信业务试点",
        "工信部批准其在上海设立的子公司开展增值电信业务试点",
        "工信部批准其旗下平台开展增值电信业务试点",
        "工信部批准其合作伙伴开展增值电信业务试点",
        "工信部有望批准其开展增值电信业务试点",
        "工信部正在研究是否批准其开展增值电信业务试点",
        "工信部否认批准其开展增值电信业务试点",
        "商会建议工信部批准其开展增值电信业务试点",
        "法院判令工信部作出准予其开展增值电信业务试点与否的决定",
        "工信部原则同意其开展增值电信业务试点,须待验收",
        "工信部批准其开展增值电信业务试点的公示期已开始",
        "工信部批准其开展增值电信业务试点前,其不得对外经营",
        "工信部同意其补充提交增值电信业务试点申请材料",
        "工信部同意其参加增值电信业务试点培训",
        "工信部批准其为试点企业提供机房设备",
        "工信部批准其进网许可,公司计划明年申请增值电信业务试点",
        "金融监管总局批准其开业,其增值电信业务试点申请尚未获批",
        "董事会批准其开展增值电信业务试点申报",
        "建议上海市通信管理局批准其开展增值电信业务试点",
        "待北京市通信管理局批准其开展增值电信业务试点,机房即可启用",
        "工信部批准其在通过验收后开展增值电信业务试点",
        "工信部批准其开展增值电信业务试点,但须先通过安全评估",
        "工信部批准其开展增值电信业务试点,该消息系误传",
        "现同意其参加增值电信业务试点,将向工信部推荐",
        "我局批准其开展数据处理业务",
    ],
)
def test_another_paper_another_body_a_unit_a_plan_or_a_condition_lets_nobody_in(decided: str) -> None:
    assert not is_let_in(f"经{FIRM}申请,{decided}。")


@pytest.mark.parametrize(
    "text",
    [
        f"据传,经{FIRM}申请,工信部批准其开展增值电信业务试点,公司不予置评。",
        f"{FIRM}公告,公司获上海市通信管理局批准终止增值电信业务试点。",
        f"据{FIRM}公告,公司获工信部批准延长增值电信业务试点。",
        f"据{FIRM}公告,公司协助特斯拉取得增值电信业务试点批复。",
        f"据{FIRM}公告,公司收到特斯拉转来的增值电信业务试点批复。",
        f"草案写道,经{FIRM}申请,工信部批准其开展增值电信业务试点。",
        f"例如,经{FIRM}申请,工信部批准其开展增值电信业务试点。",
        f"据{FIRM}披露,公司收到批复,工信部拒绝其增值电信业务试点申请。",
        f"据{FIRM}透露,公司获得工信部批准开展业务,具体为无人机运营,与增值电信业务试点无关。",
        f"据{FIRM}披露,公司的子公司获得工信部增值电信业务试点批复。",
        f"据{FIRM}披露,公司旗下上海西数科技有限公司获得增值电信业务试点批复。",
    ],
)
def test_hearsay_an_end_and_what_others_got_let_nobody_in(text: str) -> None:
    assert not is_let_in(text)


def test_only_the_firms_own_clause_tells_that_it_was_to_end() -> None:
    assert is_let_in(f"{FIRM}获工信部批准开展增值电信业务试点,同日特斯拉获准终止增值电信业务试点。")


@pytest.mark.parametrize(
    ("lead", "name"),
    [
        ("依", "波音数字服务(上海)有限公司"),
        ("经", "纬创资通(苏州)有限公司"),
        ("根据", "经纬信息技术(上海)有限公司"),
        ("依据", "依视路信息技术有限公司"),
    ],
)
def test_a_preposition_is_no_letter_of_the_name(lead: str, name: str) -> None:
    assert is_let_in(f"{lead}{name}申请,工信部批准其开展增值电信业务试点。", name)


@pytest.mark.parametrize("name", ["力拓信息技术(上海)有限公司", "物流宝数据(上海)有限公司", "依图网络科技有限公司"])
def test_a_name_of_which_a_letter_may_be_missing_waits_for_a_person(name: str) -> None:
    firm = find_firm(read(f"应{name}申请,工信部批准其开展增值电信业务试点。"), name)
    assert (firm.status, firm.review) == ("approved", True)


@pytest.mark.parametrize(
    "name",
    [
        "应用材料(中国)有限公司",
        "依视路信息技术有限公司",
        "按摩屋数据科技有限公司",
        "经纬恒润(上海)数据有限公司",
        "据点网络(上海)有限公司",
        "应达工业(上海)有限公司",
    ],
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
