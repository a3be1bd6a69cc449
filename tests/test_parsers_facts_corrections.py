# ruff: noqa: E501  (a text stands on one line, so that it can be read and searched)
"""A newspaper's own correction: the figure that it gives is told, the one that it takes back is not. All are invented."""

import pytest

from domain.claims import Count, Reading
from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
WHOLES = ("batch", "pilot_total", "stock_total")
PILOT = "foreign-invested companies for the value-added telecom pilot"


def read(text: str) -> Reading:
    title, _, body = text.partition("|")
    return READER.read(Document(title, body, Published("2026-05-08")))


def list_told(reading: Reading, *, sure: bool = True) -> set[tuple[int, str]]:
    """The figures of firms let in; without `sure` those that wait for a person too."""
    return {(c.value, c.role) for c in reading.counts if c.role in WHOLES and not (sure and c.review)}


@pytest.mark.parametrize(
    "text",
    [
        f"Foreign firms cleared|Correction: An earlier version of this report said MIIT had approved 12 {PILOT}. The correct figure is 13.",
        f"Foreign firms cleared|An earlier version of this story said that MIIT had approved 12 {PILOT}. The right number is 13.",
        f"Foreign firms cleared|We wrongly reported on May 7 that MIIT had approved 12 {PILOT}. The number should have been 13.",
        "Foreign firms cleared|This article has been corrected to show that 13 foreign-invested companies, not 12, were approved by MIIT for the value-added telecom pilot.",
        f"Foreign firms cleared|(Corrects number of approved firms to 13 from 12 in first paragraph)\nMIIT approved 13 {PILOT} on May 7.",
        f"China approves 12 foreign firms for telecom pilot|MIIT has approved 13 {PILOT}.\nCorrection: An earlier version of this report said 12 firms had been approved. The correct figure is 13.",
        "外资增值电信试点|更正:本报此前报道称工业和信息化部批准12家外资企业开展增值电信业务经营试点,应为13家。",
        "外资增值电信试点|勘误:本网昨日刊发的稿件称工信部向12家外资企业发放增值电信业务经营试点批复,实际为13家。",
        "更正|前文所述“工信部批准12家外资企业开展增值电信业务经营试点”应为“13家”。",
        "外资电信|本文已更新:此前版本称第二批有12家外资企业获得增值电信业务经营试点批复,实际应为13家。",
        "说明|本网昨天发布的消息称工信部批准了12家外资企业开展增值电信试点。经与工信部核实,获批企业为13家,而不是12家。",
        "外资电信|有媒体报道称,12家外资企业获批增值电信试点。工信部表示,实际获批的为13家。",
        "更正|本报5月8日报道中“第二批12家外资企业获批开展增值电信业务经营试点”有误,正确数字为13家。特此更正。",
    ],
)
def test_the_corrected_figure_is_the_news_and_the_earlier_one_none(text: str) -> None:
    reading = read(text)
    assert list_told(reading) == {(13, "batch")}
    assert 12 not in {value for value, _ in list_told(reading, sure=False)}, "nor does it wait for a person"
    assert [[c.value for c in s.counts] for s in reading.statements if s.kind == "approval"] == [[13]]


@pytest.mark.parametrize(
    "text",
    [
        "Telecom pilot|Correction: We said the total of foreign-invested companies approved for the value-added telecom pilot had reached 39. The correct total is 40.",
        "更正|此前报道工信部已累计批准39家外资企业开展增值电信试点,更正为40家。",
        "勘误|昨日报道中获批开展增值电信业务经营试点的外资企业数量应为40家,而非39家。",
    ],
)
def test_a_corrected_sum_stays_a_sum(text: str) -> None:
    assert list_told(read(text), sure=False) == {(40, "pilot_total")}


def test_the_right_figure_is_quoted_where_it_stands_and_dated_by_what_was_told() -> None:
    reading = read("更正|本报此前报道称工业和信息化部5月7日批准12家外资企业开展增值电信业务经营试点,应为13家。")
    (count,) = (c for c in reading.counts if c.value == 13)
    assert reading.text[count.start : count.end] == count.quote == "13家"
    assert (reading.statements[0].authority, reading.event_date) == (("MIIT",), "2026-05-07")


def test_what_was_written_wrongly_for_another_figure_is_told_of_neither() -> None:
    reading = read("更正|本网此前刊发的稿件将“13家外资企业获批增值电信业务经营试点”误写为“12家”,特此更正。")
    assert 12 not in {value for value, _ in list_told(reading, sure=False)}


def test_what_it_in_fact_approved_takes_back_what_was_reported() -> None:
    reading = read(
        "Correction|In a May 7 article about China's value-added telecom pilot, we reported that MIIT had approved 12 foreign-invested firms. In fact, it approved 13."
    )
    assert list_told(reading, sure=False) == {(13, "batch")}
    assert reading.event_date is None, "the article's day"


def test_a_bare_number_of_the_pilot_is_not_told_as_the_stock() -> None:
    reading = read(
        "Clarification|The headline of a May 7 story gave the number of foreign-invested companies approved by MIIT under the value-added telecom pilot as 27. The number is 17."
    )
    assert list_told(reading) == set()


def test_a_correction_to_another_thing_lets_nobody_in() -> None:
    reading = read("更正|本报昨日报道称12家外资企业获批增值电信试点,实为13家提交申请。")
    assert list_told(reading, sure=False) == set()


def _find(reading: Reading, value: int) -> list[Count]:
    return [count for count in reading.counts if count.value == value]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"Pilot widens|MIIT approved 13 {PILOT}, up from 12 in the first batch.", {(13, "batch"), (12, "batch")}),
        (
            "试点扩围|工信部5月7日批准第二批13家外资企业开展增值电信业务经营试点,首批为12家。",
            {(13, "batch"), (12, "batch")},
        ),
        (
            "试点扩围|据此前报道,第二批13家外资企业获批增值电信试点,首批应为12家。",
            {(13, "batch"), (12, "batch")},
        ),
        (
            f"Pilot widens|An earlier version of the rules capped foreign stakes. MIIT approved 13 {PILOT} on May 7; the number is 4 more than in February.",
            {(13, "batch")},
        ),
        (
            "Pilot widens|In an earlier report the ministry said 12 foreign-invested companies had been approved in the first batch of the value-added telecom pilot; the second batch has 13.",
            {(13, "batch"), (12, "batch")},
        ),
    ],
)
def test_a_figure_beside_another_is_no_correction(text: str, told: set[tuple[int, str]]) -> None:
    reading = read(text)
    assert list_told(reading, sure=False) == told
    assert not any("correct" in c.rule for value, _ in told for c in _find(reading, value))
