# ruff: noqa: E501  (a sentence stands on one line, so that it can be read and searched)
"""Chinese figures of which their own words say what became of those firms, and near ones that are told as totals or batches."""

import pytest
from told import check, check_figures, tell_page

DAY = "2026-04-20"
HEAD = "外资电信企业进展||"
STOCK = "截至3月底，全国外商投资电信企业共有3120家"
BY_DAY = "截至2026年3月末，"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # Those half-way, and those at the end of it.
        (f"{STOCK}；14家停在补正环节，5家材料被退回。", {"3120 stock_total"}),
        (f"{STOCK}，11家还卡在初审这一关。", {"3120 stock_total"}),
        (f"{STOCK}；8家走到审定意见书这一步，其余尚在排队。", {"3120 stock_total"}),
        (f"{STOCK}；6家止步于专家评审，另有几家撤件。", {"3120 stock_total"}),
        (f"{STOCK}；过了市里预审、上报部里的16家。", {"3120 stock_total"}),
        ("4月12日，又有16家外资企业拿到增值电信业务试点批复。", {"16 batch"}),
        (f"{STOCK}，9家通过了市里的初审。", {"3120 stock_total"}),
        ("4月12日，16家外资企业通过了工信部组织的评审，获发增值电信试点批复。", {"16 batch"}),
        # A mark that is not reached, and one that is.
        ("到3月底，全国外商投资电信企业2991家，离3000家大关一步之遥。", {"2991 stock_total"}),
        ("到3月底，全国外商投资电信企业2991家，距3000家还差9家。", {"2991 stock_total"}),
        ("到3月底，全国外商投资电信企业突破3000家大关。", {"3000 stock_total"}),
        # What is aimed at, and what is.
        ("方案定下的目标是：2028年底全省外商投资电信企业超过210家，平均每年新增40家。", set()),
        (
            "截至3月底，全省外商投资电信企业超过210家，方案的目标是2028年底再增加90家。",
            {"210 stock_total"},
        ),
        # Papers out so far, and those of one act.
        ("外资增值电信试点：批复已发26家||北京的试点满一年，各家反应不一。", {"26 pilot_total"}),
        (f"{HEAD}试点满一年，批复累计发出26家。", {"26 pilot_total"}),
        ("外资增值电信试点：第三批批复发出26家||北京的试点满一年，各家反应不一。", {"26 batch"}),
        # Those who have the paper by a day, with no word for what they are, and their parts.
        (
            f"{BY_DAY}提出申请的园区企业有31家，拿到试点批复的19家。拿到批复者当中，8家做呼叫中心，6家做互联网接入，5家做信息服务。",
            {"19 pilot_total", "8 subset", "6 subset", "5 subset"},
        ),
        (f"{BY_DAY}取得增值电信试点批复的在沪外企42家。", {"42 pilot_total"}),
        (f"{BY_DAY}递过材料的企业共77家。", set()),
        (f"{BY_DAY}没有拿到试点批复的19家。", set()),
        # What the pilot comes to, and other pilots.
        (
            "4月15日，9家外资企业从工业和信息化部领走批复，增值电信试点企业由此凑满60家。",
            {"9 batch", "60 pilot_total"},
        ),
        ("工信部介绍，增值电信试点企业终于攒够60家。", {"60 pilot_total"}),
        ("工信部谈外资电信。本外币一体化资金池试点企业扩到60家。", set()),
        ("工信部说，增值电信试点名额凑足60家就停止受理申请。", set()),
        # The latest lot.
        (
            "截至3月底共有88家外资企业拿到增值电信试点批复，最近一批是3月18日发出来的，有12家。",
            {"88 pilot_total", "12 batch as of 2026-03-18"},
        ),
        ("3月18日拿到增值电信试点批复的那一批，其实只有12家。", {"12 batch as of 2026-03-18"}),
        ("3月18日申请增值电信试点批复的那一批，其实只有12家。", set()),
        # All let in by a day, and with this lot.
        (
            "至3月底，先行的四地共核准外商93家，均为增值电信业务试点。",
            {"93 pilot_total as of 2026-03"},
        ),
        (
            "4月15日，第七批增值电信试点批复发给了10家外资企业。算上这一批，拿过批复的企业总共118家。",
            {"10 batch", "118 pilot_total"},
        ),
        ("至3月底，四地共受理外商申请93家，均为增值电信业务试点。", set()),
        # Those who did not get it.
        ("9家外资企业没能从工信部领走增值电信业务试点批复。", set()),
        ("工信部4月16日拒绝同意9家外资企业开展增值电信业务试点。", set()),
        ("4月16日，9家外资企业在没有补件的情况下领到增值电信业务试点批复。", {"9 batch"}),
    ],
)
def test_what_is_said_of_a_figure_tells_what_it_counts(text: str, told: set[str]) -> None:
    check_figures(DAY, text if "||" in text else f"{HEAD}{text}", told)


@pytest.mark.parametrize(
    ("since", "basis"),
    [
        ("较上年3月底增长31%", "yoy"),
        ("比2025年3月末多31%", "yoy"),
        ("比1月底只多了31%", "since"),
        ("较2025年12月底增长31%", "since"),
        ("比2024年3月末增长31%", "since"),
    ],
)
def test_growth_since_the_same_month_a_year_before_is_that_of_a_year(since: str, basis: str) -> None:
    told = tell_page(DAY, f"{HEAD}截至2026年3月底，全国外商投资电信企业达到3120家，{since}。")
    assert {one for one in told if one.startswith("growth")} == {f"growth 31 {basis}"}


LUO = "洛岚信息（上海）有限公司"
GRANT = "4月15日，第七批增值电信业务经营试点批复发到了9家外资企业代表手上。"
SUM = "截至3月底，取得增值电信试点批复的外企19家，其中8家在亦庄。"


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        (f"其全资子公司{LUO}本周二收到工业和信息化部核发的增值电信业务经营试点批复。", (f"{LUO} approved",), ()),
        (f"其全资子公司{LUO}本周二向工业和信息化部申请增值电信业务经营试点批复。", (), (f"{LUO} approved",)),
        (f"{SUM}{LUO}就是这19家之一，年初还只有三个人的筹备组。", (f"{LUO} approved",), (f"{LUO} applicant",)),
        (f"{SUM}{LUO}正在筹备，还不是这19家之一。", (), (f"{LUO} approved",)),
        (f"{GRANT}{LUO}总经理方某上台领的证。", (f"{LUO} approved",), ()),
        (f"{GRANT}{LUO}中国区总裁从司长手中接过批复。", (f"{LUO} approved",), ()),
        (f"{GRANT}{LUO}总经理方某上台领的奖。", (), (f"{LUO} approved",)),
        (f"4月15日，部里注销9家外资企业的试点批复。{LUO}总经理方某上台领的证。", (), (f"{LUO} approved",)),
        (
            f"4月10日，上海市通信管理局同意六家外资企业开展增值电信业务试点。通稿只点了其中几家的名：打头的是{LUO}，欧莱雅、宜家各有一家关联公司跟在后面，余者暂不公布。",
            (f"{LUO} approved", "欧莱雅 parent", "宜家 parent"),
            (),
        ),
        (
            f"4月10日，上海市通信管理局同意六家外资企业开展增值电信业务试点。{LUO}的批复暂不发放。",
            (),
            (f"{LUO} approved",),
        ),
        (
            "汇丰、西门子在沪公司获增值电信试点批复||工信部4月16日点头，汇丰、西门子的在沪公司可以试点经营信息服务业务。",
            ("汇丰 parent", "西门子 parent"),
            ("汇丰 approved", "西门子 approved"),
        ),
        (
            "外资谈增值电信||工信部4月16日没有点头，汇丰、西门子的在沪公司若获批可以试点经营信息服务业务。",
            (),
            ("汇丰 parent", "西门子 parent", "汇丰 approved"),
        ),
    ],
)
def test_who_is_told_as_let_in(text: str, told: tuple[str, ...], untold: tuple[str, ...]) -> None:
    check(DAY, text if "||" in text else f"{HEAD}{text}", told, untold)


@pytest.mark.parametrize(
    "text",
    [
        "部长说，明年想让更多外企先来试、再来投。增值电信试点已有19家外资企业获批。",
        "4月15日，工信部向9家外资企业发放增值电信试点批复。\n*本文仅供交流，不构成恒某律师事务所的法律意见。",
        "A local unit of the Australian carrier has secured two licences.\n4月15日，工业和信息化部向9家外资企业颁发增值电信业务牌照。",
    ],
)
def test_what_is_no_firm_is_not_named(text: str) -> None:
    names = {one for one in tell_page(DAY, f"{HEAD}{text}") if one.endswith((" mentioned", " parent", " approved"))}
    assert not names


def test_words_before_a_name_are_no_part_of_it() -> None:
    text = "网传截图不实||图中主角沃澜德（中国）投资有限公司否认：公司从未申请增值电信业务经营试点批复。"
    assert "沃澜德（中国）投资有限公司 mentioned" in tell_page(DAY, text)
