"""A page is changed, and another that said the same is not: told as an open point until that one is changed or gone."""

from datetime import UTC, datetime
from typing import Any

from readings import build_event
from test_findings_fold import BATCH, list_kinds, only, run, tell
from test_findings_versions import FOURTEEN, OFFICIAL, PAGE, change_page

from domain.altering import alter
from domain.doubts import count_doubts
from domain.findings import Dispute, Folded, RemovalEvent
from findings.fold import fold
from findings.state import State

TWIN = "https://ythzxfw.miit.gov.cn/art/1.html"
AIRBUS = {"name": "Airbus China", "key": "airbus-china", "status": "approved"}
BOTH = BATCH | {"firms": [*BATCH["firms"], AIRBUS]}


def tell_twice(statement: dict[str, Any] = BATCH) -> State:
    """The same notice at two addresses of the ministry's."""
    state = State.load([])
    run(state, tell(1, statement, url=PAGE, story="notice", **OFFICIAL))
    run(state, tell(2, statement, url=TWIN, story="notice", **OFFICIAL))
    assert [report.part for report in only(state).reports] == ["main", "copy"]
    return state


def change_twin(state: State, number: int, *statements: dict[str, Any], **given: Any) -> Folded:
    event = build_event(
        {"id": number, "url": TWIN, "story": "other", "statements": list(statements)} | OFFICIAL | given
    )
    folded = fold(state, alter(event, article=alter(event.article, replaces=2)))
    state.apply(folded)
    return folded


def list_points(state: State) -> list[tuple[str, str, str]]:
    return [(one.claim, one.against, one.reason) for one in only(state).disputes]


def test_the_correction_says_that_the_twin_was_not_seen_changed() -> None:
    state = tell_twice()
    folded = change_page(state, 3, 1, FOURTEEN)
    assert list_kinds(folded) == [("corrected", "page_changed")], "told with the correction, not beside it"
    assert list_points(state) == [("13 (batch), still on A-2", "14 (batch)", "still_said_elsewhere")]
    assert count_doubts(only(state)) == (0, 1), "the figure of the changed page is not called disputed"


def test_the_twin_repeats_what_the_page_said_before_it_was_worded_anew() -> None:
    state = tell_twice()
    assert change_page(state, 3, 1, BATCH, title="Worded anew", earlier=(1,)).changes == ()
    folded = change_page(state, 4, 3, FOURTEEN, earlier=(1, 3))
    assert list_kinds(folded) == [("corrected", "page_changed")]
    assert list_points(state) == [("13 (batch), still on A-2", "14 (batch)", "still_said_elsewhere")]


def test_the_twin_does_not_repeat_what_the_page_said_only_later() -> None:
    state = tell_twice()
    change_page(state, 3, 1, FOURTEEN, earlier=(1,))
    change_page(state, 4, 3, BATCH | {"counts": [{"value": 15, "role": "batch"}]}, earlier=(1, 3))
    assert list_points(state) == [("13 (batch), still on A-2", "15 (batch)", "still_said_elsewhere")]


def test_a_name_that_the_twin_keeps_is_an_open_point() -> None:
    state = tell_twice(BOTH)
    folded = change_page(state, 3, 1, BATCH)
    assert list_kinds(folded) == [("corrected", "page_changed")]
    assert list_points(state) == [
        ("airbus-china: approved, still on A-2", "the page as it was changed does not", "still_said_elsewhere")
    ]


def test_the_point_ends_when_the_twin_is_changed_too() -> None:
    state = tell_twice()
    change_page(state, 3, 1, FOURTEEN)
    folded = change_twin(state, 4, FOURTEEN)
    assert list_kinds(folded) == [("amended", "dispute_settled")]
    assert list_points(state) == []


def test_a_twin_that_is_changed_and_still_says_the_old_figure_is_a_dispute() -> None:
    state = tell_twice()
    change_page(state, 3, 1, FOURTEEN)
    change_twin(state, 4, BATCH)
    assert list_points(state) == [("13 (batch)", "14 (batch)", "count_differs")]


def test_the_point_ends_when_the_twin_is_gone() -> None:
    state = tell_twice()
    change_page(state, 3, 1, FOURTEEN)
    at = datetime(2025, 4, 9, 1, 0, tzinfo=UTC)
    folded = fold(state, RemovalEvent(9, at, 2, at, 404))
    state.apply(folded)
    assert list_kinds(folded) == [("amended", "dispute_settled")]
    assert list_points(state) == []


def test_the_point_ends_when_the_page_says_the_old_figure_again() -> None:
    state = tell_twice()
    change_page(state, 3, 1, FOURTEEN)
    folded = change_page(state, 4, 3, BATCH)
    assert ("amended", "dispute_settled") in list_kinds(folded)
    assert all(not claim.startswith("13 (batch), still") for claim, _, _ in list_points(state))


def test_a_page_without_a_twin_opens_nothing() -> None:
    state = State.load([])
    run(state, tell(1, BATCH, url=PAGE, story="notice", **OFFICIAL))
    change_page(state, 3, 1, FOURTEEN)
    assert list_points(state) == []


def test_a_name_that_others_give_in_their_own_words_is_told_and_stands_on_their_word() -> None:
    state = State.load([])
    run(state, tell(1, BOTH, url=PAGE, **OFFICIAL), tell(5, BOTH))
    folded = change_page(state, 3, 1, BATCH)
    assert list_kinds(folded) == [("disputed", "still_said_elsewhere")]
    assert list_points(state)[0][0] == "airbus-china: approved"
    (airbus,) = (firm for firm in only(state).firms if firm.key == "airbus-china")
    assert [evidence.article for evidence in airbus.evidence] == [5], "the changed page vouches for it no more"


def test_a_page_of_lower_authority_that_drops_a_name_opens_nothing() -> None:
    state = State.load([])
    run(state, tell(1, BOTH, url=PAGE), tell(5, BOTH, **OFFICIAL))
    press = {"publisher": "Paper 1", "authority": "press"}
    folded = change_page(state, 3, 1, BATCH, **press)
    assert list_kinds(folded) == []


def test_when_the_last_page_that_said_it_is_changed_the_dispute_ends_with_the_figure() -> None:
    state = State.load([])
    run(state, tell(1, BATCH, url=PAGE, **OFFICIAL), tell(2, BATCH, url=TWIN, **OFFICIAL))
    change_page(state, 3, 1, FOURTEEN)
    assert [reason for _, _, reason in list_points(state)] == ["count_differs"]
    folded = change_twin(state, 4, FOURTEEN)
    assert list_kinds(folded) == [("corrected", "page_changed"), ("amended", "dispute_settled")]
    assert [count.value for count in only(state).counts] == [14]
    assert list_points(state) == []


def test_what_the_page_says_after_a_second_change_faces_what_the_twin_still_says() -> None:
    state = tell_twice()
    change_page(state, 3, 1, FOURTEEN)
    change_page(state, 4, 3, BATCH | {"counts": [{"value": 15, "role": "batch"}]})
    assert list_points(state) == [("13 (batch), still on A-2", "15 (batch)", "still_said_elsewhere")]


def begin_with(state: State, **changes: object) -> State:
    """The state with its one approval changed by hand."""
    return State.load([alter(only(state), **changes)])  # type: ignore[arg-type]


def test_a_point_that_a_person_settled_is_not_opened_again() -> None:
    state = State.load([])
    run(state, tell(1, BOTH, url=PAGE, **OFFICIAL), tell(5, BOTH))
    state = begin_with(state, ruled=("dispute:still_said_elsewhere=settled by J. Li",))
    assert change_page(state, 3, 1, BATCH).changes == ()


def test_a_dispute_of_something_else_stays() -> None:
    day = Dispute("decided 2025-02-28", "decided 2025-02-27", "date_differs")
    state = begin_with(tell_twice(), disputes=(day,))
    change_page(state, 3, 1, FOURTEEN)
    assert [reason for _, _, reason in list_points(state)] == ["date_differs", "still_said_elsewhere"]


def test_what_was_withdrawn_gains_no_point_and_no_removal() -> None:
    state = begin_with(tell_twice(), withdrawn=True)
    assert change_page(state, 3, 1, FOURTEEN).changes == ()
    at = datetime(2025, 4, 9, 1, 0, tzinfo=UTC)
    assert fold(state, RemovalEvent(9, at, 3, at, 404)).changes == ()
    assert list_points(state) == []
