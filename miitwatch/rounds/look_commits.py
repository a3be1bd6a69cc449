"""What a second look found is stored and folded.

A changed text is a new version of the article; a page that is missing twice, a day apart, while its site reads well, is
removed. All versions stay.
"""

import logging
import sqlite3
from datetime import datetime, timedelta

from domain.addresses import host_of
from domain.altering import alter
from domain.canaries import HOLDS, CanaryRecord
from domain.claims import Reading
from domain.findings import Folded, ReadingEvent, RemovalEvent
from domain.pages import Failure
from miitwatch.application import Application
from miitwatch.folding.store_faults import is_passing
from miitwatch.notices.look_notices import (
    FILE_UNREADABLE,
    MISSING,
    find_unanswered,
    is_answered,
    notice_answer,
    notice_failing,
)
from miitwatch.notices.notices import tell_unread_file, tell_untaken
from miitwatch.notices.outages import OUTAGE
from miitwatch.progress import NO_ANSWER
from miitwatch.reading.look_plans import Plan, plan_gone, plan_next, plan_return, plan_version
from miitwatch.reading.reading import Read
from miitwatch.rounds.commits import save_read_article, word_read
from miitwatch.rounds.second_looks import EMPTIED, Looked, cut_title, fail_look
from storage.articles import entries, looks
from storage.articles.articles import hash_text, load_text
from storage.articles.look_files import find_answered
from storage.articles.looks import AGAIN, PlannedLook
from storage.articles.pages import keep_page
from storage.ledger.searching import index_articles
from storage.outbox.notices import lasts
from storage.polls.canaries import is_doubted, list_held_hosts, save_canary

log = logging.getLogger("miitwatch")
#: A missing page is asked again after so long before it is taken to be removed.
CONFIRM = timedelta(days=1)
#: A page that is missing for so long, and whose removal cannot be confirmed, is told to operators.
IN_VAIN = 3 * CONFIRM
#: A look that failed is tried again so often; then the next one is waited for.
MOST_TRIES = 4
#: Two pages whose words are so much alike, 0 to 1, are one wall's.
ALIKE = 0.5
#: Results of looks by which a page that was gone is there again.
BACK = ("same", "changed")


def commit_look(app: Application, looked: Looked) -> int:
    """Stores what a look found and folds what it changed. Returns how many changes it made.

    Raises StorageError where the store takes nothing just now, or not even that the look failed.
    """
    try:
        with app.store.write() as tx:
            app.save_asked(tx)
            folded = _store_look(app, tx, looked)
    except BaseException as error:
        app.ledger.forget()  # a rollback: the state may hold what the database does not
        if is_passing(error) or not isinstance(error, Exception):
            raise
        log.exception("a fault of ours while what %s now says was stored", looked.look.url)
        _commit_fault(app, looked, error)
        return 0
    for change in folded.changes if folded else ():
        app.progress.tell_change(change)
    return len(folded.changes) if folded else 0


def _commit_fault(app: Application, looked: Looked, error: Exception) -> None:
    """The look has failed and waits for its next try: left due, its page would be asked for at each tick."""
    what = f"a fault of ours: {type(error).__name__}"
    failed = alter(fail_look(looked.look, what), canaries=looked.canaries)
    with app.store.write() as tx:
        _record(app, tx, failed, _plan_answered(failed, app.clock()))
        if not looked.look.tries:
            tell_untaken(app, tx, looked.look.pending.entry.title, Failure("unreadable", what, looked.look.url))


def _store_look(app: Application, tx: sqlite3.Connection, looked: Looked) -> Folded | None:
    look, now = looked.look, app.clock()
    for checked in looked.canaries:
        save_canary(tx, checked.record, checked.misread)
    if not all(_vouches(checked.record) for checked in looked.canaries):
        _record(app, tx, looked, Plan("held: canary", now + AGAIN, look.step, look.tries, look.missing_since))
        return None
    if looked.read is not None and looked.read.reading is not None:
        if host_of(look.url) in list_held_hosts(tx):
            _record(app, tx, looked, Plan("failed: misread", now + AGAIN, look.step, look.tries, look.missing_since))
            return None
        return _store_read(app, tx, looked, looked.read, looked.read.reading)
    if looked.answer.result == "missing" or looked.emptied:
        return _store_missing(app, tx, looked, now)
    plan = _plan_answered(looked, now, ours=_is_ours(tx, looked))
    if look.removed and plan.result == "same":
        return _store_return(app, tx, looked, "same")
    _record(app, tx, looked, plan)
    if not is_answered(plan) and not look.removed:
        _tell_unanswered(app, tx, looked, plan.result)
    return None


def _store_read(
    app: Application, tx: sqlite3.Connection, looked: Looked, read: Read, reading: Reading
) -> Folded | None:
    look = looked.look
    changed = hash_text(reading.text) != look.text_sha256
    back = _store_return(app, tx, looked, "changed" if changed else "same") if look.removed else None
    if changed:
        folded = _store_version(app, tx, looked, read, reading)
        return alter(folded, changes=(*back.changes, *folded.changes)) if back else folded
    if back is None:
        _record(app, tx, looked, plan_next(look, "same", app.clock()))
    return back


def _store_return(app: Application, tx: sqlite3.Connection, looked: Looked, result: str) -> Folded:
    """A page that was told as gone answers again: who was told so is told, once, whatever it says now."""
    look, now = looked.look, app.clock()
    event = RemovalEvent(0, now, find_folded(tx, look), now, looked.answer.status or 200, back=True)
    folded = app.ledger.fold_event(tx, event)
    entries.mark_reread(tx, look.pending.id, folded.outcome, now, look.article)
    _record(app, tx, looked, plan_return(tx, look, result, now))
    return folded


def _tell_unanswered(app: Application, tx: sqlite3.Connection, looked: Looked, result: str) -> None:
    """Tells of a page at its fourth try; of one that its host lets nobody ask, after a day."""
    look = looked.look
    if looked.answer.result == "held":
        is_long = look.unanswered_since is not None and app.clock() - look.unanswered_since >= looks.LONG
    else:
        is_long = look.tries + 1 >= MOST_TRIES
    if not is_long:
        return
    if looked.what.startswith(FILE_UNREADABLE):
        tell_unread_file(app, tx, look.pending.entry.title, look.url, looked.what.removeprefix(FILE_UNREADABLE))
    else:
        notice_failing(app, tx, look, result)


def _vouches(record: CanaryRecord) -> bool:
    """Whether the template is what it was, as far as can be known: where both known pages are gone, or none has ever
    read well here, nothing can be, which operators were told."""
    return record.last_well is None or (record.state not in HOLDS and record.unseen_since is None)


def _is_ours(tx: sqlite3.Connection, looked: Looked) -> bool:
    """Whether nothing answers at all just now: then the page was not asked again, and waits for its look."""
    failure = looked.answer.failure
    return failure is not None and failure.name in NO_ANSWER and lasts(tx, OUTAGE)


def _plan_answered(looked: Looked, now: datetime, *, ours: bool = False) -> Plan:
    look, answer = looked.look, looked.answer
    if answer.result == "same":
        return plan_next(look, "same", now)
    failure = answer.failure
    wait = timedelta(seconds=failure.retry_after) if failure and failure.retry_after else AGAIN
    if answer.result == "held":
        return Plan("held", now + min(wait, AGAIN), look.step, look.tries, look.missing_since)
    result = f"failed: {failure.name}" if failure else f"failed: {looked.what}"
    tries = look.tries if ours else look.tries + 1
    if tries >= MOST_TRIES:
        return plan_next(look, result, now)
    return Plan(result, now + max(wait, AGAIN), look.step, tries, look.missing_since)


def _record(app: Application, tx: sqlite3.Connection, looked: Looked, plan: Plan) -> None:
    look, now = looked.look, app.clock()
    gone = look.removed and plan.result not in BACK
    in_vain = gone and not plan.result.startswith(MISSING)  # it uses up no turn of a page that is gone
    looks.record_look(
        tx,
        look.pending.id,
        now=now,
        result=plan.result,
        state="removed" if gone else plan.state,
        due=None if gone else plan.due,
        step=look.step if in_vain else plan.step,
        tries=plan.tries,
        validators=looked.answer.validators if plan.result == "same" else look.validators,
        missing_since=plan.missing_since,
        unanswered_since=find_unanswered(look, plan, now),
    )
    if is_answered(plan):
        notice_answer(app, tx, look)


def _store_version(app: Application, tx: sqlite3.Connection, looked: Looked, read: Read, reading: Reading) -> Folded:
    """The changed text is a new version of the article: read, stored beside the earlier one, and folded over it."""
    look, now = looked.look, app.clock()
    replaces, earlier = find_folded(tx, look), looks.list_versions(tx, look.pending.id)
    shortened = len(reading.text) * 3 < len(load_text(tx, replaces) or "") * 2
    ref = save_read_article(tx, read, now, keep_page)
    ref = alter(ref, replaces=replaces, earlier=earlier, shortened=shortened)
    folded = app.ledger.fold_event(tx, ReadingEvent(0, now, ref, reading))
    entries.mark_reread(tx, look.pending.id, folded.outcome, now, ref.id, untold=folded.untold)
    plan_version(tx, alter(look, authority=read.authority), ref.id, looked.answer.validators, now)
    notice_answer(app, tx, look)
    index_articles(tx, [word_read(ref, read)])
    return folded


def find_folded(tx: sqlite3.Connection, look: PlannedLook) -> int:
    """The version of the page that the ledger rests on; the newest where it rests on none."""
    told = looks.find_told(tx, look.pending.id)
    return look.article if told is None else told


def _store_missing(app: Application, tx: sqlite3.Connection, looked: Looked, now: datetime) -> Folded | None:
    """Missing once is remembered; twice, a day apart, while the site reads well, the page is removed.

    A page that answers and holds no text, or another page's, may be one of a new design, or all of the site may be
    behind a wall: then another page of the site must have been read. Until then it gave no answer.
    """
    look, answer = looked.look, looked.answer
    status = answer.status or EMPTIED
    result = f"{MISSING}{status}" if status != EMPTIED else f"{MISSING}emptied"
    since = look.missing_since or now
    if look.removed:
        _record(app, tx, looked, plan_gone(look, result, since))
        return None
    if now - since < CONFIRM or is_doubted(tx, host_of(look.url)) or not _reads_well(tx, looked, status, since):
        _record(app, tx, looked, Plan(result, now + CONFIRM, look.step, missing_since=since))
        if now - since >= IN_VAIN:
            notice_failing(app, tx, look, result)
        return None
    page = None if answer.page is None else entries.save_page(tx, answer.page)
    folded = app.ledger.fold_event(tx, RemovalEvent(0, now, find_folded(tx, look), since, status, page))
    entries.mark_reread(tx, look.pending.id, folded.outcome, now, look.article)
    _record(app, tx, looked, plan_gone(look, result, since))
    return folded


def _reads_well(tx: sqlite3.Connection, looked: Looked, status: int, since: datetime) -> bool:
    """Whether the page's site reads well: for one that was emptied, the one that gave it while it read so itself.

    What is read of another page may be a wall's words too, where its row says nothing by which they are told apart.
    """
    from parsers.fingerprints import fingerprint, share_alike

    look = looked.look
    if status != EMPTIED:
        return looks.has_answered(tx, host_of(look.url), since)
    host, words = host_of(find_answered(tx, look.article, look.url) or look.url), fingerprint(looked.words)
    return looks.has_read_article(
        tx, host, since, lambda text: share_alike(words, fingerprint(cut_title(text))) < ALIKE
    )
