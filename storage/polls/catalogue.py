"""The configured sources as people who query see them, and what was changed in what is watched."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from hashlib import sha256
from typing import TYPE_CHECKING

from domain.sources import Source
from storage.values import meta
from storage.values.codec import mend_text
from storage.values.instants import read_instant, write_instant
from storage.values.rows import upsert_row

if TYPE_CHECKING:  # coverage is asked for by few commands
    from domain.coverage import WatchChange

#: Marks of the watch lists as they were last configured; their names are their channels' own.
_LISTS = "watch_lists"
#: What sources ask for, and how much of it is read, as last configured: the table of sources has no column for it.
_ASKED = "watch_asked"
#: What is described of sources, in the order of `describe_source`.
_DESCRIBED = "SELECT name, title, kind, url, language, authority, every_seconds, enabled, off_because FROM source_rows"


def save_catalogue(tx: sqlite3.Connection, sources: Iterable[Source], now: datetime) -> None:
    """Describes the configured sources in `sources_health`, those that are off with their reason included.

    A source that is configured no longer keeps its row and its history, marked off. What differs from the last time
    is noted, except at the very beginning.
    """
    described = tuple(sources)
    before = {row["name"]: row for row in tx.execute(_DESCRIBED)}
    asked = _load_asked(tx)
    for change in (*_compare(before, described), *_compare_asked(asked, described)) if before else ():
        note_change(tx, change, now)
    meta.set_meta(tx, _ASKED, json.dumps({**asked, **{source.name: _mark_asked(source) for source in described}}))
    for source in described:
        values, row = describe_source(source), before.get(source.name)
        if row is None or tuple(row) != tuple(values.values()):
            upsert_row(tx, "source_rows", "name", values)
    names = json.dumps([source.name for source in described])
    tx.execute(
        "UPDATE source_rows SET enabled = 0, off_because = 'not in the configuration' "
        "WHERE name NOT IN (SELECT value FROM json_each(?))",
        (names,),
    )


def describe_source(source: Source) -> dict[str, str | int]:
    """What the configuration says of a source, by column of its row."""
    return {
        "name": source.name,
        "title": source.title,
        "kind": source.kind,
        "url": source.url,
        "language": source.language,
        "authority": source.authority,
        "every_seconds": round(source.every.total_seconds()),
        "enabled": source.enabled,
        "off_because": source.reason,
    }


def _compare(before: Mapping[str, sqlite3.Row], sources: tuple[Source, ...]) -> Iterator[str]:
    for source in sources:
        row = before.get(source.name)
        if row is None:
            yield f"source {source.name} added" + ("" if source.enabled else ", off")
        elif bool(row["enabled"]) != source.enabled:
            yield f"source {source.name} {'on' if source.enabled else 'off' + _explain(source)}"
        elif row["url"] != source.url:
            yield f"source {source.name}: another address"
        elif row["kind"] != source.kind:
            yield f"source {source.name}: of kind {source.kind}, not {row['kind']}"
        elif row["every_seconds"] != round(source.every.total_seconds()):
            yield f"source {source.name}: asked every {source.every}, not every {row['every_seconds']} s"
    known = {source.name for source in sources}
    for name, row in before.items():
        if name not in known and row["enabled"]:
            yield f"source {name} taken out of the configuration"


def _load_asked(tx: sqlite3.Connection) -> dict[str, list[str]]:
    """By name a mark of the words that each source asked for and its `follow`, those that have left included."""
    known = meta.get_meta(tx, _ASKED)
    return {} if known is None else dict(json.loads(known))


def _mark_asked(source: Source) -> list[str]:
    return [sha256(repr(sorted(source.query)).encode()).hexdigest(), source.follow]


def _compare_asked(before: Mapping[str, list[str]], sources: tuple[Source, ...]) -> Iterator[str]:
    for source in sources:
        (words, follow) = _mark_asked(source)
        # of a source that is new, or was last described by a version that kept none of this, nothing is known
        known_words, known_follow = before.get(source.name, (words, follow))
        if words != known_words:
            yield f"source {source.name}: other words"
        if follow != known_follow:
            yield f"source {source.name}: follow = {follow}, not {known_follow}"


def _explain(source: Source) -> str:
    return f": {source.reason}" if source.reason else ""


def note_lists(tx: sqlite3.Connection, lists: Mapping[str, str], shared: Iterable[str], now: datetime) -> None:
    """Notes which watch lists were added, changed or removed: those that are `shared` by name, others without.

    `lists` gives each list's mark (a hash of what it holds) by name.
    """
    known = meta.get_meta(tx, _LISTS)
    if known is not None:
        named = set(shared)
        before: dict[str, str] = json.loads(known)
        for name in sorted({*before, *lists}):
            if before.get(name) != lists.get(name):
                verb = "added" if name not in before else "removed" if name not in lists else "changed"
                note_change(tx, f"list “{name}” {verb}" if name in named else f"a watch list {verb}", now)
    meta.set_meta(tx, _LISTS, json.dumps(dict(lists)))


def note_change(tx: sqlite3.Connection, what: str, now: datetime) -> None:
    """Notes one change of the watch."""
    tx.execute("INSERT INTO watch_changes (at, what) VALUES (?, ?)", (write_instant(now), mend_text(what)))


def list_changes(db: sqlite3.Connection, since: datetime, until: datetime) -> "tuple[WatchChange, ...]":
    """What was changed from `since` until before `until`, oldest first."""
    from domain.coverage import WatchChange

    rows = db.execute(
        "SELECT at, what FROM watch_changes WHERE at >= ? AND at < ? ORDER BY id",
        (write_instant(since), write_instant(until)),
    )
    return tuple(WatchChange(read_instant(row["at"]), row["what"]) for row in rows)
