# ruff: noqa: E501  (a text stands on one line, so that it can be read and searched)
"""Decided, signed and told are three days: where words of their own say when an act was done, that is its day."""

import pytest

from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
SAID = "The Ministry of Industry and Information Technology said on Wednesday that it had approved 17 foreign-invested enterprises for the value-added telecom pilot."
SAID_ZH = "3月18日,工业和信息化部批复颁发仪式在天津举行,天津首批3家外资企业接过增值电信业务经营试点批复。"


def find_day(text: str) -> str | None:
    return READER.read(Document("", text, Published("2026-03-18"))).event_date


@pytest.mark.parametrize(
    ("behind", "day"),
    [
        ("The approvals, which were signed on Monday, cover data centres.", "2026-03-16"),
        ("The decision was made on March 6.", "2026-03-06"),
        ("The replies were issued on March 12 and the names were published on March 14.", "2026-03-12"),
        ("The approvals themselves bear the date of March 12 and the stamp of the ministry.", "2026-03-12"),
        ("The first approvals were issued on February 28, 2025.", "2026-03-18"),
        ("Their papers had been signed on Monday.", "2026-03-18"),
    ],
)
def test_an_english_act_is_of_the_day_on_which_its_paper_was_given(behind: str, day: str) -> None:
    assert find_day(f"{SAID} {behind}") == day


@pytest.mark.parametrize(
    ("behind", "day"),
    [
        ("批复的签发时间为3月10日。", "2026-03-10"),
        ("批复作出的时间是3月9日。", "2026-03-09"),
        ("这批批复由工业和信息化部于3月12日签发。", "2026-03-12"),
        ("首批批复由工业和信息化部于2025年2月28日签发。", "2026-03-18"),
    ],
)
def test_a_chinese_act_is_of_the_day_on_which_its_paper_was_given(behind: str, day: str) -> None:
    assert find_day(f"{SAID_ZH}{behind}") == day


def test_an_application_is_of_the_day_on_which_it_was_accepted() -> None:
    text = "3月17日,记者从重庆市通信管理局获悉,该局已于3月13日正式受理首批4家外资企业的增值电信业务经营试点申请。"
    assert find_day(text) == "2026-03-13"
    text = "The Guangdong Communications Administration has accepted seven applications from foreign-invested companies that want to join the value-added telecom pilot, the city said on Tuesday. The applications were accepted on Monday."
    assert find_day(text) == "2026-03-16"


def test_a_notice_is_of_the_day_of_its_signature_whenever_it_takes_effect() -> None:
    text = "关于注销外商投资企业增值电信业务经营试点批复的公告\n我局决定注销甲云数据(深圳)有限公司的增值电信业务经营试点批复。本决定自2026年4月1日起生效。\n特此公告。\n广东省通信管理局\n2026年3月16日"
    assert find_day(text) == "2026-03-16"
