# ruff: noqa: E501  (a sentence of a test stands on one line)
"""Whom the rows of a Chinese text name as applicants, and who only stands beside them."""

import pytest

from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
A, B, C = "科斯特数据(上海)有限公司", "北辰云科技(北京)有限公司", "海森堡信息服务(深圳)有限公司"


def list_firms(text: str, status: str, *, told: bool = False) -> set[str]:
    reading = READER.read(Document("", text, Published("2026-05-06")))
    return {one.name for one in reading.firms if one.status == status and not (told and one.review)}


@pytest.mark.parametrize(
    "text",
    [
        f"{A}、{B}、{C}等五家外资企业,元旦前后陆续向工信部递交了增值电信业务试点申请。",
        f"临港启动外资增值电信试点申报。首日窗口共受理11家企业的申请,分别为:{A}、{B}、{C}等。",
        f"据窗口统计,当天受理外资增值电信试点申请11件。11家企业分别为:{A}、{B}、{C}。",
        f"拿到外资增值电信试点受理通知书的,有{A}、{B}以及{C}。",
        f"浦东新区与{A}、{B}、{C}等7家外资企业签署增值电信业务试点合作备忘录。",
        f"上海有10家外企先把增值电信试点申报表填好,他报出的名字有{A}、{B}和{C}。",
        f"当天递交外资增值电信试点申请的还有{A}、{B}、{C}。",
    ],
)
def test_a_row_of_applicants_is_told(text: str) -> None:
    assert {A, B, C} <= list_firms(text, "applicant", told=True)


@pytest.mark.parametrize(
    "text",
    [
        f"{A}、{B}、{C}等五家外资企业获批开展增值电信业务试点,另有三家递交了申请。",
        f"六家外资企业从增值电信试点的申请人变成试点企业。六家企业依次是:{A}、{B}、{C}。",
        f"外资增值电信试点启动。{A}、{B}、{C}等五家企业均表示没有申请试点的计划。",
    ],
)
def test_a_row_of_others_is_not(text: str) -> None:
    assert not {A, B, C} & list_firms(text, "applicant", told=True)


def test_one_firm_whose_papers_are_looked_at_applies() -> None:
    assert "特斯拉中国" in list_firms(
        "特斯拉中国对外事务副总裁回应,公司去年已依规提交增值电信试点申请,目前仍在等候。", "applicant"
    )
    assert "科兰茨" in list_firms("德资企业科兰茨今年四月提交的增值电信试点材料至今仍在补正。", "applicant")


@pytest.mark.parametrize(
    "text",
    [
        "中华电信、远传电信均表示目前无申请增值电信试点的规划。",
        "市场早前盛传甲骨文及思爱普有意申请外资增值电信试点,两家公司均不予置评。",
        "某外媒称微软中国已获外资增值电信试点批复,微软中国予以否认,称公司未提出过申请。",
        "亚马逊打算下季度向工信部申请外资增值电信试点。",
    ],
)
def test_who_has_filed_nothing_is_not_told_as_an_applicant(text: str) -> None:
    assert not list_firms(text, "applicant", told=True)


def test_the_owner_of_who_files_is_not_told_as_an_applicant() -> None:
    text = "三菱日联集团旗下的菱讯数据(上海)有限公司已向上海市通信管理局递交增值电信试点申请。"
    assert list_firms(text, "applicant", told=True) == {"菱讯数据(上海)有限公司"}


def test_a_head_that_names_the_request_of_firms_makes_them_no_applicants() -> None:
    text = f"增值电信业务经营试点批复公示\n根据企业申请,经审查,同意以下企业开展增值电信业务经营试点:\n企业名称:{A}\n业务种类:信息服务业务\n企业名称:{B}\n业务种类:互联网数据中心业务\n"
    assert {A, B} <= list_firms(text, "approved", told=True)


def test_who_lied_when_it_applied_is_one_whose_approval_ends_in_a_notice_of_ends() -> None:
    text = f"关于撤销2家外商投资企业增值电信业务经营试点批复的决定\n经查,{A}在申请增值电信业务经营试点时,提供的材料与事实不符,决定撤销其试点批复。"
    assert A in list_firms(text, "revoked")
