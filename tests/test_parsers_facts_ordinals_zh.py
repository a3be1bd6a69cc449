"""Ordinals of those let in, 北京第5家获批的外资企业: of which place, and which of them are told as fact."""

import pytest
from told import list_figures, tell_page

DAY = "2026-04-29"
HEAD = "外资增值电信试点观察"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "4月28日,北京市通信管理局颁发增值电信业务经营试点批复,这是北京市第5家获此批复的外商独资企业。",
            "5 pilot_total in Beijing",
        ),
        (
            "海南省的椰树云数据公司4月28日收到增值电信试点批复,是我省第三家获得该类批复的外资企业。",
            "3 pilot_total in Hainan",
        ),
        ("工信部今日批准其经营增值电信业务试点,为上海第40家获批外企。", "40 pilot_total in Shanghai"),
        ("在江苏,这是第五家拿到试点批复的外资企业。", "5 pilot_total in Jiangsu"),
        ("4月28日,全国增值电信业务扩大对外开放试点迎来第100家获批企业。", "100 pilot_total in None"),
        ("这是江苏第1家、全国第七十家获批的外商独资企业,持有增值电信试点批复。", "70 pilot_total in None"),
        ("该公司是工信部自2025年2月以来批准的第127家试点企业。", "127 pilot_total in None"),
    ],
)
def test_a_plain_ordinal_of_a_known_place_is_told(text: str, told: str) -> None:
    assert told in tell_page(DAY, f"{HEAD}||{text}")


@pytest.mark.parametrize(
    "text",
    [
        "若获批,该公司将成为北京第15家获批的外资企业。",
        "该公司有望成为上海第40家获批的外资企业,工信部正在审查其增值电信试点申请。",
        "该公司自称是全国第60家获批的外资企业。",
        "据董事会所知,该公司为海南省第11家获批之外商投资企业。",
        "这是过去一年里全国第14家交回增值电信试点批复的外资企业。",
        "拿到增值电信业务试点批复后,该公司成为第14家获批外企。",
        "该公司成为上海第8家获批的外资医院。",
        "它是全国第30家独资经营云计算的外企。",
    ],
)
def test_an_ordinal_of_others_of_no_known_place_or_of_nobody_yet_is_not(text: str) -> None:
    assert not list_figures(DAY, f"{HEAD}||{text}")


@pytest.mark.parametrize(
    ("behind", "is_told"),
    [("昨日揭牌", True), ("将于下月揭晓", False), ("有望落户滨海新区", False), ("花落谁家?", False)],
)
def test_an_ordinal_that_is_to_come_counts_nobody(behind: str, is_told: bool) -> None:
    told = tell_page(DAY, f"{HEAD}||天津第3家获得增值电信业务试点批复的外资企业{behind}。")
    assert ("3 pilot_total in Tianjin" in told) is is_told
