# ruff: noqa: E501  (a text stands on one line, so that it can be read and searched)
"""How exact a growth is: 近三成 is nearly thirty percent, and nobody is told that it was thirty."""

import pytest

from domain.claims import Growth
from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
ZH = "工信部数据显示,截至2026年6月底,全国外商投资电信企业达2600家,{}。"
EN = "China had 2,600 foreign-invested telecom companies at the end of June 2026, {}, the industry ministry said."


def read_growth(text: str) -> Growth:
    (growth,) = READER.read(Document("", text, Published("2026-08-05"))).growth
    return growth


@pytest.mark.parametrize(
    ("words", "value", "qualifier"),
    [
        ("同比增长三成", 30, "exact"), ("同比增长近三成", 30, "nearly"), ("同比增长逾30%", 30, "over"), ("同比增长超过30%", 30, "over"),
        ("同比增长约30%", 30, "about"), ("同比增长三成多", 30, "over"), ("同比增长30%左右", 30, "about"), ("同比增长30.2%", 30.2, "exact"),
        ("同比翻番", 100, "exact"), ("同比增长超一倍", 100, "over"), ("同比增长1倍多", 100, "over"), ("同比增长三成不到", 30, "nearly"),
    ],
)  # fmt: skip
def test_a_chinese_growth_is_as_exact_as_its_words(words: str, value: float, qualifier: str) -> None:
    growth = read_growth(ZH.format(words))
    assert (growth.value, growth.qualifier) == (value, qualifier)


@pytest.mark.parametrize(
    ("words", "value", "qualifier"),
    [
        ("up 30 percent year on year", 30, "exact"), ("up nearly 30 percent year on year", 30, "nearly"),
        ("up more than 30% from a year earlier", 30, "over"), ("up about 30 percent year on year", 30, "about"),
        ("up by just under 30 per cent year on year", 30, "nearly"), ("up 12.9% year on year", 12.9, "exact"),
        ("nearly double the number a year earlier", 100, "nearly"),
    ],
)  # fmt: skip
def test_an_english_growth_is_as_exact_as_its_words(words: str, value: float, qualifier: str) -> None:
    growth = read_growth(EN.format(words))
    assert (growth.value, growth.qualifier) == (value, qualifier)
