"""What is let go with time. Nothing that a claim rests on, and nothing that was sent, is ever pruned.

In portions, each a short transaction: what is old is looked for without holding the database, and what was looked at
once is not looked at every day again.
"""

import sqlite3
from array import array
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from msgspec import Struct

from storage.articles.pages import KEPT, RESTED_ON, WAITED_FOR, drop_bodies, find_bodies, list_proofs
from storage.file.store import Store
from storage.polls.poll_days import fold_polls, list_old_polls
from storage.values.codec import compress, encode_value
from storage.values.instants import write_instant

#: Bytes of pages without a claim.
KEEP_BODIES = timedelta(days=30)
#: Their text, compressed once the bytes are gone, so that better rules can read it again.
KEEP_TEXTS = timedelta(days=730)
#: So many rows are looked at, and at most written, at once: others wait less than a second.
PORTION = 500
#: By kind the id of the first row that was too young, or not done: all before it were looked at.
Marks = Mapping[str, int]
#: Called after each portion, with whether anything was written; no further one begins where it returns False.
Rest = Callable[[bool], bool]


class Pruned(Struct, frozen=True):
    """How many bodies were dropped, texts compressed and texts dropped, and polls put into their day's row.

    `marks` are where the next time begins; None where it was ended before all was looked at.
    """

    bodies: int
    compressed: int
    texts: int
    polls: int = 0
    marks: Marks | None = None


class _Kind(Struct, frozen=True):
    """One kind of what goes: how it is found among rows that are old enough, and let go where that is so still.

    `old` are the rows that are old enough, from `:mark` on, `young` is the first that is not yet; `kept` stays whatever
    is found.
    """

    name: str
    keep: timedelta
    old: str
    young: str
    find: Callable[[sqlite3.Connection, Sequence[int], datetime], list[str]]
    drop: Callable[[sqlite3.Connection, Sequence[str], datetime, datetime], int]
    kept: Callable[[sqlite3.Connection], frozenset[str]] = lambda _: frozenset()


def prune(store: Store, now: datetime, rest: Rest = lambda _: True, marks: Marks | None = None) -> Pruned:
    """Lets go of what is old and rests under no claim; a regulator's pages and texts stay for ever, what waits for a
    person until one has ruled.

    Hashes, headers, addresses, titles and outcomes of everything stay. `marks` are those of the last time; without
    them all is looked at, also what rested under something then. Raises StorageError; what was let go before is so.
    """
    following, done = dict[str, int](), Counter[str]()
    for kind in _KINDS:
        before = now - kind.keep
        with store.read() as db:
            rows, following[kind.name] = _list_rows(db, kind, before, (marks or {}).get(kind.name, 0))
            kept = kind.kept(db) if rows else frozenset()
        for portion in _divide(rows):
            with store.read() as db:
                found = [one for one in kind.find(db, portion, before) if one not in kept]
            if found:
                with store.write(bulk=True) as tx:
                    done[kind.name] += kind.drop(tx, found, before, now)
            if not rest(bool(found)):
                return _sum_up(done, None)
    return _sum_up(done, following if _fold(store, now, rest, done) else None)


def _list_rows(db: sqlite3.Connection, kind: _Kind, before: datetime, mark: int) -> tuple[Sequence[int], int]:
    """Eight bytes a row: the first time there may be a million."""
    values = {"before": write_instant(before), "mark": mark}
    rows = array("q", (row[0] for row in db.execute(kind.old, values)))
    return rows, int(db.execute(kind.young, values).fetchone()[0])


def _divide(rows: Sequence[int]) -> Iterator[Sequence[int]]:
    for begin in range(0, len(rows), PORTION):
        yield rows[begin : begin + PORTION]


def _fold(store: Store, now: datetime, rest: Rest, done: Counter[str]) -> bool:
    with store.read() as db:
        old = list_old_polls(db, now)
    for portion in _divide(old):
        with store.write(bulk=True) as tx:
            done["polls"] += fold_polls(tx, portion)
        if not rest(True):
            return False
    return True


def _sum_up(done: Counter[str], marks: Marks | None) -> Pruned:
    return Pruned(done["bodies"], done["compressed"], done["texts"], done["polls"], marks)


#: On no article that shares the text anything rests, and none was read later than `:before`.
_UNCLAIMED = (
    "NOT EXISTS (SELECT 1 FROM article_rows b WHERE b.text_sha256 = texts.sha256 "
    "AND ({rested} OR b.read_at >= :before{more}))"
)
_RESTED, _OR_OWN = RESTED_ON.format("b"), f" OR b.authority = 'regulator' OR {WAITED_FOR.format('b')}"
_PLAIN = f"text IS NOT NULL AND {_UNCLAIMED.format(rested=_RESTED, more='')}"
_DROPPABLE = f"pruned_at IS NULL AND {_UNCLAIMED.format(rested=_RESTED, more=_OR_OWN)}"


def _find_texts(db: sqlite3.Connection, articles: Sequence[int], before: datetime, *, which: str) -> list[str]:
    rows = db.execute(
        "SELECT sha256 FROM texts WHERE sha256 IN (SELECT a.text_sha256 FROM article_rows a "  # noqa: S608
        f"WHERE a.id IN (SELECT value FROM json_each(:articles))) AND {which}",
        {"articles": encode_value(list(articles)), "before": write_instant(before)},
    )
    return [str(row[0]) for row in rows]


def _compress_texts(tx: sqlite3.Connection, hashes: Sequence[str], before: datetime, _: datetime) -> int:
    """One by one: the longest texts are megabytes."""
    done = 0
    for sha256 in hashes:
        values: dict[str, Any] = {"sha256": sha256, "before": write_instant(before)}
        row = tx.execute(f"SELECT text FROM texts WHERE sha256 = :sha256 AND {_PLAIN}", values).fetchone()  # noqa: S608
        if row is not None:
            values["compressed"] = compress(row["text"].encode())
            tx.execute("UPDATE texts SET text = NULL, compressed = :compressed WHERE sha256 = :sha256", values)
            done += 1
    return done


def _drop_texts(tx: sqlite3.Connection, hashes: Sequence[str], before: datetime, now: datetime) -> int:
    cursor = tx.execute(
        "UPDATE texts SET text = NULL, compressed = NULL, pruned_at = :now "  # noqa: S608
        f"WHERE sha256 IN (SELECT value FROM json_each(:hashes)) AND {_DROPPABLE}",
        {"hashes": encode_value(list(hashes)), "before": write_instant(before), "now": write_instant(now)},
    )
    return cursor.rowcount


#: A row that was read or passed over, that carried its article, and that keeps it no longer than a page would be kept.
_CARRIES = (
    "state IN ('read', 'passed over') AND done_at < :before AND json_extract(entry, '$.html') <> '' "  # noqa: S608
    f"AND NOT EXISTS (SELECT 1 FROM article_rows a WHERE a.entry_id = entries.id AND {KEPT})"
)


def _find_entries(db: sqlite3.Connection, entries: Sequence[int], before: datetime) -> list[str]:
    rows = db.execute(
        f"SELECT id FROM entries WHERE id IN (SELECT value FROM json_each(:entries)) AND {_CARRIES}",  # noqa: S608
        {"entries": encode_value(list(entries)), "before": write_instant(before)},
    )
    return [str(row[0]) for row in rows]


def _strip_entries(tx: sqlite3.Connection, entries: Sequence[str], before: datetime, _: datetime) -> int:
    cursor = tx.execute(
        "UPDATE entries SET entry = json_set(entry, '$.html', '') "  # noqa: S608
        f"WHERE id IN (SELECT CAST(value AS INTEGER) FROM json_each(:entries)) AND {_CARRIES}",
        {"entries": encode_value(list(entries)), "before": write_instant(before)},
    )
    return cursor.rowcount


def _begin_after(table: str, young: str) -> str:
    """The first row from `:mark` on that is young; where none is, what comes after the last."""
    last = f"SELECT ifnull(max(id), 0) + 1 FROM {table}"  # noqa: S608
    return f"SELECT ifnull(min(id), ({last})) FROM {table} WHERE id >= :mark AND ({young})"  # noqa: S608


_OLD_ARTICLES = "SELECT id FROM article_rows INDEXED BY articles_by_read WHERE read_at < :before AND id >= :mark"
_YOUNG_ARTICLES = _begin_after("article_rows", "read_at >= :before")
#: In this order: a text is compressed before it may be dropped.
_KINDS = (
    _Kind(
        "bodies",
        KEEP_BODIES,
        "SELECT id FROM pages INDEXED BY pages_by_received WHERE received_at < :before AND id >= :mark",
        _begin_after("pages", "received_at >= :before"),
        find_bodies,
        drop_bodies,
        list_proofs,
    ),
    _Kind(
        "compressed",
        KEEP_BODIES,
        _OLD_ARTICLES,
        _YOUNG_ARTICLES,
        partial(_find_texts, which=_PLAIN),
        _compress_texts,
    ),
    _Kind(
        "texts",
        KEEP_TEXTS,
        _OLD_ARTICLES,
        _YOUNG_ARTICLES,
        partial(_find_texts, which=_DROPPABLE),
        _drop_texts,
    ),
    _Kind(
        "entries",
        KEEP_BODIES,
        "SELECT id FROM entries WHERE id >= :mark AND done_at < :before AND state IN ('read', 'passed over')",
        _begin_after("entries", "state IN ('pending', 'failed') OR done_at >= :before"),
        _find_entries,
        _strip_entries,
    ),
)
