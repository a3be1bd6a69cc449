"""Reads the archive again with today's rules: what would differ, and the revision by which the ledger takes it over."""

import sqlite3
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from msgspec import Struct

from domain.altering import alter
from domain.claims import Reading
from domain.errors import StorageError
from domain.findings import ArticleRef, Change, Finding, Folded, Outcome, ReadingEvent, RevisionEvent
from domain.firms import name_key
from findings.revising import plan_revision, summarise
from findings.state import State
from miitwatch import beginning
from miitwatch.application import Application
from miitwatch.folding.replaying import Step, begin_state, replay_archive
from miitwatch.progress import count_of
from storage.articles import articles, entries
from storage.articles.archive import complete_since
from storage.file.store import Store
from storage.ledger import ledger
from storage.values.codec import decode_value, encode_value

if TYPE_CHECKING:
    from parsers.facts.text.document import DocumentReader

#: What a person or the past decided of an article, which no rules overwrite.
_DECIDED = ("rejected",)


class MovedError(StorageError):
    """Something was folded between the reading of the archive and the revision: it is to be made again."""


class Again(Struct, frozen=True):
    """One article that today's rules read otherwise. `reading` is without its text, which is kept."""

    article: ArticleRef
    reading: Reading


class Plan(Struct, frozen=True):
    """What reading again comes to, for a ledger whose last event is `base`."""

    base: int
    rules: str
    cause: str
    readings: tuple[Again, ...] = ()
    outcomes: tuple[tuple[int, Outcome], ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not (self.readings or self.outcomes or self.findings)


class Difference(Struct, frozen=True):
    """One finding as it is and as today's rules would have it; None on the side where there is none."""

    now: Finding | None
    then: Finding | None


class Written(Struct, frozen=True):
    """A difference in words: the finding's name, what it says now, and what it would say then."""

    name: str
    now: str
    then: str


class Reread(Struct, frozen=True):
    """What reading again came to. `since` is the day from which on every text is kept."""

    since: str | None
    articles: int
    differences: tuple[Difference, ...]
    plan: Plan


class Revised(Struct, frozen=True):
    """What a revision did, for the person who asked for it."""

    said: str
    changes: tuple[str, ...] = ()


def reread_archive(store: Store, reader: "DocumentReader") -> Reread:
    """Reads and folds everything again; nothing is written. Raises StorageError."""
    with store.read() as db:
        base = ledger.head(db)
        stored = ledger.load_findings(db)
        state = begin_state(db)
        again, outcomes = _read_again(db, reader, state)
        changed = _find_changed(db, outcomes) if again else ()
        since = complete_since(db)
    rules = max((one.reading.rules for one in again.values()), default="")
    plan = Plan(
        base,
        rules,
        f"today's rules ({rules}) read it in an article that was seen before and not understood",
        tuple(again.values()),
        changed,
        plan_revision(stored, state.findings()),
    )
    return Reread(since, len(outcomes), tuple(_compare(stored, plan)), plan)


def _read_again(
    db: sqlite3.Connection, reader: "DocumentReader", state: State
) -> tuple[dict[int, Again], dict[int, Outcome]]:
    """By the article what is read otherwise than it is recorded, and what became of each; the state folds them all."""
    again: dict[int, Again] = {}
    outcomes: dict[int, Outcome] = {}
    for step in replay_archive(reader, db, state):
        if isinstance(step.event, ReadingEvent):
            outcomes[step.event.article.id] = step.folded.outcome
            if differs(step, step.event.reading):
                again[step.event.article.id] = Again(step.event.article, alter(step.event.reading, text=""))
    return again, outcomes


def _find_changed(db: sqlite3.Connection, outcomes: dict[int, Outcome]) -> tuple[tuple[int, Outcome], ...]:
    """The outcomes that would be others than are noted, but for those that no rules overwrite."""
    noted = dict(db.execute("SELECT article_id, outcome FROM entries WHERE article_id IS NOT NULL").fetchall())
    return tuple(
        (article, outcome)
        for article, outcome in outcomes.items()
        if noted.get(article) not in (*_DECIDED, outcome.rule, None)
    )


def differs(step: Step, reading: Reading) -> bool:
    """Whether an article is read otherwise than it is recorded; what was and is off topic is not recorded."""
    if step.stored is None:
        return reading.relevant and isinstance(step.event, ReadingEvent) and step.event.number == 0
    return alter(reading, rules="", text="") != alter(step.stored, rules="", text="")


def _compare(stored: tuple[Finding, ...], plan: Plan) -> Iterator[Difference]:
    """The findings that differ in what a reader would see, by number."""
    known = {finding.id: finding for finding in stored}
    for after in plan.findings:
        before = known.get(after.id)
        if before is None:
            if after.merged_into is None:
                yield Difference(None, after)
        elif after.retracted and not before.retracted:
            yield Difference(before, None)
        elif summarise(before) != summarise(after) or before.merged_into != after.merged_into:
            yield Difference(before, after)


def write_differences(done: Reread) -> Iterator[Written]:
    """How the findings would differ, in words."""
    for one in done.differences:
        name = one.now.id if one.now else f"{one.then.id} new" if one.then else ""
        yield Written(name, _write_side(one.now, one.then), _write_side(one.then, one.now))


def _write_side(finding: Finding | None, other: Finding | None) -> str:
    """What stands on a side; of a finding that on the other side is not taken into the same one, which took it in."""
    if finding is None:
        return "no finding"
    if finding.merged_into is not None and (other is None or other.merged_into != finding.merged_into):
        return f"the same event as {finding.merged_into}"
    return summarise(finding, name_key)


def apply_plan(
    app: Application, plan: Plan, settle: Callable[[sqlite3.Connection, Revised], None] | None = None
) -> Revised:
    """Writes a plan as one revision, in one transaction; `settle` writes down in it what became of the plan.

    Raises MovedError where the ledger went on meanwhile.
    """
    try:
        with app.store.write() as tx:
            folded = _revise(app, tx, plan, app.clock())
            revised = Revised(_count_changes(plan, folded), tuple(_line(change) for change in folded.changes))
            if settle is not None:
                settle(tx, revised)
    except BaseException:
        app.ledger.forget()
        raise
    for change in folded.changes:
        app.progress.tell_change(change)
    return revised


def _line(change: Change) -> str:
    return f"{change.finding.id} {change.kind} ({change.reason}): {change.summary}"


def _revise(app: Application, tx: sqlite3.Connection, plan: Plan, now: datetime) -> Folded:
    if ledger.head(tx) != plan.base:
        raise MovedError("the ledger went on while the archive was read again")
    for one in plan.readings:
        text = articles.load_text(tx, one.article.id) or ""
        ledger.append_reread(tx, one.article, one.reading, now)
        articles.mark_reread(tx, one.article.id, alter(one.reading, text=text))
    for article, outcome in plan.outcomes:
        entry = tx.execute("SELECT entry_id FROM article_rows WHERE id = ?", (article,)).fetchone()
        entries.mark_done(tx, int(entry[0]), outcome, now, article_id=article)
    quiet = beginning.find_quiet_line(tx)
    told = ledger.list_told(tx) if quiet is None else tuple(ledger.load_given(tx))  # the summary is about to name all
    held = {firm.key for finding in plan.findings for firm in finding.firms}
    renamed = tuple((*one.renamed, one.reason) for one in app.gazetteer.identities if one.renamed[1] in held)
    revision = RevisionEvent(0, now, plan.rules, plan.cause, plan.findings, told, renamed)
    return app.ledger.fold_event(tx, revision, quiet_before=quiet)


def _count_changes(plan: Plan, folded: Folded) -> str:
    told = [change for change in folded.changes if "technical" not in dict(change.details)]
    late = len({change.finding.id for change in told if change.kind == "new"})
    righted = len({change.finding.id for change in told if change.kind != "new"})
    silent = len({finding.id for finding in plan.findings}) - late - righted
    return (
        f"{count_of(len(plan.readings), 'article is', 'articles are')} read otherwise. "
        f"Told: {count_of(late, 'late find', 'late finds')}, {count_of(righted, 'correction', 'corrections')}. "
        f"Revised in silence: {count_of(silent, 'finding', 'findings')}."
    )


def write_plan(plan: Plan) -> str:
    """The plan as JSON text, for the process that holds the lock."""
    return encode_value(plan)


def read_plan(payload: str) -> Plan:
    """What `write_plan` wrote in another process. Raises MovedError for a plan of another version."""
    try:
        return decode_value(payload, Plan)
    except StorageError as error:  # made by another version: asked again, it is made by this one
        raise MovedError(str(error)) from error
