"""What operators are told of known pages: once when one is misread, changed or gone, and once when it is over."""

import sqlite3
from datetime import datetime

from alerts.notices.notice import Notice
from domain.addresses import canonicalise_address, host_of
from domain.canaries import HOLDS, CanaryRecord
from domain.errors import FETCH_FAILURES
from miitwatch.application import Application
from miitwatch.notices.notices import Trouble, clear_trouble, raise_trouble
from miitwatch.reading.canary_verdicts import PERIOD
from storage.outbox import outbox
from storage.outbox.notices import list_notices
from storage.polls import canaries

#: Operators are told of known pages that could not be fetched for so long.
UNSEEN_FOR = 3 * PERIOD
_WELL = "Its known page reads as it stands again."
_PROVEN = "A known page of it has read as it stands for the first time."
#: What the keys of these notices begin with.
_KINDS = ("canary", "canary-unproven", "canary-gone", "canary-unreachable")
_SEEN = "A known page of it can be fetched again."
_THERE = "Its first known page is there again."


def notice_canaries(app: Application) -> None:
    """Tells what began or ended at the known pages, by what is stored of them. Raises StorageError."""
    if not app.config.canaries:
        return
    with app.store.write() as tx:
        records = canaries.load_canaries(tx)
        for record in records.values():
            _notice_reading(app, tx, record)
            _notice_absence(app, tx, record)
            _notice_unseen(app, tx, record)
        _forget_others(app, tx, set(records))


def _notice_reading(app: Application, tx: sqlite3.Connection, record: CanaryRecord) -> None:
    key = f"canary:{record.name}"
    unproven = f"canary-unproven:{record.name}"
    if record.state == "unproven":
        raise_trouble(app, tx, Trouble(unproven, _describe_unproven(app, record)))
        outbox.clear_notice(tx, key, app.clock())  # its table was written anew: what it held back is let go
    elif record.state in ("misread", "changed"):
        raise_trouble(app, tx, Trouble(key, _describe_misread(app, tx, record)))
        outbox.clear_notice(tx, unproven, app.clock())
    elif record.state == "reads well":
        clear_trouble(app, tx, key, f"canary {record.name}", _WELL)
        clear_trouble(app, tx, unproven, f"canary {record.name}", _PROVEN)


def _notice_absence(app: Application, tx: sqlite3.Connection, record: CanaryRecord) -> None:
    key = f"canary-gone:{record.name}"
    if record.gone and record.state in ("reads well", "gone"):
        raise_trouble(app, tx, Trouble(key, _describe_gone(app, record)))
    elif record.state == "reads well":
        clear_trouble(app, tx, key, f"canary {record.name}", _THERE)


def _notice_unseen(app: Application, tx: sqlite3.Connection, record: CanaryRecord) -> None:
    """A guard that cannot look is told once it has not looked for long: its source may answer well meanwhile."""
    key = f"canary-unreachable:{record.name}"
    if record.unseen_since is None:
        clear_trouble(app, tx, key, f"canary {record.name}", _SEEN)
    elif app.clock() - record.unseen_since >= UNSEEN_FOR:
        raise_trouble(app, tx, Trouble(key, _describe_unseen(app, record, record.unseen_since)))


def _forget_others(app: Application, tx: sqlite3.Connection, names: set[str]) -> None:
    """Ends the notices of canaries that left the configuration; nobody needs to hear of that."""
    for notice in list_notices(tx):
        kind, _, name = notice.key.partition(":")
        if kind in _KINDS and name not in names:
            outbox.clear_notice(tx, notice.key, app.clock())


def _describe_misread(app: Application, tx: sqlite3.Connection, record: CanaryRecord) -> Notice:
    held = record.state in HOLDS and record.reads == "article"
    if record.state == "changed":
        means = "The second known page reads well, so it is this page that is otherwise, not the template."
        do = f"Open it in a browser, then correct [canaries.{record.name}]."
    else:
        means = "The site's template has changed: what is read of its other pages may be wrong too."
        do = FETCH_FAILURES["canary-misread"]
    facts = [
        ("SEEN", f"The known page {record.name} was not read as it stands ({record.failure})."),
        ("EXPECTED", record.expected),
        ("READ", record.read),
        ("ADDRESS", record.url),
        ("LAST WELL", record.last_well.isoformat() if record.last_well else "never: its table may be wrong"),
        ("MEANS", means),
    ]
    if held:
        facts += [("HELD", f"{_count_held(tx, record.host)} No page of {record.host} is told as fact meanwhile.")]
    facts += [("DO", do), ("THEN", f"miitwatch sources reread {record.source}")]
    return Notice(
        name="canary-misread",
        subject=f"canary-misread: {record.name}",
        at=app.clock(),
        since=record.since,
        facts=tuple(facts),
    )


def _describe_unproven(app: Application, record: CanaryRecord) -> Notice:
    """Nothing is held back: what was never read here may be tabled wrongly, and would keep back all that is true."""
    return Notice(
        name="canary-unproven",
        subject=f"canary-unproven: {record.name}",
        at=app.clock(),
        since=record.since,
        facts=(
            ("SEEN", f"The known page {record.name} has never read well here ({record.failure})."),
            ("EXPECTED", record.expected),
            ("READ", record.read),
            ("ADDRESS", record.url),
            ("MEANS", f"Its table may be wrong, or the template of {record.host} is another one than ours."),
            ("HELD", "Nothing. From the first time that it reads well, it holds back what cannot be trusted."),
            ("DO", f"{FETCH_FAILURES['canary-unproven']} Its table: [canaries.{record.name}]"),
            ("THEN", f"miitwatch sources check {record.source}"),
        ),
    )


def _count_held(tx: sqlite3.Connection, host: str) -> str:
    number = canaries.count_waiting(tx, host)
    waits = (
        f"{number} {'page waits' if number == 1 else 'pages wait'} and" if number else "No page waits yet; what comes"
    )
    return f"{waits} will be read when it reads well again."


def _describe_gone(app: Application, record: CanaryRecord) -> Notice:
    if record.served_by and host_of(canonicalise_address(record.served_by)) == record.host:
        means = f"The second known page serves meanwhile: {record.served_by}"
    else:
        means = "No known page of this template is left: a change of the template would go unnoticed."
    return Notice(
        name="canary-gone",
        subject=f"canary-gone: {record.name}",
        at=app.clock(),
        since=record.since if record.state == "gone" else record.checked_at,
        facts=(
            ("SEEN", f"The known page {record.name} is gone ({record.failure}): {record.read}"),
            ("ADDRESS", record.url),
            ("MEANS", means),
            ("DO", f"{FETCH_FAILURES['canary-gone']} Its table: [canaries.{record.name}]"),
        ),
    )


def _describe_unseen(app: Application, record: CanaryRecord, since: datetime) -> Notice:
    return Notice(
        name="canary-unreachable",
        subject=f"canary-unreachable: {record.name}",
        at=app.clock(),
        since=since,
        facts=(
            ("SEEN", f"Neither known page {record.name} could be fetched for three days ({record.failure})."),
            ("ADDRESS", record.url),
            ("LAST WELL", record.last_well.isoformat() if record.last_well else "never: its table may be wrong"),
            ("MEANS", f"A change of the template of {record.host} would go unnoticed."),
            ("DO", f"{FETCH_FAILURES['canary-unreachable']} Its table: [canaries.{record.name}]"),
        ),
    )
