"""One round: ask what is due, read what is new, fold it, all of it stored as it comes. `run` and `poll` are this."""

import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING

from crawler.polling import poll_source
from crawler.reading_marks import mark_reading
from domain.addresses import host_of
from domain.altering import alter
from domain.canaries import Canary, CanaryRecord
from domain.pages import Poll
from domain.sources import Source, SourceMemory
from miitwatch.application import Application
from miitwatch.folding.indexing import fill_index
from miitwatch.notices import notices
from miitwatch.notices.reporting import report_round
from miitwatch.reading.canaries import check_canary, find_due, open_eyes
from miitwatch.reading.canary_verdicts import Checked
from miitwatch.reading.headline_work import find_source
from miitwatch.rounds import answering
from miitwatch.rounds.due_sources import Due, heed_clock, select_due
from miitwatch.rounds.held_hosts import HeldHosts
from miitwatch.rounds.lanes import Lanes, Work
from miitwatch.rounds.poll_commits import StoredPoll, store_polls
from miitwatch.rounds.round_entries import RoundEntries
from storage.articles.looks import PlannedLook, load_due_looks
from storage.outbox import outbox
from storage.polls.canaries import list_held_hosts, load_canaries, save_canary

if TYPE_CHECKING:
    from miitwatch.rounds.second_looks import Looked

#: The name of the job that runs rounds.
ROUND = "the round"
#: Polls without news are committed in groups of so many, or each second.
GROUP = 500
#: Further workers for each one, for as long as that waits for a slow host.
SPARE = 4
#: Works for each worker that are begun and not taken yet; more than slow hosts keep busy (`SPARE` and itself).
AHEAD = 8
#: So many pages of a host to ask again wait for its turns at most: its lists and what is new go before further ones.
MOST_LOOKS = 5
#: How long a round waits for an answer before it looks for what has fallen due meanwhile, seconds.
LOOK_AROUND = 1.0
#: Seconds that a round gives to a search index that is behind: one of the daemon's many, and one of `poll`.
FILL, FILL_ONCE = 0.5, 30.0
#: How often a long round tells operators what began or ended, seconds.
REPORT = 60.0
#: The memory of a poll that is kept: its own is stored.
_FORGOTTEN = SourceMemory()


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
    stop, hosts = stop or threading.Event(), HeldHosts()
    runner = _Runner(app, names, everything, once, stop, hosts, RoundEntries(app, everything, once, stop, hosts))
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
    hosts: HeldHosts
    entries: RoundEntries
    round: Round = field(default_factory=Round)
    asked: set[str] = field(default_factory=set)
    looked_at: set[int] = field(default_factory=set)
    looking: dict[int, str] = field(
        default_factory=dict
    )  # of them, those that wait for their host's turn, and its name
    quiet: list[tuple[Source, Poll]] = field(default_factory=list)
    telling: list[tuple[Source, Poll]] = field(default_factory=list)  # polls with rows, of the step under way
    looked: float = field(default_factory=monotonic)
    reported: float = field(default_factory=monotonic)
    let_go: bool = False  # a host's pages are held back no longer

    def run(self, lanes: Lanes) -> None:
        self._add_canaries(lanes)
        self._add_sources(lanes)
        self.entries.add(lanes)
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
            self.entries.store_passed()
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
            self.entries.store_passed()
            self._add_sources(lanes)
            self._add_looks(lanes)
        if monotonic() - self.reported >= REPORT:
            self.reported = monotonic()
            self._report()
        if late or self.let_go or lanes.idle:
            self.let_go = False
            self.entries.add(lanes)
        else:
            self.entries.add_news(lanes)

    def _add_canaries(self, lanes: Lanes) -> None:
        """Known pages go first in their hosts' lanes: what follows is read only where they read well."""
        if self.stop.is_set() or not self.app.config.canaries:
            return
        with self.app.store.read() as db:
            records = load_canaries(db)
            self.hosts.held.update(list_held_hosts(db))
        for canary, source, record in find_due(self.app, self.names, records):
            _ = self.app.fetcher  # made in this thread: workers share it
            self.hosts.checked.add(host_of(canary.first.url))
            lanes.add(host_of(canary.first.url), Work(partial(self._check, canary, source, record), self._take_canary))

    def _check(self, canary: Canary, source: Source, before: CanaryRecord | None) -> Checked:
        """In the worker, so that the lane's next work knows already whether the host's pages are held back."""
        checked = check_canary(open_eyes(self.app), canary, source, before)
        self.hosts.mark(checked.record)
        return checked

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
            _ = self.app.fetcher, mark_reading(due.source)  # made in this thread: workers share them
            lanes.add(host_of(due.source.url), Work(partial(self._ask, due), self._take_poll))

    def _add_looks(self, lanes: Lanes) -> None:
        """Pages that carry a claim are asked again; sources that were named are asked alone."""
        if self.stop.is_set() or self.names:
            return
        waiting = Counter(list(self.looking.values()))
        full = [host for host, looks in waiting.items() if looks >= MOST_LOOKS]
        with self.app.store.read() as db:
            due = load_due_looks(db, self.app.clock(), skip=self.looked_at, held=self.hosts.held, full=full)
        for look in due:
            host = host_of(look.url)
            if self.hosts.holds(look.pending) or waiting[host] >= MOST_LOOKS:
                continue
            waiting[host] += 1
            self.looked_at.add(look.pending.id)
            self.looking[look.pending.id] = host
            _ = self.app.fetcher, self.app.publishers  # made in this thread: workers share them
            lanes.add(host, Work(partial(self._look, look), self._take_look))

    def _look(self, look: PlannedLook) -> "Looked | None":
        from miitwatch.rounds.second_looks import look_at_page  # a round without a page to ask again does without

        self.looking.pop(look.pending.id, None)
        if self.stop.is_set() or self.hosts.holds(look.pending):
            return None  # a page that is read wrongly has not changed
        looked = look_at_page(self.app, look, find_source(self.app, look.pending))
        for checked in looked.canaries:
            self.hosts.mark(checked.record)
        return looked

    def _ask(self, due: Due) -> tuple[Source, Poll] | None:
        if self.stop.is_set():
            return None
        poll = poll_source(due.source, due.memory, self.app.fetcher, self.app.clock())
        if due.serves:
            note = f"asked in place of {', '.join(due.serves)}, which fails"
            poll = alter(poll, serves=due.serves, notes=(*poll.notes, note))
        return due.source, poll

    def _take_poll(self, result: object) -> None:
        if not isinstance(result, tuple):
            return
        source, poll = result
        self.round.polls.append((source, alter(poll, entries=(), pages=(), memory=_FORGOTTEN)))
        if poll.entries or poll.pages:
            self.telling.append((source, poll))
            return
        self.quiet.append((source, poll))
        if len(self.quiet) >= GROUP:
            self._commit_quiet()
        self.app.progress.tell_poll(source, poll, 0)

    def _commit_telling(self) -> None:
        """Stores the polls with rows that ended together."""
        if not self.telling:
            return
        told, self.telling = self.telling, []
        for one in self._store(told):
            new = one.saved.new_entries
            self.entries.news.extend(new)
            self.entries.own_polls.add(one.saved.poll_id)
            self.round.new_entries += len(new)
            self.app.progress.tell_poll(one.source, one.poll, len(new))

    def _store(self, told: list[tuple[Source, Poll]]) -> list[StoredPoll]:
        stored = store_polls(self.app, told)
        for one in stored:
            self._let_go(one.source)
        failed = {one.source.name: one.poll for one in stored if one.failed}
        if failed:
            self.round.polls = [(source, failed.get(source.name, poll)) for source, poll in self.round.polls]
        return stored

    def _take_look(self, result: object) -> None:
        from miitwatch.rounds.look_commits import commit_look
        from miitwatch.rounds.second_looks import Looked

        if not isinstance(result, Looked):
            return
        self.round.looked += 1
        self._commit_quiet()  # whether the site answers is judged by what is stored
        self.round.changes += commit_look(self.app, result)
        if not self.once:
            self.looked_at.discard(result.look.pending.id)

    def _commit_quiet(self) -> None:
        if self.quiet:
            self._store(self.quiet)
            self.quiet.clear()

    def _let_go(self, source: Source) -> None:
        """Its next due-time is stored: in the daemon's long rounds it may be asked again when that comes."""
        if not self.once:
            self.asked.discard(source.name)

    def _finish(self) -> None:
        """Stores what is left and lets alerts fall due: every entry that this round found has been tried."""
        self.round.read = self.entries.read
        self.round.changes += self.entries.changes
        self._commit_quiet()
        with self.app.store.write() as tx:
            self.app.save_asked(tx)
            self.round.fallen_due = outbox.bring_forward(tx, self.app.clock(), self.app.config.settle)
        if self.once:
            self.app.release_hosts()
        self._report()

    def _report(self) -> None:
        report_round(self.app, self.round.asked)
