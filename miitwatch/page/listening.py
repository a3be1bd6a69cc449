"""uvicorn's server for a process that mostly waits: requests alone wake it; uvicorn's own wakes ten times a second."""

import asyncio
from contextlib import suppress
from email.utils import format_datetime

import uvicorn
from uvicorn.server import ServerState

from miitwatch.clock import Clock


class _Dated(ServerState):
    """What each answer carries by itself, written when it is asked for: uvicorn's own date is renewed at each tick."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        super().__init__()

    @property
    def default_headers(self) -> list[tuple[bytes, bytes]]:
        return [(b"date", format_datetime(self._clock(), usegmt=True).encode())]

    @default_headers.setter
    def default_headers(self, _: list[tuple[bytes, bytes]]) -> None:
        """uvicorn begins with none."""


class Server(uvicorn.Server):
    """A server that is ended by `end`, from any thread; `clock` dates its answers."""

    _loop: asyncio.AbstractEventLoop | None = None

    def __init__(self, config: uvicorn.Config, clock: Clock) -> None:
        super().__init__(config)
        self.server_state = _Dated(clock)
        self._ending = asyncio.Event()

    async def main_loop(self) -> None:
        self._loop = asyncio.get_running_loop()
        if not self.should_exit:
            await self._ending.wait()

    def end(self) -> None:
        """Has it take no more requests, finish those under way and return; at once, also where it has just begun."""
        self.should_exit = True
        if self._loop is not None:
            with suppress(RuntimeError):  # its loop is closed: it has ended by itself
                self._loop.call_soon_threadsafe(self._ending.set)
