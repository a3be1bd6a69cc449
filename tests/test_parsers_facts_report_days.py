# ruff: noqa: E501  (a passage stands on one line, as it is read)
"""All figures of a report hold as of the one day that its note, its title or its first sentences give."""

import pytest
from told import check

DAY = "2026-04-20"
OPENED = "截至2026年3月底,全国外商投资电信企业共2,950家,同比增长18%。"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            f"2026年一季度国内增值电信业务许可情况分析||{OPENED}\n二、来源\n港资企业1303家。\n三、试点\n获得增值电信业务经营试点批复的企业累计88家。",
            ("2950 stock_total as of 2026-03", "88 pilot_total as of 2026-03"),
        ),
        (
            "数读:外资在华做电信||本期统计口径为取得电信业务经营许可的外商投资企业,时点为2026年2月末。\n一、家数\n全国外商投资电信企业合计2,930家。",
            ("2930 stock_total as of 2026-02",),
        ),
        (
            "某市外资企业增值电信试点批复情况(截至2026年3月底)||注:1.本市获批增值电信业务试点的外资企业共29家。2.29家中新区12家。",
            ("29 pilot_total as of 2026-03",),
        ),
        (
            "Foreign-invested telecom enterprises, quarterly bulletin||All figures as of 31 March 2026. Foreign-invested telecom enterprises came to 2,950 in the whole country.",
            ("2950 stock_total as of 2026-03-31",),
        ),
    ],
)
def test_a_report_dates_its_figures(text: str, told: tuple[str, ...]) -> None:
    check(DAY, text, told, ())


@pytest.mark.parametrize(
    ("text", "untold"),
    [
        # A piece of news: what it tells of the pilot paragraphs behind the stock has no day.
        (
            f"外资电信企业近三千家||{OPENED}\n多位律师表示欢迎。\n试点方面,获批的外资企业共有88家。",
            "88 pilot_total as of 2026-03",
        ),
        # Data centers make no report.
        (
            f"外资独资数据中心再获批||{OPENED}\n多位律师表示欢迎。\n试点方面,获批的外资企业共有88家。",
            "88 pilot_total as of 2026-03",
        ),
        (
            "More foreign data centers approved||As of March 31, China had 2,950 foreign-invested telecom enterprises.\nLawyers welcomed it.\n88 foreign companies have been approved under the value-added telecom pilot.",
            "88 pilot_total as of 2026-03-31",
        ),
        # Told as of now, in a report too.
        (
            f"外商投资电信企业季度报告||{OPENED}\n截至目前,获批增值电信业务试点的外资企业共有88家。",
            "88 pilot_total as of 2026-03",
        ),
        # When a page was put up is no day of its figures.
        (
            "试点情况通报||发布时间:2026-04-20 10:21\n获批增值电信业务试点的外资企业共有88家。",
            "88 pilot_total as of 2026-04-20",
        ),
        # A part of a batch is none of the whole.
        (
            "增值电信业务试点季度报告||截至2026年3月底,获批外资企业共88家。4月8日又有9家外商投资企业获得试点批复,其中上海5家。",
            "5 subset as of 2026-03",
        ),
    ],
)
def test_what_is_told_of_another_time_is_not_dated_so(text: str, untold: str) -> None:
    check(DAY, text, (), (untold,))
