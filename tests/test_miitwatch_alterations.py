"""What stands otherwise than it was told, with no article that brought it, was altered by hand, and is found."""

import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from readings import build_event
from recording import open_recorder
from records import make_finding
from refolding import ARTICLES, BEGIN, OPENING, take_other_rules

from domain.altering import alter
from domain.findings import (
    Evidence,
    Finding,
    NamedFirm,
    ReadingEvent,
    StatedCount,
)
from findings.fold import fold
from findings.state import State
from findings.unchanged import find_parting
from miitwatch.folding.checkpoints import find_altered
from miitwatch.notices.checkpoint_notices import begin_folding
from miitwatch.proof.rebuilding import rebuild
from storage.ledger import checkpoints, ledger
from storage.ledger.finding_rows import save_finding, tell_state


def follow(told: dict[str, Finding], later: dict[str, list[ReadingEvent]], state: State, number: int) -> None:
    """Folds one article and remembers of each finding what storage would: its last change, or its last link."""
    event = build_event(ARTICLES[number])
    folded = fold(state, event)
    for finding in folded.touched:
        before = state.find(finding.id)
        if before is None or link_of(before) != link_of(finding):
            told[finding.id], later[finding.id] = finding, []
        else:
            later[finding.id].append(event)
    for change in folded.changes:
        told[change.finding.id], later[change.finding.id] = change.finding, []
    state.apply(folded)


def link_of(finding: Finding) -> tuple[object, ...]:
    return finding.part_of, finding.merged_into, tell_state(finding)


@settings(max_examples=25, deadline=None)
@given(st.permutations(range(len(ARTICLES))))
def test_no_fold_alters_what_was_told_without_a_change(order: list[int]) -> None:
    told: dict[str, Finding] = {}
    later: dict[str, list[ReadingEvent]] = {}
    state = State.load(())
    for number in order:
        follow(told, later, state, number)
    assert {finding.id for finding in state.findings()} == set(told)
    partings = (find_parting(told[one.id], one, later[one.id]) for one in state.findings())
    assert [parting for parting in partings if parting] == []


FINDING = make_finding("F-2025-001")


@pytest.mark.parametrize(
    ("field", "altered"),
    [
        ("decided", alter(FINDING, decided="1999-01-01")),
        ("batch", alter(FINDING, batch=99)),
        (
            "confirmation",
            alter(FINDING, confirmation="confirmed", confirmed_by="https://www.miit.example/art/9.html"),
        ),
        ("counts", alter(FINDING, counts=(alter(FINDING.counts[0], value=77), *FINDING.counts[1:]))),
        ("withdrawn", alter(FINDING, withdrawn=True)),
        ("changed", alter(FINDING, changed=9)),
        ("ruled", alter(FINDING, ruled=("withdrawn",))),
        (f"firm {FINDING.firms[0].key}", alter(FINDING, firms=FINDING.firms[1:])),
        ("reports", alter(FINDING, reports=())),
    ],
)
def test_each_fact_that_was_told_is_held(field: str, altered: Finding) -> None:
    parting = find_parting(FINDING, altered)
    assert parting is not None
    assert parting[0] == field


def alter_first(finding: Finding, name: str, **values: object) -> Finding:
    first, *rest = getattr(finding, name)
    return alter(finding, **{name: (alter(first, **values), *rest)})  # type: ignore[arg-type]


def forge_place(fact: StatedCount | NamedFirm) -> tuple[Evidence, ...]:
    return (alter(fact.evidence[0], quote="X", sentence="X, forged"), *fact.evidence[1:])


INVENTED: dict[str, Callable[[Finding], Finding]] = {
    "a firm more": lambda one: alter(
        one, firms=(*one.firms, alter(one.firms[0], key="invented", names=("Invented Ltd",), group="invented"))
    ),
    "a firm more that no article names": lambda one: alter(
        one, firms=(*one.firms, NamedFirm("invented", ("Invented Ltd",), "approved", "legal", ()))
    ),
    "a count more": lambda one: alter(one, counts=(*one.counts, alter(one.counts[0], value=77))),
    "qualifier": lambda one: alter_first(one, "counts", qualifier="nearly"),
    "day of a count": lambda one: alter_first(one, "counts", as_of="2001-01"),
    "region of a count": lambda one: alter_first(one, "counts", region="Hainan"),
    "detail of a count": lambda one: alter_first(one, "counts", detail="told_as_new"),
    "names": lambda one: alter_first(one, "firms", names=("Invented Ltd",)),
    "a name more": lambda one: alter_first(one, "firms", names=(*one.firms[0].names, "Invented Ltd")),
    "legal or group": lambda one: alter_first(one, "firms", named="group"),
    "quote of a firm": lambda one: alter_first(one, "firms", evidence=forge_place(one.firms[0])),
    "quote of a count": lambda one: alter_first(one, "counts", evidence=forge_place(one.counts[0])),
    "published": lambda one: alter(one, published="2024-12-01"),
    "first seen": lambda one: alter(one, first_seen=one.first_seen - timedelta(days=30)),
    "authority": lambda one: alter(one, authority=("MOFCOM",)),
    "authority more": lambda one: alter(one, authority=(*one.authority, "INVENTED")),
    "region": lambda one: alter(one, region="Tibet"),
    "publisher of a report": lambda one: alter_first(one, "reports", publisher="Invented Daily", authority="party"),
    "address of a report": lambda one: alter_first(one, "reports", url="https://www.miit.example/x"),
    "day of a report": lambda one: alter_first(one, "reports", published="2024-01-01"),
    "a report more": lambda one: alter(one, reports=(*one.reports, alter(one.reports[0], article=3))),
    "services": lambda one: alter(one, services=("IDC",)),
    "unread": lambda one: alter(one, unread=("invented.pdf",)),
}


@pytest.mark.parametrize("name", INVENTED)
def test_whatever_is_altered_before_a_checkpoint_is_found_at_it_and_after(
    played: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """What an article read since the last change does not state was put in past the program."""
    shutil.copytree(played, tmp_path, dirs_exist_ok=True)
    with open_recorder(tmp_path, BEGIN) as recorder:
        with recorder.app.store.write() as tx:
            one = next(one for one in ledger.load_findings(tx) if one.id == "F-2025-021")
            altered = INVENTED[name](one)
            assert altered != one
            save_finding(tx, altered, 1)
        take_other_rules(monkeypatch)
        begin_folding(recorder.app)
        parting = rebuild(recorder.app).parting
        assert parting is not None
        assert parting.row == "F-2025-021"


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All articles, of which several after the last change of F-2025-021, which altered nothing by hand."""
    folder = tmp_path_factory.mktemp("played")
    with open_recorder(folder, BEGIN) as recorder:
        recorder.play(ARTICLES)
        with recorder.app.store.read() as db:
            assert list(find_altered(db)) == []
            told = next(one for one in checkpoints.list_told(db) if one.stands.id == "F-2025-021")
            assert len(told.stands.reports) > len(told.last.reports)
    return folder


def test_what_a_later_article_brought_is_no_alteration() -> None:
    event = next(event for event in map(build_event, OPENING) if event.reading.firms)
    made = next(one.finding for one in fold(State.load(()), event).changes if one.finding.firms)
    before = alter(made, firms=(), reports=())
    assert find_parting(before, made, [event]) is None
    assert find_parting(before, made) is not None
    invented = alter(made, firms=(*made.firms, alter(made.firms[0], key="invented")))
    assert find_parting(before, invented, [event]) is not None
