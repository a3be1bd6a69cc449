"""Whether the daemon's jobs are alive: each gives signs of life, and one that is silent for too long is named."""

import threading
from dataclasses import dataclass, field
from datetime import datetime
from time import monotonic

#: A job that is at work and gives no sign for so long hangs, seconds: longer than a request's deadline and any send.
DEADLINE = 300.0


@dataclass
class Pulse:
    """Signs of life by job, each with the time by which the next must come. Shared by threads."""

    started: datetime | None = None  # when the process began to watch
    _due: dict[str, float] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def beat(self, job: str, rests: float = 0.0) -> None:
        """The job is alive; `rests`: seconds that it may now rest until its next turn."""
        with self._lock:
            self._due[job] = monotonic() + rests + DEADLINE

    def list_silent(self) -> tuple[str, ...]:
        """The jobs whose next sign of life is overdue."""
        now = monotonic()
        with self._lock:
            return tuple(sorted(job for job, due in self._due.items() if now > due))
