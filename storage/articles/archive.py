"""The archive of articles as they were read, for reading them again with better rules."""

import sqlite3
from collections.abc import Iterator
from datetime import datetime
from typing import Literal

from msgspec import Struct

from domain.findings import ArticleRef
from storage.values.codec import decode_value, decompress
from storage.values.instants import read_instant


class Archived(Struct, frozen=True):
    """One version of an article. `text` begins with the title, where it has one, and a line break."""

    ref: ArticleRef  # without fingerprint
    text: str
    language: str
    basis: Literal["article", "headline"]
    unread: tuple[str, ...]
    rules: str
    read_at: datetime


def load_archive(db: sqlite3.Connection) -> Iterator[Archived]:
    """Every version of every article whose text is still kept, in the order in which they were first read."""
    rows = db.execute(
        "SELECT a.*, t.text, t.compressed FROM article_rows a JOIN texts t ON t.sha256 = a.text_sha256 "
        "WHERE t.pruned_at IS NULL ORDER BY a.id"
    )
    for row in rows:
        text = row["text"] if row["text"] is not None else decompress(row["compressed"]).decode()
        ref = ArticleRef(
            row["id"],
            row["url"],
            row["title"],
            row["publisher"],
            row["authority"],
            row["published"],
            read_instant(row["first_seen"]),
        )
        basis: Literal["article", "headline"] = "headline" if row["basis"] == "headline" else "article"
        yield Archived(
            ref,
            text,
            row["language"],
            basis,
            decode_value(row["unread"], tuple[str, ...]),
            row["rules"],
            read_instant(row["read_at"]),
        )


def complete_since(db: sqlite3.Connection) -> str | None:
    """The Beijing day from which on every article's text is kept; None where nothing was read yet."""
    pruned = db.execute(
        "SELECT max(a.seen_day) FROM article_rows a JOIN texts t ON t.sha256 = a.text_sha256 "
        "WHERE t.pruned_at IS NOT NULL"
    ).fetchone()[0]
    first = db.execute(
        "SELECT min(seen_day) FROM article_rows WHERE ? IS NULL OR seen_day > ?", (pruned, pruned)
    ).fetchone()[0]
    return None if first is None else str(first)
