"""Chinese acts of granting in a ceremony, before a row of names, or behind another act in a title."""

import pytest
from told import tell_page

ROW = "上海卡林顿云信息技术有限公司、北京维尔德数据有限公司"
PAPER = "工信部增值电信业务经营试点批复"


def tell_counts(text: str) -> set[str]:
    """`13 batch` of each figure told as fact, and `kind` with the news' kind; the title is the part before `||`."""
    return tell_page("2026-05-20", text if "||" in text else f"外资企业与增值电信试点||{text}")


@pytest.mark.parametrize(
    "before",
    [
        "工业和信息化部9月25日举行增值电信业务开放试点第三批批复颁发仪式。",
        "5月8日,上海市通信管理局举行增值电信试点颁证仪式。",
        "5月8日,北京市通信管理局举办增值电信试点批复发放大会。",
    ],
)
def test_who_gets_a_paper_at_a_ceremony_is_let_in_then(before: str) -> None:
    assert "15 batch" in tell_counts(f"{before}副部长出席并为15家外资企业代表颁发批复。")


@pytest.mark.parametrize(
    "before", ["5月8日,上海市通信管理局举行座谈会。", "上海市通信管理局介绍了增值电信试点的进展。"]
)
def test_without_a_ceremony_it_waits(before: str) -> None:
    assert "15 batch" not in tell_counts(f"{before}该局为15家外资企业代表颁发批复。")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"深圳前海管理局消息,又有两家港资企业——{ROW}取得{PAPER}。", "2 batch"),
        (f"5月19日,论坛期间,两家外资金融科技公司——{ROW}获颁{PAPER}。", "2 batch"),
        (f"工信部5月19日消息,两家外资企业--{ROW}获批开展增值电信业务经营试点。", "2 batch"),
    ],
)
def test_what_is_said_behind_a_row_is_said_of_its_number(text: str, told: str) -> None:
    assert told in tell_counts(text)


@pytest.mark.parametrize(
    "said", [f"提交了{PAPER}申请", f"尚未取得{PAPER}", "出席了增值电信试点座谈会", "被注销增值电信试点批复"]
)
def test_other_things_behind_a_row_are_no_batch(said: str) -> None:
    assert "2 batch" not in tell_counts(f"5月19日,两家外资企业——{ROW}{said}。")


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("17家外资企业集体签约落户 3家获颁试点批复", "3 batch"),
        ("12家外企签约 2家获批增值电信试点", "2 batch"),
        ("10家外企落户临港 4家获得增值电信试点批复", "4 batch"),
    ],
)
def test_a_gap_in_a_title_parts_two_acts(title: str, told: str) -> None:
    first = title.partition("家")[0]
    text = f"{title}||5月19日,开放大会举行,{first}家外资企业签约,部分企业现场获颁增值电信业务经营试点批复。"
    found = tell_counts(text)
    assert {told, "kind approval"} <= found
    assert f"{first} batch" not in found


def test_a_title_of_signing_alone_stays_one() -> None:
    text = "17家外资企业签约 3家拟申请增值电信试点||5月19日,开放大会举行,17家外资企业签约。"
    assert not {"17 batch", "3 batch", "kind approval"} & tell_counts(text)


def test_a_gap_before_the_only_number_parts_nothing() -> None:
    text = "试点扩围后首批批复 11家外企过关||工信部11日发放试点扩大至12个城市后的首批批复,11家外商过关。"
    assert {"11 batch", "kind approval"} <= tell_counts(text)
