# ruff: noqa: E501  (a sentence stands on one line, so that it can be read and searched)
"""Plain Chinese wordings of how many were let in, each with a near one that tells it of others or of nobody."""

import pytest
from told import READER, check_figures, list_figures

from domain.dates import Published
from parsers.facts.text.document import Document

DAY = "2026-04-20"
HEAD = "增值电信业务扩大对外开放试点进展||"
STOCK = "截至3月底，取得电信业务经营许可的外商投资企业共有152家"
PILOT = "截至3月底，全国共有149家外资企业获得试点批复"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            f"{STOCK}。工业和信息化部许可88家，江苏省通信管理局批复64家。",
            {"152 stock_total", "88 subset", "64 subset"},
        ),
        (
            "据通报，我国外资电信企业共910家，其中本市的63家里，该局批复的为41家。",
            {"910 stock_total", "63 subset", "41 subset"},
        ),
        (f"{STOCK}。经CEPA渠道进入的共有37家。", {"152 stock_total", "37 subset"}),
        (
            f"{PILOT}。其中外资份额在50%以上的有88家，外资份额刚好50%的有12家。",
            {"149 pilot_total", "88 subset", "12 subset"},
        ),
        ("去年底，获得增值电信业务经营许可证的外国企业已有87家。", {"87 stock_total"}),
        (f"{PILOT}，经营内容以信息服务为主，另有6家可做内容分发。", {"149 pilot_total", "6 subset"}),
        (
            "讲两个数。第一个是3120，这是截至3月底获准在华经营电信业务的外资企业数，比上年底增加了整整300家。第二个是149，这是到目前为止拿到试点批复的外资企业数。",
            {"3120 stock_total", "149 pilot_total"},
        ),
        (
            "2019年末，全国握有电信业务经营许可的外资企业只有191家；2024年末是2343家；到今年3月末，已经站上3100家。",
            {"191 stock_total", "2343 stock_total", "3100 stock_total"},
        ),
        ("部长说，增值电信这边，四地的试点已让93家外企进了门。", {"93 pilot_total"}),
        ("上月发出的首批试点批复只是起点，17家企业来自制造、金融、航运等不同行业。", {"17 batch"}),
        ("在四个试点地区获批的93家企业之中，港资不足一成。", {"93 pilot_total"}),
        ("1月15日，市管局更新了试点企业名单。算上去年的两批，榜上有名的外企已是21家。", {"21 pilot_total"}),
        (
            "去年年底只有9家外资企业拿到增值电信试点批复，一年下来变成24家。",
            {"9 pilot_total", "24 pilot_total"},
        ),
        (
            "又有23家外企拿到增值电信业务试点批复。23家当中，注册在上海的占12家，北京7家，余下4家分属深圳与海南。",
            {"23 batch", "12 subset in Shanghai", "7 subset in Beijing", "4 subset"},
        ),
    ],
)
def test_a_plain_wording_is_told(text: str, told: set[str]) -> None:
    check_figures(DAY, f"{HEAD}{text}", told)


@pytest.mark.parametrize(
    ("text", "untold"),
    [
        (f"{STOCK}。3月份，工业和信息化部许可8家，均为独资。", "8 subset"),
        ("该局受理的为41家，多数还在补件。", "41 subset"),
        (f"{STOCK}。经CEPA渠道提出申请的共有37家。", "37 subset"),
        (f"{PILOT}，另有6家拟做内容分发，申请刚刚递交。", "6 subset"),
        ("第一个是312，这是截至3月底提出试点申请的外资企业数。", "312 pilot_total"),
        ("第一个是312，这是今年新批准的外资企业数。", "312 stock_total"),
        ("第一季度试点宣讲已让93家外企提交了申请。", "93 pilot_total"),
        ("首批试点城市公布后，17家企业来自制造、金融等行业，已提出申请。", "17 batch"),
        ("黑名单更新后，榜上有名的外企已是21家。", "21 pilot_total"),
        ("首批名单公布时，今年年初只有9家外资企业提出申请试点批复。", "9 pilot_total"),
        ("去年底，获得增值电信业务经营许可证的企业已有8700家。", "8700 stock_total"),
        ("外资电信企业达到3100家，比上年底增加了足足200家。", "200 stock_total"),
    ],
)
def test_a_near_wording_of_others_is_not_told(text: str, untold: str) -> None:
    assert untold not in list_figures(DAY, f"{HEAD}{text}")


#: An article long enough that weights are asked, whose plain words they do not doubt; its part has the day of the whole.
LONG = (
    "外商投资经营电信业务情况||一、总体情况\n截至2021年9月底，取得电信业务经营许可的外商投资电信企业共有1407家，比上年底增长了两成有余。\n"
    "二、业务情况\n在线数据处理与交易处理业务最多，信息服务业务其次，呼叫中心、国内多方通信、存储转发类业务也各有一批企业经营，互联网接入服务业务较少。"
    "各类业务之间多有重叠，同一家企业往往不止从事一种，统计时分别计入。\n三、地区情况\n企业主要集中在东部沿海，上海最多，北京、广东随后，中西部省份近两年也有起色。\n"
    "四、来源情况\n来源地为香港的占一半强，随后是美国、日本、新加坡。外方持股比例普遍较高，独资企业的比重逐年上升。经CEPA渠道进入的共有{}家。\n"
)


def test_weights_do_not_doubt_what_plain_words_tell() -> None:
    check_figures("2021-10-20", LONG.format(211), {"1407 stock_total", "211 subset as of 2021-09"})


def test_a_part_larger_than_all_is_not_told() -> None:
    assert "2110 subset" not in list_figures("2021-10-20", LONG.format(2110))


#: What the head tells of decides, and telecom stands in one sentence among others.
OFF = {
    "centres": (
        "徐汇新认定跨国公司研发中心12家||4月16日，徐汇区举行授牌仪式，新认定外资研发中心12家，其中德资5家。至此，全区累计131家。"
        "区商务委介绍，服务业开放方面，增值电信、细胞治疗、独资医院等领域改革持续推进。一位外企代表说，班车太少。"
    ),
    "games": (
        "进口网络游戏版号下发：11款过审||4月15日，新闻主管部门公布本月进口版号，11款过审，含两款日本作品。其中客户端游戏四款，移动端七款，运营单位均为国内公司。"
        "运营单位仍须持有增值电信业务经营许可证，外资不得从事网络出版服务。"
    ),
    "hospitals": (
        "商务部谈独资医院试点：五家拿到批文||商务部发言人答记者问。问：试点进展如何？答：外商独资医院方面，五家已拿到批文，另有九家在走程序，惠及外商投资企业四十余家，相关领域的开放还将扩大。"
        "问：电信领域呢？答：电信由工业和信息化部牵头，不在今天介绍的范围。"
    ),
}


@pytest.mark.parametrize("text", OFF.values(), ids=OFF)
def test_a_text_on_something_else_is_off_the_subject(text: str) -> None:
    title, _, body = text.partition("||")
    assert not READER.read(Document(title, body, Published(DAY))).relevant


#: A venture of an old day, whose paper, partner and ministry are told in sentences of their own; and one of another trade.
VENTURE = (
    "联信时空“批文”到手||等了一年的批文终于下来了。记者获悉，北方电信与韩国SK电讯合办的联信时空（北京）信息技术有限公司定于5月挂牌。"
    "方案改过两轮，业务收窄为面向手机用户的信息服务：今年3月2日，信息产业部正式下文，准其开办。"
)
OTHER_VENTURE = (
    "联信时空“批文”到手||等了一年的批文终于下来了。记者获悉，北方重工与韩国SK电讯合办的联信时空（北京）机械有限公司定于5月挂牌。"
    "方案改过两轮，业务收窄为农用机械的租赁：今年3月2日，商务主管部门正式下文，准其开办。"
)


@pytest.mark.parametrize(("text", "relevant"), [(VENTURE, True), (OTHER_VENTURE, False)])
def test_a_venture_whose_paper_the_ministry_gave_is_on_the_subject(text: str, relevant: bool) -> None:
    title, _, body = text.partition("||")
    assert READER.read(Document(title, body, Published("2004-03-20"))).relevant is relevant
