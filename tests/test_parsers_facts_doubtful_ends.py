# ruff: noqa: E501  (a sentence stands on one line)
"""What a text only seems to tell of an end, a refusal, a list to come or a sum of all is never told as fact."""

import pytest

from domain.claims import REVIEW_BELOW, Reading
from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
LEAD = "3月2日,工信部向13家外资企业发放增值电信业务试点批复。"
LEAD_EN = "MIIT granted approvals to 13 foreign-invested telecom firms on 2 March 2026. "
A, B = "甲乙数据(上海)有限公司", "丙丁信息(北京)有限公司"
MERLIN = "Merlin Data (Shanghai) Co., Ltd."


def read(text: str) -> Reading:
    return READER.read(Document("", text, Published("2026-03-02")))


def list_facts(text: str) -> set[tuple[str, str]]:
    """Firms whose status is told as fact, but for those merely mentioned."""
    return {(f.name, f.status) for f in read(text).firms if f.confidence >= REVIEW_BELOW and f.status != "mentioned"}


def test_who_stands_in_a_list_of_proposed_approvals_is_an_applicant() -> None:
    text = f"上海市通信管理局近日对拟颁发外商投资增值电信业务试点批复的企业予以公示,名单如下:\n{A}\n{B}"
    assert list_facts(text) == {(A, "applicant"), (B, "applicant")}


@pytest.mark.parametrize(
    "text",
    [
        f"3月2日,13家外资企业拿到增值电信业务经营试点批复,另有2家的申请被驳回。这2家企业分别是{A}和{B}。",
        f"{LEAD}还有20家提交了申请。其中包括{A}、{B}。",
        f"MIIT granted value-added telecom approvals to 13 foreign-invested firms on 2 March 2026; 20 more have applied. Among them are {MERLIN} and Kestrel Cloud (Beijing) Co., Ltd.",
        f"MIIT granted value-added telecom approvals to 13 foreign-invested firms and turned down two. Among them is {MERLIN}",
        f"工信部拟向下列14家外资企业发放增值电信业务试点批复,现予公示:\n{B}\n{A}",
        "工信部拟向特斯拉(上海)有限公司等14家外资企业发放增值电信业务试点批复,3月2日起公示。",
        '工信部回应称,网传"特斯拉(上海)有限公司增值电信试点批复被撤销"不属实,外资企业试点正常推进。',
        f"工信部否认已吊销{A}的外资增值电信试点批复。",
        f"外资企业{A}的增值电信试点批复未被撤销。",
        f"工信部作出行政复议决定,撤销对{A}注销增值电信业务经营许可证的决定,恢复其外资试点资格。",
        f"MIIT denied a report that it had revoked the value-added telecom approval of {MERLIN}, a foreign-invested firm.",
        f"A Shanghai court overturned MIIT's decision to revoke the telecom pilot approval of {MERLIN}, a foreign-invested firm.",
        f"现对{A}等3家外商投资企业拟注销的增值电信业务经营许可证予以公示,公示期30日。",
        f"获得增值电信试点批复的外资企业如{A},若一年内未开展业务,批复将被收回。",
        f"MIIT said it may revoke the telecom pilot approval of foreign-invested {MERLIN} if it fails to start.",
        f"{LEAD}{A}的申请去年被驳回,今年3月2日获批。",
        f"{LEAD}去年申请被拒的{A}此次获批。",
        f"{LEAD}从未被驳回过申请的{A}顺利获批。",
        f"{LEAD_EN}{MERLIN}, whose first application was rejected, received its approval on Monday.",
        f"{A}3月2日获得增值电信业务试点批复,其在德国的母公司撤销了一家工厂。",
        f"{LEAD}外资企业{A}去年注销了在京分公司,今年3月2日取得试点批复。",
        f"{LEAD}下一批名单预计包括{A}和{B}。",
        f"{LEAD}获批企业的竞争对手包括{A}和{B}。",
        f"特斯拉的FSD数据出境申请此前被驳回。{LEAD}",
        f"{LEAD}商标局驳回{A}的商标申请。",
        f"{LEAD}工信部表示,对{A}等13家外资企业的试点申请将依法审查,不符合条件的不予批准。",
        f"{LEAD_EN}MIIT rejected claims that Siemens and Bosch had been favoured.",
    ],
)
def test_nothing_of_a_firm_is_told_as_fact(text: str) -> None:
    assert list_facts(text) == set()


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (f"工业和信息化部依法吊销{A}的外资增值电信业务经营许可证。", (A, "revoked")),
        (f"工信部依法撤回{A}的外资增值电信业务试点批复。", (A, "revoked")),
        (f"上海市通信管理局决定注销{A}等3家外商投资企业的增值电信业务经营许可证。", (A, "revoked")),
        (f"经查,外资企业{A}以虚假材料取得增值电信试点批复,予以撤销。", (A, "revoked")),
        (f"上海市通信管理局以逾期未开展业务为由,撤销外资企业{A}的增值电信试点批复。", (A, "revoked")),
        (f"MIIT revoked the value-added telecom permit of {MERLIN}, a foreign-invested firm.", (MERLIN, "revoked")),
        (f"工信部驳回{A}的外资增值电信业务试点申请。", (A, "rejected")),
        (f"{LEAD}其中包括{A}、{B}。", (A, "approved")),
    ],
)
def test_what_is_plainly_told_is_a_fact(text: str, fact: tuple[str, str]) -> None:
    assert fact in list_facts(text)


@pytest.mark.parametrize(
    "text",
    [
        "工信部拟向下列14家外资企业发放增值电信业务试点批复,现予公示。",
        "工信部公示第五批拟批复外资企业名单,共14家外资企业拟获增值电信业务试点批复。",
        "MIIT has published for comment a list of 14 foreign-invested companies that it intends to approve for the value-added telecom pilot.",
        "工信部撤回了此前向2家外资企业发放的增值电信业务试点批复。",
        "上海市通信管理局依法撤回向3家外商投资企业颁发的增值电信业务经营许可证。",
        "2026年1-2月,工信部累计向26家外资企业发放增值电信业务试点批复。",
        "工信部今年又批复增值电信业务试点企业27家。",
    ],
)
def test_no_figure_of_what_is_to_come_is_taken_back_or_of_a_while_is_a_fact(text: str) -> None:
    told = [count for count in read(text).counts if count.role != "other"]
    assert [count for count in told if count.confidence >= REVIEW_BELOW] == []


def test_the_foreign_among_all_licensees_are_the_stock_and_all_of_them_are_not() -> None:
    text = "截至3月底,全国增值电信业务经营许可企业共198563家,其中外商投资企业2950家,占1.5%。"
    told = {(count.value, count.role) for count in read(text).counts}
    assert told == {(198563, "other"), (2950, "stock_total")}
