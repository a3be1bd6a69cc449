# ruff: noqa: E501  (a sentence stands on one line, so that it can be read and searched)
"""Chinese firms that the plainest words beside their names, or the columns of their table, call licensees, and their neighbours."""

import pytest
from told import READER, check

from domain.dates import Published
from parsers.facts.text.document import Document

DAY = "2026-04-20"
BRAUN = "博朗海信息服务（上海）有限公司"
KETTE = "凯特莱数据（深圳）有限公司"
NORD = "诺德维云（北京）科技有限公司"
TITLE = "外资增值电信试点又添新成员||"
TABLE = "外资企业直接持牌的几个实例||在负面清单允许的范围内，外资企业拿增值电信牌照早已可行。本文检索到的实例如下。\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{TITLE}这家德国公司昨天晒出增值电信业务经营许可证。持证人是{BRAUN}，没有中方股东。", (BRAUN,)),
        (
            f"{TITLE}今年3月，沪上6家企业拿到增值电信业务试点批复，{BRAUN}、{NORD}都在其中，另外四家来自招聘和物流行业。",
            (BRAUN, NORD),
        ),
        (
            (
                f"{TITLE}4月15日，市通信管理局更新了名单：本市增值电信业务扩大开放试点企业，第三批，3家。\n排在第一行的是{KETTE}，做车队数据。"
                f"公司总经理说，手续办了五十天。\n第二行，{BRAUN}，股东来自新加坡；第三行，日资的{NORD}。"
            ),
            (KETTE, BRAUN, NORD),
        ),
        (
            f"{TABLE}公司 | 外资比例 | 业务 | 许可时间\n{BRAUN} | 49.9% | 信息服务 | 2023年\n{KETTE} | 100% | 在线数据处理与交易处理 | 2022年\n",
            (BRAUN, KETTE),
        ),
        (
            f"外资做云名单整理||增值电信试点里谁拿到了批复？凡是做数据中心的，我整理了一下：\n企业 | 股东 | 地点 | 批次\n{NORD} | 北海数据 | 北京 | 一\n{KETTE} | 南洋电信 | 深圳 | 三\n",
            (NORD, KETTE),
        ),
        (
            f"不甩贸易战 英国电信商获中国全国性执照||英国电信集团（BT）24日宣布，旗下合资公司{BRAUN}自中国工信部手中接过两张全国性增值电信执照，可以人民币与客户直接签约。",
            (BRAUN,),
        ),
        (
            (
                f"自愿公告 一间附属公司获准开展增值电信业务试点||本公司之附属公司{NORD}于2026年4月11日收悉工业和信息化部发出之《增值电信业务经营试点批复》。"
                f"本集团之另一附属公司{KETTE}持有之增值电信业务经营许可证已应其本身申请注销，其业务并入{NORD}。"
            ),
            (NORD,),
        ),
    ],
)
def test_who_is_plainly_called_a_licensee_is_told(text: str, told: tuple[str, ...]) -> None:
    check(DAY, text, tuple(f"{name} approved" for name in told), tuple(f"{name} revoked" for name in told))


@pytest.mark.parametrize(
    ("text", "untold"),
    [
        (f"{TITLE}这家德国公司昨天晒出一张食品经营许可证。持证人是{BRAUN}，没有中方股东。", (BRAUN,)),
        (
            f"{TITLE}今年3月，沪上6家企业递交了增值电信业务试点申请，{BRAUN}、{NORD}都在其中，另外四家来自招聘行业。",
            (BRAUN, NORD),
        ),
        (
            f"{TITLE}4月15日，市通信管理局更新了增值电信试点申请受理名单，3家。\n排在第一行的是{KETTE}，做车队数据。\n第二行，{BRAUN}。",
            (KETTE, BRAUN),
        ),
        (
            f"外资企业增值电信业务注销情况||下列企业的许可已注销。\n公司 | 外资比例 | 业务 | 许可时间\n{BRAUN} | 49.9% | 信息服务 | 2023年\n{KETTE} | 100% | 在线数据处理 | 2022年\n",
            (BRAUN, KETTE),
        ),
        (
            f"{TABLE}公司 | 外资比例 | 业务 | 许可时间\n{BRAUN} | 49.9% | 信息服务 | 2023年\n{KETTE}（内资，仅作对照） | 0 | 在线数据处理 | 2022年\n",
            (KETTE,),
        ),
        (
            f"外资培训名单整理||参加增值电信试点宣讲的企业如下：\n企业 | 股东 | 地点 | 批次\n{NORD} | 北海数据 | 北京 | 一\n{KETTE} | 南洋电信 | 深圳 | 三\n",
            (NORD, KETTE),
        ),
        (
            f"英国电信商在沪换照||英国电信集团（BT）24日宣布，旗下合资公司{BRAUN}自区市场监管局手中接过新的营业执照，同增值电信试点无关。",
            (BRAUN,),
        ),
        (
            f"{TITLE}{KETTE}持有的增值电信业务试点批复已应其申请注销，其业务并入{NORD}。",
            (NORD, KETTE),
        ),
    ],
)
def test_a_near_one_is_not(text: str, untold: tuple[str, ...]) -> None:
    check(DAY, text, (), tuple(f"{name} approved" for name in untold))


@pytest.mark.parametrize(
    ("said", "applies"),
    [
        ("去年底向该局咨询过申请材料", False),
        ("把申请表填了一半又搁下", False),
        ("去年底向该局递交了申请材料", True),
        ("填好申请表后已经递交", True),
    ],
)
def test_who_only_asks_how_it_is_done_applies_for_nothing(said: str, applies: bool) -> None:
    text = f"{TITLE}深圳已有11家外资企业获得增值电信业务试点批复。名单之外，外资企业{KETTE}{said}。"
    told = (f"{KETTE} applicant",)
    check(DAY, text, told if applies else (), () if applies else told)


def test_words_that_stand_where_a_name_would_are_none() -> None:
    text = f"{TITLE}工业和信息化部依法对上述外资企业进行审批和管理。我司为中德合资，外资企业{KETTE}获得增值电信业务试点批复。"
    names = {one.name for one in READER.read(Document("", text.partition("||")[2], Published(DAY))).firms}
    assert names == {KETTE}


def test_whence_a_report_was_sent_is_no_region_of_it() -> None:
    text = "截至5月底，增值电信领域已有20家外资企业获得试点批复。\n南都讯 记者 谭一苇 发自{}"
    for place in ("北京", "上海"):
        assert READER.read(Document("商务部谈增值电信试点", text.format(place), Published(DAY))).regions == ()
    assert READER.read(Document("商务部谈增值电信试点", text.replace("截至", "北京截至"), Published(DAY))).regions


@pytest.mark.parametrize(
    "row",
    [
        "德商汉高、克诺尔，日商村田、欧姆龙，以及韩商乐泰旗下的深圳或上海子公司",
        "汉高、克诺尔、欧姆龙旗下的上海子公司",
    ],
)
def test_groups_in_a_row_are_not_told_as_the_licensees(row: str) -> None:
    """Of groups whose units were let in one name was told as let in itself."""
    text = f"台商入列增值电信试点||4月15日，工信部公布17家获批开展增值电信业务试点的外资企业。名单之中，包括{row}。"
    told = {
        one.name
        for one in READER.read(Document("", text, Published(DAY))).firms
        if one.status == "approved" and not one.review
    }
    assert not told


def test_a_row_of_firms_without_their_forms_is_told_still() -> None:
    text = "试点再添新成员||4月15日，工信部向3家外资企业颁发增值电信业务经营试点批复。获批企业包括凯尔莫数据科技、弗劳恩信息服务和诺德维云计算。"
    check(DAY, text, ("凯尔莫数据科技 approved", "弗劳恩信息服务 approved"), ())
