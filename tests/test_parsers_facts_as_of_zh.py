"""The day of a Chinese figure: not that from which firms were counted, not another figure's, not that of the news."""

import pytest
from told import check

PAPER = "增值电信业务经营试点批复"


@pytest.mark.parametrize(
    "text",
    [
        f"去年10月以来，55家外资企业获得{PAPER}。",
        f"2024年10月试点启动至今，已有55家外资企业获得{PAPER}。",
        f"2024年10月试点启动后，共有55家外资企业获得{PAPER}。",
    ],
)
def test_the_day_of_the_beginning_is_no_as_of(text: str) -> None:
    check("2025-10-29", text, ("55 pilot_total",), ("55 pilot_total as of 2024-10",))


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        (
            "截至2025年9月底，外商投资电信企业由年初的2411家增至2668家。",
            ("2668 stock_total as of 2025-09",),
            ("2411 stock_total as of 2025-09",),
        ),
        (
            "截至2025年9月底，外商投资电信企业由上年同期的2411家增至2668家。",
            ("2668 stock_total as of 2025-09",),
            ("2411 stock_total as of 2025-09", "2411 stock_total as of 2024"),
        ),
        (
            "截至2025年9月底，外商投资电信企业由2024年底的2411家增至2668家。",
            ("2668 stock_total as of 2025-09", "2411 stock_total as of 2024-12"),
            (),
        ),
        (
            "增值电信试点获批外资企业从2025年2月的13家扩大到目前的62家。",
            ("62 pilot_total",),
            ("62 pilot_total as of 2025-02",),
        ),
    ],
)
def test_what_a_total_grew_from_has_its_own_day(text: str, told: tuple[str, ...], untold: tuple[str, ...]) -> None:
    check("2025-11-12", text, told, untold)


@pytest.mark.parametrize(
    "text",
    [
        f"12月17日消息，工信部近日向14家外资企业发放{PAPER}。",
        f"新浪科技讯 12月17日上午消息，工信部日前向14家外资企业发放第四批{PAPER}。",
        "12月17日电 工信部上周批准14家外资企业开展增值电信业务经营试点。",
    ],
)
def test_the_day_of_news_of_what_was_lately_dates_nothing(text: str) -> None:
    check("2025-12-17", text, ("14 batch",), ("14 batch as of 2025-12-17", "decided 2025-12-17"))


def test_the_day_of_news_of_today_dates_it() -> None:
    check("2025-12-17", f"工信部12月17日消息：今日向14家外资企业发放{PAPER}。", ("14 batch", "decided 2025-12-17"), ())


def test_a_figure_of_now_is_not_of_the_day_of_another() -> None:
    text = "北京目前获得批复的外资企业11家,全国的数字到8月末是59家。"
    check("2025-09-10", f"增值电信业务开放试点进展||{text}", (), ("11 pilot_total as of 2025-08",))


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        ("2025年外商投资电信企业达2906家。", "2025"),
        ("2019年，全部外商投资电信企业只有166家。", "2019"),
        ("2025年起试点扩围，外商投资电信企业已达2906家。", "None"),
    ],
)
def test_a_year_right_before_a_stock_is_its_day_and_one_of_something_else_is_not(text: str, as_of: str) -> None:
    figure = "166" if "166" in text else "2906"
    check("2026-06-10", text, (f"{figure} stock_total as of {as_of}",), ())


@pytest.mark.parametrize("text", ["外商投资电信企业办理许可1200家次。", "全市接待外商投资电信企业1200家次。"])
def test_visits_are_no_firms(text: str) -> None:
    check("2026-06-10", text, ("1200 other",), ("1200 stock_total", "1200 pilot_total", "1200 batch"))
