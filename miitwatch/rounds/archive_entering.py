"""Enters an archive's documents into the ledger: folded like live readings, with their pages, and told to nobody."""

import sqlite3
from base64 import b64decode, b64encode
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from msgspec import Struct

from domain.archives import Batch, Fate, Filed
from domain.findings import Folded, ReadingEvent
from domain.pages import Poll
from domain.sources import Source, SourceMemory
from miitwatch.application import Application
from miitwatch.reading.reading import Read
from miitwatch.rounds.commits import save_read_article, word_read
from storage.articles import entries
from storage.articles.entries import PendingEntry
from storage.asking.reviews import WAITING
from storage.ledger import ledger
from storage.ledger.searching import ArticleWords, index_articles
from storage.outbox import outbox
from storage.polls import poll_rows
from storage.polls.sighting import Shelved, save_archived
from storage.values.codec import compress, decode_value, decompress, encode_value

#: The name under which an archive's entries are listed; no source is called so unless somebody writes one.
ARCHIVE = "archive"
_SOURCE = Source(ARCHIVE, "list", "", authority="aggregator")
#: All that was published before it is quiet: everything.
_QUIET = datetime.max.replace(tzinfo=UTC)
#: Changes that say of something told that it was wrong: the archive's own are told to nobody, but named at its end.
RIGHTING = ("corrected", "withdrawn", "disputed", "removed")


def enter_batch(
    app: Application, batch: Batch, settle: Callable[[sqlite3.Connection, Sequence[Fate]], None] | None = None
) -> tuple[Fate, ...]:
    """Enters documents in their order, in one transaction; nobody is alerted, and no page is asked again.

    Entering the same again changes nothing. `settle` writes down in the transaction what became of them. Raises
    StorageError.
    """
    try:
        with app.store.write() as tx:
            poll = _describe_poll(batch, app.clock())
            poll_id = poll_rows.find_archive_poll(tx, poll)
            words: list[ArticleWords] = []
            fates = tuple(_enter_one(app, tx, filed, (poll, poll_id), words) for filed in batch.documents)
            index_articles(tx, words)
            poll_rows.count_archived(tx, poll_id, len(fates), sum(fate.fate == "entered" for fate in fates))
            if settle is not None:
                settle(tx, fates)
    except BaseException:
        app.ledger.forget()  # a rollback: the state may hold what the database does not
        raise
    return fates


def _describe_poll(batch: Batch, now: datetime) -> Poll:
    notes = (f"archive {batch.archive}, run {batch.run}",)
    # `waiting` is a poll that asked nobody: no coverage statement counts it as a look
    return Poll(ARCHIVE, now, now, "waiting", SourceMemory(), notes=notes)


def _enter_one(
    app: Application, tx: sqlite3.Connection, filed: Filed, listed: tuple[Poll, int], words: list[ArticleWords]
) -> Fate:
    """What became of a document of the poll and its number; what is to be searched of it is added to `words`."""
    poll, poll_id = listed
    shelved = save_archived(tx, filed.entry, poll, _SOURCE, poll_id)
    if shelved.ours:
        return _recall(tx, filed, shelved)
    if shelved.known:
        return Fate("known")
    pending = PendingEntry(shelved.entry_id, filed.entry, ARCHIVE, filed.entry.url, app.clock(), 0, poll_id)
    folded = _fold(app, tx, filed, pending, words)
    righted = {change.finding.id for change in folded.changes if change.kind in RIGHTING}
    told = tuple(sorted(righted.intersection(ledger.list_told(tx)))) if righted else ()
    return Fate("entered", folded.outcome.rule, told)


def _recall(tx: sqlite3.Connection, filed: Filed, shelved: Shelved) -> Fate:
    """What this run entered before it was interrupted; another capture of the same address is known."""
    row = tx.execute(
        "SELECT p.sha256, p.provenance FROM entries e JOIN article_pages a ON a.article_id = e.article_id "
        "JOIN pages p ON p.id = a.page_id WHERE e.id = ? AND a.position = 0",
        (shelved.entry_id,),
    ).fetchone()
    page = filed.pages[0]
    same = row is not None and (row[0], row[1]) == (page.sha256, encode_value(page.provenance))
    return Fate("entered", shelved.outcome) if same else Fate("known")


def _fold(
    app: Application, tx: sqlite3.Connection, filed: Filed, pending: PendingEntry, words: list[ArticleWords]
) -> Folded:
    now = pending.first_seen
    read = Read(
        pending,
        filed.publisher,
        filed.authority,
        pages=filed.pages,
        article=filed.article,
        reading=filed.reading,
        fingerprint=filed.fingerprint,
    )
    ref = save_read_article(tx, read, now)
    words.append(word_read(ref, read))
    event = ReadingEvent(0, now, ref, filed.reading)
    folded = app.ledger.fold_event(tx, event, quiet_before=_QUIET)
    entries.mark_done(tx, pending.id, folded.outcome, now, article_id=ref.id)
    if folded.outcome.rule in WAITING:  # it waits in `review list`; no message to operators names it
        key = f"review:{ref.id}"
        outbox.raise_notice(
            tx, key, filed.entry.title or filed.entry.url, "entered from an archive, told to nobody", now
        )
        outbox.clear_notice(tx, key, now)
    return folded


class Asked(Struct, frozen=True):
    """A batch for the process that holds the lock."""

    documents: str  # of a Batch: JSON, compressed, in base64


def write_batch(batch: Batch) -> str:
    """A batch as JSON text for a request."""
    return encode_value(Asked(b64encode(compress(encode_value(batch).encode())).decode("ascii")))


def read_batch(payload: str) -> Batch:
    """What `write_batch` wrote, in another process. Raises StorageError for a batch of another version."""
    return decode_value(decompress(b64decode(decode_value(payload, Asked).documents)), Batch)


def write_fates(fates: Sequence[Fate]) -> str:
    return encode_value(list(fates))


def read_fates(answer: str) -> tuple[Fate, ...]:
    return decode_value(answer, tuple[Fate, ...])
