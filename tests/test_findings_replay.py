"""The replay set: articles of seven years in five languages, held against labels written by hand."""

import random
from itertools import groupby
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from readings import build_event
from replaying import Replay, describe_state, load_articles, load_messages, score_bcubed

from domain.altering import alter
from findings.fold import fold
from findings.materiality import weigh
from findings.state import State

ARTICLES = load_articles()
LABELS = {article["id"]: article["event"] for article in ARTICLES if article["event"]}


@pytest.fixture(scope="module")
def replay() -> Replay:
    return Replay().play(ARTICLES)


def label_findings(replay: Replay) -> dict[str, str]:
    """Each finding by the label of the first article that it lists as its own."""
    labels: dict[str, str] = {}
    for article in sorted(LABELS):
        finding = replay.main_finding(article)
        if finding is not None:
            labels.setdefault(finding, LABELS[article])
    return labels


def test_the_set_is_large_enough_to_say_something() -> None:
    assert len(ARTICLES) >= 60
    assert len(set(LABELS.values())) >= 20
    assert {article["language"] for article in ARTICLES} >= {"en", "zh-Hans", "zh-Hant", "es"}


def test_articles_are_grouped_by_event(replay: Replay) -> None:
    found = {article: replay.main_finding(article) or f"none {article}" for article in LABELS}
    precision, _, f1 = score_bcubed(LABELS, found)
    assert precision >= 0.99
    assert f1 >= 0.95


def test_what_belongs_to_no_event_has_its_rule(replay: Replay) -> None:
    expected = {article["id"]: article["outcome"] for article in ARTICLES if not article["event"]}
    assert {number: replay.folded[number].outcome.rule for number in expected} == expected
    assert all(not replay.folded[number].changes for number in expected)


def test_the_messages_are_exactly_those_expected(replay: Replay) -> None:
    labels = label_findings(replay)
    told = []
    for article, result in replay.folded.items():
        weights = [(change, weigh(change)) for change in result.changes]
        at_once = [(change, weight) for change, weight in weights if weight.alert and weight.urgency != "digest"]
        if at_once:
            urgency = "urgent" if any(weight.urgency == "urgent" for _, weight in at_once) else "normal"
            tells = [[labels[change.finding.id], change.kind, weight.reason] for change, weight in at_once]
            told.append({"article": article, "urgency": urgency, "tells": tells})
    assert told == load_messages()


def test_each_event_is_told_as_new_once_and_first(replay: Replay) -> None:
    check_told_once(replay)


def check_told_once(replay: Replay) -> None:
    first: dict[str, list[str]] = {}
    for change in replay.changes():
        first.setdefault(change.finding.id, []).append(change.kind)
    assert set(first) == {finding.id for finding in replay.state.findings()}
    assert all(kinds[0] == "new" and kinds.count("new") == 1 for kinds in first.values())


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_the_order_of_arrival_within_a_day_changes_nothing_that_lasts(seed: int) -> None:
    rng = random.Random(seed)
    shuffled: list[dict[str, Any]] = []
    for _, day in groupby(ARTICLES, key=lambda article: article["seen"][:10]):
        articles = list(day)
        times = [article["seen"] for article in articles]
        rng.shuffle(articles)
        shuffled.extend(article | {"seen": seen} for article, seen in zip(articles, times, strict=True))
    replay = Replay().play(shuffled)
    assert describe_state(replay.state) == describe_state(Replay().play(ARTICLES).state)
    check_told_once(replay)


def test_a_state_loaded_again_after_each_article_folds_on_identically(replay: Replay) -> None:
    state = State.load([])
    for article in ARTICLES:
        result = fold(state, build_event(article))
        assert result == replay.folded[article["id"]]
        state.apply(result)
        state = State.load(reversed(state.findings()))
    assert state.findings() == replay.state.findings()


def test_late_copies_weeks_after_change_nothing(replay: Replay) -> None:
    state = State.load(replay.state.findings())
    for article in ARTICLES:
        event = build_event(article)
        late = alter(
            event,
            number=event.number + 1000,
            at=event.at.replace(year=event.at.year + 8),
            article=alter(
                event.article, id=event.article.id + 1000, first_seen=event.at.replace(year=event.at.year + 8)
            ),
        )
        assert (fold(state, late).changes, fold(state, late).touched) == ((), ()), article["id"]
