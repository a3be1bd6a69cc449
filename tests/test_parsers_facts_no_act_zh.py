"""Chinese figures of an act that was not done: looked at first, planned, called off, made up; and plain ones."""

import pytest
from told import check

DAY = "2026-08-05"


@pytest.mark.parametrize(
    "text",
    [
        "上海市通信管理局初审通过13家外资企业的增值电信业务经营试点申请,报部审批。",
        "工信部对13家外资企业的增值电信业务经营试点批复开展检查。",
        "工信部原定7月批准13家外资企业开展增值电信业务经营试点,后推迟。",
        "工信部取消批准13家外资企业开展增值电信业务经营试点的计划。",
        "13家外资企业入围增值电信业务经营试点候选名单。",
        "在这部小说中,工信部批准13家外资企业开展增值电信业务经营试点。",
        "愚人节玩笑称,工信部向13家外资企业发放增值电信业务经营试点批复。",
        "培训案例:工信部向13家外资企业发放增值电信业务经营试点批复。",
        "专家建议批准13家外资企业开展增值电信业务经营试点。",
        "商会呼吁批准13家外资企业开展增值电信业务经营试点。",
        "不到13家外资企业获得增值电信业务经营试点批复。",
        "此前有媒体报道称13家外资企业获批增值电信业务经营试点。",
    ],
)
def test_an_act_that_was_not_done_is_not_told(text: str) -> None:
    check(DAY, f"||{text}", (), ("13 batch", "13 pilot_total"))


@pytest.mark.parametrize(
    "text",
    [
        "工信部7月1日向13家外资企业发放增值电信业务经营试点批复。",
        "13家外资企业入围第二批增值电信业务经营试点名单。",
        "工信部7月1日批准13家外资企业开展增值电信业务经营试点。",
    ],
)
def test_one_that_was_done_is(text: str) -> None:
    check(DAY, f"||{text}", ("13 batch",), ())
