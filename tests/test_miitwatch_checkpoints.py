"""An upgrade whose rules fold otherwise: what stands is kept, what comes after folds again, nothing altered passes."""

import os
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from readings import build_event
from recording import Recorder, open_recorder
from records import NOW, make_finding, make_store, store_finding
from replaying import load_articles

from domain.errors import StorageError
from domain.findings import (
    CheckpointEvent,
    Evidence,
    Finding,
    NamedFirm,
    ReadingEvent,
    RemovalEvent,
    RevisionEvent,
    StatedCount,
)
from findings.fold import fold
from findings.state import State
from findings.unchanged import find_parting
from miitwatch import checkpoints as keeping
from miitwatch.checkpoint_notices import begin_folding
from miitwatch.checkpoints import find_altered, mark_rules
from miitwatch.named_rules import name_folding
from miitwatch.rebuilding import rebuild
from storage import checkpoints, ledger
from storage.codec import decompress
from storage.finding_rows import save_finding, tell_state
from storage.pruning import prune
from storage.verifying import check_record

ROOT = Path(__file__).parents[1]
ARTICLES = load_articles()
OPENING = [one for one in ARTICLES if one["seen"].startswith("2025-02-28")]
LATER = [one for one in ARTICLES if one["seen"].startswith("2025-03-01")]
BEGIN = datetime(2025, 2, 20, tzinfo=UTC)
LOAD = ledger.load_findings

#: What another version does: it reads more articles, or asks the commands. Its rules are those in front on the path.
LIVE = """
import sys
from pathlib import Path
from click.testing import CliRunner
from recording import open_recorder
from test_miitwatch_checkpoints import BEGIN, LATER, check, load_again
from miitwatch.named_rules import name_folding
folder, what = Path(sys.argv[1]), sys.argv[2]
with open_recorder(folder, BEGIN) as recorder:
    print(name_folding())
    if what != "ask":
        recorder.play(LATER[:-1] if what == "read" else LATER[-1:])
    print(load_again(recorder) == recorder.findings())
for command in (("ledger", "check"), ("evidence", "verify")):
    code, said = check(folder, *command)
    print(code, said)
"""


def check(folder: Path, *command: str) -> tuple[int, str]:
    from click.testing import CliRunner

    from miitwatch.cli import cli

    config = folder / "config.toml"
    config.write_text('[store]\npath = "miitwatch.db"\n', "utf-8")
    done = CliRunner().invoke(cli, ["--config", str(config), *command])
    return done.exit_code, done.output


def load_again(recorder: Recorder) -> tuple[Finding, ...]:
    """Every event folded again from an empty state, as `ledger check` did before there were checkpoints."""
    state = State.load(())
    with recorder.app.store.read() as db:
        for event in ledger.load_events(db):
            state.apply(fold(state, event))
    return state.findings()


@dataclass
class Version:
    """The program with other folding rules: a copy of `findings/` and `domain/` that lies in front on the path."""

    folder: Path

    def live(self, record: Path, what: str = "ask") -> tuple[bool, str]:
        """Whether all events fold into what stands by its rules, and what its commands print."""
        path = os.pathsep.join((str(self.folder), str(ROOT / "tests"), str(ROOT)))
        own = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE")}  # of a copy
        done = subprocess.run(
            [sys.executable, "-c", LIVE, str(record), what],
            cwd=self.folder,
            env={**own, "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        rules, same, said = done.stdout.split("\n", 2)
        assert rules != name_folding()
        return same == "True", said


@pytest.fixture(scope="module")
def newer(tmp_path_factory: pytest.TempPathFactory) -> Version:
    """Rules that keep no regions."""
    folder = tmp_path_factory.mktemp("newer")
    for package in ("findings", "domain"):
        shutil.copytree(ROOT / package, folder / package, ignore=shutil.ignore_patterns("__pycache__"))
    merge = folder / "findings" / "merge.py"
    before = merge.read_text("utf-8")
    after = before.replace("regions=finding.regions + regions,", "regions=finding.regions,")
    assert after != before
    merge.write_text(after, "utf-8")
    return Version(folder)


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """The opening, folded by today's rules."""
    with open_recorder(tmp_path, BEGIN) as recorder:
        recorder.play(OPENING)
        assert load_again(recorder) == recorder.findings()
    return tmp_path


def take_other_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """An upgrade that folds as before, but by other files."""
    monkeypatch.setattr(keeping, "name_folding", lambda: "00000000")


def ask(folder: Path, query: str, *values: object) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(folder / "miitwatch.db", isolation_level=None)) as db:
        return db.execute(query, values).fetchall()


def test_what_older_rules_folded_is_kept_and_what_comes_after_folds_again(record: Path, newer: Version) -> None:
    same, said = newer.live(record)
    assert not same  # by these rules the old events add up to something else
    assert said.count("nothing was folded by today's yet") == 2
    assert said.startswith("0 ")
    assert "\n0 Nothing was changed" in said
    assert ask(record, "SELECT count(*) FROM events WHERE kind = 'checkpoint' AND number > 0") == [
        (0,)
    ]  # asking writes nothing

    same, said = newer.live(record, "read")
    assert not same
    kept = ask(record, "SELECT number, payload ->> '$.findings' FROM events WHERE kind = 'checkpoint' AND number > 0")
    assert kept == [(len(OPENING) + 1, 3)]
    assert "0 From the checkpoint of 2025-03-01, 3 findings as older rules folded them: " in said
    assert "byte for byte" in said
    assert "\n0 Nothing was changed" in said
    assert newer.live(record) == (same, said)
    assert "\n0 Nothing was changed" in newer.live(record, "more")[1]
    assert ask(record, "SELECT count(*) FROM events WHERE kind = 'checkpoint' AND number > 0") == [
        (1,)
    ]  # nothing is kept twice
    assert check(record, "ledger", "check")[0] == 0  # back by the older rules


@pytest.mark.parametrize("place", ["finding", "firm", "checkpoint", "later event"])
def test_what_is_altered_after_a_checkpoint_is_found(record: Path, newer: Version, place: str) -> None:
    newer.live(record, "read")
    if place == "finding":
        ask(record, "UPDATE finding_rows SET finding = replace(finding, '2025-02-26', '2025-02-25')")
    elif place == "firm":
        ask(record, "UPDATE finding_firms SET status = 'rejected' WHERE position = 0")
    elif place == "checkpoint":
        query = "SELECT t.compressed, t.sha256 FROM events e JOIN texts t ON t.sha256 = e.text_sha256 WHERE e.kind = ?"
        [(packed, name)] = ask(record, query, "checkpoint")
        assert isinstance(packed, bytes)
        middle = len(packed) // 2
        flipped = packed[:middle] + bytes([packed[middle] ^ 1]) + packed[middle + 1 :]
        ask(record, "UPDATE texts SET compressed = ? WHERE sha256 = ?", flipped, name)
    else:
        [(trigger,)] = ask(record, "SELECT sql FROM sqlite_schema WHERE name = 'events_stay'")
        ask(record, "DROP TRIGGER events_stay")
        ask(record, "UPDATE events SET payload = replace(payload, '\"value\":13', '\"value\":14') WHERE number = "
                    "(SELECT max(number) FROM events WHERE payload LIKE '%\"value\":13%')")  # fmt: skip
        ask(record, str(trigger))
    _, said = newer.live(record)
    assert "\n1 " in said
    assert {"finding": "finding_rows", "firm": "finding_firms", "checkpoint": "a checkpoint", "later event": "events"}[
        place
    ] in said


def test_a_checkpoint_vouches_for_nothing_that_was_altered_before_it(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_recorder(tmp_path, BEGIN) as recorder:
        recorder.play(OPENING)
        take_other_rules(monkeypatch)
        with recorder.app.store.write() as tx:
            first = ledger.load_findings(tx)[0]
            save_finding(tx, replace(first, decided="2025-02-25"), 1)  # whoever knows all columns
        begin_folding(recorder.app)
        begin_folding(recorder.app)
        assert "F-2025-001: decided is 2025-02-25; event" in caplog.text
        recorder.deliver()
        told = recorder.ask("SELECT subject, text FROM messages WHERE type = 'notice.findings-altered'")
        assert [subject.partition("] ")[2] for subject, _ in told] == [
            "findings-altered: 1 finding stood otherwise than the record told"
        ]
        assert "F-2025-001: decided is 2025-02-25" in told[0][1].replace("\n", " ")
        recorder.play(LATER)
        parting = rebuild(recorder.app).parting
        assert parting is not None
        assert (parting.row, parting.column, parting.stored) == ("F-2025-001", "decided", "2025-02-25")
    assert check(tmp_path, "evidence", "verify")[0] == 1


def test_a_record_without_a_note_is_of_an_older_version(record: Path) -> None:
    ask(record, "DROP TRIGGER events_remain")
    ask(record, "DELETE FROM events WHERE number = 0")
    with open_recorder(record, BEGIN) as recorder:
        recorder.play(LATER)
        done = rebuild(recorder.app)
        assert done.parting is None
        assert done.checkpoint == CheckpointEvent(len(OPENING) + 1, build_event(LATER[0]).at, "", name_folding(), 3)


def test_a_record_begins_with_a_note_in_the_chain_and_needs_no_checkpoint(tmp_path: Path) -> None:
    noted = (
        "SELECT e.number, e.payload ->> '$.now', c.number FROM events e JOIN chain c ON c.kind = 'event' "
        "AND c.record = CAST(e.number AS TEXT) WHERE e.kind = 'checkpoint'"
    )
    with open_recorder(tmp_path, BEGIN) as recorder:
        begin_folding(recorder.app)
        assert recorder.ask(noted) == []  # nothing was folded
        recorder.play(OPENING)
        [(number, now, link)] = recorder.ask(noted)
        assert (number, now) == (0, name_folding())
        assert [(link,)] == recorder.ask("SELECT min(number) FROM chain WHERE kind = 'event'")
        begin_folding(recorder.app)
        assert len(recorder.ask(noted)) == 1


def test_what_is_taken_from_beside_the_chain_makes_no_forgery_pass(record: Path) -> None:
    """The note by which a forgery was excused could be deleted, and the next start vouched for it."""
    ask(record, 'UPDATE finding_rows SET finding = replace(finding, \'"qualifier":"exact"\', \'"qualifier":"over"\')')
    ask(record, "UPDATE finding_counts SET qualifier = 'over'")
    ask(record, "DELETE FROM meta WHERE key LIKE 'rules%'")
    for _ in range(2):
        assert check(record, "evidence", "verify")[0] == 1
        assert check(record, "ledger", "check")[0] == 1
        with open_recorder(record, BEGIN) as recorder:
            begin_folding(recorder.app)
    with open_recorder(record, BEGIN) as recorder:
        recorder.play(LATER)
    assert ask(record, "SELECT number FROM events WHERE kind = 'checkpoint'") == [(0,)]


def test_the_state_is_loaded_once_and_not_for_each_event(record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With 10,000 findings loading them takes seconds, and each event did."""
    loaded: list[int] = []

    def load(db: sqlite3.Connection) -> tuple[Finding, ...]:
        loaded.append(1)
        return LOAD(db)

    monkeypatch.setattr(ledger, "load_findings", load)
    with open_recorder(record, BEGIN) as recorder:
        recorder.play(LATER, deliver=False)
    assert len(loaded) == 1


def test_a_fold_that_is_rolled_back_takes_its_checkpoint_with_it(record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    take_other_rules(monkeypatch)
    with open_recorder(record, BEGIN) as recorder:
        with pytest.raises(RuntimeError), recorder.app.store.write() as tx:  # noqa: PT012
            gone = RemovalEvent(0, recorder.clock.now, 1, recorder.clock.now, 404)
            recorder.app.ledger.fold_event(tx, gone)
            raise RuntimeError
        recorder.app.ledger.forget()
        assert recorder.ask("SELECT count(*) FROM events WHERE kind = 'checkpoint' AND number > 0") == [(0,)]
        recorder.play(LATER)
        assert recorder.ask("SELECT count(*) FROM events WHERE kind = 'checkpoint' AND number > 0") == [(1,)]
        assert rebuild(recorder.app).parting is None


def test_a_checkpoint_is_passed_over_by_whatever_goes_through_events(
    record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_recorder(record, BEGIN) as recorder:
        with recorder.app.store.read() as db:
            before = list(ledger.load_events(db))
        with recorder.app.store.write() as tx:
            take_other_rules(monkeypatch)
            made = mark_rules(tx, NOW)
            assert made is not None
            assert mark_rules(tx, NOW) is None
            assert list(ledger.load_events(tx)) == before
            prune(tx, NOW + timedelta(days=3000))
            assert tuple(checkpoints.load_held(tx, made)) == recorder.findings()
        with recorder.app.store.read() as db:
            assert check_record(db).faults == ()
        recorder.play(LATER)
        assert rebuild(recorder.app).parting is None


def test_what_a_revision_left_without_a_change_is_no_alteration(record: Path) -> None:
    """Better rules may write in silence what nobody was told wrongly: a batch, for one."""
    with open_recorder(record, BEGIN) as recorder:
        first = recorder.findings()[0]
        revised = replace(first, batch=7, document="工信函〔2025〕9号")
        with recorder.app.store.write() as tx:
            event = RevisionEvent(0, recorder.clock.now, "test.2", "read again", (revised,))
            folded = recorder.app.ledger.fold_event(tx, event)
            assert [one.batch for one in (*folded.touched, *(change.finding for change in folded.changes))] == [7]
        with recorder.app.store.read() as db:
            assert list(find_altered(db)) == []
        with recorder.app.store.write() as tx:
            tx.execute("UPDATE finding_rows SET finding = replace(finding, '\"batch\":7', '\"batch\":8')")
            assert [(one.field, one.stands, one.told) for one in find_altered(tx)] == [("batch", "8", "7")]


def forget_links(folder: Path) -> list[tuple[object, ...]]:
    """As tables before version 4 were: a finding that became part of another without a change of its own has no row."""
    linked = ask(folder, "SELECT finding_id, finding ->> '$.part_of' FROM relinks")
    [(trigger,)] = ask(folder, "SELECT sql FROM sqlite_schema WHERE name = 'relinks_remain'")
    ask(folder, "DROP TRIGGER relinks_remain")
    ask(folder, "DELETE FROM relinks")
    ask(folder, str(trigger))
    return linked


def test_a_link_of_which_only_the_change_of_the_whole_tells_is_no_alteration(
    record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    [(part, whole)] = forget_links(record)
    take_other_rules(monkeypatch)
    with open_recorder(record, BEGIN) as recorder:
        with recorder.app.store.read() as db:
            assert list(find_altered(db)) == []
        begin_folding(recorder.app)
        assert recorder.ask("SELECT payload ->> '$.parted' FROM events WHERE number > 0 AND kind = 'checkpoint'") == [
            ("[]",)
        ]
        assert rebuild(recorder.app).parting is None
        others = [one for one in recorder.findings() if one.id not in (part, whole)]
        with recorder.app.store.write() as tx:
            linked = "UPDATE finding_rows SET finding = json_set(finding, ?, ?) WHERE id = ?"
            tx.execute(linked, ("$.part_of", others[0].id, part))
            tx.execute(linked, ("$.merged_into", whole, others[0].id))
            assert [(one.finding, one.field, one.stands) for one in find_altered(tx)] == [
                (part, "part_of", others[0].id),
                (others[0].id, "merged_into", whole),
            ]


def test_a_link_that_was_told_before_the_last_change_of_the_part_is_no_excuse(record: Path) -> None:
    """A person may have parted the two since: then the change that told of the link says nothing of how it stands."""
    [(part, whole)] = forget_links(record)
    with open_recorder(record, BEGIN) as recorder:
        told = recorder.ask(
            "SELECT max(event) FROM changes WHERE finding_id = ? AND details LIKE ?", whole, f"%{part}%"
        )
        revised = replace(next(one for one in recorder.findings() if one.id == part), part_of=None)
        with recorder.app.store.write() as tx:
            recorder.app.ledger.fold_event(tx, RevisionEvent(0, recorder.clock.now, "test.2", "read again", (revised,)))
        with recorder.app.store.write() as tx:
            assert list(find_altered(tx)) == []
            tx.execute(
                "UPDATE finding_rows SET finding = json_set(finding, '$.part_of', ?) WHERE id = ?", (whole, part)
            )
            [one] = find_altered(tx)
        assert (one.finding, one.field, one.stands) == (part, "part_of", whole)
        assert one.event > told[0][0]


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
        ("decided", replace(FINDING, decided="1999-01-01")),
        ("batch", replace(FINDING, batch=99)),
        (
            "confirmation",
            replace(FINDING, confirmation="confirmed", confirmed_by="https://www.miit.example/art/9.html"),
        ),
        ("counts", replace(FINDING, counts=(replace(FINDING.counts[0], value=77), *FINDING.counts[1:]))),
        ("withdrawn", replace(FINDING, withdrawn=True)),
        ("changed", replace(FINDING, changed=9)),
        ("ruled", replace(FINDING, ruled=("withdrawn",))),
        (f"firm {FINDING.firms[0].key}", replace(FINDING, firms=FINDING.firms[1:])),
        ("reports", replace(FINDING, reports=())),
    ],
)
def test_each_fact_that_was_told_is_held(field: str, altered: Finding) -> None:
    parting = find_parting(FINDING, altered)
    assert parting is not None
    assert parting[0] == field


def alter_first(finding: Finding, name: str, **values: object) -> Finding:
    first, *rest = getattr(finding, name)
    return replace(finding, **{name: (replace(first, **values), *rest)})  # type: ignore[arg-type]


def forge_place(fact: StatedCount | NamedFirm) -> tuple[Evidence, ...]:
    return (replace(fact.evidence[0], quote="X", sentence="X, forged"), *fact.evidence[1:])


INVENTED: dict[str, Callable[[Finding], Finding]] = {
    "a firm more": lambda one: replace(
        one, firms=(*one.firms, replace(one.firms[0], key="invented", names=("Invented Ltd",), group="invented"))
    ),
    "a firm more that no article names": lambda one: replace(
        one, firms=(*one.firms, NamedFirm("invented", ("Invented Ltd",), "approved", "legal", ()))
    ),
    "a count more": lambda one: replace(one, counts=(*one.counts, replace(one.counts[0], value=77))),
    "qualifier": lambda one: alter_first(one, "counts", qualifier="nearly"),
    "day of a count": lambda one: alter_first(one, "counts", as_of="2001-01"),
    "region of a count": lambda one: alter_first(one, "counts", region="Hainan"),
    "detail of a count": lambda one: alter_first(one, "counts", detail="told_as_new"),
    "names": lambda one: alter_first(one, "firms", names=("Invented Ltd",)),
    "a name more": lambda one: alter_first(one, "firms", names=(*one.firms[0].names, "Invented Ltd")),
    "legal or group": lambda one: alter_first(one, "firms", named="group"),
    "quote of a firm": lambda one: alter_first(one, "firms", evidence=forge_place(one.firms[0])),
    "quote of a count": lambda one: alter_first(one, "counts", evidence=forge_place(one.counts[0])),
    "published": lambda one: replace(one, published="2024-12-01"),
    "first seen": lambda one: replace(one, first_seen=one.first_seen - timedelta(days=30)),
    "authority": lambda one: replace(one, authority=("MOFCOM",)),
    "authority more": lambda one: replace(one, authority=(*one.authority, "INVENTED")),
    "region": lambda one: replace(one, region="Tibet"),
    "publisher of a report": lambda one: alter_first(one, "reports", publisher="Invented Daily", authority="party"),
    "address of a report": lambda one: alter_first(one, "reports", url="https://www.miit.example/x"),
    "day of a report": lambda one: alter_first(one, "reports", published="2024-01-01"),
    "a report more": lambda one: replace(one, reports=(*one.reports, replace(one.reports[0], article=3))),
    "services": lambda one: replace(one, services=("IDC",)),
    "unread": lambda one: replace(one, unread=("invented.pdf",)),
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
    before = replace(made, firms=(), reports=())
    assert find_parting(before, made, [event]) is None
    assert find_parting(before, made) is not None
    invented = replace(made, firms=(*made.firms, replace(made.firms[0], key="invented")))
    assert find_parting(before, invented, [event]) is not None


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[tuple[sqlite3.Connection, CheckpointEvent]]:
    store = make_store(tmp_path)
    for number in range(1, 4):
        store_finding(store, make_finding(f"F-2025-00{number}"))
    with store.write() as tx:
        made = checkpoints.append_checkpoint(tx, CheckpointEvent(9, NOW, "a", "b", 9))
    with store.write() as tx:
        yield tx, made
    store.close()


def test_findings_come_back_from_a_checkpoint_as_they_were(kept: tuple[sqlite3.Connection, CheckpointEvent]) -> None:
    tx, made = kept
    assert made.findings == 3
    assert checkpoints.load_checkpoint(tx) == made
    assert tuple(checkpoints.load_held(tx, made)) == ledger.load_findings(tx)
    name = tx.execute("SELECT text_sha256 FROM events WHERE number = ?", (made.number,)).fetchone()[0]
    packed = tx.execute("SELECT compressed FROM texts WHERE sha256 = ?", (name,)).fetchone()[0]
    tx.execute("UPDATE texts SET compressed = NULL, text = ? WHERE sha256 = ?", (decompress(packed).decode(), name))
    assert tuple(checkpoints.load_held(tx, made)) == ledger.load_findings(tx)
    again = checkpoints.append_checkpoint(tx, CheckpointEvent(0, NOW, "b", "c", 0))  # the same findings are held once
    assert tuple(checkpoints.load_held(tx, again)) == ledger.load_findings(tx)
    tx.execute("UPDATE texts SET text = replace(text, '2025', '2024') WHERE sha256 = ?", (name,))
    with pytest.raises(StorageError, match="are not those that were kept"):
        tuple(checkpoints.load_held(tx, made))


@pytest.mark.parametrize("kind", ["checkpoint", "reading"])
def test_the_text_of_an_event_that_is_gone_is_named(record: Path, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    take_other_rules(monkeypatch)
    with open_recorder(record, BEGIN) as recorder:
        recorder.play(LATER)
    [(number, name)] = ask(
        record, "SELECT max(number), text_sha256 FROM events WHERE kind = ? AND text_sha256 IS NOT NULL", kind
    )
    ask(record, "DELETE FROM texts WHERE sha256 = ?", name)
    code, said = check(record, "evidence", "verify")
    assert code == 1
    assert re.search(rf"events {number}\b.*its text was removed", said), said
    if kind == "checkpoint":
        lost = f"checkpoint {number} are damaged: they were removed"
        with open_recorder(record, BEGIN) as recorder, pytest.raises(StorageError, match=lost):
            rebuild(recorder.app)


def test_a_checkpoint_cut_short_is_said_to_be(kept: tuple[sqlite3.Connection, CheckpointEvent]) -> None:
    tx, made = kept
    half = "substr(compressed, 1, length(compressed) / 2)"
    tx.execute(f"UPDATE texts SET compressed = {half} WHERE compressed IS NOT NULL")
    with pytest.raises(StorageError, match=f"checkpoint {made.number}"):
        tuple(checkpoints.load_held(tx, made))
    tx.execute("UPDATE texts SET compressed = NULL, pruned_at = '2025-01-01T00:00:00Z' WHERE compressed IS NOT NULL")
    with pytest.raises(StorageError, match="are not those that were kept"):
        tuple(checkpoints.load_held(tx, made))
