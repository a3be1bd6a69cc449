"""What waits for a person: pages read with too little certainty to be told as fact, or with an attachment unread."""

import sqlite3
from dataclasses import dataclass

from domain.findings import ReadingEvent
from storage.ledger import load_reading_events


@dataclass(frozen=True, slots=True)
class Waiting:
    """One page that waits. `article` is its number; a ruling names it `R-<article>`."""

    article: int
    entry: int
    title: str
    url: str
    source: str
    publisher: str
    since: str  # ISO, UTC
    why: str


#: Outcomes that only a person can settle, in the order in which their index names them.
WAITING = ("review", "unread_attachment")


def list_waiting(db: sqlite3.Connection) -> tuple[Waiting, ...]:
    """Every page that waits for a person, oldest first."""
    rows = db.execute(
        "SELECT a.id, e.id AS entry, e.title, e.url, e.source, a.publisher, e.done_at, e.outcome_detail "  # noqa: S608
        f"FROM entries e JOIN article_rows a ON a.id = e.article_id WHERE e.outcome IN {WAITING} "
        "ORDER BY e.done_at, a.id"
    )
    return tuple(Waiting(*row) for row in rows)


def load_waiting(db: sqlite3.Connection, article: int) -> Waiting | None:
    """The page of this number if it waits; None where it does not."""
    return next((one for one in list_waiting(db) if one.article == article), None)


def load_reading(db: sqlite3.Connection, article: int) -> ReadingEvent | None:
    """The newest reading of an article as it was folded; None where it was never on the subject."""
    return max(load_reading_events(db, article), key=lambda event: event.number, default=None)
