# ruff: noqa: E501  (a case stands on one line, so that the pair can be compared)
"""Which tellings are one event: each fact that joins, each conflict that forbids."""

from typing import Any

import pytest
from readings import build_event
from test_findings_fold import BATCH, list_kinds, run, tell

from domain.altering import alter
from findings.fold import fold
from findings.stages import agree_stages
from findings.state import State

LAUNCH: dict[str, Any] = {"kind": "policy", "authority": ["MIIT"], "decided": "2024-10-23", "regions": ["Beijing"]}
APPLICANTS: dict[str, Any] = {
    "kind": "application",
    "decided": "2024-10-29",
    "regions": ["Shanghai", "Lingang"],
    "counts": [{"value": 7, "role": "other", "detail": "applications_accepted"}],
}
ENDING: dict[str, Any] = {
    "kind": "revocation",
    "authority": ["MIIT"],
    "decided": "2026-01-14",
    "counts": [{"value": 2, "role": "other", "detail": "revoked"}],
}
BARE: dict[str, Any] = BATCH | {"firms": [], "services": []}
ONE: dict[str, Any] = {"kind": "approval", "authority": ["MIIT"], "decided": "2025-06-17"}
PROVINCE: dict[str, Any] = {"kind": "approval", "authority": ["SHCA"], "decided": "2025-06-17", "regions": ["Shanghai"]}


def firm(name: str, **given: Any) -> dict[str, Any]:
    return {"name": name, "status": "approved", "legal": 1} | given


@pytest.mark.parametrize(
    ("first", "second", "published"),
    [
        (BARE, BARE | {"decided": "2025-03-01"}, "2025-03-01"),
        (BARE, BARE | {"decided": None, "batch": None}, "2025-03-09"),
        (BARE, BARE | {"decided": "2025-02"}, "2025-03-01"),
        (BARE, BARE | {"batch": None, "counts": []}, "2025-03-01"),
        (BARE, BARE | {"batch": None, "decided": None, "counts": [], "regions": []}, "2025-03-03"),
        (BARE, BARE | {"authority": []}, "2025-03-01"),
        (BARE, BARE | {"decided": "2025-07-07", "regions": ["Hainan"]}, "2025-07-08"),
        (BATCH, BATCH | {"batch": None, "counts": [], "decided": "2025-03-01"}, "2025-03-01"),
        (LAUNCH, LAUNCH | {"decided": "2024-10-24"}, "2024-10-24"),
        (LAUNCH, LAUNCH | {"decided": None}, "2024-11-20"),
        (LAUNCH | {"regions": [], "services": ["IDC"]}, LAUNCH | {"decided": "2024-10-25", "regions": [], "services": ["IDC", "CDN"]}, "2024-10-25"),
        (LAUNCH | {"document": "工信部通信函〔2024〕107号"}, LAUNCH | {"document": "工信部通信函[2024]107号", "decided": "2024-11-30"}, "2024-12-01"),
        (APPLICANTS, APPLICANTS | {"decided": "2024-10-30"}, "2024-10-31"),
        (APPLICANTS, APPLICANTS | {"counts": [{"value": 7, "role": "other", "detail": "applicants"}]}, "2024-10-30"),
        (ENDING, ENDING | {"decided": "2026-01-15"}, "2026-01-16"),
        (PROVINCE | {"firms": [firm("勤澜信息技术(上海)有限公司")]}, PROVINCE | {"firms": [firm("Qinlan IT Ltd")]}, "2025-06-18"),
        (ONE | {"firms": [firm("Bosch", status="parent", group="bosch")]}, ONE | {"firms": [firm("博世", status="parent", group="bosch")]}, "2025-06-18"),
        (ONE | {"counts": [{"value": 2, "role": "batch"}], "firms": [firm("Bosch", status="parent", group="bosch")]}, ONE | {"firms": [firm("Airbus", status="parent", group="airbus")]}, "2025-06-18"),
    ],
)  # fmt: skip
def test_tellings_of_one_event_join(first: dict[str, Any], second: dict[str, Any], published: str) -> None:
    state = State.load([])
    run(state, tell(1, first, published=first["decided"]), tell(2, second, published=published))
    assert len(state.findings()) == 1


@pytest.mark.parametrize(
    ("first", "second", "published"),
    [
        (BARE, BARE | {"batch": 2}, "2025-03-01"),
        (BARE, BARE | {"decided": "2026-03-10"}, "2026-03-11"),
        (BARE, BARE | {"decided": None, "counts": [{"value": 9, "role": "batch"}]}, "2025-09-01"),
        (LAUNCH | {"regions": []}, LAUNCH | {"regions": [], "decided": "2024-10-25"}, "2024-10-25"),
        (BARE, BARE | {"batch": None, "decided": "2025-03-10"}, "2025-03-10"),
        (BARE, BARE | {"authority": ["SHCA"], "batch": None}, "2025-03-01"),
        (BARE, BARE | {"programme": "ftz-2014"}, "2025-03-01"),
        (BARE, BARE | {"regions": ["Tianjin"], "batch": None}, "2025-03-01"),
        (BARE, BARE | {"batch": None, "decided": "2025-03-02", "counts": [{"value": 8, "role": "batch"}]}, "2025-03-02"),
        (BARE, BARE | {"batch": None, "decided": None, "counts": [{"value": 8, "role": "batch"}]}, "2025-03-02"),
        (LAUNCH, LAUNCH | {"authority": ["MOFCOM"]}, "2024-10-23"),
        (LAUNCH, LAUNCH | {"regions": ["Hainan"], "authority": ["MIIT"]}, "2024-10-23"),
        (LAUNCH | {"document": "〔2024〕107号"}, LAUNCH | {"document": "〔2024〕108号"}, "2024-10-23"),
        (APPLICANTS, APPLICANTS | {"counts": [{"value": 7, "role": "other", "detail": "signed"}]}, "2024-10-30"),
        (APPLICANTS, APPLICANTS | {"counts": [{"value": 9, "role": "other", "detail": "applications_accepted"}]}, "2024-10-30"),
        (APPLICANTS, APPLICANTS | {"regions": ["Shanghai", "Pudong"]}, "2024-10-30"),
        (ENDING, ENDING | {"counts": [{"value": 3, "role": "other", "detail": "revoked"}], "decided": "2026-01-16"}, "2026-01-16"),
        (PROVINCE | {"firms": [firm("勤澜信息技术(上海)有限公司")]}, PROVINCE | {"firms": [firm("上海维朗德数字技术有限公司")]}, "2025-06-18"),
        (BARE, BARE | {"kind": "revocation"}, "2025-03-01"),
        (ONE | {"firms": [firm("Bosch", status="parent", group="bosch")]}, ONE | {"firms": [firm("Airbus", status="parent", group="airbus")]}, "2025-06-18"),
        (ONE | {"firms": [firm("Bosch", status="parent", group="bosch")]}, ONE | {"firms": [firm("空中客车", status="parent", group="airbus")]}, "2025-06-18"),
    ],
)  # fmt: skip
def test_a_conflict_of_facts_keeps_events_apart(first: dict[str, Any], second: dict[str, Any], published: str) -> None:
    state = State.load([])
    told = {"published": published, "story": "one text for both"}
    run(state, tell(1, first, published=first["decided"], story="one text for both"), tell(2, second, **told))
    assert len(state.findings()) == 2


def test_one_day_one_body_two_counts_is_a_dispute_and_no_second_event() -> None:
    state = State.load([])
    _, folded = run(state, tell(1, BARE), tell(2, BARE | {"counts": [{"value": 12, "role": "batch"}]}))
    assert ("disputed", "count_differs") in list_kinds(folded)
    (finding,) = state.findings()
    assert [count.value for count in finding.counts] == [13, 12]


def test_the_deciding_bodys_count_leads_where_the_press_differs() -> None:
    state = State.load([])
    twelve = BARE | {"counts": [{"value": 12, "role": "batch"}]}
    run(state, tell(1, twelve), tell(2, BARE, publisher="MIIT", authority="regulator"))
    (finding,) = state.findings()
    assert [count.value for count in finding.counts] == [13, 12]
    assert [dispute.reason for dispute in finding.disputes] == ["count_differs"]


def test_partial_lists_that_share_no_firm_are_one_batch_while_they_fit_into_it() -> None:
    state = State.load([])
    two = BARE | {"batch": None, "counts": [{"value": 2, "role": "batch"}]}
    run(
        state,
        tell(1, two | {"firms": [firm("A Ltd")]}),
        tell(2, two | {"firms": [firm("B Ltd")]}),
        tell(3, two | {"firms": [firm("C Ltd")]}),
    )
    assert sorted(len(finding.firms) for finding in state.findings()) == [1, 2]


def test_two_names_of_one_group_open_an_identity_unless_one_report_gives_both() -> None:
    state = State.load([])
    one, other = firm("T-Systems P.R. China Ltd.", group="dt"), firm("Deutsche Telekom (China) Co", group="dt")
    _, folded = run(state, tell(1, BARE | {"firms": [one]}), tell(2, BARE | {"firms": [other]}))
    assert list_kinds(folded) == [("amended", "firms_named"), ("disputed", "identity_open")]
    together = State.load([])
    run(together, tell(1, BARE | {"firms": [one, other]}))
    assert together.findings()[0].disputes == ()


def test_a_firm_said_to_be_approved_and_an_applicant_is_disputed_and_a_parent_is_not() -> None:
    state = State.load([])
    unit = firm("Airbus China", key="airbus-china")
    parent = {"name": "HSBC", "key": "hsbc", "status": "parent"}
    applicants = [unit | {"status": "applicant"}, parent | {"status": "applicant"}]
    run(state, tell(1, BARE | {"firms": [unit, parent]}), tell(2, BARE | {"firms": applicants}))
    (finding,) = state.findings()
    assert {(f.key, f.status) for f in finding.firms} == {("airbus-china", "approved"), ("hsbc", "parent")}
    assert [dispute.claim for dispute in finding.disputes] == ["airbus-china: applicant"]


@pytest.mark.parametrize("reverse", [False, True])
def test_a_regional_decision_is_part_of_the_national_one_whichever_comes_first(*, reverse: bool) -> None:
    four: dict[str, Any] = BARE | {
        "regions": ["Shanghai"], "decided": "2025-02-26", "batch": None, "counts": [{"value": 4, "role": "batch"}],
    }  # fmt: skip
    articles = [tell(1, four), tell(2, BARE)]
    state = State.load([])
    results = run(state, *(reversed(articles) if reverse else articles))
    small = next(finding for finding in state.findings() if finding.region)
    whole = next(finding for finding in state.findings() if not finding.region)
    assert (small.part_of, whole.part_of) == (whole.id, None)
    details = dict(results[1].changes[0].details)
    expected = {"part_of": whole.id} if reverse else {"parts": f"{small.id}: 4 in Shanghai"}
    assert details.items() >= expected.items()


def test_what_comes_too_late_or_counts_more_is_no_part() -> None:
    state = State.load([])
    four: dict[str, Any] = BARE | {"regions": ["Shanghai"], "batch": None, "counts": [{"value": 4, "role": "batch"}]}
    more = four | {"decided": "2025-02-27", "counts": [{"value": 20, "role": "batch"}]}
    run(state, tell(1, BARE), tell(2, four | {"decided": "2025-03-20"}, published="2025-03-20"), tell(3, more))
    assert [finding.part_of for finding in state.findings()] == [None, None, None]


def test_parts_of_more_than_the_whole_open_a_dispute() -> None:
    state = State.load([])
    counts = [*BARE["counts"], {"value": 9, "role": "subset", "region": "Beijing"}]
    more = [*BARE["counts"], {"value": 5, "role": "subset", "region": "Shanghai"}]
    run(state, tell(1, BARE | {"counts": counts}), tell(2, BARE | {"counts": more}))
    assert [dispute.reason for dispute in state.findings()[0].disputes] == ["parts_exceed"]


def test_an_ending_joins_no_approval_and_a_batch_number_of_another_day_is_dropped() -> None:
    state = State.load([])
    stray: dict[str, Any] = BARE | {"decided": "2025-09-10", "batch": 1, "counts": [{"value": 8, "role": "batch"}]}
    run(state, tell(1, BARE), tell(2, stray, published="2025-09-11"), tell(3, ENDING, published="2026-01-15"))
    assert [(finding.kind, finding.batch) for finding in state.findings()] == [
        ("approval", 1), ("approval", None), ("revocation", None),
    ]  # fmt: skip


def test_the_day_of_an_act_is_no_dispute_and_passing_words_add_no_region() -> None:
    state = State.load([])
    official = {"publisher": "MIIT", "authority": "regulator", "published": "2024-10-23"}
    more = LAUNCH | {"decided": "2024-10-24", "regions": ["Beijing", "Hainan"], "services": ["IDC"]}
    run(state, tell(1, LAUNCH, **official), tell(2, more, published="2024-10-25"))
    _, folded = run(state, tell(3, BARE), tell(4, BARE, more | {"regions": ["Tianjin", "Beijing"]}))
    act = next(finding for finding in state.findings() if finding.kind == "policy")
    assert (act.decided, act.regions, act.services, act.disputes) == ("2024-10-23", ("Beijing",), (), ())
    assert folded.changes == ()


def test_an_accepted_application_is_the_one_that_was_filed() -> None:
    state = State.load([])
    filed = APPLICANTS | {"counts": [{"value": 7, "role": "other", "detail": "applicants"}], "decided": "2024-10-30"}
    run(state, tell(1, filed), tell(2, APPLICANTS))
    (finding,) = state.findings()
    assert [count.detail for count in finding.counts] == ["applications_accepted"]
    assert (finding.decided, finding.disputes) == ("2024-10-29", ())


def test_two_days_of_one_approval_are_disputed_and_the_deciding_bodys_stands() -> None:
    state = State.load([])
    earlier = BARE | {"decided": "2025-02-27"}
    run(state, tell(1, BARE), tell(2, earlier))
    assert state.findings()[0].decided == "2025-02-27"
    run(state, tell(3, BARE, publisher="MIIT", authority="regulator"))
    (finding,) = state.findings()
    assert finding.decided == "2025-02-28"
    assert [dispute.reason for dispute in finding.disputes] == ["date_differs"]


def test_two_acts_of_two_days_without_numbers_are_both_told() -> None:
    state = State.load([])
    official = {"publisher": "MIIT", "authority": "regulator"}
    first, second = LAUNCH | {"decided": "2025-03-01"}, LAUNCH | {"decided": "2025-03-03"}
    folded = run(
        state,
        tell(1, first, published="2025-03-01", **official),
        tell(2, second, published="2025-03-03", **official),
        tell(3, second, published="2025-03-04"),
    )
    assert [list_kinds(one) for one in folded] == [[("new", "first_report")], [("new", "first_report")], []]
    assert folded[2].outcome.findings == (state.findings()[1].id,)


def test_a_batch_told_again_without_a_day_a_year_later_waits_for_a_person() -> None:
    state = State.load([])
    again = BARE | {"decided": None, "firms": [firm("New Ltd")]}
    _, folded = run(state, tell(1, BARE), tell(2, again, published="2026-03-10"))
    assert (folded.changes, folded.outcome.rule) == ((), "review")
    assert "F-2025-001" in folded.outcome.detail
    assert [one.firms for one in state.findings()] == [()]
    folded = fold(state, alter(build_event(tell(3, again, published="2026-03-10")), vouched=True))
    state.apply(folded)
    assert list_kinds(folded) == [("new", "first_report")]
    assert [len(one.firms) for one in state.findings()] == [0, 1]


def test_a_look_back_in_passing_a_year_later_is_a_mention() -> None:
    state = State.load([])
    second = BARE | {"batch": 2, "decided": "2026-03-09", "counts": [{"value": 8, "role": "batch"}]}
    back = BARE | {"decided": None}
    _, folded = run(state, tell(1, BARE), tell(2, second, back, published="2026-03-10"))
    assert (list_kinds(folded), folded.outcome.rule) == ([("new", "first_report")], "changed")
    assert [len(finding.reports) for finding in state.findings()] == [2, 1]


def test_what_is_known_and_only_told_in_passing_is_a_mention_what_is_told_as_news_is_none() -> None:
    state = State.load([])
    empty = {"kind": "total", "programme": "all", "counts": []}
    _, passing, again = run(state, tell(1, BARE), tell(2, empty, BARE), tell(3, BARE))
    assert (passing.changes, passing.outcome.rule) == ((), "mention")
    assert (again.changes, again.outcome.rule) == ((), "nothing_new")


@pytest.mark.parametrize(
    ("region", "value", "disputed"),
    [("Shanghai", 5, True), ("Shanghai", 4, False), ("Beijing", 5, False), (None, 5, False)],
)
def test_parts_of_a_batch_must_agree_where_they_are_of_one_region(
    region: str | None, value: int, *, disputed: bool
) -> None:
    state = State.load([])
    batch = BARE["counts"]
    four = BARE | {"counts": [*batch, {"value": 4, "role": "subset", "region": "Shanghai"}]}
    other = BARE | {"counts": [*batch, {"value": value, "role": "subset", "region": region}]}
    run(state, tell(1, four), tell(2, other))
    (finding,) = state.findings()
    assert [one.reason for one in finding.disputes] == ["count_differs"] * disputed


@pytest.mark.parametrize(
    ("one", "other", "agreed"),
    [
        ("", "", True), ("", "signed", True), ("applied", "", True), ("signed", "signed", True),
        ("applied", "accepted", True), ("applied", "signed", False), ("accepted", "signed", False),
    ],
)  # fmt: skip
def test_what_was_accepted_was_applied_for_and_signing_is_another_step(one: str, other: str, *, agreed: bool) -> None:
    assert agree_stages(one, other) == agree_stages(other, one) == agreed


def test_a_batch_and_count_with_another_day_of_the_year_is_disputed_not_swallowed() -> None:
    state = State.load([])
    _, folded = run(state, tell(1, BARE), tell(2, BARE | {"decided": "2025-06-10"}, published="2025-06-11"))
    assert list_kinds(folded) == [("disputed", "date_differs")]
    (finding,) = state.findings()
    assert finding.decided == "2025-02-28"
    assert [(one.claim, one.against) for one in finding.disputes] == [("decided 2025-06-10", "decided 2025-02-28")]


@pytest.mark.parametrize(("day", "linked"), [("2025-02-26", True), ("2025-02-22", False)])
def test_a_whole_that_names_no_region_takes_in_what_was_decided_within_three_days(day: str, *, linked: bool) -> None:
    four: dict[str, Any] = BARE | {
        "regions": ["Shanghai"], "decided": day, "batch": None, "counts": [{"value": 4, "role": "batch"}],
    }  # fmt: skip
    state = State.load([])
    run(state, tell(1, four), tell(2, BARE | {"regions": []}))
    small, whole = state.findings()
    assert small.part_of == (whole.id if linked else None)


def test_a_batch_and_count_of_another_place_is_another_batch() -> None:
    state = State.load([])
    here, there = BARE | {"regions": ["Beijing"]}, BARE | {"regions": ["Jiangsu"], "decided": "2025-06-10"}
    _, folded = run(state, tell(1, here), tell(2, there, published="2025-06-11"))
    assert list_kinds(folded) == [("new", "first_report")]


def test_a_day_long_before_an_undated_finding_was_published_may_be_what_it_looks_back_at() -> None:
    state = State.load([])
    _, folded = run(state, tell(1, BARE | {"decided": None}, published="2026-03-10"), tell(2, BARE))
    assert "new" not in [kind for kind, _ in list_kinds(folded)]
    assert len(state.findings()) == 1
