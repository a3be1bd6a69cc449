"""Every place that a sentence tells of is found, with a name or without one, whatever it stands there for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.facts.values.places_told import UNNAMED, list_places_told
from parsers.facts.values.regions import list_regions


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Beijing leads with 37, and Shanghai comes next.", ["Beijing", "Shanghai"]),
        ("The city now has 57, Lin-gang 20.", ["Lingang"]),
        ("By June the city had 57, and the figure citywide is rising.", [UNNAMED, UNNAMED]),
        ("Futian District counts six.", [UNNAMED]),
        ("The country counts 2,400.", []),
    ],
)
def test_english_places(text: str, places: list[str]) -> None:
    assert [one.region for one in list_places_told(text, chinese=False)] == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("本批中沪企8家、京企6家。", ["Shanghai", "Beijing"]),
        ("截至10月末,沪上获批企业增至23家。", ["Shanghai"]),
        ("截至目前,在京注册的有29家。", ["Beijing"]),
        ("全市已有12家,园区独占7家。", [UNNAMED, UNNAMED]),
        ("此前海外企业不得入内,全国共2400家。", []),
    ],
)
def test_chinese_places(text: str, places: list[str]) -> None:
    assert [one.region for one in list_places_told(text, chinese=True)] == places


PIECES = st.sampled_from(
    ["Beijing", "北京", "沪", "企", "the city", "全市", " ", ",", "在", "和", "and", "12家", "A", "前海", "\n"]
)


@given(st.lists(PIECES, max_size=30).map("".join), st.booleans())
def test_a_place_stands_where_it_is_said_to_and_in_the_texts_order(text: str, chinese: bool) -> None:
    found = list_places_told(text, chinese=chinese)
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert [one.start for one in found] == sorted(one.start for one in found)
    assert {one.region for one in found} <= {UNNAMED, *list_regions()}


def test_a_name_that_stands_for_something_else_is_told_apart() -> None:
    assert [(one.region, one.aside) for one in list_places_told("上海5月18日电 北京获批12家。", chinese=True)] == [
        ("Shanghai", True),
        ("Beijing", False),
    ]
