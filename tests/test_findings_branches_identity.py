"""Which event a telling belongs to, where no story elsewhere says so: parts, programmes, days, merges, totals."""

from types import SimpleNamespace

import pytest
from branching import BARE, NOW, POLICY, STOCK, add_term, fold_into
from readings import build_event
from test_findings_fold import BATCH, TOTAL, list_kinds, only, run, tell
from test_findings_rulings import rule

from domain.altering import alter
from domain.findings import RecordEvent
from domain.record import load_record
from findings.readings import _drop_repeated
from findings.rulings import lift_review
from findings.state import State


def test_a_firm_that_gets_its_legal_name_is_told_as_known_better() -> None:
    airbus = {"name": "Airbus China", "key": "airbus-china", "status": "approved"}
    state = State.load([])
    named = [BARE | {"firms": [airbus | {"legal": legal}]} for legal in (0, 1)]
    _, folded = run(state, tell(1, named[0]), tell(2, named[1]))
    assert list_kinds(folded) == [("amended", "firms_known_better")]
    assert dict(folded.changes[0].details)["firms.raised"] == "Airbus China"


def test_a_total_of_another_programme_is_not_taken_into_the_batch() -> None:
    pilot = {"value": 13, "role": "pilot_total", "as_of": "2025-02"}
    state = State.load([])
    run(state, tell(1, {"kind": "total", "programme": "ftz-2014", "counts": [pilot]}), tell(2, BARE))
    assert only(state, "total").merged_into is None


def test_who_repeats_a_batch_number_that_a_person_corrected_tells_the_same_event() -> None:
    state = State.load([])
    run(state, tell(1, BARE))
    rule(state, "correct", value="batch=2")
    run(state, tell(2, BARE | {"decided": None}, published="2025-03-02"))
    assert len(state.findings()) == 1
    assert only(state).batch == 2


def test_what_a_person_corrected_in_words_that_are_no_figure_leads_nowhere() -> None:
    state = State.load([])
    run(state, tell(1, BATCH))
    rule(state, "correct", value="firm:t-systems=applicant")
    (folded,) = run(state, tell(2, BARE | {"batch": 2, "decided": "2025-03-20"}, published="2025-03-20"))
    assert list_kinds(folded) == [("new", "first_report")]


def test_one_firm_let_in_under_two_programmes_is_two_events() -> None:
    state = State.load([])
    firm = BATCH | {"batch": None, "counts": [], "decided": None}
    run(state, tell(1, firm), tell(2, firm | {"programme": "ftz-2014"}))
    assert len(state.findings()) == 2


@pytest.mark.parametrize("holder", [1, 2])
def test_two_days_of_one_act_join_where_either_report_gives_the_others_day(holder: int) -> None:
    given = [tell(1, POLICY | {"services": ["IDC"]}, published="2024-10-23")]
    given += [tell(2, POLICY | {"decided": "2024-10-25"}, published="2024-10-25")]
    events = [build_event(one) for one in given]
    events[holder - 1] = add_term(given[holder - 1], "published", ("2024-10-25", "2024-10-23")[holder - 1])
    state = State.load([])
    for event in events:
        fold_into(state, event)
    assert len(state.findings()) == 1


def test_a_part_is_taken_in_when_the_whole_learns_its_count() -> None:
    part = BARE | {
        "batch": None,
        "regions": ["Shanghai"],
        "counts": [{"value": 4, "role": "subset", "region": "Shanghai"}],
    }
    whole = BARE | {"counts": [], "firms": BATCH["firms"]}
    state = State.load([])
    *_, folded = run(state, tell(1, whole), tell(2, part), tell(3, BATCH))
    assert ("amended", "figures_added") in list_kinds(folded)
    assert "parts_linked" in dict(folded.changes[0].details)["news"]
    assert {finding.part_of for finding in state.findings()} == {None, "F-2025-001"}


def test_a_part_by_another_body_or_of_another_batch_is_no_part() -> None:
    part = BARE | {"regions": ["Shanghai"], "counts": [{"value": 4, "role": "subset", "region": "Shanghai"}]}
    for change in ({"authority": ["SHCA"], "batch": None}, {"batch": 2}):
        state = State.load([])
        run(state, tell(1, BARE), tell(2, part | change))
        assert [finding.part_of for finding in state.findings()] == [None, None]


def test_a_part_told_long_after_is_known_by_the_number_of_its_batch() -> None:
    part = BARE | {
        "decided": None,
        "regions": ["Shanghai"],
        "counts": [{"value": 4, "role": "subset", "region": "Shanghai"}],
    }
    state = State.load([])
    run(state, tell(1, BARE), tell(2, part, published="2025-06-20"))
    assert [finding.part_of for finding in state.findings()] == [None, "F-2025-001"]


def test_a_merge_of_two_kinds_or_of_two_series_is_refused() -> None:
    pilot = STOCK | {"programme": "all", "counts": [{"value": 40, "role": "pilot_total", "as_of": "2025-02"}]}
    state = State.load([])
    run(state, tell(1, BATCH), tell(2, STOCK), tell(3, pilot))
    assert "F-2025-001 is approval, F-2025-002 is total" in rule(state, "merge", value="F-2025-002").outcome.detail
    refused = rule(state, "merge", "F-2025-002", "F-2025-003").outcome.detail
    assert "they count different things" in refused


def test_a_merge_of_two_points_of_one_month_is_carried_out() -> None:
    state = State.load([])
    run(
        state,
        tell(1, STOCK),
        tell(2, STOCK | {"counts": [TOTAL | {"as_of": None, "value": 2900}]}, published="2025-06-01"),
    )
    folded = rule(state, "merge", "F-2025-002", "F-2025-001")
    assert ("corrected", "merged_by_person") in list_kinds(folded)


def test_what_is_withdrawn_or_merged_is_not_withdrawn_again() -> None:
    state = State.load([])
    run(state, tell(1, BATCH), tell(2, BATCH | {"batch": 2, "decided": "2025-03-20", "firms": []}))
    rule(state, "merge", "F-2025-002", "F-2025-001")
    assert "F-2025-002 is merged into F-2025-001" in rule(state, "withdraw", "F-2025-002").outcome.detail
    rule(state, "withdraw")
    assert "F-2025-001 is withdrawn already" in rule(state, "withdraw").outcome.detail


def test_a_figure_told_as_new_without_a_month_is_held_against_the_total_of_its_weeks_alone() -> None:
    told_new = {"value": 2400, "qualifier": "over", "role": "stock_total", "detail": "told_as_new"}
    later = STOCK | {"counts": [TOTAL | {"as_of": "2025-06"}]}
    state = State.load([])
    run(state, tell(1, BATCH | {"counts": [*BATCH["counts"], told_new]}), tell(2, STOCK))
    run(state, tell(3, later, published="2025-07-01"))
    totals = [finding for finding in state.findings() if finding.kind == "total"]
    assert [[one.reason for one in finding.disputes] for finding in totals] == [["total_told_as_new"], []]


def test_a_row_of_the_record_that_is_part_of_an_earlier_row_says_so() -> None:
    rows = {row.key: row for row in load_record()}
    state = State.load([])
    for number, key in enumerate(("first-batch-2025", "shanghai-four-2025"), 1):
        fold_into(state, RecordEvent(number, NOW, rows[key]))
    assert [(finding.region, finding.part_of) for finding in state.findings()] == [
        (None, None),
        ("Shanghai", state.findings()[0].id),
    ]


def test_who_repeats_a_total_that_a_person_corrected_tells_the_same_total() -> None:
    state = State.load([])
    run(state, tell(1, STOCK))
    rule(state, "correct", value="count:stock_total=2500")
    run(state, tell(2, STOCK))
    assert next(count.value for count in only(state, "total").counts if count.role == "stock_total") == 2500


def test_what_a_person_accepts_beside_a_total_does_not_become_a_claim_of_it() -> None:
    stray = {"name": "Airbus China", "key": "airbus-china", "status": "approved", "review": 1}
    reading = build_event(tell(1, STOCK, BARE | {"firms": [stray]})).reading
    unbound = alter(reading, statements=reading.statements[:1])
    lifted = lift_review(unbound)
    assert lifted.statements[0].firms == ()
    assert [firm.review for firm in lifted.firms] == [False]


def test_a_finding_that_stands_and_is_accepted_is_told_as_a_persons_word_and_as_no_correction() -> None:
    state = State.load([])
    run(state, tell(1, BATCH))
    assert list_kinds(rule(state, "accept")) == [("amended", "accepted_by_person")]


def test_a_total_under_two_statements_of_one_article_is_told_once() -> None:
    count = SimpleNamespace(role="stock_total", value=2400, as_of="2025-02")
    first, again = (SimpleNamespace(kind="total", count=count, region=None) for _ in range(2))
    other = SimpleNamespace(kind="total", count=count, region="Shanghai")
    assert list(_drop_repeated([first, again, other])) == [first, other]
