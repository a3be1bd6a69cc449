# ruff: noqa: E501  (a sentence of a test stands on one line)
"""Pilots of other sectors, whose papers bear the name of telecom's; crowds, marks and owners that were told as fact."""

import pytest
from told import check

DAY = "2026-08-05"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("前海試點低空物流 首批8企獲批||深圳市交通運輸局昨日向首批8家企業發出低空物流經營試點批覆,其中外資背景企業2家。", 8),
        ("||海南省卫生健康委向首批5家外资医疗机构发放经营试点批复。", 5),
        ("||北京市金融监管局向首批6家外资支付机构颁发跨境支付业务试点批复,其中香港企业3家。", 6),
        ("||上海市交通委员会向第二批9家企业发放智能网联汽车示范运营试点批复,其中外资企业3家。", 9),
        ("||民航局批复同意4家外资企业开展无人机物流经营试点,首批试点批复7月1日发放。", 4),
        ("||上海市商务委员会向首批12家外商投资企业颁发二手车出口经营试点批复。", 12),
        ("||人民银行向首批6家外资企业发放征信经营试点批复。", 6),
        ("||上海市网信办向首批7家外资企业发放经营试点批复。", 7),
        ("||国家新闻出版署向首批4家外资企业发放网络出版经营试点批复。", 4),
        ("||教育部批复同意首批3家外资机构开展职业培训经营试点,累计已有7家外资机构获试点批复。", 3),
        ("||农业农村部近日向首批5家外资种业企业发放经营试点批复。", 5),
        ("||临港新片区管委会向首批8家外资企业发放自动驾驶卡车经营试点批复。", 8),
        ("||国家药监局向首批13家外资企业发放生物制品分段生产试点批复。", 13),
        ("||The drug regulator has issued the first pilot operating approvals to 13 foreign-invested firms in Beijing.", 13),
    ],
)  # fmt: skip
def test_the_pilot_of_another_sector_is_not_telecoms(text: str, number: int) -> None:
    for role in ("batch", "pilot_total", "subset", "stock_total"):
        check(DAY, text, (), (f"{number} {role}",))


@pytest.mark.parametrize(
    "text",
    [
        "||工信部向首批13家外资企业发放增值电信业务经营试点批复。",
        "||上海市通信管理局向首批13家外资企业发放经营试点批复。",
        "||首批13家外资企业获试点批复,可经营互联网数据中心等业务。",
        "||工业和信息化部向首批13家外资金融、医疗和物流企业发放经营试点批复。",
        "||13家外资物流企业首批获得增值电信业务经营试点批复。",
    ],
)
def test_telecoms_pilot_is_read_whoever_is_let_in(text: str) -> None:
    check(DAY, text, ("13 batch",), ())


@pytest.mark.parametrize(
    "text",
    [
        "||今年参展的外资企业里,已经持有试点批复的有8家,占到目前全国增值电信试点获批总数18家的四成多。",
        "||与会的外资企业中,已获增值电信试点批复的有8家。",
        "||我所客户中已有8家外企获增值电信试点批复。",
    ],
)
def test_those_of_a_crowd_are_no_total(text: str) -> None:
    check(DAY, text, (), ("8 pilot_total", "8 batch", "8 stock_total"))


@pytest.mark.parametrize("whose", ["中小数据中心企业", "云计算企业", "互联网公司", "本地软件企业"])
def test_firms_of_the_trade_are_no_part_of_the_foreign_ones(whose: str) -> None:
    check(DAY, f"||全国外商投资电信企业2930家。成都有60多家{whose}。", ("2930 stock_total",), ("60 subset",))


def test_a_places_foreign_telecom_firms_are_a_part() -> None:
    check(DAY, "||全国外商投资电信企业2930家。成都有61家。", ("61 subset",), ())


@pytest.mark.parametrize("mark", ["首次站上三千家台阶", "突破3000家大关", "越过3000家关口", "跨过3000家门槛"])
def test_the_mark_that_a_figure_passes_is_no_figure_beside_it(mark: str) -> None:
    check(
        DAY,
        f"||截至6月底,全国外商投资电信企业共计3016家,{mark}。",
        ("3016 stock_total",),
        ("3000 stock_total",),
    )


def test_a_mark_alone_is_the_figure() -> None:
    check(DAY, "||截至6月底,全国外商投资电信企业突破3000家大关。", ("3000 stock_total",), ())


@pytest.mark.parametrize(
    "word", ["parent company:", "owner:", "shareholder:", "a unit of", "ultimate parent:", "owned by"]
)
def test_who_stands_in_brackets_as_owner_is_the_parent(word: str) -> None:
    text = (
        "||MIIT approved two foreign-invested enterprises for the value-added telecom pilot on March 12. The enterprises are:\n"
        f"(1) Coralline Cloud (Haikou) Co., Ltd. ({word} Coralline Ltd, Australia)\n(2) Sanya Blue Harbour Data Co., Ltd."
    )
    check(
        DAY,
        text,
        ("Coralline Cloud (Haikou) Co., Ltd. approved", "Coralline Ltd parent"),
        ("Coralline Ltd approved",),
    )


def test_a_bracket_that_names_no_owner_leaves_the_row_as_it_is() -> None:
    text = (
        "||MIIT approved two foreign-invested enterprises for the value-added telecom pilot on March 12. The enterprises are:\n"
        "(1) Coralline Cloud (Haikou) Co., Ltd. (internet data centre)\n(2) Sanya Blue Harbour Data Co., Ltd. (call centre)"
    )
    check(DAY, text, ("Coralline Cloud (Haikou) Co., Ltd. approved", "Sanya Blue Harbour Data Co., Ltd. approved"), ())
