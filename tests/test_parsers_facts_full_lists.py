# ruff: noqa: E501  (a text stands on one line, so that it can be read and searched)
"""A list under a head that says no more than that names follow, and the places that its rows give. All are invented."""

import pytest

from domain.claims import Reading
from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
NAMES = ("维尔纳数据服务有限公司", "卡斯特云计算有限公司", "欧力网络科技有限公司")
NAMES_EN = ("Verner Data Services Co., Ltd.", "Caster Cloud Computing Co., Ltd.", "Oley Network Technology Co., Ltd.")
PLACES = ("Beijing", "Hainan", "Shanghai")
TABLE = "序号 | 企业名称 | {column}\n" + "\n".join(
    f"{n} | {name} | {place}" for n, (name, place) in enumerate(zip(NAMES, ("北京", "上海", "海南"), strict=True), 1)
)
TITLE = "工业和信息化部批准外资企业开展增值电信业务经营试点"
ACT = "5月7日,工业和信息化部向{n}家外资企业发放增值电信业务经营试点批复。"
ACT_EN = "The Ministry of Industry and Information Technology on May 7 approved {n} foreign-invested companies for the value-added telecom pilot."


def read(body: str, title: str = TITLE) -> Reading:
    return READER.read(Document(title, body, Published("2026-05-08")))


def list_approved(reading: Reading) -> dict[str, bool]:
    """The firms told as approved, with whether they wait for a person."""
    return {firm.name: firm.review for firm in reading.firms if firm.status == "approved"}


@pytest.mark.parametrize(
    "head",
    [
        "名单如下:",
        "\n名单如下:",
        "\n具体名单如下:",
        "\n企业名单如下:",
        "\n现将名单公布如下:",
        "\n附件:企业名单",
        "企业名单见附件。\n附件",
        "\n名单如下。",
    ],
)
@pytest.mark.parametrize(
    "rows",
    [TABLE.format(column="属地"), "\n".join(NAMES), "\n".join(f"{n}. {name}" for n, name in enumerate(NAMES, 1))],
)
def test_a_bare_head_suffices_where_the_act_counts_as_many_as_there_are_rows(head: str, rows: str) -> None:
    assert list_approved(read(f"{ACT.format(n=3)}{head}\n{rows}")) == dict.fromkeys(NAMES, False)


@pytest.mark.parametrize(
    "head",
    [
        "The list is as follows:",
        "They are:",
        "The list follows.",
        "The companies are:",
        "The full list of companies:",
        "The names are listed below.",
    ],
)
def test_in_english_too(head: str) -> None:
    rows = "\n".join(f"{n}. {name}" for n, name in enumerate(NAMES_EN, 1))
    reading = read(f"{ACT_EN.format(n=3)}\n{head}\n{rows}", "MIIT approves foreign firms for telecom pilot")
    assert list_approved(reading) == dict.fromkeys(NAMES_EN, False)


@pytest.mark.parametrize(
    "body",
    [
        f"{ACT.format(n=4)}名单如下:\n" + "\n".join(NAMES),
        f"{ACT.format(n=3)}参会企业名单如下:\n" + "\n".join(NAMES),
        f"{ACT.format(n=3)}受邀企业名单:\n" + "\n".join(NAMES),
        f"{ACT.format(n=3)}名单如下:\n" + "\n".join(f"{name},试点批复已撤销" for name in NAMES),
        f"{ACT.format(n=3)}此前获批企业名单如下:\n" + "\n".join(NAMES),
        f"{ACT.format(n=3)}另有3家企业提交了申请。名单如下:\n" + "\n".join(NAMES),
        f"{ACT.format(n=3)}另有3家企业未获批准。名单如下:\n" + "\n".join(NAMES),
        f"{ACT.format(n=3)}活动由3家协会主办。名单如下:\n" + "\n".join(NAMES),
        "5月7日,工业和信息化部受理3家外资企业的增值电信业务经营试点申请。名单如下:\n" + "\n".join(NAMES),
    ],
)
def test_a_list_of_more_or_fewer_or_of_others_waits_or_tells_nothing(body: str) -> None:
    assert False not in list_approved(read(body)).values()


@pytest.mark.parametrize(
    "head",
    [
        "Three others were rejected. The list is as follows:",
        "Three domestic companies got 5G licences. The companies are:",
        "Their suppliers are as follows:",
        "The companies that applied are:",
        "Companies at the meeting:",
    ],
)
def test_a_list_of_others_is_none_in_english(head: str) -> None:
    reading = read(
        f"{ACT_EN.format(n=3)}\n{head}\n" + "\n".join(NAMES_EN), "MIIT approves foreign firms for telecom pilot"
    )
    assert False not in list_approved(reading).values()


@pytest.mark.parametrize(
    "rows",
    [
        *(TABLE.format(column=column) for column in ("属地", "地区", "所在地", "注册地", "省市")),
        "\n".join(
            f"{n}. {name}({place})"
            for n, (name, place) in enumerate(zip(NAMES, ("北京市", "上海市", "海南省"), strict=True), 1)
        ),
        "\n".join(f"{name},{place}" for name, place in zip(NAMES, ("北京", "上海", "海南"), strict=True)),
        "\n".join(f"{place}:{name}" for name, place in zip(NAMES, ("北京", "上海", "海南"), strict=True)),
        "\n".join(
            f"{n} {name} {place} 信息服务业务"
            for n, (name, place) in enumerate(zip(NAMES, ("北京", "上海", "海南"), strict=True), 1)
        ),
    ],
)
def test_an_approval_is_where_all_of_its_rows_are(rows: str) -> None:
    (first, *_) = (s for s in read(f"{ACT.format(n=3)}\n获批企业名单如下:\n{rows}").statements if s.kind == "approval")
    assert first.regions == PLACES
    assert {g.value for g in first.grounds if g.kind == "region"} == set(PLACES)


@pytest.mark.parametrize("row", ["{name} ({place})", "{name}, {place}", "{name} - {place}", "{place}: {name}"])
def test_in_english_rows_too(row: str) -> None:
    rows = "\n".join(row.format(name=name, place=place) for name, place in zip(NAMES_EN, PLACES, strict=True))
    reading = read(
        f"{ACT_EN.format(n=3)}\nThe list of approved companies is as follows:\n{rows}", "MIIT approves foreign firms"
    )
    (first, *_) = (s for s in reading.statements if s.kind == "approval")
    assert first.regions == PLACES


def test_the_words_of_a_row_ground_its_place() -> None:
    reading = read(f"{ACT.format(n=3)}\n获批企业名单如下:\n{TABLE.format(column='属地')}")
    (first, *_) = (s for s in reading.statements if s.kind == "approval")
    found = {
        g.value: (g.quote, reading.text[g.start : g.end], reading.text[slice(*g.sentence)])
        for g in first.grounds
        if g.kind == "region"
    }
    assert found["Hainan"] == ("海南", "海南", "3 | 欧力网络科技有限公司 | 海南")


@pytest.mark.parametrize(
    "rows",
    [
        TABLE.format(column="属地").removesuffix("海南"),
        "\n".join(("维尔纳数据服务(北京)有限公司", "卡斯特云计算(上海)有限公司", "欧力网络科技(海南)有限公司")),
    ],
)
def test_a_row_without_a_place_leaves_the_event_without(rows: str) -> None:
    (first, *_) = (s for s in read(f"{ACT.format(n=3)}\n获批企业名单如下:\n{rows}").statements if s.kind == "approval")
    assert first.regions == ()


def test_the_column_of_places_says_where_whatever_the_others_name() -> None:
    rows = "序号 | 企业名称 | 投资方 | 属地\n1 | 维尔纳数据服务有限公司 | 上海某控股 | 北京\n2 | 卡斯特云计算有限公司 | 深圳某投资 | 海南"
    (first, *_) = (s for s in read(f"{ACT.format(n=2)}\n获批企业名单如下:\n{rows}").statements if s.kind == "approval")
    assert first.regions == ("Beijing", "Hainan")


def test_places_may_head_the_names_that_are_there() -> None:
    rows = "北京\n维尔纳数据服务有限公司\n卡斯特云计算有限公司\n海南省\n欧力网络科技有限公司"
    (first, *_) = (s for s in read(f"{ACT.format(n=3)}\n获批企业名单\n{rows}").statements if s.kind == "approval")
    assert {firm.name: firm.region for firm in first.firms} == dict(
        zip(NAMES, ("Beijing", "Beijing", "Hainan"), strict=True)
    )


def test_a_unit_of_hong_kongs_owner_names_no_hong() -> None:
    rows = "Verner Data Services Co., Ltd. (a unit of Hong Kong's Verner)\nCaster Cloud Computing Co., Ltd. (Shanghai)"
    reading = read(f"{ACT_EN.format(n=2)}\nThe approved companies are:\n{rows}", "MIIT approves foreign firms")
    assert "Hong" not in {firm.name for firm in reading.firms}


def test_a_zone_in_a_row_is_told_with_its_city() -> None:
    rows = TABLE.format(column="属地").replace("| 上海", "| 上海市浦东新区")
    (first, *_) = (s for s in read(f"{ACT.format(n=3)}\n获批企业名单如下:\n{rows}").statements if s.kind == "approval")
    assert first.regions == ("Beijing", "Hainan", "Pudong", "Shanghai")
    assert {g.value for g in first.grounds if g.kind == "region"} == set(first.regions)


def test_what_the_sentence_says_of_places_stands() -> None:
    act = "5月7日,工业和信息化部向在深圳的3家外资企业发放增值电信业务经营试点批复。"
    (first, *_) = (
        s for s in read(f"{act}\n获批企业名单如下:\n{TABLE.format(column='注册地')}").statements if s.kind == "approval"
    )
    assert first.regions == ("Shenzhen",)
