"""Chinese sums of the pilot in words that once told nothing, or the wrong role; and their neighbours."""

import pytest
from told import check, list_figures


def check_sums(text: str, told: tuple[str, ...], untold: tuple[str, ...]) -> None:
    """As `check`, of a page under a title of the subject; a bare number of `untold` is told as nothing."""
    titled = text if "||" in text else f"增值电信业务开放试点进展||{text}"
    check("2025-12-10", titled, told, tuple(no if " " in no else f"{no} " for no in untold))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("工信部自去年10月开放试点,截至7月底已有36家外企获准。", "36 pilot_total as of 2025-07"),
        ("增值电信业务扩大开放试点于去年10月启动,到今年9月底共有45家外资企业获批。", "45 pilot_total as of 2025-09"),
        ("工信部去年10月起開放加值電信業務試點,迄11月底已有57家外企拿到批覆。", "57 pilot_total as of 2025-11"),
        ("试点去年10月启动,至6月末累计有27家外资企业取得批复。", "27 pilot_total as of 2025-06"),
    ],
)
def test_so_many_since_the_pilot_began(text: str, told: str) -> None:
    check_sums(text, (told,), (told.split()[0] + " other", told.split()[0] + " batch"))


@pytest.mark.parametrize(
    ("text", "untold"),
    [
        ("工信部去年10月启动增值电信试点,11月底又有9家外资企业获批。", "9 pilot_total"),
        ("外资电信企业稳步增加,2023年底1900家,2024年底2300家。", "2300 pilot_total"),
        ("增值电信试点去年10月启动,截至7月底已有36家外企提交申请。", "36 pilot_total"),
        ("增值电信试点去年10月启动,截至7月底已有36家外企的申请获得受理。", "36 pilot_total"),
    ],
)
def test_other_figures_of_a_month_are_no_sum(text: str, untold: str) -> None:
    check_sums(text, (), (untold,))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "截至7月底,外商投资电信企业达2590家,比去年同期增加520家;增值电信试点获批企业38家。",
            ("2590 stock_total", "38 pilot_total"),
        ),
        ("据工信部统计,获批试点的44家外企中,台资仅2家。", ("44 pilot_total", "2 subset")),
        ("工信部表示,截至目前获批的44家外资企业中,欧洲企业20家。", ("44 pilot_total", "20 subset")),
        ("工信部介绍,目前增值电信试点获批企业共45家。", ("45 pilot_total",)),
    ],
)
def test_those_let_in_until_a_day_are_all(text: str, told: tuple[str, ...]) -> None:
    check_sums(text, told, tuple(f"{one.split()[0]} batch" for one in told))


@pytest.mark.parametrize(
    ("text", "untold"),
    [
        ("工信部表示,8月新获批的5家外资企业中,德企2家。", "5 pilot_total"),
        ("工信部表示,此次获批的7家外资企业中,德企2家。", "7 pilot_total"),
        ("据工信部统计,今年8月获批的5家外资企业中,德企2家。", "5 pilot_total"),
        ("据工信部统计,日前获批的6家外资企业中,日企2家。", "6 pilot_total"),
        ("截至目前,首批获批的13家外资企业中,已有9家上线服务。", "13 pilot_total"),
    ],
)
def test_those_let_in_at_once_are_not(text: str, untold: str) -> None:
    check_sums(text, (), (untold,))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "工信部近日向17家外资企业发放第三批试点批复,至此,试点启动以来已累计发放三批批复,惠及44家企业。",
            ("17 batch", "44 pilot_total"),
        ),
        ("增值电信扩大开放试点至今共批出58宗批覆,涉及58家外资企业。", ("58 pilot_total",)),
        ("工信部介绍,已先后颁发四批增值电信试点批复,覆盖61家外资企业。", ("61 pilot_total",)),
        ("自首批批复发放以来,增值电信试点获批企业总数破百,达到104家。", ("104 pilot_total",)),
        ("工信部介绍,全国增值电信试点获批企业总数突破40家,达到45家。", ("45 pilot_total",)),
        ("增值电信试点获批外企数突破百家大关,达103家。", ("103 pilot_total",)),
        ("工信部介绍,增值电信业务扩大开放试点已惠及45家外资企业。", ("45 pilot_total",)),
    ],
)
def test_sums_in_other_words(text: str, told: tuple[str, ...]) -> None:
    check_sums(text, told, ())


@pytest.mark.parametrize(
    ("text", "untold"),
    [
        ("工信部近日向17家外资企业发放试点批复,惠及上下游300家企业。", "300 pilot_total"),
        ("工信部已发放三批试点批复,惠及上下游300家企业。", "300 pilot_total"),
        ("北京市通信管理局今年累计走访覆盖300家外资企业,宣讲增值电信试点政策。", "300 pilot_total"),
        ("在华外资电信企业突破2300家,达到2343家,试点稳步推进。", "2343 pilot_total"),
    ],
)
def test_what_benefits_or_is_visited_is_no_sum(text: str, untold: str) -> None:
    check_sums(text, (), (untold,))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "2月28日,首批13家外商获增值电信试点批复;7月9日,第二批16家;9月25日,第三批18家;12月8日,第四批14家。全年合计61家。",
            ("13 batch", "14 batch", "61 pilot_total as of None"),
        ),
        (
            "工信部昨日公布,再批准16间外资企业试营增值电讯业务,连同2月的首批13间,至今共29间。",
            ("16 batch", "29 pilot_total"),
        ),
        (
            "北京已有15家外资企业获得增值电信试点批复,上海17家,海南6家,深圳9家,四地共47家。",
            ("47 pilot_total",),
        ),
    ],
)
def test_a_bare_sum_is_told_where_it_adds_up(text: str, told: tuple[str, ...]) -> None:
    check_sums(text, told, ())


@pytest.mark.parametrize("words", ["全国增值电信试点获批企业总数", "增值电信试点获批外资企业"])
def test_what_a_sum_has_passed_is_no_second_sum(words: str) -> None:
    check_sums(f"工信部介绍,{words}突破40家,达到45家。", ("45 pilot_total",), ("40 pilot_total",))


def test_a_bare_sum_that_does_not_add_up_tells_nothing() -> None:
    text = "2月28日,首批13家外商获增值电信试点批复;7月9日,第二批16家。全年合计{}家。"
    check_sums(text.format(61), (), ("61",))
    check_sums(text.format(29), ("29 pilot_total",), ())


WHOLE = "7月18日,工信部发放了第二批增值电信业务扩大对外开放试点批复,共12家外资企业获批。"


@pytest.mark.parametrize(
    "parts",
    ["北京5家,上海4家,深圳3家", "上海6家,海南4家,天津2家", "北京7家,上海5家"],
)
def test_parts_that_come_to_the_batch_before_are_told(parts: str) -> None:
    told = tuple(f"{part[2:-1]} subset" for part in parts.split(","))
    check_sums(f"{WHOLE}其中,{parts}。", ("12 batch", *told), ())


def test_parts_of_something_else_wait() -> None:
    check_sums(f"{WHOLE}其中,北京5家,上海4家,深圳2家。", ("12 batch",), ("4 subset",))
    check_sums("我市共走访12家外资企业。其中,浦东5家,临港7家。", (), ("7 subset",))


@pytest.mark.parametrize(
    "words",
    ["增值电信业务扩大开放试点已批准29家企业", "增值电信业务试点累计批准29家外资企业", "试点已核准29家外资企业"],
)
def test_the_pilots_own_total_stands_beside_the_stock(words: str) -> None:
    text = f"工信部7月29日介绍,截至6月末,外资电信企业达2514家。其中,{words}。"
    check_sums(text, ("2514 stock_total", "29 pilot_total"), ("29 subset",))


def test_a_part_of_the_pilot_stays_one() -> None:
    text = "工信部介绍,截至6月末,增值电信试点已批准61家外资企业。其中,上海试点已批准24家企业。"
    check_sums(text, ("61 pilot_total",), ("24 pilot_total in None",))


def test_what_is_left_in_force_waits_beside_the_sum() -> None:
    text = "工信部先后分7批向103家外资企业颁发增值电信试点批复,注销4家,目前有效批复99家。"
    check_sums(text, ("103 pilot_total",), ("99",))


@pytest.mark.parametrize(
    "text",
    [
        "截至7月底,上海获批的12家外资企业中,欧洲企业5家。",
        "工信部去年10月启动增值电信试点,截至7月底我市共有12家外资企业获批。",
        "上海市通信管理局已先后颁发四批增值电信试点批复,覆盖12家外资企业。",
    ],
)
def test_a_sum_of_one_place_is_not_told_as_the_countrys(text: str) -> None:
    check_sums(text, (), ("12 pilot_total as of None", "12 pilot_total in None"))


@pytest.mark.parametrize("text", ["已报送2201家，未报送179家。", "已参加培训2201家。"])
def test_how_many_of_all_did_something_is_no_total(text: str) -> None:
    found = list_figures("2025-04-10", f"截至2025年3月31日，全国外商投资电信企业2380家，{text}")
    assert "2380 stock_total" in found
    assert "2201 stock_total" not in found


def test_a_total_stands_behind_a_comma_too() -> None:
    text = "截至2025年3月31日，全国外商投资电信企业增长较快，已达2380家。"
    assert list_figures("2025-04-10", text) == {"2380 stock_total"}
