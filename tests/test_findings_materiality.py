"""What is told, and how soon."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from test_findings_fold import BATCH, TOTAL, run, tell

from findings.materiality import Weight, is_late, weigh
from findings.state import State

POLICY: dict[str, Any] = {"kind": "policy", "authority": ["MIIT"], "decided": "2025-03-01"}
ENDING: dict[str, Any] = {
    "kind": "revocation",
    "authority": ["MIIT"],
    "decided": "2025-03-01",
    "counts": [{"value": 2, "role": "other", "detail": "revoked"}],
}
NOBODY: dict[str, Any] = BATCH | {"authority": []}
STOCK: dict[str, Any] = {"kind": "total", "authority": ["MIIT"], "counts": [TOTAL]}


@pytest.mark.parametrize(
    ("statement", "given", "weight"),
    [
        (BATCH, {}, Weight("urgent", True, "new_approval")),
        (BATCH, {"publisher": "MIIT", "authority": "regulator"}, Weight("urgent", True, "new_approval")),
        (POLICY, {}, Weight("urgent", True, "new_policy")),
        (ENDING, {}, Weight("urgent", True, "new_revocation")),
        (NOBODY, {}, Weight("normal", True, "new_approval")),
        (NOBODY, {"authority": "aggregator"}, Weight("digest", True, "weak_source")),
        (BATCH, {"authority": "aggregator"}, Weight("digest", True, "weak_source")),
        (BATCH, {"basis": "headline"}, Weight("digest", True, "weak_source")),
        (STOCK, {}, Weight("digest", True, "new_total")),
        (BATCH, {"seen": "2025-04-15 09:00"}, Weight("digest", True, "late")),
    ],
)
def test_a_new_finding_is_weighed_by_kind_and_standing(
    statement: dict[str, Any], given: dict[str, Any], weight: Weight
) -> None:
    (folded,) = run(State.load([]), tell(1, statement, **given))
    assert [weigh(change) for change in folded.changes] == [weight]


@pytest.mark.parametrize(
    ("second", "given", "urgency", "reason"),
    [
        (BATCH, {"publisher": "MIIT", "authority": "regulator"}, "urgent", "confirmed"),
        (BATCH | {"services": ["IOT"]}, {}, "digest", "services_added"),
        (BATCH | {"counts": [{"value": 12, "role": "batch"}]}, {}, "digest", "count_differs"),
    ],
)
def test_later_changes_are_urgent_only_where_the_deciding_body_speaks(
    second: dict[str, Any], given: dict[str, Any], urgency: str, reason: str
) -> None:
    *_, folded = run(State.load([]), tell(1, BATCH), tell(2, second, **given))
    weight = weigh(folded.changes[-1])
    assert (weight.urgency, weight.alert, weight.reason) == (urgency, True, reason)


def test_a_weak_report_that_a_known_paper_attributes_is_told_at_once() -> None:
    weak = tell(1, BATCH, authority="aggregator")
    _, folded = run(State.load([]), weak, tell(2, BATCH))
    assert [(c.kind, c.reason, weigh(c).urgency) for c in folded.changes] == [
        ("amended", "attributed_after_weak", "urgent")
    ]
    assert "now citing MIIT" in folded.changes[0].summary


def test_a_total_told_with_its_event_is_no_message_of_its_own() -> None:
    (folded,) = run(State.load([]), tell(1, BATCH | {"counts": [*BATCH["counts"], TOTAL]}))
    assert [weigh(change).alert for change in folded.changes] == [True, False]


def test_a_new_total_told_in_passing_of_known_news_waits_for_the_digest() -> None:
    *_, folded = run(State.load([]), tell(1, BATCH), tell(2, BATCH | {"counts": [*BATCH["counts"], TOTAL]}))
    assert [weigh(change) for change in folded.changes] == [Weight("digest", True, "told_in_passing")]


def test_late_is_judged_by_the_highest_authority_that_tells_it() -> None:
    state = State.load([])
    seen = {"seen": "2025-03-21 09:00"}
    official = {"publisher": "MIIT", "authority": "regulator", "published": "2025-03-20"}
    run(state, tell(1, BATCH, **seen), tell(2, BATCH, **official, **seen))
    (finding,) = state.findings()
    now = datetime(2025, 4, 10, tzinfo=UTC)
    assert not is_late(finding, now)
    assert is_late(finding, now + timedelta(days=15))
    assert is_late(finding, now, timedelta(days=7))


def test_an_undated_page_is_not_late() -> None:
    state = State.load([])
    run(state, tell(1, BATCH, published=None, seen="2026-03-01 09:00"))
    assert not is_late(state.findings()[0], datetime(2026, 3, 2, tzinfo=UTC))
