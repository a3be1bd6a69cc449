"""Files that go with a message: kept with it, so that each attempt sends the same bytes."""

import sqlite3
from collections.abc import Iterable

from domain.alerts import AttachedFile
from storage.values.codec import compress, decompress, mend_text


def save_files(tx: sqlite3.Connection, number: int, files: Iterable[AttachedFile]) -> None:
    """The files of a message, in the place of those that it had."""
    tx.execute("DELETE FROM message_files WHERE message = ?", (number,))
    tx.executemany(
        "INSERT INTO message_files (message, position, name, media_type, content) VALUES (?, ?, ?, ?, ?)",
        [
            (number, position, mend_text(one.name), one.media_type, compress(one.content))
            for position, one in enumerate(files)
        ],
    )


def load_files(db: sqlite3.Connection, number: int) -> tuple[AttachedFile, ...]:
    """The files of a message in their order. Raises StorageError where their bytes are damaged."""
    rows = db.execute(
        "SELECT name, media_type, content FROM message_files WHERE message = ? ORDER BY position", (number,)
    )
    return tuple(AttachedFile(row["name"], row["media_type"], decompress(row["content"])) for row in rows)
