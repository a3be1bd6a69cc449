# ruff: noqa: E501  (a sentence of a test stands on one line)
"""Whom a Chinese text tells as owner of the licensee that it told right before; whose firm only applies is none."""

import pytest

from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
UNIT = "狮港数据(海南)有限公司"
GIVEN = f"外资企业{UNIT}日前取得增值电信业务经营试点批复。"


def list_parents(text: str) -> set[str]:
    reading = READER.read(Document("", text, Published("2026-05-06")))
    return {one.name for one in reading.firms if one.status == "parent"}


@pytest.mark.parametrize(
    ("words", "owner"),
    [
        ("该公司由马来西亚金狮通讯全资持有,注册资本1.2亿元。", "金狮通讯"),
        ("公司股东为比利时安特港务,做港口集装箱的在线撮合。", "安特港务"),
        ("其母公司芬兰德沃集团在赫尔辛基发布公告后,股价上涨6%。", "德沃集团"),
        ("该公司去年10月才注册,背后是沙特公共投资基金。", "沙特公共投资基金"),
    ],
)
def test_who_owns_the_licensee_told_before_is_its_parent(words: str, owner: str) -> None:
    assert owner in list_parents(f"{GIVEN}{words}")


@pytest.mark.parametrize(
    "words",
    [
        "其前股东为比利时安特港务,去年退出。",
        "该公司由马来西亚金狮通讯提供机房,注册资本1.2亿元。",
        "公司客户为比利时安特港务,做港口集装箱的在线撮合。",
    ],
)
def test_who_only_deals_with_it_is_none(words: str) -> None:
    assert not list_parents(f"{GIVEN}{words}")


def test_whose_firm_only_applies_or_was_turned_away_is_none() -> None:
    owned = "该公司由马来西亚金狮通讯全资持有,注册资本1.2亿元。"
    assert not list_parents(f"外资企业{UNIT}日前提交增值电信业务经营试点申请。{owned}")
    assert not list_parents(f"外资企业{UNIT}的增值电信业务经营试点申请未获批准。{owned}")


def test_those_named_together_own_their_units_together() -> None:
    text = "首批13家企业取得增值电信试点批复,德国电信、西门子、空客的在华企业率先出线。"
    assert {"德国电信", "西门子", "空客"} <= list_parents(text)


def test_who_speaks_of_its_own_subsidiary_owns_it() -> None:
    said = "盈嶺數碼集團有限公司(「本公司」)自願作出本公告。董事會宣佈,本公司全資附屬公司盈嶺數據(深圳)有限公司獲工業和信息化部發出增值電信業務經營試點批覆。"
    assert "盈嶺數碼集團有限公司" in list_parents(said)
    assert "雷诺维亚" in list_parents(
        "法国企业雷诺维亚把华南总部落在深圳。其子公司雷诺维亚智能科技(深圳)有限公司拿到增值电信业务试点批复。"
    )


def test_who_is_owned_is_no_owner() -> None:
    unit, other = "海南椰风云计算有限公司", "三亚鹿城数据有限公司"
    text = f"{unit}、{other}两家外商投资企业获准在海南开展增值电信业务。其中{unit}由新加坡椰风控股100%出资,{other}为中外合资企业。"
    assert unit not in list_parents(text)


def test_the_groups_of_a_row_of_units_are_parents() -> None:
    text = "工信部向荷兰飞塔电子、美国科尔本软件、韩国汉星数据等5家外资企业在华子公司颁发增值电信业务经营试点批复。"
    assert {"飞塔电子", "汉星数据"} <= list_parents(text)
