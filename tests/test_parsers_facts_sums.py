# ruff: noqa: E501  (a text stands on one line, so that it can be read and searched)
"""What several batches come to is a running total, and each batch that is told beside it one of its own. All are invented."""

import pytest

from domain.claims import Reading
from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())


def read(body: str) -> Reading:
    return READER.read(Document("外资增值电信试点 foreign telecom pilot", body, Published("2026-06-08")))


def list_told(reading: Reading) -> set[tuple[int, str, str | None]]:
    return {(c.value, c.role, c.as_of) for c in reading.counts if c.role != "other" and not c.review}


@pytest.mark.parametrize(
    "body",
    [
        "The Ministry of Industry and Information Technology has approved 14 foreign companies in two batches for the value-added telecom pilot.",
        "Fourteen foreign-invested companies have been approved in two batches for the value-added telecom pilot, MIIT said.",
        "MIIT has approved two batches totalling 14 foreign-invested companies for the value-added telecom pilot.",
        "The first two batches together cover 14 foreign-invested companies approved for the value-added telecom pilot.",
        "Two batches of approvals now cover 14 foreign-invested companies in the value-added telecom pilot, MIIT said.",
        "工信部分两批共批准14家外资企业开展增值电信业务经营试点。",
        "工信部分两批批准了14家外资企业开展增值电信业务经营试点。",
        "工信部分两批向14家外资企业发放了增值电信业务经营试点批复。",
        "工信部先后两批批准14家外资企业开展增值电信业务经营试点。",
        "14家外资企业分两批获得增值电信业务经营试点批复。",
        "首批和第二批共14家外资企业获得增值电信业务经营试点批复。",
        "工信部分批批准了14家外资企业开展增值电信业务经营试点。",
        "The first and second batches together include 14 foreign-invested firms approved for the value-added telecom pilot.",
        "The pilot for foreign-invested value-added telecom firms now has 14 participants, MIIT said.",
        "前两批14家外资企业获得增值电信业务经营试点批复。",
    ],
)
def test_the_sum_of_batches_is_no_batch(body: str) -> None:
    assert list_told(read(body)) == {(14, "pilot_total", None)}


@pytest.mark.parametrize(
    "body",
    [
        "工信部先后批准第二批、第三批外资企业共14家开展增值电信业务经营试点。",
        "第二批和第三批加起来有14家外资企业获得增值电信业务经营试点批复。",
    ],
)
def test_the_sum_of_two_later_batches_is_no_batch_and_no_total(body: str) -> None:
    assert {role for _, role, _ in list_told(read(body))} <= {"other"}


@pytest.mark.parametrize(
    "body",
    [
        "工信部批准第二批14家外资企业开展增值电信业务经营试点。",
        "新一批14家外资企业获得增值电信业务经营试点批复。",
        "MIIT has approved a second batch of 14 foreign-invested companies for the value-added telecom pilot.",
        "MIIT approved 14 foreign-invested companies in its second batch for the value-added telecom pilot.",
    ],
)
def test_one_batch_stays_one(body: str) -> None:
    assert list_told(read(body)) == {(14, "batch", None)}


def test_the_batches_told_beside_their_sum_have_their_own_days() -> None:
    body = "China's industry ministry approved 14 foreign-invested companies in two batches for the value-added telecom pilot, the first of eight in February and the second of six in May."
    assert list_told(read(body)) == {(14, "pilot_total", None), (8, "batch", "2026-02"), (6, "batch", "2026-05")}


def test_in_chinese_too() -> None:
    body = "工信部分两批批准14家外资企业开展增值电信业务经营试点,其中首批8家于2月获批,第二批6家于5月获批。"
    assert list_told(read(body)) == {(14, "pilot_total", None), (8, "batch", "2026-02"), (6, "batch", "2026-05")}


def test_firms_added_to_the_pilot_are_a_batch_and_its_total_the_pilots() -> None:
    body = "China's MIIT added 17 foreign firms to its value-added telecom pilot. The total stands at 40, according to the ministry."
    assert list_told(read(body)) == {(17, "batch", None), (40, "pilot_total", None)}


@pytest.mark.parametrize(
    "body",
    [
        "The number of foreign-invested telecom firms in China reached 2,712, adding 17 from the month before.",
        "外商投资电信企业达到2712家,比上月增加17家。",
    ],
)
def test_what_a_stock_grew_by_is_no_batch(body: str) -> None:
    assert (17, "batch") not in {(value, role) for value, role, _ in list_told(read(body))}


def test_batches_told_by_month_or_beside_their_sum_are_each_one() -> None:
    body = "MIIT has approved three batches of foreign-invested firms for the value-added telecom pilot: 13 in February, 11 in April and 6 in May."
    assert list_told(read(body)) == {(13, "batch", "2026-02"), (11, "batch", "2026-04"), (6, "batch", "2026-05")}
    body = "第一批13家和第二批11家外资企业获批增值电信业务经营试点,共24家。"
    assert list_told(read(body)) == {(13, "batch", None), (11, "batch", None), (24, "pilot_total", None)}


def test_a_batch_named_only_to_say_what_came_after_it_has_not_its_day() -> None:
    reading = read("继首批13家之后,工信部5月6日批准第二批11家外资企业开展增值电信业务经营试点,两批合计24家。")
    days = {s.batch: s.decided for s in reading.statements if s.kind == "approval"}
    assert (days, reading.event_date) == ({1: None, 2: "2026-05-06"}, "2026-05-06")


def test_the_number_of_a_batch_stands_behind_its_figure_too() -> None:
    reading = read(
        "With 11 firms in the second batch and 13 in the first, 24 foreign-invested firms are now in the value-added telecom pilot, MIIT said."
    )
    assert {s.counts[0].value: s.batch for s in reading.statements if s.kind == "approval"} == {11: 2, 13: 1}


def test_what_a_while_brought_is_no_sum_beside_the_sum() -> None:
    body = "Seventeen foreign-invested firms have joined the value-added telecom pilot since March, taking the total to 40, MIIT data show."
    assert list_told(read(body)) == {(40, "pilot_total", None)}


def test_an_earlier_total_has_not_the_day_of_the_new_batch() -> None:
    body = "MIIT on June 2 approved 17 foreign-invested firms for its value-added telecom pilot. The approvals bring the total to 40, up from 23."
    assert {(value, day) for value, role, day in list_told(read(body)) if role == "pilot_total"} == {
        (40, "2026-06-02"),
        (23, None),
    }


def test_who_only_talks_of_the_pilot_at_a_forum_spreads_no_rumour() -> None:
    body = "Speaking at a forum in Shanghai, an MIIT official said 17 foreign-invested companies had won approval in the second batch of the value-added telecom pilot."
    assert (17, "batch", None) in list_told(read(body))


def test_who_brings_firms_to_an_event_lets_nobody_in() -> None:
    body = "A Beijing chamber brought 17 foreign companies to the value-added telecom pilot's launch event."
    assert list_told(read(body)) == set()
