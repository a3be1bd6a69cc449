"""Who reads an archive's portions: processes of this machine, or whatever else takes portions and gives results."""

import multiprocessing
import os
import resource
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from multiprocessing import connection
from pathlib import Path
from typing import Protocol

from domain.altering import alter
from domain.archives import Fault, Portion, Sifted
from miitwatch.archive.archive_desk import Desk
from miitwatch.archive.archive_reading import read_portions

#: Files of a folder that go to a worker together.
TOGETHER = 40
#: Bytes of data that one process of this machine may take.
MEMORY = 3_000_000_000

Task = tuple[Portion, ...]


class LostError(Exception):
    """The process that read a task ended: by a fault, for memory, or since somebody killed it."""


class Engine(Protocol):
    """Takes tasks, and gives each back with its result, or with LostError where its process ended."""

    @property
    def width(self) -> int: ...  # tasks that go on at once

    def submit(self, task: Task) -> None: ...

    def collect(self) -> list[tuple[Task, tuple[Sifted, ...] | LostError]]: ...  # waits for at least one

    def close(self) -> None: ...


def bundle(portions: Iterable[Portion]) -> Iterator[Task]:
    """Files that are one document go together, others alone."""
    together: list[Portion] = []
    for portion in portions:
        if portion.kind in ("warc", "lines"):
            yield (portion,)
            continue
        together.append(portion)
        if len(together) == TOGETHER:
            yield tuple(together)
            together = []
    if together:
        yield tuple(together)


def read_all(engine: Engine, portions: Iterable[Portion]) -> Iterator[tuple[Sifted, ...]]:
    """What every portion comes to, in whatever order, and the portions that follow in their files.

    A task whose process ended is read again by itself; one that ends its process again is taken apart down to the
    document, which is named and passed over.
    """
    waiting = deque(bundle(portions))
    suspects: deque[Task] = deque()
    under_way = 0
    while waiting or suspects or under_way:
        alone = bool(suspects) and not under_way
        if alone:
            engine.submit(suspects.popleft())
            under_way += 1
        while waiting and not suspects and not alone and under_way < 2 * engine.width:
            engine.submit(waiting.popleft())
            under_way += 1
        for task, result in engine.collect():
            under_way -= 1
            if isinstance(result, LostError):
                if not alone:
                    suspects.append(task)
                    continue
                parts = _take_apart(task)
                if parts:
                    suspects.extend(parts)
                    continue
                result = (_step_over(task[0]),)
            yield result
            following = [one.next for one in result if one.next is not None]
            (suspects if alone and following and following[0].most else waiting).extend((one,) for one in following)


def _take_apart(task: Task) -> list[Task]:
    """Smaller tasks of one that ended its process; none for a single document."""
    if len(task) > 1:
        return [(one,) for one in task]
    portion = task[0]
    if portion.kind not in ("warc", "lines") or portion.most == 1 or _is_packed_store(portion):
        return []
    return [(alter(portion, most=1),)]


def _step_over(portion: Portion) -> Sifted:
    """The document at which its process ended has a name; what stands behind it is read on."""
    if _is_packed_store(portion):  # to come back to a line in it all before it would be unpacked again, line by line
        what = "the process that read it ended; unpack it with gunzip, then the document alone is passed over"
        return Sifted(portion, None, (("unreadable", 1),), faults=(Fault(portion.name, "", what, ends=True),))
    place, following = _find_next(portion)
    what = "the process that read it ended; it is passed over. Please report it, with the document"
    usual = None if following is None else alter(following, most=None)
    return Sifted(portion, usual, (("unreadable", 1),), faults=(Fault(portion.name, place, what),))


def _is_packed_store(portion: Portion) -> bool:
    return portion.kind == "lines" and portion.path.lower().endswith(".gz")


def _find_next(portion: Portion) -> tuple[str, Portion | None]:
    """Where the document stands and where the next begins, found without reading it; None where its file ends."""
    from parsers.line_files import read_lines
    from parsers.warc_files import DamagedError, read_answers

    if portion.kind not in ("warc", "lines"):
        return "", None
    with Path(portion.path).open("rb") as file:
        if portion.kind == "lines":
            line = next(read_lines(file, portion.at, portion.line, 1_000_000), None)
            place = f"line {portion.line:,}"
            return place, None if line is None else alter(portion, at=line.next, line=line.number + 1)
        try:
            answer = next(read_answers(file, portion.at, 0), None)
        except DamagedError:
            answer = None
        return f"byte {portion.at:,}", None if answer is None else alter(portion, at=answer.next)


@dataclass
class LocalEngine:
    """Processes of this machine."""

    desk: Desk
    processes: int
    under_way: dict[Future[tuple[Sifted, ...]], Task] = field(default_factory=dict)
    pool: ProcessPoolExecutor | None = None

    @property
    def width(self) -> int:
        return self.processes

    def submit(self, task: Task) -> None:
        if self.pool is None:
            context = multiprocessing.get_context("spawn")  # a copy of this process would have its threads' locks
            self.pool = ProcessPoolExecutor(self.processes, mp_context=context, initializer=_begin_process)
        self.under_way[self.pool.submit(read_portions, self.desk, task)] = task

    def collect(self) -> list[tuple[Task, tuple[Sifted, ...] | LostError]]:
        done, _ = wait(self.under_way, return_when=FIRST_COMPLETED)
        results: list[tuple[Task, tuple[Sifted, ...] | LostError]] = []
        for future in done:
            task = self.under_way.pop(future)
            try:
                results.append((task, future.result()))
            except BrokenProcessPool as error:
                results.append((task, LostError(str(error))))
        if any(isinstance(result, LostError) for _, result in results):
            results += [(task, LostError("its pool ended")) for task in self.under_way.values()]
            self.under_way.clear()
            self.close()
        return results

    def close(self) -> None:
        if self.pool is not None:
            self.pool.shutdown(wait=True, cancel_futures=True)
            self.pool = None


def _begin_process() -> None:
    """Limits what the process may take, and ends it with the one that started it, however that ends."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))


def _end_with(sentinel: int) -> None:
    connection.wait([sentinel])
    os._exit(1)
