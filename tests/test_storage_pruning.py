"""Pruning: old bytes and texts go, nothing that a claim rests on, nothing that was sent."""

from pathlib import Path

import pytest
from records import (
    NOW,
    later,
    make_bare_reading,
    make_entry,
    make_finding,
    make_message,
    make_poll,
    make_reading,
    make_store,
    store_article,
    store_entry,
    store_finding,
)

from domain.altering import alter
from domain.errors import StorageError
from domain.findings import ArticleRef, Outcome
from storage.articles import entries
from storage.articles.articles import load_text, mark_reread
from storage.articles.pages import load_page
from storage.chain.verifying import check_record
from storage.file.pruning import Pruned, prune
from storage.file.store import Store
from storage.ledger import ledger
from storage.outbox import outbox
from storage.polls import polls


def _prune(store: Store, days: int) -> Pruned:
    return alter(prune(store, later(days=days)), marks=None)


def test_bytes_go_after_thirty_days_and_texts_after_two_years(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    article = store_article(store, store_entry(store), make_bare_reading(), authority="press")
    assert _prune(store, 29) == Pruned(0, 0, 0)
    assert _prune(store, 31) == Pruned(1, 1, 0)
    assert _prune(store, 32) == Pruned(0, 0, 0)
    with store.read() as db:
        assert load_text(db, article) == make_bare_reading().text
        assert db.execute("SELECT text FROM articles").fetchone()[0] is None
        assert len(db.execute("SELECT page_sha256 FROM articles").fetchone()[0]) == 64
        with pytest.raises(StorageError, match="pruned on 2025-03-31"):
            load_page(db, 1)
    assert _prune(store, 731) == Pruned(0, 0, 1)
    with store.read() as db:
        assert load_text(db, article) is None
        assert db.execute("SELECT title, outcome FROM articles").fetchone()[:] == ("天气预报", "nothing_new")
    store.close()


def test_what_a_claim_rests_on_stays(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    article = store_article(store, store_entry(store), make_reading(), authority="press")
    assert _prune(store, 4000) == Pruned(0, 0, 0)
    with store.read() as db:
        assert load_page(db, 1).body == b"<html>1</html>"
        assert load_text(db, article) == make_reading().text
    store.close()


def test_a_body_shared_with_a_claim_stays(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    store_article(store, store_entry(store, 1), make_bare_reading(), body=b"shared", authority="press")
    store_article(store, store_entry(store, 2), make_reading(), body=b"shared", authority="press")
    assert _prune(store, 4000).bodies == 0
    store.close()


def test_a_regulators_pages_and_texts_stay_for_ever(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    article = store_article(store, store_entry(store), make_bare_reading(), authority="regulator")
    assert _prune(store, 4000) == Pruned(0, 1, 0)
    with store.read() as db:
        assert load_page(db, 1).body == b"<html>1</html>"
        assert load_text(db, article) == make_bare_reading().text
    store.close()


@pytest.mark.parametrize("rule", ["review", "unread_attachment"])
def test_what_waits_for_a_person_stays_until_one_has_ruled(tmp_path: Path, rule: str) -> None:
    """Accepted, its page is what the finding rests on; no claim in it says so before."""
    store = make_store(tmp_path)
    entry = store_entry(store)
    article = store_article(store, entry, make_bare_reading(), authority="provincial")
    with store.write() as tx:
        entries.mark_done(tx, entry, Outcome(rule), NOW, article_id=article)
    _prune(store, 4000)
    with store.read() as db:
        assert load_page(db, 1).body == b"<html>1</html>"
        assert load_text(db, article) == make_bare_reading().text
    with store.write() as tx:
        entries.mark_ruled(tx, entry, Outcome("rejected"), NOW, article)
    assert _prune(store, 4001).bodies == 1
    store.close()


def test_a_text_received_again_is_whole_again(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    entry = store_entry(store)
    store_article(store, entry, make_bare_reading(), authority="press")
    _prune(store, 800)
    again = store_article(store, entry, make_bare_reading(), authority="press", at=later(days=800))
    with store.read() as db:
        assert load_text(db, again) == make_bare_reading().text
        assert load_page(db, 2).body == b"<html>1</html>"
    assert _prune(store, 801) == Pruned(0, 0, 0)
    store.close()


def test_a_row_that_carried_its_article_lets_go_of_it(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    from records import SOURCE

    from domain.altering import alter

    with store.write() as tx:
        rows = [alter(make_entry(number), html="<p>long</p>") for number in (1, 2)]
        done, _ = polls.save_poll(tx, make_poll(*rows), SOURCE).new_entries
        entries.mark_done(tx, done, Outcome("off_topic"), NOW)
    _prune(store, 31)
    with store.read() as db:
        kept = [row[0] for row in db.execute("SELECT json_extract(entry, '$.html') FROM entries ORDER BY id")]
        assert kept == ["", "<p>long</p>"]
        assert entries.load_entries(db, entries.list_due(db, NOW))[0].entry.html == "<p>long</p>"
    store.close()


def test_the_ledger_replays_after_pruning_and_what_was_sent_is_kept(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    store_finding(store, make_finding())
    with store.write() as tx:
        outbox.add_message(tx, make_message("msg_1"), findings=["F-2025-001"])
        outbox.record_attempt(tx, "msg_1", at=NOW, state="accepted", status="250", sent=b"as sent")
    with store.read() as db:
        before = list(ledger.load_events(db))
    _prune(store, 4000)
    with store.read() as db:
        assert list(ledger.load_events(db)) == before
        assert outbox.load_sent(db, "msg_1")[0].sent == b"as sent"
    store.close()


def test_what_a_message_rested_on_stays_though_better_rules_read_no_claim_in_it(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    change = store_finding(store, make_finding())
    bare = alter(make_bare_reading(), text=make_reading().text, rules="2")
    with store.write() as tx:
        mark_reread(tx, change.article or 0, bare)
        tx.execute("UPDATE article_rows SET authority = 'press'")
    assert _prune(store, 4000).bodies == 0
    with store.read() as db:
        assert load_text(db, change.article or 0) == make_reading().text
        assert db.execute("SELECT count(*) FROM bodies WHERE compressed IS NULL").fetchone()[0] == 0
    store.close()


def test_bytes_that_are_gone_are_a_fault_only_where_a_claim_rested_on_them(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    article = store_article(store, store_entry(store, 1), make_bare_reading(), body=b"old", authority="press")
    claiming = store_article(store, store_entry(store, 2), make_reading(), body=b"new", authority="press")
    assert _prune(store, 31).bodies == 1
    with store.write() as tx:  # better rules read a claim in what is let go already
        reading = alter(make_reading(), text=make_bare_reading().text, rules="2")
        ref = ArticleRef(article, "u", "t", "MIIT", "press", "2025-02-28", NOW)
        ledger.append_reread(tx, ref, reading, NOW)
        mark_reread(tx, article, reading)
    with store.read() as db:
        assert check_record(db).faults == ()
    with store.write() as tx:  # somebody lets go of what a claim rests on
        tx.execute("UPDATE bodies SET compressed = NULL, pruned_at = '2025-03-01' WHERE compressed IS NOT NULL")
    with store.read() as db:
        (fault,) = check_record(db).faults
    assert (fault.place, fault.what) == ("bodies", "it is gone, though a claim rests on it")
    assert claiming == article + 1
    store.close()
