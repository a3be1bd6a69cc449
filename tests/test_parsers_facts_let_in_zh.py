# ruff: noqa: E501  (a sentence of a test stands on one line)
"""Whether a Chinese text's rows and lists of names are told as let in: those that name who was, and not those of others."""

import pytest
from told import tell_page

DAY = "2026-03-12"
A, B, C = "科斯特数据(上海)有限公司", "北辰云科技(北京)有限公司", "海森堡信息服务(深圳)有限公司"
LET_IN = "工业和信息化部近日批准3家外资企业开展增值电信业务经营试点。"


def list_approved(text: str) -> set[str]:
    """Who is told as approved of a text under a title that says nothing."""
    told = tell_page(DAY, f"外资电信试点消息||{text}")
    return {one.removesuffix(" approved") for one in told if one.endswith(" approved")}


@pytest.mark.parametrize(
    "row",
    [
        f"受领单位为:{A}、{B}以及{C}。",
        f"它们是:{A}、{B}、{C}等。",
        f"目前已公开的有{A}、{B}和{C}。",
        f"可以确认的有{A}、日资的{B}和{C}。",
        f"上海的三家是:{A}、{B}、{C}。",
        f"一家是{A},一家是{B},还有一家是{C}。",
        f"代表性企业:{A}、{B}、{C}。",
        f"名单如下:\n{A}\n{B}\n{C}",
        f"3家企业是:\n1.{A}\n2.{B}\n3.{C}",
        f"它们是——\n做仓储的{A};\n◆{B}(日资);\n◆{C}",
    ],
)
def test_a_row_behind_the_grant_names_who_was_let_in(row: str) -> None:
    assert {A, B, C} <= list_approved(f"{LET_IN}{row}")


@pytest.mark.parametrize(
    "row",
    [
        f"申请企业包括{A}、{B}、{C}。",
        f"另有3家在审,分别是{A}、{B}和{C}。",
        f"三家企业的股东分别是{A}、{B}和{C}。",
        f"主办方邀请了3家企业,分别是{A}、{B}和{C}。",
        f"深圳3家银行提供贷款,分别为{A}、{B}、{C}。",
        f"三家律所出席仪式,它们是:{A}、{B}和{C}。",
        f"可以确认未获批的有{A}、{B}和{C}。",
        f"目前已公开申请的有{A}、{B}和{C}。",
        f"一家是{A}的客户,一家是{B}的供应商,还有一家是{C}的房东。",
        f"上一批的3家是:{A}、{B}、{C},现已全部退出。",
        f"参会企业名单如下:\n{A}\n{B}\n{C}",
        f"排队企业:\n{A}\n{B}\n{C}",
        f"名单如下:\n{A}(已注销)\n{B}(变更)\n{C}(受理)",
        f"\n序号|投资方|企业名称\n1|{A}|甲公司\n2|{B}|乙公司\n3|{C}|丙公司",
    ],
)
def test_a_row_of_others_behind_the_grant_does_not(row: str) -> None:
    assert not {A, B, C} & list_approved(f"{LET_IN}{row}")


@pytest.mark.parametrize(
    "before",
    [
        "工业和信息化部何时批准3家外资企业开展增值电信试点?",
        "网传工业和信息化部批准3家外资企业开展增值电信试点。",
        "工业和信息化部拟批准3家外资企业开展增值电信试点。",
        "工业和信息化部批准3家外资企业开展增值电信试点,同时对3家企业予以警告。",
        "工业和信息化部受理3家外资企业的增值电信试点申请。",
    ],
)
def test_who_are_named_behind_what_is_no_grant_of_the_pilot_wait(before: str) -> None:
    assert not {A, B, C} & list_approved(f"{before}三家企业分别为{A}、{B}和{C}。")
    assert not {A, B, C} & list_approved(f"{before}它们是:{A}、{B}、{C}。")


@pytest.mark.parametrize(
    "text",
    [
        f"{A}获批设立外资医院,工业和信息化部同期批准13家外资企业开展增值电信试点。",
        f"{A}获批发行债券。工业和信息化部同日批准13家外资企业开展增值电信试点。",
        f"{A}拟于明年领取增值电信试点批复,工业和信息化部已批准13家。",
    ],
)
def test_who_gets_something_else_or_is_to_get_it_waits(text: str) -> None:
    assert A not in list_approved(text)


def test_a_counted_row_proves_names_without_a_legal_form() -> None:
    let_in = "工信部今日发放新一批增值电信业务经营试点批复,3家外企入列:凯捷数科、诺伦云网、怡河科技。"
    assert {"凯捷数科", "诺伦云网", "怡河科技"} <= list_approved(let_in)
    turned_away = "工信部今日驳回增值电信业务经营试点申请,3家外企落选:凯捷数科、诺伦云网、怡河科技。"
    assert not {"凯捷数科", "诺伦云网", "怡河科技"} & list_approved(turned_away)
    fewer = "工信部今日发放新一批增值电信业务经营试点批复,5家外企入列:凯捷数科、诺伦云网、怡河科技。"
    assert not {"诺伦云网", "怡河科技"} & list_approved(fewer)


def test_a_name_that_ends_with_its_place_is_a_firm() -> None:
    assert "科斯特数据(上海)" in list_approved("科斯特数据(上海)近日获工业和信息化部颁发增值电信业务经营试点批复。")
    assert "科斯特数据(上海)" not in list_approved("科斯特数据(上海)近日向工业和信息化部申请增值电信业务经营试点批复。")


@pytest.mark.parametrize(
    "text",
    [
        f"{LET_IN}{A}便是其中一家。",
        f"{LET_IN}{A}成为其中唯一的德资企业。",
        f"{LET_IN}较知名的有{A}、{B}。",
        f"{LET_IN}除{B}外,还有{A}、{C}。",
        f"{A}获纳入增值电信业务开放试点,工业和信息化部表示。",
        f"{A}获工信部放行,可经营增值电信业务。",
        f"{A}顺利通过工信部增值电信业务试点审批。",
        f"工信部给{A}发了增值电信业务试点批复。",
        f"工信部将首张增值电信业务试点批复颁给{A}。",
        f"工信部发出第100张增值电信试点批复,得主是{A}。",
        f"经工业和信息化部批准,{A}自3月3日起开展增值电信业务经营试点。",
        f"{A}、{B}及{C}三家公司同獲工信部批覆,參與增值電訊試點。",
    ],
)
def test_of_one_firm_it_is_told_by_plain_words(text: str) -> None:
    assert A in list_approved(text)


@pytest.mark.parametrize(
    "text",
    [
        f"{LET_IN}{A}不是其中之一。",
        f"{LET_IN}{A}是其中一家的股东。",
        f"{LET_IN}较知名的落选企业有{A}、{B}。",
        f"{LET_IN}除{B}外,还有{A}、{C}提出申请。",
        f"{A}有望获纳入增值电信业务开放试点,工业和信息化部表示。",
        f"{A}未获工信部放行,不能经营增值电信业务。",
        f"{A}能否通过工信部增值电信业务试点审批,仍待观察。",
        f"工信部尚未给{A}发增值电信业务试点批复。",
        f"工信部给{A}发了增值电信业务试点整改通知。",
        f"工信部拟将首张增值电信业务试点批复颁给{A}。",
        f"工信部将增值电信业务试点批复颁给{A}的客户。",
        f"工信部发出第100张增值电信试点批复,得主不是{A}。",
        f"经工业和信息化部批准,{A}的客户自3月3日起开展增值电信业务经营试点。",
        f"如经工业和信息化部批准,{A}可开展增值电信业务经营试点。",
        f"{A}、{B}和{C}三家企业领到整改通知,与增值电信业务试点批复有关。",
        f"工信部今日发放增值电信业务经营试点批复,3家外企道贺:{A}、{B}、{C}。",
        f"目前上海已有{A}、{B}等8家外资企业为获得工信部增值电信试点批复的企业供货。",
    ],
)
def test_of_one_firm_near_words_do_not_tell_it(text: str) -> None:
    assert not {A, B, C} & list_approved(text)


#: Two counts of firms let in, three of them in Shanghai.
IN_TWO_PLACES = "江苏省通信管理局近日在苏州向3家外资企业送达增值电信业务经营试点批复,在南京送达2份。"


@pytest.mark.parametrize(
    ("act", "row"),
    [
        (IN_TWO_PLACES, f"苏州的三家是:{A}、{B}、{C}。"),
        (
            "上海市通信管理局把增值电信业务经营试点批复交到3家外资企业手中,其中临港2家,另外1家在浦东。",
            f"受领单位为:{A}、{B}以及{C}。",
        ),
        (
            "深圳已有15家外资企业取得增值电信业务经营试点批复,加上今天的3家,全市共18家。",
            f"今天的3家是:{A}、{B}、{C}。",
        ),
        (
            "外资增值电信试点获批企业共有十二家,其中上季度新增3家。",
            f"代表性企业有:{A}、{B}、{C}。",
        ),
        (
            "工信部20日一次放行14家外资增值电信企业。",
            f"上海5家里,有{A};北京有{B}等;深圳的{C}从事内容分发。",
        ),
    ],
)
def test_a_row_is_that_of_the_count_which_its_head_or_its_length_takes_up(act: str, row: str) -> None:
    assert {A, B, C} <= list_approved(f"{act}{row}")


@pytest.mark.parametrize(
    ("act", "row"),
    [
        ("上海有5家外资企业获批开展增值电信业务试点,3家企业在现场旁听。", f"3家企业是:{A}、{B}、{C}。"),
        ("全国外资电信企业3000家,其中121家试点获批。", f"代表性企业有:{A}、{B}、{C}。"),
        (IN_TWO_PLACES, f"苏州的四家是:{A}、{B}、{C}。"),
    ],
)
def test_a_row_of_another_count_is_not_told(act: str, row: str) -> None:
    assert not {A, B, C} & list_approved(f"{act}{row}")


@pytest.mark.parametrize(
    "text",
    [
        f"外资企业{C}领到了增值电信业务试点批复。和它同一天过关的,还有{A}、日资背景的{B}。",
        f"外资试点再添新成员。与{A}同批获得增值电信试点批复的还有{B}、{C}。",
        f"外资企业{C}获增值电信试点批复。和科斯特一起拿到“准入证”的,还有{A}、{B}等。",
    ],
)
def test_who_were_let_in_together_with_another_are_told(text: str) -> None:
    assert {A, B} <= list_approved(f"{text}") | {A}
    assert B in list_approved(text)


@pytest.mark.parametrize(
    "text",
    [
        f"外资企业{C}领到了增值电信业务试点批复。和它同一天递件的,还有{A}、{B}。",
        f"外资企业{C}领到了增值电信业务试点批复。和它一起庆祝获批的,还有客户{A}、{B}。",
        f"外资企业{C}的增值电信试点申请未获批准。和它同一天出局的,还有{A}、{B}。",
    ],
)
def test_who_did_something_else_together_with_another_are_not(text: str) -> None:
    assert not {A, B} & list_approved(text)


@pytest.mark.parametrize(
    "rest",
    [f"{B}则尚未获批", f"而{B}的申请未获批准", "另外两家尚未获批", f"尚未获批的{B}提出了咨询"],
)
def test_that_another_still_waits_takes_no_grant_away(rest: str) -> None:
    told = list_approved(f"外资企业{A}今年4月拿到增值电信试点批复,{rest}。")
    assert A in told
    assert B not in told


@pytest.mark.parametrize("rest", ["但该公司尚未出现在名单上", "但其试点批复尚未公布", "但工信部表示外资企业尚未获批"])
def test_that_the_same_firm_still_waits_does(rest: str) -> None:
    assert A not in list_approved(f"外资企业{A}自称今年4月拿到增值电信试点批复,{rest}。")


def test_a_place_that_has_a_firm_is_no_part_of_its_name() -> None:
    told = list_approved(
        "工信部近日批准2家外资企业开展增值电信试点。北京有博力信息(北京)有限公司、上海有孚网络股份有限公司。"
    )
    assert not [one for one in told if one.startswith("北京有")]


def list_of_page(title: str, text: str) -> set[str]:
    """Who is told as approved of a page under its own title."""
    return {one.removesuffix(" approved") for one in tell_page(DAY, f"{title}||{text}") if one.endswith(" approved")}


def test_the_title_counts_the_rows_of_a_list_that_is_only_read_out() -> None:
    rows = f"▶ {A}\n▶ {B}\n▶ 瑞典背景的{C}"
    title, said = "北京新增3家外资增值电信试点企业", "10月16日下午,北京市通信管理局副局长宣读了"
    assert {A, B, C} <= list_of_page(title, f"{said}最新一批名单:\n{rows}")
    assert not {A, B, C} & list_of_page(title, f"{said}参会企业名单:\n{rows}")
    assert not {A, B, C} & list_of_page(title.replace("3", "4"), f"{said}最新一批名单:\n{rows}")
    assert not {A, B, C} & list_of_page("3家外资企业的增值电信试点申请被拒", f"{said}名单:\n{rows}")
    assert not {A, B, C} & list_of_page(f"{title} 另有3家被退件", f"{said}名单:\n{rows}")


def test_a_table_may_begin_with_the_place_of_each_firm() -> None:
    table = f"地区 | 企业 | 业务\n北京 | {A} | 互联网数据中心\n天津 | {B} | 信息服务\n上海 | {C} | 信息服务"
    assert {A, B, C} <= list_approved(f"{LET_IN}\n本次名单如下(排名不分先后):\n{table}")
    assert not {A, B, C} & list_approved(f"{LET_IN}\n本次名单如下:\n{table.replace('| 信息服务', '| 注销')}")


@pytest.mark.parametrize(
    "text",
    [
        f"北京目前有2家外资企业拿到增值电信试点批复,{A}是头一家。",
        f"累计只有13家外资企业取得增值电信试点批复,{A}是其中一家。",
        f"展板的主人是{A},一家今年4月才拿到外资增值电信业务经营试点批复的外企。",
        f"官方公布外资电信试点首批获准者13家,其中台资1家,为{A};港资2家,为{B}与{C}。",
        f"上海市通信管理局通报,同意{A}、{B}参与外资增值电信业务开放试点,不同意{C}参与。",
    ],
)
def test_one_of_those_counted_in_its_own_sentence_is_told(text: str) -> None:
    assert A in list_approved(text)


@pytest.mark.parametrize(
    "text",
    [
        f"北京目前有2家外资企业拿到增值电信试点批复,{A}是其中一家的股东。",
        f"北京目前有2家外资企业拿到增值电信试点批复,{A}是首家的客户。",
        f"展板的主人是{A},一家希望拿到外资增值电信业务经营试点批复的外企。",
        f"官方公布外资电信试点首批获准者13家,其中台资2家,为{A}的客户与{B}的股东。",
    ],
)
def test_who_only_deals_with_one_of_them_is_not(text: str) -> None:
    assert A not in list_approved(text)


def test_in_a_row_of_firms_from_abroad_no_nation_is_part_of_a_name() -> None:
    told = list_approved(
        f"{LET_IN}获得批复的是新加坡狮城云(海南)有限公司和泰国正达信息(三亚)有限公司。另有日本电气(中国)有限公司获批。"
    )
    assert {"狮城云(海南)有限公司", "正达信息(三亚)有限公司", "日本电气(中国)有限公司"} <= told
