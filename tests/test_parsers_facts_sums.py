# ruff: noqa: E501  (a text stands on one line, so that it can be read and searched)
"""What several batches come to is a running total, and each batch that is told beside it one of its own. All are invented."""

import pytest

from domain.claims import Reading
from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.document import Document
from parsers.facts.reader import Reader

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
        "前两批14家外资企业获得增值电信业务经营试点批复。",
    ],
)
def test_the_sum_of_batches_is_no_batch(body: str) -> None:
    assert list_told(read(body)) == {(14, "pilot_total", None)}


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
