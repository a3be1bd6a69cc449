# ruff: noqa: E501  (a passage stands on one line, so that it can be read and searched)
"""A batch that is told without saying how many were let in has its number: without it nobody was told of it."""

import pytest
from told import READER

from domain.dates import Published
from parsers.facts.text.document import Document


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("工业和信息化部11月30日向第七批外商投资企业颁发增值电信业务经营试点批复,具体名单尚未公布。", 7),
        ("工业和信息化部11月30日公布第三批获批外资企业名单,增值电信业务试点进一步扩大。", 3),
        ("China's Ministry of Industry and Information Technology (MIIT) on Monday published the seventh batch of foreign-invested companies approved to pilot value-added telecom services.", 7),
        ("工业和信息化部11月30日表示,首批获批的外资企业运营良好,将继续扩大增值电信业务试点。", None),
        ("The first batch of foreign firms has done well, MIIT said on Monday of its value-added telecom pilot.", None),
    ],
)  # fmt: skip
def test_a_round_that_nobody_counts_has_its_number(text: str, number: int | None) -> None:
    reading = READER.read(Document("", text, Published("2026-11-30")))
    told = {one.batch for one in reading.statements if one.kind == "approval" and one.batch}
    assert told == ({number} if number else set())
