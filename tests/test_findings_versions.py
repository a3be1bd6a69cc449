"""A page whose text is changed in place: corrected where it alone said so, disputed where others say it too."""

from datetime import UTC, datetime
from typing import Any

from readings import build_event
from test_findings_fold import BATCH, TOTAL, list_kinds, only, run, tell

from domain.altering import alter
from domain.findings import Folded, RemovalEvent
from findings.fold import fold
from findings.state import State

OFFICIAL = {"publisher": "MIIT", "authority": "regulator", "published": "2025-02-28"}
PAGE = "https://www.miit.gov.cn/art/1.html"
FOURTEEN = BATCH | {"counts": [{"value": 14, "role": "batch"}]}


def change_page(
    state: State, number: int, replaces: int, *statements: dict[str, Any], earlier: tuple[int, ...] = (), **given: Any
) -> Folded:
    """The page's text is now another: a reading of the same address that replaces an earlier one."""
    article = {"id": number, "url": PAGE, "statements": list(statements)} | OFFICIAL | given
    event = build_event(article)
    event = alter(event, article=alter(event.article, replaces=replaces, earlier=earlier))
    folded = fold(state, event)
    state.apply(folded)
    return folded


def tell_page(*statements: dict[str, Any]) -> State:
    state = State.load([])
    run(state, tell(1, *statements, url=PAGE, **OFFICIAL))
    return state


def test_thirteen_becomes_fourteen_in_place() -> None:
    state = tell_page(BATCH)
    folded = change_page(state, 2, 1, FOURTEEN)
    assert list_kinds(folded) == [("corrected", "page_changed")]
    details = dict(folded.changes[0].details)
    assert (details["field"], details["before"], details["after"]) == ("count:batch", "13", "14")
    assert (details["whose"], details["page"]) == ("source", PAGE)
    finding = only(state)
    assert [count.value for count in finding.counts] == [14]
    assert finding.disputes == ()
    assert finding.confirmation == "confirmed"
    assert {evidence.article for firm in finding.firms for evidence in firm.evidence} == {1, 2}, "both versions say it"


def test_what_others_say_too_stands_beside_it_as_a_dispute() -> None:
    state = tell_page(BATCH)
    run(state, tell(5, BATCH))
    folded = change_page(state, 2, 1, FOURTEEN)
    assert ("disputed", "count_differs") in list_kinds(folded)
    assert sorted(count.value for count in only(state).counts) == [13, 14]


def test_the_same_facts_in_other_words_are_no_news() -> None:
    state = tell_page(BATCH)
    folded = change_page(state, 2, 1, BATCH, title="The same, worded anew")
    assert folded.changes == ()
    assert folded.outcome.rule in ("copy", "nothing_new")


def test_a_firm_that_is_not_named_any_more_is_corrected_and_a_new_one_told() -> None:
    state = tell_page(BATCH)
    other = {"name": "Airbus China", "key": "airbus", "status": "approved"}
    folded = change_page(state, 2, 1, BATCH | {"firms": [other]})
    kinds = list_kinds(folded)
    assert ("corrected", "page_changed") in kinds
    assert ("amended", "firms_named") in kinds
    assert "T-Systems P.R. China Ltd. is not named as approved any more" in [c.summary for c in folded.changes]
    assert [firm.key for firm in only(state).firms] == ["airbus"]


def test_another_day_on_the_only_page_is_a_correction() -> None:
    state = tell_page(BATCH)
    folded = change_page(state, 2, 1, BATCH | {"decided": "2025-02-27"})
    assert list_kinds(folded) == [("corrected", "page_changed")]
    assert dict(folded.changes[0].details)["after"] == "2025-02-27"
    assert only(state).decided == "2025-02-27"


def test_a_total_that_is_changed_in_place_stays_one_point() -> None:
    state = tell_page({"kind": "total", "authority": ["MIIT"], "counts": [TOTAL], "programme": "x"})
    folded = change_page(
        state, 2, 1, {"kind": "total", "authority": ["MIIT"], "counts": [TOTAL | {"value": 2500}], "programme": "x"}
    )
    assert ("corrected", "page_changed") in list_kinds(folded)
    assert [count.value for count in only(state, "total").counts] == [2500]


def test_a_page_that_falls_silent_withdraws_nothing() -> None:
    state = tell_page(BATCH)
    folded = change_page(state, 2, 1, relevant=False)
    assert list_kinds(folded) == [("disputed", "page_no_longer_says")]
    finding = only(state)
    assert not finding.withdrawn
    assert [count.value for count in finding.counts] == [13]
    assert finding.confirmation == "confirmed"
    again = change_page(state, 3, 2, relevant=False)
    assert again.changes == (), "it is told once"


def test_a_page_that_says_the_same_again_ends_the_dispute_that_rests_on_its_silence() -> None:
    state = tell_page(BATCH)
    before = only(state)
    change_page(state, 2, 1, relevant=False)
    assert [one.reason for one in only(state).disputes] == ["page_no_longer_says"]
    folded = change_page(state, 3, 2, BATCH)
    assert list_kinds(folded) == [("amended", "dispute_settled")]
    assert only(state).disputes == ()
    assert only(state).counts[0].value == before.counts[0].value == 13


def test_a_dispute_stays_where_another_page_of_the_publisher_may_be_the_silent_one() -> None:
    state = tell_page(BATCH)
    run(state, tell(7, BATCH, url="https://www.miit.gov.cn/art/7.html", **OFFICIAL))
    change_page(state, 2, 1, relevant=False)
    folded = change_page(state, 3, 2, BATCH)
    assert ("amended", "dispute_settled") not in list_kinds(folded)
    assert [one.reason for one in only(state).disputes] == ["page_no_longer_says"]


def test_what_a_version_only_repeated_is_corrected_when_the_next_one_changes_it() -> None:
    state = tell_page(BATCH)
    change_page(state, 2, 1, BATCH, title="The same, worded anew", earlier=(1,))
    folded = change_page(state, 3, 2, FOURTEEN, earlier=(1, 2))
    assert list_kinds(folded) == [("corrected", "page_changed")]
    assert [count.value for count in only(state).counts] == [14]
    assert only(state).disputes == ()


def test_a_name_that_two_versions_said_goes_with_the_third() -> None:
    state = tell_page(BATCH)
    change_page(state, 2, 1, FOURTEEN, earlier=(1,))
    folded = change_page(state, 3, 2, FOURTEEN | {"firms": []}, earlier=(1, 2))
    assert list_kinds(folded) == [("corrected", "page_changed")]
    assert only(state).firms == ()
    assert only(state).disputes == ()


def test_what_a_version_did_not_tell_is_corrected_when_the_next_one_tells_it_otherwise() -> None:
    state = tell_page(BATCH)
    second = BATCH | {"batch": 2, "decided": "2025-09-10", "counts": [{"value": 8, "role": "batch"}], "firms": []}
    change_page(state, 2, 1, second, published="2025-09-10", earlier=(1,))
    folded = change_page(state, 3, 2, FOURTEEN, earlier=(1, 2))
    assert ("corrected", "page_changed") in list_kinds(folded)
    assert [[count.value for count in one.counts] for one in state.findings()] == [[14], [8]]
    assert [[one.reason for one in finding.disputes] for finding in state.findings()] == [[], ["page_no_longer_says"]]
    again = change_page(state, 4, 3, FOURTEEN, title="Worded anew", earlier=(1, 2, 3))
    assert again.changes == (), "the silence on the second is told once"


def test_a_telling_belongs_to_what_the_page_told_last() -> None:
    """An approval without a number can be either: the one that the page told since is meant."""
    state = tell_page(BATCH)
    second = BATCH | {"batch": 2, "decided": "2025-09-10", "counts": [{"value": 8, "role": "batch"}], "firms": []}
    change_page(state, 2, 1, second, published="2025-09-10", earlier=(1,))
    unnumbered = {key: value for key, value in second.items() if key != "batch"}
    nine = unnumbered | {"counts": [{"value": 9, "role": "batch"}]}
    folded = change_page(state, 3, 2, nine, published="2025-09-10", earlier=(1, 2))
    assert [change.finding.id for change in folded.changes if change.kind == "corrected"] == ["F-2025-002"]
    assert [[count.value for count in one.counts] for one in state.findings()] == [[13], [9]]


def test_another_batch_on_the_same_page_is_another_event() -> None:
    state = tell_page(BATCH)
    second = BATCH | {"batch": 2, "decided": "2025-09-10", "counts": [{"value": 8, "role": "batch"}], "firms": []}
    folded = change_page(state, 2, 1, second, published="2025-09-10")
    assert ("new", "first_report") in list_kinds(folded)
    assert ("disputed", "page_no_longer_says") in list_kinds(folded)
    assert len([one for one in state.findings() if one.kind == "approval"]) == 2


def test_the_removal_of_a_changed_page_is_told_of_its_finding() -> None:
    state = tell_page(BATCH)
    change_page(state, 2, 1, BATCH, title="The same, worded anew")
    at = datetime(2025, 4, 9, 1, 0, tzinfo=UTC)
    folded = fold(state, RemovalEvent(9, at, 2, at, 404))
    assert list_kinds(folded) == [("removed", "deciding_page_removed")]
    assert folded.changes[0].finding.confirmation == "confirmed", "the finding and its standing stay"


def test_a_page_that_was_cut_short_and_only_takes_back_waits_for_a_person() -> None:
    """A template that shows half of the text looks just like it."""
    state = tell_page(BATCH)
    bare = {key: value for key, value in BATCH.items() if key not in ("counts", "firms")}
    cut = build_event({"id": 2, "url": PAGE, "statements": [bare]} | OFFICIAL)
    cut = alter(cut, article=alter(cut.article, replaces=1, shortened=True))
    before = only(state)
    folded = fold(state, cut)
    assert (folded.changes, folded.outcome.rule) == ((), "review")
    assert folded.outcome.detail.startswith("please check: the page was changed, is less than two thirds as long")
    state.apply(folded)
    assert only(state) == before
    whole = fold(state, alter(cut, article=alter(cut.article, shortened=False)))
    assert {change.kind for change in whole.changes} == {"corrected"}, "as long as before, it is a correction"
    accepted = fold(state, alter(cut, vouched=True))
    assert {change.kind for change in accepted.changes} == {"corrected"}, "a person has looked"


def test_a_page_that_was_cut_short_and_says_another_figure_is_corrected() -> None:
    state = tell_page(BATCH)
    changed = build_event({"id": 2, "url": PAGE, "statements": [FOURTEEN | {"firms": []}]} | OFFICIAL)
    changed = alter(changed, article=alter(changed.article, replaces=1, shortened=True))
    assert ("corrected", "page_changed") in list_kinds(fold(state, changed))


def test_a_page_that_was_cut_short_and_fell_silent_waits_for_a_person() -> None:
    state = tell_page(BATCH)
    silent = build_event({"id": 2, "url": PAGE, "statements": [], "relevant": False} | OFFICIAL)
    silent = alter(silent, article=alter(silent.article, replaces=1, shortened=True))
    folded = fold(state, silent)
    assert (folded.changes, folded.outcome.rule) == ((), "review")
