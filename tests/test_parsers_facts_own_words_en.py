# ruff: noqa: E501  (a text stands on one line, so that it can be read and searched)
"""Figures that their own words set aside, headlines that round the body's figure, and rounds of which a text tells a share."""

import pytest

from domain.claims import REVIEW_BELOW, Reading
from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.counts.counts import Draft
from parsers.facts.counts.leaving_out import drop_rounded
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document
from parsers.facts.text.sentences import split_sentences

READER = Reader(load_gazetteer())
LEAD = "By 30 April MIIT had approved 204 foreign-invested companies under the value-added telecom pilot. "
LEAD_ZH = "工业和信息化部4月17日向22家外商投资企业发放增值电信业务经营试点批复。"


def read(text: str, title: str = "") -> Reading:
    return READER.read(Document(title, text, Published("2026-05-20")))


def list_told(reading: Reading) -> set[tuple[int, str]]:
    return {(c.value, c.role) for c in reading.counts if c.role != "other" and c.confidence >= REVIEW_BELOW}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Analysts at Marrow Point, who keep their own list, can name only 131 of the 204.", 131),
        ("Wernigk Industrial Data (China) holds three of them, one each for Beijing, Shanghai and Shenzhen.", 3),
        ("The approval makes Tideway one of fewer than a dozen foreign operators cleared in Hainan.", 12),
        ("Suzhou is home to two of the 13 companies worldwide that make a certain kind of optical switch.", 2),
    ],
)
def test_a_figure_by_its_own_words_is_no_part_and_no_batch(text: str, value: int) -> None:
    assert value not in {told for told, _ in list_told(read(LEAD + text))}


def test_what_a_letter_says_it_wrote_wrongly_is_nothing() -> None:
    text = "A number corrected. In our summer issue we wrote that 4,000 foreign-invested telecom enterprises existed in China. The ministry's figure was 3,590. We regret the error."
    told = {(c.value, c.role) for c in read(text).counts}
    assert (4000, "stock_total") not in told
    assert (4000, "other") in told


@pytest.mark.parametrize(
    "place", ["Pudong", "Pudong New Area", "Lingang Special Area", "Guangdong Province now", "Germany alone"]
)
def test_a_place_holds_firms(place: str) -> None:
    text = f"MIIT approved 27 foreign-invested firms under the value-added telecom pilot on 17 April. {place} holds 12 of them."
    assert (12, "subset") in {(c.value, c.role) for c in read(text).counts}


def test_a_headline_rounds_no_smaller_and_no_other_places_figure() -> None:
    text = "4月17日,上海市通信管理局批准12家外资企业开展增值电信业务试点。4月16日,北京市通信管理局批准11家外资企业开展增值电信业务试点。"
    assert 20 in {c.value for c in read(text, "逾20家外企获批增值电信业务试点").counts}


def test_a_round_that_took_days_is_no_larger_one() -> None:
    text = "MIIT approved 13 foreign-invested firms under the value-added telecom pilot on 17 April. The whole round took 26 working days."
    assert (13, "batch") in list_told(read(text))


def test_a_place_has_some_of_the_countrys_firms() -> None:
    text = "Shanghai now accounts for 23 of the country's pilot enterprises approved by MIIT to offer value-added telecom services, and 15 of those 23 are in Pudong, the commission said on Monday."
    told = read(text).counts
    assert (15, "subset") in {(c.value, c.role) for c in told}
    assert (23, "pilot_total") not in list_told(read(text))


def test_a_places_share_of_a_round_waits() -> None:
    text = "Three more foreign-invested telecom companies cleared to pilot value-added services in Hainan.\nThe Hainan Communications Administration this week passed on to three companies the approvals that MIIT issued on May 12. Nationwide the round covered 26 enterprises."
    assert (3, "batch") not in list_told(read(text))


def test_those_among_a_round_are_a_part_of_it() -> None:
    text = "Twelve Shanghai-based foreign-funded enterprises are among the 27 newly admitted to China's value-added telecommunications pilot, the Shanghai Communications Administration said today."
    told = {(c.value, c.role) for c in read(text).counts}
    assert (12, "batch") not in told
    assert (12, "subset") in told


@pytest.mark.parametrize(
    "text",
    [
        "Twelve months after the gene and cell therapy pilot opened in Beijing, Shanghai and Hainan, 52 foreign-invested enterprises have filed projects. The first batch of nine was released in January. Hainan's Boao Lecheng took eight. Like its telecom sibling, the pilot allows full foreign ownership.",
        "Shanghai's financial bureau on Monday admitted a fresh batch of 13 managers to its Qualified Foreign Limited Partner pilot. Seven of the thirteen registered in Lin-gang. For sponsors with a telecom bent: a fund is foreign when it buys into value-added telecom licensees, except in the pilot areas.",
    ],
)
def test_what_stands_before_any_word_of_telecom_is_the_other_pilots(text: str) -> None:
    assert list_told(read(text)) == set()


@pytest.mark.parametrize(
    ("title", "text", "wanted"),
    [
        ("外资电信企业逼近三千家", "到4月底,全国登记在册的外商投资电信企业有2980家上下。", {(2980, "stock_total")}),
        (
            "外资电信企业总量突破3200家",
            "工信部5月19日说,截至4月底,我国外商投资电信企业达3218家。",
            {(3218, "stock_total")},
        ),
        (
            "Foreign-invested telecom companies in China pass 3,100, think tank says",
            "China had licensed 3,127 foreign-invested enterprises to do business in its telecom service market by the end of April, a government think tank said.",
            {(3127, "stock_total")},
        ),
        (
            "增值电信试点累计七十余家外企过关",
            "中国工信部公布的最新统计显示,增值电信试点累计已有七十八家外资企业取得经营批复。",
            {(78, "pilot_total")},
        ),
    ],
)
def test_a_headline_that_rounds_is_the_bodys_figure(title: str, text: str, wanted: set[tuple[int, str]]) -> None:
    assert {(c.value, c.role) for c in read(text, title).counts if c.role != "other"} == wanted


def test_a_headline_stays_where_the_body_has_its_number_too() -> None:
    title, text = "上海外商投资电信企业突破1000家", "上海外商投资电信企业达1043家。3月这个数字突破1000家。"
    whole = f"{title}\n{text}"
    sentences = split_sentences(whole, len(title))
    drafts = [
        Draft(1000, "over", "stock_total", "", 10, 17, "zh.test", 0.9, whole.index("1000"), 0),
        Draft(1043, "exact", "stock_total", "", 30, 37, "zh.test", 0.9, whole.index("1043"), 1),
    ]
    assert drop_rounded(drafts, sentences) == drafts[1:]
    assert drop_rounded(drafts, sentences, whole) == drafts


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("海云、蓝鲸数据之外,另有11家外资企业同日取得工信部的增值电信业务经营试点批复。", (11, "batch")),
        ("同区另有三间港资公司正在入表,当中两间由初创企业经营。", (2, "subset")),
        ("这9家企业可在北京、上海、海南、深圳提供互联网数据中心等服务。", (9, "subset")),
        ("春节前有公众号写成“全国外资电信企业仅剩127家”,属张冠李戴。", (127, "stock_total")),
        ("到4月底,港澳投资的外商投资电信企业1352家,占全国3178家的四成多。", (1352, "stock_total")),
        ("截至4月底试点共批复62家外资企业;其中4月新批5家。", (5, "subset")),
    ],
)
def test_what_is_told_in_chinese_as_nothing_of_the_sort(text: str, wrong: tuple[int, str]) -> None:
    assert wrong not in list_told(read(LEAD_ZH + text))


def test_of_all_in_a_place_those_in_the_pilot_are_its_total() -> None:
    text = "海南省通信管理局11月5日说,到10月底,在琼注册的外商投资电信企业共有61家。这61家里,拿到工业和信息化部试点批复的是5家,余下的仍走原有的外资准入审批。"
    assert (5, "subset") not in {(c.value, c.role) for c in read(text).counts}


def test_numbers_of_rows_count_nothing() -> None:
    text = "MIIT approved these foreign firms under the value-added telecom pilot:\n1 / Orrefors Glass Cloud (Beijing) Co., Ltd. / B25 / Beijing\n2 / Maasvlakte Data (Shanghai) Co., Ltd. / B21 / Shanghai\n3 / Lion Rock Cloud (Hainan) Co., Ltd. / B11 / Hainan"
    assert read(text).counts == ()
