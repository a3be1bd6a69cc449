"""Bodies that a whole text tells of, in words by which no act of theirs is dated."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.facts.values.authorities import find_authorities, find_named_bodies


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The plan was endorsed on April 11 by the State Council.", "GOV"),
        ("The State Council said in a notice that four places would be added.", "GOV"),
        ("The State Council's opening plan has 155 tasks.", "GOV"),
        ("It is in the paper that the State Council amended.", "GOV"),
        ("Vice-Minister of Industry and Information Technology Ke Jixin spoke.", "MIIT"),
        ("On 1 December the Hainan administration struck off Palmyra Streams.", "HICA"),
        ("The communications administration in Haikou read out the list.", "HICA"),
        ("The communications administration of Shenzhen counted nine.", "SZCA"),
        ("SHENZHEN - In Shenzhen, the provincial communications administration said, nine had come.", "GDCA"),
        ("BEIJING - Firms in Hainan wait, the provincial communications administration said.", "HICA"),
        ("In Guangdong, the city's communications administration of Shenzhen said, nine had come.", "SZCA"),
        ("In Haikou the island's communications administration sent back the papers.", "HICA"),
        ("Shanghai has 52 holders, the municipal communications administration wrote this morning.", "SHCA"),
        ("2025年4月11日,国务院于4月11日批复方案。", "GOV"),
        ("上海有52家。另据市通信管理局统计,截至2月底有52家。", "SHCA"),
        ("浦东的材料经市通信管理局初核后报部。", "SHCA"),
        ("海口消息:先到省通信管理局,后转工业和信息化部。", "HICA"),
        ("前海19家里,其余还在市通管局初审。", "SZCA"),
    ],
)
def test_a_body_is_told_of(text: str, body: str) -> None:
    assert body in find_named_bodies(text)


@pytest.mark.parametrize(
    "text",
    [
        "A researcher at the Development Research Center of the State Council spoke in Hainan.",
        "The State Council Information Office held a briefing.",
        "Foreign firms in Shanghai ask the local communications administration for help.",
        "Provincial communications administrations decide, in Hainan as elsewhere.",
        "The Trump administration said that Beijing had approved it.",
        "The city's administration put it on its site.",
        "The municipal communications administration announced it on Friday.",
        "各省、自治区、直辖市通信管理局,北京各有关企业:",
        "某省通信管理局对海南11家企业作出处罚。",
        "由上海所在地省通信管理局受理。",
        "据市通信管理局统计,海南省内有9家。",
        "国务院新闻办公室10月22日举行发布会。",
    ],
)
def test_who_has_no_part_or_no_place_is_none(text: str) -> None:
    assert find_named_bodies(text) == ()


def test_two_administrations_of_one_row_are_both_told_of() -> None:
    text = "The Guangdong, Hainan and Zhejiang communications administrations put out statements."
    assert {"GDCA", "HICA", "ZJCA"} <= {*find_named_bodies(text)}


def test_whose_act_it_is_is_told_as_before() -> None:
    text = "The island's papers: Hainan administration struck off two firms, and the State Council said so."
    assert find_authorities(text) == ()
    assert {*find_named_bodies(text)} == {"HICA", "GOV"}


WORDS = """
the State Council said Hainan Shanghai administration communications provincial city's and , . put
市通信管理局 省 上海 海南 各 国务院 批复 于
"""


@given(st.lists(st.sampled_from(WORDS.split()), max_size=30))
def test_no_administration_is_told_of_whose_place_no_text_names(words: list[str]) -> None:
    found = {*find_named_bodies(" ".join(words))}
    assert found <= {"GOV", "HICA", "SHCA"}
    assert "HICA" not in found or {"Hainan", "海南"} & {*words}
    assert "SHCA" not in found or {"Shanghai", "上海"} & {*words}
