"""One round: ask what is due, read what is new, fold it, all of it stored as it comes. `run` and `poll` are this."""

import threading
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from functools import partial
from time import monotonic

from crawler.polling import poll_source
from domain.addresses import host_of
from domain.canaries import HOLDS, Canary, CanaryRecord
from domain.pages import Poll
from domain.sources import Source, SourceMemory
from miitwatch import answering, commits, notices
from miitwatch.application import Application
from miitwatch.beginning import find_quiet_line
from miitwatch.canaries import check_canary, find_due, open_eyes
from miitwatch.canary_verdicts import Checked
from miitwatch.due_sources import Due, heed_clock, select_due
from miitwatch.headline_work import ReadTogether, find_source, group_headlines, is_headline, read_together
from miitwatch.indexing import fill_index
from miitwatch.lanes import Lanes, Work
from miitwatch.reading import Read, passes_title, read_entry
from miitwatch.reporting import report_round
from miitwatch.second_looks import Looked, commit_look, look_at_page
from storage import outbox, polls
from storage.canaries import list_held_hosts, load_canaries, save_canary
from storage.entries import PendingEntry, list_due, load_entries
from storage.looks import PlannedLook, load_due_looks

#: The name of the job that runs rounds.
ROUND = "the round"
#: Polls without news, and entries that change nothing, are committed in groups of so many, or each second.
GROUP = 500
#: Further workers for each one, for as long as that waits for a slow host.
SPARE = 4
#: Works for each worker that are begun and not taken yet; more than slow hosts keep busy (`SPARE` and itself).
AHEAD = 8
#: Rows that are their own article and are in memory to be read. Further ones wait in the store: a first round of
#: thousands of sources finds all of its rows before it has read many.
MOST_UNREAD = 2000
#: So many entries are loaded at once.
LOADED = 500
#: How long a round waits for an answer before it looks for what has fallen due meanwhile, seconds.
LOOK_AROUND = 1.0
#: Seconds that a round gives to a search index that is behind: one of the daemon's many, and one of `poll`.
FILL, FILL_ONCE = 0.5, 30.0
#: How often a long round tells operators what began or ended, seconds.
REPORT = 60.0
#: How long entries of a poll under way are still begun after a stop, seconds: within a service manager's patience.
GRACE = 40.0


@dataclass
class Round:
    """What a round did. Its polls are kept without rows, pages and memory: those are stored."""

    polls: list[tuple[Source, Poll]] = field(default_factory=list)
    read: int = 0
    looked: int = 0
    changes: int = 0
    new_entries: int = 0
    fallen_due: int = 0  # alerts that waited for its end

    @property
    def asked(self) -> list[tuple[Source, Poll]]:
        return [(source, poll) for source, poll in self.polls if poll.result != "waiting"]

    @property
    def failed(self) -> list[tuple[Source, Poll]]:
        return [(source, poll) for source, poll in self.asked if poll.failure is not None]


def run_round(
    app: Application,
    *,
    names: tuple[str, ...] = (),
    everything: bool = False,
    once: bool = True,
    stop: threading.Event | None = None,
) -> Round:
    """Polls the sources that are due (all of `names`, or all with `everything`) and reads every entry that is due.

    Work goes on in `[crawler] workers` threads; this thread alone writes. With `once` each source is asked at most
    once; without, what falls due while the round goes on is asked too. Once `stop` is set no further source is asked,
    but what was asked is read and folded. Raises StorageError.
    """
    heed_clock(app)
    answering.answer_requests(app)
    fill_index(app.store, FILL_ONCE if once else FILL)
    runner = _Runner(app, names, everything, once, stop or threading.Event())
    workers = app.config.workers
    with (
        ThreadPoolExecutor(workers, thread_name_prefix="crawl") as pool,
        ThreadPoolExecutor(workers * SPARE, thread_name_prefix="spare") as spare,  # has no thread until it is needed
    ):
        runner.run(Lanes(pool, app.pulse.watch_work, spare, workers * AHEAD))
    return runner.round


@dataclass
class _Runner:
    app: Application
    names: tuple[str, ...]
    everything: bool
    once: bool
    stop: threading.Event
    round: Round = field(default_factory=Round)
    asked: set[str] = field(default_factory=set)
    seen: set[int] = field(default_factory=set)
    looked_at: set[int] = field(default_factory=set)
    quiet: list[tuple[Source, Poll]] = field(default_factory=list)
    telling: list[tuple[Source, Poll]] = field(default_factory=list)  # polls with rows, of the step under way
    passed: list[Read] = field(default_factory=list)
    looked: float = field(default_factory=monotonic)
    reported: float = field(default_factory=monotonic)
    stopped: float | None = None
    own_polls: set[int] = field(default_factory=set)
    held: set[str] = field(default_factory=set)
    news: deque[int] = field(default_factory=deque)  # entries that were found and are not begun yet
    unread: int = 0  # rows that are their own article and are begun, and not read yet
    checked: set[str] = field(default_factory=set)  # hosts whose known pages are looked at in this round
    let_go: bool = False  # a host's pages are held back no longer

    def run(self, lanes: Lanes) -> None:
        self._add_canaries(lanes)
        self._add_sources(lanes)
        self._add_entries(lanes)
        self._add_looks(lanes)
        if lanes.idle:
            return
        try:
            while not lanes.idle:
                lanes.step(LOOK_AROUND)
                self._look_around(lanes)
        finally:
            self._commit_telling()
            self._commit_quiet()
            self._commit_passed()
        for host, fault in lanes.faults.items():
            notices.tell_fault(self.app, host, fault)
        notices.end_faults(self.app, lanes.well - set(lanes.faults))
        self._finish()

    def _look_around(self, lanes: Lanes) -> None:
        """Every now and then, or when something new came or all is done, adds what has fallen due meanwhile."""
        self.app.pulse.beat(ROUND)
        self._commit_telling()
        late = monotonic() - self.looked >= LOOK_AROUND
        if late:
            self.looked = monotonic()
            answering.answer_requests(self.app)
            self._commit_quiet()
            self._commit_passed()
            self._add_sources(lanes)
            self._add_looks(lanes)
        if monotonic() - self.reported >= REPORT:
            self.reported = monotonic()
            self._report()
        if late or self.let_go or lanes.idle:
            self.let_go = False
            self._add_entries(lanes)
        elif self.news:
            self._add_entries(lanes, self.news)

    def _add_canaries(self, lanes: Lanes) -> None:
        """Known pages go first in their hosts' lanes: what follows is read only where they read well."""
        if self.stop.is_set() or not self.app.config.canaries:
            return
        with self.app.store.read() as db:
            records = load_canaries(db)
            self.held.update(list_held_hosts(db))
        for canary, source, record in find_due(self.app, self.names, records):
            _ = self.app.fetcher  # made in this thread: workers share it
            self.checked.add(host_of(canary.first.url))
            lanes.add(host_of(canary.first.url), Work(partial(self._check, canary, source, record), self._take_canary))

    def _check(self, canary: Canary, source: Source, before: CanaryRecord | None) -> Checked:
        """In the worker, so that the lane's next work knows already whether the host's pages are held back."""
        checked = check_canary(open_eyes(self.app), canary, source, before)
        self._mark_held(checked.record)
        return checked

    def _mark_held(self, record: CanaryRecord) -> None:
        if record.reads == "article":
            (self.held.add if record.state in HOLDS else self.held.discard)(record.host)

    def _take_canary(self, result: object) -> None:
        if isinstance(result, Checked):
            with self.app.store.write() as tx:
                save_canary(tx, result.record, result.misread)
                self.app.save_asked(tx)
            self.let_go = True

    def _add_sources(self, lanes: Lanes) -> None:
        if self.stop.is_set() or (self.once and self.asked):
            return
        new = [due for due in select_due(self.app, self.names, self.everything) if due.source.name not in self.asked]
        if new:
            self.app.reserve_hosts(host_of(due.source.url) for due in new)
        for due in new:
            self.asked.add(due.source.name)
            _ = self.app.fetcher  # made in this thread: workers share it
            lanes.add(host_of(due.source.url), Work(partial(self._ask, due), self._take_poll))

    def _add_entries(self, lanes: Lanes, only: deque[int] | None = None) -> None:
        """Begins what is due, or these entries alone: to look through all that waits after each poll takes long.

        Once `MOST_UNREAD` are in memory the rest is left: in `only`, or to be found due again.
        """
        if only is None:
            with self.app.store.read() as db:
                due = list_due(db, self.app.clock(), ignore_schedule=self.everything)
            only = deque(entry_id for entry_id in due if entry_id not in self.seen)
        while only and self.unread < MOST_UNREAD:
            ids = [only.popleft() for _ in range(min(LOADED, len(only)))]
            with self.app.store.read() as db:
                pending = load_entries(db, (one for one in ids if one not in self.seen))
            self._begin_entries(lanes, [entry for entry in pending if not self._is_held(entry)])

    def _begin_entries(self, lanes: Lanes, free: list[PendingEntry]) -> None:
        if free:
            _ = self.app.fetcher, self.app.publishers  # made in this thread: workers share them
        for entries in group_headlines(self.app, free):
            self.seen.update(entry.id for entry in entries)
            if not is_headline(self.app, entries[0]):
                self._begin_entry(lanes, entries[0])
                continue
            self.unread += len(entries)
            work = Work(partial(read_together, self._read, entries), partial(self._take_together, lanes, len(entries)))
            lanes.add(self._name_lane(host_of(entries[0].entry.url)), work)

    def _name_lane(self, host: str) -> str:
        """Rows that ask nobody wait for nobody, but where the host's known pages say first whether it is read well."""
        return host if host in self.checked else f"the rows of {host}"

    def _begin_entry(self, lanes: Lanes, entry: PendingEntry) -> None:
        lanes.add(host_of(entry.entry.url), Work(partial(self._read, entry), self._take_read))

    def _add_looks(self, lanes: Lanes) -> None:
        """Pages that carry a claim are asked again; sources that were named are asked alone."""
        if self.stop.is_set() or self.names:
            return
        with self.app.store.read() as db:
            due = load_due_looks(db, self.app.clock(), skip=self.looked_at)
        for look in due:
            if self._is_held(look.pending):
                continue
            self.looked_at.add(look.pending.id)
            _ = self.app.fetcher, self.app.publishers  # made in this thread: workers share them
            lanes.add(host_of(look.url), Work(partial(self._look, look), self._take_look))

    def _look(self, look: PlannedLook) -> Looked | None:
        if self.stop.is_set() or self._is_held(look.pending):
            return None  # a page that is read wrongly has not changed
        looked = look_at_page(self.app, look, find_source(self.app, look.pending))
        for checked in looked.canaries:
            self._mark_held(checked.record)
        return looked

    def _read(self, entry: PendingEntry) -> Read | None:
        """While stopping, only what this round's own polls found is still begun, and that not for long."""
        if self.stop.is_set():
            self.stopped = self.stopped or monotonic()
            if entry.poll_id not in self.own_polls or monotonic() - self.stopped > GRACE:
                return None
        if self._is_held(entry):
            self.seen.discard(entry.id)
            return None
        return read_entry(self.app, entry, find_source(self.app, entry))

    def _is_held(self, entry: PendingEntry) -> bool:
        """Whether the page would be read by a template that is known to be wrong; a row that is its own article not."""
        return bool(self.held) and not entry.entry.html and host_of(entry.canonical) in self.held

    def _ask(self, due: Due) -> tuple[Source, Poll] | None:
        if self.stop.is_set():
            return None
        poll = poll_source(due.source, due.memory, self.app.fetcher, self.app.clock())
        if due.serves:
            note = f"asked in place of {', '.join(due.serves)}, which fails"
            poll = replace(poll, serves=due.serves, notes=(*poll.notes, note))
        return due.source, poll

    def _take_poll(self, result: object) -> None:
        if not isinstance(result, tuple):
            return
        source, poll = result
        self.round.polls.append((source, replace(poll, entries=(), pages=(), memory=SourceMemory(source.url))))
        if poll.entries or poll.pages:
            self.telling.append((source, poll))
            return
        self.quiet.append((source, poll))
        if len(self.quiet) >= GROUP:
            self._commit_quiet()
        self.app.progress.tell_poll(source, poll, 0)

    def _commit_telling(self) -> None:
        """Stores the polls with rows that ended together: each of its own waits for the disk by itself."""
        if not self.telling:
            return
        told, self.telling = self.telling, []
        with self.app.store.write() as tx:
            saved = [polls.save_poll(tx, poll, source, partial(passes_title, source)) for source, poll in told]
            if sighted := [entry for one in saved for entry in one.sighted]:
                self.app.ledger.tell_sighted(tx, sighted, self.app.clock(), find_quiet_line(tx))
            self.app.save_asked(tx)
        for (source, poll), one in zip(told, saved, strict=True):
            self.news.extend(one.new_entries)
            self.own_polls.add(one.poll_id)
            self.round.new_entries += len(one.new_entries)
            self._let_go(source)
            self.app.progress.tell_poll(source, poll, len(one.new_entries))

    def _take_read(self, result: object) -> None:
        if not isinstance(result, Read):
            return
        self.round.read += 1
        if commits.is_quiet(result):
            self.passed.append(result)
            if len(self.passed) >= GROUP:
                self._commit_passed()
            return
        self._commit_passed()  # in the order in which they were read
        self.round.changes += commits.commit_read(self.app, result)
        self._let_read(result)

    def _take_together(self, lanes: Lanes, number: int, result: object) -> None:
        self.unread -= number
        if isinstance(result, ReadTogether):
            for read in result.read:
                self._take_read(read)
            for entry in result.left:
                self._begin_entry(lanes, entry)

    def _commit_passed(self) -> None:
        """Stores the entries that were read and changed nothing."""
        if self.passed:
            passed, self.passed = self.passed, []
            commits.commit_quiet(self.app, passed)
            for read in passed:
                self._let_read(read)

    def _let_read(self, read: Read) -> None:
        """Its state is stored: in the daemon's long rounds it may be tried again when its time comes."""
        if not self.once:
            self.seen.discard(read.pending.id)

    def _take_look(self, result: object) -> None:
        if not isinstance(result, Looked):
            return
        self.round.looked += 1
        self._commit_quiet()  # whether the site answers is judged by what is stored
        self.round.changes += commit_look(self.app, result)
        if not self.once:
            self.looked_at.discard(result.look.pending.id)

    def _commit_quiet(self) -> None:
        if self.quiet:
            with self.app.store.write() as tx:
                for source, poll in self.quiet:
                    polls.save_poll(tx, poll, source)
                self.app.save_asked(tx)
            for source, _ in self.quiet:
                self._let_go(source)
            self.quiet.clear()

    def _let_go(self, source: Source) -> None:
        """Its next due-time is stored: in the daemon's long rounds it may be asked again when that comes."""
        if not self.once:
            self.asked.discard(source.name)

    def _finish(self) -> None:
        """Stores what is left and lets alerts fall due: every entry that this round found has been tried."""
        self._commit_quiet()
        with self.app.store.write() as tx:
            self.app.save_asked(tx)
            self.round.fallen_due = outbox.bring_forward(tx, self.app.clock(), self.app.config.settle)
        if self.once:
            self.app.release_hosts()
        self._report()

    def _report(self) -> None:
        report_round(self.app, self.round.asked)
