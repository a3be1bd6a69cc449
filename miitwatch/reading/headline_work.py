"""Entries that are their own article ask no host: many are read in one piece of work.

A piece of work for each costs as much as a third of its reading: a place in a lane, a thread that wakes, a result.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby, islice

from msgspec import Struct

from domain.addresses import host_of
from domain.altering import alter
from domain.errors import StorageError
from domain.sources import Source
from miitwatch.application import Application
from miitwatch.reading.reading import Read
from storage.articles.entries import PendingEntry

#: So many entries are read in one piece of work: less than half a second of it.
TOGETHER = 50


class ReadTogether(Struct, frozen=True):
    """What was read, and what is left to be read by itself, since reading the first of it raised."""

    read: tuple[Read, ...]
    left: tuple[PendingEntry, ...] = ()


def find_source(app: Application, entry: PendingEntry) -> Source:
    """The source that found the entry; one that has left the configuration owes its entries a reading all the same.

    It is asked as another source of its host is: with that one's agent, pace, proxy and leave.
    """
    if found := app.sources_by_name.get(entry.source):
        return found
    alike = app.sources_by_host.get(host_of(entry.canonical))
    if alike is not None:
        return alter(alike, follow="all")
    return Source(entry.source, "feed", entry.entry.url, follow="all")


def is_headline(app: Application, entry: PendingEntry) -> bool:
    """Whether title and summary are the article, whatever stands at its address."""
    return find_source(app, entry).follow == "none"


def group_headlines(app: Application, entries: Iterable[PendingEntry]) -> Iterator[tuple[PendingEntry, ...]]:
    """The entries in their order, neighbours of one host whose title and summary are the article together."""

    def choose_group(entry: PendingEntry) -> tuple[str, int]:
        return host_of(entry.entry.url), 0 if is_headline(app, entry) else entry.id

    for _, grouped in groupby(entries, choose_group):
        while piece := tuple(islice(grouped, TOGETHER)):
            yield piece


@cache
def prepare_letters() -> None:
    """Draws up by what letters a headline is off the subject: once, where each worker would for itself at first."""
    from parsers.facts.subject.letters import may_be_relevant

    may_be_relevant("")


def read_together(read: Callable[[PendingEntry], Read | None], entries: Sequence[PendingEntry]) -> ReadTogether:
    """Reads one after another. Raises StorageError; at any other error the rest is left to be read by itself."""
    done: list[Read] = []
    for place, entry in enumerate(entries):
        try:
            one = read(entry)
        except StorageError:
            raise
        except Exception:  # noqa: BLE001 - read by itself it raises again, and is named then
            return ReadTogether(tuple(done), tuple(entries[place:]))
        done += [one] if one is not None else []
    return ReadTogether(tuple(done))
