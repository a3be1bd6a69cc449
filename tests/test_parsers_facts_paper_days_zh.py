# ruff: noqa: E501  (a sentence stands on one line, so that it can be read and searched)
"""The day that a Chinese paper bears, or on which the ministry's paper went out, and days beside it that are others'."""

import pytest
from told import tell_page

END = (
    "关于注销部分外商投资企业增值电信业务经营许可的公告||经企业书面申请，我局决定注销下列外商投资企业的增值电信业务经营许可证："
    "博朗海信息服务（上海）有限公司、凯特莱数据（上海）有限公司。\n特此公告。\n"
)
GOT = (
    "外资百货拿下外商独资电商第一证||外商独资企业凯特莱商贸（长沙）有限公司昨天晒出工信部颁发的增值电信业务经营许可证。"
)


@pytest.mark.parametrize(
    ("day", "text", "decided"),
    [
        ("2024-12-10", f"{END}二〇二四年十二月九日", "2024-12-09"),
        ("2024-12-10", f"{END}2024年12月9日\n（联系电话：021-00000000）", "2024-12-09"),
        ("2024-12-10", f"{END}二〇二四年十二月九日\n【关闭窗口】", "2024-12-09"),
        (
            "2016-05-12",
            f"{GOT}省通信管理局证实，证件4月28日由工信部核发，在全国外商独资企业里是头一张。",
            "2016-04-28",
        ),
        (
            "2026-02-05",
            "又一家外资企业拿到增值电信试点批复||外资企业博朗海信息服务（北京）有限公司拿到增值电信业务试点批复。去年9月改完材料；1月29日，部里的批复函落章。",
            "2026-01-29",
        ),
        (
            "2004-03-20",
            "外资合资公司批文到手||中外合资的博朗海信息服务（北京）有限公司拿到增值电信业务批文：今年2月6日，正月十六，信息产业部正式下文，准其开办信息服务业务。",
            "2004-02-06",
        ),
    ],
)
def test_the_papers_day_is_the_acts(day: str, text: str, decided: str) -> None:
    assert f"decided {decided}" in tell_page(day, text)


@pytest.mark.parametrize(
    ("day", "text", "other"),
    [
        ("2024-12-10", f"{END}上一篇\n二〇二四年十一月九日\n关于召开座谈会的通知", "2024-11-09"),
        ("2016-05-12", f"{GOT}营业执照4月28日由区局核发，许可证则在上月到手。", "2016-04-28"),
        (
            "2026-02-05",
            "又一家外资企业拿到增值电信试点批复||外资企业博朗海信息服务（北京）有限公司拿到增值电信业务试点批复。1月29日，部里的专家到园区调研。",
            "2026-01-29",
        ),
    ],
)
def test_a_day_of_else_is_not(day: str, text: str, other: str) -> None:
    assert f"decided {other}" not in tell_page(day, text)
