"""What can be seen of the deciding body's own pages, said beside every standing."""

import sqlite3
from collections.abc import Iterator, Mapping
from datetime import datetime
from ipaddress import ip_address
from urllib.parse import urlsplit

from msgspec import Struct

from crawler.freshness import Freshness, judge
from domain.addresses import host_of
from domain.alerts import Sight
from domain.errors import FETCH_FAILURES
from domain.sources import Source, SourceMemory
from miitwatch.application import Application
from storage.polls import polls
from storage.polls.canaries import find_held_since

#: The failure of a path whose list answers while its host's pages are held back: both known pages are misread.
HELD = "canary-misread"


class Path(Struct, frozen=True):
    """One way to the body's own pages: a source of its own, as it stands."""

    source: Source
    memory: SourceMemory
    fresh: Freshness

    @property
    def works(self) -> bool:
        """It answers, what it answers is no frozen list, and the pages behind it can be read."""
        frozen = self.fresh.name == "stale" and self.fresh.state == "red"
        return self.memory.polls > 0 and not self.memory.failing and not frozen and self.fresh.name != HELD


def name_site(url: str) -> str:
    """The host as a person says it; a bare address of a practice internet says nothing to anybody."""
    host = urlsplit(url).hostname or ""
    try:
        ip_address(host)
    except ValueError:
        return host
    return "MIIT's own site"


def list_paths(app: Application, db: sqlite3.Connection) -> tuple[Path, ...]:
    """The regulator's own sources that are on, each judged by what is remembered of it and of its host's pages."""
    return tuple(_judge_paths(app, polls.load_memories(db, app.memories), find_held_since(db)))


def _judge_paths(
    app: Application, memories: Mapping[str, SourceMemory], held: Mapping[str, datetime]
) -> Iterator[Path]:
    for source in app.sources:
        if source.authority == "regulator":
            memory = memories.get(source.name, SourceMemory())
            fresh = judge(source, memory, app.clock())
            since = held.get(host_of(source.url))
            if since is not None and not memory.failing:
                fresh = Freshness("red", HELD, since, what=FETCH_FAILURES[HELD])
            yield Path(source, memory, fresh)


def look_at_regulator(app: Application) -> Sight:
    """When a page of the regulator's own was last read, over all its sources, or since when none can be."""
    with app.store.read() as db:
        return see_regulator(app, db)


def look_at_regulator_then(app: Application, until: datetime) -> Sight:
    """When a page of the regulator's own had last been read before an instant, from the polls that are kept."""
    own = [source for source in app.sources if source.authority == "regulator"]
    if not own:
        return Sight("MIIT", "", None, watched=False)
    with app.store.read() as db:
        last = polls.find_read_before(db, [source.name for source in own], until)
    return Sight("MIIT", name_site(own[0].url), last)


def see_regulator(app: Application, db: sqlite3.Connection) -> Sight:
    """As `look_at_regulator`, within a transaction."""
    paths = list_paths(app, db)
    if not paths:
        return Sight("MIIT", "", None, watched=False)
    host = name_site(paths[0].source.url)
    last_read = find_last_read(paths)
    if any(path.works for path in paths):
        return Sight("MIIT", host, last_read)
    since = [path.fresh.since for path in paths if path.fresh.since]
    failing = next((path.fresh.name for path in paths if path.fresh.name), "")
    return Sight("MIIT", host, last_read, max(since, default=None), failing)


def find_last_read(paths: tuple[Path, ...]) -> datetime | None:
    """When one of them was last read well: its last answer, the last news of one that is frozen, or when the pages of
    one were found to be misread."""
    read = [
        path.fresh.since if path.fresh.name in ("stale", HELD) else path.memory.last_success
        for path in paths
        if path.memory.last_success
    ]
    return max((instant for instant in read if instant), default=None)
