"""The daemon: a handful of scheduled jobs around the same functions that `poll` and `deliver` are."""

import logging
import signal
import threading
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from functools import partial
from time import monotonic

from domain.alerts import Channel
from miitwatch.application import Application, open_application
from miitwatch.clock import Clock, read_clock
from miitwatch.config import Config, require_sources
from miitwatch.folding.lock import hold_lock
from miitwatch.messages.delivery import deliver_channel, deliver_due, is_any_left, name_job
from miitwatch.notices.beating import beat
from miitwatch.notices.channel_notices import watch_channels
from miitwatch.notices.checkpoint_notices import begin_folding
from miitwatch.notices.rule_changes import COMPARISON, compare_rules
from miitwatch.page.charting import ChartWatch
from miitwatch.page.page_door import PageDoor
from miitwatch.progress import LogProgress, count_of
from miitwatch.pulse import Pulse
from miitwatch.reader_beside import ReaderBeside
from miitwatch.rounds.housekeeping import JOB, keep_house, renew_findings
from miitwatch.rounds.proving import Proving
from miitwatch.rounds.rounds import ROUND, run_round
from miitwatch.rounds.shipping import enter_record
from miitwatch.running.calls import Calls
from miitwatch.running.job_walls import build_wall
from miitwatch.running.logs import set_up_logging
from miitwatch.running.lookout import Lookout
from miitwatch.running.memory import give_back, limit_pools
from miitwatch.running.scheduling import BackgroundScheduler, BaseScheduler, Job, ThreadPoolExecutor
from miitwatch.running.service import notify_manager

log = logging.getLogger("miitwatch")
#: How often it is looked whether there is anything to do, seconds. The due-times themselves are in the database.
TICK = 1.0
#: How often a round and the channels look though nothing seems due: for what has no due-time of its own.
LOOK = timedelta(seconds=15)
WATCH = timedelta(seconds=15)
HOUSEKEEPING = timedelta(hours=1)
#: How soon after a round that asked somebody its memory is given back; some ten milliseconds each time.
GIVE_BACK = timedelta(minutes=1)
#: How often it is looked whether there is something to draw; it is drawn every few minutes at most.
CHARTS = timedelta(seconds=30)
#: How often it is looked whether the heartbeat is due; it is asked at most once a minute.
HEARTBEAT = timedelta(seconds=5)
#: How long after each other the small jobs begin: those that are never at work at once share threads and connections.
STAGGER = timedelta(seconds=0.7)
#: How often it is looked whether the clock was set back, seconds.
HEED = 5.0
#: Seconds for which sends still begin after the signal to stop; one that is under way is always finished.
LAST_SENDS = 15.0


def run_daemon(config: Config, clock: Clock = read_clock) -> None:
    """Runs until SIGTERM, SIGINT, or the SIGHUP of a terminal that closes.

    Raises StorageError where another process holds the database.

    `clock` tells the time of all that is decided; ticks and waits run by the machine's own.
    """
    require_sources(config)
    set_up_logging(config.log)
    limit_pools()
    with (
        hold_lock(config.store_path, "run", clock()),
        open_application(config, clock, LogProgress(log)) as app,
        ExitStack() as closing,
    ):
        app.beside = ReaderBeside()
        door = PageDoor(app, closing)
        door.open()
        stop, calls = threading.Event(), Calls((ROUND, *map(name_job, app.channels)))

        def ask_to_stop(*_: object) -> None:
            stop.set()
            calls.stir()

        for name in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            if name is not signal.SIGHUP or signal.getsignal(name) is not signal.SIG_IGN:  # `nohup` has it ignored
                signal.signal(name, ask_to_stop)
        app.pulse.started = clock()
        renew_findings(app)
        begin_folding(app)
        enter_record(app)
        log.info("watching %d sources; database %s", len(app.sources), config.store_path)
        _run_until(app, stop, calls, door)
        log.info("stopped: the running poll was finished and what it found was sent")


def _run_until(app: Application, stop: threading.Event, calls: Calls, door: PageDoor) -> None:
    scheduler = BackgroundScheduler(
        timezone=UTC, job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
    )
    jobs = _list_jobs(app, stop, calls)
    if not door.is_open:
        jobs.append(("the page", door.open, LOOK))
    scheduler.add_executor(ThreadPoolExecutor(len(jobs)))
    _ = app.client  # made here: threads share it
    begin = read_clock()
    planned: dict[str, Job] = {}
    for name, job, every in jobs:
        run = partial(_begin, calls, name, build_wall(name, job, app.pulse, every))
        if name not in calls.list_names():
            begin += STAGGER
        planned[name] = scheduler.add_job(
            run, "interval", seconds=every.total_seconds(), next_run_time=begin, name=name
        )
    scheduler.start()
    notify_manager("READY=1", f"STATUS=watching {count_of(len(app.sources), 'source', 'sources')}")
    _call_until(app, stop, calls, planned, scheduler)
    notify_manager("STOPPING=1", "STATUS=finishing the running poll")
    log.info("stopping: the running poll is finished first")
    scheduler.shutdown(wait=True)
    app.release_hosts()
    deliver_due(app, settled=True, patience=LAST_SENDS)


def _call_until(
    app: Application, stop: threading.Event, calls: Calls, planned: Mapping[str, Job], scheduler: BaseScheduler
) -> None:
    """Calls the jobs that there is something to do for, and looks after clock and watchdog, until it is to stop."""
    lookout, heeded = Lookout(app), monotonic()
    while not stop.is_set():
        calls.wait(TICK)
        if lookout.is_needed():
            calls.call(calls.list_names())
        if not stop.is_set():
            run_called(planned, calls)
        if monotonic() - heeded >= HEED:
            heeded = monotonic()
            heed_clock(scheduler, read_clock())
            feed_watchdog(app.pulse)


def _begin(calls: Calls, name: str, run: Callable[[], None]) -> None:
    calls.begin(name)
    run()


def run_called(planned: Mapping[str, Job], calls: Calls) -> None:
    """Lets the jobs that were called run now; one that is running is called again at the next tick.

    For the main thread alone: the scheduler's shutdown holds its jobs while it waits for those that run.
    """
    for name in calls.list_called():
        planned[name].modify(next_run_time=read_clock())


def _list_jobs(
    app: Application, stop: threading.Event, calls: Calls
) -> list[tuple[str, Callable[[], object], timedelta]]:
    """One job a channel: a receiver that takes a minute for each message keeps no other waiting."""
    used, proving = threading.Event(), Proving()
    wake = partial(calls.call, list(map(name_job, app.channels)))
    drawing = [("the charts", partial(ChartWatch().draw_if_changed, app), CHARTS)] if app.config.listen else []
    beating = [("the heartbeat", partial(beat, app), HEARTBEAT)] if app.config.heartbeat_url else []
    return [
        (ROUND, partial(run_watched_round, app, stop, wake, used, proving), LOOK),
        *((name_job(one), partial(deliver_watched, app, one, stop, calls), LOOK) for one in app.channels),
        ("the watch over channels", partial(watch_channels, app), WATCH),
        *beating,
        (JOB, partial(keep_house, app, stop), HOUSEKEEPING),
        ("giving memory back", partial(rest, app, used), GIVE_BACK),
        (COMPARISON, partial(compare_rules, app, stop), HOUSEKEEPING),
        *drawing,
    ]


def deliver_watched(app: Application, channel: Channel, stop: threading.Event, calls: Calls) -> None:
    """Delivers what is due; what the service takes only in some seconds is tried at each tick until then."""
    deliver_channel(app, channel, stop=stop)
    if is_any_left(app, channel):
        calls.call_next(name_job(channel))


def rest(app: Application, used: threading.Event) -> None:
    """Gives back what rounds took, where one asked somebody since the last time, and ends a reader that rests."""
    if app.beside is not None:
        app.beside.rest()
    if used.is_set():
        used.clear()
        app.store.shrink()
        give_back()


def run_watched_round(
    app: Application, stop: threading.Event, wake: Callable[[], None], used: threading.Event, proving: Proving
) -> None:
    """One round of the daemon's, which the heartbeat hears of.

    `wake` is called where alerts fell due with its end; `used` is set where it asked somebody. Raises StorageError
    before it asks anybody where the store has not taken the last one, and takes nothing yet.
    """
    try:
        proving.require_store(app)
        done = run_round(app, once=False, stop=stop)
        app.store.close_spare()  # its workers have ended, and the next round may be an hour away
    except Exception as error:
        proving.note_fault(error)
        app.heartbeat.note_fault(error)
        app.pulse.note_fault(error, app.clock())
        raise
    if done.fallen_due:
        wake()
    if done.polls or done.read or done.looked:
        used.set()
    if done.asked or done.read or done.looked:
        app.pulse.fault = None  # one that stored nothing proves nothing
        proving.note_stored()
    app.heartbeat.note_round(done.asked)


def heed_clock(scheduler: BaseScheduler, now: datetime) -> None:
    """Lets jobs run now that are planned for later than their interval: the clock was set back.

    The scheduler plans by the wall clock; set back by two hours, it would sleep for two hours.
    """
    for job in scheduler.get_jobs():
        if job.next_run_time is not None and job.next_run_time > now + job.trigger.interval + timedelta(seconds=1):
            log.warning("the clock was set back: %s was planned for %s", job.name, job.next_run_time)
            job.modify(next_run_time=now)


def feed_watchdog(pulse: Pulse) -> bool:
    """Tells the service manager that all jobs are alive; nothing while one hangs, so that it restarts us."""
    silent = pulse.list_silent()
    if silent:
        log.error("%s gave no sign of life: the watchdog is not fed", ", ".join(silent))
        notify_manager(f"STATUS=hanging: {', '.join(silent)}")
        return False
    notify_manager("WATCHDOG=1")
    return True
