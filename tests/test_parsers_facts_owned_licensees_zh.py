"""Whose unit a Chinese licensee is, in brackets or between commas, takes nothing from its own approval."""

import pytest
from told import tell_page

NAME = "上海德电信息技术有限公司"
GOT = "获得增值电信业务经营试点批复。"


@pytest.mark.parametrize(
    "text",
    [
        f"{NAME}（SAP全资子公司）{GOT}",
        f"{NAME}（系SAP全资子公司）{GOT}",
        f"{NAME}（德国凯思集团的全资子公司）{GOT}",
        f"{NAME}是德国凯思集团的全资子公司，近日{GOT}",
        f"{NAME}（以下简称“德电信息”），系德国电信在华全资子公司，近日{GOT}",
        f"{NAME}，为德国电信独资企业，日前拿到工信部增值电信业务经营试点批复。",
        f"{NAME}（德国电信旗下）、北京盈科数据技术有限公司（电讯盈科旗下）{GOT}",
        f"{NAME}（Deutsche Telekom）和北京盈科数据技术有限公司（PCCW）{GOT}",
    ],
)
def test_it_is_approved(text: str) -> None:
    assert f"{NAME} approved" in tell_page("2026-05-06", text)


@pytest.mark.parametrize(
    "text",
    [
        f"{NAME}（全资子公司：上海凯思网络有限公司）{GOT}",
        f"{NAME}（SAP全资子公司）尚未{GOT}",
        f"{NAME}（申请未获受理）和北京盈科数据技术有限公司{GOT}",
        f"{NAME}（SAP全资子公司）的供应商{GOT}",
        f"{NAME}，系德国电信在华全资子公司，近日申请增值电信业务经营试点批复。",
    ],
)
def test_it_is_not_where_others_are_or_nobody_is(text: str) -> None:
    assert f"{NAME} approved" not in tell_page("2026-05-06", text)
