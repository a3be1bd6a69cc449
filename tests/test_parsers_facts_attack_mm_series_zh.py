# ruff: noqa: E501  (a passage of a test stands on one line)
"""Chinese figures that go on from an earlier one: each has its own day, and the present one not that of the past; and the plain ones beside them."""

import pytest
from told import check

STOCK = "外商投资电信企业"


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        ("2025年2月首批12家外企获准开展增值电信业务试点,至2025年9月增至32家,2025年12月达57家,目前为61家。", ("12 batch as of 2025-02", "32 pilot_total as of 2025-09", "57 pilot_total as of 2025-12", "61 pilot_total"), ("61 pilot_total as of 2025-09",)),
        ("去年3月,获增值电信试点批复的外企还只有12家;今年3月,已有70家。", ("12 pilot_total as of 2025-03", "70 pilot_total as of 2026-03"), ("70 pilot_total as of 2025-03",)),
        ("2024年9月底,获准在华经营电信业务的外资企业2210家;到2025年2月底,超过2410家;2025年底,2790家。", ("2210 stock_total as of 2024-09", "2410 stock_total as of 2025-02", "2790 stock_total as of 2025-12"), ()),
        (f"{STOCK}由2013年底的不到20家增至目前的2200多家。", ("2200 stock_total",), ("2200 stock_total as of 2013-12",)),
        (f"2021年底只有1010家{STOCK},现已达2810家。", ("1010 stock_total as of 2021-12", "2810 stock_total"), ("2810 stock_total as of 2021-12",)),
        (f"{STOCK}已达2810家,是2021年底的2.8倍。", ("2810 stock_total",), ("2810 stock_total as of 2021-12",)),
        (f"截至2025年底,{STOCK}已达2790家。", ("2790 stock_total as of 2025-12",), ()),
        (f"{STOCK}距3000家大关仅差210家。", (), ("210 stock_total",)),
    ],
)  # fmt: skip
def test_each_figure_of_a_series_has_its_own_day(text: str, told: tuple[str, ...], untold: tuple[str, ...]) -> None:
    check("2026-03-07", text, told, untold)
