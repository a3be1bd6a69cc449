# ruff: noqa: E501  (a sentence stands on one line)
"""Chinese running totals told as of now have the day on which they were told, or of the act that makes them; and no other."""

import pytest

from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
GRANT = "工业和信息化部4月12日向8家外资企业发放增值电信业务经营试点批复。"


def date_of(value: int, body: str, day: str = "2026-04-15") -> str | None:
    counts = READER.read(Document("外资增值电信试点", body, Published(day))).counts
    return next(
        one.as_of for one in counts if one.value == value and one.role in ("pilot_total", "stock_total", "subset")
    )


@pytest.mark.parametrize(
    ("body", "value", "day"),
    [
        ("记者4月13日从省通信管理局获悉,截至目前,我省已有11家外资企业获得增值电信业务经营试点批复,全省外商投资电信企业达到96家。", 96, "2026-04-13"),
        ("国新办4月14日举行新闻发布会。工信部负责人说,截至3月底,获准在华经营电信业务的外资企业达到2800家;试点方面,到目前,已有96家外资企业拿到增值电信试点批复,其中北京29家。", 96, "2026-04-14"),
        ("国新办4月14日举行新闻发布会。工信部负责人说,截至3月底,获准在华经营电信业务的外资企业达到2800家;试点方面,到目前,已有96家外资企业拿到增值电信试点批复,其中北京29家。", 29, "2026-04-14"),
        ("截至发稿,全国已有96家外资企业获得增值电信业务经营试点批复。", 96, "2026-04-15"),
        (f"{GRANT}至此,获得试点批复的外资企业累计达到64家。", 64, "2026-04-12"),
        (f"{GRANT}加上此前各批,全国获批开展试点的外资企业已达64家,累计批复增至64家。", 64, "2026-04-12"),
        ("省通信管理局4月14日消息,本周,工信部向8家外资企业颁发增值电信业务经营试点批复。至此,获批试点的外资企业累计达到17家。", 17, "2026-04-14"),
        ("新一批6家外资企业接过增值电信业务经营试点批复。至此,全市获批试点的外资企业达到18家。", 18, "2026-04"),
        (f"{GRANT}随着新成员加入,全国拿到试点批复的外企已有64家。", 64, "2026-04-12"),
        ("截至2026年3月底,海南省外商投资电信企业达61家,较2024年底的38家增加23家。其中,取得增值电信业务扩大对外开放试点批复的企业7家。", 7, "2026-03"),
    ],
)  # fmt: skip
def test_a_total_of_now_has_the_day_on_which_it_was_told(body: str, value: int, day: str) -> None:
    assert date_of(value, body) == day


@pytest.mark.parametrize(
    ("body", "value", "day"),
    [
        # a meeting of long before tells nothing of now
        ("2024年10月23日,工信部召开座谈会启动增值电信业务扩大对外开放试点。外资企业踊跃参加,目前已有96家外资企业获得试点批复。", 96, None),
        # its own time goes before the act's
        (f"{GRANT}加上此前各批,截至去年底获批企业累计达到64家。", 64, "2025-12"),
        # a sum of then
        (f"{GRANT}在此之前,全国已有56家外资企业获得试点批复。", 56, None),
        # a page long behind the act
        ("2025年2月28日,工信部向首批13家外资企业发放增值电信业务经营试点批复。至此,获得试点批复的外资企业累计达到13家。此后试点有序推进。", 13, None),
        # a sum that somebody works out
        ("新一批6家外资企业接过增值电信业务经营试点批复。按此前的58家推算,加上这6家,获批试点的外资企业累计应为64家。", 64, None),
        # 占到目前 is no time
        ("会议4月13日举行。上海的获批企业占到目前全国96家获批增值电信试点外资企业的三成。", 96, None),
    ],
)  # fmt: skip
def test_a_total_of_another_time_has_none_of_it(body: str, value: int, day: str | None) -> None:
    counts = READER.read(Document("外资增值电信试点", body, Published("2026-04-15"))).counts
    assert {one.as_of for one in counts if one.value == value and one.role in ("pilot_total", "stock_total")} <= {day}


def test_the_day_beside_a_first_batch_is_not_that_of_the_sum() -> None:
    body = "工信部4月14日宣布,向第二批18家外资企业核发增值电信业务经营试点批复,连同2月的首批13家,累计已有31家外资企业获准。"
    assert date_of(31, body) == "2026-04-14"


def test_the_day_of_an_older_page_is_not_taken_where_its_text_tells_another_time() -> None:
    body = "截至目前,全国已有96家外资企业获得增值电信业务经营试点批复。2025年12月3日,本刊曾报道首批企业。"
    assert date_of(96, body) is None


def test_of_a_row_of_fields_each_number_is_its_own_fields_across_a_clause() -> None:
    body = "商务部新闻发言人表示,增值电信、生物技术、外商独资医院领域开放试点取得成效,截至目前,分别有98家、62家、9家外资企业获批。"
    counts = READER.read(Document("商务部例行发布会", body, Published("2026-04-15"))).counts
    assert [(one.value, one.role) for one in counts] == [(98, "pilot_total"), (62, "other"), (9, "other")]


@pytest.mark.parametrize(
    ("body", "waits"),
    [
        ("今年一季度,全国共有31家外资企业获得增值电信业务经营试点批复,比去年同期多18家。", True),
        ("今年一季度末,全国共有31家外资企业获得增值电信业务经营试点批复。", False),
    ],
)
def test_what_a_quarter_brought_waits(body: str, waits: bool) -> None:
    counts = READER.read(Document("外资增值电信试点", body, Published("2026-04-15"))).counts
    assert [one.review for one in counts if one.role == "pilot_total"] == [waits]


def test_a_stock_has_not_the_day_of_what_it_is_compared_with() -> None:
    body = "工信部数据显示,我国外商投资电信企业数量已突破2800家,较2024年底的2343家增长近两成。"
    assert date_of(2800, body) is None
