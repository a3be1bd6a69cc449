"""The sources as the record describes them."""

import sqlite3
from typing import Any


def list_sources(db: sqlite3.Connection) -> tuple[dict[str, Any], ...]:
    """Name, title, interval, and why one is off, by name."""
    rows = db.execute("SELECT name, title, every_seconds, enabled, off_because FROM source_rows ORDER BY name")
    return tuple(dict(row) for row in rows)
