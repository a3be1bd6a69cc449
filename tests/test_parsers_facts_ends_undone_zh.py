# ruff: noqa: E501  (a sentence of a test stands on one line)
"""Chinese wordings told as fact wrongly: ends that are only weighed or undone, other pilots, who speaks of applications or makes them for others."""

import pytest
from told import check, tell_page

DAY = "2026-08-05"
FIRM = "博安数据(北京)有限公司"
GIVEN = "||工信部7月30日向14家外资企业发放增值电信业务经营试点批复,包括维克托云服务(上海)有限公司。{0}"


@pytest.mark.parametrize(
    "words",
    [
        "工信部驳回了撤销{0}增值电信业务经营试点批复的请求",
        "工信部考虑收回{0}的增值电信业务经营试点批复",
        "{0}的增值电信业务经营试点批复免于撤销",
        "{0}险些被撤销增值电信业务经营试点批复",
        "{0}否认其增值电信业务经营试点批复被撤销",
        "{0}的增值电信业务经营试点批复会否被撤销,尚待观察",
        "因股东变更,{0}的增值电信业务经营试点批复被收回后重新核发",
        "有律师建议撤销{0}的增值电信业务经营试点批复",
    ],
)
def test_an_end_that_is_weighed_denied_or_undone_is_not_told(words: str) -> None:
    check(DAY, f"||{words.format(FIRM)}。", (), (f"{FIRM} revoked",))


@pytest.mark.parametrize(
    "words",
    [
        "工信部7月30日注销{0}的增值电信业务经营试点批复",
        "{0}的增值电信业务经营试点批复7月30日被注销",
        "因逾期未整改,工信部撤销了{0}的增值电信业务经营试点批复",
    ],
)
def test_an_end_that_is_done_is_told_still(words: str) -> None:
    check(DAY, f"||{words.format(FIRM)}。", (f"{FIRM} revoked",), ())


@pytest.mark.parametrize("words", ["该公司由{0}控股", "其股东为{0}", "{0}持有其全部股权"])
def test_who_owns_a_firm_whose_approval_ended_lost_nothing(words: str) -> None:
    other = "恒通云(深圳)有限公司"
    check(
        DAY,
        f"||工信部注销{other}的增值电信试点批复,{words.format(FIRM)}。",
        (f"{other} revoked",),
        (f"{FIRM} revoked",),
    )


def test_who_was_refused_once_and_let_in_at_last_is_not_told_as_refused() -> None:
    check(DAY, f"||{FIRM}曾被拒,7月30日终获增值电信业务经营试点批复。", (), (f"{FIRM} rejected",))


@pytest.mark.parametrize(
    "words",
    [
        "{0}获批后三个月又主动交回批复",
        "{0}去年获批,今年6月退还了批复",
        "{0}获批成为保税仓",
        "{0}取得虚拟运营商试点批复",
        "{0}获准开展自动驾驶试点",
        "{0}取得卫星通信试点批复",
        "{0}获得5G专网试点许可",
        "{0}获批数字人民币试点",
    ],
)
def test_a_paper_given_back_or_of_another_pilot_is_told_of_nobody(words: str) -> None:
    told = tell_page(DAY, GIVEN.format(f"{words.format(FIRM)}。"))
    assert "维克托云服务(上海)有限公司 approved" in told
    assert not {one for one in told if one.startswith(FIRM)}


@pytest.mark.parametrize("trade", ["跨境电商", "物流", "教育"])
def test_the_pilot_of_a_firm_of_whatever_trade_is_told(trade: str) -> None:
    name = f"博安{trade}服务(北京)有限公司"
    check(DAY, GIVEN.format(f"{name}也取得增值电信业务经营试点批复。"), (f"{name} approved",), ())


@pytest.mark.parametrize(
    "words",
    [
        "{0}就增值电信业务经营试点申请提供咨询",
        "{0}举办增值电信业务经营试点申请说明会",
        "{0}投诉增值电信业务经营试点申请太慢",
        "{0}拒绝了申请增值电信业务经营试点的建议",
        "12家外资企业递交增值电信业务经营试点申请,其中3家由{0}代理",
        "受{0}委托,律师递交了增值电信业务经营试点申请",
        "{0}的增值电信业务经营试点申请未获批准",
    ],
)
def test_who_speaks_of_applications_or_was_turned_away_is_no_applicant(words: str) -> None:
    told = tell_page(DAY, f"||{words.format(FIRM)}。")
    assert not {one for one in told if one.endswith("applicant")}


def test_who_applies_is_told_still_and_who_only_means_to_is_not() -> None:
    check(DAY, f"||{FIRM}7月30日向工信部递交增值电信业务经营试点申请。", (f"{FIRM} applicant",), ())
    for words in ("正准备增值电信业务经营试点的申请材料", "计划申请增值电信业务经营试点"):
        check(DAY, f"||{FIRM}{words}。", (), (f"{FIRM} applicant",))
