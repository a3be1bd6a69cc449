"""How far a run over an archive has come: a bar on a terminal, a line now and then elsewhere."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Protocol

from domain.archives import Sifted
from miitwatch.progress import count_of
from miitwatch.visible import open_own_output

#: Seconds between lines where no terminal shows a bar.
EACH = 30.0


@dataclass
class Tally:
    """What has come so far. `total` and `done` in bytes of the archive's files."""

    total: int
    done: int = 0
    documents: int = 0
    filed: int = 0
    began: float = field(default_factory=time.monotonic)

    def take(self, sifted: Sifted) -> int:
        """Counts a result; returns the bytes that it took further."""
        end = sifted.portion.size if sifted.next is None else sifted.next.reached
        self.documents += sum(documents for _, documents in sifted.fates) + len(sifted.filed)
        self.filed += len(sifted.filed)
        self.done += end - sifted.portion.reached
        return end - sifted.portion.reached

    def rate(self) -> float:
        """Documents a second since this process began."""
        return self.documents / max(time.monotonic() - self.began, 0.001)

    def seconds_left(self) -> float | None:
        gone = time.monotonic() - self.began
        return None if not self.done else gone * (self.total - self.done) / self.done

    def describe(self) -> str:
        left = self.seconds_left()
        read = count_of(self.documents, "document", "documents")
        share = 100 * self.done / self.total if self.total else 100
        more = "" if left is None else f", {_say_seconds(left)} left"
        return f"{share:.0f} %: {read}, {self.rate():,.0f} a second, {self.filed:,} on topic{more}"


def _say_seconds(seconds: float) -> str:
    hours, rest = divmod(round(seconds), 3_600)
    return f"{hours:,} h {rest // 60} min" if hours else f"{rest // 60} min {rest % 60} s"


class Bar(Protocol):
    """Takes results while the archive is read."""

    def take(self, sifted: Sifted) -> None: ...


@contextmanager
def show_progress(total: int, echo: Callable[[str], None], *, terminal: bool) -> Iterator[Bar]:
    """A bar with rate and time left, or a line each `EACH` seconds."""
    tally = Tally(total)
    if not terminal:
        yield _Lines(tally, echo)
        echo(tally.describe())
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("reading"),
        BarColumn(),
        TaskProgressColumn(),
        TextColumn("{task.fields[told]}"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(file=open_own_output())) as progress:
        task = progress.add_task("reading", total=max(total, 1), told="")
        yield _Rich(tally, lambda further, told: progress.update(task, advance=further, told=told))


@dataclass
class _Lines:
    tally: Tally
    echo: Callable[[str], None]
    told: float = field(default_factory=time.monotonic)

    def take(self, sifted: Sifted) -> None:
        self.tally.take(sifted)
        if time.monotonic() - self.told >= EACH:
            self.told = time.monotonic()
            self.echo(self.tally.describe())


@dataclass
class _Rich:
    tally: Tally
    advance: Callable[[int, str], None]

    def take(self, sifted: Sifted) -> None:
        further = self.tally.take(sifted)
        read = count_of(self.tally.documents, "document", "documents")
        told = f"{read}, {self.tally.rate():,.0f} a second, {self.tally.filed:,} on topic"
        self.advance(further, told)
