"""The ledger: events come back as they were folded, changes are only ever added, findings can be built again."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from records import (
    NOW,
    later,
    make_change,
    make_finding,
    make_message,
    make_reading,
    make_store,
    store_article,
    store_entry,
    store_finding,
)

from domain.altering import alter
from domain.errors import StorageError
from domain.findings import ArticleRef, Finding, Folded, Outcome, ReadingEvent, RemovalEvent, RulingEvent
from miitwatch.folding.indexing import word_finding
from storage.ledger import ledger
from storage.outbox import outbox
from storage.values.codec import decode_value, encode_value, mend_value


def test_events_come_back_in_order_and_as_they_were(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    reading = make_reading()
    article = store_article(store, store_entry(store), reading)
    at = NOW.replace(microsecond=123456)
    ref = ArticleRef(article, "https://u", "t", "MIIT", "regulator", "2025-02-28T01:00:00Z", at, (5, 2**63 + 1))
    with store.write() as tx:
        assert ledger.head(tx) == 0
        one = ledger.append_reading(tx, ref, reading, at)
        two = ledger.append_ruling(tx, RulingEvent(0, at, "withdraw", "F-2025-001", "J. Li", "not an approval"))
        three = ledger.append_removal(tx, RemovalEvent(77, at, article, NOW, 404))
        assert ledger.head(tx) == 3
    assert one == ReadingEvent(1, at, ref, reading)
    assert (two.number, three.number) == (2, 3)
    with store.read() as db:
        assert list(ledger.load_events(db)) == [one, two, three]
        assert list(ledger.load_events(db, after=2)) == [three]
        payload = db.execute("SELECT payload FROM events WHERE number = 1").fetchone()[0]
    assert reading.text not in payload  # held once, with the article
    store.close()


def test_a_rollback_leaves_no_gap_in_the_events(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    ruling = RulingEvent(0, NOW, "accept", "C-1", "J. Li", "right")
    with pytest.raises(RuntimeError), store.write() as tx:  # noqa: PT012
        ledger.append_ruling(tx, ruling)
        raise RuntimeError
    with store.write() as tx:
        assert ledger.append_ruling(tx, ruling).number == 1
    store.close()


@pytest.mark.parametrize("table", ["events", "changes", "finding_ids", "attempts", "messages"])
def test_history_cannot_be_removed(tmp_path: Path, table: str) -> None:
    store = make_store(tmp_path)
    store_finding(store, make_finding())
    with store.write() as tx:
        outbox.add_message(tx, make_message("msg_1"))
        outbox.record_attempt(tx, "msg_1", at=NOW, state="accepted", status="250")
    with pytest.raises(StorageError, match=r"never removed|given once"), store.write() as tx:
        tx.execute(f"DELETE FROM {table}")
    store.close()


@pytest.mark.parametrize("table", ["events", "changes", "attempts"])
def test_history_cannot_be_rewritten(tmp_path: Path, table: str) -> None:
    store = make_store(tmp_path)
    store_finding(store, make_finding())
    with store.write() as tx:
        outbox.add_message(tx, make_message("msg_1"))
        outbox.record_attempt(tx, "msg_1", at=NOW, state="accepted", status="250")
    with pytest.raises(StorageError, match="never changed"), store.write() as tx:
        tx.execute(f"UPDATE {table} SET at = '1999-01-01T00:00:00Z'")
    store.close()


def test_changes_and_findings_come_back_as_they_were(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    first = make_finding()
    change = store_finding(store, first)
    after = alter(first, confirmation="confirmed", confirmed_by="https://www.miit.example/art/9.html", changed=2)
    with store.write() as tx:
        event = ledger.append_ruling(tx, RulingEvent(0, NOW, "accept", first.id, "J. Li", "seen"))
        second = make_change(after, 2, event.number, kind="confirmed", reason="deciding_body_says_so")
        ledger.save_folded(tx, event, Folded((second,), Outcome("changed")), word_finding)
    with store.read() as db:
        assert ledger.load_findings(db) == (after,)
        assert ledger.load_changes(db, first.id) == (change, second)
        assert ledger.load_changes(db, "F-2099-001") == ()
    store.close()


def test_a_finding_that_was_only_touched_is_stored_without_a_change(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    first = make_finding()
    store_finding(store, first)
    copied = alter(first, reports=(*first.reports, alter(first.reports[0], article=7, part="copy")))
    with store.write() as tx:
        event = ledger.append_ruling(tx, RulingEvent(0, NOW, "accept", first.id, "J. Li", "seen"))
        ledger.save_folded(tx, event, Folded((), Outcome("copy"), (copied,)), word_finding)
    with store.read() as db:
        assert ledger.load_findings(db) == (copied,)
        assert len(ledger.load_changes(db, first.id)) == 1
        assert db.execute("SELECT articles, voices FROM findings").fetchone()[:] == (2, 1)
    store.close()


def test_a_change_of_another_event_or_with_a_number_that_is_taken_is_refused(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    store_finding(store, make_finding())
    with store.write() as tx:
        event = ledger.append_ruling(tx, RulingEvent(0, NOW, "accept", "C-1", "J. Li", "right"))
    with pytest.raises(StorageError, match="names event 1"), store.write() as tx:
        ledger.save_folded(tx, event, Folded((make_change(make_finding(), 2, 1),), Outcome("changed")), word_finding)
    with pytest.raises(StorageError, match="UNIQUE"), store.write() as tx:
        ledger.save_folded(
            tx, event, Folded((make_change(make_finding(), 1, event.number),), Outcome("changed")), word_finding
        )
    with store.read() as db:
        assert len(ledger.load_changes(db, "F-2025-001")) == 1
    store.close()


def test_findings_are_loaded_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    for number in (1, 999, 2):
        store_finding(store, make_finding(f"F-2025-{number:03}"))
    with store.read() as db:
        assert [finding.id for finding in ledger.load_findings(db)] == ["F-2025-001", "F-2025-999", "F-2025-002"]
    store.close()


def test_a_damaged_value_is_a_storage_error(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    store_finding(store, make_finding())
    with store.write() as tx:
        tx.execute("UPDATE finding_rows SET finding = '{\"id\": 7}'")
    with store.read() as db, pytest.raises(StorageError, match="no readable Finding"):
        ledger.load_findings(db)
    store.close()


_text = st.text(max_size=30)


@given(st.builds(make_finding, document=_text, services=st.lists(_text, max_size=3).map(tuple)))
@settings(max_examples=50, deadline=None)
def test_any_text_survives_but_for_half_pairs(finding: Finding) -> None:
    mended = mend_value(finding, Finding)
    assert decode_value(encode_value(mended), Finding) == mended
    assert len(mended.document) == len(finding.document)
    if "\ufffd" not in mended.document + "".join(mended.services):
        assert mended == finding


def test_late_changes_keep_their_time(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    store_finding(store, make_finding(), at=later(days=2))
    with store.read() as db:
        row = db.execute("SELECT changes, changed_at FROM findings").fetchone()
    assert tuple(row) == (1, "2025-03-02T09:00:00Z")
    store.close()
