# ruff: noqa: E501  (a sentence stands on one line)
"""Chinese names without a legal ending: a place in brackets behind them, whence they come before them, a row that holds one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.claims import REVIEW_BELOW, Reading
from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.names.introduced_zh import find_introduced_zh
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())


def find(text: str) -> list[str]:
    return list(dict.fromkeys(text[start:end] for start, end in find_introduced_zh(text)))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("此外还有韩资的星宇电池数据(南京)、德资的库柏林工业互联(太仓),以及美资的派克曼诊断资讯。", ["星宇电池数据(南京)", "库柏林工业互联(太仓)", "派克曼诊断资讯"]),
        ("较为外界熟悉的有荷商范德林数位(上海)、日商樱和情报科技;后者的母公司", ["范德林数位(上海)", "樱和情报科技"]),
        ("名列其中的有西门子数字科技(深圳)、科立信云服务及顺港冷链数码等。", ["西门子数字科技(深圳)", "科立信云服务", "顺港冷链数码"]),
        ("旗下蜂鸟优选(上海)网络科技申请以独资方式经营", ["蜂鸟优选(上海)网络科技"]),
        ("引述迅邦物流(深圳)信息公司的经验", ["迅邦物流(深圳)信息公司"]),
        ("收购一间已获批的深圳公司\"光域互动\",后因作价谈不拢", ["光域互动"]),
        ("德国企业林道在上海的子公司林道数智服务已取得批复", ["林道数智服务"]),
        ("法液空智能运维(北京)、罗氏诊断云和思爱普数据服务3家企业领到批复", ["法液空智能运维(北京)", "罗氏诊断云", "思爱普数据服务"]),
        ("包括日本乐屋旗下的乐屋网络服务(上海)", ["乐屋网络服务(上海)", "乐屋"]),
    ],
)  # fmt: skip
def test_names_are_found_to_their_edges(text: str, names: list[str]) -> None:
    assert set(find(text)) == set(names)


@pytest.mark.parametrize(
    "text",
    [
        "本报记者 余立言(深圳)报道",
        "自由贸易试验区(上海)和国家数据中心(海南)",
        "试点批复发放情况(海南)",
        "美国商务部工业和安全局公布新一轮出口管制",
        "西门子能源、林德等跨国公司加码投资。",
        "平台企业带动外资布局数字贸易,成效明显",
        "主要替台商客户维运系统,因不具资格",
        "该公司由新加坡股东全资持有",
        "甲数据(上海)有限公司获批",
    ],
)
def test_what_is_no_such_name_is_not(text: str) -> None:
    assert find(text) == []


def read(text: str) -> Reading:
    return READER.read(Document("", text, Published("2026-03-02")))


def statuses(text: str) -> dict[str, str]:
    return {firm.name: firm.status for firm in read(text).firms}


APPROVALS = "工业和信息化部3月2日向外资企业发放增值电信业务经营试点批复,首批共13家外资企业获批。"


@pytest.mark.parametrize(
    ("row", "waits"),
    [
        ("获批的有日商樱和情报科技、荷商范德林数位(上海)等外企。", False),
        ("若获批,日商樱和情报科技、荷商范德林数位(上海)等外企将自行运营。", True),
    ],
)
def test_who_is_found_so_is_told_by_a_plain_grant_alone(row: str, waits: bool) -> None:
    reading = read(f"{APPROVALS}{row}")
    found = {firm.name: firm.status == "approved" and firm.confidence >= REVIEW_BELOW for firm in reading.firms}
    assert found["范德林数位(上海)"] is not waits
    assert found["樱和情报科技"] is not waits


def test_a_row_is_closed_by_what_became_of_its_firms() -> None:
    told = statuses(f"{APPROVALS}市里鼓励诺森国际数据(海南)、海湾数据(海南)等已获批企业与本地旅游企业合作。")
    assert told == {"诺森国际数据(海南)": "approved", "海湾数据(海南)": "approved"}


def test_some_of_those_whose_approval_ended_are_ended() -> None:
    told = statuses(
        f"{APPROVALS}\n从附表看,被注销批复的外资企业有12家。其中既有巴斯德医疗网络(北京)、杜克能源数据科技(上海),也有后来者。"
    )
    assert told == {"巴斯德医疗网络(北京)": "revoked", "杜克能源数据科技(上海)": "revoked"}


def test_who_was_turned_away_or_waits_is_told_so() -> None:
    told = statuses(
        f"{APPROVALS}另一家台商精汇通科技,则因股权结构不明遭退件。韩一电子商务(天津)因平台含代购直播被否。"
        "汇智医健(广州)与汇智教育科技(前海)亦分别就信息服务业务提交试点申请。旭川物联(香港)的申请已获省通信管理局受理。"
    )
    assert told == {
        "精汇通科技": "rejected", "韩一电子商务(天津)": "rejected", "汇智医健(广州)": "applicant",
        "汇智教育科技(前海)": "applicant", "旭川物联(香港)": "applicant",
    }  # fmt: skip


_PIECES = st.sampled_from(
    ["日商", "美资的", "公司", "科技", "数据", "(上海)", "(深圳)", "、", "和", "及", "等", "有", "德国企业", "\"", "Kestrel", " ", ",", "甲乙", "丙丁戊"]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=40).map("".join))
def test_every_span_lies_in_the_text_and_is_no_blank(text: str) -> None:
    for start, end in find_introduced_zh(text):
        assert 0 <= start < end <= len(text)
        assert text[start:end].strip() == text[start:end]
