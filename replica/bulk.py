"""Starts and steers the many feeds in a process of their own, so that their CPU is not counted as the client's."""

import asyncio
import json
import resource
import socket
import subprocess
import sys
from datetime import datetime
from types import TracebackType
from typing import Any, Self

from replica.feeds import BEGINNING, ITEMS, Feeds, Wire

#: Files that the process needs besides its sockets.
SPARE_FILES = 200


class Bulk:
    """`count` feeds of so many items, served from a process of their own; `urls` are their addresses.

    All on one port of 127.0.0.1, or each on an address of 127.0.0.0/8 (Linux) where each shall be a host of its own.
    `delay` is the time in seconds that every answer takes; `since` when the first item was published, UTC. Also a
    context manager.
    """

    def __init__(
        self,
        count: int,
        *,
        own_addresses: bool = False,
        delay: float = 0.0,
        items: int = ITEMS,
        since: datetime = BEGINNING,
    ) -> None:
        wishes = (count, int(own_addresses), delay, items, since.isoformat())
        order = [sys.executable, "-m", "replica.bulk", *map(str, wishes)]
        self._process = subprocess.Popen(order, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)  # noqa: S603
        self.urls: list[str] = self._read()["urls"]

    @property
    def pid(self) -> int:
        return self._process.pid

    def publish(self, number: int) -> None:
        """One new item at the top of a feed; its ETag changes."""
        self._ask({"publish": number})

    def counts(self) -> dict[str, int]:
        """`requests` answered so far and how many of them with 304 (`unmodified`)."""
        answer: dict[str, int] = self._ask({})
        return answer

    def close(self) -> None:
        """End the process. May be called twice."""
        if self._process.stdin and not self._process.stdin.closed:
            self._process.stdin.close()
        self._process.wait(10)
        if self._process.stdout:
            self._process.stdout.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _ask(self, question: dict[str, Any]) -> Any:
        if self._process.stdin is None:
            raise RuntimeError("the feeds' process has no standard input")
        self._process.stdin.write(json.dumps(question) + "\n")
        self._process.stdin.flush()
        return self._read()

    def _read(self) -> Any:
        line = self._process.stdout.readline() if self._process.stdout else ""
        if not line:
            raise RuntimeError(f"the feeds' process ended with exit code {self._process.wait(10)}")
        return json.loads(line)


async def serve_feeds(feeds: Feeds, own_addresses: bool) -> None:
    """Print the addresses as one line of JSON, then serve and answer questions on standard input until that ends."""
    loop = asyncio.get_running_loop()
    servers, urls = [], []
    for number in range(feeds.count if own_addresses else 1):
        address = (
            f"127.{10 + number // 62500}.{number // 250 % 250}.{number % 250 + 1}" if own_addresses else "127.0.0.1"
        )
        listener = socket.create_server((address, 0), backlog=512)
        servers.append(await loop.create_server(lambda: Wire(feeds), sock=listener))
        urls.append("http://{}:{}".format(*listener.getsockname()))
    tell({"urls": [f"{urls[n if own_addresses else 0]}/feed/{n}.xml" for n in range(feeds.count)]})
    questions = asyncio.StreamReader()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(questions), sys.stdin)
    while line := await questions.readline():
        number = json.loads(line).get("publish")
        if number is not None:
            feeds.published[number] = feeds.published.get(number, 0) + 1
        tell({"requests": feeds.requests, "unmodified": feeds.unmodified})
    for server in servers:
        server.close()


def tell(value: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(value) + "\n")
    sys.stdout.flush()


def main() -> None:
    count, own_addresses, delay = int(sys.argv[1]), bool(int(sys.argv[2])), float(sys.argv[3])
    items, since = int(sys.argv[4]), datetime.fromisoformat(sys.argv[5])
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = 2 * count + SPARE_FILES
    limit = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, limit), hard))
    asyncio.run(serve_feeds(Feeds(count, delay, items, since), own_addresses))


if __name__ == "__main__":
    main()
