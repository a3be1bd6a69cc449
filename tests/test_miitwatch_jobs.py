"""The daemon's jobs: an error is said once and survived, and a clock that is set back stops none of them."""

import logging
import threading
from datetime import UTC, datetime, timedelta

import pytest
from apscheduler.schedulers.background import BackgroundScheduler

from domain.errors import StorageError
from miitwatch.daemon import build_wall, heed_clock


def test_an_error_that_goes_on_is_said_once_and_its_end_too(caplog: pytest.LogCaptureFixture) -> None:
    troubles: list[Exception] = []

    def work() -> None:
        if troubles:
            raise troubles[0]

    run = build_wall("the round", work)
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
