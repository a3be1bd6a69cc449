"""Times of lists that were not seen: one row each, and which of them operators have not been told."""

import sqlite3
from datetime import datetime, timedelta

from msgspec import Struct

from domain.gaps import Gap
from storage.values.instants import AHEAD, read_instant, read_optional, write_due, write_instant

#: Operators hear of a source's open gaps once in so long; the view has all of them.
QUIET = timedelta(days=7)


class OpenGap(Struct, frozen=True):
    """A gap that paging back did not close."""

    source: str
    since: datetime
    until: datetime
    cause: str
    failure: str
    remaining: str
    missing_from: datetime | None
    missing_to: datetime | None
    pages: int
    late: int


def save_gap(tx: sqlite3.Connection, source: str, gap: Gap, late: int, poll_id: int, now: datetime) -> None:
    """Stores a gap; one whose rest was tried again is the same row, its late finds added up."""
    tx.execute(
        "INSERT INTO gap_rows (source, since, until, cause, detail, pages, late, closed, remaining, missing_from, "
        "missing_to, retry, poll_id, noticed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (source, since) DO UPDATE SET pages = max(pages, excluded.pages), late = late + excluded.late, "
        "closed = excluded.closed, remaining = excluded.remaining, missing_from = excluded.missing_from, "
        "missing_to = excluded.missing_to, retry = excluded.retry",
        (
            source,
            write_instant(gap.since),
            write_instant(gap.until),
            gap.cause,
            gap.detail,
            gap.pages,
            late,
            gap.closed,
            gap.remaining,
            write_instant(gap.missing_from),
            write_instant(gap.missing_to),
            gap.retry,
            poll_id,
            write_instant(now),
        ),
    )


class KeptGap(Struct, frozen=True):
    """A time of a list that was not seen; `remaining` says what may have been missed, empty where it was closed."""

    source: str
    since: datetime
    until: datetime
    cause: str
    closed: bool
    remaining: str
    pages: int
    late: int


def list_gaps(db: sqlite3.Connection, since: datetime, until: datetime) -> tuple[KeptGap, ...]:
    """The gaps that lie in this time, in whole or in part, oldest first."""
    rows = db.execute(
        "SELECT * FROM gap_rows WHERE until >= ? AND since <= ? ORDER BY since, source",
        (write_instant(since), write_instant(until)),
    )
    return tuple(
        KeptGap(
            row["source"],
            read_instant(row["since"]),
            read_instant(row["until"]),
            row["cause"],
            bool(row["closed"]),
            row["remaining"],
            row["pages"],
            row["late"],
        )
        for row in rows
    )


def list_untold(db: sqlite3.Connection, now: datetime) -> tuple[OpenGap, ...]:
    """The newest gap that stays open of each source, unless operators were told of one of that source lately.

    What was told while the clock ran ahead speaks of gaps of that time alone.
    """
    rows = db.execute(
        "SELECT g.* FROM gap_rows g WHERE g.closed = 0 AND g.retry = 0 "
        "AND g.id = (SELECT max(h.id) FROM gap_rows h WHERE h.source = g.source AND h.closed = 0 AND h.retry = 0) "
        "AND NOT EXISTS (SELECT 1 FROM notices n WHERE n.key = 'gap:' || g.source "
        "AND (n.raised_at > :quiet OR n.raised_at >= g.noticed_at) "
        "AND (n.raised_at <= :ahead OR g.noticed_at > :ahead)) ORDER BY g.id",
        {"quiet": write_instant(now - QUIET), "ahead": write_due(now + AHEAD)},
    )
    return tuple(_read_gap(row) for row in rows)


def _read_gap(row: sqlite3.Row) -> OpenGap:
    return OpenGap(
        source=row["source"],
        since=read_instant(row["since"]),
        until=read_instant(row["until"]),
        cause=row["cause"],
        failure=row["detail"],
        remaining=row["remaining"],
        missing_from=read_optional(row["missing_from"]),
        missing_to=read_optional(row["missing_to"]),
        pages=row["pages"],
        late=row["late"],
    )
