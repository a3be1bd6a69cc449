# ruff: noqa: E501  (a sentence stands on one line)
"""Who was turned away, files or waits: told so of nobody who was let in, and never as fact where a sentence may be read otherwise."""

import pytest

from domain.claims import REVIEW_BELOW
from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
LEAD = "工业和信息化部3月2日向外资企业发放增值电信业务经营试点批复,首批共13家外资企业获批。"
FIRM = "甲乙数据(上海)有限公司"


def read(text: str) -> dict[str, tuple[str, bool]]:
    """Each firm's status, and whether it is told as fact."""
    reading = READER.read(Document("", text, Published("2026-03-02")))
    return {firm.name: (firm.status, firm.confidence >= REVIEW_BELOW) for firm in reading.firms}


@pytest.mark.parametrize(
    "text",
    [
        f"13家外资企业拿到增值电信业务经营试点批复,2家申请被驳回。其中包括{FIRM}和丙丁信息(北京)有限公司。",
        f"4地累计有132家外资企业持有批复,19家被驳回。其中包括{FIRM}、西门子数字科技(深圳)有限公司。",
        f"试点启动以来共向外资企业颁发增值电信试点批复40份,注销3份。其中包括{FIRM}。",
        f"{LEAD}3家企业的批复被注销。其中包括曾与特斯拉、西门子合作的{FIRM}。",
        f"{LEAD}通知撤销了3项外资限制。其中包括特斯拉、西门子关心的股比上限。",
        f"{LEAD}{FIRM}曾遭退件,补正后于3月2日获批。",
        f"{LEAD}{FIRM}首轮送件被打回,第二次送件后拿到批复。",
        f"{LEAD}{FIRM}在合资路线上屡屡碰壁后,改走试点并于3月2日获批。",
        f"{LEAD}{FIRM}因股东提案被否一事备受关注,3月2日仍拿到批复。",
        f"{LEAD}获批企业包括{FIRM},其IPO去年被否。",
        f"{LEAD}{FIRM}从受理到获批零退件。",
        f"{LEAD}甲乙物流(上海)有限公司主营退件处理,3月2日获批。",
        f"{LEAD}{FIRM}从未被否,获批顺利。",
        f"{LEAD}{FIRM}提交试点申请后仅41天便获批。",
        f"{LEAD}{FIRM}的申请经省通信管理局受理后获批。",
        f"{LEAD}{FIRM}补件一次,3月2日拿到批复。",
    ],
)
def test_nobody_who_was_let_in_is_told_as_turned_away(text: str) -> None:
    for name, (status, told) in read(text).items():
        assert status in ("approved", "mentioned", "parent") or (status == "applicant" and not told), name


SIEMENS, LATER, ZONE = "西门子数字科技(深圳)有限公司", "丙丁信息(北京)有限公司", "上海信投网络有限公司"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (SIEMENS, f"{LEAD}{SIEMENS}等拟获批企业名单3月1日起公示。"),
        (FIRM, f"{LEAD}{FIRM}等待获批企业均已通过形式审查。"),
        (FIRM, f"{LEAD}{FIRM}等将获批的外企还需等两周。"),
        (ZONE, f"{LEAD}{ZONE}与{FIRM}、{SIEMENS}等获批企业签约入驻。"),
        (LATER, f"{LEAD}{LATER}预计试点批复下来还要半年。"),
        (LATER, f"{LEAD}{LATER}待试点批复落地后启动招聘。"),
        (LATER, f"{LEAD}{LATER}判断批复下来要到年底,已先行招聘。"),
        (LATER, f"{LEAD}等待拿证的企业{LATER}说还早。"),
    ],
)
def test_who_waits_or_does_business_with_those_let_in_is_not_told_as_approved(name: str, text: str) -> None:
    assert read(text)[name] != ("approved", True)


def test_a_refusal_is_no_grant() -> None:
    """不予批准 and 未通过 hold the words of one."""
    told = read(f"{LEAD}{FIRM}遭退件,不予批准的理由是股权结构不明。")
    assert told[FIRM][0] == "rejected"


def test_a_word_of_biotech_takes_no_approval_away() -> None:
    told = read(
        "The Ministry of Industry and Information Technology approved 13 foreign-invested companies on 2 March 2026. The approved companies include "
        "Merlin Data (Shanghai) Co., Ltd., Roche Biotech Information (Shanghai) Co., Ltd. and Siemens Digital Technology (Shenzhen) Co., Ltd."
    )
    assert told["Merlin Data (Shanghai) Co., Ltd."] == ("approved", True)


def test_new_shares_that_are_not_issued_are_no_refusal() -> None:
    told = read(
        "The Ministry of Industry and Information Technology approved 13 foreign-invested companies on 2 March 2026. "
        "Merlin Data (Shanghai) Co., Ltd., which received its approval then, has decided not to issue new shares."
    )
    assert told["Merlin Data (Shanghai) Co., Ltd."][0] == "approved"


def test_applicants_that_made_it_are_no_applicants() -> None:
    told = read(
        "The Ministry of Industry and Information Technology approved 13 foreign-invested companies on 2 March 2026. "
        "Applicants that made it are: Merlin Data (Shanghai) Co., Ltd.; Kestrel Cloud (Beijing) Co., Ltd."
    )
    assert told["Merlin Data (Shanghai) Co., Ltd."][0] != "applicant"


def test_a_business_with_a_place_behind_it_is_no_firm_and_keeps_its_region() -> None:
    text = f"{LEAD}按业务分:互联网接入服务(上海)5家,信息服务(北京)4家,内容分发(深圳)4家。"
    reading = READER.read(Document("", text, Published("2026-03-02")))
    assert reading.firms == ()
    assert {"Beijing", "Shanghai", "Shenzhen"} <= set(reading.regions)
