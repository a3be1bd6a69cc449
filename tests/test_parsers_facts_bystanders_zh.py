# ruff: noqa: E501  (a sentence of a test stands on one line)
"""Chinese wordings in which a firm stands beside a licensee and was told as let in: its owner, its partner, who waits, who is absent."""

import pytest
from told import check, tell_page

DAY = "2026-08-05"
UNIT = "维克托云服务(上海)有限公司"
OWNER = "香港维克托控股有限公司"
SECOND = "上海申能科技股份有限公司"
OTHER = "恒通云(深圳)有限公司"
GIVEN = "||工信部7月30日向14家外资企业发放增值电信业务经营试点批复,{0}。"
LISTED = "||工信部7月30日公布第三批增值电信业务经营试点批复名单,14家外资企业获批。{0}"


@pytest.mark.parametrize(
    "words",
    [
        f"其中{UNIT}由{OWNER}全资持有",
        f"包括{OWNER}全资持有的{UNIT}",
        f"包括{OWNER}参股的{UNIT}",
        f"包括刚被{OWNER}收购的{UNIT}",
        f"包括{OWNER}在上海的全资企业{UNIT}",
        f"{UNIT}(由{OWNER}全资持有)在列",
        f"{UNIT}({OWNER}全资)在列",
        f"{UNIT}(股东:{OWNER})在列",
        f"{UNIT}在列,该公司股东{OWNER}成立于1998年",
        f"{UNIT}获批,是{OWNER}在内地的唯一平台",
    ],
)
def test_who_owns_a_firm_that_was_let_in_is_its_parent_however_it_is_put(words: str) -> None:
    check(DAY, GIVEN.format(words), (f"{UNIT} approved", f"{OWNER} parent"), (f"{OWNER} approved",))


@pytest.mark.parametrize("verb", ["由{0}与{1}合资的", "{0}与{1}共同出资的", "{0}和{1}联合设立的", "由{0}、{1}合办的"])
def test_both_who_own_it_together_are_parents(verb: str) -> None:
    check(
        DAY,
        GIVEN.format(f"包括{verb.format(OWNER, SECOND)}{UNIT}"),
        (f"{UNIT} approved", f"{OWNER} parent", f"{SECOND} parent"),
        (f"{OWNER} approved", f"{SECOND} approved"),
    )


def test_of_two_members_only_the_one_before_the_words_may_own_the_next() -> None:
    check(DAY, GIVEN.format(f"包括{OTHER}和{OWNER}全资持有的{UNIT}"), (f"{UNIT} approved", f"{OWNER} parent"), ())
    check(DAY, GIVEN.format(f"包括{OTHER}、总部设在慕尼黑的{UNIT}"), (f"{UNIT} approved", f"{OTHER} approved"), ())


@pytest.mark.parametrize(
    "words",
    [
        f"其中{UNIT}为德资,{OTHER}为港资",
        f"其中{UNIT}来自德国,{OTHER}来自香港",
        f"其中{UNIT}经营云服务,{OTHER}经营客服外包",
        f"包括{UNIT},{OTHER}则是首家港资",
        f"代表企业有{UNIT},也有{OTHER}",
    ],
)
def test_members_told_in_clauses_of_one_kind_are_told_all(words: str) -> None:
    check(DAY, GIVEN.format(words), (f"{UNIT} approved", f"{OTHER} approved"), ())


def test_whose_grant_made_another_lose_something_tells_nothing_of_that_one() -> None:
    check(DAY, GIVEN.format(f"{UNIT}的获批使{OTHER}失去独家地位"), (), (f"{OTHER} approved", f"{OTHER} parent"))


@pytest.mark.parametrize("verb", ["通过", "借道", "透过", "经由", "借助"])
@pytest.mark.parametrize("unit", ["该公司", f"其子公司{UNIT}", UNIT])
def test_who_gets_it_through_another_was_not_let_in_itself(verb: str, unit: str) -> None:
    text = f"||工信部7月30日向14家外资企业发放增值电信业务经营试点批复,包括{UNIT}。{OWNER}{verb}{unit}取得批复。"
    check(DAY, text, (f"{UNIT} approved",), (f"{OWNER} approved", f"{verb}{UNIT} approved"))


@pytest.mark.parametrize(
    "words",
    [
        f"{OWNER}持有{UNIT}全部股权",
        f"{OWNER}间接持有其60%股权",
        f"其60%股权由{OWNER}持有",
        f"该公司由{OWNER}与{SECOND}合资",
        f"{OWNER}与{SECOND}各占一半股权",
        f"{OWNER}百分之百控股该公司",
    ],
)
def test_who_holds_its_shares_is_told_as_fact_to_be_nothing(words: str) -> None:
    told = tell_page(DAY, f"||工信部7月30日向14家外资企业发放增值电信业务经营试点批复,其中包括{UNIT}。{words}。")
    assert f"{UNIT} approved" in told
    assert not {one for one in told if one.startswith((OWNER, SECOND))}


@pytest.mark.parametrize(
    "words",
    [
        f"从{OTHER}拆分出来的",
        f"与{OTHER}同在一栋楼的",
        f"为{OTHER}做客服外包的",
        f"原属{OTHER}的",
    ],
)
def test_who_only_describes_the_firm_that_was_let_in_waits(words: str) -> None:
    told = tell_page(DAY, GIVEN.format(f"包括{words}{UNIT}"))
    assert f"{UNIT} approved" in told
    assert not {one for one in told if OTHER in one and one.endswith("approved")}


@pytest.mark.parametrize(
    "words",
    [
        f"另有{OTHER}在审",
        f"在审的有{OTHER}",
        f"{OTHER}的材料还在审核",
        f"{OTHER}仍在待审",
    ],
)
def test_who_waits_beside_those_let_in_is_an_applicant(words: str) -> None:
    check(
        DAY,
        LISTED.format(f"{UNIT}获批,{words}。"),
        (f"{UNIT} approved", f"{OTHER} applicant"),
        (f"{OTHER} approved",),
    )


@pytest.mark.parametrize(
    "words",
    [
        f"不含{OTHER}",
        f"但{OTHER}没有现身名单",
        f"呼声很高的{OTHER}不见踪影",
        f"唯独少了{OTHER}",
        f"为其提供机柜的是{OTHER}",
        f"首单来自{OTHER}",
        f"{OTHER}为其提供带宽",
        f"同日与{OTHER}签署协议",
        f"同日与{OTHER}续约三年",
    ],
)
def test_who_is_absent_or_deals_with_the_licensee_was_not_let_in_and_did_not_apply(words: str) -> None:
    check(
        DAY,
        GIVEN.format(f"包括{UNIT},{words}"),
        (f"{UNIT} approved",),
        (f"{OTHER} approved", f"{OTHER} applicant", f"不含{OTHER} approved", f"但{OTHER} approved"),
    )


@pytest.mark.parametrize(
    "words",
    [
        "{0}撤回增值电信业务经营试点批复申请",
        "{0}撤回了增值电信业务经营试点申请",
        "{0}的增值电信业务经营试点申请已撤回",
        "{0}放弃申请增值电信业务经营试点批复",
        "工信部同意{0}撤回增值电信业务经营试点申请",
        "{0}取消了申请增值电信试点批复的计划",
        "工信部终止对{0}增值电信业务经营试点申请的审查",
        "{0}的试点批复申请被终止审查",
        "{0}主动撤件,不再谋求增值电信业务经营试点批复",
    ],
)
def test_who_takes_its_application_back_loses_no_approval_and_gets_none(words: str) -> None:
    told = tell_page(DAY, f"||工信部公示期间,{words.format(UNIT)}。")
    assert not {one for one in told if one.startswith(UNIT)}


def test_who_asks_that_its_approval_end_loses_it_still() -> None:
    check(
        DAY,
        f"||工信部7月30日公告,应企业申请,依法注销{UNIT}的增值电信业务经营试点批复。",
        (f"{UNIT} revoked",),
        (),
    )


@pytest.mark.parametrize("label", ["合作方", "机房提供方", "服务商", "原名称", "法律顾问"])
def test_a_column_of_partners_or_former_names_lets_nobody_in(label: str) -> None:
    table = f"企业名称|{label}\n{UNIT}|{OTHER}\n博安数据(北京)有限公司|{SECOND}"
    check(
        DAY,
        f"||工信部7月30日公布获批开展增值电信业务经营试点的外资企业名单。\n{table}",
        (f"{UNIT} approved", "博安数据(北京)有限公司 approved"),
        (f"{OTHER} approved", f"{SECOND} approved", f"{OTHER} parent"),
    )


@pytest.mark.parametrize("label", ["股东", "实际控制人", "外方", "母公司名称", "最终受益人"])
def test_a_column_of_owners_makes_parents(label: str) -> None:
    check(
        DAY,
        f"||工信部7月30日公布获批开展增值电信业务经营试点的外资企业名单。\n企业名称|{label}|业务\n{UNIT}|{OWNER}|IDC",
        (f"{UNIT} approved", f"{OWNER} parent"),
        (),
    )


def test_a_row_of_one_who_took_its_application_back_lets_nobody_in() -> None:
    check(
        DAY,
        f"||工信部7月30日公布获批开展增值电信业务经营试点的外资企业名单。\n企业名称|审批结果\n{UNIT}|准予许可\n{OTHER}|撤回申请",
        (f"{UNIT} approved",),
        (f"{OTHER} approved",),
    )
