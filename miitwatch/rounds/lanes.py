"""Work in lanes, one per host: a slow host fills its own lane and delays no other.

Workers that wait for slow hosts do nothing; as many further ones stand in for them, so that slow hosts, however many,
leave the others their workers.
"""

import logging
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from time import monotonic
from typing import Generic, TypeVar

from msgspec import Struct

from domain.errors import StorageError, cut_fault

log = logging.getLogger("miitwatch")
Result = TypeVar("Result")
#: Work that is under way for so long, seconds, is taken to wait for its host.
SLOW = 3.0


class Work(Struct, Generic[Result], frozen=True):
    """`do` runs in a worker; `take` gets its result in the thread that steps, which alone writes."""

    do: Callable[[], Result]
    take: Callable[[Result], None]


def _unwatched(_: str) -> AbstractContextManager[None]:
    return nullcontext()


@dataclass
class Lanes:
    """Runs at most one work per host at a time, hosts side by side in `pool`, each while `watch` of its host holds.

    `spare` has the workers that stand in for those that wait for slow hosts. At most `ahead` works, spared ones among
    them, are with the workers or ended and not taken: what ended is in memory, and the thread that takes it has but its
    turn among the workers. With all 5,000 of a first round before them they ended most before it took one.
    """

    pool: ThreadPoolExecutor
    watch: Callable[[str], AbstractContextManager[None]] = _unwatched
    spare: ThreadPoolExecutor | None = None
    ahead: int = 64
    waiting: dict[str, deque[Work[object]]] = field(default_factory=dict)
    ready: deque[tuple[str, Work[object]]] = field(default_factory=deque)  # the first of their hosts, to be begun next
    running: dict[Future[object], tuple[str, Work[object]]] = field(default_factory=dict)
    busy: set[str] = field(default_factory=set)  # hosts with work that is ready or running
    faults: dict[str, str] = field(default_factory=dict)  # by host, what was raised last
    well: set[str] = field(default_factory=set)  # hosts where some work ended as it should
    _begun: dict[str, float] = field(default_factory=dict)  # by host, when its work came to a worker, monotonic
    _spared: set[Future[object]] = field(default_factory=set)
    _ended: "SimpleQueue[Future[object]]" = field(default_factory=SimpleQueue)

    def add(self, host: str, work: Work[object]) -> None:
        self.waiting.setdefault(host, deque()).append(work)
        self._start(host)

    def step(self, timeout: float) -> None:
        """Waits up to `timeout` seconds for work to end and takes its results.

        A work that raises stops no other: it is noted in `faults`, by host, and what it was about stays due. What
        `take` raises, and StorageError, this raises.
        """
        self._relieve()
        for future in self._await(timeout):
            host, work = self.running.pop(future)
            self._spared.discard(future)
            self.busy.discard(host)
            self._start(host)
            self._fill()
            try:
                result = future.result()
            except StorageError:
                raise  # the machine's trouble, not this host's: the round ends by it
            except Exception as error:
                log.exception("a fault of ours in the work at %s; what it was about stays due", host)
                self.faults[host] = cut_fault(f"{type(error).__name__}: {error}")
                continue
            self.well.add(host)
            work.take(result)

    def _await(self, timeout: float) -> list[Future[object]]:
        """What has ended, after waiting for the first; a work that was moved ends elsewhere."""
        if not self.running:
            return []
        ended: list[Future[object]] = []
        try:
            ended.append(self._ended.get(timeout=timeout))
            while True:
                ended.append(self._ended.get_nowait())
        except Empty:
            return [future for future in ended if future in self.running]

    @property
    def idle(self) -> bool:
        return not self.running

    def _start(self, host: str) -> None:
        lane = self.waiting.get(host)
        if lane is None or host in self.busy:
            return
        if not lane:
            del self.waiting[host]
            return
        work = lane.popleft()
        self.busy.add(host)
        self.ready.append((host, work))
        self._fill()

    def _fill(self) -> None:
        while self.ready and len(self.running) < self.ahead:
            self._submit(self.pool, *self.ready.popleft())

    def _submit(self, pool: ThreadPoolExecutor, host: str, work: Work[object]) -> Future[object]:
        future = pool.submit(self._do, host, work)
        self.running[future] = (host, work)
        future.add_done_callback(self._ended.put)
        return future

    def _do(self, host: str, work: Work[object]) -> object:
        self._begun[host] = monotonic()
        try:
            with self.watch(host):
                return work.do()
        finally:
            self._begun.pop(host, None)

    def _relieve(self) -> None:
        """Gives work that waits for a worker to a spare one, one for each worker that waits for a slow host."""
        if self.spare is None:
            return
        late = monotonic() - SLOW
        slow = sum(begun <= late for begun in tuple(self._begun.values()))
        room = slow - len(self._spared)
        if room <= 0:
            return
        for future in [one for one in self.running if one not in self._spared and not one.running()]:
            if room > 0 and future.cancel():
                host, work = self.running.pop(future)
                self._spared.add(self._submit(self.spare, host, work))
                room -= 1
