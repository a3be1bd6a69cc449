"""Who asks that an approval end is no applicant; who files through a unit is; who owns or deals is not let in."""
# ruff: noqa: E501  (a text stands on one line)

import pytest
from told import READER, list_figures

from domain.claims import REVIEW_BELOW, Reading
from domain.dates import Published
from parsers.facts.text.document import Document
from parsers.facts.values.authorities import find_authorities

ENDED_ZH = (
    "经查，下列企业主动申请终止经营或未按规定开展经营活动，现决定注销其增值电信业务经营试点批复：\n"
    "一、主动申请终止经营的企业（2家）\n维尔纳数字科技（北京）有限公司\n上海泰宏信息服务有限公司\n"
    "二、未按规定开展经营活动的企业（1家）\n深圳前海佐川网络有限公司"
)
ENDED_EN = (
    "The Ministry of Industry and Information Technology (MIIT) has cancelled the value-added telecom pilot approvals of "
    "three foreign-invested companies. Two of the companies, Werner Digital Technology (Beijing) Co., Ltd. and Shanghai "
    "Taihong Information Services Co., Ltd., had applied to end their operations."
)
DAY = "2026-09-03"


def read(text: str) -> Reading:
    return READER.read(Document("", text, Published(DAY)))


def list_firms(text: str) -> dict[str, str]:
    """All firms that are read, told or waiting, with what became of them."""
    return {one.name: one.status for one in read(text).firms}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (ENDED_ZH, {"维尔纳数字科技（北京）有限公司", "上海泰宏信息服务有限公司", "深圳前海佐川网络有限公司"}),
        (
            ENDED_EN,
            {"Werner Digital Technology (Beijing) Co., Ltd.", "Shanghai Taihong Information Services Co., Ltd."},
        ),
    ],
)
def test_whoever_asked_for_the_end_holds_an_approval_no_longer(text: str, names: set[str]) -> None:
    found = {name: status for name, status in list_firms(text).items() if name in names}
    assert found == dict.fromkeys(names, "revoked")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "维尔纳数字科技（北京）有限公司申请在北京开展增值电信业务经营试点，工信部已受理。",
            "维尔纳数字科技（北京）有限公司",
        ),
        (
            "集团已透过全资附属汇港云网（深圳）有限公司，向深圳市通信管理局申请增值电信业务经营试点。",
            "汇港云网（深圳）有限公司",
        ),
        ("除汇港宽频外，据悉环球全域电讯亦正准备入表，申请增值电信业务经营试点。", "环球全域电讯"),
        (
            "Werner Digital Technology (Beijing) Co., Ltd. has applied for an approval under the value-added telecom pilot.",
            "Werner Digital Technology (Beijing) Co., Ltd.",
        ),
    ],
)
def test_whoever_asks_to_be_let_in_is_an_applicant(text: str, name: str) -> None:
    assert list_firms(text)[name] == "applicant"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("广域云科（海南）有限公司由德国广域集团独资设立，获得工信部增值电信业务经营试点批复。", {"广域云科（海南）有限公司", "广域集团"}),
        ("海南澜达国际数字科技有限公司由马来西亚云顶数字集团投资设立，今年2月获批增值电信业务经营试点。", {"海南澜达国际数字科技有限公司", "云顶数字集团"}),
        ("公司计划与中国电信苏州分公司开展网络互联合作。上海甲骨云科技有限公司获得增值电信业务经营试点批复。", {"中国电信苏州分公司", "上海甲骨云科技有限公司"}),
        ("Approvals went to Intel Cloud Services (Chengdu) Co Ltd, New Telelink (Sichuan) Information Technology Co Ltd and CapitaLand Data (Chengdu) Co Ltd under the value-added telecom pilot.", {"Intel Cloud Services (Chengdu) Co Ltd", "New Telelink (Sichuan) Information Technology Co Ltd", "CapitaLand Data (Chengdu) Co Ltd"}),
    ],
)  # fmt: skip
def test_names_end_and_begin_where_they_do(text: str, names: set[str]) -> None:
    assert set(list_firms(text)) == names


def test_through_whom_a_business_was_run_before_is_not_told_as_let_in() -> None:
    text = (
        "Wexcel (Shenzhen) Data Co., Ltd. received the value-added telecom pilot approval from MIIT. Prior to the approval, the "
        'Company conducted this business through Shenzhen Weizhi Education Technology Co., Ltd. (the "VIE"), which holds an ICP license.'
    )
    told = {one.name for one in read(text).firms if one.status == "approved" and one.confidence >= REVIEW_BELOW}
    assert told == {"Wexcel (Shenzhen) Data Co., Ltd."}


def test_who_serves_a_licensee_is_not_told_as_one() -> None:
    text = (
        "沃克曼供应链科技（深圳）有限公司收到工业和信息化部颁发的增值电信业务经营试点批复。此前，其线上业务由持有增值电信业务经营许可证的"
        "深圳市化联网络有限公司提供技术服务，协议将到期。"
    )
    told = {one.name for one in read(text).firms if one.status == "approved" and one.confidence >= REVIEW_BELOW}
    assert told == {"沃克曼供应链科技（深圳）有限公司"}


FIGURES = [
    ("Approved companies in Hainan reached 58 by the end of March under the value-added telecom pilot. Seven were added in the first quarter of this year, the Hainan communications administration said.", "7 subset", "7 other"),
    ("目前，海南已有11家外资企业获得增值电信业务经营试点批复。“全球数据存管枢纽”试点已有12家企业入驻。", "12 pilot_total", "12 other"),
    ("6家外资企业获得增值电信业务经营试点批复。从投资来源看，6家企业中来自中国香港的有3家。", "6 subset", "3 subset"),
    ("In the first half of this year we approved 44 foreign-invested companies in two batches under the value-added telecom pilot.", "44 pilot_total", "44 other"),
    ("Regulators have approved 75 companies so far under the value-added telecom pilot, including 11 announced this week.", "11 subset", "11 batch"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wrong", "right"), FIGURES)
def test_what_was_added_over_a_time_is_no_part_and_a_whole_told_again_neither(
    text: str, wrong: str, right: str
) -> None:
    found = {f"{one.value} {one.role}" for one in read(text).counts}
    assert wrong not in found
    assert right in found


def test_of_a_batch_added_up_for_one_place_it_is_open_what_it_counts() -> None:
    text = "1至9月，北京新增获批增值电信试点企业9家。加上首批的3家，北京市获批企业达到12家。"
    assert "3 batch" not in list_figures(DAY, text)


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("工信部批准13家企业。根据商务部统计，前8个月实际使用外资5065.8亿元。", ("MIIT",)),
        ("工信部批准13家企业。商务部数据显示，今年新设外商投资企业4万家。", ("MIIT",)),
        ("商务部数据显示，外商投资电信企业达到2400家。", ("MOFCOM",)),
        ("商务部数据显示，前8个月实际使用外资5065.8亿元。", ("MOFCOM",)),
        ("商务部介绍，增值电信试点已批准13家企业。", ("MOFCOM",)),
        ("MIIT approved 13 firms. Foreign investment fell by 10 percent, Ministry of Commerce data showed.", ("MIIT",)),
        ("Foreign-invested telecom firms reached 2,400, according to MOFCOM.", ("MOFCOM",)),
    ],
)
def test_a_ministry_that_gives_figures_of_all_investment_is_no_authority_here(
    text: str, bodies: tuple[str, ...]
) -> None:
    assert find_authorities(text) == bodies
