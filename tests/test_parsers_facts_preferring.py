"""Weights learnt of labelled texts beside the rules: what they add, what they overrule, and that all of it waits."""

import pytest

from domain.firms import load_gazetteer
from parsers.facts.document import Document
from parsers.facts.learnt import ROLES, load_weights, pack_row, tell_odds, unpack_row
from parsers.facts.numbers import find_numbers
from parsers.facts.reader import Reader


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(load_gazetteer())


def test_weights_added_in_one_number_are_those_added_one_by_one() -> None:
    rows = [[-7, 3, 0, 51, -120], [200, -300, 4, -5, 6]]

    assert unpack_row(sum(map(pack_row, rows))) == [193, -297, 4, 46, -114]


def test_likelihoods_are_of_all_roles_and_sum_to_one() -> None:
    odds = tell_odds(pack_row([50, 0, 0, 0, 0]))

    assert tuple(odds) == ROLES
    assert sum(odds.values()) == pytest.approx(1.0)
    assert odds["other"] == pytest.approx(odds["batch"] * 2.718281828)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_weight_leaves_the_bits_that_it_has(language: str) -> None:
    rows = [unpack_row(row) for kind in load_weights(language).kinds.values() for row in kind.values()]

    assert len(rows) > 1_000
    assert max(abs(weight) for row in rows for weight in row) < 400


def test_a_number_no_rule_makes_anything_of_is_told_and_waits(reader: Reader) -> None:
    text = "民主党派调研报告写道：增值电信领域外资持证企业，2018年为121家，2019年为191家，2020年年中为266家，增长明显。"
    found = [count for count in reader.read(Document("", text)).counts if count.rule == "zh.learnt"]

    assert [(count.value, count.role, count.as_of) for count in found] == [(266, "stock_total", "2020-06")]
    assert all(count.review for count in found)


def test_about_is_told_by_a_tilde() -> None:
    assert [number.qualifier for number in find_numbers("there were ~2,700 firms", 0, 23)] == ["about"]
