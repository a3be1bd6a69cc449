# ruff: noqa: E501  (a sentence of a test stands on one line)
"""What a table's rows are told as: by the sentence that speaks of the table, not by a remark on one of its columns."""

import pytest
from told import tell_page

DAY = "2026-03-12"
A, B, C = "科斯特数据(上海)有限公司", "北辰云科技(北京)有限公司", "海森堡信息服务(深圳)有限公司"
TABLE = f"企业名称|投资方(国别)|批复业务\n{A}|科斯特集团(德国)|信息服务\n{B}|Nordwind AG(德国)|内容分发网络\n{C}|海森堡控股(瑞士)|信息服务"
OF_TABLE = "现将在本市取得增值电信业务试点批复的外商投资企业予以公布。"


def tell(text: str, title: str = "外资电信试点消息") -> set[str]:
    return tell_page(DAY, f"{title}||{text}")


@pytest.mark.parametrize("remark", ["表中投资方一栏依据企业申报材料填写,仅供参考。", "股比以申请时股权结构为准。"])
def test_a_remark_on_a_column_makes_nobody_an_applicant(remark: str) -> None:
    told = tell(f"{OF_TABLE}\n{remark}\n{TABLE}")
    assert {f"{one} approved" for one in (A, B, C)} <= told
    assert not {one for one in told if one.endswith(" applicant")}


def test_a_table_of_applicants_has_applicants() -> None:
    told = tell(f"现将在本市申请增值电信业务试点的外商投资企业予以公布。\n{TABLE}")
    assert not {one for one in told if one.endswith(" approved")}


def test_a_column_of_investors_has_owners() -> None:
    assert "Nordwind AG parent" in tell(f"{OF_TABLE}\n{TABLE}")


@pytest.mark.parametrize("number", ["17", "十七"])
def test_a_list_that_says_that_there_are_more_may_have_fewer_rows(number: str) -> None:
    head = (
        f"6月11日,工业和信息化部向{number}家外商投资企业核发增值电信业务经营试点批复。\n本次名单如下(排名不分先后):\n"
    )
    rows = f"地区 | 企业 | 业务\n上海 | {A} | 信息服务\n北京 | {B} | 信息服务"
    approved = {f"{A} approved", f"{B} approved"}
    assert approved <= tell(f"{head}{rows}\n其余企业信息可登录系统查询。")
    assert not approved & tell(f"{head}{rows}\n欢迎各企业咨询。")


def test_firms_numbered_apart_are_rows_of_one_list() -> None:
    head = "12月29日,工业和信息化部公布增值电信试点第四批名单,全国共17家企业上榜,园区独占3席。\n本次入围的3家企业情况如下:\n"
    rows = "".join(
        f"({n}){firm}\n业务:信息服务。\n企业在园区设有研发中心,员工200人。\n"
        for n, firm in zip("一二三", (A, B, C), strict=True)
    )
    assert {f"{one} approved" for one in (A, B, C)} <= tell(f"{head}{rows}")
    assert not {f"{one} approved" for one in (A, B, C)} & tell(f"{head.replace('入围', '申请')}{rows}")


def test_a_second_list_numbered_from_one_on_takes_nothing_of_the_first() -> None:
    head = "12月29日,工业和信息化部公布增值电信试点第四批名单,全国共17家企业上榜。\n本次入围的3家企业情况如下:\n"
    others = "克莱因软件(成都)有限公司", "范德瓦尔数据(武汉)有限公司"
    rows, waiting = (
        "".join(
            f"({n}){firm}\n业务:信息服务。\n设有研发中心,员工200人。\n"
            for n, firm in zip("一二三", firms, strict=False)
        )
        for firms in ((A, B, C), others)
    )
    told = tell(f"{head}{rows}另有2家企业的申请正在审查:\n{waiting}")
    assert {f"{one} approved" for one in (A, B, C)} <= told
    assert not {f"{one} approved" for one in others} & told


def test_an_owner_that_opens_a_row_is_no_licensee() -> None:
    rows = f"▶ {A}\n▶ 荷兰范德瓦尔集团旗下的{B}\n▶ {C}"
    told = tell(f"北京市通信管理局副局长宣读了最新一批名单:\n{rows}", title="北京新增3家外资增值电信试点企业")
    assert {f"{one} approved" for one in (A, B, C)} <= told
    assert "范德瓦尔集团 approved" not in told


def test_an_owner_named_behind_the_licensee_of_its_row_is_none() -> None:
    told = tell(f"工信部颁发2份试点批复。新获批的企业包括:\n·{A},母公司为法国企业欧莱特集团;\n·{B}。")
    assert "欧莱特集团 approved" not in told
