# ruff: noqa: E501  (a passage stands on one line, as it is read)
"""A total has the day at which its year ends, whatever words tell it, and none of a figure beside it."""

from datetime import date

import pytest
from told import check

from parsers.facts.values.dates import find_dates
from parsers.facts.values.mentions import Anchor

DAY = "2026-01-30"


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        (
            "||In the country as a whole 2,731 foreign-invested telecom enterprises held licences at year-end.",
            ("2731 stock_total as of 2025-12",),
            (),
        ),
        (
            "||At the turn of the year the country had 2,731 foreign-invested telecom enterprises.",
            ("2731 stock_total as of 2025-12",),
            (),
        ),
        (
            "||Hainan had 96 foreign-invested telecom enterprises when 2025 drew to a close.",
            ("96 stock_total as of 2025-12",),
            (),
        ),
        (
            "||On the last day of 2025 the country had 2,731 foreign-invested telecom enterprises.",
            ("2731 stock_total as of 2025-12-31",),
            (),
        ),
        (
            "||In its year-end review the ministry puts the number of foreign-invested telecom enterprises at 2,731.",
            ("2731 stock_total",),
            ("2731 stock_total as of 2025-12",),
        ),
        (
            "||The ministry said in January that 87 foreign-invested companies had been approved under the telecom pilot as of end-December.",
            ("87 pilot_total as of 2025-12",),
            ("87 pilot_total as of 2026-01",),
        ),
        (
            "||Foreign-invested telecom operators rose from 1,926 (March 2024) to 2,343 (December 2024).",
            ("2343 stock_total as of 2024-12",),
            ("2343 stock_total as of 2024-03",),
        ),
        (
            "||2月28日,首批13家外资企业拿到增值电信试点批复。同月底,全国外商投资电信企业突破2400家。",
            ("2400 stock_total as of 2025-02",),
            (),
        ),
    ],
)
def test_the_end_of_a_year_or_month_dates_a_total(text: str, told: tuple[str, ...], untold: tuple[str, ...]) -> None:
    check(DAY, text, told, untold)


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        (
            "||12月29日,工信部公布增值电信业务试点第四批名单,共17家外资企业上榜。加上11月领证的2家,苏州试点企业总数升至6家。",
            ("17 batch",),
            ("6 pilot_total as of 2025-11",),
        ),
        (
            "||随着又一批9家外资企业1月12日领到批文,获准参与增值电信扩大开放试点的外资企业增至41家,而持有各类电信业务许可的外商投资企业,2025年底时全国已有2960余家。",
            ("41 pilot_total", "2960 stock_total as of 2025-12"),
            ("41 pilot_total as of 2025-12",),
        ),
        (
            "||1月27日,工信部发出第二批增值电信试点批复,27家外企入围,连同去年2月的13家,总数来到40家。",
            ("27 batch",),
            ("27 batch as of 2025-02",),
        ),
        (
            "||主管部门披露,1月20日又有11家外资企业拿到增值电信业务试点批复,截至当日累计103家;到2025年12月末,全国外商投资电信企业近3千家。",
            ("103 pilot_total as of 2026-01-20",),
            ("103 pilot_total as of 2025-12",),
        ),
    ],
)
def test_a_figure_has_no_day_of_another(text: str, told: tuple[str, ...], untold: tuple[str, ...]) -> None:
    check(DAY, text, told, untold)


def test_what_is_told_until_now_in_a_notice_is_as_of_the_day_that_signs_it() -> None:
    text = "关于注销增值电信业务经营试点批复的公告||对5家企业的试点批复予以注销。截至目前,有效试点批复为63份。\n工业和信息化部\n2026年1月28日"
    check(DAY, text, ("63 pilot_total as of 2026-01-28",), ("63 pilot_total as of 2026-01-30",))


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        (
            "||At Thursday's press conference the ministry's spokesman said that 96 foreign enterprises are by now allowed into the value-added telecom pilot.",
            ("96 pilot_total as of 2026-01-29",),
            (),
        ),
        (
            "||China had 2,680 foreign-invested telecom enterprises by the end of December, an official of the ministry said on Thursday. So far 64 foreign-invested companies have been approved under the value-added telecom pilot.",
            ("2680 stock_total as of 2025-12", "64 pilot_total as of 2026-01-29"),
            ("64 pilot_total as of 2025-12",),
        ),
        (
            "||Officials met on Thursday in Haikou. So far 96 foreign enterprises have been allowed into the value-added telecom pilot.",
            ("96 pilot_total",),
            ("96 pilot_total as of 2026-01-29",),
        ),
        (
            "||The ministry said on Thursday that 96 foreign enterprises had been allowed into the value-added telecom pilot before the rules changed.",
            (),
            ("96 pilot_total as of 2026-01-29",),
        ),
        (
            "||As of the end of 2025, China had 2,865 foreign-invested telecom enterprises. Twelve months before, the figure was 2,343.",
            ("2865 stock_total as of 2025-12", "2343 stock_total as of 2024-12"),
            (),
        ),
        (
            "||As of the end of 2025, China had 2,865 foreign-invested telecom enterprises. At the same point of last year the figure was 2,343.",
            ("2343 stock_total as of 2024-12",),
            ("2343 stock_total as of 2025-12",),
        ),
    ],
)
def test_what_is_told_now_or_of_a_year_before_has_that_day(
    text: str, told: tuple[str, ...], untold: tuple[str, ...]
) -> None:
    check(DAY, text, told, untold)


@pytest.mark.parametrize(
    ("day", "text", "value"),
    [
        ("2026-03-10", "The ministry wants 150 firms in the pilot by year-end.", None),
        ("2026-03-10", "The city plans to have 100 by the end of the year.", None),
        ("2025-12-29", "There were 2,906 at the end of the year, the ministry said.", None),
        ("2026-01-29", "There were 2,906 at the end of the year, the ministry said.", "2025-12"),
        ("2026-03-12", "It let in two last Thursday.", "2026-03-05"),
    ],
)
def test_a_year_to_come_and_one_that_may_be_either_are_left_open(day: str, text: str, value: str | None) -> None:
    (told,) = find_dates(text, Anchor(date.fromisoformat(day)))
    assert told.value == value
