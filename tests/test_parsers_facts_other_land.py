# ruff: noqa: E501  (a sentence of a test stands on one line)
"""Who is let in by another country, or by Hong Kong's body, is not told as let in to China's market."""

import pytest
from told import tell_page

DAY = "2026-05-06"
ROW = "三家企业分别是:星河通信有限公司、狮城数据有限公司、环宇电讯有限公司。"
NAMED = ("星河通信有限公司", "狮城数据有限公司", "环宇电讯有限公司")


@pytest.mark.parametrize(
    "act",
    [
        "越南工信部批准三家外资企业经营增值电信业务试点",
        "台灣數位部核准三家外資業者經營第二類電信事業",
        "越南工信部向三家外资企业颁发增值电信业务试点批复",
    ],
)
def test_a_row_behind_another_countrys_grant_waits(act: str) -> None:
    told = tell_page(DAY, f"||{act}。{ROW}")
    assert not {f"{name} approved" for name in NAMED} & told


@pytest.mark.parametrize(
    "act",
    [
        "工信部批准三家外资企业经营增值电信业务试点",
        "上海市通信管理局向美国、德国三家外资企业颁发增值电信业务试点批复",
        "香港贸发局消息,工信部批准三家外资企业经营增值电信业务试点",
        "工信部批准三家外资企业经营增值电信业务试点。新加坡经济发展局局长到场祝贺",
    ],
)
def test_a_row_behind_chinas_grant_is_told_whoever_else_is_named(act: str) -> None:
    told = tell_page(DAY, f"||{act}。{ROW}")
    assert {f"{name} approved" for name in NAMED} <= told


EN = "||{} granted {} to Starlight Telecom Ltd and Pan-Asia Link Ltd. China's value-added telecom pilot for foreign firms goes on."


@pytest.mark.parametrize(
    ("who", "what"),
    [
        ("The Communications Authority", "unified carrier licences"),
        ("HONG KONG -- The Communications Authority", "carrier licences"),
    ],
)
def test_hong_kongs_body_lets_nobody_in_to_china(who: str, what: str) -> None:
    assert "Starlight Telecom Ltd approved" not in tell_page(DAY, EN.format(who, what))


def test_a_citys_authority_is_chinas() -> None:
    who, what = "The Shanghai Municipal Communications Authority", "value-added telecom pilot approvals"
    assert "Starlight Telecom Ltd approved" in tell_page(DAY, EN.format(who, what))
