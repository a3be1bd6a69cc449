# ruff: noqa: E501  (a sentence of a test stands on one line)
"""A Chinese sentence that tells a grant to some and an end of what others held; and what the lists of notices of ends tell."""

import pytest

from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.cues.deeds_zh import part_deeds
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
A, B, C = "科斯特数据(上海)有限公司", "北辰云科技(北京)有限公司", "海森堡信息服务(深圳)有限公司"


def list_told(text: str, status: str) -> set[str]:
    reading = READER.read(Document("", text, Published("2026-05-06")))
    return {one.name for one in reading.firms if one.status == status and not one.review}


@pytest.mark.parametrize(
    "text",
    [
        f"外资企业{A}4月获得增值电信试点批复,{B}的试点批复则被注销。",
        f"工信部4月20日批准{A}开展外资增值电信业务试点,同时注销{B}的试点批复。",
        f"上海市通信管理局公告,准予{A}开展外资增值电信业务经营试点;注销{B}的试点批复;不予批准{C}的申请。",
    ],
)
def test_each_deed_is_told_of_its_own_firms(text: str) -> None:
    assert list_told(text, "approved") == {A}
    assert list_told(text, "revoked") == {B}


@pytest.mark.parametrize(
    "text",
    [
        f"外资企业{A}2025年获得增值电信试点批复,今年4月因停业被注销。",
        f"外资企业{A}去年获得的增值电信试点批复被撤销,{B}的批复继续有效。",
        f"外资企业{A}收购{B}后,注销了后者的增值电信试点批复。",
    ],
)
def test_what_one_firm_got_and_lost_is_no_grant(text: str) -> None:
    assert not list_told(text, "approved")


def test_a_sentence_of_one_deed_is_not_parted() -> None:
    text = f"注销{A}的试点批复;撤销{B}的试点批复"
    assert part_deeds(text) == [(0, len(text))]


def test_the_items_of_a_notice_of_ends_are_told() -> None:
    text = f"关于注销部分外商投资企业增值电信业务经营试点批复的公告\n经企业主动申请,现对下列3家外商投资企业的增值电信业务经营试点批复予以注销:\n一、{A}\n二、{B}\n三、{C}(新增批复)\n特此公告。"
    assert list_told(text, "revoked") == {A, B}
    proposed = text.replace("予以注销", "拟予以注销").replace("关于注销", "关于拟注销").replace("三、", "3.")
    assert not list_told(proposed, "revoked")
