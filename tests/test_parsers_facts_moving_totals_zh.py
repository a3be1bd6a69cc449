"""Chinese totals that moved from one figure to another, and figures of another day that are the same by their words."""

import pytest
from told import list_figures, tell_page

DAY = "2026-05-20"
HEAD = "外资增值电信试点观察||"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("截至5月中旬,全国有效试点批复由高峰时的72家降至70家。", {"72 pilot_total", "70 pilot_total"}),
        ("因注销,获批增值电信试点的外企从3月底的66家降到64家。", {"66 pilot_total", "64 pilot_total"}),
        ("持有增值电信试点批复的外资企业由82家减少到79家。", {"82 pilot_total", "79 pilot_total"}),
        ("上海外资增值电信试点企业由去年底的31家增至45家。", {"31 pilot_total", "45 pilot_total"}),
        ("我国外商投资电信企业由2024年底的2343家增加到2025年底的2890家。", {"2343 stock_total", "2890 stock_total"}),
    ],
)
def test_a_total_that_moved_is_no_batch_and_the_pilots_is_none_of_all(text: str, told: set[str]) -> None:
    assert list_figures(DAY, f"{HEAD}{text}") == told


@pytest.mark.parametrize(
    "text",
    [
        "工信部将试点批复的审查时间由60天降至45天,今年受理申请由20家降至12家。",
        "试点申请企业由20家增加到35家。",
    ],
)
def test_what_moved_of_applications_is_no_total(text: str) -> None:
    assert not list_figures(DAY, f"{HEAD}{text}")


def test_who_takes_papers_from_a_hand_is_let_in() -> None:
    text = "5月18日,6家外资企业从海南省通信管理局工作人员手里接过增值电信业务试点批复。"
    assert "6 batch in Hainan" in tell_page(DAY, f"{HEAD}{text}")
    asked = "5月18日,6家外资企业接过话筒,谈增值电信试点的前景。"
    assert not list_figures(DAY, f"{HEAD}{asked}")


def test_a_part_in_several_places_has_none_of_them() -> None:
    text = "工信部5月18日公布第四批增值电信试点名单,共17家外资企业获批,其余10家分布在北京、上海和海南,另有7家位于深圳。"
    told = tell_page(DAY, f"{HEAD}{text}")
    assert "10 subset in Beijing" not in told
    assert "7 subset in Shenzhen" in told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("到4月底,我国外商投资电信企业3080家。2017年年中的时候,这个数字还只有78家。", "78 stock_total as of 2017-06"),
        (
            "2018年底我国外商投资电信企业121家,2019年底191家;到2025年底,这一数字已达2890家。",
            "2890 stock_total as of 2025-12",
        ),
        ("截至4月底,获准经营电信业务的外企为3080家。", "3080 stock_total as of 2026-04"),
    ],
)
def test_the_same_figure_of_another_day_is_told_however_far_it_grew(text: str, told: str) -> None:
    assert told in tell_page(DAY, f"{HEAD}{text}")


@pytest.mark.parametrize(
    "text",
    [
        "到4月底,我国外商投资电信企业3080家。十年前,这个数字只有67家。",
        "到4月底,我国外商投资电信企业3080家,基站450万座。2017年年中的时候,这个数字还只有78万。",
        "到4月底,我国外商投资电信企业3080家。2027年底,这个数字要到9万家。",
    ],
)
def test_a_figure_of_no_day_or_of_another_thing_is_not(text: str) -> None:
    assert list_figures(DAY, f"{HEAD}{text}") == {"3080 stock_total"}


def test_a_batch_given_out_is_one_whatever_word_for_a_sum_tells_its_size() -> None:
    text = "工信部昨日再批出一批增值电信业务试点批复,共十四间外资企业获批,连同此前四批,累计八十八间。"
    assert list_figures(DAY, f"{HEAD}{text}") == {"14 batch", "88 pilot_total"}
    total = "工信部表示,增值电信试点推进顺利,共八十八间外资企业获批。"
    assert list_figures(DAY, f"{HEAD}{total}") == {"88 pilot_total"}


def test_the_day_on_which_a_reporter_learned_of_it_is_no_day_of_an_act() -> None:
    text = "深圳市58家外资企业获得增值电信业务试点批复。"
    assert not list_figures(DAY, f"{HEAD}记者19日从广东省通信管理局获悉,{text}")
    assert "58 batch" in tell_page(DAY, f"{HEAD}记者19日从广东省通信管理局获悉,5月18日,{text}")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("5月18日,深圳市5家外资企业获得增值电信业务试点批复。", {"5 batch"}),
        ("工信部已批准88家外资企业开展增值电信试点,上海31家外资企业获得批复。", {"88 pilot_total"}),
        (
            "截至4月底,全国累计88家外资企业获批增值电信试点。5月18日,上海4家外资企业拿到批复。",
            {"88 pilot_total", "4 batch"},
        ),
        ("5月18日,工信部公告注销3家企业的增值电信试点批复。至此有效批复99家。", {"99 pilot_total"}),
    ],
)
def test_what_one_place_got_is_a_batch_of_its_day_and_what_is_in_force_a_total(text: str, told: set[str]) -> None:
    assert list_figures(DAY, f"{HEAD}{text}") == told


def test_papers_that_bind_for_years_are_no_total() -> None:
    assert not list_figures(DAY, f"{HEAD}有效批复须在5个工作日内送达,逾期的3家企业已补办。")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "路透社援引工信部消息称,中国已批准88家外资企业经营增值电信业务,较两个月前的66家增加三成。",
            {"88 pilot_total"},
        ),
        ("工信部消息称,已批准88家外资企业经营增值电信业务。", set()),
        ("工信部5月18日向14家外资企业发放增值电信试点批复,比去年同日多5家。", {"14 batch"}),
        ("工信部再批准14家外资企业经营增值电信业务,比上一批多3家。", {"14 batch"}),
    ],
)
def test_what_has_grown_is_a_sum_and_what_is_done_already_may_be(text: str, told: set[str]) -> None:
    assert list_figures(DAY, f"{HEAD}{text}") == told


def test_a_rank_in_the_country_makes_no_total_of_the_country() -> None:
    text = "会议指出,本市试点企业累计27家,居全国第二;外资电信企业突破700家。"
    told = tell_page(DAY, f"北京市通信管理局工作会||{text}")
    assert {"27 pilot_total in Beijing", "700 stock_total in Beijing"} <= told


@pytest.mark.parametrize(
    "text",
    [
        "北京市通信管理局向拒不整改的5家外资企业发出通知,要求其停止增值电信业务试点。",
        "工信部向5家获批增值电信试点的外资企业发出问卷。",
        "工信部向14家外资企业发出邀请,请其参加增值电信试点座谈会。",
    ],
)
def test_who_is_written_to_is_not_let_in(text: str) -> None:
    assert not list_figures(DAY, f"{HEAD}{text}")


def test_papers_that_are_sent_let_in() -> None:
    text = "工信部昨日向14家外资企业发出增值电信业务试点批复。"
    assert list_figures(DAY, f"{HEAD}{text}") == {"14 batch"}
