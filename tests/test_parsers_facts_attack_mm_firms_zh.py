"""Chinese firms beside who helps, hands over, waits or was called so once: and the plain ones beside them."""

import pytest
from told import check

PILOT = "增值电信业务经营试点批复"
FIRM = "博瑞世(上海)智能科技有限公司"


@pytest.mark.parametrize(
    "text",
    [
        f"我所助力{FIRM}获得{PILOT}。",
        f"我司成功协助{FIRM}获得{PILOT}。",
        f"前海管委会先后服务{FIRM}、亚睿云科技(北京)有限公司取得{PILOT}。",
        f"上海申通企业服务有限公司代理{FIRM}拿到{PILOT}。",
    ],
)
def test_a_name_begins_behind_the_words_of_who_helped(text: str) -> None:
    check("2026-01-22", text, (f"{FIRM} approved",), ())
