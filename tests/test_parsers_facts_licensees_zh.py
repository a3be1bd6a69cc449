# ruff: noqa: E501  (a sentence of a test stands on one line)
"""Whether a Chinese firm that words right beside its name call a licensee is told as one, and who is only called near to it is not."""

import pytest
from told import tell_page

DAY = "2026-03-12"
A, B, C = "科斯特数据(上海)有限公司", "北辰云科技(北京)有限公司", "海森堡信息服务(深圳)有限公司"
#: An act far above, so that no word of it stands near.
LET_IN = "工业和信息化部近日批准13家外资企业开展增值电信业务经营试点。"
FAR = "市场反应平淡。" * 7


def list_approved(text: str) -> set[str]:
    """Who is told as approved of a text under a title that says nothing."""
    told = tell_page(DAY, f"外资电信试点消息||{text}")
    return {one.removesuffix(" approved") for one in told if one.endswith(" approved")}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (f"去年底获批的{A}表示,会继续扩大投资。", {A}),
        (f"同样手握批复的日资{A}把缓存放到了三亚。", {A}),
        (f"上月拿到批复的{A}、{B}均已开业。", {A, B}),
        (f"刚刚获批的{A}和{B}同样有境外股东。", {A, B}),
        (f"此次新增的{A}、{B}都不是跨国巨头。", {A, B}),
        (f"已获批的企业中,{A}主营数据中心。", {A}),
        (f"拿到批复的3家企业中,{A}主营云服务,{B}主营数据处理,另一家为港资平台。", {A, B}),
        (f"获批企业中,{A}计划建设平台,华盛集团参股的{B}将落户澄迈。", {A, B}),
        (f"获批者当中,{A}、{B}、{C}可开展信息服务业务。", {A, B, C}),
        (f"获批者例如{A}、{B}等。", {A, B}),
        (f"可参考上海已获批复的企业,如{A}、{B}。", {A, B}),
        (f"{A}是首批试点企业之一。", {A}),
        (f"{A}作为首批试点企业,已有14家用户。", {A}),
        (f"{A}拿到的是互联网接入服务,{B}拿的则是信息服务。", {A, B}),
        (f"{A}的试点批复刚刚挂上墙。", {A}),
        (f"{A}的代表上台,从工信部负责人手中接下了试点批复。", {A}),
        (f"{A}去年在前海获批,前后等了九个月。", {A}),
        (f"{A}今年3月拿到试点批复,如今每季度要交报表。", {A}),
    ],
)
def test_who_is_called_a_licensee_is_told_as_one(text: str, named: set[str]) -> None:
    assert named <= list_approved(f"{LET_IN}{FAR}{text}")


@pytest.mark.parametrize(
    "text",
    [
        f"即将获批的{A}表示期待。",
        f"有望获批的{A}正在准备机房。",
        f"网传获批的{A}否认此事。",
        f"获批企业的律师团队来自{A}。",
        f"获批企业的股东有{A}。",
        f"获批的医疗器械企业{A}股价上涨。",
        f"获批企业中,有两家由{A}提供机房。",
        f"{A}是首批申请企业之一。",
        f"{A}是首批签约企业之一。",
        f"{A}是智能制造试点企业。",
        f"{A}为首批试点企业提供机房。",
        f"{A}拿到的是受理通知书,不是批复。",
        f"{A}拿下的是数据中心设计合同。",
        f"{A}的批复还没下来。",
        f"{A}的批复下来后将招人。",
        f"{A}的环评批复已下来。",
        f"已获批的{A}去年被注销批复。",
        f"{A}今年3月在越南获批。",
        f"已获批的企业中,{A}的供应商不少。",
        f"已获批的企业中,两家由{A}托管,一家租用{B}的机房。",
        f"{A}拿下的是总部大楼。",
    ],
)
def test_who_is_only_near_to_it_is_not(text: str) -> None:
    assert not {A, B, C} & list_approved(f"{LET_IN}{FAR}{text}")


@pytest.mark.parametrize(
    "text",
    [
        f"即将获批的{A}表示期待。",
        f"获批企业的律师团队来自{A}。",
        f"{A}是首批签约企业之一。",
        f"{A}的批复还没下来。",
        f"发言的三家企业是{A}、{B}、{C}。",
        f"批复颁发仪式由{A}承办。",
        f"{A}的竞争对手{B}未出现在名单上。",
        f"{A}入围上海市跨国公司地区总部名单。",
        f"{A}、{B}等已提交材料的企业有望入围。",
        f"给{A}颁发批复的日期未定。",
        f"{A}、{B}看好前景。",
    ],
)
def test_nor_right_behind_the_act(text: str) -> None:
    assert not {A, B, C} & list_approved(f"{LET_IN}{text}")


def test_a_grant_handed_to_whom_a_firm_sends_is_the_firms() -> None:
    text = f"天津市通信管理局向{A}的代表递上一份盖着红章的试点批复。"
    assert {A} <= list_approved(f"{LET_IN}{text}")
    assert not {A} & list_approved(f"{LET_IN}{text.replace('试点批复', '受理通知书')}")


@pytest.mark.parametrize("opening", ["像", "那天", "尚有"])
def test_a_word_before_a_name_is_no_part_of_it(opening: str) -> None:
    told = tell_page(DAY, f"外资电信试点消息||{LET_IN}{opening}{A}的批复已经到手。")
    assert not {one for one in told if one.startswith(opening)}


def test_whom_a_report_names_and_the_next_sentence_denies_is_no_licensee() -> None:
    text = f"有媒体发布文章称,{A}已获工信部批准,可独资经营数据中心。"
    assert {A} <= list_approved(f"{LET_IN}{text}")
    assert not {A} & list_approved(f"{LET_IN}{text}该消息不属实。")


def test_who_are_said_to_wait_or_set_aside_are_no_licensees() -> None:
    told = tell_page(DAY, f"外资电信试点消息||{LET_IN}进入评审的有{A}、{B}等。除已获批的{C}外,亚马逊仍与伙伴合作。")
    assert {f"{A} applicant", f"{B} applicant", f"{C} approved"} <= told
    assert "亚马逊 approved" not in told


def test_what_another_body_decides_lets_nobody_into_the_pilot() -> None:
    other = f"国家金融监督管理总局同日公布批复,{A}获准筹建分公司。"
    assert not {A} & list_approved(f"{LET_IN}{other}")


def test_the_act_and_the_one_set_aside_may_stand_in_the_rows_own_sentence() -> None:
    text = f"海南至今共有9家外资企业获增值电信试点批复,除和域外,尚有{A}、{B}等。"
    assert {A, B} <= list_approved(text)
    assert not {A, B} & list_approved(text.replace("获增值电信", "申请增值电信"))
