"""Which of the daemon's jobs are to run before their time, and the main thread's waiting for it."""

import queue
import threading
from collections.abc import Iterable


class Calls:
    """The jobs that may be called. Shared by threads; `stir` is for a signal's handler too, which may take no lock."""

    def __init__(self, names: Iterable[str]) -> None:
        self._called = {name: threading.Event() for name in names}
        self._stirred: queue.SimpleQueue[None] = queue.SimpleQueue()

    def call(self, names: Iterable[str]) -> None:
        """Has these jobs run as soon as they can; one that is running once more: it may have looked already."""
        for name in names:
            self._called[name].set()
        self.stir()

    def call_next(self, name: str) -> None:
        """Has this job run at the next tick."""
        self._called[name].set()

    def stir(self) -> None:
        """Ends the wait of `wait`."""
        self._stirred.put(None)

    def wait(self, seconds: float) -> None:
        """Until somebody stirs, or so many seconds."""
        try:
            self._stirred.get(timeout=seconds)
        except queue.Empty:
            return

    def begin(self, name: str) -> None:
        """The job begins: what it was called for it sees."""
        if name in self._called:
            self._called[name].clear()

    def list_called(self) -> tuple[str, ...]:
        """The jobs that were called and have not begun since."""
        return tuple(name for name, called in self._called.items() if called.is_set())

    def list_names(self) -> tuple[str, ...]:
        return tuple(self._called)
