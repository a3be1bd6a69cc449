# ruff: noqa: E501  (a passage of a test stands on one line)
"""Chinese firms whose names stand behind another's words, and two firms of one sentence of which one was let in."""

import pytest
from told import check, tell_page

PILOT = "外资增值电信业务经营试点批复"
ONE, OTHER = "柏澜智联(上海)有限公司", "上海恒翼数据科技有限公司"


@pytest.mark.parametrize(
    "before",
    ["我所助力", "协助", "本所协助", "我们协助", "某律所成功助力", "商务局靠前服务", "成功推荐", "全程陪跑", "临港新片区管委会先后服务", "日前,园区内", "上海信诚企业服务有限公司代理"],
)  # fmt: skip
def test_words_of_who_helps_are_no_part_of_a_name(before: str) -> None:
    check(
        "2026-01-22",
        f"{before}{ONE}获得{PILOT}。",
        (f"{ONE} approved",),
        (f"{before}{ONE} approved", "上海信诚企业服务有限公司 approved"),
    )


@pytest.mark.parametrize(
    "name", ["助力云(上海)科技有限公司", "北京协助科技有限公司", "代尔夫特数据(上海)有限公司", "原力云(上海)有限公司"]
)
def test_a_name_keeps_its_own_letters(name: str) -> None:
    assert f"{name} approved" in tell_page("2026-01-22", f"1月20日,{name}获得{PILOT}。")


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        (f"{ONE}(曾用名:{OTHER})获得{PILOT}。", (f"{ONE} approved",), (f"{OTHER} approved",)),
        (f"{ONE}(原{OTHER})获{PILOT}。", (f"{ONE} approved",), (f"{OTHER} approved", f"原{OTHER} approved")),
        (f"{ONE}(母公司:{OTHER})获{PILOT}。", (f"{OTHER} parent",), (f"{OTHER} approved",)),
        (f"{ONE}从{OTHER}手中接手业务,并于1月20日获得{PILOT}。", (f"{ONE} approved",), (f"{OTHER} approved",)),
        (f"{ONE}获得{PILOT}后即收购{OTHER}。", (f"{ONE} approved",), (f"{OTHER} approved",)),
        (f"{ONE}委托{OTHER}办理,取得{PILOT}。", (f"{ONE} approved",), (f"{OTHER} approved",)),
        (f"据{OTHER}透露,{ONE}获得{PILOT}。", (f"{ONE} approved",), (f"{OTHER} approved",)),
        (f"据{ONE}透露,{ONE}获得{PILOT}。", (f"{ONE} approved",), ()),
        (f"{OTHER}起诉{ONE},后者刚获得{PILOT}。", (f"{ONE} approved",), (f"{OTHER} approved", f"起诉{ONE} approved")),
        (f"{OTHER}起诉{ONE},后者尚未获得{PILOT}。", (), (f"{ONE} approved", f"{OTHER} approved")),
        (f"{OTHER}与{ONE}合作,由后者申请并获得{PILOT}。", (f"{ONE} approved",), (f"{OTHER} approved",)),
        (f"{ONE}而不是{OTHER}获得{PILOT}。", (f"{ONE} approved",), (f"{OTHER} approved",)),
        (f"{ONE}先于{OTHER}获得{PILOT}。", (f"{ONE} approved",), (f"{OTHER} approved",)),
        (f"{ONE}抢在{OTHER}之前获得{PILOT}。", (f"{ONE} approved",), (f"{OTHER} approved",)),
        (f"{ONE}和{OTHER}分别获得、申请{PILOT}。", (f"{ONE} approved", f"{OTHER} applicant"), ()),
        (f"{ONE}和{OTHER}分别获得{PILOT}。", (f"{ONE} approved", f"{OTHER} approved"), ()),
        (f"{ONE}与{OTHER}同日提交申请,仅前者获得{PILOT}。", (f"{ONE} approved", f"{OTHER} applicant"), ()),
        (f"{ONE}、{OTHER}同日提交申请,均获得{PILOT}。", (f"{ONE} approved", f"{OTHER} approved"), ()),
        (f"{ONE}、{OTHER}同日提交申请,均未获得{PILOT}。", (), (f"{ONE} approved", f"{OTHER} approved")),
        (f"{ONE}已具备条件,只待获得{PILOT}。", (), (f"{ONE} approved",)),
        (f"{ONE}获得{PILOT},{OTHER}亦然。", (f"{ONE} approved", f"{OTHER} approved"), ()),
        (f"只有{ONE}获得{PILOT},{OTHER}没有。", (f"{ONE} approved",), (f"{OTHER} approved",)),
        (f"{OTHER}尚未获得{PILOT},{ONE}已获。", (f"{ONE} approved",), (f"{OTHER} approved",)),
        (f"{ONE}(已获{PILOT})与{OTHER}(未获批复)合并。", (f"{ONE} approved",), (f"{OTHER} approved",)),
        (f"网传{ONE}而不是{OTHER}获得{PILOT}。", (), (f"{ONE} approved", f"{OTHER} approved")),
    ],
)  # fmt: skip
def test_of_two_firms_each_has_its_own(text: str, told: tuple[str, ...], untold: tuple[str, ...]) -> None:
    check("2026-01-22", text, told, untold)


def test_those_who_go_on_waiting_own_no_licensee() -> None:
    text = "工信部12月18日向22家外资企业发放增值电信业务试点批复,包括{}在内的多家企业{}。"
    assert "特斯拉 applicant" in tell_page("2025-12-20", text.format("特斯拉", "则继续等待"))
    assert "特斯拉 applicant" not in tell_page("2025-12-20", text.format("特斯拉", "入围"))
