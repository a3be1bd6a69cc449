# ruff: noqa: E501  (a sentence stands on one line, so that it can be read and searched)
"""Totals told as a table by years, beside last year's figure, or by an institute, and the growth told with them. All are invented."""

import pytest

from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader, Reading
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())


def read(text: str) -> Reading:
    title, found, body = text.partition("\n")
    return READER.read(Document(title if found else "", body if found else title, Published("2026-11-20")))


#: The text, its title before a line break where it has one; the stock's figures with their dates where a date is told.
STOCK: tuple[tuple[str, set[tuple[int, str | None]]], ...] = (
    ("CAICT data\nThere were 266 foreign-invested telecom enterprises at the end of June 2020.\nYear-end / Approved firms\n2016 / 67\n2017 / 87", {(266, "2020-06"), (67, "2016-12"), (87, "2017-12")}),
    ("历年数量\n截至2020年6月底,全国外商投资电信企业266家。\n年末 | 企业数\n2016 | 67\n2017 | 87\n2018 | 121", {(266, "2020-06"), (67, "2016-12"), (87, "2017-12"), (121, "2018-12")}),
    ("历年数量\n截至2020年6月底,全国外商投资电信企业266家。\n年份 企业数量\n2016年底 67家\n2017年底 1,087家", {(266, "2020-06"), (67, "2016-12"), (1087, "2017-12")}),
    ("历年数据\n截至2020年6月底,全国外商投资电信企业266家。\n年份 收入(亿元)\n2016 67\n2017 87", {(266, "2020-06")}),
    ("历年数据\n截至2020年6月底,全国外商投资电信企业266家。\n年份 新增企业数\n2016 67\n2017 87", {(266, "2020-06")}),
    ("Foreign-invested telecom licensees in China passed 2,900 in June, a quarter more than a year earlier, MIIT said.", {(2900, "2026-06")}),
    ("The number of foreign-invested telecom companies crossed 3,000 in June, MIIT said.", {(3000, "2026-06")}),
    ("The institute counts 3,010 foreign-invested telecom enterprises in China at the end of March 2026, a fifth more than the 2,508 of a year before. At the end of 2019 the institute had found just 191.", {(3010, "2026-03"), (2508, None), (191, "2019-12")}),
    ("CAICT counted 2,600 foreign-invested telecom enterprises at the end of 2025, 8 percent more than the 2,400 of a year earlier.", {(2600, "2025-12"), (2400, None)}),
)  # fmt: skip
GROWTH = (
    ("中国大陆的外资电信企业已超过2400家,比1年前成长3成。", [30.0]),
    ("外商投资电信企业达3000家,较一年前增加2成。", [20.0]),
    ("全国外商投资电信企业达到3120家,同比增长1成。", [10.0]),
    ("CAICT counted 2,600 foreign-invested telecom enterprises at the end of 2025, 8 percent more than the 2,400 of a year earlier.", [8.0]),
    ("MIIT approved 13 foreign-invested telecom operators. The sector saw 2,400 new foreign-invested enterprises established as of the end of February 2025, a year-on-year increase of 30 percent.", [30.0]),
)  # fmt: skip


@pytest.mark.parametrize(("text", "figures"), STOCK)
def test_every_total_is_told_with_its_date(text: str, figures: set[tuple[int, str | None]]) -> None:
    assert {(count.value, count.as_of) for count in read(text).counts if count.role == "stock_total"} == figures


@pytest.mark.parametrize(("text", "values"), GROWTH)
def test_growth_is_read(text: str, values: list[float]) -> None:
    assert [growth.value for growth in read(text).growth] == values


def test_a_row_of_a_table_can_be_shown_in_the_source() -> None:
    reading = read(STOCK[0][0])

    assert {reading.text[count.start : count.end] for count in reading.counts if count.detail == "series_row"} == {
        "2016 / 67",
        "2017 / 87",
    }
