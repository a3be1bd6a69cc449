"""Receipts that wait for the store: a message was accepted, and that could not be written yet."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from domain.alerts import Message, Receipt
from domain.errors import StorageError
from miitwatch.store_faults import is_passing


@dataclass(frozen=True, slots=True)
class Unwritten:
    """What the receiver said, and when; the store says still that the message waits."""

    message: Message
    receipt: Receipt
    at: datetime


@dataclass
class Receipts:
    """Kept in the process alone, since the store takes nothing. Shared by threads."""

    _kept: list[Unwritten] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def keep(self, one: Unwritten) -> None:
        self._kept.append(one)

    def list_ids(self) -> tuple[str, ...]:
        """The messages that must not be sent again, whatever the store says of them."""
        return tuple(one.message.id for one in self._kept)

    def write_all(self, write: Callable[[Unwritten], None], channel: str | None = None) -> StorageError | None:
        """Writes what is kept, of one channel or of all; what cannot be written stays kept.

        Returns why the last that stays does, None where nothing of them does. Where the store takes nothing just now
        one is tried, not each in turn.
        """
        why = None
        with self._lock:  # each is written once, whoever else looks
            for one in [kept for kept in self._kept if channel in (None, kept.message.channel)]:
                try:
                    write(one)
                except StorageError as error:
                    why = error
                    if is_passing(error):
                        break
                    continue
                self._kept.remove(one)
        return why
