"""A Chinese figure told as of now has no day of the clauses before it; what is told of late has none of long ago."""

import pytest
from told import READER, check

from domain.dates import Published
from parsers.facts.text.document import Document
from parsers.facts.values.dates import find_dates
from parsers.facts.values.mentions import Anchor

DAY = "2025-06-19"
BEGUN = "2024年4月,该部会同有关部门发布通告,当年10月在四地启动试点;"
GIVEN = "日前,工业和信息化部正式向注册在上海的五家外商投资企业颁发增值电信业务经营试点批复。"


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        (
            f"试点进展||{BEGUN}到目前,已有31家外资企业拿到经营试点批复,其中北京9家、上海14家。",
            ("31 pilot_total", "9 subset in Beijing", "14 subset in Shanghai"),
            ("31 pilot_total as of 2024-04", "9 subset as of 2024-04", "decided 2024-04"),
        ),
        (
            "试点进展||2024年10月四地启动增值电信业务扩大对外开放试点。截至2025年5月底,已有31家外资企业拿到经营试点批复。",
            ("31 pilot_total as of 2025-05",),
            (),
        ),
        (
            "试点进展||工信部负责人在6月上旬的国新办发布会上表示,增值电信试点稳妥推进,目前已有31家外资企业取得试点批复。",
            ("31 pilot_total as of 2025-06",),
            (),
        ),
        (
            "海南开放||记者6月18日从海南省通信管理局获悉,截至目前,我省已有8家外资企业获得增值电信业务经营试点批复。",
            ("8 pilot_total as of 2025-06-18",),
            (),
        ),
    ],
)
def test_a_figure_of_now_has_no_day_of_what_went_before(
    text: str, told: tuple[str, ...], untold: tuple[str, ...]
) -> None:
    check(DAY, text, told, untold)


@pytest.mark.parametrize(
    "behind",
    [
        "这是又一个进展。2024年4月10日,工业和信息化部宣布在北京、上海、海南、深圳开展试点,取消互联网数据中心(IDC)等业务的外资股比限制。",
        "2024年4月10日,工业和信息化部公布了这一安排。",
    ],
)
def test_what_was_done_of_late_has_no_day_of_long_ago(behind: str) -> None:
    text = f"上海再有五家外资企业获增值电信试点批复||{GIVEN}{behind}"
    check(DAY, text, ("5 batch", "kind approval"), ("5 batch as of 2024-04-10",))
    title, _, body = text.partition("||")
    assert READER.read(Document(title, body, Published(DAY))).event_date is None


def test_what_was_done_of_late_has_the_day_on_which_it_was_told() -> None:
    check(
        DAY,
        f"上海再有五家外资企业获批||{GIVEN}这一消息由上海市通信管理局于6月18日公布。",
        ("5 batch", "decided 2025-06-18"),
        (),
    )


@pytest.mark.parametrize(
    "agency", ["中评社香港6月19日电/据央广网报道,", "南方日报深圳6月19日讯 ", "某局微信公众号6月19日消息:"]
)
def test_the_day_of_a_dispatch_is_none_of_a_batch(agency: str) -> None:
    text = f"新一批19家外资企业获批||{agency}本周,工业和信息化部已向新一批19家外资企业发放增值电信业务经营试点批复。"
    check(DAY, text, ("19 batch",), ("19 batch as of 2025-06-19",))


@pytest.mark.parametrize(
    ("rest", "told", "untold"),
    [
        ("其余7家分布在北京、上海、深圳", ("9 batch", "2 subset in Hainan"), ("2 batch",)),
        ("其余6家分布在北京、上海、深圳", ("2 batch in Hainan",), ("9 batch", "2 subset")),
    ],
)
def test_a_place_s_batch_is_a_part_where_the_rest_of_the_whole_says_so(
    rest: str, told: tuple[str, ...], untold: tuple[str, ...]
) -> None:
    text = (
        "海南新增2家外资企业获增值电信试点批复||6月18日,工业和信息化部公布新一批增值电信业务经营试点批复,"
        f"海南新增2家外资企业获批。据悉,这一批全国共有9家外资企业拿到批复,{rest},母公司多为跨国企业。"
    )
    check(DAY, text, told, untold)


@pytest.mark.parametrize("hedge", ["据传,", "网传", "有自媒体称,", "如果消息属实,"])
def test_a_whole_by_hearsay_is_no_fact_though_it_adds_up(hedge: str) -> None:
    text = (
        "海南新增2家外资企业获增值电信试点批复||6月18日,工业和信息化部公布新一批增值电信业务经营试点批复,"
        f"海南新增2家外资企业获批。{hedge}这一批全国共有9家外资企业拿到批复,其余7家分布在北京、上海、深圳。"
    )
    check(DAY, text, ("2 batch in Hainan",), ("9 batch", "2 subset"))


def test_a_further_figure_that_makes_up_the_stock_is_no_batch() -> None:
    stock = "到2025年5月底,取得电信业务经营许可的外商投资电信企业合计83家,由工业和信息化部许可的有55家,"
    parts = "另有28家为上海市通信管理局批复的上海自贸区内企业。部里许可的55家中,注册在北京的18家,广东的13家。"
    told = ("83 stock_total as of 2025-05", "55 subset", "28 subset", "18 subset as of 2025-05")
    check(DAY, f"发展情况||{stock}{parts}", told, ("28 batch", "kind approval"))


@pytest.mark.parametrize(
    "begun",
    [
        "记者从工业和信息化部了解到,自6月10日起,北京、上海、海南、深圳四地开始增值电信业务扩大对外开放试点。",
        "6月10日起,四地正式启动增值电信业务扩大对外开放试点。",
    ],
)
def test_a_pilot_begins_on_the_day_from_which_it_runs(begun: str) -> None:
    check(DAY, f"增值电信开放||{begun}", ("kind policy", "decided 2025-06-10"), ())


def test_rules_that_hold_from_a_day_begin_no_pilot() -> None:
    text = "增值电信开放||该办法自6月10日起施行,外资企业可以开始申请增值电信业务扩大对外开放试点。"
    check(DAY, text, (), ("decided 2025-06-10",))


def test_a_stamp_to_the_second_is_the_page_s_day_whatever_stands_behind_it() -> None:
    text = "2025-06-18 10:08:41 一处产业园。视觉中国/图 2024年10月,四地外商投资增值电信业务扩大开放试点启动。"
    check(DAY, f"增值电信再开一扇窗||{text}", ("kind policy",), ("decided 2025-06-18",))


@pytest.mark.parametrize("year", ["二OO七年", "二○○七年", "二〇〇七年"])
def test_a_year_is_read_whatever_was_typed_for_its_round_digits(year: str) -> None:
    found = find_dates(f"信息产业部 {year}十二月三日", Anchor(None))
    assert [one.value for one in found] == ["2007-12-03"]
