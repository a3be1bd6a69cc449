"""What the other figures of an English text say of one: the marks, the weights, and what becomes of a claim by them."""

from collections.abc import Mapping

import pytest

from domain.altering import alter
from domain.claims import REVIEW_BELOW
from domain.firms import load_gazetteer
from parsers.facts.counts.counts import Draft
from parsers.facts.reader import Reader
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.subject.learnt_subject import load_weights as load_subject
from parsers.facts.text.document import Document
from parsers.facts.text.sentences import Sentence, split_sentences
from parsers.facts.values.marks import Place
from parsers.facts.values.numbers import find_numbers
from parsers.facts.weights import preferring
from parsers.facts.weights.learnt import ROLES, load_weights
from parsers.facts.weights.learnt_together import SHARE, TOLD_FROM, join_rules, weigh_together
from parsers.facts.weights.preferring_together import prefer_together
from parsers.facts.weights.taking_roles import Setting
from parsers.facts.weights.together_marks import Weighed, mark_together

TEXT = "Ministry admits 13 firms\nThe ministry let in 13 firms, 4 of them in Hainan. That makes 96 in all."
SENTENCES = split_sentences(TEXT, TEXT.find("\n"))
SETTING = Setting(TEXT, SENTENCES, ())
WAITING = Draft(4, "exact", "other", "", 55, 56, "en.of-them", DOUBTED_AT, 55, 1)


def odds_of(**likely: float) -> dict[str, float]:
    told = {role: likely.get(role, 0.0) for role in ROLES}
    return told | {"other": 1.0 - sum(likely.values())}


def list_places(text: str, sentences: tuple[Sentence, ...]) -> list[Place]:
    return [
        Place(number, index, number.end)
        for index, sentence in enumerate(sentences)
        for number in find_numbers(text, sentence.start, sentence.end)
    ]


def weigh(odds: Mapping[int, dict[str, float]], claims: tuple[Draft, ...] = ()) -> list[Weighed]:
    """The figures of TEXT, by value as likely as given."""
    places = list_places(TEXT, SENTENCES)
    found = {place.number.start: odds[int(place.number.value)] for place in places}
    return join_rules(places, found, claims, places)


ODDS = {13: odds_of(batch=0.9), 4: odds_of(subset=0.5, batch=0.2), 96: odds_of(pilot_total=0.8, stock_total=0.1)}


def read_marks(odds: Mapping[int, dict[str, float]], claims: tuple[Draft, ...] = ()) -> dict[tuple[int, int], set[str]]:
    """The marks by value and sentence."""
    marked = mark_together(weigh(odds, claims), SENTENCES, len(TEXT))
    return {(one.value, one.place.sentence): marks for one, marks in marked}


def test_a_figure_is_compared_with_the_likeliest_batch_and_totals_of_other_values() -> None:
    marks = read_marks(ODDS)

    assert {"<batch", "behindbatch", "xbatch3", "<pilot_total", "beforepilot_total", "nostock_total"} <= marks[4, 1]
    assert {"nobatch", "topbatch", "<pilot_total"} <= marks[13, 1]  # no other figure is a batch
    assert {">batch", "toppilot_total"} <= marks[96, 2]


def test_it_is_told_where_both_stand_in_one_sentence() -> None:
    marks = read_marks({13: odds_of(subset=0.5), 4: odds_of(batch=0.4), 96: odds_of(pilot_total=0.4)})

    assert ">herebatch" in marks[13, 1]
    assert ">herebatch" not in marks[13, 0] | marks[96, 2]


def test_the_same_figure_elsewhere_and_the_next_ones_are_told() -> None:
    marks = read_marks(ODDS)

    assert {"again1", "again-title"} <= marks[13, 1]
    assert {"again1", "p-"} <= marks[13, 0]
    assert "again-title" not in marks[13, 0]  # the other one stands in the body
    assert {"again0", "psbatch>", "ndpilot_total>"} <= marks[4, 1]


def test_what_rules_make_of_a_figure_is_told_with_how_sure_they_are() -> None:
    told = alter(WAITING, confidence=REVIEW_BELOW, rule="en.of-them+no-whole")
    at = next(one.place.number.start for one in weigh(ODDS) if one.value == 4)

    assert {"Rother?", "ren.of-them", "ren.of-them?"} <= read_marks(ODDS, (alter(WAITING, at=at),))[4, 1]
    assert {"Rother!", "ren.of-them", "ren.of-them!"} <= read_marks(ODDS, (alter(told, at=at),))[4, 1]
    assert "none" in read_marks(ODDS)[4, 1]


def test_a_number_that_was_not_weighed_is_left_out_and_one_not_asked_for_has_no_marks() -> None:
    places = list_places(TEXT, SENTENCES)
    odds = {place.number.start: ODDS[13] for place in places[:3]}
    joined = join_rules(places, odds, (), places[:1])

    assert [one.asked for one in joined] == [True, False, False]
    assert [one.place for one, _ in mark_together(joined, SENTENCES, len(TEXT))] == places[:1]


def test_likelihoods_are_of_all_roles_and_hold_what_a_figure_is_by_itself() -> None:
    numbers = weigh(ODDS)
    told = weigh_together(numbers, SENTENCES, len(TEXT))

    assert {one.place.number.start for one in numbers} == {*told}
    for one in numbers:
        odds = told[one.place.number.start]
        assert tuple(odds) == ROLES
        assert sum(odds.values()) == pytest.approx(1.0)
        assert all(odds[role] >= (1 - SHARE) * likely for role, likely in one.odds.items())


@pytest.mark.parametrize(
    ("draft", "odds", "role"),
    [
        (WAITING, odds_of(subset=TOLD_FROM), "subset"),
        (WAITING, odds_of(subset=TOLD_FROM - 0.01), "other"),
        (alter(WAITING, role="batch"), odds_of(subset=TOLD_FROM, batch=0.3), "subset"),
        (alter(WAITING, role="batch"), odds_of(subset=0.3, batch=0.4), "batch"),
        (alter(WAITING, confidence=REVIEW_BELOW), odds_of(subset=0.59), "other"),
        (alter(WAITING, confidence=REVIEW_BELOW), odds_of(subset=0.6), "subset"),
        (alter(WAITING, confidence=REVIEW_BELOW, role="batch"), odds_of(subset=0.99), "batch"),
        (alter(WAITING, role="batch", rule="en.of-them+likely"), odds_of(subset=0.99), "batch"),
        (WAITING, None, "other"),
    ],
)
def test_a_claim_that_waits_takes_its_likeliest_role_and_goes_on_waiting(
    draft: Draft, odds: Mapping[str, float] | None, role: str
) -> None:
    now = prefer_together(draft, odds, SETTING)

    assert now.role == role
    assert now is draft or (now.confidence < REVIEW_BELOW and now.rule == "en.of-them+learnt")


def test_chinese_figures_are_weighed_by_themselves_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise AssertionError("asked of a Chinese text")

    monkeypatch.setattr(preferring, "weigh_together", fail)
    chinese = "工业和信息化部批准13家外资企业开展增值电信业务试点。" + "报告还谈到人才和融资问题。" * 12
    english = "The ministry approved 13 foreign companies for the value-added telecom pilot. " + "It said little. " * 30
    reader = Reader(load_gazetteer())

    assert [count.value for count in reader.read(Document("", chinese)).counts] == [13]
    with pytest.raises(AssertionError, match="asked of a Chinese text"):
        reader.read(Document("", english))


def test_marks_that_stand_in_several_tables_are_held_once() -> None:
    subject = {mark: mark for mark in load_subject("en").marks}
    shared = [(mark, subject[mark]) for kind in load_weights("en").kinds.values() for mark in kind if mark in subject]

    assert len(shared) > 1_000
    assert all(mark is held for mark, held in shared)
