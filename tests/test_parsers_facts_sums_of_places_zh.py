"""Chinese totals are of the place that opens what their clause says, and of no place where another is its subject."""

import pytest
from told import check_figures

DAY = "2026-05-06"
HEAD = "外资增值电信试点进展||"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("截至2025年12月末,在京注册的外商投资电信企业为1064家,较上年末净增142家。", "1064 stock_total in Beijing"),
        ("截至2025年3月31日,在沪外商投资电信企业共计813家,占全国的近三成。", "813 stock_total in Shanghai"),
        ("至此,海南获批试点企业增加到12家,投资方来自新加坡、法国。", "12 pilot_total in Hainan"),
        ("会上通报,到8月末,广东持证的外商投资电信企业为418户,占全国的六分之一。", "418 stock_total in Guangdong"),
        ("2025年末浙江外商投资电信企业保有量326家,居全国前列。", "326 stock_total in Zhejiang"),
        ("北京市通信管理局昨公告注销6家企业的许可。当地持试点批复的外企仍有29家。", "29 pilot_total in Beijing"),
        ("就公开信息看,北京全部试点企业随之增加到9家。", "9 pilot_total in Beijing"),
        ("目前,深圳已经获批的试点企业是18家。", "18 pilot_total in Shenzhen"),
        ("据董事会所知,上海市迄今共有63家外资企业获得增值电信试点批复。", "63 pilot_total in Shanghai"),
        ("到目前为止,深圳历次累计获批的外资企业共有17家。", "17 pilot_total in Shenzhen"),
        ("目前深圳增值电信试点获批企业12家。", "12 pilot_total in Shenzhen"),
        ("北京的有效持牌试点企业因此增至21家。", "21 pilot_total in Beijing"),
        ("获发批覆后,令临港试点外企增至12间。", "12 pilot_total in Lingang"),
        ("截至一季度末,浦东试点外企扩容至27家。", "27 pilot_total in Pudong"),
        ("试点以来上海累计发出17张批复。", "17 pilot_total in Shanghai"),
        ("工作组成员不多,北京市全部获批企业则为7家。", "7 pilot_total in Beijing"),
        ("海南的试点从去年10月启动。若不论试点与否,岛上的外商投资电信企业到3月底是58家。", "58 stock_total in Hainan"),
    ],
)  # fmt: skip
def test_a_total_is_of_the_place_that_opens_its_clause(text: str, told: str) -> None:
    check_figures(DAY, f"{HEAD}{text}", {told})


@pytest.mark.parametrize(
    "text",
    [
        "北京、上海等地共有40家外资企业获得增值电信试点批复。",
        "上海市通信管理局介绍的全国试点企业共有40家。",
        "北京发布的数据显示,截至3月底增值电信试点企业共有40家。",
        "上海律师王某说全国试点企业共有40家。",
        "上海海关附近的咖啡馆里,记者得知增值电信试点获批企业共有40家。",
        "北京召开的会议透露增值电信试点获批企业共有40家。",
        "上海企业界人士称增值电信试点获批企业共有40家。",
        "上海和其他试点地区累计获批增值电信试点企业40家。",
    ],
)
def test_a_total_is_of_no_place_where_another_is_its_subject(text: str) -> None:
    check_figures(DAY, f"{HEAD}{text}", {"40 pilot_total in None"})


@pytest.mark.parametrize(
    "text",
    [
        "上海以外的试点地区获批增值电信试点企业共有18家。",
        "除上海外获批增值电信试点的外资企业共有18家。",
        "上海张江园区累计走出21家外资增值电信试点企业。",
    ],
)
def test_a_total_of_a_piece_or_of_the_rest_waits(text: str) -> None:
    check_figures(DAY, f"{HEAD}{text}", set())
