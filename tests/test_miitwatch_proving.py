"""The daemon's rounds while the database takes nothing: no source is asked again and again for what is thrown away."""

import sqlite3
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

import pytest
from practice import Practice, just_now, open_practice, tell_batch

from domain.errors import StorageError
from miitwatch.application import Application, open_application
from miitwatch.clock import read_clock
from miitwatch.config import load_config
from miitwatch.progress import OutageProgress
from miitwatch.rounds import proving
from miitwatch.rounds.rounds import Round
from miitwatch.running import daemon


@pytest.fixture
def practice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Practice]:
    monkeypatch.setattr("storage.file.store.BUSY_TIMEOUT", 50)
    with open_practice(tmp_path, "miit_news") as made:
        yield made


@contextmanager
def open_watch(practice: Practice) -> Iterator[Application]:
    config = load_config(practice.config, {}, practice.folder)
    with open_application(config, read_clock, OutageProgress(lambda _: None)) as app:
        yield app


class Rounds:
    """The job of the daemon that runs rounds, called as its scheduler calls it."""

    def __init__(self, app: Application) -> None:
        stop, used = threading.Event(), threading.Event()
        self.begin = partial(daemon.run_watched_round, app, stop, lambda: None, used, proving.Proving())

    def fails(self) -> bool:
        try:
            self.begin()
        except StorageError:
            return True
        return False


def count_asked(practice: Practice) -> int:
    return len(practice.world.asked("ministry"))


def test_while_the_database_takes_nothing_no_source_is_asked_again(practice: Practice) -> None:
    practice.world.publish(tell_batch(just_now()))
    with open_watch(practice) as app:
        rounds = Rounds(app)
        with closing(sqlite3.connect(app.store.path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            assert rounds.fails()
            asked = count_asked(practice)
            assert asked, "the first round knows nothing of it"
            assert [rounds.fails() for _ in range(5)] == [True] * 5
            assert count_asked(practice) == asked
            assert app.pulse.fault is not None
            other.execute("ROLLBACK")
        rounds.begin()
        assert app.pulse.fault is None
    assert count_asked(practice) > asked, "it is asked as soon as it can be stored"
    assert practice.ask("SELECT DISTINCT state FROM entries") == [("read",)]


def test_where_only_small_writes_are_taken_it_is_asked_again_ever_more_seldom(
    practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk with a few blocks left takes the proof and not the poll."""

    def overfill(*_: object, **__: object) -> None:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    now = 0.0
    monkeypatch.setattr(proving, "monotonic", lambda: now)
    with open_watch(practice) as app:
        rounds = Rounds(app)
        with monkeypatch.context() as full:
            full.setattr("miitwatch.rounds.poll_commits.polls.save_poll", overfill)
            begun = []
            for _ in range(4 * 360):
                before = count_asked(practice)
                assert rounds.fails()
                begun += [now] if count_asked(practice) > before else []
                now += 10.0
        assert begun == [0, 10, 70, 190, 430, *range(910, 4 * 3600, 600)]
        now += 3600.0
        rounds.begin()
        assert app.pulse.fault is None
        with monkeypatch.context() as full:
            full.setattr(daemon, "run_round", overfill_round)
            assert rounds.fails()
        rounds.begin()


def test_with_a_round_go_the_connections_of_its_workers_but_for_a_few(
    practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    meeting, counted = threading.Barrier(6), []

    def work(app: Application, **_: object) -> Round:
        def read(_: int) -> None:
            with app.store.read():
                meeting.wait(60)

        with ThreadPoolExecutor(6) as pool:
            list(pool.map(read, range(6)))
        counted.append(app.store.count_connections())
        return Round()

    with open_watch(practice) as app:
        before = app.store.count_connections()
        monkeypatch.setattr(daemon, "run_round", work)
        Rounds(app).begin()
        counted.append(app.store.count_connections())
    assert counted == [before + 6, before + 2]


def overfill_round(*_: object, **__: object) -> None:
    raise StorageError("another fault, after the first was over: it is met without a pause")
