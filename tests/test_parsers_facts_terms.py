# ruff: noqa: E501  (a text stands on one line, so that it can be read and searched)
"""A day by which, until which or for which something is set is no day of the act, and lies ahead where it bears no year. All are invented."""

import pytest

from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
PAGE = Published("2026-06-20")


def find_day(text: str) -> str | None:
    title, _, body = text.rpartition("||")
    return READER.read(Document(title, body, PAGE)).event_date


APPROVED = "13家外商投资企业获得增值电信业务经营试点批复"
LET_IN = "13 foreign-invested companies for its value-added telecom pilot"


@pytest.mark.parametrize(
    "text",
    [
        f"||{APPROVED},企业应于9月18日前开业。",
        f"||{APPROVED},材料须在8月31日之前补齐。",
        "||13 foreign-invested companies approved for China's value-added telecom pilot must start service by September 18.",
        "||工信部就外资增值电信业务试点管理办法征求意见,公众可于7月18日前反馈。",
        "||工信部就外资增值电信业务试点管理办法征求意见,意见反馈截止日期为7月18日。",
    ],
)
def test_a_deadline_dates_no_act(text: str) -> None:
    assert find_day(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "||外资增值电信业务试点扩围原定6月1日启动,工信部18日宣布推迟。",
        "工信部推迟外资增值电信业务试点扩围,原定7月1日实施||工信部6月18日宣布推迟外资增值电信业务对外开放试点扩围。",
        "||The extension of China's foreign value-added telecom pilot, originally due on June 1, has been put off, MIIT said on June 18.",
        "||Rules taking effect on July 1 lift the foreign ownership cap on value-added telecom services in China. They were issued on June 18.",
        f"||{APPROVED}。批复落款日期为6月18日。",
        "关于扩大增值电信业务对外开放试点的通告||发文机关:工业和信息化部\n成文日期:2026年6月18日\n发布日期:2026年6月19日\n取消互联网数据中心业务的外资股比限制。",
        "||Baian Group announced on June 19 that its Shanghai unit received approval for China's value-added telecom pilot on June 18.",
    ],
)
def test_the_act_is_dated_by_its_own_day(text: str) -> None:
    assert find_day(text) == "2026-06-18"


@pytest.mark.parametrize(
    "text",
    [
        f"||时隔一年,{APPROVED}。去年6月18日首批企业获批。",
        f"增值电信试点再批13家外资企业||时隔一年,{APPROVED}。去年6月18日首批企业获批。",
    ],
)
def test_a_day_of_last_year_behind_the_news_dates_it_not(text: str) -> None:
    assert find_day(text) is None


def test_a_deadline_is_no_day_as_of_which_a_sum_stands() -> None:
    text = "13 foreign-invested companies approved for China's value-added telecom pilot must start service by September 18."
    assert {count.as_of for count in READER.read(Document("", text, PAGE)).counts} == {None}


@pytest.mark.parametrize(
    "text",
    [
        f"||6月18日,{APPROVED}。",
        f"||{APPROVED},批复于6月18日送达企业。",
        f"||China's industry ministry approved {LET_IN} on June 18.",
        f"||China's industry ministry approved {LET_IN} on June 18; they must open by September 18.",
        "||Baian Group announced on June 18 that its Shanghai unit had received approval for China's value-added telecom pilot.",
    ],
)
def test_a_plain_day_still_dates_its_act(text: str) -> None:
    assert find_day(text) == "2026-06-18"


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        ("截至3月底止,全国外商投资电信企业达2650家。", "2026-03"),
        ("到去年底为止,全国外商投资电信企业达2650家。", "2025-12"),
        ("今年前5个月,全国外商投资电信企业达2650家,同比增长30%。", "2026-05"),
        ("2025年,全国外商投资电信企业达2650家。", "2025"),
        ("统计时点为2026年5月31日,全国外商投资电信企业达2650家。", "2026-05-31"),
        ("工信部6月18日表示,全国外商投资电信企业达2650家。以上数据截至2026年5月31日。", "2026-05-31"),
        ("注:数据统计截至2026年5月31日。全国外商投资电信企业达2650家。", "2026-05-31"),
        ("China has 2,650 foreign-invested telecom companies, according to data through May.", "2026-05"),
        (
            "The industry ministry said on June 18 that China has 2,650 foreign-invested telecom companies. The figures are as of May 31.",
            "2026-05-31",
        ),
    ],
)
def test_a_total_is_as_of_the_day_told_for_it(text: str, as_of: str) -> None:
    counts = READER.read(Document("", text, PAGE)).counts
    assert [(count.value, count.as_of) for count in counts] == [(2650, as_of)]


@pytest.mark.parametrize(
    "text",
    [
        "2024年10月23日试点启动。6月18日,13家外商投资企业获得增值电信业务经营试点批复。",
        "China opened its value-added telecom pilot on April 8, 2024. On June 18, the ministry approved 13 foreign-invested companies.",
    ],
)
def test_what_was_done_years_before_is_not_the_news(text: str) -> None:
    reading = READER.read(Document("", text, PAGE))
    assert (reading.kind, reading.event_date) == ("approval", "2026-06-18")


def test_an_act_of_policy_of_its_own_month_is_the_news() -> None:
    text = "6月18日,工信部印发通知,扩大增值电信业务对外开放试点地区。2025年2月28日,首批13家外资企业获得试点批复。"
    reading = READER.read(Document("", text, PAGE))
    assert (reading.kind, reading.event_date) == ("policy", "2026-06-18")
