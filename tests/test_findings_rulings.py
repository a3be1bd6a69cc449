"""Rulings and removals: a person's decision is a change, and no later reading overwrites it."""

from datetime import UTC, datetime
from typing import Any, Literal

import pytest
from readings import build_event
from test_findings_fold import BATCH, list_kinds, run, tell

from domain.altering import alter
from domain.findings import Folded, RemovalEvent, RulingEvent
from findings.corrections import is_said_already
from findings.fold import fold
from findings.rulings import lift_review
from findings.state import State

Act = Literal["accept", "reject", "correct", "withdraw", "merge", "split"]
NOW = datetime(2025, 3, 10, 1, 20, tzinfo=UTC)
ONE, TWO = "F-2025-001", "F-2025-002"
AIRBUS = {"name": "Airbus China", "key": "airbus-china", "status": "approved", "legal": 1}
LATER: dict[str, Any] = BATCH | {"batch": 2, "decided": "2025-03-20", "firms": [AIRBUS]}


def rule(state: State, act: Act, target: str = ONE, value: str = "") -> Folded:
    folded = fold(state, RulingEvent(99, NOW, act, target, "J. Li", "checked with the text", value))
    state.apply(folded)
    return folded


@pytest.fixture
def state() -> State:
    state = State.load([])
    run(state, tell(1, BATCH))
    return state


def test_a_withdrawal_says_who_and_why_and_a_further_copy_does_not_open_it_again(state: State) -> None:
    folded = rule(state, "withdraw", value="a notice of 13 cancelled licences")
    assert list_kinds(folded) == [("withdrawn", "withdrawn_by_person")]
    details = dict(folded.changes[0].details)
    assert details == {
        "was": "a notice of 13 cancelled licences",
        "ruled_by": "J. Li",
        "ruled_on": "2025-03-10",
        "ruling": "checked with the text",
    }
    (again,) = run(state, tell(2, BATCH))
    assert (again.changes, again.outcome.rule) == ((), "nothing_new")
    (official,) = run(state, tell(3, BATCH, publisher="MIIT", authority="regulator"))
    assert (official.changes, official.outcome.rule) == ((), "review")
    assert len(state.findings()) == 1


def test_what_was_withdrawn_can_be_accepted_again(state: State) -> None:
    rule(state, "withdraw")
    folded = rule(state, "accept")
    assert list_kinds(folded) == [("corrected", "reinstated_by_person")]
    assert not state.findings()[0].withdrawn


def test_a_rejected_finding_is_retracted(state: State) -> None:
    assert list_kinds(rule(state, "reject")) == [("withdrawn", "rejected_by_person")]
    assert state.findings()[0].retracted


def test_a_rejected_firm_does_not_come_back_with_the_next_report(state: State) -> None:
    assert list_kinds(rule(state, "reject", value="firm:t-systems")) == [("corrected", "firm_rejected")]
    (folded,) = run(state, tell(2, BATCH))
    assert (folded.changes, state.findings()[0].firms) == ((), ())


def test_a_rejected_figure_does_not_come_back(state: State) -> None:
    twelve = BATCH | {"counts": [{"value": 12, "role": "batch"}]}
    run(state, tell(2, twelve))
    rule(state, "reject", value="count:batch:12")
    rule(state, "accept", value="dispute:count_differs")
    run(state, tell(3, twelve))
    (finding,) = state.findings()
    assert ([count.value for count in finding.counts], finding.disputes) == ([13], ())


def test_a_corrected_date_and_figure_stand_against_later_readings(state: State) -> None:
    folded = rule(state, "correct", value="decided=2025-02-27")
    assert list_kinds(folded) == [("corrected", "decided_corrected")]
    assert dict(folded.changes[0].details).items() >= {"before": "2025-02-28", "after": "2025-02-27"}.items()
    rule(state, "correct", value="count:batch=14")
    rule(state, "correct", value="firm:t-systems=parent")
    run(state, tell(2, BATCH))
    (finding,) = state.findings()
    assert finding.decided == "2025-02-27"
    assert [count.value for count in finding.counts] == [14]
    assert [(firm.key, firm.status) for firm in finding.firms] == [("t-systems", "parent")]
    assert finding.disputes == ()
    assert len(finding.ruled) == 3


def test_a_correction_to_what_stands_is_known_as_such(state: State) -> None:
    (finding,) = state.findings()
    said = ("decided=2025-02-28", "count:batch=13", "firm:t-systems=approved")
    other = ("decided=2025-02", "count:batch=12", "firm:t-systems=parent", "batch=9", "colour=red", "batch=x")
    assert [one for one in said if is_said_already(finding, one)] == list(said)
    assert [one for one in other if is_said_already(finding, one)] == []


@pytest.mark.parametrize("day", ["20250228", "2025-W09-5", "2025-02-30", "２０２５"])
def test_a_correction_to_what_is_no_date_is_refused(state: State, day: str) -> None:
    folded = rule(state, "correct", value=f"decided={day}")
    assert folded.changes == ()
    assert f"{day!r} is no date; a date is written 2025, 2025-02 or 2025-02-28" in folded.outcome.detail


def test_a_settled_dispute_is_not_opened_again(state: State) -> None:
    applicant = BATCH | {"firms": [BATCH["firms"][0] | {"status": "applicant"}]}
    run(state, tell(2, applicant))
    assert list_kinds(rule(state, "accept", value="dispute:status_differs")) == [("amended", "dispute_settled")]
    run(state, tell(3, applicant))
    assert state.findings()[0].disputes == ()


def test_a_merged_finding_keeps_its_page_and_later_articles_go_to_the_other(state: State) -> None:
    run(state, tell(2, LATER, published="2025-03-20"))
    folded = rule(state, "merge", TWO, ONE)
    assert list_kinds(folded) == [("corrected", "merged_by_person"), ("amended", "takes_in")]
    one, two = state.findings()
    assert two.merged_into == ONE
    assert {report.article for report in one.reports} == {1, 2}
    assert {firm.key for firm in one.firms} == {"t-systems", "airbus-china"}


def test_a_split_gives_the_other_event_its_articles_and_claims(state: State) -> None:
    run(state, tell(2, BATCH | {"firms": [AIRBUS]}))
    folded = rule(state, "split", value="2")
    assert list_kinds(folded) == [("corrected", "split_by_person"), ("new", "split_by_person")]
    one, two = state.findings()
    assert ([r.article for r in one.reports], [f.key for f in one.firms]) == ([1], ["t-systems"])
    assert ([r.article for r in two.reports], [f.key for f in two.firms]) == ([2], ["airbus-china"])
    assert [finding.id for finding in state.find_by_article(2)] == [TWO]


@pytest.mark.parametrize(
    ("act", "target", "value"),
    [
        ("withdraw", "F-2025-099", ""),
        ("accept", "R-2025-012", ""),
        ("accept", ONE, "dispute:count_differs"),
        ("reject", ONE, "firm:nobody"),
        ("correct", ONE, "colour=red"),
        ("correct", ONE, "decided"),
        ("correct", ONE, "decided=yesterday"),
        ("correct", ONE, "count:batch=many"),
        ("correct", ONE, "firm:t-systems=winner"),
        ("merge", ONE, ONE),
        ("merge", ONE, "F-2024-001"),
        ("split", ONE, "1"),
        ("split", ONE, "x"),
    ],
)
def test_a_ruling_that_cannot_be_carried_out_says_why_and_changes_nothing(
    state: State, act: Act, target: str, value: str
) -> None:
    before = state.findings()
    folded = rule(state, act, target, value)
    assert (folded.changes, folded.touched) == ((), ())
    assert folded.outcome.detail
    assert state.findings() == before


def test_an_accepted_reading_is_folded_without_its_marks() -> None:
    state = State.load([])
    marked: dict[str, Any] = BATCH | {
        "counts": [{"value": 8, "role": "batch", "review": 1}],
        "firms": [],
        "batch": None,
    }
    event = build_event(tell(1, marked))
    assert fold(state, event).outcome.rule == "review"
    accepted = type(event)(2, event.at, event.article, lift_review(event.reading))
    assert list_kinds(fold(state, accepted)) == [("new", "first_report")]


def test_a_removed_page_is_told_and_its_finding_stands(state: State) -> None:
    run(state, tell(2, BATCH, publisher="MIIT", authority="regulator", published="2025-03-01"))
    folded = fold(state, RemovalEvent(98, NOW, 2, NOW, 410))
    assert list_kinds(folded) == [("removed", "deciding_page_removed")]
    assert dict(folded.changes[0].details)["status"] == "410"
    assert folded.changes[0].finding.confirmation == "confirmed"
    assert fold(state, RemovalEvent(97, NOW, 77, NOW, 404)).changes == ()


def test_rulings_are_kept_when_the_state_is_loaded_again(state: State) -> None:
    rule(state, "withdraw")
    again = State.load(state.findings())
    event = build_event(tell(2, BATCH))
    assert fold(again, event) == fold(state, event)


def test_a_merge_keeps_the_higher_standing_the_disputes_and_what_was_not_read(state: State) -> None:
    own = {"publisher": "MIIT", "authority": "regulator", "published": "2025-03-20"}
    run(state, tell(2, LATER, **own, unread=["annex.pdf"]))
    run(state, tell(3, LATER | {"counts": [{"value": 12, "role": "batch"}]}, published="2025-03-21"))
    rule(state, "merge", TWO, ONE)
    one = state.findings()[0]
    assert (one.confirmation, one.confirmed_by) == ("confirmed", "https://www.miit.gov.cn/2")
    assert one.confirmed_at == build_event(tell(2, LATER, **own)).at
    assert [dispute.reason for dispute in one.disputes] == ["count_differs"]
    assert one.unread == ("annex.pdf",)


@pytest.mark.parametrize(("target", "into"), [(ONE, TWO), (TWO, ONE)])
def test_a_part_and_its_whole_are_not_merged(target: str, into: str) -> None:
    state = State.load([])
    part = BATCH | {"regions": ["Shanghai"], "batch": None, "counts": [{"value": 4, "role": "batch"}], "firms": []}
    run(state, tell(1, part, published="2025-02-28"), tell(2, BATCH))
    assert state.findings()[0].part_of == TWO
    folded = rule(state, "merge", target, into)
    assert (folded.changes, folded.outcome.detail) == (
        (),
        f"not carried out: {ONE} is a part of {TWO}; a part and its whole are two findings",
    )


def test_totals_of_two_months_are_not_merged() -> None:
    state = State.load([])
    for number, (value, as_of) in enumerate([(2220, "2024-09"), (2343, "2024-12")], 1):
        count = {"value": value, "role": "stock_total", "as_of": as_of}
        run(state, tell(number, {"kind": "total", "authority": ["MIIT"], "programme": "", "counts": [count]}))
    folded = rule(state, "merge", ONE, TWO)
    assert folded.changes == ()
    assert "as of 2024-09" in folded.outcome.detail


@pytest.mark.parametrize("kind", ["approval", "revocation", "policy", "application"])
def test_an_accepted_page_opens_a_finding_however_little_it_states(kind: str) -> None:
    state = State.load([])
    event = build_event(tell(1, {"kind": kind}, publisher="MIIT", authority="regulator"))
    assert fold(state, event).outcome.rule == "review"
    vouched = alter(event, number=2, reading=lift_review(event.reading), vouched=True)
    folded = fold(state, vouched)
    assert list_kinds(folded) == [("new", "first_report")]
    assert folded.changes[0].finding.authority == ("MIIT",)


UNNUMBERED: dict[str, Any] = BATCH | {"batch": None, "firms": []}


@pytest.mark.parametrize(
    ("corrections", "again"),
    [
        (["count:batch=14"], {"decided": None}),
        (["count:batch=12", "count:batch=14"], {"decided": None}),
        (["decided=2025-02-20"], {}),
        (["decided=2025-02-20", "decided=2025-02-10"], {}),
    ],
)
def test_what_was_corrected_away_comes_back_as_no_new_event(corrections: list[str], again: dict[str, Any]) -> None:
    state = State.load([])
    run(state, tell(1, UNNUMBERED))
    for value in corrections:
        assert rule(state, "correct", value=value).changes
    before = state.findings()[0]
    loaded = State.load(state.findings())
    (folded,) = run(state, tell(2, UNNUMBERED | again))
    assert (folded.changes, folded.outcome.findings) == ((), (ONE,))
    assert fold(loaded, build_event(tell(2, UNNUMBERED | again))) == folded
    (after,) = state.findings()
    assert [count.value for count in after.counts] == [count.value for count in before.counts]
    assert (after.decided, after.disputes, after.ruled) == (before.decided, (), before.ruled)


def test_a_further_report_of_a_merged_event_leads_to_the_one_that_took_it_in() -> None:
    state = State.load([])
    other = UNNUMBERED | {"decided": "2025-03-25", "counts": [{"value": 12, "role": "batch"}]}
    third = UNNUMBERED | {"decided": "2025-04-25", "counts": [{"value": 11, "role": "batch"}]}
    run(state, tell(1, UNNUMBERED), tell(2, other, published="2025-03-26"), tell(3, third, published="2025-04-26"))
    rule(state, "merge", TWO, ONE)
    rule(state, "merge", ONE, "F-2025-003")
    counted = state.findings()[2].disputes  # 13, 12 and 11 of what a person calls one event
    assert {dispute.reason for dispute in counted} == {"count_differs"}
    (folded,) = run(state, tell(4, other, published="2025-03-27"))
    assert (folded.changes, folded.outcome.findings) == ((), ("F-2025-003",))
    assert len(state.findings()) == 3
    assert state.findings()[2].disputes == counted


def test_another_batch_after_a_correction_is_new() -> None:
    state = State.load([])
    run(state, tell(1, UNNUMBERED))
    rule(state, "correct", value="count:batch=14")
    (folded,) = run(state, tell(2, UNNUMBERED | {"decided": "2025-05-20"}, published="2025-05-20"))
    assert list_kinds(folded) == [("new", "first_report")]


def test_what_was_part_of_a_merged_finding_is_part_of_the_one_that_took_it_in() -> None:
    state = State.load([])
    four = UNNUMBERED | {"regions": ["Shanghai"], "counts": [{"value": 4, "role": "batch"}]}
    other = UNNUMBERED | {"decided": "2025-03-25", "counts": [{"value": 12, "role": "batch"}]}
    run(state, tell(1, UNNUMBERED), tell(2, other, published="2025-03-26"), tell(3, four))
    assert state.findings()[2].part_of == ONE
    folded = rule(state, "merge", ONE, TWO)
    assert state.findings()[2].part_of == TWO
    assert State.load(state.findings()).findings() == state.findings()
    assert {change.finding.id for change in folded.changes} == {ONE, TWO}


def test_a_merge_of_two_days_says_that_they_differ() -> None:
    state = State.load([])
    shanghai = UNNUMBERED | {"regions": ["Shanghai"], "counts": [{"value": 4, "role": "batch"}]}
    later = shanghai | {"decided": "2025-03-02", "counts": [{"value": 5, "role": "batch"}]}
    run(state, tell(1, shanghai), tell(2, later, published="2025-03-02"))
    folded = rule(state, "merge", TWO, ONE)
    assert [kind for kind in list_kinds(folded) if kind[0] == "disputed"] == [
        ("disputed", "date_differs"), ("disputed", "count_differs"),
    ]  # fmt: skip
    assert state.findings()[0].decided == "2025-02-28"
