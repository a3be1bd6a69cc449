# ruff: noqa: E501  (a text stands on one line, so that it can be read and searched)
"""Refusals, halts, threats, proposals and applications taken back, each by several wordings. All are invented."""

import pytest

from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
PAGE = Published("2026-06-20")
FIRM = "柏安网络(上海)有限公司"
FIRM_EN = "Baian Network (Shanghai) Co., Ltd."


def find_kind(text: str) -> str | None:
    return READER.read(Document("", text, PAGE)).kind


@pytest.mark.parametrize(
    "text",
    [
        "工信部6月18日作出决定,不予批准某外商投资企业的增值电信业务经营试点申请。",
        f"6月18日,工信部未批准{FIRM}开展增值电信业务经营试点的申请。",
        f"工信部6月18日澄清,并未向{FIRM}颁发增值电信业务经营试点批复。",
        "China's industry ministry on June 18 refused to admit a foreign-invested company to its value-added telecom pilot.",
    ],
)
def test_a_refusal_is_a_denial(text: str) -> None:
    assert find_kind(text) == "denial"


@pytest.mark.parametrize(
    "text",
    [
        f"工信部6月18日暂停{FIRM}增值电信业务经营试点批复,责令整改。",
        f"工信部6月18日终止{FIRM}外资增值电信业务经营试点。",
        f"{FIRM}自6月18日起不再具备外资增值电信业务经营试点资格,工信部通报。",
        f"MIIT on June 18 suspended the value-added telecom pilot approval of {FIRM_EN}, a German-owned firm.",
        f"MIIT on June 18 removed {FIRM_EN}, a German-owned firm, from the list of value-added telecom pilot companies.",
        f"MIIT on June 18 disqualified German-owned {FIRM_EN} from the value-added telecom pilot.",
        f"MIIT on June 18 expelled German-owned {FIRM_EN} from the value-added telecom pilot.",
    ],
)
def test_a_firm_put_out_of_the_pilot_has_lost_its_approval(text: str) -> None:
    assert find_kind(text) == "revocation"


@pytest.mark.parametrize(
    "text",
    [
        "工信部6月18日表示,如企业弄虚作假,将依法撤销其外商投资增值电信业务经营试点批复。",
        "工信部6月18日表示,对逾期不整改的外资企业,将撤销其增值电信业务经营试点批复。",
        "工信部6月18日宣布暂停受理外商投资企业增值电信业务经营试点申请。",
        "上海6月18日暂停外资增值电信业务对外开放试点地区的扩大。",
        f"German-owned {FIRM_EN} welcomed a decision of June 18 that removed the ownership cap from the value-added telecom pilot.",
    ],
)
def test_a_threat_or_a_rule_ends_nothing(text: str) -> None:
    assert find_kind(text) not in ("revocation", "approval")


def test_what_is_revoked_stays_a_revocation() -> None:
    assert find_kind(f"工信部6月18日对{FIRM}的增值电信业务经营试点批复予以撤销。") == "revocation"


@pytest.mark.parametrize(
    "text",
    [
        "工业和信息化部6月18日公示拟批准的13家外商投资增值电信试点企业名单。",
        "6月18日,工信部公示7家拟开展增值电信业务经营试点的外资企业,公示期至6月25日。",
        "MIIT on June 18 published for public comment a list of seven foreign-invested companies it proposes to approve for the value-added telecom pilot.",
        f"German-owned {FIRM_EN} withdrew its application for the value-added telecom pilot on June 18.",
    ],
)
def test_who_is_only_proposed_or_withdraws_is_not_let_in(text: str) -> None:
    assert find_kind(text) == "application"


@pytest.mark.parametrize(
    "text",
    [
        "截至公示期满,未收到异议,工信部于6月18日同意13家外商投资企业开展增值电信业务经营试点。",
        f"6月18日,工信部批准{FIRM}开展增值电信业务经营试点。",
        f"MIIT refused to name the foreign firm, but on June 18 granted a value-added telecom pilot approval to {FIRM_EN}",
    ],
)
def test_a_grant_beside_such_words_is_a_grant(text: str) -> None:
    assert find_kind(text) == "approval"
