"""Numbers that count nothing: they number a page, a round or an item, or only begin an ordinal."""

import pytest

from parsers.facts.counts.item_numbers import numbers_item
from parsers.facts.values.numbers import find_numbers


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Client Alert: MIIT concludes Round 3 of the pilot", "3"),
        ("Analyst certification: see page 14.", "14"),
        ("see pp. 14", "14"),
        ("Line 18 isolates the pilot", "18"),
        ("Phase Two began in spring", "Two"),
        ("of those let in by round 3, eleven are Japanese", "3"),
        ("under article 12 of the rules", "12"),
        ("外资电信观察(之3)", "3"),
    ],
)
def test_a_number_behind_its_label_numbers_that(text: str, number: str) -> None:
    at = text.index(number)
    assert numbers_item(text, at, at + len(number))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("In the second batch 13 firms were approved", "13"),
        ("By the ministry's own figure 1,926 enterprises held permits", "1,926"),
        ("Hong Kong 1,540, Germany a round 150.", "150"),
        ("This round three foreign companies were let in", "three"),
        ("The ministry approved 13 firms", "13"),
    ],
)
def test_a_number_behind_another_word_is_one(text: str, number: str) -> None:
    at = text.index(number)
    assert not numbers_item(text, at, at + len(number))


@pytest.mark.parametrize(
    "text",
    [
        "Veltrix is the fifty-eighth company to be admitted",
        "the one hundred and third firm",
        "on its thirtieth-anniversary",
        "VELTRIX AG (SIX: VLTX) today announced",
    ],
)
def test_an_ordinal_in_words_and_an_exchange_are_no_number(text: str) -> None:
    assert find_numbers(text) == ()


@pytest.mark.parametrize(("text", "value"), [("the first fifty-eight companies", 58), ("one hundred and three", 103)])
def test_a_number_in_words_is_read_whole(text: str, value: int) -> None:
    assert [one.value for one in find_numbers(text)] == [value]
