"""When a page that carries a claim is asked again: after 1 h, 1 d, 7 d and 30 d, an official one also each 90 d.

An official one that is gone is asked after 7 d and 30 d, and each 90 d: it may come back.
"""

import sqlite3
from datetime import datetime, timedelta
from typing import Literal

from msgspec import Struct

from domain.claims import Reading
from domain.sources import OFFICIAL, Validators
from miitwatch.reading.reading import Read
from storage.articles import looks
from storage.articles.looks import PlannedLook

#: When a page is asked again, after its text was first read.
STEPS = (timedelta(hours=1), timedelta(days=1), timedelta(days=7), timedelta(days=30))
#: How often an official page is asked again after that.
EACH = timedelta(days=90)
#: So many versions in a row that change no finding are each asked again as soon as a page just read.
RESTLESS = 3


class Plan(Struct, frozen=True):
    """What is stored of a look: its result, and when the next one is due (None: none)."""

    result: str
    due: datetime | None
    step: int
    tries: int = 0
    missing_since: datetime | None = None
    state: Literal["watched", "over", "removed"] = "watched"


def plan_first_look(
    tx: sqlite3.Connection, entry_id: int, article: int, source: str, read: Read, reading: Reading, now: datetime
) -> None:
    """Plans the looks at a page that carries a claim, or on the subject whose file was not there yet.

    A row that was read without a page of its own has none.
    """
    if not read.pages or read.article is None or read.pending.entry.pageless:
        return
    if not _carries_claim(reading) and not (reading.relevant and read.unfetched):
        return
    looks.plan_look(
        tx,
        entry_id,
        article,
        url=read.article.url,
        source=source,
        authority=read.authority,
        validators=_know_page(read),
        now=now,
        due=now + STEPS[0],
    )


def _know_page(read: Read) -> Validators:
    """What the page gave, to ask it conditionally; nothing where its row held the text: then only files were asked."""
    if read.pending.entry.html:
        return Validators()
    page = read.pages[0]
    return Validators(page.header("etag"), page.header("last-modified"), page.sha256, audited_at=page.received_at)


def _carries_claim(reading: Reading) -> bool:
    policy = any(statement.policy for statement in reading.statements)
    return reading.relevant and bool(reading.counts or reading.growth or reading.firms or policy)


def plan_version(
    tx: sqlite3.Connection, look: PlannedLook, article: int, validators: Validators, now: datetime
) -> None:
    """Plans the looks at a page whose text is another one, stored as `article`: soon, as at a page just read.

    Some pages are otherwise at each look (a counter of readers, the titles of other reports): where several versions in
    a row changed no finding, the looks go on as they were planned, ever more seldom.
    """
    began, plan = now, Plan("changed", now + STEPS[0], 0)
    if looks.count_idle(tx, look.pending.id) > RESTLESS:
        began, plan = look.began, plan_next(look, "changed", now)
    looks.plan_look(
        tx,
        look.pending.id,
        article,
        url=look.url,
        source=look.pending.source,
        authority=look.authority,
        validators=validators,
        now=now,
        due=plan.due or now + STEPS[-1],
        began=began,
        step=plan.step,
    )


def plan_next(look: PlannedLook, result: str, now: datetime) -> Plan:
    """The next step; after the last one an official page is asked each ninety days, others no more.

    One that did not answer as before at the last one is asked on: nobody knows what it says now.
    """
    step = look.step + 1
    while step < len(STEPS) and look.began + STEPS[step] <= now:
        step += 1  # looks that were missed while nothing ran are one
    if step < len(STEPS):
        return Plan(result, look.began + STEPS[step], step)
    if result != "same":
        return Plan(result, now + STEPS[-1], len(STEPS))
    if look.authority in OFFICIAL:
        return Plan(result, now + EACH, len(STEPS))
    return Plan(result, None, len(STEPS), state="over")


def plan_gone(look: PlannedLook, result: str, since: datetime) -> Plan:
    """A page that is gone: when it is asked again, `storage.articles.looks` says by the step."""
    return Plan(result, None, look.step + 1 if look.removed else 0, missing_since=since, state="removed")


def plan_return(tx: sqlite3.Connection, look: PlannedLook, result: str, now: datetime) -> Plan:
    """A page that came back is asked again as one just read."""
    due = now + STEPS[0]
    looks.plan_look(
        tx,
        look.pending.id,
        look.article,
        url=look.url,
        source=look.pending.source,
        authority=look.authority,
        validators=look.validators,
        now=now,
        due=due,
    )
    return Plan(result, due, 0)
