# ruff: noqa: E501  (a passage of a test stands on one line)
"""Chinese headings, labels, records and tables that say what became of firms, and wholes of which only some ended."""

import pytest
from told import check, check_figures, list_figures, tell_page

PILOT = "增值电信业务试点批复"
ONE, OTHER, THIRD = "柏澜智联(上海)有限公司", "恒翼数据(北京)有限公司", "星谷信息技术(深圳)有限公司"


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ("第三批外商投资企业增值电信业务经营试点批复名单", True),
        (f"外资{PILOT}企业名录(上海):", True),
        ("第三批外商投资企业增值电信业务经营试点批复申请名单", False),
        ("第三批外商投资企业增值电信业务经营试点批复公示名单", False),
    ],
)
def test_a_heading_of_papers_lets_in_its_rows(head: str, told: bool) -> None:
    found = tell_page("2025-12-20", f"{head}\n1.{ONE}\n2.{OTHER}")
    assert ({f"{ONE} approved", f"{OTHER} approved", "kind approval"} <= found) is told


def test_the_labels_of_a_weekly_report() -> None:
    lines = f"本周新增获批:{ONE}。\n本周新增受理:{OTHER}。\n已撤回:{THIRD}。"
    told = (f"{ONE} approved", f"{OTHER} applicant", f"{THIRD} mentioned")
    check("2026-03-07", f"外资增值电信试点周报||{lines}", told, (f"{THIRD} approved", f"{THIRD} revoked"))
    check("2026-03-07", f"外资增值电信试点周报||已申请:{OTHER}。", (f"{OTHER} applicant",), ())


@pytest.mark.parametrize(
    ("result", "told"),
    [("同意", "approved"), ("不予同意", "rejected"), ("受理中", "applicant"), ("准予许可", "approved")],
)
def test_a_record_has_the_verdict_behind_its_firm(result: str, told: str) -> None:
    others = f"申请单位:{OTHER}\n办理结果:不予同意\n办结日期:2026年3月5日"
    page = f"外资企业{PILOT}事项办理结果||申请单位:{ONE}\n办理结果:{result}\n办结日期:2026年3月5日\n{others}"
    check("2026-03-07", page, (f"{ONE} {told}", f"{OTHER} rejected"), ())
    check("2026-03-07", f"住房公积金事项办理结果||申请单位:{ONE}\n办理结果:{result}", (), (f"{ONE} approved",))


def test_a_disclosed_permit_lets_in_its_firm() -> None:
    paper = "行政许可信息公示\n行政相对人名称:{}\n行政许可决定文书名称:关于{}开展增值电信业务经营试点的批复\n许可机关:上海市通信管理局"
    assert f"{ONE} approved" in tell_page("2025-12-20", paper.format(ONE, "同意"))
    assert f"{ONE} approved" not in tell_page("2025-12-20", paper.format(ONE, "不予同意"))


def test_an_owner_has_not_the_verdict_of_its_row() -> None:
    rows = f"| 企业 | 母公司 | 状态 |\n|---|---|---|\n| {ONE} | 西门子 | 申请中 |\n| {OTHER} | 日立集团 | 被拒 |"
    told = (f"{ONE} applicant", f"{OTHER} rejected")
    check("2026-03-07", f"外资增值电信试点跟踪表||\n{rows}", told, ("西门子 applicant", "日立集团 rejected"))


def test_a_column_of_sums_holds_no_batches() -> None:
    rows = "| 批次 | 时间 | 获批企业数 | {} |\n|---|---|---|---|\n| 第一批 | 2025年2月28日 | 13家 | 13家 |\n| 第二批 | 2025年9月10日 | 21家 | 34家 |"
    told = tell_page("2026-03-07", f"外资增值电信试点跟踪表||\n{rows.format('累计')}")
    assert {"21 batch as of 2025-09-10", "34 pilot_total as of 2025-09-10"} <= told
    asked = tell_page("2026-03-07", f"外资增值电信试点跟踪表||\n{rows.format('申请数')}")
    assert "34 other" in asked
    assert not {"34 pilot_total", "34 batch"} & asked


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("首批13家外资增值电信试点企业中有1家被收回批复。", {"13 batch"}),
        (f"3月9日,工信部新批复14家、注销2家外资企业的{PILOT},有效批复企业增至71家。", {"14 batch as of 2026-03-09", "71 pilot_total"}),
        (f"工信部3月9日注销了56家外资企业中的2家{PILOT},另54家继续有效。", {"56 pilot_total", "54 pilot_total as of 2026-03-09"}),
        ("56家外资增值电信试点企业中已有2家被注销批复。", {"56 pilot_total"}),
    ],
)  # fmt: skip
def test_only_those_who_left_are_told_as_ended(text: str, told: set[str]) -> None:
    check_figures("2026-03-10", text, told)


@pytest.mark.parametrize(
    "text",
    [f"工信部3月9日注销了2家外资企业的{PILOT}。", f"3月9日,工信部撤销13家外资企业的{PILOT}。", "13家外资企业中有2家申请退出试点培训。"],
)  # fmt: skip
def test_the_ended_are_no_batch_and_no_total(text: str) -> None:
    assert not list_figures("2026-03-10", text)


def test_a_class_of_firms_with_the_pilots_paper_is_of_no_other_sector() -> None:
    assert "8 other" not in tell_page("2026-01-22", f"截至目前,已有8家外资车企获{PILOT}。")
    assert "8 other" in tell_page("2026-01-22", f"{PILOT}的获批企业中,有8家外资车企的工厂,另有一些外资银行。")


def test_who_is_named_of_those_still_under_review_applies() -> None:
    text = f"3月2日,工信部向13家外资企业发放{PILOT}。另有5家{{}},包括{ONE}。"
    check("2026-03-07", text.format("仍在审核中"), (f"{ONE} applicant",), (f"{ONE} approved",))
    check("2026-03-07", text.format("也已获批"), (), (f"{ONE} applicant",))
