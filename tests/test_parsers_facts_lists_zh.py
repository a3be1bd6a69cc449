"""Chinese notices and rows of names whose head is short: who of them is told as approved, and who is not."""

import pytest
from told import tell_page

DAY = "2026-03-04"
FIRST, SECOND, THIRD = "上海卡林顿云信息技术有限公司", "北京维尔德数据有限公司", "深圳诺登信息服务有限公司"
ALL = {f"{name} approved" for name in (FIRST, SECOND, THIRD)}
ROW = f"{FIRST}、{SECOND}及{THIRD}"
LINES = f"1 {FIRST}\n2 {SECOND}\n3 {THIRD}\n"
SIGNED = "工业和信息化部\n2026年3月2日"


BATCH = "外资企业获增值电信试点批复||3月2日,工业和信息化部向3家外资企业发放增值电信业务经营试点批复。"


@pytest.mark.parametrize(
    "head",
    [
        "这3家企业是:",
        "這三家企業是:",
        "上述3家公司分别为:",
        "它们是:",
        "具体为:",
        "获批企业为:",
        "这3家企业分别是",
    ],
)
def test_a_row_of_as_many_names_as_the_batch_before_is_told(head: str) -> None:
    assert tell_page(DAY, f"{BATCH}{head}{ROW}。") >= ALL


def test_so_is_a_list_of_as_many_lines() -> None:
    assert tell_page(DAY, f"{BATCH}这3家企业是:\n{LINES}") >= ALL


@pytest.mark.parametrize(
    "rest",
    [
        f"这3家企业是{FIRST}、{SECOND}和{THIRD}的供应商。",
        f"这3家企业为{ROW}提供服务。",
        f"另有3家企业已提交申请,它们是{ROW}。",
        f"3家企业的申请正在公示。它们是:{ROW}。",
        f"这3家企业是:{FIRST}、{SECOND}。",
        f"它们的客户是:{ROW}。",
    ],
)
def test_other_rows_are_not(rest: str) -> None:
    assert not tell_page(DAY, f"{BATCH}{rest}") & ALL


def test_nor_those_who_only_applied() -> None:
    text = "外资企业申请增值电信试点||3月2日,3家外资企业向工信部提交了增值电信业务经营试点申请。"
    assert not tell_page(DAY, f"{text}这3家企业是:{ROW}。") & ALL


NOTICE = "关于发放增值电信业务经营试点批复的公告||"


@pytest.mark.parametrize(
    "head",
    [
        "我部向下列企业发放增值电信业务经营试点批复。",
        "经审查,我部向下列3家外资企业发放增值电信业务经营试点批复,现予公告。",
        "经审查,下列3家外资企业符合条件,准予开展增值电信业务经营试点。",
        "经审核,以下外商投资企业符合法定条件,准予颁发增值电信业务经营许可证:",
        "经审查,增补下列外资企业为增值电信业务经营试点企业:",
    ],
)
def test_a_notice_lists_those_let_in(head: str) -> None:
    told = tell_page(DAY, f"{NOTICE}{head}\n{LINES}{SIGNED}")
    assert told >= ALL
    assert "kind approval" in told


@pytest.mark.parametrize(
    "head",
    [
        "我部拟向下列企业发放增值电信业务经营试点批复,现予公示。",
        "下列外资企业已提交增值电信业务经营试点申请。",
        "经审查,下列外资企业不符合条件,不予开展增值电信业务经营试点。",
        "下列外资企业的增值电信业务经营试点批复予以注销。",
        "以下外资企业将参加增值电信业务经营试点座谈会。",
        "下列企业对准予开展增值电信业务经营试点的决定提出异议。",
    ],
)
def test_a_notice_of_another_thing_does_not(head: str) -> None:
    assert not tell_page(DAY, f"通信管理局公告||{head}\n{LINES}{SIGNED}") & ALL


@pytest.mark.parametrize(
    "title",
    [
        "工信部公布增值电信业务扩大对外开放试点企业名单(第二批)",
        "2026年第一季度增值电信业务经营试点批复企业清单",
        "增值电信业务开放试点企业名单",
    ],
)
def test_a_list_of_the_pilots_firms_tells_them(title: str) -> None:
    told = tell_page(DAY, f"{title}||发布时间:2026-03-02 来源:信息通信管理局\n序号 企业名称 所在地区\n{LINES}")
    assert told >= ALL
    assert "kind approval" in told


@pytest.mark.parametrize(
    "title",
    [
        "增值电信业务开放试点申请企业名单",
        "增值电信业务开放试点座谈会参会企业名单",
        "增值电信业务经营试点批复注销企业名单",
        "拟纳入增值电信业务开放试点企业名单",
        "增值电信业务开放试点企业名单(公示)",
    ],
)
def test_other_lists_do_not(title: str) -> None:
    told = tell_page(DAY, f"{title}||发布时间:2026-03-02 来源:信息通信管理局\n序号 企业名称 所在地区\n{LINES}")
    assert not told & ALL


def test_who_keeps_the_page_is_no_item_of_its_list() -> None:
    told = tell_page(DAY, f"增值电信业务开放试点企业名单||序号 企业名称\n1 {FIRST}\n{SECOND} 版权所有")
    assert f"{FIRST} approved" in told
    assert f"{SECOND} approved" not in told
