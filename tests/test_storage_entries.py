"""Entries on their way, and what is kept of the articles read in them."""

from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from records import (
    NOW,
    SOURCE,
    TEXT,
    later,
    make_bare_reading,
    make_entry,
    make_page,
    make_poll,
    make_reading,
    make_store,
    store_article,
    store_entry,
)

from domain.altering import alter
from domain.errors import StorageError
from domain.findings import Outcome
from domain.pages import Failure
from storage.articles import entries
from storage.articles.claims import cut_sentence
from storage.articles.pages import load_page, load_page_ids
from storage.file.store import Store
from storage.polls.polls import save_poll
from storage.values.codec import compress

TIMEOUT = Failure("timeout", "no answer in 60 s", "https://www.miit.example/art/1.html")


def _ids(store: Store, now=NOW, **options) -> list[int]:  # type: ignore[no-untyped-def]
    with store.read() as db:
        return [entry.id for entry in entries.load_entries(db, entries.list_due(db, now, **options))]


def test_a_pending_entry_carries_all_that_its_row_said(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    entry_id = store_entry(store)
    with store.read() as db:
        (pending,) = entries.load_entries(db, entries.list_due(db, NOW))
    assert pending == entries.PendingEntry(
        entry_id, make_entry(1), "miit_news", "https://www.miit.example/art/1.html", NOW, 0, 1
    )
    store.close()


def test_a_page_that_fails_is_tried_five_times_more_and_then_given_up(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    entry_id = store_entry(store)
    now = NOW
    waits = [timedelta(minutes=10), timedelta(hours=1), timedelta(hours=6), timedelta(days=1), timedelta(days=3)]
    for attempt, wait in enumerate(waits, 1):
        with store.write() as tx:
            failed = entries.mark_failed(tx, entry_id, TIMEOUT, now)
        assert (failed.state, failed.next_try, failed.attempts) == ("failed", now + wait, attempt)
        assert _ids(store, now + wait - timedelta(seconds=1)) == []
        assert _ids(store, now, ignore_schedule=True) == [entry_id]
        now += wait
        assert _ids(store, now) == [entry_id]
    with store.write() as tx:
        last = entries.mark_failed(tx, entry_id, TIMEOUT, now)
    assert (last.state, last.next_try, last.attempts, last.title) == ("given up", None, 6, "公告1")
    assert _ids(store, later(days=365), ignore_schedule=True) == []
    with store.read() as db:
        assert [tuple(row) for row in db.execute("SELECT rule, detail FROM outcome_rows")] == [
            ("given_up", "timeout: no answer in 60 s")
        ]
        assert db.execute("SELECT given_up FROM sources_health").fetchone()[0] == 1
    store.close()


def test_nothing_asked_is_no_try_for_two_weeks_and_the_host_is_asked_ever_more_rarely(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    entry_id = store_entry(store)
    held = Failure("robots", "robots.txt answers 503", "u", retry_after=3600.0, held=True)
    now, waits = NOW, []
    while now < NOW + timedelta(days=14):
        with store.write() as tx:
            failed = entries.mark_failed(tx, entry_id, held, now)
        assert (failed.state, failed.attempts) == ("failed", 0)
        assert failed.next_try is not None
        waits.append((failed.next_try - now) // timedelta(hours=1))
        now = failed.next_try
    assert waits == [1, 1, 2, 4, 8, 16, *[24] * 13]
    with store.write() as tx:
        assert entries.mark_failed(tx, entry_id, held, now).attempts == 1, "nobody waits for ever for a headline"
    store.close()


def test_a_hosts_own_wait_is_kept_to_and_not_stretched(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    entry_id = store_entry(store)
    held = Failure("day-cap", "the cap", "u", retry_after=1800.0, held=True)
    with store.write() as tx:
        assert entries.mark_failed(tx, entry_id, held, later(hours=20)).next_try == later(hours=20.5)
    store.close()


def test_a_next_try_is_never_a_moment_early(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    entry_id = store_entry(store)
    now = NOW + timedelta(microseconds=700_000)
    with store.write() as tx:
        entries.mark_failed(tx, entry_id, TIMEOUT, now)
    assert _ids(store, now + timedelta(minutes=10) - timedelta(microseconds=1)) == []
    assert _ids(store, now + timedelta(minutes=10, seconds=1)) == [entry_id]
    store.close()


def test_what_a_server_asked_for_is_kept_even_by_poll_all(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    entry_id = store_entry(store)
    with store.write() as tx:
        failed = entries.mark_failed(tx, entry_id, alter(TIMEOUT, name="rate-limited", retry_after=7200.0), NOW)
    assert failed.next_try == later(hours=2)
    assert _ids(store, later(hours=1), ignore_schedule=True) == []
    assert _ids(store, later(hours=2), ignore_schedule=True) == [entry_id]
    store.close()


def test_what_is_gone_for_good_is_given_up_at_once_and_keeps_its_headlines_outcome(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    entry_id = store_entry(store)
    with store.write() as tx:
        assert entries.mark_failed(tx, entry_id, alter(TIMEOUT, name="gone"), NOW).state == "given up"
        entries.mark_done(tx, entry_id, Outcome("headline_only", "by its title"), NOW)
    with store.read() as db:
        row = db.execute("SELECT state, outcome FROM entries").fetchone()
        assert tuple(row) == ("given up", "headline_only")
        assert [row[0] for row in db.execute("SELECT rule FROM outcome_rows ORDER BY id")] == [
            "given_up",
            "headline_only",
        ]
    store.close()


def test_done_is_read_or_passed_over(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    one, two = store_entry(store, 1), store_entry(store, 2)
    with store.write() as tx:
        entries.mark_done(tx, one, Outcome("off_topic", "score 0.1"), NOW)
        entries.mark_done(tx, two, Outcome("passed_by_title", "games"), NOW)
    with store.read() as db:
        assert [row[0] for row in db.execute("SELECT state FROM entries ORDER BY id")] == ["read", "passed over"]
    assert _ids(store) == []
    with pytest.raises(StorageError, match="no entry 99"), store.write() as tx:
        entries.mark_done(tx, 99, Outcome("off_topic"), NOW)
    with pytest.raises(StorageError, match="no entry 99"), store.write() as tx:
        entries.mark_failed(tx, 99, TIMEOUT, NOW)
    store.close()


def test_pending_entries_come_oldest_first_with_those_that_failed(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    ids = [store_entry(store, number) for number in (1, 2, 3)]
    with store.write() as tx:
        entries.mark_failed(tx, ids[0], TIMEOUT, NOW)
    assert _ids(store) == ids[1:]
    assert _ids(store, later(minutes=10)) == ids
    store.close()


def test_every_claim_is_at_its_exact_characters_with_its_sentence(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    article = store_article(store, store_entry(store), make_reading())
    with store.read() as db:
        text = db.execute("SELECT text FROM articles WHERE id = ?", (article,)).fetchone()[0]
        claims = db.execute('SELECT kind, quote, start, "end", sentence, statement, value, name FROM claims').fetchall()
    assert text == TEXT
    assert [row["quote"] for row in claims] == [text[row["start"] : row["end"]] for row in claims]
    assert [(row["kind"], row["sentence"], row["statement"]) for row in claims] == [
        ("count", "13家外资企业获得批复。", 0),
        ("firm", "西门子（中国）有限公司在列。", 0),
        ("growth", "同比增长30%。", None),
    ]
    assert (claims[0]["value"], claims[1]["name"]) == (13, "西门子（中国）有限公司")
    store.close()


@given(st.text(alphabet="ab 。.!?\n，中文", max_size=60), st.data())
def test_a_sentence_is_around_its_span_and_in_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    sentence = cut_sentence(text, start, end)
    assert sentence in text
    assert text[start:end].strip() in sentence


def test_an_english_sentence_does_not_end_in_a_figure() -> None:
    text = "First. About 2.4 thousand firms, e.g.Siemens, were let in. Then more."
    start = text.index("2.4")
    assert cut_sentence(text, start, start + 3) == "About 2.4 thousand firms, e.g.Siemens, were let in."


def test_an_article_has_its_pages_and_a_second_reading_is_a_second_version(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    entry = store_entry(store)
    first = store_article(store, entry, make_reading())
    second = store_article(store, entry, make_reading(), at=later(days=1))
    with store.read() as db:
        rows = db.execute("SELECT id, version, page_sha256, published, claims FROM articles ORDER BY id").fetchall()
        assert [tuple(row) for row in rows] == [
            (first, 1, make_page().sha256, "2025-02-28", 3),
            (second, 2, make_page().sha256, "2025-02-28", 3),
        ]
        assert db.execute("SELECT count(*) FROM bodies").fetchone()[0] == 1
        assert db.execute("SELECT count(*) FROM texts").fetchone()[0] == 1
        assert load_page(db, load_page_ids(db, first)[0]) == make_page("https://www.miit.example/art/1.html")
    store.close()


def test_bytes_that_do_not_match_their_hash_are_refused_and_found(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    with pytest.raises(StorageError, match="SHA-256"), store.write() as tx:
        entries.save_page(tx, alter(make_page(), body=b"other"))
    with store.write() as tx:
        entries.save_page(tx, make_page())
        tx.execute("UPDATE bodies SET compressed = substr(compressed, 1, 5)")
    with store.read() as db, pytest.raises(StorageError, match="damaged"):
        load_page(db, 1)
    with store.write() as tx:
        tx.execute("UPDATE bodies SET compressed = ?", (compress(b"other"),))
    with store.read() as db, pytest.raises(StorageError, match="no longer those"):
        load_page(db, 1)
    store.close()


def test_a_commit_that_fails_leaves_the_entry_pending(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    entry = store_entry(store)
    with pytest.raises(RuntimeError), store.write() as tx:  # noqa: PT012
        entries.save_page(tx, make_page())
        entries.mark_done(tx, entry, Outcome("nothing_new"), NOW)
        raise RuntimeError
    assert _ids(store) == [entry]
    with store.read() as db:
        assert db.execute("SELECT count(*) FROM pages").fetchone()[0] == 0
    store.close()


def test_an_article_off_topic_makes_no_claims(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    store_article(store, store_entry(store), make_bare_reading())
    with store.read() as db:
        row = db.execute("SELECT relevant, claims, outcome, finding_ids FROM articles").fetchone()
    assert tuple(row) == (0, 0, "nothing_new", None)
    store.close()


def test_polls_find_again_what_was_pending_at_a_kill(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    entry = store_entry(store)
    store.close()
    again = make_store(tmp_path)
    assert _ids(again) == [entry]
    with again.write() as tx:
        assert save_poll(tx, make_poll(make_entry(1)), SOURCE).new_entries == ()
    assert _ids(again) == [entry]
    again.close()
