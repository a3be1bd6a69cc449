"""Entries as a poll lists them: which are new, which are known under another address."""

import sqlite3
from collections import Counter
from collections.abc import Sequence
from urllib.parse import urlsplit

from msgspec import Struct

from domain.addresses import canonicalise_address, host_of, read_stripped
from domain.altering import alter
from domain.pages import Entry, Poll
from domain.sources import OFFICIAL, Source
from storage.polls.renewing import Depth, KnownEntry, Reads, find_newest, hasten_look, judge_row, read_known, tell_depth
from storage.values.codec import encode_value, mend_value
from storage.values.folding import fold_name
from storage.values.instants import write_instant

#: Kinds of source whose dates are those of the site's own system, and not made by a feed.
_OWN_DATES = ("jpaas", "miit_search", "govcn", "list")


class Found(Struct, frozen=True):
    """What a poll's rows turned out to be: ids of new entries in the order of the rows, and rows without address.

    `first_listed` counts the rows that this source had never shown, whoever else had; `sighted` are the entries of
    those of them that were known.
    """

    new: tuple[int, ...]
    unusable: int
    first_listed: int = 0
    late: int = 0  # of the new ones
    later: int = 0  # known addresses under yet another title, read again only after a while
    sighted: tuple[int, ...] = ()


class _Row(Struct, frozen=True):
    entry: Entry
    canonical: str
    part: str
    story: str | None
    mark: str = ""  # guid, or what was stripped of its address: tells items behind one link apart
    version: int = 1


def read_every(_source: str, _entry: Entry) -> Depth:
    return Depth.PAGE


def save_entries(tx: sqlite3.Connection, poll: Poll, source: Source, poll_id: int, reads: Reads = read_every) -> Found:
    """Stores the entries that are new as pending, and a sighting of every one.

    New is also a known address under a title that it never had, where that is not passed over, and what the source
    reads more of than was read: a version of its entry. Where its page is looked at again anyway, that is done now
    instead.
    """
    if not poll.entries:
        return Found((), 0)
    rows = _identify(poll, source)
    listed = _list_known(tx, rows)
    new: list[int] = []
    sighted: list[int] = []
    unseen: list[tuple[int, Entry]] = []  # new entries, which nobody has sighted: they are noted together
    late = later = 0
    dated = source.kind in _OWN_DATES and (source.authority in OFFICIAL or source.follow == "matching")
    for row in rows:
        known = _find_known(tx, row, reads) if row.canonical in listed or row.story is not None else None
        if known is not None and unseen:  # it may be one of those
            _add_sightings(tx, unseen, poll, poll_id)
            unseen = []
        marked = (row.entry, row.mark)
        renewal = judge_row(tx, known, marked, source.name, poll.finished, reads, dated=dated) if known else ""
        if renewal == "later":
            later += 1  # its title is not noted: at a later poll it is news still
            continue
        if known is None or renewal == "version":
            entry_id = _add_entry(tx, row if known is None else _succeed(tx, row, known), poll, poll_id)
            listed.add(row.canonical)
            new.append(entry_id)
            unseen.append((entry_id, row.entry))
            late += row.entry.late != ""
            continue
        if renewal == "look":
            hasten_look(tx, known.id, poll.finished)
        if _add_sighting(tx, known.id, row.entry, poll, poll_id):
            sighted.append(known.id)
    _add_sightings(tx, unseen, poll, poll_id)
    first_listed = len(new) + len(sighted)
    return Found(tuple(new), len(poll.entries) - len(rows), first_listed, late, later, tuple(sighted))


def _succeed(tx: sqlite3.Connection, row: _Row, known: KnownEntry) -> _Row:
    """The row as the next version of a known entry; as one of its own where that is the story at another address."""
    if known.canonical != row.canonical:
        return row
    newest, _ = find_newest(tx, known)
    return alter(row, canonical=known.canonical, part=known.part, version=newest + 1)


def find_unknown(tx: sqlite3.Connection, poll: Poll, source: Source) -> tuple[Entry, ...]:
    """The rows of a poll that nothing is known of yet, under any address."""
    return tuple(row.entry for row in _identify(poll, source) if _find_known(tx, row) is None)


class Shelved(Struct, frozen=True):
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
    found = tx.execute("SELECT state, outcome, poll_id FROM entries WHERE id = ?", (known.id,)).fetchone()
    if found["poll_id"] == poll_id:
        return Shelved(known.id, known=True, ours=True, outcome=str(found["outcome"] or ""))
    return Shelved(known.id, known=found["state"] not in ("passed over", "given up"))


def _identify(poll: Poll, source: Source) -> list[_Row]:
    addressed = []
    for given in poll.entries:
        entry = mend_value(given, Entry)
        canonical = _canonicalise(entry.url)
        if canonical is not None:
            addressed.append((entry, canonical))
    shared = _find_shared(addressed)
    return [
        # several items of one feed that link to one page (a live page, a front page) are told apart by their guid
        _Row(entry, canonical, mark if canonical in shared else "", _tell_story(entry, source), mark)
        for entry, canonical in addressed
        for mark in (entry.id or read_stripped(entry.url),)
    ]


def _find_shared(addressed: list[tuple[Entry, str]]) -> set[str]:
    """The addresses behind which a list shows several items: by guids, or by what was stripped and by titles too."""
    guids: dict[str, set[str]] = {}
    stripped: dict[str, set[str]] = {}
    titles: dict[str, set[str]] = {}
    times = Counter(canonical for _, canonical in addressed)
    repeated = [one for one in addressed if times[one[1]] > 1]  # hardly ever any
    for entry, canonical in repeated:
        guids.setdefault(canonical, set()).add(entry.id)
        stripped.setdefault(canonical, set()).add(read_stripped(entry.url))
        titles.setdefault(canonical, set()).add(fold_name(entry.title))
    return {
        canonical
        for canonical, ids in guids.items()
        if len(ids - {""}) > 1 or (len(stripped[canonical]) > 1 and len(titles[canonical]) > 1)
    }


def _canonicalise(url: str) -> str | None:
    try:
        plain = url.startswith(("http://", "https://"))
        if not plain and urlsplit(url.strip()).scheme.lower() not in ("http", "https"):
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


#: With the guid by which its row told it apart, what its article was read from, and whether its page is gone.
_KNOWN = (
    "SELECT e.*, json_extract(e.entry, '$.id') AS guid, a.basis, l.state AS look_state FROM entries e "
    "LEFT JOIN article_rows a ON a.id = e.article_id LEFT JOIN looks l ON l.entry_id = e.id WHERE "
)


def _list_known(tx: sqlite3.Connection, rows: list[_Row]) -> set[str]:
    """The addresses of the rows behind which something is known: of a new feed none is, and none is looked for."""
    addresses = encode_value([row.canonical for row in rows])
    found = tx.execute(
        "SELECT DISTINCT canonical FROM entries WHERE canonical IN (SELECT value FROM json_each(?))", (addresses,)
    )
    cut_short = {row.canonical for row in rows if "\0" in row.canonical}  # by SQLite's JSON, which ends a text there
    return cut_short.union(row[0] for row in found)


def _find_known(tx: sqlite3.Connection, row: _Row, reads: Reads = read_every) -> KnownEntry | None:
    """The entry of a row: the item by its mark, else the newest behind its address, else the story as read best."""
    found = _find_marked(tx, row) if row.mark else None
    if found is None:
        found = tx.execute(
            f"{_KNOWN}e.canonical = ? AND e.part = ? ORDER BY e.version DESC LIMIT 1", (row.canonical, row.part)
        ).fetchone()
    if found is not None:
        return read_known(found)
    if row.story is None:
        return None
    told = map(read_known, tx.execute(f"{_KNOWN}e.story = ? ORDER BY e.id", (row.story,)))
    return max(told, key=lambda known: tell_depth(known, reads), default=None)


def _find_marked(tx: sqlite3.Connection, row: _Row) -> sqlite3.Row | None:
    """What was stripped of an address may be tracking after all, so that an equal title is the same item."""
    found: sqlite3.Row | None = tx.execute(
        f"{_KNOWN}e.canonical = :canonical AND (e.part = :mark OR (e.part = '' AND guid = :mark) "
        "OR (:title <> '' AND e.title = :title)) ORDER BY e.version DESC LIMIT 1",
        {"canonical": row.canonical, "mark": row.mark, "title": "" if row.entry.id else row.entry.title},
    ).fetchone()
    return found


def _add_entry(tx: sqlite3.Connection, row: _Row, poll: Poll, poll_id: int) -> int:
    entry = row.entry
    cursor = tx.execute(
        "INSERT INTO entries (canonical, part, version, story, url, title, published, source, poll_id, first_seen, "
        "entry, late) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            row.canonical,
            row.part,
            row.version,
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
    if cursor.lastrowid is None:
        raise AssertionError("an insert into entries gave no row")
    return cursor.lastrowid


def _add_sightings(tx: sqlite3.Connection, unseen: Sequence[tuple[int, Entry]], poll: Poll, poll_id: int) -> None:
    """Notes that the source shows entries that nobody has shown so far."""
    if unseen:
        seen = write_instant(poll.finished)
        tx.executemany(
            "INSERT INTO sightings (entry_id, source, url, title, poll_id, first_seen, last_seen) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            [(entry_id, poll.source, entry.url, entry.title, poll_id, seen, seen) for entry_id, entry in unseen],
        )


def _add_sighting(tx: sqlite3.Connection, entry_id: int, entry: Entry, poll: Poll, poll_id: int) -> bool:
    """True where the source shows the entry for the first time."""
    seen = write_instant(poll.finished)
    times = tx.execute(
        "INSERT INTO sightings (entry_id, source, url, title, poll_id, first_seen, last_seen) "
        "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (entry_id, source) DO UPDATE "
        "SET last_seen = excluded.last_seen, title = excluded.title, times = times + 1 RETURNING times",
        (entry_id, poll.source, entry.url, entry.title, poll_id, seen, seen),
    ).fetchone()
    return bool(times[0] == 1)
