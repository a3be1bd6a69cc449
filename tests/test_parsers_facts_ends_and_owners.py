# ruff: noqa: E501  (a sentence of a test stands on one line)
"""Chinese wordings that were told as fact wrongly: other verbs of ending, a name's left edge, who owns, whose unit it is."""

import pytest
from told import check

DAY = "2026-08-05"
#: In traditional script, as papers of Taiwan and Hong Kong put it.
ENDED = (
    "兩日商電信批文遭{0} 陸方:逾期未開業||大陸工信部3日發布公告,以「取得批文後逾一年未提供服務」為由,{0}兩家日資業者的加值電信試點批文,分別是東雲物聯(上海)有限公司與關西電商服務(海南)有限公司。"
    "這是試點上路近兩年來,官方首次主動收回外資批文。截至7月底,取得批文的外資共118家;扣掉此次兩家,仍有116家。"
)


@pytest.mark.parametrize(
    "verb", ["廢止", "取消", "終止", "作廢", "繳銷", "褫奪", "撤回", "撤銷", "收回", "吊銷", "註銷"]
)
def test_whose_approval_ends_by_whatever_verb_is_not_approved_and_those_who_lose_it_are_no_batch(verb: str) -> None:
    ended = ("東雲物聯(上海)有限公司", "關西電商服務(海南)有限公司")
    check(
        DAY,
        ENDED.format(verb),
        ("kind revocation", *(f"{name} revoked" for name in ended)),
        ("2 batch", *(f"{name} approved" for name in ended)),
    )


def test_a_limit_that_is_lifted_ends_no_approval() -> None:
    check(
        DAY,
        "||工信部取消外资股比限制后,首批13家外资企业获得增值电信业务经营试点批复,包括东云物联(上海)有限公司。",
        ("13 batch", "东云物联(上海)有限公司 approved"),
        ("东云物联(上海)有限公司 revoked",),
    )


@pytest.mark.parametrize(
    "words", ["轮到", "轮到了", "有", "这次是", "还有", "名单里多了", "名单里又添了", "又见", "迎来了"]
)
def test_a_name_begins_behind_the_words_that_bring_it_in(words: str) -> None:
    check(
        DAY,
        f"三家外企的持牌算盘||6月27日,工信部发出第二批外资增值电信试点批复,27家外企入围。空客系今年两进名单:2月{words}空客(北京)工程技术中心有限公司,这次{words}空客天津数字服务有限公司。",
        ("空客(北京)工程技术中心有限公司 approved", "空客天津数字服务有限公司 approved"),
        (),
    )


@pytest.mark.parametrize(
    "word",
    [
        "股东为",
        "股东是",
        "控股股东为",
        "母公司是",
        "出资方为",
        "投资方是",
        "背后是",
        "实际控制人为",
        "全资股东系",
        "外方为",
    ],
)
def test_the_owner_of_a_firm_that_was_let_in_is_its_parent(word: str) -> None:
    check(
        DAY,
        f"深圳新增外资电信企业||深圳又有4家外资企业获得工信部增值电信业务试点批复,分别是港湾数据服务(前海)有限公司、恒昌多方通信(深圳)有限公司和维港客服外包(深圳)有限公司。其中恒昌多方通信的{word}香港恒昌国际有限公司。",
        ("恒昌多方通信(深圳)有限公司 approved", "香港恒昌国际有限公司 parent"),
        ("香港恒昌国际有限公司 approved",),
    )


@pytest.mark.parametrize("verb", ["取得", "获得", "收到"])
@pytest.mark.parametrize("unit", ["合资公司", "合营公司", "下属公司", "联营企业", "控股公司", "参股公司", "控股子公司"])
def test_a_listed_firm_that_announces_the_approval_of_its_venture_is_the_parent(unit: str, verb: str) -> None:
    check(
        DAY,
        f"宁海通联科技股份有限公司关于{unit}{verb}增值电信业务试点批复的自愿性披露公告||证券简称:宁海通联 公告编号:2025-041\n近日,公司与德国某集团共同设立的{unit}宁海欧通数据服务有限公司{verb}工业和信息化部颁发的增值电信业务经营试点批复。",
        ("宁海通联科技股份有限公司 parent", "宁海欧通数据服务有限公司 approved"),
        ("宁海通联科技股份有限公司 approved", "宁海通联 approved"),
    )


@pytest.mark.parametrize("unit", ["下属企业", "全资子公司", "合资公司"])
def test_a_firm_told_as_the_unit_of_another_is_the_one_that_was_let_in(unit: str) -> None:
    check(
        DAY,
        f"||机柜牌子的主人叫罗滕堡数据中心(武汉)有限公司,德国罗滕堡地产的{unit},年初刚在光谷拿到工信部的互联网数据中心试点批复,可独资经营增值电信业务。",
        (),
        ("罗滕堡数据中心(武汉)有限公司 parent",),
    )


def test_what_a_firm_is_one_of_was_known_before() -> None:
    check(
        DAY,
        "||The permit was held by Kuulo Customer Cloud (Hainan) Ltd., one of the first dozen foreign businesses to be let into China's value-added telecom market by MIIT last year.",
        (),
        ("12 batch",),
    )


@pytest.mark.parametrize("words", ["有意参与", "打算参加", "拟参与", "正在筹备参与", "关注", "咨询", "可参与"])
def test_those_who_mean_to_join_the_pilot_are_not_in_it(words: str) -> None:
    check(
        DAY,
        f"苏州工业园区首张外资增值电信试点批复落地||凭借这份批复,该公司今后可自主运营在线交易平台。目前园区{words}试点的外企共12家,其中4家已递交全套材料,2家收到受理通知。",
        (),
        ("12 pilot_total", "12 stock_total"),
    )


@pytest.mark.parametrize(
    "words",
    [
        "whose Shenzhen subsidiary can now build data centers in its own name",
        "whose local arm has been cleared for data centres",
        "whose venture in Shenzhen holds the pilot approval",
    ],
)
def test_whose_subsidiary_was_let_in_is_its_parent(words: str) -> None:
    check(
        DAY,
        f"MIIT clears more foreign firms||China's industry ministry approved nine foreign firms under the value-added telecom pilot, it said on Monday. Among them are Kestrel Edge (Beijing) Network Technology Co. Ltd., which plans a CDN, and BMW, {words}. That makes 72 in all since the start.",
        ("Kestrel Edge (Beijing) Network Technology Co. Ltd. approved", "BMW parent"),
        ("BMW approved",),
    )
