"""How a change is told that follows from no story elsewhere: revisions, sentences, stages."""

from types import SimpleNamespace
from typing import Any

import pytest
from branching import NOW
from records import make_change, make_finding

from domain.altering import alter
from domain.findings import Finding, RevisionEvent
from domain.sentences import find_sentence
from findings.materiality import Weight, weigh
from findings.revising import explain_revision, plan_revision
from findings.stages import stage_of_telling
from findings.wording import name_finding

SILENT = (("technical", "yes"),)
PASSING: dict[str, Any] = {"reason": "first_report_in_passing", "kind": "new"}


@pytest.mark.parametrize(
    ("finding", "change", "weight"),
    [
        ({}, {"kind": "amended", "details": SILENT}, Weight("digest", False, "technical_revision")),
        ({}, {"kind": "corrected"}, Weight("urgent", True, "corrected")),
        ({}, {"kind": "withdrawn"}, Weight("urgent", True, "withdrawn")),
        ({}, {"kind": "removed", "reason": "page_removed"}, Weight("normal", True, "page_removed")),
        ({"kind": "total"}, {"kind": "confirmed"}, Weight("normal", True, "confirmed_total")),
        ({"part_of": "F-2025-009"}, {"kind": "confirmed"}, Weight("digest", True, "part_of_known")),
        ({"reports": ()}, {}, Weight("urgent", True, "new_approval")),
        ({"decided": None}, PASSING, Weight("digest", True, "told_in_passing")),
        ({"decided": "2024"}, PASSING, Weight("digest", True, "told_in_passing")),
        ({"decided": "2025-01-01"}, PASSING, Weight("digest", True, "told_in_passing")),
        ({"decided": "2025-02"}, PASSING, Weight("urgent", True, "new_approval")),
        ({"decided": "2025-02-20"}, PASSING, Weight("urgent", True, "new_approval")),
    ],
)
def test_how_a_change_is_told_follows_from_what_it_is(
    finding: dict[str, Any], change: dict[str, Any], weight: Weight
) -> None:
    assert weigh(make_change(make_finding(**finding), **change)) == weight


def revise(before: Finding | None, after: Finding, *, told: bool = True) -> list[tuple[str, str, str]]:
    event = RevisionEvent(9, NOW, "2", "better rules", (after,), (after.id,) if told else ())
    return [(note.kind, note.reason, note.summary) for note in explain_revision(before, after, event)]


def test_a_sentence_without_an_end_is_cut_evenly_around_what_it_states() -> None:
    text = "a" * 1_000 + "13 firms" + "b" * 1_000
    assert find_sentence(text, 1_000, 1_008) == "a" * 200 + "13 firms" + "b" * 200


@pytest.mark.parametrize(
    ("text", "quote", "sentence"),
    [
        ("BEIJING, Feb. 28 (Xinhua) -- China has cleared 13 firms. More follow.", "13 firms",
         "BEIJING, Feb. 28 (Xinhua) -- China has cleared 13 firms."),
        ("It was said. On Sept. 3 the ministry cleared 13 firms by Notice No. 107 of it. More follow.", "13 firms",
         "On Sept. 3 the ministry cleared 13 firms by Notice No. 107 of it."),
        ("13 firms were cleared on Feb. More follow.", "13 firms", "13 firms were cleared on Feb."),
        ("They began in 2024. 13 firms were cleared.", "13 firms", "13 firms were cleared."),
    ],
)  # fmt: skip
def test_a_month_cut_short_before_its_day_ends_no_sentence(text: str, quote: str, sentence: str) -> None:
    start = text.index(quote)
    assert find_sentence(text, start, start + len(quote)) == sentence


@pytest.mark.parametrize("mark", ["。", "！", "？", "；", "!", "?", ";"])
def test_a_mark_of_either_width_ends_a_sentence(mark: str) -> None:
    text = f"外资来了{mark}首批13家企业获批{mark}其余待批"
    start = text.index("13家")
    assert find_sentence(text, start, start + 3) == f"首批13家企业获批{mark}"


def test_a_telling_without_figure_and_firm_has_no_stage() -> None:
    assert stage_of_telling(SimpleNamespace(count=None, firms=())) == ""
    assert stage_of_telling(SimpleNamespace(count=SimpleNamespace(detail=""), firms=())) == "applied"


def test_what_better_rules_correct_is_told_field_by_field() -> None:
    before = make_finding()
    after = alter(before, decided="2025-03-01", batch=2, firms=before.firms[1:])
    assert revise(before, after) == [
        ("corrected", "read_again", "decided: 2025-03-01, not 2025-02-28"),
        ("corrected", "read_again", "batch: 2, not 1"),
        ("corrected", "read_again", "firm:siemens-china: not stated, not approved"),
    ]
    assert revise(before, alter(before, batch=None)) == [("corrected", "read_again", "batch: not stated, not 1")]


def test_what_better_rules_merge_is_told_and_what_never_stood_is_not() -> None:
    before = make_finding("F-2025-002")
    merged = alter(before, merged_into="F-2025-001")
    assert revise(before, merged) == [("corrected", "merged_by_rereading", "the same event as F-2025-001")]
    assert revise(None, alter(before, retracted=True)) == []


def test_what_does_not_stand_or_reads_as_before_is_not_told_as_read_again() -> None:
    before = make_finding()
    other = alter(before, firms=before.firms[1:])
    assert revise(before, other, told=False) == [("amended", "read_again", f"read again: {name_finding(other)}")]
    assert revise(before, before, told=False) == []
    gone = alter(before, retracted=True)
    assert revise(gone, alter(other, retracted=True), told=False) == []


def test_what_a_person_ruled_is_not_revised() -> None:
    ruled = make_finding(ruled=("decided=2025-02-28 (J. Li)",))
    assert plan_revision([ruled], [alter(ruled, ruled=(), decided="2025-03-01")]) == ()
