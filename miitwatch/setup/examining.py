"""What `doctor` looks at: configuration, versions, database, clock, disk, channels. Nothing is sent or changed."""

import platform
import sqlite3
from collections.abc import Iterator
from datetime import datetime, timedelta
from importlib.metadata import version
from pathlib import Path
from socket import gethostname
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from domain.dates import iso_utc
from domain.errors import DeliveryError, StorageError
from miitwatch import __version__
from miitwatch.clock import read_clock
from miitwatch.progress import count_of
from miitwatch.setup.examining_channels import warn_of_answers, warn_of_no_operators, warn_of_one_route, warn_of_orphans
from miitwatch.setup.examining_disk import Growth, forecast, measure_database, measure_inbox
from miitwatch.setup.initial_answers import is_example
from storage.outbox.pausing import list_places, load_pause

if TYPE_CHECKING:
    from domain.alerts import Channel
    from miitwatch.config import Config

#: The design's floor; older ones lack what STRICT tables and the views need.
SQLITE_FLOOR = (3, 40)
LIBRARIES = ("httpx", "beautifulsoup4", "lxml", "feedparser", "apscheduler", "sqlite-utils")


class Examined(Struct, frozen=True):
    verdict: Literal["ok", "warn", "bad"]
    part: str
    what: str


def examine(config: "Config") -> Iterator[Examined]:
    """One line per thing looked at, in a fixed order."""
    yield from _examine_configuration(config)
    yield from _examine_versions()
    yield from _examine_database(config)
    yield from _examine_trays(config)
    for channel in config.channels:
        if channel.enabled:
            yield _examine_channel(config, channel)
    yield from _examine_routes(config)


def _examine_configuration(config: "Config") -> Iterator[Examined]:
    on = sum(source.enabled for source in config.sources)
    yield Examined(
        "ok", "configuration", f"{config.path}: {count_of(on, 'source', 'sources')} on, {len(config.sources) - on} off"
    )
    if not on:
        yield Examined("warn", "configuration", "no source is on: nothing is watched")
    if not config.crawler.contact:
        yield Examined("warn", "configuration", "[crawler] contact is empty: give an address where sites can reach you")
    elif is_example(config.crawler.contact):
        what = f"[crawler] contact {config.crawler.contact!r} is an example; nobody can be reached there"
        yield Examined("warn", "configuration", what)
    if not any(channel.enabled and channel.readers for channel in config.channels):
        yield Examined("warn", "configuration", "no channel takes alerts: findings are stored and nobody is told")


def _examine_versions() -> Iterator[Examined]:
    libraries = ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    yield Examined("ok", "versions", f"miitwatch {__version__}, Python {platform.python_version()}, {libraries}")
    found = sqlite3.sqlite_version_info
    verdict: Literal["ok", "bad"] = "ok" if found >= SQLITE_FLOOR else "bad"
    what = f"SQLite {sqlite3.sqlite_version}" + ("" if verdict == "ok" else ": 3.40 or newer is needed")
    yield Examined(verdict, "database" if verdict == "bad" else "versions", what)


def _examine_database(config: "Config") -> Iterator[Examined]:
    from storage.file.placing import check_folder, find_record

    path, now = config.store_path, read_clock()
    try:
        there = find_record(path)
        if not there:
            check_folder(path)
    except StorageError as error:
        yield Examined("bad", "database", str(error))
        return
    if not there:
        yield Examined("ok", "database", f"{path} is not there yet: the first `miitwatch poll` makes it")
        yield from _examine_disk(config, Growth("database", path, 0, None), now)
        return
    try:
        found, growth = _examine_record(config, now)
    except (StorageError, sqlite3.Error) as error:
        found, growth = [Examined("bad", "database", str(error))], Growth("database", path, path.stat().st_size, None)
    yield from found
    yield from _examine_disk(config, growth, now)


def _examine_record(config: "Config", now: datetime) -> tuple[list[Examined], Growth]:
    """What a database that is there says of itself, and how it grows. Raises StorageError and sqlite3.Error."""
    from storage.file.store import open_store

    path = config.store_path
    store = open_store(path, now=now, read_only=True)
    with store.read() as db:
        verdict = db.execute("PRAGMA quick_check").fetchone()[0]
        last = db.execute("SELECT max(last_poll) FROM sources_health").fetchone()[0]
        orphans = [Examined("warn", "outbox", what) for what in warn_of_orphans(db, config.channels)]
        kept = list(_examine_place(config, db, now))
        growth = measure_database(path, db, now)
    store.close()
    size = path.stat().st_size / 1_000_000
    whole = Examined("ok", "database", f"{path}: {size:.1f} MB, last poll {last or 'never'}")
    if verdict != "ok":
        whole = Examined("bad", "database", f"{path}: {verdict}. Restore a backup.")
    return [whole, _examine_clock(now, last), *kept, *orphans], growth


def _examine_trays(config: "Config") -> Iterator[Examined]:
    """Archives whose reading was begun and not ended."""
    from storage.asking.tray import list_unfinished

    try:
        for one in list_unfinished(config.store_path):
            paths = (
                f"`miitwatch backfill {' '.join(one.paths)}`" if one.paths else "`miitwatch backfill` with its paths"
            )
            what = f"begun {one.begun} and not ended ({one.size / 1_000_000:.1f} MB): {paths} goes on; else remove it"
            yield Examined("warn", "backfill", f"{one.file}: {what}")
    except StorageError as error:
        yield Examined("warn", "backfill", str(error))


def _examine_place(config: "Config", db: sqlite3.Connection, now: datetime) -> Iterator[Examined]:
    """Whether the record is paused, and where it was written last: a copy of it looks like a volume that was moved."""
    paused = load_pause(db)
    if paused is not None:
        what = f"paused since {iso_utc(paused.since)} ({paused.why}): nothing is delivered until `miitwatch resume`"
        yield Examined("warn", "paused", what)
    places = list_places(db)
    if not places:
        return
    last, here = places[0], (gethostname(), str(config.store_path.absolute()))
    told = f"last written on {last.host} at {last.path}, {last.until}"
    if (last.host, last.path) != here:
        yield Examined("warn", "place", f"{told}; this is {here[0]}. If it still runs there, alerts go out twice")
        return
    before = [one for one in places[1:] if now - datetime.fromisoformat(one.until) < timedelta(days=30)]
    moved = f"; before that on {before[0].host} at {before[0].path}, until {before[0].until}" if before else ""
    yield Examined("warn" if moved else "ok", "place", told + moved)


def _examine_clock(now: datetime, last_poll: str | None) -> Examined:
    if last_poll and datetime.fromisoformat(last_poll) > now + timedelta(minutes=5):
        return Examined("warn", "clock", f"it is {iso_utc(now)} here, but the last poll was at {last_poll}: set back?")
    return Examined("ok", "clock", f"{iso_utc(now)}")


def _examine_disk(config: "Config", database: Growth, now: datetime) -> Iterator[Examined]:
    inboxes = [Path(one.path) for one in config.channels if one.enabled and one.kind == "inbox"]
    for verdict, what in forecast([database, *(measure_inbox(path, now) for path in inboxes)]):
        yield Examined(verdict, "disk", what)


def _examine_routes(config: "Config") -> Iterator[Examined]:
    for name, what in warn_of_answers(config.channels):
        yield Examined("warn", f"channel {name}", what)
    for what in (*warn_of_no_operators(config.channels), *warn_of_one_route(config.channels)):
        yield Examined("warn", "channels", what)


def _examine_channel(config: "Config", channel: "Channel") -> Examined:
    from alerts.channels.sending import reach

    part = f"channel {channel.name}"
    try:
        return Examined("ok", part, reach(channel))
    except DeliveryError as error:
        return Examined("bad", part, str(error))
