# ruff: noqa: E501  (a passage of a test stands on one line)
"""Chinese sums of the pilot told by its firms' noun, by who speaks and by several rounds: and the plain ones beside them."""

import pytest
from told import check, check_figures

PILOT = "增值电信业务经营试点批复"
PILOT_FIRMS = "外资增值电信试点企业"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"获批的58家{PILOT_FIRMS}累计投资90亿元。", {"58 pilot_total in None"}),
        (f"全国58家{PILOT_FIRMS}中,上海有25家,北京19家。", {"58 pilot_total in None", "25 subset in Shanghai", "19 subset in Beijing"}),
        (f"58家{PILOT_FIRMS}来自12个国家和地区。", {"58 pilot_total in None"}),
        ("截至目前,三批获批外资增值电信企业合计58家。", {"58 pilot_total in None"}),
        (f"1月18日,上海又新批4家{PILOT_FIRMS}。", {"4 batch in Shanghai"}),
        ("截至12月底,全国外资增值电信企业2810家。", {"2810 stock_total as of 2025-12"}),
        (f"首批14家{PILOT_FIRMS}中有2家退出。", {"14 batch in None"}),
        ("数据显示,到场的外资增值电信试点企业约占全国总数的三成,全国总数在12月底为61家。", {"61 pilot_total as of 2025-12"}),
    ],
)  # fmt: skip
def test_firms_of_the_pilot_are_no_stock_and_a_whole_is_not_what_left_it(text: str, told: set[str]) -> None:
    check_figures("2026-01-22", text, told)


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        ("副部长21日表示,已批准58家外资企业开展增值电信业务,下一步将扩大试点。", ("58 pilot_total",), ("58 batch",)),
        (f"上海市通信管理局局长介绍,上海有25家外资企业取得{PILOT}。", ("25 pilot_total in Shanghai",), ("25 batch",)),
        (f"在国新办发布会上,工信部介绍,向58家外资企业发放了{PILOT},取得良好成效。", ("58 pilot_total",), ("58 batch",)),
        ("副部长21日表示,昨天又批准7家外资企业开展增值电信业务试点。", (), ("7 pilot_total",)),
        (f"工信部1月20日向7家外资企业发放了{PILOT}。", ("7 batch as of 2026-01-20",), ("7 pilot_total",)),
    ],
)  # fmt: skip
def test_what_somebody_only_tells_as_done_is_a_sum(text: str, told: tuple[str, ...], untold: tuple[str, ...]) -> None:
    check("2026-01-22", text, told, untold)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"2025年2月28日、9月10日、12月18日,工信部先后向12家、20家、25家外资企业发放{PILOT}。", {"12 batch as of 2025-02-28", "20 batch as of 2025-09-10", "25 batch as of 2025-12-18"}),
        (f"先后有12家、20家外资企业于2025年2月、9月获得{PILOT}。", {"12 batch as of 2025-02", "20 batch as of 2025-09"}),
        (f"前三批{PILOT}企业数量依次为12家、20家和25家,外资企业合计57家。", {"12 batch as of None", "20 batch as of None", "25 batch as of None", "57 pilot_total as of None"}),
        (f"工信部分两批(12家、20家)向外资企业发放{PILOT}。", {"12 batch in None", "20 batch in None"}),
        ("两批企业(首批12家、第二批20家)共32家外资企业获准试点增值电信业务。", {"12 batch in None", "20 batch in None", "32 pilot_total in None"}),
        ("2月28日12家、9月10日20家、12月18日25家,工信部三度放行,获准经营增值电信试点的外企已有57家。", {"12 batch as of 2025-02-28", "20 batch as of 2025-09-10", "25 batch as of 2025-12-18", "57 pilot_total as of 2025-12-18"}),
        (f"2025年2月,工信部向12家外资企业发放{PILOT},12月再发25家。", {"12 batch as of 2025-02", "25 batch as of 2025-12"}),
    ],
)  # fmt: skip
def test_rounds_told_in_turn_have_each_their_own_day(text: str, told: set[str]) -> None:
    check_figures("2026-01-22", text, told)


def test_figures_of_places_in_turn_are_no_rounds() -> None:
    check("2026-01-22", f"{PILOT}发放后,北京、上海分别有12家、20家外资企业获批。", (), ("12 batch", "20 batch"))


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        (f"前两批合计32家外资企业获{PILOT},第三批6家于1月20日公布。", ("32 pilot_total as of None", "6 batch as of 2026-01-20"), ("32 pilot_total as of 2026-01-20",)),
        ("第三批增值电信试点批复名单公布,共25家外资企业;算上前两批的32家,累计达57家。", ("32 pilot_total as of None", "57 pilot_total"), ("32 pilot_total as of 2026-01",)),
        ("2024年10月23日试点启动;2025年2月28日首批12家外企获批;今年1月20日,又有6家外资企业拿到增值电信批复,总数63家。", ("63 pilot_total as of 2026-01-20",), ("63 pilot_total as of 2024-10-23",)),
        ("2024年10月23日启动的增值电信业务开放试点,累计批复外资企业57家。", ("57 pilot_total as of None",), ("57 pilot_total as of 2024-10-23",)),
        ("今年1月20日,又有6家外资企业获增值电信试点批复,使总数增至63家;去年12月18日第三批25家获批时,总数为57家。", ("63 pilot_total as of 2026-01-20", "57 pilot_total as of 2025-12-18"), ("57 pilot_total as of 2026-01-20",)),
        (f"1月20日,6家外资企业获得{PILOT},累计63家。", ("63 pilot_total as of 2026-01-20",), ()),
    ],
)  # fmt: skip
def test_a_sum_is_as_of_the_round_that_made_it(text: str, told: tuple[str, ...], untold: tuple[str, ...]) -> None:
    check("2026-01-22", text, told, untold)
