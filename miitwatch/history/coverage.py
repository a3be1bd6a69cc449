"""Gathers a coverage statement from the record: what was looked at, seen and told within some Beijing days."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import groupby, pairwise

from msgspec import Struct

from domain.coverage import Coverage, Gap, Seen, Silence, SourceCover
from domain.dates import BEIJING, beijing_day
from domain.errors import CommandError
from domain.sources import Source
from miitwatch import __version__
from miitwatch.application import Application
from miitwatch.progress import count_of
from storage.articles import looks
from storage.asking import covering
from storage.asking.covering import PolledSource
from storage.ledger import ledger
from storage.polls import catalogue, gaps
from storage.polls.gaps import KeptGap
from storage.polls.poll_days import Look

#: Publishers of these ranks stand under their own name; the others by what they are.
_OWN = ("regulator", "provincial", "government", "institute")
_KINDS = {
    "state": "State media",
    "press": "Trade and business press",
    "trade": "Trade and business press",
    "advisory": "Advisory firms",
    "aggregator": "News search (aggregators)",
}
#: A silence is followed so far back beyond the beginning of the period.
AROUND = timedelta(days=60)
#: Years that a statement can be about: before and behind them a day beside another is soon no day.
OLDEST, NEWEST = 1900, 2999
#: A source asked so soon after the first one began with the watch: a first round takes its time.
SETTLING = timedelta(hours=1)
#: So many failed looks in a row are told as a silence; one is counted only.
SILENT_FROM = 2


class Beginnings(Struct, frozen=True):
    """When the watch began; which sources joined within the period, with when; which only after its end."""

    watch: datetime | None
    joined: tuple[tuple[str, datetime], ...]
    unbegun: tuple[str, ...]


@dataclass(slots=True)
class Watched:
    """What looking at the sources gave: how each was covered, what was silent, and how many looks failed alone."""

    covers: list[SourceCover] = field(default_factory=list)
    silences: list[Silence] = field(default_factory=list)
    single: int = 0


def gather_coverage(
    app: Application, db: sqlite3.Connection, since: str, until: str, channel: str | None = None
) -> Coverage:
    """The statement of the Beijing days `since` to `until`, both included; today counts up to now.

    `channel` counts that channel's messages alone. Raises CommandError for a day that is none or lies ahead.
    """
    start, end = find_span(since, until, app.clock())
    polled = covering.list_polled(db, start, end)
    beginnings = _sort_beginnings(polled, start, end)
    watched = _look_back(app, db, polled, beginnings, start, end)
    return Coverage(
        since=since,
        until=until,
        made=app.clock(),
        version=__version__,
        rules=covering.list_rules(db, start, end),
        events=ledger.head(db),
        begun=beginnings.watch if beginnings.watch is not None and beginnings.watch > start else None,
        sources=tuple(watched.covers),
        off=tuple((source.name, source.reason) for source in app.config.sources if not source.enabled),
        blind_spots=tuple(told for _, told in app.config.blind_spots),
        seen=_gather_seen(db, start, end),
        told=covering.count_messages(db, start, end, channel),
        single_failures=watched.single,
        silences=tuple(sorted(watched.silences, key=lambda one: (one.since, one.source))),
        gaps=tuple(_describe_gap(gap) for gap in gaps.list_gaps(db, start, end)),
        changes=catalogue.list_changes(db, start, end + timedelta(seconds=1)),
        joined=beginnings.joined,
        unbegun=beginnings.unbegun,
        overdue=looks.list_overdue(db, app.clock()),
        unanswered=looks.list_unanswered(db, app.clock()),
    )


def _sort_beginnings(polled: Sequence[PolledSource], start: datetime, end: datetime) -> Beginnings:
    """One that was never asked belongs to the watch from its beginning on: its looks were due."""
    first = {one.name: one.first_poll for one in polled}
    watch = min((at for at in first.values() if at), default=None)
    begun = watch or end
    joined = tuple((name, at) for name, at in first.items() if at and max(start, begun + SETTLING) < at < end)
    return Beginnings(watch, joined, tuple(name for name, at in first.items() if (at or begun) >= end))


def _look_back(
    app: Application,
    db: sqlite3.Connection,
    polled: Sequence[PolledSource],
    beginnings: Beginnings,
    start: datetime,
    end: datetime,
) -> Watched:
    """How each source that had begun was looked at, and the failed looks of all of them."""
    now = app.clock()
    known = {source.name: source for source in app.config.sources}
    watched = Watched()
    for one in (one for one in polled if one.name not in beginnings.unbegun):
        group = name_group(known[one.name]) if one.name in known else name_former(one)
        around = tuple(covering.list_looks(db, one.name, start - AROUND, now + timedelta(seconds=1)))
        began = max(start, one.first_poll or beginnings.watch or end)
        watched.covers.append(_cover(one, group, [look for look in around if start <= look.at < end], began, end))
        lasting, short = _sort_silences(_find_silences(one, group, around), start, end)
        watched.silences += lasting
        watched.single += short
    return watched


def _sort_silences(found: Iterable[tuple[Silence, bool]], start: datetime, end: datetime) -> tuple[list[Silence], int]:
    """Those that lasted and reach into the period, and how many single failures began in it."""
    within = [
        (silence, lasting)
        for silence, lasting in found
        if silence.since < end and (silence.until is None or silence.until >= start)
    ]
    single = sum(silence.since >= start for silence, lasting in within if not lasting)
    return [silence for silence, lasting in within if lasting], single


def name_group(source: Source) -> str:
    """Under which line a source stands: an official body's own pages by its name, others by what they are."""
    if source.authority not in _OWN:
        return _KINDS[source.authority]
    name = source.publisher or source.title or source.name
    return f"{name}, own site" if source.authority == "regulator" else name


def name_former(source: PolledSource) -> str:
    """Under which line a source stands that is in the configuration no more."""
    if source.authority in _KINDS:
        return _KINDS[source.authority]
    return f"{source.title or source.name} (not watched any more)"


def find_span(since: str, until: str, now: datetime) -> tuple[datetime, datetime]:
    """The instants from which and before which Beijing days lie; today ends now. Raises CommandError for no period."""
    try:
        first, last = date.fromisoformat(since), date.fromisoformat(until)
    except ValueError as error:
        raise CommandError(f"{since!r} to {until!r} is no period: write days like 2025-03-10") from error
    if (since, until) != (first.isoformat(), last.isoformat()):  # 20250310 too, which no text of the record is like
        raise CommandError(f"{since!r} to {until!r} is no period: write days like 2025-03-10")
    if first.year < OLDEST or last.year > NEWEST:
        raise CommandError(f"{since} to {until} is no period of this watch: years are {OLDEST} to {NEWEST}")
    if last < first:
        raise CommandError(f"the period ends on {until}, before it begins on {since}")
    start = datetime.combine(first, time(), BEIJING)
    if start >= now:
        raise CommandError(f"{since} has not begun yet (it is {beijing_day(now)} in Beijing)")
    return start, min(datetime.combine(last + timedelta(days=1), time(), BEIJING), now)


def _cover(source: PolledSource, group: str, looks: Sequence[Look], began: datetime, end: datetime) -> SourceCover:
    answered = [look.at for look in looks if look.answered]
    gaps = [after - before for before, after in pairwise([began, *answered, end])]
    due = int((end - began).total_seconds() // source.every_seconds) if source.every_seconds else len(looks)
    return SourceCover(
        name=source.name,
        group=group,
        due=due,
        looks=len(looks),
        answered=len(answered),
        longest_gap=max(gaps),
        days=tuple(dict.fromkeys(beijing_day(instant) for instant in answered)),
    )


def _find_silences(source: PolledSource, group: str, looks: Sequence[Look]) -> Iterator[tuple[Silence, bool]]:
    """Failed looks in a row, from the first of them to the answer that ended them; and whether it is a silence.

    One failed look is none where the next one answered within twice the source's interval.
    """
    runs = [(answered, list(run)) for answered, run in groupby(looks, key=lambda look: look.answered)]
    for place, (answered, run) in enumerate(runs):
        if answered:
            continue
        until = runs[place + 1][1][0].at if place + 1 < len(runs) else None
        silence = Silence(source.name, group, run[0].at, until, len(run), run[-1].failure)
        soon = until is not None and until - run[0].at <= 2 * timedelta(seconds=source.every_seconds)
        yield silence, len(run) >= SILENT_FROM or not soon


def _describe_gap(gap: KeptGap) -> Gap:
    pages, late = count_of(gap.pages, "page", "pages"), count_of(gap.late, "late find", "late finds")
    found = f"{pages} walked back, {late}"
    what = found if gap.closed else f"{found}; {gap.remaining}"
    return Gap(gap.source, gap.since, gap.until, gap.closed, f"{gap.cause}; {what}")


def _gather_seen(db: sqlite3.Connection, start: datetime, end: datetime) -> Seen:
    return Seen(
        total=covering.count_entries(db, start, end),
        headlines=covering.count_headlines(db, start, end),
        outcomes=covering.count_outcomes(db, start, end),
        not_read=covering.list_not_read(db, start, end),
    )
