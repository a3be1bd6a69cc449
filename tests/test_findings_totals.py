"""Totals as a series: which point a figure is, what contradicts the series, what only sums up."""

from typing import Any

import pytest
from test_findings_fold import BATCH, list_kinds, run, tell

from findings.materiality import weigh
from findings.series import same_month
from findings.state import State

Given = dict[str, Any]


def total(value: int, as_of: str | None = "2025-02", qualifier: str = "exact", **given: Any) -> Given:
    role = given.pop("role", "stock_total")
    count = {"value": value, "role": role, "as_of": as_of, "qualifier": qualifier} | given
    return {"kind": "total", "authority": ["MIIT"], "counts": [count]}


def disputes(state: State) -> list[str]:
    return [dispute.reason for finding in state.findings() for dispute in finding.disputes]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (total(2400, qualifier="over"), total(2400)),
        (total(2400, qualifier="over"), total(2412)),
        (total(2400, qualifier="over"), total(2430, qualifier="about")),
        (total(2700, qualifier="nearly"), total(2683)),
        (total(2400, "2025-02-28", qualifier="over"), total(2400, "2025-02")),
        (total(2343, "2024-12"), total(2343, "2024")),
        (total(2400, None, qualifier="over"), total(2400, "2025-02")),
    ],
)
@pytest.mark.parametrize("reverse", [False, True])
def test_a_rounded_figure_of_the_same_month_is_the_same_point(one: Given, other: Given, *, reverse: bool) -> None:
    state = State.load([])
    first, second = (other, one) if reverse else (one, other)
    run(state, tell(1, first), tell(2, second))
    assert len(state.findings()) == 1
    assert disputes(state) == []


def test_the_real_series_has_no_dispute_and_three_points() -> None:
    state = State.load([])
    series = [(1926, "2024-03"), (2220, "2024-09"), (2343, "2024-12"), (2400, "2025-02")]
    run(state, *(tell(n, total(value, month)) for n, (value, month) in enumerate(series, 1)))
    assert len(state.findings()) == 4
    assert disputes(state) == []


def test_the_institutes_series_to_2020_rises_fast_and_is_not_held_against_the_ministrys() -> None:
    state = State.load([])
    series = [
        (129, "2019-03"),
        (166, "2019-09"),
        (191, "2019-12"),
        (232, "2020-03"),
        (266, "2020-06"),
        (1926, "2024-03"),
    ]
    run(state, *(tell(n, total(value, month)) for n, (value, month) in enumerate(series, 1)))
    assert disputes(state) == []


@pytest.mark.parametrize("reverse", [False, True])
@pytest.mark.parametrize(
    ("value", "month", "reason"), [(2100, "2025-04", "total_falls"), (24000, "2025-04", "total_jumps")]
)
def test_a_fall_and_a_jump_open_a_dispute_on_the_later_point(
    value: int, month: str, reason: str, *, reverse: bool
) -> None:
    state = State.load([])
    articles = [tell(1, total(2343, "2024-12")), tell(2, total(value, month))]
    run(state, *(reversed(articles) if reverse else articles))
    later = next(f for f in state.findings() if f.counts[0].as_of == month)
    assert [dispute.reason for dispute in later.disputes] == [reason]
    assert disputes(state) == [reason]


def test_two_figures_of_one_month_that_cannot_be_one_are_disputed_in_one_finding() -> None:
    state = State.load([])
    run(state, tell(1, total(2400, qualifier="over")), tell(2, total(24000, qualifier="over")))
    assert len(state.findings()) == 1
    assert disputes(state) == ["count_differs"]


def test_the_two_meanings_of_166_are_two_findings() -> None:
    state = State.load([])
    stock, pilot = total(166, "2019-09"), total(166, "2026-02", role="pilot_total")
    run(state, tell(1, stock), tell(2, pilot), tell(3, total(166, None, role="pilot_total")))
    assert [finding.counts[0].role for finding in state.findings()] == ["stock_total", "pilot_total"]
    assert disputes(state) == []


def test_a_regional_total_is_another_series() -> None:
    state = State.load([])
    run(state, tell(1, total(2400, "2025-06")), tell(2, total(42, "2025-07", region="Hainan")))
    assert [finding.region for finding in state.findings()] == [None, "Hainan"]
    assert disputes(state) == []


NEW: Given = {"value": 2400, "role": "stock_total", "as_of": "2025-02", "detail": "told_as_new"}


@pytest.mark.parametrize("reverse", [False, True])
@pytest.mark.parametrize("apart", [False, True])
def test_a_total_told_as_new_is_disputed_whichever_comes_first(*, reverse: bool, apart: bool) -> None:
    """The words may stand in the event's statement or in one of their own."""
    event = BATCH if apart else BATCH | {"counts": [*BATCH["counts"], NEW]}
    own = [{"kind": "total", "counts": [NEW], "growth": [{"value": 30}]}] if apart else []
    articles = [tell(1, event, *own), tell(2, BATCH, total(2400, qualifier="over"))]
    state = State.load([])
    run(state, *(reversed(articles) if reverse else articles))
    (stock,) = (finding for finding in state.findings() if finding.kind == "total")
    assert [dispute.reason for dispute in stock.disputes] == ["total_told_as_new"]
    assert {report.article for report in stock.reports} == {1, 2}
    assert [count.detail for count in stock.counts] == [""]
    event_finding = next(finding for finding in state.findings() if finding.kind == "approval")
    assert {(c.role, c.detail) for c in event_finding.counts} == {("batch", ""), ("other", "told_as_new")}


def test_a_total_told_as_new_alone_waits_for_a_person() -> None:
    state = State.load([])
    (folded,) = run(state, tell(1, {"kind": "total", "counts": [NEW]}))
    assert (folded.changes, folded.outcome.rule) == ((), "review")


@pytest.mark.parametrize("reverse", [False, True])
def test_a_running_total_that_is_the_sum_of_the_batches_says_nothing_new(*, reverse: bool) -> None:
    """Told before the batch is known, it is taken in by the batch."""
    state = State.load([])
    articles = [tell(1, BATCH), tell(2, total(13, "2025-03", role="pilot_total"))]
    run(state, *(reversed(articles) if reverse else articles))
    (batch,) = (finding for finding in state.findings() if finding.kind == "approval")
    assert {report.article for report in batch.reports} == {1, 2}
    assert [f.merged_into for f in state.findings() if f.kind == "total"] == ([batch.id] if reverse else [])


@pytest.mark.parametrize("reverse", [False, True])
def test_the_newest_batch_holds_the_sum_of_all_with_the_place_that_states_it(*, reverse: bool) -> None:
    """It is told to nobody, and the batch is still known by its own figure."""
    second = {**BATCH, "batch": 2, "decided": "2025-06-30", "counts": [{"value": 6, "role": "batch"}], "firms": []}
    state = State.load([])
    run(state, tell(1, BATCH))
    later = [
        tell(2, second, published="2025-07-01"),
        tell(3, total(19, None, role="pilot_total"), published="2025-07-02"),
    ]
    folded = run(state, *(reversed(later) if reverse else later))
    batch = next(f for f in state.findings() if f.batch == 2)
    assert [(c.value, c.role, [e.article for e in c.evidence]) for c in batch.counts] == [
        (6, "batch", [2]), (19, "pilot_total", [3]),
    ]  # fmt: skip
    assert reverse or folded[-1].changes == ()
    first = next(f for f in state.findings() if f.batch == 1)
    assert [(c.value, c.role) for c in first.counts] == [(13, "batch")]


def test_a_sum_that_is_the_batch_itself_is_held_once() -> None:
    state = State.load([])
    run(state, tell(1, BATCH), tell(2, total(13, "2025-03", role="pilot_total")))
    (batch,) = (finding for finding in state.findings() if finding.kind == "approval")
    assert [(c.value, c.role) for c in batch.counts] == [(13, "batch")]


def test_a_running_total_beyond_the_batches_known_is_a_finding_of_its_own() -> None:
    state = State.load([])
    weak = {"authority": "aggregator", "published": None}
    _, folded = run(state, tell(1, BATCH), tell(2, total(40, None, role="pilot_total"), **weak))
    assert list_kinds(folded) == [("new", "first_report")]
    assert weigh(folded.changes[0]).reason == "weak_source"
    assert folded.changes[0].finding.confirmation == "press_only"


def test_growth_without_a_total_is_a_finding_and_the_total_of_the_same_growth_joins_it() -> None:
    state = State.load([])
    growth = {"kind": "total", "authority": ["MIIT"], "growth": [{"value": 31}]}
    run(state, tell(1, growth, published="2025-01-21"), tell(2, growth, published="2025-01-22"))
    run(state, tell(3, total(2343, "2024-12") | {"growth": [{"value": 31}]}, published="2025-02-10"))
    (finding,) = state.findings()
    assert (finding.growth[0].value, [c.value for c in finding.counts]) == (31, [2343])


def test_an_undated_figure_that_breaks_the_series_is_disputed_and_measures_nothing() -> None:
    state = State.load([])
    run(
        state,
        tell(1, total(2400, "2025-02")),
        tell(2, total(21, None), published="2025-09-11"),
        tell(3, total(2700, "2025-10"), published="2025-11-20"),
    )
    assert {f.counts[0].value: [d.reason for d in f.disputes] for f in state.findings()} == {
        2400: [], 21: ["total_falls"], 2700: [],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2025-02-28", "2025-02-03", True),
        ("2025-02-28", "2025-02", True),
        ("2024", "2024-12", True),
        ("2024-12-31", "2024", True),
        ("2025-02-28", "2025-03-01", False),
        ("2025-02", "2025-09-30", False),
        ("2025-10", "2025-12", False),
        (None, "2025-02", False),
        ("2025-02", None, False),
        (None, None, False),
    ],
)
def test_two_as_of_dates_are_of_one_month(one: str | None, other: str | None, same: bool) -> None:
    assert same_month(one, other) is same


NAMED = [
    {"name": f"Firm {n}", "key": f"firm-{n}", "group": f"g{n}", "status": status, "legal": 1}
    for n, status in enumerate(["approved", "approved", "parent", "mentioned"])
]


@pytest.mark.parametrize(("value", "known"), [(16, True), (14, False), (15, False), (17, False)])
def test_a_batch_that_only_names_its_firms_counts_as_so_many(value: int, *, known: bool) -> None:
    """Thirteen, and a second batch of whose size nothing is said: three of the four firms that it names got it."""
    second = {**BATCH, "batch": 2, "decided": "2025-06-30", "counts": [], "firms": NAMED}
    state = State.load([])
    run(state, tell(1, BATCH), tell(2, second, published="2025-07-01"))
    before = len(state.findings())
    run(state, tell(3, total(value, "2025-07", role="pilot_total"), published="2025-07-02"))
    assert (len(state.findings()) == before) is known


@pytest.mark.parametrize("district", ["Pudong", "Lingang"])
def test_a_districts_total_is_a_series_of_its_own(district: str) -> None:
    state = State.load([])
    city = total(894, "2026-10", region="Shanghai")
    first, second = total(300, "2026-09", region=district), total(330, "2026-10", region=district)
    run(state, tell(1, city), tell(2, first), tell(3, second))
    assert sorted((f.counts[0].region, f.counts[0].value) for f in state.findings()) == sorted(
        [("Shanghai", 894), (district, 300), (district, 330)]
    )
    assert {f.region for f in state.findings()} == {"Shanghai"}
    assert disputes(state) == []
    run(state, tell(4, second))
    assert len(state.findings()) == 3
