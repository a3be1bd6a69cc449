"""A second confirmation: the page of the body that decided, after another official page had confirmed."""

from typing import Any

import pytest
from test_findings_fold import BATCH, list_kinds, only, run, tell
from test_findings_rulings import rule

from findings.materiality import weigh
from findings.state import State

COUNCIL = {"publisher": "State Council", "authority": "government", "published": "2025-03-01"}
MIIT = {"publisher": "MIIT", "authority": "regulator", "published": "2025-03-01"}
SHANGHAI = {
    "publisher": "SHCA", "authority": "provincial", "published": "2025-03-01", "url": "https://shca.miit.gov.cn/3",
}  # fmt: skip
IN_SHANGHAI: dict[str, Any] = BATCH | {
    "regions": ["Shanghai"],
    "batch": None,
    "counts": [{"value": 4, "role": "batch", "region": "Shanghai"}],
}


def test_the_deciding_bodys_own_page_takes_the_place_of_the_councils_and_is_told_as_amended() -> None:
    state = State.load([])
    run(state, tell(1, BATCH))
    confirmed, better, again = run(state, tell(2, BATCH, **COUNCIL), tell(3, BATCH, **MIIT), tell(4, BATCH, **MIIT))
    assert list_kinds(confirmed) == [("confirmed", "state_council_says_so")]
    assert list_kinds(better) == [("amended", "confirmed_by_decider")]
    assert list_kinds(again) == []
    details = dict(better.changes[0].details)
    assert (details["confirmed_by.before"], details["confirmed_by.after"]) == ("State Council", "MIIT")
    finding = only(state)
    assert finding.confirmed_by == "https://www.miit.gov.cn/3"
    assert finding.confirmed_at == better.changes[0].at
    weight = weigh(better.changes[0])
    assert (weight.urgency, weight.alert) == ("digest", True), "who has the fact is not alerted again at once"


def test_a_page_no_nearer_to_the_decision_changes_nothing() -> None:
    state = State.load([])
    told = run(state, tell(1, BATCH, **MIIT), tell(2, BATCH, **COUNCIL))
    assert [list_kinds(one) for one in told] == [[("new", "first_report")], []]
    assert only(state).confirmed_by == "https://www.miit.gov.cn/1"


def test_an_administration_that_only_tells_for_its_region_gives_way_to_the_ministry() -> None:
    state = State.load([])
    run(state, tell(1, IN_SHANGHAI))
    confirmed, better = run(state, tell(3, IN_SHANGHAI, **SHANGHAI), tell(4, IN_SHANGHAI, **MIIT))
    assert list_kinds(confirmed) == [("confirmed", "provincial_body_says_so")]
    assert list_kinds(better) == [("amended", "confirmed_by_decider")]


def test_an_administration_that_decided_itself_stays_the_confirming_one() -> None:
    state = State.load([])
    own = IN_SHANGHAI | {"authority": ["SHCA"]}
    told = run(state, tell(3, own, **SHANGHAI), tell(4, own, **MIIT))
    assert [list_kinds(one) for one in told] == [[("new", "first_report")], []]


def test_what_the_deciding_body_says_stands_before_what_the_council_carried() -> None:
    state = State.load([])
    early = BATCH | {"decided": "2025-02-27"}
    run(state, tell(1, early, **COUNCIL), tell(2, BATCH, **MIIT))
    assert only(state).decided == "2025-02-28"
    assert [one.reason for one in only(state).disputes] == ["date_differs"]


@pytest.mark.parametrize(("into", "taken"), [("F-2025-001", "F-2025-002"), ("F-2025-002", "F-2025-001")])
def test_of_two_findings_made_one_the_deciding_bodys_page_confirms_though_it_came_later(into: str, taken: str) -> None:
    state = State.load([])
    second = BATCH | {"batch": None, "decided": "2025-03-20", "counts": [{"value": 13, "role": "batch"}], "firms": []}
    run(state, tell(1, BATCH, **COUNCIL), tell(2, second, **MIIT | {"published": "2025-03-20"}))
    assert len(state.findings()) == 2
    rule(state, "merge", taken, into)
    held = next(one for one in state.findings() if one.id == into)
    assert held.confirmed_by == "https://www.miit.gov.cn/2"
