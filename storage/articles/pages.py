"""Pages as received: bytes compressed and held once, however many pages share them."""

import hashlib
import sqlite3
from collections.abc import Iterable
from datetime import datetime
from typing import Literal

from domain.errors import StorageError
from domain.pages import Page, Provenance, TlsPeer
from storage.values.codec import compress, decode_value, decompress, encode_value, mend_text, mend_value
from storage.values.instants import read_instant, write_instant
from storage.values.rows import insert_row

#: So many unreadable answers of one source are kept, the newest; while it fails, all of that time.
KEEP_UNREADABLE = 20

#: Why a page is held: an article was read in it, its rows are articles themselves, or nothing could be read in it.
Kept = Literal["article", "listing", "unreadable"]


def save_page(tx: sqlite3.Connection, page: Page, *, kept_because: Kept = "article", poll_id: int | None = None) -> int:
    """Stores a page and its bytes; returns its id. Raises StorageError where the SHA-256 is not that of the bytes."""
    if hashlib.sha256(page.body).hexdigest() != page.sha256:
        raise StorageError(f"the SHA-256 given with {page.url} is not that of its {len(page.body)} bytes")
    tx.execute(
        "INSERT INTO bodies (sha256, size, compressed) VALUES (?, ?, ?) ON CONFLICT (sha256) DO UPDATE "
        "SET compressed = excluded.compressed, pruned_at = NULL WHERE compressed IS NULL",
        (page.sha256, len(page.body), compress(page.body)),
    )
    headers = [(mend_text(name), mend_text(value)) for name, value in page.headers]
    values = {
        "url": mend_text(page.url),
        "final_url": mend_text(page.final_url),
        "status": page.status,
        "status_line": mend_text(page.status_line),
        "sent": encode_value([(mend_text(name), mend_text(value)) for name, value in page.sent]),
        "headers": encode_value(headers),
        "sha256": page.sha256,
        "received_at": write_instant(page.received_at),
        "peer": page.peer,
        "tls": None if page.tls is None else encode_value(mend_value(page.tls, TlsPeer)),
        "poll_id": poll_id,
        "kept_because": kept_because,
        "provenance": None if page.provenance is None else encode_value(mend_value(page.provenance, Provenance)),
    }
    return insert_row(tx, "pages", values)


def keep_page(tx: sqlite3.Connection, page: Page) -> int:
    """As `save_page`; what was received then and stored is not stored twice."""
    row = tx.execute(
        "SELECT min(id) FROM pages WHERE sha256 = ? AND url = ? AND received_at = ? AND kept_because = 'article'",
        (page.sha256, mend_text(page.url), write_instant(page.received_at)),
    ).fetchone()
    return save_page(tx, page) if row[0] is None else int(row[0])


def load_page(db: sqlite3.Connection, page_id: int) -> Page:
    """A page with its bytes. Raises StorageError where there is none, or where its bytes were pruned or damaged."""
    row = db.execute(
        "SELECT p.*, b.compressed, b.pruned_at FROM pages p JOIN bodies b USING (sha256) WHERE p.id = ?", (page_id,)
    ).fetchone()
    if row is None:
        raise StorageError(f"there is no page {page_id}")
    if row["compressed"] is None:
        raise StorageError(f"the bytes of page {page_id} were pruned on {row['pruned_at']}; its SHA-256 is kept")
    body = decompress(row["compressed"])
    if hashlib.sha256(body).hexdigest() != row["sha256"]:
        raise StorageError(f"the bytes of page {page_id} are no longer those that were received")
    return Page(
        url=row["url"],
        final_url=row["final_url"],
        status=row["status"],
        headers=decode_value(row["headers"], tuple[tuple[str, str], ...]),
        body=body,
        received_at=read_instant(row["received_at"]),
        sha256=row["sha256"],
        peer=row["peer"],
        status_line=row["status_line"],
        sent=decode_value(row["sent"], tuple[tuple[str, str], ...]),
        tls=None if row["tls"] is None else decode_value(row["tls"], TlsPeer),
        provenance=None if row["provenance"] is None else decode_value(row["provenance"], Provenance),
    )


def load_page_ids(db: sqlite3.Connection, article_id: int) -> tuple[int, ...]:
    """The pages that an article was read from, its own page first, then its attachments."""
    rows = db.execute("SELECT page_id FROM article_pages WHERE article_id = ? ORDER BY position", (article_id,))
    return tuple(row[0] for row in rows)


def trim_unreadable(tx: sqlite3.Connection, source: str, failing_since: datetime | None = None) -> None:
    """Drops the unreadable answers of a source but its newest ones and, while it fails, all since that began."""
    since = write_instant(failing_since) if failing_since else None
    old = tx.execute(
        "SELECT p.id, p.sha256 FROM (SELECT p.id, p.sha256, l.started FROM polls l JOIN pages p ON p.poll_id = l.id "
        "WHERE l.source = ? AND p.kept_because = 'unreadable' ORDER BY p.id DESC LIMIT -1 OFFSET ?) p "
        "WHERE ? IS NULL OR p.started < ?",
        (source, KEEP_UNREADABLE, since, since),
    ).fetchall()
    tx.executemany("DELETE FROM pages WHERE id = ?", [(row["id"],) for row in old])
    drop_orphans(tx, [row["sha256"] for row in old])


def drop_orphans(tx: sqlite3.Connection, hashes: Iterable[str]) -> None:
    """Removes bodies that no page has any longer."""
    tx.executemany(
        "DELETE FROM bodies WHERE sha256 = ? AND NOT EXISTS (SELECT 1 FROM pages WHERE pages.sha256 = bodies.sha256)",
        [(sha256,) for sha256 in hashes],
    )


#: Something rests on an article: a claim by any version of the rules, a finding that counts it as a report, or a
#: change, such as the dispute that its page no longer says what it said.
RESTED_ON = (
    "({0}.claims > 0 OR EXISTS (SELECT 1 FROM claims k WHERE k.article_id = {0}.id) "
    "OR EXISTS (SELECT 1 FROM finding_reports f WHERE f.article_id = {0}.id) "
    "OR EXISTS (SELECT 1 FROM changes c WHERE c.article_id = {0}.id))"
)
#: A person is yet to say whether a finding rests on it.
WAITED_FOR = (
    "EXISTS (SELECT 1 FROM entries w WHERE w.id = {0}.entry_id AND w.outcome IN ('review', 'unread_attachment'))"
)
#: And a regulator's own words are kept whatever they say.
KEPT = f"({RESTED_ON.format('a')} OR a.authority = 'regulator' OR {WAITED_FOR.format('a')})"


#: No page that shares the body is of late or one of a claiming article, or a list whose rows are.
_BARE = f"""
    compressed IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM pages q WHERE q.sha256 = bodies.sha256 AND (q.received_at >= :before OR EXISTS (
            SELECT 1 FROM article_pages ap JOIN article_rows a ON a.id = ap.article_id
            WHERE ap.page_id = q.id AND {KEPT}) OR EXISTS (
            SELECT 1 FROM entries e JOIN article_rows a ON a.entry_id = e.id
            WHERE e.poll_id = q.poll_id AND q.kept_because = 'listing' AND {KEPT})))
"""  # noqa: S608 our own words


def list_proofs(db: sqlite3.Connection) -> frozenset[str]:
    """The hashes of the answers by which a page said that it is gone: they are kept."""
    rows = db.execute(
        "SELECT p.sha256 FROM events e JOIN pages p ON p.id = e.payload ->> '$.page' WHERE e.kind = 'removal'"
    )
    return frozenset(str(row[0]) for row in rows)


def find_bodies(db: sqlite3.Connection, pages: Iterable[int], received_before: datetime) -> list[str]:
    """The hashes of bodies of these pages, of articles or listings, that are held and nothing rests on."""
    rows = db.execute(
        "SELECT sha256 FROM bodies WHERE sha256 IN (SELECT p.sha256 FROM pages p "  # noqa: S608 our own words
        f"WHERE p.id IN (SELECT value FROM json_each(:pages)) AND p.kept_because <> 'unreadable') AND {_BARE}",
        {"pages": encode_value(list(pages)), "before": write_instant(received_before)},
    )
    return [str(row[0]) for row in rows]


def drop_bodies(tx: sqlite3.Connection, hashes: Iterable[str], received_before: datetime, now: datetime) -> int:
    """Drops these bytes where nothing rests on them still; hash and headers stay. Returns how many were dropped."""
    cursor = tx.execute(
        "UPDATE bodies SET compressed = NULL, pruned_at = :now "  # noqa: S608 our own words
        f"WHERE sha256 IN (SELECT value FROM json_each(:hashes)) AND {_BARE}",
        {
            "hashes": encode_value(list(hashes)),
            "now": write_instant(now),
            "before": write_instant(received_before),
        },
    )
    return cursor.rowcount
