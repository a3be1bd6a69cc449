"""One source, one clock that tests move, and a crawler whose waits are noted instead of slept."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from loopback import Asked, Site, answer, open_site

from crawler.fetching import Fetcher
from crawler.hosts import HostBook
from crawler.polling import poll_source
from domain.altering import alter
from domain.pages import Poll
from domain.sources import CrawlSettings, Source, SourceMemory
from network.client import Client

START = datetime(2025, 3, 3, 2, 0, tzinfo=UTC)  # a Monday morning in Beijing
HOUR = timedelta(hours=1)
SETTINGS = CrawlSettings(contact="watch@example.org", version="1.2", deadline=5.0, read_timeout=3.0)


class MovedClock:
    """Stands still until it is moved."""

    def __init__(self, now: datetime = START) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def move(self, by: timedelta) -> None:
        self.now += by


@dataclass
class Watch:
    """A source on a site, polled with the memory that its last poll left."""

    site: Site
    source: Source
    settings: CrawlSettings = SETTINGS
    clock: MovedClock = field(default_factory=MovedClock)
    memory: SourceMemory = field(default_factory=SourceMemory)
    waits: list[float] = field(default_factory=list)
    jitter: float = 0.0

    def __post_init__(self) -> None:
        self.client = Client(self.settings, clock=self.clock)
        self.restart()

    def restart(self) -> None:
        """A new process: only what is stored is left."""
        known = {} if not hasattr(self, "hosts") else {one.host: one for one in self.hosts.snapshot()}
        self.hosts = HostBook(known, self.settings, sleep=self.waits.append, jitter=lambda: 0.0)
        self.fetcher = Fetcher(self.client, self.hosts, self.settings, self.clock, jitter=lambda: self.jitter)

    def poll(self, **changes: Any) -> Poll:
        """Polls now and keeps the memory; `changes` are changed keys of the source's table."""
        self.source = alter(self.source, **changes)
        done = poll_source(self.source, self.memory, self.fetcher, self.clock())
        self.memory = done.memory
        return done

    def poll_when_due(self) -> Poll:
        """Moves the clock to the due-time, then polls."""
        assert self.memory.due is not None
        self.clock.now = max(self.clock.now, self.memory.due)
        return self.poll()

    def pause(self) -> timedelta:
        """From now to the next due-time."""
        assert self.memory.due is not None
        return self.memory.due - self.clock.now

    @property
    def last(self) -> Asked:
        """The last request for anything but robots.txt."""
        return self.site.pages[-1]


@contextmanager
def watch_feed(path: str = "/feed", settings: CrawlSettings = SETTINGS, **table: Any) -> Iterator[Watch]:
    """A feed on a fresh site, allowed to be on loopback."""
    with open_site() as site:
        source = Source(**{"name": "news", "kind": "feed", "url": site.url(path), "allow_private": True, **table})
        watch = Watch(site, source, settings)
        try:
            yield watch
        finally:
            watch.client.close()


def make_feed(*titles: str, extra: str = "") -> bytes:
    """An RSS feed of these titles; `extra` stands in its channel."""
    items = "".join(
        f"<item><title>{title}</title><link>https://news.example/{number}</link>"
        f"<guid>https://news.example/{number}</guid><pubDate>Fri, 28 Feb 2025 08:14:00 +0800</pubDate></item>"
        for number, title in enumerate(titles)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">'
        f"<channel><title>News</title><link>https://news.example/</link>{extra}{items}</channel></rss>"
    ).encode()


FEED = make_feed("Thirteen firms approved", "A budget is passed")


def feed(*headers: tuple[str, str], body: bytes = FEED, status: int = 200) -> bytes:
    """A whole answer that carries a feed."""
    return answer(body, status, headers, content_type="application/rss+xml; charset=utf-8")
