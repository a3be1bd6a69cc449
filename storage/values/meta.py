"""Single remembered values, by key."""

import sqlite3


def get_meta(db: sqlite3.Connection, key: str) -> str | None:
    """The value of a key; None where it was never set."""
    row = db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return None if row is None else str(row[0])


def set_meta(tx: sqlite3.Connection, key: str, value: str) -> None:
    tx.execute(
        "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (key, value),
    )


def delete_meta(tx: sqlite3.Connection, key: str) -> None:
    tx.execute("DELETE FROM meta WHERE key = ?", (key,))
