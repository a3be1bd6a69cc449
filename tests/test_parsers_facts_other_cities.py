"""A figure of a city that the record of regions does not tell apart is not told as the country's."""

import pytest

from domain.claims import Count
from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document
from parsers.facts.values.other_cities_zh import OTHER_CITIES_ZH
from parsers.facts.values.regions import PLACES_ZH

READER = Reader(load_gazetteer())


def read(told: str) -> Count:
    text = f"工业和信息化部表示，增值电信业务试点进展顺利。{told}"
    (count,) = READER.read(Document("", text, Published("2026-06-20"))).counts
    return count


@pytest.mark.parametrize(
    "told",
    [
        "截至5月底，徐州市外商投资电信企业达58家。",
        "绵阳外商投资电信企业达58家。",
        "截至5月底，苏州市、盐城市外商投资电信企业达58家。",
        "截至5月底，桂林市共有外商投资电信企业58家。",
        "截至5月底，义乌和浦江县外商投资电信企业达58家。",
        "盐城市已有58家外资企业获批增值电信业务试点。",
    ],
)
def test_it_waits_for_a_person(told: str) -> None:
    count = read(told)
    assert (count.value, count.region, count.review) == (58, None, True)
    assert "of-one-place" in count.rule


@pytest.mark.parametrize(
    "told",
    [
        "截至5月底，全国外商投资电信企业达58家。",
        "截至5月底，试点城市外商投资电信企业达58家。",
        "徐州市的代表说，全国外商投资电信企业达58家。",
        "该公司已上市，外商投资电信企业达58家。",
    ],
)
def test_the_country_is_told_as_ever(told: str) -> None:
    count = read(told)
    assert (count.value, count.region, count.review) == (58, None, False)


def test_a_known_city_has_its_own() -> None:
    assert (read("截至5月底，昆明市外商投资电信企业达58家。").region, read("烟台外商投资电信企业达58家。").region) == (
        "Kunming",
        "Yantai",
    )


def test_no_city_is_both_known_and_not() -> None:
    assert not {*OTHER_CITIES_ZH} & {*PLACES_ZH}
    assert len({*OTHER_CITIES_ZH}) == len(OTHER_CITIES_ZH)
