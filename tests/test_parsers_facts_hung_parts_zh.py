# ruff: noqa: E501  (a sentence stands on one line, so that it can be read and searched)
"""Rows of Chinese parts that hang right on their whole, and their neighbours, which are parts of somebody else or of nobody."""

import pytest
from told import READER, check_figures, list_figures, tell_page

from domain.dates import Published
from parsers.facts.text.document import Document

DAY = "2025-12-10"
HEAD = "增值电信业务开放试点进展||"
PILOT = "截至11月底,全国共有149家外资企业获得试点批复"
STOCK = "截至11月底,外商投资电信企业2843家"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            f"{PILOT}。按来源地看,港资37家,日资22家,德资15家。",
            {"149 pilot_total", "37 subset", "22 subset", "15 subset"},
        ),
        (
            f"{PILOT}。按业务分,互联网数据中心17家,信息服务92家,内容分发网络6家。",
            {"149 pilot_total", "17 subset", "92 subset", "6 subset"},
        ),
        (f"{PILOT},上海一地占54家。", {"149 pilot_total", "54 subset in Shanghai"}),
        (
            f"{PILOT}。从行业看,制造业41家,金融业23家,软件业31家。",
            {"149 pilot_total", "41 subset", "23 subset", "31 subset"},
        ),
        (f"{PILOT}。149家里,做医疗的21家,做汽车的19家。", {"149 pilot_total", "21 subset", "19 subset"}),
        (f"{PILOT}。149家里,已开展业务的有88家。", {"149 pilot_total", "88 subset"}),
        (f"{PILOT},日资和美资各占22家及12家。", {"149 pilot_total", "22 subset", "12 subset"}),
        (f"{STOCK},港资占比最高,约1146家,日资231家。", {"2843 stock_total", "1146 subset", "231 subset"}),
        (
            f"{STOCK},较去年底净增500家。按股权分,独资1254家,合资1589家。",
            {"2843 stock_total", "1254 subset", "1589 subset"},
        ),
        (
            "全省外商投资电信企业共318家,较去年底增长16.9%,苏州一市占去187家。",
            {"318 stock_total", "187 subset in Suzhou"},
        ),
        (
            "上海已有61家外资企业获得试点批复,临港新片区和浦东各占35家、26家。",
            {"61 pilot_total", "35 subset in None", "26 subset in None"},
        ),
        (
            "至11月底,試點獲批業者合計63家,歐資22家居首,港資14家,日資9家,美資僅6家,其餘12家。",
            {"63 pilot_total", "22 subset", "14 subset", "9 subset", "6 subset", "12 subset"},
        ),
        (
            "工信部昨日批准11家外资企业开展增值电信试点,港资、日资各4家,美资3家。",
            {"11 batch", "4 subset", "3 subset"},
        ),
        (f"{PILOT}。按地区分,佛山12家,惠州9家。", {"149 pilot_total", "12 subset", "9 subset"}),
        (f"{PILOT},港資佔3席。", {"149 pilot_total", "3 subset"}),
        (f"{PILOT},实际开展业务的119家。", {"149 pilot_total", "119 subset"}),
        (
            "截至3月底,云南省外商投资电信企业达84家。分州市看,昆明市61家,大理州9家,西双版纳州(磨憨)8家,其他州市6家。分业务看,从事信息服务业务的最多,有47家;经营呼叫中心的30家。",
            {"84 stock_total", "61 subset", "9 subset", "8 subset", "6 subset", "47 subset", "30 subset"},
        ),
        (
            f"一、总体情况\n{STOCK},同比增长19.2%。\n二、投资来源\n来自41个国家和地区。中国香港1320家,居首位;美国260家;日本201家。\n(三)业务分布\n信息服务1512家,呼叫中心271家。",
            {"2843 stock_total", "1320 subset", "260 subset", "201 subset", "1512 subset", "271 subset"},
        ),
        (
            f"{PILOT}。149家当中,欧洲企业62家、港澳51家、日韩24家、美国12家。",
            {"149 pilot_total", "62 subset", "51 subset", "24 subset", "12 subset"},
        ),
        (
            f"{PILOT}。149家企业中,制造业背景的有46家,金融35家,通信24家。",
            {"149 pilot_total", "46 subset", "35 subset", "24 subset"},
        ),
        (
            f"{PILOT}。按出资国,德资26家居首,法资14家。按注册地:上海58家,北京46家。",
            {"149 pilot_total", "26 subset", "14 subset", "58 subset in Shanghai", "46 subset in Beijing"},
        ),
    ],
)
def test_a_row_that_hangs_on_its_whole_is_one_of_parts(text: str, told: set[str]) -> None:
    check_figures(DAY, f"{HEAD}{text}", told)


@pytest.mark.parametrize(
    "rest",
    [
        "。香港向内地业者发出牌照,港商12家、台商3家获发。",
        "。台湾NCC核准的业者中,台资8家、日资3家。",
        "。参加座谈的有港资12家、日资9家。",
        "。受访的港资12家、日资9家表示满意。",
        "。港资42家次参加了宣讲会。",
        "。按来源地看,港资37家尚未开业。",
        "。按来源地看,港资37家正在申请。",
        "。149家里,申请扩容的31家,已退出的7家。",
        "。149家里,投诉过的会员12家。",
        ",注销8家,其中港资3家、美资5家。",
        ",不予批准13家,港资5家、日资8家。",
        ",上海54家正在申请扩大业务范围。",
        ",其余各地预计20家。",
        ",其余五家未对外披露。",
        ",港资最多可达54家。",
        "。\n本季度受理外资试点申请35件。\n二、投资来源\n中国香港13家,居首位;美国6家;日本5家。",
        "。\n二、参会情况\n港资12家,美资6家。",
        "。参加座谈会的18家当中,欧洲企业7家、港澳5家、日韩4家、美国2家。",
        "。在审的18家企业中,制造业背景的有6家,金融5家,通信4家。",
        "。同期公示的外商独资医院9家,按地区:昆明市4家,大理州5家。",
        "。去年新受理申请80家,港资50家、日资30家。",
        ",内资企业港资背景的300家除外。",
        "。按来源地看,港资银行37家,日资医院22家。",
        "。按来源地看,港资、日资共计180家。",
        "。若把在审的算上,港资将有54家。",
        ",涉及许可证港资60张、日资50张。",
        ",撤销8家,上海5家、北京3家。",
        ",检查发现上海4家、北京3家逾期未报。",
        ",上海4家律师事务所参与辅导。",
        ",上海4家供应商跟进。",
        "。会员中,日资3家、美资2家。",
        "。园区现有日资3家、美资2家。",
        "。去年该市新设港资12家、台资8家。",
        ",日资3家、美资2家或将入围。",
        ",此外日资3家在审。",
        "。港资企业去年37家。",
    ],
)
def test_what_is_no_part_of_those_let_in_is_not_told_as_one(rest: str) -> None:
    check_figures(DAY, f"{HEAD}{PILOT}{rest}", {"149 pilot_total"})


@pytest.mark.parametrize(
    "text",
    [
        "日资企业获批试点的累计有12家,美资9家,德资7家。",
        "北京累计批准13家外资企业参与试点,上海4家医院、深圳2家银行。",
        "网传全国共有149家外资企业获得试点批复,其中港资37家,工信部称不属实。",
        "全国共有149家外资企业申请试点,港资37家、日资22家。",
        "工信部约谈149家外商投资电信企业,港资37家、日资22家。",
    ],
)
def test_parts_of_a_whole_that_is_no_fact_are_none(text: str) -> None:
    assert not {one for one in list_figures(DAY, f"{HEAD}{text}") if one.endswith("subset")}


def test_a_row_that_comes_to_more_than_its_whole_is_none_of_its() -> None:
    check_figures(DAY, f"{HEAD}{PILOT}。按来源地看,港资137家,日资122家。", {"149 pilot_total"})


def test_of_several_places_that_share_a_label_none_is_told() -> None:
    told = tell_page(DAY, f"{HEAD}上海已有61家外资企业获得试点批复,临港新片区和浦东各占35家、26家。")
    assert "35 subset in Pudong" not in told


def test_a_whole_told_again_for_its_parts_is_no_part_of_itself() -> None:
    text = "4月28日,7家外资企业拿到增值电信业务经营试点批复。从投资方看,7家企业中,德资3家,日资2家。"
    assert list_figures(DAY, f"{HEAD}{text}") == {"7 batch", "3 subset", "2 subset"}
    page = READER.read(Document("", text, Published(DAY)))
    assert [(one.value, one.role) for one in page.counts if one.value == 7] == [(7, "batch")]
