"""Sources' and hosts' memories, and what each poll found: stored together, or not at all."""

import json
import sqlite3
from collections.abc import Iterable, MutableMapping
from datetime import datetime
from typing import Any

from msgspec import Struct

from domain.altering import alter, amend
from domain.dates import beijing_day
from domain.pages import Failure, Poll
from domain.recalling import forget_answers, recall_place
from domain.sources import HostMemory, Source, SourceMemory, note_news
from storage.articles.pages import save_page, trim_unreadable
from storage.polls import manners
from storage.polls.catalogue import describe_source
from storage.polls.fallbacks import note_serving
from storage.polls.gaps import save_gap
from storage.polls.poll_rows import judge_poll, save_row
from storage.polls.renewing import Reads
from storage.polls.sighting import Found, read_every, save_entries
from storage.values.codec import decode_value, encode_value, mend_text
from storage.values.instants import read_optional, write_due, write_instant
from storage.values.rows import upsert_row


class SavedPoll(Struct, frozen=True):
    """What a poll brought. `new_entries` are ids, in the order of the rows; `failure` is as it was stored.

    `sighted` are the entries that were known and that this source lists for the first time.
    """

    poll_id: int
    new_entries: tuple[int, ...]
    failure: Failure | None = None
    sighted: tuple[int, ...] = ()


class LastRead(Struct, frozen=True):
    """When a source last answered readably, or since when it does not."""

    source: str
    polls: int
    last_read: datetime | None
    failing_since: datetime | None
    failure: str


def load_memories(
    db: sqlite3.Connection, known: MutableMapping[str, tuple[str, SourceMemory]] | None = None
) -> dict[str, SourceMemory]:
    """What is remembered of every source, by name. Raises StorageError where a memory cannot be read.

    `known` keeps them as they are stored from one call to the next, for whichever thread: a round that asks several
    times reads only those that changed.
    """
    known = {} if known is None else known
    memories = {}
    for name, text in db.execute("SELECT name, memory FROM source_rows ORDER BY name"):
        held = known.get(name)
        if held is None or held[0] != text:
            held = known[name] = (text, decode_value(text, SourceMemory))
        memories[name] = held[1]
    return memories


def load_memory(db: sqlite3.Connection, name: str) -> SourceMemory | None:
    row = db.execute("SELECT memory FROM source_rows WHERE name = ?", (name,)).fetchone()
    return None if row is None else decode_value(row["memory"], SourceMemory)


def load_hosts(db: sqlite3.Connection) -> dict[str, HostMemory]:
    """What is remembered of every host, by host. Raises StorageError where a memory cannot be read."""
    rows = db.execute("SELECT host, memory FROM hosts ORDER BY host")
    return {row["host"]: decode_value(row["memory"], HostMemory) for row in rows}


def save_hosts(tx: sqlite3.Connection, hosts: Iterable[HostMemory]) -> None:
    """Keeps what is remembered of hosts, and how each was asked on its day."""
    kept = tuple(hosts)
    tx.executemany(
        "INSERT INTO hosts (host, memory) VALUES (?, ?) ON CONFLICT (host) DO UPDATE SET memory = excluded.memory",
        [(host.host, encode_value(amend(host, robots=mend_text(host.robots)))) for host in kept],
    )
    manners.save_days(tx, kept)


def save_memory(tx: sqlite3.Connection, name: str, memory: SourceMemory) -> None:
    """Stores the memory of a source, with the plain columns that `sources_health` shows."""
    upsert_row(tx, "source_rows", "name", {"name": name, **_list_columns(memory)})


def _list_columns(memory: SourceMemory) -> dict[str, Any]:
    return {
        "due": write_due(memory.due) if memory.due else None,
        "last_poll": write_instant(memory.last_poll),
        "last_success": write_instant(memory.last_success),
        "last_new_entry": write_instant(memory.last_new_entry),
        "polls": memory.polls,
        "failures": memory.failures,
        "failing": memory.failing,
        "failing_since": write_instant(memory.failing_since),
        "wait_until": write_due(memory.wait_until) if memory.wait_until else None,
        "stopped": memory.stopped,
        "last_count": memory.last_count,
        "memory": encode_value(memory),
    }


def save_poll(tx: sqlite3.Connection, poll: Poll, source: Source, reads: Reads = read_every) -> SavedPoll:
    """Stores a poll, its memory, its new entries (pending) and a sighting of each entry.

    An entry that is known already, by its canonical address or, where an aggregator wraps it, by title, publisher
    and day, is only sighted, unless its title is one that this address never had and that is not passed over, or this
    source `reads` more of it than was read. Rows without a usable address are counted in the notes; where no row has
    one, the poll is stored as failed (`layout-changed`) and its validators are not, so that the answer is read again.
    Pages are kept where nothing could be read in them, and where a row is itself the article.
    """
    poll_id = save_row(tx, poll)
    found = save_entries(tx, poll, source, poll_id, reads)
    poll = _judge(tx, poll, source, found)
    _keep_pages(tx, poll, source, found, poll_id)
    note_serving(tx, poll, len(found.new))
    if poll.gap is not None:
        save_gap(tx, source.name, poll.gap, found.late, poll_id, poll.finished)
    if poll.entries:  # else it stands as it was written
        judge_poll(tx, poll_id, poll, len(found.new), found.unusable)
    upsert_row(tx, "source_rows", "name", describe_source(source) | _list_columns(poll.memory))
    return SavedPoll(poll_id, found.new, poll.failure, found.sighted)


def _judge(tx: sqlite3.Connection, poll: Poll, source: Source, found: Found) -> Poll:
    """The poll with what its rows turned out to be: new entries remembered, unusable ones noted or a failure."""
    if found.new:
        poll = alter(poll, memory=alter(poll.memory, last_new_entry=poll.finished))
    if found.first_listed:
        poll = alter(poll, memory=_remember_news(poll))
    if found.later:
        what = f"{found.later} rows under ever new titles are read again later, each within a day"
        # as long as the list stays as it is it has to be judged again: it is not told as known yet
        memory = alter(poll.memory, validators=_load_before(tx, source, poll).validators)
        poll = alter(poll, memory=memory, notes=(*poll.notes, what))
    if not found.unusable:
        return poll
    what = f"{found.unusable} of {len(poll.entries)} rows have no usable address"
    if found.unusable < len(poll.entries):
        memory = alter(
            poll.memory, left_out=poll.memory.left_out + found.unusable, left_out_at=poll.memory.last_success
        )
        return alter(poll, memory=memory, notes=(*poll.notes, what))
    before = _load_before(tx, source, poll)
    memory = alter(
        poll.memory,
        validators=before.validators,
        last_success=before.last_success,
        failures=before.failures + 1,
        failing="layout-changed",
        failing_since=before.failing_since or poll.finished,
        watched_since=before.watched_since,
        news=before.news,
        newest=before.newest,
        counts=before.counts,
        counted_at=before.counted_at,
        unmatched=before.unmatched,
    )
    return alter(poll, result="failed", memory=memory, failure=Failure("layout-changed", what, source.url))


def _load_before(tx: sqlite3.Connection, source: Source, poll: Poll) -> SourceMemory:
    """The memory as it was stored; without what its addresses gave where the poll read the list otherwise."""
    before, after = recall_place(source, load_memory(tx, source.name)), poll.memory
    alike = (before.chosen_by, before.parsed_by) == (after.chosen_by, after.parsed_by)
    return before if alike else forget_answers(before)


def _remember_news(poll: Poll) -> SourceMemory:
    """That the source showed something new, and on which days since its last news that was published.

    The days keep a pause of our own from looking like one of the source's. What the first list showed is no news.
    """
    memory = poll.memory
    if memory.watched_since is None or memory.watched_since >= poll.started:
        return memory
    known = [instant for instant in memory.news if instant <= poll.finished]  # the clock may have run ahead once
    last = max(known, default=memory.watched_since)
    dates = (entry.published.latest() for entry in poll.entries if entry.published)
    missed = [date for date in dates if beijing_day(last) < beijing_day(date) and date < poll.finished]
    return alter(memory, news=note_news(known, (*missed, poll.finished)))


def _keep_pages(tx: sqlite3.Connection, poll: Poll, source: Source, found: Found, poll_id: int) -> None:
    if poll.failure is not None:
        for page in poll.pages:
            save_page(tx, page, kept_because="unreadable", poll_id=poll_id)
        trim_unreadable(tx, source.name, poll.memory.failing_since)
    elif found.new and (source.follow == "none" or any(entry.html or entry.pageless for entry in poll.entries)):
        for page in poll.pages:
            save_page(tx, page, kept_because="listing", poll_id=poll_id)


def find_read_before(db: sqlite3.Connection, names: Iterable[str], until: datetime) -> datetime | None:
    """When one of the named sources last answered readably before an instant; None where none had by then."""
    row = db.execute(
        "SELECT max(at) FROM (SELECT max(finished) AS at FROM polls "
        "WHERE source IN (SELECT value FROM json_each(:names)) AND finished < :until "
        "AND result IN ('read', 'not_modified', 'unchanged') UNION ALL SELECT max(last_read) "
        "FROM poll_days WHERE source IN (SELECT value FROM json_each(:names)) AND last_read < :until)",
        {"names": json.dumps(list(names)), "until": write_instant(until)},
    ).fetchone()
    return read_optional(row[0])


def last_read(db: sqlite3.Connection, names: Iterable[str]) -> tuple[LastRead, ...]:
    """When each of the named sources last answered readably; a name that was never polled is left out."""
    rows = db.execute(
        "SELECT name, polls, last_success, failing_since, failing FROM source_rows "
        "WHERE name IN (SELECT value FROM json_each(?)) ORDER BY name",
        (json.dumps(list(names)),),
    )
    return tuple(
        LastRead(row[0], row[1], read_optional(row[2]), read_optional(row[3]), row[4]) for row in rows if row[1]
    )
