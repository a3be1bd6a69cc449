"""Asks sources once, stores nothing, and says what came."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from domain.dates import iso_utc
from domain.errors import FETCH_FAILURES, CommandError
from miitwatch.clock import read_clock

if TYPE_CHECKING:
    from crawler.fetching import Fetcher
    from domain.pages import Poll
    from domain.sources import Source
    from miitwatch.config import Config


def choose_sources(config: "Config", names: tuple[str, ...]) -> "list[Source]":
    known = {source.name: source for source in config.sources}
    for name in names:
        if name not in known:
            raise CommandError(f"no source is called {name!r}. `miitwatch sources` lists them.")
    return [known[name] for name in names] if names else [source for source in config.sources if source.enabled]


@contextmanager
def open_fetcher(config: "Config") -> "Iterator[Fetcher]":
    """A fetcher that remembers nothing of the hosts; what it does is stored nowhere."""
    from crawler.fetching import Fetcher
    from crawler.hosts import HostBook
    from network.client import Client

    client = Client(config.crawler)
    try:
        yield Fetcher(client, HostBook({}, config.crawler), config.crawler, read_clock)
    finally:
        client.close()


def check_all(config: "Config", chosen: "list[Source]", fetcher: "Fetcher") -> "list[tuple[Source, Poll]]":
    from concurrent.futures import ThreadPoolExecutor

    from crawler.polling import poll_source
    from domain.sources import SourceMemory

    def check(source: "Source") -> "tuple[Source, Poll]":
        return source, poll_source(source, SourceMemory(url=source.url), fetcher, read_clock())

    with ThreadPoolExecutor(config.workers) as pool:
        return list(pool.map(check, chosen))


def describe_check(source: "Source", poll: "Poll") -> dict[str, Any]:
    dates = [entry.published.latest() for entry in poll.entries if entry.published]
    newest = max(dates, default=None)
    failure = poll.failure
    wrong = "" if failure is None else f"{failure.name}: {failure.what}. {FETCH_FAILURES.get(failure.name, '')}"
    if failure is None and not poll.entries:
        wrong = "it answered, with an empty list"
    elif failure is None and newest is None:
        wrong = "no entry carries a date"
    return {
        "name": source.name,
        "status": "ok" if failure is None else "failed",
        "items": len(poll.entries),
        "newest": _describe_age(newest, poll.finished),
        "newest_at": iso_utc(newest) if newest else None,
        "served_by": poll.memory.served_by or None,
        "error": failure.name if failure else None,
        "wrong": "; ".join(part for part in (wrong, *poll.notes) if part),
    }


def _describe_age(newest: datetime | None, now: datetime) -> str:
    if newest is None:
        return ""
    age = now - newest
    if age < timedelta(0):
        return "today"
    if age < timedelta(hours=48):
        return f"{age.total_seconds() / 3600:.0f} h old"
    return f"{age.days} d old"
