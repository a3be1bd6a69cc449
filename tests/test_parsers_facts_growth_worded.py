# ruff: noqa: E501  (a sentence of a test stands on one line)
"""Growth in other words: told where it is told as grown, and neither a bound nor an aim as a figure."""

import pytest
from told import tell_page

DAY = "2026-08-05"
ZH = "外资电信||工信部数据显示,截至2026年6月底,全国外商投资电信企业达2600家,{}。"
EN = "Foreign telecom firms||China had 2,600 foreign-invested telecom companies at the end of June 2026, {}, the industry ministry said."


def list_growth(text: str) -> set[str]:
    return {one for one in tell_page(DAY, text) if one.startswith("growth ")}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("增长近三成", "growth 30 None"), ("同比增长三成", "growth 30 yoy"), ("增速达30%", "growth 30 None"),
        ("增幅收窄至30%", "growth 30 None"), ("增速回落3个百分点至30%", "growth 30 None"), ("增长率为30%", "growth 30 None"),
        ("涨幅三成", "growth 30 None"), ("同比多三成", "growth 30 yoy"), ("年增率30%", "growth 30 yoy"), ("规模扩大三成", "growth 30 None"), ("增长约三分之一", "growth 33.3 None"),
    ],
)  # fmt: skip
def test_growth_is_told_in_chinese(words: str, told: str) -> None:
    assert list_growth(ZH.format(words)) == {told}


@pytest.mark.parametrize(
    "words",
    [
        "增长两三成", "增长30至40%", "有望增长三成", "计划增长三成", "将增长30%", "增长30个百分点", "占比增长30%",
        "从业人员4.1万人,同比增长30%", "注册资本120亿元,同比增长30%", "办理业务1200家次,同比增长30%",
    ],
)  # fmt: skip
def test_bounds_aims_and_points_are_no_growth_in_chinese(words: str) -> None:
    assert list_growth(ZH.format(words)) == set()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("up 30%", "growth 30 None"), ("growth slowed to 30%", "growth 30 None"),
        ("growing at 30% a year", "growth 30 None"), ("double the number a year ago", "growth 100 yoy"),
    ],
)  # fmt: skip
def test_growth_is_told_in_english(words: str, told: str) -> None:
    assert list_growth(EN.format(words)) == {told}


@pytest.mark.parametrize(
    "words",
    [
        "up by between 30 and 40 percent", "expected to grow 30%", "30% of the total", "30 percentage points more",
        "with 41,000 employees, up 30%", "with 1.2 billion yuan of capital, up 30%",
    ],
)  # fmt: skip
def test_bounds_aims_and_shares_are_no_growth_in_english(words: str) -> None:
    assert list_growth(EN.format(words)) == set()
