# ruff: noqa: E501  (a sentence stands on one line)
"""Names that learnt weights find: tokens and grams, the likeliest way through a sentence, and how they join those of the rules."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.claims import REVIEW_BELOW, Reading
from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.names.brands import Name
from parsers.facts.names.span_weights import STATES, load_span_weights
from parsers.facts.names.tagged_names import join_tagged
from parsers.facts.names.tagging import choose_states
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document
from parsers.facts.text.grams import REACH, cut_tokens, list_grams
from parsers.facts.text.spans import Spans

READER = Reader(load_gazetteer())
FOLLOWS = {"outside": (-2, -(10**6)), "begin": (1, 3), "inside": (-1, 2)}


def read(text: str) -> Reading:
    return READER.read(Document("", text, Published("2026-03-02")))


def test_a_character_is_a_token_and_so_are_a_word_and_a_number() -> None:
    tokens = cut_tokens("  外资SAP Cloud有13家", 2, 18)
    assert tokens.words == ["外", "资", "sap", "cloud", "有", "0", "家"]
    assert "".join(tokens.shapes) == "HHaCHnH"
    assert [tokens.starts[2], tokens.ends[2]] == [4, 7]


@given(st.text(alphabet="外资 Ab9、。\n", max_size=30))
def test_every_gram_is_of_a_kind_whose_reach_is_known(text: str) -> None:
    tokens = cut_tokens(text, 0, len(text))
    rows = list(list_grams(tokens, Spans([(0, 2)])))
    assert {kind for kind, _, _ in rows} <= set(REACH)
    for _, grams, first in rows:
        assert first >= -1
        assert first + len(grams) - 1 <= len(tokens.words)


@given(st.lists(st.tuples(st.integers(-9, 9), st.integers(-9, 9)), min_size=1, max_size=6))
def test_the_way_chosen_is_the_best_of_all(rows: list[tuple[int, int]]) -> None:
    chosen = choose_states([begin for begin, _ in rows], [inside for _, inside in rows], FOLLOWS)
    assert _weigh(chosen, rows) == max(_weigh(way, rows) for way in product(range(3), repeat=len(rows)))


def _weigh(states: "list[int] | tuple[int, ...]", rows: list[tuple[int, int]]) -> int:
    """What a way through a sentence weighs, told in the plainest manner."""
    total, last = 0, 0
    for state, (begin, inside) in zip(states, rows, strict=True):
        total += (0, begin, inside)[state] + (0, *FOLLOWS[STATES[last]])[state]
        last = state
    return total


@pytest.mark.parametrize("language", ["zh", "en"])
def test_weights_of_both_languages_are_whole(language: str) -> None:
    weights = load_span_weights(language)
    assert set(weights.follows) == set(STATES)
    assert min(map(len, (weights.pairs, weights.threes))) > 300
    assert len(weights.known) == 2


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("据悉,外资云服务商瑞朗思今年也向工信部递交了增值电信业务试点申请,目前尚无结果。", "瑞朗思"),
        ("工信部3月2日向外资企业发放增值电信业务经营试点批复,获批的还有做工业软件的奥森特和做支付的丹柏。", "奥森特"),
        ("MIIT granted pilot approvals to foreign-invested firms on Monday. Velmora Cloud, which runs data centres in Lyon, has applied for one.", "Velmora Cloud"),
    ],
)  # fmt: skip
def test_a_name_that_no_rule_knows_is_found_and_waits(text: str, name: str) -> None:
    firms = {firm.name: firm for firm in read(text).firms}
    assert name in firms
    assert firms[name].confidence < REVIEW_BELOW
    assert text[firms[name].start : firms[name].end] == name


def test_a_span_that_holds_a_known_name_is_the_name() -> None:
    text = "日立數據網取得批覆"
    unit = Name(0, 4, text[:4], "unit")
    assert [(one.text, one.shape) for one in join_tagged([unit], [(0, 5)], text, [])] == [("日立數據網", "described")]


def test_a_known_name_stays_where_the_longer_one_is_none() -> None:
    text = "日立數據網信中心"
    unit = Name(0, 4, text[:4], "unit")
    assert join_tagged([unit], [(0, 5)], text, [(4, 8)]) == [unit]


def test_a_span_takes_the_place_of_a_loose_name_and_of_no_full_one() -> None:
    text = "甲乙科技与丙丁有限公司"
    loose, full = Name(0, 3, text[0:3], "described"), Name(5, 11, text[5:11], "legal")
    joined = join_tagged([loose, full], [(0, 4), (6, 9)], text, [])
    assert [(one.text, one.contested) for one in joined] == [("甲乙科技", False), ("丙丁有限公司", False)]


def test_a_full_name_that_begins_much_later_is_contested() -> None:
    text = "台媒報導甲乙數據(上海)有限公司"
    (joined,) = join_tagged([Name(0, len(text), text, "legal")], [(4, len(text))], text, [])
    assert (joined.text, joined.contested, joined.shape) == ("甲乙數據(上海)有限公司", True, "legal")


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Content Delivery Networks", (0, 25)),
        ("香港交易及结算所有限公司", (0, 12)),
        ("Anna Kestrel", (5, 12)),
        ("American Express (Amex)", (18, 22)),
        ("瑞蒂恩与柏欧森", (0, 7)),
        ("工信部甲", (0, 4)),
    ],
)
def test_what_is_no_name_is_not_taken(text: str, span: tuple[int, int]) -> None:
    names = [Name(0, 3, "瑞蒂恩", "listed"), Name(4, 7, "柏欧森", "listed")] if "瑞" in text else []
    assert [one.text for one in join_tagged(names, [span], text, [(0, 3)] if "工信" in text else [])] == [
        one.text for one in names
    ]


def test_the_nation_before_a_name_is_no_part_of_it() -> None:
    text = "瑞士练达数码"
    assert [one.text for one in join_tagged([], [(0, 6)], text, [])] == ["练达数码"]


def test_the_end_that_brackets_tell_makes_an_approval_wait() -> None:
    firms = read(
        "工信部3月2日向6家外资企业发放增值电信业务经营试点批复。获批会员:\n汉莎泊位信息(上海)有限公司(2025年8月获批,2026年1月自愿交回)"
    ).firms
    assert [one.name for one in firms if one.status == "approved" and one.confidence >= REVIEW_BELOW] == []


def test_first_customers_are_no_batch_and_holders_are_a_total() -> None:
    told = read("工信部3月2日向9家外资企业发放增值电信业务经营试点批复。其中一家透露,首批签约客户有11家。").counts
    assert [(one.value, one.role) for one in told if one.role != "other" and one.confidence >= REVIEW_BELOW] == [
        (9, "batch")
    ]
    told = read("海南省通信管理局8月13日消息,至7月末,全省外商投资电信企业58家,较年初多了11家;持试点批复者5家。").counts
    assert [one.role for one in told if one.value == 5] == ["pilot_total"]
