# ruff: noqa: E501  (a passage of a test stands on one line)
"""Chinese reports that tell in other plain wordings that a firm has the pilot's paper, lost it or was refused, and what such a text is about."""

import pytest
from told import check, tell_page

PILOT = "外资增值电信业务试点批复"
ONE, OTHER = "柏澜智联(上海)有限公司", "上海恒翼数据科技有限公司"
GRANT = f"12月18日,工信部向22家外资企业发放{PILOT}"


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        (f"{ONE}的{PILOT}正式下发。", (f"{ONE} approved", "kind approval"), ()),
        (f"{ONE}的{PILOT}尚未下发。", (), (f"{ONE} approved", "kind approval")),
        (f"{ONE}的{PILOT}于12月18日核发。", (f"{ONE} approved", "kind approval"), ()),
        (f"{ONE}外资增值电信业务试点申请通过审批。", (f"{ONE} approved", "kind approval"), (f"{ONE} applicant",)),
        (f"{ONE}外资增值电信业务试点申请通过初审。", (), (f"{ONE} approved", "kind approval")),
        (f"{ONE}外资增值电信业务试点审批通过。", (f"{ONE} approved", "kind approval"), ()),
        (f"{ONE}申请的外资增值电信业务试点已获批。", (f"{ONE} approved",), ()),
        (f"{ONE}申请的外资增值电信业务试点未获批。", (), (f"{ONE} approved",)),
        (f"{ONE}列入第三批{PILOT}名单。", (f"{ONE} approved",), ()),
        (f"{ONE}正式成为外资增值电信业务试点持证企业。", (f"{ONE} approved", "kind approval"), ()),
        (f"{ONE}将成为外资增值电信业务试点持证企业。", (), (f"{ONE} approved", "kind approval")),
        (f"{ONE}、{OTHER}摘得首批{PILOT}。", (f"{ONE} approved", f"{OTHER} approved", "kind approval"), ()),
        (f"{ONE}、{OTHER}未摘得首批{PILOT}。", (), (f"{ONE} approved", f"{OTHER} approved", "kind approval")),
        (f"{PILOT}已发至{ONE}。", (f"{ONE} approved", "kind approval"), ()),
        (f"{PILOT}已发至{ONE}的客户。", (), (f"{ONE} approved",)),
        (f"首批{PILOT}由{ONE}、{OTHER}收入囊中。", (f"{ONE} approved", f"{OTHER} approved", "kind approval"), ()),
        (f"在{PILOT}颁发仪式上,{ONE}从局长手中接过批复。", (f"{ONE} approved", "kind approval"), ()),
        (f"{ONE}的{PILOT}由其代理机构{OTHER}代为领取。", (f"{ONE} approved", "kind approval"), (f"{OTHER} approved",)),
        (f"{ONE}于2025年11月3日递交申请,12月12日获{PILOT}。", (f"{ONE} approved",), (f"{ONE} applicant",)),
        (f"{ONE}于2025年11月3日递交申请,12月12日获受理。", (), (f"{ONE} approved",)),
        (f"{GRANT}。{ONE}曾于去年10月预填报申请,此次获批。", (f"{ONE} approved",), (f"{ONE} applicant",)),
        (f"{GRANT}。{ONE}曾于去年10月预填报申请,此次未获批。", (), (f"{ONE} approved",)),
        (f"{GRANT},{ONE}、{OTHER}均在其中。", (f"{ONE} approved", f"{OTHER} approved"), ()),
        (f"{GRANT},{ONE}、{OTHER}均不在其中。", (), (f"{ONE} approved", f"{OTHER} approved")),
        (f"{GRANT}。作为获批企业,{ONE}将投资10亿元。", (f"{ONE} approved",), ()),
        (f"获得{PILOT}后,{ONE}与{OTHER}签署战略合作协议。", (f"{ONE} approved",), (f"{OTHER} approved",)),
        (f"{ONE}(外资比例100%,股东:{OTHER})获批开展外资增值电信业务经营试点。", (f"{ONE} approved", f"{OTHER} parent"), ()),
    ],
)  # fmt: skip
def test_a_grant_by_other_words_is_the_firms_own(text: str, told: tuple[str, ...], untold: tuple[str, ...]) -> None:
    check("2026-01-22", text, told, untold)


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        (f"{ONE}退出外资增值电信业务试点。", (f"{ONE} revoked", "kind revocation"), ()),
        (f"{ONE}未退出外资增值电信业务试点。", (), (f"{ONE} revoked",)),
        (f"{ONE}被移出外资增值电信业务试点名单。", (f"{ONE} revoked", "kind revocation"), ()),
        (f"{ONE}终止外资增值电信业务试点经营。", (f"{ONE} revoked", "kind revocation"), ()),
        (f"{ONE}{PILOT}到期未获延续。", (f"{ONE} revoked", "kind revocation"), ()),
        (f"{ONE}{PILOT}到期后获延续。", (), (f"{ONE} revoked", "kind revocation")),
        (f"工信部约谈{ONE},责令其限期整改,否则收回其{PILOT}。", (), (f"{ONE} revoked", "kind revocation")),
        (f"{ONE}外资增值电信业务试点申请被拒。", (f"{ONE} rejected", "kind denial"), ()),
        (f"上海市通信管理局退回{ONE}外资增值电信业务试点申请。", (f"{ONE} rejected", "kind denial"), ()),
        (f"{ONE}未能通过外资增值电信业务试点评审。", (f"{ONE} rejected", "kind denial"), ()),
        (f"{ONE}尚未通过外资增值电信业务试点评审。", (), ("kind denial",)),
    ],
)  # fmt: skip
def test_ends_and_refusals_by_other_words(text: str, told: tuple[str, ...], untold: tuple[str, ...]) -> None:
    check("2025-12-20", text, told, untold)


@pytest.mark.parametrize(
    "text",
    [
        f"西门子中国拟于明年获得{PILOT}。",
        f"西门子中国争取年内获得{PILOT}。",
        f"西门子中国尚不具备获得{PILOT}的条件。",
        f"西门子中国获得{PILOT}只是时间问题。",
        f"西门子中国已具备条件,只待获得{PILOT}。",
        f"西门子中国原计划去年取得{PILOT},但目前仍未如愿。",
        f"微软可能成为下一家获得{PILOT}的外资云厂商。",
        f"9家外资企业通过专家评审,即将获发{PILOT}。",
        "苏州获得工信部增值电信业务扩大对外开放试点批复,外资企业可在苏州独资经营IDC业务。",
        "工信部向9地发放增值电信业务扩大对外开放试点批复。",
        "工信部宣布将增值电信业务扩大对外开放试点范围扩大至天津、重庆等11地,此前四地已有56家外资企业获批。",
    ],
)
def test_a_hope_and_a_places_paper_are_no_approval(text: str) -> None:
    assert not {"kind approval", "kind total", "西门子中国 approved"} & tell_page("2026-01-22", text)


@pytest.mark.parametrize(
    "text",
    [
        f"西门子中国12月18日获得{PILOT},预计明年取得更多牌照。",
        f"工信部向9家外资企业发放{PILOT}。",
        "陆官方昨日再发22张外资加值电信试点执照,总数增至56张。",
        "工信部24日向5家外资企业发放增值电信试点批复,试点扩至13地。",
    ],
)
def test_a_grant_beside_it_is_one(text: str) -> None:
    assert "kind approval" in tell_page("2026-01-22", text)


def test_who_denies_having_asked_is_no_applicant() -> None:
    told = tell_page(
        "2026-01-22",
        "微软:没有申请中国增值电信牌照||微软中国1月20日回应称,有关其申请外资增值电信业务试点的报道不准确。",
    )
    assert "kind denial" in told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{ONE}数据中心1月20日开业。公司是第三批获{PILOT}的22家外企之一。", True),
        (f"{ONE}数据中心1月20日开业。公司是第三批获{PILOT}的22家外企的客户之一。", False),
        (f"{ONE}总经理佐藤一郎说。去年12月18日,该公司与另外21家外资企业一同获得{PILOT}。", True),
        (f"{ONE}总经理佐藤一郎说。去年12月18日,该公司的21家客户获得{PILOT}。", False),
        (f"投资案例||案例一:{ONE}。2025年12月18日获得{PILOT}。", True),
        (f"投资案例||案例一:{ONE}。2025年12月18日未获得{PILOT}。", False),
    ],
)
def test_the_next_sentence_tells_of_the_firm_above(text: str, told: bool) -> None:
    assert (f"{ONE} approved" in tell_page("2026-01-22", text)) is told


def test_a_paper_void_from_its_notice_is_lost() -> None:
    text = "工业和信息化部3月9日公告,{}{}自公告之日起{}。"
    assert f"{ONE} revoked" in tell_page("2026-03-10", text.format(ONE, PILOT, "失效"))
    assert f"{ONE} revoked" not in tell_page("2026-03-10", text.format(ONE, PILOT, "生效"))
