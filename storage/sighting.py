"""Entries as a poll lists them: which are new, which are known under another address."""

import sqlite3
from collections import Counter
from dataclasses import dataclass
from urllib.parse import urlsplit

from domain.addresses import canonicalise_address, host_of
from domain.pages import Entry, Poll
from domain.sources import Source
from storage.codec import encode_value, mend_value
from storage.folding import fold_name
from storage.instants import write_instant


@dataclass(frozen=True, slots=True)
class Found:
    """What a poll's rows turned out to be: ids of new entries in the order of the rows, and rows without address.

    `first_listed` counts the rows that this source had never shown, whoever else had.
    """

    new: tuple[int, ...]
    unusable: int
    first_listed: int = 0
    late: int = 0  # of the new ones


@dataclass(frozen=True, slots=True)
class _Row:
    entry: Entry
    canonical: str
    part: str
    story: str | None


def save_entries(tx: sqlite3.Connection, poll: Poll, source: Source, poll_id: int) -> Found:
    """Stores the entries that are new as pending, and a sighting of every one."""
    rows = _identify(poll, source)
    new, first_listed, late = [], 0, 0
    for row in rows:
        entry_id = _find_known(tx, row)
        if entry_id is None:
            entry_id = _add_entry(tx, row, poll, poll_id)
            new.append(entry_id)
            late += row.entry.late != ""
        first_listed += _add_sighting(tx, entry_id, row.entry, poll, poll_id)
    return Found(tuple(new), len(poll.entries) - len(rows), first_listed, late)


def find_unknown(tx: sqlite3.Connection, poll: Poll, source: Source) -> tuple[Entry, ...]:
    """The rows of a poll that nothing is known of yet, under any address."""
    return tuple(row.entry for row in _identify(poll, source) if _find_known(tx, row) is None)


@dataclass(frozen=True, slots=True)
class Shelved:
    """A document of an archive as an entry. `known`: it was an entry before; `ours`: of this very run."""

    entry_id: int
    known: bool = False
    ours: bool = False
    outcome: str = ""


def save_archived(tx: sqlite3.Connection, given: Entry, poll: Poll, source: Source, poll_id: int) -> Shelved:
    """The entry of an archive's document, pending where it is new.

    Known is what is known by address, or as the story that an aggregator wrapped; but not what was only passed over by
    its title, or given up: that was never read, and is read now.
    """
    entry = mend_value(given, Entry)
    row = _Row(entry, _canonicalise(entry.url) or entry.url, "", _tell_story(entry, source))
    known = _find_known(tx, row)
    if known is None:
        entry_id = _add_entry(tx, row, poll, poll_id)
        _add_sighting(tx, entry_id, entry, poll, poll_id)
        return Shelved(entry_id)
    found = tx.execute("SELECT state, outcome, poll_id FROM entries WHERE id = ?", (known,)).fetchone()
    if found["poll_id"] == poll_id:
        return Shelved(known, known=True, ours=True, outcome=str(found["outcome"] or ""))
    return Shelved(known, known=found["state"] not in ("passed over", "given up"))


def _identify(poll: Poll, source: Source) -> list[_Row]:
    addressed = []
    for given in poll.entries:
        entry = mend_value(given, Entry)
        canonical = _canonicalise(entry.url)
        if canonical is not None:
            addressed.append((entry, canonical))
    guids: dict[str, set[str]] = {}
    for entry, canonical in addressed:
        guids.setdefault(canonical, set()).add(entry.id)
    shared = Counter({canonical: len(ids - {""}) for canonical, ids in guids.items()})
    return [
        # several items of one feed that link to one page (a live page, a front page) are told apart by their guid
        _Row(entry, canonical, entry.id if shared[canonical] > 1 else "", _tell_story(entry, source))
        for entry, canonical in addressed
    ]


def _canonicalise(url: str) -> str | None:
    try:
        if urlsplit(url.strip()).scheme.lower() not in ("http", "https"):
            return None
        return canonicalise_address(url)
    except ValueError:
        return None


def _tell_story(entry: Entry, source: Source) -> str | None:
    """Title, publisher and day of an entry that an aggregator wraps in an address of its own; None for others."""
    if not entry.publisher or not entry.published or not entry.title:
        return None
    own = host_of(entry.publisher_url)
    if source.authority != "aggregator" and (not own or own == host_of(entry.url)):
        return None
    publisher = fold_name(entry.publisher)
    title = fold_name(entry.title).removesuffix(publisher)
    return f"{title}|{publisher}|{entry.published.day}"


def _find_known(tx: sqlite3.Connection, row: _Row) -> int | None:
    known = tx.execute(
        "SELECT id FROM entries WHERE canonical = ? AND part = ? ORDER BY version DESC LIMIT 1",
        (row.canonical, row.part),
    ).fetchone()
    if known is None and row.story is not None:
        known = tx.execute("SELECT id FROM entries WHERE story = ? ORDER BY id LIMIT 1", (row.story,)).fetchone()
    return None if known is None else int(known[0])


def _add_entry(tx: sqlite3.Connection, row: _Row, poll: Poll, poll_id: int) -> int:
    entry = row.entry
    cursor = tx.execute(
        "INSERT INTO entries (canonical, part, story, url, title, published, source, poll_id, first_seen, entry, "
        "late) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        (
            row.canonical,
            row.part,
            row.story,
            entry.url,
            entry.title,
            entry.published.as_text() if entry.published else None,
            poll.source,
            poll_id,
            write_instant(poll.finished),
            encode_value(entry),
            entry.late,
        ),
    )
    return int(cursor.fetchone()[0])


def _add_sighting(tx: sqlite3.Connection, entry_id: int, entry: Entry, poll: Poll, poll_id: int) -> bool:
    """True where the source shows the entry for the first time."""
    seen = write_instant(poll.finished)
    times = tx.execute(
        "INSERT INTO sightings (entry_id, source, url, title, poll_id, first_seen, last_seen) "
        "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (entry_id, source) DO UPDATE "
        "SET last_seen = excluded.last_seen, times = times + 1 RETURNING times",
        (entry_id, poll.source, entry.url, entry.title, poll_id, seen, seen),
    ).fetchone()
    return bool(times[0] == 1)
