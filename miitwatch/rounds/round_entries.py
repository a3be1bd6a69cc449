"""The entries of a round: what was found or is due is begun, and what was read of it is stored."""

import threading
from collections import deque
from dataclasses import dataclass, field
from functools import partial
from time import monotonic

from domain.addresses import host_of
from miitwatch.application import Application
from miitwatch.reading.headline_work import (
    ReadTogether,
    find_source,
    group_headlines,
    is_headline,
    prepare_letters,
    read_together,
)
from miitwatch.reading.reading import Read, read_entry
from miitwatch.rounds import commits
from miitwatch.rounds.held_hosts import HeldHosts
from miitwatch.rounds.lanes import Lanes, Work
from storage.articles.entries import PendingEntry, list_due, load_entries

#: Rows that are their own article and are in memory to be read. Further ones wait in the store: a first round of
#: thousands of sources finds all of its rows before it has read many.
MOST_UNREAD = 2000
#: So many entries are loaded at once.
LOADED = 500
#: Entries that change nothing are committed in groups of so many, or each second.
GROUP = 500
#: How long entries of a poll under way are still begun after a stop, seconds: within a service manager's patience.
GRACE = 40.0


@dataclass
class RoundEntries:
    """`everything` ignores when they fall due; with `once` each is tried at most once; `stop` begins no further one."""

    app: Application
    everything: bool
    once: bool
    stop: threading.Event
    hosts: HeldHosts
    read: int = 0
    changes: int = 0
    seen: set[int] = field(default_factory=set)
    news: deque[int] = field(default_factory=deque)  # entries that were found and are not begun yet
    passed: list[Read] = field(default_factory=list)  # read and not stored: they change nothing
    own_polls: set[int] = field(default_factory=set)
    unread: int = 0  # rows that are their own article and are begun, and not read yet
    stopped: float | None = None

    def add(self, lanes: Lanes) -> None:
        """Begins what is due."""
        with self.app.store.read() as db:
            due = list_due(db, self.app.clock(), ignore_schedule=self.everything)
        self._load(lanes, deque(entry_id for entry_id in due if entry_id not in self.seen))

    def add_news(self, lanes: Lanes) -> None:
        """Begins what was found: to look through all that waits after each poll takes long."""
        if self.news:
            self._load(lanes, self.news)

    def _load(self, lanes: Lanes, waiting: deque[int]) -> None:
        """Once `MOST_UNREAD` are in memory the rest is left where it waits, or to be found due again."""
        while waiting and self.unread < MOST_UNREAD:
            ids = [waiting.popleft() for _ in range(min(LOADED, len(waiting)))]
            with self.app.store.read() as db:
                pending = load_entries(db, (one for one in ids if one not in self.seen))
            self._begin_all(lanes, [entry for entry in pending if not self.hosts.holds(entry)])

    def _begin_all(self, lanes: Lanes, free: list[PendingEntry]) -> None:
        if free:
            _ = self.app.fetcher, self.app.publishers  # made in this thread: workers share them
        for entries in group_headlines(self.app, free):
            self.seen.update(entry.id for entry in entries)
            if not is_headline(self.app, entries[0]):
                self._begin(lanes, entries[0])
                continue
            prepare_letters()
            self.unread += len(entries)
            work = Work(partial(read_together, self._read, entries), partial(self._take_together, lanes, len(entries)))
            lanes.add(self.hosts.name_lane(host_of(entries[0].entry.url)), work)

    def _begin(self, lanes: Lanes, entry: PendingEntry) -> None:
        lanes.add(host_of(entry.entry.url), Work(partial(self._read, entry), self._take))

    def _read(self, entry: PendingEntry) -> Read | None:
        """While stopping, only what this round's own polls found is still begun, and that not for long."""
        if self.stop.is_set():
            self.stopped = self.stopped or monotonic()
            if entry.poll_id not in self.own_polls or monotonic() - self.stopped > GRACE:
                return None
        if self.hosts.holds(entry):
            self.seen.discard(entry.id)
            return None
        return read_entry(self.app, entry, find_source(self.app, entry))

    def _take(self, result: object) -> None:
        if not isinstance(result, Read):
            return
        self.read += 1
        if commits.is_quiet(result):
            self.passed.append(result)
            if len(self.passed) >= GROUP:
                self.store_passed()
            return
        self.store_passed()  # in the order in which they were read
        self.changes += commits.commit_read(self.app, result)
        self._let_go(result)

    def _take_together(self, lanes: Lanes, number: int, result: object) -> None:
        self.unread -= number
        if isinstance(result, ReadTogether):
            for read in result.read:
                self._take(read)
            for entry in result.left:
                self._begin(lanes, entry)

    def store_passed(self) -> None:
        """Stores the entries that were read and changed nothing."""
        if self.passed:
            passed, self.passed = self.passed, []
            commits.commit_quiet(self.app, passed)
            for read in passed:
                self._let_go(read)

    def _let_go(self, read: Read) -> None:
        """Its state is stored: in the daemon's long rounds it may be tried again when its time comes."""
        if not self.once:
            self.seen.discard(read.pending.id)
