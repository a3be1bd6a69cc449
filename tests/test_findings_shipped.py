"""The shipped record in the fold: it stands beside what is observed, and never between a reader and news."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from readings import build_event
from replaying import load_articles

from domain.altering import alter
from domain.findings import Change, Finding, RecordEvent, RulingEvent
from domain.record import RecordRow, load_record
from findings.fold import fold
from findings.materiality import weigh
from findings.revising import plan_revision
from findings.state import State

BEFORE = datetime(2024, 1, 1, tzinfo=UTC)
TODAY = datetime(2026, 11, 25, tzinfo=UTC)
RECORD = {row.key: row for row in load_record()}
ARTICLES = load_articles()


def enter(state: State, *rows: RecordRow, at: datetime = BEFORE, first: int = 1) -> list[Change]:
    made: list[Change] = []
    for number, row in enumerate(rows, first):
        folded = fold(state, RecordEvent(number, at, row))
        state.apply(folded)
        made.extend(folded.changes)
    return made


def play(state: State, articles: list[dict[str, Any]], *, later: timedelta = timedelta(0)) -> list[Change]:
    """The articles, all of them seen so much later than they were published."""
    made: list[Change] = []
    for article in articles:
        event = build_event(article, 1000 + article["id"])
        seen = alter(event.article, first_seen=event.article.first_seen + later)
        folded = fold(state, alter(event, at=event.at + later, article=seen))
        state.apply(folded)
        made.extend(folded.changes)
    return made


def find_key(state: State, key: str) -> Finding:
    """The finding of a row: rows are entered in the order of the record, from number 1 on."""
    rows = [finding for finding in state.findings() if not finding.observed]
    return rows[list(RECORD).index(key)]


def word(change: Change) -> tuple[object, ...]:
    """What a reader would notice of a change: all but numbers of findings, and what is said of the record."""
    weight = weigh(change)
    return (
        change.article,
        change.kind,
        change.reason,
        change.finding.kind,
        weight.urgency,
        weight.alert,
        weight.reason,
    )


def test_a_row_is_a_finding_that_was_not_observed_and_alerts_nobody() -> None:
    state = State()
    changes = enter(state, *RECORD.values())
    assert [change.reason for change in changes] == ["shipped_record"] * len(RECORD)
    assert not any(change.finding.observed or weigh(change).alert for change in changes)
    assert not any(finding.confirmation == "confirmed" or finding.reports for finding in state.findings())
    assert find_key(state, "shanghai-four-2025").part_of == find_key(state, "first-batch-2025").id


def test_news_is_told_as_if_there_were_no_record() -> None:
    bare, recorded = State(), State()
    enter(recorded, *RECORD.values())
    plain = play(bare, ARTICLES)
    beside = play(recorded, ARTICLES)
    # in 2025 three totals of years before were old already: that they are on record is all that differs
    old = {3, 5, 6}
    assert [word(c) for c in beside if c.article not in old] == [word(c) for c in plain if c.article not in old]
    assert sum(weigh(change).urgency == "urgent" for change in beside) >= 10
    observed = [f for f in recorded.findings() if f.observed]
    assert [(f.kind, f.counts, f.firms, f.disputes, f.confirmation) for f in observed] == [
        (f.kind, f.counts, f.firms, f.disputes, f.confirmation) for f in bare.findings()
    ]


def test_an_observed_event_takes_its_row_in_and_no_article_joins_a_row() -> None:
    state = State()
    enter(state, *RECORD.values())
    play(state, [a for a in ARTICLES if a["seen"] < "2025-04"])
    rows = [finding for finding in state.findings() if not finding.observed]
    assert not any(finding.reports for finding in rows)
    batch = find_key(state, "first-batch-2025")
    taker = state.find(batch.merged_into or "")
    assert taker is not None
    assert (taker.observed, taker.batch, (taker.published or "")[:10]) == (True, 1, "2025-02-28")
    assert find_key(state, "forty-undated").merged_into is None
    assert find_key(state, "caict-2003").merged_into is None


def test_an_old_event_told_by_a_late_copy_alerts_nobody() -> None:
    state = State()
    enter(state, *RECORD.values(), at=TODAY)
    late = [a for a in ARTICLES if a["id"] in (22, 23)]  # China Daily's four and Global Times' thirteen
    changes = play(state, late, later=timedelta(days=660))
    assert {change.finding.kind for change in changes} == {"approval", "total"}
    assert [change for change in changes if weigh(change).alert] == []


def test_what_the_record_lacks_of_an_old_event_is_told_in_the_digest() -> None:
    state = State()
    enter(state, *RECORD.values(), at=TODAY)
    own = next(a for a in ARTICLES if a["id"] == 36)  # the ministry's own page
    new = next(c for c in play(state, [own], later=timedelta(days=660)) if c.finding.kind == "approval")
    assert dict(new.details)["record_lacks"] == "confirmation"
    weight = weigh(new)
    assert (weight.alert, weight.urgency, weight.reason) == (True, "digest", "in_record")


def test_a_report_that_says_no_day_is_told_though_it_looks_like_the_record() -> None:
    state = State()
    enter(state, *RECORD.values(), at=TODAY)
    undated = {
        "id": 1, "publisher": "Xinhua", "authority": "state", "published": "2026-12-01T02:00:00Z",
        "statements": [{
            "kind": "approval", "authority": ["MIIT"], "batch": 1, "counts": [{"value": 13, "role": "batch"}],
            "regions": ["Beijing", "Shanghai", "Hainan", "Shenzhen"],
        }],
    }  # fmt: skip
    (change,) = play(state, [undated])
    assert dict(change.details)["record_date"] == "2025-02-28"
    weight = weigh(change)
    assert (weight.alert, weight.urgency, weight.reason) == (True, "digest", "in_record")


def test_a_further_batch_of_the_same_size_is_not_taken_for_the_one_on_record() -> None:
    state = State()
    enter(state, *RECORD.values(), at=TODAY)
    third = {
        "id": 1, "publisher": "MIIT", "authority": "regulator", "published": "2026-12-01T02:00:00Z",
        "statements": [{
            "kind": "approval", "authority": ["MIIT"], "decided": "2026-12-01",
            "counts": [{"value": 13, "role": "batch"}], "regions": ["Beijing", "Shanghai", "Hainan", "Shenzhen"],
        }],
    }  # fmt: skip
    (change,) = play(state, [third])
    assert "in_record" not in dict(change.details)
    assert (weigh(change).alert, weigh(change).urgency) == (True, "urgent")


@pytest.mark.parametrize("regions", [["Jiangsu"], ["Beijing"], []])
def test_a_first_batch_of_the_same_size_decided_years_after_the_row_is_news(regions: list[str]) -> None:
    state = State()
    enter(state, *RECORD.values(), at=TODAY)
    first = {
        "id": 1, "publisher": "Xinhua", "authority": "state", "published": "2026-11-26T02:00:00Z",
        "statements": [{
            "kind": "approval", "authority": ["MIIT"], "decided": "2026-11-26", "batch": 1,
            "counts": [{"value": 13, "role": "batch"}], "regions": regions,
        }],
    }  # fmt: skip
    (change,) = play(state, [first])
    assert "in_record" not in dict(change.details)
    assert (weigh(change).alert, weigh(change).urgency) == (True, "urgent")
    assert find_key(state, "first-batch-2025").merged_into is None


@pytest.mark.parametrize(
    ("decided", "day", "told"),
    [
        *(("2025-02-28", "2025-03-01", False), ("2025-02", "2025-02-28", False), (None, "2025-02-28", True)),
        *(("2026-11-26", "2025-02-28", True), ("2026-11", "2025-02-28", True)),
    ],
)
def test_a_day_far_from_the_records_is_told_whatever_it_was_joined_by(decided: str, day: str, *, told: bool) -> None:
    state = State()
    event = {
        "id": 1, "publisher": "Xinhua", "authority": "state", "published": "2026-11-26T02:00:00Z",
        "statements": [{
            "kind": "approval", "authority": ["MIIT"], "decided": decided, "counts": [{"value": 13, "role": "batch"}],
        }],
    }  # fmt: skip
    (change,) = play(state, [event])
    recorded = alter(change, details=(("in_record", "F-2026-019"), ("record_date", day)))
    assert (weigh(recorded).alert, weigh(recorded).reason) == (told, "in_record")


@pytest.mark.parametrize("value", [40, 166])
def test_an_unverified_figure_is_news_when_a_page_tells_it(value: int) -> None:
    state = State()
    enter(state, *RECORD.values(), at=TODAY)
    total = {
        "id": 1, "publisher": "Xinhua", "authority": "state", "published": "2026-12-01T02:00:00Z",
        "statements": [{"kind": "total", "authority": ["MIIT"], "counts": [{"value": value, "role": "pilot_total"}]}],
    }  # fmt: skip
    (change,) = play(state, [total])
    assert "in_record" not in dict(change.details)
    assert (weigh(change).alert, weigh(change).reason) == (True, "new_total")


def test_a_weak_row_lends_neither_date_nor_document() -> None:
    state = State()
    enter(state, RECORD["plan-97-2026"], RECORD["pudong-2024-10"])
    plan, pudong = state.findings()
    assert (plan.decided, plan.document, pudong.counts[0].as_of) == (None, "", None)


def test_a_ledger_that_is_older_than_the_row_takes_it_in_at_once() -> None:
    state = State()
    play(state, [a for a in ARTICLES if a["seen"] < "2025-04"])
    known = [f for f in state.findings() if f.kind == "approval" and f.batch == 1]
    (change,) = enter(state, RECORD["first-batch-2025"], at=TODAY, first=5000)
    assert change.finding.merged_into == known[0].id
    assert weigh(change).alert is False
    assert state.find(known[0].id) == known[0]


def rule(state: State, act: Any, target: str, value: str) -> str:
    folded = fold(state, RulingEvent(9000, TODAY, act, target, "J. Li", "one event", value))
    state.apply(folded)
    return folded.outcome.detail


def test_a_person_may_merge_a_row_into_what_was_observed_but_not_the_other_way() -> None:
    state = State()
    enter(state, *RECORD.values(), at=TODAY)
    row = find_key(state, "bt-2019")
    play(state, [a for a in ARTICLES if a["id"] == 1], later=timedelta(days=2800))
    seen = next(f for f in state.findings() if f.observed)
    assert "is from the shipped record" in rule(state, "merge", seen.id, row.id)
    before = state.find(seen.id)
    rule(state, "merge", row.id, seen.id)
    after = state.find(seen.id)
    assert before is not None
    assert after is not None
    assert (after.counts, after.firms, after.first_seen) == (before.counts, before.firms, before.first_seen)
    assert find_key(state, "bt-2019").merged_into == seen.id


def test_reading_again_leaves_the_record_and_follows_what_took_it_in() -> None:
    state = State()
    enter(state, *RECORD.values(), at=TODAY)
    stored = state.findings()
    moved = alter(find_key(state, "bt-2019"), merged_into="F-2026-050", decided="1999")
    assert plan_revision(stored, [*(f for f in stored if f.id != moved.id), moved]) == (alter(moved, decided=None),)
    assert plan_revision(stored, ()) == ()
