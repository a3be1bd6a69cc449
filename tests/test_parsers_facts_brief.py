# ruff: noqa: E501  (a text stands on one line, so that it can be read and searched)
"""How a headline with a sentence or three is read, on texts of which nothing was learnt: what no rule knows is found by weights, and waits."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from domain.dates import Published
from domain.firms import load_gazetteer
from miitwatch.measuring.labelled import load_rows
from miitwatch.measuring.scoring import fold_name, read_row
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
HELD = Path(__file__).parent / "corpus" / "brief" / "held"
PUBLISHED = ("batch", "pilot_total", "stock_total")


def judge_firms(language: str, held: str = "firms") -> Counter[str]:
    """How firms of texts that nothing was learnt of are read: right, let in, told as fact, and that wrongly as approved; and how many texts' kind."""
    told: Counter[str] = Counter()
    for row in load_rows(HELD / f"{held}_{language}.jsonl"):
        reading = read_row(READER, row)
        told["texts"] += 1
        told["relevant"] += reading.relevant
        told["kind"] += reading.relevant and reading.kind == row["gold"]["kind"]
        firms = {fold_name(one.name): one for one in reading.firms}
        for label in row["gold"]["firms"]:
            one = firms.get(fold_name(label["name"]))
            told["all"] += 1
            told["right"] += one is not None and one.status == label["status"]
            told["let in"] += label["status"] == "approved"
            told["let in, right"] += one is not None and one.status == label["status"] == "approved"
            fact = one is not None and one.status == "approved" and not one.review
            told["approved wrongly"] += fact and label["status"] not in ("approved", "parent")
    return told


def list_figures(language: str) -> Iterator[tuple[set[tuple[int, str]], dict[tuple[int, str], bool]]]:
    """Of each text the figures of its labels, and those read with whether they are told as fact."""
    for row in load_rows(HELD / f"figures_{language}.jsonl"):
        labelled = {(one["value"], one["role"]) for one in row["gold"]["counts"] if one["role"] != "other"}
        counts = read_row(READER, row).counts
        yield labelled, {(one.value, one.role): not one.review for one in counts if one.role != "other"}


@pytest.mark.unmeasured
@pytest.mark.parametrize(
    ("held", "language", "found", "let_in", "right", "kinds"),
    [
        ("firms", "zh", 194, 86, 195, 114),
        ("firms", "en", 194, 67, 162, 102),
        ("near", "zh", 160, 38, 110, 81),
        ("near", "en", 160, 38, 121, 71),
    ],
)
def test_firms_of_brief_texts_that_nothing_was_learnt_of_are_read(
    held: str, language: str, found: int, let_in: int, right: int, kinds: int
) -> None:
    told = judge_firms(language, held)
    least = {"relevant": found, "let in, right": let_in, "right": right, "kind": kinds}
    assert {name: told[name] for name, one in least.items() if told[name] < one} == {}, told
    assert told["approved wrongly"] <= 1, told


@pytest.mark.unmeasured
@pytest.mark.parametrize(("language", "least", "most"), [("zh", 80, 17), ("en", 83, 28)])
def test_near_misses_of_the_subject_are_told_from_hard_texts_on_it(language: str, least: int, most: int) -> None:
    """Of 100 each a fifth to a quarter is taken wrongly yet; these lines may only get better."""
    taken: Counter[bool] = Counter()
    for row in load_rows(HELD / f"subject_{language}.jsonl"):
        taken[row["gold"]["relevant"]] += read_row(READER, row).relevant
    assert taken[True] >= least
    assert taken[False] <= most


@pytest.mark.unmeasured
@pytest.mark.parametrize(("language", "most"), [("zh", 0), ("en", 1)])
def test_what_feeds_carry_every_hour_is_off_the_subject(language: str, most: int) -> None:
    rows = load_rows(HELD / f"everyday_{language}.jsonl")
    assert len(rows) == 200
    assert [row["title"] for row in rows if read_row(READER, row).relevant][most:] == []


@pytest.mark.unmeasured
@pytest.mark.parametrize(("language", "least", "most"), [("zh", 0.44, 22), ("en", 0.425, 9)])
def test_figures_of_brief_texts_that_nothing_was_learnt_of_are_read(language: str, least: float, most: int) -> None:
    found = extra = missed = wrong = 0
    for labelled, told in list_figures(language):
        found, extra, missed = (
            found + len(labelled & told.keys()),
            extra + len(told.keys() - labelled),
            missed + len(labelled - told.keys()),
        )
        wrong += sum(fact and key not in labelled and key[1] in PUBLISHED for key, fact in told.items())
    assert 2 * found / (2 * found + extra + missed) >= least, (found, extra, missed)
    assert wrong <= most


@pytest.mark.parametrize(
    ("text", "relevant"),
    [
        ("Lingang hands out another telecom approval, and Cisco is the recipient.", True),
        ("How to bake bread at home", False),
        ("Foreign ministry spokesperson answers questions", False),
        ("思科中国主动交回增值电信牌照,称业务调整所需。", True),
        ("利物浦3比1战胜阿森纳", False),
    ],
)
def test_a_headline_is_on_the_subject_by_its_words_and_waits(text: str, relevant: bool) -> None:
    reading = READER.read(Document("", text, None))
    assert reading.relevant is relevant
    assert [one for one in reading.firms if one.status != "mentioned" and not one.review] == []


def test_a_figure_that_weights_alone_find_waits() -> None:
    text = "等了大半年,18家境外投资者设立的公司终于盼来工信部的一纸同意,可以做增值电信业务。"
    counts = READER.read(Document("", text, Published("2026-03-16"))).counts
    assert [(one.value, one.role, one.review) for one in counts if one.role in PUBLISHED] == [(18, "batch", True)]


def test_sums_without_their_day_and_places_are_no_figures_of_weights() -> None:
    text = "Four cities may open value-added telecom services to foreign firms, bringing to eleven the number of places in the pilot."
    assert not [one for one in READER.read(Document("", text, None)).counts if one.role in PUBLISHED]
