"""Words of the subject have a family each, and what stands around a figure is told by families too."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.facts.values.families import list_families, list_families_zh
from parsers.facts.values.marks import mark_beside


@pytest.mark.parametrize(
    ("words", "families"),
    [
        ("cleared admitted licensed green-lighted", ["let-in"] * 4),
        ("applicants rejected surrendered", ["asks", "refused", "ended"]),
        ("the qwxz 40", []),
        ("hospitals foreign-funded telecommunications companies", ["else", "foreign", "telecom", "firm"]),
        ("licensed licences licensees", ["let-in", "paper", "firm"]),
    ],
)
def test_english_words_have_one_family_or_none(words: str, families: list[str]) -> None:
    assert list_families(words.split()) == families


@pytest.mark.parametrize(
    ("text", "families"),
    [
        ("获批企业", ["let-in", "firm"]),
        ("增至升至", ["sum", "sum"]),
        ("首批", ["batch"]),
        ("许可证", ["paper"]),
        ("呜呼", []),
    ],
)
def test_the_longest_chinese_word_tells_the_family(text: str, families: list[str]) -> None:
    assert list_families_zh(text) == families


def test_words_of_one_family_leave_the_same_marks_where_they_stand() -> None:
    told = [
        dict(mark_beside(f"On Friday the ministry {verb} ", " foreign-invested companies", chinese=False))["F"]
        for verb in ("cleared", "admitted", "approved")
    ]
    assert told[0] == told[1] == told[2]
    assert {"alet-in", "<let-in", ">foreign", "let-in#foreign", "bfirm"} <= told[0]


def test_a_family_of_another_clause_is_none_of_the_figures_own() -> None:
    [marks] = [
        found
        for kind, found in mark_beside("Twelve firms applied, and the ministry cleared ", " of them", chinese=False)
        if kind == "F"
    ]
    assert "Aasks" in marks
    assert not {"aasks", "<asks"} & marks


def test_chinese_families_are_told_of_the_clause_and_of_the_sentence() -> None:
    marks = dict(mark_beside("受理12份申请,本次批准", "家外资企业", chinese=True))["F"]
    assert {"Aasks", "alet-in", "<let-in", "<batch_let-in", "bforeign", "let-in#foreign"} <= marks
    assert "aasks" not in marks


@given(st.text(), st.text(), st.booleans())
def test_marks_are_made_of_any_words(before: str, behind: str, chinese: bool) -> None:
    kinds = [kind for kind, _ in mark_beside(before, behind, chinese=chinese)]
    assert kinds == ["P", "Q", "L", "R", "F", "J"]
