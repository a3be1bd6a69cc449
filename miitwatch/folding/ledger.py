"""The ledger's one writer: folds an event inside the transaction that stores it, and addresses its alerts."""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial

from domain.alerts import Channel
from domain.altering import alter
from domain.dates import parse_published
from domain.findings import Change, Event, Folded, ReadingEvent
from domain.watching import WatchList
from findings.fold import fold
from findings.materiality import LATE_DAYS
from findings.state import State
from miitwatch.folding.checkpoints import mark_rules
from miitwatch.folding.first_tellings import Opening, find_openings, find_sighted
from miitwatch.folding.indexing import word_stored
from miitwatch.folding.rejecting import settle_rejected
from miitwatch.folding.righted import RIGHTED
from miitwatch.folding.routing import RANK, route, settle_route
from miitwatch.folding.timing import plan_due
from storage.ledger import ledger as ledger_rows
from storage.ledger.unseen import is_told_beside, list_archived_articles
from storage.outbox import outbox
from storage.values.instants import AHEAD


@dataclass
class Ledger:
    """The state of the fold, known to be current inside the transaction that uses it."""

    channels: tuple[Channel, ...]
    settle: timedelta
    state: State | None = None
    head: int = -1
    marked: bool = False
    watch_lists: tuple[WatchList, ...] = ()
    old_after: timedelta = timedelta(days=LATE_DAYS)
    touched: list[Folded] = field(default_factory=list)

    def current(self, tx: sqlite3.Connection) -> State:
        """The state as of the last stored event; loaded anew where another process has folded since."""
        stored = ledger_rows.head(tx)
        if self.state is None or stored != self.head:
            self.state = State.load(ledger_rows.load_findings(tx))
            self.head = stored
            self.marked = False
        return self.state

    def begin(self, tx: sqlite3.Connection, at: datetime) -> State:
        """The state from which the next event is folded; what other rules folded is kept as it stands first."""
        state = self.current(tx)
        if not self.marked:
            if kept := mark_rules(tx, at):
                self.head = kept.number  # it changes no finding
            self.marked = True
        return state

    def fold_event(
        self, tx: sqlite3.Connection, event: Event, *, quiet_before: datetime | None = None, vouched: bool = False
    ) -> Folded:
        """Stores an event, folds it, stores its changes and puts its alerts into the outbox, all in `tx`.

        The event gets its number here: before it, what other rules folded may have to be kept.

        `quiet_before` is given during the first look: what was published before it is told in the summary only.
        `vouched` says that a person has read the page and stands for it: what it tells waits for no digest, and not
        until a day has passed since the last message on the finding.
        """
        state = self.begin(tx, event.at)
        event = ledger_rows.append_event(tx, event)
        folded = fold(state, event)
        if isinstance(event, ReadingEvent):
            folded = settle_rejected(tx, event, folded)
        if folded.changes or folded.touched:
            ledger_rows.save_folded(tx, event, folded, partial(word_stored, tx))
        if quiet_before is None or quiet_before < event.at:  # else all is quiet
            openings = find_openings(tx, event, folded, self.old_after, vouched=vouched)
            outbox.add_alerts(tx, self._address(tx, folded, quiet_before, vouched, openings))
            outbox.add_alerts(tx, self._address_openings(tx, openings, quiet_before, vouched))
        state.apply(folded)
        self.head = max(self.head, event.number)
        return folded

    def tell_sighted(
        self, tx: sqlite3.Connection, entries: Iterable[int], at: datetime, quiet_before: datetime | None
    ) -> None:
        """Tells what an archive entered unseen and a live source lists now: its address is known and not read again."""
        if articles := list_archived_articles(tx, entries):
            state = self.current(tx)
            listed = [finding for article in articles for finding in state.find_by_article(article)]
            openings = find_sighted(tx, listed, at, self.old_after)
            outbox.add_alerts(tx, self._address_openings(tx, openings, quiet_before))

    def forget(self) -> None:
        """Throws the state away: after a rollback it may hold what the database does not."""
        self.state, self.head, self.marked = None, -1, False

    def _address(
        self,
        tx: sqlite3.Connection,
        folded: Folded,
        quiet_before: datetime | None,
        vouched: bool,
        openings: Sequence[Opening],
    ) -> Iterable[outbox.NewAlert]:
        unseen = {one.change.finding.id for one in openings}
        for change in folded.changes:
            fresh = change.finding.id in unseen
            if (fresh and change.kind not in RIGHTED) or is_quiet(change.finding.published, quiet_before):
                continue
            for channel in self.channels:
                if fresh and not outbox.is_addressed(tx, channel.name, change.finding.id):
                    continue  # a digest may have shown what was wrong as where things stand
                if channel.enabled and (alert := self._address_one(tx, change, channel, vouched)):
                    yield alert

    def _address_one(
        self, tx: sqlite3.Connection, change: Change, channel: Channel, vouched: bool
    ) -> outbox.NewAlert | None:
        way = route(change, channel, self.watch_lists, change.at, old_after=self.old_after, vouched=vouched)
        if way is None:
            return None
        told = outbox.is_addressed(tx, channel.name, change.finding.id)
        way = settle_route(way, told=told)
        if way is not None and change.kind in RIGHTED and outbox.is_only_collected(tx, channel.name, change.finding.id):
            # Nobody was told what was wrong: the digest tells it as it stands, and nothing of what is no event.
            way = None if change.kind == "withdrawn" else alter(way, urgency="digest")
        if way is None:
            return None
        last = _last_told(tx, channel.name, change.finding.id, change.at) if told and not vouched else None
        due = plan_due(change, channel, way, last, self.settle)
        return outbox.NewAlert(change, channel.name, way.urgency, due, way.rule)

    def _address_openings(
        self,
        tx: sqlite3.Connection,
        openings: Iterable[Opening],
        quiet_before: datetime | None,
        vouched: bool = False,
    ) -> Iterable[outbox.NewAlert]:
        for opening in openings:
            finding = opening.change.finding
            if is_quiet(finding.published, quiet_before):
                continue
            for channel in self.channels:
                beside = finding.kind == "total" and is_told_beside(tx, channel.name, finding.related)
                if channel.enabled and not beside and (alert := self._address_opening(opening, channel, vouched)):
                    yield alert

    def _address_opening(self, opening: Opening, channel: Channel, vouched: bool) -> outbox.NewAlert | None:
        """The first message on a finding is of its first change, as soon as the most urgent reason asks for it."""
        told = opening.change
        found = [
            route(change, channel, self.watch_lists, told.at, old_after=self.old_after, vouched=vouched)
            for change in opening.reasons
        ]
        ways = [way for one in found if one and (way := settle_route(one, told=False))]
        if not ways:
            return None
        way = min(ways, key=lambda one: RANK[one.urgency])
        due = plan_due(told, channel, way, None, self.settle)
        return outbox.NewAlert(told, channel.name, way.urgency, due, way.rule)


def is_quiet(published: str | None, quiet_before: datetime | None) -> bool:
    """Whether a finding belongs to the first look's summary: published before the line, or no one knows when."""
    if quiet_before is None:
        return False
    known = parse_published(published)
    return known is None or known.latest() < quiet_before


def _last_told(tx: sqlite3.Connection, channel: str, finding: str, now: datetime) -> datetime | None:
    """When the channel last got a message on the finding; None where it did not, or only while the clock ran ahead."""
    told = [one.at for one in outbox.told(tx, channel, finding) if one.at <= now + AHEAD]
    return told[-1] if told else None
