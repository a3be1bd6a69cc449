# ruff: noqa: E501  (a sentence stands on one line, so that it can be read and searched)
"""Chinese figures that stand in rows of places, fields and days: each is its own place's, field's and day's. All are invented."""

import pytest
from told import list_figures, tell_page

DAY = "2026-03-02"
HEAD = "外资电信业发展情况||"


def _list_told(text: str) -> set[str]:
    return tell_page(DAY, f"{HEAD}{text}")


def test_each_number_of_a_row_of_places_is_of_its_place() -> None:
    told = _list_told("上海、北京、深圳分别已有31家、27家、19家外资企业获批增值电信试点。")
    assert {"31 pilot_total in Shanghai", "27 pilot_total in Beijing", "19 pilot_total in Shenzhen"} <= told


def test_a_district_is_not_its_city() -> None:
    assert "31 pilot_total in Beijing" not in _list_told("北京朝阳区已有31家外资企业获批增值电信业务试点。")
    assert "31 pilot_total in Beijing" in _list_told("北京地区已有31家外资企业获批增值电信业务试点。")


def test_a_sum_of_those_from_hong_kong_and_macao_waits() -> None:
    text = "港澳服务提供者在广东自贸试验区经营增值电信业务的企业已达31家。"
    assert not list_figures(DAY, f"{HEAD}{text}")


def test_of_a_row_of_fields_only_telecoms_number_is_the_pilots() -> None:
    told = list_figures(
        DAY,
        f"{HEAD}商务部表示,截至1月底,增值电信、生物技术、外商独资医院领域开放试点分别有131家、47家、9家外资企业获批。",
    )
    assert told == {"131 pilot_total"}


def test_of_a_row_of_services_each_number_is() -> None:
    told = list_figures(
        DAY,
        f"{HEAD}截至1月底,已有131家外资企业获得增值电信业务经营试点批复。其中信息服务、数据中心业务分别有47家、9家。",
    )
    assert "131 pilot_total" in told
    assert "47 subset" in told


def test_of_several_fields_telecoms_part_waits_for_a_person() -> None:
    told = list_figures(DAY, f"{HEAD}开放试点推动170多家外资企业在电信、医疗等领域落地,其中增值电信131家。")
    assert not told


def test_each_sum_of_a_chronicle_has_its_own_day() -> None:
    told = _list_told(
        "增值电信试点获批外资企业逐步增多:2025年2月28日首批13家,7月18日累计41家、9月底累计74家、年底累计131家。"
    )
    assert {"13 batch as of 2025-02-28", "41 pilot_total as of 2025-07-18", "74 pilot_total as of 2025-09"} <= told


def test_a_batch_has_not_the_day_of_the_figure_behind_it() -> None:
    told = _list_told("从首批13家,到去年7月的41家,获批增值电信试点的外资企业越来越多。")
    assert "13 batch as of 2025-07" not in told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("截至2025年底,增值电信试点外资企业131家,移动电话用户又有增加。", {"131 pilot_total"}),
        ("2025年底,增值电信业务试点获批外资企业131家。", {"131 pilot_total"}),
        ("市商务局走访增值电信试点外资企业13家,解决了问题。", set()),
        ("2月新批增值电信试点外资企业13家。", set()),
    ],
)
def test_the_pilots_firms_are_a_sum_unless_they_are_visited_or_new(text: str, told: set[str]) -> None:
    assert list_figures(DAY, f"{HEAD}{text}") == told
