# ruff: noqa: E501  (a sentence stands on one line, so that it can be read and searched)
"""What a Chinese sentence says of "this company", of "its approval" or of "our client" is told of the right firm."""

import pytest
from told import tell_page

FIRM, OTHER, THIRD = "上海卡林顿云信息技术有限公司", "北京维尔德数据有限公司", "深圳诺登信息服务有限公司"
PAPER = "工信部颁发的增值电信业务经营试点批复"
PILOT = "外企获增值电信试点批复||"


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRM}总经理周岚介绍了准备过程。11月18日,该企业拿到了{PAPER}。",
        f"“我们准备了三个月。”{FIRM}负责人说。这家德企旗下的公司本月获准经营增值电信业务试点。",
        f"{FIRM}是一家瑞典集团的在华企业。昨天,该公司取得了{PAPER}。",
        f"11月3日,{FIRM}与上海市通信管理局签署监管备忘录。此前的10月30日,该公司获得了{PAPER}。",
        f"{FIRM}董事总经理林一舟说。11月18日,该企业与其他6家外资企业一道,获得了{PAPER}。",
    ],
)
def test_this_company_is_the_one_named_before(text: str) -> None:
    assert f"{FIRM} approved" in tell_page("2025-11-20", PILOT + text)


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRM}与{OTHER}上月成立联盟。昨天,该公司取得了{PAPER}。",
        f"某数据企业是{FIRM}的长期客户。昨天,该公司取得了{PAPER}。",
        f"{FIRM}总经理周岚介绍了准备过程。该公司尚未取得{PAPER}。",
        f"{FIRM}总经理周岚介绍了准备过程。该公司的客户取得了{PAPER}。",
        f"{FIRM}总经理周岚介绍了准备过程。该公司正在申请{PAPER}。",
        f"{FIRM}总经理周岚介绍了准备过程。该公司预计明年取得{PAPER}。",
        f"{FIRM}总经理周岚介绍了准备过程。该企业所在园区已有3家企业取得{PAPER}。",
        f"{FIRM}总经理周岚介绍了准备过程。该公司旗下子公司取得{PAPER}。",
        f"{FIRM}总经理周岚介绍了准备过程。该公司为取得{PAPER}的企业提供机房。",
        f"{FIRM}总经理周岚介绍了准备过程。该公司取得的{PAPER}已到期失效。",
        f"{FIRM}总经理周岚介绍了准备过程。这家企业的竞争对手取得了{PAPER}。",
        f"{FIRM}总经理周岚介绍了准备过程。该公司在越南取得了增值电信业务许可。",
    ],
)
def test_this_company_is_not_told_where_it_may_be_another(text: str) -> None:
    told = tell_page("2025-11-20", PILOT + text)
    assert not {f"{name} approved" for name in (FIRM, OTHER)} & told


@pytest.mark.parametrize(
    "text",
    [
        f"关于注销试点批复的公告||{FIRM}主动申请终止增值电信业务经营试点。经工业和信息化部批准,其试点批复自2025年8月20日起予以注销。",
        f"公告||{FIRM}向我局提出停止经营增值电信业务。现依法将其增值电信业务经营试点批复予以注销。",
        f"公告||{FIRM}长期未开展业务,经催告仍未整改。其试点批复已被上海市通信管理局依法撤销。",
    ],
)
def test_its_approval_ends_for_the_firm_named_before(text: str) -> None:
    told = tell_page("2025-08-22", text)
    assert f"{FIRM} revoked" in told
    assert f"{FIRM} applicant" not in told


@pytest.mark.parametrize(
    "text",
    [
        f"公告||{FIRM}申请开展增值电信业务经营试点。其试点批复不予注销。",
        f"公告||{FIRM}已于上月取得试点批复。如有违规,其试点批复将予以撤销。",
        f"公告||{FIRM}和{OTHER}均已取得试点批复。经审查,其试点批复自2025年8月20日起予以注销。",
    ],
)
def test_its_approval_is_not_ended_where_nothing_ended(text: str) -> None:
    assert f"{FIRM} revoked" not in tell_page("2025-08-22", text)


def test_who_asks_to_leave_is_no_applicant() -> None:
    assert f"{FIRM} applicant" not in tell_page("2025-08-22", PILOT + f"{FIRM}日前申请退出增值电信业务经营试点。")
    assert f"{FIRM} applicant" in tell_page("2025-08-22", PILOT + f"{FIRM}日前申请开展增值电信业务经营试点。")


@pytest.mark.parametrize("client", ["本所客户", "本所服务的客户", "我所客户"])
def test_the_writers_own_client_is_one_of_those_let_in(client: str) -> None:
    text = f"律师事务所通讯||上海市通信管理局7月1日向8家外商投资企业送达工信部的增值电信业务经营试点批复,包括{FIRM}、{OTHER}及{client}{THIRD}。"
    assert {f"{one} approved" for one in (FIRM, OTHER, THIRD)} <= tell_page("2025-07-04", text)


def test_clients_of_others_are_not() -> None:
    text = f"通讯||上海市通信管理局7月1日向8家外商投资企业送达试点批复,它们的客户包括{FIRM}。"
    assert f"{FIRM} approved" not in tell_page("2025-07-04", text)


@pytest.mark.parametrize(
    "body",
    [
        f"根据企业申请,现注销{FIRM}的增值电信业务经营试点批复。",
        f"根据企业申请,现撤销{FIRM}的增值电信业务经营试点批复。\n自公告之日起,该企业不得继续经营相关业务。",
        f"经审查,现依法收回{FIRM}的增值电信业务经营试点批复。\n请该企业到我局办理相关手续。",
    ],
)
def test_a_day_alone_under_a_notice_of_an_end_dates_it(body: str) -> None:
    assert {"kind revocation", "decided 2025-09-29"} <= tell_page(
        "2025-09-30", f"上海市通信管理局公告||{body}\n2025年9月29日"
    )


def test_a_day_under_other_pages_dates_nothing() -> None:
    body = f"根据企业申请,现注销{FIRM}的增值电信业务经营试点批复。\n相关阅读\n外资企业座谈会召开\n2025年9月12日"
    assert "decided 2025-09-12" not in tell_page("2025-09-30", f"上海市通信管理局公告||{body}")
