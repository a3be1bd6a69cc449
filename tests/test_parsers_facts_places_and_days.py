# ruff: noqa: E501  (a sentence stands on one line, so that it can be read and searched)
"""Cities that are no firms, sums of cities, days that a dateline or a report's teller gives, and figures told twice. All are invented."""

import pytest

from domain.claims import Reading
from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())


def read(title: str, body: str, day: str) -> Reading:
    return READER.read(Document(title, body, Published(day)))


def test_cities_that_a_plan_lists_are_no_firms_and_their_sum_is_none_of_firms() -> None:
    reading = read(
        "China to let wholly foreign-owned firms run app stores and internet access in more cities",
        "BEIJING, April 21 (Xinhua) -- China will expand pilot programs for opening its services sector to nine more cities, including Dalian, Ningbo and Xiamen, bringing the total to 20, a vice minister told a press conference on Monday.",
        "2025-04-21",
    )

    assert reading.firms == ()
    assert [one for one in reading.counts if one.role != "other"] == []
    assert reading.kind == "policy"
    assert {"Dalian", "Ningbo", "Xiamen"} <= set(reading.regions)


@pytest.mark.parametrize(
    ("title", "line", "published", "event"),
    [
        ("外资电信试点首批企业名单来了", "云边网 9 月 12 日消息，工信部今日宣布，首批 6 家外资企业获准在我国经营增值电信业务。", "2025-09-13", "2025-09-12"),
        ("外资电信试点首批企业名单来了", "9月12日消息，工信部今日宣布，首批6家外资企业获准在我国经营增值电信业务。", "2025-09-13", "2025-09-12"),
        ("Carmaker cleared for China telecom pilot", "Oct 13 (Reuters) - Vellmer Motors has received a pilot approval from China's industry ministry to offer value-added telecom services.", "2025-10-14", None),
    ],
)  # fmt: skip
def test_a_dateline_without_a_place_is_a_dateline(title: str, line: str, published: str, event: str | None) -> None:
    reading = read(title, line, published)

    assert reading.kind == "approval"
    assert reading.event_date == event


def test_batches_to_come_are_no_firms() -> None:
    reading = read(
        "13家外资企业拿到“准入证”",
        "首批13家外资企业获准经营增值电信业务。中国信通院专家认为，未来还会有第二批、第三批企业入围。",
        "2025-03-01",
    )

    assert reading.firms == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "截至2024年底，外资企业在华经营电信业务的数量达到2200余家，同比增长近三成。",
        "截至2024年底，外商投资企业在我国经营增值电信业务的总数为2200余家，同比增长近三成。",
        "截至2024年底，我国经营电信业务的外商投资企业共2200余家，同比增长近三成。",
    ],
)
def test_the_number_that_runs_telecom_is_a_stock(sentence: str) -> None:
    reading = read("工信部：电信业开放成效显著", sentence, "2025-03-01")

    assert [(one.value, one.role, one.as_of, one.review) for one in reading.counts] == [(2200, "stock_total", "2024-12", False)]  # fmt: skip
    assert [one.value for one in reading.growth] == [30.0]


def test_a_figure_that_the_title_tells_of_foreign_firms_is_not_doubted_for_want_of_them() -> None:
    lead = "The industry ministry handed approvals to 13 companies on Friday. They may now offer internet access in Beijing and Hainan."

    told = read("China gives 13 foreign firms nod for value-added telecom services", lead, "2025-03-03")
    untold = read("China widens access to value-added telecom services for foreign firms", lead, "2025-03-03")

    assert [(one.value, one.role, one.review) for one in told.counts] == [(13, "batch", False)]
    assert [(one.value, one.review) for one in untold.counts] == [(13, True)]


def test_who_was_let_in_in_february_was_not_let_in_on_the_day_of_the_report() -> None:
    reading = read(
        "Foreign firms grow under the telecom pilot",
        "More than a year after the launch of the pilot, 46 foreign-funded companies have been greenlighted, up from 13 in February, the MIIT told the Global Times on Thursday. Among them, 14 are based in Beijing.\n"
        "“Airbus China obtained the approval in February,” its head said.",
        "2025-11-06",
    )

    assert reading.kind == "total"
    assert [one.decided for one in reading.statements if one.kind == "approval"] == [None]
    assert {one.value: one.as_of for one in reading.counts} == {46: "2025-11-06", 13: "2025-02", 14: None}


def test_a_national_total_behind_the_nine_others_is_read() -> None:
    reading = read(
        "Four foreign firms cleared for Shanghai telecom pilot",
        "The four are the first in the city; nine others were cleared in Beijing, Hainan and Shenzhen, taking the national total to 13.",
        "2025-02-28",
    )

    assert (13, "pilot_total") in [(one.value, one.role) for one in reading.counts]
