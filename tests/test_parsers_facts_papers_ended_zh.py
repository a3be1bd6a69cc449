"""An approval that a Chinese text tells to be at an end, in another clause, the next sentence, or above a list."""

import pytest
from told import check, tell_page

DAY = "2026-05-06"
FIRM, OTHER = "东云物联(上海)有限公司", "关西电商服务(海南)有限公司"


def list_told(text: str) -> set[str]:
    """What is told as fact of the two firms."""
    return {one for one in tell_page(DAY, text) if one.startswith((FIRM, OTHER))}


@pytest.mark.parametrize("verb", ["撤销", "注销", "撤回", "废止", "作废", "收缴", "追回", "剥夺", "摘牌"])
@pytest.mark.parametrize(
    "text",
    [
        f"去年6月获准开展增值电信业务试点的外资企业{FIRM},其批复于6月3日被%s。",
        f"{FIRM}去年取得外资增值电信业务试点批复。该批复已被%s。",
        f"外资企业{FIRM}去年首批获得增值电信业务试点批复。6月3日,工信部%s了该公司的批复。",
    ],
)
def test_a_paper_that_ended_makes_its_holder_one_who_lost_it(text: str, verb: str) -> None:
    check(DAY, f"||{text % verb}", (f"{FIRM} revoked",), (f"{FIRM} approved",))


@pytest.mark.parametrize("verb", ["撤回", "废止", "作废", "收缴", "追回", "剥夺", "摘牌"])
def test_an_end_behind_a_comma_is_the_papers(verb: str) -> None:
    text = f"||{FIRM}2025年取得的外资增值电信业务经营试点批复,日前被工信部{verb}。"
    check(DAY, text, (f"{FIRM} revoked",), (f"{FIRM} approved",))


@pytest.mark.parametrize(
    "words",
    [
        "批复被冻结",
        "批复被叫停",
        "批复转让给他人",
        "正在办理批复注销手续",
        "批复可能被撤销",
        "已退出试点",
        "已被移出试点名单",
        "其批复期满未续",
        "批复遭除名",
    ],
)
def test_a_paper_that_is_shaken_is_told_as_no_fact(words: str) -> None:
    text = f"||{FIRM}2025年6月取得外资增值电信业务经营试点批复,今年5月{words}。"
    assert f"{FIRM} approved" not in list_told(text)


@pytest.mark.parametrize(
    "words", ["已主动交回批复", "已将批复退回工信部", "放弃了该批复", "其批复已失效", "已不再持有批复"]
)
def test_a_paper_given_back_or_run_out_is_no_approval(words: str) -> None:
    text = f"||{FIRM}是首批获得增值电信业务试点批复的外资企业之一。记者获悉,{words}。"
    assert f"{FIRM} approved" not in list_told(text)


@pytest.mark.parametrize(
    "naming", ["两家企业是", "被点名的公司包括", "它们是", "两个名字依次是:", "涉事企业为", "这两家公司分别是"]
)
def test_who_is_named_behind_an_end_lost_the_approval(naming: str) -> None:
    text = f"||工业和信息化部8月4日下发决定,撤销2家外资企业的增值电信业务试点批复。{naming}{FIRM}和{OTHER}。"
    assert list_told(text) == {f"{FIRM} revoked", f"{OTHER} revoked"}


def test_who_is_named_behind_a_grant_that_follows_an_end_did_not_lose_it() -> None:
    text = f"||工信部撤销2家外资企业的增值电信业务试点批复,同日向2家外资企业发放批复。它们是{FIRM}和{OTHER}。"
    assert not list_told(text) & {f"{FIRM} revoked", f"{OTHER} revoked"}


def test_who_is_approved_beside_an_end_stays_so() -> None:
    text = f"||外资企业{FIRM}获得增值电信业务试点批复。同日,{OTHER}的批复被撤销。"
    assert list_told(text) == {f"{FIRM} approved", f"{OTHER} revoked"}


@pytest.mark.parametrize(
    "behind",
    [
        "取得批复满一年未开展业务的,主管部门可以收回批复。",
        "批复有效期五年,期满可申请延续。",
        "据统计,此前已有5家外资企业的批复被注销。",
        "公司此前撤回了向另一地提交的申请。",
        "新规明文禁止把许可证租借、转让给他人。",
    ],
)
def test_terms_and_ends_of_others_leave_an_approval_as_it_is(behind: str) -> None:
    assert list_told(f"||外资企业{FIRM}取得增值电信业务试点批复。{behind}") == {f"{FIRM} approved"}


@pytest.mark.parametrize(
    "text",
    [
        f"法院判决撤销工信部吊销{FIRM}外资增值电信业务试点批复的决定。",
        f"{FIRM}的外资增值电信业务试点批复曾被撤销,今年5月恢复。",
        f"工信部向{FIRM}发放了增值电信业务试点批复,同时撤销了{OTHER}的批复。",
        f"{FIRM}是{OTHER}的母公司,后者的外资增值电信业务试点批复6月被注销。",
        f"工信部驳回{FIRM}的增值电信业务试点申请,并撤销{OTHER}的试点批复。",
    ],
)
def test_an_end_that_was_undone_or_is_anothers_is_told_as_no_fact(text: str) -> None:
    check(DAY, f"||{text}", (), (f"{FIRM} revoked",))
