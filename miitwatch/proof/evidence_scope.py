"""What an export is about: a finding, a firm, an alert or a period, with the messages that tell of it."""

import sqlite3
from collections.abc import Iterable
from datetime import datetime, timedelta

from msgspec import Struct

from domain.dates import iso_utc
from domain.errors import CommandError
from miitwatch.history.coverage import find_span
from storage.asking import history
from storage.chain import exhibits
from storage.chain.exhibits import Scope


class Wanted(Struct, frozen=True):
    """What an export is about. `without_messages` leaves out what was sent, since recipients stand in it.

    `channels` are those whose messages are wanted although a watch list of their readers' own stands in them;
    `withheld` are the messages that were left out for that reason, once this is known.
    """

    title: str
    scope: Scope
    period: tuple[str, str] | None = None  # Beijing days, both included: its coverage statement goes with it
    without_messages: bool = False
    channels: tuple[str, ...] = ()
    withheld: tuple[int, ...] = ()


def want_finding(db: sqlite3.Connection, finding_id: str, *, without_messages: bool = False) -> Wanted:
    """Raises CommandError for a number that was never given."""
    finding = history.load_finding(db, finding_id)
    if finding is None:
        raise CommandError(f"there is no finding {finding_id}. `miitwatch findings` lists them")
    ids = _gather_ids(db, (finding_id, finding.id))
    messages = () if without_messages else exhibits.list_messages_of(db, ids)
    return Wanted(finding_id, exhibits.find_scope(db, ids, messages), without_messages=without_messages)


def want_firm(db: sqlite3.Connection, name: str) -> Wanted:
    """Every finding that names a firm. Raises CommandError where none does."""
    found = [row["finding_id"] for row in history.find_firms(db, history.Filter(firm=name))]
    if not found:
        raise CommandError(f"no finding names {name!r}. `miitwatch firms` lists the firms that are named")
    ids = _gather_ids(db, found)
    return Wanted(name, exhibits.find_scope(db, ids, exhibits.list_messages_of(db, ids)))


def want_alert(db: sqlite3.Connection, alert: str) -> Wanted:
    """The messages of an alert, and the findings that they name. Raises CommandError for an unknown one."""
    messages = exhibits.find_message_numbers(db, alert)
    if not messages:
        raise CommandError(f"no message has the alert {alert!r}. `miitwatch alerts list` prints the ids of messages")
    return Wanted(alert, exhibits.find_scope(db, _gather_ids(db, exhibits.list_findings_of(db, messages)), messages))


def want_period(db: sqlite3.Connection, since: str, until: str, now: datetime) -> Wanted:
    """What was published or told on these Beijing days. Raises CommandError for days that are no period."""
    start, end = find_span(since, until, now)
    messages = exhibits.list_messages_between(db, iso_utc(start), iso_utc(end + timedelta(seconds=end == now)))
    published = history.find_findings(db, history.Filter(since=since, until=until))
    told = exhibits.list_findings_of(db, messages)
    ids = _gather_ids(db, [*(one.id for one in published), *told])
    return Wanted(f"{since} to {until}", exhibits.find_scope(db, ids, messages), (since, until))


def _gather_ids(db: sqlite3.Connection, findings: Iterable[str]) -> tuple[str, ...]:
    """Findings with what is part of them and what they took in."""
    ids = dict.fromkeys(findings)
    for one in tuple(ids):
        rows = db.execute("SELECT id FROM finding_rows WHERE part_of = ? OR merged_into = ? ORDER BY id", (one, one))
        ids.update(dict.fromkeys(str(row[0]) for row in rows))
    return tuple(ids)
