"""A text that comes again word for word under another date: nothing is told of it, unless it says something else."""

from typing import Any

import pytest
from readings import build_event, read_instant

from domain.findings import Folded, RulingEvent
from findings.fold import fold
from findings.state import State

LONG = "The companies may offer internet access and information services, and further rounds are planned. " * 4
BATCH: dict[str, Any] = {"kind": "approval", "authority": ["MIIT"], "counts": [{"value": 4, "role": "batch"}]}
SIGNED: dict[str, Any] = {
    "kind": "application",
    "decided": "2025-02-27",
    "counts": [{"value": 7, "role": "other", "detail": "signed"}],
}
GROWTH: dict[str, Any] = {
    "kind": "total",
    "programme": "all-foreign-invested",
    "authority": ["MIIT"],
    "growth": [{"value": 31, "basis": "yoy"}],
}
POLICY: dict[str, Any] = {"kind": "policy", "authority": ["MIIT"], "decided": "2025-02-28", "regions": ["Beijing"]}
KNOWN_AS = {"publisher": "Paper", "authority": "press", "title": f"What the paper says. {LONG}", "story": "one"}


def tell(number: int, day: str, statement: dict[str, Any], **given: Any) -> dict[str, Any]:
    return {"id": number, "published": day, "statements": [statement], **KNOWN_AS, **given}


def run(state: State, *articles: dict[str, Any]) -> list[Folded]:
    results = []
    for article in articles:
        results.append(fold(state, build_event(article)))
        state.apply(results[-1])
    return results


@pytest.mark.parametrize("statement", [BATCH, SIGNED, GROWTH, POLICY], ids=lambda one: str(one["kind"]))
@pytest.mark.parametrize("day", ["2025-03-27", "2025-07-18", "2026-02-28"])
def test_the_same_text_under_another_date_opens_and_disputes_nothing(statement: dict[str, Any], day: str) -> None:
    state = State.load([])
    moved = statement | ({"decided": day} if "decided" in statement else {})  # "on Thursday", of another week
    first, again, third = run(
        state, tell(1, "2025-02-28", statement), tell(2, day, moved), tell(3, "2026-05-01", moved)
    )
    assert [change.kind for change in first.changes] == ["new"]
    assert (again.changes, third.changes) == ((), ())
    assert len(state.findings()) == 1
    assert again.outcome.findings == ("F-2025-001",)


@pytest.mark.parametrize(
    "given",
    [
        {"publisher": "Another paper"},
        {"title": f"Another headline. {LONG}"},
        {"story": "one", "spin": 3},
        {"statements": [BATCH | {"counts": [{"value": 5, "role": "batch"}]}]},
        {"statements": [BATCH | {"batch": 2}]},
    ],
    ids=["publisher", "title", "text", "figure", "batch"],
)
def test_what_differs_in_anything_is_told(given: dict[str, Any]) -> None:
    state = State.load([])
    _, later = run(state, tell(1, "2025-02-28", BATCH), tell(2, "2025-07-18", BATCH, **given))
    assert [change.kind for change in later.changes] == ["new"]


def test_a_page_with_a_file_that_is_not_read_is_judged_by_its_facts() -> None:
    state = State.load([])
    unread = {"unread": ["list.pdf: a scan"]}
    _, later = run(state, tell(1, "2025-02-28", BATCH, **unread), tell(2, "2025-07-18", BATCH, **unread))
    assert [change.kind for change in later.changes] == ["new"]


def test_what_an_office_words_alike_each_time_without_a_figure_is_told_each_time() -> None:
    state = State.load([])
    office = {"publisher": "MIIT", "authority": "regulator"}
    act = POLICY | {"decided": "2025-07-18"}
    _, later = run(state, tell(1, "2025-02-28", POLICY, **office), tell(2, "2025-07-18", act, **office))
    assert [change.kind for change in later.changes] == ["new"]


def test_a_flash_in_the_same_few_words_is_told() -> None:
    state = State.load([])
    flash = {"title": "MIIT approves 4 foreign firms"}
    _, later = run(state, tell(1, "2025-02-28", BATCH, **flash), tell(2, "2025-07-18", BATCH, **flash))
    assert [change.kind for change in later.changes] == ["new"]


def test_what_a_person_withdrew_is_not_opened_again() -> None:
    state = State.load([])
    run(state, tell(1, "2025-02-28", BATCH))
    at = read_instant("2025-03-02 09:00")
    state.apply(fold(state, RulingEvent(2, at, "withdraw", "F-2025-001", "J. Li", "no such act", "")))
    (again,) = run(state, tell(3, "2025-07-18", BATCH))
    assert again.changes == ()
    assert len(state.findings()) == 1


def test_a_text_without_a_date_is_judged_by_its_facts() -> None:
    state = State.load([])
    article = tell(2, "2025-07-18", BATCH) | {"published": None, "seen": "2025-07-18 09:00"}
    _, later = run(state, tell(1, "2025-02-28", BATCH), article)
    assert later.changes == ()


def test_what_was_told_in_passing_and_comes_as_the_news_is_no_repetition() -> None:
    state = State.load([])
    both = {"statements": [POLICY, BATCH]}
    run(state, tell(1, "2025-02-28", POLICY, **both))
    (later,) = run(state, tell(2, "2025-07-18", BATCH))
    assert [change.kind for change in later.changes] == ["new"]


def test_the_same_words_about_another_growth_are_no_repetition() -> None:
    state = State.load([])
    other = GROWTH | {"growth": [{"value": 12, "basis": "yoy"}]}
    _, later = run(state, tell(1, "2025-02-28", GROWTH), tell(2, "2026-02-18", other))
    assert [change.kind for change in later.changes] == ["new"]
