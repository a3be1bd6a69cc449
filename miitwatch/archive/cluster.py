"""Reads an archive's portions on a Dask cluster: the one door to distributed, which the extra [cluster] brings."""

import asyncio
import concurrent.futures
import logging
import queue
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

from domain.archives import Sifted
from domain.errors import CommandError, MiitwatchError
from miitwatch import __version__
from miitwatch.archive.archive_desk import Desk
from miitwatch.archive.archive_engines import LostError, Task
from miitwatch.archive.archive_reading import read_portions

#: Seconds to wait for the scheduler, and for its first worker.
PATIENCE = 30
_LOST = "the cluster's scheduler has gone. Call it again, with this cluster or another engine: it goes on from there"
#: Seconds after which its workers are counted again.
AGAIN = 5.0


def connect_cluster(desk: Desk, scheduler: str) -> "ClusterEngine":
    """An engine on a cluster. Raises CommandError where the extra, the scheduler or its workers are missing."""
    try:
        from distributed import Client
    except ImportError as error:
        raise CommandError(
            f"--engine dask needs the extra [cluster], which is not installed ({error}): "
            f"pip install './miitwatch-{__version__}-py3-none-any.whl[cluster]' in the wheel's folder, "
            "here and where the workers run"
        ) from error
    hush_distributed()
    try:
        client: Any = Client(scheduler, timeout=PATIENCE, set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, ValueError, TimeoutError) as error:
        raise CommandError(f"no Dask scheduler answers at {scheduler}: {error}. Start one: dask scheduler") from error
    try:
        client.wait_for_workers(1, timeout=PATIENCE)
    except TimeoutError as error:
        client.close()
        raise CommandError(f"the scheduler at {scheduler} has no worker: start one: dask worker {scheduler}") from error
    return ClusterEngine(client, desk)


def hush_distributed() -> None:
    """What it logs with a trace is told by us in words. Its configuration gives these a level and a handler each."""
    for name in ("distributed", "distributed.client", "distributed.gc"):
        logging.getLogger(name).setLevel(logging.CRITICAL)


@dataclass
class ClusterEngine:
    """Dask gives a task whose worker died to another; one that ends several workers comes back as lost."""

    client: Any
    desk: Desk
    under_way: dict[str, tuple[Any, Task]] = field(default_factory=dict)
    finished: "queue.SimpleQueue[str]" = field(default_factory=queue.SimpleQueue)
    asked: float = -AGAIN
    threads: int = 1

    @property
    def width(self) -> int:
        """The threads of its workers: they may come and go, and are counted now and then."""
        if time.monotonic() - self.asked >= AGAIN:
            self.asked = time.monotonic()
            self.threads = self._count_threads()
        return self.threads

    def _count_threads(self) -> int:
        with _name_loss():
            threads: dict[str, int] = self.client.nthreads()
            return max(1, sum(threads.values()))

    def submit(self, task: Task) -> None:
        with _name_loss():
            future = self.client.submit(read_portions, self.desk, task, pure=False)
        self.under_way[future.key] = (future, task)
        future.add_done_callback(lambda done: self.finished.put(done.key))

    def collect(self) -> list[tuple[Task, tuple[Sifted, ...] | LostError]]:
        """Raises MiitwatchError where the scheduler has gone: what was read until then is kept."""
        keys = [self._await_key()]
        while not self.finished.empty():
            keys.append(self.finished.get())
        return [self._take(key) for key in keys if key in self.under_way]

    def _await_key(self) -> str:
        while True:
            try:
                return self.finished.get(timeout=AGAIN)
            except queue.Empty:
                if self.client.status != "running":
                    raise MiitwatchError(_LOST) from None

    def _take(self, key: str) -> tuple[Task, tuple[Sifted, ...] | LostError]:
        from distributed import KilledWorker

        future, task = self.under_way.pop(key)
        with _name_loss():
            try:
                result: tuple[Sifted, ...] = future.result()
            except KilledWorker as error:
                return task, LostError(str(error))
            finally:
                future.release()
        return task, result

    def close(self) -> None:
        with suppress(OSError, TimeoutError):  # where the scheduler has gone there is nobody to take leave of
            self.client.close()


@contextmanager
def _name_loss() -> Iterator[None]:
    """What Dask says of a lost connection, in words for people."""
    try:
        yield
    except (OSError, TimeoutError, asyncio.CancelledError, concurrent.futures.CancelledError) as error:
        raise MiitwatchError(f"{_LOST} ({type(error).__name__})") from error
