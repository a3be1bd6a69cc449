# ruff: noqa: E501  (a passage stands on one line, so that it can be read and searched)
"""Where a Chinese name begins behind words that lead to it, and which names wait since their edge is not sure."""

import pytest
from told import READER, check, tell_page

from domain.dates import Published
from parsers.facts.text.document import Document

DAY = "2026-11-30"
GOT = "11月27日取得工业和信息化部发放的增值电信业务经营试点批复"


@pytest.mark.parametrize(
    ("lead", "name"),
    [
        ("承接业务的主体叫", "德尔夫兰数字科技(北京)有限公司"),
        ("豐田表示,旗下單位", "丰田智行数据(广州)有限公司"),
        ("芬兰资", "拉普兰数据(大连)有限公司"),
        ("", "讯联呼叫中心(北京)有限公司"),
        ("2.", "与众软件(杭州)有限公司"),
        ("名单:1.杭州众软件有限公司;2.", "及时雨软件(宁波)有限公司"),
    ],
)
def test_a_name_begins_behind_the_words_that_lead_to_it(lead: str, name: str) -> None:
    reading = READER.read(Document("", f"外商投资电信企业名单更新。{lead}{name}{GOT}。", Published(DAY)))
    assert name in {one.name.replace("豐", "丰") for one in reading.firms}


@pytest.mark.parametrize(
    "name",
    ["法国达贺微工程软件(北京)有限公司", "达贺微工程软件(北京)有限公司"],
)
def test_a_name_that_begins_with_a_nation_waits(name: str) -> None:
    told = tell_page(DAY, f"工业和信息化部批准首批外资企业开展增值电信业务试点,包括{name}。")
    assert (f"{name} approved" in told) == (not name.startswith("法国"))


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("青屿教育科技(上海)有限公司、布朗宁和杜邦咨询(上海)有限公司", ("青屿教育科技(上海)有限公司 approved",)),
        ("青屿教育科技(上海)有限公司、西门子和北京海诺咨询有限公司", ("北京海诺咨询有限公司 approved",)),
    ],
)
def test_what_may_be_the_second_half_of_a_name_waits(row: str, told: tuple[str, ...]) -> None:
    check(
        DAY,
        f"||工业和信息化部11月27日批准以下外资企业开展增值电信业务试点:{row}。",
        told,
        ("杜邦咨询(上海)有限公司 approved",),
    )


def test_items_of_one_line_count_nothing_and_are_all_let_in() -> None:
    """Of three firms in a row numbered within its line the first alone was told, and two of the numbers as parts."""
    firms = ("雀巢数字科技(中国)有限公司", "宝洁信息服务(广州)有限公司", "强生数据(上海)有限公司")
    items = ";".join(f"{number}.{firm}" for number, firm in enumerate(firms, 1))
    check(
        DAY,
        f"关于批准雀巢等3家企业开展增值电信业务试点的公告||工业和信息化部批准以下3家外商投资企业开展增值电信业务经营试点:{items}。",
        ("3 batch", *(f"{firm} approved" for firm in firms)),
        ("1 subset", "2 subset"),
    )


def test_a_notice_of_proposed_approvals_names_applicants() -> None:
    names = ("杭州欧莱维网络科技有限公司", "宁波北仑哈芬物流信息有限公司")
    text = "经审查,我局拟同意下列2家外商投资企业经营增值电信业务试点,现予公示,公示期为11月3日至11月9日。\n一、企业名称:{}\n二、企业名称:{}\n浙江省通信管理局".format(
        *names
    )
    check(
        DAY,
        f"关于拟批准增值电信业务试点的公示||{text}",
        tuple(f"{name} applicant" for name in names),
        ("2 batch", *(f"{name} approved" for name in names)),
    )


@pytest.mark.parametrize(
    "behind",
    [
        "由于珠海不在试点范围,只能暂缓",
        "仍在公示期",
        "在初审阶段被建议更换主体,后由西门子开放互联(北京)有限公司取得批复",
    ],
)
def test_who_is_outside_the_pilot_or_still_shown_is_not_told_as_let_in(behind: str) -> None:
    name = "太古港务信息(珠海)有限公司"
    check(DAY, f"||工业和信息化部批准的外资增值电信试点企业不断增加。另一家{name}{behind}。", (), (f"{name} approved",))
