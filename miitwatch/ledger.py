"""The ledger's one writer: folds an event inside the transaction that stores it, and addresses its alerts."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial

from domain.alerts import Channel
from domain.dates import parse_published
from domain.findings import Change, Event, Folded
from domain.watching import WatchList
from findings.fold import fold
from findings.materiality import LATE_DAYS
from findings.state import State
from miitwatch.checkpoints import mark_rules
from miitwatch.indexing import word_stored
from miitwatch.righted import RIGHTED
from miitwatch.routing import route, settle_route
from miitwatch.timing import plan_due
from storage import ledger as ledger_rows
from storage import outbox


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
        `vouched` says that a person has read the page and stands for it: what it opens waits for no digest.
        """
        state = self.begin(tx, event.at)
        event = ledger_rows.append_event(tx, event)
        folded = fold(state, event)
        if folded.changes or folded.touched:
            ledger_rows.save_folded(tx, event, folded, partial(word_stored, tx))
            outbox.add_alerts(tx, self._address(tx, folded, quiet_before, vouched))
        state.apply(folded)
        self.head = max(self.head, event.number)
        return folded

    def forget(self) -> None:
        """Throws the state away: after a rollback it may hold what the database does not."""
        self.state, self.head, self.marked = None, -1, False

    def _address(
        self, tx: sqlite3.Connection, folded: Folded, quiet_before: datetime | None, vouched: bool
    ) -> Iterable[outbox.NewAlert]:
        for change in folded.changes:
            if is_quiet(change.finding.published, quiet_before):
                continue
            for channel in self.channels:
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
            way = None if change.kind == "withdrawn" else replace(way, urgency="digest")
        if way is None:
            return None
        last = _last_told(tx, channel.name, change.finding.id) if told else None
        due = plan_due(change, channel, way, last, self.settle)
        return outbox.NewAlert(change, channel.name, way.urgency, due, way.rule)


def is_quiet(published: str | None, quiet_before: datetime | None) -> bool:
    """Whether a finding belongs to the first look's summary: published before the line, or no one knows when."""
    if quiet_before is None:
        return False
    known = parse_published(published)
    return known is None or known.latest() < quiet_before


def _last_told(tx: sqlite3.Connection, channel: str, finding: str) -> datetime | None:
    """When the channel last got a message on the finding; None where it never did."""
    told = outbox.told(tx, channel, finding)
    return told[-1].at if told else None
