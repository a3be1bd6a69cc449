"""Chinese rows and figures of another trade, of who only prepares, or of an anniversary, beside the pilot's own."""

import pytest
from told import tell_page

DAY = "2026-05-06"
GRANT = "工信部6日为三家外资企业颁发增值电信业务试点批复"
ROW = "两家企业是:华讯网络有限公司、云桥科技有限公司。"


@pytest.mark.parametrize(
    "beside",
    [
        "并为两家内资企业颁发算力互联互通试点批复",
        "并向两家企业颁发5G频率使用许可",
        "上海市同日给两家企业颁发自动驾驶试点牌照",
    ],
)
def test_a_row_of_those_let_in_for_another_trade_waits(beside: str) -> None:
    told = tell_page(DAY, f"||{GRANT},{beside}。{ROW}")
    assert "3 batch" in told
    assert not {"2 batch", "华讯网络有限公司 approved", "云桥科技有限公司 approved"} & told


def test_a_row_of_those_let_in_for_a_service_of_telecom_is_told() -> None:
    text = "工信部6日为两家外资企业颁发增值电信业务试点批复,并为一家内资企业颁发算力试点批复。"
    assert "华讯网络有限公司 approved" in tell_page(DAY, f"||{text}{ROW}")


@pytest.mark.parametrize(
    ("lead", "is_told"),
    [
        ("获准开展自动驾驶试点的企业中,", False),
        ("已获批医疗器械注册的企业包括", False),
        ("获准开展增值电信业务试点的企业包括", True),
    ],
)
def test_those_of_another_pilot_wait(lead: str, is_told: bool) -> None:
    told = tell_page(DAY, f"||{GRANT}。{lead}博澜数据科技有限公司、海曼信息科技有限公司。")
    assert ("博澜数据科技有限公司 approved" in told) is is_told


def test_who_only_prepares_is_no_part() -> None:
    text = "江苏外资增值电信业务试点获批企业9家:苏州7家企业领到批复,无锡{}。"
    assert "2 subset" not in tell_page(DAY, "||" + text.format("2家企业正在准备材料"))
    assert "2 subset" in tell_page(DAY, "||工信部批准9家外资企业开展增值电信业务试点,其中苏州7家,无锡2家。")


def test_an_anniversary_is_no_day_of_a_batch() -> None:
    text = "4月8日,增值电信业务扩大对外开放试点迎来两周年,首批13家外资企业业务稳步增长。"
    assert "13 batch" not in tell_page(DAY, f"||{text}")
    granted = "增值电信业务扩大对外开放试点两周年,工信部4月8日向新一批13家外资企业颁发批复。"
    assert "13 batch" in tell_page(DAY, f"||{granted}")


def test_some_firms_of_before_are_no_total() -> None:
    assert "3 pilot_total" not in tell_page(DAY, "||此前三家企业于2025年获批增值电信业务试点,现被注销批复。")
    both = "工信部批准5家外资企业开展增值电信业务试点,加上此前13家,共18家。"
    assert {"13 pilot_total", "18 pilot_total"} <= tell_page(DAY, f"||{both}")


@pytest.mark.parametrize(("fate", "is_told"), [("被要求补正", False), ("同日获颁批复", True)])
def test_as_many_others_who_wait_are_not_those_let_in(fate: str, is_told: bool) -> None:
    text = f"三家企业获颁外资增值电信业务试点批复,另有三家{fate}。"
    row = "另外三家企业是:博澜数据科技有限公司、海曼信息科技有限公司、凯捷云科技有限公司。"
    assert ("博澜数据科技有限公司 approved" in tell_page(DAY, f"||{text}{row}")) is is_told
