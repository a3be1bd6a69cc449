"""What an archive entered unseen and a live source reports: it is told as new, once, unless it is old.

What an archive enters is told to nobody. Without this rule a report that comes afterwards would join what is known and
be "nothing new", although no reader was ever told of the event.
"""

import sqlite3
from collections.abc import Iterable
from datetime import datetime, timedelta

from msgspec import Struct

from domain.altering import alter
from domain.dates import parse_published
from domain.findings import Change, Event, Finding, Folded, ReadingEvent
from miitwatch.folding.righted import RIGHTED
from storage.ledger.unseen import list_published_since, list_unseen


class Opening(Struct, frozen=True):
    """The first change of a finding that nobody was told of, which tells it, and the changes for which it is told."""

    change: Change
    reasons: tuple[Change, ...]


def is_news(finding: Finding, now: datetime, old_after: timedelta) -> bool:
    """Whether it was first published at most `old_after` before `now`, or nobody says when: then it is told."""
    published = parse_published(finding.published)
    return published is None or published.latest() >= now - old_after


def find_openings(
    tx: sqlite3.Connection, event: Event, folded: Folded, old_after: timedelta, *, vouched: bool = False
) -> tuple[Opening, ...]:
    """What the event reports or changes and nobody was told of; totals come last.

    What is old and only reported again is no news; what is added to it is, and is told with it.
    """
    changed = [change.finding.id for change in folded.changes]
    reported = _list_reported(event, folded)
    if not changed and not reported:
        return ()
    found = []
    for first in list_unseen(tx, [*changed, *reported], event.number, event.at):
        news = first.finding.id in reported and (vouched or is_news(first.finding, event.at, old_after))
        more = [change for change in folded.changes if change.finding.id == first.finding.id]
        told = tuple(change for change in more if change.kind not in RIGHTED)  # nobody was told what was wrong
        found.append(Opening(first, (_tell_alone(first), *told) if news else told))
    return _sort_openings(found)


def find_sighted(
    tx: sqlite3.Connection, listed: Iterable[Finding], at: datetime, old_after: timedelta
) -> tuple[Opening, ...]:
    """Of the findings that the documents of archives tell which a live source lists now, what nobody was told of."""
    unseen = list_unseen(tx, [finding.id for finding in listed], 0, at)
    return _sort_openings(
        Opening(first, (_tell_alone(first),)) for first in unseen if is_news(first.finding, at, old_after)
    )


def list_untold_news(db: sqlite3.Connection, now: datetime, old_after: timedelta) -> tuple[str, ...]:
    """What archives entered that is news still, and nobody was told of: it waits for a live source to report it."""
    recent = list_published_since(db, (now - old_after).date().isoformat())
    unseen = list_unseen(db, recent, 0, now)
    return tuple(one.finding.id for one in unseen if is_news(one.finding, now, old_after))


def _tell_alone(first: Change) -> Change:
    """A total that was told with an event of the archive, which nobody was told of either."""
    return alter(first, details=tuple(one for one in first.details if one[0] != "told_with"))


def _list_reported(event: Event, folded: Folded) -> frozenset[str]:
    """The findings that a reading reports; none where a page waits for a person, who rules on it."""
    if not isinstance(event, ReadingEvent) or folded.outcome.rule == "review":
        return frozenset()
    return frozenset(folded.outcome.findings)


def _sort_openings(openings: Iterable[Opening]) -> tuple[Opening, ...]:
    """Totals last: one that stands in an event's report is told in the event's message."""
    return tuple(sorted(openings, key=lambda one: one.change.finding.kind == "total"))
