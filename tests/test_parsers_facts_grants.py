"""Acts of granting told in the ministry's own way, whose misreading would be the costliest."""

import pytest

from domain.claims import Reading
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())


def read(title: str, body: str) -> Reading:
    return READER.read(Document(title, body, authority="regulator"))


@pytest.mark.parametrize(("words", "batch"), [("首批13家", 1), ("第二批8家", 2), ("第三批21家", 3)])
def test_a_ministry_that_grants_to_a_batch_tells_the_batch_and_no_part(words: str, batch: int) -> None:
    told = read("", f"近日，工业和信息化部向{words}外商投资企业发放增值电信业务经营试点批复，可开展互联网接入等业务。")

    assert [count.role for count in told.counts] == ["batch"]
    assert told.statements[0].batch == batch


def test_a_part_of_a_total_is_told_by_its_issuer() -> None:
    told = read("", "截至2020年3月底，外商投资电信企业共232家，其中工业和信息化部颁证182家，上海市通信管理局批复50家。")

    assert [(count.value, count.role) for count in told.counts] == [
        (232, "stock_total"),
        (182, "subset"),
        (50, "subset"),
    ]


def test_the_firms_of_a_table_of_the_approved_are_approved() -> None:
    told = read(
        "工业和信息化部向首批外商投资企业发放增值电信业务经营试点批复",
        "2月28日，工业和信息化部向首批13家外商投资企业发放增值电信业务经营试点批复。\n部分获批企业名单如下：\n"
        "序号 | 企业名称 | 试点地区\n1 | 云岭数据服务（北京）有限公司 | 北京\n2 | 海南岳朗数字科技有限公司 | 海南\n"
        "截至2025年2月底，全国外商投资电信企业达2400余家。",
    )

    assert [(firm.name, firm.status) for firm in told.firms] == [
        ("云岭数据服务（北京）有限公司", "approved"),
        ("海南岳朗数字科技有限公司", "approved"),
    ]


def test_the_firms_of_a_table_of_applicants_are_not_approved() -> None:
    told = read(
        "上海临港受理首批外资企业增值电信业务试点申请",
        "临港新片区今日受理首批7家外资企业的增值电信业务试点申请。\n受理企业名单如下：\n"
        "序号 | 企业名称\n1 | 云岭数据服务（上海）有限公司\n2 | 岳朗数字科技（上海）有限公司",
    )

    assert told.firms
    assert {firm.status for firm in told.firms} == {"applicant"}
