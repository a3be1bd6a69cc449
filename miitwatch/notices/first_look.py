"""The first look at the world of a new ledger is quiet: what stood there is told in one message at its end.

While nothing has answered at all it does not end, however long that is: nothing was looked at.
"""

import sqlite3
from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from alerts.notices.first_look import FirstLook, render_first_look
from domain.altering import alter
from domain.dates import BEIJING, parse_published
from domain.findings import Finding
from domain.sources import Source, SourceMemory
from miitwatch import beginning
from miitwatch.application import Application
from miitwatch.folding.addressing import list_recipients
from miitwatch.folding.timing import plan_next_regular
from miitwatch.notices.blind_spots import split_blind_spot
from miitwatch.notices.notices import queue_message
from miitwatch.notices.outages import find_last_answer
from miitwatch.notices.sight import look_at_regulator
from storage.asking import history
from storage.outbox import digests, outbox
from storage.polls import polls

#: The summary names first what was decided or published in the last so many days.
NAMED = timedelta(days=30)
#: At the latest it ends then, whatever has not answered.
LONGEST = timedelta(hours=6)


def end_if_done(app: Application) -> bool:
    """Ends the first look when every source was asked once and what stood there was tried, and queues its message."""
    now = app.clock()
    with app.store.write() as tx:
        started = beginning.find_started(tx)
        if started is None:
            return False
        if app.sources and find_last_answer(_load_states(app, tx)) is None:
            return False
        if not _is_done(app, tx) and now - started < LONGEST:
            return False
        beginning.end(tx, now)
        _queue_summary(app, tx, started)
    return True


def _load_states(app: Application, db: sqlite3.Connection) -> list[tuple[Source, SourceMemory]]:
    memories = polls.load_memories(db)
    return [(source, memories.get(source.name, SourceMemory())) for source in app.sources]


def _is_done(app: Application, db: sqlite3.Connection) -> bool:
    asked = all(memory.polls for _, memory in _load_states(app, db))
    untried = db.execute("SELECT 1 FROM entries WHERE state = 'pending' LIMIT 1").fetchone()
    return asked and untried is None


def _queue_summary(app: Application, tx: sqlite3.Connection, started: datetime) -> None:
    found = history.find_findings(tx, history.Filter())
    look = _describe(app, tx, found, started)
    for channel in app.channels:
        if not channel.readers:
            continue
        following = plan_next_regular(channel, digests.load_untold(tx, channel.name), app.clock())
        apart = tuple(
            finding.id for finding in found if outbox.is_addressed(tx, channel.name, finding.id, recalled=False)
        )
        told = alter(leave_out(look, apart), digest=channel.digest, next_regular=following)
        rendered = render_first_look(told, channel.language)
        for recipient in list_recipients(channel):
            queue_message(
                app,
                tx,
                channel,
                recipient,
                rendered,
                kind="summary",
                type="summary.first_look",
                key="first_look",
                findings=[finding.id for finding in found if finding.id not in apart],
            )


def leave_out(look: FirstLook, apart: Collection[str]) -> FirstLook:
    """The look without the findings that a channel is told of in messages of their own: none is told twice."""
    recent = tuple(finding for finding in look.recent if finding.id not in apart)
    older = tuple(finding for finding in look.older if finding.id not in apart)
    return alter(look, recent=recent, older=older, apart=tuple(apart))


def _describe(app: Application, tx: sqlite3.Connection, found: Sequence[Finding], started: datetime) -> FirstLook:
    states = _load_states(app, tx)
    line = (app.clock() - NAMED).astimezone(BEIJING).strftime("%Y-%m-%d")
    acts = [one for one in found if one.kind in ("approval", "revocation", "policy") and _is_recent(one, line)]
    others = [one for one in found if one not in acts and _is_recent(one, line)]
    outcomes = dict(tx.execute("SELECT outcome, count(*) FROM entries WHERE outcome IS NOT NULL GROUP BY outcome"))
    unread = tx.execute("SELECT title, failure FROM entries WHERE state IN ('failed', 'given up') LIMIT 20").fetchall()
    return FirstLook(
        at=app.clock(),
        asked=len(states),
        answered=sum(memory.last_success is not None for _, memory in states),
        recent=(*acts, *others),
        older=tuple(one for one in found if one not in acts and one not in others),
        outcomes=tuple(sorted((str(rule), int(number)) for rule, number in outcomes.items())),
        failing=tuple(
            (source.name, memory.failing or "not asked yet") for source, memory in states if _is_blind(memory)
        ),
        unread=tuple((str(title), str(failure)) for title, failure in unread),
        sight=look_at_regulator(app),
        blind_spots=tuple(split_blind_spot(told) for _, told in app.config.blind_spots),
        started=started,
    )


def _is_blind(memory: SourceMemory) -> bool:
    return bool(memory.failing) or memory.last_success is None


def _is_recent(finding: Finding, line: str) -> bool:
    published = parse_published(finding.published)
    days = [finding.decided] if finding.decided else []
    days += [published.day] if published else []
    return any(day >= line[: len(day)] for day in days)
