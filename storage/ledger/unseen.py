"""What an archive entered and nobody was told of since: no alert tells it, and no message names it."""

import sqlite3
from collections.abc import Iterable
from datetime import datetime

from domain.altering import alter
from domain.findings import Change, Finding
from storage.ledger.ledger import read_change
from storage.ledger.naming import TOLD
from storage.values.codec import decode_value, encode_value

#: That an article's page lay in a file of an archive.
_ARCHIVED = (
    "EXISTS (SELECT 1 FROM article_pages ap JOIN pages p ON p.id = ap.page_id "
    "WHERE ap.article_id = {article} AND p.provenance IS NOT NULL)"
)
#: That nobody was told of a finding, or is about to be: a digest that shows where things stand takes no alert's place.
_UNTOLD = (
    "NOT EXISTS (SELECT 1 FROM alerts a WHERE a.finding_id = {finding}) "  # noqa: S608
    f"AND NOT EXISTS (SELECT 1 FROM {TOLD} AND mf.finding_id = {{finding}})"
)


def list_unseen(tx: sqlite3.Connection, ids: Iterable[str], event: int, at: datetime) -> tuple[Change, ...]:
    """Those of the findings that an archive opened before this event and nobody was told of, each as its first change.

    The change has the finding as it stands now, and `at` for its time: it is told then, not when it was entered. A
    finding that took in what somebody was told of is none of them.
    """
    rows = tx.execute(
        "SELECT c.*, f.finding AS now FROM changes c JOIN finding_rows f ON f.id = c.finding_id "  # noqa: S608
        "WHERE c.finding_id IN (SELECT value FROM json_each(?)) AND c.number = 1 AND c.kind = 'new' AND c.event <> ? "
        f"AND f.state = 'stands' AND f.observed = 1 AND {_ARCHIVED.format(article='c.article_id')} "
        f"AND {_UNTOLD.format(finding='c.finding_id')} ORDER BY c.finding_id",
        (encode_value(list(dict.fromkeys(ids))), event),
    ).fetchall()
    return tuple(
        alter(read_change(row), finding=decode_value(row["now"], Finding), at=at)
        for row in rows
        if not _took_in_told(tx, row["finding_id"])
    )


def _took_in_told(tx: sqlite3.Connection, finding_id: str) -> bool:
    row = tx.execute(
        f"SELECT 1 FROM finding_rows f WHERE f.merged_into = ? AND NOT ({_UNTOLD.format(finding='f.id')}) LIMIT 1",  # noqa: S608
        (finding_id,),
    )
    return row.fetchone() is not None


def list_published_since(db: sqlite3.Connection, day: str) -> tuple[str, ...]:
    """The standing findings first published on that day (ISO) or later, or of which nobody says when, by number."""
    query = (
        "SELECT id FROM finding_rows WHERE state = 'stands' AND (published_to >= ? OR published_to IS NULL) ORDER BY id"
    )
    return tuple(str(row[0]) for row in db.execute(query, (day,)))


def list_archived_articles(tx: sqlite3.Connection, entries: Iterable[int]) -> tuple[int, ...]:
    """The articles of those of the entries that were read out of an archive."""
    rows = tx.execute(
        "SELECT e.article_id FROM entries e WHERE e.id IN (SELECT value FROM json_each(?)) "  # noqa: S608
        f"AND {_ARCHIVED.format(article='e.article_id')} ORDER BY e.article_id",
        (encode_value(list(entries)),),
    )
    return tuple(int(row[0]) for row in rows)


def is_told_beside(tx: sqlite3.Connection, channel: str, related: Iterable[str]) -> bool:
    """Whether a message is about to be made for the channel on one of these findings: it names what is related."""
    row = tx.execute(
        "SELECT 1 FROM alerts WHERE channel = ? AND queued = 0 "
        "AND finding_id IN (SELECT value FROM json_each(?)) LIMIT 1",
        (channel, encode_value(list(related))),
    )
    return row.fetchone() is not None
