"""Sizes of the record for `/metrics`: how many there are of what. Each query reads an index or a small table."""

import sqlite3
from datetime import datetime

from storage.values.instants import write_instant


def count_findings(db: sqlite3.Connection) -> tuple[tuple[str, str, int], ...]:
    """Kind, standing and number of the observed findings that stand."""
    rows = db.execute(
        "SELECT kind, standing, count(*) FROM finding_rows WHERE state = 'stands' AND observed = 1 "
        "GROUP BY kind, standing ORDER BY 1, 2"
    )
    return tuple((str(row[0]), str(row[1]), int(row[2])) for row in rows)


def count_entries(db: sqlite3.Connection) -> tuple[tuple[str, int], ...]:
    """Entries that wait, failed and are tried again, or were given up: what is owed."""
    rows = db.execute(
        "SELECT 'pending', count(*) FROM entries WHERE state = 'pending' UNION ALL "
        "SELECT 'failed', count(*) FROM entries WHERE state = 'failed' UNION ALL "
        "SELECT 'given up', count(*) FROM entries WHERE state = 'given up'"
    )
    return tuple((str(row[0]), int(row[1])) for row in rows)


def measure_database(db: sqlite3.Connection) -> int:
    """Bytes of the database file, without its write-ahead log."""
    pages, size = (int(db.execute(f"PRAGMA {name}").fetchone()[0]) for name in ("page_count", "page_size"))
    return pages * size


def measure_arrivals(db: sqlite3.Connection, since: datetime) -> tuple[datetime | None, int, int]:
    """When the first page was received (None: none was), how many there are, and how many came since then (aware)."""
    first, everything, lately = db.execute(
        "SELECT min(received_at), count(*), count(*) FILTER (WHERE received_at >= ?) FROM pages",
        (write_instant(since),),
    ).fetchone()
    return (datetime.fromisoformat(first) if first else None), int(everything), int(lately)
