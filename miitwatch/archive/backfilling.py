"""A run over an archive: listed, read by an engine into the tray, entered from there in the order of publication."""

import hashlib
import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout
from msgspec import Struct

from domain.archives import Batch, Fate, Portion, Sifted
from domain.dates import iso_utc
from domain.errors import StorageError
from miitwatch.application import Application
from miitwatch.archive.archive_desk import Desk, prepare_desk
from miitwatch.archive.archive_engines import Engine, read_all
from miitwatch.archive.archive_listing import Listed
from miitwatch.clock import Clock
from miitwatch.config import Config
from miitwatch.folding.lock import HeldError, hold_lock
from miitwatch.folding.opening import open_beside
from miitwatch.rounds import answering
from miitwatch.rounds.archive_entering import enter_batch, read_fates, write_batch
from storage.asking import requests
from storage.asking.tray import Tray, Waiting

#: Documents that enter in one transaction, and their compressed bytes: well within a tick of the daemon.
TOGETHER, HEAVIEST = 20, 4_000_000
#: Results that are put into the tray together, seconds.
GROUP_SECONDS = 0.5
#: How often the lock is tried while the process that holds it does not answer, seconds.
TRY_LOCK = 2.0


class Run(Struct, frozen=True):
    """A run over an archive, begun or gone on with."""

    tray: Tray
    name: str
    archive: str
    desk: Desk
    left: tuple[Portion, ...]  # still to be read
    resumed: bool
    outdated: str = ""  # the rules by which an earlier run read, where they were others; what it had read is let go


#: Told of each result: what came, for a bar.
Watch = Callable[[Sifted], None]


@contextmanager
def open_archive_store(config: Config, clock: Clock) -> Iterator[Application]:
    """The application for entering: it does not begin a first look, which is the daemon's, when it first asks."""
    from miitwatch.progress import PlainProgress

    store = open_beside(config.store_path, clock())
    app = Application(config, store, clock, PlainProgress(lambda _: None))
    try:
        yield app
    finally:
        app.close()


@contextmanager
def begin_run(app: Application, paths: Sequence[Path], listed: Listed, site: str) -> Iterator[Run]:
    """The run over these paths: a new one, or the one that was interrupted.

    Raises StorageError, also where another process is at work on the same archive.
    """
    named = sorted(str(path.resolve()) for path in paths)
    key = hashlib.sha256("\n".join((*named, site)).encode()).hexdigest()[:12]
    database = app.config.store_path
    path = database.with_name(f"{database.name}.backfill-{key}")
    lock = FileLock(f"{path}.lock")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise StorageError(f"another `miitwatch backfill` is at work on the same archive ({path})") from None
    try:
        yield _open_run(app, path, listed, site, named)
    finally:
        lock.release()
        if not path.exists():
            Path(lock.lock_file).unlink(missing_ok=True)


def _open_run(app: Application, path: Path, listed: Listed, site: str, named: Sequence[str]) -> Run:
    resumed = path.exists()
    tray, outdated = _open_tray(path)
    tray.begin("paths", "\n".join(named))
    name = tray.begin("name", uuid.uuid4().hex[:12])
    begun = datetime.fromisoformat(tray.begin("begun", iso_utc(app.clock())))
    desk = prepare_desk(app.config, app.publishers, begun, site)
    archive = ", ".join(dict.fromkeys(one.name.partition("/")[0] for one in listed.portions))[:200]
    return Run(tray, name, archive, desk, tuple(tray.resume(listed.portions)), resumed, outdated)


def _open_tray(path: Path) -> tuple[Tray, str]:
    """The tray as today's rules filled it; what other rules read is let go, and it is said which rules."""
    from parsers.facts.rules import RULES

    tray = Tray(path)
    rules = tray.begin("rules", RULES)
    if rules == RULES:
        return tray, ""
    tray.remove()
    tray = Tray(path)
    tray.begin("rules", RULES)
    return tray, rules


def read_archive(run: Run, engine: Engine, watch: Watch) -> None:
    """Reads what is left into the tray. Interrupted at any moment, it goes on from there when begun again."""
    group: list[Sifted] = []
    kept = time.monotonic()
    for results in read_all(engine, run.left):
        group += results
        for one in results:
            watch(one)
        if time.monotonic() - kept >= GROUP_SECONDS:
            run.tray.keep(group)
            group, kept = [], time.monotonic()
    run.tray.keep(group)


def enter_archive(app: Application, run: Run) -> None:
    """Enters what waits in the tray, in order; beside a running daemon the daemon does. Raises StorageError."""
    while waiting := run.tray.list_waiting(TOGETHER, HEAVIEST):
        attached = [one for one in waiting if run.tray.is_attached(one.document.path)]
        run.tray.settle((one.id, Fate("attached")) for one in attached)
        others = [one for one in waiting if one not in attached]
        if others:
            run.tray.settle(_enter(app, run, others))


def _enter(app: Application, run: Run, waiting: Sequence[Waiting]) -> list[tuple[int, Fate]]:
    batch = Batch(run.name, run.archive, tuple(one.document for one in waiting))
    try:
        with hold_lock(app.config.store_path, "backfill", app.clock()):
            fates = enter_batch(app, batch)
    except HeldError:
        fates = _ask_holder(app, batch)
    return list(zip((one.id for one in waiting), fates, strict=True))


def _ask_holder(app: Application, batch: Batch) -> tuple[Fate, ...]:
    """Puts the batch before the process that holds the lock; does it itself once that has gone."""
    with app.store.write() as tx:
        number = requests.add_request(tx, "archive", write_batch(batch), app.clock())
    tried = time.monotonic()
    while True:
        with app.store.read() as db:
            found = requests.load_request(db, number)
        if found.state == "done":
            return read_fates(found.answer or "[]")
        if found.state == "failed":
            raise StorageError(f"the process that holds the lock could not enter the archive: {found.answer}")
        time.sleep(answering.PAUSE)
        if time.monotonic() - tried >= TRY_LOCK:
            tried = time.monotonic()
            try:
                with hold_lock(app.config.store_path, "backfill", app.clock()):
                    answering.answer_requests(app)
            except HeldError:
                continue
