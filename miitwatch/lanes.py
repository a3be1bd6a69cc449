"""Work in lanes, one per host: a slow host fills its own lane and delays no other."""

import logging
from collections import deque
from collections.abc import Callable
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from domain.errors import StorageError

log = logging.getLogger("miitwatch")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Work(Generic[Result]):
    """`do` runs in a worker; `take` gets its result in the thread that steps, which alone writes."""

    do: Callable[[], Result]
    take: Callable[[Result], None]


def _unwatched(_: str) -> AbstractContextManager[None]:
    return nullcontext()


@dataclass
class Lanes:
    """Runs at most one work per host at a time, hosts side by side in `pool`, each while `watch` of its host holds."""

    pool: ThreadPoolExecutor
    watch: Callable[[str], AbstractContextManager[None]] = _unwatched
    waiting: dict[str, deque[Work[object]]] = field(default_factory=dict)
    running: dict[Future[object], tuple[str, Work[object]]] = field(default_factory=dict)
    busy: set[str] = field(default_factory=set)
    faults: dict[str, str] = field(default_factory=dict)  # by host, what was raised last
    well: set[str] = field(default_factory=set)  # hosts where some work ended as it should

    def add(self, host: str, work: Work[object]) -> None:
        self.waiting.setdefault(host, deque()).append(work)
        self._start(host)

    def step(self, timeout: float) -> None:
        """Waits up to `timeout` seconds for work to end and takes its results.

        A work that raises stops no other: it is noted in `faults`, by host, and what it was about stays due. What
        `take` raises, and StorageError, this raises.
        """
        done, _ = wait(self.running, timeout=timeout, return_when=FIRST_COMPLETED)
        for future in done:
            host, work = self.running.pop(future)
            self.busy.discard(host)
            self._start(host)
            try:
                result = future.result()
            except StorageError:
                raise  # the machine's trouble, not this host's: the round ends by it
            except Exception as error:
                log.exception("a fault of ours in the work at %s; what it was about stays due", host)
                self.faults[host] = f"{type(error).__name__}: {error}"
                continue
            self.well.add(host)
            work.take(result)

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
        self.running[self.pool.submit(self._do, host, work)] = (host, work)

    def _do(self, host: str, work: Work[object]) -> object:
        with self.watch(host):
            return work.do()
