"""Second looks: which pages are asked again, when, and what the last look found."""

import sqlite3
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from domain.addresses import host_of
from domain.errors import StorageError
from domain.pages import Entry
from domain.sources import Validators
from storage.articles.articles import load_text
from storage.articles.entries import PendingEntry
from storage.values.codec import decode_value, encode_value, mend_text
from storage.values.instants import read_instant, read_optional, write_due, write_instant

if TYPE_CHECKING:  # coverage is asked for by few commands
    from domain.coverage import Overdue

#: So many pages to ask again are begun at once; the others stay due.
MOST_AT_ONCE = 50
#: When an official page that is gone is asked whether it came back, after the look that found it gone, and after each
#: further one.
GONE = (timedelta(days=7), timedelta(days=23), timedelta(days=90))
#: A look that failed, or asked nobody, is made again after so long.
AGAIN = timedelta(hours=6)
#: Pages that are gone and due, by `step`; those that their lists show again are due at once, whosever they are. A look
#: that told nothing is made again: it is not the one that was waited for. At the last try that failed `tries` is 0.
_GONE = (
    "(l.state = 'removed' AND (l.last_look IS NULL OR (l.authority IN ('regulator', 'provincial', 'government') "
    "AND l.last_look <= CASE WHEN l.step <= 0 THEN ? WHEN l.step = 1 THEN ? ELSE ? END) OR (l.last_look <= ? "
    "AND (l.last_result LIKE 'held%' OR l.last_result = 'failed: misread' "
    "OR (l.last_result LIKE 'failed: %' AND l.tries > 0)))))"
)
#: A page that should have been asked again so long ago is told in the coverage statement.
LONG = timedelta(days=1)


class PlannedLook(Struct, frozen=True):
    """A page that is to be asked again, as the last look left it."""

    pending: PendingEntry  # the entry that led to it
    article: int  # the newest version of its article
    text_sha256: str  # of that version
    url: str
    authority: str
    began: datetime  # when this version was read
    step: int
    tries: int
    validators: Validators
    missing_since: datetime | None
    unanswered_since: datetime | None = None  # from its first failed look since it last answered
    removed: bool = False  # it counts as gone, and is asked whether it came back


def plan_look(
    tx: sqlite3.Connection,
    entry_id: int,
    article: int,
    *,
    url: str,
    source: str,
    authority: str,
    validators: Validators,
    now: datetime,
    due: datetime,
    began: datetime | None = None,
    step: int = 0,
) -> None:
    """Plans the looks at a page that was read just now, anew where its text was changed.

    `began` and `step`: the looks go on as they were planned for an earlier version.
    """
    tx.execute(
        "INSERT INTO looks (entry_id, article_id, url, host, source, authority, began, step, due, validators) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (entry_id) DO UPDATE SET article_id = excluded.article_id, "
        "authority = excluded.authority, began = excluded.began, step = excluded.step, tries = 0, due = excluded.due, "
        "validators = excluded.validators, missing_since = NULL, unanswered_since = NULL, state = 'watched'",
        (
            entry_id,
            article,
            mend_text(url),
            host_of(url),
            source,
            authority,
            write_instant(began or now),
            step,
            write_due(due),
            encode_value(validators),
        ),
    )


def load_due_looks(
    db: sqlite3.Connection,
    now: datetime,
    skip: Iterable[int] = (),
    held: Iterable[str] = (),
    full: Iterable[str] = (),
) -> tuple[PlannedLook, ...]:
    """The pages to ask again now, longest overdue first, at most `MOST_AT_ONCE`.

    Entries in `skip` are left out, and pages of the hosts that are `held`: these stay due for weeks, and however many
    they are they keep no other host's from being asked. So are those of hosts that are `full`, with enough before them.
    """
    rows = db.execute(
        "SELECT l.*, a.text_sha256, e.entry, e.canonical, e.first_seen, e.poll_id FROM looks l "  # noqa: S608
        "JOIN article_rows a ON a.id = l.article_id JOIN entries e ON e.id = l.entry_id "
        f"WHERE (l.due <= ? OR {_GONE}) AND l.entry_id NOT IN (SELECT value FROM json_each(?)) "
        "AND l.host NOT IN (SELECT value FROM json_each(?)) "
        "AND NOT EXISTS (SELECT 1 FROM json_each(?) h WHERE h.value = l.host "
        "OR substr(e.canonical, 1, length(h.value) + 9) = 'https://' || h.value || '/') "
        "ORDER BY l.due IS NULL, l.due, l.entry_id LIMIT ?",
        (
            write_instant(now),
            *(write_instant(now - wait) for wait in (*GONE, AGAIN)),
            encode_value(list(skip)),
            encode_value(list(full)),
            encode_value(list(held)),
            MOST_AT_ONCE,
        ),
    )
    return tuple(_read_look(row) for row in rows)


def list_overdue(db: sqlite3.Connection, now: datetime) -> "tuple[Overdue, ...]":
    """The hosts with pages that should have been asked again a day ago, or earlier."""
    from domain.coverage import Overdue

    rows = db.execute(
        "SELECT host, count(*), min(due) FROM looks WHERE due <= ? GROUP BY host ORDER BY host",
        (write_instant(now - LONG),),
    )
    return tuple(Overdue(str(row[0]), int(row[1]), read_instant(row[2])) for row in rows)


def list_unanswered(db: sqlite3.Connection, now: datetime) -> "tuple[Overdue, ...]":
    """The hosts with pages that were asked again in time and in vain, for a day or longer."""
    from domain.coverage import Overdue

    rows = db.execute(
        "SELECT host, count(*), min(unanswered_since) FROM looks "
        "WHERE unanswered_since <= :long AND due > :long GROUP BY host ORDER BY host",
        {"long": write_instant(now - LONG)},
    )
    return tuple(Overdue(str(row[0]), int(row[1]), read_instant(row[2])) for row in rows)


def count_unanswered(db: sqlite3.Connection, host: str) -> tuple[int, datetime | None]:
    """How many pages of the host gave no readable answer when they were asked last, and since when."""
    row = db.execute(
        "SELECT count(*), min(unanswered_since) FROM looks WHERE host = ? AND unanswered_since IS NOT NULL", (host,)
    ).fetchone()
    return int(row[0]), read_optional(row[1])


def _read_look(row: sqlite3.Row) -> PlannedLook:
    pending = PendingEntry(
        id=row["entry_id"],
        entry=decode_value(row["entry"], Entry),
        source=row["source"],
        canonical=row["canonical"],
        first_seen=read_instant(row["first_seen"]),
        attempts=row["tries"],  # by them a page waits for a file that does not answer
        poll_id=row["poll_id"],
    )
    return PlannedLook(
        pending=pending,
        article=row["article_id"],
        text_sha256=row["text_sha256"],
        url=row["url"],
        authority=row["authority"],
        began=read_instant(row["began"]),
        step=row["step"],
        tries=row["tries"],
        validators=decode_value(row["validators"], Validators),
        missing_since=read_optional(row["missing_since"]),
        unanswered_since=read_optional(row["unanswered_since"]),
        removed=row["state"] == "removed",
    )


def record_look(
    tx: sqlite3.Connection,
    entry_id: int,
    *,
    now: datetime,
    result: str,
    state: Literal["watched", "over", "removed"],
    due: datetime | None,
    step: int,
    tries: int,
    validators: Validators,
    missing_since: datetime | None,
    unanswered_since: datetime | None = None,
) -> None:
    """Keeps what a look found and when the next one is due. Raises StorageError where none was planned."""
    cursor = tx.execute(
        "UPDATE looks SET last_look = ?, last_result = ?, state = ?, due = ?, step = ?, tries = ?, validators = ?, "
        "missing_since = ?, unanswered_since = ? WHERE entry_id = ?",
        (
            write_instant(now),
            mend_text(result),
            state,
            None if due is None else write_due(due),
            step,
            tries,
            encode_value(validators),
            write_instant(missing_since),
            write_instant(unanswered_since),
            entry_id,
        ),
    )
    if cursor.rowcount != 1:
        raise StorageError(f"no look is planned at the page of entry {entry_id}")


def list_versions(db: sqlite3.Connection, entry_id: int) -> tuple[int, ...]:
    """The articles that the page of an entry was, oldest first."""
    rows = db.execute("SELECT id FROM article_rows WHERE entry_id = ? ORDER BY id", (entry_id,))
    return tuple(int(row[0]) for row in rows)


def count_idle(db: sqlite3.Connection, entry_id: int) -> int:
    """How many versions of the entry's page came since one of them changed a finding."""
    row = db.execute(
        "SELECT count(*) FROM article_rows a WHERE a.entry_id = ?1 AND a.id > ifnull((SELECT max(b.id) "
        "FROM article_rows b WHERE b.entry_id = ?1 AND EXISTS (SELECT 1 FROM changes c WHERE c.article_id = b.id)), 0)",
        (entry_id,),
    ).fetchone()
    return int(row[0])


def find_told(db: sqlite3.Connection, entry_id: int) -> int | None:
    """The newest version of an entry's page that tells a finding which stands; None where none does.

    One that told nothing of it, waits for a person or was rejected by one is not what the ledger rests on.
    """
    row = db.execute(
        "SELECT max(a.id) FROM article_rows a WHERE a.entry_id = ? AND EXISTS (SELECT 1 FROM finding_reports r "
        "JOIN finding_rows f ON f.id = r.finding_id WHERE r.article_id = a.id AND r.part <> 'mention' "
        "AND f.state = 'stands')",
        (entry_id,),
    ).fetchone()
    return None if row[0] is None else int(row[0])


def list_gone(db: sqlite3.Connection, articles: Iterable[int]) -> frozenset[int]:
    """Those of the articles, in whichever version, whose page said that it is gone."""
    rows = db.execute(
        "SELECT a.id FROM article_rows a JOIN looks l ON l.entry_id = a.entry_id "
        "WHERE l.state = 'removed' AND a.id IN (SELECT value FROM json_each(?))",
        (encode_value(list(dict.fromkeys(articles))),),
    )
    return frozenset(int(row[0]) for row in rows)


#: By these an article was read out of no page: of a list's row, or of a file.
_NO_PAGE = ("headline", "entry", "attachment")


def has_read_article(db: sqlite3.Connection, host: str, since: datetime, counts: Callable[[str], bool]) -> bool:
    """Whether another page that the host gave after `since` was read well: its template is what it was.

    What a row said, a file, or a document of an archive shows nothing of how its pages read today. `counts` judges the
    text that was read.
    """
    rows = db.execute(
        "SELECT p.final_url, a.id FROM pages p JOIN article_pages ap ON ap.page_id = p.id AND ap.position = 0 "
        "JOIN article_rows a ON a.id = ap.article_id WHERE p.received_at > ? AND p.provenance IS NULL "
        "AND a.basis = 'article' AND a.template NOT IN (SELECT value FROM json_each(?)) ORDER BY p.received_at DESC",
        (write_instant(since), encode_value(_NO_PAGE)),
    )
    return any(host_of(row["final_url"]) == host and counts(load_text(db, row["id"]) or "") for row in rows)


def has_answered(db: sqlite3.Connection, host: str, since: datetime) -> bool:
    """Whether another page of the host, or a list on it, was read well after `since`."""
    looked = db.execute(
        "SELECT 1 FROM looks WHERE host = ? AND last_look > ? AND last_result IN ('same', 'changed') LIMIT 1",
        (host, write_instant(since)),
    ).fetchone()
    if looked is not None:
        return True
    rows = db.execute("SELECT url FROM source_rows WHERE last_success > ?", (write_instant(since),))
    return any(host_of(row["url"]) == host for row in rows if row["url"])
