# ruff: noqa: E501  (a sentence of a test stands on one line)
"""Whose firms a figure counts: rules and learnt weights agree on it, and a place's total is never told as the country's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.altering import alter
from domain.claims import REVIEW_BELOW, Count
from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.counts.counts import Draft
from parsers.facts.reader import Reader
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.brief import BRIEF_BELOW
from parsers.facts.text.document import Document
from parsers.facts.text.sentences import split_sentences
from parsers.facts.text.spans import Spans
from parsers.facts.values.places_told import UNNAMED
from parsers.facts.weights.learnt import unpack_row
from parsers.facts.weights.learnt_regions import load_region_weights, weigh_regions
from parsers.facts.weights.preferring_regions import (
    DENIED_BELOW,
    DOUBTED_FROM,
    TAKEN_FROM,
    TOLD_FROM,
    prefer_region,
    prefer_regions,
)
from parsers.facts.weights.region_grounds import Ground, Told, count_listed, fits_kind, survey
from parsers.facts.weights.region_marks import mark_regions

TOTAL = Draft(427, "exact", "stock_total", "", 0, 3, "en.holds", REVIEW_BELOW, 0, 0)
PART = alter(TOTAL, role="subset")
OF_PUDONG = alter(TOTAL, region="Pudong")


@pytest.mark.parametrize(
    ("draft", "likely", "region", "told"),
    [
        (TOTAL, {"Pudong": TOLD_FROM}, "Pudong", True),
        (TOTAL, {"Pudong": TAKEN_FROM}, "Pudong", False),
        (TOTAL, {"Pudong": TAKEN_FROM - 0.01}, None, False),
        (TOTAL, {"Pudong": DOUBTED_FROM}, None, False),
        (TOTAL, {"Pudong": DOUBTED_FROM - 0.01}, None, True),
        (TOTAL, {UNNAMED: 0.9}, None, False),
        (TOTAL, {UNNAMED: 0.9, "Pudong": 0.1}, None, False),
        (PART, {"Pudong": DOUBTED_FROM}, None, True),
        (PART, {"Pudong": TAKEN_FROM}, "Pudong", True),
        (OF_PUDONG, {"Pudong": DENIED_BELOW, "Shanghai": 0.9}, "Pudong", True),
        (OF_PUDONG, {"Pudong": DENIED_BELOW - 0.01, "Shanghai": TOLD_FROM}, "Shanghai", True),
        (OF_PUDONG, {"Pudong": DENIED_BELOW - 0.01, "Shanghai": 0.1}, None, False),
        (OF_PUDONG, {"Shanghai": 0.9}, "Pudong", True),
    ],
)
def test_a_figure_takes_the_likely_place_and_waits_between(
    draft: Draft, likely: dict[str, float], region: str | None, told: bool
) -> None:
    now = prefer_region(draft, likely)
    assert now.region == region
    assert now.confidence == (REVIEW_BELOW if told else DOUBTED_AT)
    assert (now.value, now.role, now.as_of) == (draft.value, draft.role, draft.as_of)
    assert (now.rule == draft.rule) is (now is draft)


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(load_gazetteer())


def read(reader: Reader, text: str) -> dict[int, Count]:
    return {one.value: one for one in reader.read(Document("", text, Published("2026-05-20"))).counts}


WHO = (
    "The subsidiaries that were let in are owned by groups from Germany, Japan and Singapore, and will offer information services and online "
    "transaction processing to business customers. They must begin within a year, keep their customers' data in the country and report to the "
    "administration every quarter, as all participants do. The pilot of the Ministry of Industry and Information Technology began in April 2024. "
)


@pytest.mark.parametrize(
    ("told", "value", "role", "region"),
    [
        ("In Hainan, 29 foreign-invested companies have now been approved for the pilot.", 29, "pilot_total", "Hainan"),
        (
            "The number of foreign-invested telecom enterprises nationwide had reached 2,751 by the end of March.",
            2751,
            "stock_total",
            None,
        ),
        ("Six foreign-invested companies in Suzhou were granted pilot approvals on Tuesday.", 6, "batch", "Suzhou"),
    ],
)
def test_an_english_figure_is_told_as_of_its_place(
    reader: Reader, told: str, value: int, role: str, region: str | None
) -> None:
    claim = read(reader, f"Overseas investors in telecom services. {told} {WHO}")[value]
    assert (claim.role, claim.region, claim.review) == (role, region, False)


def test_a_figure_of_four_places_together_is_of_none_of_them(reader: Reader) -> None:
    told = "MIIT has approved 71 firms in Hainan, Beijing, Shanghai and Shenzhen together."
    claim = read(reader, f"Overseas investors in telecom services. {told} {WHO}")[71]
    assert (claim.role, claim.region) == ("pilot_total", None)


def test_a_citys_total_without_its_name_waits(reader: Reader) -> None:
    """A page of Pudong had told its 427 as the country's."""
    text = f"{WHO}Of 1,967 companies with telecom permits in the district, 427 are foreign-invested enterprises."
    claim = read(reader, text)[427]
    assert (claim.role, claim.region, claim.review) == ("stock_total", None, True)


def test_a_chinese_total_of_a_city_is_the_citys(reader: Reader) -> None:
    text = (
        "5月18日,工业和信息化部向3家外商投资企业发放增值电信业务经营试点批复,获批企业来自德国、日本和新加坡,可以经营信息服务业务和在线数据处理与交易处理业务。"
        "至此,上海获得试点批复的外资企业达到61家。市通信管理局表示,将继续支持企业在一年内开通业务,并按季度报告经营情况,用户数据应当存放在境内。"
        "截至今年3月底,全国外商投资电信企业达到2751家,同比增长15%,试点地区包括北京、上海、海南、深圳。"
    )
    counts = read(reader, text)
    assert counts[61].region == "Shanghai"
    assert counts[2751].region is None


def test_in_a_short_text_the_weights_are_not_asked() -> None:
    short = "In Hainan 29 firms have been approved."
    total = alter(TOTAL, value=29, start=10, end=18, at=10)
    assert prefer_regions([total], short, split_sentences(short, 0), Spans(()), chinese=False) == [total]
    long = f"{short} {'They sell data services. ' * (BRIEF_BELOW[False] // 20)}"
    [now] = prefer_regions([total], long, split_sentences(long, 0), Spans(()), chinese=False)
    assert now.region == "Hainan"


def survey_places(text: str) -> tuple[Ground, tuple[Told, ...]]:
    ground = survey([TOTAL], text, split_sentences(text, 0), Spans(()), chinese=False)
    return ground, tuple(ground.places[0])


def test_places_in_one_row_are_counted_together() -> None:
    ground, (hainan, beijing, shanghai, wuhan) = survey_places("Hainan, Beijing and Shanghai came first, Wuhan later.")
    assert [count_listed(one, ground) for one in (hainan, beijing, shanghai, wuhan)] == [2, 2, 2, 0]


@pytest.mark.parametrize(
    ("region", "words", "fits"),
    [
        ("Shanghai", "the city", True),
        ("Guangdong", "the city", False),
        ("Guangdong", "全省", True),
        ("Hainan", "the island", True),
        ("Shanghai", "the capital", False),
        ("Lingang", "the special area", True),
        ("Lingang", "本市", False),
        ("Shanghai", "当地", None),
    ],
)
def test_what_a_place_without_a_name_can_be(region: str, words: str, fits: bool | None) -> None:
    assert fits_kind(region, words) is fits


def test_no_place_of_a_firms_name_is_asked() -> None:
    text = "Calder Data (Shanghai) Co., Ltd. was one of 13 companies approved."
    claim = alter(
        TOTAL, role="batch", value=13, start=text.index("13"), end=text.index(" approved"), at=text.index("13")
    )
    name = Spans([(0, text.index(" was"))])
    assert not [*mark_regions([claim], text, split_sentences(text, 0), name, chinese=False)]
    assert [
        place for _, place, _ in mark_regions([claim], text, split_sentences(text, 0), Spans(()), chinese=False)
    ] == ["Shanghai"]


PIECES = st.sampled_from(
    ["Beijing ", "Hainan, ", "the city ", "13 firms ", "全市", "上海", "12家", "。", ". ", "and ", "全国", "A"]
)


@given(st.lists(PIECES, min_size=1, max_size=40).map("".join), st.booleans(), st.data())
def test_any_text_is_weighed(text: str, chinese: bool, data: st.DataObject) -> None:
    sentences = split_sentences(text, 0)
    index = data.draw(st.integers(0, len(sentences) - 1))
    start = data.draw(st.integers(sentences[index].start, sentences[index].end - 1))
    claim = alter(TOTAL, start=start, at=start, end=start + 1, sentence=index)
    likely = weigh_regions([claim], text, sentences, Spans(()), chinese=chinese)
    assert all(0 <= odds <= 1 for found in likely.values() for odds in found.values())


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_weights_are_there_and_of_two_classes(language: str) -> None:
    weights = load_region_weights(language)
    assert all(weights.kinds[kind] for kind in "=BLF")
    other, own, *rest = unpack_row(weights.bias)
    assert (other, own) != (0, 0)
    assert not any(rest)
