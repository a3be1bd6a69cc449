"""Chinese firms beside who helps, hands over, waits or was called so once: and the plain ones beside them."""

import pytest
from told import check

PILOT = "增值电信业务经营试点批复"
FIRM = "博瑞世(上海)智能科技有限公司"


@pytest.mark.parametrize(
    "text",
    [
        f"我所助力{FIRM}获得{PILOT}。",
        f"我司成功协助{FIRM}获得{PILOT}。",
        f"前海管委会先后服务{FIRM}、亚睿云科技(北京)有限公司取得{PILOT}。",
        f"上海申通企业服务有限公司代理{FIRM}拿到{PILOT}。",
    ],
)
def test_a_name_begins_behind_the_words_of_who_helped(text: str) -> None:
    check("2026-01-22", text, (f"{FIRM} approved",), ())


OTHER = "亚睿云科技(北京)有限公司"


@pytest.mark.parametrize(
    "text",
    [
        f"我们协助{FIRM}获得{PILOT}。",
        f"商务局靠前服务{FIRM}获得{PILOT}。",
        f"日前,园区内{FIRM}获{PILOT}。",
        f"成功推荐{FIRM}获{PILOT}。",
        f"{FIRM}获{PILOT}。",
    ],
)
def test_words_before_a_name_are_none_of_it(text: str) -> None:
    check("2026-01-22", text, (f"{FIRM} approved",), ())


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"{FIRM}(曾用名:{OTHER})获得{PILOT}。", "mentioned"),
        (f"{FIRM}(股东:{OTHER})获得{PILOT}。", "parent"),
        (f"{FIRM}获得{PILOT}后即收购{OTHER}。", "mentioned"),
        (f"{FIRM}委托{OTHER}办理,取得{PILOT}。", "mentioned"),
        (f"{FIRM}从{OTHER}手中接手业务,并于1月20日获得{PILOT}。", "mentioned"),
        (f"{FIRM}而不是{OTHER}获得{PILOT}。", "mentioned"),
        (f"{FIRM}抢在{OTHER}之前获得{PILOT}。", "mentioned"),
        (f"据{OTHER}透露,{FIRM}获得{PILOT}。", "mentioned"),
        (f"{OTHER}起诉{FIRM},后者刚获得{PILOT}。", "mentioned"),
        (f"{OTHER}已具备条件,只待获得{PILOT}。", "mentioned"),
        (f"{FIRM}与{OTHER}同日提交申请,仅前者获得{PILOT}。", "applicant"),
        (f"{FIRM}与{OTHER}同日提交申请,均获得{PILOT}。", "approved"),
        (f"{OTHER}去年11月3日递交申请,12月12日获{PILOT}。", "approved"),
        (f"{OTHER}去年11月3日递交申请,12月12日仍未获{PILOT}。", "applicant"),
        (f"{FIRM}和{OTHER}获得{PILOT}。", "approved"),
    ],
)
def test_who_stands_beside_the_licensee_is_told_as_what_it_is(text: str, status: str) -> None:
    others = {"approved", "parent", "applicant", "mentioned", "rejected"} - {status}
    check("2026-01-22", text, (f"{OTHER} {status}",), tuple(f"{OTHER} {one}" for one in others))


def test_who_waits_on_is_no_licensees_parent() -> None:
    told = f"工信部12月18日向22家外资企业发放{PILOT},包括特斯拉在内的多家企业则继续等待。"
    check("2025-12-20", told, ("特斯拉 applicant",), ("特斯拉 parent",))


@pytest.mark.parametrize(
    "text",
    [
        "传工信部批准14家外资企业开展增值电信试点,工信部未置可否。",
        "路透社援引知情人士报道,工信部已批准14家外资企业开展增值电信试点。",
    ],
)
def test_what_others_whisper_waits(text: str) -> None:
    check("2026-01-22", text, (), ("14 batch", "14 pilot_total"))
