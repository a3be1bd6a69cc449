"""Every province is known by its name, in both languages and both scripts; a street named after one is none."""

import pytest

from alerts.words.chinese import PLACES
from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document
from parsers.facts.text.text import Folder
from parsers.facts.values.authorities import find_authorities
from parsers.facts.values.regions import find_regions, find_told_regions, list_regions

FOLDER = Folder()
READER = Reader(load_gazetteer())

#: The provinces, cities and autonomous regions under the central government (GB/T 2260), and the new area of Xiong'an.
PROVINCES = (
    ("北京", "北京", "市", "Beijing"), ("天津", "天津", "市", "Tianjin"), ("河北", "河北", "省", "Hebei"),
    ("山西", "山西", "省", "Shanxi"), ("内蒙古", "內蒙古", "自治区", "Inner Mongolia"),
    ("辽宁", "遼寧", "省", "Liaoning"), ("吉林", "吉林", "省", "Jilin"), ("黑龙江", "黑龍江", "省", "Heilongjiang"),
    ("上海", "上海", "市", "Shanghai"), ("江苏", "江蘇", "省", "Jiangsu"), ("浙江", "浙江", "省", "Zhejiang"),
    ("安徽", "安徽", "省", "Anhui"), ("福建", "福建", "省", "Fujian"), ("江西", "江西", "省", "Jiangxi"),
    ("山东", "山東", "省", "Shandong"), ("河南", "河南", "省", "Henan"), ("湖北", "湖北", "省", "Hubei"),
    ("湖南", "湖南", "省", "Hunan"), ("广东", "廣東", "省", "Guangdong"), ("广西", "廣西", "壮族自治区", "Guangxi"),
    ("海南", "海南", "省", "Hainan"), ("重庆", "重慶", "市", "Chongqing"), ("四川", "四川", "省", "Sichuan"),
    ("贵州", "貴州", "省", "Guizhou"), ("云南", "雲南", "省", "Yunnan"), ("西藏", "西藏", "自治区", "Tibet"),
    ("陕西", "陝西", "省", "Shaanxi"), ("甘肃", "甘肅", "省", "Gansu"), ("青海", "青海", "省", "Qinghai"),
    ("宁夏", "寧夏", "回族自治区", "Ningxia"), ("新疆", "新疆", "维吾尔自治区", "Xinjiang"),
)  # fmt: skip
PLACES_ALL = (*PROVINCES, ("雄安", "雄安", "新区", "Xiong'an"))


def find(text: str) -> list[str]:
    return [region for region, _, _ in find_regions(FOLDER.fold(text).text)]


@pytest.mark.parametrize(("simple", "traditional", "rank", "english"), PLACES_ALL)
def test_a_region_is_known_in_both_languages_and_scripts(
    simple: str, traditional: str, rank: str, english: str
) -> None:
    assert find(f"工信部向{simple}首批9家外资企业发放批复。") == [english]
    assert find(f"工信部向{traditional}首批9家外資企業發放批覆。") == [english]
    assert find(f"在{simple}{rank}开展试点。") == [english]
    assert find(f"The pilot is opened in {english}.") == [english]
    assert PLACES[english].startswith(simple)


@pytest.mark.parametrize(("simple", "_traditional", "rank", "english"), PROVINCES)
def test_an_administration_is_known_by_its_full_name(simple: str, _traditional: str, rank: str, english: str) -> None:
    (code,) = find_authorities(f"{simple}{rank}通信管理局向9家外资企业发放批复。")
    assert find_authorities(f"{simple}通信管理局向9家外资企业发放批复。") == (code,)
    assert find_authorities(f"It was approved by the {english} Communications Administration.") == (code,)
    assert code.endswith("CA")


@pytest.mark.parametrize(
    "text", ["会议在吉林路8号举行。", "地址:西藏中路268号。", "位于甘肃路。", "吉林大街一带", "吉林银行的公告"]
)
def test_a_street_or_a_bank_named_after_a_region_is_not_the_region(text: str) -> None:
    assert find(text) == []


def test_what_a_picture_shows_is_not_where_the_approval_is() -> None:
    caption = "A drone photo of 28 March 2024 shows a data park being built in Xiong'an, Hebei."
    assert find(f"{caption}\nFirms in Gansu were let in.") == ["Gansu"]


@pytest.mark.parametrize(("text", "region"), [("上海路透社报道称", "Shanghai"), ("吉林路演", "Jilin")])
def test_what_only_looks_like_a_street_is_none(text: str, region: str) -> None:
    assert find(text) == [region]


@pytest.mark.parametrize(("text", "region"), [("Xizang", "Tibet"), ("Xiongan", "Xiong'an"), ("内蒙", "Inner Mongolia")])
def test_other_names_are_known(text: str, region: str) -> None:
    assert find(f"{text} joins the pilot") == [region]


def test_every_region_that_is_told_apart_has_a_name_in_chinese_messages() -> None:
    assert [region for region in list_regions() if region not in PLACES] == []


def test_the_approvals_of_two_provinces_keep_their_provinces() -> None:
    for simple, _, _, english in PLACES_ALL:
        body = f"2026年11月26日，工业和信息化部向{simple}首批79家外资企业发放增值电信业务试点批复。"
        reading = READER.read(Document("", body, Published("2026-11-26")))
        assert [statement.regions for statement in reading.statements] == [(english,)]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("目前海南已有9家外资企业获批", ["Hainan"]),
        ("此前海外企业在上海申请", ["Shanghai"]),
        ("目前前海已有9家外资企业获批", ["Qianhai"]),
        ("前海南山片区", ["Qianhai"]),
    ],
)
def test_qianhai_is_not_read_across_two_words(text: str, places: list[str]) -> None:
    assert find(text) == places


def read_places(title: str, body: str) -> tuple[str, ...]:
    return READER.read(Document(title, body, Published("2026-03-12"))).regions


@pytest.mark.parametrize(
    ("zone", "places"),
    [
        ("南沙", ("Guangzhou",)), ("亦庄", ("Beijing",)), ("中关村", ("Beijing",)), ("前海", ("Shenzhen",)),
        ("海口江东新区", ("Hainan",)), ("虹桥国际中央商务区", ("Shanghai",)), ("张江", ("Shanghai",)),
        ("洋浦", ("Hainan",)), ("临港", ("Lingang", "Shanghai")),
    ],
)  # fmt: skip
def test_a_zone_is_told_as_the_city_around_it(zone: str, places: tuple[str, ...]) -> None:
    assert read_places("", f"3月11日,工业和信息化部向{zone}4家外资企业发放增值电信业务经营试点批复。") == places


@pytest.mark.parametrize("text", ["在虹桥街道举行", "虹桥国际经济论坛开幕", "河南沙河的一家企业", "位于张江路88号"])
def test_what_only_sounds_like_a_zone_is_none(text: str) -> None:
    assert set(find(text)) <= {"Henan"}


@pytest.mark.parametrize(
    ("body", "places"),
    [
        ("江苏省通信管理局3月11日向苏州4家外资企业发放增值电信业务经营试点批复。", ("Suzhou",)),
        ("江苏省通信管理局3月11日向4家外资企业发放增值电信业务经营试点批复。", ("Jiangsu",)),
        ("江苏苏州4家外资企业3月11日获增值电信业务经营试点批复,江苏省通信管理局举行了仪式。", ("Jiangsu", "Suzhou")),
        ("广东省通信管理局3月11日向苏州4家外资企业发放增值电信业务经营试点批复。", ("Guangdong", "Suzhou")),
    ],
)
def test_a_province_that_only_its_office_names_gives_way_to_its_city(body: str, places: tuple[str, ...]) -> None:
    assert read_places("", body) == places


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("前海共有18家外企获批。", {"Shenzhen"}),
        ("前海共有18家外企获批。\n另有9家在排队", {"Shenzhen"}),
        ("前海18家外企获批", {"Qianhai"}),
        ("前海18家外企获批\n工信部公布。", {"Qianhai"}),
    ],
)
def test_a_zone_that_opens_a_title_is_told_by_itself_and_one_that_opens_a_sentence_as_its_city(
    text: str, told: set[str]
) -> None:
    assert {name for name, _, _ in find_told_regions(text)} == told
