"""A person's decisions: given on the command line, folded by whoever holds the lock, told like any other change."""

import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal, get_args

from domain.errors import ConfigError
from domain.findings import Change, Folded, Outcome, RulingEvent
from findings.rulings import lift_review
from miitwatch.application import Application
from storage import entries, ledger, outbox, reviews

Act = Literal["accept", "reject", "correct", "withdraw", "merge", "split"]
ACTS: tuple[Act, ...] = get_args(Act)


@dataclass(frozen=True, slots=True)
class Order:
    """What a person wants: `target` is a finding (F-2025-007) or a page that waits (R-12)."""

    act: Act
    target: str
    by: str
    reason: str
    value: str = ""
    dry_run: bool = False


@dataclass(frozen=True, slots=True)
class Ruled:
    """What became of an order: the sentence for the person who gave it, and the changes it made or would make."""

    said: str
    changes: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()


def carry_out(app: Application, order: Order) -> Ruled:
    """Folds the order in one transaction; with `dry_run` nothing is kept. Raises ConfigError, StorageError."""
    folded = Folded((), Outcome("nothing_new"))
    told: tuple[str, ...] = ()
    try:
        with app.store.write() as tx, _undo(order.dry_run):
            folded = _rule(app, tx, order)
            told = outbox.list_channels(tx, folded.changes)
    except _UndoneError:
        app.ledger.forget()
        return _describe(folded, told, "would be told to")
    except BaseException:
        app.ledger.forget()
        raise
    for change in folded.changes:
        app.progress.tell_change(change)
    return _describe(folded, told, "told to")


class _UndoneError(Exception):
    """Rolls a dry run back."""


@contextmanager
def _undo(dry_run: bool) -> Iterator[None]:
    yield
    if dry_run:
        raise _UndoneError


def _rule(app: Application, tx: sqlite3.Connection, order: Order) -> Folded:
    ruling = RulingEvent(0, app.clock(), order.act, order.target, order.by, order.reason, order.value)
    if page := re.fullmatch(r"R-(\d+)", order.target):
        return _rule_on_page(app, tx, ruling, int(page[1]))
    return app.ledger.fold_event(tx, ledger.append_ruling(tx, ruling))


def _rule_on_page(app: Application, tx: sqlite3.Connection, ruling: RulingEvent, article: int) -> Folded:
    """Accepted, its reading is folded anew without its marks; rejected, it never returns."""
    waiting = reviews.load_waiting(tx, article)
    reading = reviews.load_reading(tx, article)
    if waiting is None or reading is None:
        raise ConfigError(f"{ruling.target} does not wait for a person. `miitwatch review list` shows what does.")
    if ruling.act not in ("accept", "reject"):
        raise ConfigError(f"a page that waits is accepted or rejected; {ruling.act} is for findings (F-2025-007)")
    app.ledger.fold_event(tx, ledger.append_ruling(tx, ruling))
    if ruling.act == "reject":
        folded = Folded((), Outcome("rejected", f"by {ruling.by}: {ruling.reason}"))
    else:
        event = ledger.append_reading(tx, reading.article, lift_review(reading.reading), app.clock(), vouched=True)
        folded = app.ledger.fold_event(tx, event, vouched=True)
        _require_finding(ruling.target, folded.outcome)
    entries.mark_done(tx, waiting.entry, folded.outcome, app.clock(), article_id=article)
    outbox.clear_notice(tx, f"review:{article}", app.clock())
    return folded


def _require_finding(page: str, outcome: Outcome) -> None:
    """Refuses an acceptance of which nothing came: the transaction is undone, and the page keeps waiting."""
    if outcome.rule in reviews.WAITING or not outcome.findings:
        raise ConfigError(
            f"{page} is not accepted: nothing that can be told could be made of it ({outcome.detail or outcome.rule}). "
            "It keeps waiting; reject it if it is no such event."
        )


def _describe(folded: Folded, told: tuple[str, ...], verb: str) -> Ruled:
    said = f"{verb} {', '.join(told)}" if told else f"nobody is told: {folded.outcome.detail or folded.outcome.rule}"
    return Ruled(said, tuple(_line(change) for change in folded.changes), told)


def _line(change: Change) -> str:
    return f"{change.finding.id} {change.kind}: {change.summary}"


def read_answer(answer: str) -> Ruled:
    """What the holder of the lock made of an order."""
    told = json.loads(answer)
    return Ruled(told["said"], tuple(told["changes"]), tuple(told["channels"]))
