"""Whether there is anything for the daemon's jobs to do: asked each second, for some microseconds.

A round that finds nothing due asks a dozen queries, and each channel four; looking each second took ten times what the
rest of an idle daemon takes. So they look when somebody has written to the database, and when something falls due.
"""

from dataclasses import dataclass
from datetime import datetime

from domain.errors import StorageError
from miitwatch.application import Application
from storage.articles import dues


@dataclass
class Lookout:
    """For one thread alone: what this thread writes itself it does not see."""

    app: Application
    _stamp: int | None = None
    _next: datetime | None = None

    def is_needed(self) -> bool:
        """Whether the database was written to since it was last asked, by whomever, or something has fallen due.

        True as well where the database cannot be read: it is the jobs that say so.
        """
        try:
            return self._look(self.app.clock())
        except StorageError:
            return True

    def _look(self, now: datetime) -> bool:
        stamp = self.app.store.read_stamp()
        if stamp == self._stamp and (self._next is None or now < self._next):
            return False
        with self.app.store.read() as db:
            self._next = dues.find_next(db, now)
        self._stamp = stamp
        return True
