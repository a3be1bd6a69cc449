# ruff: noqa: E501  (a sentence stands on one line, so that it can be read and searched)
"""The day on which a firm tells of what was given to it dates nothing; the act's own day does, and a body's announcement."""

import pytest
from told import check

UNIT = "北辰数据服务（上海）有限公司"
PAPER = "增值电信业务经营试点批复"


@pytest.mark.parametrize(
    "text",
    [
        f"瑞丰控股（01234）昨晚公布，旗下{UNIT}获工业和信息化部发出{PAPER}。",
        f"11月5日消息，瑞丰集团（RF）宣布，其全资子公司{UNIT}获得工信部颁发的{PAPER}。",
        f"瑞丰银行昨公布，全资附属{UNIT}获得由工信部签发的{PAPER}。",
        f"瑞丰集团11月5日向本报记者确认，{UNIT}获得工信部{PAPER}。",
        f"11月5日，瑞丰中国证实，{UNIT}已获工信部批准开展增值电信业务试点。",
    ],
)
def test_a_firm_that_tells_of_it_dates_nothing(text: str) -> None:
    check("2025-11-06", text, ("kind approval",), ("decided ",))


@pytest.mark.parametrize(
    "text",
    [
        f"瑞丰控股（01234）昨日公布，旗下{UNIT}已于10月27日获工业和信息化部发出{PAPER}。",
        f"11月5日，瑞丰集团在官微宣布，旗下{UNIT}于10月27日正式获得工业和信息化部颁发的{PAPER}。",
        f"瑞丰银行昨公布，全资附属{UNIT}获得由工信部签发、日期为10月27日的{PAPER}。",
    ],
)
def test_the_acts_own_day_decides(text: str) -> None:
    check("2025-11-06", text, ("kind approval", "decided 2025-10-27"), ("decided 2025-11-05",))


@pytest.mark.parametrize(
    "text",
    [
        f"工信部11月5日宣布，向19家外资企业发放{PAPER}。",
        f"上海市通信管理局5日公布，{UNIT}获得{PAPER}。",
        f"{UNIT}11月5日正式获得工信部{PAPER}。",
        f"瑞丰集团公告，{UNIT}11月5日获得工信部{PAPER}。",
        f"瑞丰集团11月5日公告，{UNIT}当日获得工信部{PAPER}。",
    ],
)
def test_a_bodys_announcement_and_the_day_itself_date_the_act(text: str) -> None:
    check("2025-11-06", text, ("kind approval", "decided 2025-11-05"), ())
