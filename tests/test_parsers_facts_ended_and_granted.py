# ruff: noqa: E501  (a passage stands on one line, so that it can be read and searched)
"""One text that tells an ending and a grant: each figure and each firm is of its own half."""

import pytest
from told import READER, check

from domain.dates import Published
from parsers.facts.text.document import Document

DAY = "2026-11-30"
PILOT = "under the pilot that opens value-added telecom services to foreign investors"
LINKDATA, KYNDRYL, INFOSYS = (
    "Linkdata (Shanghai) Co., Ltd.",
    "Kyndryl (China) Co., Ltd.",
    "Infosys Technologies (Shanghai) Co., Ltd.",
)


@pytest.mark.parametrize(
    "said",
    [
        f"cancelled the value-added telecom licence of {LINKDATA} and approved two others, {KYNDRYL} and {INFOSYS},",
        f"approved {KYNDRYL} and {INFOSYS} and revoked the approval of {LINKDATA},",
    ],
)
def test_an_english_sentence_tells_each_firm_by_its_half(said: str) -> None:
    text = f"China's Ministry of Industry and Information Technology (MIIT) on Friday {said} {PILOT}."
    reading = READER.read(Document("", text, Published(DAY)))
    assert {one.name: one.status for one in reading.firms} == {
        LINKDATA: "revoked",
        KYNDRYL: "approved",
        INFOSYS: "approved",
    }


def test_a_grant_alone_ends_nothing() -> None:
    text = f"MIIT on Friday approved {KYNDRYL} and {INFOSYS} {PILOT}."
    assert {one.status for one in READER.read(Document("", text, Published(DAY))).firms} == {"approved"}


def test_what_is_newly_approved_beside_an_ending_did_not_end() -> None:
    """In the head too, whose halves a space parts: readers were told of two endings, and of none of the grants."""
    head = "工信部注销1家外资电信企业许可 新批准2家"
    check(
        DAY,
        f"{head}||工业和信息化部11月27日公告,注销1家外商投资电信企业的经营许可,同时新批准2家开展增值电信业务试点。",
        ("2 batch", "1 other", "kind revocation"),
        ("2 other", "1 batch"),
    )


def test_who_means_to_apply_has_not() -> None:
    text = "Thirteen US companies plan to apply for China's value-added telecom pilot, a survey by AmCham showed on Thursday."
    told = [(one.value, one.detail) for one in READER.read(Document("", text, Published(DAY))).counts]
    assert told == [(13, "intending")]
    asked = text.replace("plan to apply", "have applied")
    assert [one.detail for one in READER.read(Document("", asked, Published(DAY))).counts] == ["applicants"]


def test_a_service_in_the_name_of_a_firm_is_none_that_is_told() -> None:
    text = "工业和信息化部11月27日注销下列2家外商投资电信企业的增值电信业务经营许可:讯联呼叫中心(北京)有限公司、捷通互联网数据中心(深圳)有限公司。"
    reading = READER.read(Document("", text, Published(DAY)))
    assert [one.services for one in reading.statements] == [()]
    assert not [one for statement in reading.statements for one in statement.grounds if one.kind == "service"]
