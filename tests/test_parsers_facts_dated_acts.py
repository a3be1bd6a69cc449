"""What one day's act gave is a batch, whatever words for a while or a sum stand beside it; sums of all stay sums."""

import pytest
from told import check, tell_page

PAPER = "增值电信业务经营试点批复"


@pytest.mark.parametrize(
    "text",
    [
        f"工业和信息化部6日向19家外商投资企业发放{PAPER}，这是试点启动以来的首批批复。",
        f"工业和信息化部6日向19家外商投资企业颁发{PAPER}，是开放以来批复数量最多的一次。",
        f"11月6日，工信部向19家外资企业发放{PAPER}，为试点开展一年来的第三批。",
        "11月6日，工信部批准19家外资企业开展增值电信业务试点，标志着三中全会以来电信开放再进一步。",
        f"三中全会以来，电信开放提速，工信部11月6日向19家外资企业发放{PAPER}。",
        f"工信部11月6日向19家外资企业发放{PAPER}，系试点扩围以来江苏首批。",
        f"11月6日，工信部向北京、上海、海南三地合计19家外资企业发放{PAPER}。",
        f"11月6日，工信部公布新一批{PAPER}，北京、上海、深圳三地合计19家外资企业获批。",
        "工信部11月6日批准北辰云（上海）有限公司、南风数据（北京）有限公司共计19家外资企业开展增值电信业务经营试点。",
        f"工信部11月6日先后向19家外资企业发放{PAPER}。",
    ],
)
def test_what_a_day_gave_is_a_batch(text: str) -> None:
    check("2025-11-08", text, ("19 batch", "decided 2025-11-06"), ("19 pilot_total",))


def test_an_order_without_rank_is_no_sum() -> None:
    check(
        "2025-11-08",
        "工信部同意下列19家外资企业开展增值电信业务经营试点（排名不分先后）。",
        ("19 batch",),
        ("19 pilot_total",),
    )


@pytest.mark.parametrize(
    "text",
    [
        f"试点启动以来，工信部已向64家外资企业发放{PAPER}。",
        f"自去年10月启动以来，共有64家外资企业获得{PAPER}。",
        f"一年来，先后有64家外资企业获得{PAPER}。",
        f"11月6日，自试点启动以来，工信部累计向64家外资企业发放{PAPER}。",
        f"工信部11月6日介绍，试点开展以来已向64家外资企业发放{PAPER}。",
        f"工信部11月6日向19家外资企业发放{PAPER}，两批合计64家。",
        f"截至11月6日，先后有64家外资企业获得{PAPER}。",
        f"官方11月6日交出成绩单，试点期间先后有64家外资企业获得{PAPER}。",
    ],
)
def test_what_all_days_gave_stays_a_sum(text: str) -> None:
    check("2025-11-08", text, (), ("64 batch",))


@pytest.mark.parametrize(
    "text",
    [
        f"试点启动以来，工信部已向64家外资企业发放{PAPER}。",
        f"自去年10月启动以来，共有64家外资企业获得{PAPER}。",
        f"一年来，先后有64家外资企业获得{PAPER}。",
    ],
)
def test_a_sum_since_the_beginning_is_told(text: str) -> None:
    check("2025-11-08", text, ("64 pilot_total",), ())


@pytest.mark.parametrize(
    "parts",
    [
        "其中9月27家",
        "其中去年9月发放27家,涉及数据中心等业务",
        "其中27家为今年3月发放",
        "其中一季度12家",
        "其中2月13家、9月27家",
    ],
)
def test_a_number_that_months_part_is_a_sum(parts: str) -> None:
    """Each month brought its own, so that no one act let in all of them."""
    told = tell_page("2026-04-29", f"工信部表示,已向40家外资企业发放增值电信业务经营试点批复,{parts}。")
    assert "40 pilot_total" in told
    assert "40 batch" not in told


@pytest.mark.parametrize(
    "act",
    [
        "工信部4月28日向18家外资企业发放增值电信业务试点批复,其中上海9家",
        "工信部日前向第五批18家外资企业发放增值电信业务试点批复,其中4月提出申请的9家",
        "工信部4月28日向18家外资企业发放增值电信业务试点批复,其中9家为3月通过专家评审的企业",
    ],
)
def test_an_act_of_a_day_is_no_sum_of_months(act: str) -> None:
    told = tell_page("2026-04-29", f"{act}。")
    assert "18 batch" in told
    assert "18 pilot_total" not in told
