"""Polls: memories come back as they were, and an entry is one entry whichever source lists it."""

from datetime import UTC, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from records import NOW, SOURCE, later, make_entry, make_page, make_poll, make_store

from domain.altering import alter
from domain.dates import Published
from domain.errors import StorageError
from domain.pages import Entry, Failure
from domain.sources import HostMemory, Source, SourceMemory, Validators
from storage.articles.entries import list_due, load_entries
from storage.articles.pages import KEEP_UNREADABLE, load_page
from storage.file.store import Store
from storage.polls import polls
from storage.polls.catalogue import list_changes, save_catalogue
from storage.values.codec import decode_value, encode_value

GOOGLE = Source("google_zh", "feed", "https://news.google.example/rss", authority="aggregator", follow="none")


def _save(store: Store, poll: polls.Poll, source: Source = SOURCE) -> polls.SavedPoll:
    with store.write() as tx:
        return polls.save_poll(tx, poll, source)


def test_an_address_with_a_nought_is_known_again(tmp_path: Path) -> None:
    """SQLite's JSON ends a text there: looked for in a list of addresses, it would be another one."""
    store = make_store(tmp_path)
    entry = Entry("https://a.example\0b/1", "One")
    assert len(_save(store, make_poll(entry)).new_entries) == 1
    assert _save(store, make_poll(entry, at=later(hours=1))).new_entries == ()
    store.close()


def _pending(store: Store) -> list[str]:
    with store.read() as db:
        return [entry.entry.url for entry in load_entries(db, list_due(db, NOW))]


_instants = st.none() | st.datetimes(timezones=st.just(UTC))
_words = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
_validators = st.builds(Validators, _words, _words, _words, _instants)
_memories = st.builds(
    SourceMemory,
    url=_words,
    due=_instants,
    validators=st.lists(st.tuples(_words, _validators), max_size=3).map(tuple),
    last_poll=_instants,
    last_success=_instants,
    polls=st.integers(0, 10**6),
    failing=_words,
    wait_until=_instants,
    stopped=st.booleans(),
    interval_hint=st.none() | st.floats(0, 1e6),
    skip_hours=st.lists(st.integers(0, 23), max_size=3).map(tuple),
    last_count=st.none() | st.integers(0, 1000),
)


@given(_memories)
@settings(max_examples=60, deadline=None)
def test_a_memory_comes_back_as_it_was(memory: SourceMemory) -> None:
    assert decode_value(encode_value(memory), SourceMemory) == memory


def test_memories_and_hosts_are_stored(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    memory = SourceMemory(url="u", due=later(minutes=5), validators=(("u", Validators('"a"', audited_at=NOW)),))
    host = HostMemory("www.miit.example", NOW, robots="User-agent: *\ud800", robots_status="200", requests=3)
    with store.write() as tx:
        polls.save_memory(tx, "one", memory)
        polls.save_memory(tx, "one", alter(memory, polls=2))
        polls.save_hosts(tx, [host])
    with store.read() as db:
        assert polls.load_memories(db) == {"one": alter(memory, polls=2)}
        assert polls.load_hosts(db) == {"www.miit.example": alter(host, robots="User-agent: *\ufffd")}
    store.close()


def test_memories_that_are_kept_from_one_look_to_the_next_are_those_that_are_stored(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    known: dict[str, tuple[str, SourceMemory]] = {}
    seen = []
    for polled in (1, 1, 2, None):
        with store.write() as tx:
            if polled is None:
                tx.execute("DELETE FROM source_rows WHERE name = 'one'")
            else:
                polls.save_memory(tx, "one", SourceMemory(url="u", polls=polled))
        with store.read() as db:
            seen.append(polls.load_memories(db, known))
    store.close()
    assert seen == [{"one": SourceMemory(url="u", polls=polled)} for polled in (1, 1, 2)] + [{}]
    assert seen[0]["one"] is seen[1]["one"], "what did not change is not read again"


def test_new_entries_are_pending_in_the_order_of_the_rows(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    saved = _save(store, make_poll(make_entry(3), make_entry(1), make_entry(2)))
    assert list(saved.new_entries) == sorted(saved.new_entries)
    assert [url[-6] for url in _pending(store)] == ["3", "1", "2"]
    store.close()


def test_an_entry_is_one_entry_whichever_way_it_is_listed(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    _save(store, make_poll(make_entry(1)))
    again = alter(make_entry(1), url="http://wap.miit.example/art/1.html?utm_source=feed#top")
    other = Source("mirror", "feed", "https://mirror.example/feed")
    assert _save(store, make_poll(again, source=other, at=later(hours=1)), other).new_entries == ()
    assert _save(store, make_poll(again, source=other, at=later(hours=2)), other).new_entries == ()
    with store.read() as db:
        seen = db.execute("SELECT source, first_seen, last_seen, times FROM sightings ORDER BY source").fetchall()
    assert [tuple(row) for row in seen] == [
        ("miit_news", "2025-02-28T09:00:00Z", "2025-02-28T09:00:00Z", 1),
        ("mirror", "2025-02-28T10:00:00Z", "2025-02-28T11:00:00Z", 2),
    ]
    store.close()


def test_a_row_that_a_list_repeats_is_one_entry_sighted_twice(tmp_path: Path) -> None:
    """New rows are noted together, so that what follows may be of one that is not noted yet."""
    store = make_store(tmp_path)
    first, second, third = map(make_entry, (1, 2, 3))
    saved = _save(store, make_poll(first, first, second, third, second))
    assert len(saved.new_entries) == 3
    with store.read() as db:
        seen = db.execute("SELECT entry_id, source, url, title, times FROM sightings ORDER BY entry_id").fetchall()
    ids = saved.new_entries
    assert [tuple(row) for row in seen] == [
        (ids[0], "miit_news", first.url, first.title, 2),
        (ids[1], "miit_news", second.url, second.title, 2),
        (ids[2], "miit_news", third.url, third.title, 1),
    ]
    store.close()


def test_validators_and_what_was_read_are_stored_together_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The last write of a poll fails: else its rows would be lost, since the next poll would be a 304."""
    store = make_store(tmp_path)
    before = SourceMemory(url=SOURCE.url, validators=((SOURCE.url, Validators('"old"')),))
    _save(store, make_poll(memory=before))
    after = alter(before, validators=((SOURCE.url, Validators('"new"')),))

    def fail(*_: object) -> None:
        raise StorageError("the disk is full")

    with monkeypatch.context() as full:
        full.setattr(polls, "upsert_row", fail)
        with pytest.raises(StorageError, match="the disk is full"):
            _save(store, make_poll(make_entry(), memory=after))
    assert _pending(store) == []
    with store.read() as db:
        assert polls.load_memory(db, SOURCE.name) == before
    _save(store, make_poll(make_entry(), memory=after))
    assert len(_pending(store)) == 1


def test_a_story_in_two_wrappings_of_an_aggregator_is_one_entry(tmp_path: Path) -> None:
    store = make_store(tmp_path)

    def wrap(code: str, title: str, day: str = "2025-02-28", publisher: str = "Reuters") -> Entry:
        url = f"https://news.google.example/rss/articles/{code}"
        return Entry(url, title, Published(day), publisher=publisher, publisher_url="https://www.reuters.example")

    first = _save(store, make_poll(wrap("AAA", "China approves 13 firms - Reuters"), source=GOOGLE), GOOGLE)
    assert len(first.new_entries) == 1
    same = wrap("BBB", "China Approves 13 Firms — Reuters")
    other_day = wrap("CCC", "China approves 13 firms - Reuters", "2025-03-01")
    other_house = wrap("DDD", "China approves 13 firms - AP", publisher="AP")
    second = _save(store, make_poll(same, other_day, other_house, source=GOOGLE), GOOGLE)
    assert len(second.new_entries) == 2
    assert [url[-3:] for url in _pending(store)] == ["AAA", "CCC", "DDD"]
    store.close()


def test_equal_titles_of_a_publishers_own_pages_stay_two_entries(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    saved = _save(store, make_poll(make_entry(1, "公示"), make_entry(2, "公示")))
    assert len(saved.new_entries) == 2
    store.close()


def test_items_of_one_feed_that_share_an_address_are_told_apart_by_their_guid(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    live = [Entry("https://www.miit.example/live", f"item {n}", id=f"guid-{n}") for n in range(3)]
    assert len(_save(store, make_poll(*live)).new_entries) == 3
    assert _save(store, make_poll(*live)).new_entries == ()
    store.close()


@pytest.mark.parametrize(
    "url", ["", "javascript:void(0)", "mailto:a@b.example", "/art/1.html", "http://[::1", "https://"]
)
def test_rows_without_a_usable_address_are_counted(tmp_path: Path, url: str) -> None:
    store = make_store(tmp_path)
    saved = _save(store, make_poll(make_entry(1), Entry(url, "no address")))
    assert len(saved.new_entries) == 1
    assert saved.failure is None
    with store.read() as db:
        row = db.execute("SELECT result, rows_found, new_entries, unusable, notes FROM polls").fetchone()
        assert polls.load_memories(db)[SOURCE.name].left_out == 1
    assert tuple(row) == ("read", 2, 1, 1, '["1 of 2 rows have no usable address"]')
    store.close()


def test_a_list_whose_every_row_has_no_address_is_a_failed_poll(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    poll = make_poll(make_entry(1))
    known = (("https://www.miit.example/col/", Validators('"old"')),)
    _save(store, alter(poll, memory=alter(poll.memory, validators=known)))
    broken = make_poll(Entry("", "a"), Entry("", "b"), at=later(hours=1), pages=(make_page(),))
    fresh = alter(broken.memory, validators=(("https://www.miit.example/col/", Validators('"new"')),))
    saved = _save(store, alter(broken, memory=fresh))
    assert saved.failure == Failure("layout-changed", "2 of 2 rows have no usable address", SOURCE.url)
    with store.read() as db:
        memory = polls.load_memories(db)[SOURCE.name]
        health = db.execute("SELECT state, failure, failures, last_success FROM sources_health").fetchone()
        assert db.execute("SELECT kept_because FROM pages").fetchone()[0] == "unreadable"
    assert memory.validators == known
    assert tuple(health) == ("failing", "layout-changed", 1, "2025-02-28T09:00:00Z")
    store.close()


def test_half_a_surrogate_pair_from_an_interface_does_not_stop_a_poll(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    entry = alter(make_entry(1, "首批\ud83d企业"), summary="\udfff", attachments=(("a\ud800", "https://x.example/a"),))
    assert len(_save(store, make_poll(entry, notes=("note \ud800",))).new_entries) == 1
    with store.read() as db:
        kept = load_entries(db, list_due(db, NOW))[0].entry
    assert kept.title == "首批\ufffd企业"
    assert kept.published == entry.published
    assert kept.attachments == (("a\ufffd", "https://x.example/a"),)
    store.close()


def test_new_entries_are_remembered_and_polls_without_news_are_cheap_rows(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    _save(store, make_poll(make_entry(1)))
    with store.read() as db:
        memory = polls.load_memories(db)[SOURCE.name]
    assert memory.last_new_entry == NOW
    quiet = alter(make_poll(at=later(hours=1), result="not_modified"), memory=memory)
    assert _save(store, quiet) == polls.SavedPoll(2, ())
    with store.read() as db:
        assert polls.load_memories(db)[SOURCE.name].last_new_entry == NOW
        assert db.execute("SELECT count(*) FROM pages").fetchone()[0] == 0
    store.close()


def test_unreadable_pages_are_kept_the_newest_twenty_of_each_source(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    other = alter(SOURCE, name="other")
    failure = Failure("layout-changed", "no list", SOURCE.url)
    for number in range(KEEP_UNREADABLE + 5):
        page = make_page(body=b"broken %d" % number)
        _save(store, make_poll(result="failed", failure=failure, pages=(page,)))
    _save(store, make_poll(source=other, result="failed", failure=failure, pages=(make_page(body=b"broken 0"),)), other)
    with store.read() as db:
        bodies = {load_page(db, row[0]).body for row in db.execute("SELECT id FROM pages")}
        count = db.execute("SELECT count(*) FROM bodies").fetchone()[0]
    assert bodies == {b"broken %d" % number for number in (0, *range(5, KEEP_UNREADABLE + 5))}
    assert count == len(bodies)
    store.close()


def test_pages_whose_rows_are_the_articles_are_kept(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    page = make_page(SOURCE.url, b'{"rows": 1}')
    _save(store, make_poll(make_entry(1), pages=(page,)))
    with store.read() as db:
        assert db.execute("SELECT count(*) FROM pages").fetchone()[0] == 0
    _save(store, make_poll(alter(make_entry(2), html="<p>whole text</p>"), pages=(page,)))
    with store.read() as db:
        assert load_page(db, 1) == page
    store.close()


def test_other_words_another_kind_and_how_much_is_read_are_changes_of_the_watch(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    search = Source("search", "govcn", "https://search.example/", follow="all", query=(("q", "电信"), ("n", "10")))
    configured = [
        search,
        alter(search, query=(("n", "10"), ("q", "电信"))),
        alter(search, query=(("q", "数据中心"), ("n", "10"))),
        alter(search, kind="miit_search", follow="none", query=(("q", "数据中心"), ("n", "10"))),
    ]
    told = []
    for number, source in enumerate(configured):
        with store.write() as tx:
            save_catalogue(tx, [SOURCE, source], later(hours=number))
        with store.read() as db:
            told.append([one.what for one in list_changes(db, later(hours=number), later(hours=number + 1))])
    assert told == [
        [],
        [],
        ["source search: other words"],
        ["source search: of kind miit_search, not govcn", "source search: follow = none, not all"],
    ]
    with store.write() as tx:  # as an earlier version left it, which kept no words
        tx.execute("DELETE FROM meta WHERE key = 'watch_asked'")
        save_catalogue(tx, [SOURCE, search], later(days=1))
    with store.read() as db:
        assert [one.what for one in list_changes(db, later(days=1), later(days=2))] == [
            "source search: of kind govcn, not miit_search"
        ]
    store.close()


def test_the_catalogue_describes_sources_that_were_never_asked(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    off = Source("gone", "feed", "https://gone.example/", enabled=False, reason="moved behind a login")
    with store.write() as tx:
        save_catalogue(tx, [SOURCE, off], later())
    _save(store, make_poll(make_entry(1), at=later(minutes=5)))
    with store.write() as tx:
        save_catalogue(
            tx, [alter(SOURCE, every=timedelta(hours=2)), Source("new", "feed", "https://n.example/")], later()
        )
    with store.read() as db:
        rows = db.execute("SELECT source, state, off_because, every_seconds, polls, entries FROM sources_health")
        assert [tuple(row) for row in rows] == [
            ("miit_news", "answering", "", 7200, 1, 1),
            ("gone", "off", "not in the configuration", 3600, 0, 0),
            ("new", "not asked yet", "", 3600, 0, 0),
        ]
        assert [one.source for one in polls.last_read(db, ["miit_news", "new", "unknown"])] == ["miit_news"]
        assert polls.load_memories(db)["new"] == SourceMemory()
    store.close()
