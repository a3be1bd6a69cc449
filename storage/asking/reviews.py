"""What waits for a person: pages read with too little certainty to be told as fact, or with an attachment unread."""

import sqlite3

from msgspec import Struct

from domain.altering import alter
from domain.findings import ReadingEvent
from storage.articles.entries import IS_REMOVAL
from storage.ledger.ledger import load_reading_events
from storage.values.codec import decode_value


class Waiting(Struct, frozen=True):
    """One page that waits. `article` is its number; a ruling names it `R-<article>`."""

    article: int
    entry: int
    title: str
    url: str
    source: str
    publisher: str
    since: str  # ISO, UTC
    why: str
    findings: tuple[str, ...] = ()  # what it tells beside its news went into these, or its news may be one of them


#: Outcomes that only a person can settle, in the order in which their index names them.
WAITING = ("review", "unread_attachment")
#: How the outcome of a page begins that was not asked about, since a person rejected what it says.
COPY_OF = "says in the same words what a person rejected: "


_COLUMNS = "a.id, e.id AS entry, e.title, e.url, e.source, a.publisher, o.at, o.detail, o.findings"


def list_waiting(db: sqlite3.Connection) -> tuple[Waiting, ...]:
    """Every page that waits for a person, oldest first, by the newest version that a person is to look at."""
    rows = db.execute(
        f"SELECT {_COLUMNS} FROM entries e JOIN outcome_rows o ON o.id = (SELECT max(w.id) FROM outcome_rows w "  # noqa: S608
        f"WHERE w.entry_id = e.id AND w.rule IN {WAITING}) JOIN article_rows a ON a.id = o.article_id "
        f"WHERE e.outcome IN {WAITING} ORDER BY o.at, a.id"
    )
    return tuple(_read(row) for row in rows)


def load_waiting(db: sqlite3.Connection, article: int) -> Waiting | None:
    """The page of this number if it waits, or an earlier version of one that does and that nobody has ruled on.

    None for others: what a newer version told without a person, or a person has ruled on, is not to be told again.
    That the page went away since settles nothing.
    """
    row = db.execute(
        f"SELECT {_COLUMNS} FROM article_rows a JOIN entries e ON e.id = a.entry_id "  # noqa: S608 our own words
        f"JOIN outcome_rows o ON o.entry_id = e.id AND o.article_id = a.id AND o.rule IN {WAITING} "
        f"WHERE a.id = ? AND e.outcome IN {WAITING} AND NOT EXISTS (SELECT 1 FROM outcome_rows n "
        f"WHERE n.entry_id = e.id AND n.article_id = a.id AND n.id > o.id AND n.rule NOT IN {WAITING} "
        f"AND NOT {IS_REMOVAL}) "
        "ORDER BY o.id DESC LIMIT 1",
        (article,),
    ).fetchone()
    return None if row is None else _read(row)


def _read(row: sqlite3.Row) -> Waiting:
    return alter(Waiting(*row[:-1]), findings=decode_value(row["findings"], tuple[str, ...]))


def find_newest(db: sqlite3.Connection, entry: int) -> int:
    """The newest version of an entry's page that was read."""
    return int(db.execute("SELECT max(id) FROM article_rows WHERE entry_id = ?", (entry,)).fetchone()[0])


def load_reading(db: sqlite3.Connection, article: int) -> ReadingEvent | None:
    """The newest reading of an article as it was folded; None where it was never on the subject."""
    return max(load_reading_events(db, article), key=lambda event: event.number, default=None)


def load_rejected(db: sqlite3.Connection) -> tuple[ReadingEvent, ...]:
    """What was read in the pages that a person rejected, the newest first; not in their copies, which say no more."""
    rows = db.execute(
        "SELECT DISTINCT article_id FROM outcome_rows WHERE rule = 'rejected' AND article_id IS NOT NULL "
        "AND detail NOT LIKE ? ORDER BY article_id DESC",
        (f"{COPY_OF}%",),
    )
    read = (load_reading(db, row[0]) for row in rows.fetchall())
    return tuple(event for event in read if event is not None)


def list_rejected(db: sqlite3.Connection) -> frozenset[int]:
    """The articles that a person rejected, and those that say the same."""
    rows = db.execute("SELECT article_id FROM outcome_rows WHERE rule = 'rejected' AND article_id IS NOT NULL")
    return frozenset(int(row[0]) for row in rows)
