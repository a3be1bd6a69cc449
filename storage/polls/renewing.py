"""Rows of what is known that say something new: another title, another item behind the same link, or a source that
reads more of it than was read.
"""

import sqlite3
from collections.abc import Callable
from datetime import datetime, timedelta
from enum import IntEnum
from typing import Literal

from msgspec import Struct

from domain.addresses import read_stripped
from domain.dates import beijing_day, parse_published
from domain.pages import Entry
from storage.values.codec import decode_value
from storage.values.folding import fold_name
from storage.values.instants import read_instant, read_optional, write_due

#: So many versions of one address are read at once; after them one a day, so that a title that holds a counter costs
#: little, and what it says in the end is read all the same.
MOST_VERSIONS = 8
EACH = timedelta(days=1)
#: A page that carries a claim is asked for the sake of its title at most so often.
LOOK_EACH = timedelta(hours=1)

#: A page that is gone and is listed all the same is asked for so often.
GONE_EACH = timedelta(days=1)

#: What a row is to its known entry: nothing new, a new version to read, a page to look at again now, or one to wait.
Renewal = Literal["known", "version", "look", "later"]


class Depth(IntEnum):
    """How much of a row is read: the title by which it is passed over, title and summary, or all that it leads to."""

    TITLE = 0
    HEADLINE = 1
    PAGE = 2


#: How much a source, by its name, reads of a row.
Reads = Callable[[str, Entry], Depth]


class KnownEntry(Struct, frozen=True):
    """An entry as it is stored, as far as a row can differ from it. `mark` tells items behind one link apart.

    `row` is its row as listed, and `basis` what its article was read from, empty where it has none.
    """

    id: int
    canonical: str
    part: str
    source: str
    title: str
    state: str
    mark: str
    published: str | None
    row: str
    basis: str
    gone: bool = False  # its page counts as gone


def judge_row(
    tx: sqlite3.Connection,
    known: KnownEntry,
    row: tuple[Entry, str],
    source: str,
    now: datetime,
    reads: Reads,
    *,
    dated: bool = False,
) -> Renewal:
    """What to do about an entry and its mark that a source lists under a known address, or as a known story.

    What was passed over by its title, or read as a headline, is read again where this source reads more of it.
    `dated`: its dates are those of the site's own system, so that a later day under the same title is its word that the
    page was put out again.
    """
    entry, _ = row
    if known.gone and _is_look_old(tx, known.id, now):
        return "look"  # the list says that it is there, by whatever title
    # most of what is known was read as a page: how much this source reads of it is not asked, for it takes a while
    held = tell_depth(known, reads)
    if held < Depth.PAGE and reads(source, entry) > held:
        return "version"
    own = dated and known.source == source
    if own and _is_put_out_again(tx, known, entry, now) and reads(source, entry) == Depth.PAGE:
        return _judge_again(tx, known, entry, now)
    return _judge_title(tx, known, row, source, now, reads)


def _judge_title(
    tx: sqlite3.Connection, known: KnownEntry, row: tuple[Entry, str], source: str, now: datetime, reads: Reads
) -> Renewal:
    """What another title says, or another item behind the same link.

    Titles are compared without case, spaces and punctuation, with all that this address was ever listed by. A source
    that lists it for the first time words it in its own way: that is news only where it was passed over by its title.
    """
    entry, mark = row
    another = known.source == source and bool(mark and known.mark) and mark != known.mark
    # another item under the same title: a guid that its feed makes anew at each fetch keeps its date
    redated = another and _is_redated(known, entry)
    if not fold_name(entry.title) or (entry.title == known.title and not redated):
        return "known"
    if known.state != "passed over" and not _is_listed(tx, known.id, source):
        return "known"
    if not redated and fold_name(entry.title) in _list_titles(tx, known.id):
        return "known"
    if not another and (look := _judge_look(tx, known.id, now)):
        return look
    return "known" if reads(source, entry) == Depth.TITLE else _judge_version(tx, known, now)


def _judge_version(tx: sqlite3.Connection, known: KnownEntry, now: datetime) -> Renewal:
    """A version more: at once while there are few of its address, then one a day."""
    newest, seen = find_newest(tx, known)
    return "later" if newest >= MOST_VERSIONS and now - seen < EACH else "version"


def _is_put_out_again(tx: sqlite3.Connection, known: KnownEntry, entry: Entry, now: datetime) -> bool:
    """Whether a page that was read, or given up, is listed with a later day than before, and not one to come.

    Under a title that it had before: another one is news by itself, whatever the day.
    """
    before = parse_published(known.published)
    if known.state not in ("read", "given up") or before is None or entry.published is None:
        return False
    if not before.day < entry.published.day <= beijing_day(now):
        return False
    title = fold_name(entry.title)
    return not title or entry.title == known.title or title in _list_titles(tx, known.id)


def _judge_again(tx: sqlite3.Connection, known: KnownEntry, entry: Entry, now: datetime) -> Renewal:
    """A page that is asked again anyway is asked once more until that was after the day that its list gives."""
    look = tx.execute("SELECT last_look FROM looks WHERE entry_id = ?", (known.id,)).fetchone()
    if look is None:
        return _judge_version(tx, known, now)
    last = read_optional(look["last_look"])
    if last is None:
        return "look"
    done = entry.published is None or beijing_day(last) > entry.published.day
    return "known" if done or now - last < EACH else "look"


def tell_depth(known: KnownEntry, reads: Reads) -> Depth:
    """How much of a known entry was read, or will be where it waits. A page that cannot be read counts as one."""
    if known.state == "passed over":
        return Depth.TITLE
    if known.state == "pending":
        return reads(known.source, decode_value(known.row, Entry))
    return Depth.HEADLINE if known.state == "read" and known.basis == "headline" else Depth.PAGE


def find_newest(tx: sqlite3.Connection, known: KnownEntry) -> tuple[int, datetime]:
    """The newest version of what is listed under an address, and when it was first seen."""
    row = tx.execute(
        "SELECT max(version), max(first_seen) FROM entries WHERE canonical = ? AND part = ?",
        (known.canonical, known.part),
    ).fetchone()
    return int(row[0]), read_instant(row[1])


def _is_listed(tx: sqlite3.Connection, entry_id: int, source: str) -> bool:
    """Whether the source has listed this address, in whichever version."""
    found = tx.execute(
        "SELECT 1 FROM entries e JOIN entries v ON v.canonical = e.canonical AND v.part = e.part "
        "JOIN sightings s ON s.entry_id = v.id AND s.source = ? WHERE e.id = ? LIMIT 1",
        (source, entry_id),
    ).fetchone()
    return found is not None


def _is_redated(known: KnownEntry, entry: Entry) -> bool:
    return entry.published is not None and known.published not in (None, entry.published.as_text())


def _list_titles(tx: sqlite3.Connection, entry_id: int) -> set[str]:
    rows = tx.execute(
        "WITH versions AS (SELECT v.id, v.title FROM entries e JOIN entries v ON v.canonical = e.canonical "
        "AND v.part = e.part WHERE e.id = ?) SELECT title FROM versions UNION "
        "SELECT s.title FROM sightings s JOIN versions v ON v.id = s.entry_id",
        (entry_id,),
    )
    return {fold_name(row[0]) for row in rows}


def _judge_look(tx: sqlite3.Connection, entry_id: int, now: datetime) -> Renewal | None:
    """None where the page carries no claim: nobody looks at it again."""
    look = tx.execute("SELECT last_look FROM looks WHERE entry_id = ?", (entry_id,)).fetchone()
    if look is None:
        return None
    last = read_optional(look["last_look"])
    return "look" if last is None or now - last >= LOOK_EACH else "later"


def _is_look_old(tx: sqlite3.Connection, entry_id: int, now: datetime) -> bool:
    row = tx.execute("SELECT last_look FROM looks WHERE entry_id = ?", (entry_id,)).fetchone()
    last = None if row is None else read_optional(row["last_look"])
    return last is not None and now - last >= GONE_EACH


def hasten_look(tx: sqlite3.Connection, entry_id: int, now: datetime) -> None:
    """A page is looked at again now, beside the looks that are planned: it uses up none of them.

    One that is gone stays so until the look finds it: it is due as one that was never looked at.
    """
    tx.execute(
        "UPDATE looks SET step = step - 1, due = iif(state = 'removed', NULL, :now), "
        "last_look = iif(state = 'removed', NULL, last_look), state = iif(state = 'removed', state, 'watched') "
        "WHERE entry_id = :entry AND (due IS NULL OR due > :now)",
        {"now": write_due(now), "entry": entry_id},
    )


def read_known(row: sqlite3.Row) -> KnownEntry:
    return KnownEntry(
        id=row["id"],
        canonical=row["canonical"],
        part=row["part"],
        source=row["source"],
        title=row["title"],
        state=row["state"],
        mark=row["guid"] or read_stripped(row["url"]),
        published=row["published"],
        row=row["entry"],
        basis=row["basis"] or "",
        gone=row["look_state"] == "removed",
    )
