# ruff: noqa: E501  (a passage stands on one line)
"""What careless readers took for the pilot's: figures and names each told wrongly once, beside the plain ones that are told still."""

import pytest
from told import check

from parsers.facts.counts.counts import Draft
from parsers.facts.doubts.doubtful_parts import doubt_part
from parsers.facts.names.brands import Name
from parsers.facts.names.tagged_names import join_tagged
from parsers.facts.text.sentences import split_sentences
from parsers.facts.weights.telling_likely import mark_likely

DAY = "2026-06-10"
ACT = "The Ministry of Industry and Information Technology approved 12 foreign-invested companies under its value-added telecom pilot on Monday. "
ACT_ZH = "工业和信息化部6月8日批复12家外商投资企业开展增值电信业务试点。"


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        # figures
        (ACT + "Its approval was struck from the register. It is the third foreign operator in the capital to do so.", ("12 batch",), ("3 pilot_total",)),
        (ACT + "With them the pilot's running tally reaches 74 approvals. It had been 62 in January.", ("12 batch",), ("62 batch",)),
        (ACT + "Nine carriers use the basic service; three are in talks.", ("12 batch",), ("9 subset", "3 subset")),
        (ACT + "Nearly 500 leading firms came, 26 of those from the telecom sector.", ("12 batch",), ("26 subset",)),
        (ACT + "In telecom, internet and software the number of foreign-invested telecom enterprises was 2,343.", ("12 batch",), ("2343 stock_total",)),
        ("Pilot approvals were first given on 26 December 2013, when eleven private enterprises were permitted to resell mobile communications.", (), ("11 batch",)),
        (ACT_ZH + "台湾现有外资电信企业166家。", ("12 batch",), ("166 stock_total",)),
        ("第十批增值电信批文出炉 九间港企分一杯羹||内地工信部昨日批复52家外资企业开展增值电信业务试点。", (), ("9 batch",)),
        ("工业和信息化部已向上海19家外资企业发放增值电信业务试点批复。", (), ("19 batch",)),
        ("工业和信息化部已向第二批13家外商投资企业发放增值电信业务经营试点批复。", ("13 batch",), ()),
        # firms
        (ACT + "Companies tied to Deutsche Telekom, HSBC and Siemens are among the first to be cleared.", ("12 batch",), ("Siemens approved", "HSBC approved")),
        (ACT + "TÜV Rheinland and Bureau Veritas have been approved by China's certification administration.", ("12 batch",), ("Bureau Veritas approved",)),
        (ACT + "The approval under which Via Brera sold goods has been cancelled. Via Brera Online (Shanghai) Co., Ltd. was approved in January 2026.", ("12 batch",), ("Via Brera Online (Shanghai) Co., Ltd. approved",)),
        (ACT + "Corisande Travel Information (Sanya) Co., Ltd. obtained its approval in 2025. On 2 July it filed for deregistration of the approval.", ("12 batch",), ("Corisande Travel Information (Sanya) Co., Ltd. approved",)),
        (ACT + "Is it true that Alpine Sensor Data (Beijing) Co., Ltd. has been approved?", ("12 batch",), ("Alpine Sensor Data (Beijing) Co., Ltd. approved",)),
        (ACT + "A court has quashed the decision by which the ministry refused an approval to Rheinruf Services (Beijing) Co., Ltd.", ("12 batch",), ("Rheinruf Services (Beijing) Co., Ltd. rejected",)),
        (ACT + "Since Tuesday Dichtwerk Marketplace (Suzhou) Co., Ltd. is a licensed provider in the pilot.", ("12 batch",), ("Tuesday Dichtwerk Marketplace (Suzhou) Co., Ltd. approved",)),
        ("Congratulations are due in Building C. Lumora Travel Tech (Hainan) Co., Ltd. was granted an approval under the MIIT's value-added telecom pilot.", ("Lumora Travel Tech (Hainan) Co., Ltd. approved",), ("Building C. Lumora Travel Tech (Hainan) Co., Ltd. approved",)),
        (ACT_ZH + "维信云数据(上海)有限公司由摩托罗拉设立,2016年卖给新加坡基金,今年获批。", ("12 batch",), ("摩托罗拉 parent",)),
    ],
)  # fmt: skip
def test_what_stands_beside_a_grant_is_told_as_none(text: str, told: tuple[str, ...], untold: tuple[str, ...]) -> None:
    check(DAY, text, told, untold)


def draft(text: str, value: str, rule: str, role: str = "subset") -> Draft:
    at = text.index(value)
    return Draft(int(value.replace(",", "")), "exact", role, "", at, at + len(value), rule, 0.9, at, 0)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "doubts"),
    [
        ("Pudong accounts for 427 of the 1,967 firms licensed there.", ["of-others"]),
        ("Of permits, 1,870 of the 4,310 service permits are for trade.", ["of-others"]),
        ("Shanghai accounts for 427 of the 1,967 firms approved.", []),
    ],
)
def test_a_part_of_all_that_are_licensed_is_none_of_those_let_in(text: str, doubts: list[str]) -> None:
    part = draft(text, text.split(" of the ")[0].split()[-1], "en.of-them")

    assert list(doubt_part(part, text, split_sentences(text, 0)[0]))[:1] == doubts


def test_a_total_of_a_place_beside_the_countrys_is_never_likely_by_weights_alone() -> None:
    text = "Shenzhen has 33 approved companies since the start, of 249 in the country."
    sentence = split_sentences(text, 0)[0]
    waits = draft(text, "33", "en.place-hosts+of-whole", "pilot_total")
    waiting = draft(text, "33", "en.place-hosts+learnt", "pilot_total")
    low = [
        Draft(*(0.5 if n == "confidence" else getattr(one, n) for n in Draft.__struct_fields__))
        for one in (waits, waiting)
    ]
    odds = {"pilot_total": 0.99}

    assert mark_likely(low[0], low[0], odds, sentence, chinese=False) is low[0]
    assert mark_likely(low[1], low[1], odds, sentence, chinese=False) is not low[1]


@pytest.mark.parametrize(
    ("text", "kept"), [("居多", False), ("依法申请", False), ("哈萨克斯坦", False), ("新风天域", True)]
)
def test_what_is_said_of_firms_is_no_name(text: str, kept: bool) -> None:
    name = Name(0, len(text), text, "described")

    assert (join_tagged([name], [], text, []) == [name]) is kept


def test_a_verb_before_a_name_is_none_of_it() -> None:
    text = "驳回博世中国的申请"

    assert [one.text for one in join_tagged([], [(0, 6)], text, [])] == ["博世中国"]
