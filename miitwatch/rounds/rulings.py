"""A person's decisions: given on the command line, folded by whoever holds the lock, told like any other change."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from msgspec import Struct

from domain.altering import alter
from domain.errors import CommandError
from domain.findings import Change, Folded, Outcome, ReadingEvent, RulingEvent
from findings.corrections import is_said_already
from findings.rulings import lift_review
from miitwatch.application import Application
from miitwatch.folding.orders import Order, check_order, read_page
from miitwatch.folding.rejecting import end_asking, settle_waiting
from storage.articles import entries, looks
from storage.asking import reviews
from storage.ledger import ledger
from storage.outbox import outbox


class Ruled(Struct, frozen=True):
    """What became of an order: the sentence for the person who gave it, and the changes it made or would make."""

    said: str
    changes: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()


#: Writes down what became of an order, in the transaction that carries it out.
Settle = Callable[[sqlite3.Connection, Ruled], None]


def carry_out(app: Application, order: Order, settle: Settle | None = None) -> Ruled:
    """Folds the order in one transaction; with `dry_run` nothing is kept.

    Raises CommandError for an order that is refused: then no event is stored. Raises StorageError.
    """
    check_order(order, app.clock())
    try:
        with app.store.write() as tx, _undo(order.dry_run):
            last = outbox.find_last(tx)
            folded = _rule(app, tx, order)
            ruled = _describe(folded, _list_told(tx, folded, last), order.dry_run)
            if settle is not None and not order.dry_run:
                settle(tx, ruled)
    except _UndoneError:
        app.ledger.forget()
        if settle is not None:
            with app.store.write() as tx:
                settle(tx, ruled)
        return ruled
    except BaseException:
        app.ledger.forget()
        raise
    for change in folded.changes:
        app.progress.tell_change(change)
    return ruled


class _UndoneError(Exception):
    """Rolls a dry run back."""


@contextmanager
def _undo(dry_run: bool) -> Iterator[None]:
    yield
    if dry_run:
        raise _UndoneError


def _rule(app: Application, tx: sqlite3.Connection, order: Order) -> Folded:
    ruling = RulingEvent(0, app.clock(), order.act, order.target, order.by, order.reason, order.value)
    page = read_page(order.target)
    if page is not None:
        return _rule_on_page(app, tx, ruling, page)
    finding = app.ledger.current(tx).find(order.target)
    if finding is None:
        raise CommandError(f"no finding is called {order.target[:40]}. `miitwatch findings` lists them.")
    if order.act == "correct" and is_said_already(finding, order.value):
        raise CommandError(f"{finding.id} says so already: {order.value}")
    folded = app.ledger.fold_event(tx, ruling)
    if folded.outcome.rule != "changed":  # refused: raised, so that the event goes with the transaction
        raise CommandError(folded.outcome.detail)
    return folded


def _rule_on_page(app: Application, tx: sqlite3.Connection, ruling: RulingEvent, article: int) -> Folded:
    """Accepted, its reading is folded anew without its marks; rejected, it never returns.

    An earlier version of a page that waits can be ruled on too: it is what a person was asked about, and the newer one
    goes on waiting.
    """
    waiting = reviews.load_waiting(tx, article)
    reading = reviews.load_reading(tx, article)
    if waiting is None or reading is None:
        raise CommandError(f"{ruling.target} does not wait for a person. `miitwatch review list` shows what does.")
    app.ledger.fold_event(tx, ruling)
    if ruling.act == "reject":
        folded = Folded((), Outcome("rejected", f"by {ruling.by}: {ruling.reason}"))
    else:
        event = ReadingEvent(0, app.clock(), reading.article, lift_review(reading.reading), vouched=True)
        folded = app.ledger.fold_event(tx, event, vouched=True)
        _require_finding(ruling.target, folded.outcome)
    waits = any(one.entry == waiting.entry and one.article != article for one in reviews.list_waiting(tx))
    entries.mark_ruled(tx, waiting.entry, folded.outcome, app.clock(), article, waits=waits)
    end_asking(tx, article, app.clock())
    if ruling.act == "reject":
        same = settle_waiting(tx, article, app.clock())
        return _name_same(folded, same)
    if waits:
        return folded
    return _fold_newer(app, tx, waiting, folded)


def _name_same(rejected: Folded, same: tuple[str, ...]) -> Folded:
    if not same:
        return rejected
    detail = f"{rejected.outcome.detail}; with it, in the same words: {', '.join(same)}"
    return alter(rejected, outcome=alter(rejected.outcome, detail=detail))


def _fold_newer(app: Application, tx: sqlite3.Connection, waiting: reviews.Waiting, accepted: Folded) -> Folded:
    """What the page says now is folded over the version that was accepted: so far it had nothing to take back."""
    newest = reviews.find_newest(tx, waiting.entry)
    reading = reviews.load_reading(tx, newest) if newest != waiting.article else None
    if reading is None:
        return accepted
    earlier = tuple(one for one in looks.list_versions(tx, waiting.entry) if one < newest)
    ref = alter(reading.article, replaces=waiting.article, earlier=earlier)
    folded = app.ledger.fold_event(tx, ReadingEvent(0, app.clock(), ref, reading.reading))
    entries.mark_reread(tx, waiting.entry, folded.outcome, app.clock(), newest, untold=folded.untold)
    return alter(accepted, changes=(*accepted.changes, *folded.changes))


def _require_finding(page: str, outcome: Outcome) -> None:
    """Refuses an acceptance of which nothing came: the transaction is undone, and the page keeps waiting."""
    if outcome.rule in reviews.WAITING or not outcome.findings:
        raise CommandError(
            f"{page} is not accepted: nothing that can be told could be made of it ({outcome.detail or outcome.rule}). "
            "It keeps waiting; reject it if it is no such event."
        )


class _Told(Struct, frozen=True):
    """To whom the order is told, and the changes of before that are told with it for the first time."""

    channels: tuple[str, ...]
    opened: tuple[Change, ...]


def _list_told(tx: sqlite3.Connection, folded: Folded, last: int) -> _Told:
    """`last`: the newest alert of before. What an archive entered is told by its own first change, not by the order's.

    The changes of the order alone would say that nobody hears of it.
    """
    added = outbox.list_added(tx, last)
    made = {(change.finding.id, change.number) for change in folded.changes}
    opened = [
        change
        for finding, number in dict.fromkeys((finding, number) for _, finding, number in added)
        if (finding, number) not in made
        for change in ledger.load_changes(tx, finding)
        if change.number == number
    ]
    channels = {*outbox.list_channels(tx, folded.changes), *(channel for channel, _, _ in added)}
    return _Told(tuple(sorted(channels)), tuple(opened))


def _describe(folded: Folded, told: _Told, dry_run: bool) -> Ruled:
    would = "would be " if dry_run else ""
    if told.channels:
        said = f"{would}told to {', '.join(told.channels)}"
    elif folded.outcome.rule == "rejected":
        said = f"{would}rejected {folded.outcome.detail}; nobody {would or 'is '}told"
    else:
        said = f"nobody {would or 'is '}told: {folded.outcome.detail or folded.outcome.rule}"
    lines = [_line(change) for change in folded.changes]
    lines += [f"{_line(change)} (told for the first time)" for change in told.opened]
    return Ruled(said, tuple(lines), told.channels)


def _line(change: Change) -> str:
    return f"{change.finding.id} {change.kind}: {change.summary}"


def read_answer(answer: str) -> Ruled:
    """What the holder of the lock made of an order."""
    told = json.loads(answer)
    return Ruled(told["said"], tuple(told["changes"]), tuple(told["channels"]))
