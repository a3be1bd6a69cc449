"""Single things looked up by their number: a finding, an article, a claim, and what they rest on."""

import sqlite3
from collections.abc import Iterable
from typing import Any

from domain.errors import StorageError
from domain.findings import Finding
from storage.articles.articles import load_text
from storage.ledger.naming import NAMED
from storage.values.codec import decode_value, encode_value


def load_own_finding(db: sqlite3.Connection, finding_id: str) -> Finding | None:
    """The finding of this very number, also where another took it in; None for a number that was never given."""
    row = db.execute("SELECT finding FROM finding_rows WHERE id = ?", (finding_id,)).fetchone()
    return None if row is None else decode_value(row["finding"], Finding)


def load_finding(db: sqlite3.Connection, finding_id: str) -> Finding | None:
    """The finding of this number, or the one that took it in; None for a number that was never given.

    Raises StorageError where findings that took each other in form a ring.
    """
    passed: list[str] = []
    while finding_id not in passed:
        finding = load_own_finding(db, finding_id)
        if finding is None or finding.merged_into is None:
            return finding
        passed.append(finding_id)
        finding_id = finding.merged_into
    raise StorageError(f"findings took each other in: {', '.join(passed)}")


def load_parts(db: sqlite3.Connection, finding_id: str) -> tuple[Finding, ...]:
    """The findings that are part of this one, by number."""
    rows = db.execute(
        "SELECT finding FROM finding_rows WHERE part_of = ? AND state = 'stands' ORDER BY id", (finding_id,)
    )
    return tuple(decode_value(row["finding"], Finding) for row in rows)


def load_article(db: sqlite3.Connection, article_id: int) -> dict[str, Any] | None:
    """The row of `articles` with the whole text (None where it was pruned); None for a number never given."""
    row = db.execute("SELECT * FROM articles WHERE id = ?", (article_id,)).fetchone()
    return None if row is None else {**dict(row), "text": load_text(db, article_id)}


def load_claim(db: sqlite3.Connection, claim_id: int) -> dict[str, Any] | None:
    """A claim with its article's title, publisher and address; None for a number never given."""
    row = db.execute(
        "SELECT c.*, a.title, a.publisher, a.url, a.published FROM claims c "
        "JOIN article_rows a ON a.id = c.article_id WHERE c.id = ?",
        (claim_id,),
    ).fetchone()
    return None if row is None else dict(row)


def list_unsure(db: sqlite3.Connection, article_ids: Iterable[int]) -> tuple[tuple[int, str, str, str], ...]:
    """Article, key, state and name of each firm that the newest rules read in these articles without certainty."""
    rows = db.execute(
        "SELECT c.article_id, c.key, c.status, c.name FROM claims c "
        "JOIN article_rows a ON a.id = c.article_id AND a.rules = c.rules "
        "WHERE c.kind = 'firm' AND c.review AND c.article_id IN (SELECT value FROM json_each(?)) "
        "ORDER BY c.article_id, c.start, c.id",
        (encode_value(list(dict.fromkeys(article_ids))),),
    )
    return tuple((row[0], row[1], row[2], row[3]) for row in rows)


def list_archived(db: sqlite3.Connection, article_ids: Iterable[int]) -> frozenset[int]:
    """Those of the articles whose pages lay in a file of an archive."""
    rows = db.execute(
        "SELECT DISTINCT ap.article_id FROM article_pages ap JOIN pages p ON p.id = ap.page_id "
        "WHERE p.provenance IS NOT NULL AND ap.article_id IN (SELECT value FROM json_each(?))",
        (encode_value(list(dict.fromkeys(article_ids))),),
    )
    return frozenset(int(row[0]) for row in rows)


def page_hashes(db: sqlite3.Connection, article_ids: Iterable[int]) -> tuple[tuple[int, str, str], ...]:
    """Article, when it was retrieved (ISO, UTC) and the SHA-256 of its bytes as received, page by page.

    An article that stood in the row of a listing has the listing's pages.
    """
    rows = db.execute(
        """
        SELECT a.value AS article, p.received_at, p.sha256, 0 AS listing, ap.position AS position
        FROM json_each(:articles) a JOIN article_pages ap ON ap.article_id = a.value JOIN pages p ON p.id = ap.page_id
        UNION ALL
        SELECT a.value, p.received_at, p.sha256, 1, p.id
        FROM json_each(:articles) a JOIN article_rows r ON r.id = a.value JOIN entries e ON e.id = r.entry_id
        JOIN pages p ON p.poll_id = e.poll_id AND p.kept_because = 'listing'
        WHERE NOT EXISTS (SELECT 1 FROM article_pages ap WHERE ap.article_id = a.value)
        ORDER BY article, listing, position
        """,
        {"articles": encode_value(list(dict.fromkeys(article_ids)))},
    )
    return tuple((row["article"], row["received_at"], row["sha256"]) for row in rows)


def untold_findings(db: sqlite3.Connection) -> tuple[Finding, ...]:
    """The standing findings that no message, digest or summary ever named. The shipped record is told to nobody.

    docs/tables.md has the same question in SQL over the public views.
    """
    rows = db.execute(
        "SELECT f.finding FROM finding_rows f WHERE f.state = 'stands' AND f.observed = 1 "  # noqa: S608
        f"AND NOT EXISTS (SELECT 1 FROM {NAMED} AND mf.finding_id = f.id) ORDER BY f.id"
    )
    return tuple(decode_value(row["finding"], Finding) for row in rows)


def find_claim(db: sqlite3.Connection, article_id: int, start: int, end: int) -> int | None:
    """The number of the firm's claim that stands at this span, by the newest rules; None where there is none."""
    row = db.execute(
        "SELECT max(id) FROM claims WHERE article_id = ? AND start = ? AND \"end\" = ? AND kind = 'firm'",
        (article_id, start, end),
    ).fetchone()
    return None if row[0] is None else int(row[0])
