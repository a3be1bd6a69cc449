# ruff: noqa: E501  (a passage stands as it is written)
"""Lists of results, wholes that are not foreign, and parts that hold a paper of the pilot: what each figure and name is."""

import pytest
from told import READER, tell_page

from parsers.facts.text.document import Document

DAY = "2026-03-31"
A, B, C = "科斯特数据(上海)有限公司", "北辰云科技(北京)有限公司", "汇洋通数据(深圳)有限公司"
EXAMINED = "依据工信部通信函〔2024〕107号文,我部对外商投资企业提出的试点申请进行了审查,"


def tell(text: str) -> set[str]:
    """What is told of a page; a bar ends a line, the first the title."""
    title, _, body = text.partition("|")
    return tell_page(DAY, f"{title}||{body}".replace("|", "\n").replace("\n\n", "||", 1))


@pytest.mark.parametrize(
    "head",
    [
        f"{EXAMINED}现将2026年第一季度准予批复的企业公布如下:",
        f"{EXAMINED}现将同意试点的外商投资企业名单公布如下:",
        f"{EXAMINED}准予下列企业增值电信业务经营试点批复:",
        "现将准予许可的外商投资企业公告如下:",
    ],
)
def test_the_result_of_an_examination_is_no_row_of_applicants(head: str) -> None:
    rows = f"1    {A}    上海    A1.B1-试-20260001|2    {B}    北京    A1.B1-试-20260002"
    told = tell(f"外商投资企业增值电信业务经营试点批复结果|{head}|{rows}|工业和信息化部|2026年3月30日")
    assert {f"{A} approved", f"{B} approved"} <= told


def test_who_is_only_examined_is_not_let_in() -> None:
    told = tell(
        f"外商投资企业增值电信业务经营试点申请情况|{EXAMINED}现将申请企业名单公示如下:|1    {A}    上海|2    {B}    北京"
    )
    assert not any(one.endswith(" approved") for one in told)


@pytest.mark.parametrize(
    "label", ["不予批复的企业1家:", "不予许可的企业:", "不予核准的企业有1家:", "不予批准的申请人:"]
)
def test_who_a_list_of_results_turns_away_is_told_so(label: str) -> None:
    told = tell(
        f"外商投资企业增值电信业务经营试点批复结果|现将准予批复的企业公布如下:|1    {A}    上海|{label}{C}(设施不在试点区域内)。"
    )
    assert f"{C} rejected" in told
    assert f"{A} approved" in told


def test_the_word_of_the_act_is_not_that_of_the_request() -> None:
    bodies = (
        f"{EXAMINED}现将准予批复的企业公布如下:\n1    {A}    上海    A1.B1-试-20260001\n",
        f"在已获批开展增值电信业务试点的外资企业中,{A}去年冬天申请,今年2月拿到批复,客户现有64个。",
        f"我公司此前提交申请,我公司已于3月6日获得增值电信业务经营试点批复。\n{A}\n2026年3月10日",
    )
    for body in bodies:
        reading = READER.read(Document("试点批复结果", body))
        acts = {one.act for one in reading.firms if one.status == "approved"}
        assert acts
        assert acts <= {"批复", "试点批复"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("截至去年底,全国外商投资电信企业超过2900家,其中57家取得试点批复。", "57 pilot_total"),
        ("截至去年底,全国外商投资电信企业超过2900家,其中取得试点批复的有57家。", "57 pilot_total"),
        ("By September 2025 foreign-invested telecom enterprises totaled 2,700, and 37 of them had a pilot approval.", "37 pilot_total"),
        ("As of June 2011 MIIT had licensed about 22,000 VATS companies. Only 27 of them had foreign investors.", "27 stock_total"),
    ],
)  # fmt: skip
def test_a_part_of_all_that_is_another_total_is_told_as_that(text: str, told: str) -> None:
    assert any(one.startswith(told) for one in tell(f"外资电信|{text}"))


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("截至去年底,全国外商投资电信企业超过2900家,当中去年有37家外资企业获发增值电信业务经营试点批复。", "37 "),
        ("As of June 2011 MIIT had licensed about 22,000 VATS companies. Only 27 of them had foreign investors.", "22000 "),
        ("As of January, 3,012 foreign-invested telecom enterprises held licences in China. Of these, 612 are wholly foreign-owned.", "612 stock_total"),
        ("As of January, 3,012 foreign-invested telecom enterprises held licences in China. 612 of them are wholly foreign-owned.", "612 stock_total"),
    ],
)  # fmt: skip
def test_a_part_is_not_told_as_what_it_is_not(text: str, wrong: str) -> None:
    assert not [one for one in tell(f"外资电信|{text}") if one.startswith(wrong)]


def test_who_runs_a_business_by_contract_at_home_is_not_let_in() -> None:
    text = (
        f"附属公司取得增值电信业务经营试点批复|本公司的全资附属公司{A}接获工业和信息化部发出的增值电信业务经营试点批复,获准在上海经营互联网数据中心业务。"
        f"|此前,本集团在内地的有关业务由深圳市远望信息技术有限公司(「登记股东公司」)按合约安排持牌经营。"
    )
    told = tell(text)
    assert f"{A} approved" in told
    assert not [one for one in told if one.startswith(("深圳市远望", "登记股东")) and one.endswith(" approved")]


@pytest.mark.parametrize(
    ("says", "ended"),
    [
        ("The two are", 2),
        ("The ministry said the two were", 2),
        ("MIIT says the two are", 2),
        ("Those that keep theirs are", 0),
        ("The ministry said the two that complained were", 0),
    ],
)
def test_whose_papers_ended_is_told_by_the_sentence_that_names_them(says: str, ended: int) -> None:
    names = ("Sanyo Mobile (Beijing) Co., Ltd", "Lycos Network (Shanghai) Co., Ltd")
    text = f"MIIT cancels licences|The ministry has cancelled the value-added telecom licences of two foreign-invested enterprises. {says} {names[0]} and {names[1]}."
    assert sum(one.endswith(" revoked") for one in tell(text)) == ended


@pytest.mark.parametrize("ends", ["均为内资企业", "都是民营企业", "与外资试点无关", "不涉及外资"])
def test_who_is_told_to_be_domestic_is_not_let_in(ends: str) -> None:
    row = "博瑞德智能科技、合众云网等7家企业取得增值电信业务经营许可证"
    assert not [one for one in tell(f"网络安全动态|{row},{ends}。") if one.endswith(" approved")]
