"""What a command works with: configuration, store, client, reader, clock. Built once, closed once."""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from functools import cached_property, partial
from hashlib import sha256
from socket import gethostname
from threading import Lock
from typing import TYPE_CHECKING

from domain.addresses import canonicalise_address, host_of
from domain.alerts import Channel
from domain.errors import StorageError
from domain.firms import Gazetteer, load_gazetteer
from domain.sources import Source, SourceMemory
from domain.watching import WatchList, mark_list
from miitwatch.clock import Clock
from miitwatch.folding.opening import open_beside
from miitwatch.folding.receipts import Receipts
from miitwatch.heartbeat import Heartbeat
from miitwatch.progress import Progress
from miitwatch.pulse import Pulse
from storage.file.store import Store, open_store

if TYPE_CHECKING:
    from crawler.fetching import Fetcher
    from miitwatch.config import Config
    from miitwatch.folding.ledger import Ledger
    from miitwatch.reader_beside import ReaderBeside
    from network.client import Client
    from parsers.facts.text.document import DocumentReader

#: Bodies whose own pages can confirm; their hosts keep their rank whichever source led there.
OFFICIAL = ("regulator", "provincial", "government", "institute")


@dataclass
class Application:
    """Everything a round, a delivery or a query needs.

    `invented` is the demo's: by the title of a page, what in it is invented; a message that rests on it says so.
    `beside` is the daemon's: it reads in a process of its own; all others read where they are.
    """

    config: "Config"
    store: Store
    clock: Clock
    progress: Progress
    invented: Mapping[str, str] = field(default_factory=dict)
    pulse: Pulse = field(default_factory=Pulse)
    heartbeat: Heartbeat = field(default_factory=Heartbeat)
    receipts: Receipts = field(default_factory=Receipts)
    memories: dict[str, tuple[str, SourceMemory]] = field(default_factory=dict)  # of sources, as they are stored
    requests_rest: float = 0.0  # monotonic: until then requests wait, since the store did not take one
    requests_tried: Counter[int] = field(default_factory=Counter)  # those that the store did not take
    beside: "ReaderBeside | None" = None
    _loading: Lock = field(default_factory=Lock)

    @cached_property
    def ledger(self) -> "Ledger":
        """Made when something is folded: a command that only asks needs no fold."""
        from miitwatch.folding.ledger import Ledger

        config = self.config
        return Ledger(self.channels, config.settle, watch_lists=config.watch_lists, old_after=config.old_after)

    @cached_property
    def client(self) -> "Client":
        from network.client import Client

        return Client(self.config.crawler)

    @cached_property
    def fetcher(self) -> "Fetcher":
        from crawler.fetching import Fetcher
        from crawler.hosts import HostBook
        from storage.polls.polls import load_hosts

        with self.store.read() as db:
            hosts = HostBook(load_hosts(db), self.config.crawler, keep=self._keep_host)
        alive = partial(self.pulse.beat_work, self.config.crawler.deadline)
        return Fetcher(self.client, hosts, self.config.crawler, self.clock, alive=alive)

    def _keep_host(self, host: str) -> None:
        """Stores what is known of a host before it is asked; called by workers.

        A full disk stops nothing here: the commit of the answer says so, and no process starts that cannot write, so
        that until then this process's own count is the only one.
        """
        from storage.polls.polls import save_hosts

        with suppress(StorageError), self.store.write() as tx:
            save_hosts(tx, (self.fetcher.hosts.recall(host),))

    def reserve_hosts(self, hosts: Iterable[str]) -> None:
        """Stores what is known of hosts about to be asked, in one transaction where `_keep_host` makes one each.

        A full disk stops nothing here either.
        """
        from storage.polls.polls import save_hosts

        ahead = self.fetcher.hosts.reserve(dict.fromkeys(hosts), self.clock())
        if ahead:
            with suppress(StorageError), self.store.write() as tx:
                save_hosts(tx, ahead)

    def save_asked(self, tx: sqlite3.Connection) -> None:
        """Stores how hosts were asked since it was last stored: in each transaction that keeps what they answered."""
        from storage.polls.polls import save_hosts

        if "fetcher" in self.__dict__:
            save_hosts(tx, self.fetcher.hosts.snapshot())

    def release_hosts(self) -> None:
        """Gives back what was counted ahead, for when no work is under way and the process may end."""
        if "fetcher" in self.__dict__:
            self.fetcher.hosts.release()
            with self.store.write() as tx:
                self.save_asked(tx)

    @cached_property
    def reader(self) -> "DocumentReader":
        """Loaded for the first text that may be on the subject: a round without news needs no dictionaries."""
        if self.beside is not None:
            return self.beside
        from parsers.facts.reader import Reader

        with self._loading:  # several workers may come to need it at once
            if "reader" not in self.__dict__:
                self.__dict__["reader"] = Reader(self.gazetteer)
        reader: Reader = self.__dict__["reader"]
        return reader

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """The firms that are known, with what of them was merged and split."""
        return load_gazetteer()

    @cached_property
    def publishers(self) -> Mapping[str, Source]:
        """The catalogue's sources by host: authority belongs to the publisher, not to the feed that led to it."""
        ranked = sorted(self.config.sources, key=lambda source: source.authority == "aggregator", reverse=True)
        return {host_of(source.url): source for source in ranked if source.url}

    @cached_property
    def sources_by_name(self) -> Mapping[str, Source]:
        """Every source of the configuration, those that are off too."""
        return {source.name: source for source in self.config.sources}

    @cached_property
    def sources_by_host(self) -> Mapping[str, Source]:
        """By the host that its pages have too, the first source of each, of those that are on where one is."""
        ranked = sorted(self.config.sources, key=lambda source: not source.enabled)
        return {host_of(canonicalise_address(source.url)): source for source in reversed(ranked) if source.url}

    @property
    def sources(self) -> tuple[Source, ...]:
        return tuple(source for source in self.config.sources if source.enabled)

    @property
    def channels(self) -> tuple[Channel, ...]:
        return tuple(channel for channel in self.config.channels if channel.enabled)

    def close(self) -> None:
        self.receipts.end()
        if self.beside is not None:
            self.beside.close()
        if "client" in self.__dict__:
            self.client.close()
        self.store.close()


@contextmanager
def open_application(
    config: "Config", clock: Clock, progress: Progress, *, read_only: bool = False
) -> Iterator[Application]:
    """For the process that holds the lock, and for readers: what is watched is registered, unless `read_only`.

    The store is made and migrated where it is missing, unless `read_only`. Raises StorageError.
    """
    store = open_store(config.store_path, now=clock(), read_only=read_only)
    with closing(Application(config, store, clock, progress)) as application:
        if not read_only:
            register(application)
        yield application


@contextmanager
def open_application_beside(config: "Config", clock: Clock, progress: Progress) -> Iterator[Application]:
    """For a process that does not hold the lock, or not yet: nothing is registered, whatever its configuration says.

    Raises StorageError, also where the tables are older and another process is at work on them.
    """
    with closing(Application(config, open_beside(config.store_path, clock()), clock, progress)) as application:
        yield application


def register(app: Application) -> None:
    """The catalogue as it is now, for people who query; and the beginning of a new ledger.

    For the process that holds the lock: another's configuration is not what the record is made by.
    """
    from miitwatch.beginning import begin
    from miitwatch.folding.named_rules import note_beginning
    from storage.polls.canaries import keep_only
    from storage.polls.catalogue import note_lists, save_catalogue

    with app.store.write() as tx:
        save_catalogue(tx, app.config.sources, app.clock())
        note_lists(tx, *_mark_lists(app.config.watch_lists), app.clock())
        keep_only(tx, [canary.name for canary in app.config.canaries if canary.enabled])
        begin(tx, app.clock())
        note_beginning(tx)
        keep_place(app, tx)


def keep_place(app: Application, tx: sqlite3.Connection) -> None:
    """Remembers that the record is written here and now. For the process that holds the lock."""
    from storage.outbox.pausing import note_place

    note_place(tx, gethostname(), str(app.store.path.absolute()), app.clock())


def _mark_lists(watch_lists: tuple[WatchList, ...]) -> tuple[dict[str, str], tuple[str, ...]]:
    """A hash of each list, so that a change is seen, and the names of those that are shared.

    The name of one that is not is its channels' own, and does not enter the database either.
    """
    shared = tuple(one.name for one in watch_lists if one.shared)
    names = {one.name: one.name if one.shared else sha256(one.name.encode()).hexdigest() for one in watch_lists}
    return {names[one.name]: mark_list(one) for one in watch_lists}, shared
