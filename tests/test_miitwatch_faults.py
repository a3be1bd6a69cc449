"""A fault of ours, or a site that trips it, stops no other source and no later round."""

import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from functools import partial
from pathlib import Path
from time import monotonic
from typing import Any

import pytest
from practice import tell_batch
from test_miitwatch_second_looks import BODY, TITLE, Watch, watch
from watching import at, open_watching

import storage.articles.entries
import storage.articles.looks
import storage.polls.polls
from domain.errors import StorageError
from domain.findings import Event, Folded, ReadingEvent
from domain.pages import Entry, Poll
from domain.sources import Source
from findings.fold import fold
from findings.state import State
from miitwatch.notices import notices
from miitwatch.reading.reading import read_entry
from miitwatch.rounds.lanes import Lanes, Work
from replica.answers import Answer
from storage.articles.entries import PendingEntry

__all__ = ["watch"]


def test_a_work_that_raises_is_noted_and_stops_no_other() -> None:
    done: list[object] = []

    def trip() -> object:
        raise ZeroDivisionError("a bug")

    with ThreadPoolExecutor(2) as pool:
        lanes = Lanes(pool)
        lanes.add("one", Work(trip, done.append))
        lanes.add("one", Work(lambda: "after it", done.append))
        lanes.add("two", Work(lambda: "beside it", done.append))
        while not lanes.idle:
            lanes.step(5)
    assert sorted(map(str, done)) == ["after it", "beside it"]
    assert lanes.faults == {"one": "ZeroDivisionError: a bug"}


def test_a_database_that_cannot_be_written_is_no_fault_of_a_host_and_ends_the_round() -> None:
    def refuse() -> object:
        raise StorageError("the disk is full")

    with ThreadPoolExecutor(1) as pool:
        lanes = Lanes(pool)
        lanes.add("one", Work(refuse, print))
        with pytest.raises(StorageError, match="the disk is full"):
            lanes.step(5)
    assert lanes.faults == {}


def test_a_fault_of_ours_is_told_once_a_host_and_its_end_once(watch: Watch) -> None:
    for _ in range(2):
        notices.tell_fault(watch.app, "www.one.example", "ZeroDivisionError: a bug")
    notices.tell_fault(watch.app, "www.two.example", "ZeroDivisionError: a bug")
    notices.end_faults(watch.app, {"www.one.example", "www.three.example"})
    notices.end_faults(watch.app, {"www.one.example"})
    said = watch.ask("SELECT subject FROM messages WHERE kind = 'notice' ORDER BY number")
    assert [str(subject) for (subject,) in said] == [
        "[ops] fault: the work at www.one.example failed",
        "[ops] fault: the work at www.two.example failed",
        "[ops] recovered: www.one.example",
    ]
    assert watch.ask("SELECT key FROM notices WHERE cleared_at IS NULL") == [("fault:www.two.example",)]


def test_a_round_tells_a_fault_in_its_work_and_its_end_when_that_host_is_well(
    watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    def trip(*_: object, **__: object) -> object:
        raise ZeroDivisionError("a bug")

    with monkeypatch.context() as broken:
        broken.setattr("miitwatch.rounds.second_looks.look_at_page", trip)
        watch.pass_time(hours=2)
        (key,) = (str(key) for (key,) in watch.ask("SELECT key FROM notices WHERE cleared_at IS NULL"))
        assert key.startswith("fault:")
    watch.pass_time(hours=2)
    assert watch.ask("SELECT key FROM notices WHERE cleared_at IS NULL") == []


def test_hosts_that_are_slow_to_their_first_byte_keep_no_other_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Twice as many of them as there are workers, and they were all asked first."""
    monkeypatch.setattr("miitwatch.rounds.lanes.SLOW", 0.05)
    ended, done = threading.Event(), []

    def hang() -> object:
        return ended.wait(60)

    with ThreadPoolExecutor(2) as pool, ThreadPoolExecutor(8) as spare:
        lanes = Lanes(pool, spare=spare)
        for number in range(4):
            lanes.add(f"slow{number}", Work(hang, lambda _: None))
        for number in range(20):
            lanes.add(f"quick{number}", Work(lambda number=number: number, done.append))
        until = monotonic() + 30
        while len(done) < 20 and monotonic() < until:
            lanes.step(0.05)
        assert sorted(done) == list(range(20))
        assert len(lanes.running) == 4, "the slow ones are still waited for"
        ended.set()
        while not lanes.idle:
            lanes.step(5)
    assert lanes.faults == {}


def test_what_ended_and_is_not_taken_is_bounded_however_much_waits() -> None:
    begun: list[int] = []
    taken: list[int] = []
    apart: list[int] = []

    def do(number: int) -> int:
        begun.append(number)
        apart.append(len(begun) - len(taken))
        return number

    with ThreadPoolExecutor(4) as pool:
        lanes = Lanes(pool, ahead=6)
        for number in range(200):
            lanes.add(f"host{number % 150}", Work(partial(do, number), taken.append))
        assert len(lanes.running) == 6
        while not lanes.idle:
            lanes.step(5)
    assert sorted(taken) == list(range(200))
    assert max(apart) <= 7, "one is taken as the next begins"


def test_a_robots_txt_that_redirects_to_no_address_stops_no_round(watch: Watch) -> None:
    """The page is due for a second look; its host's robots.txt is asked again after a day."""
    watch.world.put("ministry", "/robots.txt", Answer(302, b"", headers=(("Location", "http://[::1"),)))
    watch.pass_time(days=1, hours=2)
    assert watch.ask("SELECT last_result FROM second_looks") != [("same",)]
    watch.world.put("ministry", "/robots.txt", None)
    watch.world.publish(
        tell_batch(watch.clock.now, "later", title="工业和信息化部向第三批9家外商投资企业发放增值电信业务经营试点批复")
    )
    watch.pass_time(days=1, hours=2)
    watch.pass_time(days=1, hours=2)
    assert watch.ask("SELECT count(*) FROM entries WHERE state = 'pending'") == [(0,)]


def test_a_look_that_trips_our_own_code_is_not_asked_again_at_every_tick(
    watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    def trip(*_: object, **__: object) -> object:
        raise ZeroDivisionError("a bug")

    watch.world.amend("batch", body="改动后的正文，" * 20)
    monkeypatch.setattr("miitwatch.rounds.second_looks.read_received", trip)
    watch.pass_time(hours=2)
    asked = watch.asked()
    for _ in range(3):
        watch.pass_time(seconds=1)
    assert watch.asked() == asked, "it waits for its next try"
    assert watch.ask("SELECT last_result FROM second_looks") == [("failed: a fault of ours: ZeroDivisionError",)]


def test_a_poll_that_cannot_be_stored_stops_no_other_and_is_a_failure_of_its_source(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Stored together with others, asked at each look, and raised it would end every round."""
    save_entries = storage.polls.polls.save_entries

    def trip(tx: sqlite3.Connection, poll: Poll, *given: Any) -> Any:
        if poll.source == "technode" and poll.entries:
            tx.execute("INSERT INTO polls (source) VALUES (NULL)")
        return save_entries(tx, poll, *given)

    begun = at("2025-03-10 10:00")
    with open_watching(tmp_path, begun, "miit_news", "technode") as watching:
        with monkeypatch.context() as broken:
            broken.setattr(storage.polls.polls, "save_entries", trip)
            done = watching.look(begun)
            assert [source.name for source, _ in done.failed] == ["technode"]
            asked = len(watching.practice.world.asked("technode"))
            watching.look(begun + timedelta(minutes=1), due_only=True)
            assert len(watching.practice.world.asked("technode")) == asked, "its next try is planned"
        assert watching.ask("SELECT DISTINCT source FROM entries") == [("miit_news",)]
        said = "SELECT name, failing FROM source_rows WHERE failing <> ''"
        assert watching.ask(said) == [("technode", "unreadable")]
        watching.look(begun + timedelta(days=1))
        assert watching.ask(said) == []
        assert watching.ask("SELECT count(*) > 0 FROM entries WHERE source = 'technode'") == [(1,)]


def test_an_entry_that_alone_cannot_be_stored_is_tried_again_and_ends_no_round(
    watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    title = "工业和信息化部向第三批9家外商投资企业发放增值电信业务经营试点批复"
    save_article = storage.articles.entries.save_article

    def trip(tx: sqlite3.Connection, **given: Any) -> Any:
        if given["article"].title == title:
            tx.execute("INSERT INTO polls (source) VALUES (NULL)")
        return save_article(tx, **given)

    with monkeypatch.context() as broken:
        broken.setattr("miitwatch.rounds.commits.entries.save_article", trip)
        watch.world.publish(tell_batch(watch.clock.now, "third", title=title))
        watch.pass_time(hours=2)
        assert watch.ask("SELECT title, failure FROM entries WHERE state = 'failed'") == [(title, "unreadable")]
        watch.path = "/" + watch.world.address("third").partition("://")[2].partition("/")[2]
        asked = watch.asked()
        watch.pass_time(seconds=1)
        assert watch.asked() == asked == 1
    watch.pass_time(hours=2)
    assert watch.ask("SELECT state FROM entries WHERE title = ?", title) == [("read",)]


def test_a_look_that_alone_cannot_be_stored_is_tried_again_and_ends_no_round(
    watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    record_look = storage.articles.looks.record_look

    def trip(tx: sqlite3.Connection, entry_id: int, **given: Any) -> None:
        if given["result"] == "same":
            tx.execute("INSERT INTO polls (source) VALUES (NULL)")
        record_look(tx, entry_id, **given)

    monkeypatch.setattr("miitwatch.rounds.look_commits.looks.record_look", trip)
    watch.pass_time(hours=2)
    asked = watch.asked()
    watch.pass_time(seconds=1)
    assert watch.asked() == asked, "it waits for its next try"
    assert watch.ask("SELECT last_result FROM second_looks") == [("failed: a fault of ours: StorageError",)]


def trip_at(monkeypatch: pytest.MonkeyPatch, words: str, *, replaced: bool = False) -> None:
    """The fold trips over readings whose title holds the words: over all of them, or over changed texts alone."""

    def trip(state: State, event: Event) -> Folded:
        meant = isinstance(event, ReadingEvent) and words in event.article.title
        if meant and (not replaced or event.article.replaces is not None):
            raise ZeroDivisionError("a bug")
        return fold(state, event)

    monkeypatch.setattr("miitwatch.folding.ledger.fold", trip)


def test_a_reading_that_trips_the_fold_stops_no_round_and_is_not_asked_again_at_every_tick(
    watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    title = "工业和信息化部向第三批9家外商投资企业发放增值电信业务经营试点批复"
    with monkeypatch.context() as broken:
        trip_at(broken, "第三批")
        watch.world.publish(tell_batch(watch.clock.now, "third", title=title))
        watch.world.publish(tell_batch(watch.clock.now, "fourth", title=title.replace("三批9", "四批7")))
        watch.pass_time(hours=2)
        watch.path = "/" + watch.world.address("third").partition("://")[2].partition("/")[2]
        asked = watch.asked()
        watch.pass_time(seconds=1)
        assert watch.asked() == asked == 1, "it waits for its next try"
        assert watch.ask("SELECT title, failure FROM entries WHERE state = 'failed'") == [(title, "unreadable")]
        assert watch.ask("SELECT count(*) FROM entries WHERE state = 'pending'") == [(0,)], "the other one is read"
        said = watch.ask("SELECT DISTINCT subject FROM messages WHERE kind = 'notice'")
        assert said == [("[ops] fault: an entry could not be read or stored",)]
    watch.pass_time(hours=2)
    assert watch.ask("SELECT state FROM entries WHERE title = ?", title) == [("read",)]


def test_an_entry_that_trips_the_fold_each_time_is_given_up_and_named(
    watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    trip_at(monkeypatch, "第三批")
    title = "工业和信息化部向第三批9家外商投资企业发放增值电信业务经营试点批复"
    watch.world.publish(tell_batch(watch.clock.now, "third", title=title))
    for step in ({"hours": 2}, {"hours": 2}, {"hours": 2}, {"hours": 8}, {"days": 2}, {"days": 4}):
        watch.pass_time(**step)
    said = watch.ask("SELECT state, outcome_detail FROM entries WHERE title = ?", title)
    assert said == [("given up", "unreadable: a fault of ours: ZeroDivisionError('a bug')")]


def test_a_changed_page_that_trips_the_fold_is_not_asked_again_at_every_tick(
    watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    watch.world.amend("batch", title=TITLE.format(count=14), body=BODY.format(count=14))
    with monkeypatch.context() as broken:
        trip_at(broken, "第二批", replaced=True)
        watch.pass_time(hours=2)
        asked = watch.asked()
        watch.pass_time(seconds=1)
        assert watch.asked() == asked, "it waits for its next try"
        results = watch.ask("SELECT last_result FROM second_looks WHERE authority = 'regulator'")
        assert results == [("failed: a fault of ours: ZeroDivisionError",)]
    watch.pass_time(hours=7)
    assert watch.changes()[1:] == [("corrected", "page_changed")]


@pytest.mark.parametrize(("follow", "trips"), [("none", "read_headline"), ("matching", "judge_entry")])
def test_an_entry_whose_headline_trips_our_own_code_waits_for_its_next_try(
    watch: Watch, monkeypatch: pytest.MonkeyPatch, follow: str, trips: str
) -> None:
    """Raised, it would be read again at every tick, for ever, with a trace in the log each time."""

    def trip(*_: object) -> object:
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr(f"miitwatch.reading.reading.{trips}", trip)
    entry = Entry("https://news.example/one", "a headline", None)
    pending = PendingEntry(1, entry, "news", entry.url, watch.clock.now, 0, 1)
    read = read_entry(watch.app, pending, Source("news", "feed", "https://news.example/", follow=follow))
    assert read.failure is not None
    assert read.failure.what == "a fault of ours: ZeroDivisionError('a bug')"
