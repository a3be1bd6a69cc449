# ruff: noqa: E501  (a text stands on one line, so that it can be read and searched)
"""Chinese figures behind a label and a colon, as notes and bulletins tell them; and parts whose place their order tells."""

import pytest
from told import READER, check_figures, list_figures

from domain.dates import Published
from parsers.facts.text.document import Document

DAY = "2026-05-20"
HEAD = "电信观察||增值电信扩大开放试点的数据如下。\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("1. 外商投资电信企业:3080家(截至4月底),同比增长21%。", {"3080 stock_total as of 2026-04"}),
        ("我国外资电信企业总数:3080家。", {"3080 stock_total"}),
    ],
)
def test_a_label_says_what_its_figure_counts(text: str, told: set[str]) -> None:
    check_figures(DAY, f"{HEAD}{text}", told)


def test_a_labelled_total_of_the_pilot_waits_since_its_place_is_not_told() -> None:
    page = READER.read(Document("电信观察", "增值电信扩大开放试点的数据。\n试点获批企业:102家。", Published(DAY)))
    (count,) = (one for one in page.counts if one.value == 102)
    assert (count.role, count.review) == ("pilot_total", True)


@pytest.mark.parametrize(
    "text",
    [
        "注销:累计5家;不予批准:累计9家。",
        "累计注销:5家;累计受理:140家。",
        "申请试点的外资企业:35家。",
        "撤回申请:累计8家。",
        "外资电信企业:3080家门店参加促销。",
    ],
)
def test_a_label_of_ends_and_requests_counts_nobody_let_in(text: str) -> None:
    assert not list_figures(DAY, f"{HEAD}{text}")


def test_a_small_labelled_total_of_no_place_is_not_all_of_the_country() -> None:
    assert not list_figures(DAY, f"{HEAD}截至2026年4月底,外商投资电信企业:61家。")


def test_parts_told_in_the_order_of_their_places_have_them() -> None:
    text = "截至4月底,全国102家外资企业获得试点批复,北京、上海、海南、深圳分别为31家、46家、12家、13家。"
    told = {
        "102 pilot_total",
        "31 subset in Beijing",
        "46 subset in Shanghai",
        "12 subset in Hainan",
        "13 subset in Shenzhen",
    }
    check_figures(DAY, f"{HEAD}{text}", told)


def test_a_bracket_that_says_of_some_that_they_got_more_makes_no_batch() -> None:
    text = "5月18日,工信部公布第六批增值电信试点名单,共14家外资企业获批。按业务类型,可经营信息服务的9家,互联网接入的4家,数据中心的3家(部分企业获准经营多项业务)。"
    check_figures(DAY, f"{HEAD}{text}", {"14 batch", "9 subset", "4 subset", "3 subset"})


def test_firms_of_a_ranking_are_parts_as_well() -> None:
    text = "截至4月底,临港已有31家外资企业获得增值电信试点批复。31家企业中,世界500强企业12家,德国企业7家,日本企业5家。"
    check_figures(DAY, f"{HEAD}{text}", {"31 pilot_total in Lingang", "12 subset", "7 subset", "5 subset"})
