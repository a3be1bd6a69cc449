"""Whether the daemon's jobs are alive: each gives signs of life, and one that is silent for too long is named.

A round's work at each host is such a job too: one that hangs in its thread would leave the round itself alive for ever.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from time import monotonic

#: A job that is at work and gives no sign for so long hangs, seconds: longer than a request's deadline and any send.
DEADLINE = 300.0


@dataclass
class Pulse:
    """Signs of life by job, each with the time by which the next must come. Shared by threads."""

    started: datetime | None = None  # when the process began to watch
    fault: tuple[datetime, str] | None = None  # since when rounds end by an error, and by which
    _due: dict[str, float] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _own: threading.local = field(default_factory=threading.local)  # the work that this thread does

    def beat(self, job: str, rests: float = 0.0) -> None:
        """The job is alive; `rests`: seconds that it may now rest until its next turn."""
        with self._lock:
            self._due[job] = monotonic() + rests + DEADLINE

    def note_fault(self, error: Exception, now: datetime) -> None:
        """A round ended by an error."""
        self.fault = (self.fault[0] if self.fault else now, f"{type(error).__name__}: {error}")

    @contextmanager
    def watch_work(self, host: str) -> Iterator[None]:
        """Work at a host, in the thread that does it: named while it hangs, forgotten when it ends, however it ends."""
        name = f"the work at {host}"
        self._own.name = name
        self.beat(name)
        try:
            yield
        finally:
            self._own.name = ""
            with self._lock:
                self._due.pop(name, None)

    def beat_work(self, rests: float = 0.0) -> None:
        """The work of this thread, if it does any, is alive: its next request may take `rests` seconds."""
        name = getattr(self._own, "name", "")
        if name:
            self.beat(name, rests)

    def list_silent(self) -> tuple[str, ...]:
        """The jobs whose next sign of life is overdue."""
        now = monotonic()
        with self._lock:
            return tuple(sorted(job for job, due in self._due.items() if now > due))
