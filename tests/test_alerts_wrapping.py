"""Plain text in 72 columns, wide characters counting two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alerts.layout.wrapping import COLUMNS, pad, width, wrap

WORDS = st.text(alphabet=st.sampled_from("ab ,.\"'()（）「」，。家外資企業13é́\u3000"), max_size=300)


@pytest.mark.parametrize(
    ("text", "columns"), [("abc", 3), ("首批13家", 8), ("「」", 4), ("é", 1), ("e\u0301", 1), ("Ａ", 2), ("", 0)]
)
def test_width_counts_wide_characters_twice_and_marks_not_at_all(text: str, columns: int) -> None:
    assert width(text) == columns


@given(WORDS, st.integers(12, COLUMNS))
def test_no_line_is_too_long_and_no_character_is_lost(text: str, columns: int) -> None:
    lines = wrap(text, columns)
    assert all(width(line) <= columns for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(WORDS, st.integers(12, COLUMNS))
def test_words_stay_apart(text: str, columns: int) -> None:
    """What is not broken inside a Chinese passage or an overlong word keeps its spaces."""
    short = " ".join(word for word in text.split() if width(word) <= columns and word.isascii())
    assert " ".join(wrap(short, columns)) == short


def test_chinese_breaks_between_characters_but_not_before_a_full_stop() -> None:
    lines = wrap("首批十三家外資企業取得試點批覆。", 30)
    assert lines == ["首批十三家外資企業取得試點批", "覆。"]


def test_an_opening_bracket_does_not_end_a_line() -> None:
    assert wrap("西门子数字科技(深圳)有限公司", 16) == ["西门子数字科技", "(深圳)有限公司"]


def test_a_closing_quotation_mark_does_not_begin_a_line() -> None:
    assert wrap('"首批试点批复发放"', 17)[-1] == '放"'


def test_the_first_line_may_be_shorter() -> None:
    assert wrap("aaa bbb ccc", 7, 3) == ["aaa", "bbb ccc"]


@pytest.mark.parametrize(("columns", "first"), [(1, None), (10, -1)])
def test_no_room_is_an_error(columns: int, first: int | None) -> None:
    with pytest.raises(ValueError):
        wrap("a", columns, first)


def test_padding_counts_columns() -> None:
    assert pad("家", 4) == "家  "
    assert pad("abcdef", 4) == "abcdef"
