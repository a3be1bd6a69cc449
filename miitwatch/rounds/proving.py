"""After a round that could not be stored nobody is asked until the store has taken something again.

Due-times stand in the database alone: what was asked and not stored is due still, and would be asked at each look.
"""

from dataclasses import dataclass
from time import monotonic

from domain.errors import StorageError
from miitwatch.application import Application, keep_place

#: Seconds until the next round where the store took the proof and not what the round brought (a disk with some bytes
#: left): at first, doubled each time, at most.
FIRST_PAUSE, LONGEST_PAUSE = 60.0, 600.0


@dataclass
class Proving:
    """What the rounds of this process know of the store. For the thread that runs them."""

    doubt: StorageError | None = None  # by which the last round ended
    proved: bool = False  # since then the store has taken something, and no round has
    pause: float = 0.0
    rests_until: float = 0.0  # monotonic

    def require_store(self, app: Application) -> None:
        """Where the last round could not be stored, proves by one small write that this one may be.

        Raises StorageError where it may not, and in the pause after a round that failed though the store was proved.
        """
        if self.doubt is None:
            return
        if monotonic() < self.rests_until:
            raise StorageError(str(self.doubt))
        with app.store.write() as tx:
            keep_place(app, tx)
        self.doubt, self.proved = None, True

    def note_fault(self, error: Exception) -> None:
        """A round ended by an error, or the proof before it did."""
        if not isinstance(error, StorageError):
            return
        self.doubt = error
        if self.proved:
            self.proved = False
            self.pause = min(max(self.pause * 2, FIRST_PAUSE), LONGEST_PAUSE)
            self.rests_until = monotonic() + self.pause

    def note_stored(self) -> None:
        """What a round asked or read is stored."""
        self.proved, self.pause = False, 0.0
