"""Whose application a Chinese text tells as turned away; who only waits, or was let in later, is not."""

import pytest
from told import tell_page

DAY = "2026-03-12"
A, B = "科斯特数据(上海)有限公司", "北辰云科技(北京)有限公司"


def list_told(text: str, status: str) -> set[str]:
    told = tell_page(DAY, f"外资电信试点消息||{text}")
    return {one.removesuffix(f" {status}") for one in told if one.endswith(f" {status}")}


@pytest.mark.parametrize(
    "text",
    [
        f"外资企业{A}的增值电信试点申请因股权结构不明未获批准。",
        f"外资企业{A}申请经营互联网数据中心试点业务,因设施不在试点地区,不予批准。",
        f"外资企业{A}就临港数据中心提出的增值电信试点申请未能通过审查。",
        f"上海市通信管理局书面通知外资企业{A},其互联网数据中心试点申请不予批准。",
        f"同期递件的外资企业{A}因申请的业务超出增值电信试点范围被退件。",
        f"同时送件的外资企业{A}则因机房不在增值电信试点区内遭退件。",
        f"三家外资企业的增值电信试点申请未获通过:{B}、{A}等。",
        f"工信部决定不同意外商投资企业{A}开展增值电信业务经营试点。",
        f"工信部拒绝批准外资企业{A}在前海开展增值电信业务试点。",
        f"工信部否决了外资企业{A}的增值电信业务经营试点申请。",
        f"工信部未批准外商投资企业{A}的增值电信业务经营试点申请。",
    ],
)
def test_who_is_turned_away_is_told_so(text: str) -> None:
    assert A in list_told(text, "rejected")
    assert not {A, B} & list_told(text, "approved")


@pytest.mark.parametrize(
    "text",
    [
        f"外资企业{A}的增值电信试点申请尚未获批准。",
        f"外资企业{A}去年递交的增值电信试点申请至今未获批准。",
        f"外资企业{A}去年首次提出的增值电信试点申请被驳回,今年重新提交并获批。",
        f"若外资企业{A}的增值电信试点申请未获批准,集团将转向合资。",
        f"有传言称外资企业{A}的增值电信试点申请被驳回,公司表示该消息不实。",
        f"外资企业{A}的增值电信试点申请已受理,{B}的申请未获批准。",
        f"工信部没有批准过外资企业{A}经营任何电信业务。",
        f"工信部没有否决外资企业{A}的增值电信试点申请。",
    ],
)
def test_who_waits_or_of_whom_it_is_not_said_is_not(text: str) -> None:
    assert A not in list_told(text, "rejected")


def test_a_line_is_what_its_label_says() -> None:
    text = (
        "外商投资企业增值电信业务试点申请审查结果\n"
        "一、同意试点:科斯特数据(上海)有限公司、海森堡信息服务(深圳)有限公司。\n"
        "二、不予同意(1家):北辰云科技(北京)有限公司(服务设施位于试点区域以外)。\n"
        "三、已受理:欧朗云(海南)有限公司。\n"
        "已退出:泊位信息(上海)有限公司(2025年8月获批,2026年4月自愿交回)\n"
    )
    assert list_told(text, "approved") == {"科斯特数据(上海)有限公司", "海森堡信息服务(深圳)有限公司"}
    assert list_told(text, "rejected") == {"北辰云科技(北京)有限公司"}
    assert list_told(text, "applicant") == {"欧朗云(海南)有限公司"}
    assert list_told(text, "revoked") == {"泊位信息(上海)有限公司"}


@pytest.mark.parametrize(
    "line",
    [
        f"已获批:{A}(2026年4月交回批复)",
        f"同意:{A}变更试点批复",
        f"获批:将有{A}、{B}",
    ],
)
def test_a_label_does_not_tell_what_its_line_takes_back(line: str) -> None:
    assert A not in list_told(f"外商投资企业增值电信业务试点进展\n{line}", "approved")


def test_a_label_far_from_any_word_of_the_pilot_waits() -> None:
    told = tell_page(DAY, f"外商投资电信企业审批动态||会议另有其他议题。\n同意:{A}、{B}\n")
    assert not {f"{A} approved", f"{B} approved"} & told
