"""A rejection holds for every page that says the same in the same words: nobody is asked again."""

import sqlite3
from datetime import datetime

from domain.altering import alter
from domain.findings import Folded, Outcome, ReadingEvent
from findings.rejections import find_rejected
from storage.articles import entries
from storage.asking import reviews
from storage.outbox import outbox


def settle_rejected(tx: sqlite3.Connection, event: ReadingEvent, folded: Folded) -> Folded:
    """The outcome of a page that would wait for a person, unless one has rejected what it says.

    What it tells for certain beside that stays told. A page that was cut is asked about for what it does not say.
    """
    outcome = folded.outcome
    if outcome.rule not in reviews.WAITING or event.vouched or event.article.shortened:
        return folded
    rejected = find_rejected(event, reviews.load_rejected(tx))
    if rejected is None:
        return folded
    return alter(folded, outcome=_name_outcome(rejected, outcome.findings, changed=bool(folded.changes)))


def settle_waiting(tx: sqlite3.Connection, rejected: int, now: datetime) -> tuple[str, ...]:
    """The pages that wait and say what a person has just rejected wait no more; they, as `R-12`.

    `rejected` is the number of the page that was rejected.
    """
    reading = reviews.load_reading(tx, rejected)
    settled = []
    for waiting in reviews.list_waiting(tx):
        event = reviews.load_reading(tx, waiting.article)
        if reading is None or event is None or event.article.shortened or find_rejected(event, (reading,)) is None:
            continue
        outcome = _name_outcome(reading, waiting.findings)
        entries.mark_ruled(tx, waiting.entry, outcome, now, waiting.article)
        end_asking(tx, waiting.article, now)
        settled.append(f"R-{waiting.article}")
    return tuple(settled)


def _name_outcome(rejected: ReadingEvent, findings: tuple[str, ...], *, changed: bool = False) -> Outcome:
    rule = "changed" if changed else "nothing_new" if findings else "rejected"
    return Outcome(rule, f"{reviews.COPY_OF}R-{rejected.article.id}", findings)


def end_asking(tx: sqlite3.Connection, article: int, now: datetime, why: str = "ruled") -> None:
    """A page waits no more: its notice is over, and who was not asked yet is not asked any more."""
    outbox.clear_notice(tx, f"review:{article}", now)
    outbox.supersede_asked(tx, (article,), why)
