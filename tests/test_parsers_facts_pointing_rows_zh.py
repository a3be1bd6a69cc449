# ruff: noqa: E501  (a sentence of a test stands on one line)
"""Whether a Chinese row whose head only points back is told as let in, where sentences before tell it, and not where they tell others."""

import pytest
from told import tell_page

DAY = "2026-03-12"
A, B, C = "科斯特数据(上海)有限公司", "北辰云科技(北京)有限公司", "海森堡信息服务(深圳)有限公司"
LET_IN = "工业和信息化部近日批准3家外资企业开展增值电信业务经营试点,其中上海2家。"
#: A sentence that counts nobody between the act and the row.
ASIDE = "仪式现场气氛热烈。"


def list_approved(text: str) -> set[str]:
    """Who is told as approved of a text under a title that says nothing."""
    told = tell_page(DAY, f"外资电信试点消息||{text}")
    return {one.removesuffix(" approved") for one in told if one.endswith(" approved")}


@pytest.mark.parametrize(
    "row",
    [
        f"这3家企业是:{A}、{B}和{C}。",
        f"三家企业依次是:{A}、{B}、{C}。",
        f"3家企业,均在自贸区内:{A}、{B}、{C}。",
        f"这3家企业中,{A}主营数据中心,{B}主营接入,{C}主营信息服务。",
        f"3家企业分别为:{A}(母公司为德国科斯特集团)、{B}(日资)和{C}。",
    ],
)
def test_a_head_that_counts_as_many_as_the_act_far_before_names_them(row: str) -> None:
    assert {A, B, C} <= list_approved(f"{LET_IN}{ASIDE}{ASIDE}{row}")


def test_so_does_one_that_counts_as_many_as_the_title() -> None:
    page = f"三家外企拿到增值电信试点批复||上午十点,三家企业的代表走上台。三家企业依次是:{A}、{B}、{C}。"
    assert {f"{one} approved" for one in (A, B, C)} <= tell_page(DAY, page)


@pytest.mark.parametrize(
    ("row", "named"),
    [
        (f"上海的两家是:{A}、{B}。", {A, B}),
        (f"上海2家,均在浦东:{A}、{B}。", {A, B}),
        (f"上海的两家中,{A}由一家法国企业独资;另一家为{B},港资占七成。", {A, B}),
        (f"另外一家是{C}。", {C}),
        (f"张江的那家叫{A},主业是再生资源交易。", {A}),
    ],
)
def test_some_of_them_are_told_by_their_place_or_as_the_rest(row: str, named: set[str]) -> None:
    assert named <= list_approved(f"{LET_IN}{row}")


@pytest.mark.parametrize(
    "row",
    [
        f"公开渠道能够查到名字的有{A}和{B}。",
        f"综合各家媒体,可以指认的有{A}、{B}。",
        f"我知道的有日本的{A},还有{B}。",
        f"既有做汽车数据的{A},也有从事药品撮合的{B}。",
        f"除{A}外,北京方面还有{B}。",
        f"企业名录(括号内为控股方):{A}(Harrow Holdings,英国);{B}(新世纪集团,香港)。",
    ],
)
def test_a_head_that_counts_nobody_takes_up_the_act_right_before(row: str) -> None:
    assert {A, B} <= list_approved(f"{LET_IN}{row}")


@pytest.mark.parametrize(
    "between",
    [
        "另有3家企业仍在审核。",
        "同期3家企业的申请被退回补正。",
        "发布会上,三家企业作了发言。",
        "部里还约谈了3家企业。",
        "三、不予批准。",
        "当天另有三家企业主动撤回申请。",
    ],
)
def test_who_are_counted_nearer_are_meant(between: str) -> None:
    assert not {A, B, C} & list_approved(f"{LET_IN}{between}3家企业分别是:{A}、{B}、{C}。")


@pytest.mark.parametrize(
    "row",
    [
        f"发言的三家企业是{A}、{B}、{C}。",
        f"三家律所是{A}、{B}、{C}。",
        f"另外三家被退回补正的是{A}、{B}和{C}。",
        f"深圳的三家受理企业是{A}、{B}、{C}。",
        f"上海的三家合作方分别是{A}、{B}、{C}。",
        f"这3家企业中,{A}已注销,{B}在审,{C}未获批。",
        f"能够查到的申请企业有{A}、{B}、{C}。",
        f"除{A}外,到会的还有{B}、{C}。",
        f"3家企业的供应商是:{A}、{B}、{C}。",
    ],
)
def test_a_row_of_others_or_of_another_count_is_not_told(row: str) -> None:
    assert not {A, B, C} & list_approved(f"{LET_IN}{row}")


@pytest.mark.parametrize(
    "act",
    [
        "工业和信息化部受理了3家外资企业的增值电信业务试点申请。",
        "有3家外资企业有望获批增值电信业务试点。",
        "网传3家外资企业获批增值电信业务试点。",
        "3家外资企业未获增值电信业务试点批复。",
        "市通信管理局约谈了3家外资电信企业。",
    ],
)
def test_what_is_no_act_lets_nobody_in(act: str) -> None:
    assert not {A, B, C} & list_approved(f"{act}{ASIDE}3家企业是:{A}、{B}、{C}。")


@pytest.mark.parametrize(
    "last",
    [
        "台协干部透露,目前已经送件的台商有5家,正在备件的超过10家。他点名其中脚步最快的是",
        "目前园区还有5家企业在排队。其中包括",
        "园区内另有多家跨国公司设有研发中心。其中有",
        "上市公司股价应声上涨。例如",
        "数据中心运营商有望受益。代表企业包括",
        "市场上原有的玩家不少。比如",
    ],
)
def test_members_are_those_of_whom_was_spoken_last(last: str) -> None:
    assert not {A, B} & list_approved(f"{LET_IN}{last}{A}、{B}。")


@pytest.mark.parametrize(
    "last", ["其中包括", f"{ASIDE}其中包括", "这3家企业均在自贸区内。其中包括", "今年新批的企业比如", "在列的有"]
)
def test_so_they_are_where_it_was_of_those_let_in(last: str) -> None:
    assert {A, B} <= list_approved(f"{LET_IN}{last}{A}、{B}。")
