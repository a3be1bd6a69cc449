# ruff: noqa: E501  (a case stands on one line)
"""A stranger's texts: what an authority refused, heard, changed or ended is told as no approval, and whom it approved beside that is."""

from pathlib import Path

import pytest

from domain.claims import Firm, Reading
from domain.dates import Published
from domain.firms import load_gazetteer
from miitwatch.measuring.labelled import load_rows
from miitwatch.measuring.scoring import read_row
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

CORPUS = Path(__file__).parent / "corpus"
READER = Reader(load_gazetteer())
PUBLISHED = Published("2026-12-02")
LOGITECH, NESTLE, MERCK = "罗技信息（苏州）有限公司", "雀巢信息（上海）有限公司", "默克数据（杭州）有限公司"
LOGITECH_EN, MERCK_EN, NOKIA_EN = (
    "Logitech Information (Suzhou) Co., Ltd.",
    "Merck Data (Hangzhou) Co., Ltd.",
    "Nokia Digital (Shanghai) Co., Ltd.",
)


def read(text: str) -> Reading:
    title, _, body = text.rpartition("\n")
    return READER.read(Document(title, body, PUBLISHED))


def name_statuses(text: str) -> dict[str, str]:
    told: dict[str, Firm] = {}
    for firm in read(text).firms:
        told.setdefault(firm.name, firm)
    return {name: firm.status for name, firm in told.items()}


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        (f"工信部12月1日决定不予批准{LOGITECH}的外资增值电信业务经营试点申请。", {LOGITECH: "rejected"}),
        (f"工信部12月1日决定不予批准{LOGITECH}的增值电信业务经营试点申请，并同意{NESTLE}延期提交材料。", {LOGITECH: "rejected", NESTLE: "mentioned"}),
        (f"工信部12月1日未予批准{LOGITECH}的外资增值电信业务经营试点申请，同意{NESTLE}开展试点。", {LOGITECH: "rejected", NESTLE: "approved"}),
        (f"工信部12月1日同意受理{LOGITECH}的外资增值电信试点申请。", {LOGITECH: "applicant"}),
        (f"工信部12月1日暂缓批准{LOGITECH}的外资增值电信试点申请。", {LOGITECH: "applicant"}),
        (f"工信部12月1日批准{LOGITECH}变更外资增值电信试点的业务范围，批复编号不变。", {LOGITECH: "mentioned"}),
        (f"工信部12月1日批准{LOGITECH}终止外资增值电信业务经营试点。", {LOGITECH: "revoked"}),
        (f"上海市通信管理局12月1日对获外资增值电信业务试点批复的{NESTLE}处以警告。", {NESTLE: "mentioned"}),
        (f"{NESTLE}拟并购已获外资增值电信试点批复的{MERCK}，尚待工信部批准。", {MERCK: "mentioned"}),
        (f"增值电信业务试点批复名单（第四批，共3家）：1、{NESTLE} 2、{MERCK} 3、{LOGITECH}（已于11月5日撤回申请）", {NESTLE: "approved", MERCK: "approved", LOGITECH: "mentioned"}),
        (f"MIIT on Dec 1 approved {MERCK_EN} for the foreign-investment telecom pilot and refused {LOGITECH_EN}", {MERCK_EN: "approved", LOGITECH_EN: "rejected"}),
        (f"The ministry approved {MERCK_EN} on Nov 28 and, on the same day, refused {LOGITECH_EN}; both had applied to the value-added telecom pilot for foreign-invested firms in June.", {MERCK_EN: "approved", LOGITECH_EN: "rejected"}),
        (f"MIIT on Dec 1 declined to approve {LOGITECH_EN}'s application for the foreign-investment telecom pilot and agreed to give {NOKIA_EN} more time.", {LOGITECH_EN: "rejected", NOKIA_EN: "mentioned"}),
        (f"MIIT approved the withdrawal of {LOGITECH_EN} from the foreign-investment value-added telecom pilot on Dec 1.", {LOGITECH_EN: "revoked"}),
        (f"MIIT on Dec 1 approved the renaming of {MERCK_EN}, a holder of a foreign-investment value-added telecom pilot approval, to Merck Digital (Hangzhou) Co., Ltd.", {MERCK_EN: "mentioned", "Merck Digital (Hangzhou) Co., Ltd.": "mentioned"}),
        (f"MIIT gave preliminary approval on Dec 1 to six foreign-invested firms, including {MERCK_EN}, under the value-added telecom pilot; final approvals are expected in January.", {MERCK_EN: "applicant"}),
    ],
)  # fmt: skip
def test_each_firm_is_what_was_done_with_it(text: str, statuses: dict[str, str]) -> None:
    told = name_statuses(text)
    assert {name: told.get(name) for name in statuses} == statuses


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("上海27家企业获增值电信业务许可证\n上海市通信管理局11月份共为27家企业核发增值电信业务经营许可证，其中内资企业25家，外商投资企业2家。", set()),
        ("工信部通报：3家外资增值电信试点企业因超范围经营被约谈，1家被暂停业务，此前共批复61家。", {(61, "pilot_total")}),
        ("工信部撤销对外资企业的处罚：两家此前被吊销批复的外资增值电信企业经行政复议恢复资格，可继续开展增值电信业务经营试点。", set()),
        ("去年同期全国仅有1200家外资电信企业，如今已是2400家，翻了一番。", set()),
        ("工信部12月1日批准3+2家外商投资企业（北京3家、上海2家）开展增值电信业务经营试点。", set()),
        ("By the end of June 2026 the number of foreign-invested telecom firms in China stood at 2,720 (2025: 2,343), a rise of 16%, according to the ministry.", {(2720, "stock_total")}),
        ("Two years ago, MIIT had only 1,926 foreign-invested telecom companies on its books; it now counts more than 2,900.", set()),
        ("MIIT on Dec 1 approved nine foreign-invested firms in Beijing, six in Shanghai and two in Hainan to run value-added telecom services under the pilot.", set()),
        ("MIIT said on Dec. 1 it revoked the value-added telecom pilot approvals of two foreign-invested firms, cutting the number of approved foreign-invested firms to 59.", {(59, "pilot_total")}),
        ("The ministry has received 45 applications, approved 28 and rejected 3 since it opened the value-added telecom pilot to foreign-invested companies in April 2024.", {(28, "pilot_total")}),
        ("Global Times said MIIT approved 13 foreign-invested companies; Caixin put the number at 14; MIIT has not commented on the value-added telecom pilot.", {(13, "batch")}),
        ("Guangdong's communications administration licensed 140 companies for value-added telecom services in November, including five foreign-invested ones.", set()),
    ],
)  # fmt: skip
def test_only_what_was_let_in_is_told_as_fact(text: str, told: set[tuple[int, str]]) -> None:
    counts = read(text).counts
    assert {(one.value, one.role) for one in counts if one.role != "other" and not one.review} == told


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("宝马（中国）信息技术有限公司11月3日主动申请终止外资增值电信业务试点，工信部于11月30日注销其增值电信业务经营试点批复。", "2026-11-30"),
        (f"增值电信业务试点批复名单（第四批，共3家）：1、{NESTLE} 2、{MERCK} 3、{LOGITECH}（已于11月5日撤回申请）", None),
        (f"海南日报海口12月1日讯 12月1日，记者从海南省通信管理局获悉，近日又有3家外商投资企业获工业和信息化部颁发的增值电信业务经营试点批复，分别为{NESTLE}、{MERCK}和{LOGITECH}。", None),
        ("Shell Information Services (Tianjin) Co., Ltd., which was approved for the value-added telecom pilot in March, has handed back its approval.", None),
    ],
)  # fmt: skip
def test_the_day_is_that_of_the_act(text: str, day: str | None) -> None:
    assert read(text).event_date == day


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("外资独资医院试点再扩围\n国家卫健委批复新设立3家外商独资医院；同日，工信部向2家外商投资企业发放增值电信业务试点批复。", "approval"),
        ("The State Council on Dec 1 extended the value-added telecom opening pilot to 12 more cities, including Nanjing and Suzhou; 4 foreign firms in Suzhou have already applied.", "policy"),
        (f"浙江首家！{MERCK}11月28日拿到工信部外资增值电信试点批文；浙江还有6家外资企业正在申报。", "approval"),
        (f"工信部12月1日同意受理{LOGITECH}的外资增值电信试点申请。", "application"),
        ("Star Bridge Data (Hainan) Co., Ltd. became on Nov. 17 the eighth foreign company in Hainan, and the 66th nationwide, to be cleared under the value-added telecom pilot.", "approval"),
    ],
)  # fmt: skip
def test_the_kind_of_news_is_what_was_done(text: str, kind: str) -> None:
    assert read(text).kind == kind


@pytest.mark.parametrize(
    "text",
    [
        f"增值电信业务试点申请企业名单（共2家）：1、{LOGITECH} 2、{NESTLE}",
        f"注销外资增值电信业务试点批复企业名单：1、{LOGITECH} 2、{NESTLE}",
        f"工信部公示：外资增值电信业务试点拟批复企业名单：1、{LOGITECH} 2、{NESTLE}",
        f"曾申请外资增值电信试点，{LOGITECH}的上市申请获批准。",
        f"罗技集团有限公司在苏州成立全资子公司{LOGITECH}，日前获评高新技术企业，并将申请外资增值电信业务试点。",
        f"Shareholders approved {MERCK_EN} as auditor and rejected {LOGITECH_EN} MIIT runs a value-added telecom pilot for foreign firms.",
        f"{MERCK_EN}, whose rival {NOKIA_EN} won a contract last week, applied to MIIT's telecom pilot for foreign firms.",
        f"MIIT accepted the withdrawal of {MERCK_EN}, which had applied to the value-added telecom pilot for foreign firms in June.",
    ],
)  # fmt: skip
def test_lists_and_grants_of_something_else_let_nobody_in(text: str) -> None:
    """Frames that were written for lists and halves of grants took these for them at first."""
    assert not [one.name for one in read(text).firms if one.status == "approved" and not one.review]


def test_a_withdrawn_application_ends_no_approval() -> None:
    text = f"MIIT accepted the withdrawal of {MERCK_EN}, which had applied to the value-added telecom pilot for foreign firms in June."
    assert name_statuses(text)[MERCK_EN] != "revoked"


def test_firms_of_whom_a_clause_says_so_stay_let_in_and_wait() -> None:
    (row,) = (one for one in load_rows(CORPUS / "blind_aq_en.jsonl") if one["id"] == "aq-en-007")
    firms = [one for one in read_row(READER, row).firms if one.name in ("BT", "Orange")]
    assert {(one.name, one.status, one.review) for one in firms} == {
        ("BT", "approved", True),
        ("Orange", "approved", True),
    }
    assert all(one.rule.endswith("+by-clause") for one in firms)


def test_what_a_firm_runs_is_told_as_no_firm_let_in() -> None:
    text = (
        "In November the Ministry of Industry and Information Technology granted Harbourline Information Technology (Qingdao) Co., Ltd. an approval under the "
        "value-added telecommunications pilot, so that our cargo booking platform PortGate can now offer online data processing to third parties."
    )
    assert not any(one.name == "PortGate" and one.status == "approved" and not one.review for one in read(text).firms)
