# ruff: noqa: E501  (a text stands on one line, so that it can be read and searched)
"""Places that are parts of other words, seats and venues; bodies that are only spoken of; the growth of others; a place's own total. All are invented."""

import pytest

from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document
from parsers.facts.values.regions import find_regions

READER = Reader(load_gazetteer())
PAGE = Published("2026-06-20")
PAPER = "增值电信业务经营试点批复"


def list_places(text: str) -> set[str]:
    return {name for name, _, _ in find_regions(text)}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("南京、苏州、杭州等9个城市纳入试点", {"Nanjing", "Suzhou", "Hangzhou"}),
        ("天津、苏州和广州", {"Tianjin", "Suzhou", "Guangzhou"}),
        ("辽宁、江苏、浙江、福建四省", {"Liaoning", "Jiangsu", "Zhejiang", "Fujian"}),
        ("南京、苏、浙三地", {"Nanjing", "Jiangsu", "Zhejiang"}),
        ("分布在京沪琼深四地", {"Beijing", "Shanghai", "Hainan", "Shenzhen"}),
        ("京、沪两地", {"Beijing", "Shanghai"}),
    ],
)
def test_a_letter_of_a_city_is_no_province(text: str, places: set[str]) -> None:
    assert list_places(text) == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (f"(上海讯)13家外资企业获得{PAPER}。", set()),
        (f"总部设在上海的柏安集团获得{PAPER},在海南开展业务。", {"Hainan"}),
        (f"在上海举行的世界人工智能大会上,工信部宣布13家外资企业获得{PAPER}。", set()),
        (f"在上海举行外资增值电信试点发布仪式,3家企业获得{PAPER}。", {"Shanghai"}),
        (f"上海交通大学专家认为,13家外资企业获得{PAPER}意义重大。", set()),
        (f"香港上海汇丰银行旗下公司获得{PAPER}。", set()),
        (f"记者从北京获悉,13家外资企业获得{PAPER}。", set()),
        ("江苏省人民政府:\n同意在苏州开展增值电信业务试点。", {"Suzhou"}),
        (f"上海3家外资企业获得{PAPER}。", {"Shanghai"}),
    ],
)
def test_a_seat_a_venue_or_a_name_is_no_place_of_the_event(text: str, places: set[str]) -> None:
    assert list_places(text) == places


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (f"信息通信管理局6月18日发文,13家外商投资企业获得{PAPER}。", ("MIIT",)),
        (f"北京市通信管理局副局长6月18日在接受采访时说,北京13家外商投资企业获得{PAPER}。", ("BJCA",)),
        (f"中国信通院专家6月18日表示,13家外商投资企业获得{PAPER}。该院为工信部直属科研事业单位。", ()),
        (f"工信部原副部长6月18日在论坛上说,13家外商投资企业获得{PAPER}。", ()),
        (f"工信部副部长6月18日在论坛上说,13家外商投资企业获得{PAPER}。", ("MIIT",)),
    ],
)
def test_a_body_acts_or_is_only_spoken_of(text: str, bodies: tuple[str, ...]) -> None:
    assert READER.read(Document("", text, PAGE)).authority == bodies


@pytest.mark.parametrize(
    "text",
    [
        "全国增值电信企业达17.7万家,同比增长9%,其中外商投资电信企业2650家。",
        "China has 177,000 value-added telecom companies, up 9 percent year on year, including 2,650 foreign-invested telecom companies.",
    ],
)
def test_the_growth_of_all_firms_is_not_that_of_foreign_ones(text: str) -> None:
    assert READER.read(Document("", text, PAGE)).growth == ()


@pytest.mark.parametrize(
    "text",
    [
        "全国增值电信企业达17.7万家,其中外商投资电信企业2650家,同比增长9%。",
        "China has 177,000 value-added telecom companies, including 2,650 foreign-invested telecom companies, up 9 percent year on year.",
        "截至5月底,內地外商投資電訊企業逾2650間,按年增9%。",
    ],
)
def test_the_growth_told_of_foreign_firms_is_theirs(text: str) -> None:
    assert [(one.value, one.basis) for one in READER.read(Document("", text, PAGE)).growth] == [(9.0, "yoy")]


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("上海外商投资电信企业达650家,同比增长30%。", "Shanghai"),
        ("工信部6月18日表示,上海市外资电信企业已有650家。", "Shanghai"),
        ("全国外商投资电信企业达2650家。", None),
    ],
)
def test_a_total_is_of_the_place_that_opens_its_clause(text: str, region: str | None) -> None:
    assert [one.region for one in READER.read(Document("", text, PAGE)).counts] == [region]


def test_opening_telecom_to_the_outside_is_the_subject() -> None:
    assert READER.read(
        Document("", "工信部6月18日发布通告,试点地区新增苏州、杭州,增值电信业务对外开放再扩大。", PAGE)
    ).relevant


@pytest.mark.parametrize(
    "text",
    [
        "全国外商投资电信企业达2650家,其中港资企业增长30%。",
        "全国外商投资电信企业达2650家,上海同比增长30%。",
        "China had 2,650 foreign-invested telecom companies; those from Hong Kong grew 30 percent.",
        "China had 2,650 foreign-invested telecom companies, with Shanghai's number up 30 percent year on year.",
    ],
)
def test_the_growth_of_a_part_is_not_that_of_the_whole(text: str) -> None:
    assert READER.read(Document("", text, PAGE)).growth == ()


@pytest.mark.parametrize(
    "text",
    [
        "全国外商投资电信企业达2650家,同比增长30%,上海居首。",
        "上海外商投资电信企业达650家,同比增长30%。",
        "China had 2,650 foreign-invested telecom companies, up 30 percent year on year, with Shanghai in the lead.",
    ],
)
def test_a_part_named_behind_a_growth_takes_it_not(text: str) -> None:
    assert [(one.value, one.basis) for one in READER.read(Document("", text, PAGE)).growth] == [(30.0, "yoy")]
