# ruff: noqa: E501  (a passage stands on one line, so that it can be read and searched)
"""Chinese sums, rounds and remainders told in plain words of their own, each beside a near one that must not be told so."""

import pytest
from told import check, check_figures

DAY = "2026-06-12"
HEAD = "外资增值电信试点进展||"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("工业和信息化部前后发过两轮增值电信试点批复,海南累计有5家榜上有名。眼下还有8家在补材料。", {"5 pilot_total in Hainan"}),
        ("据传,工信部前后发过三轮试点批复,海南累计有9家榜上有名。", set()),
        ("工信部发过两轮批复,上海累计有15家过关初审。", set()),
        ("增值电信试点批复仍在审。海南专精特新企业累计有5家上榜。", set()),
    ],
)  # fmt: skip
def test_those_of_a_place_who_passed_in_all_are_its_sum(text: str, told: set[str]) -> None:
    check_figures(DAY, f"{HEAD}{text}", told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("工信部6月10日首次向外资企业批出增值电信业务试点批文,京、沪、琼、深四地合共13间公司受惠。", {"13 batch as of 2026-06-10"}),
        ("工信部昨日再次发放增值电信试点批文,前三批一共27家企业获批。", {"27 pilot_total"}),
        ("工信部昨日首次向地方批出增值电信试点批文,京、沪两地共3个园区受惠。", set()),
        ("9家集团的子公司6月10日收下工信部的增值电信试点批复,这一拨共有21家外企获得放行。", {"21 batch"}),
        ("这一拨共有20家外企过关预审,增值电信试点批复尚待工信部签发。", set()),
        ("2月28日,头一轮13家外企拿到增值电信试点批复;到4月16日,又添14家。", {"13 batch as of 2026-02-28", "14 batch as of 2026-04-16"}),
        ("2月28日,头一轮13家外企拿到增值电信试点批复;到4月16日,又增14家,均在等候受理。", {"13 batch as of 2026-02-28"}),
        ("2月28日,头一轮13家外企拿到增值电信试点批复;到4月16日,又批14家医院。", {"13 batch as of 2026-02-28"}),
    ],
)  # fmt: skip
def test_what_was_let_in_at_once_is_a_batch_by_any_plain_word(text: str, told: set[str]) -> None:
    check_figures(DAY, f"{HEAD}{text}", told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("一季度,中国外商投资电信企业净增391家,把3月底的总盘子推到2734家。", {"2734 stock_total as of 2026-03"}),
        ("商会认为,外商投资电信企业净增400家就可以把总盘子推到3134家。", set()),
        ("德国外商投资电信企业在上海净增4家,把德企总数推到31家。", set()),
        ("江苏外商投资电信企业净增4家,把总数推到131家。", set()),
        ("试点企业5月净增9家,令总数升到81家。", {"81 pilot_total"}),
    ],
)  # fmt: skip
def test_a_sum_may_be_pushed_to_where_it_is(text: str, told: set[str]) -> None:
    check_figures(DAY, f"{HEAD}{text}", told)


def test_the_number_of_what_was_spoken_of_is_of_its_place() -> None:
    plan = "江苏省通信管理局4月1日印发方案,提出到2028年底,全省外商投资电信企业力争突破150家。"
    check(DAY, f"江苏省外资电信新方案||{plan}去年年末的数字是96家。",
          ("96 stock_total in Jiangsu", "96 stock_total as of 2025-12", "kind policy"), ("150 stock_total",))  # fmt: skip
    check_figures(DAY, f"江苏省外资电信新方案||{plan}会员企业目前的数字是40家。", set())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("回头看这52家的来历:2025年2月28日开闸,13家;当年9月16日,14家;12月3日一口气25家。",
         {"13 batch as of 2025-02-28", "14 batch as of 2025-09-16", "25 batch as of 2025-12-03"}),
        ("分批次看,2025年2月13家、9月14家、12月25家。",
         {"13 batch as of 2025-02", "14 batch as of 2025-09", "25 batch as of 2025-12"}),
        ("2025年2月28日,13家;9月16日,14家;12月3日,20家。", set()),
        ("2025年9月受理申请27家,12月受理25家。", set()),
        ("论设立时间,2020年3月30家,2023年9月22家。", set()),
        ("据说2025年2月30家,9月22家。", set()),
        ("2025年2月首批中上海30家,2025年9月上海22家。", set()),
    ],
)  # fmt: skip
def test_dated_rounds_that_come_to_the_sum_are_its_batches(text: str, told: set[str]) -> None:
    whole = "截至5月底,全国累计有52家外资企业获增值电信试点批复。"
    tell = {"52 pilot_total as of 2026-05"} | told
    found = told or {"52 pilot_total"}
    if told:
        check_figures(DAY, f"{HEAD}{whole}{text}", tell)
    else:
        check(
            DAY,
            f"{HEAD}{whole}{text}",
            tuple(found),
            ("13 batch", "14 batch", "20 batch", "22 batch", "25 batch", "27 batch", "30 batch"),
        )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("原本持有批复的外资企业有71家,扣除后余68家。", {"71 pilot_total", "68 pilot_total as of 2026-06-10"}),
        ("全国持有试点批复的外企此前为71家,减去这三家,尚有68家。", {"71 pilot_total", "68 pilot_total as of 2026-06-10"}),
        ("全国持有试点批复的外企有71家,扣除未开业的,实有40家。", {"71 pilot_total"}),
        ("这样一来,全国持有试点批复的外资企业回落到68家。", {"68 pilot_total as of 2026-06-10"}),
        ("全国持有试点批复的外资企业今年3月为71家。", {"71 pilot_total as of 2026-03"}),
    ],
)  # fmt: skip
def test_what_an_end_leaves_is_told_where_as_many_went(text: str, told: set[str]) -> None:
    check_figures(DAY, f"{HEAD}工信部6月10日注销3家外资企业的增值电信试点批复。{text}", told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("6月10日,工业和信息化部向20家外资企业发出增值电信业务试点批复。北京此番拿下3席。", {"20 batch", "3 subset in Beijing"}),
        ("6月10日,工业和信息化部向20家外资企业发出增值电信业务试点批复。北京此次申请3席。", {"20 batch"}),
        ("6月10日,又有9家外资企业领到增值电信业务试点批复。9张新面孔里2张来自苏州。", {"9 batch", "2 subset in Suzhou"}),
        ("6月10日,又有9家外资企业领到增值电信业务试点批复。9张批复里2张已被退回。", {"9 batch"}),
    ],
)  # fmt: skip
def test_a_batch_is_parted_by_seats_and_papers(text: str, told: set[str]) -> None:
    check_figures(DAY, f"{HEAD}{text}", told)


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        ("甲集团公告,其上海子公司6月8日接获工信部试点批文,可在上海经营数据中心,成为当地第17家过关的外资业者。", ("17 pilot_total in Shanghai",), ()),
        ("甲集团公告,其上海子公司6月8日接获工信部试点批文,有望成为当地第17家过关的外资业者。", (), ("17 ",)),
        ("工信部负责人6月10日说,增值电信试点成熟一家办一家;到当天为止,办妥批复的外资企业还是40家。", ("40 pilot_total as of 2026-06-10",), ()),
        ("我所经手办妥增值电信试点批复的外资企业共有5家。", (), ("5 ",)),
        ("前五个月,全国有27家外资电信企业因经营调整交回许可证。", (), ("27 batch", "27 stock_total", "27 pilot_total")),
    ],
)  # fmt: skip
def test_ordinals_and_holders_by_other_words(text: str, told: tuple[str, ...], untold: tuple[str, ...]) -> None:
    check(DAY, f"{HEAD}{text}", told, untold)


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        ("浙江签出首张外商独资呼叫中心许可证||6月7日,浙江省通信管理局把一张国内呼叫中心业务经营许可证发到甲信息服务有限公司手中。算上它,浙江的外商投资电信企业恰好凑足10家。",
         ("kind approval", "decided 2026-06-07", "10 stock_total as of 2026-06-07"), ("kind total",)),
        ("外资电信||信息产业部7月13日发文,要求加强外商投资经营增值电信业务的管理,境内公司不得出借许可证。",
         ("kind policy",), ("kind approval",)),
        ("年鉴||2012年,工业和信息化部依法受理外资电信申请23件,准予许可11件。年末,全国外商投资电信企业36户。",
         ("kind total", "36 stock_total as of 2012-12"), ("kind application",)),
        ("北欧机房商落子临港||甲集团同临港新片区管委会签下合作备忘录,拟设立独资公司并申办互联网数据中心业务的试点批复。签约时间为6月5日。",
         ("kind application",), ("kind approval", "kind policy")),
    ],
)  # fmt: skip
def test_the_news_by_other_words(text: str, told: tuple[str, ...], untold: tuple[str, ...]) -> None:
    check(DAY, text, told, untold)


ROWS = "序号|企业名称\n1|甲信息服务(北京)有限公司\n2|乙云网科技(上海)有限公司\n合计:2户。"


@pytest.mark.parametrize(
    ("title", "head", "told"),
    [
        ("关于核发增值电信业务经营试点批复的公告", "现将2026年6月3日核发的外资企业经营试点批复公布如下。", {"2 batch as of 2026-06-03"}),
        ("关于受理增值电信业务经营试点申请的公告", "现将2026年6月3日受理的外资企业经营试点申请公布如下。", set()),
        ("关于注销增值电信业务经营试点批复的公告", "现将2026年6月3日注销的外资企业经营试点批复公布如下。", set()),
        ("增值电信业务经营许可", "现将2026年6月3日颁发的内资企业经营许可公布如下。", set()),
    ],
)  # fmt: skip
def test_the_sum_of_the_rows_is_the_batch_of_their_head(title: str, head: str, told: set[str]) -> None:
    check_figures(DAY, f"{title}||{head}\n{ROWS}", told)


def test_a_sum_that_is_not_that_of_its_rows_is_none() -> None:
    head = "现将2026年6月3日核发的外资企业经营试点批复公布如下。"
    check_figures(DAY, f"关于核发增值电信业务经营试点批复的公告||{head}\n{ROWS.replace('2户', '5户')}", set())


def test_parts_that_a_whole_holds_within_it() -> None:
    text = "2025年末,全国外商投资电信企业2836户,内含经营基础电信业务的1户、经营增值电信业务的2835户。"
    check_figures(DAY, f"{HEAD}{text}", {"2836 stock_total as of 2025-12", "1 subset", "2835 subset as of 2025-12"})
