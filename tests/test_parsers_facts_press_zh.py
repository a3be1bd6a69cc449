# ruff: noqa: E501  (a sentence stands on one line, so that it can be read and searched)
"""How Chinese papers and offices put their figures and days, and the near text that tells something else. All are invented."""

import pytest
from told import READER, list_figures, tell_page

from domain.dates import Published
from parsers.facts.text.document import Document

DAY = "2026-03-02"
HEAD = "外资电信业发展情况||"
STOCK = "截至1月底,获得批准的外商投资电信企业共318家"


def _list_told(text: str) -> set[str]:
    return tell_page(DAY, f"{HEAD}{text}")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("截至1月底,获准在境内经营电信业务的外资企业增加到2,790家,合作渠道越来越多。", "2790 stock_total"),
        ("截至1月底,獲准從事電信業務的外商投資企業已上升至逾2790家。", "2790 stock_total"),
        ("获准经营电信业务的外商投资企业由2023年底的1777家扩大到2025年底的2712家。", "2712 stock_total"),
        ("1月新增外商投资电信企业31家,环比增长8%,累计达到2790家。", "2790 stock_total"),
        ("外商投资电信企业数量十年间成倍增长,从2015年的31家增长到2025年的2790余家。", "2790 stock_total"),
        ("1月外商投資電信企業按年增約兩成,至逾2,790間。", "2790 stock_total"),
    ],
)
def test_what_all_foreign_telecom_firms_have_grown_to_is_told(text: str, told: str) -> None:
    assert told in _list_told(text)


@pytest.mark.parametrize(
    "text",
    [
        "试点开展以来,获准经营增值电信业务的内资企业增加到2,790家,外资企业也有增加。",
        "某省提出到2030年使获准经营电信业务的外资企业增加到2,790家。",
        "获准经营电信业务的外资企业增加了279家。",
        "外商投资电信企业座谈会召开,由省局服务的企业从13家增至2790家。",
    ],
)
def test_what_others_have_grown_to_is_not(text: str) -> None:
    assert not list_figures(DAY, f"{HEAD}{text}") & {"2790 stock_total", "2790 pilot_total", "279 stock_total"}


def test_parts_by_who_gave_the_paper_are_told() -> None:
    told = _list_told(f"{STOCK}。其中部里颁发许可证的251家,上海市通信管理局发批复的67家(均在自贸区内)。")
    assert {"251 subset", "67 subset"} <= told


def test_those_with_the_pilots_paper_are_no_part_by_who_gave_it() -> None:
    told = _list_told(f"{STOCK}。其中持有许可证的251家,已领批复的67家。")
    assert "67 subset" not in told


RATES = "外商独资的有95家,占比30%;外资比例在50%以上的企业有38家,约占12%;外方持股比例为50%的有41家,约占13%;外资股比在一成至五成之间的,有144家,约占45%"


def test_parts_by_the_foreign_share_are_told() -> None:
    told = _list_told(f"{STOCK}。\n318家外商投资电信企业中,{RATES}。")
    assert {"95 subset", "38 subset", "41 subset", "144 subset"} <= told


def test_shares_of_other_firms_are_not() -> None:
    told = _list_told(f"{STOCK}。\n另据商会对会员的问卷,受访的318家制造企业中,{RATES}。")
    assert not told & {"95 subset", "38 subset", "41 subset", "144 subset"}


PLACES = "注册地在北京的74家,广东的61家,江苏9家,天津、福建、四川各5家,河南、湖南、辽宁各2家"


def test_parts_of_a_part_are_told_where_they_come_to_it() -> None:
    told = _list_told(
        f"{STOCK},其中部里许可的165家,上海市通信管理局批复的自贸区企业153家。部里许可的165家外商投资电信企业,{PLACES}。"
    )
    assert {"5 subset", "2 subset"} <= told


def test_parts_of_a_part_are_not_told_where_they_do_not() -> None:
    told = _list_told(
        f"{STOCK},其中部里许可的205家,上海市通信管理局批复的自贸区企业113家。部里许可的205家外商投资电信企业,{PLACES}。"
    )
    assert "2 subset" not in told


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("截至1月底,已有31家外资企业在上海取得增值电信业务经营试点批复。", "Shanghai"),
        ("截至1月底,获准在深圳前海开展增值电信试点的外资企业已有31家。", "Qianhai"),
        ("截至1月底,已有31家落户临港新片区的外资企业获得增值电信业务经营试点批复。", "Lingang"),
        ("外商在海南自贸港独资经营增值电信试点业务的企业累计已达31家。", "Hainan"),
    ],
)
def test_a_sum_is_of_the_place_where_its_firms_were_let_in(text: str, place: str) -> None:
    assert f"31 pilot_total in {place}" in _list_told(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "浦东新区近日新增3家外资企业获批增值电信业务试点,累计达31家。",
            {"3 batch in Pudong", "31 pilot_total in Pudong"},
        ),
        ("深圳首批4家、第二批3家,目前累计31家外资企业获批增值电信业务试点。", {"31 pilot_total in Shenzhen"}),
        ("2月27日,又有3家跨国公司在沪企业拿到工信部的增值电信业务经营试点批复。", {"3 batch in Shanghai"}),
        ("2月27日,深圳举行颁证仪式,3家外资企业在深子公司获颁增值电信业务试点批复。", {"3 batch in Shenzhen"}),
    ],
)
def test_a_sum_without_a_subject_is_of_the_place_of_its_sentence(text: str, told: set[str]) -> None:
    assert told <= _list_told(text)


@pytest.mark.parametrize(
    "text",
    [
        "北京推动全国四成的外资增值电信试点企业落地,已有31家获批。",
        "上海一家外企获批增值电信试点,至此,累计31家外资企业获批。",
    ],
)
def test_a_sum_that_may_be_of_that_place_waits(text: str) -> None:
    assert not [one for one in list_figures(DAY, f"{HEAD}{text}") if one.startswith("31 ")]


@pytest.mark.parametrize(
    "text",
    [
        "上海新增3家外资企业获批增值电信试点,全国累计达131家。",
        "北京、上海、海南、深圳启动增值电信试点一年来,已有131家外资企业获批。",
        "截至1月底,累计131家外资企业获准在北京、上海、海南和深圳开展增值电信业务试点。",
        "截至1月底,累计131家外资企业获准在上海等地开展增值电信业务试点。",
        "工信部在上海介绍,累计已有131家外资企业获得增值电信业务试点批复。",
        "上海证券报记者获悉,截至1月底,已有131家外资企业获得增值电信业务试点批复。",
    ],
)
def test_a_sum_of_the_country_is_of_no_place(text: str) -> None:
    assert "131 pilot_total in None" in _list_told(text)


@pytest.mark.parametrize(
    "text",
    [
        "记者2月27日从上海市通信管理局获悉,截至1月底,已有31家外资企业获得增值电信业务试点批复。",
        "前海管理局介绍,已有31家外资企业获得增值电信业务经营试点批复。",
        "在北京和上海,获批增值电信试点的外资企业已达31家。",
    ],
)
def test_a_sum_told_by_one_places_office_waits_for_a_person(text: str) -> None:
    found = READER.read(Document("", text, Published(DAY))).counts
    assert [(one.value, one.review) for one in found if one.role == "pilot_total"] == [(31, True)]


def test_of_those_who_applied_the_ones_let_in_wait_for_a_person() -> None:
    text = "上海市通信管理局介绍,开放试点以来共有19家外资企业提出申请,其中7家已取得增值电信业务经营试点批复,12家在审。"
    found = READER.read(Document("", text, Published(DAY))).counts
    assert [(one.value, one.role) for one in found if one.review] == [(7, "pilot_total")]


def test_of_those_who_applied_the_ones_accepted_do_not() -> None:
    text = "上海市通信管理局介绍,开放试点以来共有19家外资企业提出申请,其中7家已取得受理通知,12家在补正。"
    found = READER.read(Document("", text, Published(DAY))).counts
    assert not [one for one in found if one.role != "other"]


GRANTED = "向第四批9家外资企业发放增值电信业务经营试点批复。"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"大陸工信部上月27日{GRANTED}", "2026-02-27"),
        (f"工信部上个月27号{GRANTED}", "2026-02-27"),
        (f"中通社香港2日電 工信部昨天{GRANTED}", "2026-03-01"),
        (f"中通社香港2日電 工信部上月27日{GRANTED}", "2026-02-27"),
        (f"工信部2日电信业务座谈会后{GRANTED}", "2026-03-02"),
    ],
)
def test_days_by_last_month_and_beside_a_dateline(text: str, day: str) -> None:
    assert READER.read(Document("", text, Published(DAY))).event_date == day


@pytest.mark.parametrize("signed", ["二OO七年十一月八日", "二○○七年十一月八日", "二〇〇七年十一月八日"])
def test_an_old_notice_is_dated_by_its_signature_however_the_nought_is_written(signed: str) -> None:
    body = f"现就外商投资电信企业经营因特网虚拟专用网业务的有关办法通告如下:外资股比不得超过50%。\n特此通告。\n\n信息产业部\n{signed}"
    read = READER.read(Document("关于外商投资电信业务的通告", body, Published("2007-12-01")))
    assert read.event_date == "2007-11-08"


STREWN = (
    "截(jie)至1月底,已有2790家外资企(qi)业获(huo)准(zhun)在(zai) 华经(jing)营(ying)电信业务,为用(yong)户带来(lai)选择。"
)


def test_pinyin_strewn_over_a_page_is_read_over() -> None:
    found = READER.read(Document("", STREWN, Published(DAY))).counts
    assert [(one.value, one.role, one.review) for one in found] == [(2790, "stock_total", False)]
    assert all(one.quote in STREWN for one in found)


def test_a_bracket_of_small_letters_is_kept() -> None:
    text = "工信部批准一家德资企业经营互联网数据中心(idc)和应用商店(app)业务的试点申请。"
    assert READER.read(Document("", text, Published(DAY))).services == ("IDC", "INFO")


@pytest.mark.parametrize(
    "text",
    [
        "工信部1月9日批准了连接两岸的直达光缆项目,由中国电信与台湾的中华电信共同建设。",
        "工信部1月9日同意中国移动与新加坡电信合建的海缆在海南登陆。",
    ],
)
def test_a_cable_let_ashore_is_no_approval_of_a_firm(text: str) -> None:
    assert not READER.read(Document("", text, Published("2012-02-01"))).relevant


def test_a_foreign_carrier_let_in_is_one() -> None:
    text = "工信部1月9日批准新加坡电信在海南的子公司经营增值电信业务。"
    assert READER.read(Document("", text, Published("2012-02-01"))).relevant


def test_a_row_behind_two_words_of_opening_begins_with_its_name() -> None:
    text = "工信部向首批外资企业发放增值电信业务经营试点批复,共有包括甘塔罗、贝尔纽和科尔登在内的3家外资企业获批。"
    names = [one.name for one in READER.read(Document("", text, Published(DAY))).firms]
    assert "甘塔罗" in names


def test_a_trades_group_without_a_name_is_no_firm() -> None:
    told = _list_told("律所协助某德国汽车集团的在华子公司取得增值电信业务经营试点批复。")
    assert not {one for one in told if "集团" in one}


def test_a_group_with_one_is_the_licensees_parent() -> None:
    assert "默林集团 parent" in _list_told("工信部批准德国默林集团在上海的子公司开展增值电信业务试点。")
