"""The daemon's jobs: an error is said once and survived, and a clock that is set back stops none of them."""

import logging
import socket
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from apscheduler.schedulers.background import BackgroundScheduler

from domain.errors import StorageError
from miitwatch.application import open_application
from miitwatch.config import load_config
from miitwatch.progress import PlainProgress
from miitwatch.pulse import DEADLINE, Pulse
from miitwatch.rounds.lanes import Lanes, Work
from miitwatch.running.daemon import feed_watchdog, heed_clock, rest
from miitwatch.running.job_walls import build_wall
from miitwatch.running.service import notify_manager


def test_an_error_that_goes_on_is_said_once_and_its_end_too(caplog: pytest.LogCaptureFixture) -> None:
    troubles: list[Exception] = []

    def work() -> None:
        if troubles:
            raise troubles[0]

    run = build_wall("the round", work, Pulse(), timedelta(seconds=1))
    caplog.set_level(logging.INFO, "miitwatch")
    run()
    troubles.append(StorageError("the disk is full"))
    for _ in range(5):
        run()
    troubles[0] = ZeroDivisionError("a bug")
    run()
    troubles.clear()
    run()
    run()
    said = [(record.levelname, bool(record.exc_info), record.getMessage()) for record in caplog.records]
    assert [(level, trace) for level, trace, _ in said] == [("ERROR", False), ("ERROR", True), ("INFO", False)]
    assert "StorageError: the disk is full" in said[0][2]
    assert said[2][2] == "the round works again"


def test_a_clock_set_back_puts_no_job_to_sleep() -> None:
    """The scheduler plans by the wall clock: a job planned for two hours from now is what such a clock leaves."""
    ran = {"slow": threading.Event(), "quick": threading.Event()}
    scheduler = BackgroundScheduler(timezone=UTC)
    now = datetime.now(UTC)
    planned = {"slow": now + timedelta(minutes=59), "quick": now + timedelta(hours=2)}
    for name, every in (("slow", 3600), ("quick", 1)):
        scheduler.add_job(ran[name].set, "interval", seconds=every, next_run_time=planned[name], id=name)
    scheduler.start()
    try:
        heed_clock(scheduler, now)
        assert ran["quick"].wait(10), "it runs at once"
        assert scheduler.get_job("slow").next_run_time == planned["slow"], "what is not overdue keeps its time"
        assert not ran["slow"].is_set()
    finally:
        scheduler.shutdown(wait=True)


def test_a_job_that_hangs_is_named_and_the_watchdog_starves(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    manager = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    manager.bind(str(tmp_path / "notify"))
    monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "notify"))
    time = [1000.0]
    monkeypatch.setattr("miitwatch.pulse.monotonic", lambda: time[0])
    pulse = Pulse()
    with manager:
        pulse.beat("the round")
        pulse.beat("housekeeping", rests=3600)
        time[0] += DEADLINE
        assert feed_watchdog(pulse)
        assert manager.recv(200) == b"WATCHDOG=1"
        time[0] += 1
        assert not feed_watchdog(pulse)
        assert manager.recv(200) == b"STATUS=hanging: the round"
        assert "the round gave no sign of life" in caplog.text
        pulse.beat("the round")
        assert feed_watchdog(pulse), "it is alive again, and housekeeping may rest for an hour"


def test_without_a_manager_nothing_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("NOTIFY_SOCKET", raising=False)
    assert not notify_manager("READY=1")
    monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "gone"))
    assert not notify_manager("READY=1"), "a manager that does not listen stops no watch"


def test_work_that_hangs_in_its_thread_starves_the_watchdog_though_the_round_goes_on(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The thread that steps is alive all the time; the one at the slow host gives no sign."""
    time = [1000.0]
    monkeypatch.setattr("miitwatch.pulse.monotonic", lambda: time[0])
    pulse, begun, ended = Pulse(), threading.Event(), threading.Event()

    def hang() -> None:
        begun.set()
        ended.wait(30)

    with ThreadPoolExecutor(2) as pool:
        lanes = Lanes(pool, pulse.watch_work)
        lanes.add("slow.example", Work(hang, lambda _: None))
        assert begun.wait(10)
        pulse.beat("the round")
        assert feed_watchdog(pulse)
        time[0] += DEADLINE + 1
        pulse.beat("the round")
        assert not feed_watchdog(pulse)
        assert pulse.list_silent() == ("the work at slow.example",)
        ended.set()
        while not lanes.idle:
            lanes.step(5)
    assert feed_watchdog(pulse), "what has ended is watched no longer"
    assert "the work at slow.example gave no sign of life" in caplog.text


def test_long_work_that_goes_on_asking_is_alive(monkeypatch: pytest.MonkeyPatch) -> None:
    """Paging, and a dozen attachments, may take longer together than any request."""
    time = [1000.0]
    monkeypatch.setattr("miitwatch.pulse.monotonic", lambda: time[0])
    pulse = Pulse()
    with pulse.watch_work("host.example"):
        for _ in range(5):
            time[0] += DEADLINE - 1
            pulse.beat_work(60)
            assert pulse.list_silent() == ()
        time[0] += DEADLINE + 60
        assert pulse.list_silent() == ()
        time[0] += 1
        assert pulse.list_silent() == ("the work at host.example",)
    pulse.beat_work(60)
    time[0] += 10 * DEADLINE
    assert pulse.list_silent() == (), "a thread without work is no job"


def test_memory_is_given_back_after_a_round_that_asked_somebody_and_else_not(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text('[store]\npath = "miitwatch.db"\n', "utf-8")
    with open_application(
        load_config(path, {}, tmp_path), lambda: datetime.now(UTC), PlainProgress(lambda _: None)
    ) as app:
        used = threading.Event()

        meeting = threading.Barrier(5)

        def read(_: int) -> None:
            with app.store.read() as db:
                db.execute("SELECT count(*) FROM entries").fetchone()
                meeting.wait(60)

        with ThreadPoolExecutor(5) as pool:
            list(pool.map(read, range(5)))
        rest(app, used)
        assert app.store.count_connections() == 6
        used.set()
        rest(app, used)
        assert app.store.count_connections() == 3, "of what the ended threads had open two are kept"
        assert not used.is_set()
