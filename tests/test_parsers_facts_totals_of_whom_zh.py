# ruff: noqa: E501  (a sentence stands on one line, so that it can be read and searched)
"""Chinese sums whose words say of whom they are: of a group, of members, of the pilot among all firms, of who only asks."""

import pytest
from told import check_figures

DAY = "2026-05-06"
HEAD = "外资增值电信试点进展||"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "截至10月底,全国累计有66家外资企业取得增值电信试点批复。迄今,日资企业取得批复的只有3家。",
            {"66 pilot_total"},
        ),
        ("大和证券指出,韩资在中国取得增值电信试点批复的只有两家,德资有三十多家。", set()),
        (
            "工作组成员中取得增值电信试点批复的共有4家,北京市全部获批企业则为7家。",
            {"7 pilot_total"},
        ),
        ("吴江去年参与增值电信试点推介,当地日资企业累计410家。", set()),
        ("据介绍,各地累计收到增值电信试点申请102件,批复46家,不予批复9家,撤回13件。", {"46 pilot_total"}),
        ("增值电信试点批复以后主动交回的有4家,这都是市场行为。", set()),
        ("欧盟商会说,已有11家会员企业递交增值电信试点申请,另有19家正在准备材料。", set()),
        ("他判断,照这个速度,年底在沪外商投资电信企业站上900家没有悬念。", set()),
        ("自8月1日开放受理增值电信试点申请以来,到访咨询的企业已有六十余家。", set()),
        ("德资商会就增值电信试点向412家会员发放问卷,收回288份。", set()),
        ("同日取得增值电信试点批复的外资企业9家。", set()),
        ("若取得增值电信试点批复的外资企业30家,则另议。", set()),
        ("德资取得增值电信试点批复的企业14家。", set()),
        ("公司服务过的取得增值电信试点批复的外资企业14家。", set()),
        ("工信部發言人說,獲試點批覆的外資企業至今135家,港資佔約三成。", {"135 pilot_total"}),
        ("資料顯示,8月底獲試點批覆的外資企業約20家,而內地外資銀行有41家。", {"20 pilot_total as of 2025-08"}),
        ("2025年末外商投資電信企業2,813家;取得增值電信試點批覆者97家。", {"2813 stock_total", "97 pilot_total"}),
        (
            "截至7月底,取得增值電信試點批文的外資共118家;扣掉此次兩家,仍有116家。",
            {"118 pilot_total", "116 pilot_total"},
        ),
        ("8间外资电讯牌照遭撤,涉转租机柜。", set()),
    ],
)
def test_a_sum_of_some_or_of_who_is_not_let_in_is_not_the_pilots(text: str, told: set[str]) -> None:
    check_figures(DAY, f"{HEAD}{text}", told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "截至3月末,全国外商投资电信企业达3008家。其中取得增值电信试点批复的有57家,另有30余家企业的申请正在审查。",
            {"3008 stock_total", "57 pilot_total"},
        ),
        (
            "截至9月底,大陸外商投資電信企業2,843家,其中參與擴大開放試點的累計58家,台資僅3家。",
            {"2843 stock_total", "58 pilot_total", "3 subset"},
        ),
        (
            "截至2025年9月,已有46家外资企业取得增值电信试点批复,其中取得互联网数据中心批复的有12家。",
            {"46 pilot_total", "12 subset"},
        ),
        ("商会32家会员企业参加了增值电信试点宣讲会,其中取得试点批复的有5家。", set()),
        (
            "上海外商投资电信企业达1126家,其中取得增值电信试点批复的22家。",
            {"1126 stock_total in Shanghai"},
        ),
    ],
)
def test_who_holds_the_pilots_papers_among_all_is_all_of_the_pilot(text: str, told: set[str]) -> None:
    check_figures(DAY, f"{HEAD}{text}", told)


def test_a_year_in_a_title_counts_no_firms() -> None:
    check_figures(DAY, "2025外资电信盘点||截至2025年末,外商投资电信企业2810家。", {"2810 stock_total"})


def test_a_figure_of_another_place_is_a_sum_of_its_own() -> None:
    check_figures(
        DAY,
        "外资电信报告||截至2025年5月底,上海外商投资电信企业1188家,广东965家。",
        {"1188 stock_total in Shanghai", "965 stock_total in Guangdong"},
    )
    check_figures(
        DAY,
        "外资电信报告||截至2025年5月底,广东外商投资电信企业965家,深圳371家。",
        {"965 stock_total in Guangdong", "371 subset in Shenzhen"},
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "截至2026年1月底,在华取得电信业务经营许可的外商投资企业首次突破3000家。翻查纪录,2024年3月底有关数字只有1926家,同年9月底升至2220家。",
            {"3000 stock_total", "1926 stock_total as of 2024-03", "2220 stock_total as of 2024-09"},
        ),
        (
            "截至3月底,上海外商投资电信企业达1008家。会议材料给出一条曲线:2019年末,全市仅有91家;2022年末升至402家。",
            {
                "1008 stock_total in Shanghai",
                "91 stock_total in Shanghai",
                "402 stock_total in Shanghai",
                "402 stock_total as of 2022-12",
            },
        ),
        (
            "2016年底,根据信通院统计,外商投资电信企业不过68家。转折发生在2018年以后:121家(2018年底)、191家(2019年底)、480家(2020年底),再到2023年底的1926家、2024年9月底的2220家。",
            {
                "68 stock_total as of 2016-12",
                "121 stock_total as of 2018-12",
                "191 stock_total as of 2019-12",
                "480 stock_total as of 2020-12",
                "1926 stock_total as of 2023-12",
                "2220 stock_total as of 2024-09",
            },
        ),
        (
            "截至7月末,江苏省外商投资电信企业172家,去年同期为130家,2023年7月末仅98家。",
            {
                "172 stock_total in Jiangsu",
                "130 stock_total in Jiangsu",
                "130 stock_total as of 2024-07",
                "98 stock_total in Jiangsu",
            },
        ),
        (
            "去年年底,全国外商投资电信企业是2890家,三个月又增加118家,到3月末已突破3000家,达到3008家。",
            {"2890 stock_total as of 2025-12", "3008 stock_total as of 2026-03"},
        ),
        (
            "截至2025年5月底,上海外商投资电信企业1188家。全国2024年底为2343家。",
            {"1188 stock_total in Shanghai", "2343 stock_total in None"},
        ),
        ("截至2025年5月底,外商投资电信企业3180家。收到的试点申请2025年底为120家,2024年底为40家。", {"3180 stock_total"}),
        ("截至2025年5月底,外商投资电信企业3180家,注销56家,去年同期为40家。", {"3180 stock_total"}),
        ("截至2025年5月底,外商投资电信企业3180家。与上年同期的40家分支机构相比,办事处增加。", {"3180 stock_total"}),
        ("截至2025年5月底,外商投资电信企业3180家。一年前是我们最难的时候,当时只服务了20家客户。", {"3180 stock_total"}),
    ],
)  # fmt: skip
def test_a_stock_told_of_several_days_is_told_of_each(text: str, told: set[str]) -> None:
    check_figures(DAY, f"外资电信报告||{text}", told)


def test_parts_told_behind_a_look_back_are_of_the_newest_sum() -> None:
    check_figures(
        DAY,
        "外资电信报告||截至2025年5月底,全国外商投资电信企业共3180家。2019年9月底为566家。按地区看,上海1188家,广东965家,北京421家。",
        {
            "3180 stock_total",
            "566 stock_total as of 2019-09",
            "1188 subset in Shanghai",
            "1188 subset as of 2025-05",
            "965 subset in Guangdong",
            "421 subset in Beijing",
        },
    )
