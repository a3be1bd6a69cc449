"""The daemon: a handful of scheduled jobs around the same functions that `poll` and `deliver` are."""

import logging
import signal
import sys
import threading
from collections.abc import Callable
from datetime import UTC, timedelta

from apscheduler.schedulers.background import BackgroundScheduler

from miitwatch.application import Application, open_application
from miitwatch.clock import read_clock
from miitwatch.config import Config, require_sources
from miitwatch.delivery import deliver_due
from miitwatch.housekeeping import keep_house
from miitwatch.lock import hold_lock
from miitwatch.progress import LogProgress
from miitwatch.rounds import run_round

log = logging.getLogger("miitwatch")
#: How often the store is asked what is due. The due-times themselves are in the database.
TICK = timedelta(seconds=1)
DELIVER = timedelta(seconds=1)
HOUSEKEEPING = timedelta(hours=1)


def run_daemon(config: Config) -> None:
    """Runs until SIGTERM or SIGINT. Raises StorageError where another process holds the database."""
    require_sources(config)
    logging.basicConfig(level=logging.INFO, stream=sys.stderr, format="%(asctime)s %(levelname)s %(message)s")
    logging.getLogger("httpx").setLevel(logging.WARNING)
    logging.getLogger("apscheduler").setLevel(logging.WARNING)
    with (
        open_application(config, read_clock, LogProgress(log)) as app,
        hold_lock(config.store_path, "run", read_clock()),
    ):
        stop = threading.Event()
        for name in (signal.SIGTERM, signal.SIGINT):
            signal.signal(name, lambda *_: stop.set())
        log.info("watching %d sources; database %s", len(app.sources), config.store_path)
        _run_until(app, stop)
        log.info("stopped: the running poll was finished and what it found was sent")


def _run_until(app: Application, stop: threading.Event) -> None:
    scheduler = BackgroundScheduler(
        timezone=UTC, job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
    )
    now = read_clock()
    jobs: tuple[tuple[Callable[[], object], timedelta], ...] = (
        (lambda: run_round(app, once=False, stop=stop), TICK),
        (lambda: deliver_due(app), DELIVER),
        (lambda: keep_house(app), HOUSEKEEPING),
    )
    for job, every in jobs:
        scheduler.add_job(_wall(job), "interval", seconds=every.total_seconds(), next_run_time=now)
    scheduler.start()
    stop.wait()
    log.info("stopping: the running poll is finished first")
    scheduler.shutdown(wait=True)
    deliver_due(app, settled=True)


def _wall(job: Callable[[], object]) -> Callable[[], None]:
    """A job's outermost wall: an error is logged with its trace and the next tick tries again."""

    def run() -> None:
        try:
            job()
        except Exception:
            log.exception("a job failed; it is tried again at the next tick")

    return run
