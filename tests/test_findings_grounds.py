"""The sentences that state an act, its regions and services: kept with the finding, apart from its claims."""

from typing import Any

from readings import build_event
from records import make_reading
from test_findings_fold import BATCH, list_kinds, only, run, tell
from test_findings_rulings import rule

from domain.altering import alter
from domain.claims import Reading
from domain.findings import Finding
from findings.fold import fold
from findings.grounds import MOST_PLACES
from findings.state import State
from storage.values.codec import decode_value, encode_value

SHANGHAI = {"kind": "region", "value": "Shanghai"}
ACT = {"kind": "act", "value": "policy", "words": "MIIT opens the pilot"}
POLICY: dict[str, Any] = {
    "kind": "policy", "authority": ["MIIT"], "decided": "2024-10-23", "regions": ["Shanghai"], "services": ["IDC"],
    "grounds": [ACT, SHANGHAI, {"kind": "service", "value": "IDC", "words": "data centers"}],
}  # fmt: skip
OFFICIAL = {"publisher": "MIIT", "authority": "regulator"}


def list_grounds(finding: Finding) -> dict[tuple[str, str], list[int]]:
    """By kind and value, the articles that state it."""
    return {(one.kind, one.value): [item.article for item in one.evidence] for one in finding.grounds}


def test_an_act_keeps_where_it_stands_and_where_its_places_and_services_stand() -> None:
    state = State.load([])
    run(state, tell(1, POLICY))
    finding = only(state, "policy")
    assert list_grounds(finding) == {("act", "policy"): [1], ("region", "Shanghai"): [1], ("service", "IDC"): [1]}
    quoted = {one.value: one.evidence[0].quote for one in finding.grounds}
    assert quoted == {"policy": "MIIT opens the pilot", "Shanghai": "in Shanghai", "IDC": "data centers"}


def test_a_place_that_a_text_gives_twice_is_kept_once() -> None:
    state = State.load([])
    told = build_event(tell(1, POLICY))
    (statement,) = told.reading.statements
    twice = alter(statement, grounds=(*statement.grounds, *statement.grounds))
    state.apply(fold(state, alter(told, reading=alter(told.reading, statements=(twice,)))))
    assert list_grounds(only(state, "policy"))["region", "Shanghai"] == [1]


def test_another_report_of_it_is_no_news_and_the_official_page_is_kept_beyond_the_first_ones() -> None:
    state = State.load([])
    folded = run(state, *(tell(number, POLICY) for number in range(1, 6)), tell(6, POLICY, **OFFICIAL))
    assert [list_kinds(one) for one in folded[1:5]] == [[], [], [], []]
    assert list_kinds(folded[5]) == [("confirmed", "deciding_body_says_so")]
    assert list_grounds(only(state, "policy"))["region", "Shanghai"] == [*range(1, MOST_PLACES + 1), 6]


def test_what_the_finding_does_not_hold_has_no_ground_in_it() -> None:
    """An act whose own text is held gains no place from the press, and none is quoted for it either."""
    state = State.load([])
    own = POLICY | {"regions": ["Shanghai", "Beijing"]}
    wider = {"regions": ["Shanghai", "Hainan"], "grounds": [SHANGHAI, {"kind": "region", "value": "Hainan"}]}
    run(state, tell(1, own, **OFFICIAL), tell(2, own | wider))
    finding = only(state, "policy")
    assert finding.regions == ("Shanghai", "Beijing")
    assert list_grounds(finding)["region", "Shanghai"] == [1, 2]
    assert ("region", "Hainan") not in list_grounds(finding)


def test_two_findings_made_one_have_the_grounds_of_both_and_a_split_gives_each_its_own() -> None:
    state = State.load([])
    other = POLICY | {
        "decided": "2024-11-27",
        "regions": ["Hainan"],
        "grounds": [{"kind": "region", "value": "Hainan"}],
    }
    run(state, tell(1, POLICY), tell(2, other))
    rule(state, "merge", "F-2025-002", "F-2025-001")
    both = next(one for one in state.findings() if one.id == "F-2025-001")
    assert {("region", "Shanghai"), ("region", "Hainan")} <= set(list_grounds(both))

    rule(state, "split", "F-2025-001", "2")
    told = {one.id: list_grounds(one) for one in state.findings() if not one.merged_into}
    assert ("region", "Hainan") not in told["F-2025-001"]
    assert [grounds for name, grounds in told.items() if name != "F-2025-001"] == [{("region", "Hainan"): [2]}]


def test_what_was_stored_before_there_were_grounds_reads_and_folds_as_it_did() -> None:
    """Stored readings and findings have no such key."""
    reading = make_reading()
    stored = encode_value(reading)
    assert '"grounds":[]' in stored
    before = stored.replace(',"grounds":[]', "")
    assert "grounds" not in before
    assert decode_value(before, Reading) == reading

    state = State.load([])
    run(state, tell(1, BATCH))
    kept = encode_value(only(state))
    assert decode_value(kept.replace(',"grounds":[]', ""), Finding) == only(state)
