"""What operators are told of sources that fail: one notice for all of a site that fail alike, and one at the end."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from msgspec import Struct

from alerts.notices.notice import Notice
from alerts.words.wording import write_duration
from crawler.schedule import is_left_long
from domain.addresses import host_of
from domain.dates import iso_utc
from domain.errors import FETCH_FAILURES
from domain.recalling import is_remembered
from domain.sources import Source, SourceMemory
from miitwatch.application import Application
from miitwatch.notices import outages
from miitwatch.notices.blindness import KEY as SIGHT_LOST
from miitwatch.notices.fallbacks import find_server
from miitwatch.notices.notices import Trouble, clear_troubles, raise_trouble, raise_troubles
from miitwatch.notices.sight import list_paths
from miitwatch.progress import count_of
from storage.asking.untold import fails_alike, find_last_trouble, last_answer, last_failure
from storage.outbox.notices import lasts, list_notices
from storage.polls import polls
from storage.polls.canaries import load_canaries
from storage.polls.kept_lists import list_kept_times

#: A bad state is told once it has lasted so many polls (the client's manners).
PATIENCE = 3
#: Times of kept lists that are named; the rest is counted.
_NAMED = 3
#: Addresses of sources that fail alike, likewise.
_ADDRESSES = 10

Memories = Mapping[str, SourceMemory]


class Failing(Struct, frozen=True):
    """Sources of one site that fail by the same name and are told together."""

    name: str
    sources: tuple[Source, ...]


def notice_sources(app: Application) -> None:
    """Tells what began or ended at the sources, judged by what is stored of all of them.

    When nothing gives any answer it is us: one notice, no others, until something answers. Raises StorageError.
    """
    with app.store.write() as tx:
        memories = polls.load_memories(tx, app.memories)
        asked = [(source, memories[source.name]) for source in app.sources if _was_asked(source, memories)]
        began, answered = outages.find_beginning(tx), outages.find_last_answer(asked)
        if outages.is_outage(asked, app.clock(), lasts=began is not None):
            raise_trouble(app, tx, Trouble(outages.OUTAGE, outages.describe_outage(app, asked)))
            outages.keep_intervals(tx, asked)
            return
        if began is not None:
            if answered is None or answered < began:
                return  # nothing has answered since
            clear_troubles(app, tx, (outages.OUTAGE,), "network-down", "It answers again.")
            outages.keep_intervals(tx, asked, over=True)
            return  # what is silent still is told when it has failed on its own
        lasting = {notice.key for notice in list_notices(tx)}
        _tell_ends(app, tx, [source for source, memory in asked if _is_over(source, memory, lasting)], lasting)
        new = [source for source, memory in asked if _is_new(tx, source, memory, lasting, app.clock())]
        for failing in _group(new, memories):
            notice = describe_failing(app, tx, failing, memories)
            keys = [(_key(source), _key(source, failing.name)) for source in failing.sources]
            raise_troubles(app, tx, tuple(key for pair in keys for key in pair), notice)


def _was_asked(source: Source, memories: Memories) -> bool:
    memory = memories.get(source.name)
    return memory is not None and (memory.polls > 0 or memory.failing != "") and is_remembered(source, memory)


def _key(source: Source, name: str = "") -> str:
    """What lasts while the source fails, by whatever name; with `name`, that it was told by this one."""
    return f"source:{source.name}:{name}" if name else f"source:{source.name}"


def _is_over(source: Source, memory: SourceMemory, lasting: set[str]) -> bool:
    return not memory.failing and _key(source) in lasting


def _is_new(tx: sqlite3.Connection, source: Source, memory: SourceMemory, lasting: set[str], now: datetime) -> bool:
    """Whether the source fails by a name that has lasted and was not told: a 404 may become a refusal, or a 410.

    One whose site asks for a long rest is not asked again until that is over: it is told at once.
    """
    if not memory.failing or _key(source, memory.failing) in lasting:
        return False
    if memory.stopped or is_left_long(source.every, memory, now):
        return True
    if _key(source) not in lasting:
        return memory.failures >= PATIENCE
    return fails_alike(tx, source.name, memory.failing, PATIENCE)


def _group(sources: Sequence[Source], memories: Memories) -> Iterator[Failing]:
    grouped: dict[tuple[str, str], list[Source]] = {}
    for source in sources:
        grouped.setdefault((memories[source.name].failing, host_of(source.url)), []).append(source)
    for (name, _), together in grouped.items():
        yield Failing(name, tuple(together))


def describe_failing(app: Application, tx: sqlite3.Connection, failing: Failing, memories: Memories) -> Notice:
    """What is seen, what is not lost, what serves meanwhile, whether articles still parse, and what to do."""
    sources = failing.sources
    names = ", ".join(source.name for source in sources)
    known = [memories[source.name] for source in sources]
    began = [memory.failing_since for memory in known if memory.failing_since is not None]
    good = [memory.last_success for memory in known if memory.last_success is not None]
    facts = [
        ("LAST GOOD", iso_utc(max(good)) if good else "never"),
        ("SEEN", _say_seen(tx, failing, memories)),
        *_list_addresses(sources),
        ("NOT LOST", _say_kept(tx, sources, min(began, default=None))),
        ("MEANWHILE", _say_meanwhile(sources, app.sources, memories)),
        ("CANARY", _say_canary(tx, sources)),
        ("DO", f"miitwatch sources check {names.replace(',', '')}"),
        ("THEN", _say_then(failing, known, app.clock())),
    ]
    if any(source.authority == "regulator" for source in sources):
        facts.append(("READERS", _say_readers(app, tx)))
    return Notice(
        name=failing.name,
        subject=f"{failing.name}: {names}{_say_share(app, failing, memories)}",
        at=app.clock(),
        since=min(began, default=None),
        facts=tuple(facts),
    )


def _list_addresses(sources: Sequence[Source]) -> Iterator[tuple[str, str]]:
    for source in sources[:_ADDRESSES]:
        yield "ADDRESS", source.url
    if len(sources) > _ADDRESSES:
        yield "MORE", f"{len(sources) - _ADDRESSES} other addresses: miitwatch sources"


def _say_share(app: Application, failing: Failing, memories: Memories) -> str:
    """`(2 of 8 MIIT sources)`: how many of the site fail so, those told before included; empty for a site of one."""
    host = host_of(failing.sources[0].url)
    site = [source for source in app.sources if host_of(source.url) == host]
    if len(site) < 2:
        return ""
    alike = [one for one in site if one.name in memories and memories[one.name].failing == failing.name]
    whose = "MIIT" if failing.sources[0].authority == "regulator" else host
    return f" ({len(alike)} of {len(site)} {whose} sources)"


def _say_seen(tx: sqlite3.Connection, failing: Failing, memories: Memories) -> str:
    """What the last failed polls gave: once where it is the same of all."""
    seen: dict[str, list[str]] = {}
    for source in failing.sources:
        failures = memories[source.name].failures
        answer = last_answer(tx, source.name)
        what = f"{answer}, " if answer else ""
        words = f"{what}{last_failure(tx, source.name)} ({count_of(failures, 'poll', 'polls')})"
        seen.setdefault(words, []).append(source.name)
    if len(seen) == 1:
        return next(iter(seen))
    return "; ".join(f"{', '.join(names)}: {words}" for words, names in seen.items())


def _say_kept(tx: sqlite3.Connection, sources: Sequence[Source], since: datetime | None) -> str:
    times = sorted(one for source in sources for one in list_kept_times(tx, source.name, since))
    if not times:
        return "what it lists is read when it answers again; what has left its list by then is told as a gap"
    different = sorted(set(times))
    shown = ", ".join(iso_utc(one) for one in different[:_NAMED])
    more = ", and later ones" if len(different) > _NAMED else ""
    return f"{count_of(len(times), 'answer', 'answers')} kept unread: {shown}{more}"


def _say_meanwhile(sources: Sequence[Source], on: Sequence[Source], memories: Memories) -> str:
    said = []
    for name in dict.fromkeys(source.fallback for source in sources):
        wanted = [source for source in sources if source.fallback == name]
        whose = "" if len(wanted) == len(sources) else f"for {', '.join(one.name for one in wanted)}: "
        serves = name and any(find_server(source, on, memories) for source in wanted)
        entry = memories[name].last_new_entry if serves else None
        last = f"; its last new entry: {iso_utc(entry)}" if entry else ""
        if serves:
            said.append(f"{whose}{name} is asked in its place{last}")
        elif name:
            said.append(f"{whose}{name} would be asked in its place, and has not answered since")
        else:
            said.append(f"{whose}nothing is asked in its place")
    return "; ".join(said)


def _say_canary(tx: sqlite3.Connection, sources: Sequence[Source]) -> str:
    """Whether articles of the site still parse, by its known pages."""
    hosts = {host_of(source.url) for source in sources}
    records = [one for one in load_canaries(tx).values() if one.host in hosts]
    if not records:
        return "no known page of this site: whether its articles still parse is not known"
    said = []
    for record in records:
        if record.state == "reads well" and record.checked_at is not None:
            means = "so articles still parse" if record.reads == "article" else "so its rows still parse"
            said.append(f"{record.name} was read correctly at {iso_utc(record.checked_at)}, {means}")
        elif record.state == "unproven":
            said.append(f"{record.name} has never read well here: it says nothing")
        else:
            said.append(f"{record.name}: {record.state}{f' ({record.failure})' if record.failure else ''}")
    return "; ".join(said)


def _say_then(failing: Failing, known: Sequence[SourceMemory], now: datetime) -> str:
    name = failing.sources[0].name
    advice = FETCH_FAILURES.get(failing.name, "")
    for command in ("sources check", "poll --all"):
        advice = advice.replace(f"{command} NAME", f"{command} {name}")
    waits = [one.wait_until for one in known if one.wait_until and one.wait_until > now]
    if all(memory.stopped for memory in known):
        after = "Nothing else asks it again."
    elif waits and not failing.name.startswith("blocked-"):
        after = f"It is left alone until {iso_utc(max(waits))}, as its site asks. See docs/failures.md."
    else:
        after = "It is asked again, more and more rarely. See docs/failures.md."
    return f"{advice} {after}".strip()


def _say_readers(app: Application, tx: sqlite3.Connection) -> str:
    working = sum(path.works for path in list_paths(app, tx))
    if lasts(tx, SIGHT_LOST):
        return "told that no path to the ministry's pages works"
    if working:
        serves = "one path to MIIT still serves" if working == 1 else f"{working} paths to MIIT still serve"
        return f"not told: {serves}. They are told after two working days in which none does."
    return "not told yet: no path to MIIT works. They are told when that has lasted for two working days."


def _tell_ends(app: Application, tx: sqlite3.Connection, sources: Sequence[Source], lasting: set[str]) -> None:
    """Those of one site that answer again are told together, each with how long it did not."""
    sites: dict[str, list[Source]] = {}
    for source in sources:
        sites.setdefault(host_of(source.url), []).append(source)
    for together in sites.values():
        spans = dict.fromkeys(_say_span(tx, source) for source in together)
        names = ", ".join(source.name for source in together)
        seen = " ".join(("It answers again." if len(together) == 1 else "They answer again.", *spans)).strip()
        own = tuple(f"{_key(source)}:" for source in together)
        told = sorted(key for key in lasting if key.startswith(own))
        clear_troubles(app, tx, (*(_key(source) for source in together), *told), names, seen)


def _say_span(tx: sqlite3.Connection, source: Source) -> str:
    trouble = find_last_trouble(tx, source.name)
    if trouble is None:
        return ""
    asked = count_of(trouble.polls, "poll", "polls")
    lasted = write_duration(trouble.until - trouble.since)
    return f"It failed for {lasted} ({asked}), {iso_utc(trouble.since)} to {iso_utc(trouble.until)}."
