# ruff: noqa: E501  (a passage of a test stands on one line)
"""Chinese figures that are still to come, that tell an end beside a grant, or count others: and the plain ones beside them."""

import pytest
from told import check, check_figures

PILOT = "增值电信业务经营试点批复"


@pytest.mark.parametrize(
    "text",
    [
        "第四批15家外资企业已通过专家评审,预计下周获批。",
        f"第四批15家外资企业的{PILOT}预计下周发放。",
        "第四批外资增值电信试点企业共15家,目前已完成初审。",
        "第四批外资增值电信试点申报企业共15家。",
        f"首批6家外资企业有望春节前拿到{PILOT}。",
        "工信部3月9日同意将首批13家外资增值电信试点企业的批复有效期延长至2030年。",
        "工信部向民营企业发放卫星物联网试验批复,首批5家。",
        f"1月20日,首批获{PILOT}的13家外资企业全部投入运营。",
    ],
)
def test_what_is_to_come_or_done_later_is_no_batch(text: str) -> None:
    check_figures("2026-01-22", text, set())


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        ("工信部3月9日注销了58家外资企业中的2家增值电信业务试点批复,另56家继续有效。", ("58 pilot_total", "2 other", "56 pilot_total"), ("58 other",)),
        ("3月9日,14家外企获批增值电信试点、2家退出。", ("2 other",), ("14 other",)),
        (f"第四批名单新增4家外资企业获{PILOT},另有2家已获批企业增项。", ("4 batch", "2 other"), ("2 batch",)),
        ("工信部1月20日公告,准予217家企业增值电信业务经营许可,其中外商投资企业9家。", ("217 other",), ("217 batch",)),
        (f"12家外资企业1月20日获{PILOT},另有8家获支付牌照。", ("12 batch", "8 other"), ("8 batch",)),
        ("上海累计有1060家跨国公司地区总部、631家外资研发中心、23家外资增值电信试点企业。", ("631 other", "23 pilot_total in Shanghai"), ("631 pilot_total",)),
        ("数读开放:2780家外商投资电信企业;58家试点企业;4个试点地区。", ("2780 stock_total", "58 pilot_total"), ("58 stock_total",)),
        ("12月18日,工信部公布58家外资增值电信试点企业名单,其中新增24家。", ("58 pilot_total",), ("58 stock_total", "58 batch")),
        ("外资增值电信试点方面,已批复58家。", ("58 pilot_total",), ("58 batch",)),
        ("外资电信企业总数2780家(2025年底),试点批复企业61家(1月20日),其中上海26家。", ("61 pilot_total as of 2026-01-20", "26 subset as of 2026-01-20"), ("61 batch", "26 subset as of 2025-12")),
        ("3月9日,试点扩围后的首批批复发出,天津、苏州共有6家外资企业获准开展增值电信业务。", ("6 batch as of 2026-03-09",), ("6 pilot_total",)),
    ],
)  # fmt: skip
def test_each_figure_is_what_its_own_words_say(text: str, told: tuple[str, ...], untold: tuple[str, ...]) -> None:
    check("2026-03-10", text, told, untold)
