"""Weights learnt of labelled texts beside the rules: what they add, what they overrule, and that all of it waits."""

import pytest

from domain.altering import alter
from domain.claims import REVIEW_BELOW
from domain.firms import load_gazetteer
from parsers.facts.counts.counts import Draft
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document
from parsers.facts.text.sentences import split_sentences
from parsers.facts.values.marks import Place
from parsers.facts.values.numbers import find_numbers
from parsers.facts.weights.learnt import ROLES, load_weights, pack_row, tell_odds, unpack_row
from parsers.facts.weights.preferring import Setting, doubt_unlikely, prefer_role, prefer_roles


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


STATED = (
    "调研报告写道：增值电信领域外资持证企业，2018年为121家，2019年为191家，2020年年中的统计表上列着262家，增长明显。"
)
#: What makes it an article: sentences about something else.
MORE = "报告还谈到人才、融资和知识产权问题，并对服务业的其他领域提了建议。调研组走访了多地，听取了各方面的意见。" * 5


def test_a_number_no_rule_makes_anything_of_is_told_and_waits(reader: Reader) -> None:
    found = [count for count in reader.read(Document("", STATED + MORE)).counts if count.rule == "zh.learnt"]

    assert [(count.value, count.role, count.as_of) for count in found] == [(262, "stock_total", "2020-06")]
    assert all(count.review for count in found)


def test_in_a_few_sentences_rules_alone_speak(reader: Reader) -> None:
    assert [count for count in reader.read(Document("", STATED)).counts if "learnt" in count.rule] == []


SURE = Draft(13, "exact", "batch", "", 5, 8, "zh.some-rule", 0.9, 5, 0)
NOTHING = Setting("工信部批准13家外资企业。", (), ())


def test_what_a_rule_is_sure_of_is_doubted_and_never_taken_away() -> None:
    doubted = prefer_role(SURE, dict(zip(ROLES, (0.99, 0.01, 0, 0, 0), strict=True)), NOTHING)

    assert (doubted.role, doubted.confidence < REVIEW_BELOW, doubted.rule) == ("batch", True, "zh.some-rule+learnt")
    assert prefer_role(SURE, dict(zip(ROLES, (0.5, 0.5, 0, 0, 0), strict=True)), NOTHING) is SURE


def test_a_figure_of_one_region_is_left() -> None:
    batch = dict(zip(ROLES, (0, 1.0, 0, 0, 0), strict=True))
    regional = alter(SURE, role="stock_total", region="Shanghai")
    assert prefer_role(regional, batch, NOTHING) is regional


def test_what_a_rule_knows_for_something_else_is_overruled_by_weights_that_are_sure_and_waits() -> None:
    other = alter(SURE, role="other", detail="revoked")
    unsure = dict(zip(ROLES, (0.3, 0.55, 0.15, 0, 0), strict=True))
    assert prefer_role(other, unsure, NOTHING) is other
    one_sentence = Setting(NOTHING.text, split_sentences(NOTHING.text, 0), ())
    now = prefer_role(other, dict(zip(ROLES, (0.2, 0.7, 0.1, 0, 0), strict=True)), one_sentence)
    assert (now.role, now.detail) == ("batch", "")
    assert now.confidence < REVIEW_BELOW


def test_what_a_rule_publishes_and_the_weights_think_little_of_waits_with_its_role() -> None:
    odds = dict(zip(ROLES, (0.3, 0.15, 0.25, 0.2, 0.1), strict=True))
    assert prefer_role(SURE, odds, NOTHING) is SURE
    now = doubt_unlikely(SURE, odds, chinese=True)
    assert now.role == SURE.role
    assert now.confidence < REVIEW_BELOW


@pytest.mark.parametrize(
    ("chinese", "likely", "waits"), [(True, 0.45, True), (True, 0.55, False), (False, 0.65, True), (False, 0.75, False)]
)
def test_how_likely_a_published_figure_must_be_is_set_by_language(chinese: bool, likely: float, waits: bool) -> None:
    odds = {"other": 1 - likely, "batch": likely}
    assert (doubt_unlikely(SURE, odds, chinese=chinese).confidence < REVIEW_BELOW) is waits


def test_a_figure_that_weights_were_not_asked_about_or_that_is_not_published_stays() -> None:
    other = alter(SURE, role="other", detail="applicants")
    assert doubt_unlikely(SURE, {}, chinese=False) is SURE
    assert doubt_unlikely(other, {"other": 0.1, "batch": 0.9}, chinese=False) is other


def test_weights_that_are_sure_of_the_same_end_a_wait_for_how_often_a_cue_was_wrong_elsewhere() -> None:
    by_repute = alter(SURE, rule="zh.some-rule+doubt-weak-cue", confidence=0.55)
    sure = dict(zip(ROLES, (0.05, 0.9, 0.05, 0, 0), strict=True))
    unsure = dict(zip(ROLES, (0.1, 0.8, 0.1, 0, 0), strict=True))

    now = prefer_role(by_repute, sure, NOTHING)

    assert (now.role, now.confidence, now.rule) == ("batch", REVIEW_BELOW, "zh.some-rule+doubt-weak-cue+confirmed")
    assert prefer_role(by_repute, unsure, NOTHING).confidence < REVIEW_BELOW


@pytest.mark.parametrize(
    "rule", ["zh.some-rule+doubt-denied-nearby", "zh.some-rule+no-place+doubt-weak-cue", "zh.learnt"]
)
def test_no_weight_ends_a_wait_that_the_text_gives_cause_for(rule: str) -> None:
    doubted = alter(SURE, rule=rule, confidence=0.55)
    now = prefer_role(doubted, dict(zip(ROLES, (0, 1.0, 0, 0, 0), strict=True)), NOTHING)

    assert now.confidence < REVIEW_BELOW


@pytest.mark.parametrize(
    ("stated", "doubt"),
    [
        ("工信部批准一家外资企业开展增值电信试点,这是第七家获批的外资企业。", "weak-cue"),
        ("有关上海54家外资企业获批增值电信试点的消息不属实,实际是第七家获批的外资企业。", "denied-nearby"),
    ],
)
def test_a_denial_is_named_before_what_a_cue_is_known_for(reader: Reader, stated: str, doubt: str) -> None:
    """Only a figure that nothing else speaks against may be confirmed."""
    (rule,) = (count.rule for count in reader.read(Document("", stated)).counts if count.value == 7)

    assert rule == f"zh.ordinal+doubt-{doubt}"


@pytest.mark.parametrize(
    "told", ["thinks the total will pass", "believes the total could soon top", "says the number will soon exceed"]
)
def test_a_total_to_come_is_never_told_as_one_that_is(reader: Reader, told: str) -> None:
    text = (
        "China had 2,400 foreign-invested telecom companies at the end of June, the ministry said. "
        f"A researcher {told} 3,500 before the year is out. "
    )
    (found,) = (count for count in reader.read(Document("", text)).counts if count.value == 3500)

    assert found.review
    assert found.rule.endswith("+doubt-aimed-at")


def test_about_is_told_by_a_tilde() -> None:
    assert [number.qualifier for number in find_numbers("there were ~2,700 firms", 0, 23)] == ["about"]


def test_a_total_that_only_the_weights_find_is_kept_without_a_day_and_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "The roster shows 66 names of foreign firms. " + "It says much else of the year. " * 30
    sentences = split_sentences(text, 0)
    number = next(iter(find_numbers(text, 0, len(text))))
    odds = {number.start: {"other": 0.1, "batch": 0.05, "subset": 0.05, "pilot_total": 0.7, "stock_total": 0.1}}
    monkeypatch.setattr("parsers.facts.weights.preferring.weigh_places", lambda *_, **__: odds)

    (found,) = prefer_roles([], [Place(number, 0, number.end)], text, sentences, (), chinese=False)

    assert (found.value, found.role, found.as_of) == (66, "pilot_total", None)
    assert found.confidence < REVIEW_BELOW
