"""A list of approved firms says whose approval was ended since."""

from pathlib import Path

import pytest
from records import SIEMENS, make_finding, make_store, store_finding

from domain.altering import alter
from domain.findings import Finding
from miitwatch.folding.endings import list_ended
from miitwatch.history.registers import list_granted
from storage.asking import history
from storage.file.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return make_store(tmp_path)


def end(decided: str, key: str = "siemens-china") -> Finding:
    approval = make_finding("F-2025-002")
    firm = alter(approval.firms[0], key=key, status="revoked", act="撤销")
    return alter(approval, kind="revocation", counts=(), growth=(), firms=(firm,), decided=decided)


def ask(store: Store, **wanted: str) -> list[str]:
    with store.read() as db:
        rows = history.find_firms(db, history.Filter(status="approved"))
        return list_ended(db, rows, **wanted)


def test_an_ending_is_said_beside_the_approval(store: Store) -> None:
    store_finding(store, make_finding(regions=("Shanghai",)))
    assert ask(store) == []
    store_finding(store, end("2025-04-10"))
    said = [f"{SIEMENS}: ended since, in the source's word 撤销 (withdrawn by the authority), 10 Apr 2025, F-2025-002"]
    assert ask(store) == said
    assert ask(store, decided_by="2025-03-31") == []
    with store.read() as db:
        register = list_granted(db, history.Filter(region="Shanghai", status="approved"), "2025-05-01")
    assert register is not None
    assert list(register.ended) == said


@pytest.mark.parametrize("other", [end("2024-12-01"), end("2025-04-10", "another-firm")])
def test_an_ending_before_the_approval_or_of_another_firm_is_not(store: Store, other: Finding) -> None:
    store_finding(store, make_finding())
    store_finding(store, other)
    assert ask(store) == []
