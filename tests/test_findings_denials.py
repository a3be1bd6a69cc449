"""A denial disputes what it denies, and both stand."""

from typing import Any

import pytest
from readings import build_event

from domain.findings import Folded
from findings.fold import fold
from findings.state import State

TOLD: dict[str, Any] = {
    "id": 1, "publisher": "Paper", "authority": "press", "published": "2025-06-02", "language": "en",
    "statements": [{
        "kind": "approval", "authority": ["MIIT"], "decided": "2025-06-01", "counts": [{"value": 7, "role": "batch"}],
        "firms": [{"name": "Vodafone", "key": "vodafone", "status": "approved"}],
    }],
}  # fmt: skip


def deny(number: int = 2, **statement: Any) -> dict[str, Any]:
    """An article in which the ministry says that it is not so."""
    return {
        "id": number, "publisher": "MIIT", "authority": "regulator", "published": "2025-06-04", "language": "zh-Hans",
        "statements": [{"kind": "denial", "authority": ["MIIT"], **statement}],
    }  # fmt: skip


SEVEN = {"counts": [{"value": 7, "role": "other", "detail": "denial"}]}
FIRM = {"firms": [{"name": "Vodafone", "key": "vodafone", "status": "rejected"}]}


def play(*articles: dict[str, Any]) -> tuple[State, list[Folded]]:
    state, folded = State.load([]), []
    for article in articles:
        folded.append(fold(state, build_event(article)))
        state.apply(folded[-1])
    return state, folded


@pytest.mark.parametrize("named", [SEVEN, FIRM], ids=["by count", "by firm"])
def test_what_is_denied_is_disputed_and_both_stand(named: dict[str, Any]) -> None:
    state, folded = play(TOLD, deny(**named))
    (finding,) = state.findings()
    assert [(one.kind, one.reason) for one in folded[1].changes] == [("disputed", "denied")]
    (dispute,) = finding.disputes
    assert (dispute.claim, dispute.reason) == ("MIIT denies it", "denied")
    assert dispute.against.startswith("7 foreign-invested firms approved")
    assert dispute.evidence[0].article == 2
    assert not finding.withdrawn
    assert not finding.retracted
    assert [count.value for count in finding.counts] == [7]
    assert [(firm.key, firm.status) for firm in finding.firms] == [("vodafone", "approved")]
    assert (finding.confirmation, finding.decided) == ("attributed", "2025-06-01"), "a denial confirms nothing"
    assert [(report.article, report.part) for report in finding.reports] == [(1, "main"), (2, "mention")]


def test_a_second_denial_is_told_by_nobody_again() -> None:
    state, folded = play(TOLD, deny(**SEVEN), deny(3, **SEVEN))
    assert folded[2].changes == ()
    (finding,) = state.findings()
    assert len(finding.disputes) == 1


@pytest.mark.parametrize(
    "named", [{}, {"counts": [{"value": 9, "role": "other", "detail": "denial"}]},
              {"firms": [{"name": "Orange", "key": "orange", "status": "rejected"}]}],
    ids=["nothing named", "another count", "another firm"],
)  # fmt: skip
def test_a_denial_of_something_else_disputes_nothing(named: dict[str, Any]) -> None:
    state, folded = play(TOLD, deny(**named))
    assert folded[1].changes == ()
    assert folded[1].outcome.rule == "review", "an official page that states no fact is a person's"
    (finding,) = state.findings()
    assert finding.disputes == ()


def test_a_denial_before_anything_is_known_opens_nothing() -> None:
    state, folded = play(deny(**SEVEN))
    assert state.findings() == ()
    assert "denial of something that the ledger does not hold" in folded[0].outcome.detail
