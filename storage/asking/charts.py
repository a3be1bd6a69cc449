"""Pictures as they were drawn last, and of which state of the ledger."""

import sqlite3
from collections.abc import Iterable

from domain.charts import Chart
from storage.outbox.notices import lasts
from storage.values.instants import read_instant, write_instant
from storage.values.meta import get_meta, set_meta

#: The number of the event up to which the pictures are drawn.
DRAWN = "charts_drawn"


def save_charts(tx: sqlite3.Connection, charts: Iterable[Chart], event: int) -> None:
    """Puts the pictures in the place of those that stood there."""
    tx.execute("DELETE FROM chart_rows")
    tx.executemany(
        "INSERT INTO chart_rows (name, title, svg, csv, made_at) VALUES (?, ?, ?, ?, ?)",
        [(one.name, one.title, one.svg, one.csv, write_instant(one.made_at)) for one in charts],
    )
    set_meta(tx, DRAWN, str(event))


def load_chart(db: sqlite3.Connection, name: str) -> Chart | None:
    """The picture of that name; None where none was drawn."""
    row = db.execute("SELECT * FROM chart_rows WHERE name = ?", (name,)).fetchone()
    if row is None:
        return None
    return Chart(row["name"], row["title"], row["svg"], row["csv"], read_instant(row["made_at"]))


def load_drawn(db: sqlite3.Connection) -> int:
    """The number of the event up to which the pictures are drawn; -1 before the first."""
    known = get_meta(db, DRAWN)
    return -1 if known is None else int(known)


def is_failing(db: sqlite3.Connection) -> bool:
    """Whether operators were told that pictures could not be drawn, and not yet that they can again."""
    return lasts(db, "charts")
