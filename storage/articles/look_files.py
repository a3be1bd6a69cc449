"""The files of a page that is asked again, as they were last received."""

import sqlite3

from msgspec import Struct

from domain.errors import StorageError
from domain.held_files import NOT_FETCHED
from domain.pages import Page
from domain.sources import Validators
from storage.articles.pages import load_page, load_page_ids
from storage.values.codec import decode_value
from storage.values.instants import read_instant


class KnownFile(Struct, frozen=True):
    """A file of a page as it was last received; `page` is None for one that could not be fetched then."""

    url: str
    page: int | None
    validators: Validators
    is_read: bool


def list_files(db: sqlite3.Connection, article: int) -> tuple[KnownFile, ...]:
    """The files that an article's page attaches, as far as they were fetched or could not be, in its order."""
    rows = db.execute(
        "SELECT t.url, t.unread, p.id, p.headers, p.sha256, p.received_at FROM attachments t "
        "LEFT JOIN article_pages ap ON ap.article_id = t.article_id AND ap.position > 0 AND ap.page_id IN ("
        "SELECT id FROM pages q WHERE q.sha256 = t.sha256 AND q.url = t.url) LEFT JOIN pages p ON p.id = ap.page_id "
        "WHERE t.article_id = ? AND (p.id IS NOT NULL OR t.unread LIKE ? || '%') "
        "GROUP BY t.position ORDER BY t.position",
        (article, NOT_FETCHED),
    )
    return tuple(_read_file(row) for row in rows)


def _read_file(row: sqlite3.Row) -> KnownFile:
    if row["id"] is None:
        return KnownFile(row["url"], None, Validators(), is_read=False)
    headers = decode_value(row["headers"], tuple[tuple[str, str], ...])
    given = {name.lower(): value for name, value in reversed(headers)}
    known = Validators(
        given.get("etag", ""),
        given.get("last-modified", ""),
        row["sha256"],
        audited_at=read_instant(row["received_at"]),
    )
    return KnownFile(row["url"], row["id"], known, is_read=not row["unread"])


def find_answered(db: sqlite3.Connection, article: int, url: str) -> str:
    """The address that gave the page of an article when `url` was asked, after redirects; empty where none is held."""
    row = db.execute(
        "SELECT p.final_url FROM article_pages ap JOIN pages p ON p.id = ap.page_id "
        "WHERE ap.article_id = ? AND p.url = ? ORDER BY ap.position LIMIT 1",
        (article, url),
    ).fetchone()
    return "" if row is None else str(row[0])


def load_held(db: sqlite3.Connection, article: int) -> tuple[Page, ...]:
    """The pages that an article was read from, its own first, without those whose bytes were let go."""
    return tuple(page for number in load_page_ids(db, article) if (page := _find_page(db, number)) is not None)


def _find_page(db: sqlite3.Connection, number: int) -> Page | None:
    try:
        return load_page(db, number)
    except StorageError:
        return None
