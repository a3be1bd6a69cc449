"""The fold of one event more, and pages that take another's place."""

from datetime import UTC, datetime
from typing import Any

from readings import build_event
from test_findings_fold import BATCH, TOTAL

from domain.altering import alter
from domain.claims import Term, TermKind
from domain.findings import Folded
from findings.fold import fold
from findings.state import State

NOW = datetime(2025, 3, 1, 2, 0, tzinfo=UTC)
BARE: dict[str, Any] = BATCH | {"firms": [], "services": []}
POLICY: dict[str, Any] = {"kind": "policy", "authority": ["MIIT"], "decided": "2024-10-23"}
STOCK: dict[str, Any] = {"kind": "total", "programme": "all", "counts": [TOTAL]}


def add_term(given: dict[str, Any], kind: TermKind, *values: str) -> Any:
    """The event with terms in its main statement."""
    event = build_event(given)
    terms = tuple(Term(kind, value, "term", 0, 4, "test", 0.9) for value in values)
    main = alter(event.reading.statements[0], policy=terms)
    return alter(event, reading=alter(event.reading, statements=(main,)))


def fold_into(state: State, event: Any) -> Folded:
    folded = fold(state, event)
    state.apply(folded)
    return folded
