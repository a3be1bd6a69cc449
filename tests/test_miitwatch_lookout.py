"""The daemon's jobs are woken by what is written and by what falls due, and by nothing else."""

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from apscheduler.schedulers.background import BackgroundScheduler
from records import NOW, SOURCE, make_entry, make_message, make_poll

from domain.pages import Failure
from miitwatch.application import Application, open_application
from miitwatch.config import load_config
from miitwatch.progress import PlainProgress
from miitwatch.running.calls import Calls
from miitwatch.running.daemon import run_called
from miitwatch.running.lookout import Lookout
from storage.articles import entries
from storage.file.store import open_store
from storage.outbox import outbox
from storage.polls import polls


class Time:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def app(tmp_path: Path, time: Time) -> Iterator[Application]:
    path = tmp_path / "config.toml"
    path.write_text('[store]\npath = "miitwatch.db"\n', "utf-8")
    with open_application(load_config(path, {}, tmp_path), time, PlainProgress(lambda _: None)) as made:
        yield made


def do_elsewhere(act: Callable[[], object]) -> None:
    """In a thread of its own, as every job of the daemon's."""
    worker = threading.Thread(target=act)
    worker.start()
    worker.join()


def test_what_another_thread_or_process_writes_is_seen_once(app: Application) -> None:
    lookout = Lookout(app)
    assert lookout.is_needed(), "the first look is always needed"
    assert not lookout.is_needed()

    def write() -> None:
        with app.store.write() as tx:
            outbox.raise_notice(tx, "key", "subject", "text", NOW)

    do_elsewhere(write)
    assert lookout.is_needed()
    assert not lookout.is_needed()
    with closing(sqlite3.connect(app.store.path)) as other:
        other.execute("UPDATE notices SET text = 'other'")
        assert not lookout.is_needed(), "nothing is committed yet"
        other.commit()
    assert lookout.is_needed()
    assert not lookout.is_needed()


def test_what_is_only_read_wakes_nobody(app: Application) -> None:
    lookout = Lookout(app)
    lookout.is_needed()

    def read() -> None:
        with app.store.read() as db:
            db.execute("SELECT count(*) FROM entries").fetchone()

    do_elsewhere(read)
    assert not lookout.is_needed()


def test_each_thing_that_waits_wakes_when_it_falls_due_and_not_before(app: Application, time: Time) -> None:
    """A source after a minute, a page that failed after ten, a message after twenty."""
    memory = make_poll(make_entry()).memory

    def plan() -> None:
        with app.store.write() as tx:
            (entry,) = polls.save_poll(tx, make_poll(make_entry()), SOURCE).new_entries
            entries.mark_failed(tx, entry, Failure("timeout", "no answer", "u"), NOW)
            polls.save_memory(tx, "other", type(memory)(url="u", due=NOW + timedelta(minutes=1)))
            outbox.add_message(tx, make_message("m-1"), planned=NOW + timedelta(minutes=20))

    do_elsewhere(plan)
    lookout = Lookout(app)
    assert lookout.is_needed()
    for minutes in (1, 10, 20):
        time.now = NOW + timedelta(minutes=minutes, seconds=-1)
        assert not lookout.is_needed(), minutes
        time.now = NOW + timedelta(minutes=minutes)
        assert lookout.is_needed(), minutes
        assert not lookout.is_needed(), "once is enough"
    time.now = NOW + timedelta(days=30)
    assert not lookout.is_needed(), "nothing else waits"


def test_a_database_that_cannot_be_read_is_left_to_the_jobs_to_tell(tmp_path: Path, app: Application) -> None:
    lookout = Lookout(app)
    lookout.is_needed()
    app.store = open_store(tmp_path / "other.db", now=NOW)
    app.store.close()
    assert lookout.is_needed()
    assert lookout.is_needed()


def test_who_is_called_runs_before_its_time_and_nobody_else() -> None:
    """Jobs that would sleep for an hour."""
    ran = {name: threading.Event() for name in ("the round", "channel one", "channel two", "housekeeping")}
    calls = Calls(("the round", "channel one", "channel two"))
    scheduler = BackgroundScheduler(timezone="UTC")
    planned = {}
    for name, event in ran.items():

        def run(name: str = name, event: threading.Event = event) -> None:
            calls.begin(name)
            event.set()

        planned[name] = scheduler.add_job(run, "interval", hours=1, name=name)
    scheduler.start()
    try:
        run_called(planned, calls)
        calls.call(("channel one", "channel two"))
        assert calls.list_called() == ("channel one", "channel two")
        run_called(planned, calls)
        assert ran["channel one"].wait(10)
        assert ran["channel two"].wait(10)
        assert not ran["the round"].is_set()
        assert not ran["housekeeping"].is_set()
    finally:
        scheduler.shutdown(wait=True)
    assert calls.list_called() == ()


def test_a_job_called_while_it_runs_runs_once_more() -> None:
    """What it was called for may have come too late for the run that was under way."""
    begun, go_on, runs = threading.Semaphore(0), threading.Semaphore(0), []
    calls = Calls(("the round",))
    scheduler = BackgroundScheduler(timezone="UTC", job_defaults={"max_instances": 1})

    def run() -> None:
        calls.begin("the round")
        runs.append(1)
        begun.release()
        go_on.acquire(timeout=10)

    planned = {"the round": scheduler.add_job(run, "interval", hours=1, name="the round")}
    scheduler.start()
    try:
        calls.call(("the round",))
        run_called(planned, calls)
        assert begun.acquire(timeout=10)
        calls.call(("the round",))
        run_called(planned, calls)
        assert calls.list_called() == ("the round",), "it runs: the call stands"
        go_on.release()
        while not begun.acquire(timeout=0.05):
            run_called(planned, calls)
        go_on.release()
    finally:
        scheduler.shutdown(wait=True)
    assert len(runs) == 2


def test_waiting_ends_when_somebody_stirs() -> None:
    calls = Calls(("the round",))
    threading.Timer(0.05, calls.stir).start()
    calls.wait(60)
    calls.wait(0.01)  # nobody does, and it ends all the same
    assert calls.list_called() == ()
