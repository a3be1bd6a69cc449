"""Many plain feeds for measurements, answered by one cheap asyncio loop: 40 items each, ETag and 304."""

import asyncio
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

ITEMS = 40
#: When item 0 was published, where nothing else is wished; each item is a minute younger than the one before.
BEGINNING = datetime(2025, 1, 1, tzinfo=UTC)
NOT_FOUND = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"


@dataclass(slots=True)
class Feeds:
    """The state of all feeds: how many items each has published beyond its first ones, and what was asked."""

    count: int
    delay: float = 0.0  # seconds between a request and its answer
    items: int = ITEMS  # in each feed
    since: datetime = BEGINNING
    published: dict[int, int] = field(default_factory=dict)
    requests: int = 0
    unmodified: int = 0

    def answer(self, head: bytes) -> bytes:
        """The answer to a request's head, as bytes for the wire."""
        path = head[4 : head.find(b" ", 4)]
        if not (head.startswith(b"GET /feed/") and path.endswith(b".xml")):
            return NOT_FOUND
        number = int(path[6:-4])
        if number >= self.count:
            return NOT_FOUND
        self.requests += 1
        newest = self.items + self.published.get(number, 0)
        etag = b'"%d-%d"' % (number, newest)
        if etag in head:
            self.unmodified += 1
            return b"HTTP/1.1 304 Not Modified\r\nETag: %s\r\n\r\n" % etag
        body = write_feed(number, newest, self.items, self.since)
        head = b"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml; charset=utf-8\r\n"
        return b"%sETag: %s\r\nContent-Length: %d\r\n\r\n%s" % (head, etag, len(body), body)


def write_feed(number: int, newest: int, items: int = ITEMS, since: datetime = BEGINNING) -> bytes:
    """The newest items of a feed, which numbers them upwards from 1."""
    rows = "".join(
        f"<item><title>Feed {number}, item {item}: harvest figures</title>"
        f"<link>http://feed{number}.example/items/{item}.html</link><guid>feed{number}-{item}</guid>"
        f"<pubDate>{format_datetime(since + timedelta(minutes=item), usegmt=True)}</pubDate>"
        "<description>Figures of the harvest, with nothing about telecoms in them.</description></item>"
        for item in range(newest, newest - items, -1)
    )
    return (
        f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Feed {number}</title>'
        f"<link>http://feed{number}.example/</link><description>Feed {number}</description>{rows}</channel></rss>"
    ).encode()


class Wire(asyncio.Protocol):
    """One connection, kept alive until the client leaves."""

    def __init__(self, feeds: Feeds) -> None:
        self.feeds = feeds
        self.buffer = b""
        self.transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        if not isinstance(transport, asyncio.Transport):
            raise TypeError("a stream transport is needed")
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        while b"\r\n\r\n" in self.buffer:
            head, _, self.buffer = self.buffer.partition(b"\r\n\r\n")
            answer = self.feeds.answer(head)
            if self.feeds.delay:
                asyncio.get_running_loop().call_later(self.feeds.delay, self._write, answer)
            else:
                self._write(answer)

    def _write(self, answer: bytes) -> None:
        if self.transport is not None and not self.transport.is_closing():
            self.transport.write(answer)
