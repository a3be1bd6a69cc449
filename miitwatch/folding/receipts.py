"""Receipts that wait for the store: a message was accepted, and that could not be written yet."""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from msgspec import Struct

from domain.errors import StorageError
from miitwatch.folding.store_faults import is_passing

log = logging.getLogger("miitwatch")


class Unwritten(Struct, frozen=True):
    """The store says still that the message waits. `write` stores what its receiver said; it raises StorageError."""

    message: str  # its id
    channel: str
    write: Callable[[], None]


@dataclass
class Receipts:
    """Kept in the process alone, since the store takes nothing. Shared by threads."""

    _kept: list[Unwritten] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def keep(self, one: Unwritten) -> None:
        self._kept.append(one)

    def list_ids(self) -> tuple[str, ...]:
        """The messages that must not be sent again, whatever the store says of them."""
        return tuple(one.message for one in self._kept)

    def write_all(self, channel: str | None = None) -> StorageError | None:
        """Writes what is kept, of one channel or of all; what cannot be written stays kept.

        Returns why, None where nothing of them does. Where the store takes nothing just now one is tried, not each.
        """
        why = None
        with self._lock:  # each is written once, whoever else looks
            for one in [kept for kept in self._kept if channel in (None, kept.channel)]:
                try:
                    one.write()
                except StorageError as error:
                    why = error
                    if is_passing(error):
                        break
                    continue
                self._kept.remove(one)
        return why

    def end(self) -> None:
        """The last try before the process ends; what stays unwritten is sent again by the next, which is said."""
        if not self._kept:
            return
        why = self.write_all()
        for message_id in self.list_ids():
            what = (
                "message %s was accepted, and that could not be written: it will be sent again, under the same id: %s"
            )
            log.error(what, message_id, why)
