# ruff: noqa: E501  (a sentence stands on one line, so that it can be read and searched)
"""Families of Chinese wordings that long pages showed to be misread, each in words of its own. All are invented."""

import pytest

from domain.claims import Reading
from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
TOLD = ("batch", "subset", "pilot_total", "stock_total")
#: What the family has in common, the figures told as fact with their roles, its sentences.
FAMILIES: tuple[tuple[str, list[tuple[int, str]], tuple[str, ...]], ...] = (
    ("foreign firms among all licensees", [(52, "stock_total")], (
        "全市目前持有增值电信业务经营许可证的企业有4386家，外商投资的只有52家。",
        "截至6月底，该省持证增值电信企业共4386家，其中外资占了52家。",
        "浦东目前持证的4386家增值电信企业里，外资占了52家。",
        "全区增值电信企业总数为4386家，其中外商投资企业有52家。",
    )),
    ("holders of a licence or an approval", [(508, "stock_total")], (
        "到去年9月底，全区持有增值电信业务许可证或试点批复的外资企业已有508家。",
        "截至目前，取得增值电信业务经营许可证和批复的外商投资企业共508家。",
        "拿到电信业务经营许可的外商投资电信企业一共508家。",
        "在增值电信领域，全省真正持证的外资企业只有508家。",
    )),
    ("whom a reporter met, or a survey asked", [], (
        "本文访问了两家已获批的外资企业，请它们谈谈增值电信试点。",
        "记者近日专访了3家取得增值电信试点批复的外企。",
        "受访企业中，已取得增值电信试点批复的有6家，审批中的有11家。",
        "商会会员中有28家提出增值电信试点申请，已获准19家。",
        "全球前二十大运营商中已有九家在中国持有增值电信业务许可。",
    )),
    ("what a plan wants", [], (
        "方案提出到2028年，数据产业规模突破1500亿元，集聚数据企业1000家以上，获批开展增值电信业务试点的外资企业超过100家。",
        "行动计划明确到2029年，引进龙头企业20家，外商投资电信企业达到300家。",
        "临港发布三年行动：到2028年外资增值电信企业要超过100家。",
        "上海：三年内外资电信企业要过千家。",
    )),
    ("a sum against the figure of another kind", [(2343, "stock_total")], (
        "2343家，是截至去年12月底全国外商投资电信企业的存量总数。",
        "两组数不能相加：2343家是外商投资电信企业的总数，与试点批复是两回事。",
        "2343家，指的是全国外资电信企业的总量。",
        "所谓2343家，是我国外商投资电信企业的总数。",
    )),
    ("given to firms of these places", [(13, "batch")], (
        "工信部近日向北京、上海、海南、深圳的13家外商投资企业发放增值电信业务经营试点批复。",
        "2月28日，工信部向京、沪、琼、深四地的13家外资企业颁发了增值电信业务试点批复。",
        "工业和信息化部日前向北京、上海的13家外资企业核发增值电信业务经营试点批复。",
        "工信部昨日向北京、深圳的13家外商投资企业下发增值电信业务经营试点批复。",
    )),
)  # fmt: skip


def read(body: str, title: str = "电信业对外开放情况") -> Reading:
    return READER.read(Document(title, body, Published("2026-03-20")))


@pytest.mark.parametrize(("family", "told", "sentences"), FAMILIES, ids=[one[0] for one in FAMILIES])
def test_a_family_is_read_alike(family: str, told: list[tuple[int, str]], sentences: tuple[str, ...]) -> None:
    found = {
        text: sorted({(one.value, one.role) for one in read(text).counts if one.role in TOLD and not one.review})
        for text in sentences
    }

    assert len(sentences) >= 4
    assert {text: told_here for text, told_here in found.items() if told_here != told} == {}


def test_a_row_of_years_goes_on_with_the_stock_told_before() -> None:
    reading = read(
        "截至2020年6月底，全国外商投资电信企业达到266家。外资进入的步伐从2018年开始加快。回看历年数据，2016年底67家，2017年底87家，2018年底121家，去年末逼近200家大关。"
    )

    told = [(one.value, one.role, one.qualifier) for one in reading.counts]
    assert told[1:] == [
        (67, "stock_total", "exact"),
        (87, "stock_total", "exact"),
        (121, "stock_total", "exact"),
        (200, "stock_total", "nearly"),
    ]


def test_parts_behind_a_row_of_years_are_not_of_its_last_year() -> None:
    reading = read(
        "到今年2月底，全区外商投资电信企业已有508家，而去年10月这个数还是427家，2022年9月则是251家。其中浦东引领区15家，临港9家。"
    )

    assert {one.value: one.as_of for one in reading.counts if one.role == "subset"} == {15: "2026-02", 9: "2026-02"}
    assert [one.value for one in reading.counts if one.role == "stock_total"] == [508, 427, 251]


@pytest.mark.parametrize(
    "following",
    [
        "这家总部在海外的公司，是工信部公布的首批13家获得增值电信业务经营试点批复的外资企业之一。",
        "该公司是首批获批企业之一。",
        "该企业为今年获得增值电信试点批复的外资企业之一。",
        "这家企业成为首批获准的外资企业之一。",
    ],
)
def test_whom_the_next_sentence_calls_one_of_those_approved_is_approved(following: str) -> None:
    reading = read(f"外资增值电信试点开闸。回忆当天的情形，德勒云计算（上海）有限公司副总裁仍然有些激动。{following}")

    assert {one.name: one.status for one in reading.firms} == {"德勒云计算（上海）有限公司": "approved"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("涉及的1家企业（宏逊科技（北京）有限公司）暂缓批复，待核实后另行处理。", "mentioned"),
        ("外资企业关心增值电信试点。有记者问：特斯拉是否已经提出申请？", "mentioned"),
        ("外资企业关心增值电信试点。被问到苹果会否因此要申请牌照，负责人没有回答。", "mentioned"),
        ("外资增值电信试点启动。国家新闻出版署批准国产游戏362款，索尼等有产品在列。", "mentioned"),
    ],
)
def test_what_is_asked_or_put_off_is_no_status(text: str, status: str) -> None:
    assert [one.status for one in read(text).firms] == [status]


def test_what_stands_in_brackets_beside_a_firm_is_none() -> None:
    reading = read(
        "三家企业获得增值电信试点批复，分别是：天津澜沃科技有限公司（内容分发网络）、帕尔默信息技术（天津）有限公司（互联网数据中心、在线数据处理与交易处理）、滨海云栈数据服务有限公司（互联网接入服务）。一家正在排队的韩国企业告诉记者，集团早年在天津生产手机。"
    )

    assert [one.name for one in reading.firms] == [
        "天津澜沃科技有限公司",
        "帕尔默信息技术（天津）有限公司",
        "滨海云栈数据服务有限公司",
    ]


def test_a_line_of_who_wrote_is_not_the_first_thing_told() -> None:
    reading = read(
        "云边财经 转自《海上商报》 2026-03-19 09:02\n自贸区里做电商的外国公司，终于等来了一纸批文。昨天，上海市通信管理局向橘乐（上海）电子商务有限公司颁发了在线数据处理与交易处理业务的试点批复。此前共有10家外资企业向该局提出申请。",
        "沪外资增值电信开闸：一家日资电商平台拿到批文",
    )

    assert reading.kind == "approval"


def test_a_label_over_a_list_dates_its_approvals_and_a_day_to_come_dates_nothing() -> None:
    dated = read(
        "现将第三批获得增值电信业务经营试点批复的2家外资企业名单通告如下（批复日期均为2025年12月26日）：\n1. 格兰登数字服务（北京）有限公司\n2. 弥森商贸数据（上海）有限公司\n工业和信息化部\n2025年12月29日",
        "关于2025年第三批增值电信业务经营试点批复情况的通告",
    )
    ahead = read(
        "临港已受理7家外资企业的增值电信试点申请。浦东将于31日举行集中签约仪式。", "临港受理外资增值电信试点申请"
    )

    assert dated.event_date == "2025-12-26"
    assert ahead.event_date is None
