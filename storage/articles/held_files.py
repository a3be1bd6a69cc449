"""The files of articles as they were read: name, address, hash, and where in the article's text each of them stands."""

import sqlite3
from collections.abc import Iterable
from itertools import groupby

from domain.held_files import HeldFile, place_files
from storage.articles.articles import load_text
from storage.values.codec import encode_value


def list_files(db: sqlite3.Connection, article_ids: Iterable[int]) -> tuple[HeldFile, ...]:
    """The files that were read with these articles, in the order of their texts.

    None of an article whose text was let go, and none where the article's own page is the file.
    """
    rows = db.execute(
        "SELECT t.article_id, t.name, t.url, t.sha256 FROM attachments t "
        "WHERE t.sha256 <> '' AND t.unread = '' AND t.article_id IN (SELECT value FROM json_each(?)) "
        "AND NOT EXISTS (SELECT 1 FROM article_pages ap JOIN pages p ON p.id = ap.page_id "
        "WHERE ap.article_id = t.article_id AND ap.position = 0 AND p.sha256 = t.sha256) "
        "ORDER BY t.article_id, t.position",
        (encode_value(list(dict.fromkeys(article_ids))),),
    ).fetchall()
    return tuple(
        file for article, held in groupby(rows, lambda row: int(row[0])) for file in _place(db, article, list(held))
    )


def _place(db: sqlite3.Connection, article: int, rows: list[sqlite3.Row]) -> list[HeldFile]:
    text = load_text(db, article)
    if text is None:
        return []
    spans = place_files(text, [row["name"] for row in rows])
    return [
        HeldFile(article, *span, row["name"], row["url"], row["sha256"])
        for row, span in zip(rows, spans, strict=True)
        if span is not None
    ]
