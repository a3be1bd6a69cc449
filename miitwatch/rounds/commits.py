"""Per entry one commit: page, reading, changes, alerts and the entry's state, together or not at all.

Entries that change nothing are committed in groups.
"""

import logging
import sqlite3
from collections.abc import Callable, Sequence
from datetime import datetime

from domain.altering import alter
from domain.errors import cut_fault
from domain.findings import ArticleRef, Folded, ReadingEvent
from domain.pages import Failure, Page
from miitwatch import beginning
from miitwatch.application import Application
from miitwatch.folding.indexing import word_article
from miitwatch.folding.store_faults import is_passing
from miitwatch.notices.notices import tell_untaken
from miitwatch.notices.outages import OUTAGE
from miitwatch.progress import NO_ANSWER
from miitwatch.reading.look_plans import plan_first_look
from miitwatch.reading.reading import FAULT, Read, read_headline
from storage.articles import entries
from storage.articles.articles import tell_day
from storage.ledger.searching import ArticleWords, index_articles
from storage.outbox.notices import lasts

log = logging.getLogger("miitwatch")


def commit_read(app: Application, read: Read) -> int:
    """Stores what became of one entry and tells it. Returns how many changes it made.

    Raises StorageError where the store takes nothing just now, or not even that the entry failed.
    A fault of ours fails this entry, which is tried again as one that could not be read: raised, it would end every
    round at this entry, whose page would be asked for at each tick.
    """
    try:
        return _commit(app, read)
    except Exception as error:
        if is_passing(error):
            raise
        url = read.pending.entry.url
        log.exception("a fault of ours while what was read of %s was stored", url)
        fault = Failure("unreadable", f"{FAULT}: {cut_fault(repr(error))}", url)
        return _commit_failure(app, read, read.failure or fault, folds=False)


def _commit(app: Application, read: Read) -> int:
    if read.failure is not None:
        return _commit_failure(app, read, read.failure)
    if read.passed is not None:
        with app.store.write() as tx:
            entries.mark_done(tx, read.pending.id, read.passed, app.clock())
            app.save_asked(tx)
        app.progress.tell_outcomes([(read.pending.entry, read.passed)])
        return 0
    return _tell(app, read, _commit_reading(app, read))


def is_quiet(read: Read) -> bool:
    """Whether what was read can change no finding: passed over by its title, or off topic."""
    if read.failure is not None:
        return False
    return read.passed is not None or (read.reading is not None and not read.reading.relevant)


def commit_quiet(app: Application, reads: Sequence[Read]) -> None:
    """Stores what changes nothing in one transaction: each of its own costs more than reading it. Raises StorageError.

    Where one of them cannot be stored, each is stored by itself, so that it keeps no other from being.
    """
    try:
        with app.store.write() as tx:
            app.save_asked(tx)
            now = app.clock()
            stored = [_store_quiet(app, tx, read, now) for read in reads]
            entries.mark_all(tx, [done for done, _ in stored], now)
            index_articles(tx, [words for _, words in stored if words is not None])
    except Exception:  # noqa: BLE001 logged and told where it is met again, by itself
        app.ledger.forget()
        for read in reads:
            commit_read(app, read)
        return
    except BaseException:
        app.ledger.forget()
        raise
    told = zip(reads, stored, strict=True)
    app.progress.tell_outcomes([(read.pending.entry, done.outcome) for read, (done, _) in told])


def _store_quiet(
    app: Application, tx: sqlite3.Connection, read: Read, now: datetime
) -> tuple[entries.Done, ArticleWords | None]:
    """What became of the entry, and what is to be entered into the search index."""
    if read.passed is not None:
        return entries.Done(read.pending.id, read.passed), None
    ref = save_read_article(tx, read, now)
    return entries.Done(read.pending.id, _fold_reading(app, tx, read, ref, now).outcome, ref.id), word_read(ref, read)


def _tell(app: Application, read: Read, folded: Folded) -> int:
    app.progress.tell_outcomes([(read.pending.entry, folded.outcome)])
    for change in folded.changes:
        app.progress.tell_change(change)
    return len(folded.changes)


def _commit_reading(app: Application, read: Read) -> Folded:
    try:
        with app.store.write() as tx:
            app.save_asked(tx)
            return _store_alone(app, tx, read)
    except BaseException:
        app.ledger.forget()  # a rollback: the state may hold what the database does not
        raise


def _store_alone(app: Application, tx: sqlite3.Connection, read: Read) -> Folded:
    folded, words = _store_reading(app, tx, read, app.clock())
    index_articles(tx, [words])
    return folded


def _store_reading(app: Application, tx: sqlite3.Connection, read: Read, now: datetime) -> tuple[Folded, ArticleWords]:
    """Stores a reading and folds it; the words are to be entered into the search index."""
    ref = save_read_article(tx, read, now)
    folded = _fold_reading(app, tx, read, ref, now)
    entries.mark_done(tx, read.pending.id, folded.outcome, now, article_id=ref.id)
    if read.reading is not None:
        plan_first_look(tx, read.pending.id, ref.id, read.pending.source, read, read.reading, now)
    return folded, word_read(ref, read)


def save_read_article(
    tx: sqlite3.Connection,
    read: Read,
    now: datetime,
    save: Callable[[sqlite3.Connection, Page], int] = entries.save_page,
) -> ArticleRef:
    """Stores the article that an entry was read into, with its pages and claims, as its newest version.

    It is to be entered into the search index by `word_read`. `save` stores each page and returns its number.
    """
    if read.article is None or read.reading is None:
        raise TypeError("an entry that was read has an article and a reading")
    return entries.save_article(
        tx,
        entry_id=read.pending.id,
        article=read.article,
        reading=read.reading,
        publisher=read.publisher,
        authority=read.authority,
        first_seen=read.pending.first_seen,
        page_ids=tuple(save(tx, page) for page in read.pages),
        now=now,
        fingerprint=read.fingerprint,
    )


def word_read(ref: ArticleRef, read: Read) -> ArticleWords:
    """The words by which an article is searched."""
    if read.article is None or read.reading is None:
        raise TypeError("an entry that was read has an article and a reading")
    day = tell_day(read.reading.published or read.article.published, ref.first_seen)
    return ArticleWords(ref.id, day, word_article(read.reading.title or read.article.title, read.reading.text))


def _fold_reading(app: Application, tx: sqlite3.Connection, read: Read, ref: ArticleRef, now: datetime) -> Folded:
    if read.reading is None:
        raise TypeError("an entry that was read has a reading")
    if read.reading.relevant:
        event = ReadingEvent(0, now, ref, read.reading)
        folded = app.ledger.fold_event(tx, event, quiet_before=beginning.find_quiet_line(tx))
    else:
        from findings.outcomes import explain_silence  # a round without news folds nothing

        # off topic changes nothing: it needs an outcome, not a number in the order of events
        folded = Folded((), explain_silence(read.reading))
    if read.sampled:
        note = f"a sample of what is passed over by title; {folded.outcome.detail}".rstrip("; ")
        folded = alter(folded, outcome=alter(folded.outcome, detail=note))
    return folded


def _commit_failure(app: Application, read: Read, failure: Failure, *, folds: bool = True) -> int:
    """Plans the next try; an entry given up is known by its headline from then on, in the same commit.

    Not where folding is what tripped (`folds`). Of a fault of ours operators are told at its first try.
    """
    folded: Folded | None = None
    try:
        with app.store.write() as tx:
            app.save_asked(tx)
            ours = failure.name in NO_ANSWER and lasts(tx, OUTAGE)
            failed = entries.mark_failed(tx, read.pending.id, failure, app.clock(), ours=ours)
            if failed.attempts == 1 and failure.what.startswith(FAULT):
                tell_untaken(app, tx, failed.title, failure)
            if failed.state == "given up" and folds:
                headline = read_headline(app, alter(read, failure=None))
                if headline.reading is not None and headline.reading.relevant:
                    folded = _store_alone(app, tx, headline)
    except BaseException:
        app.ledger.forget()
        raise
    app.progress.tell_failure(read.pending.entry, failure, failed.state)
    return _tell(app, read, folded) if folded is not None else 0
