"""Articles: the text that was read, the pages it was read from, and every claim in it."""

import hashlib
import sqlite3
from datetime import datetime
from typing import Any

from domain.claims import Reading
from domain.dates import Published, beijing_day
from domain.errors import StorageError
from domain.findings import ArticleRef
from domain.pages import Article
from storage.articles.claims import save_claims
from storage.values.codec import decompress, encode_value, mend_text
from storage.values.instants import span_published, write_instant
from storage.values.rows import insert_row


def save_article(
    tx: sqlite3.Connection,
    *,
    entry_id: int,
    article: Article,
    reading: Reading,
    publisher: str,
    authority: str,
    first_seen: datetime,
    page_ids: tuple[int, ...],
    now: datetime,
    fingerprint: tuple[int, ...],
) -> ArticleRef:
    """Stores one version of an entry's article with its claims; a later reading of the same entry is a new version.

    `page_ids` are the pages it was read from, its own first. Returns what the fold knows of it. It is to be entered
    into the search index (`storage.ledger.searching`) by the same transaction.
    """
    row = {
        "entry_id": entry_id,
        "version": _count_versions(tx, entry_id) + 1,
        "publisher": mend_text(publisher),
        "authority": authority,
        "first_seen": write_instant(first_seen),
        "seen_day": beijing_day(first_seen),
        "read_at": write_instant(now),
        "text_sha256": save_text(tx, mend_text(reading.text)),
        **_describe_article(article, reading),
    }
    article_id = insert_row(tx, "article_rows", row)
    _save_pages(tx, article_id, page_ids)
    _save_attachments(tx, article_id, article)
    save_claims(tx, article_id, reading)
    url, title, published = row["url"], row["title"], row["published"]
    return ArticleRef(article_id, url, title, row["publisher"], authority, published, first_seen, fingerprint)


def _describe_article(article: Article, reading: Reading) -> dict[str, Any]:
    """What a row says of the article itself."""
    published = reading.published or article.published
    published_from, published_to = span_published(published)
    return {
        "url": mend_text(article.url),
        "title": mend_text(reading.title or article.title),
        "stated_source": mend_text(article.source),
        "published": published.as_text() if published else None,
        "published_from": published_from,
        "published_to": published_to,
        "language": reading.language,
        "template": article.template,
        "basis": reading.basis,
        "relevant": reading.relevant,
        "score": reading.score,
        "kind": reading.kind,
        "claims": len(reading.counts) + len(reading.growth) + len(reading.firms),
        "unread": encode_value([mend_text(name) for name in reading.unread]),
        "rules": reading.rules,
    }


def tell_day(published: Published | None, first_seen: datetime) -> str:
    """The Beijing day at which an article stands in the search index: the last that it may have been published on."""
    return span_published(published)[1] or beijing_day(first_seen)


def _count_versions(db: sqlite3.Connection, entry_id: int) -> int:
    row = db.execute("SELECT ifnull(max(version), 0) FROM article_rows WHERE entry_id = ?", (entry_id,)).fetchone()
    return int(row[0])


def _save_pages(tx: sqlite3.Connection, article_id: int, page_ids: tuple[int, ...]) -> None:
    if page_ids:  # what was read from a list's row alone has none
        tx.executemany(
            "INSERT INTO article_pages (article_id, position, page_id) VALUES (?, ?, ?)",
            [(article_id, position, page_id) for position, page_id in enumerate(page_ids)],
        )


def _save_attachments(tx: sqlite3.Connection, article_id: int, article: Article) -> None:
    if not article.attachments:
        return
    tx.executemany(
        "INSERT INTO attachments (article_id, position, name, url, sha256, size, unread) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (
                article_id,
                position,
                mend_text(attachment.name),
                mend_text(attachment.url),
                attachment.sha256,
                attachment.size,
                mend_text(attachment.unread),
            )
            for position, attachment in enumerate(article.attachments)
        ],
    )


def hash_text(text: str) -> str:
    """The SHA-256 under which a text is stored."""
    return hashlib.sha256(mend_text(text).encode()).hexdigest()


def mark_reread(tx: sqlite3.Connection, article_id: int, reading: Reading) -> None:
    """What better rules read in an article that is kept: its row says so, and its claims stand beside the earlier ones.

    `reading` has its text. Raises StorageError for an article that does not exist.
    """
    cursor = tx.execute(
        "UPDATE article_rows SET relevant = ?, score = ?, kind = ?, claims = ?, rules = ? WHERE id = ?",
        (
            reading.relevant,
            reading.score,
            reading.kind,
            len(reading.counts) + len(reading.growth) + len(reading.firms),
            reading.rules,
            article_id,
        ),
    )
    if cursor.rowcount != 1:
        raise StorageError(f"there is no article {article_id}")
    save_claims(tx, article_id, reading)


def save_text(tx: sqlite3.Connection, text: str) -> str:
    """Stores a text once, whatever articles share it; one that was pruned or compressed is whole again."""
    sha256 = hash_text(text)
    tx.execute(
        "INSERT INTO texts (sha256, text) VALUES (?, ?) ON CONFLICT (sha256) DO UPDATE "
        "SET text = excluded.text, compressed = NULL, pruned_at = NULL WHERE text IS NULL",
        (sha256, text),
    )
    return sha256


def load_text(db: sqlite3.Connection, article_id: int) -> str | None:
    """The text of an article as it was read; None where it was pruned, or where there is no such article."""
    row = db.execute(
        "SELECT t.text, t.compressed FROM article_rows a JOIN texts t ON t.sha256 = a.text_sha256 WHERE a.id = ?",
        (article_id,),
    ).fetchone()
    if row is None or (row["text"] is None and row["compressed"] is None):
        return None
    return str(row["text"]) if row["text"] is not None else decompress(row["compressed"]).decode()
