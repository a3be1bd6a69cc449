"""How the watch is, gathered from the store and the daemon's jobs; and what makes it not ready."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from crawler.freshness import judge
from domain.health import ChannelHealth, Health, SourceHealth
from domain.sources import Source, SourceMemory
from miitwatch import __version__
from miitwatch.application import Application
from miitwatch.folding.addressing import list_recipients
from miitwatch.notices.backlogs import find_backlogs
from miitwatch.pulse import DEADLINE, Pulse
from storage.asking import measuring
from storage.outbox.notices import lasts, list_notices
from storage.outbox.pausing import load_pause
from storage.outbox.sent import count_refused, queue_depth
from storage.polls import polls
from storage.polls.canaries import find_held_since

#: The outage's notice, told when no source at all gives any answer.
OUTAGE = "outage"


def gather_health(app: Application, pulse: Pulse) -> Health:
    """Reads everything anew. Raises StorageError where the database cannot be read."""
    now = app.clock()
    with app.store.read() as db:
        memories = polls.load_memories(db)
        sources = tuple(_judge_sources(app, memories, now))
        enabled = {one.name: list_recipients(one) for one in app.channels}
        channels = tuple(_list_channels(db, enabled, now))
        blind = (*_find_blindness(db, sources), *_find_held(db))
        backlog, warnings = find_backlogs(db, channels, enabled, now)
        reasons = (*_find_pause(db), *_find_fault(pulse), *_list_silent(pulse), *blind, *backlog)
        return Health(
            at=now,
            version=__version__,
            reasons=reasons,
            warnings=warnings,
            sources=sources,
            channels=channels,
            findings=measuring.count_findings(db),
            entries=measuring.count_entries(db),
            notices=len({notice.subject for notice in list_notices(db)}),  # one may hold several keys
            database_bytes=measuring.measure_database(db),
            started=pulse.started,
            last_poll=max((memory.last_poll for memory in memories.values() if memory.last_poll), default=None),
        )


def _judge_sources(app: Application, memories: Mapping[str, SourceMemory], now: datetime) -> Iterator[SourceHealth]:
    for source in app.config.sources:
        yield _judge_source(source, memories.get(source.name, SourceMemory()), now)


def _judge_source(source: Source, memory: SourceMemory, now: datetime) -> SourceHealth:
    fresh = judge(source, memory, now)
    return SourceHealth(
        name=source.name,
        authority=source.authority,
        colour=fresh.state if source.enabled else "off",
        failure=fresh.name,
        what=fresh.what,
        since=fresh.since,
        last_success=memory.last_success,
        last_new_entry=memory.last_new_entry,
        polls=memory.polls,
        failures=memory.failures,
    )


def _list_channels(
    db: sqlite3.Connection, enabled: Mapping[str, Sequence[str]], now: datetime
) -> Iterator[ChannelHealth]:
    """The channels of the configuration with their recipients; who left it keeps what waits, as operators were told."""
    refused = count_refused(db, now)
    for depth in queue_depth(db, enabled):
        if depth.channel in enabled:
            yield ChannelHealth(
                depth.channel,
                depth.unsent_alerts,
                depth.waiting,
                depth.parked,
                depth.oldest,
                depth.last_success,
                refused.get(depth.channel, 0),
            )


def _list_silent(pulse: Pulse) -> Iterator[str]:
    for job in pulse.list_silent():
        yield f"{job} hangs: it gave no sign of life for {DEADLINE:.0f} s. Restart the daemon, and report this"


def _find_fault(pulse: Pulse) -> Iterator[str]:
    """What ends the rounds themselves, such as a full disk: the sources that are red for it are not at fault."""
    if pulse.fault is not None:
        since, words = pulse.fault
        yield f"rounds fail since {since:%Y-%m-%d %H:%M} UTC: {words}"


def _find_pause(db: sqlite3.Connection) -> Iterator[str]:
    paused = load_pause(db)
    if paused is not None:
        yield f"paused since {paused.since:%Y-%m-%d %H:%M} UTC ({paused.why}): nothing is delivered. miitwatch resume"


def _find_blindness(db: sqlite3.Connection, sources: tuple[SourceHealth, ...]) -> Iterator[str]:
    """The network down, every path to the regulator red, or half of all sources red."""
    watched = [source for source in sources if source.colour != "off"]
    if lasts(db, OUTAGE):
        yield "no source gives any answer: check this machine's network"
        return
    own = [source for source in watched if source.authority == "regulator"]
    if own and all(source.colour == "red" for source in own):
        yield f"no page of the regulator can be read: {', '.join(f'{one.name} ({one.failure})' for one in own)}"
    red = [source for source in watched if source.colour == "red"]
    if watched and len(red) * 2 >= len(watched):
        yield f"{len(red)} of {len(watched)} sources are red: miitwatch sources"


def _find_held(db: sqlite3.Connection) -> Iterator[str]:
    """Hosts whose lists answer while their pages wait, since the known pages are misread."""
    for host, since in sorted(find_held_since(db).items()):
        yield f"pages of {host} are held back since {since:%Y-%m-%d %H:%M} UTC: canary-misread. miitwatch sources"
