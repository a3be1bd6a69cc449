"""An upgrade whose rules fold otherwise keeps what stands at a checkpoint, once, and no reader of events minds it."""

import re
import sqlite3
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from readings import build_event
from recording import open_recorder
from records import NOW, make_finding, make_store, store_finding
from refolding import BEGIN, LATER, OPENING, ask, check, load_again, take_other_rules

from domain.altering import alter
from domain.errors import StorageError
from domain.findings import (
    CheckpointEvent,
    Finding,
    RemovalEvent,
    RevisionEvent,
)
from miitwatch.folding.checkpoints import find_altered, mark_rules
from miitwatch.folding.named_rules import name_folding
from miitwatch.notices.checkpoint_notices import begin_folding
from miitwatch.proof.rebuilding import rebuild
from storage.chain.verifying import check_record
from storage.file.pruning import prune
from storage.ledger import checkpoints, ledger
from storage.ledger.finding_rows import save_finding
from storage.values.codec import decompress

LOAD = ledger.load_findings


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """The opening, folded by today's rules."""
    with open_recorder(tmp_path, BEGIN) as recorder:
        recorder.play(OPENING)
        assert load_again(recorder) == recorder.findings()
    return tmp_path


def test_a_checkpoint_vouches_for_nothing_that_was_altered_before_it(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_recorder(tmp_path, BEGIN) as recorder:
        recorder.play(OPENING)
        take_other_rules(monkeypatch)
        with recorder.app.store.write() as tx:
            first = ledger.load_findings(tx)[0]
            save_finding(tx, alter(first, decided="2025-02-25"), 1)  # whoever knows all columns
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
        prune(recorder.app.store, NOW + timedelta(days=3000))
        with recorder.app.store.read() as tx:
            assert tuple(checkpoints.load_held(tx, made)) == recorder.findings()
        with recorder.app.store.read() as db:
            assert check_record(db).faults == ()
        recorder.play(LATER)
        assert rebuild(recorder.app).parting is None


def test_what_a_revision_left_without_a_change_is_no_alteration(record: Path) -> None:
    """Better rules may write in silence what nobody was told wrongly: a batch, for one."""
    with open_recorder(record, BEGIN) as recorder:
        first = recorder.findings()[0]
        revised = alter(first, batch=7, document="工信函〔2025〕9号")
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
        revised = alter(next(one for one in recorder.findings() if one.id == part), part_of=None)
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
