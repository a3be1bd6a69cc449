# ruff: noqa: E501  (a sentence of a test stands on one line)
"""Chinese figures told as fact wrongly: a place's total as the country's, parts told in a row, what ought to be or was told wrongly."""

import pytest
from told import check, check_figures, tell_page

DAY = "2026-08-05"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("截至7月底,上海获增值电信业务经营试点批复的外资企业达到20家", "20 pilot_total in Shanghai"),
        ("北京取得增值电信业务经营试点批复的外资企业累计9家", "9 pilot_total in Beijing"),
        ("海南自贸港累计8家外资企业获增值电信业务经营试点批复", "8 pilot_total in Hainan"),
        ("深圳市前海累计4家外资企业获增值电信试点批复", "4 pilot_total in Qianhai"),
        ("上海市累计20家外资企业获增值电信试点批复", "20 pilot_total in Shanghai"),
        ("全国累计41家外资企业获增值电信试点批复", "41 pilot_total in None"),
    ],
)
def test_the_total_of_a_place_is_of_that_place(text: str, told: str) -> None:
    assert told in tell_page(DAY, f"||{text}。")


@pytest.mark.parametrize("verb", ["分别有", "分别为", "分别占"])
def test_of_places_and_numbers_told_in_turn_each_number_is_of_its_own_place(verb: str) -> None:
    check(
        DAY,
        f"||工信部7月30日批准14家外资企业开展增值电信业务试点,上海、北京、海南、深圳{verb}8家、3家、2家、1家。",
        ("14 batch",),
        ("8 subset in Shenzhen", "3 subset in Shenzhen", "2 subset in Shenzhen"),
    )


@pytest.mark.parametrize(
    "words",
    [
        "2024年10月试点启动时只有4地,如今扩至9地,41家外资企业获增值电信试点批复",
        "工信部:15家外资企业获增值电信试点批复的消息不准确,准确数字另行公布",
        "业内人士称,获增值电信试点批复的外资企业理应有200家",
    ],
)
def test_a_sum_until_now_a_false_report_and_what_ought_to_be_are_not_told(words: str) -> None:
    check_figures(DAY, f"||{words}。", set())


def test_what_was_published_at_first_in_brackets_is_no_total() -> None:
    check_figures(DAY, "||工信部7月30日批复14家外资企业(首次公布为15家)开展增值电信试点。", {"14 batch"})


@pytest.mark.parametrize("who", ["供应商", "代工厂", "合作伙伴", "竞争对手", "经销商"])
def test_whose_supplier_owns_a_licensee_is_no_parent(who: str) -> None:
    check(
        DAY,
        f"||工信部7月30日向14家外资企业发放增值电信业务经营试点批复。苹果{who}鸿海旗下公司入围。",
        ("14 batch", "鸿海 parent"),
        ("苹果 parent", "苹果 approved"),
    )
