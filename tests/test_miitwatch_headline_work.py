"""Entries that are their own article are read many at once; one that trips a fault of ours keeps none of the others."""

import sqlite3
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Barrier, current_thread, main_thread

import pytest
from search_index import compare_index

from domain.altering import alter
from domain.claims import Reading
from domain.pages import Poll
from domain.sources import Source, SourceMemory
from miitwatch.application import Application, open_application
from miitwatch.config import load_config
from miitwatch.progress import PlainProgress
from miitwatch.reading import headline_work
from miitwatch.reading.reading import Read
from miitwatch.rounds import round_entries
from miitwatch.rounds.rounds import run_round
from parsers.facts import front
from parsers.facts.subject import letters
from parsers.facts.text.document import Document
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.text import Folder
from parsers.feeds import parse_feed
from replica.bulk import Bulk
from replica.feeds import write_feed
from storage.articles.entries import PendingEntry, list_due, load_entries
from storage.polls import polls

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
FEED = 'kind = "feed"\nurl = "https://feed{0}.example/feed"\nfollow = "{1}"\nallow_private = true\n'


@contextmanager
def open_app(folder: Path, follows: list[str]) -> Iterator[Application]:
    """An application whose sources have found ten entries each."""
    path = folder / "config.toml"
    tables = [f"[sources.s{number}]\n{FEED.format(number, follow)}" for number, follow in enumerate(follows)]
    path.write_text("[store]\npath = 'm.db'\n" + "".join(tables), "utf-8")
    with open_application(load_config(path, {}, folder), lambda: NOW, PlainProgress(lambda _: None)) as app:
        with app.store.write() as tx:
            for number, source in enumerate(app.sources):
                listing = parse_feed(write_feed(number, 10, 10, NOW - timedelta(hours=1)), source.url)
                memory = SourceMemory(url=source.url, due=NOW + timedelta(hours=1))
                polls.save_poll(tx, Poll(source.name, NOW, NOW, "read", memory, entries=listing.entries), source)
        yield app


def test_headlines_of_one_host_are_read_in_one_piece_and_pages_by_themselves(tmp_path: Path) -> None:
    with open_app(tmp_path, ["none", "all", "none"]) as app, app.store.read() as db:
        pieces = list(headline_work.group_headlines(app, load_entries(db, list_due(db, NOW))))
    assert [len(piece) for piece in pieces] == [10, *[1] * 10, 10]
    assert [entry.id for piece in pieces for entry in piece] == list(range(1, 31))


def test_a_round_holds_no_more_rows_than_it_may_and_reads_them_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rows that waited in memory, a row of PendingEntry each, were most of what a first round of thousands took."""
    monkeypatch.setattr(round_entries, "MOST_UNREAD", 25)
    monkeypatch.setattr(round_entries, "LOADED", 10)
    held, most = set[int](), list[int]()
    load_entries = round_entries.load_entries
    read_entry = round_entries.read_entry

    def load(db: sqlite3.Connection, ids: Iterable[int]) -> tuple[PendingEntry, ...]:
        loaded = load_entries(db, ids)
        held.update(entry.id for entry in loaded)
        most.append(len(held))
        return loaded

    def read(app: Application, pending: PendingEntry, source: Source) -> Read:
        held.discard(pending.id)
        return read_entry(app, pending, source)

    monkeypatch.setattr(round_entries, "load_entries", load)
    monkeypatch.setattr(round_entries, "read_entry", read)
    with open_app(tmp_path, ["none"] * 9) as app:
        assert run_round(app, once=False).read == 90
    assert max(most) <= 30, "25 and what a load takes them over"


def test_a_round_keeps_no_rows_and_no_pages_of_what_it_has_stored(tmp_path: Path) -> None:
    with Bulk(3, items=10) as feeds:
        path = tmp_path / "config.toml"
        tables = [
            f'[sources.s{number}]\nkind = "feed"\nurl = "{url}"\nfollow = "none"\nallow_private = true\n'
            for number, url in enumerate(feeds.urls)
        ]
        path.write_text("[store]\npath = 'm.db'\n[crawler]\nhost_gap = 0\n" + "".join(tables), "utf-8")
        with open_application(load_config(path, {}, tmp_path), lambda: NOW, PlainProgress(lambda _: None)) as app:
            done = run_round(app)
    assert (len(done.polls), done.new_entries, done.read) == (3, 30, 30)
    assert [(poll.result, poll.entries, poll.pages, poll.memory.head) for _, poll in done.polls] == [
        ("read", (), (), ())
    ] * 3


def test_what_is_stored_in_one_commit_enters_the_index_in_one_piece(tmp_path: Path) -> None:
    """Entered in turn with the other rows, each headline made the index write a segment for it alone."""
    with open_app(tmp_path, ["none"]) as app:
        with app.store.read() as db:
            (before,) = db.execute("SELECT count(DISTINCT segid) FROM article_words_idx").fetchone()
        assert run_round(app, once=False).read == 10
        with app.store.read() as db:
            assert compare_index(db) == (0, 0)
            (after,) = db.execute("SELECT count(DISTINCT segid) FROM article_words_idx").fetchone()
    assert (before, after) == (0, 1)


def test_what_judges_headlines_is_drawn_up_once_however_many_workers_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each of eight workers drew it for itself at first, which took a twentieth of a first round."""
    drawn, draw, threads = list[object](), letters.draw_alternatives, set[str]()

    def note(pattern: Pattern) -> tuple[letters.Needs, ...]:
        drawn.append(pattern)
        threads.add(current_thread().name)
        return draw(pattern)

    monkeypatch.setattr(letters, "draw_alternatives", note)
    letters._draw_ways.cache_clear()
    headline_work.prepare_letters.cache_clear()
    with open_app(tmp_path, ["none"] * 9) as app:
        assert run_round(app, once=False).read == 90
    assert len(drawn) == len(set(drawn)) > 0
    assert threads == {main_thread().name}


def test_a_reader_that_several_workers_come_to_need_is_loaded_once(tmp_path: Path) -> None:
    with open_app(tmp_path, []) as app, ThreadPoolExecutor(4) as pool:
        together = Barrier(4)

        def ask(_: int) -> object:
            together.wait(10)
            return app.reader

        assert len({id(reader) for reader in pool.map(ask, range(4))}) == 1


def test_a_headline_that_trips_a_fault_keeps_no_other_from_being_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pass_over = front.pass_over

    def trip(document: Document, folder: Folder) -> Reading | None:
        if "item 7" in document.title:
            raise ZeroDivisionError("a bug")
        return pass_over(document, folder)

    with open_app(tmp_path, ["none"]) as app:
        with monkeypatch.context() as broken:
            broken.setattr(front, "pass_over", trip)
            assert run_round(app, once=False).read == 10, "what failed is done with too"
        with app.store.read() as db:
            states = dict(db.execute("SELECT state, count(*) FROM entries GROUP BY state").fetchall())
            said = {row[0] for row in db.execute("SELECT subject FROM messages WHERE kind = 'notice'")}
        assert states == {"read": 9, "failed": 1}
        assert said == {"[ops] fault: an entry could not be read or stored"}
        assert run_round(app, once=False).read == 0, "it waits for its next try, and is not tried at every tick"
        assert run_round(app, everything=True).read == 1, "the one that was left is read once the fault is mended"


def test_a_row_without_a_page_is_read_as_it_stands_and_nobody_is_asked_for_it(tmp_path: Path) -> None:
    title = "工信部向首批23家外资企业发放增值电信业务试点批复"
    rows = f"<item><title>{title}</title><guid isPermaLink='false'>d-99</guid></item>"
    feed = f"<rss version='2.0'><channel><title>t</title>{rows}</channel></rss>".encode()
    with open_app(tmp_path, ["matching"]) as app:
        (source,) = app.sources
        memory = SourceMemory(url=source.url, due=NOW + timedelta(hours=1))
        with app.store.write() as tx:
            tx.execute("DELETE FROM sightings")
            tx.execute("DELETE FROM entries")
            listing = parse_feed(feed, source.url)
            polls.save_poll(tx, Poll(source.name, NOW, NOW, "read", memory, entries=listing.entries), source)
        assert run_round(app, once=False).read == 1
        with app.store.read() as db:
            row = db.execute(
                "SELECT e.state, a.template, a.claims > 0 FROM entries e JOIN article_rows a ON a.entry_id = e.id"
            )
            assert tuple(row.fetchone()) == ("read", "headline", 1)
            assert db.execute("SELECT count(*) FROM pages").fetchone()[0] == 0, "no page was asked for"


def test_a_source_that_is_gone_is_stood_in_for_by_one_of_its_host_that_is_on(tmp_path: Path) -> None:
    names = ("off", "on", "other", "second")
    with open_app(tmp_path, ["none"]) as app:
        with app.store.read() as db:
            entry = load_entries(db, list_due(db, NOW))[0]
        url = entry.entry.url
        made = [Source(name, "list", url, enabled=name != "off", user_agent=name, follow="none") for name in names]
        made[2] = alter(made[2], url="https://elsewhere.example/")
        app.config = alter(app.config, sources=tuple(made))
        for name in ("sources_by_name", "sources_by_host"):
            app.__dict__.pop(name, None)
        found = headline_work.find_source(app, entry)
        assert (found.user_agent, found.follow) == ("on", "all")
        app.config = alter(app.config, sources=(made[2],))
        app.__dict__.pop("sources_by_host")
        assert headline_work.find_source(app, entry) == Source("s0", "feed", url, follow="all")
