"""What the outside heartbeat is to be told next, kept between a round and the time at which it may be asked."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass, field

from domain.pages import Poll
from domain.sources import Source

#: It is asked at most once in so many seconds.
EVERY = 60.0


@dataclass
class Heartbeat:
    """What is to be said next, and when it was last asked. Shared by threads."""

    failure: str = ""  # why the newest round failed as a whole; empty: it did not
    due: bool = False
    _failed: dict[str, bool] = field(default_factory=dict)  # by source: whether its last look failed
    _asked: float | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def note_round(self, asked: Sequence[tuple[Source, Poll]]) -> None:
        """A round is over. One that asked nobody says nothing of whether sources can be read.

        What counts is the last look at each source: in the daemon's rounds most are asked singly.
        """
        with self._lock:
            self.due = True
            fates = {source.name: poll.failure is not None for source, poll in asked}
            self._failed.update(fates)
            if not all(fates.values()):
                self.failure = ""
            elif fates and len(self._failed) > 1 and all(self._failed.values()):
                self.failure = f"none of the {len(self._failed)} sources asked could be read"

    def note_digest(self) -> None:
        """A digest was delivered."""
        with self._lock:
            self.due = True

    def note_fault(self, error: Exception) -> None:
        """A round ended by an error; only its name goes out."""
        with self._lock:
            self.due, self.failure = True, f"the round ended by {type(error).__name__}"

    def take(self, now: float) -> bool:
        """Whether it is to be asked now, monotonic seconds; it is not again for a minute."""
        with self._lock:
            if not self.due or (self._asked is not None and now - self._asked < EVERY):
                return False
            self.due, self._asked = False, now
            return True
