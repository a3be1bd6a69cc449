# ruff: noqa: E501  (a passage stands on one line, as it is read)
"""Of those who asked some are let in and some are not: each has what the act gave it."""

import pytest
from told import check

DAY = "2025-08-14"


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        (
            "上海首轮试点申请放榜:11家过关 1家被拒||8月12日,工信部对上海首轮送审的15家外资企业的增值电信试点申请作出决定:11家予以批准,3家退回补正,1家不予批准。",
            ("11 batch",),
            ("15 batch", "3 batch", "1 batch"),
        ),
        (
            "||本轮共有18家外资企业提出增值电信业务试点申请,经审查,9家获得通过,6家需补充材料,3家未予通过。",
            ("9 batch",),
            ("18 batch", "6 batch", "3 batch"),
        ),
        (
            "||自试点启动以来,君泽已累计代理21家外资企业提出增值电信试点申请,其中14家获批。",
            (),
            ("14 batch", "21 batch"),
        ),
        (
            "||获批增值电信试点的外资企业有托云贸易信息(上海)有限公司;未过关的是威凯卫星服务(上海)有限公司,原因是拟用机房不在试点区域。",
            ("托云贸易信息(上海)有限公司 approved", "威凯卫星服务(上海)有限公司 rejected"),
            ("威凯卫星服务(上海)有限公司 approved",),
        ),
        (
            "关于撤销3家企业增值电信业务经营试点批复的公告||经查,下列3家外商投资企业取得增值电信业务经营试点批复后,存在擅自移机等情形。决定撤销其试点批复:\n(一)凯瑞森数据服务(上海)有限公司;",
            ("凯瑞森数据服务(上海)有限公司 revoked",),
            ("3 batch",),
        ),
        (
            "||获批增值电信试点的有托云贸易信息(上海)有限公司等外资企业。拿到批复的企业要在一年内开通业务,逾期未开通的,批复自行失效。",
            ("托云贸易信息(上海)有限公司 approved",),
            ("托云贸易信息(上海)有限公司 revoked",),
        ),
    ],
)
def test_each_has_what_the_act_gave_it(text: str, told: tuple[str, ...], untold: tuple[str, ...]) -> None:
    check(DAY, text, told, untold)


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        (
            "||持有各类电信业务许可的外商投资企业,7月底时全国已有2960余家。",
            ("2960 stock_total as of 2025-07",),
            ("2960 pilot_total",),
        ),
        (
            "||国新办就工业和信息化发展情况举行发布会。6月底信息通信企业20.1万家,同比增长13.5%;其中外商投资电信企业2900多家,增幅为21%。",
            ("2900 stock_total",),
            ("201000 stock_total",),
        ),
        ("||到去年底,外商投资电信企业的审定意见书已发出七份。", (), ("7 stock_total", "7 pilot_total")),
        (
            "||工信部昨日批准再多4间港资企业在深圳前海试点经营增值电讯业务,当中新意数据服务(深圳)有限公司、汇港通讯(前海)有限公司主打互联网数据中心,其余两间提供互联网接入服务。",
            ("4 batch", "新意数据服务(深圳)有限公司 approved", "汇港通讯(前海)有限公司 approved"),
            (),
        ),
        (
            "||工信部批准4间港资企业试点经营增值电讯业务,当中新意数据服务(深圳)有限公司的客户为汇港通讯(前海)有限公司。",
            ("4 batch",),
            ("汇港通讯(前海)有限公司 approved",),
        ),
        (
            "||北京市通信管理局公告:依照增值电信业务扩大对外开放试点的有关规定,准予德诺互联数据科技(北京)有限公司在国家服务业扩大开放综合示范区内经营内容分发网络业务。",
            ("德诺互联数据科技(北京)有限公司 approved",),
            (),
        ),
        (
            "增值电信业务许可证||外商投资的广州嘉联通信服务有限公司于8月4日获中华人民共和国工业和信息化部批出增值电信业务经营许可证。",
            ("广州嘉联通信服务有限公司 approved",),
            (),
        ),
        (
            "||大陆工信部再核准9家外商投资企业试办加值电信业务。富鸿云端网路服务(深圳)有限公司取得网际网路资料中心与内容传递网路两项业务。",
            ("富鸿云端网路服务(深圳)有限公司 approved",),
            (),
        ),
    ],
)
def test_other_words_tell_the_same(text: str, told: tuple[str, ...], untold: tuple[str, ...]) -> None:
    check(DAY, text, told, untold)


def test_a_pilot_for_the_country_s_own_private_firms_is_not_the_subject() -> None:
    text = "民资宽带试点第三轮放行||工信部日前同意8家民营企业在长沙、青岛等地开展宽带接入网业务试点。连同前两轮,持有试点批复的民企达到31家,覆盖44座城市。新入围者中有重庆迪威宽带网络有限公司。"
    check(DAY, text, (), ("31 pilot_total", "8 batch", "重庆迪威宽带网络有限公司 approved"))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "上海首轮试点申请放榜:11家过关 1家被拒||8月12日,工信部对上海首轮送审的15家外资企业的增值电信试点申请作出决定:11家予以批准,3家退回补正,1家不予批准。",
            "kind approval",
        ),
        (
            "特斯拉否认获批增值电信试点||特斯拉8月13日否认已获增值电信业务试点批复。工信部2月28日公布的首批13家外资企业名单中没有特斯拉。",
            "kind denial",
        ),
    ],
)
def test_who_is_turned_away_beside_those_let_in_is_no_news_of_its_own(text: str, kind: str) -> None:
    check(DAY, text, (kind,), ())
