"""uvicorn's server for a process that mostly waits: it turns once a second where uvicorn's own turns ten times."""

import asyncio
from contextlib import suppress

import uvicorn

#: How often the date that answers carry is renewed, seconds: it tells no more than seconds.
TURN = 1.0


class Server(uvicorn.Server):
    """A server that is ended by `end`, from any thread."""

    _loop: asyncio.AbstractEventLoop | None = None
    _ending: asyncio.Event

    async def main_loop(self) -> None:
        self._ending = asyncio.Event()
        self._loop = asyncio.get_running_loop()
        while not await self.on_tick(0):
            with suppress(TimeoutError):
                await asyncio.wait_for(self._ending.wait(), TURN)

    def end(self) -> None:
        """Has it take no more requests, finish those under way and return; at once, also where it has just begun."""
        self.should_exit = True
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._ending.set)
