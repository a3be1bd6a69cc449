# ruff: noqa: E501  (a sentence of a test stands on one line)
"""Chinese wordings told as fact wrongly: papers only changed, hearsay, questions, other countries' and domestic firms; and plain ones missed."""

import pytest
from told import check, check_figures, tell_page

DAY = "2026-08-05"
UNIT = "维克托云服务(上海)有限公司"
GIVEN = "||工信部7月30日向14家外资企业发放增值电信业务经营试点批复。{0}"


@pytest.mark.parametrize(
    "words",
    [
        "批准14家外资企业扩大增值电信业务经营试点范围",
        "同意14家外资企业增加增值电信试点业务种类",
        "准予14家外资企业延长增值电信业务经营试点期限",
        "向14家外资企业重新核发增值电信业务经营试点批复",
        "为14家外资企业调整增值电信业务经营试点范围",
    ],
)
def test_who_only_gets_more_of_a_paper_is_no_batch(words: str) -> None:
    check_figures(DAY, f"||工信部7月30日{words}。", set())


@pytest.mark.parametrize(
    "words",
    [
        "工信部7月30日批准{0}扩大增值电信业务经营试点范围",
        "工信部7月30日同意{0}延长增值电信业务经营试点期限",
        "{0}取得的增值电信业务经营试点批复已过有效期",
        "{0}持有的增值电信业务经营试点批复已到期",
    ],
)
def test_a_firm_whose_paper_is_changed_or_over_is_not_told_as_let_in(words: str) -> None:
    check(DAY, f"||{words.format(UNIT)}。", (), (f"{UNIT} approved",))


@pytest.mark.parametrize(
    "words",
    [
        "知情人士称{0}在获批之列",
        "有分析师认为{0}下一批可获批",
        "{0}称自己获批,但名单上查无此名",
        "{0}疑似获批",
        "{0}号称已获批",
        "据说{0}也获批",
        "若{0}获批,将成为第15家",
        "此前被误传获批的{0}仍在等待",
        "新加坡资媒局(IMDA)同日批准{0}经营",
        "越南信息与通信部同日向{0}发放许可",
        "国内企业{0}也拿到了许可证",
        "同批获证的还有{0}等6家内资企业",
        "本土企业中,{0}同日获批",
    ],
)
def test_hearsay_other_countries_and_domestic_firms_wait(words: str) -> None:
    told = tell_page(DAY, GIVEN.format(f"{words.format(UNIT)}。"))
    assert "14 batch" in told
    assert not {one for one in told if one.endswith("approved")}


@pytest.mark.parametrize("verb", ["已获批", "获批", "拿到了批复"])
def test_what_is_told_plainly_beside_is_told_still(verb: str) -> None:
    check(DAY, GIVEN.format(f"{UNIT}{verb}。"), (f"{UNIT} approved",), ())


@pytest.mark.parametrize(
    "title",
    [
        "14家外企能拿到增值电信牌照吗",
        "传14家外企将获增值电信牌照",
        "14家外企将获增值电信试点批复",
        "传:14家外企获增值电信试点批复",
    ],
)
def test_a_head_that_asks_or_passes_on_tells_no_batch(title: str) -> None:
    check_figures(DAY, f"{title}||工信部7月30日发布公告。详情见附件。", set())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("||工信部7月30日公布,第三批外资增值电信试点批复名单原列15家,剔除1家后为14家。", {"14 batch"}),
        ("||工信部公布新一輪外資電訊試點名單,14間公司上榜,港商佔6間。", {"14 batch", "6 subset"}),
        (
            "||大陸工信部公布第三批外資電信試點名單,14家業者上榜,台商占3家、日商占4家。",
            {"14 batch", "3 subset", "4 subset"},
        ),
        ("||陸放行14家外資電信業者,台灣業者掛零。", set()),
        (
            "||工信部7月30日向14家外资企业发放增值电信业务经营试点批复,连同6家内资企业,共20家企业当天拿到批复。",
            {"14 batch"},
        ),
        ("||工信部7月30日公布,新增14家外资企业获增值电信试点批复,至此共有41家。", {"14 batch", "41 pilot_total"}),
        ("||工信部7月30日发放14份增值电信业务经营试点批复,涉及12家外资企业。", {"12 batch"}),
        ("||工信部7月30日发出14张试点批文,12家外企受惠。", {"12 batch"}),
    ],
)
def test_figures_of_one_act_are_told_as_what_they_count(text: str, told: set[str]) -> None:
    check_figures(DAY, text, told)


@pytest.mark.parametrize("word", ["母公司", "上级公司", "上层公司"])
def test_whose_parent_is_named_is_not_a_parent_itself(word: str) -> None:
    text = f"||工信部7月30日向14家外资企业发放增值电信业务经营试点批复,包括{UNIT}(下称“维克托云”),维克托云的{word}为德国维克托集团。"
    check(DAY, text, (f"{UNIT} approved",), ("维克托云 parent", f"{UNIT} parent"))
