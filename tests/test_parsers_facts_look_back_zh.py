# ruff: noqa: E501  (a passage stands on one line, so that it can be read and searched)
"""As of when a Chinese total holds that is told looking back, beside a round with a day of its own, or behind what came before."""

import pytest
from told import check

DAY = "2026-07-03"
HEAD = "外资增值电信进展||"


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        ("截至2026年6月底,全国外商投资电信企业共计3016家。与上年同期的2551家相比,增长18.2%;与上年末的2810家相比,净增206家。",
         ("3016 stock_total as of 2026-06", "2810 stock_total as of 2025-12"), ("2551 stock_total as of 2024-12",)),
        ("翻查记录,2024年3月底全国外商投资电信企业只有1926家,同年9月底升至2220家,年底报2343家。",
         ("2220 stock_total as of 2024-09", "2343 stock_total as of 2024-12"), ("2343 stock_total as of 2025-12",)),
        ("截至6月底,全国外商投资电信企业已达3012家,而两年前这一数字还是2006家。",
         ("3012 stock_total as of 2026-06",), ("2006 stock_total as of 2026-06",)),
        ("到6月底,我国境内的外商投资电信企业有大约3000家,“十三五”末的时候这个数是390多家。",
         ("3000 stock_total as of 2026-06",), ("390 stock_total as of 2026-06",)),
        ("全国外商投资电信企业今年6月底为3016家,去年6月底是2551家。试点主体方面,一年里先后有四轮企业过审,合计71家。",
         ("3016 stock_total as of 2026-06", "2551 stock_total as of 2025-06"), ("71 pilot_total as of 2025-06",)),
        ("截至本文发布,公开信息显示已有46家企业取得增值电信试点批复,其中首批13家(2025年2月28日)、第二批14家。",
         ("46 pilot_total", "13 batch as of 2025-02-28"), ("46 pilot_total as of 2025-02-28",)),
        ("工信部2日向9家外商投资企业发放增值电信业务经营试点批复。这是继今年2月28日向首批13家企业发放批复之后的又一批次,至此试点累计获批企业达22家。",
         ("9 batch as of 2026-07-02", "13 batch as of 2026-02-28", "22 pilot_total as of 2026-07-02"), ("22 pilot_total as of 2026-02-28",)),
        ("工信部7月2日又批14家外资企业开展增值电信业务试点,累计27家。", ("14 batch as of 2026-07-02", "27 pilot_total as of 2026-07-02"), ()),
        ("7月2日,浙江省通信管理局向三家外资企业颁发增值电信业务试点批复。这是杭州今年2月获准加入试点后,我省产生的首批三家获批企业。",
         ("3 batch as of 2026-07-02",), ("3 batch as of 2026-02",)),
        ("若把其他途径许可的一并算上,全国的外商投资电信企业到5月末有2930家。", ("2930 stock_total as of 2026-05",), ()),
        ("若增长一成,全国的外商投资电信企业到5月末有2930家。", (), ("2930 ",)),
    ],
)  # fmt: skip
def test_a_figure_has_its_own_day(text: str, told: tuple[str, ...], untold: tuple[str, ...]) -> None:
    check(DAY, f"{HEAD}{text}", told, untold)
