"""The short ways for plain text and addresses give what the long ones give."""

import re
import unicodedata
from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.fragments import flatten_markup, flatten_title
from parsers.links import join_address
from parsers.tidying import tidy

#: Letters, and all that is invisible, a space of some kind, or ends a line.
SIGNS = "ab 电 \t\r\n\f\v\u00a0\u3000\u2003\u202f\u200b\u00ad\ufeff\u2060\u202e\x00\x1f\x7f\u2028\u2029\u1680"
ADDRESSES = st.from_regex(r"https?://[a-z0-9.-]{1,12}(:[0-9]{1,5})?(/[a-z0-9_.~/%@=&+?#;-]{0,20})?", fullmatch=True)


@given(st.text(SIGNS, max_size=30))
def test_no_invisible_sign_double_space_or_empty_line_is_left(text: str) -> None:
    tidied = tidy(text)
    assert all(sign in "\n " or unicodedata.category(sign)[0] not in "CZ" for sign in tidied)
    assert "  " not in tidied
    assert all(line and line == line.strip() for line in tidied.split("\n") if tidied)
    assert re.sub(r"\W", "", tidied) == "".join(sign for sign in text if sign in "ab电")


@given(ADDRESSES, st.sampled_from(["https://feed.example/a/b?c=d", "http://feed.example", ""]))
def test_an_address_that_is_whole_stays_what_it_is(address: str, base: str) -> None:
    joined = join_address(base, address)
    assert joined in ("", urljoin(base, address))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Plain", "Plain"),
        ("AT&amp;T", "AT&T"),
        ("<b>Bold</b> words", "Bold words"),
        ("x < y & z", "x < y & z"),
        ("5&nbsp;G", "5 G"),
        ("<5G>", "<5G>"),
    ],
)
def test_titles_with_and_without_markup(written: str, meant: str) -> None:
    assert flatten_title(written) == meant


def test_markup_of_a_summary_is_taken_off() -> None:
    assert flatten_markup("<p>One&amp;two</p><p>three</p>") == "One&two\nthree"
    assert flatten_markup("One  two\n\nthree") == "One two\nthree"
