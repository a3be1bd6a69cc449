"""Entries on their way: pending, failed with a next try, read, passed over, or given up."""

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Literal

from msgspec import Struct

from domain.errors import StorageError
from domain.findings import Outcome
from domain.pages import Entry, Failure
from storage.articles.articles import save_article
from storage.articles.pages import save_page
from storage.values.codec import decode_value, encode_value, mend_text
from storage.values.instants import read_instant, write_due, write_instant

__all__ = [
    "Done",
    "FailedEntry",
    "PendingEntry",
    "list_due",
    "load_entries",
    "mark_all",
    "mark_done",
    "mark_failed",
    "save_article",
    "save_page",
]

#: When a page that could not be read is tried again; after the last it is given up.
RETRIES = (timedelta(minutes=10), timedelta(hours=1), timedelta(hours=6), timedelta(days=1), timedelta(days=3))
#: For so long after it was first seen a page that may not be asked for uses up no try; then its headline comes nearer.
HELD_AT_MOST = timedelta(days=14)
#: How it begins why a page could not be read that was not asked.
NOT_ASKED = "not asked: "
_OUTCOME = "INSERT INTO outcome_rows (entry_id, at, rule, detail, findings, article_id) VALUES (?, ?, ?, ?, ?, ?)"
#: Whether a row `n` of outcome_rows says that the page was gone or came back: of no version does that settle what it
#: says. One that came back with another text has a row of its own, of that reading.
IS_REMOVAL = (
    "(EXISTS (SELECT 1 FROM article_rows g JOIN events v ON v.article_id = g.id "
    "WHERE g.entry_id = n.entry_id AND v.kind = 'removal' AND v.at = n.at) "
    "AND NOT EXISTS (SELECT 1 FROM events r WHERE r.article_id = n.article_id AND r.kind = 'reading' AND r.at = n.at))"
)


class PendingEntry(Struct, frozen=True):
    """An entry that is due to be read. `attempts` counts the tries that failed."""

    id: int
    entry: Entry
    source: str
    canonical: str
    first_seen: datetime
    attempts: int
    poll_id: int


class FailedEntry(Struct, frozen=True):
    """What became of an entry that could not be read; `next_try` is None where it was given up."""

    entry_id: int
    url: str
    title: str
    source: str
    state: Literal["failed", "given up"]
    next_try: datetime | None
    attempts: int


def list_due(db: sqlite3.Connection, now: datetime, *, ignore_schedule: bool = False) -> list[int]:
    """The ids of the entries to read now, oldest first: the pending ones, and failed ones whose next try has come.

    `ignore_schedule` takes all failed ones, except those whose server asked to be left alone for longer.
    """
    column = "ifnull(not_before, '')" if ignore_schedule else "next_try"
    failed = f"SELECT id FROM entries WHERE state = 'failed' AND {column} <= ?"  # noqa: S608 - one of two names
    ids = [row[0] for row in db.execute("SELECT id FROM entries WHERE state = 'pending'")]
    return sorted([*ids, *(row[0] for row in db.execute(failed, (write_instant(now),)))])


def load_entries(db: sqlite3.Connection, ids: Iterable[int]) -> tuple[PendingEntry, ...]:
    """Those of these entries that are pending or failed, oldest first."""
    rows = db.execute(
        "SELECT id, entry, source, canonical, first_seen, attempts, poll_id FROM entries "
        "WHERE id IN (SELECT value FROM json_each(?)) AND state IN ('pending', 'failed') ORDER BY id",
        (encode_value(list(ids)),),
    )
    return tuple(_read_pending(row) for row in rows)


def _read_pending(row: sqlite3.Row) -> PendingEntry:
    entry_id, entry, source, canonical, first_seen, attempts, poll_id = row
    return PendingEntry(
        entry_id, decode_value(entry, Entry), source, canonical, read_instant(first_seen), attempts, poll_id
    )


class Done(Struct, frozen=True):
    """What became of an entry, and the article that it was read into, where it was."""

    entry_id: int
    outcome: Outcome
    article_id: int | None = None


def mark_done(
    tx: sqlite3.Connection, entry_id: int, outcome: Outcome, now: datetime, article_id: int | None = None
) -> None:
    """As `mark_all`, for one entry."""
    mark_all(tx, (Done(entry_id, outcome, article_id),), now)


def mark_all(tx: sqlite3.Connection, done: Sequence[Done], now: datetime) -> None:
    """The entries were read, or passed over by title; one that was given up stays so, with its headline's outcome.

    Raises StorageError for an entry that does not exist.
    """
    at = write_instant(now)
    written = [(one.outcome.rule, mend_text(one.outcome.detail)) for one in done]
    cursor = tx.executemany(
        "UPDATE entries SET state = CASE state WHEN 'given up' THEN state ELSE ? END, next_try = NULL, "
        "not_before = NULL, article_id = coalesce(?, article_id), outcome = ?, outcome_detail = ?, done_at = ? "
        "WHERE id = ?",
        [
            ("passed over" if rule == "passed_by_title" else "read", one.article_id, rule, detail, at, one.entry_id)
            for one, (rule, detail) in zip(done, written, strict=True)
        ],
    )
    if cursor.rowcount != len(done):
        raise StorageError(f"there is no entry {_find_lacking(tx, done)}")
    tx.executemany(
        _OUTCOME,
        [
            (one.entry_id, at, rule, detail, _write_findings(one.outcome), one.article_id)
            for one, (rule, detail) in zip(done, written, strict=True)
        ],
    )


def _find_lacking(tx: sqlite3.Connection, done: Iterable[Done]) -> str:
    ids = (one.entry_id for one in done)
    lacking = (one for one in ids if tx.execute("SELECT 1 FROM entries WHERE id = ?", (one,)).fetchone() is None)
    return ", ".join(map(str, lacking))


def mark_reread(
    tx: sqlite3.Connection, entry_id: int, outcome: Outcome, now: datetime, article_id: int, *, untold: bool = False
) -> None:
    """The entry's page was asked again and was changed or gone: its newest article, and one more outcome.

    The entry's own outcome stays that of its first reading, unless a person is to look at the new one. Where one was to
    look at an earlier version, that ends once a newer one tells by itself what it says: not where its news is `untold`
    and what it adds was known.
    """
    row = tx.execute("SELECT article_id FROM entries WHERE id = ?", (entry_id,)).fetchone()
    tx.execute("UPDATE entries SET article_id = ? WHERE id = ?", (article_id, entry_id))
    _add_outcome(tx, entry_id, outcome, now, article_id)
    if outcome.rule == "review":
        _set_outcome(tx, entry_id, outcome, now)
    elif row["article_id"] != article_id and outcome.findings and not untold:
        _end_waiting(tx, entry_id)


def mark_ruled(
    tx: sqlite3.Connection, entry_id: int, outcome: Outcome, now: datetime, article_id: int, *, waits: bool = False
) -> None:
    """A person has ruled on a version of the entry's page. `waits`: a newer one still waits for a person."""
    if not waits:
        _set_outcome(tx, entry_id, outcome, now)
    _add_outcome(tx, entry_id, outcome, now, article_id)


def _set_outcome(tx: sqlite3.Connection, entry_id: int, outcome: Outcome, now: datetime) -> None:
    tx.execute(
        "UPDATE entries SET outcome = ?, outcome_detail = ?, done_at = ? WHERE id = ?",
        (outcome.rule, mend_text(outcome.detail), write_instant(now), entry_id),
    )


def _end_waiting(tx: sqlite3.Connection, entry_id: int) -> None:
    """The entry's outcome is the first one again that needed no person and by which the page was read."""
    tx.execute(
        "UPDATE entries SET (outcome, outcome_detail, done_at) = (SELECT n.rule, n.detail, n.at FROM outcome_rows n "  # noqa: S608 our own words
        "WHERE n.entry_id = entries.id AND n.rule NOT IN ('review', 'unread_attachment', 'rejected') "
        f"AND NOT {IS_REMOVAL} ORDER BY n.id LIMIT 1) WHERE id = ? AND outcome IN ('review', 'unread_attachment')",
        (entry_id,),
    )


def mark_failed(
    tx: sqlite3.Connection, entry_id: int, failure: Failure, now: datetime, *, ours: bool = False
) -> FailedEntry:
    """The entry could not be read: its next try is planned, later where the server asked for it, or it is given up.

    Given up is what has failed on every step of `RETRIES`, and at once what its server says is gone for good. A page
    that was not asked has not been tried; nor has one while nothing at all answers, which is `ours`.
    Raises StorageError for an entry that does not exist.
    """
    row = tx.execute(
        "SELECT url, title, source, attempts, first_seen FROM entries WHERE id = ?", (entry_id,)
    ).fetchone()
    if row is None:
        raise StorageError(f"there is no entry {entry_id}")
    known = now - read_instant(row["first_seen"])
    held = (failure.held or ours) and known < HELD_AT_MOST
    attempts = row["attempts"] + (0 if held else 1)
    next_try, not_before = _plan_held(failure, known, now) if held else _plan_retry(attempts, failure, now)
    state: Literal["failed", "given up"] = "given up" if next_try is None else "failed"
    tx.execute(
        "UPDATE entries SET state = ?, attempts = ?, next_try = ?, not_before = ?, failure = ?, failure_what = ?, "
        "failure_url = ?, failed_at = ? WHERE id = ?",
        (
            state,
            attempts,
            write_due(next_try) if next_try else None,
            write_due(not_before) if not_before else None,
            failure.name,
            mend_text(f"{NOT_ASKED}{failure.what}" if held and failure.held else failure.what),
            mend_text(failure.url),
            write_instant(now),
            entry_id,
        ),
    )
    if next_try is None:
        _give_up(tx, entry_id, failure, now)
    return FailedEntry(entry_id, row["url"], row["title"], row["source"], state, next_try, attempts)


def _give_up(tx: sqlite3.Connection, entry_id: int, failure: Failure, now: datetime) -> None:
    """What is tried no more has its outcome."""
    given_up = Outcome("given_up", f"{failure.name}: {failure.what}")
    tx.execute(
        "UPDATE entries SET outcome = ?, outcome_detail = ?, done_at = ? WHERE id = ?",
        (given_up.rule, mend_text(given_up.detail), write_instant(now), entry_id),
    )
    _add_outcome(tx, entry_id, given_up, now, None)


def _plan_retry(attempts: int, failure: Failure, now: datetime) -> tuple[datetime | None, datetime | None]:
    """The next try, and before when not even a person's wish may ask."""
    if failure.name == "gone" or attempts > len(RETRIES):
        return None, None
    next_try = now + RETRIES[attempts - 1]
    if failure.retry_after is None:
        return next_try, None
    not_before = now + timedelta(seconds=failure.retry_after)
    return max(next_try, not_before), not_before


def _plan_held(failure: Failure, known: timedelta, now: datetime) -> tuple[datetime, datetime]:
    """The next try of a page that was not asked. A host's robots.txt is asked for again at each: as long again as the
    entry is known, a day at most."""
    robots = min(known, timedelta(days=1)) if failure.name == "robots" else timedelta(0)
    not_before = now + timedelta(seconds=failure.retry_after or 0.0)
    return max(now + RETRIES[0], now + robots, not_before), not_before


def _add_outcome(
    tx: sqlite3.Connection, entry_id: int, outcome: Outcome, now: datetime, article_id: int | None
) -> None:
    detail, findings = mend_text(outcome.detail), _write_findings(outcome)
    tx.execute(_OUTCOME, (entry_id, write_instant(now), outcome.rule, detail, findings, article_id))


def _write_findings(outcome: Outcome) -> str:
    return encode_value(outcome.findings) if outcome.findings else "[]"
